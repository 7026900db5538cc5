"""The same letters by typst, tagged and archival (PDF/UA-1 and PDF/A-2a), where it is installed."""

import importlib
from collections.abc import Iterator, Sequence
from typing import Protocol, cast

from briefer import resources
from briefer.document.nodes import (
    Block,
    Document,
    Heading,
    Inline,
    LineBreak,
    NumberedList,
    Paragraph,
    Quotation,
    Text,
)

_HEAD = """\
#set document(title: "Letters", date: datetime(year: 2026, month: 3, day: 12))
#set page(paper: "a4", margin: (x: 25mm, y: 25mm), numbering: "1")
#set text(font: "Liberation Serif", size: 11pt, lang: "en", hyphenate: false)
#set par(leading: 4pt, spacing: 12pt)
"""


class _Typst(Protocol):
    """The part of the package that is used."""

    def compile(
        self, source: bytes, *, font_paths: Sequence[str], pdf_standards: Sequence[str]
    ) -> bytes:
        """Return a PDF."""
        ...


def compiled(letters: Sequence[Document]) -> bytes:
    """Return the letters as one PDF, each on pages of its own."""
    # The package is an optional one and has no types.
    typst = cast("_Typst", importlib.import_module("typst"))
    parts = ("\n\n".join(_written(document)) for document in letters)
    source = _HEAD + "\n#pagebreak()\n".join(parts)
    fonts = str(resources.path("fonts"))
    return typst.compile(source.encode(), font_paths=[fonts], pdf_standards=["ua-1", "a-2a"])


def _written(document: Document) -> Iterator[str]:
    for block in document.blocks:
        yield _block(block)


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"#heading({_content(block.inlines)})"
        case Paragraph():
            return f"#par({_content(block.inlines)})"
        case Quotation():
            return f"#quote(block: true, {_content(block.inlines)})"
        case NumberedList():
            return f"#enum({', '.join(_content(item.inlines) for item in block.items)})"
        case _:
            raise NotImplementedError(block)


def _content(inlines: tuple[Inline, ...]) -> str:
    """Return the words as a content that typst reads no markup in."""
    pieces: list[str] = []
    for inline in inlines:
        match inline:
            case Text():
                words = inline.text.replace("\\", "\\\\").replace('"', '\\"')
                language = f', lang: "{inline.language}"' if inline.language else ""
                pieces.append(f'#text("{words}"{language})')
            case LineBreak():
                pieces.append("#linebreak()")
            case _:
                raise NotImplementedError(inline)
    return f"[{''.join(pieces)}]"
