"""Notes at the foot of the page: a part of its own, numbered from one."""

from collections.abc import Sequence

from briefer.document.nodes import Direction, Document, Footnote
from briefer.rendering.docx.inlines import Inlines
from briefer.rendering.docx.markup import NAMESPACES, character_style, switch
from briefer.rendering.docx.names import FOOTNOTE_REFERENCE, FOOTNOTE_TEXT
from briefer.rendering.docx.package import Relations
from briefer.rendering.docx.paragraphs import paragraph

_SEPARATORS = {-1: "separator", 0: "continuationSeparator"}
SEPARATORS = (
    "<w:footnotePr>"
    + "".join(f'<w:footnote w:id="{number}"/>' for number in _SEPARATORS)
    + "</w:footnotePr>"
)
"""What the settings say of the rules between text and notes."""


def notes_part(document: Document, notes: Sequence[Footnote], relations: Relations) -> str:
    """Return the part that holds the notes, and the rules that part them from the text."""
    rtl = document.direction is Direction.RTL
    inlines = Inlines(document, relations)
    rules = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}">'
        f"{paragraph(FOOTNOTE_TEXT, f'<w:r><w:{kind}/></w:r>', rtl=rtl)}</w:footnote>"
        for number, kind in _SEPARATORS.items()
    )
    call = (
        f"<w:r><w:rPr>{character_style(FOOTNOTE_REFERENCE)}{switch('rtl', rtl)}</w:rPr>"
        "<w:footnoteRef/></w:r><w:r><w:tab/></w:r>"
    )
    written = "".join(
        f'<w:footnote w:id="{number}">'
        f"{paragraph(FOOTNOTE_TEXT, call + inlines.runs(note.inlines), rtl=rtl)}</w:footnote>"
        for number, note in enumerate(notes, start=1)
    )
    return f"<w:footnotes {NAMESPACES}>{rules}{written}</w:footnotes>"
