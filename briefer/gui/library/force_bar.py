"""The in-force bar: when a provision was in force, what came after it, and where today is."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from briefer.gui.dates import written_date
from briefer.gui.look.look import Look
from briefer.gui.parts.labels import isolated

_HEIGHT, _TOP, _BAR, _TICK = 84, 24, 26, 4
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200)
_MOST_TICKS = 7
_READABLE = 60
_DAYS = 365.2425


@dataclass(frozen=True, kw_only=True)
class Span:
    """From when until when something is in force; `until` None has no end."""

    name: str
    since: dt.date
    until: dt.date | None = None


class ForceBar(QWidget):
    """Two spans on a line of years. The same facts are its name, for those who do not see it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait for spans."""
        super().__init__(parent)
        self._look = look
        self._spans: tuple[Span, ...] = ()
        self._today = dt.date.max
        self.setObjectName("force-bar")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.follow(self, self._dress)

    def show_spans(self, spans: tuple[Span, ...], today: dt.date) -> None:
        """Show one provision and, behind it, the one that took its place."""
        self._spans, self._today = spans, today
        self.setAccessibleName(" ".join(self._facts()))
        self.setToolTip(self.accessibleName())
        self.setVisible(bool(spans))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that the bar takes."""
        return QSize(self._look.px(300), self._look.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw years, spans, and today."""
        del event
        if not self._spans:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font(12))
        self._paint_years(painter)
        for span in self._spans:
            self._paint_span(painter, span, past=self._is_past(span))
        self._paint_today(painter)
        painter.end()

    def _facts(self) -> list[str]:
        facts: list[str] = []
        for span in self._spans:
            pattern = self.tr("{name}: in force since {since}.")
            if span.until is not None:
                pattern = self.tr("{name}: in force from {since} until {until}.")
            until = written_date(span.until) if span.until else ""
            since = written_date(span.since)
            facts.append(pattern.format(name=span.name, since=since, until=until))
        if self._spans:
            today = self.tr("Today is {date}.").format(date=written_date(self._today))
            facts.append(today)
        return facts

    def _is_past(self, span: Span) -> bool:
        return span.until is not None and span.until < self._today

    def _range(self) -> tuple[int, int]:
        """Return the first and the last day that the bar shows."""
        first = min(span.since for span in self._spans).toordinal()
        ends = [span.until or self._today for span in self._spans]
        last = max(*ends, self._today, *(span.since for span in self._spans)).toordinal()
        room = max(366, (last - first) // 12)
        return first, last + room

    def _at(self, day: int) -> int:
        first, last = self._range()
        return round((day - first) / (last - first) * self.width())

    def _place(self, span: Span) -> QRect:
        first, last = self._range()
        until = min(span.until.toordinal() + 1, last) if span.until else last
        start, end = self._at(max(first, span.since.toordinal())), self._at(until)
        top, height = self._look.px(_TOP), self._look.px(_BAR)
        return self._mirror(QRect(start, top, max(self._look.px(4), end - start - 2), height))

    def _paint_span(self, painter: QPainter, span: Span, *, past: bool) -> None:
        look, place = self._look, self._place(span)
        painter.setPen(QPen(look.color("soft_edge"), 1))
        painter.setBrush(look.color("warn_soft" if past else "accent_soft"))
        painter.drawRoundedRect(QRectF(place), look.px(4), look.px(4))
        painter.setPen(look.color("warn" if past else "accent"))
        inner = self._beside_today(place.adjusted(look.px(8), 0, -look.px(8), 0))
        metrics = painter.fontMetrics()
        words = metrics.elidedText(span.name, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, self._start(), isolated(words, look))

    def _beside_today(self, place: QRect) -> QRect:
        """Return the part of `place` before today, where words fit there."""
        plain = self._mirror(place)
        today = self._at(self._today.toordinal()) - self._look.px(4)
        if plain.left() + self._look.px(_READABLE) < today < plain.right():
            plain.setRight(today)
        return self._mirror(plain)

    def _paint_years(self, painter: QPainter) -> None:
        look = self._look
        first, last = self._range()
        years = (last - first) / _DAYS
        step = next((step for step in _STEPS if years / step <= _MOST_TICKS), _STEPS[-1])
        begin = dt.date.fromordinal(first).year
        top = look.px(_TOP + _BAR + _TICK)
        room = painter.fontMetrics().horizontalAdvance("0000")
        for year in range(begin - begin % step + step, dt.date.fromordinal(last).year + 1, step):
            at = self._at(dt.date(year, 1, 1).toordinal())
            if at + room // 2 > self.width() or at < room // 2:
                continue
            line = self._mirror(QRect(at, top, 1, look.px(6)))
            painter.fillRect(line, look.color("line"))
            place = self._mirror(QRect(at - room, top + look.px(6), 2 * room, look.px(18)))
            painter.setPen(look.color("muted"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(year))

    def _paint_today(self, painter: QPainter) -> None:
        look = self._look
        at = min(self._at(self._today.toordinal()), self.width() - 2)
        line = QRect(at, look.px(_TOP - 4), 2, look.px(_BAR + 8))
        painter.fillRect(self._mirror(line), look.color("text"))
        words = self.tr("today")
        wide = painter.fontMetrics().horizontalAdvance(words) + 4
        left = max(0, min(at - wide // 2, self.width() - wide))
        painter.setPen(look.color("text"))
        place = self._mirror(QRect(left, 0, wide, look.px(_TOP - 4)))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _mirror(self, place: QRect) -> QRect:
        return QStyle.visualRect(self._look.direction, self.rect(), place)

    def _start(self) -> int:
        side = Qt.AlignmentFlag.AlignRight if self._look.mirrored else Qt.AlignmentFlag.AlignLeft
        return (side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute).value

    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(_HEIGHT))
        self.update()
