"""Document -> HTML: one page that holds all it needs and reaches for nothing."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from typing import assert_never

from briefer.document import walk
from briefer.document.look import Numerals
from briefer.document.nodes import (
    Cell,
    Contents,
    Document,
    Figure,
    Furniture,
    Heading,
    Inline,
    NumberedList,
    Paragraph,
    ParagraphStyle,
    Quotation,
    SectionBreak,
    Side,
    Table,
    Text,
)
from briefer.document.numerals import suited
from briefer.document.speech import Speech, speech_of
from briefer.rendering.css import FURNITURE, KEPT, LETTERED, NEW_PAGE, NUMBER, NUMBERED, css
from briefer.rendering.flow import Step, entries, entry_words, flow, shares
from briefer.rendering.html_inlines import Inlines, attribute, element, escaped, spoken
from briefer.rendering.looks import sheet_of
from briefer.rendering.pictures import read_picture
from briefer.rendering.styles import StyleSheet

_TYPES = {Numerals.LETTERS: "a", Numerals.ROMAN: "i"}
_PROSE = {ParagraphStyle.BODY, ParagraphStyle.LEAD_IN, ParagraphStyle.CITATION}
"""What begins where lines begin in its own direction, if that is not the page's."""


class HtmlRenderer:
    """Writes semantic HTML in UTF-8, with its style inside, for a browser or a mail program.

    Its pictures are inside as well. It leads to the addresses of its links and to its own notes and
    headings, has no script, and all words are escaped. Notes stand at the end.
    """

    suffix = ".html"

    def render(self, document: Document) -> bytes:
        """Return the finished page."""
        sheet = sheet_of(document)
        main = _Main(document, sheet)
        author = f'<meta name="author" content="{escaped(document.author)}">'
        head = (
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escaped(document.title)}</title>",
            *([author] if document.author else []),
            f"<style>\n{css(sheet, document.page_size, refers=main.refers)}\n</style>",
        )
        page = (
            "<!DOCTYPE html>",
            f'<html lang="{escaped(document.language)}" dir="{document.direction}">',
            "<head>",
            *head,
            "</head>",
            "<body>",
            *main.head(document.furniture),
            "<main>",
            *main.lines(),
            "</main>",
            *main.foot(document.furniture),
            "</body>",
            "</html>",
        )
        return "".join(f"{line}\n" for line in page).encode()


