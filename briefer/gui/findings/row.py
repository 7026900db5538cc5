"""One finding: what it is, what one click does about it, and where it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from briefer.domain.finding import Finding
from briefer.gui.desk.desk import Desk
from briefer.gui.findings.wording import ICONS, TONES, fix_words, severity_word
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import PushButton, push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.difference import Difference
from briefer.gui.parts.labels import Glyph, Label
from briefer.gui.parts.layouts import Line, column, row
from briefer.gui.words import translated


class FindingRow(Card):
    """A finding in the open panel."""

    fixed = Signal()
    """The first fix was chosen."""

    fixed_otherwise = Signal()
    """The second fix was chosen."""

    place_chosen = Signal()
    """The place was chosen."""

    def __init__(
        self, finding: Finding, desk: Desk, look: Look, parent: QWidget | None = None
    ) -> None:
        """Show `finding` in the letter on `desk`."""
        super().__init__(look, "rule", parent)
        self.finding = finding
        self._message = Label(translated(finding.message), look, wrap=True)
        self._buttons: list[PushButton] = []
        self._place = push("", look, kind="link", size=12)
        self._place.clicked.connect(self.place_chosen)
        shape = Glyph(ICONS[finding.severity], look, TONES[finding.severity], 16)
        parts: list[QWidget | Line] = [self._message]
        if finding.official:
            parts.append(Difference(finding.words, finding.official, look))
        words = column(look, *parts, self._actions(look), gap=6)
        line = row(look, shape, (words, 1), gap=10, margins=(16, 10, 12, 10))
        line.setAlignment(shape, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)
        self.locate(desk)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at, in order."""
        return (*self._buttons, self._place)

    def locate(self, desk: Desk) -> None:
        """Tell where the finding is now; places are numbered anew when asks move."""
        place = desk.place_name(self.finding.place)
        self._place.setText(place)
        self._place.setVisible(bool(place))
        self._place.setAccessibleName(self.tr("Show {place}").format(place=place))
        message = f"{severity_word(self.finding.severity)}: {self._message.words}"
        where = self.tr("In {place}.").format(place=place) if place else ""
        self.setAccessibleName(f"{message} {where}".strip())

    def show_current(self, current: bool) -> None:
        """Show whether the keys for findings mean this one."""
        self.set_kind("rulehere" if current else "rule")

    def take_focus(self) -> None:
        """Put the focus on what one would most likely do."""
        target = self._buttons[0] if self._buttons else self._place
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _actions(self, look: Look) -> Line:
        fix, other = self.finding.fix, self.finding.other
        if fix is not None:
            first = push(fix_words(fix), look, kind="fix")
            first.clicked.connect(self.fixed)
            self._buttons.append(first)
        if other is not None:
            second = push(fix_words(other), look, kind="link")
            second.clicked.connect(self.fixed_otherwise)
            self._buttons.append(second)
        for button in self._buttons:
            button.setAccessibleDescription(self._message.words)
        return row(look, *self._buttons, None, self._place, gap=8)
