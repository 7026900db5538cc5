"""A Document's blocks as rows, and as the tree of what they are."""

from collections.abc import Iterator, Sequence
from typing import assert_never

import msgspec
from msgspec.structs import replace

from briefer.document import walk
from briefer.document.look import Numerals
from briefer.document.nodes import (
    Block,
    Contents,
    Document,
    Figure,
    Heading,
    Inline,
    LineBreak,
    NumberedList,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Quotation,
    SectionBreak,
    Table,
    Text,
)
from briefer.document.numerals import numeral, suited
from briefer.document.speech import speech_of
from briefer.rendering.pdf.characters import drawn
from briefer.rendering.pdf.leaves import Section
from briefer.rendering.pdf.lines import own_language
from briefer.rendering.pdf.rows import Drawing, Entry, Row, Ties, Title
from briefer.rendering.pdf.sections import SectionMaker
from briefer.rendering.pdf.setting import Setting
from briefer.rendering.pdf.structure import Element
from briefer.rendering.pdf.tables import table_rows
from briefer.rendering.pictures import read_picture
from briefer.rendering.styles import RULE_GAP, RULE_WEIGHT, TextStyle

_PROSE = {ParagraphStyle.BODY, ParagraphStyle.LEAD_IN, ParagraphStyle.CITATION}
"""Text that stands on the side on which its own script begins; lines of an address do not."""

_NUMBERINGS = {
    Numerals.ARABIC: "Decimal",
    Numerals.LETTERS: "LowerAlpha",
    Numerals.ROMAN: "LowerRoman",
}

_BREAKS = (PageBreak, SectionBreak)

_MM = 72 / 25.4
"""Points in a millimetre."""

NUMBER_ROOM = 28.0
"""Points at the end of a line of contents that are left for the page's number."""


Printed = Heading | Paragraph | Quotation | NumberedList | Table | Figure | Contents


class Made(msgspec.Struct, frozen=True):
    """What a document is made of: the sections that have something on a page, and the headings.

    A document without words has one section with a row of none.
    """

    sections: list[Section]
    titles: list[Title]


