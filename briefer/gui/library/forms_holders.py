"""The part of an addressee's form about who holds the office."""

from PySide6.QtCore import QCoreApplication

from briefer.domain.addressee import OfficeHolder, Pronouns
from briefer.gui.library import checks
from briefer.gui.library.fields import EditorKind, FieldSpec, Section
from briefer.gui.library.parts import new_holder, new_pronouns


def holders_section() -> Section:
    """Return the section about who holds an office, and from when to when."""
    translate = QCoreApplication.translate
    holders = FieldSpec(
        path="holders",
        label="",
        editor=EditorKind.ROWS,
        rows=(*_person(), *_days(), _pronouns()),
        make=new_holder,
        part=OfficeHolder,
        row=translate("Library", "Person"),
        add=translate("Library", "Add a person"),
    )
    return Section(title=translate("Library", "Who holds the office"), fields=(holders,))


def _person() -> tuple[FieldSpec, ...]:
    translate = QCoreApplication.translate
    return (
        FieldSpec(
            path="name",
            label=translate("Library", "Name"),
            half=True,
            needed=translate("Library", "Name the person, or remove the row."),
        ),
        FieldSpec(
            path="style",
            label=translate("Library", "Style before the name"),
            serif=True,
            half=True,
            hint=translate("Library", "As the address has it: “H.E.”."),
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
            path="office",
            label=translate("Library", "Office, while this person holds it"),
            serif=True,
            half=True,
            hint=translate("Library", "Only where it differs from the office above."),
        ),
    )


def _days() -> tuple[FieldSpec, ...]:
    translate = QCoreApplication.translate
    date = EditorKind.DATE
    return (
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


def _pronouns() -> FieldSpec:
    translate = QCoreApplication.translate
    needed = translate("Library", "Write all three, or remove the pronouns.")
    labels = (
        ("subject", translate("Library", "Like “she”")),
        ("object", translate("Library", "Like “for her”")),
        ("possessive", translate("Library", "Like “her office”")),
    )
    return FieldSpec(
        path="pronouns",
        label="",
        editor=EditorKind.PART,
        inner=True,
        rows=tuple(
            FieldSpec(path=path, label=label, serif=True, third=True, needed=needed)
            for path, label in labels
        ),
        make=new_pronouns,
        part=Pronouns,
        row=translate("Library", "Pronouns, as the person uses them"),
        add=translate("Library", "Add the person’s pronouns"),
    )
