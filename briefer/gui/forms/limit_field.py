"""How many characters a form takes: typed, or one of the numbers that are common."""

import re

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from briefer.composing.form_parts import SMALLEST
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.fields import LabelledField
from briefer.gui.parts.flow import Flow
from briefer.gui.parts.layouts import column

COMMON = (1_000, 2_000, 4_000, 5_000)
"""What many forms take."""

MOST = 1_000_000
_BETWEEN = re.compile(r"[\s.,'’]")
"""What languages put between thousands."""


class LimitField(QWidget):
    """The limit of a form; empty for none. `changed` when there is another one."""

    changed = Signal()
    entered = Signal()
    """Enter was pressed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Have no limit yet."""
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setObjectName("form-limit")
        label = self.tr("How many characters does the form take?")
        hint = self.tr("Leave it empty if the form does not say.")
        self._field = LabelledField(label, look, hint, self.line)
        self.presets = [push("", look, size=12) for _ in (*COMMON, 0)]
        for preset, limit in zip(self.presets, (*COMMON, 0), strict=True):
            words = QLocale().toString(limit) if limit else self.tr("No limit")
            preset.setText(words)
            name = self.tr("Characters: {count}").format(count=words) if limit else words
            preset.setAccessibleName(name)
            preset.clicked.connect(lambda _=False, limit=limit: self._take(limit))
        self.setLayout(column(look, self._field, Flow(look, *self.presets), gap=8))
        self.line.textChanged.connect(self._follow)
        self.line.returnPressed.connect(self.entered)

    @property
    def limit(self) -> int | None:
        """The number of characters that the form takes, or None for any."""
        typed = _BETWEEN.sub("", self.line.text())
        return int(typed) if typed else None

    @property
    def is_good(self) -> bool:
        """Whether what is typed is a limit that can be kept, or nothing."""
        typed = _BETWEEN.sub("", self.line.text())
        return not typed or (typed.isdecimal() and SMALLEST <= int(typed) <= MOST)

    def show_limit(self, limit: int) -> None:
        """Show a limit; 0 is none."""
        self.line.setText(QLocale().toString(limit) if limit else "")

    def _take(self, limit: int) -> None:
        self.show_limit(limit)
        self.line.setFocus()

    def _follow(self) -> None:
        least, most = (QLocale().toString(each) for each in (SMALLEST, MOST))
        words = self.tr("Type a number from {least} to {most}, or nothing.")
        self._field.set_error("" if self.is_good else words.format(least=least, most=most))
        self.changed.emit()
