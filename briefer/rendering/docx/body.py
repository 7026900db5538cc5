"""The words of a document as paragraphs of WordprocessingML."""

from collections.abc import Iterable
from typing import assert_never

from briefer.document.nodes import (
    Document,
    Heading,
    Inline,
    LineBreak,
    NumberedList,
    Paragraph,
    Quotation,
    Text,
)
from briefer.rendering.docx.languages import proofing_language
from briefer.rendering.docx.markup import attribute, run, switch, weight_and_slope
from briefer.rendering.docx.numbering import numbering_of
from briefer.rendering.docx.styles import LIST_ITEM, QUOTATION, heading_style, paragraph_style
from briefer.rendering.flow import Step, flow
from briefer.rendering.styles import StyleSheet


class Body:
    """The paragraphs of one document, and how many numbered lists are among them."""

    def __init__(self, document: Document, sheet: StyleSheet) -> None:
        self._language = document.language
        self.lists = 0
        self.markup = "".join(map(self._block, flow(document, sheet)))

    def _block(self, step: Step) -> str:
        """Return the paragraphs of a block."""
        block, level, new_page, keep = step
        match block:
            case Heading():
                style = heading_style(level)
            case Paragraph():
                style = paragraph_style(block.style)
            case Quotation():
                style = QUOTATION
            case NumberedList():
                return self._list(block, new_page=new_page, keep=keep)
            case _:
                assert_never(block)
        return self._paragraph(style, block.inlines, new_page=new_page, keep=keep)

    def _list(self, block: NumberedList, *, new_page: bool, keep: bool) -> str:
        """Return the items of a list, which counts from one.

        Its first item may begin a page; its last may be kept with what follows.
        """
        numbering = (
            f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{numbering_of(self.lists)}"/></w:numPr>'
        )
        self.lists += 1
        last = len(block.items) - 1
        return "".join(
            self._paragraph(
                LIST_ITEM,
                item.inlines,
                new_page=new_page and place == 0,
                keep=keep and place == last,
                numbering=numbering,
            )
            for place, item in enumerate(block.items)
        )

    def _paragraph(
        self,
        style: str,
        inlines: Iterable[Inline],
        *,
        new_page: bool,
        keep: bool,
        numbering: str = "",
    ) -> str:
        """Return one paragraph."""
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/>'
            f"{switch('keepNext', keep)}{switch('pageBreakBefore', new_page)}{numbering}"
            f"</w:pPr>{''.join(map(self._inline, inlines))}</w:p>"
        )

    def _inline(self, inline: Inline) -> str:
        """Return a run of words, or of the end of a line."""
        if isinstance(inline, LineBreak):
            return "<w:r><w:br/></w:r>"
        return run(inline.text, self._manner(inline))

    def _manner(self, text: Text) -> str:
        """Return how a run differs from its paragraph."""
        language = ""
        if text.language and text.language != self._language:
            language = f'<w:lang w:val="{attribute(proofing_language(text.language))}"/>'
        return weight_and_slope(bold=text.bold, italic=text.italic) + language
