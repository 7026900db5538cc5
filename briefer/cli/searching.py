"""Searching records: every word somewhere in them, capitals and accents alike."""

import unicodedata
from collections.abc import Iterator
from typing import cast

from msgspec import Struct
from msgspec.structs import astuple


def answers(search: str, *records: object) -> bool:
    """Return whether each word of `search` stands somewhere in the texts of `records`."""
    text = "\n".join(_folded(found) for record in records for found in _texts(record))
    return all(word in text for word in _folded(search).split())


def _texts(value: object) -> Iterator[str]:
    """Yield every text in a record, however deep."""
    match value:
        case str():
            yield value
        case Struct():
            for part in astuple(value):
                yield from _texts(part)
        case tuple():
            for part in cast("tuple[object, ...]", value):
                yield from _texts(part)
        case _:
            return


def _folded(text: str) -> str:
    """Return `text` without accents and capitals."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()
