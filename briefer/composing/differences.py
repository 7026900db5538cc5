"""What differs between two texts, word by word."""

import re
from difflib import SequenceMatcher
from enum import StrEnum

from briefer.domain.base import Value

_TOKENS = re.compile(r"\w+|\s+|[^\w\s]")


class Change(StrEnum):
    """What became of the words of a run."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class Run(Value, frozen=True, kw_only=True):
    """Words that stand together and share their fate."""

    change: Change
    text: str


def difference(before: str, after: str) -> tuple[Run, ...]:
    """Return runs that lead from one text to the other.

    Same and removed runs joined are `before`, same and added ones `after`, to the letter. Where
    words were replaced, what was removed comes first.
    """
    old, new = _TOKENS.findall(before), _TOKENS.findall(after)
    runs: list[Run] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag == "equal":
            _add(runs, Change.SAME, "".join(old[start:end]))
        else:
            _add(runs, Change.REMOVED, "".join(old[start:end]))
            _add(runs, Change.ADDED, "".join(new[first:last]))
    return _joined(runs)


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    """Return the runs without lone spaces between changes, over which a reader would stumble."""
    joined: list[Run] = []
    removed = added = ""
    for index, run in enumerate(runs):
        between = 0 < index < len(runs) - 1 and (removed or added)
        if run.change is Change.REMOVED:
            removed += run.text
        elif run.change is Change.ADDED:
            added += run.text
        elif between and run.text.isspace() and "\n" not in run.text:
            removed, added = removed + run.text, added + run.text
        else:
            _add(joined, Change.REMOVED, removed)
            _add(joined, Change.ADDED, added)
            _add(joined, Change.SAME, run.text)
            removed = added = ""
    _add(joined, Change.REMOVED, removed)
    _add(joined, Change.ADDED, added)
    return tuple(joined)


def _add(runs: list[Run], change: Change, text: str) -> None:
    if text:
        runs.append(Run(change=change, text=text))
