"""Importing: from a report's file to a proposal, and from what was agreed to the library."""

import uuid
from collections.abc import Callable, Iterator

from msgspec.structs import replace

from briefer.domain.addressee import Addressee
from briefer.domain.base import Provenance, Value
from briefer.domain.ids import AddresseeId, AskId, HookId, RecommendationId, SourceId
from briefer.domain.library import Library
from briefer.domain.proposal import (
    LegalReference,
    Proposal,
    ProposedAddressee,
    ProposedAsk,
    ProposedItem,
)
from briefer.domain.recipient_columns import CARDS
from briefer.domain.recommendation import Ask, Recommendation
from briefer.domain.records import Kind, Record, RecordKey, digest_of, key_of
from briefer.domain.sheet import Workbook
from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.editing import blank
from briefer.services.ports import Progressed, Proposer, ReportReader
from briefer.services.records import Batch, Change, Held, RecordStore, Reverted

_TITLE = 72


class SourceFacts(Value, frozen=True, kw_only=True):
    """What a library must know of a report that recommendations come from.

    `date` is as exact as it is known, `country` an ISO 3166-1 code, `file` what it was read from.
    """

    title: str
    publisher: str
    date: str
    country: str
    language: str = "en"
    file: str = ""


class Added(Value, frozen=True, kw_only=True):
    """What has come into the library: `batch` is its number in the history."""

    batch: int
    source: RecordKey
    recommendations: tuple[RecordKey, ...]
    addressees: tuple[RecordKey, ...]
    hooks: tuple[RecordKey, ...]


class Importing:
    """Brings reports in. `read` changes nothing; `add` makes one batch that can be reverted."""

    def __init__(
        self,
        reader: ReportReader,
        proposer: Proposer,
        library: Library,
        records: RecordStore,
        new_id: Callable[[], str] = lambda: uuid.uuid4().hex,
    ) -> None:
        """Read with `reader`, find recommendations with `proposer`, and match with `library`."""
        self._reader, self._proposer = reader, proposer
        self._library, self._records = library, records
        self._new_id = new_id

    def read(
        self,
        data: bytes,
        name: str,
        progress: Progressed = lambda _done, _all: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Proposal | Workbook:
        """Return what is proposed from a report, or the sheets of a file whose rows are to be told.

        Raises BrieferError when the file cannot be read.
        """
        found = self._reader.read(data, name, progress, cancelled)
        if found.format == CARDS:
            raise BrieferError(
                sentence("“{name}” holds contacts, and recommends nothing.", name=shown(name)),
                sentence("Choose it where the recipients of a letter are chosen."),
            )
        return found if isinstance(found, Workbook) else self._proposer(found, self._library)

    def add(self, proposal: Proposal, about: SourceFacts, label: str) -> Added:
        """Put all of a proposal in the library, as one batch that history calls `label`.

        References without a provision of the library become new ones, and so do bodies.
        """
        records = _Records(about, self._new_id)
        made = tuple(records.of(proposal))
        changes = tuple(
            Change(
                key=key_of(record),
                before=None,
                after=Held(record=record, origin=label, base=digest_of(record)),
            )
            for record in made
        )
        number = self._records.commit(Batch(label=label, changes=changes, imported=True))
        return Added(
            batch=number,
            source=RecordKey(kind=Kind.SOURCE, id=records.source),
            recommendations=_keys(made, Kind.RECOMMENDATION),
            addressees=_keys(made, Kind.ADDRESSEE),
            hooks=_keys(made, Kind.HOOK),
        )

    def revert(self, batch: int) -> Reverted:
        """Take what was added back; records that were edited since are left as they are."""
        return self._records.revert(batch)


def _keys(records: tuple[Record, ...], kind: Kind) -> tuple[RecordKey, ...]:
    return tuple(key for key in map(key_of, records) if key.kind is kind)


class _Records:
    """Makes the records of one report."""

    def __init__(self, about: SourceFacts, new_id: Callable[[], str]) -> None:
        self._about, self._new_id = about, new_id
        self._hooks: dict[tuple[str, str], HookId] = {}
        self.source = SourceId(new_id())

    def of(self, proposal: Proposal) -> Iterator[Record]:
        """Yield the source, then new bodies and provisions before the items that name them."""
        about = self._about
        source = blank(Kind.SOURCE, self.source, about.title)
        yield replace(
            source,
            publisher=about.publisher,
            date=about.date,
            country=about.country,
            language=about.language,
            provenance=Provenance(origin=about.file or about.title),
        )
        bodies: list[tuple[ProposedAddressee, AddresseeId]] = []
        for body in proposal.addressees:
            key = body.matched or AddresseeId(self._new_id())
            bodies.append((body, key))
            if body.matched is None:
                yield self._body(body, key)
        for body, key in bodies:
            for item in body.items:
                yield from self._new_hooks(item)
                yield self._item(item, key)

    def _body(self, body: ProposedAddressee, key: AddresseeId) -> Record:
        name = body.name[:1].upper() + body.name[1:]
        made = blank(Kind.ADDRESSEE, key, name)
        origin = Provenance(origin=self._about.title)
        return replace(made, provenance=origin) if isinstance(made, Addressee) else made

    def _new_hooks(self, item: ProposedItem) -> Iterator[Record]:
        for known in item.all_references:
            if known.hook is None and known.names not in self._hooks:
                self._hooks[known.names] = HookId(self._new_id())
                hook = blank(Kind.HOOK, self._hooks[known.names], known.instrument)
                yield replace(
                    hook,
                    provision=known.provision,
                    citation=known.words,
                    provenance=Provenance(origin=self._about.title, place=item.place),
                )

    def _item(self, item: ProposedItem, body: AddresseeId) -> Recommendation:
        key = RecommendationId(self._new_id())
        proposed = item.asks or (ProposedAsk(clause=clause_of(item.text)),)
        return Recommendation(
            id=key,
            source=self.source,
            addressee=body,
            number=item.number,
            title=short_title(item.text),
            text="\n".join((item.text, *item.sub_items)),
            place=item.place,
            asks=tuple(
                Ask(
                    id=AskId(f"{key}.{number}"),
                    title=short_title(ask.clause),
                    subject=ask.subject or body,
                    clause=ask.clause,
                )
                for number, ask in enumerate(proposed, 1)
            ),
            hooks=tuple(dict.fromkeys(map(self._hook, item.all_references))),
            context=item.context,
        )

    def _hook(self, known: LegalReference) -> HookId:
        return known.hook or self._hooks[known.names]


def clause_of(text: str) -> str:
    """Return the words of an item as a clause: without a capital at first, or a stop at last."""
    plain = " ".join(text.split()).rstrip(".;:, ")
    second = plain[1:2]
    return plain if second.isupper() else plain[:1].lower() + plain[1:]


def short_title(text: str) -> str:
    """Return the first words of a text, to name it by in a list."""
    plain = " ".join(text.split()).rstrip(".;:, ")
    plain = plain[:1].upper() + plain[1:]
    if len(plain) <= _TITLE:
        return plain
    return plain[: _TITLE + 1].rpartition(" ")[0].rstrip(",;: ") + " …"
