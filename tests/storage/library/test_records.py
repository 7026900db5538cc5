"""Records in the file: every change is a batch that can be taken back, and none is lost."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.domain.ids import AskId, SourceId
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind, RecordKey, key_of
from briefer.errors import BrieferError
from briefer.services.records import (
    Batch,
    Change,
    Facet,
    Held,
    LibraryReadOnly,
    Query,
    RecordChanged,
)
from briefer.storage.library.faults import LibraryBusy
from briefer.storage.library.file import LibraryFile
from briefer.storage.library.verifying import verify
from tests import ruritania
from tests.storage.library.making import (
    adding,
    changing,
    held,
    letter,
    make,
    opened,
    recommendation,
    titled,
)

ALL = Query(kind=Kind.RECOMMENDATION)


def facet_counts(library: LibraryFile) -> dict[tuple[str, str], int]:
    found = library.records.facets(Kind.RECOMMENDATION)
    return {(one.facet.name, one.facet.value): one.count for one in found}


def test_a_record_is_kept_as_it_was_given(library: LibraryFile) -> None:
    record = recommendation(1, "Zażółć gęślą jaźń — “quoted” \u202e \U0001f600 \0 end")
    library.records.commit(adding(record))
    assert held(library, "M1") == Held(record=record)
    assert library.records.held(RecordKey(kind=Kind.SOURCE, id="M1")) is None


def test_half_a_character_is_refused_and_nothing_is_changed(library: LibraryFile) -> None:
    with pytest.raises(BrieferError, match="half a character"):
        library.records.commit(adding(recommendation(1), recommendation(2, "\ud800")))
    assert library.records.held(key_of(recommendation(1))) is None


def test_a_change_of_what_is_no_longer_there_is_refused_whole(library: LibraryFile) -> None:
    first, second = held(library, "R1"), held(library, "R2")
    library.records.commit(changing(first, titled(first, "By another")))
    history = library.records.batches()
    stale = Batch(
        label="Both",
        changes=(
            Change(key=key_of(second.record), before=second, after=titled(second, "Mine")),
            Change(key=key_of(first.record), before=first, after=titled(first, "Mine")),
        ),
    )
    with pytest.raises(RecordChanged):
        library.records.commit(stale)
    assert held(library, "R2") == second
    assert held(library, "R1") == titled(first, "By another")
    assert library.records.batches() == history


def test_adding_what_is_there_and_changing_what_is_not_is_refused(library: LibraryFile) -> None:
    for batch in (
        adding(ruritania.RECOMMENDATIONS[0]),
        changing(Held(record=recommendation(1)), None),
    ):
        with pytest.raises(RecordChanged):
            library.records.commit(batch)


def test_an_ask_s_id_belongs_to_one_recommendation(library: LibraryFile) -> None:
    record = recommendation(1)
    taken = replace(record, asks=(replace(record.asks[0], id=AskId("R1.1")),))
    with pytest.raises(BrieferError, match="ask"):
        library.records.commit(adding(taken))
    assert library.records.held(key_of(taken)) is None


def test_a_batch_is_taken_back(library: LibraryFile) -> None:
    counts, facets = library.records.counts(), facet_counts(library)
    number = library.records.commit(adding(recommendation(1), recommendation(2)))
    reverted = library.records.revert(number)
    assert reverted.left == ()
    assert library.records.held(key_of(recommendation(1))) is None
    assert (library.records.counts(), facet_counts(library)) == (counts, facets)
    latest, earlier = library.records.batches()[:2]
    assert earlier.number == number
    assert earlier.reverted
    assert not latest.reverted


def test_taking_back_leaves_what_was_edited_since(library: LibraryFile) -> None:
    number = library.records.commit(adding(recommendation(1), recommendation(2)))
    before = held(library, "M2")
    library.records.commit(changing(before, titled(before, "Edited")))
    assert library.records.revert(number).left == (key_of(before.record),)
    assert held(library, "M2") == titled(before, "Edited")
    assert library.records.held(key_of(recommendation(1))) is None


def test_import_edit_import_again_and_revert_is_byte_for_byte(library: LibraryFile) -> None:
    library.records.commit(adding(recommendation(1), imported=True))
    first = held(library, "M1")
    library.records.commit(changing(first, titled(first, "Mine")))
    mine = library.database.rows("SELECT state, digest FROM record WHERE id = 'M1'")
    number = library.records.commit(changing(held(library, "M1"), titled(first, "Altered")))
    library.records.revert(number)
    assert library.database.rows("SELECT state, digest FROM record WHERE id = 'M1'") == mine


def test_a_source_that_comes_last_or_goes_is_followed(plain: Path) -> None:
    library = opened(plain)
    source = held(library, "report", Kind.SOURCE)
    library.records.commit(changing(source, None))
    assert ("country", ruritania.SOURCE.country) not in facet_counts(library)
    library.close()
    assert verify(plain).problems == ()
    library = opened(plain)
    library.records.commit(
        Batch(label="Back", changes=(Change(key=key_of(source.record), before=None, after=source),))
    )
    assert ("country", ruritania.SOURCE.country) in facet_counts(library)
    library.close()
    assert verify(plain).problems == ()


def test_an_unknown_batch_is_told(library: LibraryFile) -> None:
    with pytest.raises(BrieferError, match="no batch 99"):
        library.records.revert(99)


def test_the_trash_is_apart_and_is_emptied_for_good(library: LibraryFile) -> None:
    library.records.commit(adding(recommendation(1, "unmistakable")))
    before, key = held(library, "M1"), key_of(recommendation(1))
    words = Query(kind=Kind.RECOMMENDATION, words="unmistakable")
    assert library.records.purge([key]) == 0
    library.records.commit(changing(before, replace(before, trashed=True)))
    assert library.records.trashed() == 1
    assert library.records.page(words).rows == ()
    assert len(library.records.page(replace(words, kind=None, trashed=True)).rows) == 1
    assert library.records.purge([key]) == 1
    assert library.records.trashed() == 0
    library.close()
    assert b"unmistakable" not in library.path.read_bytes()


def test_what_is_unfinished_waits_in_the_file_and_goes_with_its_record(plain: Path) -> None:
    library = opened(plain)
    library.records.commit(adding(recommendation(1)))
    key, other = key_of(recommendation(1)), RecordKey(kind=Kind.HOOK, id="a/b")
    library.records.keep_unfinished(key, "unmistakable one")
    library.records.keep_unfinished(key, "unmistakable two")
    library.records.keep_unfinished(other, "words")
    library.close()
    library = opened(plain)
    assert library.records.unfinished() == {key: "unmistakable two", other: "words"}
    library.records.keep_unfinished(other, "")
    assert library.records.unfinished() == {key: "unmistakable two"}
    before = held(library, "M1")
    library.records.commit(changing(before, replace(before, trashed=True)))
    library.records.purge([key])
    assert library.records.unfinished() == {}
    library.close()
    assert b"unmistakable" not in plain.read_bytes()
    assert verify(plain).problems == ()


def test_a_page_begins_near_a_record(library: LibraryFile) -> None:
    library.records.commit(adding(*map(recommendation, range(250))))
    every = [key_of(one.record) for one in library.records.page(ALL, 0, 1000).rows]
    for at in (0, 3, 100, len(every) - 1):
        start = library.records.start_at(ALL, every[at], 20)
        assert start is not None
        page = [key_of(one.record) for one in library.records.page(ALL, start, 30).rows]
        assert page.index(every[at]) == min(at, 20)
    assert library.records.start_at(ALL, RecordKey(kind=Kind.HOOK, id="none"), 20) is None
    trash = replace(ALL, trashed=True)
    assert library.records.start_at(trash, every[3], 20) is None


def test_pages_give_every_record_once(library: LibraryFile) -> None:
    library.records.commit(adding(*map(recommendation, range(250))))
    for query in (ALL, replace(ALL, words="Number"), Query(kind=None)):
        seen, start = list[RecordKey](), 0
        while True:
            page = library.records.page(query, start, most=30)
            seen += [key_of(one.record) for one in page.rows]
            if page.more is None:
                break
            start = page.more
        assert len(seen) == len(set(seen))
        assert len(seen) >= 250


def test_facets_narrow_and_are_counted(library: LibraryFile) -> None:
    library.records.commit(adding(*map(recommendation, range(60))))
    counts = facet_counts(library)
    for (name, value), count in counts.items():
        narrowed = replace(ALL, facets=(Facet(name=name, value=value),))
        assert len(library.records.page(narrowed).rows) == count
    pine, oak = (Facet(name="topic", value=value) for value in ("pine", "oak"))
    either = library.records.page(replace(ALL, facets=(pine, oak))).rows
    assert len(either) == counts["topic", "pine"] + counts["topic", "oak"]
    own = Facet(name="origin", value="own")
    assert len(library.records.page(replace(ALL, facets=(own,))).rows) == 60


def test_what_uses_and_refers_to_a_record_is_known(library: LibraryFile) -> None:
    library.letters.keep(letter())
    key = RecordKey(kind=Kind.ADDRESSEE, id="ruritania")
    assert library.records.letters_using(key) == ((letter().id, "A letter"),)
    report = RecordKey(kind=Kind.SOURCE, id="report")
    assert len(library.records.referring(report)) == len(ruritania.RECOMMENDATIONS)


def test_it_is_known_when_a_record_was_changed(library: LibraryFile) -> None:
    record = recommendation(1)
    key = key_of(record)
    assert library.records.changed_at(key) == ()
    library.records.commit(adding(record, recommendation(2)))
    other = held(library, "M2")
    library.records.commit(changing(other, titled(other, "Other")))
    at = {batch.label: batch.at for batch in library.records.batches()}
    assert library.records.changed_at(key) == (at["Add"],)
    assert library.records.changed_at(key_of(other.record)) == (at["Add"], at["Change"])


def test_nearly_the_same_is_found(library: LibraryFile) -> None:
    text = "The authorities should release all journalists who are held for their work at once."
    library.records.commit(adding(recommendation(1, text), recommendation(2)))
    twin = replace(recommendation(1, text.replace("all", "the")), id=recommendation(3).id)
    assert [one.record.id for one, _ in library.records.similar(twin)] == ["M1"]


def test_a_library_that_is_read_only_changes_nothing(path: Path, key: bytes | None) -> None:
    data = path.read_bytes()
    library = opened(path, key, read_only=True)
    assert library.records.read_only
    for change in (
        lambda: library.records.commit(adding(recommendation(1))),
        lambda: library.records.revert(1),
        lambda: library.records.purge([]),
        lambda: library.letters.keep(letter()),
    ):
        with pytest.raises(LibraryReadOnly):
            change()
    library.close()
    assert path.read_bytes() == data


# ------------------------------------------------------------ two writers


def test_two_writers_never_overwrite_each_other(path: Path, key: bytes | None) -> None:
    one, other = opened(path, key), opened(path, key)
    before = held(one, "R1")
    other.records.commit(changing(held(other, "R1"), titled(before, "By the other")))
    with pytest.raises(RecordChanged):
        one.records.commit(changing(before, titled(before, "Mine")))
    assert held(one, "R1") == titled(before, "By the other")
    one.database.raw.set_busy_timeout(10)
    with other.database.writing(), pytest.raises(LibraryBusy):
        one.records.commit(changing(held(one, "R1"), titled(before, "Mine")))
    one.records.commit(changing(held(one, "R1"), titled(before, "Mine")))
    assert held(other, "R1") == titled(before, "Mine")
    one.close()
    other.close()


_ADDING = """
import sys
from pathlib import Path
from briefer.services.records import RecordChanged
from briefer.storage.library.faults import LibraryBusy
from tests.storage.library.making import changing, held, opened, titled
library = opened(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]) or None)
done = 0
while done < 40:
    before = held(library, "R1")
    try:
        library.records.commit(changing(before, titled(before, before.record.title + "x")))
        done += 1
    except (RecordChanged, LibraryBusy):
        pass
