"""Headings: which lines name a part of the report or a body, and which belong to no text."""

import re
from functools import cache, lru_cache
from typing import Final

from briefer.domain.base import Value
from briefer.reading.proposing.asking import (
    asks,
    begins_with_verb,
    has_modal,
    is_boilerplate,
    is_verb_phrase,
)
from briefer.reading.proposing.countries import countries_in
from briefer.reading.proposing.naming import Naming
from briefer.reading.proposing.pieces import Piece
from briefer.reading.proposing.plain import plain
from briefer.reading.proposing.vocabulary import compiled, joined, structure

_NUMBERED: Final = re.compile(
    r"(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?|[A-Z][.)]|[IVX]{1,5}[.)]?|§|[A-Za-z]+ [\dIVX]+[.:])\s+"
)
_LONGEST: Final = 150
_LONGEST_NAME: Final = 120
_LONGEST_ROW: Final = 180
"""How long the names of several bodies may be."""
_LONGEST_LEAD: Final = 400
_SHORT: Final = 90
_STOPS: Final = (".", ";", ",", "!", "?")
_ACRONYM: Final = re.compile(r"\b(?:[A-Z]{2,}[a-z]?|(?:[A-Z]\.){2,})(?:\b|(?<=\.))")
_TO: Final = re.compile(r"(?:to|for)\s+(?!the\b)", re.IGNORECASE)
_ADDRESSED: Final = re.compile(
    r"(?:recom\w+\W+)?(?:to|for|aux?|à|al|a)\s+(?!(?:what|how|whom|date|sum|conclude)\b)",
    re.IGNORECASE,
)
_HEAD_END: Final = re.compile(
    r"\s(?:of|for|on|in|to|and|at|with|de|du|des|del|et|y|и|по|в|à|\w+ing)\s|,|\(", re.IGNORECASE
)
SENTENCE_END: Final = re.compile(r"(?<=[a-z\d)\]][.;])\s+(?=[A-ZÀ-ÝА-ЯЁ])")
_WIDE: Final = re.compile(r"\S\s{6,}\S")
"""What stands at both ends of a printed line, as running titles do."""
_NAMES: Final = re.compile(r"[A-Z][\w.&-]*(?:(?:,? and |, | )[A-Z][\w.&-]*)+")
"""Names of bodies that nobody knows: "Meta, Google and Telegram"."""
_LAWS: Final = (
    r"\b(?:codes?|laws?|acts?|bills?|constitution|decrees?|convention|covenant|legislation"
    r"|amendments?|regulations?)$"
)
_INFINITIVE: Final = re.compile(r"to\s+[a-z]")
_CALLING: Final = re.compile(r"\b(?:call(?:s|ed|ing)? (?:up)?on|urg(?:es?|ed|ing)|appeals? to)\s+$")
_QUESTION: Final = re.compile(r"(?:what|how)\b", re.IGNORECASE)
_GLUED_WORDS: Final = 2
_MOSTLY: Final = 0.6
_FEW_WORDS: Final = 6
_SENTENCE: Final = 40
_REMEMBERED: Final = 4096
"""Lines of which is kept whether they navigate: each is asked about several times."""


class Named(Value, frozen=True, kw_only=True):
    """A body as a heading names it: `piece.text[start:end]`."""

    name: str
    start: int
    end: int


