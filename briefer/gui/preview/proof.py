"""The letter as pages: typeset and drawn in the worker."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from briefer.document.nodes import Document
from briefer.document.placement import Placement, Typeset
from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.gui.preview.marks import Lines, part_words
from briefer.gui.preview.sheets import Sheet, Sheets
from briefer.services.ports import Rasteriser, Typesetter

_MEBIBYTE = 1024 * 1024


@dataclass(frozen=True)
class Pages:
    """A typeset document and its words; `sizes` are its pages' widths and heights in points."""

    document: Document
    typeset: Typeset
    sizes: tuple[tuple[float, float], ...]
    lines: Lines


@dataclass(frozen=True)
class _Renewal:
    pages: Pages
    sheets: dict[int, Sheet]


class Proof(QObject):
    """The pages of the latest document that is typeset, with their pictures.

    While a new document is being typeset, the earlier one stays. It gives way in one step,
    together with the pictures of all pages that are read; thumbnails follow.
    """

    renewed = Signal()
    """The pages are those of another document."""

    failed = Signal(BrieferError)
    """The document could not be typeset; the pages are still those of the earlier one."""

    def __init__(
        self,
        typesetter: Typesetter,
        rasteriser: Rasteriser,
        jobs: Jobs,
        parent: QObject | None = None,
        name: str = "preview",
    ) -> None:
        """Start without pages; `name` tells its jobs from those of another proof."""
        super().__init__(parent)
        self._typesetter = typesetter
        self._rasteriser = rasteriser
        self._jobs, self._name = jobs, name
        self._pages: Pages | None = None
        self._asked: Document | None = None
        self._is_busy = False
        self.sheets = Sheets(rasteriser, jobs, f"{name}/page", 64 * _MEBIBYTE, self)
        self.thumbnails = Sheets(rasteriser, jobs, f"{name}/thumbnail", 8 * _MEBIBYTE, self)
        self.sheets.failed.connect(self.failed)
        self.thumbnails.failed.connect(self.failed)

    @property
    def pages(self) -> Pages | None:
        """The pages, or None before there are any."""
        return self._pages

    @property
    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Each page's width and height in points."""
        return () if self._pages is None else self._pages.sizes

    @property
    def is_busy(self) -> bool:
        """Whether other pages are on their way."""
        return self._is_busy

    @property
    def placements(self) -> tuple[Placement, ...]:
        """Where the parts of the letter stand."""
        return () if self._pages is None else self._pages.typeset.placements

    def renew(self, document: Document) -> None:
        """Typeset `document`, unless it is the one on show or on its way.

        One that comes while another is on its way waits for it, or gives way to a later one: so
        pages follow a writer who never rests, and none is made in vain.
        """
        if document == self._asked:
            return
        self._asked = document
        if not self._is_busy:
            self._begin(document)

    def _begin(self, document: Document) -> None:
        self._is_busy = True
        redrawn = self.sheets.redrawing()

        def work() -> _Renewal:
            typeset = self._typesetter.typeset(document)
            sizes = self._rasteriser.page_sizes(typeset.pdf)
            pages = Pages(document, typeset, sizes, part_words(document))
            return _Renewal(pages, redrawn(typeset.pdf, typeset.looks))

        self._jobs.run(
            f"{self._name}/typeset",
            work,
            self._take,
            lambda problem: self._give_up(document, problem),
        )

    def _take(self, renewal: _Renewal) -> None:
        self._pages = renewal.pages
        typeset = renewal.pages.typeset
        self.sheets.take(typeset.pdf, typeset.looks, renewal.sheets)
        self.thumbnails.take(typeset.pdf, typeset.looks, {})
        self._go_on(renewal.pages.document)
        self.renewed.emit()

    def _give_up(self, document: Document, problem: BrieferError) -> None:
        self._go_on(document)
        if not self._is_busy:
            self._asked = None
        self.failed.emit(problem)

    def _go_on(self, done: Document) -> None:
        """Typeset what has been asked for since; nothing if that is what has just been done."""
        self._is_busy = False
        if self._asked is not None and self._asked is not done:
            self._begin(self._asked)
