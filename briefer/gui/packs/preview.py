"""The pages of the pack, as they will be exported and printed."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.bootstrap import App
from briefer.domain.ids import Place
from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.packs.binding import Ranges, ranges_of
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import tool
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column
from briefer.gui.preview.proof import Proof
from briefer.gui.preview.view import PageView
from briefer.gui.preview.zoom import FitPage, FitWidth, Percent
from briefer.gui.preview.zoom_button import ZoomButton
from briefer.gui.words import translated
from briefer.services.packs import BoundUp


class PackPreview(QFrame):
    """Pages that follow the pack; those of the state before stay until the new ones are there.

    `paged` carries on which pages its parts stand, `place_pressed` the place that was clicked, and
    `again` the wish to try once more.
    """

    paged = Signal(object)
    place_pressed = Signal(str)
    again = Signal()

    def __init__(self, app: App, jobs: Jobs, look: Look, parent: QWidget | None = None) -> None:
        """Begin without pages."""
        super().__init__(parent)
        self._jobs, self._look = jobs, look
        self.setObjectName("pack-preview")
        self.setProperty("pane", "desk")
        self._proof = Proof(app.typesetter, app.rasteriser, jobs, self, "pack")
        self.view = PageView(self._proof, look)
        self.banner = Banner(look)
        self._make_bar()
        self.setLayout(column(look, self.bar, self.banner, (self.view, 1), gap=0))
        self._proof.failed.connect(self.tell)
        self._proof.renewed.connect(self._count)
        self.view.page_changed.connect(self._show_page)
        self.view.zoom_changed.connect(lambda: self.zoom.show_zoom(self.view.zoom))
        self.view.place_pressed.connect(self.place_pressed)
        self.zoom.chosen.connect(self.view.set_zoom)
        self.view.set_zoom(FitPage())

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which a page can be read."""
        return QSize(self._look.px(280), self._look.px(160))

    @property
    def page_count(self) -> int:
        """The number of pages, 0 before there are any."""
        return self.view.page_count

    def show_pack(self, made: BoundUp) -> None:
        """Typeset a pack, and show it when that is done."""
        self._proof.renew(made.document)
        pages = self._proof.pages
        if pages is not None and pages.document == made.document:
            # The very same pages are there already, and nothing comes of typesetting them again.
            self._count()

    def start_over(self) -> None:
        """Go to the beginning: another pack is coming."""
        self.view.start_over()

    def go_to(self, anchor: str) -> None:
        """Scroll to what stands at an anchor, and mark it."""
        self.view.mark(Place(anchor))

    def go_to_page(self, page: int) -> None:
        """Scroll to the beginning of a page (from one), and mark nothing any more."""
        self.view.mark(Place(""))
        self.view.go_to_page(page - 1)

    def fit(self, narrow: bool) -> None:
        """Show whole pages, or as wide as there is room, unless a person chose a size."""
        if not isinstance(self.view.zoom, Percent):
            self.view.set_zoom(FitWidth() if narrow else FitPage())

    def zoom_by(self, by: int) -> None:
        """Show the pages larger (1) or smaller (-1), or as wide as there is room (0)."""
        if by:
            self.view.zoom_by(by)
        else:
            self.view.set_zoom(FitWidth())

    def turn(self, by: int) -> None:
        """Go some pages on or back."""
        self.view.go_to_page(self.view.page + by)

    def tell(self, problem: BrieferError) -> None:
        """Say why there are no new pages."""
        self.banner.show_error(
            translated(problem.message),
            translated(problem.hint),
            self.tr("Try again"),
            self.again.emit,
        )

    # ------------------------------------------------------------ inside

    def _make_bar(self) -> None:
        look = self._look
        self.bar = PaneBar("", look)
        self.page = Label("", look)
        self.page.setObjectName("pack-page")
        self.smaller = tool("minus", self.tr("Zoom out"), look, kind="small", keys="Ctrl+-")
        self.smaller.clicked.connect(lambda: self.zoom_by(-1))
        self.larger = tool("plus", self.tr("Zoom in"), look, kind="small", keys="Ctrl++")
        self.larger.clicked.connect(lambda: self.zoom_by(1))
        self.zoom = ZoomButton(look)
        self.bar.add(self.page, None, self.smaller, self.zoom, self.larger)

    def _count(self) -> None:
        self.banner.hide()
        self._show_page(self.view.page)
        pages = self._proof.pages
        if pages is None:
            return
        typeset = pages.typeset

        def work() -> Ranges:
            return ranges_of(typeset)

        self._jobs.run("pack/ranges", work, self.paged.emit, self.tell)

    def _show_page(self, page: int) -> None:
        count = self.view.page_count
        words = self.tr("Page {page} of {pages}").format(page=page + 1, pages=count)
        self.page.setText(words if count else "")
