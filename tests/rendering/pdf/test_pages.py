"""Where a page ends: rows that belong together stay together, and nothing is lost."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from briefer.rendering.pdf.pages import Page, Placed, paginate


@dataclass(frozen=True)
class Row:
    name: int
    height: float = 10
    gap: float = 0
    kept: bool = False
    new_page: bool = False
    notes: tuple["Row", ...] = ()
    header: tuple["Row", ...] = ()


ROWS = st.lists(
    st.builds(
        Row,
        name=st.integers(),
        height=st.floats(0, 150),
        gap=st.floats(0, 50),
        kept=st.booleans(),
        new_page=st.booleans(),
    ),
    max_size=40,
)


def bodies(rows: list[Row]) -> list[list[Placed[Row]]]:
    """Return the rows of each page."""
    return [page.rows for page in paginate(rows, 100)]


@given(rows=ROWS)
def test_every_row_stands_on_one_page_in_its_order(rows: list[Row]) -> None:
    assert [place.row for page in paginate(rows, 100) for place in page.rows] == rows


@given(rows=ROWS)
def test_rows_do_not_overlap_and_leave_the_page_only_when_they_are_too_high(
    rows: list[Row],
) -> None:
    for page in bodies(rows):
        ends = [place.top + place.row.height for place in page]
        assert all(place.top >= end for place, end in zip(page[1:], ends, strict=False))
        assert len(page) <= 1 or ends[-1] <= 100.001


@given(rows=ROWS)
def test_a_page_ends_between_rows_kept_together_only_when_all_of_it_is_kept(
    rows: list[Row],
) -> None:
    for page, following in zip(pages := bodies(rows), pages[1:], strict=False):
        if page[-1].row.kept and not following[0].row.new_page:
            assert all(place.row.kept for place in page)


@given(rows=ROWS)
def test_a_page_ends_only_where_it_must(rows: list[Row]) -> None:
    for page, following in zip(pages := bodies(rows), pages[1:], strict=False):
        together = [place.row for place in following]
        chain = next((n for n, row in enumerate(together, 1) if not row.kept), len(together))
        needed = sum(row.gap + row.height for row in together[:chain])
        used = page[-1].top + page[-1].row.height
        assert together[0].new_page or used + needed > 99.999 or chain == len(together)


def test_the_first_row_of_a_page_has_no_white_above_it() -> None:
    pages = paginate([Row(1, gap=30), Row(2, gap=30), Row(3, gap=30, new_page=True)], 100)

    assert [[place.top for place in page.rows] for page in pages] == [[0, 40], [0]]


def test_rows_that_fill_the_page_exactly_stay_on_it() -> None:
    assert len(paginate([Row(number, height=0.1) for number in range(1000)], 100)) == 1


def test_no_rows_are_one_empty_page() -> None:
    assert paginate([], 100) == [Page([], [])]


NOTED = st.lists(
    st.builds(
        Row,
        name=st.integers(),
        height=st.floats(1, 60),
        kept=st.booleans(),
        notes=st.lists(
            st.builds(Row, name=st.integers(), height=st.floats(1, 30), kept=st.booleans()),
            max_size=6,
        ).map(tuple),
    ),
    max_size=20,
)


@given(rows=NOTED)
def test_every_note_stands_once_in_its_order(rows: list[Row]) -> None:
    pages = paginate(rows, 100, 10)

    assert [place.row for page in pages for place in page.rows] == rows
    assert [place.row for page in pages for place in page.notes] == [
        note for row in rows for note in row.notes
    ]


@given(rows=NOTED)
def test_a_note_begins_no_earlier_than_it_is_called(rows: list[Row]) -> None:
    called: list[Row] = []
    placed = 0
    for page in paginate(rows, 100, 10):
        called += [note for place in page.rows for note in place.row.notes]
        placed += len(page.notes)
        assert placed <= len(called)


@given(rows=NOTED)
def test_notes_do_not_overlap_and_end_where_the_page_does(rows: list[Row]) -> None:
    for page in paginate(rows, 100, 10):
        body = page.rows[-1].top + page.rows[-1].row.height if page.rows else 0
        ends = [place.top + place.row.height for place in page.notes]
        assert all(place.top >= end for place, end in zip(page.notes[1:], ends, strict=False))
        if page.notes:
            assert abs(ends[-1] - 100) < 0.001
            assert page.notes[0].top >= body + 9.999 or body + 10 > 100 or len(page.notes) == 1


def test_a_note_stands_on_the_page_of_the_line_that_calls_it() -> None:
    rows = [Row(1, 40), Row(2, 40, notes=(Row(3, 15),)), Row(4, 40)]

    first, second = paginate(rows, 100, 5)
    assert [place.row.name for place in (*first.rows, *first.notes)] == [1, 2, 3]
    assert [place.row.name for place in (*second.rows, *second.notes)] == [4]


def test_a_note_that_does_not_fit_goes_on_at_the_foot_of_the_next_page() -> None:
    note = tuple(Row(number, 10) for number in range(10, 16))
    first, second = paginate([Row(1, 60, notes=note), Row(2, 50)], 100, 10)

    assert [place.row.name for place in first.notes] == [10, 11, 12]
    assert [place.row.name for place in second.notes] == [13, 14, 15]
    assert [place.row.name for place in second.rows] == [2]


def test_a_header_is_repeated_above_a_row_that_begins_a_page() -> None:
    head = Row(0, 20, kept=True)
    rows = [head, *(Row(number, 40, header=(head,)) for number in (1, 2, 3, 4))]

    pages = paginate(rows, 100)
    assert [[(p.row.name, p.repeated) for p in page.rows] for page in pages] == [
        [(0, False), (1, False), (2, False)],
        [(0, True), (3, False), (4, False)],
    ]
