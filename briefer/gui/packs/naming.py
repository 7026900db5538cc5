"""The form that asks how a pack template is to be called."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.fields import LabelledField
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.leaving import Escape

_WIDEST = 560


class NamingForm(Card):
    """One field. `given` carries the name."""

    given = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait, hidden."""
        super().__init__(look, "note", parent)
        self.setObjectName("pack-template-form")
        self.line = QLineEdit()
        self.line.setObjectName("pack-template-name")
        self.field = LabelledField(
            self.tr("Name of the pack template"),
            look,
            self.tr("It keeps which parts there are, their order, the language and the look."),
            self.line,
        )
        self.keep = push(self.tr("Keep the template"), look, kind="primary", icon="check")
        self.keep.setObjectName("pack-template-keep")
        self.cancel = push(self.tr("Cancel"), look)
        buttons = row(look, self.keep, self.cancel, None, gap=8)
        self.setLayout(column(look, self.field, buttons, gap=8, margins=(16, 12, 16, 12)))
        self.keep.clicked.connect(self._give)
        self.cancel.clicked.connect(self.hide)
        self.line.returnPressed.connect(self._give)
        Escape((self, self.line, self.keep, self.cancel), self).pressed.connect(self.hide)
        look.follow(self, self._dress)
        self.hide()

    def ask(self, proposed: str) -> None:
        """Ask for a name."""
        self.field.set_error("")
        self.line.setText(proposed)
        self.show()
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        name = " ".join(self.line.text().split())
        if not name:
            self.field.set_error(self.tr("Give it a name, so that you find it again."))
            return
        self.hide()
        self.given.emit(name)

    def _dress(self) -> None:
        self.field.setMaximumWidth(self.look.px(_WIDEST))
