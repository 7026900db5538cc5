"""Changing the records of a library: what each step of a person is as one batch."""

from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar, assert_never, cast

from msgspec.structs import replace

from briefer.domain.addressee import Addressee, Naming, Paper
from briefer.domain.base import Provenance, Value
from briefer.domain.ids import (
    AddresseeId,
    AskId,
    HookId,
    PersonId,
    RecommendationId,
    SenderId,
    SourceId,
)
from briefer.domain.image import Image
from briefer.domain.law import LegalHook, Quotation
from briefer.domain.letterhead import WordLetterhead
from briefer.domain.merge import Merge
from briefer.domain.pack import Pack, PackTemplate
from briefer.domain.person import Person
from briefer.domain.recipient import RecipientList
from briefer.domain.recommendation import Ask, Overtaken, Recommendation
from briefer.domain.records import Kind, Record, RecordKey, digest_of, key_of
from briefer.domain.sender import Sender
from briefer.domain.snippet import Snippet
from briefer.domain.source import Source
from briefer.domain.template import Template
from briefer.errors import BrieferError
from briefer.sentences import sentence
from briefer.services.records import OWN, Batch, Change, Held

T = TypeVar("T", bound=str)

NEW = (
    Kind.RECOMMENDATION,
    Kind.HOOK,
    Kind.ADDRESSEE,
    Kind.SOURCE,
    Kind.SENDER,
    Kind.PERSON,
)
"""The kinds of records that are written in the library; the others are made elsewhere."""

_ORIGIN = "own"
_DEFAULTS = {"quotation": Quotation(text="")}
"""What stands in the place of a part that a record lacks, while one of its fields is filled in."""


_ASKED = ("title", "clause", "heading")
"""How an ask is worded."""

CASES = ("to", "gen", "dat", "acc", "ins", "loc", "abl")
"""What the languages that we have phrases for call the cases of a body's name."""

_CASED = ("third", "second")
"""How a body is named in a case."""

_FORMS = ("third", "third_possessive", "second", "second_possessive")
"""How a body is named, in each language of its own."""


class PartMissing(BrieferError):
    """A record cannot be made before the record that it needs."""


# ------------------------------------------------------------ fields


def value_at(record: object, path: str) -> object:
    """Return the value of a field; a dot in `path` leads into a part ("naming.third")."""
    name, _, rest = path.partition(".")
    value = getattr(record, name)
    if not rest:
        return value
    return value_at(_DEFAULTS[name] if value is None else value, rest)


def with_value(record: Record, path: str, value: object) -> Record:
    """Return `record` with another value in a field.

    Other official words are words that nobody has compared yet; without words there is no
    quotation. Names that only repeat the one that is changed are changed with it. What is said of
    an ask that is removed is removed with it.
    """
    changed = _along(record, cast("Record", part_with_value(record, path, value)))
    if not isinstance(changed, LegalHook) or changed.quotation is None:
        return changed
    quotation = changed.quotation
    if not quotation.text:
        return replace(changed, quotation=None)
    if path == "quotation.text" and value_at(record, path) != value:
        return replace(changed, quotation=replace(quotation, checked=None))
    return changed


def _along(before: Record, after: Record) -> Record:
    """Return `after` with the names that repeated its earlier name."""
    match before, after:
        case Addressee(), Addressee() if before.name != after.name:
            naming = after.naming
            if naming.third == before.name:
                naming = replace(naming, third=after.name)
            if naming.third_possessive == _possessive(before.name):
                naming = replace(naming, third_possessive=_possessive(after.name))
            short = after.name if after.short_name == before.name else after.short_name
            return replace(after, naming=naming, short_name=short)
        case LegalHook(), LegalHook() if before.instrument != after.instrument:
            repeats = after.short_name == before.instrument
            return replace(after, short_name=after.instrument) if repeats else after
        case Recommendation(), Recommendation() if before.asks != after.asks:
            return _without_words_of(_ids(before) - _ids(after), after)
        case _:
            return after


def _ids(item: Recommendation) -> frozenset[AskId]:
    return frozenset(ask.id for ask in item.asks)


