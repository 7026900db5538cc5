"""People: how somebody is called above the address, and which of the names is the family's."""

from typing import Final, NamedTuple

from briefer.reading.contacts.vocabulary import letters_after

_LETTERS: Final = 2
"""How many letters a word in capitals has at least; one alone is an initial."""


class Called(NamedTuple):
    """A person's name as it stands above the address, and the family name in it."""

    name: str
    family: str


def called(title: str, name: str, first: str, family: str) -> Called:
    """Return how somebody is called of whom a sheet says this; what it does not say is empty.

    Without a column for it, the family name is the words in capitals ("Anna LINDQVIST"). Where
    nothing tells it is empty: it is never guessed by its place, which differs by country. Without
    any name, there is no title either.
    """
    if not name:
        name = f"{first} {family}".strip()
    elif first and not family and first.casefold() not in name.casefold():
        # "Name" beside "First name" is the family name, as in French and German lists.
        name, family = f"{first} {name}", name
    else:
        name = _turned(name)
    family = family or _in_capitals(name)
    has_title = f"{name} ".casefold().startswith(f"{title} ".casefold())
    plain = has_title or not title or not name
    return Called(name if plain else f"{title} {name}", family)


def _turned(name: str) -> str:
    """Return "LINDQVIST, Anna" with the family name last."""
    before, _, after = name.partition(",")
    family, rest = before.split(), after.split()
    plain = family and rest and "," not in after
    if plain and all(map(_is_capital, family)) and not any(map(_is_capital, rest)):
        return " ".join((*rest, *family))
    return name


def _in_capitals(name: str) -> str:
    """Return the words in capitals, where others are not."""
    words = name.partition(",")[0].split()
    loud = [word for word in words if _is_capital(word)]
    names = [word for word in words if sum(map(str.isalpha, word)) >= _LETTERS]
    return " ".join(loud) if len(loud) < len(names) else ""


def _is_capital(word: str) -> bool:
    """Tell whether a word is in capitals, but for a small beginning: "LINDQVIST", "McALLISTER"."""
    letters = "".join(filter(str.isalpha, word))
    if len(letters) < _LETTERS or letters.upper() in letters_after():
        return False
    return letters.isupper() or (letters[:2] in {"Mc", "De", "Le", "Di", "Du"} and _ends(letters))


def _ends(letters: str) -> bool:
    return len(letters) > 2 + _LETTERS and letters[2:].isupper()
