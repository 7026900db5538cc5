"""Where the parts of a row stand: the same answer for measuring and for painting."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from briefer.gui.chooser.rows import TickRow
from briefer.gui.desk.chips import ChipWords
from briefer.gui.look.look import Look
from briefer.gui.parts.chip import chip_width

BOX = 16
"""Side of the box to tick; where it begins, counted from the start of the row."""
WORDS = 42
"""Where a row's words begin: behind the box and its gap. All before it ticks."""
END = 12
GROUP_HEIGHT = 36
_PAD, _LINE, _SECOND, _CHIP, _GAP = 6, 18, 16, 20, 8
_SHORT = 3
_MOST_LINES = 2


@dataclass(frozen=True)
class Measured:
    """A row laid out for a width; places are as in a row read from left to right, at (0, 0)."""

    title: tuple[str, ...]
    title_places: tuple[QRect, ...]
    reason: tuple[str, ...]
    reason_places: tuple[QRect, ...]
    box: QRect
    badge: QRect | None
    status: QRect | None
    height: int


def measured(row: TickRow, look: Look, width: int) -> Measured:
    """Lay `row` out in `width` pixels: the title on two lines at most, then reason and status."""
    start, room = look.px(WORDS), max(look.px(40), width - look.px(WORDS + END))
    top, line = look.px(_PAD), look.px(_LINE)
    badge = _chip(row.badge, look)
    beside = badge.width() + look.px(_GAP) if badge else 0
    title = lines(_without_orphan(row.title), look.font(13), room - beside)
    places = tuple(
        QRect(start, top + number * line, room - beside, line) for number in range(len(title))
    )
    if badge:
        badge.moveTopRight(_corner(start + room, top - look.px(1)))
    second = top + len(title) * line
    status = _chip(row.status, look)
    if status and badge and len(title) == 1:
        second += look.px(3)
    reason, reason_places, status, bottom = _second(row, look, start, room, second, status)
    return Measured(
        title=title,
        title_places=places,
        reason=reason,
        reason_places=reason_places,
        box=QRect(look.px(BOX), top + look.px(1), look.px(BOX), look.px(BOX)),
        badge=badge,
        status=status,
        height=bottom + look.px(_PAD),
    )


def lines(text: str, font: QFont, width: int, most: int = _MOST_LINES) -> tuple[str, ...]:
    """Break `text` into at most `most` lines of `width` pixels; the last ends in an ellipsis."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(text)]
    shown = [text[a:b].strip() for a, b in zip(starts, ends, strict=True)][:most]
    if len(starts) > most:
        rest = text[starts[most - 1] :]
        shown[-1] = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return tuple(shown)


def _second(
    row: TickRow, look: Look, start: int, room: int, top: int, status: QRect | None
) -> tuple[tuple[str, ...], tuple[QRect, ...], QRect | None, int]:
    """Lay out the reason with the status chip beside its end, or below where there is no room."""
    line, font, chip = look.px(_SECOND), look.font(12), look.px(_CHIP)
    reason = lines(row.reason, font, room) if row.reason else ()
    first = top + (chip - line) // 2
    places = tuple(QRect(start, first + n * line, room, line) for n in range(len(reason)))
    bottom = first + max(1, len(reason)) * line + (chip - line) // 2
    if status:
        taken = QFontMetrics(font).horizontalAdvance(reason[-1]) if reason else 0
        if taken + look.px(_GAP) + status.width() <= room:
            bottom += look.px(3) if len(reason) > 1 else 0
            status.moveBottomRight(QPoint(start + room - 1, bottom - 1))
        else:
            status.moveTopLeft(QPoint(start, bottom))
            bottom += chip + look.px(2)
    return reason, places, status, bottom


def _without_orphan(title: str) -> str:
    """Return `title` with a short last word or number whole and beside the one before."""
    before, _, last = title.replace(")(", ")\u2060(").rpartition(" ")
    lone = len(last) <= _SHORT or any(letter.isdigit() for letter in last)
    return f"{before}\u00a0{last}" if before and lone else title


def _chip(chip: ChipWords | None, look: Look) -> QRect | None:
    return QRect(0, 0, chip_width(look, chip.text), look.px(_CHIP)) if chip else None


def _corner(right: int, top: int) -> QPoint:
    return QPoint(right - 1, top)
