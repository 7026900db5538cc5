"""What the types of the records do not say: characters, lengths, numbers, dates and ids."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from briefer.domain.letter import Letter, is_letter_date
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Record, key_of
from briefer.domain.template import MOST_BLOCKS, Block, Template
from briefer.sentences import sentence
from briefer.services.sharing import Exchange
from briefer.storage.exchange.limits import (
    HIGHEST_NUMBER,
    LONGEST_NAME,
    LONGEST_TEXT,
    MOST_RECORDS,
    YEARS,
    cut,
    faulty,
    too_much,
)

_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no text holds and that documents cannot; line ends and tabs are none of them."""


def check_name(name: str) -> None:
    """Refuse a name that could not be shown in one line."""
    if not name.strip() or len(name) > LONGEST_NAME or not name.isprintable():
        raise faulty(
            sentence(
                "The file’s own name is empty, unreadable or longer than {most} characters.",
                most=LONGEST_NAME,
            )
        )


def check_member(items: Iterable[object], name: str) -> None:
    """Refuse records that hold what no record can. Raises ExchangeUnreadable."""
    for number, item in enumerate(items, 1):
        # Every record and letter has an id.
        key = str(getattr(item, "id", ""))
        if not key.strip() or not key.isprintable():
            raise faulty(
                sentence("Record {number} in “{name}” has no proper id.", number=number, name=name)
            )
        who = cut(key)
        for value in _leaves(item):
            _check_leaf(value, who, name)


def check_whole(exchange: Exchange) -> None:
    """Refuse too many records or blocks, two with one id, and letters of impossible dates."""
    if len(exchange.records) + len(exchange.letters) > MOST_RECORDS:
        raise too_much(sentence("The file holds more than {most} records.", most=MOST_RECORDS))
    _refuse_twice(_ids(exchange.records))
    _refuse_twice(("letter", letter.id) for letter in exchange.letters)
    for record in exchange.records:
        if isinstance(record, Template):
            _refuse_long(record.id, record.blocks)
    for letter in exchange.letters:
        _refuse_long(letter.id, letter.blocks)
        if not all(is_letter_date(date) for date in _dates(letter)):
            raise faulty(sentence("The letter “{id}” has an impossible date.", id=cut(letter.id)))


def _refuse_long(key: str, blocks: Sequence[Block]) -> None:
    if len(blocks) > MOST_BLOCKS:
        raise too_much(
            sentence("“{id}” has more than {most} blocks.", id=cut(key), most=MOST_BLOCKS)
        )


def _leaves(item: object) -> Iterator[str | int | dt.date]:
    """Yield every text, number and date in a record, however deep."""
    waiting: list[object] = [item]
    while waiting:
        value = waiting.pop()
        if isinstance(value, msgspec.Struct):
            waiting += [getattr(value, name) for name in value.__struct_fields__]
        elif isinstance(value, tuple):
            # What a record holds is of the types that its class names.
            waiting += value  # pyright: ignore[reportUnknownArgumentType]
        elif isinstance(value, str | int | dt.date):
            yield value


def _check_leaf(value: str | int | dt.date, who: str, name: str) -> None:
    match value:
        case str():
            _check_text(value, who, name)
        case int():
            if not 0 <= value <= HIGHEST_NUMBER:
                raise faulty(
                    sentence(
                        "“{who}” in “{name}” holds a number that is not from 0 to {most}.",
                        who=who,
                        name=name,
                        most=HIGHEST_NUMBER,
                    )
                )
        case dt.date():
            if value.year not in YEARS:
                raise faulty(
                    sentence(
                        "“{who}” in “{name}” holds a date outside the years {first} to {last}.",
                        who=who,
                        name=name,
                        first=YEARS[0],
                        last=YEARS[-1],
                    )
                )


def _check_text(text: str, who: str, name: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise too_much(
            sentence(
                "“{who}” in “{name}” holds a text of more than {most} characters.",
                who=who,
                name=name,
                most=LONGEST_TEXT,
            )
        )
    found = _FORBIDDEN.search(text)
    if found is not None:
        raise faulty(
            sentence(
                "“{who}” in “{name}” holds a character that no text can hold (U+{code:04X}).",
                who=who,
                name=name,
                code=ord(found[0]),
            )
        )


def _ids(records: Iterable[Record]) -> Iterator[tuple[str, str]]:
    """Yield what must be there once: every record, and every ask, whichever record holds it."""
    for record in records:
        yield str(key_of(record).kind), record.id
        if isinstance(record, Recommendation):
            yield from (("ask", ask.id) for ask in record.asks)


def _refuse_twice(ids: Iterable[tuple[str, str]]) -> None:
    seen: set[tuple[str, str]] = set()
    for kind, key in ids:
        if (kind, key) in seen:
            raise faulty(
                sentence("The file holds the {kind} “{id}” twice.", kind=kind, id=cut(key))
            )
        seen.add((kind, key))


def _dates(letter: Letter) -> Iterator[dt.date]:
    yield letter.date
    if letter.reply_by is not None:
        yield letter.reply_by
