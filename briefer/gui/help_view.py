"""The help view: how briefer works, and every key."""

import platform

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

import briefer
from briefer.gui.action_ids import ActionSpec, MenuId
from briefer.gui.action_list import menu_titles
from briefer.gui.actions import Actions
from briefer.gui.look.look import Look
from briefer.gui.parts.cards import Card, scroller
from briefer.gui.parts.chip import Chip
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import Item, column, row

_COLUMN = 720
_KEYS = 112


class HelpView(QFrame):
    """Three steps, and the keys as the actions have them."""

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        """Show the keys of `actions` that somebody handles."""
        super().__init__(parent)
        self._actions, self._look = actions, look
        self.setProperty("pane", "main")
        self.setObjectName("help-view")
        title = Label(self.tr("Help"), look, size=18, bold=True)
        self._column = QWidget()
        self._column.setLayout(
            column(look, title, 4, self._steps(), *self._keys(), self._about(), None, gap=12)
        )
        page = QWidget()
        page.setLayout(row(look, None, (self._column, 100), None, margins=(24, 24, 24, 24)))
        self.area: QScrollArea = scroller(page)
        self.area.setObjectName("help-text")
        self.area.setAccessibleName(self.tr("Help"))
        self.area.setFocusPolicy(self.focusPolicy().StrongFocus)
        self.setLayout(column(look, self.area, gap=0))
        look.follow(self, self._dress)

    def _steps(self) -> Card:
        steps = (
            self.tr("Choose whom to write to. The letter is complete at once."),
            self.tr(
                "Tick what to ask and the law to rest it on. Click on words in the outline to "
                "change them; the original is always one click away."
            ),
            self.tr("Export or print. The pages you see are the pages that come out."),
        )
        lines = [self._step(number, text) for number, text in enumerate(steps, 1)]
        return self._card(self.tr("A letter in three steps"), *lines)

    def _step(self, number: int, text: str) -> Item:
        look = self._look
        count = Label(f"{number}.", look, tone="muted")
        line = row(look, count, (Label(text, look, wrap=True), 1), gap=8)
        line.setAlignment(count, Qt.AlignmentFlag.AlignTop)
        return line

    def _keys(self) -> list[Card]:
        groups: dict[MenuId, list[ActionSpec]] = {menu: [] for menu in menu_titles()}
        for spec in self._actions:
            if spec.keys:
                groups[_shelf(spec)].append(spec)
        titles = menu_titles()
        return [
            self._card(titles[menu].replace("&", ""), self._table(specs))
            for menu, specs in groups.items()
            if specs
        ]

    def _table(self, specs: list[ActionSpec]) -> Item:
        look = self._look
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)

        def measure() -> None:
            grid.setVerticalSpacing(look.px(4))
            grid.setColumnMinimumWidth(1, look.px(_KEYS))

        look.follow(grid, measure)
        for line, spec in enumerate(specs):
            name = Label(spec.text.removesuffix("…"), look, wrap=True)
            keys = Chip(self._actions.keys(spec.id), look, "line")
            keys.setAccessibleName(f"{spec.text}: {self._actions.keys(spec.id)}")
            grid.addWidget(name, line, 0)
            grid.addWidget(keys, line, 1)
        return grid

    def _about(self) -> Card:
        look = self._look
        version = self.tr("briefer {version} on {system}").format(
            version=briefer.__version__, system=platform.system()
        )
        promise = self.tr("It opens no network connection. Nothing leaves this computer.")
        licence = self.tr(
            "Free software under the Apache License 2.0. The faces Liberation Serif and "
            "Liberation Sans are under the SIL Open Font License."
        )
        lines = (Label(text, look, wrap=True) for text in (version, promise, licence))
        return self._card(self.tr("About"), *lines)

    def _card(self, title: str, *items: Item) -> Card:
        look = self._look
        card = Card(look, "flat")
        heading = Label(title, look, size=14, bold=True)
        card.setLayout(column(look, heading, *items, gap=8, margins=(16, 12, 16, 12)))
        return card

    def _dress(self) -> None:
        self._column.setMaximumWidth(self._look.px(_COLUMN))


def _shelf(spec: ActionSpec) -> MenuId:
    """Return the heading under which the keys of an action are told."""
    return "edit" if spec.menu == "none" else spec.menu
