"""Fields that several forms have."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from briefer.domain.base import Translation
from briefer.domain.records import Kind, Record
from briefer.gui.desk.fields import field_name
from briefer.gui.library import checks
from briefer.gui.library.fields import EditorKind, FieldSpec, Section
from briefer.gui.library.parts import new_translation
from briefer.services import editing


def language_field(path: str = "language") -> FieldSpec:
    """Return the field for a language."""
    translate = QCoreApplication.translate
    return FieldSpec(
        path=path, label=translate("Library", "Language"), half=True, check=checks.language
    )


def note_field() -> FieldSpec:
    """Return the field for a note."""
    label = QCoreApplication.translate("Library", "Note")
    return FieldSpec(path="note", label=label, editor=EditorKind.TEXT)


def records_field(path: str, label: str, kind: Kind, *, row: str, add: str) -> FieldSpec:
    """Return the field for several records in an order."""
    needed = QCoreApplication.translate("Library", "Choose one, or remove the row.")
    choice = FieldSpec(path="", label="", editor=EditorKind.RECORD, kind=kind, needed=needed)
    return FieldSpec(
        path=path, label=label, editor=EditorKind.RECORDS, rows=(choice,), row=row, add=add
    )


def provenance() -> Section:
    """Return the section about where a record comes from."""
    translate = QCoreApplication.translate
    return Section(
        title=translate("Library", "Where it comes from"),
        folded=True,
        fields=(
            FieldSpec(path="provenance.origin", label=translate("Library", "Origin")),
            FieldSpec(path="provenance.place", label=translate("Library", "Place"), half=True),
            FieldSpec(
                path="provenance.checked",
                label=translate("Library", "Checked on"),
                editor=EditorKind.DATE,
                half=True,
            ),
            FieldSpec(
                path="provenance.note",
                label=translate("Library", "Note on where it comes from"),
                editor=EditorKind.TEXT,
            ),
        ),
    )


def part_names(record: Record) -> tuple[tuple[str, str], ...]:
    """Return the parts of a record that can be translated, and what they are called."""
    asks = {str(ask.id): ask.title for ask in getattr(record, "asks", ())}
    return tuple((part, _part_name(part, asks)) for part in editing.translatable(record))


def _part_name(part: str, asks: Mapping[str, str]) -> str:
    """Return what a part is called; `asks` has the titles of the record's asks."""
    translate = QCoreApplication.translate
    within, slash, field = part.rpartition("/")
    if not slash:
        return field_name(part)
    ask, _, now = within.partition("/")
    if within in asks:
        pattern = translate("Library", "{field} of “{ask}”")
        return pattern.format(field=field_name(field), ask=asks[within])
    if ask in asks:
        pattern = translate("Library", "{field} of “{ask}”, as it can still be asked")
        return pattern.format(field=field_name(field), ask=asks[ask])
    if ask == "naming" and now:
        pattern = translate("Library", "{field}, in the form “{case}”")
        return pattern.format(field=field_name(f"naming/{field}"), case=now)
    return field_name(part)


def translations() -> Section:
    """Return the section about a record's texts in other languages."""
    translate = QCoreApplication.translate
    empty = translate("Library", "Choose which text this is.")
    rows = (
        FieldSpec(
            path="part",
            label=translate("Library", "Part"),
            editor=EditorKind.CHOICE,
            half=True,
            needed=empty,
            choices_in=part_names,
        ),
        language_field(),
        FieldSpec(
            path="text",
            label=translate("Library", "Text"),
            editor=EditorKind.TEXT,
            serif=True,
            needed=translate("Library", "Write the translation, or remove it."),
        ),
        FieldSpec(path="checked", label=translate("Library", "Checked on"), editor=EditorKind.DATE),
    )
    field = FieldSpec(
        path="translations",
        label="",
        editor=EditorKind.ROWS,
        rows=rows,
        make=new_translation,
        part=Translation,
        row=translate("Library", "Translation"),
        add=translate("Library", "Add a translation"),
    )
    return Section(title=translate("Library", "Translations"), folded=True, fields=(field,))
