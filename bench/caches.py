"""Emptying what our renderer remembers, to see what a first letter costs."""

import gc
from collections.abc import Iterator
from typing import Protocol, cast

_KEPT = ("load_family", "load_face")
"""The faces stay read, as reportlab's do."""


class _Cached(Protocol):
    """A function that remembers its answers, as functools makes it."""

    __module__: str
    __name__: str

    def cache_clear(self) -> None: ...


def empty_caches() -> None:
    """Forget every shaped word, laid-out paragraph and part of a face."""
    for cached in _cached():
        if cached.__module__.startswith("briefer.rendering.") and cached.__name__ not in _KEPT:
            cached.cache_clear()


def _cached() -> Iterator[_Cached]:
    for found in gc.get_objects():
        if type(found).__name__ == "_lru_cache_wrapper":
            yield cast("_Cached", found)
