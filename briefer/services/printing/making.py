"""Making prints: from what a person chose to the sides of sheets, in one job."""

from typing import assert_never

from briefer.document.nodes import Direction
from briefer.errors import BrieferError
from briefer.sentences import sentence
from briefer.services.ports import Typesetter
from briefer.services.printing.cards import Card, address_card, room_for, stamp_card
from briefer.services.printing.choices import (
    Choice,
    Copies,
    CopyKind,
    EnvelopesChoice,
    LabelsChoice,
    PagesChoice,
    Printable,
)
from briefer.services.printing.imposing import Block, PrintJob, impose, paper_of
from briefer.services.printing.ranges import read_ranges
from briefer.services.printing.sides import (
    POINTS_PER_MM,
    Area,
    Placed,
    Prints,
    SheetSide,
    Size,
    TwoSided,
)
from briefer.services.printing.stationery import (
    ENVELOPES,
    LABELS,
    WINDOWS,
    address_on,
    sender_on,
    windows_for,
)

_INSET = (5 * POINTS_PER_MM, 3 * POINTS_PER_MM)
"""Points left free around the words of a label: printers leave out the edges of a sheet."""
_LARGEST_SENDER = 9.0


class NothingToPrint(BrieferError):
    """What was chosen leaves no page, or there is no address."""


def make_prints(printable: Printable, choice: Choice, typesetter: Typesetter) -> Prints:
    """Return the job.

    Raises PagesNotUnderstood for pages that are none, NothingToPrint where no page is left or no
    address is known, and DoesNotFit for an address that is too long for its place.
    """
    match choice:
        case PagesChoice():
            return _Pages(printable, choice, typesetter).prints()
        case EnvelopesChoice():
            return _envelopes(printable, choice, typesetter)
        case LabelsChoice():
            return _labels(printable, choice, typesetter)
        case _:
            assert_never(choice)


class _Pages:
    """The document's own pages, stamped copy by copy."""

    def __init__(self, printable: Printable, choice: PagesChoice, typesetter: Typesetter) -> None:
        self._printable, self._choice, self._typesetter = printable, choice, typesetter
        self._sources = [printable.typeset.pdf]
        page = printable.document.page_size
        self._paper: Size = (page.width * POINTS_PER_MM, page.height * POINTS_PER_MM)

    def prints(self) -> Prints:
        choice, printable = self._choice, self._printable
        chosen = read_ranges(choice.pages, printable.typeset.pages)
        blocks = tuple(self._block(copies, chosen) for copies in choice.copies if copies.count > 0)
        if not any(block.pages for block in blocks):
            raise NothingToPrint(
                sentence("Nothing is left to print."),
                sentence("Choose a copy, and pages that are not only enclosures."),
            )
        job = PrintJob(
            blocks=blocks,
            two_sided=choice.two_sided,
            booklet=choice.booklet,
            fit=choice.fit,
            last_first=choice.last_first,
            right_to_left=printable.document.direction is Direction.RTL,
        )
        sides = impose(job, [self._paper] * printable.typeset.pages)
        # First the sheet, whose card is a source too.
        in_front = self._address_sheet()
        return Prints(
            sources=tuple(self._sources),
            sides=(*sides, *in_front) if choice.last_first else (*in_front, *sides),
            two_sided=choice.two_sided,
        )

    def _block(self, copies: Copies, chosen: tuple[int, ...]) -> Block:
        without = frozenset[int]() if copies.enclosures else self._printable.enclosures
        pages = tuple(page for page in chosen if page not in without)
        words, document = stamp_words(copies, self._printable), self._printable.document
        if not words:
            return Block(pages=pages, copies=copies.count)
        stamp = stamp_card(words, document, self._typesetter)
        return Block(
            pages=pages,
            copies=copies.count,
            stamp=self._add(stamp.pdf),
            stamped_at=room_for(stamp, document),
        )

    def _add(self, pdf: bytes) -> int:
        self._sources.append(pdf)
        return len(self._sources) - 1

    def _address_sheet(self) -> tuple[SheetSide, ...]:
        """Return a sheet that shows nothing but the address, where a window has it."""
        if not self._choice.address_sheet:
            return ()
        address = _addresses(self._printable)[0]
        paper = paper_of(self._choice.fit, self._paper)
        window = WINDOWS[windows_for(paper)[0]]
        card = address_card(address, inset(window), self._printable.document, self._typesetter)
        placed = (_place(card, inset(window), self._add(card.pdf)),)
        sheet = SheetSide(width=paper[0], height=paper[1], placed=placed)
        blank = SheetSide(width=paper[0], height=paper[1])
        return (sheet,) if self._choice.two_sided is TwoSided.NO else (sheet, blank)


