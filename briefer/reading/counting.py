"""The markers that a program prints before the items of its lists."""

from typing import Final

_ROMAN: Final = (
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
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN: Final = "абвгдежзиклмнопрстуфхцчшщэюя"
_MOST: Final = 4_000


def roman(number: int) -> str:
    """Return a number in lower-case Roman numerals; in digits where it has none."""
    if not 0 < number < _MOST:
        return str(number)
    parts: list[str] = []
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        parts.append(sign * count)
    return "".join(parts)


def lettered(number: int, letters: str = _LATIN) -> str:
    """Return a number as a letter, doubled after the last as Word does: a, b … z, aa, bb."""
    if not 0 < number < _MOST:
        return str(number)
    rounds, place = divmod(number - 1, len(letters))
    return letters[place] * (rounds + 1)


def counted(number: int, style: str) -> str:
    """Return a number in a style: "1", "a", "A", "i", "I", "01", "а" or "А" (Russian)."""
    match style:
        case "a" | "A":
            sign = lettered(number)
        case "i" | "I":
            sign = roman(number)
        case "а" | "А":
            sign = lettered(number, _RUSSIAN)
        case "01":
            return f"{number:02d}"
        case _:
            return str(number)
    return sign.upper() if style.isupper() else sign
