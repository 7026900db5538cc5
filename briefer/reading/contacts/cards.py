"""Cards: the people of a vCard file as a sheet, with a row for each and a column for each part."""

import codecs
import re
from collections.abc import Iterator, Mapping
from typing import Final

from briefer.domain.recipient_columns import CARDS, RecipientPart
from briefer.domain.sheet import Workbook
from briefer.reading.contacts.card_lines import CardLine, card_lines, unescaped
from briefer.reading.encoding import decode
from briefer.reading.sheets.assembling import Assembling

_NOBODY: Final = frozenset({"group", "location", "application"})
"""Kinds of cards that nobody can write to."""
_REGION: Final = 3
_BREAK: Final = re.compile(rb"\r?\n[ \t]")

Card = list[CardLine]


def read_cards(data: bytes) -> Workbook:
    """Return the cards of a file. Raises ReportRefused when it has none, or too many."""
    decoded = decode(data)
    if decoded.encoding.startswith(("utf-16", "utf-32")):
        lines = card_lines(decoded.text.encode(), "utf-8")
    else:
        # Lines are broken between bytes: what is one letter may be in two of them.
        decoded = decode(_BREAK.sub(b"", data))
        lines = card_lines(data.removeprefix(codecs.BOM_UTF8), decoded.encoding)
    assembling = Assembling()
    assembling.add("", map(_row, _cards(lines)))
    return assembling.workbook(CARDS, decoded.warnings, encoding=decoded.encoding)


def _cards(lines: Iterator[CardLine]) -> Iterator[Card]:
    """Give each card; one within another, as a secretary's, belongs to no list."""
    card: Card = []
    depth = 0
    before = ""
    for line in lines:
        word = line.value.strip().upper()
        if line.name == "BEGIN" and word == "VCARD":
            nested = depth and before == "AGENT"
            if depth and not nested:
                # The end of the card before is missing.
                yield card
            depth = depth + 1 if nested else 1
            card = card if nested else []
        elif line.name == "END" and word == "VCARD" and depth:
            depth -= 1
            if not depth:
                yield card
        elif depth == 1:
            card.append(line)
        before = line.name
    if depth:
        yield card


def _row(card: Card) -> list[str]:
    """Return the cells of a card, in the order of the parts."""
    said = _said(card)
    return [said.get(part, "") for part in RecipientPart]


def _said(card: Card) -> Mapping[RecipientPart, str]:
    parts = _structured(_best(card, "N"), 5)
    family, given, additional, before, after = (_joined(part) for part in parts)
    composed = " ".join(filter(None, (given, additional, family)))
    name = _text(card, "FN") or ", ".join(filter(None, (composed, after)))
    organisation = _organisation(card)
    kind = (_text(card, "KIND") or _text(card, "X-ADDRESSBOOKSERVER-KIND")).lower()
    if kind in _NOBODY:
        # No name: the row is refused, and shows what the card is called.
        return {RecipientPart.ORGANISATION: name or organisation}
    return {
        RecipientPart.NAME: name or organisation,
        RecipientPart.TITLE: before,
        RecipientPart.FAMILY_NAME: family,
        RecipientPart.OFFICE: _text(card, "TITLE") or _text(card, "ROLE"),
        RecipientPart.ORGANISATION: "" if organisation == name else organisation,
        RecipientPart.LANGUAGE: _text(card, "LANG"),
        RecipientPart.EMAIL: _text(card, "EMAIL"),
        **_address(card),
    }


def _address(card: Card) -> Mapping[RecipientPart, str]:
    parts = _structured(_best(card, "ADR"), 7)
    box, extended, street, city, region, postcode, country = (_joined(part) for part in parts)
    lines = "\n".join(filter(None, (box, extended, street)))
    short = region.isupper() and len(region) <= _REGION
    town = (" " if short else ", ").join(filter(None, (city, region)))
    return {
        # A label is the whole address as it is printed.
        RecipientPart.ADDRESS: lines if lines or town else _text(card, "LABEL"),
        RecipientPart.POSTCODE: postcode,
        RecipientPart.CITY: town,
        RecipientPart.COUNTRY: country,
    }


def _organisation(card: Card) -> str:
    line = _best(card, "ORG")
    return ", ".join(filter(None, map(_joined, line.fields))) if line else ""


def _text(card: Card, name: str) -> str:
    line = _best(card, name)
    return unescaped(line.value).strip() if line else ""


def _best(card: Card, name: str) -> CardLine | None:
    """Return the preferred line of a name, or else one of work, or else the first."""
    lines = [line for line in card if line.name == name and line.value.strip(" ;")]
    # Of those that are alike, max gives the first.
    return max(lines, key=lambda line: (line.is_preferred, "work" in line.kinds), default=None)


def _structured(line: CardLine | None, count: int) -> list[tuple[str, ...]]:
    fields = list(line.fields) if line else []
    return [*fields, *[()] * count][:count]


def _joined(words: tuple[str, ...]) -> str:
    return ", ".join(filter(None, words))
