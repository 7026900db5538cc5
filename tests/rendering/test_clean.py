"""What is replaced before text is printed, and what is not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.rendering.clean import encodable, printable

ANY_TEXT = st.text(st.characters(exclude_categories=()))
XML_CHARACTERS = re.compile("[\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")


@pytest.mark.parametrize("end", ["\t", "\n", "\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"])
def test_a_tab_or_line_end_becomes_a_space(end: str) -> None:
    assert printable(f"one{end}two") == "one two"


@pytest.mark.parametrize("bad", ["\0", "\x1b", "\x7f", "\x9f", "\ud800", "\ufffe"])
def test_what_no_format_can_hold_is_shown_as_replaced(bad: str) -> None:
    assert printable(f"a{bad}b") == "a\ufffdb"


@pytest.mark.parametrize("good", ["\u202e", "\u200f", "\xa0", "\xad", "Қазақ", "\U0001f600"])
def test_marks_and_letters_of_every_script_stay(good: str) -> None:
    assert printable(good) == good


@given(ANY_TEXT)
def test_printable_text_is_legal_xml_of_the_same_length_and_words(text: str) -> None:
    shown = printable(text)
    assert XML_CHARACTERS.fullmatch(shown)
    assert len(shown) == len(text)
    assert shown.split() == [printable(word) for word in text.split()]


@given(ANY_TEXT)
def test_encodable_text_has_a_utf_8_form_and_loses_nothing_that_has_one(text: str) -> None:
    shown = encodable(text)
    assert shown.encode().decode() == shown
    assert all(new in (old, "\ufffd") for old, new in zip(text, shown, strict=True))
