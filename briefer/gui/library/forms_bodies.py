"""The form of whom letters go to."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from briefer.domain.addressee import Case, Paper
from briefer.domain.profile import Profile, ProfileId
from briefer.domain.records import Kind
from briefer.gui.desk.limits import profile_words
from briefer.gui.library import checks
from briefer.gui.library.fields import EditorKind, FieldSpec, Section
from briefer.gui.library.forms_holders import holders_section
from briefer.gui.library.forms_shared import (
    language_field,
    note_field,
    provenance,
    translations,
)
from briefer.gui.library.parts import new_case


def addressee_form(profiles: Mapping[ProfileId, Profile]) -> tuple[Section, ...]:
    """Return the form of an addressee; `profiles` are what letters to it may have to keep to."""
    letter = _letter(profiles)
    return (
        _names(),
        _naming(),
        letter,
        _about(),
        holders_section(),
        provenance(),
        translations(),
    )


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
        fields=(
            *(
                FieldSpec(path=path, label=label, serif=True, half=True, needed=needed)
                for path, label in labels
            ),
            _cases(),
        ),
    )


def _cases() -> FieldSpec:
    translate = QCoreApplication.translate
    needed = translate("Library", "Letters need these words, or remove the row.")
    rows = (
        FieldSpec(
            path="name",
            label=translate("Library", "Case"),
            hint=translate("Library", "One word, like to. Letters ask for it as {body:id.to}."),
            needed=translate("Library", "Name the case, or remove the row."),
            check=checks.case_name,
        ),
        FieldSpec(
            path="third",
            label=translate("Library", "To others"),
            serif=True,
            half=True,
            needed=needed,
        ),
        FieldSpec(
            path="second",
            label=translate("Library", "To itself"),
            serif=True,
            half=True,
            needed=needed,
        ),
    )
    return FieldSpec(
        path="naming.cases",
        label=translate("Library", "After words that change the name, like French “au”"),
        editor=EditorKind.ROWS,
        rows=rows,
        make=new_case,
        part=Case,
        row=translate("Library", "Case"),
        add=translate("Library", "Add a case"),
    )


def _letter(profiles: Mapping[ProfileId, Profile]) -> Section:
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
            field(
                path="profile",
                label=translate("Library", "What it should keep to"),
                editor=EditorKind.CHOICE,
                choices=tuple((key, profile_words(each)) for key, each in profiles.items()),
                needed=translate("Library", "Choose what letters to it should keep to."),
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


def _paper(value: object) -> object:
    return Paper(str(value))


def _or_none(value: object) -> object:
    return value or None
