"""What lists of letters ask of a letter's bytes.

They read the few fields that they need: a list of thousands does not decode every letter.
"""

# apsw's stubs name Buffer, which Python has since 3.12 only.
# pyright: reportUnknownMemberType=false

import datetime as dt
import unicodedata
from typing import Any, NamedTuple

import msgspec

from briefer.composing.ledger import Standing, standing
from briefer.domain.ledger import Verdict
from briefer.domain.letter import LetterStatus
from briefer.domain.template import BlockKind
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


class _Block(msgspec.Struct):
    id: str = ""
    kind: str = ""


class _Answer(msgspec.Struct):
    ask: str = ""
    verdict: str = ""


class _Ledger(msgspec.Struct):
    status: str = LetterStatus.DRAFT
    reply_by: dt.date | None = None
    asks: tuple[str, ...] = ()
    blocks: msgspec.Raw = msgspec.Raw(b"[]")
    """Read only of letters that went out: most lists are of others."""
    left_out: tuple[str, ...] = ()
    answers: tuple[_Answer, ...] = ()

    def asked(self) -> tuple[str, ...]:
        """Return the asks, if their block stands in the letter."""
        blocks = msgspec.json.decode(self.blocks, type=tuple[_Block, ...])
        kinds = {block.kind for block in blocks if block.id not in self.left_out}
        return self.asks if BlockKind.ASKS in kinds else ()

    def standing(self) -> Standing:
        """Return how the reply stands."""
        known = {str(verdict): verdict for verdict in Verdict}
        verdicts = {a.ask: known[a.verdict] for a in self.answers if a.verdict in known}
        return standing(self.asked(), verdicts, self.reply_by)


class _Words(msgspec.Struct):
    wordings: tuple[_Wording, ...] = ()
    copies: _Copies = msgspec.field(default_factory=_Copies)


class Progress(NamedTuple):
    """How far a letter is, and how the reply to it stands once it went out."""

    status: LetterStatus
    standing: Standing | None


def teach(database: Database) -> None:
    """Let SQL on this connection call `letter_answers`."""
    database.raw.create_scalar_function("letter_answers", _answers, 4, deterministic=True)


def progress_of(body: bytes) -> Progress:
    """Return how far a letter is.

    A status that only later briefers know counts as a draft, a verdict of theirs as none. The list
    goes on past a letter that cannot be read: opening it says what is wrong with it.
    """
    try:
        read = msgspec.json.decode(body, type=_Ledger)
        status = next((known for known in LetterStatus if known == read.status), LetterStatus.DRAFT)
        return Progress(status, read.standing() if status is LetterStatus.SENT else None)
    except UNDECODABLE:
        return Progress(LetterStatus.DRAFT, None)


def folded(text: str) -> str:
    """Return `text` without case and without marks on its letters."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()


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
