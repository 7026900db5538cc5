"""The letter as a file."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from briefer.bootstrap import App
from briefer.errors import BrieferError
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.delivery.places import AskPath, ExportMemory, Target
from briefer.gui.delivery.stopping import Passing
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs
from briefer.services.names import propose_name


class Deliver(QObject):
    """Exports the letter on the desk.

    Errors among the findings stop it until a reason is given. The file is written in the worker,
    whole or not at all; whatever goes wrong, the letter stays as it is.
    """

    exported = Signal(object)
    """Carries the Path of a written file."""

    def __init__(
        self,
        desk: Desk,
        app: App,
        jobs: Jobs,
        ask: AskPath,
        feedback: Feedback,
        passing: Passing,
        parent: QObject | None = None,
    ) -> None:
        """Export what `desk` holds to where `ask` finds out, once `passing` lets it go."""
        super().__init__(parent)
        self._desk = desk
        self._app = app
        self._jobs = jobs
        self._ask = ask
        self._feedback = feedback
        self._passing = passing
        self._memory = ExportMemory(app.settings)
        self._suffix = ""

    @property
    def default_suffix(self) -> str:
        """The format that is exported when none is named: the last one."""
        kept = self._memory.suffix
        return kept if kept in self._app.exporter.suffixes else ".docx"

    def export(self, suffix: str = "") -> None:
        """Export in the format of `suffix` (".pdf"), or in the last one."""
        self._suffix = suffix or self.default_suffix
        self._passing.ask(self._choose_path)

    def _choose_path(self) -> None:
        letter = self._desk.letter
        if letter is not None:
            name = propose_name(letter, self._app.library, self._suffix)
            self._ask(self._memory.folder / name, self._suffix, self._write)

    def _write(self, target: Target) -> None:
        target = self._with_format(target)
        document, path = self._desk.document, target.path
        self._feedback.working(self.tr("Exporting {name} …").format(name=path.name))
        self._jobs.run(
            "export",
            lambda: self._app.exporter.export(document, path, replace=target.replace),
            self._done,
            self._failed,
        )

    def _with_format(self, target: Target) -> Target:
        """Return a target whose name ends in a format: a full stop in a name is no format."""
        if target.path.suffix.lower() in self._app.exporter.suffixes:
            return target
        # Nobody was asked about a file of this other name.
        return Target(target.path.with_name(target.path.name + self._suffix))

    def _done(self, path: Path) -> None:
        self._memory.note(path)
        self._feedback.done(
            self.tr("Saved {name}.").format(name=path.name),
            self.tr("Show in folder"),
            lambda: _show_folder(path.parent),
        )
        self.exported.emit(path)

    def _failed(self, problem: BrieferError) -> None:
        self._feedback.failed(problem, self.tr("Choose another place"), self._choose_path)


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
