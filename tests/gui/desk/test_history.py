"""Whatever is done to a letter can be undone, and done again."""

import datetime as dt
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from briefer.domain.finding import FillIn, Finding, LeaveOutAsks, Severity
from briefer.domain.ids import AddresseeId, AskId, BlockId, HookId, Place
from briefer.domain.letter import Letter
from briefer.gui.desk.desk import Desk

EBRD = AddresseeId("ebrd")
B1, B2, K1 = AskId("B1.1"), AskId("B1.2"), AskId("K1.1")
TREATY, COVENANT, FAR = HookId("ebrd-agreement-1"), HookId("iccpr-19"), HookId("faa-498a")
FINDING = Finding(
    code="any",
    severity=Severity.ERROR,
    message="Any.",
    place=Place("annex/K1.1"),
    fix=LeaveOutAsks(asks=(K1,)),
)

Change = Callable[[Desk], object]


def letter_of(desk: Desk) -> Letter:
    assert desk.letter is not None
    return desk.letter


def sign(desk: Desk) -> None:
    desk.set_sender(replace(letter_of(desk).sender, organisation="League"))


def with_covenant(desk: Desk, change: Change) -> None:
    desk.tick_hook(COVENANT)
    change(desk)


CHANGES: dict[str, Change] = {
    "title": lambda desk: desk.set_title("Another title"),
    "date": lambda desk: desk.set_date(dt.date(2027, 1, 2)),
    "reply by": lambda desk: desk.set_reply_by(dt.date(2027, 3, 2)),
    "no reply by": lambda desk: desk.set_reply_by(None),
    "sender": sign,
    "addressee": lambda desk: desk.change_addressee(AddresseeId("osce")),
    "untick": lambda desk: desk.untick_asks((B1,)),
    "tick": lambda desk: desk.tick_asks((AskId("O1.1"),)),
    "untick annex": lambda desk: desk.untick_asks((K1,), annex=True),
    "tick hook": lambda desk: desk.tick_hook(COVENANT),
    "tick hook that does not bind": lambda desk: desk.tick_hook(FAR, "They fund it."),
    "untick hook": lambda desk: desk.untick_hook(TREATY),
    "reason": lambda desk: desk.give_reason(TREATY, "It is theirs."),
    "paraphrase": lambda desk: desk.quote_hook(TREATY, False),
    "mark checked": lambda desk: desk.mark_checked(TREATY),
    "move ask": lambda desk: desk.move_item(Place("asks/B1.2"), -1),
    "move annex ask": lambda desk: desk.move_item_to(Place("annex/K1.1"), 3),
    "move block": lambda desk: desk.move_block(BlockId("asks"), -1),
    "leave out block": lambda desk: desk.leave_out(BlockId("concern")),
    "add paragraph": lambda desk: desk.add_paragraph(BlockId("concern")),
    "reword": lambda desk: desk.word(Place("opening"), "We write."),
    "reword ask": lambda desk: desk.word(Place("asks/B1.1"), "think again"),
    "empty ask": lambda desk: desk.word(Place("asks/B1.1"), "  "),
    "copies": lambda desk: desk.word(Place("copies"), "The press"),
    "field": lambda desk: desk.fill_field("reference", "7/26"),
    "fix": lambda desk: desk.apply_fix(FINDING),
}


@pytest.fixture
def open_desk(desk: Desk) -> Desk:
    """Return a desk with a new letter to the EBRD."""
    desk.new_letter(EBRD)
    return desk


@pytest.mark.parametrize("name", CHANGES)
def test_every_change_is_one_step_there_and_back(open_desk: Desk, name: str) -> None:
    desk, before = open_desk, letter_of(open_desk)
    CHANGES[name](desk)
    after = letter_of(desk)
    assert after != before
    assert desk.undo_stack.count() == 1
    assert desk.undo_stack.undoText()
    desk.undo()
    assert letter_of(desk) == before
    desk.redo()
    assert letter_of(desk) == after


def test_a_long_history_goes_back_to_the_first_letter_and_forth_to_the_last(
    open_desk: Desk,
) -> None:
    desk = open_desk
    states = [letter_of(desk)]
    for change in CHANGES.values():
        change(desk)
        if letter_of(desk) != states[-1]:
            states.append(letter_of(desk))
    for state in reversed(states[:-1]):
        desk.undo()
        assert letter_of(desk) == state
    for state in states[1:]:
        desk.redo()
        assert letter_of(desk) == state


