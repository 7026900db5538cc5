"""What is done with shared records: it decides, and the pages show and ask."""

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from briefer.bootstrap import App
from briefer.domain.records import RecordKey, label_of
from briefer.errors import BrieferError
from briefer.gui.actions import Actions
from briefer.gui.delivery.places import AskPath, ExportMemory, Target
from briefer.gui.jobs import Jobs
from briefer.gui.sharing.places import SUFFIX, AskFile
from briefer.gui.sharing.view import SharingView
from briefer.gui.sharing.wish import Form, Wish
from briefer.services.names import safe_name
from briefer.services.records import Reverted
from briefer.services.sharing import Difference, Exchange
from briefer.services.upkeep import WrongPassphrase

_JOB = "sharing"
_MOST_NAMES = 5

_Read = tuple[Exchange, Sequence[Difference]]


class Sharing(QObject):
    """Shares records, takes them in, and takes batches back, when its actions are asked for.

    `shown` comes when its view is to be seen, `left` when one wants back to where one was, and
    `library_changed` when records or letters are not as they were.
    """

    shown = Signal()
    left = Signal()
    library_changed = Signal()

    def __init__(
        self,
        app: App,
        jobs: Jobs,
        actions: Actions,
        view: SharingView,
        ask_path: AskPath,
        ask_file: AskFile,
        parent: QObject | None = None,
    ) -> None:
        """Work on the library of `app`; files are asked for by `ask_path` and `ask_file`."""
        super().__init__(parent)
        self.app, self._jobs, self._view = app, jobs, view
        self._ask_path, self._ask_file = ask_path, ask_file
        self._memory = ExportMemory(app.settings)
        self._folder: Path | None = None
        self._wish: Wish | None = None
        self._file: Path | None = None
        self._read: _Read | None = None
        self._connect()
        actions.on("share", self.open_share)
        actions.on("take-in", self.open_take_in)
        actions.on("library-history", self.open_history)

    # ------------------------------------------------------------ sharing

    def open_share(self) -> None:
        """Show the page for sharing."""
        page = self._view.share
        self._view.show_share()
        self._come()
        page.choosing.refresh()
        try:
            page.begin(protected=self.app.upkeep.facts().protected)
        except BrieferError as problem:
            self._view.fail(problem)

    def _share(self, wish: Wish) -> None:
        self._wish = wish
        today = self.app.clock.now().date().isoformat()
        name = wish.name or self._stem(wish.form)
        proposed = self._place / safe_name(f"{today} {name}", wish.form.suffix)
        self._ask_path(proposed, wish.form.suffix, self._write)

    def _stem(self, form: Form) -> str:
        if form is Form.SHARED:
            return self.tr("Shared records")
        return self.tr("Letters") if form.tabled == "letters" else self.tr("Recommendations")

    @property
    def _place(self) -> Path:
        folder = self._folder
        return folder if folder is not None and folder.is_dir() else self._memory.folder

    def _write(self, target: Target) -> None:
        wish = self._wish
        if wish is None:
            return
        target = _with_suffix(target, wish.form.suffix)
        path = target.path

        def work() -> Path:
            data = self._shared(wish, path)
            self.app.files.write(path, data, replace=target.replace)
            return path

        self._view.begin(self.tr("Writing {name} …").format(name=path.name))
        self._jobs.run(_JOB, work, self._written, self._not_written)

    def _shared(self, wish: Wish, path: Path) -> bytes:
        upkeep = self.app.upkeep
        if wish.form is not Form.SHARED:
            return upkeep.table(wish.form.tabled, wish.form.suffix)
        name = wish.name or path.stem
        return upkeep.share(name, wish.records, wish.letters, wish.passphrase)

    def _written(self, path: Path) -> None:
        self._wish, self._folder = None, path.parent
        self._view.end()
        self._view.share.forget()
        self._view.toast.show_message(
            self.tr("Saved {path}.").format(path=path),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))),
            self.tr("Show in folder"),
        )

    def _not_written(self, problem: BrieferError) -> None:
        wish = self._wish
        again = None if wish is None else lambda: self._share(wish)
        self._view.fail(problem, self.tr("Choose another place"), again)

    # ------------------------------------------------------------ taking in

    def open_take_in(self) -> None:
        """Ask for a file of shared records; one that is looked at already is shown again."""
        if self._read is not None:
            self._view.show_preview()
            self._come()
            return
        self._forget_file()
        self._view.show_open()
        self._come()
        self._ask_for_file()

    def read_file(self, path: Path) -> None:
        """Look at a file of shared records."""
        self._forget_file()
        self._file = path
        self._view.show_open()
        self._come()
        self._look_at("")

    def _ask_for_file(self) -> None:
        self._ask_file(SUFFIX, self.read_file)

    def _forget_file(self) -> None:
        self._file, self._read = None, None
        self._view.open.ask_file()

    def _look_at(self, passphrase: str) -> None:
        path, app = self._file, self.app
        if path is None:
            return

        def work() -> _Read:
            exchange = app.upkeep.read_shared(app.files.read(path), passphrase)
            return exchange, app.upkeep.compare(exchange)

        self._view.begin(self.tr("Reading {name} …").format(name=path.name))
        self._jobs.run(_JOB, work, self._looked_at, self._not_read)

    def _looked_at(self, read: _Read) -> None:
        self._view.end()
        self._read = read
        self._view.open.ask_file()
        self._view.show_preview()
        self._view.preview.show_exchange(*read)

    def _not_read(self, problem: BrieferError) -> None:
        form, path = self._view.open, self._file
        if isinstance(problem, WrongPassphrase) and path is not None:
            self._view.end()
            if form.asks_secret:
                form.refuse(problem)
            else:
                form.ask_secret(path.name)
            return
        self._view.fail(problem, self.tr("Choose another file"), self._ask_for_file)

    def _take_in(self, chosen: Collection[RecordKey], name: str) -> None:
        if self._read is None:
            return
        (exchange, _), upkeep = self._read, self.app.upkeep
        label = name or exchange.name or self.tr("Shared records")

        def work() -> tuple[int | None, str]:
            return upkeep.take_in(exchange, chosen, label), label

        self._view.begin(self.tr("Taking in {name} …").format(name=label))
        self._jobs.run(_JOB, work, self._taken_in, self._not_taken_in)

    def _taken_in(self, taken: tuple[int | None, str]) -> None:
        number, label = taken
        self._view.end()
        if number is None:
            self._view.banner.show_warning(
                self.tr("Nothing differs: your library has all of this already."),
                self.tr("Nothing was changed."),
            )
            return
        self._forget_file()
        self.library_changed.emit()
        self.open_history()
        self._view.toast.show_message(
            self.tr("Taken in: {name}.").format(name=label),
            lambda: self.revert(number, label),
            self.tr("Revert"),
        )

    def _not_taken_in(self, problem: BrieferError) -> None:
        self._view.fail(problem, self.tr("Look at the file again"), self._look_at_again)

    def _look_at_again(self) -> None:
        """Compare anew: the library is not as it was, or the disk has room again."""
        if self._read is None:
            return
        exchange, upkeep = self._read[0], self.app.upkeep
        self._view.begin(self.tr("Comparing …"))
        self._jobs.run(
            _JOB,
            lambda: (exchange, upkeep.compare(exchange)),
            self._looked_at,
            self._not_taken_in,
        )

    # ------------------------------------------------------------ history

    def open_history(self) -> None:
        """Show the history of the library."""
        self._view.show_batches()
        self._refresh()
        self._come()

    def revert(self, number: int, label: str) -> None:
        """Take a batch back; what was edited since stays."""
        store = self.app.records
        self._view.toast.dismiss()
        self._view.begin(self.tr("Reverting {name} …").format(name=label))
        self._jobs.run(
            _JOB,
            lambda: store.revert(number),
            lambda reverted: self._reverted(reverted, label),
            self._view.fail,
        )

    def _reverted(self, reverted: Reverted, label: str) -> None:
        self._view.end()
        self.library_changed.emit()
        self._refresh()
        if not reverted.left:
            self._view.toast.show_message(self.tr("Reverted: {name}.").format(name=label))
            return
        self._view.banner.show_warning(
            self.tr("Reverted: {name}. Records left as they are: {count}.").format(
                name=label, count=len(reverted.left)
            ),
            self.tr("You have edited them since: {names}").format(names=self._names(reverted.left)),
        )

    def _names(self, keys: Sequence[RecordKey]) -> str:
        held = [(key, self.app.records.held(key)) for key in keys[:_MOST_NAMES]]
        names = [label_of(one.record) if one else key.id for key, one in held]
        return ", ".join(names) + (" …" if len(keys) > _MOST_NAMES else "")

    def _refresh(self) -> None:
        store = self.app.records
        try:
            batches = store.batches()
        except BrieferError as problem:
            self._view.fail(problem)
            return
        self._view.batches.show_batches(batches, fixed=store.read_only)

    # ------------------------------------------------------------ inside

    def _connect(self) -> None:
        view = self._view
        view.share.choosing.failed.connect(view.fail)
        view.share.wanted.connect(self._share)
        view.open.file_wanted.connect(self._ask_for_file)
        view.open.opened.connect(self._look_at)
        view.preview.taken.connect(self._take_in)
        view.preview.left.connect(self._cancel)
        view.batches.revert_wanted.connect(self.revert)
        for page in (view.share, view.open, view.batches):
            page.left.connect(self._leave)

    def _come(self) -> None:
        self.shown.emit()
        self._view.focus_start()

    def _cancel(self) -> None:
        self._forget_file()
        self._leave()

    def _leave(self) -> None:
        self._view.share.forget()
        self.left.emit()


def _with_suffix(target: Target, suffix: str) -> Target:
    """Return a target whose name ends as its format does."""
    if target.path.suffix.lower() == suffix:
        return target
    # Nobody was asked about a file of this other name.
    return Target(target.path.with_name(target.path.name + suffix))
