"""A passphrase is set, changed and taken away in the settings, and nothing is lost by it."""

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter

from briefer.bootstrap import build
from briefer.gui.gate.session import Session
from briefer.gui.look.look import Look
from briefer.gui.upkeep.recovery import RecoveryPanel
from briefer.gui.window import MainWindow
from tests.commandline import run
from tests.gui.gate.conftest import (
    WORDS,
    Begin,
    gate_of,
    letter_to,
    protected,
    settle,
    unlock,
    window_of,
)
from tests.machine import no_room

OTHER = "staple of another battery"


def type_passphrase(window: MainWindow, first: str, again: str) -> None:
    form = window.settings.library.protection.form
    form.first.line.setText(first)
    form.again.line.setText(again)
    form.go.click()


def protect(session: Session) -> str:
    """Set a passphrase in the settings; return the recovery code that is shown."""
    window = window_of(session)
    window.show_view("settings")
    window.settings.library.protection.set.click()
    type_passphrase(window, WORDS, WORDS)
    settle(session)
    return window_of(session).settings.library.protection.recovery.code.words


def test_a_passphrase_is_set_from_beginning_to_end(begin: Begin, file: Path) -> None:
    session = begin(file)
    window = window_of(session)
    letter = letter_to(window, "ebrd")
    window.keeper.back_up(lambda _: None)
    window_of(session)
    code = protect(session)
    after = window_of(session)
    assert after is not window
    panel = after.settings.library.protection
    assert panel.recovery.isVisible()
    assert len(code.replace("-", "")) == 34
    panel.recovery.finish.click()
    assert panel.recovery.error.isVisible()
    assert not after.close()
    session.lock()
    assert session.window is after
    panel.recovery.written.click()
    panel.recovery.finish.click()
    assert not panel.recovery.isVisible()
    assert panel.recovery.code.words == ""
    assert after.desk.letter is not None
    assert after.desk.letter.id == letter
    assert panel.plain.isVisible()
    panel.delete_plain.click()
    window_of(session)
    assert not panel.plain.isVisible()
    assert all(backup.protected for backup in after.keeper.backups)
    session.lock()
    unlock(session, code)
    assert window_of(session).desk.letter is not None


def test_two_that_differ_and_one_that_is_short_are_refused(begin: Begin, file: Path) -> None:
    session = begin(file)
    window = window_of(session)
    window.show_view("settings")
    panel = window.settings.library.protection
    panel.set.click()
    type_passphrase(window, "short", "short")
    assert panel.form.first.hint.words == "Use at least 8 letters."
    assert panel.form.meter.words == "Too short: at least 8 letters."
    type_passphrase(window, WORDS, OTHER)
    assert panel.form.again.hint.words == "The two are not the same. Type it again."
    assert panel.form.meter.words.startswith("Good length")
    panel.form.cancel.click()
    assert panel.form.first.text == ""
    assert panel.set.isVisible()
    assert not window.keeper.protected


def test_a_passphrase_that_cannot_be_set_leaves_everything_as_it_was(
    begin: Begin, file: Path
) -> None:
    session = begin(file)
    window = window_of(session)
    letter = letter_to(window, "ebrd")
    assert window.desk.keep_now()
    window.show_view("settings")
    window.settings.library.protection.set.click()
    form = window.settings.library.protection.form
    form.first.line.setText(WORDS)
    form.again.line.setText(WORDS)
    with no_room():
        form.go.click()
        settle(session)
    again = window_of(session)
    assert again.banner.isVisible()
    assert not again.keeper.protected
    assert again.desk.letter is not None
    assert again.desk.letter.id == letter


def test_a_passphrase_is_changed(begin: Begin, file: Path) -> None:
    protected(file)
    session = begin(file)
    unlock(session, WORDS)
    window = window_of(session)
    window.show_view("settings")
    panel = window.settings.library.protection
    panel.change.click()
    type_passphrase(window, OTHER, OTHER)
    assert window_of(session) is window
    assert panel.note.words == "The passphrase is changed."
    session.lock()
    unlock(session, WORDS)
    assert gate_of(session).locked.secret.hint.words
    unlock(session, OTHER)
    assert window_of(session).isVisible()


def test_a_new_recovery_code_makes_the_old_one_useless(begin: Begin, file: Path) -> None:
    old = protected(file)
    session = begin(file)
    unlock(session, WORDS)
    window = window_of(session)
    window.show_view("settings")
    panel = window.settings.library.protection
    panel.new_code.click()
    window_of(session)
    code = panel.recovery.code.words
    panel.recovery.written.click()
    panel.recovery.finish.click()
    session.lock()
    unlock(session, old)
    assert gate_of(session).locked.secret.hint.words
    unlock(session, code)
    assert window_of(session).isVisible()


def test_a_passphrase_is_taken_away(begin: Begin, file: Path) -> None:
    protected(file)
    session = begin(file)
    unlock(session, WORDS)
    window_of(session).show_view("settings")
    panel = window_of(session).settings.library.protection
    panel.remove.click()
    assert panel.removing.isVisible()
    panel.really_remove.click()
    settle(session)
    assert not window_of(session).keeper.protected
    assert not file.with_name(f"{file.name}-keys").exists()


def test_a_new_library_is_proposed_to_be_protected_and_takes_no_for_an_answer(
    begin: Begin, file: Path, tmp_path: Path
) -> None:
    window = window_of(begin(file))
    card = window.start_view.protect
    assert card.isVisible()
    assert window.start_view.search.isVisible()
    card.later.click()
    assert not card.isVisible()
    other = window_of(begin(tmp_path / "other.briefer"))
    assert not other.start_view.protect.isVisible()


def test_the_proposal_leads_to_the_form(begin: Begin, file: Path) -> None:
    window = window_of(begin(file))
    window.start_view.protect.set.click()
    assert window.settings.library.protection.form.isVisible()


def test_a_library_that_was_there_is_not_proposed_anything(begin: Begin, file: Path) -> None:
    build(file).upkeep.close()
    assert not window_of(begin(file)).start_view.protect.isVisible()


def test_the_code_is_copied_and_printed_under_a_name_that_says_nothing(
    look: Look, tmp_path: Path
) -> None:
    printed = tmp_path / "code.pdf"
    names: list[str] = []

    def ask(printer: QPrinter, chosen: object) -> None:
        names.append(printer.docName())
        printer.setOutputFileName(str(printed))
        assert callable(chosen)
        chosen()

    panel = RecoveryPanel(look, ask)
    panel.show_code("ABCD-EFGH")
    panel.copy.click()
    assert QGuiApplication.clipboard().text() == "ABCD-EFGH"
    panel.print.click()
    assert names == ["Letter"]
    assert printed.read_bytes().startswith(b"%PDF")
    panel.deleteLater()


COPY_AND_QUIT = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from briefer.gui.look.look import Look
from briefer.gui.upkeep.recovery import RecoveryPanel
application = QApplication([])
panel = RecoveryPanel(Look(), lambda chosen: None)
panel.show_code("ABCD-EFGH")
panel.copy.click()
assert application.clipboard().text() == "ABCD-EFGH"
QTimer.singleShot(0, application.quit)
application.exec()
assert application.clipboard().text() == ""
"""


def test_a_copied_code_goes_with_the_program_and_ends_it_well() -> None:
    assert run(sys.executable, "-c", COPY_AND_QUIT, env={"QT_QPA_PLATFORM": "offscreen"}).code == 0
