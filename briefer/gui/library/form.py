"""The form of one kind of records, made from its description."""

from collections.abc import Iterator, Sequence
from contextlib import suppress

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.domain.records import Record, RecordKey, key_of
from briefer.gui.library.days import check_order, partners
from briefer.gui.library.drafts import Draft
from briefer.gui.library.editors import single_editor
from briefer.gui.library.field import Field
from briefer.gui.library.fields import EditorKind, FieldSpec, Section, Wrong
from briefer.gui.library.laying import in_lines
from briefer.gui.library.rows_editor import RowsEditor
from briefer.gui.library.shelf import Shelf
from briefer.gui.look.look import Look
from briefer.gui.paper.editors import paper_editor
from briefer.gui.parts.buttons import ToolButton, tool
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.services import editing
from briefer.services.records import Held

_MANY = (EditorKind.ROWS, EditorKind.RECORDS, EditorKind.PART)


class SectionBox(QWidget):
    """Fields under a heading, which opens and closes them when they are folded."""

    def __init__(self, section: Section, fields: Sequence[Field], look: Look) -> None:
        """Show `fields`."""
        super().__init__()
        self.fields = fields
        self._body = QWidget()
        self._body.setLayout(in_lines(fields, look))
        self._lines = column(look, gap=8)
        self.fold: ToolButton | None = None
        if section.folded:
            self.fold = tool("forward", section.title, look, kind="text")
            self.fold.setObjectName(f"fold-{fields[0].spec.path}")
            self.fold.setCheckable(True)
            self.fold.set_name(section.title)
            self.fold.toggled.connect(self.set_open)
            self._lines.add(row(look, self.fold, None))
        elif section.title:
            self._lines.add(Label(section.title, look, bold=True))
        self._lines.add(self._body)
        self.setLayout(self._lines)
        if self.fold is not None:
            self._body.hide()

    def set_open(self, opened: bool) -> None:
        """Show the fields, or hide them."""
        self._body.setVisible(opened)
        if self.fold is not None:
            self.fold.setChecked(opened)
            self.fold.set_icon("down" if opened else "forward")


