"""The words of a document as paragraphs of WordprocessingML."""

from collections.abc import Callable
from typing import assert_never

from briefer.document import walk
from briefer.document.nodes import (
    Contents,
    Direction,
    Document,
    Figure,
    Heading,
    NumberedList,
    Paragraph,
    ParagraphStyle,
    Quotation,
    Table,
    Text,
)
from briefer.document.placement import Typeset
from briefer.rendering.docx import names
from briefer.rendering.docx.bookmarks import Bookmarks
from briefer.rendering.docx.contents import ContentsMaker, bookmark
from briefer.rendering.docx.figures import Figures
from briefer.rendering.docx.inlines import Inlines
from briefer.rendering.docx.letterhead import Letterhead
from briefer.rendering.docx.numbering import Numberings
from briefer.rendering.docx.package import Relations
from briefer.rendering.docx.paragraphs import Edges, paragraph
from briefer.rendering.docx.sections import Sections
from briefer.rendering.docx.styles import bar
from briefer.rendering.docx.tables import table, table_end
from briefer.rendering.flow import Step, flow
from briefer.rendering.pictures import read_picture
from briefer.rendering.styles import StyleSheet, is_signature

_POINTS_PER_MM = 72 / 25.4
_PROSE = {ParagraphStyle.BODY, ParagraphStyle.LEAD_IN, ParagraphStyle.CITATION}
"""What begins where lines begin in its own direction, if that is not the document's."""

_ENDLESS = (Table, Contents)
"""Blocks that no section may end with, so that a paragraph of no height comes after them.

A table is no paragraph; and LibreOffice puts what stands on the pages of a section that ends within
a field into that field, where the numbers of pages are lost.
"""


