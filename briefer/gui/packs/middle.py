"""The middle of the Packs view: the pages, and over them the findings or two requests."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from briefer.composing.checks.across import PackFinding
from briefer.gui.look.look import Look
from briefer.gui.packs.binding import Checked
from briefer.gui.packs.comparing import ComparePane
from briefer.gui.packs.findings import FindingsPane
from briefer.gui.packs.preview import PackPreview
from briefer.gui.packs.strip import PackStrip
from briefer.gui.packs.told import CONTRADICTING
from briefer.gui.parts.layouts import column

_FRONT = ("cover", "summary")


class PackMiddle(QFrame):
    """Pages over a strip that says what to mend first.

    `place_wanted` carries a letter and a place in it, `letter_shown` a letter whose row is to be
    the current one, and `details_wanted` asks for the form of the cover.
    """

    place_wanted = Signal(str, str)
    letter_shown = Signal(str)
    details_wanted = Signal()

    def __init__(self, preview: PackPreview, look: Look, parent: QWidget | None = None) -> None:
        """Begin with the pages."""
        super().__init__(parent)
        self.setObjectName("pack-middle")
        self.preview = preview
        self.findings = FindingsPane(look)
        self.compare = ComparePane(look)
        self.strip = PackStrip(look)
        self._known: Checked | None = None
        self.pages = QStackedWidget()
        for page in (preview, self.findings, self.compare):
            self.pages.addWidget(page)
        self.setLayout(column(look, (self.pages, 1), self.strip, gap=0))
        self.strip.opened.connect(self.open_finding)
        self.strip.all_wanted.connect(self.toggle_findings)
        self.findings.list.opened.connect(self.open_finding)
        self.findings.left.connect(self.show_pages)
        self.compare.left.connect(self.show_pages)
        self.compare.letter_wanted.connect(self.place_wanted)

    def start_over(self) -> None:
        """Forget what was checked: another pack is coming."""
        self._known = None
        self.strip.show_nothing()
        self.preview.start_over()
        self.pages.setCurrentWidget(self.preview)

    def show_checked(self, known: Checked) -> None:
        """Know what there is to mend."""
        self._known = known
        self.strip.show_checked(known)
        self.findings.show_lines(known.lines, tuple(found.finding for found in known.findings))
        if not known.findings and self.pages.currentWidget() is self.findings:
            self.show_pages()

    def show_pages(self) -> None:
        """Go back to the pages."""
        if self.pages.currentWidget() is not self.preview:
            self.pages.setCurrentWidget(self.preview)
            self.preview.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_pages_behind(self) -> None:
        """Show the pages; the focus stays where it is, unless it was over them."""
        self.pages.setCurrentWidget(self.preview)

    def toggle_findings(self) -> None:
        """Show all findings, or the pages again."""
        if self.pages.currentWidget() is self.findings:
            self.show_pages()
        elif self._known is not None and self._known.findings:
            self.pages.setCurrentWidget(self.findings)
            self.findings.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Go to the next finding (1) or the previous one (-1)."""
        if self.pages.currentWidget() is not self.findings:
            self.toggle_findings()
        else:
            self.findings.list.step(by)

    def open_finding(self, found: PackFinding) -> None:
        """Go to what a finding is about."""
        if found.finding.code == CONTRADICTING and self._known is not None:
            if self.compare.show_contrast(self._known.made, found):
                self.pages.setCurrentWidget(self.compare)
                self.compare.focus_start()
        elif len(found.letters) == 1:
            self.place_wanted.emit(found.letters[0], found.finding.place)
        elif found.letters:
            self.letter_shown.emit(found.letters[0])
        elif found.finding.place.partition("/")[0] in _FRONT:
            self.show_pages()
            self.preview.go_to(found.finding.place)
            self.details_wanted.emit()
        else:
            self.letter_shown.emit("")
