"""Tables open in a spreadsheet as they are, and nothing in them is computed."""

import csv
import datetime as dt
import io

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.domain.ids import AddresseeId, HookId, SourceId
from briefer.domain.letter import HookChoice, Letter
from briefer.domain.recommendation import Overtaken, Recommendation
from briefer.storage.tables import (
    GuardedTables,
    guarded,
    letters_csv,
    letters_json,
    recommendations_csv,
    recommendations_json,
)
from tests.ruritania import HOOKS, RECOMMENDATIONS, SOURCE, letter_to, library

DAY = dt.date(2020, 5, 4)
ITEM = RECOMMENDATIONS[0]


def _table(*items: Recommendation) -> list[dict[str, str]]:
    return _read(recommendations_csv(items, library(), DAY))


def _read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_there_is_a_row_for_each_ask() -> None:
    rows = _table(*RECOMMENDATIONS)
    asks = [ask.id for item in RECOMMENDATIONS for ask in item.asks]
    assert [row["ask id"] for row in rows] == asks
    assert rows[0]["source"] == SOURCE.title
    assert rows[0]["number"] == str(ITEM.number)
    assert rows[0]["ask clause"] == ITEM.asks[0].clause


def test_a_recommendation_without_asks_has_a_row_too() -> None:
    (row,) = _table(replace(ITEM, asks=()))
    assert (row["title"], row["ask id"], row["ask clause"]) == (ITEM.title, "", "")


def test_hooks_topics_and_status_are_in_words() -> None:
    over = Overtaken(since=DAY, label="overtaken 2020", what="It was done.")
    changed = replace(
        ITEM, hooks=(HOOKS[0].id, HookId("lost")), topics=("a", "b"), overtaken=over, asks=()
    )
    (row,) = _table(changed)
    assert row["hooks"] == f"{HOOKS[0].label}; lost"
    assert row["topics"] == "a; b"
    assert row["status"] == "overtaken 2020"
    later = replace(changed, overtaken=replace(over, since=DAY + dt.timedelta(1)))
    assert _table(later)[0]["status"] == "live"


def test_an_id_stands_for_what_the_library_does_not_hold() -> None:
    (row,) = _table(
        replace(ITEM, source=SourceId("gone"), addressee=AddresseeId("nobody"), asks=())
    )
    assert (row["source"], row["addressee"]) == ("gone", "nobody")


def test_the_file_is_what_excel_and_rfc_4180_expect() -> None:
    data = recommendations_csv([replace(ITEM, title='A "b",\nc')], library(), DAY)
    assert data.startswith(b"\xef\xbb\xbfsource,")
    assert b'"A ""b"",\nc"' in data
    assert data.endswith(b"\r\n")


@pytest.mark.parametrize("sign", [*"=+-@\t\r＝＋－＠﹦﹢﹣﹫"])
@pytest.mark.parametrize("before", ["", " ", "  ", "\n", "\u00a0", "\u3000", "\ufeff", "\u200b"])
def test_no_cell_begins_as_a_formula(sign: str, before: str) -> None:
    evil = f"{before}{sign}cmd|' /C calc'!A0"
    (row,) = _table(replace(ITEM, title=evil, asks=()))
    assert row["title"] == f"'{evil}"
    (row,) = _read(letters_csv([replace(letter_to("bank"), title=evil)], library()))
    assert row["title"] == f"'{evil}"


@given(st.text())
def test_a_guarded_cell_is_the_same_or_has_an_apostrophe(text: str) -> None:
    assert guarded(text) in {text, f"'{text}"}
    assert not guarded(text).lstrip().startswith(("=", "+", "-", "@"))


def test_tables_of_the_window_are_guarded_head_and_cell() -> None:
    heads, rows = ["=A1", "plain"], [["-x", "two\nlines"], ("@y", "a\tb")]
    text = GuardedTables().text(heads, rows)
    assert text == "'=A1\tplain\n'-x\ttwo lines\n'@y\ta b"
    read = list(
        csv.reader(io.StringIO(GuardedTables().csv(heads, rows).decode("utf-8-sig"), newline=""))
    )
    assert read == [["'=A1", "plain"], ["'-x", "two\nlines"], ["'@y", "a\tb"]]


@pytest.mark.parametrize("plain", ["repeal = amend", "a-b", "1", "'quoted'", "", "(=1)"])
def test_plain_cells_stay_as_they_are(plain: str) -> None:
    assert guarded(plain) == plain


def test_half_a_character_does_not_stop_the_table() -> None:
    (row,) = _table(replace(ITEM, title="a\ud800b", asks=()))
    assert row["title"] == "a?b"


def test_letters_have_a_row_each() -> None:
    letter = replace(letter_to("bank"), reply_by=DAY, hooks=(HookChoice(hook=HOOKS[0].id),))
    (row,) = _read(letters_csv([letter], library()))
    assert row["date"] == "2020-05-04"
    assert row["reply by"] == "2020-05-04"
    assert row["addressee"] == "Reading Bank"
    assert row["asks"] == "; ".join(letter.asks)
    assert row["hooks"] == HOOKS[0].label
    assert row["sender"] == letter.sender.organisation


def test_json_holds_every_field() -> None:
    items = recommendations_json(RECOMMENDATIONS)
    assert msgspec.json.decode(items, type=tuple[Recommendation, ...]) == RECOMMENDATIONS
    letter = letter_to("bank")
    assert msgspec.json.decode(letters_json([letter]), type=tuple[Letter, ...]) == (letter,)
