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
from briefer.reading.proposing.asking import asks, begins_with_verb
from briefer.reading.proposing.coordinated import coordinated
from briefer.reading.proposing.headings import Headings
from briefer.reading.proposing.inline import asked_inside
from briefer.reading.proposing.naming import Naming
from briefer.reading.proposing.phrasing import bare_infinitive, ensured, tidied
from briefer.reading.proposing.plain import plain
from briefer.reading.proposing.quoting import quoted_spans
from briefer.reading.proposing.tongue import tongues_of
from briefer.reading.proposing.vocabulary import compiled, structure

_SENTENCE: Final = re.compile(r"(?<=[.!?…])[\"”»']?\s+(?=[\"“«]?[A-ZÀ-ÝА-ЯЁ¿¡])")
_TITLE: Final = re.compile(r"^(?:[^\s:]+ ){0,10}[^\s:]+:(?:\*\*)?\s+(?=[A-ZÀ-ÝА-ЯЁ])")
_PASSIVE: Final = re.compile(
    r"(?:also\s+|not\s+)?be\s+(?:\w+ly\s+)?(?:\w+(?:ed|en)|held|made|brought|put|set|kept|sought"
    r"|built|paid|told|found|heard|left|sent|able|free|entitled|subject|available|open|safe"
    r"|independent|proportionate|accessible)\b"
    r"|(?:ne pas |no )?(?:ser\s+\w+[dt][oa]s?|être\s+\w+(?:é|i|u|s|t)e?s?|быть\s+\w+)\b",
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
_LIST: Final = re.compile(r"(?P<lead>[^:;.]{3,40}):\s+(?P<list>[^:]+;[^:]+)$")
_ASIDE: Final = re.compile(
    r"(?P<should>[^,;]{3,90}\s(?:should|must|devrai(?:en)?t|doi(?:ven)?t|deben?|deber[íá]an?"
    r"|следует|должн[оаы]|должен)),\s+(?P<aside>[^,;]{3,60}),\s+(?=[^;]+$)"
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
        for sentence in [part for one in sentences(text) for part in _listed(one)]:
            said = self._one(_straight(sentence))
            if said is None:
                continue
            subject = last if said.subject.casefold() in _pronouns() else said.subject
            for part in parts(said.clause):
                own = self._one(part) if not begins_with_verb(part) else None
                clause = bare_infinitive(own.clause if own else part)
                if clause:
                    yield _Said(own.subject if own else subject, clause)
            last = subject

    def _one(self, sentence: str) -> _Said | None:
        if begins_with_verb(sentence):
            return _Said("", sentence)
        inside = asked_inside(sentence, self._headings)
        if inside and _PASSIVE.match(sentence, inside.clause):
            return _Said("", _should_be(sentence, inside.name, sentence[inside.clause :]))
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
                return _Said("", _should_be(sentence, subject, clause))
        return None


def _should_be(sentence: str, subject: str, clause: str) -> str:
    """Return what should be so as a request; other languages than English say it as it is."""
    return ensured(subject, clause) if "en" in tongues_of(sentence) else tidied(sentence)


def _listed(sentence: str) -> list[str]:
    """Return "ensure that: this; and that" as two requests."""
    found = _LIST.match(sentence)
    if found is None or quoted_spans(sentence) or not begins_with_verb(sentence):
        return [sentence]
    return [f"{found['lead']} {one}" for one in _SEMICOLON.split(found["list"]) if one.strip()]


def _straight(sentence: str) -> str:
    """Return "should, without delay, act" as "should act, without delay"."""
    found = _ASIDE.match(sentence)
    if found is None:
        return sentence
    rest = sentence[found.end() :].rstrip(" .;")
    return f"{found['should']} {rest}, {found['aside']}"


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
        found.extend(coordinated(piece))
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
