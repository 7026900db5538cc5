"""An editor for the parts of a record: asks, whom a provision binds, translations."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import cast

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from briefer.domain.records import Record
from briefer.gui.library.days import check_order
from briefer.gui.library.field import Field
from briefer.gui.library.fields import EditorKind, FieldSpec, Wrong
from briefer.gui.library.laying import in_lines
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import ToolButton, push, tool
from briefer.gui.parts.cards import Card
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.services import editing

_AT_ONCE = 12
"""So many parts are shown with their record; more wait until they are looked at."""

MakeField = Callable[[FieldSpec], Field]


class PartCard(Card):
    """One part: its number, its fields, and the buttons that move and remove it."""

    def __init__(self, spec: FieldSpec, part: object, make_field: MakeField, look: Look) -> None:
        """Show `part`."""
        plain = spec.editor is EditorKind.RECORDS
        super().__init__(look, "row" if plain else "quote" if spec.inner else "note")
        self.part, self.new = part, False
        self._spec, self._plain = spec, plain
        self.fields = [make_field(inner) for inner in spec.rows]
        self.heading = Label("", look, size=12, bold=True)
        self.up = tool("arrowup", "", look, kind="small")
        self.down = tool("arrowdown", "", look, kind="small")
        self.remove = tool("trash", "", look, kind="small")
        buttons = (self.up, self.down, self.remove)
        if plain:
            line = row(look, (self.fields[0], 1), *buttons, gap=2)
            self.heading.setParent(self)
            self.heading.hide()
            self.setLayout(line)
        else:
            head = row(look, self.heading, None, *buttons, gap=2)
            body = in_lines(self.fields, look)
            self.setLayout(column(look, head, body, gap=4, margins=(10, 6, 10, 10)))
        self.show_part(part)

    def show_part(self, part: object) -> None:
        """Show a part."""
        self.part = part
        for field in self.fields:
            path = field.spec.path
            field.show_value(editing.value_at(part, path) if path else part)

    @property
    def untouched(self) -> bool:
        """Whether it is new, and nothing is typed in it yet: then it is no part."""
        return self.new and not any(field.dirty for field in self.fields)

    def value(self) -> object:
        """Return the part with what is typed; raises Wrong."""
        part, wrong = self.part, False
        for field in self.fields:
            if not (field.dirty or field.lost or self.new):
                continue
            try:
                value = field.value()
                check_order(field, value, self.fields)
            except Wrong as problem:
                field.set_error("" if self._is_to_come(field) else problem.sentence)
                wrong = True
                continue
            field.set_error("")
            path = field.spec.path
            part = editing.part_with_value(part, path, value) if path else value
        if wrong:
            raise Wrong("")
        return part

    def draft(self) -> object:
        """Return the part and what is typed in it."""
        typed = {field.spec.path: field.draft() for field in self.fields if field.dirty}
        return {"part": msgspec.to_builtins(self.part), "new": self.new, "typed": typed}

    def take_up(self, typed: Mapping[str, object]) -> None:
        """Go on with what was typed in the fields once, and say what is wrong with it."""
        for field in self.fields:
            if field.spec.path in typed:
                field.take_up(typed[field.spec.path])
        with suppress(Wrong):
            self.value()

    def _is_to_come(self, field: Field) -> bool:
        """Tell whether a writer who fills in a new part has not come to a field yet."""
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        return self.new and inside and field.session == 0 and not field.dirty

    def settle(self) -> None:
        """Know that what was typed has been kept."""
        if self.untouched:
            return
        with suppress(Wrong):
            self.part = self.value()
        self.new = False
        for field in self.fields:
            field.settle()

    def name_all(self, number: int, count: int, within: str, *, locked: bool) -> None:
        """Say which of how many it is, and of what; only what can be done is offered."""
        one = self._spec.editor is EditorKind.PART
        heading = self._spec.row if one else f"{self._spec.row} {number}"
        name = f"{within}: {heading}" if within else heading
        self.heading.setText(heading)
        self.up.set_name(self.tr("Move up: {part}").format(part=name))
        self.down.set_name(self.tr("Move down: {part}").format(part=name))
        self.remove.set_name(self.tr("Remove: {part}").format(part=name))
        many = count > 1 and not one
        self.up.setVisible(many and not locked)
        self.down.setVisible(many and not locked)
        self.remove.setVisible(not locked)
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < count)
        for field in self.fields:
            label = field.spec.label
            field.widget.setAccessibleName(f"{name}: {label}" if label else name)
            if isinstance(field.widget, RowsEditor):
                field.widget.stand_in(name)


class RowsEditor(QFrame):
    """The parts one under the other, and a button that adds one."""

    typed = Signal()
    left = Signal()
    made = Signal()
    """A new part is wanted; whoever knows the record answers with `add`."""

    def __init__(self, spec: FieldSpec, make_field: MakeField, look: Look) -> None:
        """Edit the field of `spec`."""
        super().__init__()
        self._spec, self._make_field, self._look = spec, make_field, look
        self._locked = False
        self._within = ""
        self._record: Record | None = None
        self.cards: list[PartCard] = []
        self._waiting: tuple[object, ...] = ()
        """Parts that nobody has looked at yet, in place of cards."""
        self._lines = column(look, gap=8)
        self.add_button = push(spec.add, look, kind="link", icon="plus", size=13)
        self.add_button.setObjectName(f"add-{spec.path}")
        self.add_button.clicked.connect(self.made)
        self.setLayout(column(look, self._lines, row(look, self.add_button, None), gap=4))

    def offer_for(self, record: Record) -> None:
        """Offer what can be chosen in `record`."""
        self._record = record
        for card in self.cards:
            for field in card.fields:
                field.offer_for(record)

    def stand_in(self, name: str) -> None:
        """Know the part of which these are parts, so that they can be told from those of others."""
        self._within = name
        self.add_button.setAccessibleName(f"{name}: {self._spec.add}")
        self._name_all()

    def show_value(self, value: object) -> None:
        """Show other parts; a card stays where its part does."""
        parts = self._parts(value)
        if len(parts) > _AT_ONCE and not self.isVisible():
            self._waiting, parts = parts, ()
        else:
            self._waiting = ()
        self._show(parts)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the parts that have waited for it."""
        self._show_waiting()
        super().showEvent(event)

    def _show_waiting(self) -> None:
        if self._waiting:
            parts, self._waiting = self._waiting, ()
            self._show(parts)

    def _show(self, parts: tuple[object, ...]) -> None:
        for card in [card for card in self.cards if card.new]:
            self._drop(card)
        while len(self.cards) > len(parts):
            self._drop(self.cards[-1])
        for card, part in zip(self.cards, parts, strict=False):
            card.show_part(part)
        for part in parts[len(self.cards) :]:
            self._put(part)
        self._name_all()

    def value(self) -> object:
        """Return the parts with what is typed; raises Wrong."""
        if self._waiting:
            return self._waiting
        values: list[object] = []
        wrong = False
        for card in self.cards:
            if card.untouched:
                continue
            try:
                values.append(card.value())
            except Wrong:
                wrong = True
        if wrong:
            raise Wrong("")
        if self._spec.editor is EditorKind.PART:
            return values[0] if values else None
        return tuple(values)

    @property
    def unfinished(self) -> Field | None:
        """The first field in which something is wrong, or else is typed."""
        fields = [field for card in self.cards for field in card.fields]
        wrong = (field for field in fields if field.wrong)
        return next(wrong, next((field for field in fields if field.dirty), None))

    def draft(self) -> object:
        """Return every part with what is typed in it."""
        self._show_waiting()
        return [card.draft() for card in self.cards if not card.untouched]

    def take_up(self, draft: object) -> None:
        """Go on with the parts as they were typed once."""
        self.show_value(None if self._spec.editor is EditorKind.PART else ())
        for found in cast("list[object]", draft) if isinstance(draft, list) else ():
            known = cast("Mapping[str, object]", found)
            card = self._put(self._part_of(known["part"]))
            card.new = known["new"] is True
            card.take_up(cast("Mapping[str, object]", known["typed"]))
        self._name_all()

    def settle(self) -> None:
        """Know that what was typed has been kept."""
        for card in self.cards:
            card.settle()

    def set_locked(self, locked: bool) -> None:
        """Let the parts be read only, or changed again."""
        self._locked = locked
        for card in self.cards:
            for field in card.fields:
                field.set_locked(locked)
        self._name_all()

    def add(self, part: object) -> None:
        """Add a new part, and go to its first field; it is kept when it is filled in."""
        self._show_waiting()
        card = self._put(part)
        card.new = True
        self._name_all()
        self.typed.emit()
        card.fields[0].go_to()

    def _part_of(self, plain: object) -> object:
        part = self._spec.part
        return plain if part is None else msgspec.convert(plain, part)

    def _parts(self, value: object) -> tuple[object, ...]:
        if self._spec.editor is EditorKind.PART:
            return () if value is None else (value,)
        return cast("tuple[object, ...]", value)

    def _put(self, part: object) -> PartCard:
        card = PartCard(self._spec, part, self._make_field, self._look)
        self.cards.append(card)
        self._lines.addWidget(card)
        card.up.clicked.connect(lambda: self._move(card, -1))
        card.down.clicked.connect(lambda: self._move(card, 1))
        card.remove.clicked.connect(lambda: self._remove(card))
        for field in card.fields:
            if self._record is not None:
                field.offer_for(self._record)
            field.set_locked(self._locked)
            field.typed.connect(self.typed)
            field.wanted.connect(self.left)
            field.left.connect(self.left)
        return card

    def _drop(self, card: PartCard) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and card.isAncestorOf(focused):
            # Qt would go to whatever comes next in the window.
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.cards.remove(card)
        self._lines.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _move(self, card: PartCard, by: int) -> None:
        at = self.cards.index(card)
        self.cards.insert(at + by, self.cards.pop(at))
        self._lines.removeWidget(card)
        self._lines.insertWidget(at + by, card)
        self._name_all()
        self._tell()
        _focus(card.up if by < 0 else card.down, card.down if by < 0 else card.up)

    def _remove(self, card: PartCard) -> None:
        at = self.cards.index(card)
        self._drop(card)
        self._name_all()
        self._tell()
        beside = self.cards[min(at, len(self.cards) - 1)].remove if self.cards else None
        _focus(beside or self.add_button, self.add_button)

    def _tell(self) -> None:
        self.typed.emit()
        self.left.emit()

    def _name_all(self) -> None:
        for number, card in enumerate(self.cards, 1):
            card.name_all(number, len(self.cards), self._within, locked=self._locked)
        full = self._spec.editor is EditorKind.PART and bool(self.cards)
        self.add_button.setVisible(not self._locked and not full)


def _focus(first: QWidget, second: ToolButton | QWidget) -> None:
    target = first if first.isEnabled() else second
    target.setFocus(Qt.FocusReason.OtherFocusReason)
