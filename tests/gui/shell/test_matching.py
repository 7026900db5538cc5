"""Search forgives case, marks and slips."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.gui.matching import folded, score


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("exp", "Export as PDF"),
        ("PDF", "Export as PDF"),
        ("export pdf", "Export as PDF"),
        ("pdf exp", "Export as PDF"),
        ("exprot", "Export as PDF"),
        ("universite", "Université de Liège"),
        ("LIÈGE", "Université de Liège"),
        ("kazahstan", "Government of Kazakhstan"),
        ("акорда", "Ақорда, Акорда"),
        ("  word   document ", "Export as Word document"),
    ],
)
def test_what_was_meant_is_found(typed: str, text: str) -> None:
    assert score(typed, text) > 0


@pytest.mark.parametrize(
    ("typed", "text"),
    [("xyz", "Export as PDF"), ("print", "Export as PDF"), ("osce", "Council of Europe")],
)
def test_what_is_something_else_is_not_found(typed: str, text: str) -> None:
    assert score(typed, text) == 0


def test_beginnings_come_before_inner_words_and_slips() -> None:
    ways = ("Print the letter", "Letter", "Blotletter", "Lettre to the EBRD")
    ranked = sorted(ways, key=lambda way: -score("lette", way))
    assert ranked[0] == "Letter"
    assert score("lette", "Letter") > score("lette", "Print the letter") > 0
    assert score("lette", "Print the letter") > score("lette", "Blotletter")


@given(st.text(max_size=40), st.text(max_size=80))
def test_points_are_between_none_and_a_hundred(typed: str, text: str) -> None:
    assert 0 <= score(typed, text) <= 100


@given(st.text(max_size=40))
def test_everything_answers_to_its_own_name_and_to_nothing_typed(text: str) -> None:
    assert score(text, " ".join(text.split())) == 100
    assert score("", text) == 100


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = folded(text)
    assert score(once, once) == 100
