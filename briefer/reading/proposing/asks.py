"""Asks: the single things that an item asks, each with who should do it.

What is made here is a proposal. An item is cut only where it plainly holds several: at
semicolons, between sentences, and before a verb that a comma and an "and" lead to.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from briefer.domain.ids import AddresseeId
from briefer.domain.proposal import ProposedAsk
from briefer.reading.proposing.asking import (
    ambiguous_verbs,
    asks,
    begins_with_verb,
    english_verbs,
    is_verb_phrase,
)
from briefer.reading.proposing.headings import Headings
from briefer.reading.proposing.inline import asked_inside
from briefer.reading.proposing.naming import Naming
from briefer.reading.proposing.phrasing import bare_infinitive, ensured
from briefer.reading.proposing.plain import plain
from briefer.reading.proposing.quoting import quoted_spans
from briefer.reading.proposing.vocabulary import compiled, structure

_SENTENCE: Final = re.compile(r"(?<=[.!?…])[\"”»']?\s+(?=[\"“«]?[A-ZÀ-ÝА-ЯЁ¿¡])")
_TITLE: Final = re.compile(r"^(?:[^\s:]+ ){0,10}[^\s:]+:(?:\*\*)?\s+(?=[A-ZÀ-ÝА-ЯЁ])")
_PASSIVE: Final = re.compile(
    r"(?:also\s+|not\s+)?be\s+(?:\w+ly\s+)?(?:\w+(?:ed|en)|held|made|brought|put|set|kept|sought"
    r"|built|paid|told|found|heard|left|sent)\b",
    re.IGNORECASE,
)
_STATED: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|can|may|requires?|enables?|states|means)\b"
)
_RELATIVE: Final = re.compile(r"\b(?:that|which|who|whose|where)\b")
_ABBREVIATED: Final = re.compile(
    r"(?:\b(?:Art|Arts|No|Nos|Mr|Mrs|Ms|Dr|St|Sec|para|paras|e\.g|i\.e|U\.S|E\.U|U\.N|U\.K|cf|vs|ст|п|ч|г|см|núm|Sr|Sra)|\b[A-Z])\.$"
)
_SEMICOLON: Final = re.compile(r";\s+(?:and,?\s+|et\s+|и\s+|y\s+|as well as\s+)?")
_AND_VERB: Final = re.compile(
    r"(?P<comma>,)?\s+(?:and|et|и|y)\s+"
    r"(?P<rest>(?:to\s+)?(?P<verb>[^\W\d_]+)(?P<after>\s+that\b|,)?)"
)
_PURPOSE: Final = re.compile(
    r"\b(?:right|rights|order|steps|efforts|measures|means|ability|need|freedom|obligation|commitment|duty|procedures?|mechanisms?|failure)\b[^,;]*\bto\b[^,;]*$",
    re.IGNORECASE,
)


class _Said(NamedTuple):
    subject: str
    clause: str


class Asks:
    """Finds the asks of items."""

    def __init__(self, naming: Naming, headings: Headings) -> None:
        """Take what tells bodies."""
        self._naming = naming
        self._headings = headings

    def of(
        self, text: str, subs: tuple[str, ...], body: AddresseeId | None
    ) -> tuple[ProposedAsk, ...]:
        """Return the asks of an item that is made to `body`; one at least."""
        whole = text
        if subs and text.rstrip().endswith(":"):
            found = [self._ask(said, body) for sub in subs for said in self._said(_led(text, sub))]
        else:
            found = [self._ask(said, body) for one in (text, *subs) for said in self._said(one)]
        kept = [ask for ask in found if ask.clause]
        return tuple(kept) or (ProposedAsk(clause=bare_infinitive(whole), subject=body),)

    def _ask(self, said: _Said, body: AddresseeId | None) -> ProposedAsk:
        if not said.subject:
            return ProposedAsk(clause=said.clause, subject=body)
        found = self._naming.find_within(said.subject, body)
        return ProposedAsk(clause=said.clause, subject=found, subject_words=said.subject)

    def _said(self, text: str) -> Iterator[_Said]:
        """Yield who is asked for what, with no name for the body that the item is made to."""
        last = ""
        for sentence in sentences(text):
            said = self._one(sentence)
            if said is None:
                continue
            subject = last if said.subject.casefold() in _pronouns() else said.subject
            for part in parts(said.clause):
                own = self._one(part) if not begins_with_verb(part) else None
                clause = own.clause if own else bare_infinitive(part)
                if clause:
                    yield _Said(own.subject if own else subject, clause)
            last = subject

    def _one(self, sentence: str) -> _Said | None:
        if begins_with_verb(sentence):
            return _Said("", sentence)
        inside = asked_inside(sentence, self._headings)
        if inside and _PASSIVE.match(sentence, inside.clause):
            return _Said("", ensured(inside.name, sentence[inside.clause :]))
        if inside:
            return _Said(inside.name, sentence[inside.clause :])
        for pattern in _should():
            found = pattern.match(plain(sentence))
            if found:
                subject = sentence[: found.end("subject")]
                clause = sentence[found.start("clause") :]
                if _STATED.search(_RELATIVE.split(subject, maxsplit=1)[0]):
                    return None
                if subject.strip().casefold() in _pronouns():
                    return _Said(subject.strip(), clause)
                return _Said("", ensured(subject, clause))
        return None


def sentences(text: str) -> list[str]:
    """Return the sentences of `text`; what stands in quotation marks is never cut."""
    title = _TITLE.match(text)
    begin = title.end() if title else 0
    places = [begin, *(match.end() for match in _SENTENCE.finditer(text, begin))]
    return [one.removesuffix(":") for one in _cut(text, places)]


def parts(sentence: str) -> list[str]:
    """Return the coordinated requests of one sentence."""
    cuts = list(_SEMICOLON.finditer(sentence))
    found: list[str] = []
    for piece in _without(sentence, cuts):
        found.extend(_at_verbs(piece))
    return found


def _without(text: str, cuts: list[re.Match[str]]) -> list[str]:
    inside = quoted_spans(text)
    pieces: list[str] = []
    begin = 0
    for cut in cuts:
        if any(start <= cut.start() < end for start, end in inside):
            continue
        pieces.append(text[begin : cut.start()])
        begin = cut.end()
    return _requests([piece for piece in [*pieces, text[begin:]] if piece.strip()])


def _requests(pieces: list[str]) -> list[str]:
    """Return parts that ask for something, each with what is only listed after it."""
    found: list[str] = []
    for piece in pieces:
        if found and not asks(piece):
            found[-1] = f"{found[-1]}; {piece.strip()}"
        else:
            found.append(piece)
    return found


def _at_verbs(text: str) -> list[str]:
    """Return a request in two or more where ", and ensure …" begins another one."""
    inside = quoted_spans(text)
    found: list[str] = []
    begin = 0
    for match in _AND_VERB.finditer(text):
        quoted = any(start <= match.start() < end for start, end in inside)
        if not quoted and _begins_another(text[begin : match.start()], match):
            found.append(text[begin : match.start()])
            begin = match.start("rest")
    return [*found, text[begin:]]


def _begins_another(before: str, match: re.Match[str]) -> bool:
    if _PURPOSE.search(plain(before)) or len(before.split()) < 2:
        return False
    verb = match["verb"]
    if verb == "should":
        return True
    if verb.casefold() in ambiguous_verbs():
        return match["after"] is not None
    known = verb in english_verbs()
    to = match["rest"].startswith("to ")
    if known and to:
        return match["comma"] is not None
    return is_verb_phrase(match["rest"]) and (known or match["comma"] is not None)


def _cut(text: str, places: list[int]) -> list[str]:
    inside = quoted_spans(text)
    found: list[str] = []
    begin = 0
    for place in places:
        short = _ABBREVIATED.search(text[begin:place].rstrip())
        if not place or short or any(start < place < end for start, end in inside):
            continue
        found.append(text[begin:place].strip())
        begin = place
    return [piece for piece in [*found, text[begin:].strip()] if piece]


def _led(lead: str, sub: str) -> str:
    """Return a sub-item as its lead and it are read together, where that makes a request."""
    if begins_with_verb(sub):
        return sub
    return f"{lead.rstrip().rstrip(':').rstrip()} {sub}"


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(structure().everywhere.pronouns.split())


@cache
def _should() -> tuple[re.Pattern[str], ...]:
    return tuple(compiled(known.should) for known in structure().languages)
