"""Pointing: words that send the reader to something that is not there."""

import re
from collections.abc import Iterator
from functools import lru_cache

from briefer.composing.checks.around import Checked, write_at
from briefer.composing.dates import listed
from briefer.composing.outline import Piece
from briefer.composing.phrases import Pointing, PointsTo
from briefer.composing.values import report_name, sources_of
from briefer.composing.voice import capitalised
from briefer.domain.finding import Finding, Fix, ReferTo, Reword, Severity
from briefer.domain.ids import AddresseeId, Place
from briefer.domain.template import ANNEXES, BlockKind
from briefer.sentences import sentence, shown


def pointing_findings(checked: Checked) -> Iterator[Finding]:
    """Yield references to annexes that are not there, and words that point at nothing."""
    yield from _empty_annexes(checked)
    yield from _unknown_annexes(checked)
    yield from _unlisted_annexes(checked)
    for piece in checked.own_words():
        yield from _dangling(piece, checked)


def _empty_annexes(checked: Checked) -> Iterator[Finding]:
    block = checked.first(BlockKind.ANNEX)
    for body, name in checked.outline.annexes:
        if checked.outline.piece_at(Place(f"{block}/{body}/title")) is None:
            yield Finding(
                code="empty-annex",
                severity=Severity.ERROR,
                message=sentence(
                    "The letter refers to {annex}, which does not stand in it.", annex=name
                ),
                place=_referring(name, checked),
                words=name,
            )


def _referring(name: str, checked: Checked) -> Place:
    """Return the first place whose words name an annex."""
    named = (piece.place for piece in checked.pieces() if name in piece.text)
    return next(named, checked.first(BlockKind.ASKS))


def _unknown_annexes(checked: Checked) -> Iterator[Finding]:
    """Yield the annexes that the writer's words name and the letter has not."""
    known = set(annex_names(checked))
    before, after = map(re.escape, checked.phrases.annex.split("{letter}"))
    letters = re.escape(checked.phrases.letters)
    pattern = re.compile(rf"\b{before}[{letters}]{{1,2}}{after}\b")
    for piece in checked.own_words():
        for name in dict.fromkeys(pattern.findall(piece.text)):
            if name not in known:
                yield Finding(
                    code="no-annex",
                    severity=Severity.ERROR,
                    message=sentence(
                        "The letter speaks of {annex}, which it does not have.", annex=name
                    ),
                    place=piece.place,
                    words=name,
                    fix=write_at(piece.place),
                )


def annex_names(checked: Checked) -> tuple[str, ...]:
    """Return what the letter's annexes are called."""
    sets = (name for _, name in checked.outline.annexes)
    return tuple(filter(None, (*sets, checked.outline.trace_annex)))


def _unlisted_annexes(checked: Checked) -> Iterator[Finding]:
    """Yield the annexes that stand in the letter and that its enclosure line leaves out."""
    pieces = tuple(checked.pieces(BlockKind.ENCLOSURES))
    listed_there = " ".join(piece.text for piece in pieces)
    titles = {
        name
        for name in annex_names(checked)
        for piece in checked.pieces(*ANNEXES)
        if piece.text.startswith(name)
    }
    for name in annex_names(checked):
        if name in titles and not re.search(rf"{re.escape(name)}\b", listed_there):
            yield Finding(
                code="enclosure-missing",
                severity=Severity.WARNING,
                message=sentence("The enclosure line does not name {annex}.", annex=name),
                place=pieces[0].place if pieces else checked.first(BlockKind.ENCLOSURES),
                fix=write_at(pieces[0].place) if pieces else None,
            )


def _dangling(piece: Piece, checked: Checked) -> Iterator[Finding]:
    found: set[tuple[int, int]] = set()
    for pointing in checked.phrases.pointing:
        for match in _said(pointing.words, piece.text):
            start, end = match.span()
            if any(start < stop and begin < end for begin, stop in found):
                continue
            found.add((start, end))
            unsure = pointing.to is PointsTo.EARLIER
            yield Finding(
                code="pointing" if unsure else "dangling",
                severity=Severity.WARNING if unsure else Severity.ERROR,
                message=sentence(
                    "“{words}” points at nothing, unless it stands further up in this letter.",
                    words=shown(match[0]),
                )
                if unsure
                else sentence(
                    "“{words}” points at nothing that this reader has.", words=shown(match[0])
                ),
                place=piece.place,
                words=match[0],
                fix=_fix(match, piece, pointing, checked),
                firm=not unsure,
            )


@lru_cache(maxsize=4096)
def _said(wanted: tuple[str, ...], text: str) -> tuple[re.Match[str], ...]:
    """Return where a text says one of the words; most texts stand in letter after letter."""
    return tuple(_pattern(wanted).finditer(text))


@lru_cache(maxsize=256)
def _pattern(wanted: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(
        r"\s+".join(map(re.escape, known.split()))
        for known in sorted(wanted, key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def _fix(match: re.Match[str], piece: Piece, pointing: Pointing, checked: Checked) -> Fix:
    if match[0] not in piece.raw or _is_quoted(match[0], piece, checked):
        return write_at(piece.place)
    match pointing.to:
        case PointsTo.REPORT:
            name = _reports(piece, checked)
            if not name:
                return write_at(piece.place)
            instead = pointing.instead.replace("{report}", name)
            if match[0][:1].isupper():
                instead = capitalised(instead)
            return Reword(place=piece.place, words=match[0], instead=instead)
        case PointsTo.ASKS:
            body = _asked(checked)
            if body is None:
                return write_at(piece.place)
            return ReferTo(place=piece.place, words=match[0], body=body)
        case PointsTo.NOTHING | PointsTo.EARLIER:
            return write_at(piece.place)


def _is_quoted(words: str, piece: Piece, checked: Checked) -> bool:
    """Return whether the words stand within quotation marks anywhere in the piece.

    Nothing is changed there unasked, and a change reaches all places where they stand.
    """
    opening, closing = checked.phrases.open_quote.strip(), checked.phrases.close_quote.strip()
    parts = piece.text.split(words)[:-1]
    befores = (words.join(parts[:count]) for count in range(1, len(parts) + 1))
    return any(
        before.count(opening) > before.count(closing) or before.count('"') % 2 == 1
        for before in befores
    )


def _reports(piece: Piece, checked: Checked) -> str:
    """Return the name of the report that an ask comes from, or of all that the letter uses."""
    letter, library = checked.letter, checked.library
    sources = sources_of(letter, library)
    if piece.ask is not None:
        sources = (library.source(library.recommendation_of(piece.ask).source),)
    return listed(
        [report_name(source, letter, checked.phrases) for source in sources], letter.language
    )


def _asked(checked: Checked) -> AddresseeId | None:
    """Return the one body whose recommendations can be meant: a government that is not asked."""
    library = checked.library
    bodies = [
        government.id
        for government in library.governments_concerned()
        if not library.belongs_to(checked.letter.addressee, government.id)
        and library.made_to({government.id})
    ]
    return bodies[0] if len(bodies) == 1 else None
