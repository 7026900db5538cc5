"""Document -> HTML: one page that holds all it needs and reaches for nothing."""

from collections.abc import Iterable
from html import escape
from typing import assert_never

from briefer.document.nodes import (
    Document,
    Heading,
    Inline,
    LineBreak,
    NumberedList,
    Paragraph,
    ParagraphStyle,
    Quotation,
)
from briefer.rendering.clean import printable
from briefer.rendering.css import KEPT, NEW_PAGE, css
from briefer.rendering.flow import Step, flow
from briefer.rendering.styles import LETTER_STYLES, StyleSheet


class HtmlRenderer:
    """Writes semantic HTML in UTF-8, with its style inside, for a browser or a mail program.

    Nothing in it is a link, a script or a picture, and all words are escaped.
    """

    suffix = ".html"

    def __init__(self, sheet: StyleSheet = LETTER_STYLES) -> None:
        self._sheet = sheet

    def render(self, document: Document) -> bytes:
        """Return the finished page."""
        author = f'<meta name="author" content="{_text(document.author)}">'
        head = (
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{_text(document.title)}</title>",
            *([author] if document.author else []),
            f"<style>\n{css(self._sheet, document.page_size)}\n</style>",
        )
        page = (
            "<!DOCTYPE html>",
            f'<html lang="{_text(document.language)}" dir="{document.direction}">',
            "<head>",
            *head,
            "</head>",
            "<body>",
            "<main>",
            *(_block(step) for step in flow(document, self._sheet)),
            "</main>",
            "</body>",
            "</html>",
        )
        return "".join(f"{line}\n" for line in page).encode()


def _block(step: Step) -> str:
    """Return the element of a block."""
    block, level, begins_page, kept = step
    classes = [NEW_PAGE] * begins_page + [KEPT] * kept
    match block:
        case Heading():
            return _element(f"h{level}", classes, _inlines(block.inlines))
        case Paragraph(style=ParagraphStyle.LETTERHEAD):
            return _element("address", [block.style, *classes], _inlines(block.inlines))
        case Paragraph():
            return _element("p", [block.style, *classes], _inlines(block.inlines))
        case Quotation():
            return _element("blockquote", classes, _inlines(block.inlines))
        case NumberedList():
            items = "".join(f"<li>{_inlines(item.inlines)}</li>\n" for item in block.items)
            return _element("ol", classes, f"\n{items}")
        case _:
            assert_never(block)


def _element(name: str, classes: Iterable[str], inside: str) -> str:
    given = " ".join(classes)
    attribute = f' class="{given}"' if given else ""
    return f"<{name}{attribute}>{inside}</{name}>"


def _inlines(inlines: Iterable[Inline]) -> str:
    return "".join(map(_inline, inlines))


def _inline(inline: Inline) -> str:
    """Return the words of a run inside the elements that say how they are meant."""
    if isinstance(inline, LineBreak):
        return "<br>\n"
    words = _text(inline.text)
    if inline.language:
        words = f'<span lang="{_text(inline.language)}">{words}</span>'
    if inline.italic:
        words = f"<i>{words}</i>"
    return f"<b>{words}</b>" if inline.bold else words


def _text(text: str) -> str:
    """Return words as they stand between tags or in a quoted attribute."""
    return escape(printable(text))
