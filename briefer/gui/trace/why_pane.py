"""“Why is this here?”: where a line of the letter comes from, in place of the outline."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.domain.ids import Place
from briefer.gui.chooser.bodies import body_name
from briefer.gui.desk.desk import Desk
from briefer.gui.look.look import Look
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.labels import ElidedLabel
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.leaving import Escape
from briefer.gui.trace.facts_text import FactsText
from briefer.gui.trace.words import Naming, parts_of


class WhyPane(QFrame):
    """The facts about one line. Esc goes back to it. `table_wanted` asks for all requests."""

    left = Signal()
    table_wanted = Signal()

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing until a place of the letter on `desk` is asked about."""
        super().__init__(parent)
        self._desk = desk
        self._place = Place("")
        self.setObjectName("why")
        self.setProperty("pane", "main")
        self.title = ElidedLabel("", look, bold=True)
        self.back = push(self.tr("Back to the letter"), look, icon="left")
        self.back.setObjectName("why-back")
        self.table = push(self.tr("All requests in a table"), look)
        self.table.setObjectName("why-table")
        self.close_button = tool("close", self.tr("Back to the letter"), look)
        self.close_button.setObjectName("why-close")
        self.facts = FactsText(look)
        bar = PaneBar(self.tr("Why is this here?"), look)
        bar.add(8, (self.title, 1), self.close_button)
        ways = row(look, self.back, self.table, None, gap=8, margins=(12, 8, 12, 8))
        self.setLayout(column(look, bar, (self.facts, 1), ways, gap=0))
        self.back.clicked.connect(self.left)
        self.close_button.clicked.connect(self.left)
        self.table.clicked.connect(self.table_wanted)
        Escape((self.facts, self.back, self.table, self.close_button), self).pressed.connect(
            self.left
        )
        desk.changed.connect(self._renew)

    @property
    def place(self) -> Place:
        """The line that is shown."""
        return self._place

    def open_place(self, place: Place) -> None:
        """Show why a line is in the letter, and go to the facts."""
        self._place = place
        self._show()
        self.facts.setFocus(Qt.FocusReason.OtherFocusReason)

    def _renew(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        desk = self._desk
        name = desk.place_name(self._place)
        piece = desk.outline.piece_at(self._place)
        names = Naming(desk.place_name, lambda body: body_name(body, desk.library))
        parts = parts_of(desk.why(self._place).reasons, names)
        self.title.setText(name)
        said = self.tr("Why is this here? {place}").format(place=name)
        self.facts.setAccessibleName(said)
        self.facts.show_facts("" if piece is None else piece.text, parts)
        if not parts:
            self.left.emit()
