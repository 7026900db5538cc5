"""Nothing goes on when the window is closed."""

import gc
import subprocess
import sys
import threading
import weakref
from pathlib import Path

from PySide6.QtWidgets import QApplication

from briefer.bootstrap import App
from briefer.domain.ids import AddresseeId
from briefer.gui.app import make_window
from briefer.gui.look.look import Look
from tests.gui.conftest import flush_deletions

ROOT = Path(__file__).parents[3]

WHOLE_LIFE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from briefer.gui.app import run
from briefer.gui.window import MainWindow

application = QApplication([])

def close() -> None:
    window = next(w for w in application.topLevelWidgets() if isinstance(w, MainWindow))
    window.desk.new_letter("ebrd")
    window.jobs.wait_for_done()
    window.close()

QTimer.singleShot(0, close)
sys.exit(run(Path(sys.argv[1])))
"""


def test_a_closed_window_leaves_no_widget_no_thread_and_no_object(
    qapp: QApplication, app_parts: App, look: Look
) -> None:
    before = set(QApplication.allWidgets())
    threads = set(threading.enumerate())
    window = make_window(app_parts, qapp, look)
    window.start()
    window.show()
    window.desk.new_letter(AddresseeId("ebrd"))
    window.jobs.wait_for_done()
    assert window.close()
    gone = weakref.ref(window)
    window.deleteLater()
    del window
    flush_deletions()
    gc.collect()
    assert set(QApplication.allWidgets()) - before == set()
    assert gone() is None
    assert {thread.name for thread in set(threading.enumerate()) - threads} == set()


def test_the_program_ends_with_its_window(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WHOLE_LIFE, str(tmp_path / "library.briefer")],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "library.briefer").exists()
