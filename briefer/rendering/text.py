"""Document -> plain text, as a web contact form takes it."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from briefer.document import walk
from briefer.document.nodes import (
    Block,
    Cell,
    Document,
    Footnote,
    Furniture,
    Inline,
    LineBreak,
    Link,
    Reference,
    SectionBreak,
    Table,
    Text,
)
from briefer.rendering.clean import printable

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class TextRenderer:
    """Writes UTF-8 with LF line ends: a paragraph is one line, with an empty line after it.

    Nothing is wrapped, since a form wraps by itself, and a new page or section is like a new
    paragraph. A note is called by a raised number and stands on a line below its paragraph. A
    table's row is a line, its cells parted by tabs. A picture leaves nothing, nor does a table of
    contents, which repeats the headings. What the first page has at its head and foot, the words
    for its logo among it, stands above and below all else; so does that of a section.
    """

    suffix = ".txt"

    def render(self, document: Document) -> bytes:
        """Return the document's words as text."""
        writer, furniture = _Writer(document), document.furniture
        paragraphs = (
            *writer.head(furniture),
            *writer.paragraphs(document),
            writer.margin(furniture.first_footer),
        )
        return "\n\n".join(filter(None, paragraphs)).encode() + b"\n"


class _Writer:
    """Writes one document; it counts the notes, and keeps those that stand at the end."""

    def __init__(self, document: Document) -> None:
        self._numerals = document.look.numerals
        self._at_end = bool(document.notes_title)
        self._kept: list[str] = []
        self._notes = 0

    def paragraphs(self, document: Document) -> Iterator[str]:
        """Yield the blocks and the notes at the end; a section is like a letter of its own."""
        foot: tuple[Inline, ...] = ()
        for block in walk.blocks(document):
            if walk.counts_anew(block, document):
                self._notes = 0
            if not isinstance(block, SectionBreak):
                yield self._paragraph(block)
                continue
            yield self.margin(foot)
            foot = block.furniture.first_footer if block.furniture else ()
            yield from self.head(block.furniture) if block.furniture else ()
        yield "\n".join(self._kept)
        yield self.margin(foot)

    def head(self, furniture: Furniture) -> Iterator[str]:
        """Yield what stands at the head of a first page."""
        if furniture.logo:
            yield printable(furniture.logo.alt).strip()
        yield self.margin(furniture.first_header)

    def _paragraph(self, block: Block) -> str:
        """Return the lines of a block; nothing for one without words."""
        if isinstance(block, Table):
            lines = [line for row in (block.header, *block.rows) for line in self._row(row)]
        else:
            parts = walk.parts(block, self._numerals)
            lines = [line for _, label, inlines in parts for line in self._part(label, inlines)]
        return "\n".join(lines).strip("\n")

    def margin(self, inlines: Sequence[Inline]) -> str:
        """Return the lines at the head or foot of a page."""
        return "\n".join(self._part("", walk.without_notes(inlines))).strip("\n")

    def _part(self, label: str, inlines: Sequence[Inline]) -> list[str]:
        """Return the lines of a stretch of text, without spaces at either end, then its notes."""
        first = self._notes + 1
        lines = _lines(label, "".join(map(self._shown, inlines)))
        notes = (inline for inline in inlines if isinstance(inline, Footnote))
        for number, note in enumerate(notes, start=first):
            noted = _lines(f"{number}", "".join(map(self._shown, note.inlines)))
            (self._kept if self._at_end else lines).extend(noted)
        return lines

    def _row(self, cells: Sequence[Cell]) -> Iterator[str]:
        """Yield a line for a row; notes follow the cell that calls them, and begin a new one."""
        line: list[str] = []
        for cell in cells:
            one_line = [Text(text=" ") if isinstance(i, LineBreak) else i for i in cell.inlines]
            words, *notes = self._part("", one_line)
            line.append(words)
            if notes:
                yield from ("\t".join(line).rstrip(), *notes)
                line = []
        if any(line):
            yield "\t".join(line).rstrip()

    def _shown(self, inline: Inline) -> str:
        match inline:
            case Text() | Link() | Reference():
                return printable(inline.text)
            case LineBreak():
                return "\n"
            case Footnote():
                self._notes += 1
                return f"{self._notes}".translate(_RAISED)
            case _:
                assert_never(inline)


def _lines(label: str, words: str) -> list[str]:
    return [line.strip() for line in f"{label} {words}".split("\n")]
