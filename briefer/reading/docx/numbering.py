"""The markers that Word prints before list items, counted as Word counts them."""

import re
from dataclasses import dataclass, field
from typing import Final

from briefer.reading.counting import counted
from briefer.reading.docx.names import child, child_value, children, value, whole
from briefer.reading.tree import Element

_STYLES: Final = {
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
    "russianLower": "а",
    "russianUpper": "А",
    "decimalZero": "01",
}
# Signs of the Symbol and Wingdings faces, as they look.
_GLYPHS: Final = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf076": "❖",
    "\uf02d": "-",
    "\uf0a8": "◆",
}
_LEVELS: Final = 9


@dataclass(frozen=True)
class Level:
    """How the items of one level are marked. `restart` is the level after which it starts anew."""

    style: str
    pattern: str
    start: int = 1
    restart: int | None = None
    paragraph_style: str = ""
    legal: bool = False


@dataclass
class _Definition:
    levels: dict[int, Level] = field(default_factory=dict[int, Level])
    linked: str = ""


@dataclass(frozen=True)
class _Instance:
    definition: str
    starts: dict[int, int]
    levels: dict[int, Level]


class Numbering:
    """Counts the items of a document's lists in their order."""

    def __init__(self, root: Element | None, style_lists: dict[str, str]) -> None:
        """Read the definitions; `style_lists` names the list of each list style."""
        self._definitions = {
            value(found, "abstractNumId"): _definition(found)
            for found in children(root, "abstractNum")
        }
        self._instances = {
            value(found, "numId"): _instance(found) for found in children(root, "num")
        }
        self._style_lists = style_lists
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def level_of_style(self, number: str, style: str) -> int | None:
        """Return the level of a list that belongs to a paragraph style, or None."""
        for place, level in self._levels(number).items():
            if level.paragraph_style == style:
                return place
        return None

    def next(self, number: str, place: int) -> str | None:
        """Return the next item's marker in a list, or None where there is no such list."""
        levels = self._levels(number)
        level = levels.get(place)
        if level is None:
            return None
        instance = self._instances[number]
        counts = self._counts.setdefault(instance.definition, {})
        first = instance.starts.get(place, level.start)
        if place in instance.starts and (number, place) not in self._begun:
            counts.pop(place, None)
        self._begun.add((number, place))
        counts[place] = counts[place] + 1 if place in counts else first
        _start_deeper_anew(counts, levels, place)
        return _marker(level, levels, counts)

    def _levels(self, number: str) -> dict[int, Level]:
        instance = self._instances.get(number)
        if instance is None:
            return {}
        definition = self._definitions.get(instance.definition, _Definition())
        if definition.linked and not definition.levels:
            linked = self._instances.get(self._style_lists.get(definition.linked, ""))
            definition = self._definitions.get(linked.definition if linked else "", definition)
        return definition.levels | instance.levels


def _start_deeper_anew(counts: dict[int, int], levels: dict[int, Level], place: int) -> None:
    for deeper in [found for found in counts if found > place]:
        level = levels.get(deeper)
        after = level.restart if level else None
        if after is None or (after > 0 and place < after):
            del counts[deeper]


def _marker(level: Level, levels: dict[int, Level], counts: dict[int, int]) -> str:
    if level.style == "bullet":
        return "".join(_GLYPHS.get(sign, sign) for sign in level.pattern).strip() or "•"

    def shown(found: re.Match[str]) -> str:
        place = int(found[1]) - 1
        named = levels.get(place, level)
        number = counts.get(place, named.start)
        return counted(number, "1" if level.legal else _STYLES.get(named.style, "1"))

    if level.style == "none":
        return re.sub(r"%\d", "", level.pattern).strip()
    return re.sub(r"%([1-9])", shown, level.pattern).strip()


def _definition(root: Element) -> _Definition:
    levels = {place: level for found in children(root, "lvl") for place, level in _level(found)}
    return _Definition(levels, child_value(root, "numStyleLink"))


def _instance(root: Element) -> _Instance:
    starts: dict[int, int] = {}
    levels: dict[int, Level] = {}
    for override in children(root, "lvlOverride"):
        start = child(override, "startOverride")
        if start is not None:
            starts[whole(value(override, "ilvl"))] = whole(value(start), 1)
        for found in children(override, "lvl"):
            levels.update(_level(found))
    return _Instance(child_value(root, "abstractNumId"), starts, levels)


def _level(root: Element) -> list[tuple[int, Level]]:
    place = whole(value(root, "ilvl"))
    if not 0 <= place < _LEVELS:
        return []
    restart = child(root, "lvlRestart")
    return [
        (
            place,
            Level(
                style=child_value(root, "numFmt"),
                pattern=child_value(root, "lvlText")[:40],
                start=whole(child_value(root, "start"), 1),
                restart=None if restart is None else whole(value(restart)),
                paragraph_style=child_value(root, "pStyle"),
                legal=child(root, "isLgl") is not None,
            ),
        )
    ]
