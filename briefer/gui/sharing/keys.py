"""The keys of records and letters in lists to tick."""

from briefer.domain.ids import LetterId
from briefer.domain.records import Kind, RecordKey

_LETTER = "letter"


def record_row(key: RecordKey) -> str:
    """Return the key of a record's row."""
    return f"{key.kind}:{key.id}"


def letter_row(key: LetterId) -> str:
    """Return the key of a letter's row."""
    return f"{_LETTER}:{key}"


def record_of(row: str) -> RecordKey | None:
    """Return the record of a row, or None where the row is no record's."""
    kind, _, key = row.partition(":")
    return RecordKey(kind=Kind(kind), id=key) if kind in set(Kind) else None


def letter_of(row: str) -> LetterId | None:
    """Return the letter of a row, or None where the row is no letter's."""
    kind, _, key = row.partition(":")
    return LetterId(key) if kind == _LETTER else None