class Headings:
    """Tells headings by their words and their looks."""

    def __init__(self, naming: Naming) -> None:
        """Take the names of the library's bodies."""
        self._naming = naming

    # ------------------------------------------------------------ parts of the report

    def opens_part(self, piece: Piece) -> bool:
        """Tell whether a line opens a part that holds recommendations."""
        words = bare(piece)
        if not _is_short(piece) or piece.source.note or _is_page_number(piece):
            return False
        if _all("parts").fullmatch(words):
            return not asks(words) or _is_lead(words) or piece.is_loud or _is_question(words)
        return _speaks_of_recommendations(words) and self.addressee(piece) is not None

    def closes_part(self, piece: Piece) -> bool:
        """Tell whether a line opens a part of another kind."""
        words = bare(piece)
        styled = piece.is_loud or bool(piece.marker) or piece.text[:1].isupper()
        return (
            styled
            and len(words) <= _SHORT
            and not piece.text.rstrip().endswith((".", ";"))
            and _all("ends").fullmatch(words) is not None
        )

    # ------------------------------------------------------------ bodies

    def addressee(self, piece: Piece, following: Piece | None = None) -> Named | None:
        """Return the body that a heading names; `following` is what stands after it."""
        words = piece.plain
        if not _is_short(piece):
            return None
        lead = self._lead(piece, following)
        if lead or is_boilerplate(words):
            return lead
        return self._heading(piece, following) or self._bare_name(piece, following)

    def run_in(self, piece: Piece) -> int:
        """Return the letter before which a heading ends that text follows on its line, or 0."""
        words = piece.plain
        colon = words.find(":")
        if not 0 < colon < _LONGEST_NAME or colon >= len(words) - 2:
            return 0
        head = piece.text[: colon + 1]
        named = self._from_patterns(plain(head), "headings")
        rest = words[colon + 1 :].strip()
        if named is None:
            begin = _number_length(words)
            sentence = begins_with_verb(rest) and rest.endswith((".", ";"))
            return colon + 1 if sentence and self._names(words[begin:colon]) else 0
        return colon + 1 if self._is_body(named.name) and asks(rest) else 0

    def lead_at(self, piece: Piece) -> int:
        """Return the letter from which a paragraph's last sentence leads to what it asks, or 0."""
        words = piece.plain.rstrip()
        ends = list(SENTENCE_END.finditer(words)) if words.endswith(":") else []
        if not ends or self._from_patterns(words, "leads", ends[-1].end()) is None:
            return 0
        return ends[-1].end()

    def can_be_asked(self, name: str) -> bool:
        """Tell whether words before "should" name a body, if only by their capital letters."""
        head = head_of(name)
        if compiled(_LAWS).search(head):
            return False
        known = self._naming.find(name) is not None or self._naming.is_proper(name)
        return known or (self._is_body(name) and self._is_body(head))

    def is_body(self, name: str) -> bool:
        """Tell whether words name a body that can be asked for something."""
        return self._is_body(name)

    def is_all_body(self, name: str) -> bool:
        """Tell whether words end where a body's name does: "the State party"."""
        return self._is_certain(name) or _starts_as_body(name)

    def _lead(self, piece: Piece, following: Piece | None) -> Named | None:
        """Return the body of "We call on the Government of X to:" and its like."""
        words = piece.plain.rstrip()
        if not words.endswith(":") and not re.search(r"\b(?:to|should|must|à|de)$", words):
            return None
        named = self._from_patterns(words, "leads")
        if named is None:
            return None
        names = _NAMES.fullmatch(named.name) and not begins_with_verb(named.name)
        listed = following is not None and following.marker and words.endswith(":")
        called = listed and _CALLING.search(words[: named.start]) is not None
        called = called and not _all("topics").match(named.name)
        return named if names or called or self._is_body(named.name) else None

    def _heading(self, piece: Piece, following: Piece | None) -> Named | None:
        words = piece.plain
        if len(words) > _LONGEST or not (_is_styled(piece) or _stands_over(piece, following)):
            return None
        named = self._from_patterns(words, "headings")
        if named is None or (_is_task(words) and not _speaks_of_recommendations(words)):
            return None
        over = _stands_over(piece, following) or _introduces_request(piece, following)
        over = over and _ADDRESSED.match(bare(piece)) is not None
        name = named.name.startswith("the ") or named.name[:1].isupper()
        return named if self._is_body(named.name) or (over and name) else None

    def _bare_name(self, piece: Piece, following: Piece | None) -> Named | None:
        """Return the body that a heading without a preposition names."""
        words = piece.plain
        text = words.rstrip(" :")
        begin = _number_length(words)
        name = text[begin:]
        shown = piece.is_loud or words.rstrip().endswith(":") or _introduces(piece, following)
        shown = shown or _is_alone_over_request(piece, following)
        if not shown or len(name) > _SHORT or name.endswith(_STOPS) or _is_bullet(piece.marker):
            return None
        if asks(name) or not name or not name[0].isupper():
            return None
        if not self._is_certain(name) and following is not None and _asks_another(following, name):
            return None
        listed = following is not None and _INFINITIVE.match(following.plain) is not None
        if listed or self._names(name):
            return Named(name=piece.text[begin : len(text)], start=begin, end=len(text))
        return None

    def _names(self, text: str) -> bool:
        """Tell whether a few words are nothing but a body's name."""
        if asks(text) or not text[:1].isupper():
            return False
        acronyms = _ACRONYM.match(text) is not None and not text.isupper()
        return self._is_certain(text) or (
            self._is_body(text) and (acronyms or _starts_as_body(text))
        )

    def _is_certain(self, name: str) -> bool:
        return self._naming.find(name) is not None or self._naming.is_known(name)

    def _from_patterns(self, words: str, kind: str, start: int = 0) -> Named | None:
        begin = start or _number_length(words)
        end = len(words.rstrip().rstrip(":").rstrip())
        for pattern in _patterns(kind):
            found = pattern.fullmatch(words, begin, end) or pattern.fullmatch(words, start, end)
            if found:
                start, stop = found.span("name")
                stop = start + len(words[start:stop].rstrip(" ,"))
                return Named(name=words[start:stop], start=start, end=stop)
        return None

    def _is_body(self, name: str) -> bool:
        if len(name) > _LONGEST_ROW or _all("topics").match(name.strip()):
            return False
        return (
            self._naming.find(name) is not None
            or _all("bodies", whole=True).search(name) is not None
            or self._naming.is_known(name)
            or bool(_ACRONYM.search(name) and name.upper() != name)
            or (len(name.split()) <= _GLUED_WORDS * 2 and bool(countries_in(name)))
            or bool(_ACRONYM.fullmatch(name))
        )


