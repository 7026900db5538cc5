"""Law: what binds the reader, what is in force on the letter's date, and how far it reaches."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from briefer.composing.checks.around import Checked, write_at
from briefer.composing.currency import successor_on
from briefer.composing.outline import Piece, PieceKind
from briefer.domain.addressee import Addressee
from briefer.domain.finding import (
    Finding,
    LeaveOutHook,
    MarkChecked,
    Paraphrase,
    Severity,
    SwapHook,
)
from briefer.domain.ids import Place
from briefer.domain.law import Currency, LegalHook, currency_on
from briefer.domain.letter import HookChoice
from briefer.domain.role import Role, role_of
from briefer.domain.template import BlockKind
from briefer.sentences import sentence, shown


def law_findings(checked: Checked) -> Iterator[Finding]:
    """Yield what is wrong with the provisions that the letter invokes."""
    basis = checked.first(BlockKind.LEGAL_BASIS)
    for choice in checked.letter.hooks:
        hook = checked.library.hook(choice.hook)
        place = Place(f"{basis}/{hook.id}")
        misplaced = tuple(_binding(choice, hook, place, checked))
        yield from misplaced
        for finding in _currency(hook, place, checked):
            if not misplaced:
                yield finding
            elif finding.severity is Severity.ERROR:
                # What does not bind this reader has no successor that would.
                yield replace(finding, fix=LeaveOutHook(hook=hook.id), other=None)
        yield from _too_wide(hook, checked)
    yield from _unchecked(checked)


def _binding(
    choice: HookChoice, hook: LegalHook, place: Place, checked: Checked
) -> Iterator[Finding]:
    letter, library = checked.letter, checked.library
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
            reader=checked.reader.short_name,
            bound=bound or "–",
        ),
        place=place,
        fix=LeaveOutHook(hook=hook.id),
    )


def _currency(hook: LegalHook, place: Place, checked: Checked) -> Iterator[Finding]:
    match currency_on(hook, checked.letter.date):
        case Currency.IN_FORCE if hook.dates_checked is not None:
            return
        case Currency.IN_FORCE:
            message = sentence(
                "Whether {hook} is in force on the letter’s date has not been compared with an "
                "official source; check it.",
                hook=hook.label,
            )
            yield _advice(message, place)
        case Currency.UNKNOWN:
            message = sentence(
                "When {hook} entered into force is not known here; check it.", hook=hook.label
            )
            yield _advice(message, place)
        case Currency.NOT_YET:
            message = sentence(
                "{hook} is not yet in force on the letter’s date; it enters into force on {day}.",
                hook=hook.label,
                day=checked.day(hook.in_force_from),
            )
            yield _not_in_force(message, hook, None, place)
        case Currency.SUPERSEDED | Currency.LAPSED:
            yield _out_of_force(hook, place, checked)


def _advice(message: str, place: Place) -> Finding:
    return Finding(code="in-force-unknown", severity=Severity.ADVICE, message=message, place=place)


def _out_of_force(hook: LegalHook, place: Place, checked: Checked) -> Finding:
    day = checked.day(hook.in_force_until)
    successor = successor_on(hook, checked.library, checked.letter.date)
    if successor is None:
        message = sentence("{hook} was in force until {day} only.", hook=hook.label, day=day)
    else:
        message = sentence(
            "{hook} was in force until {day} only; {successor} ({id}) has taken its place.",
            hook=hook.label,
            day=day,
            successor=successor.label,
            id=successor.id,
        )
    return _not_in_force(message, hook, successor, place)


def _not_in_force(
    message: str, hook: LegalHook, successor: LegalHook | None, place: Place
) -> Finding:
    leave = LeaveOutHook(hook=hook.id)
    swap = None if successor is None else SwapHook(hook=hook.id, successor=successor.id)
    return Finding(
        code="not-in-force",
        severity=Severity.ERROR,
        message=message,
        place=place,
        fix=swap or leave,
        other=leave if swap else None,
    )


def _too_wide(hook: LegalHook, checked: Checked) -> Iterator[Finding]:
    """Yield what is asked beyond what a provision covers."""
    for piece in checked.pieces(BlockKind.ASKS):
        for limit in hook.beyond if piece.ask is not None else ():
            found = re.search(re.escape(limit.words), piece.text, re.IGNORECASE)
            if found or limit.words.casefold() in _before_translation(piece, checked):
                yield Finding(
                    code="wider-than-hook",
                    severity=Severity.WARNING,
                    message=sentence(
                        "This request is wider than {hook}: {why}",
                        hook=hook.label,
                        why=shown(limit.why),
                    ),
                    place=piece.place,
                    words=found[0] if found else "",
                    fix=write_at(piece.place),
                )


def _before_translation(piece: Piece, checked: Checked) -> str:
    """Return the clause of a request in the report's language, unless the writer reworded it."""
    if piece.ask is None or piece.edited:
        return ""
    item = checked.library.recommendation_of(piece.ask)
    now = item.updated(piece.ask) if piece.ask in checked.letter.updated else None
    clauses = [known.clause for known in item.asks if known.id == piece.ask]
    return (now.clause if now else "".join(clauses)).casefold()


def _unchecked(checked: Checked) -> Iterator[Finding]:
    for piece in checked.pieces():
        if piece.kind is PieceKind.QUOTATION and piece.unchecked and piece.hook is not None:
            yield Finding(
                code="wording-unchecked",
                severity=Severity.WARNING,
                message=sentence(
                    "The wording of {hook} has not been compared with the official text.",
                    hook=checked.library.hook(piece.hook).label,
                ),
                place=piece.place,
                fix=Paraphrase(hook=piece.hook),
                other=MarkChecked(hook=piece.hook),
            )
