"""Imposing: copies of a document's pages put on sheets, one by one or as a booklet."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import assert_never

from briefer.domain.base import Value
from briefer.services.printing.sides import (
    A4,
    LETTER,
    Area,
    Placed,
    SheetSide,
    Size,
    TwoSided,
    fitted,
)

_ON_A_BOOKLETS_SHEET = 4


class Fit(StrEnum):
    """The paper: the pages' own, or another one that they are made to fit."""

    OWN = "own"
    A4 = "A4"
    LETTER = "Letter"


class Block(Value, frozen=True, kw_only=True):
    """Copies of some pages (from 0, in their order) that are alike.

    `stamp` is the source whose first page is printed over the first page of each copy; that page
    is drawn `stamped_at` its size, towards the foot of the paper, to leave room above it.
    """

    pages: tuple[int, ...]
    copies: int = 1
    stamp: int | None = None
    stamped_at: float = 1.0


class PrintJob(Value, frozen=True, kw_only=True):
    """What is to become of a document's pages; the document is the first source.

    A booklet of a language that is read from `right_to_left` opens the other way. With
    `last_first` the last sheet leaves the printer first.
    """

    blocks: tuple[Block, ...]
    two_sided: TwoSided = TwoSided.NO
    booklet: bool = False
    fit: Fit = Fit.OWN
    last_first: bool = False
    right_to_left: bool = False


def impose(job: PrintJob, sizes: Sequence[Size]) -> tuple[SheetSide, ...]:
    """Return the sides in the order in which they are printed.

    `sizes` are those of the document's pages. Copies follow each other whole, and on paper printed
    on both sides each begins on a new sheet.
    """
    sheets = [
        sheet
        for block in job.blocks
        for _ in range(block.copies)
        if block.pages
        for sheet in _sheets(_copy(block, job, sizes), job)
    ]
    if job.last_first:
        sheets.reverse()
    return tuple(side for sheet in sheets for side in sheet)


def booklet_order(pages: int) -> tuple[tuple[int | None, int | None], ...]:
    """Return which pages stand left and right on each side of a booklet's sheets.

    The sheets lie in one another and are folded in the middle; fronts and backs take turns. None
    is a blank page, of which there are as many at the end as a whole number of sheets needs.
    """
    whole = -(-pages // _ON_A_BOOKLETS_SHEET) * _ON_A_BOOKLETS_SHEET
    numbers = [number if number < pages else None for number in range(whole)]
    sides = ((numbers[-1 - side], numbers[side]) for side in range(whole // 2))
    return tuple(
        (left, right) if side % 2 == 0 else (right, left)
        for side, (left, right) in enumerate(sides)
    )


def _copy(block: Block, job: PrintJob, sizes: Sequence[Size]) -> list[SheetSide]:
    if job.booklet:
        return list(_booklet(block, job, sizes))
    return [
        _side(page, block, number, job.fit, sizes[page]) for number, page in enumerate(block.pages)
    ]


def _sheets(sides: list[SheetSide], job: PrintJob) -> Iterator[list[SheetSide]]:
    """Yield the sides of each sheet."""
    if job.two_sided is TwoSided.NO:
        yield from ([side] for side in sides)
        return
    for front, back in zip(sides[::2], [*sides[1::2], None], strict=False):
        if back is None:
            yield [front, SheetSide(width=front.width, height=front.height)]
        elif job.booklet and job.two_sided is TwoSided.LONG_EDGE:
            # A booklet's sheets lie on their long edge, and would be upside down behind it.
            yield [front, back.turned_over()]
        else:
            yield [front, back]


def _side(page: int, block: Block, number: int, fit: Fit, size: Size) -> SheetSide:
    width, height = _lying_as(size, paper_of(fit, size))
    area = fitted(size, Area(left=0, top=0, width=width, height=height))
    return SheetSide(width=width, height=height, placed=_placed(page, block, number, area))


def _booklet(block: Block, job: PrintJob, sizes: Sequence[Size]) -> Iterator[SheetSide]:
    short, long = sorted(paper_of(job.fit, sizes[block.pages[0]]))
    for sides in booklet_order(len(block.pages)):
        pair = sides[::-1] if job.right_to_left else sides
        placed: list[Placed] = []
        for half, number in enumerate(pair):
            if number is not None:
                page = block.pages[number]
                room = Area(left=half * long / 2, top=0, width=long / 2, height=short)
                placed += _placed(page, block, number, fitted(sizes[page], room))
        yield SheetSide(width=long, height=short, placed=tuple(placed))


def _placed(page: int, block: Block, number: int, area: Area) -> tuple[Placed, ...]:
    """Return the page that is `number` in its copy, with its stamp if it is the first."""
    if number or block.stamp is None:
        return (Placed(source=0, page=page, area=area),)
    width, height = area.width * block.stamped_at, area.height * block.stamped_at
    lower = Area(
        left=area.left + (area.width - width) / 2,
        top=area.top + area.height - height,
        width=width,
        height=height,
    )
    return (
        Placed(source=0, page=page, area=lower),
        Placed(source=block.stamp, page=0, area=area),
    )


def paper_of(fit: Fit, own: Size) -> Size:
    """Return the paper that pages of their `own` size are printed on."""
    match fit:
        case Fit.OWN:
            return own
        case Fit.A4:
            return A4
        case Fit.LETTER:
            return LETTER
        case _:
            assert_never(fit)


def _lying_as(page: Size, paper: Size) -> Size:
    """Return the paper as the page lies: upright or on its side."""
    lies = page[0] > page[1]
    return (max(paper), min(paper)) if lies else (min(paper), max(paper))
