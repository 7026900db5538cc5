"""Placing: where the items of a review stand on the pages of their report."""

from msgspec.structs import replace

from briefer.domain.proposal import Stretch
from briefer.domain.report_text import Box, Line, ReportText


def boxes_of(stretch: Stretch, report: ReportText) -> tuple[Box, ...]:
    """Return where a stretch of a report is printed; nothing where a format has no places."""
    return tuple(
        box
        for number in range(stretch.first, min(stretch.last + 1, len(report.lines)))
        for box in _within(
            report.lines[number],
            stretch.start if number == stretch.first else 0,
            stretch.end if number == stretch.last else len(report.lines[number].text),
        )
    )


def _within(line: Line, start: int, end: int) -> tuple[Box, ...]:
    """Return where letters of a line stand; of a printed line of which only some are wanted, some.

    How wide each letter is, nobody knows here: all are taken to be alike.
    """
    return tuple(
        _part(box, max(start, box.start), min(end, box.end))
        for box in line.boxes
        if max(start, box.start) < min(end, box.end)
    )


def _part(box: Box, start: int, end: int) -> Box:
    letter = (box.right - box.left) / (box.end - box.start)
    # The marker of a list stands before the first letter and belongs to it.
    left = box.left if start == box.start else box.left + letter * (start - box.start)
    right = box.right if end == box.end else box.left + letter * (end - box.start)
    return replace(box, left=left, right=right, start=start, end=end)