class RecordForm(QFrame):
    """The fields of the record that is looked at. Each is kept by itself, as one step."""

    kept = Signal()
    grown = Signal(object)
    """A part was added; carries what shows it."""

    def __init__(self, sections: Sequence[Section], shelf: Shelf, look: Look) -> None:
        """Make the fields of `sections`."""
        super().__init__()
        self._shelf, self._look = shelf, look
        self._record: Record | None = None
        self.fields: list[Field] = []
        self._names: dict[str, str] = {}
        self.boxes = [self._box(section) for section in sections]
        self.setLayout(column(look, *self.boxes, gap=16))

    @property
    def key(self) -> RecordKey | None:
        """The record that is shown."""
        return key_of(self._record) if self._record is not None else None

    def show_held(self, held: Held, *, locked: bool) -> None:
        """Show a record; fields in which something is typed keep it while it is the same one."""
        new = self.key != key_of(held.record)
        self._record = held.record
        for field in self.fields:
            field.offer_for(held.record)
            value = editing.value_at(held.record, field.spec.path)
            if new:
                field.put_back(value)
            else:
                field.show_value(value)
            if new or locked:
                field.set_locked(locked)
        if new:
            self._shelf.note_typing(False)
            if not locked:
                self._take_up(self._shelf.drafts.of(key_of(held.record)))

    def flush(self) -> bool:
        """Keep everything that is typed; return whether nothing is left over.

        What is left over waits in the library file as a draft.
        """
        for field in list(self._dirty()):
            self._keep(field)
        left = any(self._dirty())
        if left and self.key is not None:
            self._shelf.drafts.keep(self.key, self._draft())
        return not left

    def give_up(self) -> None:
        """Forget what is typed and could not be kept."""
        for field in list(self._dirty()):
            if self._record is not None:
                field.put_back(editing.value_at(self._record, field.spec.path))
        if self.key is not None:
            self._shelf.drafts.forget(self.key)
        self._shelf.note_typing(False)

    def go_to_unfinished(self) -> bool:
        """Go to the first field in which something waits; return whether there is one."""
        for box in self.boxes:
            waiting = next((field for field in box.fields if field.dirty), None)
            if waiting is not None:
                box.set_open(True)
                waiting.go_to()
                return True
        return False

    def left_over(self) -> tuple[str, ...]:
        """Return the names of the fields in which something is typed that cannot be kept."""
        return tuple(dict.fromkeys(self._names[field.spec.path] for field in self._dirty()))

    def field(self, path: str) -> Field:
        """Return the field that `path` leads to."""
        return next(field for field in self.fields if field.spec.path == path)

    def _dirty(self) -> Iterator[Field]:
        return (field for field in self.fields if field.dirty)

    def _box(self, section: Section) -> SectionBox:
        fields = [self._field(spec) for spec in section.fields]
        for field in fields:
            field.wanted.connect(lambda field=field: self._keep(field))
            field.typed.connect(lambda: self._shelf.note_typing(True))
            self._names[field.spec.path] = field.spec.label or section.title
        self.fields += fields
        return SectionBox(section, fields, self._look)

    def _field(self, spec: FieldSpec) -> Field:
        if spec.editor not in _MANY:
            paper = paper_editor(spec, self._shelf, self._look)
            return Field(spec, paper or single_editor(spec, self._shelf, self._look), self._look)
        editor = RowsEditor(spec, self._field, self._look)
        editor.made.connect(lambda: self._add_part(editor, spec))
        return Field(spec, editor, self._look)

    def _add_part(self, editor: RowsEditor, spec: FieldSpec) -> None:
        if self._record is not None:
            editor.add("" if spec.make is None else spec.make(self._record))
            self.grown.emit(editor.cards[-1])

    def _draft(self) -> Draft:
        return {field.spec.path: field.draft() for field in self._dirty()}

    def _take_up(self, draft: Draft) -> None:
        """Go on with what could not be kept once, and say why it could not."""
        known = [field for field in self.fields if field.spec.path in draft]
        for field in known:
            field.take_up(draft[field.spec.path])
        for field in known:
            with suppress(Wrong):
                self._value(field)
        for box in self.boxes:
            if any(field in known for field in box.fields):
                box.set_open(True)
        self._shelf.note_typing(bool(known))

    def _value(self, field: Field) -> object:
        """Return what is typed in a field, and say what is wrong with it; raises Wrong."""
        try:
            value = field.value()
            check_order(field, value, self.fields)
            self._check_other(field, value)
        except Wrong as problem:
            field.set_error(problem.sentence)
            raise
        field.set_error("")
        return value

    def _check_other(self, field: Field, value: object) -> None:
        if self.key is not None and self.key.kind is field.spec.kind and value == self.key.id:
            raise Wrong(self.tr("Choose another record than this one."))

    def _keep(self, field: Field) -> None:
        key = self.key
        if key is None:
            return
        try:
            value = self._value(field)
        except Wrong:
            self._shelf.drafts.keep(key, self._draft())
            return
        session = f"{key.kind}/{key.id}/{field.spec.path}/{field.session}"
        label = self.tr("Change of “{field}”").format(field=self._names[field.spec.path])
        if self._shelf.word(key, field.spec.path, value, label, session):
            field.settle()
            self._note_kept(key, field)

    def _note_kept(self, key: RecordKey, field: Field) -> None:
        """Keep what waited for this field too, and forget the draft when nothing waits."""
        for other in partners(field, self.fields):
            if other.dirty:
                self._keep(other)
        if key in self._shelf.drafts:
            self._shelf.drafts.keep(key, self._draft())
        self._shelf.note_typing(any(self._dirty()))
        self.kept.emit()
