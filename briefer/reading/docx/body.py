"""The paragraphs of a Word document, in the order in which they are read."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from msgspec.structs import replace

from briefer.domain.report_text import Line
from briefer.reading import tree
from briefer.reading.assembling import UNNUMBERED
from briefer.reading.docx.names import child, child_value, local, switched, value, whole
from briefer.reading.docx.numbering import Numbering
from briefer.reading.docx.styles import Style, Styles, with_looks, with_place
from briefer.reading.problems import Problem, ReportRefused
from briefer.reading.runs import Looks, Runs
from briefer.reading.tree import Element

_SKIPPED: Final = frozenset(
    ["Fallback", "binData", "comment", "del", "delText", "drawing", "instrText", "moveFrom"]
) | frozenset(["object", "pict", "rPr", "sdtPr", "sectPr", "tblGrid", "tblPr", "tcPr", "trPr"])
_SIGNS: Final = {"tab": "\t", "noBreakHyphen": "\u2011", "softHyphen": "\xad"}
_INSERTED: Final = frozenset(["ins", "moveTo"])
_DELETED: Final = frozenset(["del", "moveFrom"])
_DRAWN: Final = frozenset(["drawing", "pict", "object"])
_EM: Final = 240
"""Twentieths of a point in an em of the usual size."""


@dataclass
class _Table:
    """A table that is being read: where the next cell stands."""

    plain: bool
    row: int = -1
    column: int = 0
    width: int = 1

    @property
    def cell(self) -> tuple[int, int] | None:
        return None if self.plain else (self.row, self.column)


class Body:
    """Reads a document, or its notes, from beginning to end."""

    def __init__(self, styles: Styles, numbering: Numbering, *, note: bool = False) -> None:
        self.lines: list[Line] = []
        self.changed = False
        self.notes: list[tuple[str, str]] = []
        self._styles = styles
        self._numbering = numbering
        self._note = note
        self._runs = Runs()
        self._boxes: list[Element] = []
        self._tables: list[_Table] = []
        self._style = Style()
        self._mark: tuple[str, int] | None = None
        self._look = Style()
        self._links = 0
        self._reading = False
        self._merging = False
        self._gap = False

    def read(self, root: Element) -> None:
        """Read all paragraphs in `root`. Raises ReportRefused for what is not the document's."""
        for event in tree.walk(root, self._skips):
            match event:
                case str():
                    if self._reading:
                        self._add(event)
                case tree.Start(element=element):
                    self._start(element)
                case tree.End(element=element):
                    self._end(element)

    def _skips(self, element: Element) -> bool:
        name = local(element)
        if name == "altChunk":
            raise ReportRefused(Problem.FOREIGN_PART)
        if name in _DELETED or (name == "tr" and child(element, "trPr", "del") is not None):
            self.changed = True
            return True
        if name in _DRAWN:
            self._boxes += _boxes_in(element)
        return name in _SKIPPED or (
            name == "r" and switched(child(element, "rPr"), "vanish") is True
        )

    def _start(self, element: Element) -> None:
        name = local(element)
        match name:
            case "p":
                self._start_paragraph(element)
            case "r":
                self._start_run(element)
            case "t":
                self._reading = True
            case "tab" | "noBreakHyphen" | "softHyphen":
                self._add_sign(element)
            case "br" | "cr":
                self._runs.add_break()
            case "sym":
                self._add(_symbol(element))
            case "footnoteReference" | "endnoteReference":
                self.notes.append((name.removesuffix("Reference"), value(element, "id")))
            case _:
                self._start_part(element, name)

    def _start_part(self, element: Element, name: str) -> None:
        match name:
            case "tbl":
                self._tables.append(_Table(plain=_is_plain(element)))
            case "tr" if self._tables:
                self._tables[-1].row += 1
                self._tables[-1].column = 0
            case "tc" if self._tables:
                self._tables[-1].width = max(1, whole(child_value(element, "tcPr", "gridSpan"), 1))
            case "hyperlink":
                self._links += 1
            case "ins" | "moveTo":
                self.changed = True
            case _:
                pass

    def _end(self, element: Element) -> None:
        match local(element):
            case "p":
                self._end_paragraph(element)
            case "t":
                self._reading = False
            case "tbl":
                self._tables.pop()
            case "tc" if self._tables:
                self._tables[-1].column += self._tables[-1].width
            case "hyperlink":
                self._links -= 1
            case _:
                pass

    def _start_paragraph(self, element: Element) -> None:
        if self._merging:
            return
        properties = child(element, "pPr")
        key = child_value(properties, "pStyle") or self._styles.default
        self._style = with_place(self._styles.of(key), properties)
        self._look = self._style
        self._mark = self._list_of(key)

    def _list_of(self, key: str) -> tuple[str, int] | None:
        """Return the list and level that the paragraph is in, if any."""
        style = self._style
        if style.number in {"", "0"}:
            return None
        own = self._numbering.level_of_style(style.number, key)
        place = style.place if style.place is not None else own
        return style.number, place or 0

    def _start_run(self, element: Element) -> None:
        properties = child(element, "rPr")
        own = child_value(properties, "rStyle")
        style = self._style
        if own:
            named = self._styles.of(own)
            style = with_looks(style, None)
            style = Style(
                bold=style.bold or named.bold,
                italic=style.italic or named.italic,
                size=style.size,
                hidden=style.hidden or named.hidden,
            )
        self._look = with_looks(style, properties)

    def _add(self, text: str) -> None:
        look = self._look
        if look.hidden:
            return
        link = self._links > 0 or self._style.name.startswith("toc ")
        self._runs.add(text, Looks(look.bold, look.italic, link, float(look.size)))

    def _add_sign(self, element: Element) -> None:
        parent = element.getparent()
        # The same name stands in a paragraph's properties for where its tabs stop.
        if parent is not None and local(parent) == "r":
            self._add(_SIGNS[local(element)])

    def _end_paragraph(self, element: Element) -> None:
        mark = child(element, "pPr", "rPr")
        self._merging = any(child(mark, name) is not None for name in _DELETED)
        self.changed |= self._merging
        if self._merging:
            return
        paragraphs = self._runs.finish()
        self._gap = self._gap or not paragraphs
        marker = None
        if paragraphs and self._mark:
            marker = self._numbering.next(*self._mark)
        for text, looks in paragraphs:
            self.lines.append(self._line(text, looks, marker))
            marker, self._gap = None, False
        self._read_boxes()

    def _read_boxes(self) -> None:
        """Read the text boxes that hang on a paragraph, after it."""
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            inner = Body(self._styles, self._numbering, note=self._note)
            inner.read(box)
            self.changed |= inner.changed
            self.notes += inner.notes
            cell = self._tables[-1].cell if self._tables else None
            self.lines += [replace(line, cell=line.cell or cell) for line in inner.lines]

    def _line(self, text: str, looks: Looks, marker: str | None) -> Line:
        return Line(
            text=text,
            paragraph=UNNUMBERED,
            marker=marker or "",
            level=self._mark[1] if self._mark else 0,
            heading=self._style.heading,
            bold=looks.bold,
            italic=looks.italic,
            link=looks.link,
            size=looks.size,
            indent=self._style.indent / _EM,
            cell=self._tables[-1].cell if self._tables else None,
            note=self._note,
            after_gap=self._gap,
        )


