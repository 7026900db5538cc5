"""All letters of a job go to the printer as one, in the order of the rows."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from briefer.gui.merging.standing import Phase
from briefer.gui.window import MainWindow
from briefer.rendering.raster import PdfiumRasteriser
from tests.gui.hands import click
from tests.gui.merging.conftest import Answers
from tests.gui.merging.moves import (
    choose_folder,
    go_to_letters,
    members,
    panel,
    settle,
    start,
    wait_for,
)


def pages(file: Path) -> int:
    return len(PdfiumRasteriser().page_sizes(file.read_bytes()))


def test_letters_are_printed_when_they_are_made_if_that_was_wished(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, answers: Answers
) -> None:
    answers.paper, out = tmp_path / "printed.pdf", tmp_path / "out"
    found = go_to_letters(window, members(tmp_path, 3))
    click(found.next)
    settle(window)
    found.where.formats[".docx"].click()
    found.where.printed.click()
    choose_folder(window, out)
    click(found.next)
    settle(window)
    wait_for(qtbot, window, window.merging.board.merges[0], Phase.DONE)
    settle(window)
    assert pages(answers.paper) == sum(pages(file) for file in out.glob("*.pdf"))


def test_without_pdfs_nothing_is_printed(window: MainWindow, tmp_path: Path) -> None:
    found = go_to_letters(window, members(tmp_path, 2))
    click(found.next)
    settle(window)
    found.where.printed.click()
    found.where.formats[".pdf"].click()
    assert not found.where.printed.isEnabled()
    assert not window.merging.setup.draft.printed


def test_a_letter_that_is_gone_is_told_and_tried_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, answers: Answers
) -> None:
    answers.paper = tmp_path / "printed.pdf"
    merge = start(window, members(tmp_path, 2), tmp_path / "out")
    wait_for(qtbot, window, merge, Phase.DONE)
    first = tmp_path / "out" / "001-QUILLFEATHER.pdf"
    kept = first.read_bytes()
    first.unlink()
    click(panel(window, merge).card.print)
    settle(window)
    banner = window.merging.view.pane.banner
    assert banner.isVisible()
    first.write_bytes(kept)
    banner.press(0)
    settle(window)
    assert pages(answers.paper) == 2 * pages(first)
