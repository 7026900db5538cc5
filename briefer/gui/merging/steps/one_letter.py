"""What can be changed in one recipient's letter, and what is wrong with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from briefer.domain.finding import Finding
from briefer.gui.findings.wording import ICONS, TONES, severity_word
from briefer.gui.look.look import Look
from briefer.gui.merging.draft import OwnWay
from briefer.gui.merging.steps.way_form import WayForm
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.labels import ElidedLabel, Glyph, Label
from briefer.gui.parts.layouts import Line, column, row
from briefer.gui.words import translated

_MOST = 12
"""Findings that are told; the letter view tells all."""


class OneLetter(QFrame):
    """The form of one letter: how it is written, whether it is its own, and its findings."""

    def __init__(self, languages: Sequence[str], look: Look) -> None:
        """Wait for a letter."""
        super().__init__()
        self._look = look
        self._rows: list[QWidget] = []
        self.setObjectName("merge-one")
        self.setProperty("pane", "side")
        self.name = ElidedLabel("", look, bold=True)
        self._note = Label("", look, size=12, tone="muted", wrap=True)
        self.form = WayForm(languages, look)
        self.own = push("", look)
        self.own.setObjectName("merge-own")
        self.back = push(self.tr("Give the common letter back"), look)
        self.back.setObjectName("merge-own-back")
        self.out = push("", look)
        self.out.setObjectName("merge-leave-out")
        self.findings = Label("", look, bold=True, wrap=True)
        self.findings.setObjectName("merge-findings")
        self._list: Line = column(look, gap=8)
        page = QWidget()
        parts = (self.name, self._note, self.form, self.own, self.back, self.out, self.findings)
        page.setLayout(column(look, *parts, self._list, None, gap=10, margins=(16, 12, 16, 12)))
        self.setLayout(column(look, (scroller(page, "side"), 1), gap=0))

    def show_recipient(self, name: str, way: OwnWay, *, own: bool, out: bool) -> None:
        """Show how a recipient is written to; `own` is whether the letter is theirs alone."""
        self.name.setText(name)
        self.form.show_way(way)
        self.form.setEnabled(not own)
        self._note.setText(
            self.tr("This recipient has a letter of their own; it is changed in the letter view.")
            if own
            else self.tr("What you change here counts for this letter alone.")
        )
        self.own.setText(
            self.tr("Open their letter") if own else self.tr("Change this letter only…")
        )
        self.back.setVisible(own)
        self.out.setText(self.tr("Take in again") if out else self.tr("Leave this letter out"))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what there is to know about the letter, worst first."""
        while self._rows:
            gone = self._rows.pop()
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        words = self.tr("Findings {count}").format(count=len(findings))
        if words != self.findings.words:
            self.findings.setText(words)
            announce(self.findings, words)
        for finding in findings[:_MOST]:
            self._add(finding)

    def _add(self, finding: Finding) -> None:
        look, holder = self._look, QWidget()
        shape = Glyph(ICONS[finding.severity], look, TONES[finding.severity], 16)
        shape.setAccessibleName(severity_word(finding.severity))
        line = row(look, shape, (Label(translated(finding.message), look, wrap=True), 1), gap=8)
        line.setAlignment(shape, Qt.AlignmentFlag.AlignTop)
        holder.setLayout(line)
        self._list.addWidget(holder)
        self._rows.append(holder)
