"""Which letter is on the desk, and how letters are kept."""

import datetime as dt

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App, build
from briefer.domain.ids import AddresseeId, AskId, Place
from briefer.domain.letter import Letter
from briefer.domain.library import UnknownRecord
from briefer.errors import BrieferError
from briefer.gui.desk.desk import Desk
from tests.machine import no_room

EBRD = AddresseeId("ebrd")


def on_disk(app: App) -> list[Letter]:
    return list(build(app.letters.path).letters.letters())


def test_there_is_nothing_before_a_letter_is_open(desk: Desk) -> None:
    assert desk.letter is None
    assert desk.outline.blocks == ()
    assert desk.ask_groups == ()
    assert desk.hook_groups == ()
    assert desk.findings == ()
    assert desk.keep_now()
    with pytest.raises(LookupError):
        _ = desk.document


def test_a_new_letter_is_finished_and_nobody_has_signed_it(desk: Desk) -> None:
    desk.new_letter(EBRD)
    assert desk.letter is not None
    assert desk.letter.date == dt.date(2026, 11, 12)
    assert desk.letter.asks
    assert desk.addressee.id == EBRD
    assert not desk.letter.sender.organisation
    assert any(finding.code == "unfilled" for finding in desk.findings)


def test_the_next_letter_is_signed_by_the_last_sender(desk: Desk) -> None:
    desk.new_letter(EBRD)
    assert desk.letter is not None
    desk.set_sender(replace(desk.letter.sender, organisation="League"))
    desk.keep_now()
    desk.new_letter(AddresseeId("osce"))
    assert desk.letter.sender.organisation == "League"


def test_a_change_is_on_disk_soon_without_being_asked(
    desk: Desk, app_parts: App, qtbot: QtBot
) -> None:
    desk.new_letter(EBRD)
    times = list[dt.datetime]()
    desk.saved.connect(times.append)
    with qtbot.waitSignal(desk.saved, timeout=5000):
        desk.word(Place("opening"), "We write to you.")
    assert times == [app_parts.clock.now()]
    [kept] = on_disk(app_parts)
    assert kept == desk.letter


def test_words_that_are_still_being_typed_are_kept_too(
    desk: Desk, app_parts: App, qtbot: QtBot
) -> None:
    desk.new_letter(EBRD)
    desk.keep_now()
    with qtbot.waitSignal(desk.saved, timeout=5000):
        desk.typing(Place("opening"), "Half a sen")
    [kept] = on_disk(app_parts)
    wording = kept.wording_at(Place("opening"))
    assert wording is not None
    assert wording.text == "Half a sen"


def test_closing_keeps_everything_at_once(desk: Desk, app_parts: App) -> None:
    desk.new_letter(EBRD)
    desk.typing(Place("opening"), "The last words")
    assert desk.keep_now()
    assert desk.letter is not None
    assert [kept.id for kept in desk.kept_letters()] == [desk.letter.id]
    assert on_disk(app_parts) == [desk.letter]


def test_opening_another_letter_keeps_the_first_and_begins_a_new_history(desk: Desk) -> None:
    desk.new_letter(EBRD)
    desk.set_title("The first")
    first = desk.letter
    desk.new_letter(AddresseeId("osce"))
    assert desk.undo_stack.count() == 0
    desk.keep_now()
    assert first is not None
    assert desk.letter is not None
    assert [kept.id for kept in desk.kept_letters()] == [desk.letter.id, first.id]
    desk.open_letter(first)
    assert desk.letter == first


def test_a_letter_that_the_library_cannot_make_is_not_opened(desk: Desk) -> None:
    desk.new_letter(EBRD)
    here = desk.letter
    assert here is not None
    with pytest.raises(UnknownRecord):
        desk.open_letter(here.with_asks((AskId("X9.9"),)))
    assert desk.letter == here


def test_a_library_that_cannot_be_written_is_told_and_the_text_stays(
    app_parts: App, qtbot: QtBot
) -> None:
    desk, problems = Desk(app_parts), list[BrieferError]()
    desk.save_failed.connect(problems.append)
    letter = replace(_letter(app_parts), title="Unkept")
    desk.open_letter(letter)
    with no_room():
        with qtbot.waitSignal(desk.save_failed, timeout=5000):
            desk.set_title("Still here")
        [problem] = problems
        assert problem.message
        assert problem.hint
        assert not desk.keep_now()
    assert desk.letter is not None
    assert desk.letter.title == "Still here"
    assert desk.keep_now()
    assert [kept.title for kept in on_disk(app_parts)] == ["Still here"]


def test_another_addressee_gets_its_own_asks_and_undo_brings_the_first_back(desk: Desk) -> None:
    desk.new_letter(EBRD)
    before = desk.letter
    desk.change_addressee(AddresseeId("us-government"))
    assert desk.addressee.id == "us-government"
    assert desk.letter is not None
    assert all(ask.startswith("U") for ask in desk.letter.asks)
    desk.undo()
    assert desk.letter == before


def _letter(app: App) -> Letter:
    """Return a letter that is kept elsewhere."""
    spare = Desk(build(app.letters.path.with_name("spare.briefer")))
    spare.new_letter(EBRD)
    assert spare.letter is not None
    spare.keep_now()
    return spare.letter
