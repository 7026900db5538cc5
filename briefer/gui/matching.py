"""How well something is what a person typed: near words count, marks on letters do not."""

import unicodedata

from rapidfuzz import fuzz

_NEAR = 78
"""Of 100: below this, words that are spelt otherwise are others."""

_SHORTEST_NEAR = 4
"""Letters that must be typed before a slip is looked for."""


def folded(text: str) -> str:
    """Return `text` without case and without marks on its letters."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()


def score(typed: str, text: str) -> float:
    """Return how well `text` answers what was `typed`: 0 not at all, 100 it begins with it."""
    wanted, found = (" ".join(folded(words).split()) for words in (typed, text))
    if not wanted or found.startswith(wanted):
        return 100
    if f" {wanted}" in found:
        return 97
    if wanted in found:
        return 94
    words = wanted.split()
    if all(f" {word}" in f" {found}" for word in words):
        return 91
    if len(wanted) < _SHORTEST_NEAR:
        return 0
    near = min(_nearest(word, found.split()) for word in words)
    return near * 0.9 if near >= _NEAR else 0


def _nearest(word: str, known: list[str]) -> float:
    """Return how near the nearest of the known words is, 100 when it begins with `word`."""
    return max((fuzz.ratio(word, other[: len(word) + 1]) for other in known), default=0)
