"""Placing: a part of a report's lines is a part of their boxes."""

from hypothesis import given
from hypothesis import strategies as st

from briefer.domain.proposal import Stretch
from briefer.domain.report_text import Box, Line, ReportText
from briefer.services.reviewing.placing import boxes_of

LETTERS = 10


def _box(page: int, start: int) -> Box:
    return Box(
        page=page, left=0.1, top=0.1, right=0.6, bottom=0.2, start=start, end=start + LETTERS
    )


def _report(lines: int = 3) -> ReportText:
    """Return lines of two printed lines each, the second on the next page."""
    return ReportText(
        format="pdf",
        lines=tuple(
            Line(text="x" * 21, paragraph=n + 1, boxes=(_box(1, 0), _box(2, LETTERS + 1)))
            for n in range(lines)
        ),
    )


def _stretch(first: int, start: int, last: int, end: int) -> Stretch:
    return Stretch(first=first, start=start, last=last, end=end)


def test_whole_lines_are_all_their_boxes() -> None:
    report = _report()
    found = boxes_of(_stretch(0, 0, 1, 21), report)
    assert found == (*report.lines[0].boxes, *report.lines[1].boxes)


def test_of_a_printed_line_the_part_that_is_meant_is_marked() -> None:
    (box,) = boxes_of(_stretch(0, 4, 0, 9), _report())
    assert (round(box.left, 3), round(box.right, 3)) == (0.3, 0.55)
    assert (box.start, box.end) == (4, 9)


@given(st.integers(0, 4), st.integers(0, 30), st.integers(0, 4), st.integers(0, 30))
def test_parts_lie_within_their_printed_lines(first: int, start: int, last: int, end: int) -> None:
    for box in boxes_of(_stretch(first, start, last, end), _report()):
        assert 0.1 <= box.left <= box.right <= 0.6001
        assert box.start <= box.end


def test_a_format_without_places_has_none() -> None:
    report = ReportText(format="text", lines=(Line(text="Words.", paragraph=1),))
    assert boxes_of(_stretch(0, 0, 0, 6), report) == ()
