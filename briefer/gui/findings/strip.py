"""The closed findings: how many there are, and the one to mend next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.domain.finding import Finding
from briefer.gui.findings.counts import Counts, count_line
from briefer.gui.findings.wording import ICONS, TONES, fix_words
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.labels import ElidedLabel, Glyph, Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.words import translated

_HEIGHT = 75


class Strip(QFrame):
    """Two lines at the foot of the preview."""

    opened = Signal()
    """A person wants to see all findings."""

    fixed = Signal()
    """The fix of the finding that shows was chosen."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without findings."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("strip")
        self._counts = Counts(look)
        self._open = push(self.tr("Show all"), look, kind="link")
        self._open.setObjectName("show-findings")
        self._open.setAccessibleName(self.tr("Show all findings"))
        self._open.clicked.connect(self.opened)
        self._shape = Glyph("error", look, "err", 16)
        self._message = ElidedLabel("", look)
        self._fix = push("", look, kind="fix")
        self._fix.setObjectName("fix")
        self._fix.clicked.connect(self.fixed)
        self._nothing = Label(
            self.tr("What to mend before the letter goes out is shown here."),
            look,
            size=12,
            tone="muted",
        )
        first = row(look, (self._counts, 1), self._open, gap=4)
        second = row(look, self._shape, (self._message, 1), self._fix, gap=8)
        self.setLayout(
            column(look, first, second, self._nothing, None, gap=4, margins=(16, 6, 12, 10))
        )
        look.follow(self, self._dress)
        self.show_findings((), None)

    def take_focus(self) -> None:
        """Put the focus on what one would most likely do."""
        target = self._open if self._fix.isHidden() else self._fix
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_findings(self, findings: tuple[Finding, ...], current: Finding | None) -> None:
        """Show how many findings there are, and one of them."""
        self._counts.show_counts(findings)
        self._open.setVisible(bool(findings))
        self._nothing.setVisible(current is None)
        for part in (self._shape, self._message):
            part.setVisible(current is not None)
        fix = current.fix if current else None
        self._fix.setVisible(fix is not None)
        if fix is not None:
            self._fix.setText(fix_words(fix))
        if current is not None:
            self._shape.show_icon(ICONS[current.severity], TONES[current.severity])
            self._message.setText(translated(current.message))
            self._fix.setAccessibleDescription(self._message.words)
        self.setAccessibleName(count_line(findings))

    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(_HEIGHT))
