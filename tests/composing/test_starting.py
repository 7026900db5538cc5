"""Choosing an addressee fills the letter."""

import datetime as dt

import pytest
from msgspec.structs import replace

from briefer.composing.starting import default_hooks
from briefer.domain.ids import AddresseeId, AskId
from briefer.domain.library import UnknownRecord
from tests.ruritania import DATE, RECOMMENDATIONS, letter_to, library


def test_a_new_letter_holds_the_addressees_asks_and_the_annex_they_refer_to() -> None:
    letter = letter_to("bank")
    assert letter.asks == ("B1.1", "B1.2")
    assert letter.annex == ("R1.1", "R1.2", "R2.1")
    assert letter.title == "Letter to the Reading Bank on XR"
    assert letter.reply_by == DATE + dt.timedelta(days=42)


def test_a_parent_body_is_offered_what_its_organ_is_asked() -> None:
    assert letter_to("union").asks == ("U1.1", "U1.2")
    assert letter_to("assembly").asks == ("U1.1",)


def test_a_successor_takes_the_place_of_law_that_is_out_of_force() -> None:
    assert [choice.hook for choice in letter_to("union").hooks] == ["new-pact"]
    old = letter_to("union", date=dt.date(2014, 1, 1))
    assert [choice.hook for choice in old.hooks] == ["pact"]


def test_asks_that_rest_on_no_law_get_all_that_binds_the_reader() -> None:
    bare = [replace(item, hooks=()) for item in RECOMMENDATIONS]
    found = default_hooks(library(bare), AddresseeId("bank"), (AskId("B1.1"),), DATE)
    assert found == ("treaty",)


def test_law_that_is_not_yet_in_force_is_not_invoked() -> None:
    assert [choice.hook for choice in letter_to("ruritania").hooks] == ["covenant"]
    assert letter_to("ruritania", date=dt.date(2009, 12, 31)).hooks == ()


def test_an_unknown_addressee_ends_in_a_sentence_that_names_the_known_ones() -> None:
    with pytest.raises(UnknownRecord) as caught:
        letter_to("bnak")
    assert "bnak" in caught.value.message
    assert "bank" in caught.value.hint
