"""Numerals: what stands before the items of a list."""

from typing import assert_never

from briefer.document.look import Numerals

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MOST_ROMAN = 3_999
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def suited(numerals: Numerals, items: int) -> Numerals:
    """Return the numerals of a list of so many items: figures where letters would run out.

    What comes after z, every program says in its own way.
    """
    most = {Numerals.ARABIC: items, Numerals.LETTERS: len(_LETTERS), Numerals.ROMAN: _MOST_ROMAN}
    return numerals if items <= most[numerals] else Numerals.ARABIC


def numeral(number: int, numerals: Numerals) -> str:
    """Return the numeral of an item, from one, with its sign: "1.", "a)", "i."."""
    match numerals:
        case Numerals.ARABIC:
            return f"{number}."
        case Numerals.LETTERS:
            return f"{_LETTERS[number - 1]})"
        case Numerals.ROMAN:
            return f"{_roman(number)}."
        case _:
            assert_never(numerals)


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written
