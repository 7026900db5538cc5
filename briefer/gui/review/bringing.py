"""Bringing a report in: it reads, keeps the review, and adds; the view shows and asks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from briefer.bootstrap import App
from briefer.composing.phrases import Pointing
from briefer.domain.proposal import Proposal
from briefer.domain.sheet import Workbook
from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.gui.review.bench import Bench
from briefer.gui.review.columns.sorting import Sorting
from briefer.gui.review.view import ReviewView
from briefer.gui.review.ways_in import AskReport, Pasted, pasted
from briefer.gui.words import translated
from briefer.services.importing import Added, SourceFacts
from briefer.services.reviewing.deciding import accepted
from briefer.services.reviewing.review import begin

_JOB = "bring-in"
_PDF = b"%PDF-"


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A report that is looked at: its review, file, and how long reading took."""

    bench: Bench
    name: str
    took: str
    pdf: bytes

    @property
    def title(self) -> str:
        """What the report is called, by its title if it has one."""
        return self.bench.facts.title or self.name


class Bringing(QObject):
    """Reads reports away from the window, and brings in what a person accepts of them.

    `shown` comes when its view is to be seen, `left` with the report that was left, `added` with
    what came into the library, `reverted` when that was taken back, and `changed` when there is
    another review, or none.
    """

    shown = Signal()
    left = Signal(object)
    added = Signal(object)
    reverted = Signal()
    changed = Signal()
    _read_so_far = Signal(int, int)

    def __init__(
        self, app: App, view: ReviewView, ask: AskReport, parent: QObject | None = None
    ) -> None:
        """Bring reports into the library of `app`; `ask` is how a file is chosen."""
        super().__init__(parent)
        self.app, self._view, self._ask = app, view, ask
        # One of its own: reading waits for another process, and the preview must not.
        self.jobs = Jobs(self)
        self.opened: Opened | None = None
        self._laid_aside: Opened | None = None
        self._stop = Event()
        self._data = b""
        self._name = ""
        self._read_so_far.connect(view.reading.tell)
        view.reading.stopped.connect(self.stop_reading)
        view.way_in.file_wanted.connect(self.choose)
        view.way_in.back_wanted.connect(self.go_back)
        view.add_wanted.connect(self.add)
        view.left.connect(self.leave)
        self._sorting = Sorting(view.columns, self.jobs, self)
        self._sorting.ready.connect(self._sort)
        self._sorting.working.connect(self._sorts)
        self._sorting.proposed.connect(self._propose)
        self._sorting.failed.connect(self._not_read)
        view.columns.left.connect(self._leave_columns)

    # ------------------------------------------------------------ ways in

    def open(self) -> None:
        """Show the way in, and ask for a file."""
        if not self._writable():
            return
        self._view.banner.hide()
        self._come()
        self.choose()

    def choose(self) -> None:
        """Ask for a file."""
        self._ask(self.read_file)

    def paste(self) -> None:
        """Bring in what the clipboard holds."""
        if not self._writable():
            return
        found = pasted(QGuiApplication.clipboard().mimeData())
        self._come()
        match found:
            case None:
                self._view.banner.show_error(
                    self.tr("The clipboard holds no file and no words."),
                    self.tr("Copy a report’s words, or a file, and try again."),
                )
            case Pasted(path=Path() as path):
                self.read_file(path)
            case _:
                self.read_data(found.data, found.name)

    def read_file(self, path: Path) -> None:
        """Read a report."""
        if not self._writable():
            return
        self._come()
        app = self.app
        self._begin(path.name, lambda: app.files.read(path))

    def read_data(self, data: bytes, name: str) -> None:
        """Read what was pasted, as a file of that name."""
        self._begin(name, lambda: data)

    def _begin(self, name: str, load: Callable[[], bytes]) -> None:
        self._stop.set()
        stop = self._stop = Event()
        self._name = name
        importing, tell = self.app.importing, self._read_so_far.emit

        def work() -> tuple[bytes, Proposal | Workbook]:
            data = load()
            return data, importing.read(data, name, tell, stop.is_set)

        self._view.banner.hide()
        self._view.reading.begin(name)
        self._view.set_busy(busy=True)
        self.jobs.run(_JOB, work, self._read, self._not_read)

    def stop_reading(self) -> None:
        """Stop reading; the review that was there stays."""
        self._stop.set()
        self.jobs.drop(_JOB)
        self._sorting.stop()
        self._end()
        self._view.toast.show_message(self.tr("Stopped reading {name}.").format(name=self._name))
        self._view.focus_start()

    def _read(self, read: tuple[bytes, Proposal | Workbook]) -> None:
        data, found = read
        if isinstance(found, Workbook):
            self._end()
            self._sorting.begin(found, self._name, self.app.sheets)
            self._warn(found.warnings)
        else:
            self._propose(found, data)

    def _sort(self) -> None:
        self._view.show_columns()
        self._come()

    def _sorts(self, name: str) -> None:
        self._view.reading.begin(name)
        self._view.set_busy(busy=True)

    def _propose(self, proposal: Proposal, data: bytes = b"") -> None:
        seconds = max(0.1, self._view.reading.milliseconds / 1000)
        took = self.tr("{seconds} s").format(seconds=f"{seconds:.1f}")
        self._end()
        facts = self._facts(proposal)
        bench = Bench(begin(proposal), facts, self._pointing(facts.language), self)
        if self.opened is not None:
            self._lay_aside(self.opened)
        pdf = data if data.startswith(_PDF) else b""
        self._open(Opened(bench=bench, name=self._name, took=took, pdf=pdf))
        self._warn((*proposal.report.warnings, *proposal.warnings))

    def _not_read(self, problem: BrieferError) -> None:
        self._end()
        self._view.fail(problem, self.tr("Choose another file"), self.choose)

    def _end(self) -> None:
        self._view.reading.end()
        self._view.set_busy(busy=False)

    def _warn(self, warnings: Sequence[str]) -> None:
        if warnings:
            first, *rest = [translated(words) for words in dict.fromkeys(warnings)]
            self._view.banner.show_warning(first, " ".join(rest))

    def _facts(self, proposal: Proposal) -> SourceFacts:
        language = proposal.report.language.partition("-")[0] or "en"
        return SourceFacts(
            title=proposal.title or proposal.report.title,
            publisher=proposal.publisher,
            date=proposal.date,
            country=self._country(proposal),
            language=language,
            file=self._name,
        )

    def _country(self, proposal: Proposal) -> str:
        """Return the country whose government is asked, if it is one only."""
        known = {body.id: body.government_of for body in self.app.library.addressees}
        asked = [known.get(body.matched) for body in proposal.addressees if body.matched]
        named = {code for code in asked if code}
        first = next((code for code in asked if code), "")
        return first if len(named) == 1 or asked[:1] == [first] else ""

    def _pointing(self, language: str) -> Sequence[Pointing]:
        try:
            return self.app.phrases(language).pointing
        except BrieferError:
            return ()

    def _leave_columns(self) -> None:
        self._view.banner.hide()
        self._view.leave_columns()

    # ------------------------------------------------------------ coming and going

    def go_back(self) -> None:
        """Go back to the report that was left or laid aside last."""
        if self.opened is None and self._laid_aside is not None:
            opened, self._laid_aside = self._laid_aside, None
            self._open(opened)
        self._come()

    def leave(self) -> None:
        """Leave the report; it is kept until the program ends, so that one can go back."""
        opened = self.opened
        if opened is None:
            return
        self._lay_aside(opened)
        self.opened = None
        self._view.banner.hide()
        self._view.forget()
        self.changed.emit()
        self.left.emit(opened)

    def close(self) -> None:
        """Let nothing go on when the window goes."""
        self._stop.set()
        self.jobs.drop(_JOB)
        self.jobs.wait_for_done()

    def _open(self, opened: Opened) -> None:
        self.opened = opened
        self._view.show_review(opened.bench, opened.name, opened.took, opened.pdf)
        self._view.way_in.offer_back("")
        self.changed.emit()
        self._come()

    def _lay_aside(self, opened: Opened) -> None:
        self._laid_aside = opened
        self._view.way_in.offer_back(opened.title)

    def _come(self) -> None:
        self.shown.emit()

    def _writable(self) -> bool:
        """Return whether a report can be brought in; say why not."""
        if not self.app.records.read_only:
            return True
        self._come()
        self._view.banner.show_error(
            self.tr("The library can only be read."),
            self.tr("Open it where it can be written, and bring the report in there."),
        )
        return False

    # ------------------------------------------------------------ adding

    def add(self) -> None:
        """Put in the library what was accepted, when the report's own fields are filled in."""
        opened = self.opened
        if opened is None or not opened.bench.accepted or self._view.ask_missing():
            return
        proposal, facts = accepted(opened.bench.review), opened.bench.facts
        label = self.tr("Brought in: {title}").format(title=facts.title)
        importing = self.app.importing
        self._view.set_busy(busy=True)
        self.jobs.run(
            _JOB,
            lambda: importing.add(proposal, facts, label),
            self._added,
            self._not_added,
        )

    def revert(self, added: Added) -> None:
        """Take back what was added; the review is there again as it was."""
        importing = self.app.importing
        self.jobs.run(_JOB, lambda: importing.revert(added.batch), self._reverted, self._view.fail)

    def _added(self, added: Added) -> None:
        self._view.set_busy(busy=False)
        opened, self.opened = self.opened, None
        if opened is not None:
            self._lay_aside(opened)
        self._view.banner.hide()
        self._view.forget()
        self.changed.emit()
        self.added.emit(added)

    def _not_added(self, problem: BrieferError) -> None:
        self._view.set_busy(busy=False)
        self._view.fail(problem)

    def _reverted(self, _: object) -> None:
        self.reverted.emit()
        self.go_back()
