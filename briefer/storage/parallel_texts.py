"""The parallel texts of the bundled records, a file for each language, as translations of them."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar, assert_never, cast

import msgspec
from msgspec.structs import replace

from briefer.composing.placeholders import AskSet, Body, Name, Placeholder, placeholders
from briefer.domain.addressee import Addressee
from briefer.domain.base import Translation, Value
from briefer.domain.law import LegalHook
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Record
from briefer.domain.sender import Sender
from briefer.domain.source import Source
from briefer.domain.template import Template
from briefer.services.editing import translatable
from briefer.storage.content_words import badly_set

Translated = TypeVar("Translated", Source, Sender, Addressee, LegalHook, Recommendation, Template)


class ParallelTexts(Value, frozen=True, kw_only=True):
    """The texts of one language, by the kinds and ids of their records and then by their parts.

    A machine has made them all, but for those whose parts `checked` names with the day on which a
    person confirmed them ("recommendations/K1/K1.1/clause").
    """

    language: str
    sources: dict[str, dict[str, str]] = msgspec.field(default_factory=dict[str, dict[str, str]])
    senders: dict[str, dict[str, str]] = msgspec.field(default_factory=dict[str, dict[str, str]])
    addressees: dict[str, dict[str, str]] = msgspec.field(default_factory=dict[str, dict[str, str]])
    hooks: dict[str, dict[str, str]] = msgspec.field(default_factory=dict[str, dict[str, str]])
    recommendations: dict[str, dict[str, str]] = msgspec.field(
        default_factory=dict[str, dict[str, str]]
    )
    templates: dict[str, dict[str, str]] = msgspec.field(default_factory=dict[str, dict[str, str]])
    checked: dict[str, dt.date] = msgspec.field(default_factory=dict[str, dt.date])


def told(
    records: Iterable[Translated], kind: str, texts: Sequence[ParallelTexts]
) -> Iterator[Translated]:
    """Yield the records of a kind ("hooks") with their parallel texts after their own."""
    for record in records:
        own = [one for text in texts for one in _of(record.id, kind, text)]
        yield replace(record, translations=(*record.translations, *own)) if own else record


def strays(texts: ParallelTexts, kind: str, ids: Iterable[str]) -> Iterator[str]:
    """Yield what is told of records of a kind that are not among `ids`."""
    parts: dict[str, dict[str, str]] = getattr(texts, kind)
    for key in sorted(parts.keys() - set(ids)):
        yield f"{texts.language}: {kind}: there is no “{key}”"


def _of(key: str, kind: str, texts: ParallelTexts) -> Iterator[Translation]:
    parts: dict[str, dict[str, str]] = getattr(texts, kind)
    for part, text in parts.get(key, {}).items():
        day = texts.checked.get(f"{kind}/{key}/{part}")
        yield Translation(part=part, language=texts.language, text=text, checked=day)


def text_problems(record: Record, translations: Iterable[Translation]) -> Iterator[str]:
    """Yield what is wrong with a record's texts in other languages, each with where it stands."""
    parts = frozenset(translatable(record))
    own = _strings(msgspec.to_builtins(record))
    native = frozenset[str]().union(*map(_named_in, own))
    for text in translations:
        where = f"{record.id}: {text.language}: {text.part}"
        if text.part not in parts and not _CASE.fullmatch(text.part):
            yield f"{where}: the record has no such part"
        elif not text.text.strip():
            yield f"{where}: is empty"
        else:
            more = _named_in(text.text) - native - _MAY_ADD.get(text.part, frozenset())
            for name in sorted(more):
                yield f"{where}: “{name}” is not in what it translates"
            yield from badly_set(where, text.text)


_CASE = re.compile(r"naming/[a-z]+/(third|second)")
"""A case of a body's name, which only some languages have."""

_MAY_ADD: Mapping[str, frozenset[str]] = MappingProxyType(
    {"valediction": frozenset({"addressee.salutation"})}
)
"""What a part may name that it does not name in English: French closing words greet again."""


def _named_in(text: str) -> frozenset[str]:
    """Return what a text names by placeholders, whatever the case that it is named in."""
    return frozenset(map(_name_of, placeholders(text)))


def _name_of(found: Placeholder) -> str:
    match found:
        case Body():
            return f"body:{found.id}"
        case AskSet():
            return f"asks:{found.body}"
        case Name():
            return found.name
        case _:
            assert_never(found)


def _strings(value: object) -> Iterator[str]:
    """Yield every text in a record that has been taken apart, but its translations."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in cast("dict[str, object]", value).items():
            if name != "translations":
                yield from _strings(inner)
    elif isinstance(value, list | tuple):
        for inner in cast("Sequence[object]", value):
            yield from _strings(inner)
