"""Rows and columns that grow with the text and mirror their margins."""

from PySide6.QtWidgets import QBoxLayout, QLayout, QSpacerItem, QWidget

from briefer.gui.look.look import Look

Item = QWidget | QLayout | int | None | tuple[QWidget | QLayout, int]
"""A widget, a layout, a free length in pixels, a stretch (None), or a part with its stretch."""

Margins = tuple[float, float, float, float]
"""Start, top, end and bottom, in pixels at 100 % text."""

NO_MARGINS: Margins = (0, 0, 0, 0)


class Line(QBoxLayout):
    """A row or column whose lengths are given at 100 % text and follow the look."""

    def __init__(
        self,
        look: Look,
        along: QBoxLayout.Direction,
        *items: Item,
        gap: float = 8,
        margins: Margins = NO_MARGINS,
    ) -> None:
        """Put `items` one after another, `gap` apart."""
        super().__init__(along)
        self._look = look
        self._gap = gap
        self._margins = margins
        self._spacers: list[tuple[QSpacerItem, int]] = []
        self.add(*items)
        self._measure()
        look.changed.connect(self._measure)

    def add(self, *items: Item) -> None:
        """Put `items` behind what is there."""
        for item in items:
            self._put(item)

    def _put(self, item: Item) -> None:
        match item:
            case None:
                self.addStretch(1)
            case int():
                spacer = QSpacerItem(0, 0)
                self._spacers.append((spacer, item))
                self.addSpacerItem(spacer)
                self._widen(spacer, item)
            case QWidget():
                self.addWidget(item)
            case QLayout():
                self.addLayout(item)
            case (QWidget() as widget, stretch):
                self.addWidget(widget, stretch)
            case (layout, stretch):
                self.addLayout(layout, stretch)

    def _measure(self) -> None:
        self.setSpacing(self._look.px(self._gap))
        start, top, end, bottom = (self._look.px(margin) for margin in self._margins)
        # Qt mirrors layouts, not their margins.
        left, right = (end, start) if self._look.mirrored else (start, end)
        self.setContentsMargins(left, top, right, bottom)
        for spacer, length in self._spacers:
            self._widen(spacer, length)
        self.invalidate()

    def _widen(self, spacer: QSpacerItem, length: int) -> None:
        room = self._look.px(length)
        across = self.direction() in (
            QBoxLayout.Direction.LeftToRight,
            QBoxLayout.Direction.RightToLeft,
        )
        spacer.changeSize(room if across else 0, 0 if across else room)


def row(look: Look, *items: Item, gap: float = 8, margins: Margins = NO_MARGINS) -> Line:
    """Return a row in the direction of reading."""
    return Line(look, QBoxLayout.Direction.LeftToRight, *items, gap=gap, margins=margins)


def column(look: Look, *items: Item, gap: float = 8, margins: Margins = NO_MARGINS) -> Line:
    """Return a column."""
    return Line(look, QBoxLayout.Direction.TopToBottom, *items, gap=gap, margins=margins)
