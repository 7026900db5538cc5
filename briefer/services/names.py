"""File names: what an exported letter is called, safe on every system."""

import re
import unicodedata

from briefer.composing.dates import country_name
from briefer.composing.values import sources_of
from briefer.domain.letter import Letter
from briefer.domain.library import Library

LONGEST = 120
"""Bytes (UTF-8) that a name may have: encrypted folders and archives allow no more than 143."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
"""What Windows does not allow in names, the separators of every system among it."""

_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
"""General categories of characters that nobody sees: controls, bidi marks, surrogates …"""

_DEVICES = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[0-9¹²³])\s*(\..*)?", re.IGNORECASE
)
"""Names that Windows keeps for devices, whatever follows a full stop."""


def propose_name(letter: Letter, library: Library, suffix: str) -> str:
    """Return what the exported letter could be called: "2026-11-12 EBRD Kazakhstan.pdf".

    That is its date, its addressee and the countries it is about. `suffix` comes with its dot.
    """
    reader = library.addressee(letter.addressee).short_name
    codes = dict.fromkeys(source.country for source in sources_of(letter, library))
    countries = [country_name(code, letter.language) for code in codes]
    about = [country for country in countries if country not in reader] or (
        [] if countries else [letter.title]
    )
    return safe_name(" ".join([letter.date.isoformat(), reader, *about]), suffix)


def safe_name(stem: str, suffix: str) -> str:
    """Return `stem` and `suffix` as one file name that every system takes and shows as it is.

    No separators, controls, bidi or zero-width characters, no leading dots, dashes or tildes, no
    trailing dots or spaces, no device names of Windows, NFC, and no more than LONGEST bytes.
    """
    visible = (
        " " if character.isspace() else character
        for character in _FORBIDDEN.sub(" ", stem)
        if character.isspace() or unicodedata.category(character) not in _UNSEEN
    )
    name = _trimmed(unicodedata.normalize("NFC", "".join(visible)))
    if _DEVICES.fullmatch(name):
        name = f"_{name}"
    room = LONGEST - len(suffix.encode())
    name = _trimmed(name.encode()[:room].decode(errors="ignore"))
    return f"{name or 'Letter'}{suffix}"


def _trimmed(name: str) -> str:
    """Return `name` with single spaces and without what may not stand at its ends."""
    return " ".join(name.split()).lstrip(".-~ ").rstrip(". ")
