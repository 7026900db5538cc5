"""Findings: a strip at the foot of the preview that opens into a panel."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from briefer.domain.finding import Finding
from briefer.gui.actions import Actions
from briefer.gui.desk.desk import Desk
from briefer.gui.findings.counts import count_line
from briefer.gui.findings.panel import Panel
from briefer.gui.findings.strip import Strip
from briefer.gui.findings.wording import severity_word
from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.layouts import column
from briefer.gui.words import translated

QUIET = 2000
"""Milliseconds that pass between two announcements of how many findings there are."""


class FindingsPane(QWidget):
    """What is to be mended.

    One finding is the current one: the worst, until a person goes to another. It is the one that
    the strip shows and that keys mean. Findings come and go without moving the focus.
    """

    opened_changed = Signal(bool)
    """The panel was opened or closed."""

    def __init__(
        self, desk: Desk, actions: Actions, look: Look, parent: QWidget | None = None
    ) -> None:
        """Show the findings of the letter on `desk`; the panel is closed."""
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._findings: tuple[Finding, ...] = ()
        self._current: Finding | None = None
        self._chosen = False
        self._announced = ""
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._strip = Strip(look)
        self._panel = Panel(desk, actions, look)
        self._panel.hide()
        self.setAccessibleName(self.tr("Findings"))
        self.setLayout(column(look, self._strip, (self._panel, 1), gap=0))
        self._follow_parts()
        self._follow_actions()
        desk.findings_changed.connect(self._renew)
        desk.changed.connect(self._relocate)
        desk.opened.connect(self._start_over)
        self._quiet.timeout.connect(self._announce)
        self._renew()

    @property
    def is_open(self) -> bool:
        """Whether all findings are to be seen."""
        return not self._panel.isHidden()

    @property
    def current(self) -> Finding | None:
        """The finding that keys mean."""
        return self._current

    def set_open(self, opened: bool) -> None:
        """Open or close the panel. Focus inside of what goes passes to what comes."""
        if opened == self.is_open:
            return
        inside = self._holds_focus()
        self._panel.setVisible(opened)
        self._strip.setVisible(not opened)
        self._show()
        if inside and opened:
            self._panel.take_focus(self._current)
        elif inside:
            self._strip.take_focus()
        self.opened_changed.emit(opened)

    def go(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) finding and show where it is."""
        if not self._findings:
            return
        now = self._findings.index(self._current) if self._current in self._findings else -1
        # The first key press shows the worst finding, which is the current one already.
        to = (now + by) % len(self._findings) if self._chosen else 0
        self._choose(self._findings[to])
        finding = self._findings[to]
        place = self._desk.place_name(finding.place)
        message = translated(finding.message)
        announce(self, f"{severity_word(finding.severity)}: {message} {place}".strip())

    # ------------------------------------------------------------ building

    def _follow_parts(self) -> None:
        self._strip.opened.connect(lambda: self.set_open(True))
        self._strip.fixed.connect(self._fix_current)
        self._panel.closed.connect(lambda: self.set_open(False))
        self._panel.fixed.connect(self._fix)
        self._panel.fixed_otherwise.connect(self._fix_otherwise)
        self._panel.place_chosen.connect(self._choose)

    def _follow_actions(self) -> None:
        actions = self._actions
        actions.on("next-finding", lambda: self.go(1))
        actions.on("previous-finding", lambda: self.go(-1))
        actions.on("fix-first", self._fix_current)
        actions.on("safe-fixes", self._fix_all)
        actions.on("toggle-findings", lambda: self.set_open(not self.is_open))

    # ------------------------------------------------------------ keeping up

    def _renew(self) -> None:
        before, self._findings = self._findings, self._desk.findings
        self._current = self._successor(before)
        self._show()
        self._offer()
        if not self._quiet.isActive():
            self._announce()

    def _successor(self, before: tuple[Finding, ...]) -> Finding | None:
        """Return what is current now: the same, or what has moved up to its place."""
        if self._current in self._findings and self._chosen:
            return self._current
        if not self._findings:
            return None
        place = before.index(self._current) if self._chosen and self._current in before else 0
        return self._findings[min(place, len(self._findings) - 1)]

    def _start_over(self) -> None:
        self._chosen = False
        self._renew()

    def _relocate(self) -> None:
        if self.is_open:
            self._show()

    def _show(self) -> None:
        self._strip.show_findings(self._findings, self._current)
        self._panel.show_findings(self._findings, self._current if self._chosen else None)

    def _offer(self) -> None:
        none = self.tr("There are no findings.")
        for name in ("next-finding", "previous-finding"):
            self._actions.set_available(name, bool(self._findings), none)
        fixable = self._current is not None and self._current.fix is not None
        why = self.tr("This finding needs words of yours.") if self._findings else none
        self._actions.set_available("fix-first", fixable, why)
        why = self.tr("No fix can be applied without a choice of yours.")
        self._actions.set_available("safe-fixes", bool(self._desk.safe_fixes()), why)

    def _announce(self) -> None:
        """Say how many findings there are, when that is news."""
        words = count_line(self._findings)
        if words != self._announced and self._desk.letter is not None:
            self._announced = words
            announce(self, words)
            self._quiet.start()

    # ------------------------------------------------------------ what a person does

    def _choose(self, finding: Finding) -> None:
        """Make a finding the current one and show its place."""
        self._current = finding
        self._chosen = True
        self._show()
        self._offer()
        self._panel.reveal(finding)
        self._desk.show_place(finding.place)

    def _fix_current(self) -> None:
        if self._current is not None and self._current.fix is not None:
            self._fix(self._current)

    def _fix(self, finding: Finding, *, other: bool = False) -> None:
        """Mend a finding; the next one becomes current and, from inside, gets the focus."""
        inside = self._holds_focus()
        self._current = finding
        self._chosen = True
        self._desk.apply_fix(finding, other=other)
        self._desk.check_now()
        if inside and finding not in self._findings:
            self._focus_current()

    def _fix_otherwise(self, finding: Finding) -> None:
        self._fix(finding, other=True)

    def _fix_all(self) -> None:
        inside = self._holds_focus()
        self._desk.apply_safe_fixes()
        if inside:
            self._focus_current()

    def _focus_current(self) -> None:
        if self.is_open:
            self._panel.reveal(self._current)
            self._panel.take_focus(self._current)
        else:
            self._strip.take_focus()

    def _holds_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)
