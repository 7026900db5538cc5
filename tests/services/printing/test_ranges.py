"""Pages that a person types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.errors import BrieferError
from briefer.services.printing.ranges import PagesNotUnderstood, read_ranges


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("", (0, 1, 2, 3, 4)),
        ("   ", (0, 1, 2, 3, 4)),
        ("2", (1,)),
        ("1-3, 5", (0, 1, 2, 4)),
        ("1 – 3;5", (0, 1, 2, 4)),
        ("5, 1-2", (0, 1, 4)),
        ("3-1", (0, 1, 2)),
        ("4-", (3, 4)),
        ("-2", (0, 1)),
        ("2, 2, 1-2", (0, 1)),
        ("1 3", (0, 2)),
        ("١-٣، ٥", (0, 1, 2, 4)),
    ],
)
def test_pages_are_read_as_people_write_them(typed: str, pages: tuple[int, ...]) -> None:
    assert read_ranges(typed, 5) == pages


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("two", "“two” is no page."),
        ("1-2-3", "“1-2-3” is no page."),
        ("-", "“-” is no page."),
        ("0", "There is no page 0; there are 5."),
        ("6", "There is no page 6; there are 5."),
        ("3-9", "There is no page 9; there are 5."),
        ("1\x07", "“1\ufffd” is no page."),
    ],
)
def test_what_names_no_page_is_told(typed: str, told: str) -> None:
    with pytest.raises(PagesNotUnderstood) as problem:
        read_ranges(typed, 5)
    assert problem.value.message == told
    assert problem.value.hint


@given(st.text(max_size=30), st.integers(1, 50))
def test_whatever_is_typed_gives_pages_that_are_there_or_a_sentence(typed: str, pages: int) -> None:
    try:
        chosen = read_ranges(typed, pages)
    except BrieferError:
        return
    assert chosen
    assert list(chosen) == sorted(set(chosen))
    assert set(chosen) <= set(range(pages))


RANGES = st.lists(st.tuples(st.integers(1, 40), st.integers(0, 9)), min_size=1, max_size=6)


@given(RANGES, st.sampled_from([", ", ",", ";", " "]), st.sampled_from(["-", "–", " - "]))
def test_the_pages_that_are_meant_are_chosen(
    ranges: list[tuple[int, int]], between: str, dash: str
) -> None:
    typed = between.join(
        f"{first}{dash}{first + more}" if more else f"{first}" for first, more in ranges
    )
    meant = {page - 1 for first, more in ranges for page in range(first, first + more + 1)}
    assert set(read_ranges(typed, 49)) == meant
