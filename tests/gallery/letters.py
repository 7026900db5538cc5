"""Scenes of the list of letters, of a letter's history and of a conflict."""

import os
from pathlib import Path

from msgspec.structs import replace

from briefer.bootstrap import build
from briefer.domain.ids import AskId, Place
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
