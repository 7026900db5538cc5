"""One paragraph of WordprocessingML, and what a block's place in the document adds to it."""

from typing import NamedTuple

from briefer.document.nodes import Side
from briefer.rendering.docx.markup import switch, twips
from briefer.rendering.docx.names import Name


class Edges(NamedTuple):
    """What a block's neighbours ask of its first and of its last paragraph.

    The first may begin a page and have other white before it than its style says; the last may be
    kept with what follows, have other white after it, and end a section, whose properties are
    markup. White is in points.
    """

    begins_page: bool = False
    kept: bool = False
    before: float | None = None
    after: float | None = None
    section: str = ""

    def of(self, place: int, count: int) -> "Edges":
        """Return what concerns paragraph `place` of a block of `count`."""
        first, last = place == 0, place == count - 1
        return Edges(
            begins_page=self.begins_page and first,
            kept=self.kept and last,
            before=self.before if first else None,
            after=self.after if last else None,
            section=self.section if last else "",
        )


_END = '<w:jc w:val="right"/>'
_SIDES = {Side.START: "", Side.CENTRE: '<w:jc w:val="center"/>', Side.END: _END}
INSIDE = Edges()
"""A paragraph in the midst of a block."""


def paragraph(
    style: Name,
    inside: str,
    edges: Edges = INSIDE,
    *,
    rtl: bool,
    numbering: str = "",
    tabs: str = "",
    foreign: bool = False,
    flush: bool = False,
    side: Side = Side.START,
) -> str:
    """Return one paragraph, its properties in the order of the schema (ISO/IEC 29500-1, 17.3.1).

    A `foreign` one runs the other way than the document. If it is to be `flush`, it stands where
    the document's lines begin, and its own end; Word calls that right in both directions. `side`
    is where something smaller than a line stands.
    """
    aligned = _END if foreign and flush else _SIDES[side]
    way = "<w:bidi/>" if rtl else '<w:bidi w:val="0"/>' if foreign else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style.identifier}"/>{switch("keepNext", edges.kept)}'
        f"{switch('pageBreakBefore', edges.begins_page)}{numbering}{tabs}{way}"
        f"{_white(edges)}{aligned}{edges.section}</w:pPr>{inside}</w:p>"
    )


def _white(edges: Edges) -> str:
    if edges.before is None and edges.after is None:
        return ""
    before = "" if edges.before is None else f' w:before="{twips(edges.before)}"'
    after = "" if edges.after is None else f' w:after="{twips(edges.after)}"'
    return f"<w:spacing{before}{after}/>"
