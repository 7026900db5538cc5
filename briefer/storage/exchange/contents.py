"""The parts of an exchange file: JSON that is checked against the types of the records."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeVar

import msgspec

from briefer.domain.base import Value
from briefer.domain.letter import Letter
from briefer.domain.records import Kind, Record, key_of, type_of
from briefer.sentences import sentence
from briefer.services.sharing import Exchange
from briefer.storage.exchange.checking import check_member, check_name, check_whole
from briefer.storage.exchange.limits import (
    MOST_OBJECTS,
    MOST_QUOTES,
    ExchangeUnreadable,
    cut,
    faulty,
    foreign,
    too_much,
)

VERSION = 1
MANIFEST = "manifest.json"
LETTERS = "letters.json"

_NAMES = MappingProxyType[str, Kind](
    {
        "sources.json": Kind.SOURCE,
        "addressees.json": Kind.ADDRESSEE,
        "hooks.json": Kind.HOOK,
        "recommendations.json": Kind.RECOMMENDATION,
        "senders.json": Kind.SENDER,
        "templates.json": Kind.TEMPLATE,
        "images.json": Kind.IMAGE,
        "packs.json": Kind.PACK,
    }
)

PEOPLE = "people.json"
"""Where somebody might put people whom no letter may name: such a file is refused."""

MEMBERS = frozenset({MANIFEST, LETTERS, *_NAMES})
"""The names of all parts."""

_UNDECODABLE = (msgspec.MsgspecError, UnicodeDecodeError)

T = TypeVar("T")


class _Header(msgspec.Struct):
    """What every version of the manifest holds; the rest is not looked at."""

    briefer: Literal["exchange"]
    version: int


class _Manifest(Value, frozen=True, kw_only=True):
    """The whole manifest, version 1."""

    briefer: Literal["exchange"] = "exchange"
    version: Literal[1] = VERSION
    name: str
    counts: dict[str, int]


def members_of(exchange: Exchange) -> dict[str, bytes]:
    """Return the parts of the file of `exchange`, by name."""
    held: dict[str, tuple[Record | Letter, ...]] = {
        name: tuple(record for record in exchange.records if key_of(record).kind == kind)
        for name, kind in _NAMES.items()
    }
    held[LETTERS] = exchange.letters
    counts = {name.removesuffix(".json"): len(items) for name, items in sorted(held.items())}
    manifest = _Manifest(name=exchange.name, counts=counts)
    parts = {name: msgspec.json.encode(items) for name, items in held.items()}
    return {MANIFEST: msgspec.json.encode(manifest), **parts}


def exchange_of(members: Mapping[str, bytes]) -> Exchange:
    """Return what the parts hold, once every check has passed. Raises ExchangeUnreadable."""
    if PEOPLE in members:
        raise ExchangeUnreadable(
            sentence("The file holds people whom no letter may name; such names are not shared."),
            sentence("Nothing was taken over: ask for a file without them."),
        )
    manifest = _manifest(members.get(MANIFEST))
    records: list[Record] = []
    for name, kind in _NAMES.items():
        records += _items(members, name, type_of(kind), manifest)
    letters = _items(members, LETTERS, Letter, manifest)
    if set(manifest.counts) - {name.removesuffix(".json") for name in MEMBERS - {MANIFEST}}:
        raise faulty(sentence("The file counts records of a kind that briefer does not know."))
    exchange = Exchange(name=manifest.name, records=tuple(records), letters=letters)
    check_whole(exchange)
    return exchange


def _manifest(data: bytes | None) -> _Manifest:
    if data is None:
        raise foreign()
    header = _decoded(data, _Header, MANIFEST)
    if header.version > VERSION:
        raise ExchangeUnreadable(
            sentence("The file was written by a newer briefer."),
            sentence("Nothing was taken over: install the newest briefer to open it."),
        )
    manifest = _decoded(data, _Manifest, MANIFEST)
    check_name(manifest.name)
    return manifest


def _items(
    members: Mapping[str, bytes], name: str, kind: type[T], manifest: _Manifest
) -> tuple[T, ...]:
    data = members.get(name, b"[]")
    if data.count(b"{") > MOST_OBJECTS or data.count(b'"') > MOST_QUOTES:
        raise too_much(sentence("The part “{name}” of the file holds too many values.", name=name))
    items = _decoded(data, tuple[kind, ...], name)
    check_member(items, name)
    if manifest.counts.get(name.removesuffix(".json"), 0) != len(items):
        raise faulty(sentence("The part “{name}” of the file is not complete.", name=name))
    return items


def _decoded(data: bytes, kind: type[T], name: str) -> T:
    try:
        return msgspec.json.decode(data, type=kind)
    except RecursionError as fault:
        raise faulty(
            sentence("The part “{name}” of the file is nested too deeply.", name=name)
        ) from fault
    except _UNDECODABLE as fault:
        what, _, where = str(fault).partition(" - at ")
        raise faulty(
            sentence(
                "The part “{name}” of the file is not as it should be, at {where}: {what}.",
                name=name,
                where=cut(_place(where)),
                what=cut(what.rstrip(".")),
            )
        ) from fault


def _place(where: str) -> str:
    """Return msgspec's "`$[2].asks[...].id`" as a person counts: "record 3, asks id"."""
    found = re.fullmatch(r"`\$\[(\d+)\](.*)`", where)
    if found is None:
        return where.strip("`").removeprefix("$.") or "the top"
    inside = re.sub(r"[^\w]+", " ", found[2]).strip()
    return f"record {int(found[1]) + 1}" + (f", {inside}" if inside else "")
