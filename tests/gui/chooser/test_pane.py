"""Choosing with mouse and keyboard, in the real pane over the real library."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractItemView, QPushButton
from pytestqt.qtbot import QtBot

from briefer.domain.ids import AddresseeId, AskId, HookId
from briefer.domain.letter import Letter
from briefer.gui.actions import Actions
from briefer.gui.chooser.pane import ASKS, HOOKS, ChooserPane
from briefer.gui.chooser.ticklist import TickList
from briefer.gui.desk.desk import Desk
from briefer.gui.look.look import Look
from tests.gui.hands import LEFT, PLAIN, child, focused, press, type_words
from tests.gui.hands import click as tap

FAR = "faa-498a"


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk, actions: Actions, look: Look) -> Iterator[ChooserPane]:
    """Return the pane at the window's smallest usual size, with a letter to the EBRD."""
    desk.new_letter(AddresseeId("ebrd"))
    made = ChooserPane(desk, actions, look)
    qtbot.addWidget(made)
    made.resize(300, 714)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.reason.hide()


def letter_of(desk: Desk) -> Letter:
    assert desk.letter is not None
    return desk.letter


def row_key(tree: TickList, words: str) -> str:
    """Return the key of the row whose title begins with `words`."""
    model = tree.tick_model
    for number in range(model.rowCount()):
        group = model.index(number, 0)
        for place in range(model.rowCount(group)):
            value = model.value(model.index(place, 0, group))
            if value is not None and value.title.startswith(words):
                return value.key
    raise LookupError(words)


def click(tree: TickList, key: str, across: int) -> None:
    """Click a row that is in sight, `across` pixels from its start."""
    index = tree.tick_model.index_of(key)
    tree.scrollTo(index)
    place = tree.visualRect(index)
    point = QPoint(place.x() + across, place.y() + 14)
    tap(tree.viewport(), point)


def checked(tree: TickList, key: str) -> object:
    return tree.tick_model.index_of(key).data(Qt.ItemDataRole.CheckStateRole)


def test_it_says_whom_the_letter_is_to(pane: ChooserPane, desk: Desk, qtbot: QtBot) -> None:
    assert "European Bank" in pane.card.accessibleName()
    assert "London" in pane.card.accessibleDescription()
    with qtbot.waitSignal(pane.change_requested):
        pane.card.change.click()
    desk.change_addressee(AddresseeId("osce"))
    assert "Co-operation" in pane.card.accessibleName()


def test_a_click_in_the_box_ticks_and_unticks(pane: ChooserPane, desk: Desk) -> None:
    key = row_key(pane.asks, "Signal that")
    click(pane.asks, key, 24)
    assert letter_of(desk).asks == (AskId("B1.1"),)
    assert checked(pane.asks, key) == Qt.CheckState.Unchecked
    click(pane.asks, key, 24)
    assert letter_of(desk).asks == (AskId("B1.1"), AskId("B1.2"))
    assert checked(pane.asks, key) == Qt.CheckState.Checked


def test_space_ticks_the_current_row_and_focus_stays_on_it(pane: ChooserPane, desk: Desk) -> None:
    key = row_key(pane.asks, "Accede to the Covenant")
    pane.asks.setFocus()
    pane.asks.go_to(key)
    press(Qt.Key.Key_Space, widget=pane.asks)
    assert AskId("K1.1") not in letter_of(desk).annex
    assert pane.asks.current_key == key
    assert pane.asks.hasFocus()
    press(Qt.Key.Key_Space, widget=pane.asks)
    assert letter_of(desk).annex[0] == AskId("K1.1")


def test_the_action_ticks_as_well(pane: ChooserPane, desk: Desk, actions: Actions) -> None:
    pane.asks.go_to(row_key(pane.asks, "Signal that"))
    actions["tick"].trigger()
    assert AskId("B1.2") not in letter_of(desk).asks


def test_a_click_on_the_words_shows_the_place_and_ticks_nothing(
    pane: ChooserPane, desk: Desk
) -> None:
    shown, before = list[str](), letter_of(desk)
    desk.place_shown.connect(shown.append)
    click(pane.asks, row_key(pane.asks, "Signal that"), 80)
    click(pane.asks, row_key(pane.asks, "Stop harassing"), 80)
    pane.show_tab(HOOKS)
    pane.hooks.setFocus()
    pane.hooks.go_to("ebrd-agreement-1")
    press(Qt.Key.Key_Return, widget=pane.hooks)
    pane.hooks.go_to("iccpr-19")
    press(Qt.Key.Key_Return, widget=pane.hooks)
    assert shown == ["asks/B1.2", "annex/K2.1", "legal-basis/ebrd-agreement-1"]
    assert letter_of(desk) == before


