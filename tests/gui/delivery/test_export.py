"""A letter leaves as a file, whole or not at all, and stays on the desk whatever happens."""

import errno
import os
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.domain.ids import HookId
from briefer.gui.action_ids import ActionId
from briefer.gui.actions import Actions
from briefer.gui.delivery.bar import ReasonForm
from briefer.gui.delivery.delivery import Delivery
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.delivery.places import ExportMemory, SaveDialog, Target
from briefer.gui.desk.desk import EXPORT_REASON, Desk
from briefer.gui.jobs import Jobs
from tests.gui.delivery.conftest import Person

NAME = "2026-11-12 EBRD Kazakhstan"


def press(parent: QWidget, name: str) -> None:
    button = parent.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("action", "suffix", "start"),
    [
        ("export-docx", ".docx", b"PK"),
        ("export-pdf", ".pdf", b"%PDF"),
        ("export-text", ".txt", b""),
        ("export-html", ".html", b"<!DOCTYPE html>"),
        ("export-eml", ".eml", b"Subject: Letter to the EBRD"),
    ],
)
def test_each_format_is_written_under_the_proposed_name(
    delivery: Delivery,
    actions: Actions,
    person: Person,
    feedback: Feedback,
    jobs: Jobs,
    action: ActionId,
    suffix: str,
    start: bytes,
) -> None:
    actions[action].trigger()
    jobs.wait_for_done()
    [path] = person.folder.iterdir()
    assert path.name == NAME + suffix
    assert path.read_bytes().lower().startswith(start.lower())
    assert feedback.toast.text == f"Saved {NAME}{suffix}."
    assert feedback.banner.isHidden()
    assert delivery.exporting.default_suffix == suffix


def test_the_file_is_what_the_command_line_would_write(
    delivery: Delivery, person: Person, desk: Desk, app_parts: App, jobs: Jobs
) -> None:
    delivery.exporting.export(".pdf")
    jobs.wait_for_done()
    [path] = person.folder.iterdir()
    assert path.read_bytes() == app_parts.exporter.render(desk.document, ".pdf")


def test_words_that_are_being_typed_are_in_the_file(
    delivery: Delivery, person: Person, desk: Desk, jobs: Jobs
) -> None:
    desk.typing(desk.outline.blocks[5].pieces[0].place, "Words that were typed last")
    delivery.exporting.export(".txt")
    jobs.wait_for_done()
    [path] = person.folder.iterdir()
    assert "Words that were typed last" in path.read_text(encoding="utf-8")


def test_the_last_format_and_folder_are_proposed_again(
    delivery: Delivery, person: Person, app_parts: App, jobs: Jobs
) -> None:
    delivery.exporting.export(".txt")
    jobs.wait_for_done()
    person.replace = True
    delivery.exporting.export()
    jobs.wait_for_done()
    assert person.asked[1] == person.folder / f"{NAME}.txt"
    later = ExportMemory(app_parts.settings)
    assert later.suffix == ".txt", "the format is kept for good"
    assert later.folder != person.folder, "a folder is a trace, and is not"


def test_the_name_that_a_person_gives_wins_and_its_suffix_picks_the_format(
    delivery: Delivery, person: Person, jobs: Jobs
) -> None:
    person.name = "To the Bank.pdf"
    delivery.exporting.export(".docx")
    jobs.wait_for_done()
    assert (person.folder / "To the Bank.pdf").read_bytes().startswith(b"%PDF")


def test_a_full_stop_in_a_name_is_no_format(delivery: Delivery, person: Person, jobs: Jobs) -> None:
    person.name = "To Mr. Smith"
    delivery.exporting.export(".docx")
    jobs.wait_for_done()
    assert zipfile.is_zipfile(person.folder / "To Mr. Smith.docx")


# ---------------------------------------------------------------- what can go wrong


def test_a_file_that_is_there_is_not_replaced_unasked(
    delivery: Delivery, person: Person, feedback: Feedback, jobs: Jobs
) -> None:
    there = person.folder / f"{NAME}.pdf"
    there.write_text("precious")
    delivery.exporting.export(".pdf")
    jobs.wait_for_done()
    assert there.read_text() == "precious"
    assert NAME in feedback.banner.text
    assert feedback.banner.isVisible()
    assert feedback.banner.button_text == "Choose another place"
    assert feedback.toast.isHidden()


def test_a_folder_that_is_none_is_told(
    delivery: Delivery, person: Person, feedback: Feedback, jobs: Jobs
) -> None:
    person.folder = person.folder / "file"
    person.folder.write_text("no folder")
    delivery.exporting.export(".pdf")
    jobs.wait_for_done()
    assert feedback.banner.isVisible()
    assert person.folder.read_text() == "no folder"


