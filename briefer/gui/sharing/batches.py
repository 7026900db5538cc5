"""The history of the library: every batch, and the way to take it back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.dates import written_date, written_time
from briefer.gui.look.look import Look
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card, ground, scroller
from briefer.gui.parts.chip import Chip
from briefer.gui.parts.labels import ElidedLabel, Label
from briefer.gui.parts.layouts import Item, column, row
from briefer.gui.words import translated_label
from briefer.services.records import KeptBatch


class BatchRow(Card):
    """One batch. `reverted` asks for it to be taken back."""

    reverted = Signal()

    def __init__(self, batch: KeptBatch, look: Look, *, fixed: bool) -> None:
        """Show `batch`; a `fixed` library cannot be changed."""
        super().__init__(look, "rule")
        label = translated_label(batch.label)
        title = ElidedLabel(label, look)
        when = self.tr("{date}, {time}").format(
            date=written_date(batch.at.date()), time=written_time(batch.at)
        )
        about = self.tr("{when} · records {count}").format(when=when, count=batch.records)
        words = column(look, title, Label(about, look, size=12, tone="muted", wrap=True), gap=2)
        items: list[Item] = [(words, 1)]
        chips: list[str] = []
        if batch.imported:
            chips.append(self.tr("imported"))
            items.append(Chip(chips[-1], look, "accent"))
        if batch.reverted:
            chips.append(self.tr("reverted"))
            items.append(Chip(chips[-1], look, "line"))
        self.button = push(self.tr("Revert"), look)
        self.button.setObjectName(f"revert-{batch.number}")
        said = ", ".join((label, about, *chips))
        self.button.setAccessibleName(self.tr("Revert “{label}”").format(label=said))
        self.button.clicked.connect(self.reverted)
        self.setAccessibleName(said)
        self.setLayout(row(look, *items, self.button, gap=12, margins=(16, 10, 16, 10)))
        # Only now: a button that has no parent yet would be shown as a window.
        self.button.setVisible(not batch.reverted and not fixed)


class BatchesPage(QFrame):
    """Lists batches, the latest first. `revert_wanted` carries a batch's number and its label."""

    revert_wanted = Signal(int, str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look = look
        self._rows: list[BatchRow] = []
        self.setProperty("pane", "main")
        self.setObjectName("batches-page")
        self._area = scroller(QWidget())
        self.back = push(self.tr("Back"), look, kind="link")
        self.back.setObjectName("batches-back")
        self.back.clicked.connect(self.left)
        foot = ground(row(look, self.back, None, margins=(12, 8, 16, 8)), "side", "footer")
        bar = PaneBar(self.tr("History of the library"), look)
        self.setLayout(column(look, bar, (self._area, 1), foot, gap=0))

    def show_batches(self, batches: Sequence[KeptBatch], *, fixed: bool) -> None:
        """Show `batches`; nothing of a `fixed` library can be taken back."""
        had = any(line.button.hasFocus() for line in self._rows)
        look, page = self._look, QWidget()
        page.setProperty("pane", "main")
        self._rows = [BatchRow(batch, look, fixed=fixed) for batch in batches]
        parts: list[Item] = list(self._rows)
        if not parts:
            nothing = self.tr("Nothing yet. Every change of the library is listed here.")
            label = Label(nothing, look, tone="muted", wrap=True)
            parts.append(row(look, label, margins=(16, 16, 16, 16)))
        page.setLayout(column(look, *parts, None, gap=0))
        self._area.setWidget(page)
        self._area.viewport().setAutoFillBackground(False)
        for batch, line in zip(batches, self._rows, strict=True):
            line.reverted.connect(
                lambda batch=batch: self.revert_wanted.emit(batch.number, batch.label)
            )
        self._stop_at(next(iter(self._buttons()), None))
        if had:
            self.focus_first()

    def focus_first(self) -> None:
        """Go to the first batch that can be taken back."""
        target = next(iter(self._buttons()), self.back)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from batch to batch by the arrows; Tab stops at one of them only."""
        buttons = self._buttons()
        at = next((n for n, button in enumerate(buttons) if button.hasFocus()), None)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if at is None or step is None or not 0 <= at + step < len(buttons):
            super().keyPressEvent(event)
            return
        target = buttons[at + step]
        self._stop_at(target)
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(target)

    def _buttons(self) -> list[QWidget]:
        return [line.button for line in self._rows if not line.button.isHidden()]

    def _stop_at(self, target: QWidget | None) -> None:
        for button in self._buttons():
            tab, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(tab if button is target else click)
