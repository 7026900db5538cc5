"""What shows of a letter in an envelope's window, seen on the very page that is printed."""

from collections.abc import Iterator

from briefer.domain.base import Value
from briefer.services.ports import PageImage, Rasteriser
from briefer.services.printing.choices import Printable
from briefer.services.printing.sides import POINTS_PER_MM, Area
from briefer.services.printing.stationery import WINDOWS, Window, windows_for

_WHITE = 0xF8
"""From this on a pixel's blue counts as paper."""
_BYTES = 4
_SLACK = 1.0
"""Points by which ink may reach out of a window: less than the play that a letter has in it."""


class Shown(Value, frozen=True, kw_only=True):
    """The window in which the whole address shows, or None; and whether other words do too."""

    window: Window | None = None
    others: bool = False


def shown_in_window(printable: Printable, rasteriser: Rasteriser) -> Shown:
    """Return whether the address on the first page shows in a window, and what else does."""
    first = [
        place
        for place in printable.typeset.placements
        if place.page == 0 and place.anchor == printable.address_anchor
    ]
    if not first:
        return Shown()
    top = min(place.top for place in first)
    bottom = max(place.bottom for place in first)
    # One pixel a point is finer than a letter lies in its envelope.
    image = rasteriser.draw(printable.typeset.pdf, 0, 1.0)
    address = _inked(image, top, bottom)
    paper = printable.document.page_size
    size = (paper.width * POINTS_PER_MM, paper.height * POINTS_PER_MM)
    found: list[Shown] = []
    for window in windows_for(size):
        area = WINDOWS[window]
        if address is not None and _holds(area, address):
            above = _is_inked(image, area, area.top, top)
            below = _is_inked(image, area, bottom, area.top + area.height)
            found.append(Shown(window=window, others=above or below))
    # The sort is stable: the usual window, unless the address is alone in another one.
    return min(found, key=lambda shown: shown.others, default=Shown())


def _inked(image: PageImage, top: float, bottom: float) -> Area | None:
    """Return the ink between two heights, as the smallest area around it; None without any."""
    rows = [
        (number, first, last)
        for number, row in _rows(image, top, bottom)
        for first, last in _ends(row)
    ]
    if not rows:
        return None
    left = min(first for _, first, _ in rows)
    right = max(last for _, _, last in rows)
    return Area(
        left=left, top=rows[0][0], width=right + 1 - left, height=rows[-1][0] + 1 - rows[0][0]
    )


def _is_inked(image: PageImage, area: Area, top: float, bottom: float) -> bool:
    begin, end = max(0, round(area.left)), round(area.left + area.width)
    return any(
        any(_ends(row[begin:end]))
        for _, row in _rows(image, max(top, area.top), min(bottom, area.top + area.height))
    )


def _rows(image: PageImage, top: float, bottom: float) -> Iterator[tuple[int, bytes]]:
    """Yield each row between two heights with the blue of its pixels."""
    wide = image.width * _BYTES
    for number in range(max(0, round(top)), min(image.height, round(bottom))):
        yield number, image.pixels[number * wide : (number + 1) * wide : _BYTES]


def _ends(row: bytes) -> Iterator[tuple[int, int]]:
    """Yield where a row's ink begins and ends, unless it has none."""
    dark = [number for number, blue in enumerate(row) if blue < _WHITE]
    if dark:
        yield dark[0], dark[-1]


def _holds(window: Area, ink: Area) -> bool:
    return (
        ink.left >= window.left - _SLACK
        and ink.top >= window.top - _SLACK
        and ink.left + ink.width <= window.left + window.width + _SLACK
        and ink.top + ink.height <= window.top + window.height + _SLACK
    )
