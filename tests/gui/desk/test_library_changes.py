"""The library changes while a letter is open: the letter does not."""

from dataclasses import replace as with_parts

import msgspec
import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.domain.copies import Copies
from briefer.domain.finding import Finding
from briefer.domain.ids import AddresseeId, AskId, HookId, Place
from briefer.domain.library import UnknownRecord
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind, Record, RecordKey
from briefer.gui.desk.desk import Desk
from tests.composing.libraries import reworded
from tests.gui.changing import ChangingLibrary

EBRD = AddresseeId("ebrd")
TREATY = RecordKey(kind=Kind.HOOK, id="ebrd-agreement-1")
LAW = Place("legal-basis/ebrd-agreement-1")


@pytest.fixture
def live(app_parts: App) -> ChangingLibrary:
    return ChangingLibrary(app_parts.library)


@pytest.fixture
def open_desk(qtbot: QtBot, app_parts: App, live: ChangingLibrary) -> Desk:
    del qtbot
    made = Desk(with_parts(app_parts, library=live))
    made.new_letter(EBRD)
    return made


def drawn(desk: Desk) -> bytes:
    return msgspec.json.encode(desk.document)


def updated(desk: Desk) -> list[Finding]:
    return [finding for finding in desk.findings if finding.code == "source-updated"]


def test_a_change_is_told_and_changes_nothing(open_desk: Desk, live: ChangingLibrary) -> None:
    desk, before, letter = open_desk, drawn(open_desk), open_desk.letter
    live.edit(TREATY.id, reworded)
    desk.note_library_changed()
    assert (drawn(desk), desk.letter) == (before, letter)
    assert desk.undo_stack.count() == 0
    assert [finding.place for finding in updated(desk)] == [LAW]
    assert [update.key for update in desk.updates_at(LAW)] == [TREATY]


def test_a_letter_goes_on_when_all_that_it_uses_is_gone(
    open_desk: Desk, live: ChangingLibrary
) -> None:
    desk, before = open_desk, drawn(open_desk)
    assert desk.letter is not None
    for copy in desk.letter.copies:
        live.take_out(copy.id)
    desk.note_library_changed()
    assert drawn(desk) == before
    assert len(updated(desk)) == len(list(desk.letter.copies))
    desk.move_item(Place("asks/B1.2"), -1)
    desk.quote_hook(HookId(TREATY.id), False)
    desk.untick_asks((AskId("B1.1"),))
    assert desk.ask_groups
    assert desk.hook_groups
    while desk.undo_stack.canUndo():
        desk.undo()
    assert drawn(desk) == before


def test_taking_theirs_is_one_step(open_desk: Desk, live: ChangingLibrary) -> None:
    desk, before = open_desk, drawn(open_desk)
    live.edit(TREATY.id, reworded)
    desk.note_library_changed()
    desk.take_theirs(TREATY)
    assert desk.undo_stack.count() == 1
    assert desk.undo_stack.undoText().startswith("Take the new “")
    assert drawn(desk) != before
    assert desk.updates == ()
    desk.undo()
    assert drawn(desk) == before
    assert [update.key for update in desk.updates] == [TREATY]


def test_keeping_mine_is_one_step_and_lasts_until_the_next_change(
    open_desk: Desk, live: ChangingLibrary
) -> None:
    desk, before = open_desk, drawn(open_desk)
    live.edit(TREATY.id, reworded)
    desk.note_library_changed()
    desk.keep_own(TREATY)
    assert desk.undo_stack.count() == 1
    assert desk.updates == ()
    assert drawn(desk) == before
    live.take_out(TREATY.id)
    desk.note_library_changed()
    assert [update.theirs for update in desk.updates] == [None]
    desk.undo()
    assert len(desk.updates) == 1


@pytest.mark.parametrize("other", [False, True])
def test_a_finding_takes_or_keeps(open_desk: Desk, live: ChangingLibrary, other: bool) -> None:
    desk, before = open_desk, drawn(open_desk)
    live.edit(TREATY.id, reworded)
    desk.note_library_changed()
    desk.apply_fix(updated(desk)[0], other=other)
    desk.check_now()
    assert updated(desk) == []
    assert (drawn(desk) == before) is other
    assert desk.undo_stack.count() == 1


def test_every_step_has_copies_of_what_it_uses(open_desk: Desk, live: ChangingLibrary) -> None:
    desk = open_desk
    desk.tick_hook(HookId("iccpr-19"))
    desk.tick_asks((AskId("O1.1"),))
    before = drawn(desk)
    live.take_out("iccpr-19")
    live.take_out("O1")
    desk.note_library_changed()
    assert drawn(desk) == before
    desk.undo()
    desk.redo()
    assert drawn(desk) == before


def test_what_is_being_typed_goes_on(open_desk: Desk, live: ChangingLibrary) -> None:
    desk = open_desk
    desk.typing(Place("closing"), "Half a sen")
    live.edit(TREATY.id, reworded)
    desk.note_library_changed()
    assert desk.typing_place == "closing"
    assert desk.undo_stack.count() == 0
    desk.settle()
    assert desk.undo_stack.count() == 1
    piece = desk.outline.piece_at(Place("closing"))
    assert piece is not None
    assert piece.text == "Half a sen"


def test_another_reader_is_written_to_with_what_the_library_says_now(
    open_desk: Desk, live: ChangingLibrary
) -> None:
    desk = open_desk
    live.edit("osce", reworded)
    live.take_out("ebrd")
    desk.note_library_changed()
    desk.change_addressee(AddresseeId("osce"))
    assert desk.addressee.name == "Other name"
    desk.undo()
    assert desk.addressee.id == EBRD


def test_a_letter_from_before_copies_gets_them_when_it_is_opened_and_keeps_them(
    open_desk: Desk, live: ChangingLibrary, app_parts: App
) -> None:
    desk = open_desk
    assert desk.letter is not None
    whole = desk.letter
    old = replace(whole, copies=Copies())
    desk.open_letter(old)
    assert desk.letter == whole
    assert desk.undo_stack.count() == 0
    assert desk.keep_now()
    live.take_out(TREATY.id)
    kept = next(letter for letter in app_parts.letters.letters() if letter.id == whole.id)
    assert kept == whole
    desk.open_letter(kept)
    assert desk.letter == whole


def test_news_of_the_library_is_nothing_where_no_letter_is_open(desk: Desk) -> None:
    desk.note_library_changed()
    assert desk.updates == ()
    assert desk.updates_at(LAW) == ()


def test_theirs_that_lacks_something_is_not_taken(open_desk: Desk, live: ChangingLibrary) -> None:
    def broken(record: Record) -> Record:
        assert isinstance(record, Recommendation)
        asks = tuple(replace(ask, subject=AddresseeId("nobody")) for ask in record.asks)
        return replace(record, asks=asks)

    desk, before = open_desk, open_desk.letter
    live.edit("B1", broken)
    desk.note_library_changed()
    with pytest.raises(UnknownRecord, match="nobody"):
        desk.take_theirs(RecordKey(kind=Kind.RECOMMENDATION, id="B1"))
    assert desk.letter == before
    assert desk.undo_stack.count() == 0
    desk.set_title("It goes on")
    assert desk.undo_stack.count() == 1
