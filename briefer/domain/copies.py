"""Copies: the records that a letter uses, as they were when it took them."""

from collections.abc import Iterator

from briefer.domain.addressee import Addressee
from briefer.domain.base import Value
from briefer.domain.law import LegalHook
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind
from briefer.domain.source import Source

Copied = Source | Addressee | LegalHook | Recommendation
"""The records that letters keep copies of."""


class Copies(Value, frozen=True, kw_only=True):
    """A letter's own copy of each record that its words come from, in the order of their ids."""

    sources: tuple[Source, ...] = ()
    addressees: tuple[Addressee, ...] = ()
    hooks: tuple[LegalHook, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()

    def __iter__(self) -> Iterator[Copied]:
        """Yield every copy."""
        yield from self.sources
        yield from self.addressees
        yield from self.hooks
        yield from self.recommendations


class KeptOwn(Value, frozen=True, kw_only=True):
    """The writer saw a version of the library's record, and kept the letter's own.

    `digest` is that version's, as `digest_of` makes it.
    """

    kind: Kind
    id: str
    digest: str
