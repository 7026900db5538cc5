"""The forms of what reports say: sources, recommendations with their asks, and templates."""

from PySide6.QtCore import QCoreApplication

from briefer.domain.recommendation import Ask
from briefer.domain.records import Kind
from briefer.gui.library import checks
from briefer.gui.library.fields import EditorKind, FieldSpec, Section
from briefer.gui.library.forms_overtaken import heading_field, overtaken_section, targets_field
from briefer.gui.library.forms_shared import (
    language_field,
    note_field,
    provenance,
    records_field,
    translations,
)
from briefer.gui.library.parts import new_ask


def recommendation_form() -> tuple[Section, ...]:
    """Return the form of a recommendation."""
    translate = QCoreApplication.translate
    field = FieldSpec
    main = Section(
        fields=(
            field(
                path="title",
                label=translate("Library", "Title"),
                needed=translate("Library", "Give it a title."),
            ),
            field(
                path="text",
                label=translate("Library", "Text"),
                editor=EditorKind.TEXT,
                serif=True,
            ),
            field(
                path="source",
                label=translate("Library", "Source"),
                editor=EditorKind.RECORD,
                kind=Kind.SOURCE,
                half=True,
                needed=translate("Library", "Choose the report that it stands in."),
            ),
            field(
                path="addressee",
                label=translate("Library", "Addressee"),
                editor=EditorKind.RECORD,
                kind=Kind.ADDRESSEE,
                half=True,
                needed=translate("Library", "Choose whom it is made to."),
            ),
            field(
                path="number",
                label=translate("Library", "Number"),
                editor=EditorKind.NUMBER,
                half=True,
            ),
            field(path="place", label=translate("Library", "Place in the report"), half=True),
            field(
                path="topics",
                label=translate("Library", "Topics"),
                editor=EditorKind.LINES,
                hint=translate("Library", "One on each line."),
            ),
            field(
                path="context",
                label=translate("Library", "Context"),
                editor=EditorKind.TEXT,
                serif=True,
            ),
            note_field(),
        )
    )
    return (main, _asks(), _law(), overtaken_section(), translations())


def _asks() -> Section:
    translate = QCoreApplication.translate
    rows = (
        FieldSpec(
            path="title",
            label=translate("Library", "Title"),
            needed=translate("Library", "Give the ask a title."),
        ),
        FieldSpec(
            path="subject",
            label=translate("Library", "Who should do it"),
            editor=EditorKind.RECORD,
            kind=Kind.ADDRESSEE,
            needed=translate("Library", "Choose who should do it."),
        ),
        FieldSpec(
            path="clause",
            label=translate("Library", "What should be done"),
            editor=EditorKind.TEXT,
            serif=True,
            hint=translate("Library", "Begin with the verb: “repeal …”. No full stop."),
            needed=translate("Library", "Say what should be done, or remove the ask."),
            check=checks.clause,
        ),
        heading_field(),
        targets_field(translate("Library", "Law to be changed")),
    )
    asks = FieldSpec(
        path="asks",
        label="",
        editor=EditorKind.ROWS,
        rows=rows,
        make=new_ask,
        part=Ask,
        row=translate("Library", "Ask"),
        add=translate("Library", "Add an ask"),
    )
    return Section(title=translate("Library", "Asks"), fields=(asks,))


def _law() -> Section:
    translate = QCoreApplication.translate
    field = records_field(
        "hooks",
        "",
        Kind.HOOK,
        row=translate("Library", "Provision"),
        add=translate("Library", "Add a provision"),
    )
    return Section(title=translate("Library", "Law it rests on"), fields=(field,))


def source_form() -> tuple[Section, ...]:
    """Return the form of a source."""
    translate = QCoreApplication.translate
    main = Section(
        fields=(
            FieldSpec(
                path="title",
                label=translate("Library", "Title"),
                needed=translate("Library", "Give it a title."),
            ),
            FieldSpec(path="publisher", label=translate("Library", "Publisher"), half=True),
            FieldSpec(
                path="date",
                label=translate("Library", "Date"),
                half=True,
                hint=translate("Library", "As exact as it is known: 1999 or 1999-10-21."),
                check=checks.partial_date,
            ),
            language_field(),
            FieldSpec(
                path="country",
                label=translate("Library", "Country"),
                half=True,
                hint=translate("Library", "Its two letters, like KZ."),
                check=checks.country,
            ),
            FieldSpec(
                path="summary",
                label=translate("Library", "What the report found"),
                editor=EditorKind.TEXT,
                serif=True,
                hint=translate("Library", "One or two full sentences."),
            ),
        )
    )
    return (main, provenance(), translations())


def template_form() -> tuple[Section, ...]:
    """Return the form of a template; its blocks are worked on in the Templates view."""
    translate = QCoreApplication.translate
    main = Section(
        fields=(
            FieldSpec(
                path="name",
                label=translate("Library", "Name"),
                needed=translate("Library", "Give it a name."),
            ),
            FieldSpec(
                path="description",
                label=translate("Library", "Description"),
                editor=EditorKind.TEXT,
            ),
        )
    )
    return (main, translations())
