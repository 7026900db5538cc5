"""What the window says of sending, of answers and of when a reply is due."""

import datetime as dt
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefer.composing.ledger import ReplyState, Standing
from briefer.domain.ledger import Verdict
from briefer.gui.dates import written_date
from briefer.gui.desk.chips import ChipWords


def verdict_name(verdict: Verdict) -> str:
    """Return what an answer is called."""
    translate = QCoreApplication.translate
    match verdict:
        case Verdict.ACCEPTED:
            return translate("Ledger", "accepted")
        case Verdict.PROMISED:
            return translate("Ledger", "promised")
        case Verdict.EVADED:
            return translate("Ledger", "evaded")
        case Verdict.REFUSED:
            return translate("Ledger", "refused")
        case Verdict.NO_ANSWER:
            return translate("Ledger", "no answer")
        case _:
            assert_never(verdict)


def ways() -> tuple[str, ...]:
    """Return the ways that are offered; any other can be typed."""
    translate = QCoreApplication.translate
    return (
        translate("Ledger", "by post"),
        translate("Ledger", "by e-mail"),
        translate("Ledger", "by hand"),
        translate("Ledger", "by fax"),
    )


def sending_words(date: dt.date, way: str, to: str) -> str:
    """Return when, how and to whom a letter went, each on a line of its own."""
    return "\n".join(filter(None, (written_date(date), way, to)))


def answer_words(verdict: Verdict, date: dt.date | None) -> str:
    """Return an answer in words: "accepted, 3 December 2026"."""
    name = verdict_name(verdict)
    if date is None:
        return name
    pattern = QCoreApplication.translate("Ledger", "{answer}, {date}")
    return pattern.format(answer=name, date=written_date(date))


def state_name(state: ReplyState) -> str:
    """Return what letters are called that stand so, where lists are narrowed to them."""
    translate = QCoreApplication.translate
    match state:
        case ReplyState.AWAITED:
            return translate("Ledger", "Sent, no reply-by date")
        case ReplyState.DUE:
            return translate("Ledger", "Sent, reply due")
        case ReplyState.OVERDUE:
            return translate("Ledger", "Sent, reply overdue")
        case ReplyState.REPLIED:
            return translate("Ledger", "Sent, reply received")
        case ReplyState.UNANSWERED:
            return translate("Ledger", "Sent, no answer")
        case _:
            assert_never(state)


def listed_chip(standing: Standing, day: dt.date) -> ChipWords:
    """Return how a letter that went out stands on `day`, as a list shows it."""
    translate = QCoreApplication.translate
    state = standing.state_on(day)
    match state:
        case ReplyState.AWAITED:
            return ChipWords(text=translate("Ledger", "no reply yet"))
        case ReplyState.DUE if standing.reply_by is not None and standing.reply_by != day:
            pattern = translate("Ledger", "reply due {date}")
            return ChipWords(text=pattern.format(date=written_date(standing.reply_by)), kind="line")
        case ReplyState.DUE | ReplyState.OVERDUE:
            return due_chip(standing, day)
        case ReplyState.REPLIED:
            pattern = translate("Ledger", "answered {count} of {all}")
            text = pattern.format(count=standing.answered, all=standing.asked)
            return ChipWords(text=text, kind="accent")
        case ReplyState.UNANSWERED:
            return ChipWords(text=translate("Ledger", "no answer"))
        case _:
            assert_never(state)


def due_chip(standing: Standing, day: dt.date) -> ChipWords:
    """Return when a reply is due, counted from `day`; without words where none is awaited."""
    translate = QCoreApplication.translate
    left = standing.days_left(day)
    if left is None:
        return ChipWords(text="")
    if left < 0:
        late = translate("Ledger", "overdue since yesterday")
        days = translate("Ledger", "overdue by %n days", None, -left)
        return ChipWords(text=late if left == -1 else days, kind="warn")
    if left == 0:
        return ChipWords(text=translate("Ledger", "reply due today"), kind="warn")
    tomorrow, days = (
        translate("Ledger", "due tomorrow"),
        translate("Ledger", "due in %n days", None, left),
    )
    return ChipWords(text=tomorrow if left == 1 else days, kind="line")
