"""The dialogs for a file and for a folder: what is chosen comes back, and nothing else."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from briefer.gui.parts.asking import ask_file, ask_folder, file_patterns


def dialog_of(parent: QWidget) -> QFileDialog:
    dialog = parent.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    return dialog


def test_a_file_that_is_there_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("name\n")
    parent, chosen = QWidget(), list[Path]()
    qtbot.addWidget(parent)
    ask_file(parent, (file_patterns("Contacts", (".csv", ".vcf")), "All files (*)"), chosen.append)
    dialog = dialog_of(parent)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFile
    assert dialog.nameFilters() == ["Contacts (*.csv *.vcf)", "All files (*)"]
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("list.csv")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(chosen))
    assert chosen == [tmp_path / "list.csv"]


def test_a_folder_is_chosen_and_the_proposed_one_is_where_one_begins(
    qtbot: QtBot, tmp_path: Path
) -> None:
    parent, chosen = QWidget(), list[Path]()
    qtbot.addWidget(parent)
    ask_folder(parent, tmp_path, chosen.append)
    dialog = dialog_of(parent)
    assert Path(dialog.directory().path()) == tmp_path
    dialog.selectFile(str(tmp_path))
    dialog.accept()
    qtbot.waitUntil(lambda: bool(chosen))
    assert chosen == [tmp_path]


def test_nothing_comes_of_thinking_better_of_it(qtbot: QtBot) -> None:
    parent, chosen = QWidget(), list[Path]()
    qtbot.addWidget(parent)
    ask_file(parent, (), chosen.append)
    dialog_of(parent).reject()
    qtbot.waitUntil(lambda: parent.findChild(QFileDialog) is None)
    assert chosen == []
