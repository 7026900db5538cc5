"""The library view with large text: nothing is cut off, and nothing falls back to a small size."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.domain.records import Kind, RecordKey
from briefer.gui.app import make_window
from briefer.gui.look.look import Look
from briefer.gui.window import MainWindow
from briefer.services import editing
from tests.gui.conftest import flush_deletions
from tests.gui.hands import focused, press
from tests.gui.library.test_forms import fill

K1 = RecordKey(kind=Kind.RECOMMENDATION, id="K1")


@pytest.fixture
def large(qtbot: QtBot, qapp: QApplication, app_parts: App, look: Look) -> Iterator[MainWindow]:
    """Return the library view at 150 % text on a small screen."""
    made = make_window(app_parts, qapp, look)
    look.set_scale(1.5)
    made.resize(1280, 720)
    made.start()
    made.show()
    with qtbot.waitExposed(made):
        pass
    made.show_view("library")
    made.library.show_record(K1)
    yield made
    made.jobs.wait_for_done()
    made.close()
    made.deleteLater()
    flush_deletions()


@pytest.mark.parametrize("kind", editing.NEW)
def test_a_record_is_no_wider_than_its_pane(large: MainWindow, qtbot: QtBot, kind: Kind) -> None:
    view = large.library
    view.side.show_kind(kind)
    view.panes.bring(view.record)
    area = view.record.area
    qtbot.wait(1)
    page = area.widget()
    assert page is not None
    assert page.minimumSizeHint().width() <= area.viewport().width()


def test_chips_and_wrong_fields_keep_the_size_of_their_words(large: MainWindow, look: Look) -> None:
    record = large.library.record
    large.library.panes.bring(record)
    sizes = {chip.font().pixelSize() for chip in record.head.chips if chip.text()}
    assert sizes == {look.font(12).pixelSize()}
    form = record.form
    assert form is not None
    number = form.field("number")
    fill(number, "seven")
    record.leave()
    assert number.hint.words
    assert isinstance(number.widget, QLineEdit)
    assert number.widget.font().pixelSize() == look.font(13).pixelSize()
    form.give_up()


def test_f6_goes_to_the_panes_behind_the_tabs(large: MainWindow) -> None:
    view = large.library
    assert view.panes.narrow
    view.focus_start()
    seen = [focused()]
    for _ in range(3):
        press(Qt.Key.Key_F6)
        seen.append(focused())
    parts = [next(part for part in view.panes.parts if part.isAncestorOf(at)) for at in seen]
    assert parts == [view.browser, view.record, view.side, view.browser]
    press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert view.side.isAncestorOf(focused())