"""


def test_two_programs_that_write_at_once_lose_nothing(path: Path, key: bytes | None) -> None:
    command = [sys.executable, "-c", _ADDING, str(path), (key or b"").hex()]
    both = [subprocess.Popen(command) for _ in range(2)]
    assert [one.wait(60) for one in both] == [0, 0]
    library = opened(path, key)
    assert _title(library).count("x") == 80
    assert len(library.records.batches(1000)) == 81
    library.close()
    assert verify(path, key).problems == ()


def _title(library: LibraryFile) -> str:
    record = held(library, "R1").record
    assert isinstance(record, Recommendation)
    return record.title


# ------------------------------------------------------------ whatever happens


STEPS = st.tuples(st.integers(0, 5), st.sampled_from(("change", "trash", "restore", "delete")))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEPS, max_size=12))
def test_whatever_is_done_index_and_records_agree_and_all_of_it_is_taken_back(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[int, str]]
) -> None:
    path = tmp_path_factory.mktemp("steps") / "library"
    make(path, None)
    library = opened(path)
    start = library.database.rows("SELECT kind, id, state FROM record ORDER BY kind, id")
    numbers = list[int]()
    for number, what in steps:
        record = replace(recommendation(number), source=SourceId("report" if number else "none"))
        before = library.records.held(key_of(record))
        after = {
            "change": titled(before, f"{what} {len(numbers)}") if before else Held(record=record),
            "trash": before and replace(before, trashed=True),
            "restore": before and replace(before, trashed=False),
            "delete": None,
        }[what]
        change = Change(key=key_of(record), before=before, after=after)
        if before is not None or after is not None:
            numbers.append(library.records.commit(Batch(label=what, changes=(change,))))
    assert verify(path).problems == ()
    for number in reversed(numbers):
        assert library.records.revert(number).left == ()
    assert library.database.rows("SELECT kind, id, state FROM record ORDER BY kind, id") == start
    library.close()
    assert verify(path).problems == ()
