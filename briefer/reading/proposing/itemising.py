"""Itemising: what of the words under a heading is an item, a sub-item, context, or none of them."""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from briefer.domain.proposal import LineKind
from briefer.reading.proposing.asking import (
    asks,
    begins_with_verb,
    has_modal,
    is_boilerplate,
    is_finding,
    is_verb_phrase,
)
from briefer.reading.proposing.calling import named_inside
from briefer.reading.proposing.headings import Headings, is_furniture, is_theme
from briefer.reading.proposing.parts import Section
from briefer.reading.proposing.pieces import Piece, form_of
from briefer.reading.proposing.tongue import small_words
from briefer.reading.proposing.vocabulary import structure

_ENDED: Final = re.compile(r"[.;:!?…][\"'”’»)\]]*\s*(?:\[?\d{1,3}\]?)?$")
_LIKE_REQUEST: Final = re.compile(
    r"[A-Z][a-z-]{2,}(?: \w+ly)? (?:the|an?|all|any|its|their|every|those|these|this)\b"
)
"""How a request begins whose verb is not known: "Veto the law"."""
_PURE_LEAD: Final = re.compile(
    r"^(?:the|in|with|on|for|concerning|regarding|as|to|we|it)\b.*"
    r"\b(?:recommends?|urges?|recommended|following|that)\s*:\s*$",
    re.IGNORECASE,
)
_STATED: Final = re.compile(
    r"(?:(?!\b(?:that|which|who|whose|where|and|or|if)\b)[^,;:])+?\b(?:is|are|was|were|has|have|had|remains?|stands)\b"
)
_VIEW: Final = re.compile(
    r"(?:(?:strongly|firmly|deeply|also|further)\s+)?(?:stresses|underlines|emphasi[sz]es|considers"
    r"|believes|recalls|notes|welcomes|regrets|deplores|condemns|expresses|points out|reaffirms"
    r"|acknowledges|takes note|highlights|commends|denounces)\b",
    re.IGNORECASE,
)
_PART: Final = re.compile(r"(?:[IVXLC]+|[A-Z])\.")
_QUOTES: Final = frozenset('"“«„')
_SHORT: Final = 70
_MOSTLY: Final = 0.6
_HALF: Final = 0.5
_PERHAPS: Final = re.compile(
    r"[A-Z][a-z-]{3,}(?<!s)(?<!ing)(?<!ed)(?<!ly)(?<!tion)(?<!ment)(?<!ness)(?<!ity)(?<!ance)"
    r"(?<!ence) [a-z-]+ .*\.$",
    re.DOTALL,
)
"""How a sentence begins that may ask with a verb which nobody knows: "Ringfence money for …"."""


