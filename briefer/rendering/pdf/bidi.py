"""The bidirectional algorithm (UAX 9, revision 50) for text without explicit formatting.

Embeddings, overrides and isolates are no part of it: whoever writes text for a page has taken them
out, since they let a text look other than it reads. Direction marks are ordinary strong characters.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_CLOSING = {
    "(": ")",
    "[": "]",
    "{": "}",
    "\u2045": "\u2046",
    "\u27e8": "\u27e9",
    "\u27ea": "\u27eb",
}
"""Bidi_Paired_Bracket, as far as our faces have them."""

_MOST_OPEN = 63
"""Brackets that may be open at once (UAX 9, BD16)."""

_NEUTRAL = frozenset({"B", "S", "WS", "ON"})
_AS_RIGHT = {"R": "R", "EN": "R", "AN": "R", "L": "L"}


def has_right_to_left(text: str) -> bool:
    """Return whether the order of `text` needs the algorithm at all."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def levels(text: str, *, rtl: bool) -> list[int]:
    """Return the level of each character of a paragraph (rules W1 to I2)."""
    around = "R" if rtl else "L"
    kinds = [unicodedata.bidirectional(character) or "L" for character in text]
    _weak(kinds, around)
    _brackets(text, kinds, around)
    _neutral(kinds, around)
    if rtl:
        return [1 if kind == "R" else 2 for kind in kinds]
    return [{"L": 0, "R": 1}.get(kind, 2) for kind in kinds]


def _weak(kinds: list[str], around: str) -> None:
    """Resolve weak types (W1 to W7); what has no width of its own goes with what is before it."""
    before, strong = around, around
    for at, kind in enumerate(kinds):
        if kind in {"NSM", "BN"}:
            kinds[at] = before
        elif kind in {"L", "R", "AL"}:
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
        before = kinds[at]
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    _separators(kinds)
    _terminators(kinds)
    strong = around
    for at, kind in enumerate(kinds):
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"


def _separators(kinds: list[str]) -> None:
    """Let a sign between two numbers of one kind go with them (W4)."""
    joining = {"CS": {"EN", "AN"}, "ES": {"EN"}}
    for at in range(1, len(kinds) - 1):
        number = kinds[at - 1]
        if number == kinds[at + 1] and number in joining.get(kinds[at], ()):
            kinds[at] = number


def _terminators(kinds: list[str]) -> None:
    """Let signs beside a number go with it (W5), and the others with nothing (W6)."""
    for kind, start, end in _runs(kinds):
        if kind == "ET" and "EN" in (*kinds[start - 1 : start], *kinds[end : end + 1]):
            kinds[start:end] = ["EN"] * (end - start)
    kinds[:] = ["ON" if kind in {"ES", "ET", "CS"} else kind for kind in kinds]


def _brackets(text: str, kinds: list[str], around: str) -> None:
    """Give both brackets of a pair one direction (N0)."""
    other = "L" if around == "R" else "R"
    for start, end in sorted(_pairs(text, kinds)):
        inside = {_AS_RIGHT.get(kind) for kind in kinds[start + 1 : end]}
        if around in inside:
            kinds[start] = kinds[end] = around
        elif other in inside:
            before = (_AS_RIGHT[kind] for kind in reversed(kinds[:start]) if kind in _AS_RIGHT)
            kinds[start] = kinds[end] = next(before, around)


def _pairs(text: str, kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where brackets that belong together stand (BD16)."""
    waiting: list[tuple[str, int]] = []
    for at, character in enumerate(text):
        if kinds[at] != "ON":
            continue
        if character in _CLOSING:
            if len(waiting) == _MOST_OPEN:
                return
            waiting.append((_CLOSING[character], at))
        elif character in _CLOSING.values():
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == character:
                    yield waiting[depth][1], at
                    del waiting[depth:]
                    break


def _neutral(kinds: list[str], around: str) -> None:
    """Let neutrals between two of one direction take it, others the paragraph's (N1, N2)."""
    for neutral, start, end in _runs(kind if kind not in _NEUTRAL else "ON" for kind in kinds):
        if neutral == "ON":
            before = _AS_RIGHT[kinds[start - 1]] if start else around
            after = _AS_RIGHT[kinds[end]] if end < len(kinds) else around
            kinds[start:end] = [before if before == after else around] * (end - start)


def _runs(kinds: Iterable[str]) -> list[tuple[str, int, int]]:
    """Return stretches of one kind with where they start and end."""
    runs: list[tuple[str, int, int]] = []
    end = 0
    for kind, group in groupby(kinds):
        start, end = end, end + sum(1 for _ in group)
        runs.append((kind, start, end))
    return runs


def visual_order(line: Sequence[int], base: int) -> list[int]:
    """Return the indexes of a line's pieces from left to right, by their levels (L2)."""
    order = list(range(len(line)))
    for level in range(max([*line, base]), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and line[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end + 1
    return order
