"""The same letters by typst, tagged and archival (PDF/UA-1 and PDF/A-2a), where it is installed."""

import importlib
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, cast

from briefer import resources
from briefer.document.nodes import (
    Block,
    Document,
    Heading,
    Inline,
    LineBreak,
    NumberedList,
    PageBreak,
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

_STANDARDS = ["ua-1", "a-2a"]


class _Typst(Protocol):
    """The part of the package that is used."""

    def compile(
        self, source: bytes, *, font_paths: Sequence[str], pdf_standards: Sequence[str]
    ) -> bytes:
        """Return a PDF."""
        ...

    def Compiler(  # noqa: N802  # its own name
        self, *, font_paths: Sequence[str], ignore_system_fonts: bool
    ) -> "_Compiler":
        """Return what remembers faces, layouts and sources from letter to letter."""
        ...


class _Compiler(Protocol):
    """The part of a compiler that is kept that is used."""

    def compile(self, input: bytes, *, pdf_standards: Sequence[str]) -> bytes:  # noqa: A002  # its own name
        """Return a PDF of a source that takes the place of the one before."""
        ...


def compiled(letters: Sequence[Document]) -> bytes:
    """Return the letters as one PDF, each on pages of its own."""
    return _typst().compile(_source(letters), font_paths=[_fonts()], pdf_standards=_STANDARDS)


def drawer() -> Callable[[Document], bytes]:
    """Return what makes a letter's PDF by a compiler that is kept from letter to letter.

    Each letter is a source of its own, which is the faster way: one template that takes the words
    from `sys_inputs` needs half as long again for a new letter, and for a change of one.
    """
    compiler = _typst().Compiler(font_paths=[_fonts()], ignore_system_fonts=True)

    def draw(document: Document) -> bytes:
        return compiler.compile(_source([document]), pdf_standards=_STANDARDS)

    return draw


def _typst() -> _Typst:
    # The package is an optional one and has no types.
    return cast("_Typst", importlib.import_module("typst"))


def _fonts() -> str:
    return str(resources.path("fonts"))


def _source(letters: Sequence[Document]) -> bytes:
    parts = ("\n\n".join(_written(document)) for document in letters)
    return (_HEAD + "\n#pagebreak()\n".join(parts)).encode()


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
        case PageBreak():
            return "#pagebreak()"
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
