"""The Document tree: blocks of inlines, in reading order, with language and direction."""

import datetime as dt
from enum import StrEnum

import msgspec

from briefer.document.look import Look


class Node(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A frozen piece of a document; it cannot lead back to itself, so nobody need look for that."""


class Direction(StrEnum):
    """Writing direction."""

    LTR = "ltr"
    RTL = "rtl"


class Text(Node, frozen=True, kw_only=True, tag="text"):
    """A run of words in one manner. `language` is a BCP 47 tag where it is not the document's."""

    text: str
    bold: bool = False
    italic: bool = False
    language: str | None = None


class LineBreak(Node, frozen=True, kw_only=True, tag="break"):
    """A line end inside a paragraph, as in an address."""


class Link(Node, frozen=True, kw_only=True, tag="link"):
    """Words that lead to an address; only http, https and mailto are followed.

    A renderer draws the words of any other address without a link.
    """

    text: str
    url: str
    language: str | None = None


class Reference(Node, frozen=True, kw_only=True, tag="reference"):
    """Words that lead to the first part of this document whose `anchor` is `target`.

    A part is a block, an item of a list or a cell. They look like the words around them; where
    there is no such part they lead nowhere.
    """

    text: str
    target: str
    language: str | None = None


class Footnote(Node, frozen=True, kw_only=True, tag="footnote"):
    """A note at the foot of the page, called by a number at this point.

    Notes are numbered from one, through the document or, at the foot of pages, anew in each section
    that counts its own pages. They hold no notes themselves.
    """

    inlines: "tuple[Text | Link | Reference | LineBreak, ...]"


Inline = Text | LineBreak | Link | Reference | Footnote


class ParagraphStyle(StrEnum):
    """What a paragraph is; the StyleSheet says what that looks like."""

    ORGANISATION = "organisation"
    LETTERHEAD = "letterhead"
    DATE = "date"
    REFERENCE = "reference"
    ADDRESS = "address"
    SALUTATION = "salutation"
    BODY = "body"
    LEAD_IN = "lead-in"
    CITATION = "citation"
    VALEDICTION = "valediction"
    SIGNATORY = "signatory"
    NOTE = "note"
    TITLE = "title"
    SUBTITLE = "subtitle"
    COVER_LINE = "cover-line"
    MARK = "mark"


class Heading(Node, frozen=True, kw_only=True, tag="heading"):
    """A heading of level 1 (the subject line, an annex's title) or 2.

    One that is not `listed`, as that of the contents, has no line in a table of contents.
    """

    anchor: str
    level: int
    inlines: tuple[Inline, ...]
    listed: bool = True


class Paragraph(Node, frozen=True, kw_only=True, tag="paragraph"):
    """A paragraph; one of the running text may have a `number`, counted from 1, or 0 for none."""

    anchor: str
    inlines: tuple[Inline, ...]
    style: ParagraphStyle = ParagraphStyle.BODY
    number: int = 0


class Quotation(Node, frozen=True, kw_only=True, tag="quotation"):
    """A block quotation; its words carry their own quotation marks."""

    anchor: str
    inlines: tuple[Inline, ...]


class ListItem(Node, frozen=True, kw_only=True):
    """One item of a numbered list."""

    anchor: str
    inlines: tuple[Inline, ...]


class NumberedList(Node, frozen=True, kw_only=True, tag="numbered-list"):
    """A list whose items are numbered 1., 2., … from one."""

    anchor: str
    items: tuple[ListItem, ...]


class Cell(Node, frozen=True, kw_only=True):
    """One cell of a table."""

    anchor: str
    inlines: tuple[Inline, ...]


class Table(Node, frozen=True, kw_only=True, tag="table"):
    """A table with a header row, which is repeated on every page that the table runs over.

    Every row has as many cells as the header. `widths` are the columns' shares of the line; empty
    means equal shares.
    """

    anchor: str
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...] = ()


class Side(StrEnum):
    """Where on the line something stands, from where reading starts."""

    START = "start"
    CENTRE = "centre"
    END = "end"


class Figure(Node, frozen=True, kw_only=True, tag="figure"):
    """A picture: a PNG or JPEG file's bytes, the words that stand for it, its width in mm.

    A picture that no renderer can read is replaced by its words. `side` is where it stands.
    """

    anchor: str
    image: bytes
    alt: str
    width: float
    side: Side = Side.CENTRE


class Contents(Node, frozen=True, kw_only=True, tag="contents"):
    """A table of contents: the document's headings down to `depth`, with links and pages."""

    anchor: str
    depth: int = 2


class PageBreak(Node, frozen=True, kw_only=True, tag="page-break"):
    """What follows begins on a new page."""


class Furniture(Node, frozen=True, kw_only=True):
    """What pages show at their head and foot, above the page label; the first page has its own.

    The `logo` stands at the head of the first page, above `first_header`.
    """

    logo: Figure | None = None
    first_header: tuple[Inline, ...] = ()
    header: tuple[Inline, ...] = ()
    first_footer: tuple[Inline, ...] = ()
    footer: tuple[Inline, ...] = ()


class SectionBreak(Node, frozen=True, kw_only=True, tag="section-break"):
    """What follows is a section of its own, as a letter in a pack: it begins on a new page.

    `title` is the section's name. `page_label` is its footer, with `{page}` and `{pages}` counting
    within the section, whose notes count anew as well; empty keeps the document's own. `language`
    (BCP 47, or empty) and `direction` are those of its words where they are not the document's.
    `furniture` is what its own pages show; without it they show what the document's show after the
    first. Pages of one that is not `labelled`, as a cover, have no label. Lists and headings go on
    as before.
    """

    title: str
    page_label: str = ""
    language: str = ""
    direction: Direction | None = None
    furniture: Furniture | None = None
    labelled: bool = True


Block = (
    Heading
    | Paragraph
    | Quotation
    | NumberedList
    | Table
    | Figure
    | Contents
    | SectionBreak
    | PageBreak
)


class PageSize(Node, frozen=True, kw_only=True):
    """A sheet, in millimetres."""

    width: float
    height: float


class Document(Node, frozen=True, kw_only=True):
    """A whole document.

    A block's `anchor` says which part of the letter it comes from, so that a page can be traced
    back to it. `page_label` is the footer of every page, with `{page}` and `{pages}` in it.
    `author` is written into a file's metadata only when it is not empty. `date` is the letter's
    date, the only date that may appear in a file's metadata. Where `notes_title` is not empty,
    notes stand at the document's end under this heading instead of at the foot of the page.
    `word_base` is a Word file whose headers, footers, margins and styles a DOCX keeps.
    """

    title: str
    language: str
    page_size: PageSize
    blocks: tuple[Block, ...]
    date: dt.date
    direction: Direction = Direction.LTR
    author: str = ""
    page_label: str = "{page} / {pages}"
    look: Look = Look()
    furniture: Furniture = Furniture()
    notes_title: str = ""
    word_base: bytes = b""
