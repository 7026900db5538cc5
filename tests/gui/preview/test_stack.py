"""Pages in a column, and how large they are."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize

from briefer.gui.preview.stack import Spot, stack
from briefer.gui.preview.zoom import (
    LARGEST,
    PERCENTS,
    POINTS_AT_FULL_SIZE,
    SMALLEST,
    FitPage,
    FitWidth,
    Percent,
    scale_of,
    step,
)

A4 = (595.3, 841.9)
LETTER = (612.0, 792.0)
GAP = 12

pages = st.lists(st.sampled_from([A4, LETTER]), min_size=1, max_size=12)
scales = st.floats(SMALLEST, LARGEST)
rooms = st.tuples(st.integers(1, 3000), st.integers(1, 3000))


@given(pages, scales, st.integers(1, 3000))
def test_pages_lie_below_each_other_in_the_middle_and_never_touch(
    sizes: list[tuple[float, float]], scale: float, width: int
) -> None:
    laid = stack(sizes, scale, width, GAP)
    assert laid.size.width() >= width
    for upper, lower in pairwise(laid.pages):
        assert lower.top() - upper.bottom() - 1 == GAP
    for page in laid.pages:
        left, right = page.left(), laid.size.width() - page.right() - 1
        assert abs(left - right) <= 1
        assert left >= GAP
    assert laid.pages[0].top() == GAP
    assert laid.size.height() - laid.pages[-1].bottom() - 1 == GAP


@given(pages, scales, st.data())
def test_a_spot_is_the_height_that_it_came_from(
    sizes: list[tuple[float, float]], scale: float, data: st.DataObject
) -> None:
    laid = stack(sizes, scale, 400, GAP)
    y = data.draw(st.integers(0, laid.size.height()))
    assert laid.y(laid.spot(y)) == y


@given(pages, scales, scales, st.data())
def test_a_spot_on_a_page_is_the_same_words_at_every_size(
    sizes: list[tuple[float, float]], before: float, after: float, data: st.DataObject
) -> None:
    small, large = stack(sizes, before, 400, GAP), stack(sizes, after, 400, GAP)
    page = data.draw(st.integers(0, len(sizes) - 1))
    down = data.draw(st.floats(0, sizes[page][1]))
    for laid in (small, large):
        inside = laid.y(Spot(page, down)) - laid.pages[page].top()
        assert abs(inside - down * laid.scale) <= 0.5


def test_a_spot_on_a_page_that_is_gone_is_the_end() -> None:
    laid = stack([A4], 1, 700, GAP)
    assert laid.y(Spot(3, 10)) == laid.size.height()


def test_a_point_is_on_a_page_or_beside_it() -> None:
    laid = stack([A4, A4], 1, 700, GAP)
    second = laid.pages[1]
    assert laid.at(QPoint(second.left() + 5, second.top() + 100)) == Spot(1, 100)
    assert laid.at(QPoint(2, second.top() + 100)) is None
    assert laid.at(QPoint(second.left() + 5, laid.pages[0].bottom() + 3)) is None


def test_a_window_shows_some_pages_and_one_of_them_most() -> None:
    laid = stack([A4, A4, A4], 1, 700, GAP)
    window = QRect(QPoint(0, laid.pages[1].top() - 100), QSize(700, 600))
    assert laid.seen(window) == (0, 1)
    assert laid.most_seen(window) == 1


@given(pages, rooms)
def test_fitting_pages_fit(sizes: list[tuple[float, float]], room: tuple[int, int]) -> None:
    width = scale_of(FitWidth(), sizes, room)
    page = scale_of(FitPage(), sizes, room)
    assert SMALLEST <= page <= width <= LARGEST
    if width not in (SMALLEST, LARGEST):
        assert abs(max(size[0] for size in sizes) * width - room[0]) < 0.01
    if page > SMALLEST:
        assert max(size[1] for size in sizes) * page <= room[1] + 0.01


def test_full_size_is_the_size_of_the_printed_page() -> None:
    inch = scale_of(Percent(100), [A4], (10, 10)) * 72
    assert round(inch) == 96


@given(scales)
def test_steps_go_the_way_they_are_meant_and_end_at_the_ends(scale: float) -> None:
    now = scale / POINTS_AT_FULL_SIZE * 100
    larger, smaller = step(scale, 1).value, step(scale, -1).value
    assert {larger, smaller} <= set(PERCENTS)
    assert larger > now or larger == PERCENTS[-1]
    assert smaller < now or smaller == PERCENTS[0]


def test_every_size_is_one_step_from_the_next() -> None:
    for here, there in pairwise(PERCENTS):
        assert step(scale_of(Percent(here), [A4], (1, 1)), 1) == Percent(there)
        assert step(scale_of(Percent(there), [A4], (1, 1)), -1) == Percent(here)
