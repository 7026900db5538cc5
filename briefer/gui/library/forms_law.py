"""The form of a provision."""

from PySide6.QtCore import QCoreApplication

from briefer.domain.law import Binding, OutOfScope
from briefer.domain.records import Kind
from briefer.gui.library import checks
from briefer.gui.library.fields import EditorKind, FieldSpec, Section
from briefer.gui.library.forms_shared import (
    language_field,
    note_field,
    provenance,
    translations,
)
from briefer.gui.library.parts import new_beyond, new_binding


def hook_form() -> tuple[Section, ...]:
    """Return the form of a provision."""
    return (_names(), _words(), _dates(), _binds(), _beyond(), provenance(), translations())


def _names() -> Section:
    translate = QCoreApplication.translate
    return Section(
        fields=(
            FieldSpec(
                path="instrument",
                label=translate("Library", "Instrument"),
                needed=translate("Library", "Name the treaty, law or document."),
            ),
            FieldSpec(
                path="short_name",
                label=translate("Library", "Short name"),
                half=True,
                needed=translate("Library", "Give it a short name."),
                hint=translate("Library", "Without the article: the provision comes behind it."),
            ),
            FieldSpec(
                path="provision",
                label=translate("Library", "Provision"),
                half=True,
                needed=translate("Library", "Name the article or section."),
            ),
        )
    )


def _words() -> Section:
    translate = QCoreApplication.translate
    field, text = FieldSpec, EditorKind.TEXT
    return Section(
        fields=(
            field(
                path="quotation.text",
                label=translate("Library", "Official wording"),
                editor=text,
                serif=True,
                locked=translate("Library", "Edit wording"),
                hint=translate(
                    "Library", "Other words lose the mark that they have been compared."
                ),
            ),
            language_field("quotation.language"),
            field(
                path="quotation.checked",
                label=translate("Library", "Wording checked on"),
                editor=EditorKind.DATE,
                half=True,
            ),
            field(
                path="linking",
                label=translate("Library", "Words before the quotation"),
                editor=text,
                serif=True,
            ),
            field(
                path="paraphrase",
                label=translate("Library", "The same without quoting"),
                editor=text,
                serif=True,
            ),
            field(path="citation", label=translate("Library", "Citation"), editor=text, serif=True),
        )
    )


def _dates() -> Section:
    translate = QCoreApplication.translate
    field, date = FieldSpec, EditorKind.DATE
    return Section(
        fields=(
            field(
                path="in_force_from",
                label=translate("Library", "In force from"),
                editor=date,
                half=True,
            ),
            field(
                path="in_force_until",
                label=translate("Library", "In force until"),
                editor=date,
                half=True,
                not_before="in_force_from",
            ),
            field(
                path="dates_checked",
                label=translate("Library", "Dates checked on"),
                editor=date,
                half=True,
            ),
            field(
                path="superseded_by",
                label=translate("Library", "Superseded by"),
                editor=EditorKind.RECORD,
                kind=Kind.HOOK,
                half=True,
            ),
        )
    )


def _binds() -> Section:
    translate = QCoreApplication.translate
    rows = (
        FieldSpec(
            path="body",
            label=translate("Library", "Body"),
            editor=EditorKind.RECORD,
            kind=Kind.ADDRESSEE,
            half=True,
            needed=translate("Library", "Choose whom it binds, or remove the row."),
        ),
        FieldSpec(
            path="reason",
            label=translate("Library", "Reason"),
            half=True,
            needed=translate("Library", "Say why it binds them."),
        ),
    )
    binds = FieldSpec(
        path="binds",
        label="",
        editor=EditorKind.ROWS,
        rows=rows,
        make=new_binding,
        part=Binding,
        row=translate("Library", "Body"),
        add=translate("Library", "Add a body"),
    )
    named = FieldSpec(
        path="in_source",
        label=translate("Library", "The report names this provision"),
        editor=EditorKind.FLAG,
    )
    return Section(title=translate("Library", "Whom it binds"), fields=(binds, named, note_field()))


def _beyond() -> Section:
    translate = QCoreApplication.translate
    rows = (
        FieldSpec(
            path="words",
            label=translate("Library", "Words that reach further"),
            serif=True,
            hint=translate("Library", "As an ask would have them: “freedom of assembly”."),
            needed=translate("Library", "Write the words, or remove the row."),
        ),
        FieldSpec(
            path="why",
            label=translate("Library", "Why, as a full sentence"),
            editor=EditorKind.TEXT,
            needed=translate("Library", "Say why the provision does not reach that far."),
            check=checks.full_sentence,
        ),
    )
    beyond = FieldSpec(
        path="beyond",
        label="",
        editor=EditorKind.ROWS,
        rows=rows,
        make=new_beyond,
        part=OutOfScope,
        row=translate("Library", "Limit"),
        add=translate("Library", "Add words that reach further"),
    )
    return Section(title=translate("Library", "What cannot rest on it"), fields=(beyond,))
