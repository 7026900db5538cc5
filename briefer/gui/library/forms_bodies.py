"""The forms of whom letters go to and who signs them."""

from PySide6.QtCore import QCoreApplication

from briefer.domain.addressee import OfficeHolder, Paper
from briefer.domain.records import Kind
from briefer.gui.library import checks
from briefer.gui.library.fields import EditorKind, FieldSpec, Section
from briefer.gui.library.forms_shared import (
    language_field,
    note_field,
    provenance,
    translations,
)
from briefer.gui.library.parts import new_holder


def addressee_form() -> tuple[Section, ...]:
    """Return the form of an addressee."""
    return (_names(), _naming(), _letter(), _about(), _holders(), provenance(), translations())


def _names() -> Section:
    translate = QCoreApplication.translate
    return Section(
        fields=(
            FieldSpec(
                path="name",
                label=translate("Library", "Name"),
                needed=translate("Library", "Give it a name."),
            ),
            FieldSpec(
                path="short_name",
                label=translate("Library", "Short name"),
                half=True,
                needed=translate("Library", "Give it a short name."),
            ),
            FieldSpec(
                path="parent",
                label=translate("Library", "Belongs to"),
                editor=EditorKind.RECORD,
                kind=Kind.ADDRESSEE,
                half=True,
            ),
            FieldSpec(
                path="aliases",
                label=translate("Library", "Other names"),
                editor=EditorKind.LINES,
                hint=translate("Library", "One on each line."),
            ),
        )
    )


def _naming() -> Section:
    translate = QCoreApplication.translate
    needed = translate("Library", "Letters need these words.")
    labels = (
        ("naming.third", translate("Library", "To others")),
        ("naming.third_possessive", translate("Library", "To others, possessive")),
        ("naming.second", translate("Library", "To itself")),
        ("naming.second_possessive", translate("Library", "To itself, possessive")),
    )
    return Section(
        title=translate("Library", "How letters name it"),
        fields=tuple(
            FieldSpec(path=path, label=label, serif=True, half=True, needed=needed)
            for path, label in labels
        ),
    )


def _letter() -> Section:
    translate = QCoreApplication.translate
    field = FieldSpec
    papers = tuple((str(paper), str(paper)) for paper in Paper)
    return Section(
        title=translate("Library", "A letter to it"),
        fields=(
            field(path="office", label=translate("Library", "Office"), serif=True, half=True),
            field(path="city", label=translate("Library", "City"), half=True),
            field(
                path="address",
                label=translate("Library", "Address"),
                editor=EditorKind.LINES,
                serif=True,
                hint=translate("Library", "The lines under the institution’s name."),
            ),
            field(
                path="salutation",
                label=translate("Library", "Salutation"),
                serif=True,
                half=True,
                check=checks.greeting,
            ),
            field(
                path="valediction",
                label=translate("Library", "Valediction"),
                serif=True,
                half=True,
                check=checks.greeting,
            ),
            field(path="subject", label=translate("Library", "Subject"), serif=True),
            language_field(),
            field(
                path="paper",
                label=translate("Library", "Paper"),
                editor=EditorKind.CHOICE,
                choices=papers,
                half=True,
                needed=translate("Library", "Choose the paper."),
                convert=_paper,
            ),
        ),
    )


def _about() -> Section:
    translate = QCoreApplication.translate
    return Section(
        title=translate("Library", "What a writer should know"),
        fields=(
            FieldSpec(path="tag", label=translate("Library", "Short description"), half=True),
            FieldSpec(
                path="government_of",
                label=translate("Library", "Government of"),
                half=True,
                hint=translate("Library", "The two letters of the country, like KZ."),
                check=checks.country,
                convert=_or_none,
            ),
            note_field(),
        ),
    )


def _holders() -> Section:
    translate = QCoreApplication.translate
    date = EditorKind.DATE
    rows = (
        FieldSpec(
            path="name",
            label=translate("Library", "Name"),
            half=True,
            needed=translate("Library", "Name the person, or remove the row."),
        ),
        FieldSpec(
            path="salutation",
            label=translate("Library", "Salutation"),
            serif=True,
            half=True,
            needed=translate("Library", "Write how a letter greets the person."),
            check=checks.greeting,
        ),
        FieldSpec(
            path="since",
            label=translate("Library", "Since"),
            editor=date,
            half=True,
            needed=translate("Library", "Write the first day in office."),
        ),
        FieldSpec(
            path="until",
            label=translate("Library", "Until"),
            editor=date,
            half=True,
            not_before="since",
        ),
    )
    holders = FieldSpec(
        path="holders",
        label="",
        editor=EditorKind.ROWS,
        rows=rows,
        make=new_holder,
        part=OfficeHolder,
        row=translate("Library", "Person"),
        add=translate("Library", "Add a person"),
    )
    return Section(title=translate("Library", "Who holds the office"), fields=(holders,))


def sender_form() -> tuple[Section, ...]:
    """Return the form of a sender."""
    translate = QCoreApplication.translate
    field = FieldSpec
    main = Section(
        fields=(
            field(path="organisation", label=translate("Library", "Organisation"), serif=True),
            field(
                path="signatory",
                label=translate("Library", "Who signs"),
                serif=True,
                half=True,
            ),
            field(path="title", label=translate("Library", "Title"), serif=True, half=True),
            field(
                path="address",
                label=translate("Library", "Address"),
                editor=EditorKind.LINES,
                serif=True,
            ),
            field(
                path="contact",
                label=translate("Library", "Contact"),
                serif=True,
                hint=translate("Library", "One line: an e-mail address, a telephone number."),
            ),
            field(
                path="about",
                label=translate("Library", "Who the sender is"),
                editor=EditorKind.TEXT,
                serif=True,
                hint=translate("Library", "One or two sentences."),
            ),
        )
    )
    return (main, translations())


def _paper(value: object) -> object:
    return Paper(str(value))


def _or_none(value: object) -> object:
    return value or None
