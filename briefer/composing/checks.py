"""Checking a letter: what its writer should know before it goes out."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from briefer.composing.outline import Outline, PieceKind
from briefer.composing.own_library import own_library
from briefer.composing.showing import places_of
from briefer.composing.updates import updates_of
from briefer.document.placement import MissingCharacter
from briefer.domain.addressee import Addressee
from briefer.domain.finding import (
    FillIn,
    Finding,
    KeepOwn,
    LeaveOutAsks,
    LeaveOutHook,
    MarkChecked,
    Paraphrase,
    Severity,
    TakeUpdate,
)
from briefer.domain.ids import BlockId, Place
from briefer.domain.law import Currency, LegalHook, currency_on
from briefer.domain.letter import HookChoice, Letter
from briefer.domain.library import Library
from briefer.domain.records import label_of
from briefer.domain.role import Role, role_of
from briefer.domain.template import BlockKind
from briefer.sentences import sentence, shown

_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""What embeds, isolates or overrides a direction (UAX 9, 2.1 to 2.4); plain marks only hint."""

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}


def check(
    letter: Letter,
    outline: Outline,
    library: Library,
    missing: Sequence[MissingCharacter] = (),
) -> tuple[Finding, ...]:
    """Return what there is to know about the letter, worst first, then in the letter's order.

    `missing` are the characters that no face can show.
    """
    library = own_library(letter, library)
    found = [
        *_nothing_asked(letter),
        *_empty_annexes(letter, outline),
        *_missing_characters(missing),
        *_hidden_marks(outline),
        *_hooks(letter, library),
        *_overtaken(letter, library),
        *_reply_date(letter),
        *_unfilled(outline),
        *_unchecked(outline, library),
        *_source_updated(letter, outline, library),
    ]
    return tuple(sorted(found, key=lambda finding: _ORDER[finding.severity]))


def _nothing_asked(letter: Letter) -> Iterator[Finding]:
    if not letter.asks or all(
        block.kind is not BlockKind.ASKS or block.id in letter.left_out for block in letter.blocks
    ):
        yield Finding(
            code="no-ask",
            severity=Severity.ERROR,
            message=sentence("The letter asks for nothing."),
            place=_first(letter, BlockKind.ASKS),
        )


def _empty_annexes(letter: Letter, outline: Outline) -> Iterator[Finding]:
    block = _first(letter, BlockKind.ANNEX)
    for body, name in outline.annexes:
        if outline.piece_at(Place(f"{block}/{body}/title")) is None:
            yield Finding(
                code="empty-annex",
                severity=Severity.ERROR,
                message=sentence(
                    "The letter refers to {annex}, which does not stand in it.", annex=name
                ),
                place=_referring(letter, outline, name),
                words=name,
            )


def _referring(letter: Letter, outline: Outline, name: str) -> Place:
    """Return the first place whose words name an annex."""
    pieces = (piece for block in outline.blocks for piece in block.pieces)
    named = (piece.place for piece in pieces if name in piece.text)
    return next(named, _first(letter, BlockKind.ASKS))


def _missing_characters(missing: Sequence[MissingCharacter]) -> Iterator[Finding]:
    for found in missing:
        yield Finding(
            code="missing-character",
            severity=Severity.ERROR,
            message=sentence(
                "No typeface can show the character “{character}” ({code}).",
                character=shown(found.character),
                code=f"U+{ord(found.character):04X}",
            ),
            place=Place(found.anchor),
            words=found.character,
        )


def _hidden_marks(outline: Outline) -> Iterator[Finding]:
    for block in outline.blocks:
        for piece in block.pieces:
            for mark in dict.fromkeys(_TURNS.findall(piece.text)):
                yield Finding(
                    code="hidden-mark",
                    severity=Severity.WARNING,
                    message=sentence(
                        "A hidden mark ({code}) turns the direction of writing, so that words may "
                        "be read in another order than they stand in.",
                        code=f"U+{ord(mark):04X}",
                    ),
                    place=piece.place,
                    words=mark,
                )


def _hooks(letter: Letter, library: Library) -> Iterator[Finding]:
    basis = _first(letter, BlockKind.LEGAL_BASIS)
    for choice in letter.hooks:
        hook = library.hook(choice.hook)
        place = Place(f"{basis}/{hook.id}")
        misplaced = tuple(_binding(choice, hook, letter, library, place))
        yield from misplaced
        for finding in _currency(hook, letter, library, place):
            # Nobody need look up when something took effect that does not bind the reader.
            if finding.severity is Severity.ERROR or not misplaced:
                yield finding


def _binding(
    choice: HookChoice, hook: LegalHook, letter: Letter, library: Library, place: Place
) -> Iterator[Finding]:
    if choice.reason or role_of(hook, letter.addressee, library) is not Role.NONE:
        return
    bodies = (library.find(Addressee, binding.body) for binding in hook.binds)
    bound = ", ".join(body.short_name for body in bodies if body is not None)
    yield Finding(
        code="does-not-bind",
        severity=Severity.ERROR,
        message=sentence(
            "{hook} does not bind {reader}; it binds: {bound}.",
            hook=hook.label,
            reader=library.addressee(letter.addressee).short_name,
            bound=bound or "–",
        ),
        place=place,
        fix=LeaveOutHook(hook=hook.id),
    )


