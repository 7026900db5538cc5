"""Placeholders: a closed list of names in braces, filled with words. No expressions."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from briefer.domain.ids import AddresseeId

NAMES = frozenset(
    {
        "addressee.name",
        "addressee.short_name",
        "addressee.office",
        "addressee.person",
        "addressee.address",
        "addressee.salutation",
        "addressee.valediction",
        "addressee.they",
        "addressee.them",
        "addressee.their",
        "sender.organisation",
        "sender.address",
        "sender.contact",
        "sender.about",
        "sender.signatory",
        "sender.title",
        "sender.organisations",
        "sender.signatories",
        "sender.local_contact",
        "date",
        "reply_by",
        "reference",
        "copies",
        "enclosures",
        "subject",
        "country",
        "report",
        "source.title",
        "source.publisher",
        "source.date",
        "source.summary",
        "reader",
        "reader's",
        "earlier.date",
        "earlier.to",
        "earlier.reference",
        "earlier.requests",
        "earlier.promised",
        "earlier.replies",
    }
)
"""Every name that a template may use beside `body:ID`, `body:ID's` and `asks:ID`."""

OPTIONAL = frozenset(
    {
        "addressee.person",
        "addressee.office",
        "sender.address",
        "sender.title",
        "sender.local_contact",
        "reference",
        "copies",
        "enclosures",
        "reply_by",
    }
)
"""Names that may stay empty: their line then vanishes."""

POSSESSIVE = "'s"
"""What makes `{body:ID's}` of `{body:ID}`."""

_REMEMBERED = 1024
"""Placeholders that are remembered: a letter holds the same few in many places."""

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_REFERENCE = re.compile(r"(body|asks):([a-z0-9-]+)(?:\.([a-z]+))?('s)?")


class Body(NamedTuple):
    """`{body:ID}`: a body as this reader knows it, `{body:ID's}` or in a case, `{body:ID.to}`."""

    id: AddresseeId
    possessive: bool = False
    case: str = ""


class AskSet(NamedTuple):
    """`{asks:ID}`: all that is asked of a body, brought along as an annex."""

    body: AddresseeId


class Name(NamedTuple):
    """A plain name; one outside the closed list is kept, so that it can be reported."""

    name: str


Placeholder = Body | AskSet | Name


class Filled(NamedTuple):
    """Text whose placeholders are filled, and the names that nothing filled."""

    text: str
    unfilled: tuple[str, ...]


@lru_cache(_REMEMBERED)
def parse(inside: str) -> Placeholder:
    """Return what stands between a pair of braces."""
    match = _REFERENCE.fullmatch(inside.replace("’", "'"))
    if match is None:
        return Name(inside.replace("’", "'"))
    if match[1] == "body":
        return Body(AddresseeId(match[2]), match[4] is not None, match[3] or "")
    return Name(inside) if match[3] or match[4] else AskSet(AddresseeId(match[2]))


def placeholders(text: str) -> Iterator[Placeholder]:
    """Yield every placeholder of `text` in order."""
    return (parse(match[1]) for match in _PLACEHOLDER.finditer(text))


def ask_sets(text: str) -> tuple[AddresseeId, ...]:
    """Return the bodies whose sets of asks `text` refers to."""
    return tuple(found.body for found in placeholders(text) if isinstance(found, AskSet))


def is_known(inside: str, values: Mapping[str, str]) -> bool:
    """Return whether what stands between braces is a placeholder that has, or could have, words."""
    name = inside.replace("’", "'")
    return name in NAMES or name in values


def fill_own(text: str, values: Mapping[str, str], blank: Mapping[str, str]) -> Filled:
    """Return the writer's own words with the placeholders in them filled, and nothing else changed.

    Braces that hold no placeholder are words like any other.
    """
    unfilled: list[str] = []

    def replaced(match: re.Match[str]) -> str:
        if not is_known(match[1], values):
            return match[0]
        filled = fill(match[0], values, blank)
        unfilled.extend(filled.unfilled)
        return filled.text

    return Filled(_PLACEHOLDER.sub(replaced, text), tuple(unfilled))


LOOKS_LIKE_ONE = re.compile(r"\{[a-z][a-z0-9_.:’'-]*\}")
"""What would be a placeholder, if its name were known."""


def fill(text: str, values: Mapping[str, str], blank: Mapping[str, str]) -> Filled:
    """Return `text` with each placeholder replaced by its value.

    A value that is blank or absent leaves the words of `blank` for its name, and the name is
    reported, unless the name is optional; a line that only held optional names vanishes. What
    comes out of a value is not looked at again.
    """
    unfilled: list[str] = []

    def replaced(match: re.Match[str]) -> str:
        name = match[1].replace("’", "'")
        value = values.get(name, "")
        if value.strip() or name in OPTIONAL:
            return value
        unfilled.append(name)
        return blank.get(name, f"[{name}]")

    lines = text.split("\n")
    kept: list[str] = []
    for line in lines:
        new = _PLACEHOLDER.sub(replaced, line)
        if new.strip() or not line.strip():
            kept.append(new)
    return Filled("\n".join(kept).strip("\n"), tuple(unfilled))
