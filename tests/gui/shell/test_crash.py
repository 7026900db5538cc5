"""A bug of ours is told, with nothing in it that is nobody's business."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.domain.ids import AddresseeId
from briefer.errors import BrieferError
from briefer.gui.crash import CrashDialog, CrashGuard, report
from briefer.gui.look.look import Look
from briefer.gui.parts.labels import Label
from briefer.gui.window import MainWindow

PRIVATE = "Ms Example of Sampletown was arrested"


class Met:
    """What the guard has done."""

    def __init__(self) -> None:
        self.left = 0
        self.told: list[BrieferError] = []

    def leave(self) -> None:
        self.left += 1


@pytest.fixture
def met() -> Met:
    return Met()


@pytest.fixture
def guard(window: MainWindow, look: Look, met: Met) -> Iterator[CrashGuard]:
    """Return a guard over the window of a letter, installed."""
    window.desk.new_letter(AddresseeId("ebrd"))
    made = CrashGuard(window.desk.keep_now, met.told.append, look, window, met.leave)
    before = sys.excepthook, threading.excepthook
    made.install()
    yield made
    made.uninstall()
    sys.excepthook, threading.excepthook = before
    if made.dialog is not None:
        made.dialog.close()


def fail(secret: str) -> None:
    try:
        dict[str, str]()[secret]
    except KeyError as problem:
        raise ValueError(f"no {secret}") from problem


def caught(secret: str) -> Exception:
    try:
        fail(secret)
    except ValueError as problem:
        return problem
    raise AssertionError


def meet(problem: BaseException) -> None:
    sys.excepthook(type(problem), problem, problem.__traceback__)


def dialog_of(guard: CrashGuard) -> CrashDialog:
    assert guard.dialog is not None
    return guard.dialog


def test_a_report_holds_no_words_of_the_letter_and_no_folders() -> None:
    told = report(caught(PRIVATE))
    assert PRIVATE not in told
    assert "/" not in told.replace("test_crash.py", "").split("\n", 1)[1]
    assert "ValueError" in told
    assert "KeyError" in told
    assert "in fail" in told
    assert told.startswith("briefer ")


def test_a_bug_opens_the_dialog_and_keeps_the_letter(
    guard: CrashGuard, window: MainWindow, app_parts: App
) -> None:
    meet(caught(PRIVATE))
    dialog = dialog_of(guard)
    assert dialog.isVisible()
    assert "ValueError" in dialog.text.toPlainText()
    assert list(app_parts.letters.letters()) == [window.desk.letter]
    assert dialog.windowModality() == Qt.WindowModality.WindowModal


def test_the_details_can_be_copied(guard: CrashGuard) -> None:
    meet(caught(PRIVATE))
    dialog = dialog_of(guard)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()
    assert dialog.copy.text() == "Copied"


def test_one_can_go_on_working(guard: CrashGuard, met: Met) -> None:
    meet(caught(PRIVATE))
    dialog_of(guard).go_on.click()
    assert guard.dialog is None
    assert met.left == 0
    meet(caught(PRIVATE))
    assert dialog_of(guard).isVisible()


def test_one_can_quit_also_by_escape(guard: CrashGuard, met: Met) -> None:
    meet(caught(PRIVATE))
    QTest.keyClick(dialog_of(guard), Qt.Key.Key_Escape)
    assert met.left == 1


def test_many_bugs_open_one_dialog(guard: CrashGuard) -> None:
    meet(caught(PRIVATE))
    first = dialog_of(guard)
    meet(caught(PRIVATE))
    assert dialog_of(guard) is first


def test_a_bug_in_another_thread_is_met_too(guard: CrashGuard, qtbot: QtBot) -> None:
    thread = threading.Thread(target=fail, args=(PRIVATE,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: guard.dialog is not None)
    assert PRIVATE not in dialog_of(guard).text.toPlainText()


def test_what_a_person_can_mend_is_told_without_a_dialog(guard: CrashGuard, met: Met) -> None:
    problem = BrieferError("The disk is full.", "Free some room.")
    meet(problem)
    assert guard.dialog is None
    assert met.told == [problem]


def test_a_letter_that_cannot_be_kept_is_admitted(window: MainWindow, look: Look, met: Met) -> None:
    def broken() -> bool:
        raise OSError("gone")

    guard = CrashGuard(broken, met.told.append, look, window, met.leave)
    guard.happened.emit(caught(PRIVATE))
    dialog = dialog_of(guard)
    shown = [label.text() for label in dialog.findChildren(Label)]
    assert "Your letter could not be kept. Copy its words before you quit." in shown
    dialog.close()


def test_an_interrupt_from_the_terminal_ends_the_program(guard: CrashGuard, met: Met) -> None:
    meet(KeyboardInterrupt())
    assert met.left == 1
    assert guard.dialog is None
