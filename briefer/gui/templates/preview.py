"""What a letter made of the template would be: its pages, for a body or letter that one chooses."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QWidget

from briefer.bootstrap import App
from briefer.domain.ids import Place
from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import tool
from briefer.gui.parts.layouts import column
from briefer.gui.preview.proof import Proof
from briefer.gui.preview.view import PageView
from briefer.gui.preview.zoom import FitWidth
from briefer.gui.preview.zoom_button import ZoomButton
from briefer.gui.templates.subjects import Subject, Tried, subjects, tried
from briefer.gui.templates.workbench import Workbench
from briefer.gui.words import translated

_JOB = "template/letter"


class TemplatePreview(QFrame):
    """Pages that follow the template; of what changes meanwhile, only the last state is drawn.

    `tried` comes with each new letter, `place_pressed` with the block whose words were clicked.
    """

    tried = Signal()
    place_pressed = Signal(str)

    def __init__(
        self, app: App, bench: Workbench, jobs: Jobs, look: Look, parent: QWidget | None = None
    ) -> None:
        """Begin without pages."""
        super().__init__(parent)
        self._app, self._bench, self._jobs, self._look = app, bench, jobs, look
        self._subjects: tuple[Subject, ...] = ()
        self._subject: Subject | None = None
        self._awake = False
        self._of = ""
        self.made: Tried | None = None
        self.setObjectName("template-preview")
        self.setProperty("pane", "desk")
        self._proof = Proof(app.typesetter, app.rasteriser, jobs, self, "template")
        self.view = PageView(self._proof, look)
        self.banner = Banner(look)
        self._make_bar()
        self.setLayout(column(look, self.bar, self.banner, (self.view, 1), gap=0))
        self._proof.failed.connect(self._tell)
        self._proof.renewed.connect(self.banner.hide)
        self.view.zoom_changed.connect(lambda: self.zoom.show_zoom(self.view.zoom))
        self.view.place_pressed.connect(self.place_pressed)
        self.zoom.chosen.connect(self.view.set_zoom)
        bench.changed.connect(self._follow)

    @property
    def subject(self) -> Subject | None:
        """On whom the template is tried."""
        return self._subject

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which a page can be read."""
        return QSize(self._look.px(280), self._look.px(160))

    def begin(self) -> None:
        """Look at the library anew, and draw: the view is shown."""
        self._awake = True
        app = self._app
        self._jobs.run("template/subjects", lambda: subjects(app), self._offer, self._tell)

    def rest(self) -> None:
        """Draw nothing until the view is shown again."""
        self._awake = False

    def step(self, by: int) -> None:
        """Try the template on the next one (1) or the one before (-1)."""
        if self._subject in self._subjects:
            at = self._subjects.index(self._subject) + by
            self.choose(self._subjects[at % len(self._subjects)])

    def choose(self, subject: Subject) -> None:
        """Try the template on somebody."""
        self._subject = subject
        self._show_subject()

    def mark(self, block: str) -> None:
        """Mark a block's words on the pages."""
        self.view.mark(Place(block))

    def zoom_by(self, by: int) -> None:
        """Show the pages larger (1) or smaller (-1), or as wide as there is room (0)."""
        if by:
            self.view.zoom_by(by)
        else:
            self.view.set_zoom(FitWidth())

    # ------------------------------------------------------------ inside

    def _make_bar(self) -> None:
        look = self._look
        self.bar = PaneBar("", look)
        self.chooser = tool("", "", look, kind="text")
        self.chooser.setObjectName("template-subject")
        self.chooser.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.chooser)
        self.chooser.setMenu(self._menu)
        self.earlier = tool("up", self.tr("Try it on the one before"), look, kind="small")
        self.earlier.setObjectName("subject-before")
        self.earlier.clicked.connect(lambda: self.step(-1))
        self.later = tool("down", self.tr("Try it on the next one"), look, kind="small")
        self.later.setObjectName("subject-next")
        self.later.clicked.connect(lambda: self.step(1))
        self.smaller = tool("minus", self.tr("Zoom out"), look, kind="small", keys="Ctrl+-")
        self.smaller.clicked.connect(lambda: self.zoom_by(-1))
        self.larger = tool("plus", self.tr("Zoom in"), look, kind="small", keys="Ctrl++")
        self.larger.clicked.connect(lambda: self.zoom_by(1))
        self.zoom = ZoomButton(look)
        self.bar.add(self.chooser, self.earlier, self.later, None)
        self.bar.add(self.smaller, self.zoom, self.larger)

    def _offer(self, found: tuple[Subject, ...]) -> None:
        self._subjects = found
        self._fill()
        if self._subject not in found:
            self._subject = self._fitting()
        self._show_subject()

    def _follow(self) -> None:
        """Draw the template anew; another one is tried on a body of the sort that it is for."""
        template, before = self._bench.template, self._of
        self._of = "" if template is None else template.id
        if self._of != before:
            self._subject = self._fitting()
            self._show_subject()
        else:
            self._try()

    def _fitting(self) -> Subject | None:
        template, now = self._bench.template, self._subject
        kinds = () if template is None else template.for_bodies
        if now is not None and now in self._subjects and (not kinds or now.body in kinds):
            return now
        fit = (one for one in self._subjects if one.body in kinds)
        return next(fit, self._subjects[0] if self._subjects else None)

    def _fill(self) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        for subject in self._subjects:
            if subject.is_letter and not any(one.is_letter for one in self._listed(subject)):
                self._menu.addSeparator()
            action = self._menu.addAction(subject.words)
            action.setObjectName(f"try-{subject.key}")
            action.setCheckable(True)
            action.setChecked(subject == self._subject)
            group.addAction(action)
            action.triggered.connect(lambda _=False, subject=subject: self.choose(subject))

    def _listed(self, before: Subject) -> tuple[Subject, ...]:
        return self._subjects[: self._subjects.index(before)]

    def _show_subject(self) -> None:
        subject = self._subject
        name = self.tr("nobody") if subject is None else subject.words
        self.chooser.set_name(self.tr("As: {subject}").format(subject=_cut(name)))
        self.chooser.setAccessibleName(self.tr("Try it on: {subject}").format(subject=name))
        for action in self._menu.actions():
            action.setChecked(subject is not None and action.objectName() == f"try-{subject.key}")
        self._try()

    def _try(self) -> None:
        app, template, subject = self._app, self._bench.template, self._subject
        if template is None or subject is None or not self._awake:
            return
        language = self._bench.language
        self._jobs.run(
            _JOB, lambda: tried(app, template, subject, language), self._take, self._tell
        )

    def _take(self, made: Tried) -> None:
        self.banner.hide()
        self.made = made
        self._proof.renew(made.document)
        self.tried.emit()

    def _tell(self, problem: BrieferError) -> None:
        self.banner.show_error(
            translated(problem.message), translated(problem.hint), self.tr("Try again"), self._try
        )


def _cut(name: str, most: int = 18) -> str:
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"
