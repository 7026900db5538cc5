"""Two requests that pull apart, side by side, each as its letter prints it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from briefer.composing.checks.across import PackFinding
from briefer.composing.checks.around import asked_in
from briefer.composing.own_library import own_library
from briefer.composing.packing.bound import BoundLetter
from briefer.domain.ids import LetterId, Place
from briefer.gui.look.look import Look
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.cards import Card, scroller
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.leaving import Escape
from briefer.gui.words import translated
from briefer.services.packs import BoundUp

_BESIDE = 520


@dataclass(frozen=True)
class Side:
    """A request as it is printed: in which letter, to whom, under which number, and where."""

    letter: LetterId
    title: str
    reader: str
    number: int
    words: str
    place: Place


def sides_of(made: BoundUp, found: PackFinding) -> tuple[Side, ...]:
    """Return the two requests that a finding between letters is about; none where they are gone."""
    letters = {letter.original.id: letter for letter in made.bound.letters}
    known = [letters[key] for key in found.letters if key in letters]
    if len(known) != 2:
        return ()
    one = _side(known[0], found.finding.place, "")
    other = _side(known[1], None, found.finding.words)
    return tuple(side for side in (one, other) if side is not None)


def _side(letter: BoundLetter, place: Place | None, words: str) -> Side | None:
    """Return the request at a place of a letter, or the one with these words."""
    own = own_library(letter.original, letter.told)
    for number, asked in enumerate(asked_in(letter.words, own, letter.phrases.opposites), start=1):
        if asked.place == place or (place is None and asked.text == words):
            title, reader = letter.original.title, letter.reader.name
            return Side(letter.original.id, title, reader, number, asked.text, asked.place)
    return None


class SideCard(Card):
    """One request, and the way to its letter. `wanted` carries its letter and its place."""

    wanted = Signal(str, str)

    def __init__(self, side: Side, look: Look) -> None:
        """Show a request."""
        super().__init__(look)
        self.side = side
        translate = QCoreApplication.translate
        head = translate("SideCard", "To {reader}, request {number}")
        words = head.format(reader=side.reader, number=side.number)
        self.open = push(self.tr("Open letter"), look, icon="letter")
        self.open.setObjectName("compare-open")
        self.open.setAccessibleName(self.tr("Open “{title}”").format(title=side.title))
        self.open.clicked.connect(lambda: self.wanted.emit(side.letter, side.place))
        lines = column(
            look,
            Label(words, look, size=14, bold=True, wrap=True),
            Label(side.title, look, size=12, tone="muted", wrap=True),
            Label(side.words, look, size=15, serif=True, wrap=True),
            row(look, self.open, None, gap=0),
            None,
            gap=8,
            margins=(12, 12, 12, 12),
        )
        self.setLayout(lines)


class ComparePane(QFrame):
    """Two requests beside each other, or one below the other where there is no room.

    `left` leads back to the pages, `letter_wanted` carries a letter and a place in it.
    """

    left = Signal()
    letter_wanted = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait for a finding."""
        super().__init__(parent)
        self._look = look
        self.cards: tuple[SideCard, ...] = ()
        self.setObjectName("pack-compare")
        self.setProperty("pane", "main")
        self.back = tool("close", self.tr("Back to the pages"), look)
        self.back.setObjectName("pack-compare-close")
        bar = PaneBar(self.tr("Two requests that pull apart"), look)
        bar.add(None, self.back)
        self.words = Label("", look, wrap=True)
        self.hint = Label(
            self.tr("Reword one of them, or leave one out; the pack follows."),
            look,
            tone="muted",
            wrap=True,
        )
        self._beside = row(look, gap=12)
        lines = column(look, self.words, self._beside, self.hint, None, gap=12)
        lines.setContentsMargins(0, 0, 0, 0)
        content = QWidget()
        content.setLayout(column(look, lines, gap=0, margins=(16, 12, 16, 12)))
        self.setLayout(column(look, bar, (scroller(content), 1), gap=0))
        self.back.clicked.connect(self.left)
        Escape((self, self.back), self).pressed.connect(self.left)

    def show_contrast(self, made: BoundUp, found: PackFinding) -> bool:
        """Show the two requests of a finding; return whether both are there."""
        for card in self.cards:
            self._beside.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = tuple(SideCard(side, self._look) for side in sides_of(made, found))
        for card in self.cards:
            card.wanted.connect(self.letter_wanted)
            Escape((card.open,), card).pressed.connect(self.left)
            self._beside.addWidget(card, 1)
        self.words.setText(translated(found.finding.message))
        return len(self.cards) == 2

    def focus_start(self) -> None:
        """Go to the first letter's button."""
        if self.cards:
            self.cards[0].open.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the requests below each other where there is no room beside."""
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(_BESIDE)
        along = QBoxLayout.Direction
        self._beside.setDirection(along.TopToBottom if narrow else along.LeftToRight)
