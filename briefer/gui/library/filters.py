"""Filters: a tick for each value that records answer to, in groups."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from briefer.gui.library.facets import facet_words, group_name
from briefer.gui.library.shelf import Shelf
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import PushButton, push
from briefer.gui.parts.labels import Label, isolated
from briefer.gui.parts.layouts import column, row
from briefer.services.records import Facet, FacetCount

_WIDEST, _BOX = 190, 36
_FEW = 6
"""Values of a group that are shown before "Show all" is pressed."""


class FacetTick(QCheckBox):
    """One value: its name, cut where it lacks room, and how many records answer to it."""

    def __init__(self, found: FacetCount, words: str, look: Look) -> None:
        """Offer a value."""
        super().__init__()
        self._look, self._words = look, words
        self.facet = found.facet
        self.setObjectName(f"facet-{found.facet.name}-{found.facet.value}")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_count(found.count)
        look.follow(self, self._dress)

    def show_count(self, count: int) -> None:
        """Show how many records answer."""
        self._count = count
        pattern = self.tr("{group}: {name} ({count})")
        group = group_name(self.facet.name)
        self.setAccessibleName(pattern.format(group=group, name=self._words, count=count))
        self._dress()

    def _dress(self) -> None:
        self.setFont(self._look.font(13))
        self.setText(self._shown(self._words))
        self.setToolTip(self._words)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room that the words take, or that there is."""
        hint = super().sizeHint()
        return QSize(min(hint.width(), self._look.px(_WIDEST)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the name as there is room for."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        whole = self.text()
        room = self.width() - self._look.px(_BOX)
        count = self._count_words()
        taken = self.fontMetrics().horizontalAdvance(count)
        if self.fontMetrics().horizontalAdvance(whole) > room:
            elided = self.fontMetrics().elidedText(
                self._words, Qt.TextElideMode.ElideRight, max(0, room - taken)
            )
            # PySide's stubs leave out what a style option holds.
            option.text = self._shown(elided)  # pyright: ignore[reportAttributeAccessIssue]
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_CheckBox, option)
        painter.end()

    def _count_words(self) -> str:
        return self.tr("{name} ({count})").format(name="", count=self._count)

    def _shown(self, name: str) -> str:
        shown = isolated(name, self._look).replace("&", "&&")
        return self.tr("{name} ({count})").format(name=shown, count=self._count)


class FacetGroup(QWidget):
    """The values of one name."""

    changed = Signal()

    def __init__(self, found: Sequence[FacetCount], shelf: Shelf, look: Look) -> None:
        """Offer all values of `found`, the first few at once."""
        super().__init__()
        title = group_name(found[0].facet.name)
        self.ticks = [FacetTick(one, facet_words(one.facet, shelf), look) for one in found]
        self._more: PushButton = push(self.tr("Show all"), look, kind="link", size=12)
        self._more.setAccessibleName(self.tr("Show all filters of “{group}”").format(group=title))
        self._more.clicked.connect(self._show_all)
        heading = Label(title, look, size=12, tone="muted", bold=True)
        self.setLayout(column(look, heading, *self.ticks, row(look, self._more, None), gap=4))
        self._more.setVisible(len(self.ticks) > _FEW)
        for tick in self.ticks[_FEW:]:
            tick.hide()
        for tick in self.ticks:
            tick.toggled.connect(self.changed)

    def _show_all(self) -> None:
        self._more.hide()
        for tick in self.ticks:
            tick.show()
        self.ticks[_FEW].setFocus()


class Filters(QWidget):
    """All groups. Without a tick in a group, the group leaves everything in."""

    changed = Signal()

    def __init__(self, shelf: Shelf, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._shelf, self._look = shelf, look
        self._groups: list[FacetGroup] = []
        self._offered = set[Facet]()
        self._lines = column(look, gap=16)
        self.clear_button = push(self.tr("Clear the filters"), look, kind="link", size=12)
        self.clear_button.setObjectName("clear-filters")
        self.clear_button.clicked.connect(self.clear)
        self.setLayout(column(look, self._lines, row(look, self.clear_button, None), gap=8))
        self.clear_button.hide()

    @property
    def chosen(self) -> tuple[Facet, ...]:
        """What is ticked."""
        return tuple(tick.facet for tick in self._ticks() if tick.isChecked())

    def show_facets(self, found: Sequence[FacetCount]) -> None:
        """Offer other values; where they are the same, only their counts change."""
        offered = {one.facet: one.count for one in found}
        if set(offered) == self._offered:
            for tick in self._ticks():
                tick.show_count(offered[tick.facet])
            return
        self._offered = set(offered)
        chosen = set(self.chosen)
        for group in self._groups:
            self._lines.removeWidget(group)
            group.hide()
            group.deleteLater()
        names = dict.fromkeys(one.facet.name for one in found)
        by_name = ([one for one in found if one.facet.name == name] for name in names)
        # One value that all records answer to parts nothing.
        self._groups = [
            FacetGroup(values, self._shelf, self._look) for values in by_name if len(values) > 1
        ]
        for group in self._groups:
            self._lines.addWidget(group)
            for tick in group.ticks:
                tick.setChecked(tick.facet in chosen)
            group.changed.connect(self._tell)
        self.clear_button.setVisible(bool(self.chosen))

    def clear(self) -> None:
        """Leave everything in."""
        ticked = [tick for tick in self._ticks() if tick.isChecked()]
        for tick in ticked:
            tick.blockSignals(True)
            tick.setChecked(False)
            tick.blockSignals(False)
        if ticked:
            ticked[0].setFocus()
            self._tell()

    def _ticks(self) -> list[FacetTick]:
        return [tick for group in self._groups for tick in group.ticks]

    def _tell(self) -> None:
        self.clear_button.setVisible(bool(self.chosen))
        self.changed.emit()
