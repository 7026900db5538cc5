"""Envelopes, sheets of labels, and the windows of envelopes: where an address stands on each."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType

from briefer.domain.base import Value
from briefer.services.printing.sides import A4, LETTER, POINTS_PER_MM, Area, Size

_INCH = 72.0
_TOP_OF_ADDRESS = 40.0
"""Millimetres that postage takes at the top of an envelope."""
_EDGE = 16.0
"""Millimetres that machines which sort letters want free around an address: 5/8 inch."""
_SENDER = (12.0, 10.0)
"""Millimetres from the left and the top at which the sender stands."""
_ADDRESS_FROM = 0.45
"""How far along and down an envelope an address begins, as a share of it."""


class Envelope(StrEnum):
    """Envelopes without a window, by ISO 269 and, for No. 10, as they are in North America."""

    DL = "DL"
    C6 = "C6"
    C5 = "C5"
    US_10 = "#10"


class Labels(StrEnum):
    """Sheets of labels that are sold everywhere, across by down."""

    A4_3X8 = "A4 3x8"
    A4_2X7 = "A4 2x7"
    LETTER_3X10 = "Letter 3x10"


class Window(StrEnum):
    """Where a letter's address shows in a window, by the standard that says it."""

    DIN_B = "DIN 5008 B"
    DIN_A = "DIN 5008 A"
    US_10 = "#10"


ENVELOPES: Mapping[Envelope, Size] = MappingProxyType(
    {
        Envelope.DL: (220 * POINTS_PER_MM, 110 * POINTS_PER_MM),
        Envelope.C6: (162 * POINTS_PER_MM, 114 * POINTS_PER_MM),
        Envelope.C5: (229 * POINTS_PER_MM, 162 * POINTS_PER_MM),
        Envelope.US_10: (9.5 * _INCH, 4.125 * _INCH),
    }
)
"""Width and height of each envelope, in points."""


def address_on(envelope: Envelope) -> Area:
    """Return where the address stands on an envelope: clear of postage, sender and edges."""
    width, height = ENVELOPES[envelope]
    left, edge = width * _ADDRESS_FROM, _EDGE * POINTS_PER_MM
    top = max(_TOP_OF_ADDRESS * POINTS_PER_MM, height * _ADDRESS_FROM)
    return Area(left=left, top=top, width=width - left - edge, height=height - top - edge)


def sender_on(envelope: Envelope) -> Area:
    """Return where the sender's address stands on an envelope."""
    width, height = ENVELOPES[envelope]
    left, top = (side * POINTS_PER_MM for side in _SENDER)
    bottom = max(_TOP_OF_ADDRESS * POINTS_PER_MM, height * _ADDRESS_FROM)
    return Area(left=left, top=top, width=width * _ADDRESS_FROM - left, height=bottom - top)


class LabelSheet(Value, frozen=True, kw_only=True):
    """A sheet of labels; lengths are points. `step` is from one label to the next."""

    paper: Size
    across: int
    down: int
    label: Size
    first: tuple[float, float]
    step: tuple[float, float]

    @property
    def count(self) -> int:
        """How many labels a sheet has."""
        return self.across * self.down

    def areas(self) -> Iterator[Area]:
        """Yield the labels row by row."""
        for number in range(self.count):
            row, column = divmod(number, self.across)
            yield Area(
                left=self.first[0] + column * self.step[0],
                top=self.first[1] + row * self.step[1],
                width=self.label[0],
                height=self.label[1],
            )


def _metric(across: int, down: int, label: Size, gap: float) -> LabelSheet:
    """Return a sheet of A4 with its labels in the middle; lengths are millimetres."""
    width, height = (side * POINTS_PER_MM for side in label)
    step = width + gap * POINTS_PER_MM
    used = (across - 1) * step + width
    return LabelSheet(
        paper=A4,
        across=across,
        down=down,
        label=(width, height),
        first=((A4[0] - used) / 2, (A4[1] - down * height) / 2),
        step=(step, height),
    )


LABELS: Mapping[Labels, LabelSheet] = MappingProxyType(
    {
        Labels.A4_3X8: _metric(3, 8, (70, 37), 0),
        Labels.A4_2X7: _metric(2, 7, (99.1, 38.1), 2.5),
        Labels.LETTER_3X10: LabelSheet(
            paper=LETTER,
            across=3,
            down=10,
            label=(2.625 * _INCH, _INCH),
            first=(0.1875 * _INCH, 0.5 * _INCH),
            step=(2.75 * _INCH, _INCH),
        ),
    }
)


def _millimetres(left: float, top: float, width: float, height: float) -> Area:
    points = (side * POINTS_PER_MM for side in (left, top, width, height))
    return Area(**dict(zip(("left", "top", "width", "height"), points, strict=True)))


WINDOWS: Mapping[Window, Area] = MappingProxyType(
    {
        # Of the field of 85 by 45 mm, that which shows however the letter lies in the envelope.
        Window.DIN_B: _millimetres(20, 45, 85, 45),
        Window.DIN_A: _millimetres(20, 27, 85, 45),
        # The window is 7/8 inch from the left and 1/2 inch from the bottom, 4 1/2 by 1 1/8 inch;
        # the letter, folded in three, lies on the envelope's bottom and may slide along it.
        Window.US_10: Area(
            left=0.875 * _INCH, top=2.04 * _INCH, width=3.5 * _INCH, height=1.125 * _INCH
        ),
    }
)
"""The part of a letter's first page that shows in a window, in points."""


def windows_for(page: Size) -> tuple[Window, ...]:
    """Return the windows that a letter on this paper is folded for, the usual one first."""
    if abs(page[1] - A4[1]) < 1:
        return (Window.DIN_B, Window.DIN_A)
    return (Window.US_10,)
