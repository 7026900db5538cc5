"""Logarithmic axes."""

import math
from collections.abc import Iterable, Iterator

import msgspec


class Scale(msgspec.Struct, frozen=True):
    """What lies between `low` and `high`, both above zero, along a line from `begin` to `end`."""

    low: float
    high: float
    begin: float
    end: float

    def at(self, value: float) -> float:
        """Return where a value stands; what is beyond the ends stands there."""
        inside = min(max(value, self.low), self.high)
        share = math.log(inside / self.low) / math.log(self.high / self.low)
        return self.begin + share * (self.end - self.begin)

    def ticks(self, most: int = 8) -> list[float]:
        """Return the round values within, at most so many: of 1, 2, 5, or only powers of ten."""
        for steps in ((1, 2, 5), (1, 3)):
            inside = [it for it in self._round(steps) if self.low <= it <= self.high]
            if len(inside) <= most:
                return inside
        powers = [it for it in self._round((1,)) if self.low <= it <= self.high]
        return powers[:: math.ceil(len(powers) / most)]

    def _round(self, steps: tuple[int, ...]) -> Iterator[float]:
        for power in range(math.floor(math.log10(self.low)), math.ceil(math.log10(self.high)) + 1):
            for step in steps:
                yield step * 10.0**power


def around(values: Iterable[float], begin: float, end: float, *, least: float = 1) -> Scale:
    """Return a scale that holds all values with a little room, its ends `least` times apart."""
    held = [value for value in values if value > 0] or [1.0]
    low, high = min(held), max(held)
    beside = max(1.4, math.sqrt(least * low / high))
    return Scale(low=low / beside, high=high * beside, begin=begin, end=end)
