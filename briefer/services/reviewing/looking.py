"""Looking: what in a review wants to be looked at before it is accepted."""

import re
from collections.abc import Sequence

from briefer.composing.phrases import Pointing
from briefer.services.reviewing.review import Decision, Review, ReviewedBody, ReviewedItem

_LITTLE = {"the", "of", "and", "for", "to", "on", "in", "a", "an", "its"}
_GOVERNMENT = re.compile(r"^(the\s+)?(government|authorities)\s+of\s+(the\s+)?", re.IGNORECASE)


def pointing_at_nothing(text: str, pointing: Sequence[Pointing]) -> tuple[tuple[int, int], ...]:
    """Return where words stand that point at something that a letter's reader does not have."""
    found: list[tuple[int, int]] = []
    for known in pointing:
        words = sorted(known.words, key=len, reverse=True)
        pattern = "|".join(r"\s+".join(map(re.escape, each.split())) for each in words)
        for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE):
            start, end = match.span()
            if not any(start < stop and begin < end for begin, stop in found):
                found.append((start, end))
    return tuple(sorted(found))


def wants_look(item: ReviewedItem, pointing: Sequence[Pointing]) -> bool:
    """Return whether an item that is still open has something that a person should look at."""
    return item.decision is Decision.OPEN and bool(
        item.corrections_open
        or item.item.twin
        or any(known.hook is None for known in item.item.references)
        or pointing_at_nothing(item.text, pointing)
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
