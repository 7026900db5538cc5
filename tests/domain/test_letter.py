"""Every change returns a new letter and loses nothing."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from briefer.domain.ids import BlockId, HookId, Place
from briefer.domain.letter import HookChoice, Letter, moved
from tests.ruritania import letter_to

PLACE = Place("opening")


def test_the_first_original_is_kept_when_a_place_is_worded_again() -> None:
    letter = letter_to("bank").with_wording(PLACE, "a", "proposal")
    again = letter.with_wording(PLACE, "b", "newer proposal")
    wording = again.wording_at(PLACE)
    assert wording is not None
    assert (wording.text, wording.original) == ("b", "proposal")


def test_wording_a_place_as_proposed_is_no_wording() -> None:
    letter = letter_to("bank")
    assert letter.with_wording(PLACE, "a", "b").with_wording(PLACE, "b", "b") == letter
    assert letter.with_wording(PLACE, "a", "b").without_wording(PLACE) == letter


def test_a_field_is_filled_changed_and_taken_out() -> None:
    letter = letter_to("bank").with_field("reference", "1").with_field("reference", "2")
    assert [field.value for field in letter.fields] == ["2"]
    assert letter.with_field("reference", "") == letter_to("bank")


def test_a_block_comes_back_to_its_old_place() -> None:
    letter = letter_to("bank")
    block = BlockId("closing")
    out = letter.leaving_out(block)
    assert out.leaving_out(block) == out
    assert out.bringing_back(block) == letter


def test_a_provision_is_chosen_once() -> None:
    letter = letter_to("bank")
    reasoned = HookChoice(hook=HookId("treaty"), reason="because")
    assert letter.with_hook(reasoned).hooks == (reasoned,)
    assert letter.without_hook(HookId("treaty")).hooks == ()


def test_a_letter_survives_being_written_and_read() -> None:
    letter = letter_to("bank").with_wording(PLACE, "“ә”\n", "b").with_field("copies", "x")
    assert msgspec.json.decode(msgspec.json.encode(letter), type=Letter) == letter


@given(st.lists(st.integers(), unique=True, min_size=1), st.data())
def test_moving_keeps_the_others_in_order(items: list[int], data: st.DataObject) -> None:
    item = data.draw(st.sampled_from(items))
    to = data.draw(st.integers(-3, len(items) + 3))
    result = moved(items, item, to)
    assert [other for other in result if other != item] == [o for o in items if o != item]
    assert result.index(item) == max(0, min(to, len(items) - 1))