def bare(piece: Piece) -> str:
    """Return a heading's words without its number and its colon."""
    words = piece.plain.strip()
    return words[_number_length(words) :].rstrip(" :").strip()


def _is_task(words: str) -> bool:
    """Tell whether a heading says what to do: "To protect journalists", not "To State bodies"."""
    to = _TO.match(words)
    named = to is not None and words[to.end() : to.end() + 1].isupper()
    return to is not None and (is_verb_phrase(words) or (begins_with_verb(words) and not named))


def head_of(name: str) -> str:
    """Return what a name is about: "Ministry" of "Ministry of Justice"."""
    return _HEAD_END.split(name, maxsplit=1)[0].rstrip()


def is_theme(piece: Piece, following: Piece | None) -> bool:
    """Tell whether a line looks like a heading over what follows, whatever it says."""
    words = piece.plain.rstrip()
    if len(words) > _SHORT or words.endswith((".", ";", ",")) or not bare(piece)[:1].isupper():
        return False
    if piece.source.heading:
        return True
    if _is_bullet(piece.marker) or piece.source.cell:
        return False
    if piece.is_loud:
        return True
    return not piece.marker and not asks(words) and following is not None and bool(following.marker)


def is_furniture(piece: Piece, headings: Headings) -> bool:
    """Tell whether a line belongs to the page or the site and not to the text."""
    words = piece.plain.strip()
    if piece.source.note:
        return True
    if joined(*structure().everywhere.furniture).fullmatch(words):
        return True
    if _is_navigation(words) or (_WIDE.search(words) and not asks(words)):
        return True
    return piece.source.link and not asks(words) and headings.addressee(piece) is None


@lru_cache(maxsize=_REMEMBERED)
def _is_navigation(words: str) -> bool:
    bare_words = words.strip(" .:|»«›‹←→-–—").casefold()
    if bare_words in _navigation_words():
        return True
    found = list(_navigation().finditer(words))
    covered = sum(len(match.group()) for match in found)
    return len(found) >= _GLUED_WORDS and covered >= _MOSTLY * len(words.replace(" ", ""))


@cache
def _navigation_words() -> frozenset[str]:
    return frozenset(structure().everywhere.navigation)


@cache
def _navigation() -> re.Pattern[str]:
    words = sorted(structure().everywhere.navigation, key=len, reverse=True)
    return compiled("|".join(re.escape(word) for word in words))


def _is_short(piece: Piece) -> bool:
    text = piece.text
    return len(text) <= _LONGEST_LEAD if text.rstrip().endswith(":") else len(text) <= _LONGEST


