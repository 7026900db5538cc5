"""The letter on its way to paper: exactly the pages of its PDF."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from briefer.bootstrap import App
from briefer.errors import BrieferError
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.delivery.stopping import stopped
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs
from briefer.services.printing.from_letter import printable_letter


class AskPrinter(Protocol):
    """Lets a person choose a printer, pages and copies."""

    def __call__(self, printer: QPrinter, chosen: Callable[[], object]) -> None:
        """Set `printer` up and call `chosen`; call nothing when the person thinks better of it."""
        ...


class PrinterDialog:
    """The system's print dialog."""

    def __init__(self, parent: QWidget) -> None:
        """Open above `parent`."""
        self._parent = parent

    def __call__(self, printer: QPrinter, chosen: Callable[[], object]) -> None:
        """Open the dialog; the window stays alive meanwhile."""
        dialog = QPrintDialog(printer, self._parent)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)


class Printing(QObject):
    """Makes the letter on the desk ready to be printed.

    `prepared` carries it as a Printable; `refused` tells that a firm error stops it.
    """

    prepared = Signal(object)
    refused = Signal()

    def __init__(
        self,
        desk: Desk,
        app: App,
        jobs: Jobs,
        feedback: Feedback,
        parent: QObject | None = None,
    ) -> None:
        """Prepare what `desk` holds."""
        super().__init__(parent)
        self._desk = desk
        self._app = app
        self._jobs = jobs
        self._feedback = feedback

    def print_letter(self) -> None:
        """Typeset the letter and tell when that is done, unless something stops it."""
        letter = self._desk.letter
        if letter is None:
            return
        if stopped(self._desk, self._feedback):
            self.refused.emit()
            return
        document, outline = self._desk.document, self._desk.outline
        phrases = self._app.phrases(letter.language)
        self._jobs.run(
            "print/typeset",
            lambda: printable_letter(
                letter, outline, document, self._app.typesetter.typeset(document), phrases
            ),
            self.prepared.emit,
            self._failed,
        )

    def _failed(self, problem: BrieferError) -> None:
        self._feedback.try_again(problem, self.print_letter)