class Body:
    """The paragraphs of one document, with what they need from other parts of the file.

    `typeset` sets the document as PDF, whose pages the file tells until a program counts them.
    """

    def __init__(
        self,
        document: Document,
        sheet: StyleSheet,
        typeset: Callable[[Document], Typeset] | None,
        relations: Relations,
        base: Letterhead | None = None,
    ) -> None:
        self._sheet = sheet
        white, size = sheet.margins, document.page_size
        self._width = max(size.width - white.left - white.right, 1)
        self._height = max(size.height - white.top - white.bottom, 1)
        self._steps = tuple(flow(document, sheet))
        self._has_contents = any(isinstance(step.block, Contents) for step in self._steps)
        self._anew = any(step.section and step.section.page_label for step in self._steps)
        self._has_notes = next(walk.notes(document), None) is not None
        self._headings = 0
        led_to = walk.led_to(document, [step.block for step in self._steps])
        headings = sum(isinstance(step.block, Heading) for step in self._steps)
        self.inlines = Inlines(document, relations, Bookmarks(led_to, headings))
        counted = typeset and (self._has_contents or self._anew)
        made = typeset(document) if typeset and counted else None
        self._contents = ContentsMaker(
            self._steps,
            self.inlines,
            made.first_pages() if made else {},
            self._width * _POINTS_PER_MM,
            anew=self._anew,
        )
        self._relations = relations
        self.figures = Figures()
        self.sections = Sections(document, sheet, relations, self.figures, made, base)
        self.direction = self._direction(document)
        """That of the styles: paragraphs say their own where sections run in both."""
        self.numberings = Numberings(sheet)
        self.markup = "".join(self._all())

    @property
    def _rtl(self) -> bool:
        return self.inlines.speech.rtl

    def _direction(self, document: Document) -> Direction:
        ways = {step.speech.rtl for step in self._steps}
        return Direction.LTR if len(ways) > 1 else document.direction

    def _all(self) -> list[str]:
        """Return the blocks, each with what its neighbours ask of it, and the last section."""
        opening: Step | None = None
        made: list[str] = []
        for place, step in enumerate(self._steps):
            opening = step if opening is None or step.section else opening
            self.inlines.speech = step.speech
            before = self._steps[place - 1] if place else None
            after = self._steps[place + 1] if place + 1 < len(self._steps) else None
            is_end = after.section if after else self._closes(opening)
            ends = self.sections.properties(opening) if is_end else ""
            made.append(self._block(step, self._edges(before, step, after, ends)))
            stands_alone = isinstance(step.block, Table) and not _is_text(after)
            if stands_alone or (ends and isinstance(step.block, _ENDLESS)):
                made.append(self._table_end(step, after, ends))
        if opening and self._closes(opening):
            return [*made, self.sections.close()]
        return [*made, self.sections.properties(opening, is_last=True)]

    def _closes(self, opening: Step) -> bool:
        """Return whether the last section, which begins with a step, needs one after it."""
        return self._has_notes and opening.counts_anew

    def _edges(self, before: Step | None, step: Step, after: Step | None, ends: str) -> Edges:
        """Return what a block's neighbours ask of it; a table has no white of its own in Word."""
        block = step.block
        signed = before is not None and is_signature(before.block, block)
        beside_above = before and isinstance(before.block, Table) and not step.begins_page
        beside_below = after and isinstance(after.block, Table) and not after.begins_page
        gap_above = self._sheet.gap(before.block, block) if before and beside_above else None
        return Edges(
            begins_page=step.begins_page and step.section is None,
            kept=step.kept,
            before=0 if signed else gap_above,
            after=self._sheet.gap(block, after.block) if after and beside_below else None,
            section="" if isinstance(block, _ENDLESS) else ends,
        )

    def _table_end(self, step: Step, after: Step | None, ends: str) -> str:
        gap = self._sheet.gap(step.block, after.block) if after and not after.begins_page else None
        return table_end(Edges(after=gap, section=ends), rtl=self._rtl)

    def _block(self, step: Step, edges: Edges) -> str:
        """Return the paragraphs of a block."""
        block = step.block
        match block:
            case Heading():
                return self._heading(block, step.level, edges)
            case Paragraph():
                return self._paragraph(block, edges)
            case Quotation():
                return self._quotation(block, edges)
            case NumberedList():
                return self._list(block, edges)
            case Table():
                line = self._width * _POINTS_PER_MM
                return table(block, self.inlines, edges, line)
            case Figure():
                return self._figure(block, edges)
            case Contents():
                return self._contents.paragraphs(block, edges)
            case _:
                assert_never(block)

    def _paragraph(self, block: Paragraph, edges: Edges) -> str:
        style, flush = names.PARAGRAPHS[block.style], block.style not in _PROSE
        numbering = self.numberings.of_paragraph(block.number) if block.number > 0 else ""
        frame = self.inlines.bookmarks.around(block.anchor)
        return self.inlines.paragraph(
            style, block.inlines, edges, numbering=numbering, flush=flush, frame=frame
        )

    def _quotation(self, block: Quotation, edges: Edges) -> str:
        """Return a quotation; its rule stands where lines begin in its section."""
        frame = self.inlines.bookmarks.around(block.anchor)
        across = self._rtl != (self.direction is Direction.RTL)
        rule = bar(self._sheet.quotation, rtl=self._rtl, across=True) if across else ""
        return self.inlines.paragraph(
            names.QUOTATION, block.inlines, edges, numbering=rule, frame=frame
        )

    def _heading(self, block: Heading, level: int, edges: Edges) -> str:
        """Return a heading, which an entry of a table of contents may lead to."""
        listed = bookmark(self._headings) if self._has_contents else ("", "")
        self._headings += 1
        led_to = self.inlines.bookmarks.around(block.anchor)
        frame = f"{listed[0]}{led_to[0]}", f"{led_to[1]}{listed[1]}"
        style = names.heading(level) if block.listed else names.CONTENTS_TITLE
        return self.inlines.paragraph(style, block.inlines, edges, flush=True, frame=frame)

    def _list(self, block: NumberedList, edges: Edges) -> str:
        """Return the items of a list, which counts from one."""
        numbering = self.numberings.of_list(len(block.items))
        made: list[str] = []
        for place, item in enumerate(block.items):
            anchors = (*[block.anchor][place:], item.anchor)
            start, end = self.inlines.bookmarks.around(*anchors)
            words = f"{start}{self.inlines.runs(item.inlines)}{end}"
            own = edges.of(place, len(block.items))
            made.append(paragraph(names.LIST_ITEM, words, own, rtl=self._rtl, numbering=numbering))
        return "".join(made)

    def _figure(self, block: Figure, edges: Edges) -> str:
        """Return a picture; its words where there is none to be read."""
        picture, words = read_picture(block.image), (Text(text=block.alt),)
        frame = self.inlines.bookmarks.around(block.anchor)
        if picture is None:
            return self.inlines.paragraph(names.FIGURE, words, edges, flush=True, frame=frame)
        drawn = self.figures.run(block, picture, self._width, self._height, self._relations)
        framed = drawn.join(frame)
        return paragraph(names.FIGURE, framed, edges, rtl=self._rtl, side=block.side)


def _is_text(step: Step | None) -> bool:
    """Tell whether a block begins with a paragraph, so that it may stand below a table."""
    return step is not None and not isinstance(step.block, Table)