def _without_words_of(gone: Collection[AskId], item: Recommendation) -> Recommendation:
    """Return `item` without how asks that it does not have any more are put now, or translated."""
    kept = (words for words in item.translations if words.part.partition("/")[0] not in gone)
    item = replace(item, translations=tuple(kept))
    if item.overtaken is None:
        return item
    updates = tuple(update for update in item.overtaken.updates if update.ask not in gone)
    return replace(item, overtaken=replace(item.overtaken, updates=updates))


def _possessive(name: str) -> str:
    return f"{name}’s"


def part_with_value(part: object, path: str, value: object) -> object:
    """Return a record or a part of one with another value in a field."""
    name, _, rest = path.partition(".")
    struct = cast("Value", part)
    if rest:
        inner: object = getattr(struct, name)
        value = part_with_value(_DEFAULTS[name] if inner is None else inner, rest, value)
    return replace(struct, **{name: value})


def name_path(kind: Kind) -> str:
    """Return the field that a record of a kind is known by."""
    match kind:
        case Kind.SOURCE | Kind.RECOMMENDATION | Kind.PACK | Kind.MERGE:
            return "title"
        case (
            Kind.ADDRESSEE
            | Kind.TEMPLATE
            | Kind.IMAGE
            | Kind.PERSON
            | Kind.SNIPPET
            | Kind.WORD_LETTERHEAD
            | Kind.PACK_TEMPLATE
            | Kind.RECIPIENTS
        ):
            return "name"
        case Kind.HOOK:
            return "short_name"
        case Kind.SENDER:
            return "organisation"
        case _:
            assert_never(kind)


_OF_HOOK = (
    "instrument",
    "short_name",
    "provision",
    "linking",
    "paraphrase",
    "citation",
    "quotation/text",
)


def _cases_of(body: Addressee) -> tuple[str, ...]:
    """Return the names of the cases that languages of letters need, and those that `body` has."""
    split = (text.part.split("/") for text in body.translations)
    own = (part[1] for part in split if part[0] == "naming" and len(part) == 3)
    return tuple(dict.fromkeys((*CASES, *own)))


def translatable(record: Record) -> tuple[str, ...]:  # noqa: C901 - one arm a kind
    """Return the parts of a record that can be translated, as Translation names them."""
    match record:
        case Recommendation():
            asks = (f"{ask.id}/{part}" for ask in record.asks for part in _ASKED)
            updated = record.overtaken.updates if record.overtaken else ()
            now = (f"{known.ask}/updated/{part}" for known in updated for part in _ASKED)
            since = ("overtaken/what",) if record.overtaken else ()
            return ("title", "text", "context", "place", *since, *asks, *now)
        case LegalHook():
            return _OF_HOOK
        case Addressee():
            said = ("office", "address", "city", "salutation", "valediction", "subject")
            plain = (f"naming/{form}" for form in _FORMS)
            cased = (f"naming/{case}/{form}" for case in _cases_of(record) for form in _CASED)
            return ("name", "short_name", *said, *plain, *cased)
        case Source():
            return ("title", "publisher", "summary")
        case Sender():
            return ("organisation", "title", "about")
        case Template():
            blocks = (f"blocks/{block.id}" for block in record.blocks if block.text)
            return ("name", "description", "title", "title_alone", *blocks)
        case Snippet():
            return ("name", "text")
        case Image() | Pack() | Person() | WordLetterhead():
            return ()
        case PackTemplate() | RecipientList() | Merge():
            return ()
        case _:
            assert_never(record)


def differing(one: Record, other: Record) -> tuple[tuple[str, object, object], ...]:
    """Return the fields in which two records of a kind differ, with both values; not the id."""
    names = (name for name in one.__struct_fields__ if name != "id")
    pairs = ((name, getattr(one, name), getattr(other, name)) for name in names)
    return tuple((name, mine, theirs) for name, mine, theirs in pairs if mine != theirs)


# ------------------------------------------------------------ batches


def edited(held: Held, record: Record, label: str) -> Batch:
    """Return the step that words a record anew."""
    return _batch(label, [(held, replace(held, record=record))])