def _currency(hook: LegalHook, letter: Letter, library: Library, place: Place) -> Iterator[Finding]:
    match currency_on(hook, letter.date):
        case Currency.IN_FORCE if hook.dates_checked is not None:
            return
        case Currency.IN_FORCE:
            severity = Severity.ADVICE
            message = sentence(
                "Whether {hook} is in force on the letter’s date has not been compared with an "
                "official source; check it.",
                hook=hook.label,
            )
        case Currency.NOT_YET:
            severity = Severity.ERROR
            message = sentence(
                "{hook} is not yet in force on the letter’s date; it enters into force on {day}.",
                hook=hook.label,
                day=_day(hook.in_force_from),
            )
        case Currency.SUPERSEDED | Currency.LAPSED:
            severity = Severity.ERROR
            message = _out_of_force(hook, library)
        case Currency.UNKNOWN:
            severity = Severity.ADVICE
            message = sentence(
                "When {hook} entered into force is not known here; check it.", hook=hook.label
            )
    yield Finding(
        code="not-in-force" if severity is Severity.ERROR else "in-force-unknown",
        severity=severity,
        message=message,
        place=place,
        fix=LeaveOutHook(hook=hook.id),
    )


def _out_of_force(hook: LegalHook, library: Library) -> str:
    day = _day(hook.in_force_until)
    successor = library.find(LegalHook, hook.superseded_by) if hook.superseded_by else None
    if successor is None:
        return sentence("{hook} was in force until {day} only.", hook=hook.label, day=day)
    return sentence(
        "{hook} was in force until {day} only; {successor} ({id}) has taken its place.",
        hook=hook.label,
        day=day,
        successor=successor.label,
        id=successor.id,
    )


def _overtaken(letter: Letter, library: Library) -> Iterator[Finding]:
    lists = (BlockKind.ASKS, letter.asks), (BlockKind.ANNEX, letter.annex)
    for kind, asks in lists:
        together = groupby(asks, key=library.recommendation_of)
        for item, of_item in together:
            if item.overtaken is None or not item.is_overtaken_on(letter.date):
                continue
            group = tuple(of_item)
            yield Finding(
                code="overtaken",
                severity=Severity.WARNING,
                message=sentence("{id} is overtaken: {what}", id=item.id, what=item.overtaken.what),
                place=Place(f"{_first(letter, kind)}/{group[0]}"),
                fix=LeaveOutAsks(asks=group),
            )


def _reply_date(letter: Letter) -> Iterator[Finding]:
    if letter.reply_by is not None and letter.reply_by <= letter.date:
        yield Finding(
            code="reply-date",
            severity=Severity.WARNING,
            message=sentence(
                "The reply is asked for by a day that is not after the letter’s date."
            ),
            place=_first(letter, BlockKind.REPLY),
        )


def _unfilled(outline: Outline) -> Iterator[Finding]:
    for found in outline.unfilled:
        yield Finding(
            code="unfilled",
            severity=Severity.WARNING,
            message=sentence("“{words}” is still to be filled in.", words=found.words),
            place=found.place,
            words=found.words,
            fix=FillIn(block=BlockId(found.place.partition("/")[0])),
        )


def _unchecked(outline: Outline, library: Library) -> Iterator[Finding]:
    for block in outline.blocks:
        for piece in block.pieces:
            if piece.kind is PieceKind.QUOTATION and piece.unchecked and piece.hook is not None:
                yield Finding(
                    code="wording-unchecked",
                    severity=Severity.WARNING,
                    message=sentence(
                        "The wording of {hook} has not been compared with the official text.",
                        hook=library.hook(piece.hook).label,
                    ),
                    place=piece.place,
                    fix=Paraphrase(hook=piece.hook),
                    other=MarkChecked(hook=piece.hook),
                )


def _source_updated(letter: Letter, outline: Outline, library: Library) -> Iterator[Finding]:
    for update in updates_of(letter, library):
        name, key = shown(label_of(update.mine)), update.key
        keep = KeepOwn(kind=key.kind, id=key.id)
        gone = update.theirs is None
        yield Finding(
            code="source-updated",
            severity=Severity.ADVICE,
            message=sentence(
                "“{name}” is no longer in the library; the letter keeps its own copy.", name=name
            )
            if gone
            else sentence(
                "“{name}” has changed in the library; the letter keeps its own copy.", name=name
            ),
            place=next(iter(places_of(update, letter, outline, library)), Place("")),
            fix=keep if gone else TakeUpdate(kind=key.kind, id=key.id),
            other=None if gone else keep,
        )


def _first(letter: Letter, kind: BlockKind) -> Place:
    return Place(next((block.id for block in letter.blocks if block.kind is kind), kind.value))


def _day(date: dt.date | None) -> str:
    return "–" if date is None else f"{date.day} {date:%B %Y}"
