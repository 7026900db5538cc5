"""A library as one letter sees it: the letter's own copies first, then what the library holds."""

import sys
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TypeVar, cast

from msgspec.structs import replace

from briefer.composing.parallel import Parallel, Told, ask_in, clause_in, hook_in, source_in
from briefer.domain.addressee import Addressee
from briefer.domain.copies import Copies
from briefer.domain.ids import AddresseeId, AskId, HookId, SourceId
from briefer.domain.law import LegalHook
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.recommendation import Ask, Recommendation, UpdatedAsk
from briefer.domain.records import Record
from briefer.domain.source import Source

R = TypeVar("R", bound=Record)


def own_library(letter: Letter, library: Library) -> "OwnLibrary":
    """Return `library` as `letter` sees it, whether it is given so already or not."""
    if (
        isinstance(library, OwnLibrary)
        and library.copies is letter.copies
        and library.language == letter.language
        and library.updated == frozenset(letter.updated)
    ):
        return library
    return OwnLibrary(letter.copies, live_of(library), letter.language, letter.updated)


def live_of(library: Library) -> Library:
    """Return the library itself, without any letter's copies."""
    return library.live if isinstance(library, OwnLibrary) else library


class OwnLibrary(Library):
    """A library under a letter's copies. What was deleted from it, but copied, is still there.

    One ask, provision or report is given in the letter's language, as far as it has words there;
    `find` gives records as they are kept.
    """

    def __init__(
        self, copies: Copies, live: Library, language: str, updated: Iterable[AskId] = ()
    ) -> None:
        """Lay `copies` over `live`; `updated` asks are put as events since have left them."""
        self.language = language
        self.copies = copies
        self.live = live
        self.updated = frozenset(updated)
        self._copied: dict[tuple[type[Record], str], Record] = {
            (type(record), record.id): record for record in copies
        }
        self._by_kind: dict[type[Record], Mapping[str, Record]] = {}
        self._holders = {ask.id: item for item in copies.recommendations for ask in item.asks}

    def find(self, kind: type[R], key: str) -> R | None:
        """Return a record, or None when there is none with this id."""
        found = self._copied.get((kind, key))
        return found if isinstance(found, kind) else self.live.find(kind, key)

    def all_of(self, kind: type[R]) -> tuple[R, ...]:
        """Return all records of one kind; those that only the letter has come last."""
        return self._over(kind, self.live.all_of(kind), lambda _: True)

    def some_ids(self, kind: type[Record], most: int) -> tuple[tuple[str, ...], int]:
        """Return the first ids of a kind in alphabetical order, and how many there are."""
        return self.live.some_ids(kind, most)

    def some_asks(self, most: int) -> tuple[tuple[str, ...], int]:
        """Return the first ids of asks in alphabetical order, and how many there are."""
        return self.live.some_asks(most)

    def find_holder(self, ask: AskId) -> Recommendation | None:
        """Return the recommendation that holds an ask, or None.

        An ask that a copied recommendation has only got since is not there yet.
        """
        if ask in self._holders:
            return self._holders[ask]
        found = self.live.find_holder(ask)
        return None if found is None or self._has(Recommendation, found.id) else found

    def ask(self, key: AskId) -> Ask:
        """Return an ask as the letter puts it; raises UnknownRecord."""
        asked, now, texts = self._put(key)
        if now is None:
            return ask_in(asked, texts)
        return ask_in(now.of(asked), texts, updated=True)

    def clause_told(self, key: AskId) -> Told:
        """Return the clause of an ask with the language that it is in; raises UnknownRecord."""
        asked, now, texts = self._put(key)
        return clause_in(asked, texts, updated=now)

    def item_told(self, key: AskId) -> Recommendation:
        """Return the recommendation that holds an ask; raises UnknownRecord.

        Its place in the report, and what happened since, are as the letter tells them.
        """
        *_, texts = self._put(key)
        return _item_in(self.recommendation_of(key), texts)

    def hook(self, key: HookId) -> LegalHook:
        """Return a provision as the letter puts it; raises UnknownRecord."""
        return hook_in(super().hook(key), self.language)

    def hook_told(self, key: HookId, part: str) -> Told:
        """Return a text of a provision with the language that it is in; raises UnknownRecord."""
        hook = super().hook(key)
        texts = Parallel(hook.language, hook.translations, self.language)
        return texts.told(part, getattr(hook, part))

    def source(self, key: SourceId) -> Source:
        """Return a report as the letter names it; raises UnknownRecord."""
        return source_in(super().source(key), self.language)

    def _put(self, key: AskId) -> tuple[Ask, UpdatedAsk | None, Parallel]:
        item = self.recommendation_of(key)
        now = item.updated(key) if key in self.updated else None
        source = self.find(Source, item.source)
        native = source.language if source is not None else ""
        return super().ask(key), now, Parallel(native, item.translations, self.language)

    def made_to(self, bodies: Collection[AddresseeId]) -> tuple[Recommendation, ...]:
        """Return what the reports recommend to these bodies, in the library's order."""
        return self._items(self.live.made_to(bodies), lambda item: item.addressee in bodies)

    def expecting(self, bodies: Collection[AddresseeId]) -> tuple[Recommendation, ...]:
        """Return what was recommended to one of these bodies, or has an ask that it should do."""

        def expects(item: Recommendation) -> bool:
            return item.addressee in bodies or any(ask.subject in bodies for ask in item.asks)

        return self._items(self.live.expecting(bodies), expects)

    def first_recommendations(self, most: int) -> tuple[Recommendation, ...]:
        """Return the library's first `most` recommendations, and those only the letter has."""

        def is_gone(item: Recommendation) -> bool:
            return self.live.find(Recommendation, item.id) is None

        first = self.live.first_recommendations(most)
        ids = {item.id for item in first}
        return self._over(Recommendation, first, lambda item: item.id in ids or is_gone(item))

    def organs_of(self, body: AddresseeId) -> tuple[AddresseeId, ...]:
        """Return the bodies that belong to `body` directly."""
        live = [key for key in self.live.organs_of(body) if not self._has(Addressee, key)]
        return (*live, *(copy.id for copy in self.copies.addressees if copy.parent == body))

    def position(self, ask: AskId) -> tuple[int, int]:
        """Return what sorts asks as the library has them; raises UnknownRecord."""
        item = self._holders.get(ask)
        if item is None:
            return self.live.position(ask)
        return self._number(item), next(i for i, own in enumerate(item.asks) if own.id == ask)

    def aiming_at(self, hook: HookId) -> tuple[Recommendation, ...]:
        """Return the recommendations with an ask that wants this law changed or enforced."""
        return self._items(
            self.live.aiming_at(hook),
            lambda item: any(hook in ask.targets for ask in item.asks),
        )

    def countries(self) -> frozenset[str]:
        """Return the codes of the countries that the library's reports are about."""
        return self.live.countries() | {source.country for source in self.copies.sources}

    def _has(self, kind: type[Record], key: str) -> bool:
        return (kind, key) in self._copied

    def _copies_of(self, kind: type[R]) -> Mapping[str, R]:
        """Return the copies of one kind, by their ids."""
        if kind not in self._by_kind:
            own: dict[str, Record] = {
                copy.id: copy for copy in self.copies if isinstance(copy, kind)
            }
            self._by_kind[kind] = own
        # What is under a kind is of that kind, which types cannot say.
        return cast("Mapping[str, R]", self._by_kind[kind])

    def _over(self, kind: type[R], live: Iterable[R], fits: Callable[[R], bool]) -> tuple[R, ...]:
        """Return `live` with the copies that fit, each in place of its record or at the end."""
        own = {key: copy for key, copy in self._copies_of(kind).items() if fits(copy)}
        found = [
            own.pop(record.id, None) if self._has(kind, record.id) else record for record in live
        ]
        return (*(record for record in found if record is not None), *own.values())

    def _items(
        self, live: Iterable[Recommendation], fits: Callable[[Recommendation], bool]
    ) -> tuple[Recommendation, ...]:
        """Return `live` with the copies that fit, in the library's order."""
        live = tuple(live)
        found = self._over(Recommendation, live, fits)
        if len(found) == len(live):
            return found
        return tuple(sorted(found, key=self._number))

    def _number(self, item: Recommendation) -> int:
        """Return where a recommendation stands in the library; last, when it is gone from it."""
        now = self.live.find(Recommendation, item.id)
        return self.live.position(now.asks[0].id)[0] if now and now.asks else sys.maxsize


def _item_in(item: Recommendation, texts: Parallel) -> Recommendation:
    happened = item.overtaken
    if happened is not None:
        happened = replace(happened, what=texts.words("overtaken/what", happened.what))
    return replace(item, place=texts.words("place", item.place), overtaken=happened)
