"""Document -> HTML: one page that holds all it needs and reaches for nothing."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from typing import assert_never

from briefer.document import walk
from briefer.document.look import Numerals
from briefer.document.nodes import (
    Cell,
    Contents,
    Direction,
    Document,
    Figure,
    Heading,
    Inline,
    NumberedList,
    Paragraph,
    ParagraphStyle,
    Quotation,
    Side,
    Table,
    Text,
)
from briefer.document.numerals import suited
from briefer.rendering.css import FURNITURE, KEPT, LETTERED, NEW_PAGE, NUMBER, NUMBERED, css
from briefer.rendering.flow import Step, entries, entry_words, flow, shares
from briefer.rendering.html_inlines import Inlines, attribute, element, escaped
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
            f"<style>\n{css(sheet, document.page_size)}\n</style>",
        )
        page = (
            "<!DOCTYPE html>",
            f'<html lang="{escaped(document.language)}" dir="{document.direction}">',
            "<head>",
            *head,
            "</head>",
            "<body>",
            *main.head(),
            "<main>",
            *main.lines(),
            "</main>",
            *main.foot(),
            "</body>",
            "</html>",
        )
        return "".join(f"{line}\n" for line in page).encode()


class _Main:
    """The blocks of one page, with what stands above and below them."""

    def __init__(self, document: Document, sheet: StyleSheet) -> None:
        self._inlines = Inlines(rtl=document.direction is Direction.RTL)
        self._sheet = sheet
        self._furniture = document.furniture
        self._steps = tuple(flow(document, sheet))
        self._has_contents = any(isinstance(step.block, Contents) for step in self._steps)
        self._headings = 0
        white, size = sheet.margins, document.page_size
        self._width = max(size.width - white.left - white.right, 1)
        self._height = max(size.height - white.top - white.bottom, 1)

    def lines(self) -> Iterator[str]:
        """Yield an element for each block, those of a section inside it, and the notes."""
        in_section = False
        for step in self._steps:
            if step.section:
                yield from ["</section>"] * in_section
                yield f"<section{attribute('aria-label', step.section.title)}>"
                in_section = True
            yield self._block(step)
        yield from ["</section>"] * in_section
        yield from filter(None, [self._inlines.footnotes()])

    def head(self) -> Iterator[str]:
        """Yield the header, with the logo, if there is one."""
        logo = self._furniture.logo
        inside = self._figure(logo, []) if logo else ""
        inside += self._margin(self._furniture.first_header)
        if inside:
            yield element("header", attribute("class", FURNITURE), inside)

    def foot(self) -> Iterator[str]:
        """Yield the footer, if there is one."""
        inside = self._margin(self._furniture.first_footer)
        if inside:
            yield element("footer", attribute("class", FURNITURE), inside)

    def _margin(self, inlines: Sequence[Inline]) -> str:
        words = walk.without_notes(inlines)
        return self._inlines.block("p", words, flush=True) if walk.plain(words).strip() else ""

    def _block(self, step: Step) -> str:
        """Return the element of a block."""
        block, write = step.block, self._inlines.block
        classes = [NEW_PAGE] * step.begins_page + [KEPT] * step.kept
        match block:
            case Heading():
                self._headings += 1
                name = f' id="{_name(self._headings - 1)}"' if self._has_contents else ""
                return write(f"h{step.level}", block.inlines, classes, flush=True, attributes=name)
            case Paragraph():
                return self._paragraph(block, classes)
            case Quotation():
                return write("blockquote", block.inlines, classes)
            case NumberedList():
                return self._list(block, classes)
            case Table():
                return self._table(block, classes)
            case Figure():
                return self._figure(block, classes)
            case Contents():
                return self._contents(block, classes)
            case _:
                assert_never(block)

    def _paragraph(self, block: Paragraph, classes: Sequence[str]) -> str:
        tag = "address" if block.style is ParagraphStyle.LETTERHEAD else "p"
        label = walk.paragraph_label(block)
        number = element("span", attribute("class", NUMBER), label) + " " if label else ""
        return self._inlines.block(
            tag,
            block.inlines,
            [block.style, *[NUMBERED] * bool(label), *classes],
            flush=block.style not in _PROSE,
            before=number,
        )

    def _list(self, block: NumberedList, classes: Sequence[str]) -> str:
        """Return a list; a browser writes its numerals by itself."""
        written = (self._inlines.block("li", item.inlines) for item in block.items)
        items = "".join(f"{item}\n" for item in written)
        numerals = suited(self._sheet.numerals, len(block.items))
        kind = attribute("type", _TYPES.get(numerals, ""))
        own = [LETTERED] * (numerals is Numerals.LETTERS)
        return element("ol", f"{_classes([*own, *classes])}{kind}", f"\n{items}")

    def _table(self, table: Table, classes: Sequence[str]) -> str:
        columns = shares(table)
        widths = "".join(f'<col style="width: {100 * share:.4g}%">' for share in columns)
        head = self._row("th", table.header, len(columns), ' scope="col"')
        rows = "\n".join(self._row("td", row, len(columns)) for row in table.rows)
        return element(
            "table",
            _classes(classes),
            f"\n<colgroup>{widths}</colgroup>\n<thead>{head}</thead>\n<tbody>\n{rows}\n</tbody>\n",
        )

    def _row(self, tag: str, cells: Sequence[Cell], columns: int, scope: str = "") -> str:
        """Return a row; one with too few cells is filled up."""
        words = [cell.inlines for cell in cells] + [()] * (columns - len(cells))
        written = (self._inlines.block(tag, each, attributes=scope) for each in words)
        return f"<tr>{''.join(written)}</tr>"

    def _figure(self, figure: Figure, classes: Sequence[str]) -> str:
        """Return a picture; its words where there is none to be read."""
        picture = read_picture(figure.image)
        if picture is None:
            words = (Text(text=figure.alt),)
            return self._inlines.block("p", words, ["figure", *classes], flush=True)
        own = [] if figure.side is Side.START else [f"at-{figure.side}"]
        width, _ = picture.size(figure.width, self._width, self._height)
        source = f"data:image/{picture.kind};base64,{b64encode(picture.data).decode()}"
        image = f'<img src="{source}" alt="{escaped(figure.alt)}" style="width: {width:.4g}mm">'
        return element("figure", _classes([*own, *classes]), image)

    def _contents(self, contents: Contents, classes: Sequence[str]) -> str:
        """Return a list of links to the headings."""
        rows = "".join(
            f'<li class="entry-{entry.level}"><a href="#{_name(entry.place)}">'
            f"{self._inlines.words(entry_words(entry.heading))}</a></li>\n"
            for entry in entries(contents, self._steps)
        )
        return element("nav", f'{_classes(classes)} role="doc-toc"', f"<ul>\n{rows}</ul>")


def _classes(classes: Sequence[str]) -> str:
    return attribute("class", " ".join(classes))


def _name(place: int) -> str:
    return f"heading-{place + 1}"
