"""The card of an item: its words, what wants to be looked at, and what can be done with it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Protocol, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import PushButton, tool
from briefer.gui.parts.cards import Card
from briefer.gui.parts.flow import Flow
from briefer.gui.parts.labels import Glyph, Label
from briefer.gui.parts.layouts import Line, column, row
from briefer.gui.review.facts import ItemFacts, ReferenceFacts
from briefer.gui.review.notices import correction_row, pointing_row, set_stops, twin_row
from briefer.gui.review.words import (
    ask_words,
    asks_words,
    decision_words,
    item_said,
    reference_words,
)
from briefer.services.reviewing.review import Decision

T = TypeVar("T")

_INSIDE = (12, 8, 12, 10)


class Host(Protocol):
    """What cards tell the pane that they stand in."""

    def come_to(self, key: int) -> None:
        """Make an item current."""
        ...

    def press_key(self, key: int, event: QKeyEvent) -> bool:
        """Act on a key pressed on an item; return whether that was done."""
        ...

    def open_menu(self, key: int, point: QPoint) -> None:
        """Open the menu of an item at a point of the screen."""
        ...

    def accept(self, key: int) -> None:
        """Accept an item."""
        ...

    def reject(self, key: int) -> None:
        """Reject an item."""
        ...

    def split(self, key: int) -> None:
        """Ask where to split an item."""
        ...

    def join(self, key: int) -> None:
        """Join an item to the next."""
        ...

    def edit(self, key: int, words: str = "") -> None:
        """Open the asks of an item, at these words if they are in one."""
        ...

    def name_report(self) -> None:
        """Lead to where the report is named."""
        ...

    def mend(self, key: int, start: int) -> None:
        """Make a correction."""
        ...

    def leave(self, key: int, start: int) -> None:
        """Leave words as they are."""
        ...

    def match_reference(self, key: int, reference: ReferenceFacts) -> None:
        """Ask which provision a reference is."""
        ...


class ItemCard(Card):
    """One item. Only the current card is a stop of the Tab key."""

    def __init__(self, facts: ItemFacts, host: Host, look: Look, parent: QWidget) -> None:
        """Show `facts`."""
        super().__init__(look, "plain", parent)
        self.facts, self._host = facts, host
        self.form: QWidget | None = None
        self._here = False
        self.setObjectName(f"item-{facts.key}")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._make_head()
        self._body = QWidget()
        self._lines: Line = column(look, self._head, self._body, gap=4, margins=_INSIDE)
        self.setLayout(self._lines)
        self._fill()

    def show_facts(self, facts: ItemFacts) -> None:
        """Show what has changed."""
        before, self.facts = self.facts, facts
        if replace(before, decision=facts.decision, look=facts.look) == facts:
            if before != facts:
                self.setAccessibleName(item_said(facts))
                self._tell_state()
            return
        body = QWidget()
        if self._has_focus_in(self._body):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._lines.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        self._fill()
        body.show()

    def set_here(self, *, here: bool) -> None:
        """Show that this is the current item, or not."""
        self._here = here
        self.set_kind("here" if here else "plain")
        policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        self._tools.setVisible(here)
        self._show_asks()
        set_stops(self._body, stop=here)
        if not here:
            self.close_form()

    def open_form(self, form: QWidget) -> None:
        """Show a form under the words."""
        self.close_form()
        self.form = form
        self._lines.addWidget(form)
        self._show_asks()
        form.show()

    def close_form(self) -> None:
        """Take the form away; focus that it had goes to the card."""
        form, self.form = self.form, None
        if form is None:
            return
        if self._has_focus_in(form):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._lines.removeWidget(form)
        form.hide()
        form.deleteLater()
        self._show_asks()

    # ------------------------------------------------------------ what Qt asks

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Become current."""
        super().focusInEvent(event)
        self._host.come_to(self.facts.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the pane act on a key pressed on the card itself."""
        if not self.hasFocus() or not self._host.press_key(self.facts.key, event):
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the item's menu."""
        self._host.come_to(self.facts.key)
        self._host.open_menu(self.facts.key, event.globalPos())

    # ------------------------------------------------------------ inside

    def _make_head(self) -> None:
        look, host = self.look, self._host
        self._shape = Glyph("check", look, "accent", 16)
        self._code = Label("", look, size=12, bold=True)
        self._count = Label("", look, size=12, tone="muted")
        self._state = Label("", look, size=12)
        self._tools = QWidget()
        accept = tool("check", self.tr("Accept"), look, kind="small")
        split = tool("split", self.tr("Split"), look, kind="small")
        join = tool("arrowdown", self.tr("Join with the next"), look, kind="small")
        edit = tool("pencil", self.tr("Edit the asks"), look, kind="small")
        reject = tool("trash", self.tr("Reject"), look, kind="small")
        self.more = tool("more", self.tr("More for this item"), look, kind="small")
        accept.clicked.connect(lambda: host.accept(self.facts.key))
        split.clicked.connect(lambda: host.split(self.facts.key))
        join.clicked.connect(lambda: host.join(self.facts.key))
        edit.clicked.connect(lambda: host.edit(self.facts.key))
        reject.clicked.connect(lambda: host.reject(self.facts.key))
        self.more.clicked.connect(self._open_menu)
        named = {
            "accept": accept,
            "split": split,
            "join": join,
            "edit": edit,
            "reject": reject,
            "more": self.more,
        }
        for name, button in named.items():
            button.setObjectName(name)
        self._tools.setLayout(row(look, accept, edit, split, join, reject, self.more, gap=4))
        # Nothing moves when another item becomes current.
        kept = self._tools.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._tools.setSizePolicy(kept)
        self._tools.hide()
        self._head = row(
            look, self._shape, self._code, self._count, self._state, None, self._tools, gap=6
        )

    def _fill(self) -> None:
        look, facts = self.look, self.facts
        self.setAccessibleName(item_said(facts))
        self._tell_state()
        lines = column(look, Label(facts.text, look, size=15, serif=True, wrap=True), gap=6)
        for sub in facts.sub_items:
            words = Label(f"– {sub}", look, size=15, serif=True, wrap=True)
            lines.add(row(look, 16, (words, 1), gap=0))
        self._asks = self._made_asks()
        lines.add(self._asks, *self._notices())
        if facts.references:
            lines.add(Flow(look, *self._references()))
        self._body.setLayout(lines)
        self._show_asks()
        set_stops(self._body, stop=self._here)

    def _show_asks(self) -> None:
        """Show the asks of the current item, unless a form is open that is about its words."""
        self._asks.setVisible(self._here and self.form is None and bool(self.facts.asks))

    def _tell_state(self) -> None:
        facts = self.facts
        match facts.decision:
            case Decision.ACCEPTED:
                self._shape.show_icon("check", "accent")
            case Decision.REJECTED:
                self._shape.show_icon("close", "muted")
            case Decision.OPEN:
                icon = "warning" if facts.look else "advice"
                self._shape.show_icon(icon, "warn" if facts.look else "muted")
        self._code.setText(facts.code)
        self._code.set_tone("muted")
        self._count.setText(f"· {asks_words(len(facts.asks))}")
        self._state.setText(decision_words(facts))
        self._state.set_tone("warn" if facts.look else "muted")

    def _made_asks(self) -> QWidget:
        look, made = self.look, QWidget()
        lines = [
            Label(f"{number}. {ask_words(clause, doer)}", look, size=12, tone="muted", wrap=True)
            for number, (clause, doer) in enumerate(self.facts.asks, 1)
        ]
        title = Label(self.tr("What it asks, as it was understood"), look, size=12, bold=True)
        made.setLayout(column(look, title, *lines, gap=2))
        made.setObjectName("asks")
        return made

    def _notices(self) -> Iterator[QWidget]:
        look, host, facts, body = self.look, self._host, self.facts, self._body
        for known in facts.corrections:
            mend = _later(host.mend, facts.key, known.start)
            leave = _later(host.leave, facts.key, known.start)
            yield correction_row(known, mend, leave, look, body)
        if facts.more_corrections:
            more = self.tr("More corrections are proposed: {count}").format(
                count=facts.more_corrections
            )
            yield Label(more, look, size=12, tone="warn", wrap=True)
        for words in facts.pointing:
            name = host.name_report if words in facts.of_report else None
            yield pointing_row(words, _later(host.edit, facts.key, words), name, look, body)
        if facts.twin:
            yield twin_row(facts.twin, lambda: host.reject(facts.key), look, body)

    def _references(self) -> Iterator[PushButton]:
        for known in self.facts.references:
            button = PushButton(reference_words(known), self.look, kind="reference", size=12)
            button.setObjectName("reference")
            button.setToolTip(known.reference.words)
            button.setAccessibleName(
                self.tr("Legal reference: {words}").format(words=reference_words(known))
            )
            button.clicked.connect(_later(self._host.match_reference, self.facts.key, known))
            yield button

    def _open_menu(self) -> None:
        corner = self.more.mapToGlobal(QPoint(0, self.more.height()))
        self._host.open_menu(self.facts.key, corner)

    def _has_focus_in(self, part: QWidget) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and (part is focused or part.isAncestorOf(focused))


def _later(act: Callable[[int, T], object], key: int, what: T) -> Callable[[], object]:
    """Return a call without arguments: a button would hand over whether it is checked."""
    return lambda: act(key, what)
