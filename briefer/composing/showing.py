"""Where in a letter a record shows."""

from collections.abc import Iterator

from briefer.composing.outline import Outline
from briefer.composing.own_library import own_library
from briefer.composing.placeholders import AskSet, Body, Name, Placeholder, placeholders
from briefer.composing.updates import Update
from briefer.domain.addressee import Addressee
from briefer.domain.copies import Copied
from briefer.domain.ids import Place
from briefer.domain.law import LegalHook
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.recommendation import Ask, Recommendation
from briefer.domain.source import Source
from briefer.domain.template import BlockKind


def places_of(
    update: Update, letter: Letter, outline: Outline, library: Library
) -> tuple[Place, ...]:
    """Return where the letter shows what an update is about, as far as it stands in the outline.

    A recommendation shows in each ask that would change, any other record where it comes first.
    """
    standing = {piece.place for block in outline.blocks for piece in block.pieces}
    shown = _Showing(letter, own_library(letter, library))
    found = [place for place in shown.places(update.mine) if place in standing]
    if not isinstance(update.mine, Recommendation):
        return tuple(found[:1]) or _anywhere(outline)
    theirs = update.theirs.asks if isinstance(update.theirs, Recommendation) else ()
    now = {ask.id: ask for ask in theirs}
    changed = {ask.id for ask in update.mine.asks if now.get(ask.id) != ask}
    at_changed = [place for place in found if place.rpartition("/")[2] in changed]
    return tuple(at_changed if theirs and at_changed else found[:1]) or _anywhere(outline)


def _anywhere(outline: Outline) -> tuple[Place, ...]:
    return tuple(piece.place for block in outline.blocks for piece in block.pieces)[:1]


class _Showing:
    """The places of one letter."""

    def __init__(self, letter: Letter, library: Library) -> None:
        self._letter = letter
        self._library = library

    def places(self, record: Copied) -> Iterator[Place]:
        match record:
            case Recommendation():
                asks = {ask.id for ask in record.asks}
                yield from (place for place, ask in self._asks() if ask.id in asks)
            case LegalHook():
                yield from self._hook_places(record)
            case Source():
                yield from self._source_places(record)
            case Addressee():
                yield from self._body_places(record)

    def _source_places(self, source: Source) -> Iterator[Place]:
        for block in self._letter.blocks:
            if any(_names_source(found) for found in placeholders(block.text)):
                yield Place(block.id)
        for place, ask in self._asks():
            if self._library.recommendation_of(ask.id).source == source.id:
                yield place

    def _body_places(self, body: Addressee) -> Iterator[Place]:
        if body.id == self._letter.addressee:
            yield from self._blocks(BlockKind.INSIDE_ADDRESS)
        for block in self._letter.blocks:
            if _names_body(block.text, body):
                yield Place(block.id)
        asks = tuple(self._asks())
        yield from (place for place, ask in asks if _names_body(ask.clause, body))
        for block in self._blocks(BlockKind.ANNEX):
            yield Place(f"{block}/{body.id}/title")
        yield from (place for place, ask in asks if ask.subject == body.id)
        for choice in self._letter.hooks:
            hook = self._library.hook(choice.hook)
            if _names_body(hook.linking + hook.paraphrase, body) or any(
                binding.body == body.id for binding in hook.binds
            ):
                yield from self._hook_places(hook)
        yield from self._blocks(BlockKind.INSIDE_ADDRESS)

    def _hook_places(self, hook: LegalHook) -> Iterator[Place]:
        """Yield where a provision stands, or that which it has taken the place of."""
        chosen = {choice.hook: self._library.hook(choice.hook) for choice in self._letter.hooks}
        found = [hook] if hook.id in chosen else list(chosen.values())
        for block in self._blocks(BlockKind.LEGAL_BASIS):
            for known in found:
                if known is hook or known.superseded_by == hook.id:
                    yield Place(f"{block}/{known.id}")
            yield block

    def _asks(self) -> Iterator[tuple[Place, Ask]]:
        lists = (BlockKind.ASKS, self._letter.asks), (BlockKind.ANNEX, self._letter.annex)
        for kind, asks in lists:
            for block in self._blocks(kind):
                yield from ((Place(f"{block}/{key}"), self._library.ask(key)) for key in asks)

    def _blocks(self, kind: BlockKind) -> Iterator[Place]:
        return (Place(block.id) for block in self._letter.blocks if block.kind is kind)


def _names_source(found: Placeholder) -> bool:
    return isinstance(found, Name) and (found.name == "report" or found.name.startswith("source."))


def _names_body(text: str, body: Addressee) -> bool:
    for found in placeholders(text):
        match found:
            case Body(id=key) | AskSet(body=key) if key == body.id:
                return True
            case _:
                pass
    return False
