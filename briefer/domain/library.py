"""Library: the records that letters are made from, with the look-ups that composing needs."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Iterator, Sequence
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
from briefer.domain.image import Image
from briefer.domain.law import LegalHook
from briefer.domain.letterhead import WordLetterhead
from briefer.domain.person import Person
from briefer.domain.recommendation import Ask, Recommendation
from briefer.domain.records import Record
from briefer.domain.sender import Sender
from briefer.domain.snippet import Snippet
from briefer.domain.source import Source
from briefer.domain.template import Template
from briefer.errors import BrieferError
from briefer.sentences import sentence, shown

R = TypeVar("R", bound=Record)

_NAMED_AT_MOST = 12


class UnknownRecord(BrieferError):
    """An id that the library does not hold."""


class Library(ABC):
    """What letters are made from, wherever it is kept.

    A look-up costs the same in a library of a hundred records and of a hundred thousand; only
    what gives all records of a kind grows with it.
    """

    # ------------------------------------------------------------ what each kind of library knows

    @abstractmethod
    def find(self, kind: type[R], key: str) -> R | None:
        """Return a record, or None when there is none with this id."""

    @abstractmethod
    def all_of(self, kind: type[R]) -> tuple[R, ...]:
        """Return all records of one kind, in the library's order."""

    @abstractmethod
    def some_ids(self, kind: type[Record], most: int) -> tuple[tuple[str, ...], int]:
        """Return the first ids of a kind in alphabetical order, and how many there are."""

    @abstractmethod
    def some_asks(self, most: int) -> tuple[tuple[str, ...], int]:
        """Return the first ids of asks in alphabetical order, and how many there are."""

    @abstractmethod
    def find_holder(self, ask: AskId) -> Recommendation | None:
        """Return the recommendation that holds an ask, or None."""

    @abstractmethod
    def made_to(self, bodies: Collection[AddresseeId]) -> tuple[Recommendation, ...]:
        """Return what the reports recommend to these bodies, in the library's order."""

    @abstractmethod
    def expecting(self, bodies: Collection[AddresseeId]) -> tuple[Recommendation, ...]:
        """Return what was recommended to one of these bodies, or has an ask that it should do."""

    @abstractmethod
    def first_recommendations(self, most: int) -> tuple[Recommendation, ...]:
        """Return the library's first `most` recommendations."""

    @abstractmethod
    def organs_of(self, body: AddresseeId) -> tuple[AddresseeId, ...]:
        """Return the bodies that belong to `body` directly."""

    @abstractmethod
    def position(self, ask: AskId) -> tuple[int, int]:
        """Return what sorts asks as the library has them; raises UnknownRecord."""

    @abstractmethod
    def aiming_at(self, hook: HookId) -> tuple[Recommendation, ...]:
        """Return the recommendations with an ask that wants this law changed or enforced."""

    @abstractmethod
    def countries(self) -> frozenset[str]:
        """Return the codes of the countries that the library's reports are about."""

    # ------------------------------------------------------------ all of a kind

    @property
    def sources(self) -> tuple[Source, ...]:
        """All reports."""
        return self.all_of(Source)

    @property
    def addressees(self) -> tuple[Addressee, ...]:
        """All institutions and offices."""
        return self.all_of(Addressee)

    @property
    def hooks(self) -> tuple[LegalHook, ...]:
        """All provisions."""
        return self.all_of(LegalHook)

    @property
    def recommendations(self) -> tuple[Recommendation, ...]:
        """All recommendations, in the order of their reports."""
        return self.all_of(Recommendation)

    @property
    def senders(self) -> tuple[Sender, ...]:
        """All who may sign."""
        return self.all_of(Sender)

    @property
    def templates(self) -> tuple[Template, ...]:
        """All templates; the first is the one that a new letter uses."""
        return self.all_of(Template)

    @property
    def snippets(self) -> tuple[Snippet, ...]:
        """All paragraphs to insert."""
        return self.all_of(Snippet)

    @property
    def people(self) -> tuple[Person, ...]:
        """All people whom no letter may name."""
        return self.all_of(Person)

    @property
    def asks(self) -> tuple[Ask, ...]:
        """All asks, in the order of their recommendations."""
        return tuple(ask for item in self.recommendations for ask in item.asks)

    # ------------------------------------------------------------ one record

    def source(self, key: SourceId) -> Source:
        """Return a report; raises UnknownRecord."""
        return self._found(Source, key, "source")

    def addressee(self, key: AddresseeId) -> Addressee:
        """Return an addressee; raises UnknownRecord."""
        return self._found(Addressee, key, "addressee")

    def hook(self, key: HookId) -> LegalHook:
        """Return a provision; raises UnknownRecord."""
        return self._found(LegalHook, key, "legal hook")

    def recommendation(self, key: RecommendationId) -> Recommendation:
        """Return a recommendation; raises UnknownRecord."""
        return self._found(Recommendation, key, "recommendation")

    def sender(self, key: SenderId) -> Sender:
        """Return a sender; raises UnknownRecord."""
        return self._found(Sender, key, "sender")

    def template(self, key: TemplateId) -> Template:
        """Return a template; raises UnknownRecord."""
        return self._found(Template, key, "template")

    def recommendation_of(self, key: AskId) -> Recommendation:
        """Return the recommendation that holds an ask; raises UnknownRecord."""
        found = self.find_holder(key)
        if found is None:
            raise _unknown("ask", key, *self.some_asks(_NAMED_AT_MOST))
        return found

    def ask(self, key: AskId) -> Ask:
        """Return an ask; raises UnknownRecord."""
        return next(ask for ask in self.recommendation_of(key).asks if ask.id == key)

    # ------------------------------------------------------------ how records hang together

    def lineage(self, key: AddresseeId) -> Iterator[Addressee]:
        """Yield the addressee, then the body it belongs to, and so on upwards."""
        seen: set[AddresseeId] = set()
        current: AddresseeId | None = key
        while current is not None and current not in seen:
            seen.add(current)
            addressee = self.addressee(current)
            yield addressee
            current = addressee.parent

    def belongs_to(self, key: AddresseeId, body: AddresseeId) -> bool:
        """Return whether `key` is `body` or one of its organs."""
        return any(addressee.id == body for addressee in self.lineage(key))

    def with_organs(self, body: AddresseeId) -> tuple[AddresseeId, ...]:
        """Return `body`, then all that belongs to it, at any depth."""
        found = [body]
        for known in found:
            found += [organ for organ in self.organs_of(known) if organ not in found]
        return tuple(found)

    def asks_of(self, reader: AddresseeId) -> tuple[Ask, ...]:
        """Return what the reports ask of `reader`, in their order.

        That is every ask of a recommendation made to it, and every ask whose subject is the
        reader or one of its organs.
        """
        subjects = self.with_organs(reader)
        return tuple(
            ask
            for item in self.expecting(subjects)
            for ask in item.asks
            if item.addressee == reader or ask.subject in subjects
        )

    def is_target(self, hook: HookId) -> bool:
        """Return whether some ask wants this law changed or enforced."""
        return bool(self.aiming_at(hook))

    def count_asks(self, reader: AddresseeId) -> int:
        """Return how many asks `asks_of` would return."""
        return len(self.asks_of(reader))

    def in_order(self, asks: Iterable[AskId]) -> tuple[AskId, ...]:
        """Return `asks` as the library has them; raises UnknownRecord."""
        return tuple(sorted(asks, key=self.position))

    def governments_concerned(self) -> tuple[Addressee, ...]:
        """Return the governments of the countries that the library's reports are about."""
        countries = self.countries()
        return tuple(known for known in self.addressees if known.government_of in countries)

    def _found(self, kind: type[R], key: str, word: str) -> R:
        record = self.find(kind, key)
        if record is not None:
            return record
        raise _unknown(word, key, *self.some_ids(kind, _NAMED_AT_MOST))


