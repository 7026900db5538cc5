"""Lines drawn on a page, and the grids that they are of."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

_THIN: Final = 3.0
"""Points that a line is thick at the most."""
_SHORT: Final = 6.0
_WIDE: Final = 150.0
_LEAST: Final = 0.5
"""How much of a table's height the lines between two of its columns take."""
_TOUCH: Final = 3.0
_MOST: Final = 1_500
"""The most lines of a page that are looked at: a drawing has more, and is no table."""


class Rule(NamedTuple):
    """Something straight that is drawn: a line, or a field, by its sides in points."""

    left: float
    foot: float
    right: float
    top: float


class Grid(NamedTuple):
    """Where the columns and rows of something ruled begin and end.

    `xs` go from left to right, `ys` from the top down; a grid of one field is a box.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]

    @property
    def is_table(self) -> bool:
        """Whether there are several columns and several rows."""
        return len(self.xs) > 2 and len(self.ys) > 2

    def cell(self, x: float, y: float) -> tuple[int, int] | None:
        """Return the row and column, from 0, in which a point lies, or None beside the grid."""
        row = next((at for at, (top, foot) in enumerate(pairwise(self.ys)) if foot <= y < top), -1)
        column = next((at for at, (a, b) in enumerate(pairwise(self.xs)) if a <= x < b), -1)
        return None if min(row, column) < 0 else (row, column)


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """Return the grids that lines and fields make, from the top of the page."""
    if len(rules) > _MOST:
        return []
    lines = [line for rule in rules for line in _lines(rule)]
    found = [_grid(group) for group in _touching(lines)]
    whole = [grid for grid in found if len(grid.xs) > 1 and len(grid.ys) > 1]
    return sorted(whole, key=lambda grid: -grid.ys[0])


def _lines(rule: Rule) -> Iterable[Rule]:
    """Return a line, or the four sides of a field."""
    wide, high = rule.right - rule.left, rule.top - rule.foot
    if min(wide, high) <= _THIN:
        return (rule,) if max(wide, high) >= _SHORT else ()
    return (
        rule._replace(foot=rule.top),
        rule._replace(top=rule.foot),
        rule._replace(left=rule.right),
        rule._replace(right=rule.left),
    )


def _touching(lines: Sequence[Rule]) -> list[list[Rule]]:
    """Return groups of lines that touch each other."""
    groups: list[tuple[Rule, list[Rule]]] = []
    for line in sorted(lines, key=lambda rule: -rule.top):
        inside = [group for group in groups if _meet(group[0], line)]
        groups = [group for group in groups if not _meet(group[0], line)]
        members = [line, *(rule for _, rules in inside for rule in rules)]
        groups.append((_around(members), members))
    return [members for _, members in groups]


def _meet(one: Rule, other: Rule) -> bool:
    return (
        one.left - _TOUCH <= other.right
        and other.left - _TOUCH <= one.right
        and one.foot - _TOUCH <= other.top
        and other.foot - _TOUCH <= one.top
    )


def _around(rules: Sequence[Rule]) -> Rule:
    return Rule(
        min(rule.left for rule in rules),
        min(rule.foot for rule in rules),
        max(rule.right for rule in rules),
        max(rule.top for rule in rules),
    )


def _grid(rules: Sequence[Rule]) -> Grid:
    upright = [rule for rule in rules if rule.right - rule.left <= _THIN]
    level = [rule for rule in rules if rule.top - rule.foot <= _THIN]
    around = _around(rules)
    xs = _places((rule.left + rule.right) / 2 for rule in upright)
    ys = _places((rule.foot + rule.top) / 2 for rule in level)
    xs = [x for x in xs if _reach(x, upright) >= _LEAST * (around.top - around.foot)]
    if level and len(xs) != 1:
        # Tables without lines at their outer sides.
        ends = (min(rule.left for rule in level), max(rule.right for rule in level))
        xs = _places([*xs, *ends]) if xs else []
    return Grid(tuple(xs), tuple(reversed(ys)))


def _reach(x: float, upright: Sequence[Rule]) -> float:
    """Return how much of a height the lines at a place take; a highlighted word's take little."""
    near = (rule for rule in upright if abs((rule.left + rule.right) / 2 - x) <= _TOUCH)
    return sum(rule.top - rule.foot for rule in near)


def stripes(rules: Sequence[Rule]) -> list[Grid]:
    """Return groups of level lines that begin and end alike: tables without upright lines."""
    groups: dict[tuple[int, int], list[float]] = {}
    for rule in rules if len(rules) <= _MOST else ():
        if rule.top - rule.foot <= _THIN and rule.right - rule.left >= _WIDE:
            ends = (round(rule.left / _TOUCH), round(rule.right / _TOUCH))
            groups.setdefault(ends, []).append((rule.foot + rule.top) / 2)
    found: list[Grid] = []
    for (left, right), places in groups.items():
        ys = tuple(reversed(_places(places)))
        if len(ys) > 2:
            found.append(Grid((left * _TOUCH - _TOUCH, right * _TOUCH + _TOUCH), ys))
    return found


def _places(found: Iterable[float]) -> list[float]:
    """Return places with those taken together that are hardly apart."""
    places: list[float] = []
    for place in sorted(found):
        if not places or place - places[-1] > _TOUCH:
            places.append(place)
    return places
