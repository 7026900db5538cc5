"""Steps: the parts of a list that runs within a line, "(i) …; (ii) …; and (iii) …"."""

import re
from typing import Final, NamedTuple

from briefer.reading.markers import roman_value

_STEP: Final = re.compile(
    r"(?<=[:;,.])\s+(?:(?:and|or|et|ou|y|o|и|или)\s+)?"
    r"(?P<marker>\(?(?P<sign>[ivx]{1,5}|[a-z]|\d{1,2})\))\s+(?=\S)"
)
_FIRST: Final = frozenset({"i", "a", "1"})


class Step(NamedTuple):
    """A part of such a list: its marker, where the words before it end, and where its own begin."""

    end: int
    begin: int
    marker: str


def steps_in(text: str, begin: int, marker: str) -> list[Step]:
    """Return the parts that go on after `marker`, or that a colon leads to; two at least."""
    last = marker if marker.endswith(")") else ""
    found: list[Step] = []
    for match in _STEP.finditer(text, begin):
        opens = not last and text[match.start() - 1] == ":" and match["sign"] in _FIRST
        if opens or (last and _follows(last, match["marker"])):
            last = match["marker"]
            found.append(Step(match.start(), match.end(), last))
    alone = len(found) == 1 and found[0].marker.strip("()") in _FIRST
    return [] if alone else found


def _follows(one: str, other: str) -> bool:
    """Tell whether two markers are neighbours of one list."""
    mine, theirs = one.strip("()"), other.strip("()")
    if one.startswith("(") != other.startswith("("):
        return False
    if theirs.isdigit() or mine.isdigit():
        return theirs.isdigit() and mine.isdigit() and int(theirs) == int(mine) + 1
    roman = roman_value(theirs) == roman_value(mine) + 1 and roman_value(mine) > 0
    letter = len(mine) == len(theirs) == 1 and ord(theirs) == ord(mine) + 1
    return roman or letter