def added(record: Record, label: str) -> Batch:
    """Return the step that puts a record of the library's own in it."""
    return _batch(label, [(None, Held(record=record, origin=OWN))])


def trashed(records: Iterable[Held], label: str) -> Batch:
    """Return the step that puts records in the trash."""
    return _batch(label, [(held, replace(held, trashed=True)) for held in records])


def restored(records: Iterable[Held], label: str) -> Batch:
    """Return the step that takes records out of the trash."""
    return _batch(label, [(held, replace(held, trashed=False)) for held in records])


def merged(kept: Held, other: Held, referring: Sequence[Held], label: str) -> Batch:
    """Return the step that leaves one record of two: what referred to the other refers to it."""
    key, to = key_of(other.record), kept.record.id
    steps = [
        (held, replace(held, record=repointed(held.record, key, to)))
        for held in referring
        if key_of(held.record) != key
    ]
    return _batch(label, [*steps, (other, replace(other, trashed=True))])


def mine_kept(held: Held, label: str) -> Batch:
    """Return the step that leaves the newer version of the origin aside."""
    base = held.base if held.offered is None else digest_of(held.offered)
    return _batch(label, [(held, replace(held, offered=None, base=base))])


def theirs_taken(held: Held, label: str) -> Batch:
    """Return the step that puts the newer version of the origin in the place of the record."""
    theirs = held.offered or held.record
    after = replace(held, record=theirs, offered=None, base=digest_of(theirs))
    return _batch(label, [(held, after)])


def _batch(label: str, steps: Sequence[tuple[Held | None, Held]]) -> Batch:
    changes = tuple(
        Change(key=key_of(after.record), before=before, after=after) for before, after in steps
    )
    return Batch(label=label, changes=changes)


# ------------------------------------------------------------ new records


def blank(
    kind: Kind, key: str, name: str, *, source: str = "", body: str = "", number: int = 1
) -> Record:
    """Return a new record of one of the kinds NEW that is to be filled in.

    A recommendation needs the report (`source`) that it stands in and a `body` that it is made to,
    as the report's item of this `number`; raises PartMissing without them.
    """
    own = Provenance(origin=_ORIGIN)
    match kind:
        case Kind.SOURCE:
            return _blank_source(key, name, own)
        case Kind.ADDRESSEE:
            return _blank_addressee(key, name, own)
        case Kind.HOOK:
            return LegalHook(
                id=HookId(key),
                instrument=name,
                short_name=name,
                provision="",
                linking="",
                paraphrase="",
                citation="",
                provenance=own,
            )
        case Kind.RECOMMENDATION:
            return _blank_recommendation(key, name, source, body, number)
        case Kind.SENDER:
            return Sender(id=SenderId(key), organisation=name)
        case Kind.PERSON:
            return Person(id=PersonId(key), name=name)
        case _:
            raise ValueError(kind)


def blank_ask(record: Recommendation, title: str) -> Ask:
    """Return a new ask of a recommendation, with an id that no other ask of it has."""
    return Ask(id=_free_ask(record), title=title, subject=record.addressee, clause="")


def duplicate(record: Record, key: str, name: str) -> Record:
    """Return a copy of `record` with an id and a name of its own; so have its asks."""
    copy = replace(record, **{"id": key, name_path(key_of(record).kind): name})
    if not isinstance(copy, Recommendation):
        return copy
    asks = tuple(
        replace(ask, id=AskId(f"{key}.{number}")) for number, ask in enumerate(copy.asks, 1)
    )
    renamed = {ask.id: fresh.id for ask, fresh in zip(copy.asks, asks, strict=True)}
    translations = tuple(
        replace(words, part=_renamed(words.part, renamed)) for words in copy.translations
    )
    return replace(
        copy, asks=asks, translations=translations, overtaken=_naming(copy.overtaken, renamed)
    )


def _naming(overtaken: Overtaken | None, ids: dict[AskId, AskId]) -> Overtaken | None:
    """Return what has overtaken a recommendation with its asks by their ids in a copy."""
    if overtaken is None:
        return None
    updates = (replace(update, ask=ids.get(update.ask, update.ask)) for update in overtaken.updates)
    return replace(overtaken, updates=tuple(updates))


