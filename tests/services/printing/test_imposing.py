"""Every chosen page comes out once for each copy, where it is to be."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.services.printing.imposing import Block, Fit, PrintJob, booklet_order, impose
from briefer.services.printing.sides import A4, LETTER, Area, SheetSide, Size, TwoSided

SIZES = st.lists(
    st.sampled_from([A4, LETTER, (A4[1], A4[0]), (420.0, 595.0)]), min_size=1, max_size=9
)
FITS, TURNINGS = st.sampled_from(Fit), st.sampled_from(TwoSided)


@st.composite
def jobs(draw: st.DrawFn) -> tuple[PrintJob, list[Size]]:
    sizes = draw(SIZES)
    pages = st.lists(st.sampled_from(range(len(sizes))), unique=True, max_size=9).map(sorted)
    blocks = st.builds(
        Block,
        pages=pages.map(tuple),
        copies=st.integers(0, 3),
        stamp=st.one_of(st.none(), st.just(1)),
    )
    job = PrintJob(
        blocks=tuple(draw(st.lists(blocks, max_size=3))),
        two_sided=draw(TURNINGS),
        booklet=draw(st.booleans()),
        fit=draw(FITS),
        last_first=draw(st.booleans()),
        right_to_left=draw(st.booleans()),
    )
    return job, sizes


def pages_of(sides: Sequence[SheetSide]) -> list[int]:
    return [placed.page for side in sides for placed in side.placed if placed.source == 0]


@given(jobs())
def test_every_chosen_page_is_there_once_for_each_copy(made: tuple[PrintJob, list[Size]]) -> None:
    job, sizes = made
    wanted = Counter(page for block in job.blocks for page in block.pages * block.copies)
    assert Counter(pages_of(impose(job, sizes))) == wanted


@given(jobs())
def test_each_copy_has_its_stamp_once(made: tuple[PrintJob, list[Size]]) -> None:
    job, sizes = made
    stamps = [p for side in impose(job, sizes) for p in side.placed if p.source == 1]
    assert len(stamps) == sum(b.copies for b in job.blocks if b.pages and b.stamp is not None)


@given(jobs())
def test_nothing_is_stretched_enlarged_or_cut_off(made: tuple[PrintJob, list[Size]]) -> None:
    job, sizes = made
    for side in impose(job, sizes):
        for placed in side.placed:
            area, (width, height) = placed.area, sizes[placed.page] if not placed.source else (1, 1)
            assert area.left >= -0.01
            assert area.top >= -0.01
            assert area.left + area.width <= side.width + 0.01
            assert area.top + area.height <= side.height + 0.01
            if not placed.source:
                assert area.width / width == pytest.approx(area.height / height)
                assert area.width <= width + 0.01


@given(jobs())
def test_on_both_sides_each_copy_begins_on_a_sheet_of_its_own(
    made: tuple[PrintJob, list[Size]],
) -> None:
    job, sizes = made
    if job.two_sided is TwoSided.NO:
        return
    sides = impose(job, sizes)
    assert len(sides) % 2 == 0
    if job.last_first or job.booklet:
        return
    at = 0
    for block in job.blocks:
        for _ in range(block.copies if block.pages else 0):
            assert pages_of(sides[at : at + 1]) == [block.pages[0]]
            at += (len(block.pages) + 1) // 2 * 2
    assert at == len(sides)


def folded(sides: Sequence[tuple[int | None, int | None]]) -> list[int | None]:
    """Return the pages as one reads them, once the sheets lie in one another and are folded."""
    fronts, backs = sides[::2], sides[1::2]
    inwards = [page for f, b in zip(fronts, backs, strict=True) for page in (f[1], b[0])]
    outwards = [
        page
        for f, b in zip(reversed(fronts), reversed(backs), strict=True)
        for page in (b[1], f[0])
    ]
    return inwards + outwards


@given(st.integers(1, 200))
def test_a_folded_booklet_is_read_from_the_first_page_to_the_last(pages: int) -> None:
    read = folded(booklet_order(pages))
    assert read[:pages] == list(range(pages))
    assert set(read[pages:]) <= {None}
    assert len(read) % 4 == 0
    assert len(read) - pages < 4


def test_a_booklet_has_half_sized_pages_beside_each_other() -> None:
    job = PrintJob(
        blocks=(Block(pages=(0, 1, 2, 3, 4)),), booklet=True, two_sided=TwoSided.SHORT_EDGE
    )
    sides = impose(job, [A4] * 5)
    assert [pages_of([side]) for side in sides] == [[0], [1], [2], [3, 4]]
    assert {(side.width, side.height) for side in sides} == {(A4[1], A4[0])}
    first = sides[0].placed[0]
    assert first.page == 0
    assert first.area.left == pytest.approx(A4[1] / 2, abs=0.5)
    assert first.area.width == pytest.approx(A4[1] / 2, abs=0.5)


def test_a_booklet_of_a_language_read_from_the_right_opens_the_other_way() -> None:
    job = PrintJob(blocks=(Block(pages=(0, 1)),), booklet=True, right_to_left=True)
    assert impose(job, [A4] * 2)[0].placed[0].area.left < 1


def test_a_booklet_turned_along_its_long_edge_has_its_backs_upside_down() -> None:
    def back(two_sided: TwoSided) -> SheetSide:
        job = PrintJob(blocks=(Block(pages=(0, 1, 2, 3)),), booklet=True, two_sided=two_sided)
        return impose(job, [A4] * 4)[1]

    short, long = back(TwoSided.SHORT_EDGE), back(TwoSided.LONG_EDGE)
    assert [placed.turned for placed in short.placed] == [False, False]
    assert [placed.turned for placed in long.placed] == [True, True]
    assert [placed.area.left > 300 for placed in short.placed] == [False, True]
    assert [placed.area.left > 300 for placed in long.placed] == [True, False]
    assert [placed.page for placed in long.placed] == [placed.page for placed in short.placed]


def test_the_last_sheet_first_keeps_fronts_before_backs() -> None:
    job = PrintJob(blocks=(Block(pages=(0, 1, 2)),), two_sided=TwoSided.LONG_EDGE, last_first=True)
    assert [pages_of([side]) for side in impose(job, [A4] * 3)] == [[2], [], [0], [1]]


def test_a_page_keeps_its_size_on_its_own_paper_and_is_fitted_onto_another() -> None:
    def side(fit: Fit, size: Size) -> SheetSide:
        return impose(PrintJob(blocks=(Block(pages=(0,)),), fit=fit), [size])[0]

    own = side(Fit.OWN, LETTER)
    assert own.size == LETTER
    assert own.placed[0].area == Area(left=0, top=0, width=612, height=792)
    onto = side(Fit.A4, LETTER)
    assert onto.size == A4
    assert onto.placed[0].area.width == pytest.approx(A4[0])
    assert onto.placed[0].area.top == pytest.approx((A4[1] - 792 * A4[0] / 612) / 2)
    small = side(Fit.LETTER, (420.0, 595.0))
    assert small.placed[0].area.width == 420
    lying = side(Fit.LETTER, (A4[1], A4[0]))
    assert lying.size == (792, 612)
