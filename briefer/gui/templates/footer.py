"""The strip under the blocks: what is amiss in the template, one at a time, and how to mend it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.labels import Glyph, Label
from briefer.gui.parts.layouts import row
from briefer.gui.templates.troubles import Trouble


class TroubleStrip(QFrame):
    """Hidden while nothing is amiss. `shown` carries a trouble to go to, `mended` one to mend."""

    shown = Signal(object)
    mended = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin without troubles."""
        super().__init__(parent)
        self._troubles: tuple[Trouble, ...] = ()
        self._at = 0
        self.setObjectName("strip")
        self._glyph = Glyph("error", look, "err", 16)
        self.words = Label("", look, wrap=True)
        self.count = Label("", look, size=12, tone="muted")
        self.next = tool("down", self.tr("Next finding"), look, kind="small", keys="F8")
        self.next.setObjectName("next-trouble")
        self.next.clicked.connect(lambda: self.step(1))
        self.go = push(self.tr("Go to it"), look, kind="link")
        self.go.setObjectName("go-to-trouble")
        self.go.clicked.connect(self._go)
        self.mend = push("", look, kind="fix")
        self.mend.setObjectName("mend-trouble")
        self.mend.clicked.connect(self._mend)
        parts = (self._glyph, (self.words, 1), self.count, self.next, self.go, self.mend)
        self.setLayout(row(look, *parts, gap=8, margins=(16, 8, 12, 8)))
        self.hide()

    @property
    def current(self) -> Trouble | None:
        """The trouble that is told."""
        return self._troubles[self._at] if self._troubles else None

    def show_troubles(self, found: Sequence[Trouble]) -> None:
        """Tell of these; the one that was told stays, but gives way to an error."""
        before = self.current
        self._troubles = tuple(found)
        self._at = 0
        if before is not None and before in self._troubles:
            gives_way = self._troubles[0].is_error and not before.is_error
            self._at = 0 if gives_way else self._troubles.index(before)
        self._show()
        if self.current != before and self.current is not None:
            announce(self, self.current.words)

    def step(self, by: int) -> None:
        """Tell of the next one (1) or the one before (-1), and go to it."""
        if self._troubles:
            self._at = (self._at + by) % len(self._troubles)
            self._show()
            self._go()

    def _show(self) -> None:
        found = self.current
        self.setVisible(found is not None)
        if found is None:
            return
        tone = "err" if found.is_error else "warn"
        self._glyph.show_icon("error" if found.is_error else "warning", tone)
        self.words.setText(found.words)
        many = len(self._troubles) > 1
        place = self.tr("{number} of {count}")
        self.count.setText(place.format(number=self._at + 1, count=len(self._troubles)))
        self.count.setVisible(many)
        self.next.setVisible(many)
        self.mend.setVisible(bool(found.instead))
        self.go.setVisible(not found.instead)
        if found.instead:
            self.mend.setText(self.tr("Use “{name}”").format(name=found.called))

    def _go(self) -> None:
        if self.current is not None:
            self.shown.emit(self.current)

    def _mend(self) -> None:
        if self.current is not None:
            self.mended.emit(self.current)
