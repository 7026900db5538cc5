"""A date that opens a calendar."""

import datetime as dt

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import ToolButton, push
from briefer.gui.parts.layouts import column, row


class DateButton(ToolButton):
    """Shows a date in words; pressing it opens a calendar on which another is chosen.

    `chosen` carries a `datetime.date`, or None when the letter is to have none.
    """

    chosen = Signal(object)

    def __init__(
        self,
        icon: str,
        name: str,
        look: Look,
        *,
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is what the date is; with `optional` it can be taken away."""
        super().__init__(icon, name, look, kind="meta", parent=parent)
        self._what = name
        self._optional = optional
        self._shown_date: dt.date | None = None
        self.clicked.connect(self.open_calendar)

    def show_date(self, date: dt.date | None, words: str) -> None:
        """Show `words` for a date."""
        self._shown_date = date
        self.set_name(words)
        self.setAccessibleName(f"{self._what}: {words}")
        self.setToolTip(self._what)

    def open_calendar(self) -> "CalendarPopup":
        """Open the calendar below the button."""
        popup = CalendarPopup(self._what, self._look, optional=self._optional, parent=self)
        popup.chosen.connect(self.chosen)
        if self._shown_date is not None:
            popup.calendar.setSelectedDate(as_qt(self._shown_date))
        popup.open_below(self if self.isVisible() else self.parentWidget() or self)
        return popup


class CalendarPopup(QFrame):
    """A month to choose a day from; it closes with Esc, with a click elsewhere or with a choice."""

    chosen = Signal(object)

    def __init__(self, title: str, look: Look, *, optional: bool, parent: QWidget) -> None:
        """Show this month."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self.setProperty("card", "popup")
        self.setObjectName("calendar-popup")
        self.setAccessibleName(title)
        self.calendar = QCalendarWidget()
        self.calendar.setAccessibleName(title)
        self.calendar.setGridVisible(False)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        look.follow(self, self._dress)
        self.none = push(self.tr("No date"), look, kind="link")
        self.none.setVisible(optional)
        self.setLayout(
            column(look, self.calendar, row(look, self.none, None), gap=4, margins=(8, 8, 8, 8))
        )
        self.calendar.clicked.connect(self._choose)
        self.calendar.activated.connect(self._choose)
        self.none.clicked.connect(self._choose_none)

    def open_below(self, button: QWidget) -> None:
        """Open under `button`, within the screen."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(0, button.height()))
        room = button.screen().availableGeometry()
        left = min(corner.x(), room.right() - self.width())
        top = min(corner.y(), room.bottom() - self.height())
        self.move(max(room.left(), left), max(room.top(), top))
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _dress(self) -> None:
        look = self._look
        self.calendar.setFont(look.font(13))
        self.calendar.setMinimumSize(look.px(300), look.px(240))
        # Qt writes weekends in red, which says here that something is wrong.
        weekend = QTextCharFormat()
        weekend.setForeground(look.color("muted"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, weekend)

    def _choose(self, day: QDate) -> None:
        self.close()
        self.chosen.emit(dt.date(day.year(), day.month(), day.day()))

    def _choose_none(self) -> None:
        self.close()
        self.chosen.emit(None)


def as_qt(date: dt.date) -> QDate:
    """Return the same day as Qt counts days."""
    return QDate(date.year, date.month, date.day)
