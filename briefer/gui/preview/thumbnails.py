"""Small pictures of all pages, to go to one of them."""

from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefer.gui.look.look import Look
from briefer.gui.preview.painting import paint_picture, paint_tint
from briefer.gui.preview.proof import Proof

WIDTH: Final = 64
"""How wide the column is, in pixels at 100 % text."""

_PAGE = 40
_ABOVE = 14
_BELOW = 24

_Index = QModelIndex | QPersistentModelIndex


class Thumbnails(QListView):
    """A column of the pages; the one that is read is framed."""

    page_chosen = Signal(int)
    """A person wants to read this page (from 0)."""

    def __init__(self, proof: Proof, look: Look, parent: QWidget | None = None) -> None:
        """Show the pages of `proof`."""
        super().__init__(parent)
        self._proof = proof
        self._look = look
        self._following = False
        self.setObjectName("thumbnails")
        self.setProperty("pane", "desk")
        self.setAccessibleName(self.tr("Pages"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(_Numbers(proof, self))
        self.setItemDelegate(_Drawing(proof, look, self))
        self.selectionModel().currentChanged.connect(self._choose)
        self.verticalScrollBar().valueChanged.connect(self._look_around)
        proof.renewed.connect(self._look_around)
        proof.thumbnails.drawn.connect(self._repaint)
        look.follow(self, self._dress)

    def follow(self, page: int) -> None:
        """Frame the page that is read."""
        self._following = True
        self.setCurrentIndex(self.model().index(page, 0))
        self._following = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the pages drawn that show now."""
        super().resizeEvent(event)
        self._look_around()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and not self._following:
            self.page_chosen.emit(index.row())

    def _dress(self) -> None:
        self.setFixedWidth(self._look.px(WIDTH))
        self.scheduleDelayedItemsLayout()
        self._look_around()

    def _look_around(self) -> None:
        sizes = self._proof.sizes
        if not sizes or not self.isVisible():
            return
        first = self.indexAt(self.viewport().rect().topLeft()).row()
        last = self.indexAt(self.viewport().rect().bottomLeft()).row()
        shown = range(max(0, first), (last if last >= 0 else len(sizes) - 1) + 1)
        width = max(width for width, _ in sizes)
        scale = self._look.px(_PAGE) * self.devicePixelRatioF() / width
        self._proof.thumbnails.want(shown, scale)

    def _repaint(self, page: int) -> None:
        self.update(self.model().index(page, 0))


class _Numbers(QAbstractListModel):
    """One row for each page."""

    def __init__(self, proof: Proof, parent: QWidget) -> None:
        super().__init__(parent)
        self._proof = proof
        self._count = 0
        proof.renewed.connect(self._renew)

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return the number of pages."""
        return 0 if parent is not None and parent.isValid() else self._count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the page's number, and for screen readers what it is the number of."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(index.row() + 1)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("Page {page}").format(page=index.row() + 1)
            case _:
                return None

    def _renew(self) -> None:
        count = len(self._proof.sizes)
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()


class _Drawing(QStyledItemDelegate):
    """Paints a page with its number below."""

    def __init__(self, proof: Proof, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._proof = proof
        self._look = look
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the room of the tallest page, its number and the space around."""
        del option, index
        sizes = self._proof.sizes or ((1, 1),)
        ratio = max(height / width for width, height in sizes)
        px = self._look.px
        return QSize(px(WIDTH), px(_ABOVE) + round(px(_PAGE) * ratio) + px(_BELOW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one page."""
        row = index.row()
        if row >= len(self._proof.sizes):
            return
        px, sizes = self._look.px, self._proof.sizes
        # Shared by all pages, so that their true proportions are seen.
        scale = px(_PAGE) / max(width for width, _ in sizes)
        cell = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue,reportUnknownMemberType,reportUnknownArgumentType] - missing in PySide6's stubs
        page = QRect(0, 0, round(sizes[row][0] * scale), round(sizes[row][1] * scale))
        page.moveTopLeft(cell.topLeft())
        page.translate((cell.width() - page.width()) // 2, px(_ABOVE))
        current = index == self._view.currentIndex()
        painter.save()
        self._paint_page(painter, page, row)
        if current:
            self._paint_frame(painter, page)
        painter.setFont(self._look.font(12, bold=current))
        painter.setPen(self._look.color("text" if current else "muted"))
        number = QRect(cell.left(), page.bottom() + px(4), cell.width(), px(16))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(row + 1))
        painter.restore()

    def _paint_page(self, painter: QPainter, page: QRect, row: int) -> None:
        pictures, ratio = self._proof.thumbnails, self._view.devicePixelRatioF()
        paint_picture(painter, page, pictures.image(row), ratio, fresh=pictures.is_fresh(row))
        paint_tint(painter, page, self._look)

    def _paint_frame(self, painter: QPainter, page: QRect) -> None:
        """Frame the page that is read; thicker while the column has the focus."""
        thick = 3 if self._view.hasFocus() else 2
        painter.setPen(QPen(self._look.color("accent"), thick))
        painter.drawRect(page.adjusted(-2, -2, 1, 1))
