"""Something else changes the letter that is on the desk: nothing is lost."""

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App, build
from briefer.domain.ids import AddresseeId, LetterId, Place
from briefer.domain.letter import Letter
from briefer.errors import BrieferError
from briefer.gui.desk.desk import Desk
from briefer.services.letters import LetterChanged

EBRD = AddresseeId("ebrd")


def letter_of(desk: Desk) -> Letter:
    assert desk.letter is not None
    return desk.letter


@pytest.fixture
def other(desk: Desk, app_parts: App) -> App:
    """Return a second program on the same file, which has retitled the letter on the desk."""
    desk.new_letter(EBRD)
    assert desk.keep_now()
    second = build(app_parts.letters.path)
    theirs = second.letters.letter(letter_of(desk).id)
    assert theirs is not None
    second.letters.keep(replace(theirs, title="Theirs"))
    return second


def kept(app: App) -> dict[str, Letter]:
    return {letter.title: letter for letter in build(app.letters.path).letters.letters()}


def test_a_change_of_both_is_told_and_overwrites_nothing(
    desk: Desk, other: App, qtbot: QtBot
) -> None:
    problems = list[BrieferError]()
    desk.save_failed.connect(problems.append)
    with qtbot.waitSignal(desk.save_failed, timeout=5000):
        desk.set_title("Mine")
    [problem] = problems
    assert isinstance(problem, LetterChanged)
    assert desk.in_conflict
    desk.word(Place("opening"), "We go on writing.")
    qtbot.wait(1200)
    assert len(problems) == 1
    assert list(kept(other)) == ["Theirs"]
    assert not desk.keep_now()


def test_a_look_at_all_letters_does_not_make_the_others_change_known(
    desk: Desk, other: App
) -> None:
    assert [letter.title for letter in desk.kept_letters()] == ["Theirs"]
    desk.set_title("Mine")
    assert not desk.keep_now()
    assert list(kept(other)) == ["Theirs"]


def test_mine_is_kept_as_a_copy_and_gone_on_with(desk: Desk, other: App) -> None:
    first = letter_of(desk).id
    desk.set_title("Mine")
    desk.word(Place("opening"), "My words.")
    desk.keep_now()
    desk.keep_as_copy()
    assert desk.keep_now()
    assert not desk.in_conflict
    assert letter_of(desk).title == "Mine (copy)"
    assert letter_of(desk).id != first
    assert set(kept(other)) == {"Theirs", "Mine (copy)"}
    while desk.undo_stack.canUndo():
        desk.undo()
        assert letter_of(desk).id != first
        assert desk.keep_now()
    assert kept(other)["Theirs"].id == first
    assert len(kept(other)) == 2


def test_the_other_is_opened_by_one_step_and_mine_is_not_lost(desk: Desk, other: App) -> None:
    desk.set_title("Mine")
    desk.keep_now()
    mine = letter_of(desk)
    count = desk.undo_stack.count()
    desk.open_other()
    assert letter_of(desk).title == "Theirs"
    assert desk.undo_stack.count() == count + 1
    assert desk.keep_now()
    assert list(kept(other)) == ["Theirs"]
    named = [version for version in desk.versions() if version.name]
    assert [desk.version(version.number) for version in named] == [mine]
    desk.undo()
    assert letter_of(desk) == mine
    assert desk.keep_now()
    assert list(kept(other)) == ["Mine"]


def test_leaving_a_letter_in_conflict_keeps_mine_as_a_copy(desk: Desk, other: App) -> None:
    told = list[str]()
    desk.told.connect(told.append)
    desk.set_title("Mine")
    desk.keep_now()
    desk.open_kept(letter_of(desk).id)
    assert letter_of(desk).title == "Theirs"
    assert told == ["What you wrote before is kept as “Mine (copy)”."]
    assert desk.keep_now()
    assert set(kept(other)) == {"Theirs", "Mine (copy)"}


def test_when_the_other_is_deleted_for_good_mine_can_still_be_kept(desk: Desk, other: App) -> None:
    letter = letter_of(desk)
    other.letters.discard(letter)
    other.letters.purge(letter.id)
    desk.set_title("Mine")
    assert not desk.keep_now()
    with pytest.raises(BrieferError):
        desk.open_other()
    assert letter_of(desk).title == "Mine"
    desk.keep_as_copy()
    assert desk.keep_now()
    assert list(kept(other)) == ["Mine (copy)"]


def test_a_letter_that_is_gone_is_not_opened(desk: Desk) -> None:
    with pytest.raises(BrieferError):
        desk.open_kept(LetterId("nowhere"))
