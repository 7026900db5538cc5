"""A file from somebody else is read whole or refused: the records in it."""

import json

import pytest

from briefer.storage.exchange import (
    ExchangeUnreadable,
    contents,
    decode_exchange,
)
from tests.storage.exchanges import (
    bundled,
    counting,
    good_with,
    members,
    plain,
    refused,
    zipped,
)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{}",
        b"[1]",
        b"[null]",
        b'[{"id":1}]',
        b'[{"id":"a","unknown":1}]',
        b'[{"id":"a"}',
        b'[{"id":"\xff"}]',
        b'[{"id":"\xed\xa0\x80"}]',
        b'[{"id":"\\ud800"}]',
        b'[{"id":"a\x01"}]',
        b'\xef\xbb\xbf[{"id":"a"}]',
        b"\xff\xfe[\x00]\x00",
    ],
)
def test_a_part_of_another_shape_is_refused(raw: bytes) -> None:
    refused(good_with(senders=raw), "“senders.json” of the file is not as it should be")


def test_a_fault_is_told_with_its_record_and_place() -> None:
    items = [*plain("senders"), {"id": "a", "address": [1]}]
    refused(counting("senders", items, 2), r"at record 2, address")


def test_words_from_a_file_are_cut_and_shown_safely() -> None:
    refused(good_with(senders=json.dumps([{"id": "a", "\u202e" * 500: 1}]).encode()), "…")
    twice = [{"id": "x" * 500}] * 2
    with pytest.raises(ExchangeUnreadable) as caught:
        decode_exchange(counting("senders", twice, 2))
    assert caught.value.message.isprintable()
    assert len(caught.value.message) < 300


BAD_CHARACTERS = [*"\0\x01\x08\x0b\x0c\r\x1b\x1f\x7f\x80\x85\x9f\ufffe\uffff"]


@pytest.mark.parametrize("bad", BAD_CHARACTERS)
def test_a_character_that_no_text_holds_is_refused_with_its_record(bad: str) -> None:
    said = rf"“z” in “senders.json” holds a character .*\(U\+{ord(bad):04X}\)"
    refused(counting("senders", [{"id": "z", "about": f"a{bad}b"}]), said)
    refused(counting("senders", [{"id": "z", "address": ["", f"{bad}"]}]), said)


def test_line_ends_and_tabs_are_welcome() -> None:
    read = decode_exchange(counting("senders", [{"id": "z", "about": "a\n\tb"}]))
    assert len(read.records) == 1


def test_a_bad_character_is_found_in_a_letters_inside() -> None:
    (letter,) = plain("letters")
    letter["fields"] = [{"name": "n", "value": "\0"}]
    refused(counting("letters", [letter]), r"“one” in “letters.json” .*\(U\+0000\)")


def test_an_endless_text_is_refused() -> None:
    endless = json.dumps([{"id": "z", "about": "ab" * 500_001}])
    with pytest.raises(ExchangeUnreadable, match=r"“z”.*more than 1000000 characters"):
        contents.exchange_of(members() | {"senders.json": endless.encode()})


@pytest.mark.parametrize("key", ["", " ", "\n", "a\nb", "\0", "\u202e"])
def test_a_record_without_a_proper_id_is_refused(key: str) -> None:
    refused(counting("senders", [{"id": key}]), "Record 1 in “senders.json” has no proper id")


def test_an_id_that_is_there_twice_is_refused() -> None:
    refused(counting("senders", plain("senders") * 2, 2), "the sender “league” twice")
    refused(counting("letters", plain("letters") * 2, 2), "the letter “one” twice")


def _bundled_with(stem: str, items: list[dict[str, object]]) -> bytes:
    parts = members(bundled()).copy()
    parts[f"{stem}.json"] = json.dumps(items).encode()
    return zipped(*parts.items())


def test_an_ask_that_two_recommendations_hold_is_refused() -> None:
    items = plain("recommendations", bundled())
    items[1]["asks"] = items[0]["asks"]
    refused(_bundled_with("recommendations", items), "the ask “.*” twice")


@pytest.mark.parametrize("number", [-1, 1_000_001, 2**31, 2**64, 10**400])
def test_a_number_out_of_range_is_refused(number: int) -> None:
    items = plain("recommendations", bundled())
    items[0]["number"] = number
    refused(_bundled_with("recommendations", items), "holds a number|not as it should be")


@pytest.mark.parametrize("number", [1.5, 1e300, "1", True, None])
def test_a_number_that_is_none_is_refused(number: object) -> None:
    items = plain("recommendations", bundled())
    items[0]["number"] = number
    refused(_bundled_with("recommendations", items), "not as it should be, at record 1, number")


@pytest.mark.parametrize("date", ["0001-01-01", "0999-12-31", "3000-01-01", "9999-12-31"])
def test_a_date_out_of_range_is_refused(date: str) -> None:
    items = plain("hooks", bundled())
    items[0]["in_force_until"] = date
    refused(_bundled_with("hooks", items), "a date outside the years 1000 to 2999")


@pytest.mark.parametrize("date", ["2020-02-30", "10000-01-01", "-001-01-01", "today", 5])
def test_a_date_that_is_none_is_refused(date: object) -> None:
    items = plain("hooks", bundled())
    items[0]["in_force_until"] = date
    refused(_bundled_with("hooks", items), "not as it should be, at record 1, in_force_until")


@pytest.mark.parametrize("field", ["date", "reply_by"])
@pytest.mark.parametrize("date", ["1899-12-31", "2200-01-01"])
def test_a_letters_impossible_date_is_refused(field: str, date: str) -> None:
    (letter,) = plain("letters")
    letter[field] = date
    refused(counting("letters", [letter]), "The letter “one” has an impossible date")
