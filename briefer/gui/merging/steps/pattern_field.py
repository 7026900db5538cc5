"""How the files are called: a pattern, its fields as buttons, and what comes of it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.fields import LabelledField
from briefer.gui.parts.flow import Flow
from briefer.gui.parts.layouts import column
from briefer.services.merging.naming import FIELDS


class PatternField(QWidget):
    """`changed` carries the pattern while it is typed."""

    changed = Signal(str)

    def __init__(self, look: Look) -> None:
        """Begin empty."""
        super().__init__()
        self.line = QLineEdit()
        self.line.setObjectName("merge-pattern")
        self.field = LabelledField(self.tr("Names of the files"), look, field=self.line)
        names = field_names()
        self.chips = [push(names[field], look, icon="plus", size=12) for field in FIELDS]
        for field, chip in zip(FIELDS, self.chips, strict=True):
            chip.setObjectName(f"merge-field-{field}")
            chip.setAccessibleName(self.tr("Insert {field}").format(field=names[field]))
            chip.clicked.connect(lambda _=False, known=field: self._insert(known))
        fields = QWidget()
        fields.setLayout(Flow(look, *self.chips))
        self.setLayout(column(look, self.field, fields, gap=6))
        self.line.textEdited.connect(self.changed)

    def show_pattern(self, pattern: str) -> None:
        """Show a pattern, unless it is being typed."""
        if self.line.text() != pattern:
            self.line.setText(pattern)

    def show_example(self, names: Sequence[str], problem: str) -> None:
        """Show what the first files are called, or what is wrong with the pattern."""
        self.field.set_error(problem)
        if not problem:
            words = self.tr("For example: {names}").format(names=", ".join(names))
            self.field.hint.setText(words)
            self.field.hint.show()
            self.line.setAccessibleDescription(words)

    def _insert(self, field: str) -> None:
        self.line.insert(f"{{{field}}}")
        self.line.setFocus()
        self.changed.emit(self.line.text())


def field_names() -> Mapping[str, str]:
    """Return what the fields of a pattern are called."""
    translate = QCoreApplication.translate
    return {
        "number": translate("Merging", "Number"),
        "name": translate("Merging", "Name"),
        "family_name": translate("Merging", "Family name"),
        "addressee": translate("Merging", "Addressee"),
        "date": translate("Merging", "Date"),
        "country": translate("Merging", "Country"),
        "language": translate("Merging", "Language"),
    }
