"""Plain words: texts made comparable, letter by letter or word by word."""

import re
import unicodedata
from typing import Final

_ALIKE: Final = str.maketrans(
    {
        "\u00a0": " ",
        "\u2002": " ",
        "\u2003": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\t": " ",
        "\n": " ",
        "\r": " ",
        "\u2019": "'",
        "\u2018": "'",
        "\u02bc": "'",
    }
)
_WORD: Final = re.compile(r"[^\W_]+")
_DOTTED: Final = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_POSSESSIVE: Final = re.compile(r"'s\b")
_YO: Final = str.maketrans("ёЁ", "еЕ")


def plain(text: str) -> str:
    """Return `text` with simple spaces and apostrophes; every letter stays where it was."""
    return text.translate(_ALIKE)


def folded(text: str) -> str:
    """Return `text` in small letters without accents, dots of acronyms and double spaces."""
    short = _DOTTED.sub(lambda found: found.group().replace(".", ""), plain(text))
    bare = _POSSESSIVE.sub("", short).translate(_YO)
    parts = unicodedata.normalize("NFD", bare.casefold().replace("й", "\0"))
    kept = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return " ".join(kept.replace("\0", "й").split())


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of `text`."""
    return tuple(_WORD.findall(folded(text)))
