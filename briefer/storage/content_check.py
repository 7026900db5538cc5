"""Checking a library's records: what would come out wrong in a letter."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeVar

from briefer.composing.dates import has_locale
from briefer.composing.placeholders import NAMES
from briefer.domain.addressee import Addressee
from briefer.domain.base import Provenance
from briefer.domain.ids import AddresseeId, AskId, HookId, SourceId
from briefer.domain.law import LegalHook
from briefer.domain.library import Library
from briefer.domain.recommendation import Ask, Overtaken, Recommendation
from briefer.domain.source import Source
from briefer.domain.template import Template
from briefer.storage.content_words import (
    Text,
    badly_set,
    blanks,
    not_sentences,
    unfit,
    unknown_bodies,
)
from briefer.storage.parallel_texts import text_problems

IN_CLAUSE = frozenset({"report", "country"})
"""Plain names that an ask's clause may use beside `body:ID` and `asks:ID`."""

IN_HOOK = frozenset({"report", "country"})
"""Plain names that a hook's own words may use beside `body:ID`."""

IN_TITLE = frozenset({"addressee.short_name", "country"})
"""Plain names that a template's titles may use."""

Key = TypeVar("Key", bound=str)


def problems(library: Library) -> list[str]:
    """Return what is wrong with the records, each as one line that begins with the record's id.

    Dangling ids, circles, missing citations and origins, placeholders outside the closed list,
    clauses that do not read as requests, words that point at nothing, straight quotation marks.
    An empty list means that nothing was found.
    """
    found: list[str] = []
    for source in library.sources:
        found += _source(source)
    for addressee in library.addressees:
        found += _addressee(addressee, library)
    for hook in library.hooks:
        found += _hook(hook, library)
    for item in library.recommendations:
        found += _recommendation(item, library)
    found += _numbers(library)
    for template in library.templates:
        found += _template(template, library)
    found += _snippets(library)
    if not library.templates:
        found.append("there is no template")
    for record in (
        *library.sources,
        *library.senders,
        *library.addressees,
        *library.hooks,
        *library.recommendations,
        *library.templates,
    ):
        found += text_problems(record, record.translations)
    return found


def _source(source: Source) -> Iterator[str]:
    yield from blanks(
        source.id, title=source.title, publisher=source.publisher, country=source.country
    )
    yield from not_sentences(source.id, summary=source.summary)
    yield from _provenance(source.id, source.provenance)
    if not _is_date(source.date):
        yield f"{source.id}: the date “{source.date}” is not a year, month or day"


def _addressee(addressee: Addressee, library: Library) -> Iterator[str]:
    key, naming = addressee.id, addressee.naming
    yield from blanks(
        key,
        name=addressee.name,
        short_name=addressee.short_name,
        office=addressee.office,
        city=addressee.city,
        address="\n".join(addressee.address),
        salutation=addressee.salutation,
        valediction=addressee.valediction,
        third=naming.third,
        third_possessive=naming.third_possessive,
        second=naming.second,
        second_possessive=naming.second_possessive,
    )
    yield from _provenance(key, addressee.provenance)
    if not has_locale(addressee.language):
        yield f"{key}: “{addressee.language}” is not a language"
    yield from unfit(Text(f"{key}: subject", addressee.subject, NAMES - {"subject"}), library)
    bodies = {known.id: known.parent for known in library.addressees}
    if addressee.parent is not None and addressee.parent not in bodies:
        yield f"{key}: its parent “{addressee.parent}” is not in the library"
    if _circles(key, bodies):
        yield f"{key}: belongs to itself in a circle"


def _snippets(library: Library) -> Iterator[str]:
    for snippet in library.snippets:
        yield from blanks(snippet.id, name=snippet.name, text=snippet.text)
        yield from unfit(Text(f"{snippet.id}: text", snippet.text, NAMES), library)


def _hook(hook: LegalHook, library: Library) -> Iterator[str]:
    key = hook.id
    yield from blanks(
        key,
        instrument=hook.instrument,
        short_name=hook.short_name,
        provision=hook.provision,
        citation=hook.citation,
    )
    yield from _provenance(key, hook.provenance)
    yield from not_sentences(key, paraphrase=hook.paraphrase)
    if not hook.linking.endswith(":"):
        yield f"{key}: the linking sentence does not end with a colon"
    for name, words in (("linking", hook.linking), ("paraphrase", hook.paraphrase)):
        yield from unfit(Text(f"{key}: {name}", words, IN_HOOK), library)
    yield from badly_set(f"{key}: citation", hook.citation)
    yield from _quotation(hook)
    yield from _force(hook, library)
    for binding in hook.binds:
        yield from unknown_bodies(key, "binds", [binding.body], library)
        yield from blanks(f"{key}: binds {binding.body}", reason=binding.reason)


def _quotation(hook: LegalHook) -> Iterator[str]:
    if hook.quotation is None:
        return
    words = hook.quotation.text
    yield from blanks(f"{hook.id}: quotation", text=words)
    yield from badly_set(f"{hook.id}: quotation", words)
    if words[:1] in "“„«" or words[-1:] in "”»":
        yield f"{hook.id}: quotation: carries its own quotation marks"
    if hook.quotation.checked and not hook.provenance.checked:
        yield f"{hook.id}: quotation: checked, but its origin is not"


