"""The pack as a file and on paper: checked as its letters are now, then written or printed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from briefer.bootstrap import App
from briefer.errors import BrieferError
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.delivery.places import AskPath, ExportMemory, Target
from briefer.gui.jobs import Jobs
from briefer.gui.packs.binding import Binding, Checked
from briefer.gui.packs.workbench import PackBench
from briefer.gui.words import translated
from briefer.services.names import safe_name
from briefer.services.printing.choices import Printable

SUFFIXES = (".docx", ".pdf")
"""The formats that packs are exported in."""


class PackDelivery(QObject):
    """Exports and prints the pack on the bench.

    Firm errors stop it, others until a reason is given. `exported` carries the Path of a written
    file, `prepared` a Printable, and `finding_wanted` the PackFinding that stops it.
    """

    exported = Signal(object)
    prepared = Signal(object)
    finding_wanted = Signal(object)

    def __init__(
        self,
        bench: PackBench,
        binding: Binding,
        app: App,
        jobs: Jobs,
        ask: AskPath,
        feedback: Feedback,
        parent: QObject | None = None,
    ) -> None:
        """Write to where `ask` finds out; `feedback` tells how it went."""
        super().__init__(parent)
        self._bench, self._binding, self._app, self._jobs = bench, binding, app, jobs
        self._ask, self._feedback = ask, feedback
        self._memory = ExportMemory(app.settings)
        self._go_on: Callable[[], object] | None = None
        self._reasons: dict[str, str] = {}
        feedback.bar.reason.given.connect(self._go_on_with)
        bench.leaving.connect(feedback.bar.reason.hide)

    def export(self, suffix: str = "") -> None:
        """Export in the format of `suffix` (".pdf"), or in the one that was used last."""
        kept = self._memory.suffix
        wanted = suffix or (kept if kept in SUFFIXES else SUFFIXES[0])
        self._pass(lambda known: self._choose_path(known, wanted), lambda: self.export(suffix))

    def print_pack(self) -> None:
        """Typeset the pack, and tell when it can be printed."""
        self._pass(self._typeset, self.print_pack)

    # ------------------------------------------------------------ what stops it

    def _pass(self, go_on: Callable[[Checked], object], again: Callable[[], object]) -> None:
        """Check the pack as everything is now; then go on, ask for a reason, or stop."""
        pack = self._bench.pack
        if pack is None:
            return
        self._feedback.bar.reason.hide()
        self._feedback.working(self.tr("Looking through all letters …"))
        self._jobs.run(
            "pack/deliver",
            lambda: self._binding.check(pack),
            lambda known: self._judge(known, go_on),
            lambda problem: self._feedback.try_again(problem, again),
        )

    def _judge(self, known: Checked, go_on: Callable[[Checked], object]) -> None:
        self._feedback.bar.progress.end()
        firm = known.firm
        if firm is not None:
            self._feedback.banner.show_error(
                translated(firm.finding.message),
                self.tr("The pack can go out once that is reworded; nothing was written."),
                self.tr("Show it"),
                lambda: self.finding_wanted.emit(firm),
            )
        elif known.errors:
            self._go_on = lambda: go_on(known)
            sentence = self.tr("There are errors in this pack: {count}.")
            earlier = self._reasons.get(known.made.bound.pack.id, "")
            self._feedback.bar.reason.ask(sentence.format(count=known.errors), earlier)
        else:
            go_on(known)

    def _go_on_with(self, reason: str) -> None:
        go_on, self._go_on = self._go_on, None
        if go_on is not None and self._bench.pack is not None:
            self._reasons[self._bench.pack.id] = reason
            go_on()

    # ------------------------------------------------------------ as a file

    def _choose_path(self, known: Checked, suffix: str) -> None:
        bound = known.made.bound
        name = safe_name(f"{bound.date.isoformat()} {bound.pack.title}", suffix)
        self._ask(
            self._memory.folder / name,
            suffix,
            lambda target: self._write(known, target, suffix),
        )

    def _write(self, known: Checked, target: Target, suffix: str) -> None:
        if target.path.suffix.lower() not in self._app.exporter.suffixes:
            # A full stop in a name is no format, and nobody was asked about a file of this name.
            target = Target(target.path.with_name(target.path.name + suffix))
        document, path = known.made.document, target.path
        self._feedback.working(self.tr("Exporting {name} …").format(name=path.name))
        self._jobs.run(
            "pack/export",
            lambda: self._app.exporter.export(document, path, replace=target.replace),
            self._done,
            lambda problem: self._fail(problem, known, suffix),
        )

    def _done(self, path: Path) -> None:
        self._memory.note(path)
        self._feedback.done(
            self.tr("Saved {name}.").format(name=path.name),
            self.tr("Show in folder"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))),
        )
        self.exported.emit(path)

    def _fail(self, problem: BrieferError, known: Checked, suffix: str) -> None:
        again = self.tr("Choose another place")
        self._feedback.failed(problem, again, lambda: self._choose_path(known, suffix))

    # ------------------------------------------------------------ on paper

    def _typeset(self, known: Checked) -> None:
        bound, document = known.made.bound, known.made.document
        sender = bound.sender
        reached = () if sender is None else (sender.organisation, *sender.address)

        def work() -> Printable:
            return Printable(
                key=bound.pack.id,
                document=document,
                typeset=self._app.typesetter.typeset(document),
                words=bound.phrases.print,
                addresses=tuple(
                    (letter.reader.name, *letter.reader.address) for letter in bound.letters
                ),
                sender=tuple(line for line in reached if line),
            )

        self._feedback.working(self.tr("Setting the pages …"))
        self._jobs.run("pack/print", work, self._prepare, self._stop)

    def _prepare(self, printable: Printable) -> None:
        self._feedback.bar.progress.end()
        self.prepared.emit(printable)

    def _stop(self, problem: BrieferError) -> None:
        self._feedback.try_again(problem, self.print_pack)
