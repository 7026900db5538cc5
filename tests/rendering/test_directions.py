"""Letters run as the Unicode standard says, so that a word processor shows what our PDF shows."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.rendering.directions import direction, directions, passages

TEXT = st.text(st.sampled_from("abс אב حرية 0123 ٤٥ ()[] ,.-/ «»\n\ufffc"), max_size=30)


@pytest.mark.parametrize(
    ("text", "rtl", "expected"),
    [
        ("plain", False, ["plain"]),
        ("the word حرية means", False, ["the word ", "حرية", " means"]),
        ("the words حرية التعبير.", False, ["the words ", "حرية التعبير", "."]),
        ("حرية (EU law) حرية", True, ["حرية (", "EU law", ") حرية"]),
        ("see (حرية) and", False, ["see (", "حرية", ") and"]),
        ("حرية (حرية) x", False, ["حرية (حرية)", " x"]),
        ("حرية 13,5 % حرية", True, ["حرية 13,5 % حرية"]),
        ("EU 2026 حرية", True, ["EU 2026", " حرية"]),
        ("(((((((حرية]", False, ["(((((((", "حرية", "]"]),
        ("", True, []),
    ],
)
def test_passages_are_parted_where_the_direction_turns(
    text: str, rtl: bool, expected: list[str]
) -> None:
    found = passages(text, directions(text, rtl=rtl))
    assert [words for _, words in found] == expected


@given(TEXT, st.booleans())
def test_every_letter_runs_its_own_way_and_nothing_is_lost(text: str, rtl: bool) -> None:
    ways = directions(text, rtl=rtl)
    assert "".join(words for _, words in passages(text, ways)) == text
    for character, way in zip(text, ways, strict=True):
        kind = unicodedata.bidirectional(character)
        assert way or kind not in {"R", "AL", "AN"}
        assert not way or kind != "L"


@given(st.text("אב xy 12().,", max_size=20), st.booleans())
def test_a_paragraph_runs_as_its_letters_do_or_as_what_is_around_it(text: str, rtl: bool) -> None:
    letters = {unicodedata.bidirectional(each) for each in text} & {"L", "R"}
    expected = rtl if len(letters) != 1 else letters == {"R"}
    assert direction(text, around=rtl) == expected