class _Main:
    """The blocks of one page, with what stands above and below them."""

    def __init__(self, document: Document, sheet: StyleSheet) -> None:
        self._speech = speech_of(document)
        self._sheet = sheet
        self._notes_at_end = bool(document.notes_title)
        self._steps = tuple(flow(document, sheet))
        self._has_contents = any(isinstance(step.block, Contents) for step in self._steps)
        self._headings = 0
        self._names = self._named(document)
        self._unnamed = set(self._names)
        self._inlines = Inlines(self._speech, self._names)
        white, size = sheet.margins, document.page_size
        self._width = max(size.width - white.left - white.right, 1)
        self._height = max(size.height - white.top - white.bottom, 1)

    @property
    def refers(self) -> bool:
        """Whether words lead to parts of the page."""
        return bool(self._names)

    def _named(self, document: Document) -> dict[str, str]:
        """Return what the elements are called that words lead to, by the anchors of their parts."""
        led_to = walk.led_to(document, [step.block for step in self._steps])
        names: dict[str, str] = {}
        headings = 0
        for step in self._steps if led_to else ():
            is_heading = isinstance(step.block, Heading)
            for anchor in walk.anchors(step.block):
                if anchor in led_to and anchor not in names:
                    listed = is_heading and self._has_contents
                    names[anchor] = _name(headings) if listed else f"part-{len(names) + 1}"
            headings += is_heading
        return names

    def _id(self, anchor: str) -> str:
        """Return what names the first element with an anchor, if words lead to it."""
        if anchor not in self._unnamed:
            return ""
        self._unnamed.remove(anchor)
        return attribute("id", self._names[anchor])

    def lines(self) -> Iterator[str]:
        """Yield an element for each block, those of a section inside it, and the notes."""
        section: SectionBreak | None = None
        for step in self._steps:
            if step.section:
                yield from self._end(section)
                section = step.section
                yield from self._begin(section, step.speech)
            if step.counts_anew:
                self._inlines.begin_notes()
            yield self._block(step)
        yield from self._end(section)
        yield from filter(None, [self._inlines.footnotes()])

    def _begin(self, section: SectionBreak, speech: Speech) -> Iterator[str]:
        title = attribute("aria-label", section.title)
        yield f"<section{title}{spoken(speech, self._speech)}>"
        self._inlines.speech = speech
        if section.furniture:
            yield from self.head(section.furniture)

    def _end(self, section: SectionBreak | None) -> Iterator[str]:
        """Yield the notes of a section, what stands at its foot, and its end."""
        if not self._notes_at_end:
            yield from filter(None, [self._inlines.footnotes()])
        if section:
            yield from self.foot(section.furniture) if section.furniture else ()
            yield "</section>"
            self._inlines.speech = self._speech

    def head(self, furniture: Furniture) -> Iterator[str]:
        """Yield the header, with the logo, if there is one."""
        logo = furniture.logo
        inside = self._figure(logo, []) if logo else ""
        inside += self._margin(furniture.first_header)
        if inside:
            yield element("header", attribute("class", FURNITURE), inside)

    def foot(self, furniture: Furniture) -> Iterator[str]:
        """Yield the footer, if there is one."""
        inside = self._margin(furniture.first_footer)
        if inside:
            yield element("footer", attribute("class", FURNITURE), inside)

    def _margin(self, inlines: Sequence[Inline]) -> str:
        words = walk.without_notes(inlines)
        return self._inlines.block("p", words, flush=True) if walk.plain(words).strip() else ""

    def _block(self, step: Step) -> str:
        """Return the element of a block."""
        block = step.block
        classes = [NEW_PAGE] * step.begins_page + [KEPT] * step.kept
        match block:
            case Heading():
                return self._heading(block, step.level, classes)
            case Paragraph():
                return self._paragraph(block, classes)
            case Quotation():
                name = self._id(block.anchor)
                return self._inlines.block("blockquote", block.inlines, classes, attributes=name)
            case NumberedList():
                return self._list(block, classes)
            case Table():
                return self._table(block, classes)
            case Figure():
                return self._figure(block, classes, self._id(block.anchor))
            case Contents():
                return self._contents(block, classes)
            case _:
                assert_never(block)

    def _heading(self, block: Heading, level: int, classes: Sequence[str]) -> str:
        name = self._id(block.anchor)
        if self._has_contents:
            name = attribute("id", _name(self._headings))
        self._headings += 1
        tag = f"h{level}"
        return self._inlines.block(tag, block.inlines, classes, flush=True, attributes=name)

    def _paragraph(self, block: Paragraph, classes: Sequence[str]) -> str:
        tag = "address" if block.style is ParagraphStyle.LETTERHEAD else "p"
        label = walk.paragraph_label(block)
        number = element("span", attribute("class", NUMBER), label) + " " if label else ""
        return self._inlines.block(
            tag,
            block.inlines,
            [block.style, *[NUMBERED] * bool(label), *classes],
            flush=block.style not in _PROSE,
            attributes=self._id(block.anchor),
            before=number,
        )

    def _list(self, block: NumberedList, classes: Sequence[str]) -> str:
        """Return a list; a browser writes its numerals by itself."""
        name = self._id(block.anchor)
        written = (
            self._inlines.block("li", item.inlines, attributes=self._id(item.anchor))
            for item in block.items
        )
        items = "".join(f"{item}\n" for item in written)
        numerals = suited(self._sheet.numerals, len(block.items))
        kind = attribute("type", _TYPES.get(numerals, ""))
        own = [LETTERED] * (numerals is Numerals.LETTERS)
        return element("ol", f"{_classes([*own, *classes])}{kind}{name}", f"\n{items}")

    def _table(self, table: Table, classes: Sequence[str]) -> str:
        columns, name = shares(table), self._id(table.anchor)
        widths = "".join(f'<col style="width: {100 * share:.4g}%">' for share in columns)
        head = self._row("th", table.header, len(columns), ' scope="col"')
        rows = "\n".join(self._row("td", row, len(columns)) for row in table.rows)
        return element(
            "table",
            f"{_classes(classes)}{name}",
            f"\n<colgroup>{widths}</colgroup>\n<thead>{head}</thead>\n<tbody>\n{rows}\n</tbody>\n",
        )

    def _row(self, tag: str, cells: Sequence[Cell], columns: int, scope: str = "") -> str:
        """Return a row; one with too few cells is filled up."""
        written = "".join(
            self._inlines.block(tag, cell.inlines, attributes=f"{scope}{self._id(cell.anchor)}")
            for cell in cells
        )
        more = element(tag, scope, "") * (columns - len(cells))
        return f"<tr>{written}{more}</tr>"

    def _figure(self, figure: Figure, classes: Sequence[str], name: str = "") -> str:
        """Return a picture; its words where there is none to be read."""
        picture = read_picture(figure.image)
        if picture is None:
            words = (Text(text=figure.alt),)
            given = ["figure", *classes]
            return self._inlines.block("p", words, given, flush=True, attributes=name)
        own = [] if figure.side is Side.START else [f"at-{figure.side}"]
        width, _ = picture.size(figure.width, self._width, self._height)
        source = f"data:image/{picture.kind};base64,{b64encode(picture.data).decode()}"
        image = f'<img src="{source}" alt="{escaped(figure.alt)}" style="width: {width:.4g}mm">'
        return element("figure", f"{_classes([*own, *classes])}{name}", image)

    def _contents(self, contents: Contents, classes: Sequence[str]) -> str:
        """Return a list of links to the headings."""
        rows = "".join(
            f'<li class="entry-{entry.level}"><a href="#{_name(entry.place)}">'
            f"{self._inlines.words(entry_words(entry, self._inlines.speech.language))}</a></li>\n"
            for entry in entries(contents, self._steps)
        )
        name = self._id(contents.anchor)
        return element("nav", f'{_classes(classes)} role="doc-toc"{name}', f"<ul>\n{rows}</ul>")


def _classes(classes: Sequence[str]) -> str:
    return attribute("class", " ".join(classes))


def _name(place: int) -> str:
    return f"heading-{place + 1}"
