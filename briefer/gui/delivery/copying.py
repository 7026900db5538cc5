"""The letter on the clipboard, for web forms and messages."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from briefer.bootstrap import App
from briefer.errors import BrieferError
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.delivery.stopping import stopped
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs

_TEXT = ".txt"


class Copying(QObject):
    """Copies the letter on the desk as plain text, the very text that export writes."""

    copied = Signal()

    def __init__(
        self,
        desk: Desk,
        app: App,
        jobs: Jobs,
        feedback: Feedback,
        parent: QObject | None = None,
    ) -> None:
        """Copy what `desk` holds."""
        super().__init__(parent)
        self._desk = desk
        self._app = app
        self._jobs = jobs
        self._feedback = feedback

    def copy_text(self) -> None:
        """Put the letter's words on the clipboard."""
        if stopped(self._desk, self._feedback):
            return
        document = self._desk.document
        self._jobs.run(
            "copy", lambda: self._app.exporter.render(document, _TEXT), self._put, self._failed
        )

    def _put(self, text: bytes) -> None:
        QGuiApplication.clipboard().setText(text.decode())
        self._feedback.done(self.tr("Copied the letter as text."))
        self.copied.emit()

    def _failed(self, problem: BrieferError) -> None:
        self._feedback.try_again(problem, self.copy_text)
