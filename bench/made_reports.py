"""Made reports: DOCX and PDF files from descriptions in a few marks of Markdown."""

import io
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import Any, NamedTuple, cast

import docx
from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageTemplate,
    Paragraph,
    Table,
    TableStyle,
)

from briefer import resources

_KINDS = (
    (re.compile(r"(?P<marks>#{1,6}) (?P<text>.+)"), "heading"),
    (re.compile(r"\*\*(?P<text>.+)\*\*"), "bold"),
    (re.compile(r"(?P<marks> *)- (?P<text>.+)"), "bullet"),
    (re.compile(r"(?P<marks>\d+)\. (?P<text>.+)"), "number"),
    (re.compile(r"\|(?P<text>.+)\|"), "row"),
)
_FACES = MappingProxyType(
    {"Sans": "LiberationSans-Regular.ttf", "SansBold": "LiberationSans-Bold.ttf"}
)


class Part(NamedTuple):
    """One paragraph of a description: its kind, its words, and its level or number."""

    kind: str
    text: str
    level: int = 0


def parts(description: str) -> Iterator[Part]:
    """Yield the paragraphs of a description."""
    for line in description.splitlines():
        if line.strip():
            yield _part(line)


def _part(line: str) -> Part:
    for pattern, kind in _KINDS:
        found = pattern.fullmatch(line.rstrip())
        if found:
            marks = found.groupdict().get("marks") or ""
            level = int(marks) if marks.isdigit() else len(marks)
            return Part(kind, found["text"].strip(), level)
    return Part("plain", line.strip())


# ------------------------------------------------------------ DOCX


def made_docx(description: str) -> bytes:
    """Return a Word file with headings, lists and tables as Word has them."""
    file = docx.Document()
    table: Any = None
    for part in parts(description):
        if part.kind == "row":
            cells = [cell.strip() for cell in part.text.split("|")]
            table = table or file.add_table(rows=0, cols=len(cells))
            for cell, words in zip(table.add_row().cells, cells, strict=True):
                cell.text = words
            continue
        table = None
        _add(file, part)
    held = io.BytesIO()
    file.save(held)
    return held.getvalue()


def _add(file: Any, part: Part) -> None:  # noqa: ANN401 - python-docx has no type for it
    match part.kind:
        case "heading":
            file.add_heading(part.text, part.level)
        case "bold":
            file.add_paragraph().add_run(part.text).bold = True
        case "bullet":
            file.add_paragraph(part.text, style="List Bullet 2" if part.level else "List Bullet")
        case "number":
            file.add_paragraph(part.text, style="List Number")
        case _:
            file.add_paragraph(part.text)


# ------------------------------------------------------------ PDF


def made_pdf(description: str, columns: int = 1) -> bytes:
    """Return a PDF with running headers and page numbers, on small pages so that lists break."""
    # reportlab leaves the types of its registry open.
    registry = cast("Any", pdfmetrics)
    for name, file in _FACES.items():
        registry.registerFont(TTFont(name, str(resources.path("fonts", file))))
    held = io.BytesIO()
    width, height = A4[0], A4[1] * 0.55
    room = (width - 40 * mm - (columns - 1) * 8 * mm) / columns
    frames = [
        Frame(20 * mm + number * (room + 8 * mm), 20 * mm, room, height - 42 * mm, id=str(number))
        for number in range(columns)
    ]
    made = list(parts(description))
    header = made[0].text
    shown: list[Flowable] = [
        flowable
        for is_row, group in groupby(made, key=lambda part: part.kind == "row")
        for flowable in ([_table(list(group), room)] if is_row else map(_paragraph, group))
    ]
    template = PageTemplate("page", frames, onPage=_furnished(header, width, height))
    file = BaseDocTemplate(held, pagesize=(width, height), pageTemplates=[template])
    file.build(shown)
    return held.getvalue()


def _furnished(header: str, width: float, height: float) -> Callable[[Any, Any], None]:
    def furnish(canvas: Any, document: Any) -> None:  # noqa: ANN401 - reportlab's own
        canvas.setFont("Sans", 8)
        canvas.drawString(20 * mm, height - 12 * mm, header.upper())
        canvas.drawCentredString(width / 2, 10 * mm, str(document.page))

    return furnish


def _table(rows: Sequence[Part], room: float) -> Table:
    """Return a table with lines around its cells and its head again on each page."""
    style = ParagraphStyle("cell", fontName="Sans", fontSize=9, leading=11)
    cells = [[Paragraph(cell.strip(), style) for cell in row.text.split("|")] for row in rows]
    widths = [room / len(cells[0])] * len(cells[0])
    lined = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, black)])
    return Table(cells, colWidths=widths, repeatRows=1, style=lined)


def _paragraph(part: Part) -> Paragraph:
    style = ParagraphStyle("text", fontName="Sans", fontSize=10, leading=13, spaceAfter=6)
    match part.kind:
        case "heading":
            size = {1: 20, 2: 15}.get(part.level, 12)
            loud = ParagraphStyle(
                "loud", fontName="SansBold", fontSize=size, leading=size + 4, spaceAfter=6
            )
            return Paragraph(part.text, loud)
        case "bold":
            return Paragraph(part.text, ParagraphStyle("bold", parent=style, fontName="SansBold"))
        case "bullet" | "number":
            listed = ParagraphStyle(
                "listed",
                parent=style,
                leftIndent=14 + 12 * bool(part.kind == "bullet" and part.level),
            )
            mark = "•" if part.kind == "bullet" else f"{part.level}."
            return Paragraph(part.text, listed, bulletText=mark)
        case _:
            return Paragraph(part.text, style)
