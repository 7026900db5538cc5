"""Snapshots: what of a library letters need, as one value that goes to where they are made."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from briefer.composing.own_library import live_of
from briefer.domain.addressee import Addressee
from briefer.domain.base import Value
from briefer.domain.ids import HookId
from briefer.domain.image import Image
from briefer.domain.law import LegalHook
from briefer.domain.letter import Letter
from briefer.domain.letterhead import WordLetterhead
from briefer.domain.library import Library, MemoryLibrary
from briefer.domain.person import Person
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Record
from briefer.domain.source import Source
from briefer.domain.template import Template

R = TypeVar("R", bound=Record)


class Snapshot(Value, frozen=True, kw_only=True):
    """A part of a library. Letters say, and are checked to be, the same over it as over all of it.

    Whoever makes letters from it opens no library file, which may be encrypted or far away.
    """

    sources: tuple[Source, ...]
    addressees: tuple[Addressee, ...]
    hooks: tuple[LegalHook, ...]
    recommendations: tuple[Recommendation, ...]
    templates: tuple[Template, ...]
    people: tuple[Person, ...]
    images: tuple[Image, ...]
    word_letterheads: tuple[WordLetterhead, ...]

    def library(self) -> Library:
        """Return the library that it makes."""
        return MemoryLibrary(
            sources=self.sources,
            addressees=self.addressees,
            hooks=self.hooks,
            recommendations=self.recommendations,
            templates=self.templates,
            people=self.people,
            images=self.images,
            word_letterheads=self.word_letterheads,
        )


def snapshot(letters: Iterable[Letter], hooks: Iterable[HookId], library: Library) -> Snapshot:
    """Return what `letters` need of a library, and those that invoke `hooks` instead of theirs.

    Of the recommendations, of which there may be a hundred thousand, it has the few that count.
    """
    live, letters = live_of(library), tuple(letters)
    invoked = dict.fromkeys([choice.hook for one in letters for choice in one.hooks])
    kept = {item.id: item for item in _recommendations(letters, (*invoked, *hooks), live)}
    senders = tuple({one.sender.id: one.sender for one in letters}.values())
    papers = [sender.letterhead for sender in senders]
    logos = [paper.logo for paper in papers]
    signed = [one.signature for sender in senders for one in sender.signatories]
    return Snapshot(
        sources=live.sources,
        addressees=live.addressees,
        hooks=live.hooks,
        recommendations=tuple(sorted(kept.values(), key=lambda item: _place(item, live))),
        templates=tuple(_found(Template, [one.template for one in letters], live)),
        people=live.people,
        images=tuple(_found(Image, [*logos, *signed], live)),
        word_letterheads=tuple(_found(WordLetterhead, [paper.word for paper in papers], live)),
    )


def _recommendations(
    letters: Iterable[Letter], hooks: Iterable[HookId], live: Library
) -> Iterator[Recommendation]:
    """Yield the recommendations that letters have, and one of each that checks ask after."""
    for letter in letters:
        yield from _found(Recommendation, [copy.id for copy in letter.copies.recommendations], live)
    for hook in hooks:
        # That there is one makes the provision a target.
        yield from live.aiming_at(hook)[:1]
    for government in live.governments_concerned():
        yield from live.made_to({government.id})[:1]


def _place(item: Recommendation, live: Library) -> tuple[int, int]:
    return live.position(item.asks[0].id) if item.asks else (0, 0)


def _found(kind: type[R], keys: Iterable[str | None], live: Library) -> Iterator[R]:
    for key in dict.fromkeys(keys):
        record = live.find(kind, key) if key else None
        if record is not None:
            yield record
