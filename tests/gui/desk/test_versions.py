"""Every state of a letter can be gone back to."""

from msgspec.structs import replace

from briefer.bootstrap import App
from briefer.domain.ids import AddresseeId, Place
from briefer.domain.letter import Letter, LetterStatus
from briefer.gui.desk.desk import Desk

EBRD = AddresseeId("ebrd")
OPENING = Place("opening")


def letter_of(desk: Desk) -> Letter:
    assert desk.letter is not None
    return desk.letter


def test_the_status_is_one_step(desk: Desk) -> None:
    desk.new_letter(EBRD)
    assert letter_of(desk).status is LetterStatus.DRAFT
    desk.set_status(LetterStatus.SENT)
    assert letter_of(desk).status is LetterStatus.SENT
    assert desk.undo_stack.count() == 1
    desk.undo()
    assert letter_of(desk).status is LetterStatus.DRAFT


def test_the_first_change_of_each_session_keeps_how_the_letter_was_opened(desk: Desk) -> None:
    desk.new_letter(EBRD)
    desk.keep_now()
    states = list[Letter]()
    for number in range(3):
        states.append(letter_of(desk))
        for more in range(3):
            desk.word(OPENING, f"Words {number} {more}.")
            desk.keep_now()
        desk.open_kept(letter_of(desk).id)
    found = [desk.version(version.number) for version in desk.versions()]
    assert all(state in found for state in states)
    assert len(found) == 3


def test_a_letter_that_was_only_looked_at_gets_no_snapshot(desk: Desk) -> None:
    desk.new_letter(EBRD)
    desk.keep_now()
    desk.open_kept(letter_of(desk).id)
    desk.keep_now()
    assert desk.versions() == ()


def test_reverting_is_one_step_to_how_the_letter_was_opened(desk: Desk) -> None:
    desk.new_letter(EBRD)
    opened = letter_of(desk)
    assert not desk.can_revert
    desk.word(OPENING, "Other words.")
    desk.set_title("Other title")
    assert desk.can_revert
    changed = letter_of(desk)
    desk.revert_to_opened()
    assert letter_of(desk) == opened
    assert not desk.can_revert
    desk.undo()
    assert letter_of(desk) == changed


def test_restoring_is_one_step_and_keeps_the_present_state(desk: Desk) -> None:
    desk.new_letter(EBRD)
    first = letter_of(desk)
    desk.name_version("  The first ")
    desk.word(OPENING, "Other words.")
    desk.keep_now()
    changed, steps = letter_of(desk), desk.undo_stack.count()
    named = next(version for version in desk.versions() if version.name == "The first")
    earlier = desk.version(named.number)
    assert earlier == first
    assert [piece.place for piece in desk.compared(first).difference.pieces] == [OPENING]
    desk.restore_version(first)
    assert letter_of(desk) == first
    assert desk.undo_stack.count() == steps + 1
    assert changed in [desk.version(version.number) for version in desk.versions()]
    desk.undo()
    assert letter_of(desk) == changed


def test_an_earlier_version_is_opened_as_a_letter_of_its_own(desk: Desk, app_parts: App) -> None:
    desk.new_letter(EBRD)
    first = letter_of(desk)
    desk.set_title("Changed")
    desk.open_copy(first)
    assert letter_of(desk) == replace(first, id=letter_of(desk).id, title=f"{first.title} (copy)")
    assert desk.keep_now()
    titles = {entry.title for entry in app_parts.letters.entries()}
    assert titles == {"Changed", f"{first.title} (copy)"}


def test_nothing_is_earlier_than_no_letter(desk: Desk) -> None:
    assert desk.versions() == ()
    assert not desk.can_revert
