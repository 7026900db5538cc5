"""A library with a passphrase opens by it, and is locked when nobody is there."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from briefer.domain.records import Kind, RecordKey
from briefer.gui.gate.session import Session
from tests.gui.gate.conftest import (
    WORDS,
    Begin,
    SetClock,
    gate_of,
    letter_to,
    protected,
    settle,
    unlock,
    window_of,
)
from tests.machine import no_room

CTRL = Qt.KeyboardModifier.ControlModifier


def lock_by_key(session: Session) -> None:
    window = window_of(session)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, Qt.Key.Key_L, CTRL)
    settle(session)


def test_a_library_without_a_passphrase_opens_at_once(begin: Begin, file: Path) -> None:
    session = begin(file)
    assert window_of(session).isVisible()


def test_a_passphrase_opens_the_library(begin: Begin, file: Path) -> None:
    protected(file)
    session = begin(file)
    gate = gate_of(session)
    assert gate.focusWidget() is gate.locked.secret.line
    unlock(session, WORDS)
    assert window_of(session).isVisible()


def test_a_recovery_code_opens_it_too(begin: Begin, file: Path) -> None:
    code = protected(file)
    session = begin(file)
    unlock(session, code.lower())
    assert window_of(session).isVisible()


def test_a_wrong_passphrase_is_told_under_the_field_and_stays_there(
    begin: Begin, file: Path
) -> None:
    protected(file)
    before = file.read_bytes()
    session = begin(file)
    unlock(session, "wrong horse")
    page = gate_of(session).locked
    assert page.secret.hint.words.startswith("This passphrase does not open the library.")
    assert page.secret.text == "wrong horse"
    assert page.open.isVisible()
    assert file.read_bytes() == before
    unlock(session, WORDS)
    assert window_of(session).isVisible()


def test_letters_are_hidden_until_they_are_asked_for(begin: Begin, file: Path) -> None:
    protected(file)
    page = gate_of(begin(file)).locked
    assert page.secret.line.echoMode() == QLineEdit.EchoMode.Password
    page.show_letters.click()
    assert page.secret.line.echoMode() == QLineEdit.EchoMode.Normal


def test_ctrl_l_locks_and_unlocking_comes_back_to_the_same_letter(begin: Begin, file: Path) -> None:
    protected(file)
    session = begin(file)
    unlock(session, WORDS)
    window = window_of(session)
    first = letter_to(window, "ebrd")
    window.desk.set_title("Before the summer")
    letter_to(window, "osce")
    window.open_kept(first)
    lock_by_key(session)
    gate = gate_of(session)
    assert gate.locked.secret.text == ""
    unlock(session, WORDS)
    again = window_of(session)
    assert again is not window
    assert again.desk.letter is not None
    assert again.desk.letter.id == first
    assert again.desk.letter.title == "Before the summer"


def test_ctrl_l_says_why_it_does_nothing_without_a_passphrase(begin: Begin, file: Path) -> None:
    session = begin(file)
    window = window_of(session)
    assert window.registry.why("lock") == ("This library has no passphrase. Set one in Settings.")
    lock_by_key(session)
    assert window_of(session) is window


def test_it_is_locked_after_a_while_without_a_sign_of_life(
    begin: Begin, file: Path, clock: SetClock
) -> None:
    protected(file)
    session = begin(file)
    unlock(session, WORDS)
    window = window_of(session)
    clock.go_on(minutes=14)
    session.idle.timer.timeout.emit()
    assert session.window is window
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    clock.go_on(minutes=14)
    session.idle.timer.timeout.emit()
    assert session.window is window
    clock.go_on(minutes=1)
    session.idle.timer.timeout.emit()
    settle(session)
    assert gate_of(session).locked.isVisible()


def test_it_is_never_locked_by_itself_where_that_is_wished_or_there_is_no_passphrase(
    begin: Begin, file: Path, tmp_path: Path, clock: SetClock
) -> None:
    plain = begin(tmp_path / "plain.briefer")
    window_of(plain)
    protected(file)
    session = begin(file)
    unlock(session, WORDS)
    protection = window_of(session).settings.library.protection
    protection.lock_after.setCurrentIndex(0)
    protection.lock_after.activated.emit(0)
    clock.go_on(days=2)
    for one in (plain, session):
        one.idle.timer.timeout.emit()
        assert one.window is not None


def test_it_is_not_locked_while_the_letter_cannot_be_kept(begin: Begin, file: Path) -> None:
    protected(file)
    session = begin(file)
    unlock(session, WORDS)
    window = window_of(session)
    letter_to(window, "ebrd")
    with no_room():
        session.lock()
    assert session.window is window
    assert window.isVisible()
    assert window.banner.text == "Your letter could not be kept, so briefer stays open."


def test_a_bug_is_met_before_and_after_the_lock(begin: Begin, file: Path) -> None:
    protected(file)
    session = begin(file)
    hooks = [sys.excepthook]
    unlock(session, WORDS)
    window_of(session)
    hooks.append(sys.excepthook)
    lock_by_key(session)
    hooks.append(sys.excepthook)
    assert all(hook is not sys.__excepthook__ for hook in hooks)
    assert len({id(getattr(hook, "__self__", None)) for hook in hooks}) == len(hooks)
    session.finish()
    assert sys.excepthook is sys.__excepthook__


def test_what_is_unfinished_in_the_library_is_there_after_the_lock(
    begin: Begin, file: Path
) -> None:
    protected(file)
    session = begin(file)
    unlock(session, WORDS)
    window = window_of(session)
    letter_to(window, "ebrd")
    window.show_view("library")
    window.library.show_record(RecordKey(kind=Kind.RECOMMENDATION, id="K1"))
    form = window.library.record.form
    assert form is not None
    form.field("number").go_to()
    QTest.keyClicks(form.field("number").widget, "unmistakable")
    lock_by_key(session)
    gate_of(session)
    assert b"unmistakable" not in file.read_bytes()
    unlock(session, WORDS)
    window = window_of(session)
    window.show_view("library")
    window.library.banner.press(0)
    form = window.library.record.form
    assert form is not None
    number = form.field("number").widget
    assert isinstance(number, QLineEdit)
    assert number.text() == "unmistakable"