def with_relative_sizes(lines: list[Line]) -> list[Line]:
    """Return the lines with the heights of their letters beside the usual one."""
    counts: Counter[float] = Counter()
    for line in lines:
        counts[line.size] += len(line.text)
    usual = max(counts, key=lambda size: counts[size], default=0.0)
    return [
        replace(line, size=round(line.size / usual, 2) if usual and line.size else 1.0)
        for line in lines
    ]


def _is_plain(table: Element) -> bool:
    """Tell whether a table has one column only, and so is a box around its text."""
    rows = [row for row in table if local(row) == "tr"]
    return all(sum(local(cell) == "tc" for cell in row) <= 1 for row in rows)


def _boxes_in(drawing: Element) -> list[Element]:
    """Return the text boxes of a drawing, each once: not its stand-in for old programs too."""
    boxes: list[Element] = []
    waiting = [drawing]
    while waiting:
        element = waiting.pop()
        if local(element) == "txbxContent":
            boxes.append(element)
        elif local(element) != "Fallback":
            waiting += reversed(list(element))
    return boxes


def _symbol(element: Element) -> str:
    code = value(element, "char")
    try:
        sign = chr(int(code, 16)) if len(code) <= 4 else ""
    except ValueError:
        return ""
    return "" if "\ud800" <= sign <= "\udfff" else sign
