"""Two versions in a block, and the writer's choice between them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from briefer.gui.desk.comparing import Comparison
from briefer.gui.look.look import Look
from briefer.gui.outline.form import Form
from briefer.gui.parts.buttons import push
from briefer.gui.parts.difference import Difference
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.leaving import Escape


class ComparisonForm(Form):
    """What differs, field by field, and a button for each way out; Esc decides nothing."""

    kept = Signal()
    """The writer's own version is to stay."""

    taken = Signal()
    """The other version is to be taken."""

    def __init__(self, found: Comparison, look: Look, parent: QWidget | None = None) -> None:
        """Show `found`."""
        super().__init__(parent)
        self.setObjectName("comparison")
        self.setAccessibleName(found.sentence)
        self._keep = push(self.tr("Keep mine"), look)
        self._keep.setObjectName("compare-keep")
        self._keep.clicked.connect(self.kept)
        self._take = push(self.tr("Take theirs"), look)
        self._take.setObjectName("compare-take")
        self._take.clicked.connect(self.taken)
        later = push(self.tr("Decide later"), look, kind="link")
        later.setObjectName("compare-later")
        later.clicked.connect(self.done)
        lines = column(look, gap=8, margins=(10, 8, 10, 6))
        lines.add(Label(found.sentence, look, wrap=True))
        if found.texts:
            legend = self.tr("Struck through: in your letter. Underlined: what it would be now.")
            lines.add(Label(legend, look, size=12, tone="muted", wrap=True))
        stops: list[QWidget] = []
        for texts in found.texts:
            shown = Difference(texts.mine, texts.theirs, look)
            name = Label(texts.name, look, size=12, tone="muted", wrap=True)
            name.setBuddy(shown)
            shown.setAccessibleDescription(texts.name)
            lines.add(column(look, name, shown, gap=2) if texts.name else shown)
            stops.append(shown)
        buttons = row(look, self._keep, gap=8)
        if not found.gone:
            buttons.add(self._take)
        buttons.add(later, None)
        lines.add(buttons)
        self.setLayout(lines)
        for button in (self._keep, self._take, later):
            button.setAccessibleDescription(found.sentence)
            stops.append(button)
        Escape(stops, self).pressed.connect(self.done)
        if found.gone:
            self._take.setParent(self)
            self._take.hide()

    def regain_focus(self) -> QWidget:
        """Go to the first button: no key decides by accident, for Esc leaves all as it is."""
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)
        return self
