"""What lists of letters ask of a letter's bytes, as functions that SQL can call.

They read the few fields that they need: a list of thousands does not decode every letter.
"""

# apsw's stubs name Buffer, which Python has since 3.12 only.
# pyright: reportUnknownMemberType=false

import unicodedata
from typing import Any

import msgspec

from briefer.domain.letter import LetterStatus
from briefer.storage.faults import UNDECODABLE
from briefer.storage.library.connection import Database


class _Wording(msgspec.Struct):
    text: str = ""


class _Body(msgspec.Struct):
    id: str = ""
    name: str = ""
    short_name: str = ""
    aliases: tuple[str, ...] = ()


class _Copies(msgspec.Struct):
    addressees: tuple[_Body, ...] = ()


class _Status(msgspec.Struct):
    status: str = LetterStatus.DRAFT


class _Words(msgspec.Struct):
    wordings: tuple[_Wording, ...] = ()
    copies: _Copies = msgspec.field(default_factory=_Copies)


def teach(database: Database) -> None:
    """Let SQL on this connection call `letter_status` and `letter_answers`."""
    raw = database.raw
    raw.create_scalar_function("letter_status", _status, 1, deterministic=True)
    raw.create_scalar_function("letter_answers", _answers, 4, deterministic=True)


def status_of(word: str) -> LetterStatus:
    """Return the status of that name; that of a draft for one that only later briefers know."""
    known = (status for status in LetterStatus if status == word)
    return next(known, LetterStatus.DRAFT)


def folded(text: str) -> str:
    """Return `text` without case and without marks on its letters."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()


def _status(*values: Any) -> str:  # noqa: ANN401 - SQL has no types
    body: bytes = values[0]
    try:
        return msgspec.json.decode(body, type=_Status).status
    except UNDECODABLE:
        # Opening the letter says what is wrong with it; the list goes on.
        return LetterStatus.DRAFT


def _answers(*values: Any) -> bool:  # noqa: ANN401 - SQL has no types
    """Tell whether every word that is searched stands in the title, addressee or own words."""
    search, title, addressee = (str(value) for value in values[:3])
    body: bytes = values[3]
    words = folded(" ".join((title, addressee, *_own_words(addressee, body))))
    return all(word in words for word in folded(search).split())


def _own_words(addressee: str, body: bytes) -> tuple[str, ...]:
    try:
        letter = msgspec.json.decode(body, type=_Words)
    except UNDECODABLE:
        return ()
    bodies = (known for known in letter.copies.addressees if known.id == addressee)
    names = (name for known in bodies for name in (known.name, known.short_name, *known.aliases))
    return (*names, *(wording.text for wording in letter.wordings))
