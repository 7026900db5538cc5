"""What the list of letters says of each."""

import datetime as dt
from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefer.domain.addressee import Addressee
from briefer.domain.letter import LetterStatus
from briefer.domain.library import Library
from briefer.gui.dates import written_date, written_time
from briefer.gui.ledger.words import listed_chip
from briefer.gui.parts.rows import RowWords
from briefer.services.letters import KeptLetter


def status_name(status: LetterStatus) -> str:
    """Return what a status is called."""
    translate = QCoreApplication.translate
    match status:
        case LetterStatus.DRAFT:
            return translate("Letters", "Draft")
        case LetterStatus.READY:
            return translate("Letters", "Ready")
        case LetterStatus.SENT:
            return translate("Letters", "Sent")
        case _:
            assert_never(status)


def names_of(entries: Sequence[KeptLetter], library: Library) -> dict[str, str]:
    """Return the short name of everybody the letters are to; an id where it is not known."""
    keys = dict.fromkeys(entry.addressee for entry in entries)
    found = {key: library.find(Addressee, key) for key in keys}
    return {key: key if body is None else body.short_name for key, body in found.items()}


def row_of(entry: KeptLetter, to: str, now: dt.datetime) -> RowWords:
    """Return what the list shows of a letter to somebody called `to`."""
    reply = None if entry.standing is None else listed_chip(entry.standing, now.date())
    return RowWords(
        key=entry.id,
        title=entry.title,
        second=" · ".join((to, written_date(entry.date), _changed(entry.changed_at, now))),
        chip=status_name(entry.status),
        chip_kind="accent" if entry.status is LetterStatus.READY else "plain",
        more=reply.text if reply else "",
        more_kind=reply.kind if reply else "plain",
    )


def _changed(at: dt.datetime, now: dt.datetime) -> str:
    here = at.astimezone(now.tzinfo)
    when = written_time(here) if here.date() == now.date() else written_date(here.date())
    return QCoreApplication.translate("Letters", "changed {when}").format(when=when)
