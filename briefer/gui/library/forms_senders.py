"""The form of those who sign: the organisation, its people, its paper and its look."""

from PySide6.QtCore import QCoreApplication

from briefer.domain.letterhead import Side
from briefer.domain.sender import LocalContact, Signatory
from briefer.gui.library import checks
from briefer.gui.library.fields import EditorKind, FieldSpec, Section
from briefer.gui.library.forms_shared import translations
from briefer.gui.library.parts import new_contact, new_signatory
from briefer.gui.paper.words import sides

_WIDTHS = (10.0, 160.0)
"""The narrowest and the widest logo, in millimetres."""


def sender_form() -> tuple[Section, ...]:
    """Return the form of a sender."""
    return (_organisation(), _signatories(), _contacts(), _paper(), _look(), translations())


def _organisation() -> Section:
    translate = QCoreApplication.translate
    return Section(
        fields=(
            FieldSpec(path="organisation", label=translate("Library", "Organisation"), serif=True),
            FieldSpec(
                path="address",
                label=translate("Library", "Address"),
                editor=EditorKind.LINES,
                serif=True,
            ),
            FieldSpec(
                path="contact",
                label=translate("Library", "Contact"),
                serif=True,
                hint=translate("Library", "One line: an e-mail address, a telephone number."),
            ),
            FieldSpec(
                path="about",
                label=translate("Library", "Who the sender is"),
                editor=EditorKind.TEXT,
                serif=True,
                hint=translate("Library", "One or two sentences."),
            ),
        )
    )


def _signatories() -> Section:
    translate = QCoreApplication.translate
    signature = translate("Library", "Signature")
    rows = (
        FieldSpec(
            path="name",
            label=translate("Library", "Name"),
            serif=True,
            half=True,
            needed=translate("Library", "Write the name, or remove the row."),
        ),
        FieldSpec(path="title", label=translate("Library", "Title"), serif=True, half=True),
        FieldSpec(
            path="organisation",
            label=translate("Library", "Organisation"),
            serif=True,
            hint=translate("Library", "Only where it is another one: the letter is a joint one."),
        ),
        FieldSpec(path="signature", label=signature, editor=EditorKind.PICTURE),
    )
    others = FieldSpec(
        path="others",
        label=translate("Library", "Who signs too"),
        editor=EditorKind.ROWS,
        rows=rows,
        make=new_signatory,
        part=Signatory,
        row=translate("Library", "Signatory"),
        add=translate("Library", "Add a signatory"),
    )
    return Section(
        title=translate("Library", "Who signs"),
        fields=(
            FieldSpec(
                path="signatory", label=translate("Library", "Who signs"), serif=True, half=True
            ),
            FieldSpec(path="title", label=translate("Library", "Title"), serif=True, half=True),
            FieldSpec(
                path="signature",
                label=signature,
                editor=EditorKind.PICTURE,
                hint=translate("Library", "A scanned signature: PNG, JPEG or SVG, up to 20 MB."),
            ),
            others,
        ),
    )


def _contacts() -> Section:
    translate = QCoreApplication.translate
    rows = (
        FieldSpec(
            path="country",
            label=translate("Library", "Country"),
            half=True,
            hint=translate("Library", "The two letters of the country, like KZ."),
            needed=translate("Library", "Name the country, or remove the row."),
            check=checks.country,
        ),
        FieldSpec(
            path="contact",
            label=translate("Library", "Contact there"),
            serif=True,
            half=True,
            needed=translate("Library", "Write the contact, or remove the row."),
        ),
    )
    field = FieldSpec(
        path="contacts",
        label="",
        editor=EditorKind.ROWS,
        rows=rows,
        make=new_contact,
        part=LocalContact,
        row=translate("Library", "Contact"),
        add=translate("Library", "Add a contact in a country"),
    )
    return Section(
        title=translate("Library", "Contacts in readers’ countries"), folded=True, fields=(field,)
    )


def _paper() -> Section:
    translate = QCoreApplication.translate
    lines = (
        ("letterhead.first_header", translate("Library", "At the head of the first page")),
        ("letterhead.first_footer", translate("Library", "At the foot of the first page")),
        ("letterhead.header", translate("Library", "At the head of the other pages")),
        ("letterhead.footer", translate("Library", "At the foot of the other pages")),
    )
    return Section(
        title=translate("Library", "Letterhead"),
        folded=True,
        fields=(
            FieldSpec(
                path="letterhead.word",
                label=translate("Library", "Letterhead made in Word"),
                editor=EditorKind.LETTERHEAD,
                hint=translate(
                    "Library", "A .docx file without macros, up to 10 MB; the rest follows it."
                ),
            ),
            FieldSpec(
                path="letterhead.logo",
                label=translate("Library", "Logo"),
                editor=EditorKind.PICTURE,
                hint=translate("Library", "PNG, JPEG or SVG, up to 20 MB and 50 million pixels."),
            ),
            FieldSpec(
                path="letterhead.logo_width",
                label=translate("Library", "Width of the logo"),
                editor=EditorKind.MEASURE,
                limits=_WIDTHS,
                half=True,
            ),
            FieldSpec(
                path="letterhead.logo_side",
                label=translate("Library", "Where the logo stands"),
                editor=EditorKind.CHOICE,
                choices=tuple((side.value, words) for side, words in sides()),
                needed=translate("Library", "Choose where the logo stands."),
                convert=_side,
                half=True,
            ),
            *(FieldSpec(path=path, label=label, editor=EditorKind.PLACED) for path, label in lines),
        ),
    )


def _look() -> Section:
    translate = QCoreApplication.translate
    field = FieldSpec(
        path="style",
        label="",
        editor=EditorKind.STYLE,
        add=translate("Library", "New letters of this sender have a look of their own"),
    )
    return Section(title=translate("Library", "Look of letters"), folded=True, fields=(field,))


def _side(value: object) -> object:
    return Side(str(value))
