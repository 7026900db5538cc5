"""Mending: words that a converter or a printer broke, each with what it should be.

The text itself is never changed here, and nothing is proposed on a guess: a word is only parted
where both parts are certainly words, and only joined where the whole certainly is one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from msgspec.structs import replace

from briefer.domain.proposal import Correction, Why
from briefer.domain.report_text import ReportText
from briefer.reading.proposing.quoting import quotation_marks, quoted_spans
from briefer.reading.proposing.vocabulary import common_words, structure

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HIDDEN: Final = re.compile("\u00ad+")
_UNSEEN: Final = re.compile("[\u200b\u2060\ufeff]+")
_SPACES: Final = re.compile(
    r"(?<=\S)(?:[ \u2002\u2003\u2009\u202f\t]{2,}|[ ]*\u00a0[ \u00a0]*)(?=\S)"
)
_CODE: Final = re.compile(
    r"\[<sup>[^\[\]]{0,20}</sup>\]\([^()\s]{1,200}\)|</?[a-zA-Z][^<>]{0,200}>|\*\*"
)
_FRENCH: Final = re.compile(r"\s*(?:[:;!?»%€]|(?<=n°\s)\d)")
_BEFORE_COMMA: Final = re.compile(r"(?<=[^\W\d_])[ \u00a0]+(?=[,.](?:\s|$))")
_AFTER_HYPHEN: Final = re.compile(r"(?<=[\w.])[-‐] +(?=[^\W\d_])")
_CONJUNCTION: Final = re.compile(
    r"(?:and|or|to|et|ou|и|или|y|o|und|oder|as|but|than|nor)\b", re.IGNORECASE
)
_BROKEN: Final = re.compile(r"(?<![\w-])([^\W\d_]+)([ \u00a0]+)([^\W\d_]+)(?![\w-])")
_ENDS: Final = ("that", "which", "with", "from", "their", "this", "should", "and", "the")
_BEGINS: Final = ("that", "which", "the", "this")
_SHORTEST: Final = 4
_PIECES: Final = re.compile(
    r"(?:re|con|dis|im|ac|ob|ap|af|em)|(?:ments?|tions?|sions?|ings?|ness|it(?:y|ies)|[ae]nces?"
    r"|[ai]ble|ship|dom|ers|ed|ly|ally|ive|ous|ful|less|ted|ting|ded|ding|i[sz]ation)"
)
"""Pieces of English words that are never words themselves."""
_GLUED: Final = re.compile(
    r"(?P<first>of|in|to|for|on|by|and|at|from|with|that)(?P<second>the|their|this)"
    r"|(?P<modal>should|must|will|has|have)(?P<be>be|been)",
    re.IGNORECASE,
)
_BEFORE_NAME: Final = re.compile(
    r"(?P<first>of|in|to|for|the|and|by|from|on|with|that)(?P<name>[A-Z][a-z]{3,})"
)
_NO_SPACE: Final = re.compile(
    r"(?<!\S)[\"“(]?(?P<end>[a-z]{3,})[.;](?=(?P<next>[A-Z][a-z]+)[,;]?\s)"
)


class Mending:
    """Proposes corrections for the words of one report."""

    def __init__(self, report: ReportText) -> None:
        """Learn the words that the report uses elsewhere."""
        words = (word.casefold() for line in report.lines for word in _WORD.findall(line.text))
        self._often = Counter(words)

    def of(self, text: str) -> tuple[Correction, ...]:
        """Return what to mend in `text`, in order; no two overlap."""
        inside = quoted_spans(text)
        found = sorted(self._all(text), key=lambda known: (known.start, -known.end))
        kept: list[Correction] = []
        for one in found:
            if kept and one.start < kept[-1].end:
                continue
            quoted = one.quoted or any(start < one.end and one.start < end for start, end in inside)
            kept.append(replace(one, quoted=quoted))
        return tuple(kept)

    def _all(self, text: str) -> Iterator[Correction]:
        yield from _fixed(text, _HIDDEN, "", Why.SOFT_HYPHEN)
        yield from _fixed(text, _UNSEEN, "", Why.SPACES)
        yield from _fixed(text, _CODE, "", Why.PUNCTUATION)
        yield from self._broken(text)
        yield from self._hyphens(text)
        yield from self._joined(text)
        yield from _spaces(text)
        yield from _fixed(text, _BEFORE_COMMA, "", Why.PUNCTUATION)
        yield from _unbalanced(text)

    # ------------------------------------------------------------ words

    def _broken(self, text: str) -> Iterator[Correction]:
        """Yield words that a gap has parted: "fam  ily"."""
        for match in _overlapping(_BROKEN, text):
            first, gap, second = match.groups()
            whole = first + second
            if first[:1].isupper() and first.isupper() and not second.isupper():
                continue
            strange = [not self._is_word(first), not self._is_word(second)]
            piece = _PIECES.fullmatch(first.casefold()) or _PIECES.fullmatch(second)
            known = piece and any(strange) and whole.casefold() in common_words()
            broken = any(strange) if len(gap) > 1 else all(strange) or known
            after = _WORD.match(text, match.end() + 1)
            rather = after and _PIECES.fullmatch(second) and f"{second}{after[0]}" in common_words()
            if broken and not rather and second.islower() and self._is_certain(whole):
                yield Correction(
                    start=match.start(),
                    end=match.end(),
                    was=match.group(),
                    now=whole,
                    why=Why.BROKEN,
                )

    def _joined(self, text: str) -> Iterator[Correction]:
        """Yield words that lost the space between them: "requestthat"."""
        for match in _WORD.finditer(text):
            word = match.group()
            now = self._parted(word)
            if now and not _is_of_an_address(text, match):
                yield _correction(text, match.start(), match.end(), now, Why.JOINED)
        for match in _NO_SPACE.finditer(text):
            if self._is_certain(match["end"]) and self._is_certain(match["next"]):
                place = match.end()
                yield _correction(text, place - 1, place, f"{text[place - 1]} ", Why.JOINED)

    def _parted(self, word: str) -> str:
        small = word.casefold()
        known = small in common_words() or small in _real() or self._often[small] > 1
        named = _BEFORE_NAME.fullmatch(word)
        if named and not known and self._often[named["name"].casefold()]:
            return f"{named['first']} {named['name']}"
        if known or not word.isalpha() or word[1:] != word[1:].lower():
            return ""
        glued = _GLUED.fullmatch(word)
        if glued:
            return " ".join(part for part in glued.groups() if part)
        for end in _ENDS:
            head = small.removesuffix(end)
            if head != small and len(head) >= _SHORTEST and self._is_certain(head):
                return f"{word[: len(head)]} {word[len(head) :]}"
        for begin in _BEGINS:
            tail = small.removeprefix(begin)
            if tail != small and len(tail) > _SHORTEST and self._is_certain(tail):
                return f"{word[: len(begin)]} {word[len(begin) :]}"
        return ""

    def _hyphens(self, text: str) -> Iterator[Correction]:
        """Yield gaps after hyphens: "E.U.- Kazakhstan", and words still parted at a line's end."""
        for match in _AFTER_HYPHEN.finditer(text):
            rest = text[match.end() :]
            before = _WORD.search(text[max(0, match.start() - 40) : match.start()][::-1])
            after = _WORD.match(rest)
            if after is None or _CONJUNCTION.match(rest):
                continue
            first = before.group()[::-1] if before else ""
            capital = after.group()[:1].isupper()
            whole = f"{first}{after.group()}"
            if not capital and first and self._is_certain(whole):
                yield _correction(text, match.start(), match.end(), "", Why.HYPHENATED)
            else:
                why = Why.PUNCTUATION if capital else Why.HYPHENATED
                yield _correction(text, match.start(), match.end(), match.group()[0], why)

    def _is_word(self, word: str) -> bool:
        small = word.casefold()
        return small in common_words() or self._often[small] > 1

    def _is_certain(self, word: str) -> bool:
        small = word.casefold()
        return len(small) > 2 and (small in common_words() or self._often[small] > 1)


