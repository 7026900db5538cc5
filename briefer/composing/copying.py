"""What a letter copies of the library: every record that its words come from."""

from collections.abc import Collection, Iterable, Iterator
from typing import TypeVar

from msgspec.structs import replace

from briefer.composing.own_library import live_of, own_library
from briefer.composing.placeholders import AskSet, Body, placeholders
from briefer.domain.addressee import Addressee
from briefer.domain.copies import Copied, Copies, KeptOwn
from briefer.domain.ids import AddresseeId, AskId, HookId
from briefer.domain.law import LegalHook
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.recommendation import Ask, Recommendation
from briefer.domain.records import RecordKey, key_of
from briefer.domain.source import Source
from briefer.domain.template import BlockKind

C = TypeVar("C", bound=Copied)


def with_copies(letter: Letter, library: Library) -> Letter:
    """Return the letter with copies of all that it uses, and of nothing else.

    A copy that it has stays as it is; one that it lacks is taken from the library. What neither
    has is left out. What the writer decided about a record is forgotten with its copy.
    """
    used = {key_of(record): record for record in _Uses(letter, library)}
    copies = _copies([used[key] for key in sorted(used)])
    kept_own = tuple(known for known in letter.kept_own if _key(known) in used)
    if (copies, kept_own) == (letter.copies, letter.kept_own):
        return letter
    return replace(letter, copies=copies, kept_own=kept_own)


def with_copy(letter: Letter, record: Copied, library: Library) -> Letter:
    """Return the letter with `record` in place of its copy, and with what that one needs."""
    changed = {key_of(copy): copy for copy in letter.copies} | {key_of(record): record}
    copies = _copies(changed.values())
    return with_copies(replace(letter, copies=copies), live_of(library))


def _copies(records: Collection[Copied]) -> Copies:
    return Copies(
        sources=_of_kind(Source, records),
        addressees=_of_kind(Addressee, records),
        hooks=_of_kind(LegalHook, records),
        recommendations=_of_kind(Recommendation, records),
    )


def _of_kind(kind: type[C], records: Iterable[Copied]) -> tuple[C, ...]:
    return tuple(record for record in records if isinstance(record, kind))


def _key(kept: KeptOwn) -> RecordKey:
    return RecordKey(kind=kept.kind, id=kept.id)


class _Uses:
    """The records that a letter uses, each at least once."""

    def __init__(self, letter: Letter, library: Library) -> None:
        self._letter = letter
        self._library = own_library(letter, library)

    def __iter__(self) -> Iterator[Copied]:
        letter = self._letter
        yield from self._lineage(letter.addressee)
        for block in letter.blocks:
            yield from self._named_in(block.text)
        for wording in letter.wordings:
            yield from self._named_in(wording.text)
        for key in (*letter.asks, *letter.annex):
            yield from self._ask(key)
        for choice in letter.hooks:
            yield from self._hook(choice.hook)
        if any(block.kind is BlockKind.TRACE for block in letter.blocks):
            for key in (*letter.asks, *letter.annex):
                yield from self._traced(key)

    def _traced(self, key: AskId) -> Iterator[Copied]:
        """Yield the law that the traceability table names for an ask."""
        item = self._library.find_holder(key)
        if item is not None:
            for hook in (*item.hooks, *self._library.ask(key).targets):
                yield from self._hook(hook)

    def _ask(self, key: AskId) -> Iterator[Copied]:
        item = self._library.find_holder(key)
        if item is None:
            return
        yield item
        yield from self._found(Source, item.source)
        yield from self._found(Addressee, item.addressee)
        ask: Ask = next(ask for ask in item.asks if ask.id == key)
        yield from self._lineage(ask.subject)
        yield from self._named_in(ask.clause)
        updated = item.updated(key)
        if updated is not None:
            yield from self._named_in(updated.clause)

    def _hook(self, key: HookId) -> Iterator[Copied]:
        hook = self._library.find(LegalHook, key)
        if hook is None:
            return
        yield hook
        yield from self._named_in(hook.linking)
        yield from self._named_in(hook.paraphrase)
        for binding in hook.binds:
            yield from self._found(Addressee, binding.body)
        seen = {hook.id}
        while hook.superseded_by is not None and hook.superseded_by not in seen:
            seen.add(hook.superseded_by)
            hook = self._library.find(LegalHook, hook.superseded_by)
            if hook is None:
                return
            yield hook

    def _named_in(self, text: str) -> Iterator[Copied]:
        for found in placeholders(text):
            match found:
                case Body(id=body) | AskSet(body=body):
                    yield from self._found(Addressee, body)
                case _:
                    pass

    def _lineage(self, key: AddresseeId) -> Iterator[Copied]:
        seen: set[AddresseeId] = set()
        current: AddresseeId | None = key
        while current is not None and current not in seen:
            seen.add(current)
            body = self._library.find(Addressee, current)
            if body is None:
                return
            yield body
            current = body.parent

    def _found(self, kind: type[C], key: str) -> Iterator[C]:
        record = self._library.find(kind, key)
        if record is not None:
            yield record