def test_what_changes_nothing_is_no_step(open_desk: Desk) -> None:
    desk, letter = open_desk, letter_of(open_desk)
    desk.set_title(f"  {letter.title} ")
    desk.set_title("")
    desk.set_date(letter.date)
    desk.move_item(Place("asks/B1.1"), -1)
    desk.move_item(Place("asks/B1.2"), 1)
    desk.move_item(Place("closing"), 1)
    desk.move_block(BlockId("letterhead"), -1)
    desk.restore(Place("opening"))
    piece = desk.outline.piece_at(Place("opening"))
    assert piece is not None
    desk.word(Place("opening"), piece.text)
    desk.apply_fix(replace(FINDING, fix=FillIn(block=BlockId("opening"))))
    assert desk.undo_stack.count() == 0
    assert letter_of(desk) == letter


def test_what_is_typed_in_one_form_is_one_step(open_desk: Desk) -> None:
    desk, before = open_desk, letter_of(open_desk)
    for name in ("L", "Le", "League"):
        desk.set_sender(replace(before.sender, organisation=name), "form")
    assert desk.undo_stack.count() == 1
    desk.set_sender(replace(before.sender, organisation="Other"), "another form")
    assert desk.undo_stack.count() == 2
    desk.undo()
    assert letter_of(desk).sender.organisation == "League"
    desk.undo()
    assert letter_of(desk) == before


def test_what_a_form_puts_back_to_where_it_began_is_no_step(open_desk: Desk) -> None:
    desk, before = open_desk, letter_of(open_desk)
    desk.set_sender(replace(before.sender, organisation="L"), "form")
    desk.set_sender(before.sender, "form")
    assert letter_of(desk) == before
    assert not desk.undo_stack.canUndo()


def test_a_step_says_what_it_does_and_a_long_title_is_cut(open_desk: Desk) -> None:
    desk, notes = open_desk, list[str]()
    desk.noted.connect(notes.append)
    desk.untick_asks((AskId("K6.1"),), annex=True)
    title = desk.library.ask(AskId("K6.1")).title
    assert notes == [f"Left out “{title}”."]
    label = desk.undo_stack.undoText()
    assert label.startswith("Leave out “")
    assert len(label) <= len("Leave out “”") + 40


def test_undo_shows_where_the_change_was(open_desk: Desk) -> None:
    desk, shown = open_desk, list[str]()
    desk.place_shown.connect(shown.append)
    desk.word(Place("opening"), "We write.")
    assert not shown
    desk.undo()
    assert shown == ["opening"]
    desk.redo()
    assert shown == ["opening", "opening"]


def test_unticking_keeps_the_wording_for_when_the_ask_comes_back(open_desk: Desk) -> None:
    desk = open_desk
    desk.word(Place("asks/B1.1"), "think again")
    desk.untick_asks((B1,))
    assert desk.outline.piece_at(Place("asks/B1.1")) is None
    desk.tick_asks((B1,))
    piece = desk.outline.piece_at(Place("asks/B1.1"))
    assert piece is not None
    assert piece.text == "think again"


def test_keeping_mine_settles_that_the_source_has_changed(open_desk: Desk) -> None:
    desk = open_desk
    desk.word(Place("reply"), "Write soon.")
    desk.set_reply_by(dt.date(2027, 3, 2))
    piece = desk.outline.piece_at(Place("reply"))
    assert piece is not None
    assert piece.stale
    desk.keep_mine(Place("reply"))
    piece = desk.outline.piece_at(Place("reply"))
    assert piece is not None
    assert piece.text == "Write soon."
    assert not piece.stale
    assert piece.edited


def test_a_copy_line_is_a_field_that_empties_again(open_desk: Desk) -> None:
    desk, before = open_desk, letter_of(open_desk)
    desk.word(Place("copies"), "The press")
    assert [field.value for field in letter_of(desk).fields] == ["The press"]
    assert any(block.id == "copies" for block in desk.outline.blocks)
    desk.word(Place("copies"), "")
    assert letter_of(desk) == before


def test_an_own_paragraph_without_words_goes_again(open_desk: Desk) -> None:
    desk = open_desk
    place = desk.add_paragraph(BlockId("concern"))
    other = desk.add_paragraph(None)
    assert place != other
    desk.word(place, "Mine.")
    desk.word(place, " ")
    assert all(block.id != place for block in letter_of(desk).blocks)
    assert any(block.id == other for block in letter_of(desk).blocks)


def test_a_block_moves_past_what_is_seen(open_desk: Desk) -> None:
    desk = open_desk
    seen = [block.id for block in desk.outline.blocks]
    desk.move_block(BlockId("signature"), 1)
    moved = [block.id for block in desk.outline.blocks]
    assert moved.index(BlockId("signature")) == seen.index(BlockId("signature")) + 1


def test_items_move_to_where_they_are_dropped(open_desk: Desk) -> None:
    desk = open_desk
    with_covenant(desk, lambda desk: desk.move_item_to(Place("legal-basis/iccpr-19"), 0))
    assert [choice.hook for choice in letter_of(desk).hooks] == [COVENANT, TREATY]
    desk.move_item_to(Place("asks/B1.1"), 99)
    assert letter_of(desk).asks == (B2, B1)
