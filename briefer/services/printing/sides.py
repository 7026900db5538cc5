"""Sides of sheets, and what stands on them. All lengths are points (1/72 inch)."""

from enum import StrEnum

from briefer.domain.base import Value

Size = tuple[float, float]
"""Width and height in points."""

POINTS_PER_MM = 72 / 25.4

A4: Size = (210 * POINTS_PER_MM, 297 * POINTS_PER_MM)
LETTER: Size = (612.0, 792.0)


class TwoSided(StrEnum):
    """Whether sheets are printed on both sides, and along which edge they are turned over."""

    NO = "no"
    LONG_EDGE = "long"
    SHORT_EDGE = "short"


class Area(Value, frozen=True, kw_only=True):
    """A rectangle on a side, from the side's upper left corner."""

    left: float
    top: float
    width: float
    height: float


class Placed(Value, frozen=True, kw_only=True):
    """A page of one of the PDFs, drawn into an area; `turned` upside down where it is set.

    The page fills the area. `source` and `page` count from 0.
    """

    source: int
    page: int
    area: Area
    turned: bool = False


class SheetSide(Value, frozen=True, kw_only=True):
    """One side of a sheet as it leaves the printer; blank where nothing is placed.

    What is placed later is printed over what is placed before it.
    """

    width: float
    height: float
    placed: tuple[Placed, ...] = ()

    @property
    def size(self) -> Size:
        """Its width and height."""
        return self.width, self.height

    def turned_over(self) -> "SheetSide":
        """Return the side upside down."""
        return SheetSide(
            width=self.width,
            height=self.height,
            placed=tuple(self._upside_down(placed) for placed in self.placed),
        )

    def _upside_down(self, placed: Placed) -> Placed:
        area = placed.area
        return Placed(
            source=placed.source,
            page=placed.page,
            area=Area(
                left=self.width - area.left - area.width,
                top=self.height - area.top - area.height,
                width=area.width,
                height=area.height,
            ),
            turned=not placed.turned,
        )


class Prints(Value, frozen=True, kw_only=True):
    """All that one job sends to the printer: PDFs, and the sides that their pages stand on."""

    sources: tuple[bytes, ...]
    sides: tuple[SheetSide, ...]
    two_sided: TwoSided = TwoSided.NO

    @property
    def sheets(self) -> int:
        """How many sheets of paper it takes."""
        return len(self.sides) if self.two_sided is TwoSided.NO else (len(self.sides) + 1) // 2


def fitted(page: Size, room: Area) -> Area:
    """Return where a page of this size stands in `room`: as large as it is, or as fits there."""
    scale = min(1.0, room.width / page[0], room.height / page[1])
    width, height = page[0] * scale, page[1] * scale
    return Area(
        left=room.left + (room.width - width) / 2,
        top=room.top + (room.height - height) / 2,
        width=width,
        height=height,
    )
