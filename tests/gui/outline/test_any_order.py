"""Whatever is done in whatever order, the pane shows the letter and undo leads back."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from briefer.bootstrap import build
from briefer.composing.outline import PieceKind
from briefer.domain.ids import AddresseeId, AskId, BlockId, HookId, Place
from briefer.gui.actions import Actions
from briefer.gui.desk.desk import Desk
from briefer.gui.look.look import Look
from briefer.gui.outline.pane import OutlinePane

Deed = Callable[[OutlinePane, Desk], object]


def _edit(place: str, text: str) -> Deed:
    def deed(pane: OutlinePane, desk: Desk) -> None:
        del desk
        spot = pane.spot_at(place)
        if spot is not None:
            pane.doing.begin_edit(spot)
        row = pane.doing.editing.row
        if row is not None and row.editor is not None:
            row.editor.replace_text(text)

    return deed


DEEDS: tuple[Deed, ...] = (
    lambda _, desk: desk.tick_asks((AskId("U1.1"), AskId("O1.1"))),
    lambda _, desk: desk.untick_asks((AskId("B1.2"),)),
    lambda _, desk: desk.tick_asks((AskId("B1.2"),)),
    lambda _, desk: desk.untick_asks((AskId("K2.1"),), annex=True),
    lambda _, desk: desk.move_item(Place("asks/B1.1"), 1),
    lambda _, desk: desk.move_block(BlockId("asks"), -1),
    lambda _, desk: desk.tick_hook(HookId("iccpr-19")),
    lambda _, desk: desk.untick_hook(HookId("ebrd-agreement-1")),
    lambda _, desk: desk.quote_hook(HookId("ebrd-agreement-1"), False),
    lambda _, desk: desk.leave_out(BlockId("opening")),
    lambda _, desk: desk.bring_back(BlockId("opening")),
    lambda _, desk: desk.restore(Place("asks/B1.1")),
    lambda _, desk: desk.change_addressee(AddresseeId("osce")),
    lambda _, desk: desk.undo(),
    lambda _, desk: desk.redo(),
    lambda pane, _: pane.doing.add_paragraph(),
    lambda pane, _: pane.doing.editing.keep(),
    lambda pane, _: pane.doing.editing.put_back(),
    lambda pane, _: pane.doing.fold(next(iter(pane.doing.cards)), False),
    lambda pane, _: pane.show_place("annex/K3.1"),
    lambda pane, _: pane.doing.edit_place(Place("signature")),
    lambda pane, _: pane.doing.forms.close(),
    _edit("asks/B1.1", "think twice"),
    _edit("asks/B1.2", ""),
    _edit("opening", "We write.\n\nAgain."),
    _edit("annex/K3.1", "other words"),
)


@pytest.fixture(scope="module")
def bench(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Desk, OutlinePane]]:
    """Return one desk and pane for all orders; each begins with a new letter."""
    folder = tmp_path_factory.mktemp("any-order")
    look = Look(face="Liberation Sans")
    look.apply(qapp)
    desk = Desk(build(folder / "library.briefer"))
    pane = OutlinePane(desk, Actions(), look)
    pane.resize(455, 714)
    yield desk, pane
    desk.keep_now()
    pane.deleteLater()
    look.deleteLater()


def shown(pane: OutlinePane) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (card.block.id, [(row.place, row.facts.piece.text) for row in card.rows])
        for card in pane.doing.cards
    ]


def meant(pane: OutlinePane, desk: Desk) -> list[tuple[str, list[tuple[str, str]]]]:
    folded = {card.block.id for card in pane.doing.cards if card.folded}
    return [
        (
            block.id,
            [
                (piece.place, piece.text)
                for piece in block.pieces
                if piece.kind is not PieceKind.CITATION and block.id not in folded
            ],
        )
        for block in desk.outline.blocks
    ]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(range(len(DEEDS))), max_size=12))
def test_the_pane_shows_the_letter_and_undo_leads_back(
    bench: tuple[Desk, OutlinePane], deeds: list[int]
) -> None:
    desk, pane = bench
    desk.new_letter(AddresseeId("ebrd"))
    first = desk.letter
    for number in deeds:
        DEEDS[number](pane, desk)
        assert shown(pane) == meant(pane, desk)
    pane.doing.editing.keep()
    while desk.undo_stack.canUndo():
        desk.undo()
        assert shown(pane) == meant(pane, desk)
    assert desk.letter == first
    while desk.undo_stack.canRedo():
        desk.redo()
    assert shown(pane) == meant(pane, desk)
