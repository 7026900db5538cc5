"""Searching: words, beginnings, diacritics and typing errors."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.domain.records import Kind
from briefer.services.records import Page, Query
from briefer.storage.library.file import LibraryFile
from tests.storage.library.making import adding, changing, held, recommendation, titled

TEXT = "Zażółć the Übermäßige naïve café; Қазақстан’s журналистер must be released: A/HRC/43/12."


@pytest.fixture
def searched(library: LibraryFile) -> LibraryFile:
    library.records.commit(
        adding(
            recommendation(1, TEXT),
            recommendation(2, "Review every detention of journalists without delay."),
            recommendation(3, "Journalism, and the journal of a journalist."),
        )
    )
    return library


def page(library: LibraryFile, words: str) -> Page:
    return library.records.page(Query(kind=Kind.RECOMMENDATION, words=words))


def ids(library: LibraryFile, words: str) -> list[str]:
    return [one.record.id for one in page(library, words).rows]


@pytest.mark.parametrize(
    "words",
    [
        "zazołc",
        "ZAŻÓŁĆ",
        "ubermaßige",
        "naive cafe",
        "CAFÉ naïve",
        "Қазақстан",
        "қазақ",
        "ЖУРНАЛИСТЕР",
        "hrc 43",
        "A/HRC/43/12",
        "cafe releas",
        "café",
    ],
)
def test_diacritics_case_and_signs_make_no_difference(searched: LibraryFile, words: str) -> None:
    found = page(searched, words)
    assert [one.record.id for one in found.rows] == ["M1"]
    assert found.corrected == ""


@pytest.mark.parametrize(
    ("typed", "meant", "found"),
    [
        ("detenton", "detention", "M2"),
        ("detenttion", "detention", "M2"),
        ("dteention", "detention", "M2"),
        ("detemtoin", "detention", "M2"),
        ("xetention", "detention", "M2"),
        ("etention", "detention", "M2"),
        ("delya", "delay", "M2"),
        ("revew detention", "review detention", "M2"),
        ("zazolc", "zazołc", "M1"),
        ("журналестер", "журналистер", "M1"),
        ("cafr", "cafe", "M1"),
    ],
)
def test_a_typing_error_finds_what_was_meant(
    searched: LibraryFile, typed: str, meant: str, found: str
) -> None:
    answer = page(searched, typed)
    assert [one.record.id for one in answer.rows][:1] == [found]
    assert answer.corrected in (meant, "")


def test_what_is_near_nothing_finds_nothing(searched: LibraryFile) -> None:
    for words in ("qqqqqqqq", "zz", "x", "detention qqqqqqqq", "zz0123456789abcdef"):
        assert page(searched, words) == Page(rows=())


def test_facets_are_no_words(searched: LibraryFile) -> None:
    tokens = searched.database.rows(
        "CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, words, row); SELECT term FROM temp.v"
    )
    facets = [term for (term,) in tokens if term.startswith("zz") and len(term) == 18]
    assert facets
    for facet in facets:
        assert ids(searched, facet) == []
        assert page(searched, facet[:-1]).corrected == ""


def test_all_words_must_be_found_and_the_last_may_go_on(searched: LibraryFile) -> None:
    assert ids(searched, "detention journalists") == ["M2"]
    assert set(ids(searched, "journal")) == {"M2", "M3"}
    assert ids(searched, "journal detention") == []


def test_a_title_counts_more_than_a_text(searched: LibraryFile) -> None:
    before = held(searched, "M1")
    searched.records.commit(changing(before, titled(before, "Detention")))
    assert ids(searched, "detention") == ["M1", "M2"]


def test_the_last_words_are_found_and_the_former_are_not(searched: LibraryFile) -> None:
    before = held(searched, "M2")
    assert ids(searched, "delay") == ["M2"]
    after = replace(before, record=replace(recommendation(2, "Other words.")))
    searched.records.commit(changing(before, after))
    assert ids(searched, "delay") == []
    assert ids(searched, "other words") == ["M2"]


def test_a_record_is_found_by_its_report_and_by_the_law_it_rests_on(library: LibraryFile) -> None:
    first = held(library, "R1").record
    assert page(library, "report").rows
    hook = getattr(first, "hooks", ())
    if hook:
        assert first.id in ids(library, hook[0])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.text(max_size=40))
def test_whatever_is_typed_is_words_and_no_command(searched: LibraryFile, typed: str) -> None:
    searched.records.page(Query(kind=None, words=typed))


@pytest.mark.parametrize(
    "typed",
    ['"', "NEAR(a b)", "title:x", "a OR b", "^a", "a*", "-a", "(", "facets : x", "{text}:a"],
)
def test_operators_are_words(searched: LibraryFile, typed: str) -> None:
    page(searched, typed)
