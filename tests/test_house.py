"""The house rules that no linter knows."""

import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LONGEST = 500
MEDIAN = 120
VAGUE = {"common", "helper", "helpers", "manager", "misc", "util", "utils"}
NOT_OURS = {
    "__pycache__",
    ".git",
    ".hypothesis",
    ".import_linter_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".venv",
    "build",
    "dist",
    "node_modules",
}
# Put together here, so that this file does not name them either.
REGISTRIES = tuple(
    ".".join(parts)
    for parts in [
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("anaconda", "org"),
        ("crates", "io"),
        ("deb", "debian", "org"),
    ]
)


def test_imports_keep_to_the_layers() -> None:
    program = "import sys; from importlinter.cli import lint_imports_command as run; run()"
    done = _python("-c", program, "--no-cache")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", ["briefer.__main__", "briefer.cli", "briefer.bootstrap"])
def test_the_command_line_never_loads_qt(module: str) -> None:
    program = (
        f"import importlib, sys; importlib.import_module({module!r}); "
        "print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))])"
    )
    done = _python("-c", program)
    assert done.stdout.strip() == "[]", done.stderr


def test_no_module_is_long() -> None:
    long = {str(file): lines for file, lines in _lengths() if lines > LONGEST}
    assert not long


def test_most_modules_are_short() -> None:
    lengths = [lines for file, lines in _lengths() if file.is_relative_to(ROOT / "briefer")]
    assert statistics.median(lengths) < MEDIAN


def test_every_module_says_what_it_holds() -> None:
    assert not [file for file, _ in _lengths() if file.stem.lower() in VAGUE]


def test_no_file_names_a_package_registry() -> None:
    naming = re.compile("|".join(map(re.escape, REGISTRIES)).encode())
    found = [file for file in _our_files() if naming.search(file.read_bytes())]
    assert not found


def test_requirements_are_pinned_hashed_and_take_no_options() -> None:
    for file in (ROOT / "requirements").glob("*.txt"):
        text = file.read_text("utf-8").replace("\\\n", " ")
        for line in filter(None, map(str.strip, text.splitlines())):
            assert re.match(r"[a-z0-9.-]+==[^ ]+ .*--hash=sha256:[0-9a-f]{64}", line), line


def test_every_file_that_the_documents_name_exists() -> None:
    named = re.compile(r"`((?:briefer|docs|requirements|resources|tests)/[\w./-]*\w/?)`")
    missing = {
        name
        for document in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
        for name in named.findall(document.read_text("utf-8"))
        if not (ROOT / name).exists()
    }
    assert not missing


def _lengths() -> Iterator[tuple[Path, int]]:
    """Give every module that says something, with its number of lines."""
    for folder in ("briefer", "tests"):
        for file in (ROOT / folder).rglob("*.py"):
            if lines := len(file.read_text("utf-8").splitlines()):
                yield file, lines


def _our_files() -> Iterator[Path]:
    for file in ROOT.rglob("*"):
        if file.is_file() and NOT_OURS.isdisjoint(file.relative_to(ROOT).parts):
            yield file


def _python(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, check=False, capture_output=True, text=True
    )