class RowMaker:
    """Makes the rows of one document."""

    def __init__(
        self, document: Document, blocks: Sequence[Block], setting: Setting, sections: SectionMaker
    ) -> None:
        """Make the rows of the `blocks` that are seen; `setting` is that of the whole document."""
        self._document = document
        self._blocks = blocks
        self._setting = setting
        self._sheet = setting.sheet
        self._sections = sections
        self._titles = list(_titles(document, blocks))
        self._headings = 0

    def make(self) -> Made:
        """Return what the document is made of; a block without words has no rows."""
        opened, blocks = self._sections, self._blocks
        for before, block, following in zip(
            [None, *blocks], blocks, [*blocks[1:], None], strict=False
        ):
            if isinstance(block, SectionBreak):
                opened.meet(block)
            elif not isinstance(block, PageBreak):
                section = opened.section()
                self._setting = section.setting
                section.rows += self._rows(before, block, following)
        section = opened.made[-1] if opened.made else opened.section()
        self._setting = section.setting
        section.rows += self._setting.endnotes(self._add)
        if not opened.root.kids:
            # A page without words, or with mere ornament, has a paragraph too: a tree is of
            # something.
            body = self._sheet.paragraphs[ParagraphStyle.BODY]
            (row,) = self._text((), body, "P", "", Ties())
            section.rows.append(replace(row, pieces=(row.pieces[0]._replace(part=None),)))
        return Made(opened.made, self._titles)

    def _rows(self, before: Block | None, block: Printed, following: Block | None) -> list[Row]:
        """Return the rows of a block; sunk ones begin lower where they begin a page."""
        rows = self._block(block, self._ties(before, block, following))
        if block.anchor in self._setting.targets:
            rows[0] = replace(rows[0], begins=block.anchor)
        begins_page = before is None or isinstance(before, _BREAKS)
        style = self._sheet.style_of(block) if begins_page else None
        if style and style.sunk:
            white = min(style.space_before, self._setting.height / 2)
            first = rows[0]
            rows[0] = replace(first, height=first.height + white, baseline=first.baseline + white)
        return rows

    def _ties(self, before: Block | None, block: Block, following: Block | None) -> Ties:
        return Ties(
            gap=self._sheet.gap(before, block) if before is not None else 0,
            new_page=isinstance(before, _BREAKS),
            kept=following is not None and self._sheet.keeps(block, following),
        )

    def _add(self, tag: str, attributes: str = "") -> Element:
        """Return a new element in the section."""
        return self._sections.add(tag, attributes)

    def _block(self, block: Printed, ties: Ties) -> list[Row]:
        """Return the rows of all parts of a block."""
        match block:
            case Heading():
                return self._heading(block, ties)
            case Paragraph():
                return self._paragraph(block, ties)
            case Quotation():
                return self._quotation(block, ties)
            case NumberedList():
                return list(self._list(block, ties))
            case Table():
                return table_rows(block, self._add("Table"), ties, self._setting)
            case Figure():
                return self._figure(block, ties)
            case Contents():
                return list(self._contents(block, ties))
            case _:
                assert_never(block)

    def _text(
        self,
        inlines: Sequence[Inline],
        style: TextStyle,
        tag: str,
        anchor: str,
        ties: Ties,
        *,
        flush: bool = False,
    ) -> list[Row]:
        place = self._setting.place(style, flush=flush)
        host = self._add(tag)
        return self._setting.rows(inlines, style, host, anchor=anchor, place=place, ties=ties)

    def _heading(self, block: Heading, ties: Ties) -> list[Row]:
        number = self._headings
        self._headings += 1
        tag = f"H{self._titles[number].level}"
        style = self._sheet.heading(block.level)
        rows = self._text(block.inlines, style, tag, block.anchor, ties, flush=True)
        return [replace(rows[0], heading=number), *rows[1:]]

    def _paragraph(self, block: Paragraph, ties: Ties) -> list[Row]:
        """Return a paragraph's rows; its number hangs where lines begin."""
        setting, style = self._setting, self._sheet.paragraphs[block.style]
        label = walk.paragraph_label(block)
        if not label:
            flush = block.style not in _PROSE
            return self._text(block.inlines, style, "P", block.anchor, ties, flush=flush)
        numeral = setting.label(label, style)
        line = numeral.lines[0]
        wide = line.right - line.left + self._sheet.numeral_gap
        place = setting.place(style, indent=style.indent + max(self._sheet.number_indent, wide))
        paragraph = self._add("P")
        # What the words say is said of them alone, lest it hide the number.
        lbl, host = paragraph.add("Lbl"), paragraph.add("Span")
        rows = setting.rows(block.inlines, style, host, anchor=block.anchor, place=place, ties=ties)
        left = (
            setting.width - style.indent - line.right if setting.rtl else style.indent - line.left
        )
        return setting.labelled(rows, numeral, lbl, left)

    def _quotation(self, block: Quotation, ties: Ties) -> list[Row]:
        setting, style = self._setting, self._sheet.quotation
        host, place = self._add("BlockQuote").add("P"), setting.place(style)
        rows = setting.rows(block.inlines, style, host, anchor=block.anchor, place=place, ties=ties)
        if not style.ruled:
            return rows
        right, left = place.left + place.width + RULE_GAP, place.left - RULE_GAP - RULE_WEIGHT
        return [replace(row, bar=right if setting.rtl else left) for row in rows]

    def _list(self, block: NumberedList, ties: Ties) -> Iterator[Row]:
        """Yield a list's rows; its indent grows with its longest numeral."""
        setting, style, last = self._setting, self._sheet.list_item, len(block.items) - 1
        gap = self._sheet.numeral_gap
        numerals = suited(self._sheet.numerals, len(block.items))
        labels = [numeral(number, numerals) for number in range(1, len(block.items) + 1)]
        widest = setting.label_width(max(labels, key=len), style)
        place = setting.place(style, indent=max(style.indent, widest + gap))
        numbered = self._add("L", f"/O/List/ListNumbering/{_NUMBERINGS[numerals]}")
        for index, item in enumerate(block.items):
            own = Ties(
                gap=style.space_after if index else ties.gap,
                new_page=ties.new_page and index == 0,
                kept=ties.kept and index == last,
            )
            host = numbered.add("LI")
            lbl = host.add("Lbl")
            rows = setting.rows(
                item.inlines, style, host.add("LBody"), anchor=item.anchor, place=place, ties=own
            )
            label = setting.label(labels[index], style)
            line = label.lines[0]
            # Full stops stand under each other, on either side.
            left = (
                place.left + place.width + gap - line.left
                if setting.rtl
                else place.left - gap - line.right
            )
            yield from setting.labelled(rows, label, lbl, left)

    def _figure(self, block: Figure, ties: Ties) -> list[Row]:
        """Return a picture's row, or the words for a picture that cannot be read."""
        setting, style = self._setting, self._sheet.figure
        picture = read_picture(block.image)
        alt = drawn(block.alt).strip()
        if picture is None:
            host = self._add("Figure")
            host.alternative = alt
            return setting.rows(
                (Text(text=alt),),
                style,
                host,
                anchor=block.anchor,
                place=setting.place(style),
                ties=ties,
            )
        width, height = picture.size(block.width, setting.width / _MM, setting.height / _MM)
        left = setting.beside(block.side, width * _MM)
        host = self._add("Figure") if alt else None
        if host:
            host.alternative = alt
        drawing = Drawing(setting.numbers.part(), block.anchor, picture, width * _MM, left, host)
        return [
            Row(
                height=height * _MM,
                gap=ties.gap,
                new_page=ties.new_page,
                kept=ties.kept,
                drawing=drawing,
            )
        ]

    def _contents(self, block: Contents, ties: Ties) -> Iterator[Row]:
        """Yield a line or more for each heading; room for the pages' numbers is left."""
        setting = self._setting
        shown = [
            (number, title)
            for number, title in enumerate(self._titles)
            if title.listed and title.own_level <= block.depth
        ]
        toc = self._add("TOC")
        before: TextStyle | None = None
        for number, title in shown:
            style = self._sheet.entry(title.level)
            gap = max(before.space_after, style.space_before) if before else ties.gap
            own = Ties(
                gap=gap,
                new_page=ties.new_page and before is None,
                kept=ties.kept and number == shown[-1][0],
            )
            place = setting.place(replace(style, indent_end=NUMBER_ROOM), flush=True)
            link = toc.add("TOCI").add("Reference").add("Link")
            # The break leaves a space at the end, so that the number does not run into the words.
            words = (Text(text=title.text, language=title.language), LineBreak())
            *rows, _ = setting.rows(
                words, style, link, anchor=block.anchor, place=place, ties=Ties()
            )
            rows[0] = replace(rows[0], gap=own.gap, new_page=own.new_page)
            rows[-1] = replace(rows[-1], kept=own.kept)
            last = Entry(number, link, link.content(), style)
            entries = [last._replace(number=None)] * (len(rows) - 1) + [last]
            for row, entry in zip(rows, entries, strict=True):
                yield replace(row, pieces=(row.pieces[0]._replace(entry=entry),))
            before = style


