"""Scenes of the list of letters, of a letter's history and of a conflict."""

import datetime as dt
import os
from pathlib import Path

from msgspec.structs import replace

from briefer.bootstrap import build
from briefer.domain.ids import AskId, Place
from briefer.domain.ledger import Answer, Sending, Verdict
from briefer.domain.letter import LetterStatus
from tests.gallery.stage import Stage


def letters_list(stage: Stage) -> None:
    """Show a few letters of every status."""
    desk = stage.window.desk
    statuses = (LetterStatus.SENT, LetterStatus.READY, LetterStatus.DRAFT)
    for addressee, status in zip(("osce", "us-government", "ebrd"), statuses, strict=True):
        stage.write_to(addressee)
        desk.set_status(status)
    stage.window.registry["all-letters"].trigger()
    stage.settle()


def letters_sent(stage: Stage) -> None:
    """Show letters to which a reply is due, overdue and come."""
    desk = stage.window.desk
    due, late = dt.date(2026, 12, 24), dt.date(2026, 11, 9)
    for addressee, day in (("kz-government", due), ("ebrd", late), ("osce", due)):
        stage.write_to(addressee)
        desk.mark_sent()
        desk.set_reply_by(day)
        if addressee == "kz-government":
            _answer(stage)
    stage.window.registry["all-letters"].trigger()
    stage.settle()


def _answer(stage: Stage) -> None:
    desk = stage.window.desk
    letter = desk.letter
    if letter is None:
        return
    desk.set_sending(Sending(date=dt.date(2026, 11, 10), way="by post", to="the Chancellery"))
    for ask, verdict in zip(letter.asks, Verdict, strict=False):
        desk.answer(ask, verdict)
    answer = Answer(ask=letter.asks[1], verdict=Verdict.PROMISED, date=dt.date(2026, 11, 11))
    desk.set_answer(replace(answer, note="“early next year”, by telephone"))


def replies(stage: Stage) -> None:
    """Show the ledger of a letter to which a reply came."""
    stage.write_to("kz-government")
    stage.window.registry["mark-sent"].trigger()
    _answer(stage)
    stage.settle()


def replies_overdue(stage: Stage) -> None:
    """Show the ledger of a letter to which none came in time."""
    stage.write_to("ebrd")
    stage.window.registry["mark-sent"].trigger()
    stage.window.desk.set_reply_by(dt.date(2026, 11, 9))
    stage.settle()


def follow_up(stage: Stage) -> None:
    """Show the letter that asks again."""
    replies(stage)
    stage.window.registry["follow-up"].trigger()
    stage.settle()


def follow_up_ledger(stage: Stage) -> None:
    """Show the ledger of that letter, before it is sent."""
    follow_up(stage)
    stage.window.registry["replies"].trigger()
    stage.settle()


def letters_none(stage: Stage) -> None:
    """Show the list before there is any letter."""
    stage.window.registry["all-letters"].trigger()
    stage.settle()


def letters_deleting(stage: Stage) -> None:
    """Show the trash with the question that comes before deleting."""
    letters_list(stage)
    view = stage.window.all_letters
    view.discard.click()
    stage.settle()
    view.discard.click()
    stage.settle()
    view.toast.dismiss()
    view.tabs.setCurrentIndex(1)
    stage.settle()
    view.purge.click()
    stage.settle()


def history(stage: Stage) -> None:
    """Show what differs from a named version."""
    stage.write_to("ebrd")
    desk = stage.window.desk
    desk.keep_now()
    desk.name_version("Sent to Ana for comments")
    desk.word(Place("opening"), "We write to ask that the Bank keeps its word on civic space.")
    desk.untick_asks((AskId("B1.1"),))
    letter = desk.letter
    if letter is not None:
        desk.set_date(letter.date.replace(day=30))
    desk.keep_now()
    stage.window.registry["versions"].trigger()
    stage.window.letter_view.history.list.setCurrentRow(0)
    stage.settle()
    stage.window.letter_view.toast.dismiss()


def conflict(stage: Stage) -> None:
    """Show what is offered when something else has changed the letter."""
    stage.write_to("ebrd")
    desk = stage.window.desk
    desk.keep_now()
    letter = desk.letter
    if letter is None:
        return
    other = build(Path(os.environ["XDG_CONFIG_HOME"]) / "library.briefer").letters
    theirs = other.letter(letter.id)
    if theirs is not None:
        other.keep(replace(theirs, title="Changed elsewhere"))
    desk.set_title("Mine")
    desk.keep_now()
    stage.settle()
