"""The letter is checked when its writer rests."""

import pytest
from pytestqt.qtbot import QtBot

from briefer.domain.finding import FillIn
from briefer.domain.ids import AddresseeId, AskId, BlockId, HookId, Place
from briefer.gui.desk.desk import Desk


@pytest.fixture
def open_desk(desk: Desk) -> Desk:
    """Return a desk with a new letter to the EBRD."""
    desk.new_letter(AddresseeId("ebrd"))
    return desk


def codes(desk: Desk) -> set[str]:
    return {finding.code for finding in desk.findings}


def test_a_change_is_checked_by_itself(open_desk: Desk, qtbot: QtBot) -> None:
    assert "no-ask" not in codes(open_desk)
    with qtbot.waitSignal(open_desk.findings_changed, timeout=5000):
        open_desk.untick_asks((AskId("B1.1"), AskId("B1.2")))
    assert "no-ask" in codes(open_desk)


def test_a_character_that_no_face_has_is_found(open_desk: Desk) -> None:
    open_desk.typing(Place("opening"), "We write \U0001f98b")
    open_desk.check_now()
    assert "missing-character" in codes(open_desk)


def test_filling_in_opens_the_place_and_changes_nothing(open_desk: Desk) -> None:
    finding = next(f for f in open_desk.findings if isinstance(f.fix, FillIn))
    places = list[str]()
    open_desk.edit_requested.connect(places.append)
    open_desk.apply_fix(finding)
    assert places == [finding.place]
    assert open_desk.undo_stack.count() == 0


def test_safe_fixes_are_those_of_errors_that_need_no_choice_and_one_step(open_desk: Desk) -> None:
    open_desk.tick_hook(HookId("faa-498a"))
    before = open_desk.letter
    open_desk.check_now()
    assert open_desk.safe_fixes()
    open_desk.apply_safe_fixes()
    assert open_desk.letter is not None
    assert [choice.hook for choice in open_desk.letter.hooks] == ["ebrd-agreement-1"]
    assert open_desk.letter.asks
    assert not open_desk.safe_fixes()
    open_desk.undo()
    assert open_desk.letter == before


def test_the_successor_of_a_provision_takes_its_place_with_its_own_words(open_desk: Desk) -> None:
    open_desk.tick_hook(HookId("eu-kz-pca-2"))
    open_desk.check_now()
    finding = next(f for f in open_desk.findings if f.code == "not-in-force")
    assert finding.fix not in open_desk.safe_fixes()
    open_desk.apply_fix(finding)
    assert open_desk.letter is not None
    assert [choice.hook for choice in open_desk.letter.hooks][-1] == "eu-kz-epca-1"
    place = Place("legal-basis/eu-kz-epca-1/quotation")
    piece = open_desk.outline.piece_at(place)
    assert piece is not None
    assert piece.text.startswith("Respect for democratic principles")


def test_a_finding_can_be_mended_in_its_other_way(open_desk: Desk) -> None:
    open_desk.tick_hook(HookId("eu-kz-epca-1"))
    open_desk.check_now()
    finding = next(f for f in open_desk.findings if f.code == "wording-unchecked")
    open_desk.apply_fix(finding, other=True)
    open_desk.check_now()
    assert "wording-unchecked" not in codes(open_desk)


def test_places_are_called_what_the_writer_calls_them(open_desk: Desk) -> None:
    assert open_desk.place_name(Place("opening")) == "Opening"
    assert open_desk.place_name(Place("asks/B1.2")) == "Asks, 2"
    assert open_desk.place_name(Place("legal-basis/ebrd-agreement-1/quotation")) == "Legal basis, 1"
    assert open_desk.place_name(Place("copies")) == "Copies"
    assert open_desk.place_name(Place("nowhere")) == ""
    open_desk.leave_out(BlockId("opening"))
    assert open_desk.place_name(Place("opening")) == "Opening"
