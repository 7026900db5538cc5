"""The foot of the pages: what to mend first, and the way to all findings."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.findings.counts import count_line
from briefer.gui.findings.wording import ICONS, TONES
from briefer.gui.look.look import Look
from briefer.gui.packs.binding import Checked
from briefer.gui.packs.told import CONTRADICTING, first_of
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import push
from briefer.gui.parts.labels import ElidedLabel, Glyph
from briefer.gui.parts.layouts import row
from briefer.gui.words import translated

_HEIGHT = 44


class PackStrip(QFrame):
    """One line. `opened` carries the finding that shows, `all_wanted` asks for all of them."""

    opened = Signal(object)
    all_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin without findings."""
        super().__init__(parent)
        self._look = look
        self._said = ""
        self.found = first_of(())
        self.setObjectName("strip")
        self._glyph = Glyph("check", look, "muted", 16)
        self.words = ElidedLabel("", look)
        self.all = push("", look, kind="link")
        self.all.setObjectName("pack-all-findings")
        self.open = push("", look, kind="fix")
        self.open.setObjectName("pack-finding")
        line = row(look, self._glyph, (self.words, 1), self.all, self.open, gap=8)
        self.setLayout(row(look, (line, 1), gap=0, margins=(16, 0, 12, 0)))
        self.open.clicked.connect(self._open)
        self.all.clicked.connect(self.all_wanted)
        look.follow(self, self._dress)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say that the pack is not checked yet."""
        self.found, self._said = first_of(()), ""
        self._glyph.show_icon("clock", "muted")
        self.words.setText(self.tr("Looking through all letters …"))
        self.words.set_tone("muted")
        self.open.hide()
        self.all.hide()

    def show_checked(self, known: Checked) -> None:
        """Show what to mend first."""
        found = self.found = first_of(known.findings)
        self.open.setVisible(found is not None)
        self.all.setVisible(bool(known.findings))
        if found is None:
            self._glyph.show_icon("check", "muted")
            self.words.setText(self.tr("Nothing to mend in these letters."))
            self.words.set_tone("muted")
        else:
            severity = found.finding.severity
            self._glyph.show_icon(ICONS[severity], TONES[severity])
            self.words.setText(translated(found.finding.message))
            self.words.set_tone(None)
            contradicting = found.finding.code == CONTRADICTING
            self.open.setText(self.tr("Compare") if contradicting else self.tr("Show it"))
            self.open.setAccessibleDescription(self.words.words)
            words = self.tr("All findings: {count}")
            self.all.setText(words.format(count=len(known.findings)))
        self._announce(count_line(tuple(found.finding for found in known.findings)))

    def _announce(self, counts: str) -> None:
        """Tell a screen reader the counts, when they are others than before."""
        self.setAccessibleName(counts)
        if self._said and counts != self._said:
            announce(self, counts)
        self._said = counts

    def _open(self) -> None:
        if self.found is not None:
            self.opened.emit(self.found)

    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(_HEIGHT))
