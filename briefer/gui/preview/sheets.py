"""Pictures of pages, drawn in the worker when they are wanted."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.services.ports import Rasteriser


@dataclass(frozen=True)
class Sheet:
    """A picture of a page at `scale` pixels per point, as the page was in `edition`."""

    image: QImage
    scale: float
    edition: int


class Sheets(QObject):
    """The pictures of one PDF's pages at one size.

    A picture stays until a new one takes its place, however old it is. Pictures of pages that
    are not wanted are forgotten, the longest unwanted first, when all together need more than
    `budget` bytes.
    """

    drawn = Signal(int)
    """A page looks different now."""

    failed = Signal(BrieferError)
    """A page could not be drawn."""

    def __init__(
        self,
        rasteriser: Rasteriser,
        jobs: Jobs,
        name: str,
        budget: int,
        parent: QObject | None = None,
    ) -> None:
        """Start without a PDF; `name` is what the jobs are known by."""
        super().__init__(parent)
        self._rasteriser = rasteriser
        self._jobs = jobs
        self._name = name
        self._budget = budget
        self._pdf = b""
        self._pages = 0
        self._edition = 0
        self._scale = 0.0
        self._wanted: tuple[int, ...] = ()
        self._shown: dict[int, Sheet] = {}
        self._asked: dict[int, tuple[float, int]] = {}

    def image(self, page: int) -> QImage | None:
        """Return the latest picture of `page`, at whatever size it was drawn."""
        sheet = self._shown.get(page)
        return None if sheet is None else sheet.image

    def is_fresh(self, page: int) -> bool:
        """Return whether the picture of `page` is of this PDF and of the wanted size."""
        sheet = self._shown.get(page)
        return sheet is not None and (sheet.scale, sheet.edition) == (self._scale, self._edition)

    @property
    def bytes_held(self) -> int:
        """The memory that all pictures take."""
        return sum(sheet.image.sizeInBytes() for sheet in self._shown.values())

    def want(self, pages: Iterable[int], scale: float) -> None:
        """Have these pages drawn at `scale` device pixels per point, the first of them first."""
        self._scale = scale
        self._wanted = tuple(page for page in pages if 0 <= page < self._pages)
        for page in [page for page in self._asked if page not in self._wanted]:
            del self._asked[page]
            self._jobs.drop(self._key(page))
        for page in self._wanted:
            if not self.is_fresh(page) and self._asked.get(page) != (scale, self._edition):
                self._ask(page)

    def redrawing(self) -> Callable[[bytes, int], dict[int, Sheet]]:
        """Return a function for the worker: it draws what is wanted now, from another PDF.

        Its arguments are that PDF and the number of its pages; its result is for `take`.
        """
        wanted, scale, edition = self._wanted, self._scale, self._edition + 1
        before = dict(self._shown)
        return lambda pdf, pages: {
            page: _drawn(self._rasteriser, pdf, page, scale, edition, before.get(page))
            for page in wanted
            if page < pages
        }

    def take(self, pdf: bytes, pages: int, redrawn: Mapping[int, Sheet]) -> None:
        """Go over to another PDF of `pages` pages, of which some are drawn already."""
        self._pdf, self._pages = pdf, pages
        self._edition += 1
        self._asked.clear()
        for page in [page for page in self._shown if page >= pages]:
            del self._shown[page]
        for page, sheet in redrawn.items():
            self._put(page, sheet)

    def _ask(self, page: int) -> None:
        pdf, scale, edition, before = self._pdf, self._scale, self._edition, self._shown.get(page)
        self._asked[page] = (scale, edition)
        self._jobs.run(
            self._key(page),
            lambda: _drawn(self._rasteriser, pdf, page, scale, edition, before),
            lambda sheet: self._arrived(page, sheet),
            self.failed.emit,
        )

    def _arrived(self, page: int, sheet: Sheet) -> None:
        if self._asked.get(page) == (sheet.scale, sheet.edition):
            del self._asked[page]
            self._put(page, sheet)

    def _put(self, page: int, sheet: Sheet) -> None:
        before = self._shown.pop(page, None)
        self._shown[page] = sheet
        self._forget()
        if before is None or before.image is not sheet.image:
            self.drawn.emit(page)

    def _forget(self) -> None:
        for page in [page for page in self._shown if page not in self._wanted]:
            if self.bytes_held <= self._budget:
                return
            del self._shown[page]

    def _key(self, page: int) -> str:
        return f"{self._name}/{page}"


def _drawn(
    rasteriser: Rasteriser, pdf: bytes, page: int, scale: float, edition: int, before: Sheet | None
) -> Sheet:
    """Draw a page; when it looks as before, the very same picture is returned."""
    drawn = rasteriser.draw(pdf, page, scale)
    bytes_per_line = drawn.width * 4
    # The picture is read where the page lies, so it is copied before that memory goes.
    image = QImage(
        drawn.pixels, drawn.width, drawn.height, bytes_per_line, QImage.Format.Format_RGB32
    ).copy()
    if before is not None and before.image == image:
        return replace(before, scale=scale, edition=edition)
    return Sheet(image, scale, edition)
