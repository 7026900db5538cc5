"""Names of the files of a merge: a pattern with a closed list of names in braces."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from briefer.composing.dates import country_name
from briefer.domain.letter import Letter
from briefer.domain.recipient import Recipient
from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.names import LONGEST, safe_name

FIELDS: Final = ("number", "name", "family_name", "addressee", "date", "country", "language")
"""What a pattern may hold in braces."""

_FIELD = re.compile(r"\{([^{}]*)\}")
_DIGITS: Final = 3
"""A number has as many digits at least, so that files stand in their order everywhere."""


def check_pattern(pattern: str) -> None:
    """Raise BrieferError for a pattern that names something else than FIELDS, or says nothing."""
    wrong = next((name for name in _FIELD.findall(pattern) if name not in FIELDS), None)
    known = sentence(
        "Between braces there may stand: {fields}.",
        fields=", ".join(f"{{{name}}}" for name in FIELDS),
    )
    if wrong is not None:
        raise BrieferError(
            sentence("Names of files know no “{name}”.", name=shown(f"{{{wrong}}}")), known
        )
    if re.search(r"[{}]", _FIELD.sub("", pattern)):
        raise BrieferError(
            sentence("A brace has no partner in “{name}”.", name=shown(pattern)), known
        )
    if not pattern.strip():
        raise BrieferError(sentence("The files need names."), known)


def values_of(
    recipient: Recipient, letter: Letter, short_name: str, number: int, count: int
) -> Mapping[str, str]:
    """Return what the fields of a pattern stand for, of `number` among `count` letters.

    `short_name` is that of the letter's addressee. Without a family name it is the whole one.
    """
    language = recipient.language or letter.language
    return {
        "number": str(number).zfill(max(_DIGITS, len(str(count)))),
        "name": recipient.name,
        "family_name": recipient.family_name or recipient.name,
        "addressee": short_name,
        "date": letter.date.isoformat(),
        "country": country_name(recipient.country, language) if recipient.country else "",
        "language": language,
    }


def stems(
    pattern: str, fields: Iterable[Mapping[str, str]], suffixes: Iterable[str]
) -> Iterator[str]:
    """Yield a name without its suffix for each of `fields`; no two are the same anywhere.

    Names that differ in case or in how accents are encoded are the same on some systems. The
    second of the same gets a number: "Lindqvist (2)". A name leads into no other folder.
    """
    longest = max(suffixes, key=len)
    taken: set[str] = set()
    for known in fields:
        wanted = _FIELD.sub(lambda found, known=known: known[found[1]], pattern)
        stem = _free(wanted, longest, taken)
        taken.add(_same(stem))
        yield stem


def _free(wanted: str, longest: str, taken: set[str]) -> str:
    stem, number = _safe(wanted, longest, ""), 1
    while _same(stem) in taken:
        number += 1
        stem = _safe(wanted, longest, f" ({number})")
    return stem


def _safe(wanted: str, longest: str, ending: str) -> str:
    """Return a safe name with an ending that is not cut off."""
    room = LONGEST - len(longest.encode()) - len(ending)
    stem = safe_name(wanted, longest).removesuffix(longest)
    cut = stem.encode()[:room].decode(errors="ignore").rstrip(". ")
    return f"{cut}{ending}"


def _same(stem: str) -> str:
    """Return what is equal for names that some system takes for the same."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", stem).casefold())
