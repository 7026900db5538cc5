"""Putting blocks, asks and law in order: by keys, buttons and dragging."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefer.domain.ids import AddresseeId, AskId, HookId, Place
from briefer.gui.outline.grip import Grip
from tests.gui.hands import CTRL, LEFT, PLAIN, click, drag, focused, press
from tests.gui.outline.conftest import Writer


def grip_of(writer: Writer, place: str) -> Grip:
    grip = writer.row(place).findChild(Grip)
    assert grip is not None
    return grip


def edge_of(widget: QWidget, *, lower: bool) -> QPoint:
    """Return a point of the screen near a widget's upper or lower edge."""
    down = widget.height() - 2 if lower else 2
    return widget.mapToGlobal(QPoint(widget.width() // 2, down))


def numbers(writer: Writer, block: str) -> list[tuple[str, int]]:
    rows = [row for row in writer.card(block).rows if row.facts.piece.number]
    return [(row.place, row.facts.piece.number) for row in rows]


def test_ctrl_down_moves_an_ask_and_the_focus_stays_on_it(writer: Writer) -> None:
    writer.go("asks/B1.1")
    press(Qt.Key.Key_Down, CTRL)
    assert writer.letter.asks == (AskId("B1.2"), AskId("B1.1"))
    assert focused() is writer.row("asks/B1.1")
    assert numbers(writer, "asks") == [("asks/B1.2", 1), ("asks/B1.1", 2)]
    press(Qt.Key.Key_Down, CTRL)
    assert writer.letter.asks == (AskId("B1.2"), AskId("B1.1"))
    press(Qt.Key.Key_Up, CTRL)
    assert writer.letter.asks == (AskId("B1.1"), AskId("B1.2"))
    assert focused() is writer.row("asks/B1.1")


def test_rows_stand_in_the_letters_order(writer: Writer, qtbot: QtBot) -> None:
    writer.go("asks/B1.1")
    press(Qt.Key.Key_Down, CTRL)
    first, second = writer.row("asks/B1.2"), writer.row("asks/B1.1")
    qtbot.waitUntil(lambda: first.y() < second.y())


def test_ctrl_up_moves_a_block_and_so_do_its_buttons(writer: Writer, qtbot: QtBot) -> None:
    card = writer.card("asks")
    writer.pane.doing.walking.go(card)
    press(Qt.Key.Key_Up, CTRL)
    order = [block.id for block in writer.desk.outline.blocks]
    assert order.index(card.block.id) == order.index(writer.card("legal-basis").block.id) - 1
    assert focused() is card
    click(card.head.down)
    order = [block.id for block in writer.desk.outline.blocks]
    assert order.index(card.block.id) == order.index(writer.card("legal-basis").block.id) + 1
    click(card.head.up)
    qtbot.waitUntil(lambda: card.y() < writer.card("legal-basis").y())
    writer.desk.undo()
    writer.desk.undo()
    writer.desk.undo()
    assert not writer.desk.undo_stack.canUndo()


def test_a_row_is_dragged_by_its_grip(writer: Writer) -> None:
    writer.row("annex/K1.1")
    writer.pane.show_place("annex/K1.1")
    QTest.qWait(0)
    target = writer.row("annex/K2.2")
    drag(grip_of(writer, "annex/K1.1"), edge_of(target, lower=True))
    assert writer.letter.annex[:3] == (AskId("K2.1"), AskId("K2.2"), AskId("K1.1"))
    assert focused() is writer.row("annex/K1.1")
    drag(grip_of(writer, "annex/K1.1"), edge_of(writer.row("annex/K2.1"), lower=False))
    assert writer.letter.annex[:3] == (AskId("K1.1"), AskId("K2.1"), AskId("K2.2"))


def test_while_dragging_a_line_shows_the_gap_between_rows(writer: Writer) -> None:
    first, second = writer.row("asks/B1.1"), writer.row("asks/B1.2")
    writer.pane.show_place("asks/B1.2")
    QTest.qWait(0)
    grip = grip_of(writer, "asks/B1.1")
    line = writer.pane.findChild(QWidget, "drop-line")
    assert line is not None
    QTest.mousePress(grip, LEFT, PLAIN, grip.rect().center())
    QTest.mouseMove(grip, grip.mapFromGlobal(edge_of(second, lower=True)))
    assert line.isVisible()
    bottom = second.mapTo(writer.pane.doing.cards.ground, QPoint(0, second.height()))
    assert abs(line.geometry().center().y() - bottom.y()) <= 3
    QTest.mouseMove(grip, grip.mapFromGlobal(edge_of(second, lower=False)))
    between = second.mapTo(writer.pane.doing.cards.ground, QPoint(0, 0))
    assert abs(line.geometry().center().y() - between.y()) <= 4
    press(Qt.Key.Key_Escape)
    assert not line.isVisible()
    QTest.mouseRelease(grip, LEFT, PLAIN, grip.rect().center())
    assert writer.letter.asks == (AskId("B1.1"), AskId("B1.2"))
    assert not writer.desk.undo_stack.canUndo()
    assert first.isVisible()


def test_a_click_on_the_grip_moves_nothing(writer: Writer) -> None:
    click(grip_of(writer, "asks/B1.2"))
    assert not writer.desk.undo_stack.canUndo()
    assert focused() is writer.row("asks/B1.2")


def test_dragging_near_the_edge_scrolls_on(writer: Writer, qtbot: QtBot) -> None:
    writer.row("annex/K1.1")
    writer.pane.show_place("annex/K1.1")
    QTest.qWait(0)
    bar = writer.pane.doing.cards.area.verticalScrollBar()
    before = bar.value()
    viewport = writer.pane.doing.cards.area.viewport()
    grip = grip_of(writer, "annex/K1.1")
    QTest.mousePress(grip, LEFT, PLAIN, grip.rect().center())
    bottom = viewport.mapToGlobal(QPoint(60, viewport.height() - 4))
    QTest.mouseMove(grip, grip.mapFromGlobal(bottom))
    qtbot.waitUntil(lambda: bar.value() > before + 20)
    press(Qt.Key.Key_Escape)
    QTest.mouseRelease(grip, LEFT, PLAIN, grip.rect().center())
    assert not writer.desk.undo_stack.canUndo()


def test_law_is_dragged_with_its_quotation(writer: Writer) -> None:
    writer.desk.tick_hook(HookId("iccpr-19"))
    writer.pane.resize(455, 1400)
    QTest.qWait(0)
    QTest.qWait(0)
    row = writer.row("legal-basis/ebrd-agreement-1")
    drag(grip_of(writer, "legal-basis/iccpr-19"), edge_of(row, lower=False))
    assert [choice.hook for choice in writer.letter.hooks] == ["iccpr-19", "ebrd-agreement-1"]
    places = [row.place for row in writer.card("legal-basis").rows]
    assert places[1:3] == ["legal-basis/iccpr-19", "legal-basis/iccpr-19/quotation"]


def test_the_letters_27_asks_can_be_put_in_order(writer: Writer) -> None:
    asks = [ask.id for ask in writer.desk.library.asks]
    assert len(asks) == 27
    writer.desk.tick_asks(asks)
    assert numbers(writer, "asks")[-1][1] == 27
    last = numbers(writer, "asks")[-1][0]
    writer.go(last)
    for _ in range(3):
        press(Qt.Key.Key_Up, CTRL)
    assert numbers(writer, "asks")[-4][0] == last
    assert focused() is writer.row(last)


def test_lists_of_two_annexes_stay_apart(writer: Writer) -> None:
    writer.desk.new_letter(AddresseeId("council-of-europe"))
    places = [Place(piece.place) for block in writer.desk.outline.blocks for piece in block.pieces]
    before = writer.letter
    items = [place for place in places if place.startswith("annex/K")]
    if items:
        writer.desk.move_item(items[0], -1)
    assert writer.letter == before
