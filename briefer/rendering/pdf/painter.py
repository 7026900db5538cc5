"""Pages of rows into a file."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from briefer.rendering.pdf.blocks import NUMBER_ROOM
from briefer.rendering.pdf.drawing import FOOTER, HEADER, Box, Goal, PageDrawing
from briefer.rendering.pdf.file import PdfFile
from briefer.rendering.pdf.furniture import Dressing, Line
from briefer.rendering.pdf.goals import goals
from briefer.rendering.pdf.leaves import NOTE_GAP, Leaf
from briefer.rendering.pdf.pages import Page, Placed
from briefer.rendering.pdf.rows import Drawing, Entry, Piece, Row, Strand, Title
from briefer.rendering.pdf.structure import Element
from briefer.rendering.pictures import Picture
from briefer.rendering.styles import RULE_WEIGHT, TextStyle

_NOTE_RULE = 72.0
"""The length of the rule above a page's notes, in points."""

_NOTE_WEIGHT = 0.5

_GROUP = attrgetter("row.group")

_DOTS_GAP, _LEAST_DOTS = 8.0, 3
"""Points between a line of contents and the dots after it, and how few there may be."""


class Painter:
    """Paints the pages of one document."""

    def __init__(self, leaves: Sequence[Leaf], titles: Sequence[Title], file: PdfFile) -> None:
        """Paint `leaves` into a file; `titles` are the document's headings."""
        self._leaves = leaves
        self._titles = titles
        self._file = file
        self._goals = goals(leaves)
        self._frame = leaves[0].dressing.frame
        self._setting = leaves[0].section.setting

    def paint(self, label: Callable[[int, Leaf], Iterator[Line]]) -> None:
        """Paint all pages, each with the lines of its `label`."""
        for number, leaf in enumerate(self._leaves):
            dressing = leaf.dressing
            self._frame, self._setting = dressing.frame, leaf.section.setting
            drawing = PageDrawing(number, self._frame.page_height)
            self._dress(dressing, drawing)
            self._page(leaf.page, drawing)
            for line in label(number, leaf):
                self._file.uses(line.layout)
                drawing.artifact(line.layout, line.number, line.left, line.baseline, FOOTER)
            self._file.page(number, drawing, self._goals)

    def _dress(self, dressing: Dressing, drawing: PageDrawing) -> None:
        """Draw what stands around the text of a page."""
        if dressing.logo:
            logo, high = dressing.logo, self._frame.page_height
            upper = high - logo.top
            box = (logo.left, upper - logo.height, logo.left + logo.width, upper)
            self._show(logo.picture, box, logo.host, drawing)
        for line in dressing.lines:
            self._file.uses(line.layout)
            if line.strand:
                drawing.text(line.strand, line.number, line.left, line.baseline)
            else:
                part = FOOTER if line.is_footer else HEADER
                drawing.artifact(line.layout, line.number, line.left, line.baseline, part)

    def _page(self, page: Page[Row], drawing: PageDrawing) -> None:
        for group, placed in groupby(page.rows, key=_GROUP):
            if group is None:
                for place in placed:
                    self._row(place, drawing)
            else:
                self._cells(list(placed), drawing)
        for place in page.rows:
            row = place.row
            if row.rule_above or row.rule_below or row.bar is not None:
                self._rules(place, drawing)
        if page.notes:
            frame = self._frame
            top = frame.top + page.notes[0].top - NOTE_GAP / 2
            left = frame.left + (frame.width - _NOTE_RULE if self._setting.rtl else 0)
            drawing.rule(left, _NOTE_RULE, top, _NOTE_WEIGHT)
        for place in page.notes:
            self._row(place, drawing)

    def _row(self, place: Placed[Row], drawing: PageDrawing) -> None:
        """Write a row, its numeral first."""
        row = place.row
        if row.drawing:
            self._picture(place.top, row, row.drawing, drawing)
        baseline = self._frame.top + place.top + row.baseline
        for piece in row.pieces:
            self._piece(piece, baseline, drawing)
            if piece.entry is not None:
                self._entry(piece.entry, piece, baseline, drawing)

    def _cells(self, rows: Sequence[Placed[Row]], drawing: PageDrawing) -> None:
        """Write a table's row cell by cell, as it is read."""
        pieces = [
            (piece, self._frame.top + place.top + place.row.baseline, place.repeated)
            for place in rows
            for piece in place.row.pieces
        ]
        for piece, baseline, repeated in sorted(pieces, key=_part):
            if repeated:
                self._file.uses(piece.strand.layout)
                left = self._frame.left + piece.left
                drawing.artifact(piece.strand.layout, piece.line, left, baseline)
            else:
                self._piece(piece, baseline, drawing)

    def _piece(self, piece: Piece, baseline: float, drawing: PageDrawing) -> None:
        self._file.uses(piece.strand.layout)
        drawing.text(piece.strand, piece.line, self._frame.left + piece.left, baseline)

    def _rules(self, place: Placed[Row], drawing: PageDrawing) -> None:
        row, frame = place.row, self._frame
        top = frame.top + place.top
        if row.rule_above:
            drawing.rule(frame.left, frame.width, top, row.rule_above)
        if row.rule_below:
            drawing.rule(frame.left, frame.width, top + row.height, row.rule_below)
        if row.bar is not None:
            drawing.bar(frame.left + row.bar, top, top + row.height, RULE_WEIGHT)

    def _picture(self, top: float, row: Row, picture: Drawing, drawing: PageDrawing) -> None:
        frame = self._frame
        left = frame.left + picture.left
        upper = frame.page_height - frame.top - top
        box = (left, upper - row.height, left + picture.width, upper)
        self._show(picture.picture, box, picture.host, drawing)

    def _show(
        self,
        picture: Picture,
        box: Box,
        host: Element | None,
        drawing: PageDrawing,
    ) -> None:
        if host:
            numbers = " ".join([f"{length:.2f}" for length in box])
            host.attributes = f"/O/Layout/BBox[{numbers}]/Placement/Block"
        drawing.picture(self._file.picture(picture), box, host.content() if host else None)

    def _entry(self, entry: Entry, piece: Piece, baseline: float, drawing: PageDrawing) -> None:
        """Write the number of a heading's page at the end of its line of contents."""
        frame, rtl = self._frame, self._setting.rtl
        layout = piece.strand.layout
        page = self._goals[Goal("heading", entry.target)].page + 1
        line = layout.lines[piece.line]
        begin = frame.left + piece.left + line.left
        end = frame.left + piece.left + line.right
        if entry.number is not None:
            number = self._setting.label(str(page), entry.style)
            first = number.lines[0]
            left = frame.left if rtl else frame.left + frame.width - (first.right - first.left)
            strand = Strand(number, (entry.number,), (None,))
            self._file.uses(number)
            self._dots(begin, end, entry.style, baseline, drawing)
            drawing.text(strand, 0, left - first.left, baseline)
            begin, end = (left, end) if rtl else (begin, frame.left + frame.width)
        words = self._titles[entry.target].text.strip() or str(page)
        drawing.lead_to(entry.target, entry.link, words, (begin, end), (baseline, layout.size))

    def _dots(
        self,
        begin: float,
        end: float,
        style: TextStyle,
        baseline: float,
        drawing: PageDrawing,
    ) -> None:
        """Lead the eye from a line of contents that ends at `end` to its page's number."""
        frame, rtl = self._frame, self._setting.rtl
        limit = frame.left + (NUMBER_ROOM if rtl else frame.width - NUMBER_ROOM)
        room = (begin - limit if rtl else limit - end) - _DOTS_GAP
        step = self._setting.label_width(". .", style) - self._setting.label_width(".", style)
        count = int(room / step)
        if count < _LEAST_DOTS:
            return
        dots = self._setting.label(" ".join(["."] * count), style)
        line = dots.lines[0]
        left = limit if rtl else limit - (line.right - line.left)
        self._file.uses(dots)
        drawing.artifact(dots, 0, left - line.left, baseline)


def _part(found: tuple[Piece, float, bool]) -> int:
    return found[0].part or 0
