"""Printing all letters of a job as one, from the PDFs that were made."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from briefer.bootstrap import App
from briefer.domain.merge import Merge
from briefer.errors import BrieferError
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.delivery.printing import AskPrinter
from briefer.gui.jobs import Jobs
from briefer.gui.printing.press import Press
from briefer.sentences import sentence
from briefer.services.merging.folder import MANIFEST
from briefer.services.merging.looking import rows_in
from briefer.services.printing.many import prints_of
from briefer.services.printing.sides import Prints

_READ = "merge/print"

MOST: Final = 1_000
"""Letters that one print job takes: all of them are held in memory on their way."""


class JobPrinting(QObject):
    """Sends a job's letters to the printer; what comes of it is told by `feedback`."""

    def __init__(
        self, app: App, jobs: Jobs, ask: AskPrinter, feedback: Feedback, parent: QObject
    ) -> None:
        """Print by the printer that `ask` finds out."""
        super().__init__(parent)
        self._app, self._jobs, self._feedback = app, jobs, feedback
        self._press = Press(app.rasteriser, jobs, ask, feedback, self)

    def print_job(self, merge: Merge) -> None:
        """Read the letters, and ask for a printer."""
        app = self._app
        self._feedback.working(self.tr("Reading the letters …"))
        self._jobs.run(
            _READ,
            lambda: letters_of(merge, app),
            lambda prints: self._print(merge, prints),
            lambda problem: self._feedback.try_again(problem, lambda: self.print_job(merge)),
        )

    def _print(self, merge: Merge, prints: Prints) -> None:
        self._feedback.bar.progress.end()
        said = self.tr("Sent %n pages to the printer.", None, len(prints.sides))
        self._press.print_job(prints, said, lambda: self.print_job(merge))


def letters_of(merge: Merge, app: App) -> Prints:
    """Return all letters of a job, in the order of its rows; meant for the worker.

    Raises BrieferError when a file is not there any more, and for more than MOST letters.
    """
    folder = Path(merge.folder)
    rows = rows_in(app.files.read(folder / MANIFEST))
    names = [file.name for row in rows for file in row.files if file.name.endswith(".pdf")]
    if len(names) > MOST:
        raise BrieferError(
            sentence("One print job takes {most} letters; these are more.", most=MOST),
            sentence("Open the folder, and print them in parts."),
        )
    if not names:
        raise BrieferError(
            sentence("There is no letter to print."),
            sentence("Go on with the job first."),
        )
    return prints_of([app.files.read(folder / Path(name).name) for name in names], app.rasteriser)
