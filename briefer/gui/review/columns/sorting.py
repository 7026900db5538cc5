"""Sorting: what a person says of a sheet's columns, and what comes of it."""

from PySide6.QtCore import QObject, Signal

from briefer.domain.columns import Columns, DryRun
from briefer.domain.proposal import Proposal
from briefer.domain.sheet import Workbook
from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.gui.review.columns.page import ColumnsPage
from briefer.services.ports import SheetProposer

_CHECK = "check-rows"
_PROPOSE = "propose-rows"


class Sorting(QObject):
    """Checks the rows away from the window whenever the columns change, and proposes them.

    `ready` comes when there is something to look at, `working` while rows become proposals, which
    `proposed` then carries; `failed` carries why not.
    """

    ready = Signal()
    working = Signal(str)
    proposed = Signal(object)
    failed = Signal(object)

    def __init__(self, page: ColumnsPage, jobs: Jobs, parent: QObject | None = None) -> None:
        """Show and ask on `page`."""
        super().__init__(parent)
        self._page, self._jobs = page, jobs
        self._sheets: SheetProposer | None = None
        self._workbook = Workbook(format="", sheets=())
        self._columns = Columns()
        self._name = ""
        page.changed.connect(self._change)
        page.sheet_wanted.connect(self._turn)
        page.agreed.connect(self._propose)

    def begin(self, workbook: Workbook, name: str, sheets: SheetProposer) -> None:
        """Begin with a workbook that was read, as its columns are guessed."""
        self._workbook, self._name, self._sheets = workbook, name, sheets
        self._show(sheets.guess(workbook))

    def _turn(self, sheet: int) -> None:
        """Look at another sheet, and keep the addressee that was typed."""
        if self._sheets is not None:
            self._show(self._sheets.guess(self._workbook, sheet))

    def _show(self, columns: Columns) -> None:
        self._columns = columns
        self._page.show_workbook(self._workbook, columns, self._name)
        self._check(first=True)

    def _change(self, columns: Columns) -> None:
        self._columns = columns
        self._page.show_columns(self._workbook, columns)
        self._check()

    def _check(self, *, first: bool = False) -> None:
        sheets, workbook, columns = self._sheets, self._workbook, self._columns
        if sheets is None:
            return

        def tell(found: DryRun) -> None:
            self._page.show_dry_run(found)
            if first:
                self.ready.emit()

        self._jobs.run(_CHECK, lambda: sheets.check(workbook, columns), tell, self._fail)

    def _propose(self) -> None:
        sheets, workbook, columns = self._sheets, self._workbook, self._columns
        if sheets is None:
            return
        self.working.emit(self._name)
        self._jobs.run(_PROPOSE, lambda: sheets.propose(workbook, columns), self._tell, self._fail)

    def stop(self) -> None:
        """Let nothing come of what is being proposed."""
        self._jobs.drop(_PROPOSE)

    def _tell(self, proposal: Proposal) -> None:
        self.proposed.emit(proposal)

    def _fail(self, problem: BrieferError) -> None:
        self.failed.emit(problem)