def stamp_words(copies: Copies, printable: Printable) -> str:
    """Return what a copy says of itself; an original says nothing."""
    words = printable.words
    match copies.kind:
        case CopyKind.ORIGINAL:
            return ""
        case CopyKind.FILE:
            return words.file_copy
        case CopyKind.INFORMATION:
            named = words.information_for.replace("{to}", copies.to)
            return named if copies.to else words.information
        case _:
            assert_never(copies.kind)


def inset(area: Area) -> Area:
    """Return the part of a label or window that words may take."""
    across, down = _INSET
    return Area(
        left=area.left + across,
        top=area.top + down,
        width=area.width - 2 * across,
        height=area.height - 2 * down,
    )


def _envelopes(printable: Printable, choice: EnvelopesChoice, typesetter: Typesetter) -> Prints:
    like, room = printable.document, address_on(choice.envelope)
    width, height = ENVELOPES[choice.envelope]
    sources, sides = list[bytes](), list[SheetSide]()
    sender = _sender(printable, choice, typesetter)
    if sender is not None:
        sources.append(sender.pdf)
    for address in _addresses(printable):
        card = address_card(address, room, like, typesetter)
        placed = [_place(card, room, len(sources))]
        sources.append(card.pdf)
        if sender is not None:
            placed.append(Placed(source=0, page=0, area=_corner(sender, choice)))
        sides.append(SheetSide(width=width, height=height, placed=tuple(placed)))
    return Prints(sources=tuple(sources), sides=tuple(sides))


def _sender(printable: Printable, choice: EnvelopesChoice, typesetter: Typesetter) -> Card | None:
    if not choice.sender or not printable.sender:
        return None
    room = sender_on(choice.envelope)
    return address_card(printable.sender, room, printable.document, typesetter, _LARGEST_SENDER)


def _corner(sender: Card, choice: EnvelopesChoice) -> Area:
    """Return the corner in which the sender stands; its lines begin at the top there."""
    room = sender_on(choice.envelope)
    return Area(left=room.left, top=room.top, width=sender.size[0], height=sender.size[1])


def _labels(printable: Printable, choice: LabelsChoice, typesetter: Typesetter) -> Prints:
    sheet = LABELS[choice.labels]
    areas = [inset(area) for area in sheet.areas()]
    begin = min(max(choice.first, 1), sheet.count) - 1
    sources, placed = list[bytes](), dict[int, list[Placed]]()
    place = begin
    for address in _addresses(printable):
        card = address_card(address, areas[0], printable.document, typesetter)
        sources.append(card.pdf)
        for _ in range(max(choice.each, 1)):
            number, label = divmod(place, sheet.count)
            placed.setdefault(number, []).append(_place(card, areas[label], len(sources) - 1))
            place += 1
    width, height = sheet.paper
    sides = (SheetSide(width=width, height=height, placed=tuple(on)) for on in placed.values())
    return Prints(sources=tuple(sources), sides=tuple(sides))


def _addresses(printable: Printable) -> tuple[tuple[str, ...], ...]:
    known = tuple(address for address in printable.addresses if any(map(str.strip, address)))
    if not known:
        raise NothingToPrint(
            sentence("There is no address to print."),
            sentence("Give the letter an address, and try again."),
        )
    return known


def _place(card: Card, room: Area, source: int) -> Placed:
    return Placed(source=source, page=0, area=card.placed_in(room))
