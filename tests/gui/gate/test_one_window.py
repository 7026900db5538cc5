"""A library has one window on a computer."""

import ast
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

import briefer
from briefer.gui.gate.one_window import OneWindow, raise_first, socket_name
from tests.gui.gate.conftest import Begin, gate_of, window_of

ROOT = Path(__file__).parents[3]
PACKAGE = Path(briefer.__file__).parent
SECOND = """
import sys
from pathlib import Path
from briefer.gui.app import run
sys.exit(run(Path(sys.argv[1])))
"""
HOLDER = """
import sys
from pathlib import Path
from briefer.bootstrap import claim
held = claim(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def start_second(file: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SECOND, str(file)], cwd=ROOT, stderr=subprocess.PIPE, text=True
    )


def test_a_second_start_brings_the_first_window_to_the_front(
    begin: Begin, file: Path, qtbot: QtBot
) -> None:
    session = begin(file)
    window = window_of(session)
    window.showMinimized()
    second = start_second(file)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    assert second.stderr is not None
    assert (second.returncode, second.stderr.read()) == (0, "")
    second.stderr.close()
    assert not window.isMinimized()
    assert window.isVisible()


def test_it_is_told_where_the_first_one_does_not_answer(begin: Begin, file: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(file)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdin is not None
    assert holder.stdout.readline() == "held\n"
    session = begin(file)
    page = gate_of(session).refused
    assert page.sentence.words == "briefer has this library open already, and does not answer."
    assert not page.backups.isVisible()
    holder.stdin.close()
    holder.wait()
    holder.stdout.close()
    page.retry.click()
    assert window_of(session).isVisible()


def test_nobody_answers_once_the_session_is_over(begin: Begin, file: Path) -> None:
    session = begin(file)
    window_of(session).close()
    session.finish()
    assert not raise_first(file, 200)


def test_only_the_right_word_raises_the_window(tmp_path: Path, qtbot: QtBot) -> None:
    one = OneWindow()
    asked: list[bool] = []
    one.asked.connect(lambda: asked.append(True))
    one.listen(tmp_path / "library")
    socket = QLocalSocket()
    socket.connectToServer(socket_name(tmp_path / "library"))
    socket.write(b"format the disk\n" * 1000)
    gone = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: socket.state() == gone)
    assert asked == []
    one.close()


def test_the_socket_tells_neither_where_the_library_is_nor_whose(tmp_path: Path) -> None:
    name = socket_name(tmp_path / "Ms Example" / "library.briefer")
    assert name.startswith("briefer-")
    assert all(part not in name for part in (*tmp_path.parts[1:], "Example", "library"))
    (tmp_path / "link").symlink_to(tmp_path / "library")
    assert socket_name(tmp_path / "link") == socket_name(tmp_path / "library")
    assert os.sep not in name


def test_qtnetwork_is_imported_in_one_module_only() -> None:
    importing = {
        file.relative_to(PACKAGE).as_posix()
        for file in PACKAGE.rglob("*.py")
        if any(_names_network(node) for node in ast.walk(ast.parse(file.read_text("utf-8"))))
    }
    assert importing == {"gui/gate/one_window.py"}


def _names_network(node: ast.AST) -> bool:
    match node:
        case ast.Import(names=names):
            return any("QtNetwork" in alias.name for alias in names)
        case ast.ImportFrom(module=module, names=names):
            return "QtNetwork" in f"{module} {' '.join(alias.name for alias in names)}"
        case _:
            return False
