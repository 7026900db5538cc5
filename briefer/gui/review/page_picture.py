"""The picture of the page of a report on which the current item stands."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.preview.painting import paint_picture, paint_shadow, paint_tint
from briefer.gui.preview.sheets import Sheets
from briefer.services.ports import Rasteriser

_JOB = "review-pages"
_BUDGET = 48_000_000
_EDGE = 12

Sizes = tuple[tuple[float, float], ...]


class PagePicture(QWidget):
    """One page of a PDF, as large as there is room for."""

    def __init__(
        self, rasteriser: Rasteriser, jobs: Jobs, look: Look, parent: QWidget | None = None
    ) -> None:
        """Wait for a PDF, hidden."""
        super().__init__(parent)
        self._rasteriser, self._jobs, self._look = rasteriser, jobs, look
        self._sheets = Sheets(rasteriser, jobs, _JOB, _BUDGET, self)
        self._pdf = b""
        self._sizes: Sizes = ()
        self._page = 0
        self.setObjectName("page-picture")
        self._sheets.drawn.connect(self._drawn)
        self._sheets.failed.connect(self._give_up)
        look.follow(self, self._dress)
        self.hide()

    def show_pdf(self, pdf: bytes) -> None:
        """Show another PDF; nothing, when there is none."""
        self._pdf, self._sizes, self._page = pdf, (), 0
        self._jobs.drop(_JOB)
        self._sheets.take(pdf, 0, {})
        self.setVisible(bool(pdf))
        if pdf:
            rasteriser = self._rasteriser
            self._jobs.run(_JOB, lambda: rasteriser.page_sizes(pdf), self._measured, self._give_up)

    def turn_to(self, page: int) -> None:
        """Show page `page`, from 0."""
        if page != self._page or not self.accessibleName():
            self._page = page
            self._want()

    def minimumSizeHint(self) -> QSize:
        """Return the least in which a page can be made out."""
        return QSize(self._look.px(160), self._look.px(200))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the page drawn for the new size."""
        super().resizeEvent(event)
        self._want()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page on the desk."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("desk"))
        if self._page >= len(self._sizes):
            return
        place = self._place()
        paint_shadow(painter, place)
        image, ratio = self._sheets.image(self._page), self.devicePixelRatioF()
        fresh = self._sheets.is_fresh(self._page)
        paint_picture(painter, place, image, ratio, fresh=fresh)
        paint_tint(painter, place, self._look)

    # ------------------------------------------------------------ inside

    def _measured(self, sizes: Sizes) -> None:
        self._sizes = sizes
        self._sheets.take(self._pdf, len(sizes), {})
        self._want()

    def _scale(self) -> float:
        width, height = self._sizes[self._page]
        edge = 2 * self._look.px(_EDGE)
        room = (max(40, self.width() - edge), max(40, self.height() - edge))
        return min(room[0] / width, room[1] / height)

    def _place(self) -> QRect:
        width, height = (round(side * self._scale()) for side in self._sizes[self._page])
        return QRect((self.width() - width) // 2, self._look.px(_EDGE), width, height)

    def _want(self) -> None:
        if self._page >= len(self._sizes):
            return
        self.setAccessibleName(
            self.tr("Page {page} of {pages}").format(page=self._page + 1, pages=len(self._sizes))
        )
        self._sheets.want([self._page], self._scale() * self.devicePixelRatioF())
        self.update()

    def _drawn(self, page: int) -> None:
        if page == self._page:
            self.update()

    def _give_up(self, problem: BrieferError) -> None:
        # The words are there all the same.
        del problem
        self.hide()

    def _dress(self) -> None:
        self.setMinimumWidth(self._look.px(160))
        self.update()
