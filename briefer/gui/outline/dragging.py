"""Dragging a row by its grip: a line shows between which rows it would go."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from briefer.gui.look.look import Look

_EDGE, _STEP, _EVERY_MS, _LINE = 32, 12, 30, 3

Groups = Sequence[Sequence[QWidget]]
"""What moves together: each group is put before or behind the others."""


@dataclass(frozen=True)
class Gap:
    """A gap between rows: where its line goes, and the index of what is put there."""

    index: int
    line: QRect


class DropLine(QWidget):
    """The line between two rows."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Wait, hidden."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("drop-line")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, place: QRect) -> None:
        """Show the line at a place."""
        self.setGeometry(place)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        del event
        QPainter(self).fillRect(self.rect(), self._look.color("accent"))


class Dragging(QObject):
    """Follows the pointer, scrolls at the edges, and finds the gap that is meant."""

    def __init__(self, area: QScrollArea, ground: QWidget, look: Look, parent: QObject) -> None:
        """Drag rows that lie on `ground`, which moves in `area`."""
        super().__init__(parent)
        self._area, self._ground, self._look = area, ground, look
        self._line = DropLine(look, ground)
        self._groups: Groups = ()
        self._point = QPoint()
        self._given_up = False
        self._active = False
        self._scroll = QTimer(self, interval=_EVERY_MS)
        self._scroll.timeout.connect(self._scroll_on)

    def follow(self, groups: Groups, point: QPoint) -> None:
        """Show where a row goes that is held at `point` of the screen, among `groups` of rows."""
        if self._given_up:
            return
        self._active = True
        self._groups, self._point = groups, point
        gap = self.gap_at(point)
        if gap is None:
            self._line.hide()
        else:
            self._line.show_at(gap.line)
        if self._pull() and not self._scroll.isActive():
            self._scroll.start()

    def give_up(self) -> bool:
        """Put the row back where it was, if one is dragged; return whether one was."""
        was, self._active = self._active, False
        self._given_up = was
        self._take_away()
        return was

    def end(self, point: QPoint) -> Gap | None:
        """Return the gap where a row is put down at a point of the screen, unless given up."""
        dropped, self._active, self._given_up = self._active, False, False
        self._take_away()
        return self.gap_at(point) if dropped else None

    def gap_at(self, point: QPoint) -> Gap | None:
        """Return the gap next to a point of the screen."""
        places = [self._place(group) for group in self._groups]
        if not places:
            return None
        y = self._ground.mapFromGlobal(point).y()
        index = sum(y > place.center().y() for place in places)
        height = self._look.px(_LINE)
        top = places[0].top() if index == 0 else places[index - 1].bottom() + 1
        line = QRect(places[0].left(), top - height // 2, places[0].width(), height)
        return Gap(index, line)

    def _take_away(self) -> None:
        self._scroll.stop()
        self._line.hide()

    def _place(self, group: Sequence[QWidget]) -> QRect:
        place = QRect()
        for row in group:
            place |= QRect(row.mapTo(self._ground, QPoint(0, 0)), row.size())
        return place

    def _pull(self) -> int:
        """Return how far to scroll while the pointer is near or over an edge."""
        viewport = self._area.viewport()
        y, edge = viewport.mapFromGlobal(self._point).y(), self._look.px(_EDGE)
        if y < edge:
            return -_STEP
        return _STEP if y > viewport.height() - edge else 0

    def _scroll_on(self) -> None:
        pull = self._pull()
        if not pull:
            self._scroll.stop()
            return
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + pull)
        self.follow(self._groups, self._point)
