"""Noticing that nobody is there."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_LOOK_EVERY_MS = 10_000
_SIGNS_OF_LIFE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
    QEvent.Type.FocusIn,
}


class IdleWatch(QObject):
    """Sends `idle` once nobody has touched a window for so many minutes.

    The time is looked at again and again and not waited for, so that it also counts while the
    computer sleeps. A clock that is set back counts too: better locked once too often.
    """

    idle = Signal()

    def __init__(
        self,
        minutes: Callable[[], int],
        now: Callable[[], dt.datetime],
        parent: QObject | None = None,
    ) -> None:
        """`minutes` tells how many it takes, 0 for never; `now` tells the time."""
        super().__init__(parent)
        self._minutes, self._now = minutes, now
        self._since: dt.datetime | None = None
        self.timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self.timer.timeout.connect(self.look)

    def watch(self, window: QWidget) -> None:
        """Count what is done in a window that has been shown."""
        # Its handle gets what comes from outside, and none of what widgets tell each other.
        window.windowHandle().installEventFilter(self)
        self.note()
        self.timer.start()

    def stop(self) -> None:
        """Count nothing any more."""
        self.timer.stop()

    def note(self) -> None:
        """Begin to count anew: somebody is there."""
        self._since = self._now()

    def look(self) -> None:
        """Compare the time with the last sign of life."""
        minutes = self._minutes()
        if (
            minutes
            and self._since
            and abs(self._now() - self._since) >= dt.timedelta(minutes=minutes)
        ):
            self.note()
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what a person does as a sign of life, and let it through."""
        del watched
        if event.type() in _SIGNS_OF_LIFE:
            self.note()
        return False
