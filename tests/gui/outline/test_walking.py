"""Going about the outline by keyboard; focus and sight."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefer.domain.ids import HookId, Place
from briefer.gui.look.look import Look
from briefer.gui.outline.row import PieceRow
from briefer.gui.outline.spots import Spot
from briefer.gui.tab_order import tab_stops
from tests.gui.hands import click, focused, press
from tests.gui.outline.conftest import Writer

# The offscreen platform says this when a menu opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def visible(writer: Writer, spot: QWidget) -> bool:
    viewport = writer.pane.doing.cards.area.viewport()
    top = spot.mapTo(viewport, QPoint(0, 0)).y()
    return 0 <= top < viewport.height()


def test_arrows_go_from_block_to_rows_to_block(writer: Writer) -> None:
    writer.pane.doing.walking.go(writer.card("opening"))
    press(Qt.Key.Key_Down)
    assert focused() is writer.row("opening")
    press(Qt.Key.Key_Down)
    assert focused() is writer.card("concern")
    press(Qt.Key.Key_Up)
    assert focused() is writer.row("opening")
    press(Qt.Key.Key_Left)
    assert focused() is writer.card("opening")
    press(Qt.Key.Key_Left)
    assert writer.card("opening").folded
    press(Qt.Key.Key_Right)
    assert not writer.card("opening").folded
    press(Qt.Key.Key_Right)
    assert focused() is writer.row("opening")


def test_home_and_end_go_to_the_ends_and_no_further(writer: Writer) -> None:
    writer.go("opening")
    press(Qt.Key.Key_Home)
    assert focused() is writer.card("letterhead")
    press(Qt.Key.Key_Up)
    assert focused() is writer.card("letterhead")
    press(Qt.Key.Key_End)
    assert focused() is writer.card("annex")
    press(Qt.Key.Key_Down)
    assert focused() is writer.card("annex")


def test_space_folds_a_block_and_so_does_a_click_on_its_head(writer: Writer) -> None:
    card = writer.card("concern")
    writer.pane.doing.walking.go(card)
    press(Qt.Key.Key_Space)
    assert card.folded
    assert card.rows == ()
    click(card)
    assert not card.folded
    click(card.head.arrow)
    assert card.folded
    assert "folded" in card.accessibleName()


def test_what_is_folded_stays_folded_through_changes(writer: Writer) -> None:
    writer.pane.doing.fold(writer.card("concern"), True)
    writer.desk.word(Place("concern"), "Other words.")
    writer.desk.undo()
    assert writer.card("concern").folded
    assert not writer.card("opening").folded


def test_one_stop_of_tab_for_the_whole_list_and_its_buttons(writer: Writer) -> None:
    writer.go("asks/B1.1")
    spots = [stop for stop in tab_stops(writer.pane) if isinstance(stop, Spot)]
    assert spots == [writer.row("asks/B1.1")]
    names = [stop.objectName() for stop in tab_stops(writer.pane)]
    assert names == [
        "add-block",
        "fold",
        "move-up",
        "move-down",
        "remove",
        "more",
        "piece-row",
        "more",
    ]
    writer.pane.doing.walking.go(writer.card("annex"))
    spots = [stop for stop in tab_stops(writer.pane) if isinstance(stop, Spot)]
    assert spots == [writer.card("annex")]


def test_before_anything_is_current_tab_stops_at_the_first_block(writer: Writer) -> None:
    spots = [stop for stop in tab_stops(writer.pane) if isinstance(stop, Spot)]
    assert spots == [writer.card("letterhead")]


def test_going_to_a_row_shows_it_in_every_pane(writer: Writer) -> None:
    shown = list[str]()
    writer.desk.place_shown.connect(shown.append)
    writer.go("asks/B1.1")
    press(Qt.Key.Key_Down)
    assert shown == ["asks/B1.1", "asks/B1.2"]


def test_a_place_shown_elsewhere_comes_into_sight_and_takes_no_focus(
    writer: Writer, qtbot: QtBot
) -> None:
    writer.pane.add.setFocus()
    writer.desk.show_place(Place("annex/K9.1"))
    row = writer.pane.current
    assert isinstance(row, PieceRow)
    assert row.place == "annex/K9.1"
    assert focused() is writer.pane.add
    qtbot.waitUntil(lambda: visible(writer, row))
    assert row.property("card") == "rowhere"
    assert writer.card("annex").property("card") == "here"
    writer.desk.show_place(Place("nowhere"))
    assert writer.pane.current is row


def test_undo_shows_where_something_changed(writer: Writer, qtbot: QtBot) -> None:
    writer.desk.word(Place("annex/K9.1"), "words")
    writer.go("opening")
    writer.desk.undo()
    row = writer.row("annex/K9.1")
    assert writer.pane.current is row
    qtbot.waitUntil(lambda: visible(writer, row))


def test_actions_say_why_they_cannot_be_done(writer: Writer) -> None:
    assert not writer.actions["edit"].isEnabled()
    assert writer.actions.why("edit")
    writer.go("opening")
    assert writer.actions["edit"].isEnabled()
    assert not writer.actions["restore-original"].isEnabled()
    writer.desk.word(Place("opening"), "Words.")
    assert writer.actions["restore-original"].isEnabled()
    writer.actions["restore-original"].trigger()
    assert not writer.letter.wordings


def test_everything_that_takes_focus_has_a_name(writer: Writer) -> None:
    for card in writer.pane.doing.cards:
        writer.pane.doing.fold(card, False)
    writer.desk.word(Place("asks/B1.1"), "words")
    writer.edit("asks/B1.2")
    nameless = [
        part
        for part in writer.pane.findChildren(QWidget)
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus
        and part.isVisible()
        and not part.accessibleName()
    ]
    assert nameless == []


def test_official_words_offer_a_paraphrase_instead_of_an_editor(writer: Writer) -> None:
    place = "legal-basis/ebrd-agreement-1/quotation"
    writer.go(place)
    assert "verbatim" in writer.row(place).accessibleName()
    press(Qt.Key.Key_Return)
    assert writer.pane.doing.editing.row is None
    assert "edit" not in writer.offers()
    writer.choose("paraphrase")
    assert not writer.letter.hooks[0].quoted
    row = writer.row("legal-basis/ebrd-agreement-1")
    assert row.facts.citation
    writer.pane.doing.open_menu(row, QPoint(0, 0))
    writer.choose("quote")
    assert writer.letter.hooks[0].quoted
    assert writer.row(place).words.text.startswith("“In contributing")
    assert writer.row(place).words.text.endswith("market economics.”")


def test_unchecked_wording_can_be_marked_as_checked(writer: Writer) -> None:
    writer.desk.tick_hook(HookId("eu-kz-epca-1"))
    row = writer.row("legal-basis/eu-kz-epca-1/quotation")
    assert "check wording" in row.accessibleName()
    press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier, row)
    writer.choose("mark-checked")
    assert writer.letter.hooks[-1].checked is not None
    assert "check wording" not in row.accessibleName()
    assert "Checked 12 November 2026" in row.accessibleName()


def test_right_to_left_the_arrows_are_turned(writer: Writer, look: Look) -> None:
    look.set_direction(Qt.LayoutDirection.RightToLeft)
    writer.go("opening")
    press(Qt.Key.Key_Right)
    assert focused() is writer.card("opening")
    press(Qt.Key.Key_Left)
    assert focused() is writer.row("opening")
    look.set_direction(Qt.LayoutDirection.LeftToRight)


def test_nothing_is_wider_than_the_pane_even_at_twice_the_text(
    writer: Writer, look: Look, qtbot: QtBot
) -> None:
    for card in writer.pane.doing.cards:
        writer.pane.doing.fold(card, False)
    writer.desk.word(Place("asks/B1.1"), "words")
    writer.edit("asks/B1.1")
    area = writer.pane.doing.cards.area
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)
    look.set_scale(2)
    writer.pane.resize(760, 1428)
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)
