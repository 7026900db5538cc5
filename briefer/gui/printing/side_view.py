"""The sides of a job's sheets as they will come out, one below the other."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.preview.painting import paint_picture, paint_shadow, paint_tint
from briefer.gui.preview.stack import NOTHING, Stack, stack
from briefer.gui.printing.imposed import Imposed
from briefer.gui.printing.words import side_name
from briefer.services.ports import Rasteriser
from briefer.services.printing.sides import Prints

_GAP = 36
_LARGEST = 96 / 72
"""Pixels per point at which paper is as large as it is."""
_JOB = "print/side"


class SideView(QAbstractScrollArea):
    """Shows each side whole, drawn by what draws it for the printer."""

    def __init__(
        self, rasteriser: Rasteriser, jobs: Jobs, look: Look, parent: QWidget | None = None
    ) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._rasteriser, self._jobs, self._look = rasteriser, jobs, look
        self._prints: Prints | None = None
        self._imposed: Imposed | None = None
        self._stack: Stack = NOTHING
        self._images: dict[int, QImage] = {}
        self._fresh: set[int] = set()
        self._asked: dict[int, float] = {}
        self._side = 0
        self.setObjectName("print-sides")
        self.setProperty("pane", "desk")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.follow(self, self._lay_out)
        self._describe()

    @property
    def prints(self) -> Prints | None:
        """The job that is shown."""
        return self._prints

    @property
    def side(self) -> int:
        """The side (from 0) that is looked at."""
        return self._side

    def image(self, number: int) -> QImage | None:
        """Return the picture of a side, once it is drawn."""
        return self._images.get(number)

    def show_prints(self, prints: Prints) -> None:
        """Show another job; pictures of the one before stay until new ones are drawn."""
        if prints == self._prints:
            return
        self._forget_asked()
        self._prints, self._imposed = prints, Imposed(prints, self._rasteriser)
        self._fresh.clear()
        self._side = min(self._side, len(prints.sides) - 1)
        self._lay_out()
        self._describe()

    def go_to(self, number: int) -> None:
        """Scroll to a side; beyond the ends, to the first or last."""
        if self._stack.pages:
            chosen = max(0, min(number, len(self._stack.pages) - 1))
            self.verticalScrollBar().setValue(self._stack.pages[chosen].top() - self._gap)
            self._set_side(chosen)

    # ------------------------------------------------------------ laying out

    @property
    def _gap(self) -> int:
        return self._look.px(_GAP)

    @property
    def _window(self) -> QRect:
        return QRect(QPoint(0, self.verticalScrollBar().value()), self.viewport().size())

    def _lay_out(self) -> None:
        if self._prints is None:
            return
        sizes = [side.size for side in self._prints.sides]
        # The room for the scroll bar is always kept, so that its coming does not change the size.
        bar = self.verticalScrollBar().sizeHint().width()
        wide = max(self.width() - bar - 2 * self._gap, self._gap)
        high = max(self.height() - 2 * self._gap, self._gap)
        scale = min(
            wide / max(size[0] for size in sizes), high / max(size[1] for size in sizes), _LARGEST
        )
        self._fresh.clear()
        self._stack = stack(sizes, scale, self.viewport().width(), self._gap)
        height = self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, self._stack.size.height() - height))
        self.verticalScrollBar().setPageStep(height)
        self.verticalScrollBar().setSingleStep(self._look.px(40))
        self._look_around()
        self.viewport().update()

    def _look_around(self) -> None:
        """Have the sides that show drawn; forget the pictures of all that are far."""
        seen = self._stack.seen(self._window)
        near = range(min(seen, default=0) - 2, max(seen, default=0) + 3)
        self._images = {number: image for number, image in self._images.items() if number in near}
        self._fresh &= self._images.keys()
        for number in seen:
            if number not in self._fresh:
                self._ask(number, self._stack.scale * self.devicePixelRatioF())
        if seen and self._side not in seen:
            self._set_side(self._stack.most_seen(self._window))

    def _ask(self, number: int, scale: float) -> None:
        imposed = self._imposed
        if imposed is None or self._asked.get(number) == scale:
            return
        self._asked[number] = scale
        self._jobs.run(
            f"{_JOB}/{number}",
            lambda: imposed.image(number, scale),
            lambda image: self._drawn(number, image),
            self._undrawn,
        )

    def _drawn(self, number: int, image: QImage) -> None:
        self._asked.pop(number, None)
        self._images[number] = image
        self._fresh.add(number)
        self.viewport().update()

    def _undrawn(self, problem: BrieferError) -> None:
        """Leave the paper white; what is wrong is told when it is printed."""
        del problem

    def _forget_asked(self) -> None:
        for number in self._asked:
            self._jobs.drop(f"{_JOB}/{number}")
        self._asked.clear()

    def _set_side(self, number: int) -> None:
        if number != self._side:
            self._side = number
            self._describe()

    def _describe(self) -> None:
        """Tell a screen reader which side is looked at, and what is on it."""
        if self._prints is None:
            self.setAccessibleName(self.tr("The sheets that will come out"))
            return
        self.setAccessibleName(side_name(self._prints, self._side))
        placed = self._prints.sides[self._side].placed
        pages = ", ".join(str(one.page + 1) for one in placed if not one.source)
        words = self.tr("Pages on it: {pages}").format(pages=pages)
        self.setAccessibleDescription(words if placed else self.tr("Nothing is printed on it."))

    # ------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sides that show, each below its name."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.color("desk"))
        window = self._window
        painter.translate(-window.topLeft())
        for number in self._stack.seen(event.rect().translated(window.topLeft())):
            self._paint_side(painter, number)
        painter.translate(window.topLeft())
        if self.hasFocus():
            painter.setPen(QPen(self._look.color("accent"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_side(self, painter: QPainter, number: int) -> None:
        if self._prints is None:
            return
        rect, ratio = self._stack.pages[number], self.devicePixelRatioF()
        painter.setFont(self._look.font(12))
        painter.setPen(self._look.color("muted"))
        above = QRect(0, rect.top() - self._gap, self.viewport().width(), self._gap)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, side_name(self._prints, number))
        paint_shadow(painter, rect)
        fresh = number in self._fresh
        paint_picture(painter, rect, self._images.get(number), ratio, fresh=fresh)
        paint_tint(painter, rect, self._look)

    # ------------------------------------------------------------ what a person does

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Show other sides."""
        del dx, dy
        self._look_around()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show each side whole in the new room."""
        super().resizeEvent(event)
        self._lay_out()
        self.go_to(self._side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from side to side; the arrow keys scroll."""
        match event.key():
            case Qt.Key.Key_PageDown:
                self.go_to(self._side + 1)
            case Qt.Key.Key_PageUp:
                self.go_to(self._side - 1)
            case Qt.Key.Key_Home:
                self.go_to(0)
            case Qt.Key.Key_End:
                self.go_to(len(self._stack.pages) - 1)
            case _:
                super().keyPressEvent(event)
