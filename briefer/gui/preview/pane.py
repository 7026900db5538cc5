"""The preview: the letter's pages as they will be exported and printed."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from briefer.bootstrap import App
from briefer.errors import BrieferError
from briefer.gui.action_ids import ActionId
from briefer.gui.actions import Actions
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import ToolButton, tool
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.preview.proof import Proof
from briefer.gui.preview.thumbnails import Thumbnails
from briefer.gui.preview.view import PageView
from briefer.gui.preview.zoom import FitWidth
from briefer.gui.preview.zoom_button import ZoomButton
from briefer.gui.words import translated
from briefer.services.checking import text_pages

_NARROW, _LOW = 380, 320
"""Pixels at 100 % text below which the thumbnails give their room to the pages."""


class PreviewPane(QWidget):
    """Pages, thumbnails, and a bar to turn pages and to change their size."""

    page_count_changed = Signal(int)

    def __init__(
        self,
        desk: Desk,
        app: App,
        jobs: Jobs,
        actions: Actions,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Show the letter on `desk`."""
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._look = look
        self._count = 0
        self._proof = Proof(app.typesetter, app.rasteriser, jobs, self)
        self._banner = Banner(look)
        self._thumbnails = Thumbnails(self._proof, look)
        self._view = PageView(self._proof, look)
        self._build()
        self.setFocusProxy(self._view)
        self._follow_desk()
        self._follow_pages()
        self._follow_actions()
        if desk.letter is not None:
            self._renew()

    @property
    def page_count(self) -> int:
        """The number of pages of the letter, 0 before it is typeset."""
        return self._count

    @property
    def view(self) -> PageView:
        """The pages themselves."""
        return self._view

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which a page can be read."""
        return QSize(self._look.px(320), self._look.px(160))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the thumbnails where there is no room for them."""
        super().resizeEvent(event)
        self._thumbnails.setVisible(
            self.width() >= self._look.px(_NARROW) and self.height() >= self._look.px(_LOW)
        )

    # ------------------------------------------------------------ building

    def _build(self) -> None:
        look = self._look
        bar = PaneBar("", look)
        self._page_label = Label("", look)
        self._page_label.setObjectName("page")
        self._zoom = ZoomButton(look)
        bar.add(self._page_label, 4, self._button("previous-page"), self._button("next-page"), None)
        bar.add(self._button("zoom-out"), self._zoom, self._button("zoom-in"))
        pages = row(look, self._thumbnails, (self._view, 1), gap=0)
        self.setLayout(column(look, bar, self._banner, (pages, 1), gap=0))
        self._show_page(0)

    def _button(self, name: ActionId) -> ToolButton:
        spec = self._actions.spec(name)
        keys = spec.keys[0]
        made = tool(spec.icon, self._actions[name].text(), self._look, kind="small", keys=keys)
        made.setObjectName(name)
        made.follow_action(self._actions[name])
        return made

    def _follow_desk(self) -> None:
        self._desk.opened.connect(self._view.start_over)
        self._desk.changed.connect(self._renew)
        self._desk.place_shown.connect(self._view.mark)

    def _follow_pages(self) -> None:
        self._proof.renewed.connect(self._count_pages)
        self._proof.failed.connect(self._tell)
        self._proof.sheets.drawn.connect(self._desk.note_drawn)
        self._view.page_changed.connect(self._show_page)
        self._view.page_changed.connect(self._thumbnails.follow)
        self._view.zoom_changed.connect(lambda: self._zoom.show_zoom(self._view.zoom))
        self._view.place_pressed.connect(self._desk.show_place)
        self._thumbnails.page_chosen.connect(self._view.go_to_page)
        self._zoom.chosen.connect(self._view.set_zoom)

    def _follow_actions(self) -> None:
        actions = self._actions
        actions.on("previous-page", lambda: self._turn(-1))
        actions.on("next-page", lambda: self._turn(1))
        actions.on("zoom-out", lambda: self._view.zoom_by(-1))
        actions.on("zoom-in", lambda: self._view.zoom_by(1))
        actions.on("zoom-fit", lambda: self._view.set_zoom(FitWidth()))

    # ------------------------------------------------------------ keeping up

    def _renew(self) -> None:
        self._proof.renew(self._desk.document)

    def _count_pages(self) -> None:
        self._banner.hide()
        pages, letter = self._proof.pages, self._desk.letter
        if pages is not None and letter is not None:
            self._desk.note_pages(text_pages(pages.typeset, letter))
        count = self._view.page_count
        if count != self._count:
            self._count = count
            self.page_count_changed.emit(count)
        self._show_page(self._view.page)
        self._thumbnails.follow(self._view.page)

    def _turn(self, by: int) -> None:
        self._view.go_to_page(self._view.page + by)

    def _show_page(self, page: int) -> None:
        words = self.tr("Page {page} of {pages}").format(page=page + 1, pages=self._count)
        self._page_label.setText(words if self._count else "")
        first, last = self.tr("This is the first page."), self.tr("This is the last page.")
        self._actions.set_available("previous-page", page > 0, first)
        self._actions.set_available("next-page", page + 1 < self._count, last)

    def _tell(self, problem: BrieferError) -> None:
        self._desk.note_drawn()
        self._banner.show_error(
            translated(problem.message),
            translated(problem.hint),
            self.tr("Try again"),
            self._renew,
        )
