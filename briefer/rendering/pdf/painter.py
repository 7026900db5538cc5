"""Pages of rows into a file."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from briefer.document.nodes import Document, Text
from briefer.rendering.pdf.blocks import NUMBER_ROOM, Made
from briefer.rendering.pdf.drawing import FOOTER, HEADER, Box, PageDrawing
from briefer.rendering.pdf.file import About, Leads, Mark, PdfFile, Place
from briefer.rendering.pdf.frame import Frame
from briefer.rendering.pdf.furniture import Dressing
from briefer.rendering.pdf.pages import Page, Placed
from briefer.rendering.pdf.rows import Drawing, Piece, Row, Strand
from briefer.rendering.pdf.setting import Setting
from briefer.rendering.pdf.structure import Content
from briefer.rendering.pictures import Picture
from briefer.rendering.styles import RULE_WEIGHT, TextStyle

_NOTE_RULE = 72.0
"""The length of the rule above a page's notes, in points."""

_NOTE_WEIGHT = 0.5

NOTE_GAP = 16.0
"""The white above a page's notes, in points; the rule is in it."""

_DOTS_GAP, _LEAST_DOTS = 8.0, 3
"""Points between a line of contents and the dots after it, and how few there may be."""

_NUMBER, _COUNT = "{page}", "{pages}"


