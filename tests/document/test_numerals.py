"""Numerals of lists: figures, letters and Roman numerals."""

from hypothesis import given
from hypothesis import strategies as st

from briefer.document.look import Numerals
from briefer.document.numerals import numeral, suited

_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def test_each_kind_has_its_sign() -> None:
    assert [numeral(3, kind) for kind in Numerals] == ["3.", "c)", "iii."]


def test_a_list_longer_than_the_alphabet_has_figures() -> None:
    assert suited(Numerals.LETTERS, 26) is Numerals.LETTERS
    assert suited(Numerals.LETTERS, 27) is Numerals.ARABIC
    assert suited(Numerals.ROMAN, 10_000) is Numerals.ARABIC


@given(st.integers(1, 3_999))
def test_a_roman_numeral_is_worth_its_number(number: int) -> None:
    letters = numeral(number, Numerals.ROMAN).removesuffix(".")
    values = [_VALUES[letter] for letter in letters]
    signed = (
        -value if any(other > value for other in values[place + 1 : place + 2]) else value
        for place, value in enumerate(values)
    )
    assert sum(signed) == number
    assert not any(letter * 4 in letters for letter in _VALUES)
