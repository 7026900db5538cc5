"""Records: what a library holds, whatever its kind."""

import hashlib
from enum import StrEnum
from types import MappingProxyType
from typing import assert_never

import msgspec

from briefer.domain.addressee import Addressee
from briefer.domain.base import Value
from briefer.domain.image import Image
from briefer.domain.law import LegalHook
from briefer.domain.letterhead import WordLetterhead
from briefer.domain.merge import Merge
from briefer.domain.pack import Pack, PackTemplate
from briefer.domain.person import Person
from briefer.domain.recipient import RecipientList
from briefer.domain.recommendation import Recommendation
from briefer.domain.sender import Sender
from briefer.domain.snippet import Snippet
from briefer.domain.source import Source
from briefer.domain.template import Template

Record = (
    Source
    | Recommendation
    | LegalHook
    | Addressee
    | Sender
    | Template
    | Image
    | Pack
    | Person
    | Snippet
    | WordLetterhead
    | PackTemplate
    | RecipientList
    | Merge
)


GONE = "gone"
"""The digest of a record that the library does not hold."""


class Kind(StrEnum):
    """The kinds of records, in the order in which one may refer to another."""

    SOURCE = "source"
    ADDRESSEE = "addressee"
    HOOK = "hook"
    RECOMMENDATION = "recommendation"
    SENDER = "sender"
    TEMPLATE = "template"
    IMAGE = "image"
    PACK = "pack"
    PERSON = "person"
    SNIPPET = "snippet"
    WORD_LETTERHEAD = "word-letterhead"
    PACK_TEMPLATE = "pack-template"
    RECIPIENTS = "recipients"
    MERGE = "merge"


PRIVATE = frozenset({Kind.PERSON, Kind.RECIPIENTS, Kind.MERGE})
"""The kinds whose records stay in the library file and its backups: they are never shared."""


class RecordKey(Value, frozen=True, kw_only=True, order=True):
    """What names one record in a library: ids are unique within a kind."""

    kind: Kind
    id: str


_TYPES = MappingProxyType[Kind, type[Record]](
    {
        Kind.SOURCE: Source,
        Kind.ADDRESSEE: Addressee,
        Kind.HOOK: LegalHook,
        Kind.RECOMMENDATION: Recommendation,
        Kind.SENDER: Sender,
        Kind.TEMPLATE: Template,
        Kind.IMAGE: Image,
        Kind.PACK: Pack,
        Kind.PERSON: Person,
        Kind.SNIPPET: Snippet,
        Kind.WORD_LETTERHEAD: WordLetterhead,
        Kind.PACK_TEMPLATE: PackTemplate,
        Kind.RECIPIENTS: RecipientList,
        Kind.MERGE: Merge,
    }
)


def type_of(kind: Kind) -> type[Record]:
    """Return the type of the records of `kind`."""
    return _TYPES[kind]


def key_of(record: Record) -> RecordKey:
    """Return the key of `record`."""
    kind = next(kind for kind in Kind if isinstance(record, type_of(kind)))
    return RecordKey(kind=kind, id=record.id)


def digest_of(record: Record | None) -> str:
    """Return what tells this version of a record from every other; GONE where there is none."""
    if record is None:
        return GONE
    return hashlib.sha256(msgspec.json.encode(record, order="deterministic")).hexdigest()


def label_of(record: Record) -> str:
    """Return what a list calls `record`, in one line."""
    match record:
        case Source() | Recommendation() | Pack() | Merge():
            return record.title
        case LegalHook():
            return record.label
        case Addressee() | Template() | Image() | Person() | Snippet() | WordLetterhead():
            return record.name
        case PackTemplate() | RecipientList():
            return record.name
        case Sender():
            return record.organisation or record.signatory or record.id
        case _:
            assert_never(record)
