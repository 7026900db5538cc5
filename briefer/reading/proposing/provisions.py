"""Provisions: how a place in a law is written, and the places that one phrase names."""

import re
from functools import cache
from typing import Final, NamedTuple

from briefer.reading.proposing.vocabulary import compiled, instruments

_ONE: Final = (
    r"(?:\d+(?:[.\-‑/]\d+)*(?:(?<=\d)[A-Za-z]{1,3}(?![A-Za-z])|-[A-Z](?![\w]))?|[IVXL]+(?![\w])|premier\b|primero\b)"
    r"(?:\s?\(\w{1,4}\))*(?:\s?(?:bis|ter))?"
)
_AND: Final = r"(?:\s*,\s*|\s*,?\s+(?:and|or|et|ou|и|или|y|o|to|à|a|&)\s+|\s*[–-]\s*)"
_NUMBERS: Final = rf"{_ONE}(?:{_AND}(?:(?:in\s+)?(?:articles?|art\.)\s*)?{_ONE})*"
_PARTS: Final = rf"{_ONE}(?:{_AND}{_ONE}(?!\s*[.)]?\s*(?:articles?|art\.)))*"
_SEPARATE: Final = re.compile(r"\s*,?\s+(?:and|or|et|ou|и|или|y|o|&)\s+|\s*,\s*")

_LABEL: Final = re.compile(
    r"(?P<word>\w+?)s?\s+(?P<base>\d+(?:\.\d+)*[A-Za-z]*)(?P<rest>(?:\(\w+\))*)"
)


class Places(NamedTuple):
    """The places of one phrase: "Article 318", "Article 320"; `kind` is what they are."""

    kind: str
    labels: tuple[str, ...]


@cache
def provision_pattern() -> str:
    """Return the pattern of "paragraph 2 of article 19", "section 498A(a)(1)", "Art. 22"."""
    words = instruments().provisions
    place = rf"(?:{words.article}|{words.section}|{words.paragraph})\s*{_NUMBERS}"
    of = r"(?:of\s+|de\s+l'|de\s+la\s+|du\s+|del?\s+)?"
    inner = rf"(?:{words.paragraph})\s*{_NUMBERS}\s*,?\s+{of}(?={words.article})"
    return rf"(?<![\w-])(?:{inner})?{place}(?:\s*,\s*(?:{words.paragraph})\s*{_PARTS})?"


def places(phrase: str) -> Places:
    """Return the places that a phrase names, one for each number of its last list."""
    words = instruments().provisions
    for kind, pattern in (
        ("Article", words.article),
        ("Section", words.section),
        ("paragraph", words.paragraph),
    ):
        found = compiled(rf"(?<!\w)(?P<word>{pattern})\s*(?P<numbers>{_NUMBERS})").search(phrase)
        if found:
            name = _named(kind, found["word"])
            numbers = [number.strip() for number in _SEPARATE.split(found["numbers"])]
            inner = _inner(phrase, found, kind) if len(numbers) == 1 else ""
            labels = (f"{name} {_number(number)}{inner}" for number in numbers if number)
            return Places(name, tuple(dict.fromkeys(labels)))
    return Places("", (phrase.strip(),))


def _inner(phrase: str, found: re.Match[str], kind: str) -> str:
    """Return a paragraph named before or after an article, as "(2)"."""
    if kind != "Article":
        return ""
    pattern = compiled(rf"(?:{instruments().provisions.paragraph})\s*(\d+)(?!\d|{_AND}\d)")
    rest = phrase[: found.start()] + " " + phrase[found.end() :]
    inner = pattern.search(rest)
    return f"({inner[1]})" if inner else ""


def _named(kind: str, word: str) -> str:
    small = word.casefold()
    if small.startswith(("princip", "принцип")):
        return "Principle"
    if small.startswith(("rule", "règle", "правил", "regla")):
        return "Rule"
    if small.startswith(("chap", "глав", "capít")):
        return "Chapter"
    return kind


def _number(number: str) -> str:
    bare = re.sub(r"(?:articles?|art\.)\s*|\s(?=\()", "", number, flags=re.IGNORECASE)
    return re.sub(r"^(?:premier|primero|1er)$", "1", bare.strip())


def base(label: str) -> tuple[str, str]:
    """Return a place without its parts, and the parts: ("article 19", "(2)")."""
    found = re.match(
        r"(?P<word>\w+?)s?\s+(?P<base>\d+(?:\.\d+)*[A-Za-z]*)(?P<rest>(?:\(\w+\))*)", label
    )
    if not found:
        return label.casefold(), ""
    return f"{found['word'].casefold()} {found['base'].casefold()}", found["rest"]
