"""The matrix outside the window: what is selected as text, and the whole of it as a table."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from briefer.bootstrap import App
from briefer.composing.matrix import Column, columns
from briefer.domain.records import Record
from briefer.errors import BrieferError
from briefer.gui.delivery.bar import Progress
from briefer.gui.delivery.places import AskPath, ExportMemory, Target
from briefer.gui.jobs import Jobs
from briefer.gui.matrix.model import Asked, Sheet, Side
from briefer.gui.matrix.words import HeadWords, column_head
from briefer.gui.parts.toast import Toast
from briefer.services.names import safe_name
from briefer.services.records import RecordStore

_SUFFIX = ".csv"
_PAGE = 500
_JOB = "matrix-save"


class Saving(QObject):
    """Writes all rows that answer to the filter, with all columns. `failed` carries a problem."""

    failed = Signal(object)

    def __init__(
        self,
        app: App,
        jobs: Jobs,
        ask: AskPath,
        progress: Progress,
        toast: Toast,
        parent: QObject | None = None,
    ) -> None:
        """Ask for the file with `ask`; tell in `progress` and `toast` how writing goes."""
        super().__init__(parent)
        self._app, self._jobs, self._ask = app, jobs, ask
        self._progress, self._toast = progress, toast
        self._memory = ExportMemory(app.settings)
        self._folder: Path | None = None

    def save(self, asked: Asked) -> None:
        """Ask for a file, and write the matrix to it."""
        name = f"{asked.date.isoformat()} {self.tr('Binding matrix')}"
        proposed = (self._folder or self._memory.folder) / safe_name(name, _SUFFIX)
        self._ask(proposed, _SUFFIX, lambda target: self._write(asked, target))

    def _write(self, asked: Asked, target: Target) -> None:
        app, path, replace = self._app, target.path, target.replace
        if path.suffix.lower() != _SUFFIX:
            # Nobody was asked about a file of this other name.
            path, replace = path.with_name(path.name + _SUFFIX), False

        def work() -> Path:
            across = columns(app.library, asked.date)
            sheet = Sheet(asked.side, asked.date, app.library)
            heads = (*side_heads(asked.side), *(titled(column_head(one)) for one in across))
            rows = table_rows(all_rows(asked, app.records), across, sheet)
            app.files.write(path, app.tables.csv(heads, rows), replace=replace)
            return path

        self._progress.begin(self.tr("Writing {name} …").format(name=path.name))
        self._jobs.run(_JOB, work, self._written, self._not_written)

    def _not_written(self, problem: BrieferError) -> None:
        self._progress.end()
        self.failed.emit(problem)

    def _written(self, path: Path) -> None:
        self._progress.end()
        self._folder = path.parent
        self._toast.show_message(
            self.tr("Saved {path}.").format(path=path),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))),
            self.tr("Show in folder"),
        )


def side_heads(side: Side) -> tuple[str, str]:
    """Return what stands over the names of the rows and over their second words."""
    translate = QCoreApplication.translate
    if side == "addressees":
        return translate("Matrix", "Addressee"), translate("Matrix", "Belongs to, or seat")
    return translate("Matrix", "Recommendation"), translate("Matrix", "Made to")


def titled(head: HeadWords) -> str:
    """Return a head on one line."""
    return f"{head.title} ({head.mark})" if head.mark else head.title


def table_rows(
    records: Iterable[Record], across: Iterable[Column], sheet: Sheet
) -> Iterator[tuple[str, ...]]:
    """Yield the words of each row: its head, and the word of every cell."""
    across = tuple(across)
    for record in records:
        head = sheet.head(record)
        yield titled(head), head.second, *sheet.words(record, across)


def all_rows(asked: Asked, store: RecordStore) -> Iterator[Record]:
    """Yield every record that answers to what is asked, page by page."""
    start: int | None = 0
    while start is not None:
        page = store.page(asked.query, start, _PAGE)
        yield from (held.record for held in page.rows)
        start = page.more
