"""Placeholders are a closed list, filled once."""

import re

from hypothesis import assume, given
from hypothesis import strategies as st

from briefer.composing.placeholders import AskSet, Body, Name, ask_sets, fill, placeholders
from briefer.domain.ids import AddresseeId

KZ = AddresseeId("kz-government")


def test_references_and_names_are_told_apart() -> None:
    found = list(
        placeholders("{date} {body:kz-government} {body:kz-government’s} {asks:kz-government}")
    )
    assert found == [Name("date"), Body(KZ, False), Body(KZ, True), AskSet(KZ)]
    assert ask_sets("no {asks:kz-government} {asks:kz-government's}") == (KZ,)


def test_a_value_is_never_looked_at_again() -> None:
    assert fill("{date}", {"date": "{country}", "country": "x"}, {}).text == "{country}"


def test_a_line_of_optional_names_vanishes_but_a_blank_line_stays() -> None:
    filled = fill("a\n{sender.title}\n\nb {copies}", {}, {})
    assert filled == ("a\n\nb ", ())


def test_a_blank_value_fills_nothing() -> None:
    filled = fill("to {country}", {"country": " \t"}, {"country": "[country]"})
    assert filled == ("to [country]", ("country",))


def test_what_nothing_fills_is_printed_in_words_and_reported() -> None:
    filled = fill("by {sender.organisation} {nonsense}", {}, {"sender.organisation": "[you]"})
    assert filled == ("by [you] [nonsense]", ("sender.organisation", "nonsense"))


@given(st.text(), st.dictionaries(st.text(max_size=5), st.text(max_size=9)))
def test_filling_takes_any_text_and_leaves_no_placeholder_of_its_own(
    text: str, values: dict[str, str]
) -> None:
    assume(not re.search(r"\{[^}]*\{", text))
    filled = fill(text, values, {})
    if not any("{" in value or "}" in value for value in values.values()):
        assert not list(placeholders(filled.text))


@given(st.text(alphabet=st.characters(blacklist_characters="{}\n\r")))
def test_text_without_braces_is_left_alone(text: str) -> None:
    assert fill(text, {}, {}) == (text, ())
