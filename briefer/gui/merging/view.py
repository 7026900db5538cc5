"""The view of many letters: the jobs, a new one being set up, or the sheet of one."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from briefer.gui.action_ids import ActionId
from briefer.gui.look.look import Look
from briefer.gui.merging.page import NewJobPage
from briefer.gui.merging.pane import ManyLettersPane
from briefer.gui.merging.sheet_page import SheetPage
from briefer.gui.parts.layouts import column, row

_WIDEST = 720


class MergingView(QFrame):
    """One page at a time."""

    def __init__(
        self, pane: ManyLettersPane, page: NewJobPage, sheet: SheetPage, look: Look
    ) -> None:
        """Begin with the jobs."""
        super().__init__()
        self._look = look
        self.pane, self.page, self.sheet = pane, page, sheet
        self.setObjectName("merging-view")
        self.setProperty("pane", "main")
        self._jobs = QWidget()
        self._jobs.setLayout(row(look, None, (pane, 4), None, gap=0))
        self.pages = QStackedWidget()
        for part in (self._jobs, page, sheet):
            self.pages.addWidget(part)
        self.setLayout(column(look, (self.pages, 1), gap=0))
        look.follow(self, self._dress)

    @property
    def sets_up(self) -> bool:
        """Whether a job is being set up."""
        return self.pages.currentWidget() is self.page

    def show_jobs(self) -> None:
        """Show the jobs."""
        self.page.leave()
        self.pages.setCurrentWidget(self._jobs)
        self.focus_start()

    def show_page(self) -> None:
        """Show the job that is being set up."""
        self.pages.setCurrentWidget(self.page)
        self.focus_start()

    def show_sheet(self) -> None:
        """Show the sheet of a job."""
        self.page.leave()
        self.pages.setCurrentWidget(self.sheet)
        self.sheet.focus_start()

    def focus_start(self) -> None:
        """Go to where one begins."""
        current = self.pages.currentWidget()
        if current is self.page:
            self.page.focus_start()
        elif current is self.sheet:
            self.sheet.focus_start()
        else:
            self.pane.focus_start()

    def _dress(self) -> None:
        self.pane.setMaximumWidth(self._look.px(_WIDEST))

    def lent(self) -> dict[ActionId, Callable[[], object]]:
        """Return what the actions that other views have too do here."""
        return self.page.lent() if self.sets_up else {}
