"""The header of a review, and its foot."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.actions import Actions
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.labels import ElidedLabel, Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.review.bench import Bench
from briefer.services.reviewing.looking import wants_look

_WIDE_FROM = 960


class ReviewHeader(QFrame):
    """What is read, how far one is with it, and the two ways out."""

    add_wanted = Signal()
    left = Signal()

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        """Begin without a review."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("header")
        self.title = ElidedLabel(self.tr("Bring in a report"), look, size=18, bold=True)
        self.facts = ElidedLabel("", look, size=12, tone="muted")
        self.facts.setObjectName("review-facts")
        self._counts = (Label("", look), Label("", look, size=12, wrap=True))
        self._counts[1].setObjectName("review-counts")
        self.undo = tool("undo", actions["undo"].text(), look)
        self.undo.setObjectName("review-undo")
        self.undo.follow_action(actions["undo"])
        self.redo = tool("redo", actions["redo"].text(), look)
        self.redo.setObjectName("review-redo")
        self.redo.follow_action(actions["redo"])
        self.cancel = push(self.tr("Cancel"), look)
        self.cancel.setObjectName("review-cancel")
        self.add = push("", look, kind="primary", icon="check")
        self.add.setObjectName("review-add")
        self.cancel.clicked.connect(self.left)
        self.add.clicked.connect(self.add_wanted)
        words = column(look, self.title, self.facts, self._counts[1], gap=2, margins=(0, 8, 0, 8))
        self.setLayout(
            row(
                look,
                (words, 1),
                self._counts[0],
                self.undo,
                self.redo,
                4,
                self.cancel,
                self.add,
                gap=8,
                margins=(16, 0, 16, 0),
            )
        )
        self._fold()

    @property
    def counts(self) -> str:
        """How many there are of everything."""
        return self._counts[0].words

    def show_file(self, name: str, took: str) -> None:
        """Say which file was read, and in what time ("0.4 s")."""
        words = (
            name,
            self.tr("read in {time}").format(time=took) if took else "",
            self.tr("kept exactly as it is"),
        )
        self.facts.setText(" · ".join(filter(None, words)))

    def show_bench(self, bench: Bench) -> None:
        """Say how far the review is."""
        items = [item for _, item in bench.review.all_items()]
        look_at = sum(wants_look(item, bench.points) for item in items)
        bodies = sum(bool(body.items) for body in bench.review.bodies)
        words = (
            self.tr("Addressees {count}").format(count=bodies),
            self.tr("Recommendations {count}").format(count=len(items)),
            self.tr("To look at {count}").format(count=look_at),
        )
        for label in self._counts:
            label.setText(" · ".join(words))
        accepted = bench.accepted
        self.add.setText(self.tr("Add {count} to the library").format(count=accepted))
        self.add.setEnabled(accepted > 0)
        why = self.tr("Accept at least one recommendation first.")
        self.add.setToolTip("" if accepted else why)
        self.add.setAccessibleDescription("" if accepted else why)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the counts under the title where the line is short."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        wide = self.width() >= self._look.px(_WIDE_FROM)
        self._counts[0].setVisible(wide)
        self._counts[1].setVisible(not wide)


class ReviewFoot(QFrame):
    """The keys, and a promise."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Tell the keys."""
        super().__init__(parent)
        self.setObjectName("footer")
        self._look = look
        self.keys = Label("", look, size=12, tone="muted", wrap=True)
        said = self.tr("Nothing enters the library before “Add”.")
        self._beside = Label(said, look, size=12, tone="muted")
        self._below = Label(said, look, size=12, tone="muted", wrap=True)
        line = row(look, (self.keys, 1), self._beside, gap=16)
        self.setLayout(column(look, line, self._below, gap=2, margins=(16, 8, 16, 8)))
        self.tell_keys(letters=True)
        self._fold()

    def tell_keys(self, *, letters: bool) -> None:
        """Say what the keys do; single `letters` may be switched off."""
        plain = (
            self.tr("Up and Down move"),
            self.tr("Enter accepts"),
            self.tr("Delete rejects"),
            self.tr("F2 edits the asks"),
        )
        single = (
            self.tr("S splits"),
            self.tr("J joins"),
            self.tr("M moves to another addressee"),
            self.tr("C marks as context"),
        )
        self.keys.setText(" · ".join((*plain, *(single if letters else ()))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the promise under the keys where the line is short."""
        super().resizeEvent(event)
        self._fold()

    def set_short(self, *, short: bool) -> None:
        """Leave the keys to the help view where there is no room for them."""
        self.keys.setVisible(not short)

    def _fold(self) -> None:
        wide = self.width() >= self._look.px(_WIDE_FROM)
        self._beside.setVisible(wide)
        self._below.setVisible(not wide)
