"""The view that holds the pages for sharing, what they say, and how work goes on."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from briefer.errors import BrieferError
from briefer.gui.delivery.bar import Progress
from briefer.gui.look.look import Look
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.layouts import column
from briefer.gui.parts.toast import Toast
from briefer.gui.sharing.batches import BatchesPage
from briefer.gui.sharing.choosing import Choosing
from briefer.gui.sharing.open_form import OpenForm
from briefer.gui.sharing.preview import Preview
from briefer.gui.sharing.share_page import SharePage
from briefer.gui.tab_order import tab_stops
from briefer.gui.words import translated


class SharingView(QFrame):
    """Share, take in, and the history of the library, one at a time."""

    def __init__(self, choosing: Choosing, look: Look, parent: QWidget | None = None) -> None:
        """Hold all pages; `choosing` is for what is to be shared."""
        super().__init__(parent)
        self.setProperty("pane", "main")
        self.setObjectName("sharing-view")
        self.banner = Banner(look)
        self.progress = Progress(look)
        self.share = SharePage(choosing, look)
        self.open = OpenForm(look)
        self.preview = Preview(look)
        self.batches = BatchesPage(look)
        self._taking = QStackedWidget()
        self._taking.addWidget(self.open)
        self._taking.addWidget(self.preview)
        self._take_in = QFrame()
        bar = PaneBar(self.tr("Take in shared records"), look)
        self._take_in.setLayout(column(look, bar, (self._taking, 1), gap=0))
        self._pages = QStackedWidget()
        for page in (self.share, self._take_in, self.batches):
            self._pages.addWidget(page)
        self.setLayout(column(look, self.banner, self.progress, (self._pages, 1), gap=0))
        self.toast = Toast(look, self)

    def show_share(self) -> None:
        """Show the page for sharing."""
        self._turn_to(self.share)

    def show_open(self) -> None:
        """Show the way to a file."""
        self._taking.setCurrentWidget(self.open)
        self._turn_to(self._take_in)

    def show_preview(self) -> None:
        """Show what a file would change."""
        self._taking.setCurrentWidget(self.preview)
        self._turn_to(self._take_in)

    def show_batches(self) -> None:
        """Show the history of the library."""
        self._turn_to(self.batches)

    def focus_start(self) -> None:
        """Go to where work begins in the page that is shown."""
        page = self._pages.currentWidget()
        if page is self.batches:
            self.batches.focus_first()
            return
        stop = next(tab_stops(page), None) if page is not None else None
        target = self.preview.list if self.preview.isVisible() else stop
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self, sentence: str) -> None:
        """Tell, after a while, that something has begun."""
        self.banner.hide()
        self.progress.begin(sentence)
        self._set_busy(busy=True)

    def end(self) -> None:
        """Note that the work is over."""
        self.progress.end()
        self._set_busy(busy=False)

    def fail(
        self,
        problem: BrieferError,
        button: str = "",
        again: Callable[[], object] | None = None,
    ) -> None:
        """Say what is wrong and what to do; `button` calls `again`."""
        self.end()
        self.banner.show_error(translated(problem.message), translated(problem.hint), button, again)

    def _set_busy(self, *, busy: bool) -> None:
        for page in (self.share, self.open, self.preview):
            page.set_busy(busy)

    def _turn_to(self, page: QWidget) -> None:
        self.banner.hide()
        self._pages.setCurrentWidget(page)
