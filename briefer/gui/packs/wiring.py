"""Packs as one part of the window: their view, the letters of new ones, and the ways out."""

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from briefer.bootstrap import App
from briefer.composing.parallel import primary
from briefer.errors import BrieferError
from briefer.gui.actions import Actions
from briefer.gui.delivery.places import SaveDialog
from briefer.gui.delivery.printing import PrinterDialog
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs
from briefer.gui.letter.asking import Asking
from briefer.gui.library.shelf import Shelf
from briefer.gui.look.look import Look
from briefer.gui.packs.chances import Chances, NewLetters, chances, every_body, make_letters
from briefer.gui.packs.delivery import PackDelivery
from briefer.gui.packs.panes import Third
from briefer.gui.packs.view import PacksView
from briefer.gui.packs.workbench import PackBench
from briefer.gui.printing.pane import Drawing, PrintPane
from briefer.gui.printing.press import Press
from briefer.services.printing.choices import Printable

_LOOK, _MAKE = "pack/chances", "pack/letters"


class PacksPart(QObject):
    """The Packs view, wired.

    `shown` comes when it is to be seen, `letter_wanted` with the id of a letter that is to be
    opened and the place in it, which may be empty.
    """

    shown = Signal()
    letter_wanted = Signal(str, str)

    def __init__(
        self,
        app: App,
        desk: Desk,
        shelf: Shelf,
        jobs: Jobs,
        actions: Actions,
        look: Look,
        asking: Asking,
        window: QWidget,
        third: Third | None = None,
    ) -> None:
        """Put everything together for `window`; what is on `desk` is kept before it is bound."""
        super().__init__(window)
        self._app, self._desk, self._jobs = app, desk, jobs
        self.bench = PackBench(shelf, app.clock.now, self)
        self.view = PacksView(app, self.bench, jobs, actions, look, third)
        feedback = self.view.feedback
        ask = asking.path or SaveDialog(window)
        self.delivery = PackDelivery(self.bench, self.view.binding, app, jobs, ask, feedback, self)
        printer = asking.printer or PrinterDialog(window)
        press = Press(app.rasteriser, jobs, printer, feedback, self)
        drawing = Drawing(app.typesetter, app.rasteriser, jobs)
        self.print_pane = PrintPane(drawing, press, look)
        self.view.pages.addWidget(self.print_pane)
        self._connect()
        actions.on("view-packs", self.shown.emit)

    def note_view(self, *, here: bool) -> None:
        """Know whether the view is shown."""
        if here:
            self._desk.keep_now()
            self.view.begin()
        else:
            self.view.leave()

    def _connect(self) -> None:
        view, delivery = self.view, self.delivery
        view.new_wanted.connect(lambda: self._ask_letters(adding=False))
        view.adding_wanted.connect(lambda: self._ask_letters(adding=True))
        view.welcome.everybody_wanted.connect(self._write_to_everybody)
        view.choosing.chosen.connect(self._make)
        view.parts.letter_wanted.connect(self._open_letter)
        view.middle.place_wanted.connect(self._open)
        view.delivery_wanted.connect(delivery.export)
        view.print_wanted.connect(delivery.print_pack)
        view.feedback.bar.reason.errors_wanted.connect(view.middle.toggle_findings)
        delivery.finding_wanted.connect(view.middle.open_finding)
        delivery.prepared.connect(self._show_print)
        self.print_pane.left.connect(view.show_work)
        self.print_pane.again.connect(delivery.print_pack)

    def _open_letter(self, letter: str) -> None:
        self._open(letter, "")

    def _open(self, letter: str, place: str) -> None:
        self.view.leave()
        self.letter_wanted.emit(letter, place)

    # ------------------------------------------------------------ letters of a pack

    def _ask_letters(self, *, adding: bool) -> None:
        self._desk.keep_now()
        self.view.choosing.ask(adding=adding)
        self.view.show_over(self.view.choosing)
        app = self._app
        self._jobs.run(_LOOK, lambda: chances(app), self.view.choosing.show_chances, self.view.tell)

    def _write_to_everybody(self) -> None:
        app = self._app
        self._jobs.run(_LOOK, lambda: chances(app), self._take_everybody, self.view.tell)

    def _take_everybody(self, found: Chances) -> None:
        self._write(every_body(found), adding=False)

    def _make(self, keys: tuple[str, ...]) -> None:
        self._write(keys, adding=self.view.choosing.adding)

    def _write(self, keys: tuple[str, ...], *, adding: bool) -> None:
        app, language = self._app, self._language()
        self.view.feedback.working(self.tr("Writing the letters …"))
        self._jobs.run(
            _MAKE,
            lambda: make_letters(app, keys, language),
            lambda made: self._keep(made, language, adding=adding),
            self._fail,
        )

    def _keep(self, made: NewLetters, language: str, *, adding: bool) -> None:
        self.view.feedback.bar.progress.end()
        if adding:
            self.bench.add_letters(made.letters)
        else:
            self.bench.make(made.title or self.tr("Briefing pack"), made.letters, language)
        self.view.show_work()

    def _fail(self, problem: BrieferError) -> None:
        self.view.feedback.bar.progress.end()
        self.view.tell(problem)

    def _language(self) -> str:
        """Return the language that is around the letters of a new pack: the window's or English."""
        own = primary(QLocale().bcp47Name())
        return own if own in self._app.languages else "en"

    # ------------------------------------------------------------ on paper

    def _show_print(self, printable: Printable) -> None:
        if self.print_pane.isVisible():
            self.print_pane.show_printable(printable)
            return
        self.view.show_over(self.print_pane)
        self.print_pane.open_printable(printable)
