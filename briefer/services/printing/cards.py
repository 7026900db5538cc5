"""Cards: a few lines set by themselves, as an address on a label or a stamp across a page."""

from collections.abc import Sequence

from briefer.document.look import Look, White
from briefer.document.nodes import (
    Document,
    Inline,
    LineBreak,
    PageSize,
    Paragraph,
    ParagraphStyle,
    Text,
)
from briefer.domain.base import Value
from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.ports import Typesetter
from briefer.services.printing.sides import POINTS_PER_MM, Area, Size

_NO_WHITE = White(top=0, bottom=0, left=0, right=0)
_SIZES = (12.0, 11.0, 10.0, 9.0, 8.0, 7.0)
"""Points, the largest that fits first; nothing smaller can be read by those who sort letters."""
_SLACK = 0.5
_STAMP_TOP, _STAMP_SIDE = 5.0, 12.0
"""Millimetres from a page's edges to a stamp: as far out as printers print, above all headers."""


class Card(Value, frozen=True, kw_only=True):
    """A finished page of `size` in points, and down to where its lines reach."""

    pdf: bytes
    size: Size
    used: float

    def placed_in(self, room: Area) -> Area:
        """Return where the card is drawn so that its lines are in the middle of `room`."""
        down = (room.height - self.used) / 2
        return Area(left=room.left, top=room.top + down, width=self.size[0], height=self.size[1])


class DoesNotFit(BrieferError):
    """An address has too many lines, or too long ones."""

    hint = sentence("Choose larger labels or a larger envelope, or shorten the address.")


def address_card(
    lines: Sequence[str],
    room: Area,
    like: Document,
    typesetter: Typesetter,
    most: float = _SIZES[0],
) -> Card:
    """Return an address set as large as fits into `room`, but no larger than `most` points.

    Language, direction and face are those of `like`. Raises DoesNotFit.
    """
    paper = PageSize(width=room.width / POINTS_PER_MM, height=room.height / POINTS_PER_MM)
    address = Paragraph(anchor="address", inlines=_inlines(lines), style=ParagraphStyle.ADDRESS)
    for size in (size for size in _SIZES if size <= most):
        look = Look(face=like.look.face, size=size, margins=_NO_WHITE)
        typeset = typesetter.typeset(_page(address, paper, like, look))
        used = max((place.bottom for place in typeset.placements), default=0.0)
        if typeset.pages == 1 and used <= room.height + _SLACK:
            return Card(pdf=typeset.pdf, size=(room.width, room.height), used=used)
    first = next(iter(lines), "")
    raise DoesNotFit(sentence("The address of “{name}” does not fit there.", name=shown(first)))


def stamp_card(words: str, like: Document, typesetter: Typesetter) -> Card:
    """Return a page as large as those of `like` with nothing on it but a stamp at its top."""
    margins = White(top=_STAMP_TOP, bottom=0, left=_STAMP_SIDE, right=_STAMP_SIDE)
    stamp = Paragraph(anchor="stamp", inlines=(Text(text=words),), style=ParagraphStyle.MARK)
    look = Look(face=like.look.face, margins=margins)
    typeset = typesetter.typeset(_page(stamp, like.page_size, like, look))
    size = (like.page_size.width * POINTS_PER_MM, like.page_size.height * POINTS_PER_MM)
    used = max((place.bottom for place in typeset.placements if place.page == 0), default=0.0)
    return Card(pdf=typeset.pdf, size=size, used=used)


def room_for(stamp: Card, document: Document) -> float:
    """Return the share of its size at which a document's first page begins below a stamp.

    That is 1 unless its margins are narrow: a page that is set again could break otherwise.
    """
    furniture, top = document.furniture, document.look.margins.top * POINTS_PER_MM
    # Headers begin in the middle of the upper margin.
    begins = top / 2 if furniture.logo or furniture.first_header else top
    height = stamp.size[1]
    return min(1.0, (height - stamp.used) / (height - begins))


def _inlines(lines: Sequence[str]) -> tuple[Inline, ...]:
    broken = [inline for line in lines for inline in (LineBreak(), Text(text=line))]
    return tuple(broken[1:])


def _page(paragraph: Paragraph, size: PageSize, like: Document, look: Look) -> Document:
    return Document(
        title="",
        language=like.language,
        direction=like.direction,
        date=like.date,
        page_size=size,
        blocks=(paragraph,),
        page_label="",
        look=look,
    )
