"""Formalities: what a letter of its kind must have, and what its date says of its particulars."""

import datetime as dt
from collections.abc import Iterator

from briefer.composing.checks.around import Checked, write_at
from briefer.composing.dates import partial_date
from briefer.composing.values import sources_of
from briefer.domain.addressee import OfficeHolder
from briefer.domain.finding import BringBack, Finding, Reword, Severity
from briefer.domain.ids import Place
from briefer.domain.template import BlockKind
from briefer.sentences import sentence, shown

_LONG_AGO = dt.timedelta(days=5 * 365)
_HISTORICAL = dt.timedelta(days=365)


def formality_findings(checked: Checked) -> Iterator[Finding]:
    """Yield what is missing around the letter's message, or does not fit its date.

    A paper whose template has no such part, as a submission has no salutation, misses nothing.
    """
    yield from _missing(checked)
    yield from _reply_date(checked)
    yield from _holders(checked)
    yield from _offices(checked)
    yield from _later_sources(checked)


def _missing(checked: Checked) -> Iterator[Finding]:
    expected = (
        (BlockKind.SALUTATION, "no-salutation", sentence("The letter has no salutation.")),
        (BlockKind.SIGNATURE, "no-signature", sentence("Nobody signs the letter.")),
    )
    for kind, code, message in expected:
        block = next((known.id for known in checked.letter.blocks if known.kind is kind), None)
        if block is None or any(piece.text.strip() for piece in checked.pieces(kind)):
            continue
        left_out = block in checked.letter.left_out
        yield Finding(
            code=code,
            severity=Severity.WARNING,
            message=message,
            place=checked.first(kind),
            fix=BringBack(block=block) if left_out else None,
        )


def _reply_date(checked: Checked) -> Iterator[Finding]:
    letter, today = checked.letter, checked.around.today
    place = checked.first(BlockKind.REPLY)
    if not any(block.kind is BlockKind.REPLY for block in letter.blocks):
        return
    if letter.reply_by is None:
        yield Finding(
            code="no-reply-date",
            severity=Severity.ADVICE,
            message=sentence("The letter does not say by when a reply is asked for."),
            place=place,
        )
    elif letter.reply_by <= letter.date:
        yield Finding(
            code="reply-date",
            severity=Severity.WARNING,
            message=sentence(
                "The reply is asked for by a day that is not after the letter’s date."
            ),
            place=place,
        )
    elif (
        today is not None
        and letter.sent is None
        and letter.reply_by < today <= letter.date + _HISTORICAL
    ):
        yield Finding(
            code="reply-date-past",
            severity=Severity.WARNING,
            message=sentence("The day by which the reply is asked for has passed."),
            place=place,
        )


def _holders(checked: Checked) -> Iterator[Finding]:
    """Yield the office-holders whom the letter names and who are not in office on its date."""
    date, reader = checked.letter.date, checked.reader
    now = reader.holder_on(date)
    places = (BlockKind.INSIDE_ADDRESS, BlockKind.SALUTATION)
    named = [
        (piece, holder)
        for piece in checked.pieces(*places)
        for holder in reader.holders
        if not holder.holds_on(date) and holder.name in piece.text
        if now is None or holder.name not in now.name
    ]
    for piece, holder in named:
        swap = None
        if now is not None and holder.name in piece.raw:
            swap = Reword(place=piece.place, words=holder.name, instead=now.name)
        yield Finding(
            code="holder-out-of-term",
            severity=Severity.WARNING,
            message=_term(holder, checked),
            place=piece.place,
            words=holder.name,
            fix=swap,
        )
    if reader.holders and now is None and not named:
        last = max(reader.holders, key=lambda holder: holder.since)
        yield Finding(
            code="holder-unknown",
            severity=Severity.ADVICE,
            message=sentence(
                "Who holds the office on the letter’s date is not known here; the letter goes to "
                "the office. The last one known is {name}.",
                name=shown(last.name),
            ),
            place=checked.first(BlockKind.INSIDE_ADDRESS),
        )


def _term(holder: OfficeHolder, checked: Checked) -> str:
    if holder.until is not None and holder.until < checked.letter.date:
        return sentence(
            "{name} held the office until {day} only.",
            name=shown(holder.name),
            day=checked.day(holder.until),
        )
    return sentence(
        "{name} holds the office from {day} only.",
        name=shown(holder.name),
        day=checked.day(holder.since),
    )


def _offices(checked: Checked) -> Iterator[Finding]:
    """Yield that office and address are those of another time, or that nobody checked them."""
    known = checked.reader.provenance.checked or checked.around.today
    if known is not None and checked.letter.date < known - _LONG_AGO:
        yield Finding(
            code="office-of-today",
            severity=Severity.ADVICE,
            message=sentence(
                "Office and address of {reader} are those of {year}; on the letter’s date they may "
                "have been others.",
                reader=checked.reader.naming.third,
                year=known.year,
            ),
            place=checked.first(BlockKind.INSIDE_ADDRESS),
        )
    elif checked.reader.provenance.checked is None:
        yield from _unchecked_address(checked)


def _unchecked_address(checked: Checked) -> Iterator[Finding]:
    """Yield that nobody has compared the address, unless the writer has written another."""
    reader = checked.reader
    for piece in checked.pieces(BlockKind.INSIDE_ADDRESS):
        if not piece.edited:
            yield Finding(
                code="address-unchecked",
                severity=Severity.ADVICE,
                message=sentence(
                    "Office and address of {reader} are still to be checked. {note}",
                    reader=reader.naming.third,
                    note=shown(reader.provenance.note),
                )
                if reader.provenance.note
                else sentence(
                    "Office and address of {reader} are still to be checked.",
                    reader=reader.naming.third,
                ),
                place=piece.place,
                fix=write_at(piece.place),
            )


def _later_sources(checked: Checked) -> Iterator[Finding]:
    date = checked.letter.date
    for source in sources_of(checked.letter, checked.library):
        if source.date > date.isoformat()[: len(source.date)]:
            yield Finding(
                code="source-later",
                severity=Severity.WARNING,
                message=sentence(
                    "The letter is dated before the report “{title}” ({date}).",
                    title=shown(source.title),
                    date=partial_date(source.date, "en"),
                ),
                place=Place(checked.first(BlockKind.DATE)),
            )
