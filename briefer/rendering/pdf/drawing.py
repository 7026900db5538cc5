"""The content stream of a page: every word in the mark of what it is, all else an artifact."""

from typing import Literal, NamedTuple

from briefer.rendering.pdf.layout import INK, Layout, Line, Stretch
from briefer.rendering.pdf.rows import Strand
from briefer.rendering.pdf.structure import Content, Element

_LINK = "0 .2 .6 rg "
_RULE = ".45 g "

_ABOVE, _BELOW = 0.8, 0.25
"""How far what leads somewhere reaches above and below the baseline, in ems."""

_UNDERLINE, _WEIGHT = 0.14, 0.05
"""How far a link's line is below the baseline, and how strong it is, in ems."""

HEADER = "/Artifact<</Type/Pagination/Subtype/Header>>BDC "
FOOTER = "/Artifact<</Type/Pagination/Subtype/Footer>>BDC "
"""What a text at a page's head or foot is (ISO 32000-1, 14.8.2.2)."""
_REPEATED = "/Artifact<</Type/Pagination>>BDC "

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points from the lower left corner of a page."""


class Goal(NamedTuple):
    """What a place leads to: a part by its anchor, all else by how many there are before it."""

    kind: Literal["heading", "note", "call", "part"]
    key: int | str


class Lead(NamedTuple):
    """A place on a page that leads somewhere, and the words that say where."""

    element: Element
    box: Box
    words: str
    to: Goal | str
    """A goal in the file, or an address outside."""


class PageDrawing:
    """One page in the making; lengths are points, from the upper left corner."""

    def __init__(self, number: int, height: float) -> None:
        """Begin page `number`, from 0."""
        self.leads: list[Lead] = []
        self.marks: list[Content] = []
        """Whose each MCID of the page is."""
        self._number = number
        self._height = height
        self._text: list[str] = []
        self._pictures: list[str] = []
        self._rules: list[str] = []
        self._underlines: list[str] = []
        self._open: Content | str | None = None
        self._select = ""
        self._colour = INK

    def text(self, strand: Strand, number: int, left: float, baseline: float) -> None:
        """Write line `number` of a text that begins at `left`."""
        layout = strand.layout
        line = layout.lines[number]
        x, y = self._begin(layout, line, left, baseline)
        write = self._text.append
        for span in line.spans:
            content, link = strand.contents[span.stretch], strand.links[span.stretch]
            stretch = layout.stretches[span.stretch]
            if content is not self._open:
                self._mark(content)
            colour = layout.ink if stretch.url is None else _LINK
            if colour != self._colour:
                self._ink(colour)
            if span.select != self._select:
                self._select = span.select
                write(span.select)
            write(span.code)
            if link is not None:
                at = (x + span.left, y, x + span.right)
                box = _box(at, layout.size)
                self._lead(_lead(link, box, stretch, strand.earlier))
                if stretch.url is not None:
                    self._underline(at, layout.size)

    def artifact(
        self, layout: Layout, number: int, left: float, baseline: float, mark: str = _REPEATED
    ) -> None:
        """Write line `number` of a text that is no part of the document, or stands there twice."""
        line = layout.lines[number]
        self._begin(layout, line, left, baseline)
        self._mark(mark)
        self._ink(layout.ink)
        for span in line.spans:
            if span.select != self._select:
                self._select = span.select
                self._text.append(span.select)
            self._text.append(span.code)

    def lead_to(
        self,
        heading: int,
        element: Element,
        words: str,
        across: tuple[float, float],
        at: tuple[float, float],
    ) -> None:
        """Let a line from left to right lead to a heading; `at` is its baseline and its size."""
        (left, right), (baseline, size) = across, at
        box = _box((left, self._height - baseline, right), size)
        self._lead(Lead(element, box, words, Goal("heading", heading)))

    def picture(self, name: str, box: Box, content: Content | None) -> None:
        """Draw the picture called `name`."""
        left, bottom, right, top = box
        mark = "/Artifact BMC" if content is None else self._new_mark(content)
        self._pictures.append(
            f"{mark} q {right - left:.2f} 0 0 {top - bottom:.2f} {left:.2f} {bottom:.2f} cm"
            f" /{name} Do Q EMC\n"
        )

    def rule(self, left: float, width: float, top: float, weight: float) -> None:
        """Draw a line across; `top` is its middle."""
        bottom = self._height - top - weight / 2
        self._rules.append(f"{left:.2f} {bottom:.2f} {width:.2f} {weight:.2f} re\n")

    def bar(self, left: float, top: float, bottom: float, weight: float) -> None:
        """Draw a line down, from `top` to `bottom`."""
        height = bottom - top
        low = self._height - bottom
        self._rules.append(f"{left:.2f} {low:.2f} {weight:.2f} {height:.2f} re\n")

    def code(self) -> str:
        """Return the page's content stream."""
        parts: list[str] = []
        if self._text:
            parts += ["BT\n", *self._text, "ET\n" if self._open is None else "EMC\nET\n"]
        parts += self._pictures
        if self._rules:
            parts += ["/Artifact BMC q ", _RULE, *self._rules, "f Q EMC\n"]
        if self._underlines:
            parts += ["/Artifact BMC q ", _LINK, *self._underlines, "f Q EMC\n"]
        return "".join(parts)

    def _begin(
        self, layout: Layout, line: Line, left: float, baseline: float
    ) -> tuple[float, float]:
        """Go to where a line begins, and return it."""
        x, y = left + line.left, self._height - baseline
        # Text is set at size 1 under a scaled matrix: so the same code is right at any size.
        self._text.append(f"{layout.scale}{x:.2f} {y:.2f} Tm\n")
        return x, y

    def _mark(self, wanted: Content | str) -> None:
        """Let what follows be `wanted`'s: words of an element, or those of an artifact."""
        if wanted is self._open:
            return
        if self._open is not None:
            self._text.append("EMC\n")
        self._open = wanted
        self._text.append(wanted if isinstance(wanted, str) else self._new_mark(wanted))

    def _new_mark(self, content: Content) -> str:
        mcid = len(self.marks)
        self.marks.append(content)
        content.marks.append((self._number, mcid))
        return f"/{content.tag}<</MCID {mcid}>>BDC "

    def _ink(self, colour: str) -> None:
        if colour != self._colour:
            self._colour = colour
            self._text.append(colour)

    def _lead(self, lead: Lead) -> None:
        """Add a place that leads somewhere; one that goes on in another face is one place."""
        if self.leads:
            last = self.leads[-1]
            left, bottom, right, top = lead.box
            if last.element is lead.element and last.box[1] == bottom and last.box[2] == left:
                box = (last.box[0], bottom, right, max(top, last.box[3]))
                self.leads[-1] = last._replace(box=box)
                return
        self.leads.append(lead)

    def _underline(self, at: tuple[float, float, float], size: float) -> None:
        left, y, right = at
        self._underlines.append(
            f"{left:.2f} {y - _UNDERLINE * size:.2f} {right - left:.2f} {_WEIGHT * size:.2f} re\n"
        )


def _box(at: tuple[float, float, float], size: float) -> Box:
    left, y, right = at
    return left, y - _BELOW * size, right, y + _ABOVE * size


def _lead(link: Element, box: Box, stretch: Stretch, earlier: int) -> Lead:
    """Return where the words of a Link lead to, after so many `earlier` notes."""
    if stretch.url is not None:
        return Lead(link, box, stretch.url, stretch.url)
    if stretch.target is not None:
        return Lead(link, box, stretch.target.words, Goal("part", stretch.target.anchor))
    if stretch.note is not None:
        return Lead(link, box, str(stretch.note), Goal("note", earlier + stretch.note))
    number = stretch.call or 0
    return Lead(link, box, str(number), Goal("call", number))
