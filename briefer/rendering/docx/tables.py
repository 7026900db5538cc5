"""A table: words in columns, parted by horizontal rules only."""

from collections.abc import Sequence

from briefer.document.nodes import Cell, Table
from briefer.rendering.docx.inlines import Inlines
from briefer.rendering.docx.markup import switch, twips
from briefer.rendering.docx.names import TABLE, TABLE_END, TABLE_HEADING, TABLE_TEXT, Name
from briefer.rendering.docx.paragraphs import Edges, paragraph
from briefer.rendering.flow import shares

_LOOK = (
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
    ' w:noHBand="1" w:noVBand="1"/>'
)


def table(block: Table, inlines: Inlines, edges: Edges, line: float) -> str:
    """Return a table as wide as the line, which is in points.

    The header stays with the first row and is repeated on every page; no row is torn apart.
    """
    widths = [max(1, twips(line * share)) for share in shares(block)]
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    last = len(block.rows) - 1
    rtl = inlines.speech.rtl
    rows = [
        _row(block.header, widths, inlines, TABLE_HEADING, Edges(kept=True), block.anchor),
        *(
            _row(row, widths, inlines, TABLE_TEXT, Edges(kept=edges.kept and place == last))
            for place, row in enumerate(block.rows)
        ),
    ]
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{TABLE.identifier}"/>{switch("bidiVisual", rtl)}'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{_LOOK}'
        f"</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def table_end(edges: Edges, *, rtl: bool) -> str:
    """Return the paragraph of no height that must stand between a table and what is no text."""
    return paragraph(TABLE_END, "", edges, rtl=rtl)


def _row(
    cells: Sequence[Cell],
    widths: Sequence[int],
    inlines: Inlines,
    style: Name,
    edges: Edges,
    anchor: str = "",
) -> str:
    """Return a row; one with too few cells is filled up. An `anchor` is the table's."""
    around, rtl = inlines.bookmarks.around, inlines.speech.rtl
    words: list[str] = []
    for place, cell in enumerate(cells):
        frame = around(*[anchor][place:], cell.anchor)
        words.append(inlines.paragraph(style, cell.inlines, edges, frame=frame))
    words += [paragraph(style, "", edges, rtl=rtl)] * (len(widths) - len(cells))
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{word}</w:tc>'
        for width, word in zip(widths, words, strict=True)
    )
    header = switch("tblHeader", style is TABLE_HEADING)
    return f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{inside}</w:tr>"