def _is_styled(piece: Piece) -> bool:
    """Tell whether a line looks like a heading: it is loud, ends in a colon, or stands alone."""
    words = piece.plain.rstrip()
    if words.endswith(":") or piece.is_loud:
        return True
    short = len(words) <= _SHORT or (_ADDRESSED.match(words) and not _is_task(words))
    return bool(short) and not words.endswith(_STOPS) and not _is_bullet(piece.marker)


def _stands_over(piece: Piece, following: Piece | None) -> bool:
    """Tell whether a longer line without a full stop stands over a list."""
    marked = following is not None and bool(following.marker)
    return marked and not piece.marker and not piece.plain.rstrip().endswith(_STOPS)


def _is_lead(words: str) -> bool:
    return any(
        pattern.fullmatch(words) for pattern in _patterns("leads")
    ) or words.casefold().endswith(
        (" on", "recommend", "recommends", "urge", "urges", "that", "following")
    )


def _is_question(words: str) -> bool:
    return _QUESTION.match(words) is not None


def _is_bullet(marker: str) -> bool:
    return (
        bool(marker)
        and not any(sign.isdigit() for sign in marker)
        and not re.fullmatch(r"\(?(?:[A-Z]|[IVXLC]+|[ivxlc]+|[a-z])[.)]", marker)
    )


def _is_page_number(piece: Piece) -> bool:
    """Tell whether a line is one of a table of contents."""
    return bool(re.search(r"(?:\.{3,}|…|\s{3,}|\. \.)\s*\d{1,4}$|[a-z]\s+\d{1,3}$", piece.plain))


def _introduces(piece: Piece, following: Piece | None) -> bool:
    """Tell whether a short line without a marker stands over a list."""
    return (
        not piece.marker
        and following is not None
        and bool(following.marker)
        and len(piece.text) <= _SHORT
    )


def _is_alone_over_request(piece: Piece, following: Piece | None) -> bool:
    """Tell whether a few words, "Companies", stand over a paragraph that asks."""
    if piece.marker or following is None or following.marker:
        return False
    few = len(piece.plain.split()) <= _FEW_WORDS and piece.text[-1:].isalpha()
    return few and len(following.text) > _SENTENCE and asks(following.text)


def _introduces_request(piece: Piece, following: Piece | None) -> bool:
    """Tell whether a line with a colon stands before a paragraph that begins with a request."""
    leads = piece.plain.rstrip().endswith(":")
    return leads and following is not None and begins_with_verb(following.text)


def _asks_another(following: Piece, name: str) -> bool:
    """Tell whether what stands under a name asks somebody else: "Media" over "The court should"."""
    words = following.plain
    head = head_of(name).split()[-1]
    return (
        has_modal(words) and not begins_with_verb(words) and head.casefold() not in words.casefold()
    )


def _starts_as_body(name: str) -> bool:
    """Tell whether a body is the head of a phrase: "Ministry of …", "The Kazakh authorities"."""
    head = head_of(name)
    final = any(found.end() == len(head) for found in _all("bodies", whole=True).finditer(head))
    return len(head.split()) <= _GLUED_WORDS * 2 and final


def _speaks_of_recommendations(words: str) -> bool:
    return bool(compiled(r"recommend|recommand|рекоменд|recomend").search(words))


def _number_length(words: str) -> int:
    found = _NUMBERED.match(words)
    return found.end() if found else 0


@cache
def _all(kind: str, *, whole: bool = False) -> re.Pattern[str]:
    """Return one pattern for what all languages have of a kind."""
    edge = r"\b" if whole else ""
    return compiled("|".join(f"{edge}(?:{one}){edge}" for one in _strings(kind)))


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    return tuple(compiled(one) for one in _strings(kind))


@cache
def _strings(kind: str) -> tuple[str, ...]:
    languages = structure().languages
    if kind == "bodies":
        return tuple(known.bodies for known in languages)
    of_kind: dict[str, list[tuple[str, ...]]] = {
        "parts": [known.parts for known in languages],
        "ends": [known.ends for known in languages],
        "headings": [known.headings for known in languages],
        "leads": [known.leads for known in languages],
        "topics": [known.topics for known in languages],
    }
    return tuple(one for patterns in of_kind[kind] for one in patterns)
