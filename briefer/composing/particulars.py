"""Particulars: words of one letter turned back into the placeholders that they can stand for."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from briefer.composing.own_library import own_library
from briefer.composing.phrases import Phrases
from briefer.composing.values import letter_values, report_name, sources_of
from briefer.composing.voice import Voice
from briefer.domain.addressee import in_language
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.template import BlockKind

_ANYWHERE = (
    ("date", "date"),
    ("reply_by", "reply_by"),
    ("earlier", "earlier.date"),
    ("source", "report"),
    ("source", "source.summary"),
    ("source", "source.title"),
    ("source", "source.publisher"),
    ("source", "source.date"),
    ("sender", "sender.about"),
    ("sender", "sender.signatories"),
    ("sender", "sender.organisation"),
    ("sender", "sender.organisations"),
    ("sender", "sender.signatory"),
    ("sender", "sender.address"),
    ("sender", "sender.contact"),
    ("sender", "sender.local_contact"),
    ("reader", "reader's"),
    ("reader", "reader"),
    ("reader", "addressee.name"),
    ("reader", "addressee.short_name"),
    ("country", "country"),
)
"""What can stand in any block, with what it is a particular of; of those that are alike the first
is taken, unless they are particulars of different things."""

_OF_READER = ("addressee.person", "addressee.office", "addressee.name", "addressee.address")
_IN_KIND: Mapping[BlockKind, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        BlockKind.INSIDE_ADDRESS: tuple(("reader", name) for name in _OF_READER),
        BlockKind.SALUTATION: (("reader", "addressee.salutation"),),
        BlockKind.SIGNATURE: (("reader", "addressee.valediction"), ("sender", "sender.title")),
        BlockKind.REFERENCE: (("reference", "reference"),),
        BlockKind.COPIES: (("copies", "copies"),),
    }
)
"""What is sure in blocks of one kind only: elsewhere "Director" may be any."""

_SHORTEST = 3
_QUOTES = (("“", "”"), ("«", "»"), ("„", "“"), ('"', '"'))


class Particular(NamedTuple):
    """Words and the placeholder that they can stand for; None where there are several."""

    words: str
    name: str | None


class Replaced(NamedTuple):
    """A text with placeholders, what they stand for, and what was left because it is not sure."""

    text: str
    made: tuple[Particular, ...]
    left: tuple[str, ...]


class Particulars:
    """The particulars of one letter."""

    def __init__(self, letter: Letter, library: Library, phrases: Phrases) -> None:
        """Look up what the placeholders of `letter` stand for now."""
        own = own_library(letter, library)
        reader = in_language(own.addressee(letter.addressee), phrases.language)
        sources = sources_of(letter, own)
        self._voice = Voice(reader, own, phrases)
        self._values = letter_values(letter, self._voice, sources)
        again = [report_name(source, letter, phrases, again=True) for source in sources]
        self._again = again[0] if len(again) == 1 else ""
        self._bodies = tuple(self._named())

    def in_block(self, kind: BlockKind | None) -> tuple[Particular, ...]:
        """Return what is to be looked for in a block of a kind, the longest words first."""
        names = (*_IN_KIND.get(kind, ()), *_ANYWHERE) if kind is not None else _ANYWHERE
        meant: dict[str, tuple[str, str | None]] = {}
        for family, name, words in (*self._worded(names), *self._bodies):
            known = meant.setdefault(words, (family, name))
            if known[0] != family:
                meant[words] = known[0], None
        found = (Particular(words, name) for words, (_, name) in meant.items())
        return tuple(sorted(filter(_says, found), key=lambda one: -len(one.words)))

    def in_title(self) -> tuple[Particular, ...]:
        """Return what a template's title can have placeholders for, the longest words first."""
        names = ("addressee.short_name", "country")
        found = (Particular(self._values.get(name, "").strip(), name) for name in names)
        return tuple(sorted(filter(_says, found), key=lambda one: -len(one.words)))

    def _worded(self, names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
        for family, name in names:
            yield family, name, self._values.get(name, "").strip()
        yield "source", "report", self._again

    def _named(self) -> Iterator[tuple[str, str, str]]:
        """Yield how this reader knows each body but the reader's own."""
        library, reader = self._voice.library, self._voice.reader
        for body in library.addressees:
            if body.id != reader.id:
                for mark, possessive in (("'s", True), ("", False)):
                    words = self._voice.names(body.id, possessive=possessive)
                    yield f"body:{body.id}", f"body:{body.id}{mark}", words


def _says(particular: Particular) -> bool:
    """Return whether the words say enough to be sure: not "you", a year, or a sign."""
    words = particular.words
    cased = words.upper() != words.lower()
    return (
        len(words) >= _SHORTEST
        and not words.isdecimal()
        and not (cased and words == words.lower() and " " not in words and "@" not in words)
        and "{" not in words
        and "}" not in words
    )


def put_back(
    text: str, particulars: Iterable[Particular], refused: Collection[str] = ()
) -> Replaced:
    """Return `text` with placeholders for its particulars, the longest first.

    Whole words only, never within quotation marks, a placeholder or other words; what is `refused`
    or can stand for several things is left, and told.
    """
    spans = tuple(_quoted(text))
    taken: list[tuple[int, int, Particular]] = [
        (*found.span(), Particular(found[0], None)) for found in re.finditer(r"\{[^{}]*\}", text)
    ]
    braces = len(taken)
    left: list[str] = []
    for particular in particulars:
        if particular.words not in text:
            continue
        for found in _whole(particular.words).finditer(text):
            start, end = found.span()
            if any(start < stop and begin < end for begin, stop, _ in taken):
                continue
            within = any(begin < start < stop for begin, stop in spans)
            if within or particular.name is None or particular.words in refused:
                left.append(particular.words)
                continue
            taken.append((start, end, particular))
    made = taken[braces:]
    for start, end, particular in sorted(made, key=lambda one: -one[0]):
        text = f"{text[:start]}{{{particular.name}}}{text[end:]}"
    return Replaced(
        text,
        tuple(dict.fromkeys(particular for _, _, particular in sorted(made))),
        tuple(dict.fromkeys(left)),
    )


def _whole(words: str) -> re.Pattern[str]:
    begin = r"(?<!\w)" if re.match(r"\w", words) else ""
    end = r"(?!\w)" if re.search(r"\w\Z", words) else ""
    return re.compile(f"{begin}{re.escape(words)}{end}")


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """Yield where quotations begin and end; one that nobody has closed goes on to the end."""
    for opening, closing in _QUOTES:
        at = text.find(opening)
        while at >= 0:
            end = text.find(closing, at + 1)
            yield at, len(text) if end < 0 else end
            at = -1 if end < 0 else text.find(opening, end + 1)
