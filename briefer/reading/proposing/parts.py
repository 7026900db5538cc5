"""Parts: where in a report its recommendations stand, and to whom each stretch of them is made."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from msgspec.structs import replace

from briefer.domain.proposal import LineKind
from briefer.reading.proposing.asking import asks, is_boilerplate, is_finding
from briefer.reading.proposing.headings import (
    SENTENCE_END,
    Headings,
    Named,
    bare,
    is_furniture,
    is_theme,
)
from briefer.reading.proposing.pieces import Piece, form_of, parted
from briefer.reading.proposing.vocabulary import compiled

_NUMBER: Final = re.compile(
    r"\(?(?:(?P<arabic>\d{1,3}(?:\.\d{1,3})*)|(?P<roman>[IVXLC]+)|(?P<letter>[A-Z]))[.)]?(?=\s|$)"
)
_ROMAN: Final = MappingProxyType({"I": 1, "V": 5, "X": 10, "L": 50, "C": 100})
_ANNOUNCED: Final = (
    r"\bsaid (?:today|in a)\b|\b(?:today|jointly|urgently) (?:call|urg|ask)"
    r"|\bwe (?:\w+ )?(?:call (?:up)?on|urge)\b"
)
"""How a press release says what its publisher asks, before it comes to a list."""
_OPEN_END: Final = re.compile(r"(?: and|particular|including(?: by)?|inter alia|notably)\s*:$")
_LARGER: Final = 1.08
_OUTRANKS: Final = 3


@dataclass
class Section:
    """What stands under one heading: the body that it names, if it names one."""

    pieces: list[Piece] = field(default_factory=list)
    named: Named | None = None
    heading: Piece | None = None
    before: list[Piece] = field(default_factory=list)
    """What leads to the sentence that is its heading: "The Committee is concerned at …"."""
    strict: bool = False
    """Whether only what plainly asks somebody for something is an item."""


@dataclass
class Divided:
    """A report in sections, with what was said of its other lines."""

    sections: list[Section] = field(default_factory=list)
    kinds: list[tuple[Piece, LineKind]] = field(default_factory=list)


def divided(pieces: Sequence[Piece], headings: Headings) -> Divided:
    """Return the sections that hold recommendations."""
    apart = list(_apart(pieces, headings))
    parts = _parts(apart, headings)
    found = Divided()
    for start, end in parts:
        _divide(apart[start:end], headings, found)
    if not any(section.pieces for section in found.sections):
        found = _whole(apart, headings)
    return found


def _apart(pieces: Sequence[Piece], headings: Headings) -> Iterator[Piece]:
    """Yield the pieces with headings apart from the text that runs in after them."""
    for piece in pieces:
        at = headings.run_in(piece)
        lead, request = headings.lead_at(piece), _request_at(piece)
        if at:
            yield from parted(piece, at)
        elif lead:
            before, leading = parted(piece, lead)
            yield from (replace(before, marker=""), leading)
        elif request:
            before, asking = parted(piece, request)
            yield from (before, replace(asking, marker=""))
        else:
            yield piece


def _request_at(piece: Piece) -> int:
    """Return the letter from which a paragraph asks that first says what was found, or 0."""
    words = piece.plain
    first, *others = (0, *(found.end() for found in SENTENCE_END.finditer(words)))
    for at in others:
        if asks(words[at:].split(". ", maxsplit=1)[0]):
            return at if is_finding(words[first:at]) else 0
    return 0


def _parts(pieces: Sequence[Piece], headings: Headings) -> list[tuple[int, int]]:
    """Return from where to where each part with recommendations reaches."""
    parts: list[tuple[int, int]] = []
    start: int | None = None
    around: Piece | None = None
    for place, piece in enumerate(pieces):
        following = pieces[place + 1] if place + 1 < len(pieces) else None
        if is_furniture(piece, headings) and not piece.source.heading:
            continue
        opens = headings.opens_part(piece)
        if opens and start is not None and headings.addressee(piece, following):
            continue
        inner = around if start is None or not _number(pieces[start]) else None
        closes = start is not None and (
            opens or _closes(pieces[start], piece, following, headings, inner)
        )
        if start is not None and closes:
            parts.append((start, place))
        start = place if opens else None if closes else start
        around = piece if (start is None or opens) and _is_numbered_heading(piece) else around
    if start is not None:
        parts.append((start, len(pieces)))
    return parts


def _is_numbered_heading(piece: Piece) -> bool:
    return _number(piece) is not None and is_theme(replace(piece, marker=""), piece)


def _closes(
    opening: Piece,
    piece: Piece,
    following: Piece | None,
    headings: Headings,
    around: Piece | None,
) -> bool:
    """Tell whether a line opens a part of its own after the one that `opening` opened.

    `around` is the numbered heading under which a heading without a number stands.
    """
    if len(piece.text) > 120 or headings.addressee(piece, following):
        return False
    if headings.closes_part(piece):
        return True
    if asks(bare(piece)):
        return False
    if _is_next(around or opening, piece) and _is_numbered_heading(piece):
        return True
    if not is_theme(piece, None):
        return False
    mine, theirs = opening.source, piece.source
    if theirs.heading:
        # A heading of the file outranks words that only look like one.
        level = mine.heading or _OUTRANKS
        return theirs.heading < level or (
            theirs.heading == level and not _is_within(opening, piece)
        )
    return _is_next(around or opening, piece) or _is_alike(opening, piece)


def _is_alike(opening: Piece, piece: Piece) -> bool:
    """Tell whether two headings without levels look the same, and not as text does."""
    mine, theirs = opening.source, piece.source
    if _is_within(opening, piece):
        return False
    if mine.size > _LARGER:
        return theirs.size >= mine.size
    return opening.text.isupper() and piece.text.isupper() and not piece.marker


def _is_within(opening: Piece, piece: Piece) -> bool:
    """Tell whether a heading without a number may be a theme of a numbered part."""
    return _number(opening) is not None and _number(piece) is None


def _is_next(opening: Piece, piece: Piece) -> bool:
    """Tell whether two headings are numbered one after the other: II. and III., 3.6 and 4."""
    mine, theirs = _number(opening), _number(piece)
    if not mine or not theirs or mine[0] != theirs[0]:
        return False
    one, other = mine[1], theirs[1]
    return any(
        other == (*one[:depth], one[depth] + 1) for depth in range(min(len(one), len(other)))
    )


def _number(piece: Piece) -> tuple[str, tuple[int, ...]] | None:
    found = _NUMBER.match(piece.marker or piece.plain)
    if not found:
        return None
    if found["arabic"]:
        return "arabic", tuple(int(one) for one in found["arabic"].split("."))
    if found["roman"]:
        values = [_ROMAN[sign] for sign in found["roman"]]
        following = [*values[1:], 0]
        total = sum(-a if a < b else a for a, b in zip(values, following, strict=True))
        return "roman", (total,)
    return "letter", (ord(found["letter"]),)


def _divide(pieces: Sequence[Piece], headings: Headings, found: Divided) -> None:
    """Add the sections of one part."""
    section = around = Section()
    found.sections.append(section)
    for place, piece in enumerate(pieces):
        following = _next_words(pieces, place, headings)
        if is_furniture(piece, headings):
            section.pieces.append(piece)
            continue
        named = headings.addressee(piece, following)
        if named and (named.end >= len(piece.text) - _TAIL or _is_open_end(piece)):
            if not _is_led(piece):
                around = Section(named=named, heading=piece)
            before = _leading(section, piece)
            before += [piece] if named.start > _SAYS_MORE and asks(piece.text) else []
            section = Section(named=named, heading=piece, before=before)
            found.sections.append(section)
            found.kinds.append((piece, LineKind.ADDRESSEE))
        elif section.heading and _is_led(section.heading) and _ends_led(section.heading, piece):
            section = Section([piece], named=around.named, heading=around.heading)
            found.sections.append(section)
        elif headings.opens_part(piece):
            section = around = Section()
            found.sections.append(section)
            found.kinds.append((piece, LineKind.HEADING))
        else:
            section.pieces.append(piece)


def _leading(section: Section, heading: Piece) -> list[Piece]:
    """Take from `section` the words before a sentence that leads to a list, and return them.

    A lead that says more than who should act is one of them itself.
    """
    if _is_theme_name(heading):
        return []
    found: list[Piece] = []
    while section.pieces and len(found) < _MOST_BEFORE and _is_told(section.pieces[-1]):
        found.insert(0, section.pieces.pop())
    return found


def _is_theme_name(heading: Piece) -> bool:
    """Tell whether a heading only names a body: "To the Government:"."""
    return not (heading.text.rstrip().endswith(":") and asks(heading.text))


def _is_told(piece: Piece) -> bool:
    """Tell whether a piece tells what is so, in whole sentences."""
    told = is_finding(piece.text) or not (asks(piece.text) or is_boilerplate(piece.text))
    return told and piece.text[:1].isupper() and piece.text.rstrip().endswith((".", ")"))


def _is_open_end(heading: Piece) -> bool:
    """Tell whether a lead asks something itself before its list: "… to adopt a plan and:"."""
    return _OPEN_END.search(heading.plain) is not None


def _is_led(heading: Piece) -> bool:
    """Tell whether a numbered paragraph leads to a list: "7. The State party should:"."""
    return bool(heading.marker) and heading.text.rstrip().endswith(":")


def _ends_led(heading: Piece, piece: Piece) -> bool:
    return bool(piece.marker) and form_of(piece.marker) == form_of(heading.marker)


_MOST_BEFORE: Final = 2
_SAYS_MORE: Final = 40
"""How many letters before a body's name in a lead say more than who asks it."""
_TAIL: Final = 40
"""How much may follow a body's name in a heading ("should urgently:")."""


