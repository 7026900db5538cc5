"""What the chooser says of asks and law."""

import datetime as dt

import pytest

from briefer.composing.offers import offer_asks, offer_hooks
from briefer.composing.outlining import outline
from briefer.domain.ids import AskId, HookId
from briefer.domain.letter import HookChoice, Letter
from briefer.gui.chooser.ask_rows import ask_rows
from briefer.gui.chooser.hook_rows import hook_rows
from briefer.gui.chooser.rows import Tick, TickGroup, TickRow
from tests.ruritania import PHRASES, letter_to, library


def groups_of_asks(letter: Letter) -> tuple[TickGroup, ...]:
    known = library()
    annexes = dict(outline(letter, known, PHRASES).annexes)
    return ask_rows(offer_asks(letter, known, annexes), letter, known, annexes)


def groups_of_hooks(letter: Letter) -> tuple[TickGroup, ...]:
    return hook_rows(offer_hooks(letter, library()), letter, library())


def hook_row(letter: Letter, key: str) -> TickRow:
    rows = (row for group in groups_of_hooks(letter) for row in group.rows)
    return next(row for row in rows if row.key == key)


def test_the_addressees_own_asks_come_first_and_all_say_whose_they_are() -> None:
    own, annex, other = groups_of_asks(letter_to("bank"))
    assert (own.title, own.count) == ("To the Reading Bank", "2 of 2")
    assert own.rows[0].reason == "B1 · asked of the Reading Bank in 2019"
    assert annex.title.startswith("Annex A · to ")
    assert annex.rows[0].reason == "R1 · 2 asks"
    assert annex.rows[1].reason == "R2"
    assert (other.title, other.count) == ("Made to others", "0 of 1")
    assert other.folded


def test_an_overtaken_ask_says_so_from_that_day_on() -> None:
    _, annex, _ = groups_of_asks(letter_to("bank"))
    chip = annex.rows[0].status
    assert chip is not None
    assert (chip.text, chip.kind) == ("repealed 2018", "warn")
    _, earlier, _ = groups_of_asks(letter_to("bank", date=dt.date(2017, 1, 1)))
    assert earlier.rows[0].status is None


def test_a_recommendation_of_which_some_asks_are_in_the_letter_is_half_ticked() -> None:
    letter = letter_to("bank")
    letter = letter.with_annex([ask for ask in letter.annex if ask != AskId("R1.1")])
    _, annex, _ = groups_of_asks(letter)
    assert [row.tick for row in annex.rows] == [Tick.SOME, Tick.ALL]
    assert annex.count == "2 of 2"


def test_each_provision_says_why_it_is_offered() -> None:
    letter = letter_to("bank")
    titles = [group.title for group in groups_of_hooks(letter)]
    assert titles[0] == "Bind the Reading Bank"
    assert titles[1].startswith("Standards for ")
    assert titles[2] == "Laws that the asks aim at"
    assert titles[3] == "Do not bind the Reading Bank"
    treaty = hook_row(letter, "treaty")
    assert treaty.reason == "binds the Reading Bank: its founding treaty"
    assert treaty.badge is not None
    assert treaty.badge.text == "leverage"
    assert treaty.tick is Tick.ALL
    assert "aimed at by R1" in hook_row(letter, "book-law").reason


@pytest.mark.parametrize(
    ("key", "date", "chip"),
    [
        ("pact", dt.date(2020, 5, 4), "superseded 2016"),
        ("pact", dt.date(2015, 5, 4), None),
        ("new-pact", dt.date(2015, 5, 4), "not yet in force"),
        ("new-pact", dt.date(2020, 5, 4), "check wording"),
        ("treaty", dt.date(2020, 5, 4), None),
        ("far-law", dt.date(2020, 5, 4), "check wording"),
    ],
)
def test_the_status_is_that_of_the_letters_date(key: str, date: dt.date, chip: str | None) -> None:
    status = hook_row(letter_to("union", date=date), key).status
    assert (status.text if status else None) == chip


def test_what_is_over_is_told_in_the_past() -> None:
    assert hook_row(letter_to("union"), "pact").reason.startswith("bound the Union of Readers")
    assert hook_row(letter_to("bank"), "pact").reason == "bound the Union of Readers"
    assert hook_row(letter_to("bank"), "new-pact").reason == "binds the Union of Readers"


def test_a_provision_that_does_not_bind_is_muted_and_keeps_the_reason() -> None:
    letter = letter_to("bank")
    row = hook_row(letter, "new-pact")
    assert row.muted
    assert row.badge is not None
    assert row.badge.text == "no role"
    used = letter.with_hook(HookChoice(hook=HookId("new-pact"), reason="They share a board."))
    row = hook_row(used, "new-pact")
    assert row.reason == "your reason: They share a board."
    assert row.status is not None
    assert (row.status.text, row.status.kind) == ("does not bind", "err")


def test_a_screen_reader_hears_title_reason_role_and_status() -> None:
    letter = letter_to("union")
    spoken = hook_row(letter, "pact").spoken
    assert spoken == (
        "Pact, Article 1, bound the Union of Readers: its founding treaty, leverage, "
        "superseded 2016"
    )


def test_wording_that_the_writer_checked_needs_no_check() -> None:
    letter = letter_to("union").with_hook(
        HookChoice(hook=HookId("new-pact"), checked=dt.date(2020, 5, 1))
    )
    assert hook_row(letter, "new-pact").status is None
