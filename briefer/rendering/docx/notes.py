"""Notes at the foot of the page or at the end: a part of its own, numbered from one."""

from collections.abc import Sequence

from briefer.document.nodes import Direction, Document, Footnote
from briefer.rendering.docx.inlines import Inlines
from briefer.rendering.docx.markup import NAMESPACES, character_style, switch
from briefer.rendering.docx.names import Notes
from briefer.rendering.docx.package import Relations
from briefer.rendering.docx.paragraphs import paragraph

_SEPARATORS = {-1: "separator", 0: "continuationSeparator"}


def separators(kind: Notes) -> str:
    """Return what the settings say of the rules between text and notes.

    Word would count notes at the end in Roman numerals.
    """
    name = kind.name
    figures = '<w:numFmt w:val="decimal"/>' if name == "endnote" else ""
    rules = "".join(f'<w:{name} w:id="{number}"/>' for number in _SEPARATORS)
    return f"<w:{name}Pr>{figures}{rules}</w:{name}Pr>"


def notes_part(
    document: Document, notes: Sequence[Footnote], relations: Relations, kind: Notes
) -> str:
    """Return the part that holds the notes, and the rules that part them from the text."""
    rtl, name, style = document.direction is Direction.RTL, kind.name, kind.text
    inlines = Inlines(document, relations)
    rules = "".join(
        f'<w:{name} w:type="{rule}" w:id="{number}">'
        f"{paragraph(style, f'<w:r><w:{rule}/></w:r>', rtl=rtl)}</w:{name}>"
        for number, rule in _SEPARATORS.items()
    )
    call = (
        f"<w:r><w:rPr>{character_style(kind.call)}{switch('rtl', rtl)}"
        f"</w:rPr><w:{name}Ref/></w:r><w:r><w:tab/></w:r>"
    )
    written = "".join(
        f'<w:{name} w:id="{number}">'
        f"{paragraph(style, call + inlines.runs(note.inlines), rtl=rtl)}</w:{name}>"
        for number, note in enumerate(notes, start=1)
    )
    return f"<w:{name}s {NAMESPACES}>{rules}{written}</w:{name}s>"
