"""A letter as a plain web page, for programs that draw those; nothing of ours draws it."""

from html import escape

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


def page(document: Document, *, head: str = "") -> str:
    """Return the letter as HTML; `head` goes into its head."""
    blocks = "".join(map(_block, document.blocks))
    return (
        f'<!DOCTYPE html><html lang="{document.language}"><head><meta charset="utf-8">'
        f"<title>{escape(document.title)}</title>{head}</head><body>{blocks}</body></html>"
    )


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"<h1>{_words(block.inlines)}</h1>"
        case Paragraph():
            return f'<p class="{block.style}">{_words(block.inlines)}</p>'
        case Quotation():
            return f"<blockquote><p>{_words(block.inlines)}</p></blockquote>"
        case NumberedList():
            items = "".join(f"<li>{_words(item.inlines)}</li>" for item in block.items)
            return f"<ol>{items}</ol>"
        case _:
            raise NotImplementedError(block)


def _words(inlines: tuple[Inline, ...]) -> str:
    pieces: list[str] = []
    for inline in inlines:
        match inline:
            case Text(language=None):
                pieces.append(escape(inline.text))
            case Text():
                pieces.append(f'<span lang="{inline.language}">{escape(inline.text)}</span>')
            case LineBreak():
                pieces.append("<br>")
            case _:
                raise NotImplementedError(inline)
    return "".join(pieces)
