"""Stances: on which side of two opposites a request stands."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from briefer.composing.phrases import Opposites
from briefer.domain.ids import HookId

_NEAR = 80
"""Letters between a verb and what it is about, at most."""


class Stance(NamedTuple):
    """One side of a pair of opposites (by its place among all), and what it is about."""

    pair: int
    is_first: bool
    about: str

    @property
    def opposite(self) -> "Stance":
        """The other side."""
        return self._replace(is_first=not self.is_first)


def stances_of(
    text: str, targets: Collection[HookId], opposites: Sequence[Opposites]
) -> frozenset[Stance]:
    """Return the sides that a request takes, whose words are `text`, towards these laws."""
    return frozenset(
        stance
        for pair, known in enumerate(opposites)
        for is_first, verbs in ((True, known.one), (False, known.other))
        for stance in _sides(text, targets, pair, verbs, known, is_first=is_first)
    )


def _sides(
    text: str,
    targets: Collection[HookId],
    pair: int,
    verbs: tuple[str, ...],
    known: Opposites,
    *,
    is_first: bool,
) -> Iterator[Stance]:
    either = rf"\b(?:{'|'.join(map(re.escape, verbs))})"
    if not known.about:
        if targets and re.match(either, text, re.IGNORECASE):
            yield from (Stance(pair, is_first, target) for target in targets)
        return
    if re.search(either, text, re.IGNORECASE):
        for about in known.about:
            if _is_near(either, about, text):
                yield Stance(pair, is_first, about)


def _is_near(either: str, about: str, text: str) -> bool:
    thing = rf"\b{re.escape(about)}"
    near = rf"(?:{either}.{{0,{_NEAR}}}?{thing}|{thing}.{{0,{_NEAR}}}?{either})"
    return re.search(near, text, re.IGNORECASE | re.DOTALL) is not None
