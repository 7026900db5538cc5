"""Looking: what in a review wants to be looked at before it is accepted."""

import re
from collections.abc import Sequence

from briefer.composing.phrases import Pointing, PointsTo
from briefer.services.reviewing.review import Decision, Review, ReviewedBody, ReviewedItem

_LITTLE = {"the", "of", "and", "for", "to", "on", "in", "a", "an", "its"}
_GOVERNMENT = re.compile(r"^(the\s+)?(government|authorities)\s+of\s+(the\s+)?", re.IGNORECASE)


class PointingWords:
    """Finds words that point at something that a letter's reader does not have."""

    def __init__(self, pointing: Sequence[Pointing]) -> None:
        """Know the words of a language."""
        self._patterns = tuple(map(_pattern, pointing))
        self._reports = {
            said.casefold()
            for known in pointing
            if known.to is PointsTo.REPORT
            for said in known.words
        }
        self._known: dict[str, tuple[tuple[int, int], ...]] = {}

    def __call__(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where they stand in a text; each is looked through once only."""
        if text not in self._known:
            self._known[text] = self._found(text)
        return self._known[text]

    def mean_the_report(self, words: str) -> bool:
        """Return whether words that it found mean the report, which has a name."""
        return " ".join(words.split()).casefold() in self._reports

    def _found(self, text: str) -> tuple[tuple[int, int], ...]:
        found: list[tuple[int, int]] = []
        for pattern in self._patterns:
            for match in pattern.finditer(text):
                start, end = match.span()
                if not any(start < stop and begin < end for begin, stop in found):
                    found.append((start, end))
        return tuple(sorted(found))


def _pattern(known: Pointing) -> re.Pattern[str]:
    words = sorted(known.words, key=len, reverse=True)
    pattern = "|".join(r"\s+".join(map(re.escape, each.split())) for each in words)
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


def wants_look(item: ReviewedItem, points: PointingWords) -> bool:
    """Return whether an item that is still open has something that a person should look at."""
    return item.decision is Decision.OPEN and bool(
        item.corrections_open
        or item.item.twin
        or any(known.hook is None for known in item.item.all_references)
        or points(item.text)
    )


def letters_of(review: Review) -> dict[int, str]:
    """Return for each body, by its key, the letter that numbers its items: "K" in "K1"."""
    taken: dict[int, str] = {}
    for body in review.bodies:
        taken[body.key] = _letter(body, set(taken.values()))
    return taken


def _letter(body: ReviewedBody, taken: set[str]) -> str:
    plain = _GOVERNMENT.sub("", body.name)
    words = [word for word in re.findall(r"\w+", plain) if word.casefold() not in _LITTLE]
    initials = [word[0].upper() for word in words if word[0].isalpha()]
    rest = [sign.upper() for word in words for sign in word[1:] if sign.isalpha()]
    free = (sign for sign in (*initials, *rest) if sign not in taken)
    return next(free, f"B{body.key + 1}.")
