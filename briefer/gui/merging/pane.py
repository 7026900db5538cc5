"""The pane “Many letters”: every job that is kept, the newest first."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.domain.merge import Merge
from briefer.gui.delivery.bar import DeliveryBar
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.look.look import Look
from briefer.gui.merging.job_panel import JobPanel
from briefer.gui.merging.standing import Standing
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import Line, column
from briefer.gui.parts.toast import Toast

_LEAST = 260


class ManyLettersPane(QFrame):
    """Cards of jobs. Each signal but the first carries the job that it is about.

    `new_wanted` asks for a new job, `sheet_wanted` for a row of the job's sheet.
    """

    new_wanted = Signal()
    pause_wanted = Signal(object)
    go_on_wanted = Signal(object)
    cancel_wanted = Signal(object)
    folder_wanted = Signal(object)
    print_wanted = Signal(object)
    removal_wanted = Signal(object)
    sheet_wanted = Signal(object, int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin without jobs."""
        super().__init__(parent)
        self._look = look
        self.panels: list[JobPanel] = []
        self.setObjectName("many-letters")
        self.setProperty("pane", "main")
        bar = PaneBar(self.tr("Many letters"), look)
        self.new = push(self.tr("New job…"), look, kind="link")
        self.new.setObjectName("new-merge")
        self.new.clicked.connect(self.new_wanted)
        bar.add(None, self.new)
        self.banner, self.bar = Banner(look), DeliveryBar(look)
        self.nothing = Label(
            self.tr(
                "One letter can go to many people, each in their own words. Choose the letter and "
                "a list of recipients; the letters are made here, and you see how far they are."
            ),
            look,
            tone="muted",
            wrap=True,
        )
        self.nothing.setObjectName("no-jobs")
        self._list: Line = column(look, self.nothing, gap=16)
        page = QWidget()
        page.setLayout(column(look, self._list, None, margins=(12, 12, 12, 12)))
        self.setLayout(column(look, bar, self.banner, self.bar, (scroller(page), 1), gap=0))
        self._toast = Toast(look, self)

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which a card can be read."""
        return QSize(self._look.px(_LEAST), self._look.px(160))

    def focus_start(self) -> None:
        """Go to where one begins."""
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def feedback(self) -> Feedback:
        """Return where this pane says how printing went."""
        return Feedback(self.banner, self._toast, self.bar, lambda: self)

    def panel(self, key: str) -> JobPanel | None:
        """Return what shows a job, if it is there."""
        return next((panel for panel in self.panels if panel.merge.id == key), None)

    def show_jobs(self, jobs: Sequence[Merge]) -> None:
        """Show these jobs, the first at the top; those that were there stay as they are."""
        known = {panel.merge.id: panel for panel in self.panels}
        kept = {merge.id for merge in jobs}
        for key, panel in known.items():
            self._list.removeWidget(panel)
            if key not in kept:
                panel.hide()
                panel.deleteLater()
        self.panels = [known.get(merge.id) or self._made(merge) for merge in jobs]
        for panel in self.panels:
            self._list.addWidget(panel)
        self.nothing.setVisible(not jobs)

    def show_standing(self, key: str, standing: Standing, *, has_sheet: bool) -> None:
        """Show how a job stands now."""
        panel = self.panel(key)
        if panel is not None:
            panel.show_standing(standing, has_sheet=has_sheet)

    def _made(self, merge: Merge) -> JobPanel:
        panel = JobPanel(merge, self._look)
        card = panel.card
        for wanted, told in (
            (card.pause_wanted, self.pause_wanted),
            (card.go_on_wanted, self.go_on_wanted),
            (card.cancel_wanted, self.cancel_wanted),
            (card.folder_wanted, self.folder_wanted),
            (card.print_wanted, self.print_wanted),
            (card.removal_wanted, self.removal_wanted),
        ):
            wanted.connect(lambda told=told: told.emit(merge))
        refused = panel.refused
        refused.sheet_wanted.connect(lambda: self.sheet_wanted.emit(merge, refused.first_row))
        return panel
