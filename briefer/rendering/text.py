"""Document -> plain text, as a web contact form takes it."""

from collections.abc import Iterable

from briefer.document import walk
from briefer.document.nodes import Block, Document, Inline, LineBreak
from briefer.rendering.clean import printable


class TextRenderer:
    """Writes UTF-8 with LF line ends: a paragraph is one line, with an empty line after it.

    Nothing is wrapped, since a form wraps by itself, and a new page is like a new paragraph.
    """

    suffix = ".txt"

    def render(self, document: Document) -> bytes:
        """Return the document's words as text."""
        paragraphs = filter(None, map(_paragraph, document.blocks))
        return "\n\n".join(paragraphs).encode() + b"\n"


def _paragraph(block: Block) -> str:
    """Return the lines of a block; nothing for one without words."""
    lines = [line for _, label, inlines in walk.parts(block) for line in _lines(label, inlines)]
    return "\n".join(lines).strip("\n")


def _lines(label: str, inlines: Iterable[Inline]) -> list[str]:
    """Return the lines of a stretch of text, without spaces at either end."""
    shown = f"{label} {''.join(map(_shown, inlines))}"
    return [line.strip() for line in shown.split("\n")]


def _shown(inline: Inline) -> str:
    return "\n" if isinstance(inline, LineBreak) else printable(inline.text)