def test_a_press_that_ends_elsewhere_does_nothing(pane: ChooserPane, desk: Desk) -> None:
    before, tree = letter_of(desk), pane.asks
    place = tree.visualRect(tree.tick_model.index_of(row_key(tree, "Signal that")))
    box = QPoint(place.x() + 24, place.y() + 14)
    QTest.mousePress(tree.viewport(), LEFT, PLAIN, box)
    QTest.mouseRelease(tree.viewport(), LEFT, PLAIN, box + QPoint(60, 0))
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.RightButton, PLAIN, box)
    assert letter_of(desk) == before


def test_law_that_does_not_bind_asks_why_and_keeps_the_reason(
    pane: ChooserPane, desk: Desk, qtbot: QtBot
) -> None:
    pane.show_tab(HOOKS)
    pane.hooks.setFocus()
    pane.hooks.go_to(FAR)
    press(Qt.Key.Key_Space, widget=pane.hooks)
    assert pane.reason.isVisible()
    assert "does not bind the EBRD; it binds the US Government" in pane.reason.sentence
    assert all(choice.hook != FAR for choice in letter_of(desk).hooks)
    qtbot.waitUntil(lambda: focused().objectName() == "reason")
    type_words("They hold most of its shares.")
    press(Qt.Key.Key_Return)
    [choice] = [choice for choice in letter_of(desk).hooks if choice.hook == FAR]
    assert choice.reason == "They hold most of its shares."
    assert not pane.reason.isVisible()
    assert pane.hooks.hasFocus()
    assert checked(pane.hooks, FAR) == Qt.CheckState.Checked


def test_without_a_reason_it_is_not_used(pane: ChooserPane, desk: Desk) -> None:
    pane.show_tab(HOOKS)
    before = letter_of(desk)
    click(pane.hooks, FAR, 24)
    tap(child(pane, QPushButton, "use-hook"))
    assert pane.reason.isVisible()
    assert letter_of(desk) == before
    press(Qt.Key.Key_Escape)
    assert not pane.reason.isVisible()
    assert letter_of(desk) == before
    assert pane.hooks.hasFocus()


def test_law_that_binds_asks_nothing_and_unticks_at_once(pane: ChooserPane, desk: Desk) -> None:
    pane.show_tab(HOOKS)
    click(pane.hooks, "iccpr-19", 24)
    assert HookId("iccpr-19") in {choice.hook for choice in letter_of(desk).hooks}
    click(pane.hooks, "iccpr-19", 24)
    assert HookId("iccpr-19") not in {choice.hook for choice in letter_of(desk).hooks}
    assert not pane.reason.isVisible()


@pytest.mark.parametrize("text", ["KHABAR nowhere", "xyzzy"])
def test_a_search_that_finds_nothing_says_so_and_offers_to_end_it(
    pane: ChooserPane, text: str
) -> None:
    pane.focus_search()
    type_words(text)
    assert pane.asks.tick_model.is_empty
    assert not pane.asks.isVisible()
    button = next(b for b in pane.findChildren(QPushButton) if b.isVisible() and "mpty" in b.text())
    button.click()
    assert pane.asks.isVisible()
    assert pane.search.hasFocus()


def test_a_search_narrows_whatever_case_and_accents_and_opens_groups(pane: ChooserPane) -> None:
    pane.focus_search()
    pane.search.setText("mÉdia LAW")
    model = pane.asks.tick_model
    shown = [model.index(n, 0) for n in range(model.rowCount())]
    assert shown
    assert all(pane.asks.isExpanded(group) for group in shown)
    titles = [
        model.index(n, 0, group).data() for group in shown for n in range(model.rowCount(group))
    ]
    assert any("National Security" in title for title in titles)
    assert all("Covenant" not in title for title in titles)
    press(Qt.Key.Key_Escape, widget=pane.search)
    assert row_key(pane.asks, "Accede to the Covenant")


def test_what_the_letter_asks_of_others_is_folded_until_it_is_opened(
    pane: ChooserPane, desk: Desk
) -> None:
    model = pane.asks.tick_model
    other = model.index(model.rowCount() - 1, 0)
    assert other.data() == "Made to others"
    assert not pane.asks.isExpanded(other)
    pane.asks.setFocus()
    pane.asks.setCurrentIndex(other)
    press(Qt.Key.Key_Space, widget=pane.asks)
    assert pane.asks.isExpanded(other)
    desk.untick_asks((AskId("B1.1"),))
    assert pane.asks.isExpanded(model.index(model.rowCount() - 1, 0))
    group = model.index(0, 0)
    pane.asks.scrollTo(group)
    tap(pane.asks.viewport(), pane.asks.visualRect(group).center())
    assert not pane.asks.isExpanded(group)


