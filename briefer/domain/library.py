"""Library: the records that letters are made from, with the look-ups that composing needs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from briefer.domain.addressee import Addressee
from briefer.domain.ids import (
    AddresseeId,
    AskId,
    HookId,
    RecommendationId,
    SenderId,
    SourceId,
    TemplateId,
)
from briefer.domain.law import LegalHook
from briefer.domain.recommendation import Ask, Recommendation
from briefer.domain.sender import Sender
from briefer.domain.source import Source
from briefer.domain.template import Template
from briefer.errors import BrieferError
from briefer.sentences import shown

Key = TypeVar("Key", bound=str)
Record = TypeVar("Record")


class UnknownRecord(BrieferError):
    """An id that the library does not hold."""


class Library:
    """An immutable set of records. Order is the order of the files or rows it was made from."""

    def __init__(
        self,
        *,
        sources: Sequence[Source] = (),
        addressees: Sequence[Addressee] = (),
        hooks: Sequence[LegalHook] = (),
        recommendations: Sequence[Recommendation] = (),
        senders: Sequence[Sender] = (),
        templates: Sequence[Template] = (),
    ) -> None:
        """Index the records by id; a later record with the same id is refused as a fault."""
        self._sources = _by_id((source.id, source) for source in sources)
        self._addressees = _by_id((addressee.id, addressee) for addressee in addressees)
        self._hooks = _by_id((hook.id, hook) for hook in hooks)
        self._recommendations = _by_id((item.id, item) for item in recommendations)
        self._senders = _by_id((sender.id, sender) for sender in senders)
        self._templates = _by_id((template.id, template) for template in templates)
        pairs = [(ask, item) for item in recommendations for ask in item.asks]
        self._asks = _by_id((ask.id, ask) for ask, _ in pairs)
        self._parents = {ask.id: item for ask, item in pairs}

    @property
    def sources(self) -> tuple[Source, ...]:
        """All reports."""
        return tuple(self._sources.values())

    @property
    def addressees(self) -> tuple[Addressee, ...]:
        """All institutions and offices."""
        return tuple(self._addressees.values())

    @property
    def hooks(self) -> tuple[LegalHook, ...]:
        """All provisions."""
        return tuple(self._hooks.values())

    @property
    def recommendations(self) -> tuple[Recommendation, ...]:
        """All recommendations, in the order of their reports."""
        return tuple(self._recommendations.values())

    @property
    def senders(self) -> tuple[Sender, ...]:
        """All who may sign."""
        return tuple(self._senders.values())

    @property
    def templates(self) -> tuple[Template, ...]:
        """All templates; the first is the one that a new letter uses."""
        return tuple(self._templates.values())

    @property
    def asks(self) -> tuple[Ask, ...]:
        """All asks, in the order of their recommendations."""
        return tuple(self._asks.values())

    def source(self, key: SourceId) -> Source:
        """Return a report; raises UnknownRecord."""
        return _found(self._sources, key, "source")

    def addressee(self, key: AddresseeId) -> Addressee:
        """Return an addressee; raises UnknownRecord."""
        return _found(self._addressees, key, "addressee")

    def hook(self, key: HookId) -> LegalHook:
        """Return a provision; raises UnknownRecord."""
        return _found(self._hooks, key, "legal hook")

    def recommendation(self, key: RecommendationId) -> Recommendation:
        """Return a recommendation; raises UnknownRecord."""
        return _found(self._recommendations, key, "recommendation")

    def ask(self, key: AskId) -> Ask:
        """Return an ask; raises UnknownRecord."""
        return _found(self._asks, key, "ask")

    def recommendation_of(self, key: AskId) -> Recommendation:
        """Return the recommendation that holds an ask; raises UnknownRecord."""
        return _found(self._parents, key, "ask")

    def sender(self, key: SenderId) -> Sender:
        """Return a sender; raises UnknownRecord."""
        return _found(self._senders, key, "sender")

    def template(self, key: TemplateId) -> Template:
        """Return a template; raises UnknownRecord."""
        return _found(self._templates, key, "template")

    def lineage(self, key: AddresseeId) -> Iterator[Addressee]:
        """Yield the addressee, then the body it belongs to, and so on upwards."""
        current: AddresseeId | None = key
        while current is not None:
            addressee = self.addressee(current)
            yield addressee
            current = addressee.parent

    def belongs_to(self, key: AddresseeId, body: AddresseeId) -> bool:
        """Return whether `key` is `body` or one of its organs."""
        return any(addressee.id == body for addressee in self.lineage(key))

    def asks_of(self, reader: AddresseeId) -> tuple[Ask, ...]:
        """Return what the reports ask of `reader`, in their order.

        That is every ask of a recommendation made to it, and every ask whose subject is the
        reader or one of its organs.
        """
        return tuple(
            ask
            for item in self.recommendations
            for ask in item.asks
            if item.addressee == reader or self.belongs_to(ask.subject, reader)
        )

    def governments_concerned(self) -> tuple[Addressee, ...]:
        """Return the governments of the countries that the library's reports are about."""
        countries = {source.country for source in self.sources}
        return tuple(known for known in self.addressees if known.government_of in countries)

    def is_target(self, hook: HookId) -> bool:
        """Return whether some ask wants this law changed or enforced."""
        return any(hook in ask.targets for ask in self.asks)


def _by_id(pairs: Iterable[tuple[Key, Record]]) -> dict[Key, Record]:
    records: dict[Key, Record] = {}
    for key, record in pairs:
        if key in records:
            raise ValueError(f"two records have the id {key}")
        records[key] = record
    return records


def _found(records: Mapping[Key, Record], key: Key, kind: str) -> Record:
    record = records.get(key)
    if record is None:
        raise UnknownRecord(
            f"There is no {kind} “{shown(key)}” in the library.",
            hint=f"The library has: {_named(sorted(records))}." if records else "It has none.",
        )
    return record


def _named(keys: Sequence[str], most: int = 12) -> str:
    """Return the first keys for a sentence, and how many there are beside them."""
    more = len(keys) - most
    return ", ".join(keys[:most]) + (f" and {more} more" if more > 0 else "")