def seen(document: Document) -> list[Block]:
    """Return the blocks that change what a reader sees."""
    blocks = [block for block in walk.blocks(document) if _is_seen(block)]
    levels = [block.level for block in blocks if isinstance(block, Heading) and block.listed]
    return [
        block
        for block in blocks
        if not isinstance(block, Contents) or min(levels, default=block.depth + 1) <= block.depth
    ]


def _is_seen(block: Block) -> bool:
    match block:
        case PageBreak() | SectionBreak() | Contents():
            return True
        case NumberedList():
            return bool(block.items)
        case Table():
            return bool(block.header)
        case Figure():
            return read_picture(block.image) is not None or bool(drawn(block.alt).strip())
        case Heading() | Paragraph() | Quotation():
            return walk.says_something(block.inlines)
        case _:
            assert_never(block)


def _titles(document: Document, blocks: Sequence[Block]) -> Iterator[Title]:
    """Yield the headings that are seen; no level is left out on the way down (ISO 14289-1, 7.4)."""
    depth, around = 0, document.language
    for block in blocks:
        if isinstance(block, SectionBreak):
            around = speech_of(document, block).language
        elif isinstance(block, Heading):
            depth = max(min(block.level, depth + 1, 6), 1)
            text = drawn(walk.plain(block.inlines).replace("\n", " "))
            language = own_language(block.inlines, around) or around
            yield Title(text, depth, language, block.level, block.listed)
