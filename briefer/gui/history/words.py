"""What the history says of versions and of what differs."""

import datetime as dt
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefer.composing.comparing_letters import Choice, ChoiceChange
from briefer.composing.differences import Change
from briefer.domain.ledger import Verdict
from briefer.domain.letter import LetterStatus
from briefer.domain.template import BlockKind
from briefer.gui.dates import written_date, written_time
from briefer.gui.desk.naming import block_name
from briefer.gui.ledger.words import answer_words, sending_words
from briefer.gui.letters.words import status_name
from briefer.gui.parts.rows import RowWords
from briefer.services.letters import Snapshot


def row_of(version: Snapshot, now: dt.datetime) -> RowWords:
    """Return what the list says of a version."""
    translate = QCoreApplication.translate
    at = version.at.astimezone(now.tzinfo)
    pattern = translate("History", "{day}, {time}")
    when = pattern.format(day=written_date(at.date()), time=written_time(at))
    by_itself = translate("History", "taken by itself")
    return RowWords(
        key=str(version.number),
        title=version.name or when,
        second=when if version.name else by_itself,
        strong=bool(version.name),
    )


def choice_name(choice: Choice) -> str:  # noqa: C901 - one arm for each
    """Return what a choice is called."""
    translate = QCoreApplication.translate
    match choice:
        case Choice.TITLE:
            return translate("History", "Title")
        case Choice.STATUS:
            return translate("History", "Status")
        case Choice.ADDRESSEE:
            return translate("History", "Addressee")
        case Choice.TEMPLATE:
            return translate("History", "Template")
        case Choice.LANGUAGE:
            return translate("History", "Language")
        case Choice.PAPER:
            return translate("History", "Paper")
        case Choice.DATE:
            return translate("History", "Date")
        case Choice.REPLY_BY:
            return translate("History", "Date to reply by")
        case Choice.SENDER:
            return translate("History", "Sender")
        case Choice.CITATIONS:
            return translate("History", "Citations")
        case Choice.ASK:
            return translate("History", "Ask")
        case Choice.ASK_ORDER:
            return translate("History", "Order of the asks")
        case Choice.ANNEX:
            return translate("History", "Ask in the annex")
        case Choice.ANNEX_ORDER:
            return translate("History", "Order in the annex")
        case Choice.HOOK:
            return translate("History", "Provision")
        case Choice.HOOK_ORDER:
            return translate("History", "Order of the provisions")
        case Choice.BLOCK_ORDER:
            return translate("History", "Order of the blocks")
        case Choice.SENT:
            return translate("History", "Sending")
        case Choice.ANSWER:
            return translate("History", "Answer")
        case _:
            assert_never(choice)


def choice_heading(change: ChoiceChange) -> str:
    """Return what happened to a choice: "Ask, added since"."""
    comes = change.choice in (Choice.ASK, Choice.ANNEX, Choice.HOOK, Choice.ANSWER)
    if comes and not (change.before and change.after):
        what = Change.REMOVED if not change.after else Change.ADDED
        return change_heading(choice_name(change.choice), what)
    return choice_name(change.choice)


def change_heading(name: str, change: Change) -> str:
    """Return what happened at a place: "Opening, changed since"."""
    translate = QCoreApplication.translate
    match change:
        case Change.SAME:
            pattern = translate("History", "{what}, changed since")
        case Change.REMOVED:
            pattern = translate("History", "{what}, left out since")
        case Change.ADDED:
            pattern = translate("History", "{what}, added since")
        case _:
            assert_never(change)
    return pattern.format(what=name)


def choice_value(choice: Choice, value: str) -> str:
    """Return a choice's value as the window writes it."""
    translate = QCoreApplication.translate
    if not value:
        return ""
    match choice:
        case Choice.DATE | Choice.REPLY_BY:
            return written_date(dt.date.fromisoformat(value))
        case Choice.STATUS:
            return status_name(LetterStatus(value))
        case Choice.CITATIONS:
            below = translate("History", "under the quotations")
            return below if value == "inline" else translate("History", "at the foot of the page")
        case Choice.BLOCK_ORDER:
            return "\n".join(block_name(BlockKind(kind)) for kind in value.split("\n"))
        case Choice.SENT:
            day, way, to = value.split("\n", 2)
            return sending_words(dt.date.fromisoformat(day), way, to)
        case Choice.ANSWER:
            title, verdict, day, note = value.split("\n", 3)
            said = answer_words(Verdict(verdict), dt.date.fromisoformat(day) if day else None)
            return "\n".join(filter(None, (title, said, note)))
        case _:
            return value