def _next_words(pieces: Sequence[Piece], place: int, headings: Headings) -> Piece | None:
    """Return the next piece that belongs to the text."""
    following = pieces[place + 1 : place + 4]
    return next((piece for piece in following if not is_furniture(piece, headings)), None)


def _whole(pieces: Sequence[Piece], headings: Headings) -> Divided:
    """Return the sections of a report that has no part for recommendations.

    It may be a page of nothing else, from its first heading that names a body, or a text in which
    somebody is called upon here and there.
    """
    found = Divided()
    first = next(
        (
            place
            for place, piece in enumerate(pieces)
            if not is_furniture(piece, headings)
            and headings.addressee(piece, _next_words(pieces, place, headings))
        ),
        None,
    )
    if first is not None:
        end = next(
            (
                place
                for place in range(first + 1, len(pieces))
                if headings.closes_part(pieces[place])
                and not headings.addressee(pieces[place], _next_words(pieces, place, headings))
            ),
            len(pieces),
        )
        called = [piece for piece in pieces[:first] if compiled(_ANNOUNCED).search(piece.plain)]
        found.sections.append(Section(pieces=called, strict=True))
        _divide(pieces[first:end], headings, found)
    if not any(asks(piece.text) for section in found.sections for piece in section.pieces):
        found = Divided(sections=[Section(pieces=list(pieces), strict=True)])
    return found