class Painter:
    """Paints the pages of one document."""

    def __init__(
        self,
        document: Document,
        made: Made,
        setting: Setting,
        frame: Frame,
        dressed: tuple[Dressing, Dressing],
        about: About,
    ) -> None:
        """Paint on sheets with a `frame`, the first and all others `dressed` so."""
        self._document = document
        self._made = made
        self._setting = setting
        self._frame = frame
        self._sheet = frame
        self._dressed = dressed
        self._about = about

    def paint(self, pages: Sequence[Page[Row]]) -> bytes:
        """Return the finished file."""
        frame = self._frame
        file = PdfFile(self._about, frame.page_width, frame.page_height, len(pages))
        leads = self._leads(pages)
        sections = [*_sections(pages)]
        for number, page in enumerate(pages):
            drawing = PageDrawing(number, frame.page_height)
            dressing = self._dressing(number)
            self._frame = dressing.frame
            self._dress(dressing, drawing, file)
            self._page(page, drawing, file, leads)
            self._label(number, sections, drawing, file)
            file.page(number, drawing, leads)
        return file.finish(self._made.root, [*self._marks(pages)], [*self._page_labels(sections)])

    def _dressing(self, page: int) -> Dressing:
        first, others = self._dressed
        return others if page else first

    def _dress(self, dressing: Dressing, drawing: PageDrawing, file: PdfFile) -> None:
        """Draw what stands around the text of a page."""
        if dressing.logo:
            logo, high = dressing.logo, self._sheet.page_height
            upper = high - logo.top
            box = (logo.left, upper - logo.height, logo.left + logo.width, upper)
            self._show(logo.picture, box, logo.content, drawing, file)
        for line in dressing.lines:
            file.uses(line.layout)
            if line.strand:
                drawing.text(line.strand, line.number, line.left, line.baseline)
            else:
                part = FOOTER if line.is_footer else HEADER
                drawing.artifact(line.layout, line.number, line.left, line.baseline, part)

    def _page(self, page: Page[Row], drawing: PageDrawing, file: PdfFile, leads: Leads) -> None:
        for group, placed in groupby(page.rows, key=_group):
            rows = list(placed)
            if group is None:
                for place in rows:
                    self._row(place, drawing, file, leads)
            else:
                self._cells(rows, drawing, file)
            for place in rows:
                self._rules(place, drawing)
        if page.notes:
            frame = self._frame
            top = frame.top + page.notes[0].top - NOTE_GAP / 2
            left = frame.left + (frame.width - _NOTE_RULE if self._setting.rtl else 0)
            drawing.rule(left, _NOTE_RULE, top, _NOTE_WEIGHT)
        for place in page.notes:
            self._row(place, drawing, file, leads)

    def _row(self, place: Placed[Row], drawing: PageDrawing, file: PdfFile, leads: Leads) -> None:
        """Write a row, its numeral first."""
        row = place.row
        if row.drawing:
            self._picture(place.top, row, row.drawing, drawing, file)
        baseline = self._frame.top + place.top + row.baseline
        for piece in row.pieces:
            self._piece(piece, baseline, drawing, file)
            if piece.entry:
                self._entry(piece, baseline, drawing, file, leads)

    def _cells(self, rows: Sequence[Placed[Row]], drawing: PageDrawing, file: PdfFile) -> None:
        """Write a table's row cell by cell, as it is read."""
        pieces = [
            (piece, self._frame.top + place.top + place.row.baseline, place.repeated)
            for place in rows
            for piece in place.row.pieces
        ]
        for piece, baseline, repeated in sorted(pieces, key=_part):
            if repeated:
                file.uses(piece.strand.layout)
                left = self._frame.left + piece.left
                drawing.artifact(piece.strand.layout, piece.line, left, baseline)
            else:
                self._piece(piece, baseline, drawing, file)

    def _piece(self, piece: Piece, baseline: float, drawing: PageDrawing, file: PdfFile) -> None:
        file.uses(piece.strand.layout)
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

    def _picture(
        self, top: float, row: Row, picture: Drawing, drawing: PageDrawing, file: PdfFile
    ) -> None:
        frame = self._frame
        left = frame.left + picture.left
        upper = frame.page_height - frame.top - top
        box = (left, upper - row.height, left + picture.width, upper)
        self._show(picture.picture, box, picture.content, drawing, file)

    def _show(
        self,
        picture: Picture,
        box: Box,
        content: Content | None,
        drawing: PageDrawing,
        file: PdfFile,
    ) -> None:
        if content:
            numbers = " ".join([f"{length:.2f}" for length in box])
            content.element.attributes = f"/O/Layout/BBox[{numbers}]/Placement/Block"
        drawing.picture(file.picture(picture), box, content)

    def _entry(
        self, piece: Piece, baseline: float, drawing: PageDrawing, file: PdfFile, leads: Leads
    ) -> None:
        """Write the number of a heading's page at the end of its line of contents."""
        if piece.entry is None:
            return
        frame, rtl = self._frame, self._setting.rtl
        layout, entry = piece.strand.layout, piece.entry
        line = layout.lines[piece.line]
        begin = frame.left + piece.left + line.left
        end = frame.left + piece.left + line.right
        if entry.number is not None:
            number = self._setting.label(str(leads.headings[entry.target].page + 1), entry.style)
            first = number.lines[0]
            left = frame.left if rtl else frame.left + frame.width - (first.right - first.left)
            strand = Strand(number, (entry.number,), (None,))
            file.uses(number)
            self._dots(begin, end, entry.style, baseline, drawing, file)
            drawing.text(strand, 0, left - first.left, baseline)
            begin, end = (left, end) if rtl else (begin, frame.left + frame.width)
        drawing.lead_to(entry.target, entry.link, begin, end, (baseline, layout.size))

    def _dots(
        self,
        begin: float,
        end: float,
        style: TextStyle,
        baseline: float,
        drawing: PageDrawing,
        file: PdfFile,
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
        file.uses(dots)
        drawing.artifact(dots, 0, left - line.left, baseline)

    def _label(
        self, number: int, sections: Sequence[int], drawing: PageDrawing, file: PdfFile
    ) -> None:
        """Write which page this is; other words in braces are none of ours and stay."""
        pattern = self._made.sections[sections[number]].page_label
        page, pages = number + 1, len(sections)
        if pattern:
            page = number - sections.index(sections[number]) + 1
            pages = sections.count(sections[number])
        else:
            pattern = self._document.page_label
        words = pattern.replace(_COUNT, str(pages)).replace(_NUMBER, str(page))
        sheet, frame = self._setting.sheet, self._sheet
        layout = self._setting.lay_out((Text(text=words),), sheet.page_label, frame.width)
        if not words.strip():
            return
        file.uses(layout)
        for line, places in enumerate(layout.lines):
            flush = 0 if layout.rtl == self._setting.rtl else frame.width - places.right
            left = flush if self._setting.rtl else min(flush, -places.left)
            baseline = frame.top + frame.height + sheet.label_drop + line * layout.leading
            drawing.artifact(layout, line, frame.left + left, baseline, FOOTER)

    def _page_labels(self, sections: Sequence[int]) -> Iterator[tuple[int, str, int]]:
        """Yield from where on page labels are counted anew, what stands before, and the first."""
        before: int | None = None
        for page, section in enumerate(sections):
            if section != before:
                head, number, _ = self._made.sections[section].page_label.partition(_NUMBER)
                own = bool(self._made.sections[section].page_label)
                yield page, head if number else "", 1 if own else page + 1
            before = section

    def _leads(self, pages: Sequence[Page[Row]]) -> Leads:
        """Return where the headings and the notes stand."""
        headings: dict[int, Place] = {}
        notes: dict[int, Place] = {}
        at_end = bool(self._document.notes_title)
        calls = self._calls(pages) if at_end else dict[int, Place]()
        for number, page in enumerate(pages):
            for place in (*page.rows, *page.notes):
                if place.row.heading is not None:
                    headings[place.row.heading] = self._place(number, place.top)
                if place.row.note is not None:
                    notes[place.row.note] = self._place(number, place.top)
        titles = [title.text for title in self._made.titles]
        return Leads(headings=headings, titles=titles, notes=notes, calls=calls)

    def _calls(self, pages: Sequence[Page[Row]]) -> Mapping[int, Place]:
        """Return where each note is called."""
        return {
            note: self._place(number, place.top)
            for number, page in enumerate(pages)
            for place in page.rows
            if not place.repeated
            for piece in place.row.pieces
            for note in piece.strand.layout.lines[piece.line].notes
        }

    def _place(self, page: int, top: float) -> Place:
        frame = self._dressing(page).frame
        return Place(page=page, left=frame.left, top=frame.page_height - frame.top - top)

    def _marks(self, pages: Sequence[Page[Row]]) -> Iterator[Mark]:
        """Yield the lines of the outline: the headings, below the sections that they stand in."""
        section, depth = 0, 0
        for number, page in enumerate(pages):
            for place in page.rows:
                at = self._place(number, place.top)
                if place.row.section != section:
                    section = place.row.section
                    title = self._made.sections[section].title
                    depth = 1 if title else 0
                    if title:
                        yield Mark(text=title, level=1, place=at)
                if place.row.heading is not None:
                    heading = self._made.titles[place.row.heading]
                    yield Mark(text=heading.text, level=heading.level + depth, place=at)


def _group(place: Placed[Row]) -> int | None:
    return place.row.group


def _part(found: tuple[Piece, float, bool]) -> int:
    return found[0].part or 0


def _sections(pages: Sequence[Page[Row]]) -> Iterator[int]:
    """Yield the section of each page; notes that go on are still in the one that calls them."""
    section = 0
    for page in pages:
        section = page.rows[-1].row.section if page.rows else section
        yield section