@dataclass
class Draft:
    """An item as it is being found: its own pieces, those of its sub-items, and its context."""

    own: list[Piece]
    subs: list[list[Piece]] = field(default_factory=list)
    context: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words of the item itself."""
        return " ".join(piece.text for piece in self.own)


@dataclass
class Itemised:
    """The items of a section, and what its other pieces are."""

    drafts: list[Draft] = field(default_factory=list)
    kinds: list[tuple[Piece, LineKind]] = field(default_factory=list)


def itemised(section: Section, headings: Headings) -> Itemised:
    """Return the items of a section; a second look is less strict where the first finds none."""
    found = _Itemiser(section, headings).run()
    loose = section.named is not None and not section.strict
    if not found.drafts and loose:
        found = _Itemiser(section, headings, everything=True).run()
    return found


class _Itemiser:
    """Goes through the pieces of a section once."""

    def __init__(self, section: Section, headings: Headings, *, everything: bool = False) -> None:
        self._pieces = [piece for piece in section.pieces if not is_furniture(piece, headings)]
        self._out = [piece for piece in section.pieces if is_furniture(piece, headings)]
        self._named = section.named is not None
        self._strict = section.strict
        self._everything = everything
        self._headings = headings
        self._found = Itemised()
        self._context = list(section.before)
        self._top: Piece | None = None
        self._aside: Piece | None = None
        self._open: Draft | None = None
        self._titled = False
        marked = [place for place, piece in enumerate(self._pieces) if piece.marker]
        ended = [place for place in marked if _ENDED.search(self._pieces[place].text)]
        self._ends_items = len(marked) > 1 and len(ended) >= _MOSTLY * len(marked)
        told = [piece for piece in self._pieces if not piece.marker and _ENDED.search(piece.text)]
        asking = [piece for piece in told if asks(piece.text)]
        self._mostly_asks = not marked and len(asking) >= _HALF * len(told)
        self._last_marked = marked[-1] if marked else -1

    def run(self) -> Itemised:
        """Return what was found."""
        self._found.kinds += [(piece, LineKind.LEFT_OUT) for piece in self._out]
        for place, piece in enumerate(self._pieces):
            following = self._pieces[place + 1] if place + 1 < len(self._pieces) else None
            self._take(place, piece, following)
        self._found.kinds += [(piece, LineKind.LEFT_OUT) for piece in self._context]
        self._found.drafts = [part for draft in self._found.drafts for part in _promoted(draft)]
        return self._found

    def _take(self, place: int, piece: Piece, following: Piece | None) -> None:
        if self._goes_on(piece):
            self._last().append(piece)
        elif self._is_theme(piece, following):
            self._found.kinds.append((piece, LineKind.HEADING))
            self._close()
        elif piece.marker:
            self._marked(piece)
        elif self._is_over_requests(piece, following):
            self._found.kinds.append((piece, LineKind.HEADING))
            self._close()
        elif (
            piece.is_loud
            and not self._strict
            and (is_verb_phrase if piece.text.isupper() else begins_with_verb)(piece.text)
            and not _is_marked(following)
        ):
            self._begin(piece)
            self._titled = True
        elif self._titled and self._open is not None:
            self._open.own.append(piece)
        else:
            self._plain(place, piece)

    # ------------------------------------------------------------ marked pieces

    def _marked(self, piece: Piece) -> None:
        if is_boilerplate(piece.text):
            self._leave_out(piece)
        elif (
            self._is_view(piece)
            or is_finding(piece.text)
            or (not asks(piece.text) and self._is_statement(piece))
        ):
            self._keep_as_context(piece)
        elif self._open is not None and self._is_under_open(piece):
            self._open.subs.append([piece])
        else:
            self._begin(piece)
            self._top = piece

    def _is_view(self, piece: Piece) -> bool:
        """Tell whether a piece says what a parliament thinks, and asks no body for anything."""
        views = _VIEW.match(piece.plain) is not None
        return views and named_inside(piece.text, self._headings) is None

    def _is_statement(self, piece: Piece) -> bool:
        """Tell whether a marked piece that asks for nothing is no part of a list of requests."""
        if self._strict or self._is_aside(piece):
            return True
        first = piece.plain.split(maxsplit=1)[0].casefold().rstrip(",")
        opens = first in _openers() or _STATED.match(piece.plain[:_SHORT]) is not None
        states = opens and piece.plain.rstrip().endswith((".", ")", ":"))
        if not states or piece.source.cell or self._named or self._is_under_open(piece):
            return False
        return named_inside(piece.text, self._headings) is None

    def _is_aside(self, piece: Piece) -> bool:
        """Tell whether a piece is in the list of "The Committee is concerned about:"."""
        lead = self._aside
        return lead is not None and form_of(lead.marker) != form_of(piece.marker)

    def _is_under_open(self, piece: Piece) -> bool:
        return self._open is not None and self._top is not None and self._is_nested(piece)

    def _is_nested(self, piece: Piece) -> bool:
        """Tell whether a marked piece is a part of the item that is open."""
        top = self._top
        if top is None or self._open is None:
            return False
        if piece.level != top.level:
            return piece.level > top.level
        mine, theirs = form_of(top.marker), form_of(piece.marker)
        if mine == theirs:
            return False
        if theirs.startswith("number") and not mine.startswith("number"):
            return self._open.text.rstrip().endswith(":")
        return True

    def _begin(self, piece: Piece) -> None:
        self._open = Draft(own=[piece], context=self._context)
        self._titled = False
        self._aside = None
        self._context = []
        self._found.drafts.append(self._open)

    def _close(self) -> None:
        self._open = self._top = None
        self._titled = False

    # ------------------------------------------------------------ pieces without a marker

    def _plain(self, place: int, piece: Piece) -> None:
        among = place < self._last_marked
        if is_boilerplate(piece.text):
            self._leave_out(piece)
        elif _is_lead(piece) or (among and not (self._is_item(piece) and self._asks_itself(piece))):
            self._keep_as_context(piece)
        elif self._is_item(piece):
            self._begin(piece)
        else:
            self._keep_as_context(piece)

    def _is_item(self, piece: Piece) -> bool:
        if self._strict:
            return self._headings_name(piece)
        if self._everything or asks(piece.text):
            return True
        return self._named and (
            _is_like_request(piece) or (self._mostly_asks and _is_perhaps_request(piece))
        )

    def _asks_itself(self, piece: Piece) -> bool:
        """Tell whether a paragraph among marked items is one of its own right."""
        return is_verb_phrase(piece.text) or named_inside(piece.text, self._headings) is not None

    def _headings_name(self, piece: Piece) -> bool:
        """Tell whether a paragraph anywhere in a report calls upon a body."""
        quoted = piece.text[:1] in _QUOTES
        inside = None if quoted else named_inside(piece.text, self._headings)
        ended = _ENDED.search(piece.text) is not None
        return ended and inside is not None and has_modal(piece.text)

    def _leave_out(self, piece: Piece) -> None:
        self._found.kinds.append((piece, LineKind.LEFT_OUT))
        self._top = None

    def _keep_as_context(self, piece: Piece) -> None:
        if piece.marker and piece.text.rstrip().endswith(":"):
            self._aside = piece
        self._context.append(piece)
        self._found.kinds.append((piece, LineKind.CONTEXT))
        self._top = None

    # ------------------------------------------------------------ what goes on

    def _goes_on(self, piece: Piece) -> bool:
        """Tell whether a piece is the rest of the one before, as after the end of a page."""
        if self._open is None or piece.marker or self._context:
            return False
        last = self._last()[-1]
        if piece.source.cell and last.source.cell == piece.source.cell:
            return not asks(piece.text)
        before = last.text.rstrip()
        if _ENDED.search(before):
            return False
        if self._ends_items and not piece.is_loud and self._last()[0].marker:
            return True
        if before.endswith(",") or _last_word(before) in small_words():
            return True
        return piece.text[:1].islower() or piece.text[:1].isdigit() or piece.text[:1] in '(“"«'

    def _last(self) -> list[Piece]:
        draft = self._found.drafts[-1]
        return draft.subs[-1] if draft.subs else draft.own

    def _is_theme(self, piece: Piece, following: Piece | None) -> bool:
        if asks(piece.text):
            # "Protect journalists", in bold letters and over a list of how.
            loud = piece.is_loud and len(piece.text) <= _SHORT and not piece.marker
            return loud and is_theme(piece, following) and _is_marked(following)
        if is_theme(piece, following) and not piece.text.rstrip().endswith("."):
            return not self._everything or piece.is_loud
        return self._is_numbered_theme(piece, following)

    def _is_over_requests(self, piece: Piece, following: Piece | None) -> bool:
        """Tell whether a heading of the file stands over what asks by itself."""
        over = piece.source.heading and following is not None and not following.is_loud
        return bool(over) and following is not None and is_verb_phrase(following.text)

    def _is_numbered_theme(self, piece: Piece, following: Piece | None) -> bool:
        """Tell whether a short numbered line stands over a list of another kind."""
        if following is None and _PART.fullmatch(piece.marker):
            return len(piece.text) <= _SHORT and not (asks(piece.text) or _ENDED.search(piece.text))
        if not piece.marker or following is None or not following.marker:
            return False
        short = len(piece.text) <= _SHORT and not piece.text.rstrip().endswith((".", ";", ","))
        other = form_of(piece.marker) != form_of(following.marker) or following.level > piece.level
        return (
            short
            and other
            and not form_of(piece.marker).startswith(("glyph", "dash"))
            and not asks(piece.text)
            and _STATED.match(piece.plain) is None
        )


def _promoted(draft: Draft) -> list[Draft]:
    """Return the sub-items of what asks nothing itself as items of their own."""
    if not draft.subs or (asks(draft.text) and not _PURE_LEAD.search(draft.text)):
        return [draft]
    items = [Draft(own=pieces) for pieces in draft.subs]
    items[0].context = [*draft.context, *draft.own]
    return items


def _last_word(text: str) -> str:
    return text.rsplit(maxsplit=1)[-1].casefold() if text.split() else ""


def _is_marked(piece: Piece | None) -> bool:
    return piece is not None and bool(piece.marker)


def _is_like_request(piece: Piece) -> bool:
    first = piece.plain.split(maxsplit=1)[0].casefold()
    return _LIKE_REQUEST.match(piece.plain) is not None and first not in _openers()


def _is_perhaps_request(piece: Piece) -> bool:
    """Tell whether a sentence among requests may be one: nothing in it says that it states."""
    words = piece.plain
    first = words.split(maxsplit=1)[0].casefold()
    stated = first in _openers() or _STATED.match(words[:_SHORT]) is not None
    return _PERHAPS.match(words) is not None and not stated


@cache
def _openers() -> frozenset[str]:
    """Return the words with which statements begin, and no requests."""
    opening = (known.openers for known in structure().languages)
    return small_words().union(*map(str.split, opening)) - {"to"}


def _is_lead(piece: Piece) -> bool:
    """Tell whether a paragraph only leads to what follows."""
    return piece.text.rstrip().endswith(":")
