"""Twins: recommendations that the library has already."""

from functools import cache
from typing import Final

from rapidfuzz import fuzz, process

from briefer.domain.ids import AddresseeId, RecommendationId
from briefer.domain.library import Library
from briefer.domain.recommendation import Recommendation
from briefer.reading.proposing.plain import folded

_ALIKE: Final = 72
"""From here on two texts in other words have been the same, and below 61 they never were."""
_WITHIN: Final = 0.9
"""What it counts that one text is within the other."""


class Twins:
    """Finds what the library has of a report's items."""

    def __init__(self, library: Library) -> None:
        """Look at the recommendations to a body only once."""
        self._library = library
        self._known = cache(self._made_to)

    def of(self, text: str, body: AddresseeId | None) -> RecommendationId | None:
        """Return the recommendation to `body` that says the same as `text`, or None."""
        if body is None:
            return None
        records, texts = self._known(body)
        wanted = folded(text)
        ways = (
            process.extractOne(wanted, texts, scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE),
            process.extractOne(
                wanted, texts, scorer=fuzz.token_set_ratio, score_cutoff=_ALIKE / _WITHIN
            ),
        )
        found = next((way for way in ways if way), None)
        return records[found[2]].id if found else None

    def _made_to(self, body: AddresseeId) -> tuple[tuple[Recommendation, ...], list[str]]:
        records = self._library.made_to([body])
        return records, [folded(record.text) for record in records]
