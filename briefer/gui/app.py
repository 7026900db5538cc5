"""Starting and ending the program with a window."""

import sys

from PySide6.QtWidgets import QApplication

from briefer.bootstrap import App
from briefer.gui.crash import CrashGuard
from briefer.gui.languages import install_translations
from briefer.gui.letter.view import Asking
from briefer.gui.look.look import Look
from briefer.gui.preferences import Preferences
from briefer.gui.window import MainWindow


def run(app: App) -> int:
    """Open the window and return the exit status when it is closed."""
    application = _application()
    install_translations(application)
    look = Look()
    window = make_window(app, application, look)
    guard = CrashGuard(window.desk.keep_now, window.tell, look, window, application.quit)
    guard.install()
    window.start()
    window.show()
    try:
        return application.exec()
    finally:
        guard.uninstall()


def make_window(
    app: App, application: QApplication, look: Look, asking: Asking | None = None
) -> MainWindow:
    """Return the window, dressed and not shown yet; `asking` replaces the system's dialogs."""
    preferences = Preferences(app.settings, look)
    window = MainWindow(app, look, preferences, asking)
    preferences.setParent(window)
    # Dressed when it is whole: Qt would match the sheet anew for everything that is put together.
    look.apply(application)
    return window


def _application() -> QApplication:
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("briefer")
    application.setApplicationDisplayName("briefer")
    application.setDesktopFileName("briefer")
    return application