def _renamed(part: str, ids: dict[AskId, AskId]) -> str:
    ask, slash, field = part.partition("/")
    return f"{ids.get(AskId(ask), ask)}{slash}{field}"


def _free_ask(record: Recommendation) -> AskId:
    taken = {ask.id for ask in record.asks}
    numbers = range(1, len(taken) + 2)
    return next(key for n in numbers if (key := AskId(f"{record.id}.{n}")) not in taken)


def _blank_source(key: str, name: str, own: Provenance) -> Source:
    return Source(
        id=SourceId(key),
        title=name,
        publisher="",
        date="",
        language="en",
        country="",
        summary="",
        provenance=own,
    )


def _blank_addressee(key: str, name: str, own: Provenance) -> Addressee:
    return Addressee(
        id=AddresseeId(key),
        name=name,
        short_name=name,
        naming=Naming(
            third=name, third_possessive=_possessive(name), second="you", second_possessive="your"
        ),
        office="",
        address=(),
        city="",
        salutation="",
        valediction="",
        language="en",
        paper=Paper.A4,
        provenance=own,
    )


def _blank_recommendation(
    key: str, name: str, source: str, body: str, number: int
) -> Recommendation:
    if not source:
        raise PartMissing(
            sentence("A recommendation comes from a source, and the library has none."),
            sentence("Add the source first."),
        )
    if not body:
        raise PartMissing(
            sentence("A recommendation is made to an addressee, and the library has none."),
            sentence("Add the addressee first."),
        )
    return Recommendation(
        id=RecommendationId(key),
        source=SourceId(source),
        addressee=AddresseeId(body),
        number=number,
        title=name,
        text="",
        place="",
        asks=(),
    )


# ------------------------------------------------------------ merging


def repointed(record: Record, old: RecordKey, to: str) -> Record:
    """Return `record` with the id `to` wherever it refers to `old`; never to itself, nor twice."""
    match record, old.kind:
        case Recommendation(), Kind.SOURCE if record.source == old.id:
            return replace(record, source=SourceId(to))
        case Recommendation(), Kind.ADDRESSEE:
            return _readdressed(record, old.id, to)
        case Recommendation(), Kind.HOOK:
            return _aimed(record, old.id, to)
        case LegalHook(), Kind.ADDRESSEE:
            bodies = _put([bound.body for bound in record.binds], old.id, to)
            by_body = {bound.body: bound for bound in reversed(record.binds)}
            old_body = AddresseeId(old.id)
            binds = (replace(by_body.get(body) or by_body[old_body], body=body) for body in bodies)
            return replace(record, binds=tuple(binds))
        case LegalHook(superseded_by=old.id), Kind.HOOK:
            return replace(record, superseded_by=None if record.id == to else HookId(to))
        case Addressee(parent=old.id), Kind.ADDRESSEE:
            return replace(record, parent=None if record.id == to else AddresseeId(to))
        case _:
            return record


def _readdressed(record: Recommendation, old: str, to: str) -> Recommendation:
    body = AddresseeId(to)
    asks = tuple(replace(ask, subject=body) if ask.subject == old else ask for ask in record.asks)
    addressee = body if record.addressee == old else record.addressee
    return replace(record, addressee=addressee, asks=asks)


def _aimed(record: Recommendation, old: str, to: str) -> Recommendation:
    """Return `record` with another provision in its asks, and in what can be asked now."""
    asks = tuple(replace(ask, targets=_put(ask.targets, old, to)) for ask in record.asks)
    record = replace(record, hooks=_put(record.hooks, old, to), asks=asks)
    if record.overtaken is None:
        return record
    updates = tuple(
        replace(update, targets=_put(update.targets, old, to))
        for update in record.overtaken.updates
    )
    return replace(record, overtaken=replace(record.overtaken, updates=updates))


def _put(ids: Sequence[T], old: str, to: str) -> tuple[T, ...]:
    """Return `ids` with `to` for `old`, each once."""
    return tuple(dict.fromkeys(cast("T", to) if one == old else one for one in ids))