def _force(hook: LegalHook, library: Library) -> Iterator[str]:
    start, end, later = hook.in_force_from, hook.in_force_until, hook.superseded_by
    if start and end and end < start:
        yield f"{hook.id}: ends before it begins"
    if later is None:
        return
    successors: Mapping[HookId, HookId | None] = {h.id: h.superseded_by for h in library.hooks}
    if later not in successors:
        yield f"{hook.id}: its successor “{later}” is not in the library"
    if end is None:
        yield f"{hook.id}: has a successor but no last day in force"
    if _circles(hook.id, successors):
        yield f"{hook.id}: succeeds itself in a circle"


def _recommendation(item: Recommendation, library: Library) -> Iterator[str]:
    key = item.id
    yield from blanks(key, title=item.title, place=item.place)
    yield from not_sentences(key, text=item.text)
    yield from badly_set(f"{key}: text", item.text)
    yield from unknown_bodies(key, "addressee", [item.addressee], library)
    yield from _known_hooks(key, "hooks", item.hooks, library)
    if item.source not in {source.id for source in library.sources}:
        yield f"{key}: its source “{item.source}” is not in the library"
    if not item.asks:
        yield f"{key}: has no ask"
    if item.overtaken is not None:
        yield from _overtaken(key, item.overtaken, {ask.id for ask in item.asks}, library)
    for ask in item.asks:
        yield from _ask(ask, library)
        if not ask.id.startswith(f"{key}."):
            yield f"{ask.id}: does not begin with the id of its recommendation, {key}"


def _overtaken(
    key: str, overtaken: Overtaken, asks: Collection[AskId], library: Library
) -> Iterator[str]:
    yield from blanks(key, label=overtaken.label, source=overtaken.source)
    yield from not_sentences(key, overtaken=overtaken.what)
    for known in overtaken.articles:
        yield from blanks(f"{key}: articles", old=known.old, new=known.new)
    for update in overtaken.updates:
        where = f"{update.ask}: updated"
        if update.ask not in asks:
            yield f"{key}: updates “{update.ask}”, which is not an ask of its own"
        yield from blanks(where, title=update.title)
        yield from _known_hooks(where, "targets", update.targets, library)
        yield from _clause(where, update.clause, library)


def _numbers(library: Library) -> Iterator[str]:
    """Each report counts what it asks of a body from 1, in its order."""
    counted: Counter[tuple[SourceId, AddresseeId]] = Counter()
    for item in library.recommendations:
        counted[item.source, item.addressee] += 1
        if item.number != counted[item.source, item.addressee]:
            yield f"{item.id}: is number {item.number} where its place is another"


def _ask(ask: Ask, library: Library) -> Iterator[str]:
    key, clause = ask.id, ask.clause
    yield from blanks(key, title=ask.title)
    yield from unknown_bodies(key, "subject", [ask.subject], library)
    yield from _known_hooks(key, "targets", ask.targets, library)
    yield from _clause(key, clause, library)


def _clause(key: str, clause: str, library: Library) -> Iterator[str]:
    yield from unfit(Text(f"{key}: clause", clause, IN_CLAUSE, asks=True), library)
    if not clause[:1].islower():
        yield f"{key}: clause: does not begin with a bare infinitive in lower case"
    if clause[-1:] in ".;:,!? \n":
        yield f"{key}: clause: ends in “{clause[-1:]}”"


def _template(template: Template, library: Library) -> Iterator[str]:
    key = template.id
    yield from blanks(key, name=template.name, description=template.description)
    for name, words in (("title", template.title), ("title_alone", template.title_alone)):
        yield from unfit(Text(f"{key}: {name}", words, IN_TITLE), library)
    for block in template.blocks:
        place = f"{key}: {block.id}"
        yield from unfit(Text(place, block.text, NAMES, asks=True), library)
    ids = [block.id for block in template.blocks]
    if len(set(ids)) < len(ids):
        yield f"{key}: two blocks have the same id"


def _known_hooks(
    where: str, field: str, hooks: Iterable[HookId], library: Library
) -> Iterator[str]:
    known = {hook.id for hook in library.hooks}
    for hook in hooks:
        if hook not in known:
            yield f"{where}: {field}: the hook “{hook}” is not in the library"


def _provenance(where: str, provenance: Provenance) -> Iterator[str]:
    yield from blanks(where, origin=provenance.origin)


def _is_date(text: str) -> bool:
    """Return whether `text` is a year, a month or a day, as Source has them."""
    if len(text) not in {len("1999"), len("1999-10"), len("1999-10-21")}:
        return False
    try:
        date = dt.date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return date.isoformat().startswith(text)


def _circles(start: Key, following: Mapping[Key, Key | None]) -> bool:
    """Return whether following the chain from `start` comes back to it."""
    seen: set[Key] = set()
    current = following.get(start)
    while current is not None and current not in seen:
        if current == start:
            return True
        seen.add(current)
        current = following.get(current)
    return False
