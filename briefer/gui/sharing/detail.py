"""One shared record beside the one in this library, field by field."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from briefer.domain.records import label_of
from briefer.gui.desk.chips import ChipWords
from briefer.gui.look.look import Look
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.chip import Chip
from briefer.gui.parts.difference import Difference as MarkedDifference
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.sharing.words import field_name, standing_chip, standing_sentence
from briefer.services.sharing import Difference, Standing, parts_of


class Detail(QFrame):
    """What differs between two versions of a record; all of a record that is new."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look = look
        self.setProperty("pane", "main")
        self.setObjectName("take-in-detail")
        self._area = scroller(QWidget())
        self._area.setAccessibleName(self.tr("The record"))
        # Long records are read by the keyboard as well.
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLayout(column(look, self._area, gap=0))

    def show_difference(self, difference: Difference | None) -> None:
        """Show another record, or none."""
        page = QWidget()
        page.setProperty("pane", "main")
        if difference is None:
            parts: list[QWidget] = [Label(self.tr("Choose a record in the list."), self._look)]
        else:
            parts = [*self._head(difference), *self._fields(difference)]
        page.setLayout(column(self._look, *parts, None, gap=12, margins=(16, 16, 16, 16)))
        # The area deletes the page that it had.
        self._area.setWidget(page)
        self._area.viewport().setAutoFillBackground(False)

    def _head(self, difference: Difference) -> list[QWidget]:
        look, words = self._look, standing_chip(difference.kind)
        title = Label(
            label_of(difference.theirs) or difference.key.id, look, size=14, bold=True, wrap=True
        )
        head = QWidget()
        line = row(look, (title, 1), _chip(words, look), gap=12)
        head.setLayout(line)
        about = Label(standing_sentence(difference.kind), look, tone="muted", wrap=True)
        return [head, about]

    def _fields(self, difference: Difference) -> list[QWidget]:
        if difference.kind is Standing.NEW or not difference.parts:
            return [self._plain(name, text) for name, text in parts_of(difference.theirs)]
        return [self._compared(*part) for part in difference.parts]

    def _plain(self, name: str, text: str) -> QWidget:
        box = QWidget()
        label = Label(field_name(name), self._look, size=12, tone="muted")
        box.setLayout(column(self._look, label, self._words(text), gap=2))
        return box

    def _compared(self, name: str, mine: str, theirs: str) -> QWidget:
        look, box = self._look, QWidget()
        marked = MarkedDifference(mine, theirs, look)
        sides = row(
            look,
            (self._side(self.tr("Here"), mine), 1),
            (self._side(self.tr("In the file"), theirs), 1),
            gap=16,
        )
        title = Label(field_name(name), look, bold=True)
        box.setLayout(column(look, title, marked, sides, gap=6))
        return box

    def _side(self, title: str, text: str) -> QWidget:
        side = QWidget()
        label = Label(title, self._look, size=12, tone="muted")
        side.setLayout(
            column(self._look, label, self._words(text or self.tr("nothing")), None, gap=2)
        )
        return side

    def _words(self, text: str) -> QLabel:
        label = Label(text, self._look, size=15, serif=True, wrap=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setAccessibleName(text)
        return label


def _chip(words: ChipWords, look: Look) -> Chip:
    return Chip(words.text, look, words.kind)
