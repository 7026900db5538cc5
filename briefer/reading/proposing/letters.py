"""Letters: what a letter asks of whom it is written to, between its greeting and its end."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from briefer import resources
from briefer.domain.base import Value
from briefer.domain.proposal import (
    LineKind,
    Proposal,
    ProposedAddressee,
    ProposedAsk,
    ProposedItem,
)
from briefer.reading.proposing.calling import calls_in
from briefer.reading.proposing.dating import date_in
from briefer.reading.proposing.headings import Headings, Named
from briefer.reading.proposing.naming import Naming
from briefer.reading.proposing.parts import Divided, Section, divided
from briefer.reading.proposing.pieces import Piece
from briefer.reading.proposing.plain import words_of
from briefer.reading.proposing.vocabulary import compiled, joined

_ABOVE: Final = 16
"""Lines that may stand above a greeting: the sender's, a date, and the address."""
_LONGEST_LINE: Final = 160
_TO: Final = re.compile(r"^(?:to|à|кому|a)\s*:\s*", re.IGNORECASE)
_ELECTRONIC: Final = re.compile(r"@|www\.|https?:")
_PERSON: Final = re.compile(
    r"(?:h\.? ?e\.?|(?:his|her|your) excellency|mrs?|ms|dr|prof|the hon)\b[^,]*$", re.IGNORECASE
)
"""A line of an address with a person and no office."""
_WE_CALL: Final = re.compile(
    r"we (?:\w+ly |also |further |therefore )*"
    r"(?:call (?:up)?on|urge|ask|appeal to|encourage|invite|recommend)\b(?!.*:$)",
    re.IGNORECASE,
)
_LEAD: Final = (":", " to", " de", " à")


class _Words(Value, frozen=True, kw_only=True):
    """The file `letters.toml`."""

    greetings: tuple[str, ...]
    closings: tuple[str, ...]
    asking: tuple[str, ...]
    reader: str
    office: str
    street: str


class Letter(NamedTuple):
    """A letter: the body that it is written to, as printed, and its sections."""

    recipient: str
    divided: Divided


def letter_in(pieces: Sequence[Piece], naming: Naming, headings: Headings) -> Letter | None:
    """Return the letter that a text is, or None for a text that is none.

    It is one that greets somebody whose address stands above, and takes its leave.
    """
    greeted = next((at for at, piece in enumerate(pieces[:_ABOVE]) if _greets(piece)), None)
    if greeted is None:
        return None
    recipient = _recipient(pieces[:greeted], naming, headings)
    left = next((at for at in range(greeted + 1, len(pieces)) if _takes_leave(pieces[at])), None)
    if not recipient or left is None:
        return None
    reading = _Reading(recipient, headings)
    reading.read(pieces[greeted + 1 : left])
    outside = [*pieces[: greeted + 1], *pieces[left:]]
    behind = divided(pieces[left + 1 :], headings)
    annexes = [section for section in behind.sections if section.named]
    annexed = {piece.line for section in annexes for piece in section.pieces}
    found = reading.found
    found.sections += annexes
    found.kinds += behind.kinds if annexes else ()
    found.kinds += ((piece, LineKind.LEFT_OUT) for piece in outside if piece.line not in annexed)
    return Letter(recipient, found)


def asked_of_reader(proposal: Proposal, letter: Letter) -> Proposal:
    """Return what a letter proposes with the reader, and nobody called "you", to do it."""

    def settled(ask: ProposedAsk, body: ProposedAddressee) -> ProposedAsk:
        means = ask.subject is None and _is_reader(ask.subject_words, letter.recipient)
        own = means and body.name == letter.recipient
        return replace(ask, subject=body.matched, subject_words="") if own else ask

    def item_of(item: ProposedItem, body: ProposedAddressee) -> ProposedItem:
        return replace(item, asks=tuple(settled(ask, body) for ask in item.asks))

    bodies = (
        replace(body, items=tuple(item_of(item, body) for item in body.items))
        for body in proposal.addressees
    )
    return replace(proposal, addressees=tuple(bodies))