def _is_of_an_address(text: str, match: re.Match[str]) -> bool:
    """Tell whether a word is a part of the address of a page, of a mailbox or of a file."""
    before = text[: match.start()].rpartition(" ")[2]
    whole = before + text[match.start() :].partition(" ")[0]
    return "/" in whole or "@" in whole or "_" in whole or ".." in whole or "www." in whole


def mended(text: str, corrections: Iterable[Correction]) -> str:
    """Return `text` with these corrections made."""
    for one in sorted(corrections, key=lambda known: known.start, reverse=True):
        text = text[: one.start] + one.now + text[one.end :]
    return text


def _fixed(text: str, pattern: re.Pattern[str], now: str, why: Why) -> Iterator[Correction]:
    for match in pattern.finditer(text):
        yield _correction(text, match.start(), match.end(), now, why)


def _spaces(text: str) -> Iterator[Correction]:
    for match in _SPACES.finditer(text):
        wide = "\u00a0" in match.group()
        single = match.group() == "\u00a0"
        around = text[match.start() - 1], text[match.end()]
        bound = single and (around[0] in ".;," or any(sign.isdigit() for sign in around))
        if wide and (
            bound or _FRENCH.match(text, match.end()) or text[match.start() - 1] in "«§№°"
        ):
            continue
        yield _correction(text, match.start(), match.end(), " ", Why.SPACES)


def _unbalanced(text: str) -> Iterator[Correction]:
    """Yield what would give each quotation mark its partner."""
    pairs = quotation_marks(text).pairs
    for place, (opening, closing) in enumerate(pairs):
        if opening < 0:
            yield _correction(text, closing, closing + 1, "", Why.QUOTES)
        elif closing < 0:
            limit = pairs[place + 1][0] if place + 1 < len(pairs) else len(text)
            yield from _closing(text, opening, limit)


def _closing(text: str, opening: int, limit: int) -> Iterator[Correction]:
    """Yield the mark that closes a quotation before `limit`, and before what was put in."""
    bracket = text.find("[", opening, limit)
    stretch = text[opening + 1 : bracket if bracket > opening else limit].rstrip(" ([:;")
    end = opening + 1 + len(stretch)
    if stretch:
        sign = {"“": "”", "„": "“", "«": "»"}.get(text[opening], text[opening])
        one = _correction(text, end - 1, end, f"{text[end - 1]}{sign}", Why.QUOTES)
        yield replace(one, quoted=True)


def _correction(text: str, start: int, end: int, now: str, why: Why) -> Correction:
    return Correction(start=start, end=end, was=text[start:end], now=now, why=why)


def _overlapping(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield matches, the next of which may begin with the last word of the one before."""
    at = 0
    while match := pattern.search(text, at):
        yield match
        at = match.start(3)


@cache
def _real() -> frozenset[str]:
    return frozenset(structure().everywhere.real.split())
