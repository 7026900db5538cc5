"""Reviewed: the State that a whole report is about, where no heading says whom it asks."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final

from briefer.reading.proposing.countries import countries_in, country_in
from briefer.reading.proposing.pieces import Piece
from briefer.reading.proposing.vocabulary import compiled, structure

_LONGEST: Final = 600
_REVIEW: Final = (
    r"will be examined by|universal periodic review|\bUPR\b|\bA/HRC/|human rights council"
    r"|examen périodique universel|examen periódico universal"
    r"|универсальн\w+ периодическ\w+ обзор|\bEPU\b|\bУПО\b"
)


def state_under_review(title: str, pieces: Sequence[Piece]) -> str | None:
    """Return the State that a report to or of the Universal Periodic Review is about, or None."""
    texts = [title, *(piece.plain for piece in pieces)]
    if not any(compiled(_REVIEW).search(text) for text in texts):
        return None
    for text in texts:
        for pattern in _patterns():
            found = pattern.search(text[:_LONGEST])
            if found and country_in(found["name"]):
                return found["name"].strip()
    return _named_most(title)


def _named_most(title: str) -> str | None:
    """Return the country that a title names, if it names one only."""
    counted = Counter(words for _, words in countries_in(title))
    return next(iter(counted)).title() if len(counted) == 1 else None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(compiled(one) for one in structure().everywhere.review)
