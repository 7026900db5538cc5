"""References: the provisions that a text names, each where it stands, and the hook that it is."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from briefer.domain.proposal import LegalReference
from briefer.domain.report_text import ReportText
from briefer.reading.proposing.hooks import Hooks
from briefer.reading.proposing.laws import Law, definitions, laws_in
from briefer.reading.proposing.plain import plain
from briefer.reading.proposing.provisions import places, provision_pattern
from briefer.reading.proposing.vocabulary import compiled, instruments

_SHORT: Final = re.compile(
    r"\b(?:the|said|this|that)\s+(?P<word>Covenant|Convention|Charter|Rome Statute|Protocol)"
    r"(?!\s+(?:on|for|against|relating|of))\b"
    r"|\b(?:au|du|le|al|del|el|ce)\s+(?P<pact>Pact[eo])\b(?!\s+(?:[Ii]nter|relat|de\b))"
    r"|\b(?:la|cette|esta)\s+(?P<treaty>Convention|Convención|Charte)\b(?!\s+[\w'(])"
    r"|(?<!\w)(?P<russian>Пакт(?:а|у|ом|е)?|Конвенци(?:я|и|ю|ей))\b(?!\s+(?:об?|против|по|МОТ|ООН)\b)"
)
_ARTICLE_KIND: Final = ("Article", "Rule", "Principle")
_CIVIL: Final = "International Covenant on Civil and Political Rights"
_DEFAULTS: Final = MappingProxyType({"Covenant": _CIVIL})
_ENGLISH: Final = (
    ("Пакт", "Covenant"),
    ("Pact", "Covenant"),
    ("Конвенци", "Convention"),
    ("Conven", "Convention"),
    ("Chart", "Charter"),
)
_CHAIN: Final = re.compile(r"\s*,?\s*(?:(?:and|as well as|et|и|y)\s+(?:the\s+|l'|el\s+)?)?")
_OF_THE_ACT: Final = re.compile(
    r",?\s+(?:of|under|to)\s+(?:the|that|this|said)\s+"
    r"(?P<word>Act|Law|Code|Agreement|Convention|Covenant|Constitution)\b"
)
_CODED: Final = re.compile(r"\s+(?P<code>[A-Z][A-Za-z]{0,3}[A-Z])\b(?![-'])")
_SPECIFIC: Final = re.compile(r"\d+\w*\(\w+\)")


class _Spot(NamedTuple):
    """A provision as printed, and the law that it belongs to."""

    start: int
    end: int
    labels: tuple[str, ...]
    law: Law | None


class References:
    """Finds the references in the texts of one report."""

    def __init__(self, report: ReportText, hooks: Hooks) -> None:
        """Learn the acronyms that the report gives to laws, and which treaties it names."""
        self._hooks = hooks
        self._defined: dict[str, Law] = {}
        self._named: list[Law] = []
        for line in report.lines:
            laws = laws_in(line.text, {})
            self._defined.update(definitions(line.text, laws))
            self._named.extend(laws)

    def of(self, text: str, before: str = "") -> tuple[LegalReference, ...]:
        """Return the references of `text`, in order; `before` is what a bare article may mean."""
        words = plain(text)
        laws = laws_in(text, self._defined)
        laws += [law for law in self._in_short(words) if not _meets(law, laws)]
        laws.sort(key=lambda law: law.start)
        spots = list(_spots(words, laws))
        spots += _bare(words, spots, laws, laws_in(before, self._defined), self._named)
        taken = {id(spot.law) for spot in spots}
        whole = [_Spot(law.start, law.end, ("",), law) for law in laws if id(law) not in taken]
        found = sorted([*spots, *whole], key=lambda spot: spot.start)
        return tuple(one for spot in found for one in self._made(text, spot))

    def _made(self, text: str, spot: _Spot) -> Iterator[LegalReference]:
        spot_words = text[spot.start : spot.end]
        for label in spot.labels:
            law = spot.law
            instrument = _called(law) if law else spot_words
            yield LegalReference(
                start=spot.start,
                end=spot.end,
                words=spot_words,
                instrument=instrument,
                provision=label,
                hook=self._hooks.find(law.instrument, law.short, label) if law else None,
            )

    def _in_short(self, words: str) -> Iterator[Law]:
        """Yield what "the Covenant" is: the one named last, or that of civil rights."""
        for match in _SHORT.finditer(words):
            group = match.lastgroup or "word"
            word, start = _in_english(match[group]), match.start(group)
            named = [law for law in self._named if law.known and _is_a(word, law.instrument)]
            full = named[0].instrument if named else _DEFAULTS.get(word, "")
            known = next((one for one in instruments().instruments if one.instrument == full), None)
            if known:
                yield Law(start, match.end(), known.instrument, known.short, known=True)


def _is_a(word: str, instrument: str) -> bool:
    """Tell whether an instrument is a covenant, say; its protocols name it too, and are none."""
    return word in instrument and ("Protocol" not in instrument or word == "Protocol")


def _in_english(word: str) -> str:
    return next((english for own, english in _ENGLISH if word.startswith(own)), word)


def _called(law: Law) -> str:
    return law.short if law.known else law.instrument


def _spots(words: str, laws: list[Law]) -> Iterator[_Spot]:
    """Yield the provisions that stand beside a law: "Article 19 of the ICCPR", "ICCPR, art. 19"."""
    named: list[Law] = []
    for match, end in _chained(words):
        if _is_inside(words, match):
            continue
        after = next((law for law in laws if law.start >= end), None)
        if after and _linking().fullmatch(words, end, after.start):
            named.append(after)
            yield _Spot(match.start(), after.end, places(match.group()).labels, after)
            continue
        behind = next((law for law in reversed(laws) if law.end <= match.start()), None)
        if behind in named and words[match.start() - 1] == "(":
            # "Article 130 of the Criminal Code (art. 19)" ends with the treaty's own.
            continue
        if behind and _behind().fullmatch(words, behind.end, match.start()):
            # "The Covenant, in particular article 9" names both.
            apart = any(sign.isalpha() for sign in words[behind.end : match.start()])
            law = behind._replace(start=0) if apart else behind
            start = match.start() if apart else behind.start
            yield _Spot(start, match.end(), places(match.group()).labels, law)


def _chained(words: str) -> list[tuple[re.Match[str], int]]:
    """Return each place, and the end of the row that it is in: "article 2, and article 26"."""
    found: list[tuple[re.Match[str], int]] = []
    for match in reversed(list(_provisions().finditer(words))):
        joined = found and _CHAIN.fullmatch(words, match.end(), found[-1][0].start())
        found.append((match, found[-1][1] if joined else match.end()))
    return found[::-1]


def _called_so(word: str, named: list[Law]) -> list[Law]:
    """Return the only law of the whole report that "the Act" can be, or none."""
    found = {law.instrument: law for law in named if word in law.instrument.split()}
    return list(found.values()) if len(found) == 1 else []


def _bare(
    words: str, spots: list[_Spot], laws: list[Law], before: list[Law], named_all: list[Law]
) -> list[_Spot]:
    """Return articles and precise sections that stand alone, with the law that was named last."""
    found: list[_Spot] = []
    for match in _provisions().finditer(words):
        taken = any(spot.start < match.end() and match.start() < spot.end for spot in spots)
        if taken or _is_inside(words, match) or match.group().isupper():
            continue
        named = places(match.group())
        short = _OF_THE_ACT.match(words, match.end())
        earlier = [law for law in laws if law.end <= match.start()] or before
        if words[max(0, match.start() - 1) : match.start()] == "(":
            earlier = [law for law in earlier if law.known]
        earlier = earlier or (_called_so(short["word"], named_all) if short else [])
        coded = _CODED.match(words, match.end())
        if coded and named.kind != "paragraph":
            law = Law(coded.start("code"), coded.end(), coded["code"], coded["code"])
            found.append(_Spot(match.start(), coded.end(), named.labels, law))
            continue
        precise = named.kind in _ARTICLE_KIND or short or _SPECIFIC.search(match.group())
        if precise and (earlier or short or named.kind == "Article"):
            law = earlier[-1]._replace(start=0) if earlier else None
            end = short.end() if short else match.end()
            found.append(_Spot(match.start(), end, named.labels, law))
    return found


def _is_inside(words: str, match: re.Match[str]) -> bool:
    """Tell whether a place is one in the report itself: "see Chapter 3", "section 2 below"."""
    provisions = instruments().provisions
    if compiled(provisions.organisation).match(words, match.start()):
        return True
    if compiled(provisions.after).match(words, match.end()):
        return True
    seen = compiled(provisions.inside).search(words[max(0, match.start() - 20) : match.start()])
    return (
        bool(seen)
        and places(match.group()).kind not in _ARTICLE_KIND
        and not _precedes_law(words, match)
    )


def _precedes_law(words: str, match: re.Match[str]) -> bool:
    return bool(
        re.match(r",?\s+(?:of|du|de|del)\s+(?:the|la|l')?\s*[A-ZÀ-Ý]", words[match.end() :])
    )


def _meets(law: Law, others: Iterable[Law]) -> bool:
    return any(law.start < other.end and other.start < law.end for other in others)


@cache
def _provisions() -> re.Pattern[str]:
    return compiled(provision_pattern())


@cache
def _linking() -> re.Pattern[str]:
    return compiled(instruments().provisions.linking)


@cache
def _behind() -> re.Pattern[str]:
    return compiled(instruments().provisions.behind)
