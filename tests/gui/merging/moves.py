"""What a person does to send one letter to many, and what is seen of it."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.domain.ids import AddresseeId
from briefer.domain.merge import Merge
from briefer.gui.merging.job_panel import JobPanel
from briefer.gui.merging.page import NewJobPage
from briefer.gui.merging.standing import Phase, Standing
from briefer.gui.window import MainWindow
from tests.gui.hands import click
from tests.made_contacts import contacts_csv, parliament_rows

PATIENCE = 120_000
"""Milliseconds that processes may take on a machine that has much else to do."""


def settle(window: MainWindow) -> None:
    """Let everything that was set going, but for the making of letters, come to its end."""
    merging = window.merging
    for _ in range(3):
        window.jobs.wait_for_done()
        merging.setup.jobs.wait_for_done()
        QApplication.processEvents()


def page(window: MainWindow) -> NewJobPage:
    return window.merging.view.page


def write_letter(window: MainWindow) -> None:
    window.desk.new_letter(AddresseeId("european-parliament"))
    window.desk.keep_now()


def members(folder: Path, count: int, *wrong: tuple[str, ...]) -> Path:
    """Write a list of members, and rows that cannot be used below them."""
    file = folder / "mep.csv"
    file.write_bytes(contacts_csv([*parliament_rows(count), *wrong]))
    return file


def go_to_recipients(window: MainWindow) -> NewJobPage:
    write_letter(window)
    window.registry["many-letters"].trigger()
    click(window.merging.view.pane.new)
    settle(window)
    click(page(window).next)
    settle(window)
    assert page(window).number == 1
    return page(window)


def go_to_letters(window: MainWindow, file: Path) -> NewJobPage:
    found = go_to_recipients(window)
    window.merging.setup.read_file(file)
    settle(window)
    click(found.next)
    settle(window)
    assert found.number == 2
    return found


def start(window: MainWindow, file: Path, folder: Path) -> Merge:
    """Set a job up into a folder, and start it."""
    found = go_to_letters(window, file)
    click(found.next)
    settle(window)
    choose_folder(window, folder)
    click(found.next)
    settle(window)
    return window.merging.board.merges[0]


def choose_folder(window: MainWindow, folder: Path) -> None:
    """Answer the dialog for a folder."""
    window.merging.view.page.where.take_folder(folder)


def panel(window: MainWindow, merge: Merge) -> JobPanel:
    found = window.merging.view.pane.panel(merge.id)
    assert found is not None
    return found


def standing(window: MainWindow, merge: Merge) -> Standing:
    found = window.merging.board.standing(merge.id)
    assert found is not None
    return found


def wait_for(qtbot: QtBot, window: MainWindow, merge: Merge, phase: Phase) -> Standing:
    """Wait until a job stands so."""
    qtbot.waitUntil(lambda: standing(window, merge).phase is phase, timeout=PATIENCE)
    settle(window)
    return standing(window, merge)


def wait_for_some(qtbot: QtBot, window: MainWindow, merge: Merge, count: int) -> None:
    """Wait until some letters of a job are made."""
    qtbot.waitUntil(lambda: standing(window, merge).made >= count, timeout=PATIENCE)


def names(folder: Path) -> list[str]:
    """Return the files of a folder but for the journal."""
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
