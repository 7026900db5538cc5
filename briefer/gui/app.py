"""Starting and ending the program with a window."""

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from briefer.bootstrap import App
from briefer.gui.gate.session import Doors, Session
from briefer.gui.gate.standing import Standing
from briefer.gui.languages import install_translations
from briefer.gui.letter.asking import Asking
from briefer.gui.look.look import Look
from briefer.gui.preferences import Preferences
from briefer.gui.window import MainWindow

_SETTLED_MS = 1000
"""How long after a start everything that it makes is there."""


def run(library_file: Path | None = None, doors: Doors | None = None) -> int:
    """Open the window on a library, and return the exit status when it is closed.

    A library that is open already on this computer has its window brought to the front instead.
    """
    application = _application()
    install_translations(application)
    # A window that goes for the gate is not the end.
    application.setQuitOnLastWindowClosed(False)
    look = Look()
    session = make_session(library_file, application, look, doors)
    session.left.connect(application.quit)
    try:
        if not session.start():
            return 0
        # Whoever started this may have put off looking for rubbish until all is there.
        QTimer.singleShot(_SETTLED_MS, gc.enable)
        return application.exec()
    finally:
        session.finish()


def make_session(
    library_file: Path | None,
    application: QApplication,
    look: Look,
    doors: Doors | None = None,
    asking: Asking | None = None,
) -> Session:
    """Return what stands for a library, not started yet."""

    def make(app: App, standing: Standing) -> MainWindow:
        return make_window(app, application, look, asking, standing)

    session = Session(library_file, look, make, doors)
    look.apply(application)
    return session


def make_window(
    app: App,
    application: QApplication,
    look: Look,
    asking: Asking | None = None,
    standing: Standing | None = None,
) -> MainWindow:
    """Return the window, dressed and not shown yet; `asking` replaces the system's dialogs."""
    with look.building(application):
        preferences = Preferences(app.settings, look)
        window = MainWindow(app, look, preferences, asking, standing)
        preferences.setParent(window)
        window.closed.connect(window.letter_view.spelling.faults.close)
        window.letter_view.spelling.begin(preferences)
    return window


def _application() -> QApplication:
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("briefer")
    application.setApplicationDisplayName("briefer")
    application.setDesktopFileName("briefer")
    return application
