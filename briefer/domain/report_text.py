"""Report text: what a reader of files makes of a report, whatever its format."""

from briefer.domain.base import Value


class Box(Value, frozen=True, kw_only=True, array_like=True):
    """Where a printed line stands on its page, and which letters of its paragraph it holds.

    `page` counts from 1. The sides are shares of the page as it is seen, from its upper left
    corner (0 to 1); the letters go from `start` to before `end`.
    """

    page: int
    left: float
    top: float
    right: float
    bottom: float
    start: int
    end: int


class Line(Value, frozen=True, kw_only=True):
    """One paragraph, heading, list item or table cell, as the report has it.

    `text` is exact but for line ends within a paragraph, which are spaces; its list marker is not
    in it but in `marker`, as printed ("C", "•", "3.", "(a)"), and `level` is how deep the list is
    nested (0 outermost). `heading` is 1 to 6 where the file says that this is a heading, else 0.
    `size` is the height of its letters beside that of the text around (1.0). `page` counts from 1
    where the format has pages, `paragraph` counts from 1 through the whole report. `cell` is row
    and column, from 0, where it stands in a table; `note` says that it is a footnote.
    `boxes` are its printed lines where the format has places, over all columns and pages.
    """

    text: str
    paragraph: int
    marker: str = ""
    level: int = 0
    heading: int = 0
    bold: bool = False
    italic: bool = False
    size: float = 1.0
    indent: float = 0.0
    page: int | None = None
    cell: tuple[int, int] | None = None
    link: bool = False
    note: bool = False
    after_gap: bool = False
    boxes: tuple[Box, ...] = ()


class ReportText(Value, frozen=True, kw_only=True):
    """A report as lines.

    `format` is "text", "markdown", "html", "docx" or "pdf", `encoding` the one that it was read
    in. `publisher` and `date` are what the file says of itself beside its words; `date` is as exact
    as it is known. `pages` is 0 where the format has none. `warnings` are full sentences for the
    person.
    """

    format: str
    lines: tuple[Line, ...]
    title: str = ""
    publisher: str = ""
    date: str = ""
    language: str = ""
    encoding: str = ""
    pages: int = 0
    warnings: tuple[str, ...] = ()
