"""A window over a store of its own, that can be set up and photographed."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QCursor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from briefer.bootstrap import build
from briefer.domain.ids import AddresseeId, SenderId
from briefer.gui.app import make_window
from briefer.gui.languages import install_translations
from briefer.gui.look.look import Look
from briefer.gui.window import MainWindow
from briefer.services.settings import Theme

_MOMENT = "1794484800"
"""12 November 2026, 12:00 UTC, in seconds since 1970."""

_REST_MS = 700
"""Long enough for what waits until a writer rests."""


class Stage:
    """The window, and what a scene does to it."""

    def __init__(self, application: QApplication, look: Look, window: MainWindow) -> None:
        """Show `window`."""
        self.application, self.look, self.window = application, look, window
        self.picture: QPixmap | None = None
        self.over: QWidget | None = None
        """A window that stands in the place of this one."""

    def write_to(self, addressee: str) -> None:
        """Begin a letter, signed by the sample sender."""
        desk = self.window.desk
        desk.new_letter(AddresseeId(addressee))
        desk.set_sender(desk.library.sender(SenderId("example")))
        self.settle()

    def dress(
        self, *, theme: Theme = Theme.LIGHT, scale: float = 1.0, mirrored: bool = False
    ) -> None:
        """Change how the window looks."""
        self.look.set_theme(theme)
        self.look.set_scale(scale)
        right_to_left, left_to_right = (
            Qt.LayoutDirection.RightToLeft,
            Qt.LayoutDirection.LeftToRight,
        )
        self.look.set_direction(right_to_left if mirrored else left_to_right)
        self.settle()

    def resize(self, width: int, height: int) -> None:
        """Change the window's size."""
        self.window.resize(width, height)
        self.settle()

    def settle(self) -> None:
        """Let everything that has been set going come to its end."""
        for pause in (0, _REST_MS, 0):
            loop = QEventLoop()
            QTimer.singleShot(pause, loop.quit)
            loop.exec()
            self.window.jobs.wait_for_done()

    def photograph(self, path: Path) -> None:
        """Save a picture of the window, or the one that the scene has drawn."""
        QCursor.setPos(QPoint(0, 0))
        self.settle()
        whole = self.over.grab() if self.over is not None else self._whole()
        (self.picture or whole).save(str(path))
        if self.over is not None:
            self.over.close()
            self.over.deleteLater()

    def _whole(self) -> QPixmap:
        """Return the window with the menus, calendars and dialogs that lie over it."""
        picture = self.window.grab()
        painter = QPainter(picture)
        for over in self.application.topLevelWidgets():
            if over.isVisible() and over is not self.window:
                place = self.window.mapFromGlobal(over.mapToGlobal(QPoint(0, 0)))
                painter.drawPixmap(place, over.grab())
        painter.end()
        return picture


@contextmanager
def stage() -> Generator[Stage]:
    """Give a fresh window at 1280 by 800 that asks whom to write to."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication([])
    with TemporaryDirectory(prefix="briefer-gallery-") as folder:
        os.environ["SOURCE_DATE_EPOCH"] = _MOMENT
        os.environ["XDG_CONFIG_HOME"] = folder
        install_translations(application)
        look = Look(face="Liberation Sans")
        look.set_less_motion(True)
        window = make_window(build(Path(folder) / "library.briefer"), application, look)
        look.set_theme(Theme.LIGHT)
        window.resize(1280, 800)
        window.start()
        window.show()
        made = Stage(application, look, window)
        made.settle()
        yield made
        window.merging.setup.forget()
        window.close()
        window.deleteLater()
        made.settle()
