"""The whole way, from the question to the file, by keys alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.domain.letter import Letter
from briefer.gui.app import make_window
from briefer.gui.delivery.places import Target
from briefer.gui.letter.asking import Asking
from briefer.gui.look.look import Look
from briefer.gui.window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)


def type_words(words: str) -> None:
    """Type where the focus is."""
    QTest.keyClicks(focused_part(), words)


def focused_part() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def letter_of(window: MainWindow) -> Letter:
    letter = window.desk.letter
    assert letter is not None
    return letter


@pytest.mark.parametrize(("key", "suffix"), [((CONTROL), ".docx"), ((CONTROL | SHIFT), ".pdf")])
def test_a_letter_is_chosen_tailored_and_exported_by_keys(
    qapp: QApplication,
    app_parts: App,
    look: Look,
    qtbot: QtBot,
    tmp_path: Path,
    key: Qt.KeyboardModifier,
    suffix: str,
) -> None:
    target = tmp_path / f"letter{suffix}"

    proposals: list[tuple[str, str]] = []

    def ask(proposed: Path, suffix: str, chosen: Callable[[Target], object]) -> None:
        proposals.append((proposed.suffix, suffix))
        chosen(Target(target))

    window = make_window(app_parts, qapp, look, Asking(path=ask))
    window.start()
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    # Choose: the second tile is to the right of the first.
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    letter = letter_of(window)
    assert letter.addressee == window.start_view.tiles.tiles[1].words.key
    # Untick the first ask, and tick it again.
    press(Qt.Key.Key_Space)
    assert len(letter_of(window).asks) < len(letter.asks)
    press(Qt.Key.Key_Space)
    assert letter_of(window).asks == letter.asks
    # Reword an ask: go to the outline, search for nothing, open the words, keep them.
    press(Qt.Key.Key_F6)
    asks = [p for b in window.desk.outline.blocks for p in b.pieces if p.ask]
    window.letter_view.outline.go_to(asks[0].place)
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_A, CONTROL)
    type_words("stand by its word")
    press(Qt.Key.Key_Return, CONTROL)
    assert [w.text for w in letter_of(window).wordings] == ["stand by its word"]
    # Undo and redo it.
    press(Qt.Key.Key_Z, CONTROL)
    assert letter_of(window).wordings == ()
    press(Qt.Key.Key_Y, CONTROL)
    assert letter_of(window).wordings != ()
    # Sign it, as a reader expects, and export.
    window.desk.set_sender(next(iter(app_parts.library.senders)))
    press(Qt.Key.Key_E, key)
    window.jobs.wait_for_done()
    qtbot.waitUntil(target.exists)
    assert proposals == [(suffix, suffix)]
    assert target.stat().st_size > 1000
    window.desk.keep_now()
    window.close()
    window.deleteLater()