def test_a_folder_that_is_gone_is_told_and_another_can_be_chosen(
    delivery: Delivery, person: Person, feedback: Feedback, desk: Desk, jobs: Jobs
) -> None:
    before, letter = person.folder, desk.letter
    person.folder = before / "gone"
    delivery.exporting.export(".pdf")
    jobs.wait_for_done()
    assert feedback.banner.isVisible()
    assert desk.letter == letter, "the letter stays"
    person.folder = before
    button = next(
        found
        for found in feedback.banner.findChildren(QPushButton)
        if found.text() == "Choose another place"
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    jobs.wait_for_done()
    assert (before / f"{NAME}.pdf").exists()
    assert feedback.banner.isHidden()


def test_a_full_disk_is_told_and_leaves_no_half_file(
    delivery: Delivery,
    person: Person,
    feedback: Feedback,
    jobs: Jobs,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    delivery.exporting.export(".pdf")
    jobs.wait_for_done()
    assert "not enough room" in feedback.banner.text
    assert not list(person.folder.iterdir())


def test_no_progress_shows_for_what_is_done_at_once(
    delivery: Delivery, feedback: Feedback, jobs: Jobs
) -> None:
    delivery.exporting.export(".pdf")
    assert feedback.bar.progress.isHidden()
    jobs.wait_for_done()
    assert feedback.bar.progress.isHidden()


def test_progress_shows_for_what_takes_longer(
    delivery: Delivery, feedback: Feedback, jobs: Jobs, qtbot: QtBot, person: Person
) -> None:
    del delivery, person
    feedback.working("Exporting a long letter …")
    qtbot.waitUntil(feedback.bar.progress.isVisible)
    feedback.done("Saved.")
    assert feedback.bar.progress.isHidden()
    jobs.wait_for_done()


# ---------------------------------------------------------------- errors in the letter


@pytest.fixture
def form(delivery: Delivery, desk: Desk, feedback: Feedback) -> ReasonForm:
    """Return the form, after an attempt to export a letter with an error."""
    desk.tick_hook(HookId("faa-498a"))
    delivery.exporting.export(".txt")
    return feedback.bar.reason


def test_errors_stop_the_export_and_ask_for_a_reason(form: ReasonForm, person: Person) -> None:
    assert form.isVisible()
    assert form.accessibleName() == "There are errors in this letter: 1."
    assert not person.asked


def test_a_reason_lets_the_letter_out_and_is_kept_with_it(
    form: ReasonForm, person: Person, desk: Desk, jobs: Jobs
) -> None:
    field = form.findChild(QLineEdit, "reason")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Counsel has agreed.")
    QTest.keyClick(field, Qt.Key.Key_Return)
    jobs.wait_for_done()
    assert form.isHidden()
    assert len(list(person.folder.iterdir())) == 1
    assert desk.letter is not None
    kept = {field.name: field.value for field in desk.letter.fields}
    assert kept[EXPORT_REASON] == "Counsel has agreed."
    assert desk.undo_stack.undoText() == "Give a reason for the export"
    [path] = person.folder.iterdir()
    assert "Counsel" not in path.read_text(encoding="utf-8"), "it is not printed"


def test_no_reason_is_no_reason(form: ReasonForm, person: Person) -> None:
    press(form, "export-anyway")
    assert form.isVisible()
    field = form.findChild(QLineEdit, "reason")
    assert isinstance(field, QLineEdit)
    assert field.accessibleDescription() == "Give a reason, or mend the errors first."
    assert not person.asked


def test_an_earlier_reason_is_proposed(form: ReasonForm, delivery: Delivery, jobs: Jobs) -> None:
    field = form.findChild(QLineEdit, "reason")
    assert isinstance(field, QLineEdit)
    field.setText("Counsel has agreed.")
    press(form, "export-anyway")
    jobs.wait_for_done()
    delivery.exporting.export(".txt")
    assert form.isVisible()
    assert field.text() == "Counsel has agreed."


def test_the_errors_can_be_shown_instead(form: ReasonForm, person: Person, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.errors_wanted):
        press(form, "show-errors")
    assert form.isHidden()
    assert not person.asked


def test_the_export_can_be_given_up(form: ReasonForm, person: Person) -> None:
    field = form.findChild(QLineEdit, "reason")
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert form.isHidden()
    assert not person.asked


def test_mended_errors_stop_nothing(
    form: ReasonForm, desk: Desk, delivery: Delivery, person: Person, jobs: Jobs
) -> None:
    desk.untick_hook(HookId("faa-498a"))
    delivery.exporting.export(".txt")
    jobs.wait_for_done()
    assert form.isHidden()
    assert len(list(person.folder.iterdir())) == 1


# ---------------------------------------------------------------- the real dialog and folder


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """Return what the system is asked to open; nothing is."""
    urls: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", urls.append)
    return urls


def test_the_folder_is_shown_only_when_asked_for(
    delivery: Delivery, feedback: Feedback, person: Person, jobs: Jobs, opened: list[QUrl]
) -> None:
    delivery.exporting.export(".txt")
    jobs.wait_for_done()
    assert not opened
    [button] = feedback.toast.findChildren(QPushButton)
    assert button.text() == "Show in folder"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [url.toLocalFile() for url in opened] == [str(person.folder)]


def test_the_dialog_proposes_and_asks_before_it_replaces(
    view: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    chosen: list[Target] = []
    SaveDialog(view)(tmp_path / "A letter.pdf", ".pdf", chosen.append)
    dialog = view.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    assert dialog.nameFilters() == ["PDF (*.pdf)"]
    assert [Path(name).name for name in dialog.selectedFiles()] == ["A letter.pdf"]
    dialog.accept()
    qtbot.waitUntil(lambda: bool(chosen))
    assert chosen == [Target(tmp_path / "A letter.pdf", replace=True)]
