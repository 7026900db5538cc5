"""Wording: the writer's own words in place of those that briefer proposes."""

from briefer.domain.base import Value
from briefer.domain.ids import Place


class Wording(Value, frozen=True, kw_only=True):
    """The user's own words for a place, with the words that briefer proposed there at the time.

    `language` is the one that they were written in, where the letter has another one since.
    """

    place: Place
    text: str
    original: str
    language: str = ""
