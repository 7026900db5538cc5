"""What a library asks of its file, counted: no more statements for a thousand records than ten."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import apsw
import pytest
from msgspec.structs import replace

from briefer.composing.laying import compose
from briefer.domain.ids import AddresseeId, LetterId
from briefer.domain.records import Kind
from briefer.services.records import Query
from briefer.storage.library.file import LibraryFile
from tests import ruritania
from tests.storage.library.making import adding, held, letter, make, opened, recommendation, titled
from tests.storage.library.making import changing as changed

SIZES = (10, 1_000)


@pytest.fixture(scope="module")
def sized(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Return libraries of ten and of a thousand records, each with as many letters to ten of them.

    Nothing is asked of those who are written to in the tests but what is always there.
    """
    found: dict[int, Path] = {}
    for size in SIZES:
        path = tmp_path_factory.mktemp("sized") / f"{size}.briefer"
        make(path, None)
        library = opened(path)
        others = (
            replace(recommendation(number), addressee=AddresseeId("assembly"))
            for number in range(size)
        )
        library.records.commit(adding(*others))
        library.close()
        found[size] = path
    return found


@contextmanager
def counting(library: LibraryFile) -> Generator[list[str]]:
    """Gather the statements that are run meanwhile."""
    said: list[str] = []

    def note(_cursor: object, statement: str, _values: object) -> bool:
        said.append(statement)
        return True

    # apsw leaves the types of values open.
    raw = library.database.raw
    raw.set_exec_trace(note)  # pyright: ignore[reportUnknownMemberType]
    try:
        yield said
    finally:
        raw.set_exec_trace(None)  # pyright: ignore[reportUnknownMemberType]


@contextmanager
def counting_within(library: LibraryFile) -> Generator[list[str]]:
    """Gather the statements that are run meanwhile, those of the full-text index among them."""
    said: list[str] = []

    def note(event: dict[str, object]) -> None:
        said.append(str(event["sql"]))

    # apsw leaves the types of events open.
    raw = library.database.raw
    raw.trace_v2(apsw.SQLITE_TRACE_STMT, note)  # pyright: ignore[reportUnknownMemberType]
    try:
        yield said
    finally:
        raw.trace_v2(0, None)  # pyright: ignore[reportUnknownMemberType]


def look_up(library: LibraryFile) -> None:
    library.library.addressee(AddresseeId("bank"))


def compose_letter(library: LibraryFile) -> None:
    compose(ruritania.letter_to("bank"), library.library, ruritania.PHRASES)


def first_page(library: LibraryFile) -> None:
    library.records.page(Query(kind=Kind.RECOMMENDATION), 0, 10)


def keep_letter(library: LibraryFile) -> None:
    library.letters.keep(letter("kept"))


def change_record(library: LibraryFile) -> None:
    before = held(library, "R2")
    library.records.commit(changed(before, titled(before, f"{before.record} anew")))


def list_letters(library: LibraryFile) -> None:
    library.letters.keep(replace(letter("listed"), id=LetterId("listed")))
    library.letters.entries()


@pytest.mark.parametrize(
    ("act", "most"),
    [
        (look_up, 1),
        (compose_letter, 60),
        (first_page, 4),
        (keep_letter, 14),
        (change_record, 50),
        (list_letters, 14),
    ],
)
def test_a_larger_library_takes_no_more_statements(
    act: Callable[[LibraryFile], None], most: int, sized: dict[int, Path]
) -> None:
    counts: dict[int, int] = {}
    for size, path in sized.items():
        library = opened(path)
        try:
            with counting(library) as said:
                act(library)
        finally:
            library.close()
        counts[size] = len(said)
    small, large = counts.values()
    assert large <= small
    assert large <= most


@pytest.mark.parametrize("words", ["oak", "will", "birch oak", "number 7", "libraries"])
def test_a_search_takes_a_few_statements_however_many_records_have_the_words(
    words: str, sized: dict[int, Path]
) -> None:
    for path in sized.values():
        library = opened(path)
        try:
            with counting(library) as said:
                found = library.records.page(Query(kind=Kind.RECOMMENDATION, words=words), 0, 50)
        finally:
            library.close()
        assert found.rows
        assert len(said) <= 14


def test_a_batch_of_many_records_writes_the_index_out_a_few_times_only(
    library: LibraryFile,
) -> None:
    with counting_within(library) as said:
        library.records.commit(adding(*map(recommendation, range(200))))
    written = [
        statement for statement in said if statement.startswith("REPLACE INTO 'main'.'words_data'")
    ]
    assert len(written) <= 50
