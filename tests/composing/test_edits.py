"""Changing the choices."""

from hypothesis import given
from hypothesis import strategies as st

from briefer.composing.edits import (
    add_paragraph,
    mark_checked,
    move_block,
    move_item,
    move_item_to,
    quote_hook,
    tick_asks,
    tick_hook,
    untick_asks,
)
from briefer.composing.fixes import apply_fix
from briefer.composing.outline import Outline
from briefer.composing.outlining import outline
from briefer.domain.finding import FillIn, LeaveOutAsks, LeaveOutHook, MarkChecked, Paraphrase
from briefer.domain.ids import AskId, BlockId, HookId, Place
from briefer.domain.letter import Letter
from tests.ruritania import DATE, PHRASES, letter_to, library

B1, B2, U2 = AskId("B1.1"), AskId("B1.2"), AskId("U1.2")
R11, R12, R21 = AskId("R1.1"), AskId("R1.2"), AskId("R2.1")


def now(letter: Letter) -> Outline:
    return outline(letter, library(), PHRASES)


def test_ticking_puts_an_ask_at_its_place_in_the_reports_order() -> None:
    letter = untick_asks(letter_to("bank"), (B1,))
    assert tick_asks(letter, library(), (U2, B1)).asks == (B1, B2, U2)
    assert tick_asks(letter, library(), (B2,)) == letter


def test_unticking_keeps_the_wording_for_when_it_comes_back() -> None:
    worded = letter_to("bank").with_wording(Place("asks/B1.1"), "think", "weigh")
    back = tick_asks(untick_asks(worded, (B1,)), library(), (B1,))
    assert back == worded


def test_a_reference_brings_its_set_along_unless_some_of_it_is_there() -> None:
    bare = untick_asks(letter_to("bank"), (B2,)).with_annex(())
    assert tick_asks(bare, library(), (B2,)).annex == (R11, R12, R21)
    some = bare.with_annex((R21,))
    assert tick_asks(some, library(), (B2,)).annex == (R21,)


def test_the_annex_is_ticked_and_unticked_by_itself() -> None:
    letter = untick_asks(letter_to("bank"), (R11, R12), annex=True)
    assert letter.annex == (R21,)
    assert tick_asks(letter, library(), (R12,), annex=True).annex == (R12, R21)


def test_items_move_within_their_own_list() -> None:
    letter = letter_to("bank")
    assert move_item(letter, Place("asks/B1.2"), -1).asks == (B2, B1)
    assert move_item_to(letter, Place("annex/R2.1"), 0).annex == (R21, R11, R12)
    two = tick_hook(letter, HookId("covenant"))
    moved = move_item(two, Place("legal-basis/covenant/quotation"), -1)
    assert [choice.hook for choice in moved.hooks] == ["covenant", "treaty"]
    assert move_item(letter, Place("closing"), 1) == letter
    assert move_item(letter, Place("asks/none"), 1) == letter


def test_a_block_moves_past_standing_blocks_only() -> None:
    letter = letter_to("bank").leaving_out(BlockId("concern"))
    moved = move_block(letter, BlockId("legal-basis"), -1)
    shown = [block.id for block in outline(moved, library(), PHRASES).blocks]
    assert shown.index(BlockId("legal-basis")) == shown.index(BlockId("opening")) - 1


def test_a_paragraph_of_the_writers_own_goes_where_it_is_wanted() -> None:
    letter = add_paragraph(letter_to("bank"), BlockId("concern"), BlockId("mine"))
    ids = [block.id for block in letter.blocks]
    assert ids[ids.index(BlockId("concern")) + 1] == "mine"
    last = add_paragraph(letter_to("bank"), None, BlockId("mine"))
    ids = [block.id for block in last.blocks]
    assert ids[ids.index(BlockId("mine")) + 1] == "signature"


def test_official_words_can_give_way_to_a_paraphrase_or_be_marked_as_checked() -> None:
    letter = letter_to("union")
    hook = HookId("new-pact")
    plain = quote_hook(letter, hook, quoted=False)
    places = {p.place for b in outline(plain, library(), PHRASES).blocks for p in b.pieces}
    assert "legal-basis/new-pact/quotation" not in places
    assert quote_hook(plain, hook, quoted=True) == letter
    checked = mark_checked(letter, hook, DATE)
    quotation = outline(checked, library(), PHRASES).piece_at(
        Place("legal-basis/new-pact/quotation")
    )
    assert quotation is not None
    assert not quotation.unchecked


def test_every_fix_does_what_it_says() -> None:
    letter = letter_to("bank")
    assert apply_fix(letter, LeaveOutAsks(asks=(B1,)), DATE, library(), now).asks == (B2,)
    assert apply_fix(letter, LeaveOutAsks(asks=(R11,)), DATE, library(), now).annex == (R12, R21)
    assert apply_fix(letter, LeaveOutHook(hook=HookId("treaty")), DATE, library(), now).hooks == ()
    assert (
        not apply_fix(letter, Paraphrase(hook=HookId("treaty")), DATE, library(), now)
        .hooks[0]
        .quoted
    )
    assert (
        apply_fix(letter, MarkChecked(hook=HookId("treaty")), DATE, library(), now).hooks[0].checked
        == DATE
    )
    assert apply_fix(letter, FillIn(block=BlockId("closing")), DATE, library(), now) == letter


@given(st.permutations(["B1.1", "B1.2", "U1.1", "U1.2"]), st.integers(-9, 9), st.integers(0, 3))
def test_moving_never_loses_or_doubles_an_ask(order: list[str], step: int, which: int) -> None:
    asks = [AskId(key) for key in order]
    letter = letter_to("bank").with_asks(asks)
    moved = move_item(letter, Place(f"asks/{asks[which]}"), step)
    assert sorted(moved.asks) == sorted(asks)
