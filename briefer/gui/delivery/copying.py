"""The letter on the clipboard, for web forms and messages."""

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from briefer.bootstrap import App
from briefer.errors import BrieferError
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.delivery.stopping import Passing, stopped
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs

_TEXT = ".txt"


class Copying(QObject):
    """Copies the letter on the desk: as the very text that export writes, or for an e-mail."""

    copied = Signal()

    def __init__(
        self,
        desk: Desk,
        app: App,
        jobs: Jobs,
        feedback: Feedback,
        passing: Passing,
        parent: QObject | None = None,
    ) -> None:
        """Copy what `desk` holds."""
        super().__init__(parent)
        self._desk = desk
        self._app = app
        self._jobs = jobs
        self._feedback = feedback
        self._passing = passing

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

    def copy_mail(self) -> None:
        """Put the letter's words on the clipboard as mail programs take them: with their looks."""
        self._passing.ask(self._copy_mail)

    def _copy_mail(self) -> None:
        document = self._desk.document
        self._jobs.run(
            "copy",
            lambda: self._app.mail_words(document),
            self._put_mail,
            lambda problem: self._feedback.try_again(problem, self.copy_mail),
        )

    def _put_mail(self, words: tuple[str, str]) -> None:
        text, html = words
        data = QMimeData()
        data.setText(text)
        data.setHtml(html)
        QGuiApplication.clipboard().setMimeData(data)
        self._feedback.done(self.tr("Copied the letter. Paste it into a message."))
        self.copied.emit()
