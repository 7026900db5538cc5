"""Tables: recommendations and letters for a spreadsheet (CSV) or another program (JSON)."""

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from briefer.domain.addressee import Addressee
from briefer.domain.ids import AddresseeId, HookId
from briefer.domain.law import LegalHook
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.recommendation import Ask, Recommendation
from briefer.domain.source import Source

_FORMULA = re.compile(
    "[\\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*"
    "[-=+@\t\r\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]"
)
"""How cells begin that a spreadsheet computes: a sign, also full-width, after what is not seen."""

_BETWEEN = "; "

_RECOMMENDATIONS = (
    "source",
    "addressee",
    "number",
    "title",
    "text",
    "place",
    "ask id",
    "ask clause",
    "hooks",
    "topics",
    "status",
)
_LETTERS = (
    "id",
    "date",
    "title",
    "addressee",
    "language",
    "asks",
    "annex",
    "hooks",
    "reply by",
    "sender",
    "template",
)


def recommendations_csv(items: Iterable[Recommendation], library: Library, on: dt.date) -> bytes:
    """Return recommendations as CSV, one row for each ask, with their status on a date.

    Names come from `library`; an id stands for what it does not hold.
    """
    rows = (
        _recommendation_row(item, ask, library, on)
        for item in items
        for ask in (item.asks or (None,))
    )
    return _csv(_RECOMMENDATIONS, rows)


def letters_csv(letters: Iterable[Letter], library: Library) -> bytes:
    """Return what was chosen for letters as CSV, one row for each letter."""
    return _csv(_LETTERS, (_letter_row(letter, library) for letter in letters))


def recommendations_json(items: Iterable[Recommendation]) -> bytes:
    """Return recommendations as a JSON array with every field, in the form of exchange files."""
    return _json(tuple(items))


def letters_json(letters: Iterable[Letter]) -> bytes:
    """Return letters as a JSON array with every field, in the form of exchange files."""
    return _json(tuple(letters))


class GuardedTables:
    """The Tables of the window: every cell and head of them is guarded."""

    def csv(self, heads: Sequence[str], rows: Iterable[Iterable[str]]) -> bytes:
        """Return a table as a CSV file."""
        return _csv([guarded(head) for head in heads], rows)

    def text(self, heads: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
        """Return a table as lines of cells with tabs between them, as for the clipboard."""
        lines = (heads, *rows)
        return "\n".join(
            "\t".join(guarded(" ".join(cell.split())) for cell in line) for line in lines
        )


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe goes before a sign."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _recommendation_row(
    item: Recommendation, ask: Ask | None, library: Library, on: dt.date
) -> Iterator[str]:
    source = library.find(Source, item.source)
    yield source.title if source else item.source
    yield _body(item.addressee, library)
    yield str(item.number)
    yield from (item.title, item.text, item.place)
    yield from (ask.id, ask.clause) if ask else ("", "")
    yield _provisions(item.hooks, library)
    yield _BETWEEN.join(item.topics)
    overtaken = item.overtaken if item.is_overtaken_on(on) else None
    yield overtaken.label if overtaken else "live"


def _letter_row(letter: Letter, library: Library) -> Iterator[str]:
    yield from (letter.id, letter.date.isoformat(), letter.title)
    yield _body(letter.addressee, library)
    yield letter.language
    yield _BETWEEN.join(letter.asks)
    yield _BETWEEN.join(letter.annex)
    yield _provisions([choice.hook for choice in letter.hooks], library)
    yield letter.reply_by.isoformat() if letter.reply_by else ""
    yield letter.sender.organisation or letter.sender.signatory
    yield letter.template


def _body(key: AddresseeId, library: Library) -> str:
    found = library.find(Addressee, key)
    return found.name if found else key


def _provisions(keys: Sequence[HookId], library: Library) -> str:
    found = ((key, library.find(LegalHook, key)) for key in keys)
    return _BETWEEN.join(hook.label if hook else key for key, hook in found)


def _csv(heads: Sequence[str], rows: Iterable[Iterable[str]]) -> bytes:
    """Return a table as RFC 4180 has it, with the mark by which Excel knows UTF-8."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return table.getvalue().encode("utf-8-sig", errors="replace")


def _json(items: Sequence[Recommendation] | Sequence[Letter]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(items), indent=2) + b"\n"
