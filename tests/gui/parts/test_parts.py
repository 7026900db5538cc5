"""The parts that views are built from do what their names say."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QEnterEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from briefer.gui.actions import Actions
from briefer.gui.look.look import Look
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.chip import Chip, chip_width, draw_chip
from briefer.gui.parts.fields import LabelledField, SearchField
from briefer.gui.parts.labels import ElidedLabel, Glyph, Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.toast import SHOWN_MS, Toast

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def ground(qtbot: QtBot, look: Look) -> QWidget:
    """Return a window with a field that can have the focus."""
    made = QWidget()
    made.setLayout(column(look, QLineEdit(), None))
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.resize(600, 400)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_lengths_of_a_row_grow_with_the_text_and_turn_with_the_direction(look: Look) -> None:
    line = row(look, QWidget(), 10, QWidget(), gap=8, margins=(1, 2, 3, 4))
    margins = line.contentsMargins()
    assert (margins.left(), margins.right(), line.spacing()) == (1, 3, 8)
    look.set_scale(2)
    assert line.contentsMargins().left() == 2
    look.set_direction(RIGHT_TO_LEFT)
    assert (line.contentsMargins().left(), line.contentsMargins().right()) == (6, 2)
    space = line.itemAt(1)
    assert space is not None
    assert space.sizeHint().width() == 20


def test_a_label_is_plain_text_and_isolated_where_the_window_is_mirrored(look: Look) -> None:
    label = Label("2 of <b>2</b>", look)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "2 of <b>2</b>"
    look.set_direction(RIGHT_TO_LEFT)
    assert label.text() == "\u20682 of <b>2</b>\u2069"
    assert label.words == "2 of <b>2</b>"
    assert label.alignment() & Qt.AlignmentFlag.AlignRight


def test_a_label_that_is_cut_offers_its_whole_text(look: Look, qtbot: QtBot) -> None:
    label = ElidedLabel("European Bank for Reconstruction and Development", look)
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert label.toolTip() == label.text()
    label.resize(600, 20)
    assert label.toolTip() == ""


def test_icons_and_words_follow_the_look(look: Look, qtbot: QtBot) -> None:
    glyph, button = Glyph("lock", look), push("Print", look, icon="print")
    qtbot.addWidget(glyph)
    qtbot.addWidget(button)
    look.set_scale(2)
    assert glyph.width() == 40
    assert button.iconSize().width() == 40
    assert button.font().pixelSize() == 26


def test_an_icon_button_has_a_name_and_tells_its_keys(look: Look, qtbot: QtBot) -> None:
    button = tool("undo", "Undo", look, keys="Ctrl+Z")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Undo"
    assert button.toolTip() == "Undo (Ctrl+Z)"
    assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_a_button_of_an_action_tells_why_it_cannot_be_pressed(
    look: Look, actions: Actions, qtbot: QtBot
) -> None:
    done: list[str] = []
    actions.on("print", lambda: done.append("printed"))
    button = tool("print", "Print", look)
    qtbot.addWidget(button)
    button.follow_action(actions["print"])
    actions.set_available("print", False, "There is no printer.")
    assert not button.isEnabled()
    assert button.toolTip() == "There is no printer."
    actions.set_available("print", True)
    button.click()
    assert done == ["printed"]


@pytest.mark.parametrize("at_end", [True, False])
@pytest.mark.parametrize("mirrored", [True, False])
def test_a_painted_chip_stands_where_it_was_put(look: Look, at_end: bool, mirrored: bool) -> None:
    look.set_direction(RIGHT_TO_LEFT if mirrored else Qt.LayoutDirection.LeftToRight)
    image = QImage(400, 40, QImage.Format.Format_RGB32)
    image.fill(look.color("card"))
    painter = QPainter(image)
    place = draw_chip(painter, look, QPoint(200, 10), "leverage", "accent", at_end=at_end)
    painter.end()
    assert place.size().width() == chip_width(look, "leverage")
    assert (place.right() < 200) == (at_end != mirrored)
    inked = QRect(place).adjusted(2, 2, -2, -2)
    assert image.pixelColor(inked.topLeft()) == look.color("accent_soft")


def test_a_chip_is_as_high_as_the_grid_wants(look: Look, qtbot: QtBot) -> None:
    chip = Chip("verbatim", look)
    qtbot.addWidget(chip)
    chip.show()
    assert chip.height() == 20
    look.set_scale(2)
    assert chip.sizeHint().height() == 40


def test_escape_empties_a_search_field(look: Look, qtbot: QtBot) -> None:
    field = SearchField("Search asks and law", look)
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field, "media")
    assert field.text() == "media"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_a_search_field_can_be_emptied_by_pointer(look: Look, qtbot: QtBot) -> None:
    field = SearchField("Search asks and law", look)
    qtbot.addWidget(field)
    field.show()
    field.setText("media")
    emptying = next(button for button in field.findChildren(QToolButton) if button.toolTip())
    QTest.mouseClick(emptying, Qt.MouseButton.LeftButton)
    assert field.text() == ""


def test_a_field_tells_its_error_to_eyes_and_ears(look: Look, qtbot: QtBot) -> None:
    field = LabelledField("Date", look, "Day, month and year.")
    qtbot.addWidget(field)
    assert field.label.buddy() is field.field
    assert field.field.accessibleDescription() == "Day, month and year."
    field.set_error("This date has passed.")
    assert field.field.property("error") == "true"
    assert field.field.accessibleDescription() == "This date has passed."
    assert field.hint.words == "This date has passed."
    field.set_error("")
    assert field.hint.words == "Day, month and year."


def _timer(toast: Toast) -> QTimer:
    timer = toast.findChild(QTimer)
    assert isinstance(timer, QTimer)
    return timer


def _undo(part: QWidget) -> QPushButton:
    button = part.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    return button


def test_a_toast_goes_by_itself_after_eight_seconds(look: Look, ground: QWidget) -> None:
    look.set_less_motion(True)
    toast = Toast(look, ground)
    toast.show_message("Left out “Uphold association”.", lambda: None)
    assert toast.isVisible()
    assert _timer(toast).isActive()
    assert _timer(toast).interval() == SHOWN_MS == 8000
    _timer(toast).timeout.emit()
    assert not toast.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("undo", [None, lambda: None])
def test_a_toast_breaks_no_line_that_has_room(
    look: Look, ground: QWidget, scale: float, undo: Callable[[], object] | None
) -> None:
    ground.resize(1200, 300)
    look.set_scale(scale)
    toast = Toast(look, ground)
    for words in ("Moved to the trash.", "The letter was saved beside the others, in its folder."):
        toast.show_message(words, undo)
        label = next(part for part in toast.findChildren(Label) if part.words == words)
        around = label.contentsMargins()
        inner = label.width() - around.left() - around.right()
        assert label.fontMetrics().horizontalAdvance(words) <= inner


def test_a_toast_stays_while_it_is_pointed_at_or_has_the_focus(look: Look, ground: QWidget) -> None:
    toast = Toast(look, ground)
    toast.show_message("Left out “Uphold association”.", lambda: None)
    middle = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(middle, middle, middle))
    assert not _timer(toast).isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert _timer(toast).isActive()
    _undo(toast).setFocus()
    assert not _timer(toast).isActive()


def test_undo_on_a_toast_is_done_once_and_the_focus_goes_back(look: Look, ground: QWidget) -> None:
    done: list[str] = []
    toast = Toast(look, ground)
    toast.show_message("Left out “Uphold association”.", lambda: done.append("undone"))
    assert toast.accessibleName() == "Left out “Uphold association”. Undo"
    _undo(toast).setFocus()
    QTest.keyClick(_undo(toast), Qt.Key.Key_Space)
    assert done == ["undone"]
    assert not toast.isVisible()
    assert QApplication.focusWidget() is ground


def test_a_toast_stands_at_the_foot_and_stays_there(look: Look, ground: QWidget) -> None:
    toast = Toast(look, ground)
    toast.show_message("Copied the letter.")
    assert not _undo(toast).isVisible()
    for size in ((600, 400), (900, 500)):
        ground.resize(*size)
        assert ground.height() - toast.geometry().bottom() == 17
        assert abs(toast.geometry().center().x() - ground.width() // 2) <= 1
    other = QWidget(ground)
    other.resize(300, 200)
    other.show()
    toast.stand_on(other)
    toast.show_message("Copied the letter.")
    assert toast.parentWidget() is other
    assert other.rect().contains(toast.geometry())


def test_a_banner_says_what_is_wrong_and_what_to_do(look: Look, ground: QWidget) -> None:
    done: list[str] = []
    banner = Banner(look)
    banner.setParent(ground)
    assert not banner.isVisible()
    banner.show_error(
        "The disk is full.", "Choose another folder.", "Choose", lambda: done.append("asked")
    )
    assert banner.isVisible()
    assert banner.property("card") == "err"
    assert banner.accessibleName() == "The disk is full. Choose another folder."
    _undo(banner).click()
    assert done == ["asked"]
    assert not banner.isVisible()
    banner.show_warning("Some settings could not be read.", "")
    assert banner.property("card") == "warn"
    assert banner.button_text == ""
    close = banner.findChild(QToolButton)
    assert isinstance(close, QToolButton)
    close.click()
    assert not banner.isVisible()


def test_every_shape_goes_with_a_word(look: Look, ground: QWidget) -> None:
    banner = Banner(look)
    banner.setParent(ground)
    banner.show_error("The disk is full.", "")
    words = [label.text() for label in banner.findChildren(QLabel) if label.isVisible()]
    assert "The disk is full." in words


def test_enter_does_not_press_a_button_that_has_no_focus(look: Look, qtbot: QtBot) -> None:
    button = push("Print", look)
    qtbot.addWidget(button)
    assert not button.autoDefault()


def test_an_action_that_changes_its_name_renames_its_button(look: Look, qtbot: QtBot) -> None:
    button = tool("undo", "Undo", look)
    qtbot.addWidget(button)
    action = QAction("Undo")
    button.follow_action(action)
    action.setText("Undo: Reword ask 2")
    assert button.accessibleName() == "Undo: Reword ask 2"
