"""The pages, one below the other, to scroll and to point at."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from briefer.domain.ids import Place
from briefer.gui.look.look import Look
from briefer.gui.preview.marks import Band, bands, page_words, place_at
from briefer.gui.preview.painting import paint_mark, paint_picture, paint_shadow, paint_tint
from briefer.gui.preview.proof import Proof
from briefer.gui.preview.stack import NOTHING, Spot, Stack, stack
from briefer.gui.preview.zoom import FitWidth, Zoom, scale_of, step

_WHEEL_NOTCH = 120
"""What one click of a mouse wheel is, in eighths of a degree."""


class PageView(QAbstractScrollArea):
    """Shows the pages of a proof; whatever happens to them, what one reads stays where it is."""

    page_changed = Signal(int)
    """Another page (from 0) is the one that is read."""

    zoom_changed = Signal()
    """Pages are shown at another size, or fitted in another way."""

    place_pressed = Signal(str)
    """The words of this place were clicked."""

    def __init__(self, proof: Proof, look: Look, parent: QWidget | None = None) -> None:
        """Show the pages of `proof`, as wide as there is room."""
        super().__init__(parent)
        self._proof = proof
        self._look = look
        self._zoom: Zoom = FitWidth()
        self._stack: Stack = NOTHING
        self._bands: tuple[Band, ...] = ()
        self._place: Place | None = None
        self._travelling = False
        self._page = 0
        self._ratio = 0.0
        self._wheel = 0
        self._pressed: QPoint | None = None
        self.setObjectName("pages")
        self.setProperty("pane", "desk")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Pages are read as they are printed, so their left is left in every window.
        self.horizontalScrollBar().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._describe()
        proof.renewed.connect(self._renew)
        proof.sheets.drawn.connect(self._repaint_page)
        look.changed.connect(self._dress)

    # ------------------------------------------------------------ what is asked of it

    @property
    def proof(self) -> Proof:
        """The pages that are shown."""
        return self._proof

    @property
    def page(self) -> int:
        """The page (from 0) that is read."""
        return self._page

    @property
    def page_count(self) -> int:
        """The number of pages."""
        return len(self._proof.sizes)

    @property
    def zoom(self) -> Zoom:
        """How large the pages are shown."""
        return self._zoom

    @property
    def scale(self) -> float:
        """The logical pixels per point at which the pages are shown, or 0 without any."""
        return self._stack.scale if self._stack.pages else 0.0

    def set_zoom(self, zoom: Zoom, around: QPoint | None = None) -> None:
        """Show the pages at another size; the point `around` (of the viewport) stays in place."""
        self._zoom = zoom
        self._lay_out(around or self.viewport().rect().center())
        self.zoom_changed.emit()

    def zoom_by(self, direction: int, around: QPoint | None = None) -> None:
        """Go to the next larger (1) or smaller (-1) size."""
        if self._stack.pages:
            self.set_zoom(step(self._stack.scale, direction), around)

    def go_to_page(self, page: int) -> None:
        """Scroll to the upper edge of `page`; beyond the ends, to the first or last."""
        if not self._stack.pages:
            return
        chosen = max(0, min(page, self.page_count - 1))
        self.verticalScrollBar().setValue(self._stack.pages[chosen].top() - self._gap)
        # Near the end of the letter a page may not get to the top, and is the one meant anyway.
        self._set_page(chosen)

    def mark(self, place: Place) -> None:
        """Mark the words of `place`; when they are others than before, scroll to them.

        Words that are not on the pages yet are scrolled to when they are.
        """
        if place != self._place:
            self._place = place
            self._travelling = True
        self._mark()

    def start_over(self) -> None:
        """Go to the beginning, where another letter will be; mark nothing."""
        self._place = None
        self._travelling = False
        self.go_to_page(0)
        self._mark()

    def spot(self) -> Spot | None:
        """Return the point on a page that is at the upper edge, or None without pages."""
        if not self._stack.pages:
            return None
        return self._stack.spot(self.verticalScrollBar().value())

    # ------------------------------------------------------------ laying out

    @property
    def _gap(self) -> int:
        return self._look.px(12)

    @property
    def _window(self) -> QRect:
        """The part of the stack that shows."""
        corner = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return QRect(corner, self.viewport().size())

    def _renew(self) -> None:
        self._lay_out(QPoint(self.viewport().width() // 2, 0))
        self._mark()
        self._describe()

    def _dress(self) -> None:
        self._lay_out(QPoint(self.viewport().width() // 2, 0))

    def _lay_out(self, around: QPoint) -> None:
        """Lay the pages again; the point of a page at `around` (of the viewport) stays there."""
        if not self._proof.sizes:
            return
        before, window = self._stack, self._window
        bar = self.verticalScrollBar().sizeHint().width()
        # The room for the scroll bar is always kept, so that its coming does not change the size.
        room = (
            self.width() - bar - 2 * self._gap,
            self.height() - 2 * self._gap,
        )
        scale = scale_of(self._zoom, self._proof.sizes, room)
        after = stack(self._proof.sizes, scale, self.viewport().width(), self._gap)
        self._stack = after
        self._set_ranges(after)
        if before.pages:
            held = before.spot(window.y() + around.y())
            self.verticalScrollBar().setValue(after.y(held) - around.y())
            across = (window.x() + around.x()) / before.size.width()
            self.horizontalScrollBar().setValue(round(across * after.size.width()) - around.x())
        self._look_around()
        self.viewport().update()

    def _set_ranges(self, pages: Stack) -> None:
        for bar, whole, shown in (
            (self.verticalScrollBar(), pages.size.height(), self.viewport().height()),
            (self.horizontalScrollBar(), pages.size.width(), self.viewport().width()),
        ):
            bar.setRange(0, max(0, whole - shown))
            bar.setPageStep(shown)
            bar.setSingleStep(self._look.px(40))

    def _look_around(self) -> None:
        """Have the pages that show drawn, and the next one."""
        if not self._stack.pages:
            return
        self._ratio = self.devicePixelRatioF()
        seen = self._stack.seen(self._window)
        ahead = (seen[-1] + 1,) if seen else ()
        self._proof.sheets.want(seen, self._stack.scale * self._ratio, ahead)
        if self._page not in seen:
            self._set_page(self._stack.most_seen(self._window))

    def _set_page(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
            self._describe()

    def _describe(self) -> None:
        """Tell a screen reader which page is read and what stands on it."""
        pages = self._proof.pages
        if pages is None:
            self.setAccessibleName(self.tr("Pages of the letter"))
            return
        name = self.tr("Page {page} of {pages}")
        self.setAccessibleName(name.format(page=self._page + 1, pages=self.page_count))
        self.setAccessibleDescription(page_words(pages.lines, self._proof.placements, self._page))

    # ------------------------------------------------------------ marking

    def _mark(self) -> None:
        if not self._stack.pages:
            return
        self._bands = bands(self._proof.placements, self._place) if self._place else ()
        if self._bands and self._travelling:
            self._travelling = False
            self._reveal(self._bands[0])
        self.viewport().update()

    def _reveal(self, band: Band) -> None:
        """Scroll as little as needed to show the band, or its beginning when it is long."""
        rect = self._rect_of(band)
        window = self._window
        margin = self._look.px(24)
        bar = self.verticalScrollBar()
        if rect.top() - margin < window.top() or rect.height() + 2 * margin > window.height():
            bar.setValue(rect.top() - margin)
        elif rect.bottom() + margin > window.bottom():
            bar.setValue(rect.bottom() + margin - window.height())

    def _rect_of(self, band: Band) -> QRect:
        """Return where a band lies in the stack, with a little room above and below."""
        page = self._stack.pages[band.page]
        top = self._stack.y(Spot(band.page, band.top)) - self._look.px(3)
        bottom = self._stack.y(Spot(band.page, band.bottom)) + self._look.px(3)
        return QRect(page.left(), top, page.width(), bottom - top)

    # ------------------------------------------------------------ painting

    def _repaint_page(self, page: int) -> None:
        if page < len(self._stack.pages):
            rect = self._stack.pages[page].translated(-self._window.topLeft())
            self.viewport().update(rect)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that show, and the mark."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.color("desk"))
        if self.devicePixelRatioF() != self._ratio:
            self._look_around()
        window = self._window
        painter.translate(-window.topLeft())
        for page in self._stack.seen(event.rect().translated(window.topLeft())):
            self._paint_page(painter, page)
        painter.translate(window.topLeft())
        if self.hasFocus():
            painter.setPen(QPen(self._look.color("accent"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_page(self, painter: QPainter, page: int) -> None:
        rect = self._stack.pages[page]
        sheets = self._proof.sheets
        image = sheets.image(page) or self._proof.thumbnails.image(page)
        paint_shadow(painter, rect)
        paint_picture(painter, rect, image, self._ratio, fresh=sheets.is_fresh(page))
        paint_tint(painter, rect, self._look)
        for band in self._bands:
            if band.page == page:
                paint_mark(painter, self._rect_of(band), self._look)

    # ------------------------------------------------------------ what a person does

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Show another part of the pages."""
        del dx, dy
        self._look_around()
        if self._stack.pages:
            self._set_page(self._stack.most_seen(self._window))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is at the upper edge there."""
        super().resizeEvent(event)
        self._lay_out(QPoint(self.viewport().width() // 2, 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom while Ctrl is held."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        notches = int(self._wheel / _WHEEL_NOTCH)
        self._wheel -= notches * _WHEEL_NOTCH
        for _ in range(abs(notches)):
            self.zoom_by(1 if notches > 0 else -1, event.position().toPoint())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages; the arrow keys scroll."""
        match event.key():
            case Qt.Key.Key_PageDown:
                self.go_to_page(self._page + 1)
            case Qt.Key.Key_PageUp:
                self.go_to_page(self._page - 1)
            case Qt.Key.Key_Home:
                self.go_to_page(0)
            case Qt.Key.Key_End:
                self.go_to_page(self.page_count - 1)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a click begins."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which words were clicked."""
        begun, self._pressed = self._pressed, None
        point = event.position().toPoint()
        if begun is None:
            return
        if (point - begun).manhattanLength() >= QApplication.startDragDistance():
            return
        spot = self._stack.at(point + self._window.topLeft())
        place = spot and place_at(self._proof.placements, spot.page, spot.down)
        if place:
            self.place_pressed.emit(place)
