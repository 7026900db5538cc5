"""The open findings: all of them, worst first."""

from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from briefer.domain.finding import Finding
from briefer.gui.actions import Actions
from briefer.gui.desk.desk import Desk
from briefer.gui.findings.counts import Counts
from briefer.gui.findings.row import FindingRow
from briefer.gui.look.look import Look
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row

_HEIGHT, _LEAST = 520, 200


class Panel(QFrame):
    """A list of findings with their fixes, and one button for all fixes that need no choice."""

    closed = Signal()
    """A person has seen enough."""

    fixed = Signal(object)
    """Carries the Finding whose first fix was chosen."""

    fixed_otherwise = Signal(object)
    """Carries the Finding whose second fix was chosen."""

    place_chosen = Signal(object)
    """Carries the Finding whose place was chosen."""

    def __init__(
        self, desk: Desk, actions: Actions, look: Look, parent: QWidget | None = None
    ) -> None:
        """Start without findings."""
        super().__init__(parent)
        self._desk = desk
        self._look = look
        self._rows: list[FindingRow] = []
        self.setObjectName("findings-panel")
        self.setProperty("pane", "side")
        self._counts = Counts(look)
        keys = actions.spec("toggle-findings").keys[0]
        self._hide = tool("down", self.tr("Hide findings"), look, kind="small", keys=keys)
        self._hide.setObjectName("hide-findings")
        self._hide.clicked.connect(self.closed)
        self._apply = push(self.tr("Apply safe fixes"), look)
        self._apply.setObjectName("safe-fixes")
        bar = PaneBar("", look)
        bar.add((self._counts, 1), self._hide)
        content = QWidget()
        self._list = QVBoxLayout(content)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self._area = scroller(content, "side")
        self.setLayout(column(look, bar, (self._area, 1), self._footer(actions), gap=0))

    @property
    def rows(self) -> tuple[FindingRow, ...]:
        """The rows, worst first."""
        return tuple(self._rows)

    def sizeHint(self) -> QSize:
        """Return the room that the panel wants."""
        return QSize(self._look.px(446), self._look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the room in which a finding can still be read."""
        return QSize(self._look.px(320), self._look.px(_LEAST))

    def show_findings(self, findings: tuple[Finding, ...], current: Finding | None) -> None:
        """Show `findings`, the current one marked. A row that stays keeps the focus."""
        known = {row.finding: row for row in self._rows}
        rows = [known.pop(finding, None) or self._made(finding) for finding in findings]
        self._rows = rows
        for gone in known.values():
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, shown in enumerate(rows):
            shown.locate(self._desk)
            shown.show_current(shown.finding == current)
            if self._list.indexOf(shown) != place:
                self._list.insertWidget(place, shown)
                # Qt would do so later, and until then the row takes no focus.
                shown.show()
        self._order_tabs()
        self._counts.show_counts(findings)
        self._offer_safe_fixes()

    def row_of(self, finding: Finding | None) -> FindingRow | None:
        """Return the row of a finding."""
        return next((row for row in self._rows if row.finding == finding), None)

    def reveal(self, finding: Finding | None) -> None:
        """Scroll to a finding."""
        shown = self.row_of(finding)
        if shown is not None:
            # A new row has no place before that.
            self._list.activate()
            self._area.ensureWidgetVisible(shown, 0, self._look.px(8))

    def take_focus(self, finding: Finding | None) -> None:
        """Put the focus on a finding's fix; without one, on the button that hides the panel."""
        shown = self.row_of(finding)
        if shown is not None:
            shown.take_focus()
        else:
            self._hide.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_safe_fixes(self) -> None:
        some = bool(self._desk.safe_fixes())
        self._apply.setEnabled(some)
        self._apply.setToolTip(
            self.tr("Applies the fix of every error that has only one. One undo takes all back.")
            if some
            else self.tr("Every fix here needs a choice of yours.")
        )

    def _made(self, finding: Finding) -> FindingRow:
        made = FindingRow(finding, self._desk, self._look)
        made.fixed.connect(lambda: self.fixed.emit(finding))
        made.fixed_otherwise.connect(lambda: self.fixed_otherwise.emit(finding))
        made.place_chosen.connect(lambda: self.place_chosen.emit(finding))
        return made

    def _footer(self, actions: Actions) -> QFrame:
        footer = QFrame()
        footer.setObjectName("footer")
        text = self.tr("Errors stop export unless you give a reason.")
        note = Label(text, self._look, size=12, tone="muted", wrap=True)
        footer.setLayout(
            row(self._look, (note, 1), self._apply, gap=12, margins=(16, 8, 12, 8)),
        )
        self._apply.clicked.connect(actions["safe-fixes"].trigger)
        return footer

    def _order_tabs(self) -> None:
        """Let Tab go through the rows as they stand, whenever they came."""
        stops = [self._hide, *(stop for shown in self._rows for stop in shown.stops), self._apply]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
