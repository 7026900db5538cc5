"""People whom no letter may name: in the library and its backups, and nowhere else."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefer.bootstrap import App, build
from briefer.domain.ids import PersonId
from briefer.domain.library import protected_names
from briefer.domain.person import Person
from briefer.domain.records import Kind, RecordKey, digest_of, key_of
from briefer.services.records import Query
from briefer.services.sharing import Exchange, batch_of, compare
from briefer.storage.exchange import (
    ExchangeUnreadable,
    decode_exchange,
    encode_exchange,
    unprotect,
)
from briefer.storage.library.file import LibraryFile
from briefer.storage.library.verifying import verify
from tests.storage.exchanges import good_with
from tests.storage.library.making import adding, changing, held, opened

CANARY = "Zinnia-Quillfeather-7431"
OTHER = "Зинния-Перо-7431"
FLAVIA = Person(
    id=PersonId("flavia"), name=CANARY, spellings=(OTHER, "Z. Q."), note=f"{CANARY} is in hiding."
)
KEY = key_of(FLAVIA)


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[App]:
    """Return the application on a library that protects somebody."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    made = build(tmp_path / "library.briefer")
    made.records.commit(adding(FLAVIA))
    yield made
    made.upkeep.close()


def everything_in(data: bytes) -> bytes:
    """Return the bytes of a file of shared records, and of all its parts as they unpack."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [archive.read(name) for name in archive.namelist()]
        names = [name.encode() for name in archive.namelist()]
    return b"\n".join((data, *names, *parts))


def test_the_canary_is_in_the_library_file(app: App) -> None:
    assert CANARY.encode() in app.records.path.read_bytes()


@pytest.mark.parametrize("chosen", [None, [KEY], [KEY, RecordKey(kind=Kind.HOOK, id="faa-498a")]])
def test_nobody_protected_is_in_a_shared_file(app: App, chosen: list[RecordKey] | None) -> None:
    data = app.upkeep.share("All of it", chosen, None, "")
    shared = everything_in(data)
    assert CANARY.encode() not in shared
    assert OTHER.encode() not in shared
    assert b"flavia" not in shared
    assert b"people.json" not in shared
    assert b'"people"' not in shared
    assert Kind.PERSON not in {key_of(record).kind for record in decode_exchange(data).records}


def test_nobody_protected_is_in_a_protected_file_either(app: App) -> None:
    data = app.upkeep.share("All of it", None, None, "rose garden")
    assert CANARY.encode() not in everything_in(unprotect(data, "rose garden"))


def test_a_shared_file_has_no_place_for_them_whoever_asks() -> None:
    data = encode_exchange(Exchange(name="Sly", records=(FLAVIA,)))
    assert CANARY.encode() not in everything_in(data)
    assert decode_exchange(data).records == ()


@pytest.mark.parametrize("what", ["recommendations", "letters"])
@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_no_table_names_them(app: App, what: str, suffix: str) -> None:
    data = app.upkeep.table("letters" if what == "letters" else "recommendations", suffix)
    assert CANARY.encode() not in data
    assert OTHER.encode() not in data


def test_a_file_that_holds_people_is_refused_with_a_sentence() -> None:
    with pytest.raises(ExchangeUnreadable, match="people whom no letter may name"):
        decode_exchange(good_with(people=b"[]"))


def test_people_that_come_in_all_the_same_are_not_taken_over(app: App) -> None:
    theirs = replace(FLAVIA, id=PersonId("theirs"), name="Rupert")
    exchange = Exchange(name="Sly", records=(theirs,))
    differences = compare(exchange, app.records.held, digest_of)
    assert differences == ()
    assert batch_of(differences, {key_of(theirs)}, "Sly", digest_of).changes == ()
    app.upkeep.take_in(exchange, {key_of(theirs)}, "Sly")
    assert app.records.held(key_of(theirs)) is None


def test_a_backup_has_them(app: App) -> None:
    backup = app.upkeep.back_up()
    assert CANARY.encode() in Path(backup.path).read_bytes()


def test_composing_knows_all_their_spellings(app: App) -> None:
    assert protected_names(app.library) == ((CANARY, OTHER, "Z. Q."),)
    assert app.library.find(Person, "flavia") == FLAVIA


# ------------------------------------------------------------ as any other record


def listed(library: LibraryFile, words: str = "", *, trashed: bool = False) -> list[str]:
    query = Query(kind=Kind.PERSON, words=words, trashed=trashed)
    return [one.record.id for one in library.records.page(query).rows]


def test_they_are_found_by_every_word_but_not_filtered(library: LibraryFile) -> None:
    library.records.commit(adding(FLAVIA))
    assert listed(library, "quillfeather") == ["flavia"]
    assert listed(library, "перо") == ["flavia"]
    assert listed(library, "hiding") == ["flavia"]
    assert listed(library, "nobody") == []
    assert library.records.facets(Kind.PERSON) == ()
    assert library.records.counts()[Kind.PERSON] == 1


def test_every_step_is_in_the_history_and_can_be_taken_back(library: LibraryFile) -> None:
    number = library.records.commit(adding(FLAVIA))
    first = held(library, "flavia", Kind.PERSON)
    batch = changing(first, replace(first, record=replace(FLAVIA, name="Rose")))
    library.records.commit(batch)
    assert protected_names(library.library)[0][0] == "Rose"
    library.records.commit(batch.inverse)
    assert held(library, "flavia", Kind.PERSON) == first
    library.records.revert(number)
    assert library.records.held(KEY) is None
    assert [known.reverted for known in library.records.batches() if known.number == number] == [
        True
    ]


def test_who_lies_in_the_trash_is_protected_again_when_restored(library: LibraryFile) -> None:
    library.records.commit(adding(FLAVIA))
    first = held(library, "flavia", Kind.PERSON)
    away = changing(first, replace(first, trashed=True))
    library.records.commit(away)
    assert protected_names(library.library) == ()
    assert listed(library, trashed=True) == ["flavia"]
    library.records.commit(away.inverse)
    assert protected_names(library.library) != ()


def test_a_purge_leaves_no_trace_and_the_library_stays_sound(plain: Path) -> None:
    library = opened(plain)
    library.records.commit(adding(FLAVIA, label="Add"))
    first = held(library, "flavia", Kind.PERSON)
    library.records.commit(changing(first, replace(first, trashed=True)))
    assert verify(plain, None).problems == ()
    assert library.records.purge([KEY]) == 1
    assert verify(plain, None).problems == ()
    library.close()
    data = plain.read_bytes()
    assert CANARY.encode() not in data
    assert OTHER.encode() not in data
