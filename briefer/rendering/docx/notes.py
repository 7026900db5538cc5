"""Notes at the foot of the page or at the end: a part of its own, numbered from one."""

from collections.abc import Sequence

from briefer.document.nodes import Direction, Document, Footnote
from briefer.document.speech import Speech
from briefer.rendering.docx.bookmarks import Bookmarks
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
    document: Document,
    notes: Sequence[tuple[Footnote, Speech]],
    relations: Relations,
    kind: Notes,
    bookmarks: Bookmarks,
) -> str:
    """Return the part that holds the notes, and the rules that part them from the text.

    Each note is read in its own way, and its words may lead to `bookmarks`.
    """
    rtl, name, style = document.direction is Direction.RTL, kind.name, kind.text
    inlines = Inlines(document, relations, bookmarks)
    rules = "".join(
        f'<w:{name} w:type="{rule}" w:id="{number}">'
        f"{paragraph(style, f'<w:r><w:{rule}/></w:r>', rtl=rtl)}</w:{name}>"
        for number, rule in _SEPARATORS.items()
    )
    written = ""
    for number, (note, speech) in enumerate(notes, start=1):
        inlines.speech = speech
        words = _call(kind, rtl=speech.rtl) + inlines.runs(note.inlines)
        inside = paragraph(style, words, rtl=speech.rtl)
        written += f'<w:{name} w:id="{number}">{inside}</w:{name}>'
    return f"<w:{name}s {NAMESPACES}>{rules}{written}</w:{name}s>"


def _call(kind: Notes, *, rtl: bool) -> str:
    """Return a note's own number, and the white after it."""
    manner = f"{character_style(kind.call)}{switch('rtl', rtl)}"
    return f"<w:r><w:rPr>{manner}</w:rPr><w:{kind.name}Ref/></w:r><w:r><w:tab/></w:r>"
