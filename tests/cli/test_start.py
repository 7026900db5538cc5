"""How the program starts, says what it can do, and refuses what it cannot."""

import sys
from ctypes.util import find_library
from pathlib import Path

import pytest

import briefer as package
from tests.commandline import briefer, run

NO_SCREEN = {"DISPLAY": None, "WAYLAND_DISPLAY": None, "QT_QPA_PLATFORM": None}
LISTINGS = ["addressees", "recommendations", "hooks", "templates", "senders"]
LETTERS = ["compose", "pack", "merge", "recipients", "check", "trace", "demo"]
COMMANDS = [*LISTINGS, *LETTERS, "import", "library"]


def test_the_version_is_told() -> None:
    assert briefer("--version") == (0, f"briefer {package.__version__}\n", "")


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_lists_the_commands_that_work_and_no_others(option: str) -> None:
    done = briefer(option)
    assert done.code == 0
    commands, _, _ = done.out.partition("Commands:\n")[2].partition("\n\n")
    assert sorted(line.split()[0] for line in commands.splitlines()) == sorted(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    done = briefer(command, "--help")
    assert done.code == 0
    assert done.out.startswith(f"Usage: briefer {command} ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["check"],
        ["--loud"],
        ["compose", "--to", "ebrd"],
        ["compose", "-o", "letter.pdf"],
        ["compose", "--to", "ebrd", "-o", "a.pdf", "--no-hooks", "--hook", "ebrd-agreement-1"],
        ["compose", "--to", "ebrd", "-o", "a.pdf", "-o", "./a.pdf"],
        ["compose", "--to", "ebrd", "-o", "a.pdf", "--set", "subject"],
        ["demo", "one", "two"],
    ],
)
def test_wrong_usage_ends_in_2_with_the_right_one(arguments: list[str], tmp_path: Path) -> None:
    done = briefer(*arguments, cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Usage: briefer ")
    assert "Error: " in done.err
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
@pytest.mark.parametrize("arguments", [[], ["--library", "library.briefer"]])
def test_without_a_screen_the_window_is_refused(arguments: list[str], tmp_path: Path) -> None:
    done = briefer(*arguments, env=NO_SCREEN, cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    message, hint = done.err.splitlines()
    assert message == "briefer: There is no screen here, so the window cannot open."
    assert "briefer --help" in hint
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="X11 is the screen of Linux")
@pytest.mark.skipif(find_library("xcb-cursor") is None, reason="libxcb-cursor0 is not installed")
def test_a_screen_that_does_not_answer_is_none() -> None:
    done = briefer(env=NO_SCREEN | {"DISPLAY": ":6543"})
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("briefer: There is no screen here")


def test_a_missing_library_of_the_system_is_named(tmp_path: Path) -> None:
    _break_qt(tmp_path, "libEGL.so.1: cannot open shared object file: No such file or directory")
    done = briefer(home=tmp_path, env={"QT_QPA_PLATFORM": "offscreen"})
    assert (done.code, done.out) == (2, "")
    message, hint = done.err.splitlines()
    assert "libEGL.so.1" in message
    assert "apt install" in hint


def test_the_commands_work_where_qt_does_not(tmp_path: Path) -> None:
    _break_qt(tmp_path, "no Qt")
    assert briefer("addressees", home=tmp_path).code == 0
    done = briefer("compose", "--to", "ebrd", "-o", tmp_path / "letter.docx", home=tmp_path)
    assert done.code == 0, done.err


def test_text_is_utf8_wherever_it_goes() -> None:
    done = briefer("hooks", "--search", "PCA", env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert done.code == 0
    assert "EU–Kazakhstan PCA" in done.out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.parametrize("arguments", ["addressees", "hooks --json", "--help", "demo --help"])
def test_output_that_does_not_fit_ends_in_a_sentence(arguments: str) -> None:
    script = f'"{sys.executable}" -m briefer {arguments} > /dev/full'
    done = run("/bin/sh", "-c", script)
    assert done.code == 1
    assert done.err.splitlines()[0].startswith("briefer: The output could not be written (")
    assert "Traceback" not in done.err


def test_a_reader_that_has_seen_enough_is_no_problem() -> None:
    done = run("/bin/sh", "-c", f'"{sys.executable}" -m briefer hooks --json | head -n 1')
    assert done == (0, "[\n", "")


def test_the_network_is_closed_in_these_tests() -> None:
    done = run(sys.executable, "-c", "import socket; socket.socket()")
    assert done.code != 0
    assert "NetworkUsed" in done.err


def _break_qt(folder: Path, message: str) -> None:
    """Put a PySide6 before the real one that cannot be loaded."""
    qt = folder / "PySide6"
    qt.mkdir()
    (qt / "__init__.py").write_text(f"raise ImportError({message!r})\n")
