"""Words count while they are typed, and become one step when they are kept."""

import pytest

from briefer.document.walk import words
from briefer.domain.ids import AddresseeId, Place
from briefer.domain.letter import Letter
from briefer.gui.desk.desk import Desk

OPENING = Place("opening")


@pytest.fixture
def open_desk(desk: Desk) -> Desk:
    """Return a desk with a new letter to the EBRD."""
    desk.new_letter(AddresseeId("ebrd"))
    return desk


def letter_of(desk: Desk) -> Letter:
    assert desk.letter is not None
    return desk.letter


def text_at(desk: Desk, place: Place) -> str:
    piece = desk.outline.piece_at(place)
    return piece.text if piece else ""


def test_what_is_typed_is_in_the_document_at_once_and_no_step(open_desk: Desk) -> None:
    changes = list[None]()
    open_desk.changed.connect(lambda: changes.append(None))
    open_desk.typing(OPENING, "Zyxomma flies")
    assert text_at(open_desk, OPENING) == "Zyxomma flies"
    assert "Zyxomma" in words(open_desk.document)
    assert open_desk.typing_place == OPENING
    assert open_desk.undo_stack.count() == 0
    assert len(changes) == 1


def test_keeping_makes_one_step_of_all_that_was_typed(open_desk: Desk) -> None:
    before = letter_of(open_desk)
    for text in ("W", "We", "We write. "):
        open_desk.typing(OPENING, text)
    open_desk.word(OPENING, "We write. ")
    assert text_at(open_desk, OPENING) == "We write."
    assert open_desk.typing_place is None
    assert open_desk.undo_stack.count() == 1
    open_desk.undo()
    assert letter_of(open_desk) == before


def test_putting_back_restores_what_stood_there_and_can_be_undone(open_desk: Desk) -> None:
    open_desk.word(OPENING, "First words.")
    before = letter_of(open_desk)
    open_desk.typing(OPENING, "Second words.")
    open_desk.cancel_typing()
    assert letter_of(open_desk) == before
    open_desk.undo()
    assert text_at(open_desk, OPENING) == "Second words."
    open_desk.redo()
    assert letter_of(open_desk) == before


def test_putting_back_an_ask_whose_words_were_cleared_leaves_nothing_out(
    open_desk: Desk,
) -> None:
    before, notes = letter_of(open_desk), list[str]()
    open_desk.noted.connect(notes.append)
    open_desk.typing(Place("asks/B1.1"), "")
    open_desk.cancel_typing()
    assert letter_of(open_desk) == before
    assert not notes
    open_desk.undo()
    open_desk.undo()
    assert letter_of(open_desk) == before


def test_putting_back_nothing_is_no_step(open_desk: Desk) -> None:
    open_desk.cancel_typing()
    original = text_at(open_desk, OPENING)
    open_desk.typing(OPENING, original + "x")
    open_desk.typing(OPENING, original)
    open_desk.cancel_typing()
    assert open_desk.undo_stack.count() == 0


def test_undo_while_typing_takes_back_what_was_typed(open_desk: Desk) -> None:
    before = letter_of(open_desk)
    open_desk.typing(OPENING, "Half a sen")
    open_desk.undo()
    assert letter_of(open_desk) == before
    open_desk.redo()
    assert text_at(open_desk, OPENING) == "Half a sen"


def test_another_intent_keeps_what_is_being_typed(open_desk: Desk) -> None:
    open_desk.typing(OPENING, "Half a sen")
    open_desk.set_title("Another")
    assert text_at(open_desk, OPENING) == "Half a sen"
    assert open_desk.undo_stack.count() == 2
    open_desk.typing(OPENING, "Half a sentence")
    open_desk.typing(Place("closing"), "Bye")
    assert open_desk.typing_place == Place("closing")
    assert open_desk.undo_stack.count() == 3


def test_typing_back_to_the_generated_words_leaves_no_edit(open_desk: Desk) -> None:
    original = text_at(open_desk, OPENING)
    open_desk.typing(OPENING, "Other")
    open_desk.word(OPENING, original)
    assert not letter_of(open_desk).wordings
    assert open_desk.undo_stack.count() == 0


def test_panes_hear_when_typed_words_have_settled(open_desk: Desk) -> None:
    open_desk.typing(OPENING, "We write.")
    places = list[Place | None]()
    open_desk.changed.connect(lambda: places.append(open_desk.typing_place))
    open_desk.word(OPENING, "We write.")
    assert places == [None]
