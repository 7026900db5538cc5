"""What is typed stands in the library, its backups and exports, and nowhere else."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.gui.gate.conftest import WORDS

ROOT = Path(__file__).parents[3]
CANARY = "Zilpzalpkanarie"
WHOLE_LIFE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from briefer.domain.ids import Place
from briefer.gui.app import run
from briefer.gui.window import MainWindow

canary = sys.argv[2]
application = QApplication([])

def live() -> None:
    window = next(w for w in application.topLevelWidgets() if isinstance(w, MainWindow))
    window.desk.new_letter("ebrd")
    place = window.desk.add_paragraph(None)
    window.desk.word(place, f"{canary} is in prison.")
    window.desk.set_title(f"For {canary}")
    window.keeper.back_up(print)
    window.registry["copy-text"].trigger()
    window.jobs.wait_for_done()
    window.keeper.jobs.wait_for_done()
    window.settings.library.health.start.click()
    window.keeper.jobs.wait_for_done()
    if len(sys.argv) > 3:
        window.settings.library.protection.ask_passphrase()
        form = window.settings.library.protection.form
        form.first.line.setText(sys.argv[3])
        form.again.line.setText(sys.argv[3])
        window.keeper.jobs.wait_for_done()
        form.go.click()
        QTimer.singleShot(500, finish)
    else:
        window.close()

def finish() -> None:
    windows = [w for w in application.topLevelWidgets() if isinstance(w, MainWindow)]
    shown = [w for w in windows if w.isVisible()]
    if not shown or not shown[0].keeper.code_is_shown:
        QTimer.singleShot(500, finish)
        return
    panel = shown[0].settings.library.protection
    panel.recovery.written.click()
    panel.recovery.finish.click()
    shown[0].keeper.jobs.wait_for_done()
    panel.delete_plain.click()
    shown[0].keeper.jobs.wait_for_done()
    shown[0].close()

QTimer.singleShot(0, live)
sys.exit(run(Path(sys.argv[1])))
"""


def live(home: Path, library: Path, *more: str) -> None:
    """Start the program in a home of its own, write a letter with the canary in it, and end it."""
    names = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")
    folders = {name: str(home / name.lower()) for name in (*names, "XDG_STATE_HOME", "TMPDIR")}
    for folder in folders.values():
        Path(folder).mkdir(mode=0o700, parents=True)
    done = subprocess.run(
        [sys.executable, "-c", WHOLE_LIFE, str(library), CANARY, *more],
        cwd=ROOT,
        env=os.environ | folders,
        check=False,
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    assert CANARY not in done.stdout + done.stderr


def traces(folder: Path, words: tuple[str, ...]) -> Iterator[Path]:
    """Yield what holds one of the words, in its name or in itself, in the usual encodings."""
    wanted = [word.encode(code) for word in words for code in ("utf-8", "utf-16-le", "utf-16-be")]
    for path in folder.rglob("*"):
        named = any(word in str(path.relative_to(folder)) for word in words)
        if named or (path.is_file() and any(word in path.read_bytes() for word in wanted)):
            yield path


def test_a_word_of_a_letter_is_in_the_library_and_its_backups_only(tmp_path: Path) -> None:
    library = tmp_path / "kept" / "library.briefer"
    library.parent.mkdir()
    live(tmp_path / "home", library)
    found = set(traces(tmp_path, (CANARY,)))
    backups = library.with_name(f"{library.name}-backups")
    assert library in found
    assert {path for path in found if path != library and backups not in path.parents} == set()
    assert list(traces(tmp_path / "home", ("library.briefer",))) == []


def test_it_is_nowhere_to_be_read_once_there_is_a_passphrase(tmp_path: Path) -> None:
    library = tmp_path / "kept" / "library.briefer"
    library.parent.mkdir()
    live(tmp_path / "home", library, WORDS)
    assert library.with_name(f"{library.name}-keys").exists()
    assert list(traces(tmp_path, (CANARY, WORDS))) == []
