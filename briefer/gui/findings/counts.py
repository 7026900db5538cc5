"""How many findings there are, by shape and word."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefer.domain.finding import Finding, Severity
from briefer.gui.findings.wording import ICONS, TONES, count, count_words
from briefer.gui.look.look import Look
from briefer.gui.parts.labels import Glyph, Label
from briefer.gui.parts.layouts import row


class Counts(QWidget):
    """As in "Errors 2  Warnings 3"; a severity without findings is not shown."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start with none."""
        super().__init__(parent)
        self._entries = {severity: _Entry(severity, look) for severity in Severity}
        self._none = Label(count_line(()), look, tone="muted")
        self._check = Glyph("check", look, "muted", 16)
        line = row(look, *self._entries.values(), self._check, self._none, None, gap=8)
        self.setLayout(line)
        self.show_counts(())

    def show_counts(self, findings: tuple[Finding, ...]) -> None:
        """Show how many of `findings` are of each severity."""
        for severity, entry in self._entries.items():
            entry.show_count(count(findings, severity))
        for part in (self._check, self._none):
            part.setVisible(not findings)


def count_line(findings: tuple[Finding, ...]) -> str:
    """Return the counts as one line for screen readers."""
    numbers = {severity: count(findings, severity) for severity in Severity}
    shown = [count_words(severity, number) for severity, number in numbers.items() if number]
    return ", ".join(shown) or QCoreApplication.translate("Findings", "No findings")


class _Entry(QWidget):
    """One severity."""

    def __init__(self, severity: Severity, look: Look) -> None:
        super().__init__()
        self._severity = severity
        self.words = Label("", look, tone=TONES[severity])
        shape = Glyph(ICONS[severity], look, TONES[severity], 16)
        self.setLayout(row(look, shape, self.words, gap=4))

    def show_count(self, number: int) -> None:
        self.words.setText(count_words(self._severity, number))
        self.setVisible(number > 0)