class _Reading:
    """Goes through the words of a letter once."""

    def __init__(self, recipient: str, headings: Headings) -> None:
        self.found = Divided()
        self._recipient = recipient
        self._headings = headings
        self._open: Section | None = None

    def read(self, pieces: Sequence[Piece]) -> None:
        """Take the words between greeting and end."""
        for piece, following in zip(pieces, [*pieces[1:], None], strict=False):
            self._take(piece, following)

    def _take(self, piece: Piece, following: Piece | None) -> None:
        name = self._asked(piece)
        leads = piece.plain.rstrip().endswith(_LEAD)
        other = None if name else self._headings.addressee(piece, following)
        if name and leads:
            named = Named(name=self._recipient, start=0, end=len(piece.text))
            self._begin(Section(named=named, heading=piece), piece)
        elif name:
            named = Named(name=self._recipient, start=0, end=0)
            self.found.sections.append(Section(pieces=[piece], named=named))
            self._open = None
        elif called := self._another(piece):
            self.found.sections.append(Section(pieces=[piece], named=called))
            self._open = None
        elif other and (leads or piece.source.heading):
            self._begin(Section(named=other, heading=piece), piece)
        elif self._open is not None and not self._ends(piece):
            self._open.pieces.append(piece)
        else:
            self._open = None
            self.found.kinds.append((piece, LineKind.LEFT_OUT))

    def _another(self, piece: Piece) -> Named | None:
        """Return the body that "We also call on the Delegation to …" asks beside the reader."""
        calls = calls_in(piece.text, self._headings) if _WE_CALL.match(piece.plain) else []
        return Named(name=calls[0].name, start=0, end=0) if calls else None

    def _begin(self, section: Section, piece: Piece) -> None:
        self._open = section
        self.found.sections.append(section)
        self.found.kinds.append((piece, LineKind.ADDRESSEE))

    def _ends(self, piece: Piece) -> bool:
        """Tell whether a list is over before this piece."""
        listed = self._open is not None and any(known.marker for known in self._open.pieces)
        return listed and not piece.marker and not piece.text[:1].islower()

    def _asked(self, piece: Piece) -> bool:
        """Tell whether a paragraph asks the reader for something, by whatever name."""
        found = (pattern.match(piece.plain) for pattern in _asking())
        return any(one is not None and self._is_reader(one["name"]) for one in found)

    def _is_reader(self, name: str) -> bool:
        return _is_reader(name, self._recipient)


def _is_reader(name: str, recipient: str) -> bool:
    """Tell whether words mean the reader: "you", "your Government", or "the Bank" in short."""
    own = set(words_of(recipient)) | {"the"}
    return bool(compiled(_words().reader).fullmatch(name)) or set(words_of(name)) <= own


def _recipient(above: Sequence[Piece], naming: Naming, headings: Headings) -> str:
    """Return the body in the address above a greeting, or nothing where there is none."""
    dated = [at for at, piece in enumerate(above) if date_in(piece.text)]
    lines = list(_lines(above))
    below = list(_lines(above[dated[-1] + 1 :])) if dated else []
    for block in filter(None, (below, lines)):
        variants = (words for line in block for words in _without_office(line))
        known = (words for words in variants if naming.find(words) is not None)
        bodies = [line for line in block if headings.is_body(line)]
        bodies = [line for line in bodies if not any(map(str.isdigit, line))]
        bodies = [line for line in bodies if not _PERSON.match(line)]
        bare = [line for line in bodies if not compiled(_words().office).fullmatch(line)]
        found = next(iter((*known, *bare[:1], *bodies)), "")
        if found:
            return found
    return ""


def _lines(pieces: Sequence[Piece]) -> Iterator[str]:
    """Yield the lines of an address without their streets: some readers join them."""
    street = compiled(_words().street)
    for piece in pieces:
        if len(piece.text) <= _LONGEST_LINE and not _ELECTRONIC.search(piece.text):
            yield street.sub("", _TO.sub("", piece.plain)).strip(" ,")


def _without_office(line: str) -> Iterator[str]:
    """Yield a line, and what may be the body in it after the office of whom it is written to.

    "The President European Bank for …" are two lines of a Word file that were joined.
    """
    yield line
    words = line.split()
    for place in range(1, len(words)):
        before = " ".join(words[:place])
        parts = words[place - 1][:1].isupper() and words[place][:1].isupper()
        if parts and compiled(_words().office).fullmatch(before):
            yield " ".join(words[place:])


def _greets(piece: Piece) -> bool:
    return len(piece.text) <= _LONGEST_LINE and bool(
        joined(*_words().greetings).fullmatch(piece.plain.strip())
    )


def _takes_leave(piece: Piece) -> bool:
    return bool(joined(*_words().closings).fullmatch(piece.plain.strip()))


@cache
def _asking() -> tuple[re.Pattern[str], ...]:
    return tuple(compiled(one) for one in _words().asking)


@cache
def _words() -> _Words:
    return msgspec.convert(tomllib.loads(resources.read_text("reading", "letters.toml")), _Words)