class MemoryLibrary(Library):
    """An immutable set of records. Order is the order of the files that it was made from."""

    def __init__(
        self,
        *,
        sources: Sequence[Source] = (),
        addressees: Sequence[Addressee] = (),
        hooks: Sequence[LegalHook] = (),
        recommendations: Sequence[Recommendation] = (),
        senders: Sequence[Sender] = (),
        templates: Sequence[Template] = (),
        people: Sequence[Person] = (),
        images: Sequence[Image] = (),
        snippets: Sequence[Snippet] = (),
        word_letterheads: Sequence[WordLetterhead] = (),
    ) -> None:
        """Index the records by id; a second record with the same id is refused as a fault."""
        self._records: dict[type[Record], dict[str, Record]] = {
            Source: _by_id(sources),
            Addressee: _by_id(addressees),
            LegalHook: _by_id(hooks),
            Recommendation: _by_id(recommendations),
            Sender: _by_id(senders),
            Template: _by_id(templates),
            Person: _by_id(people),
            Image: _by_id(images),
            Snippet: _by_id(snippets),
            WordLetterhead: _by_id(word_letterheads),
        }
        self._holders: dict[AskId, tuple[int, int, Recommendation]] = {}
        for number, item in enumerate(recommendations):
            for place, ask in enumerate(item.asks):
                if ask.id in self._holders:
                    raise ValueError(f"two records have the id {ask.id}")
                self._holders[ask.id] = number, place, item

    def find(self, kind: type[R], key: str) -> R | None:
        """Return a record, or None when there is none with this id."""
        found = self._records.get(kind, {}).get(key)
        return found if isinstance(found, kind) else None

    def all_of(self, kind: type[R]) -> tuple[R, ...]:
        """Return all records of one kind, in the library's order."""
        known = self._records.get(kind, {}).values()
        return tuple(record for record in known if isinstance(record, kind))

    def some_ids(self, kind: type[Record], most: int) -> tuple[tuple[str, ...], int]:
        """Return the first ids of a kind in alphabetical order, and how many there are."""
        ids = sorted(self._records.get(kind, {}))
        return tuple(ids[:most]), len(ids)

    def some_asks(self, most: int) -> tuple[tuple[str, ...], int]:
        """Return the first ids of asks in alphabetical order, and how many there are."""
        return tuple(sorted(self._holders)[:most]), len(self._holders)

    def find_holder(self, ask: AskId) -> Recommendation | None:
        """Return the recommendation that holds an ask, or None."""
        found = self._holders.get(ask)
        return found[2] if found else None

    def made_to(self, bodies: Collection[AddresseeId]) -> tuple[Recommendation, ...]:
        """Return what the reports recommend to these bodies, in the library's order."""
        return tuple(item for item in self.recommendations if item.addressee in bodies)

    def expecting(self, bodies: Collection[AddresseeId]) -> tuple[Recommendation, ...]:
        """Return what was recommended to one of these bodies, or has an ask that it should do."""
        return tuple(
            item
            for item in self.recommendations
            if item.addressee in bodies or any(ask.subject in bodies for ask in item.asks)
        )

    def first_recommendations(self, most: int) -> tuple[Recommendation, ...]:
        """Return the library's first `most` recommendations."""
        return self.recommendations[:most]

    def organs_of(self, body: AddresseeId) -> tuple[AddresseeId, ...]:
        """Return the bodies that belong to `body` directly."""
        return tuple(known.id for known in self.addressees if known.parent == body)

    def position(self, ask: AskId) -> tuple[int, int]:
        """Return what sorts asks as the library has them; raises UnknownRecord."""
        self.recommendation_of(ask)
        return self._holders[ask][:2]

    def aiming_at(self, hook: HookId) -> tuple[Recommendation, ...]:
        """Return the recommendations with an ask that wants this law changed or enforced."""
        return tuple(
            item for item in self.recommendations if any(hook in ask.targets for ask in item.asks)
        )

    def countries(self) -> frozenset[str]:
        """Return the codes of the countries that the library's reports are about."""
        return frozenset(source.country for source in self.sources)


def protected_names(library: Library) -> tuple[tuple[str, ...], ...]:
    """Return the names that no letter may hold: for each person all spellings, blank ones left out.

    Who lies in the trash is protected no longer.
    """
    return tuple(known for person in library.people if (known := person.all_spellings))


def _by_id(records: Sequence[Record]) -> dict[str, Record]:
    found: dict[str, Record] = {}
    for record in records:
        if record.id in found:
            raise ValueError(f"two records have the id {record.id}")
        found[record.id] = record
    return found


def _unknown(word: str, key: str, ids: Sequence[str], count: int) -> UnknownRecord:
    said = sentence("There is no {word} “{key}” in the library.", word=word, key=shown(key))
    if not ids:
        return UnknownRecord(said, sentence("It has none."))
    more = f" and {count - len(ids)} more" if count > len(ids) else ""
    known = ", ".join(map(shown, ids)) + more
    return UnknownRecord(said, sentence("The library has: {known}.", known=known))