def test_an_unticked_reference_takes_its_annex_away_and_the_row_stays_current(
    pane: ChooserPane, desk: Desk
) -> None:
    key = row_key(pane.asks, "Signal that")
    pane.asks.setFocus()
    pane.asks.go_to(key)
    groups = pane.asks.tick_model.rowCount()
    press(Qt.Key.Key_Space, widget=pane.asks)
    assert pane.asks.tick_model.rowCount() < groups
    assert pane.asks.current_key == key
    desk.undo()
    assert pane.asks.tick_model.rowCount() == groups
    assert pane.asks.current_key == key


def test_the_model_keeps_qts_rules_through_changes_and_searches(
    pane: ChooserPane, desk: Desk, qtbot: QtBot
) -> None:
    testers = [
        QAbstractItemModelTester(
            tree.tick_model, QAbstractItemModelTester.FailureReportingMode.Warning, pane
        )
        for tree in (pane.asks, pane.hooks)
    ]
    assert len(testers) == 2
    desk.untick_asks((AskId("B1.2"),))
    desk.undo()
    for text in ("law", "zzz", ""):
        pane.search.setText(text)
        qtbot.wait(0)
    for tree in (pane.asks, pane.hooks):
        assert not tree.tick_model.parent(tree.tick_model.index(0, 0)).isValid()
        assert tree.tick_model.data(QModelIndex()) is None
        assert tree.editTriggers() == QAbstractItemView.EditTrigger.NoEditTriggers


def test_the_list_does_not_jump_when_groups_come_and_go(pane: ChooserPane, desk: Desk) -> None:
    model = pane.asks.tick_model
    pane.asks.expand(model.index(model.rowCount() - 1, 0))
    pane.asks.verticalScrollBar().setValue(60)
    desk.untick_asks((AskId("B1.2"),))
    assert pane.asks.verticalScrollBar().value() == 60
    desk.undo()
    assert pane.asks.verticalScrollBar().value() == 60


def test_another_letter_begins_at_the_top_of_the_list(pane: ChooserPane, desk: Desk) -> None:
    pane.show_tab(HOOKS)
    pane.hooks.go_to("faa-498a")
    desk.new_letter(AddresseeId("us-government"))
    assert pane.hooks.verticalScrollBar().value() == 0
    assert pane.hooks.current_key == "faa-498a"
    assert pane.hooks.currentIndex().row() == 0


def test_a_screen_reader_can_tick_by_itself(pane: ChooserPane, desk: Desk) -> None:
    index = pane.asks.tick_model.index_of(row_key(pane.asks, "Signal that"))
    flags = pane.asks.tick_model.flags(index)
    assert flags & Qt.ItemFlag.ItemIsUserCheckable
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "asked of the EBRD in 1999" in spoken
    model = pane.asks.tick_model
    assert model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert AskId("B1.2") not in letter_of(desk).asks


def test_rows_are_as_high_as_their_words_at_every_text_size(
    pane: ChooserPane, look: Look, qtbot: QtBot
) -> None:
    index = pane.asks.tick_model.index_of(row_key(pane.asks, "Accede to the Covenant"))
    small = pane.asks.visualRect(index).height()
    assert 50 <= small <= 72
    look.set_scale(2)
    qtbot.waitUntil(lambda: pane.asks.visualRect(index).height() > 1.5 * small)


def test_right_to_left_the_box_is_at_the_right(
    pane: ChooserPane, desk: Desk, look: Look, qtbot: QtBot
) -> None:
    look.set_direction(Qt.LayoutDirection.RightToLeft)
    qtbot.wait(0)
    key = row_key(pane.asks, "Signal that")
    place = pane.asks.visualRect(pane.asks.tick_model.index_of(key))
    box = QPoint(place.right() - 24, place.y() + 14)
    tap(pane.asks.viewport(), box)
    look.set_direction(Qt.LayoutDirection.LeftToRight)
    assert AskId("B1.2") not in letter_of(desk).asks


def test_nothing_can_be_done_while_no_letter_is_open(
    desk: Desk, actions: Actions, look: Look, qtbot: QtBot
) -> None:
    pane = ChooserPane(desk, actions, look)
    qtbot.addWidget(pane)
    assert not pane.isEnabled()
    desk.new_letter(AddresseeId("ebrd"))
    assert pane.isEnabled()
    assert pane.tabs.currentIndex() == ASKS
