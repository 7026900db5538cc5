"""The list of a review: bodies, context and items as cards, made a few at a time."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column
from briefer.gui.review.facts import BodyFacts, ItemFacts
from briefer.gui.review.heads import BodyHead, ContextCard
from briefer.gui.review.item_card import Host, ItemCard

_SLICE = 0.02
"""Seconds that cards are made in one go; the window answers in between."""

_AROUND = 24

Part = tuple[str, int]
"""What is shown: "body", "context" or "item", and its key."""


class Listing(QWidget):
    """Cards in a column. A card is kept as long as its item is listed."""

    filled = Signal()
    match_wanted = Signal(int)

    def __init__(self, host: Host, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._host, self._look = host, look
        self._parts: dict[Part, QWidget] = {}
        self._order: list[Part] = []
        self._due: list[tuple[Part, BodyFacts | ItemFacts | str]] = []
        self._here: int | None = None
        self._body: int | None = None
        self._wants_focus = False
        self._content = QWidget()
        self._cards = QVBoxLayout()
        self._cards.setContentsMargins(0, 0, 0, 0)
        self.nothing = Label("", look, tone="muted", wrap=True)
        self.nothing.hide()
        self._content.setLayout(
            column(look, self.nothing, self._cards, None, gap=8, margins=(12, 8, 12, 12))
        )
        self.area: QScrollArea = scroller(self._content)
        self.setLayout(column(look, self.area, gap=0))
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._make_some)
        look.follow(self, self._dress)

    @property
    def items(self) -> tuple[int, ...]:
        """The keys of the items that are listed, from the top."""
        return tuple(key for kind, key in self._order if kind == "item")

    def card(self, key: int | None) -> ItemCard | None:
        """Return the card of an item, when it is made."""
        found = self._parts.get(("item", -1 if key is None else key))
        return found if isinstance(found, ItemCard) else None

    def head(self, key: int) -> BodyHead | None:
        """Return the head of a body, when it is made."""
        found = self._parts.get(("body", key))
        return found if isinstance(found, BodyHead) else None

    def show_parts(
        self, bodies: list[tuple[BodyFacts, list[ItemFacts]]], current: int | None, nothing: str
    ) -> None:
        """List bodies with their items; `nothing` is said where there are none."""
        focused = QApplication.focusWidget()
        had = focused is not None and self.isAncestorOf(focused)
        wanted = dict(_parts_of(bodies))
        for part in [part for part in self._parts if part not in wanted]:
            self._drop(part)
        self._due = [(part, facts) for part, facts in wanted.items() if part not in self._parts]
        for part, facts in wanted.items():
            self._renew(part, facts)
        self._order = list(wanted)
        self.nothing.setText(nothing)
        self.nothing.setVisible(not wanted)
        self._arrange()
        gone = QApplication.focusWidget() is None or not self._has_focus()
        self._wants_focus = self._wants_focus or (had and gone)
        self._make_some()
        self.show_current(current, self._body_of(bodies, current))

    def show_current(self, key: int | None, body: int | None) -> None:
        """Mark an item as the current one, and bring it into sight."""
        before, self._here, self._body = self._here, key, body
        for part, widget in self._parts.items():
            if isinstance(widget, ItemCard) and part[1] in (before, key):
                widget.set_here(here=part[1] == key)
            elif isinstance(widget, BodyHead):
                widget.set_here(here=part[1] == body)
        self._go_there()
        QTimer.singleShot(0, self, self.reveal)

    def focus_current(self) -> None:
        """Go to the current card, as soon as it is made."""
        self._wants_focus = True
        self._go_there()

    def reveal(self) -> None:
        """Bring the current card into sight."""
        card = self.card(self._here)
        if card is not None:
            self.area.ensureWidgetVisible(card, 0, self._look.px(_AROUND))

    def reveal_form(self, form: QWidget) -> None:
        """Bring a form into sight, once it is laid out."""

        def reveal() -> None:
            self.area.ensureWidgetVisible(form, 0, self._look.px(_AROUND))

        QTimer.singleShot(0, form, reveal)

    def finish(self) -> None:
        """Make all cards that are still to be made."""
        self._next.stop()
        while self._due:
            self._make_one()
        self._arranged()

    # ------------------------------------------------------------ inside

    def _body_of(
        self, bodies: list[tuple[BodyFacts, list[ItemFacts]]], current: int | None
    ) -> int | None:
        found = (body.key for body, items in bodies for item in items if item.key == current)
        return next(found, None)

    def _renew(self, part: Part, facts: BodyFacts | ItemFacts | str) -> None:
        widget = self._parts.get(part)
        match widget, facts:
            case ItemCard(), ItemFacts():
                widget.show_facts(facts)
            case BodyHead(), BodyFacts():
                widget.show_facts(facts)
            case ContextCard(), str() if widget.words != facts:
                self._drop(part)
                self._due.append((part, facts))
            case _:
                return

    def _make_some(self) -> None:
        until = perf_counter() + _SLICE
        while self._due and perf_counter() < until:
            self._make_one()
        if self._due:
            self._next.start()
        self._arranged()

    def _make_one(self) -> None:
        part, facts = self._due.pop(0)
        match facts:
            case ItemFacts():
                widget: QWidget = ItemCard(facts, self._host, self._look, self._content)
                widget.set_here(here=facts.key == self._here)
            case BodyFacts():
                widget = BodyHead(facts, self._look, self._content)
                widget.match_wanted.connect(self.match_wanted)
                widget.set_here(here=facts.key == self._body)
            case _:
                widget = ContextCard(facts, self._look, self._content)
        self._parts[part] = widget
        before = [known for known in self._order[: self._order.index(part)] if known in self._parts]
        self._cards.insertWidget(len(before), widget)
        widget.show()

    def _arrange(self) -> None:
        """Put the cards that are there in their order."""
        there = [part for part in self._order if part in self._parts]
        for number, part in enumerate(there):
            widget = self._parts[part]
            item = self._cards.itemAt(number)
            if item is None or item.widget() is not widget:
                self._cards.removeWidget(widget)
                self._cards.insertWidget(number, widget)

    def _arranged(self) -> None:
        self._go_there()
        if not self._due:
            self.filled.emit()

    def _go_there(self) -> None:
        card = self.card(self._here)
        if self._wants_focus and card is not None:
            self._wants_focus = False
            card.setFocus()
        elif self._wants_focus and not self._order:
            self._wants_focus = False
            self.area.setFocus()

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused) and focused.isVisible()

    def _drop(self, part: Part) -> None:
        widget = self._parts.pop(part)
        self._cards.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _dress(self) -> None:
        self._cards.setSpacing(self._look.px(8))


def _parts_of(
    bodies: list[tuple[BodyFacts, list[ItemFacts]]],
) -> Iterator[tuple[Part, BodyFacts | ItemFacts | str]]:
    for body, items in bodies:
        yield ("body", body.key), body
        for item in items:
            if item.context:
                yield ("context", item.key), item.context
            yield ("item", item.key), item
