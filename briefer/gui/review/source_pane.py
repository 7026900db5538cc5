"""The pane of the source: the report as it was read and, for a PDF, the picture of its page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QWidget

from briefer.domain.sheet import FORMATS
from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.chip import Chip
from briefer.gui.parts.labels import ElidedLabel, Label
from briefer.gui.parts.layouts import column
from briefer.gui.review.bench import Bench
from briefer.gui.review.page_picture import PagePicture, Place
from briefer.gui.review.source_text import SourceText
from briefer.gui.words import translated
from briefer.services.ports import PagePictures
from briefer.services.reviewing.placing import boxes_of
from briefer.services.reviewing.review import Decision

_LEGEND_FROM = 470
_HALF = 1_000
"""More than there is room for: what there is, is shared alike."""


class SourcePane(QFrame):
    """The report, kept exactly as it is. `pointed` carries the item that was clicked in it."""

    pointed = Signal(int)

    def __init__(
        self, pictures: PagePictures, jobs: Jobs, look: Look, parent: QWidget | None = None
    ) -> None:
        """Wait for a review."""
        super().__init__(parent)
        self._look = look
        self._bench: Bench | None = None
        self.setProperty("pane", "side")
        self.setObjectName("source")
        self.place = ElidedLabel("", look, size=12, tone="muted")
        self.place.setObjectName("source-place")
        self._legend = (
            Chip(self.tr("this item"), look, "accent"),
            Chip(self.tr("other items"), look, "plain"),
            Chip(self.tr("mending proposed"), look, "warn"),
        )
        bar = PaneBar(self.tr("Source"), look)
        bar.add(4, (self.place, 1), *self._legend)
        self.text = SourceText(look)
        self.picture = PagePicture(pictures, jobs, look)
        self.told = Label("", look, size=12, tone="warn", wrap=True)
        self.told.setObjectName("picture-told")
        self.told.hide()
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.picture)
        split.addWidget(self.text)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        split.setSizes([_HALF, _HALF])
        split.setHandleWidth(1)
        self.setLayout(column(look, bar, self.told, (split, 1), gap=0))
        self.text.pointed.connect(self.pointed)
        self.picture.pointed.connect(self.pointed)
        self.picture.failed.connect(self._tell_of_picture)
        look.follow(self, self._fold)

    def set_bench(self, bench: Bench | None, pdf: bytes) -> None:
        """Show the report of a review; `pdf` is empty where it is none."""
        self._bench = bench
        self.told.hide()
        self.picture.show_pdf(pdf)
        self.text.show_bench(bench)
        self.show_current()

    def refresh(self) -> None:
        """Mark what has changed."""
        self.text.mark()
        self._tell()

    def show_current(self) -> None:
        """Go to the current item."""
        self.text.mark()
        self.text.go_to_current()
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the legend out where there is no room for it."""
        super().resizeEvent(event)
        self._fold()

    def _tell(self) -> None:
        bench = self._bench
        found = None if bench is None else bench.find(bench.current)
        if bench is None or found is None:
            self.place.setText("")
            return
        lines = bench.review.report.lines
        line = lines[min(found[1].item.stretch.first, len(lines) - 1)]
        pattern = (
            self.tr("row {number} of {count}")
            if bench.review.report.format in FORMATS
            else self.tr("paragraph {number} of {count}")
        )
        words = pattern.format(number=line.paragraph, count=max(known.paragraph for known in lines))
        if line.page is not None:
            page = self.tr("page {number} of {count}").format(
                number=line.page, count=bench.review.report.pages
            )
            words = f"{page} · {words}"
            self.picture.turn_to(line.page - 1)
        self.place.setText(words)
        self.picture.mark(self._places(bench) if self.picture.isVisibleTo(self) else ())

    def _places(self, bench: Bench) -> list[Place]:
        """Return where the items stand that were not rejected, and the current one."""
        return [
            Place(item.key, bench.code(body, item), boxes, item.key == bench.current)
            for body, item in bench.review.all_items()
            if item.decision is not Decision.REJECTED or item.key == bench.current
            if (boxes := boxes_of(item.item.stretch, bench.review.report))
        ]

    def _tell_of_picture(self, problem: BrieferError) -> None:
        told = self.tr("The pages cannot be shown as pictures; their words are here.")
        self.told.setText(f"{told} {translated(problem.message)}")
        self.told.show()

    def _fold(self) -> None:
        wide = self.width() >= self._look.px(_LEGEND_FROM)
        for chip in self._legend:
            chip.setVisible(wide)
