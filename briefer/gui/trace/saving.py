"""The traceability table as a file for a spreadsheet."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from briefer.bootstrap import App
from briefer.errors import BrieferError
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.delivery.places import AskPath, ExportMemory, Target
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs
from briefer.services.names import propose_name
from briefer.services.tracing import HEADS, trace_cells

_SUFFIX = ".csv"


class TraceSaving(QObject):
    """Writes the table of the letter on the desk, in the worker, whole or not at all."""

    def __init__(
        self, desk: Desk, app: App, jobs: Jobs, ask: AskPath, feedback: Feedback, parent: QObject
    ) -> None:
        """Ask for the file with `ask`; `feedback` tells how it went."""
        super().__init__(parent)
        self._desk, self._app, self._jobs = desk, app, jobs
        self._ask, self._feedback = ask, feedback
        self._memory = ExportMemory(app.settings)
        self._folder: Path | None = None

    def save(self) -> None:
        """Ask for a file, and write the table to it."""
        letter = self._desk.letter
        if letter is not None:
            name = propose_name(letter, self._app.library, _SUFFIX)
            self._ask((self._folder or self._memory.folder) / name, _SUFFIX, self._write)

    def _write(self, target: Target) -> None:
        app, path, replace = self._app, target.path, target.replace
        if path.suffix.lower() != _SUFFIX:
            # Nobody was asked about a file of this other name.
            path, replace = path.with_name(path.name + _SUFFIX), False
        rows = self._desk.trace_rows

        def work() -> Path:
            app.files.write(path, app.tables.csv(HEADS, trace_cells(rows)), replace=replace)
            return path

        self._jobs.run("trace-save", work, self._done, self._failed)

    def _done(self, path: Path) -> None:
        self._folder = path.parent
        self._feedback.done(
            self.tr("Saved {name}.").format(name=path.name),
            self.tr("Show in folder"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))),
        )

    def _failed(self, problem: BrieferError) -> None:
        self._feedback.failed(problem, self.tr("Choose another place"), self.save)
