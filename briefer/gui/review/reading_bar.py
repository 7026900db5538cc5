"""How far the reading of a report is."""

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import row

_WORTH_A_WORD = 1000
_MEASURED = 3000
_SPOKEN_EVERY = 10


class ReadingBar(Card):
    """A sentence, a bar, the time that is left, and a way to stop. `stopped` asks to."""

    stopped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait, hidden."""
        super().__init__(look, "rule", parent)
        self.setObjectName("reading-bar")
        self._name = ""
        self._spoken = 0
        self._clock = QElapsedTimer()
        self.sentence = Label("", look)
        self.left = Label("", look, size=12, tone="muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = push(self.tr("Cancel"), look)
        self.cancel.setObjectName("reading-cancel")
        self.cancel.clicked.connect(self.stopped)
        self.setLayout(
            row(
                look,
                self.sentence,
                (self.bar, 1),
                self.left,
                self.cancel,
                gap=12,
                margins=(16, 8, 16, 8),
            )
        )
        self._late = QTimer(self, singleShot=True, interval=_WORTH_A_WORD)
        self._late.timeout.connect(self.show_now)
        self.hide()

    @property
    def milliseconds(self) -> int:
        """How long it has taken so far."""
        return self._clock.elapsed() if self._clock.isValid() else 0

    def begin(self, name: str) -> None:
        """Note that the reading of a file has begun."""
        self._name, self._spoken = name, 0
        self._clock.start()
        self.sentence.setText(self.tr("Reading {name} …").format(name=name))
        self.left.setText("")
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.sentence.words)
        self._late.start()

    def tell(self, done: int, of: int) -> None:
        """Say that page `done` of `of` is read."""
        if of <= 0:
            return
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        self.sentence.setText(self.tr("Reading page {page} of {pages}").format(page=done, pages=of))
        self.left.setText(self._time_left(done, of))
        tenth = done * 100 // of // _SPOKEN_EVERY
        if self.isVisible() and tenth > self._spoken:
            self._spoken = tenth
            announce(self, self.sentence.words)

    def end(self) -> None:
        """Note that it is over."""
        self._late.stop()
        self._clock.invalidate()
        self.hide()

    def show_now(self) -> None:
        """Show how far it is, without waiting any longer."""
        self.show()
        announce(self, self.sentence.words)

    def _time_left(self, done: int, of: int) -> str:
        spent = self.milliseconds
        if spent < _MEASURED or done <= 0:
            return ""
        seconds = spent * (of - done) / done / 1000
        if seconds < 60:
            rounded = max(5, round(seconds / 5) * 5)
            return self.tr("about {seconds} s").format(seconds=rounded)
        return self.tr("about {minutes} min").format(minutes=round(seconds / 60))
