"""The picture of the page of a report on which the current item stands, its items marked."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from briefer.domain.report_text import Box
from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.preview.painting import paint_picture, paint_shadow, paint_tint
from briefer.gui.preview.sheets import Sheets
from briefer.gui.review.page_marks import paint_place
from briefer.services.ports import PagePictures

_JOB = "review-pages"
_BUDGET = 48_000_000
_EDGE = 12
_NEAR = 3

Sizes = tuple[tuple[float, float], ...]


class Place(NamedTuple):
    """Where an item stands on the pages, and what it is called ("K5")."""

    key: int
    code: str
    boxes: tuple[Box, ...]
    current: bool = False


class PagePicture(QWidget):
    """One page of a PDF, as large as there is room for.

    `pointed` carries the item that was clicked on it, `failed` why there is no picture.
    """

    pointed = Signal(int)
    failed = Signal(BrieferError)

    def __init__(
        self, pictures: PagePictures, jobs: Jobs, look: Look, parent: QWidget | None = None
    ) -> None:
        """Wait for a PDF, hidden."""
        super().__init__(parent)
        self._pictures, self._jobs, self._look = pictures, jobs, look
        self._sheets = Sheets(pictures, jobs, _JOB, _BUDGET, self)
        self._pdf = b""
        self._sizes: Sizes = ()
        self._page = 0
        self._places: Sequence[Place] = ()
        self._wanted = (0, 0.0)
        self.setObjectName("page-picture")
        self._sheets.drawn.connect(self._drawn)
        self._sheets.failed.connect(self._give_up)
        look.follow(self, self._dress)
        self.hide()

    def show_pdf(self, pdf: bytes) -> None:
        """Show another PDF; nothing, when there is none."""
        self.stop()
        self._pdf, self._sizes, self._page = pdf, (), 0
        self._places = ()
        self._wanted = (0, 0.0)
        self._sheets.take(pdf, (), {})
        self.setVisible(bool(pdf))
        if pdf:
            pictures = self._pictures
            self._jobs.run(_JOB, lambda: pictures.page_sizes(pdf), self._measured, self._give_up)

    def stop(self) -> None:
        """Have nothing drawn any more."""
        self._jobs.drop(_JOB)
        self._sheets.want((), 1.0)
        self._pictures.stop()

    def turn_to(self, page: int) -> None:
        """Show page `page`, from 0."""
        if page != self._page or not self.accessibleName():
            self._page = page
            self._want()

    @property
    def places(self) -> Sequence[Place]:
        """Where items stand, on all pages."""
        return self._places

    def mark(self, places: Sequence[Place]) -> None:
        """Mark where items stand."""
        self._places = places
        here = [place for place in places if any(self._here(box) for box in place.boxes)]
        told = ", ".join(
            self.tr("{item}, the current one").format(item=place.code)
            if place.current
            else place.code
            for place in here
        )
        marked = self.tr("Marked on this page: {items}").format(items=told)
        self.setAccessibleDescription(marked if told else "")
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return the least in which a page can be made out."""
        return QSize(self._look.px(160), self._look.px(200))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the page drawn for the new size."""
        super().resizeEvent(event)
        self._want()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be clicked."""
        item = self.item_at(event.position().toPoint())
        self.setCursor(
            Qt.CursorShape.ArrowCursor if item is None else Qt.CursorShape.PointingHandCursor
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the item that is clicked."""
        super().mouseReleaseEvent(event)
        item = self.item_at(event.position().toPoint())
        if item is not None and event.button() is Qt.MouseButton.LeftButton:
            self.pointed.emit(item)

    def item_at(self, point: QPoint) -> int | None:
        """Return the item that is marked at a point of this widget."""
        near = self._look.px(_NEAR)
        for place in self._places:
            for rect in self.rects(place):
                if rect.adjusted(-near, -near, near, near).contains(point):
                    return place.key
        return None

    def rects(self, place: Place) -> list[QRectF]:
        """Return where on this widget an item is marked, line by line."""
        if self._page >= len(self._sizes):
            return []
        page = self._place()
        return [
            QRectF(
                page.left() + box.left * page.width(),
                page.top() + box.top * page.height(),
                (box.right - box.left) * page.width(),
                (box.bottom - box.top) * page.height(),
            )
            for box in place.boxes
            if self._here(box)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page on the desk, and the marks on the page."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("desk"))
        if self._page >= len(self._sizes):
            return
        page = self._place()
        paint_shadow(painter, page)
        image, ratio = self._sheets.image(self._page), self.devicePixelRatioF()
        fresh = self._sheets.is_fresh(self._page)
        paint_picture(painter, page, image, ratio, fresh=fresh)
        paint_tint(painter, page, self._look)
        # The current one last, so that nothing lies over it.
        for place in sorted(self._places, key=lambda found: found.current):
            if rects := self.rects(place):
                paint_place(painter, page, rects, place.code, self._look, strong=place.current)

    # ------------------------------------------------------------ inside

    def _here(self, box: Box) -> bool:
        return box.page == self._page + 1

    def _measured(self, sizes: Sizes) -> None:
        self._sizes = sizes
        self._sheets.take(self._pdf, [(self._pdf, page) for page in range(len(sizes))], {})
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
        wanted = (self._page, self._scale() * self.devicePixelRatioF())
        if wanted != self._wanted:
            # What is being drawn now is of another page or another size.
            self._wanted = wanted
            self._pictures.stop()
        self._sheets.want([self._page], wanted[1])
        self.update()

    def _drawn(self, page: int) -> None:
        if page == self._page:
            self.update()

    def _give_up(self, problem: BrieferError) -> None:
        self.hide()
        self.failed.emit(problem)

    def _dress(self) -> None:
        self.setMinimumWidth(self._look.px(160))
        self.setMouseTracking(True)
        self.update()
