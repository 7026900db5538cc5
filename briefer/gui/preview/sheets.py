"""Pictures of pages, drawn in the worker when they are wanted."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.services.ports import Rasteriser

Looks = Sequence[object]
"""What each page is drawn from: a page with an equal one looks the same."""


@dataclass(frozen=True)
class Sheet:
    """A picture of a page, drawn from `look` at `scale` pixels per point."""

    image: QImage
    scale: float
    look: object


class Sheets(QObject):
    """The pictures of one PDF's pages at one size.

    A picture stays until a new one takes its place, however old it is, and is not drawn anew for a
    page that looks the same in another PDF. Pictures of pages that are not wanted are forgotten,
    the longest unwanted first, when all together need more than `budget` bytes.
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
        self._looks: Looks = ()
        self._scale = 0.0
        self._seen: tuple[int, ...] = ()
        self._wanted: tuple[int, ...] = ()
        self._shown: dict[int, Sheet] = {}
        self._asked: dict[int, tuple[float, object]] = {}

    def image(self, page: int) -> QImage | None:
        """Return the latest picture of `page`, at whatever size it was drawn."""
        sheet = self._shown.get(page)
        return None if sheet is None else sheet.image

    def is_fresh(self, page: int) -> bool:
        """Return whether the picture of `page` is as this PDF has it, and of the wanted size."""
        sheet = self._shown.get(page)
        if sheet is None or page >= len(self._looks):
            return False
        return _is_of(sheet, self._looks[page], self._scale)

    @property
    def bytes_held(self) -> int:
        """The memory that all pictures take."""
        return sum(sheet.image.sizeInBytes() for sheet in self._shown.values())

    def want(self, pages: Iterable[int], scale: float, later: Iterable[int] = ()) -> None:
        """Have these pages drawn at `scale` device pixels per point, the first of them first.

        Those that are wanted `later` are not waited for when another PDF comes.
        """
        self._scale, self._seen = scale, tuple(pages)
        self._wanted = tuple(p for p in (*self._seen, *later) if 0 <= p < len(self._looks))
        for page in [page for page in self._asked if page not in self._wanted]:
            self._drop(page)
        for page in self._wanted:
            if not self.is_fresh(page) and self._asked.get(page) != (scale, self._looks[page]):
                self._ask(page)

    def redrawing(self) -> Callable[[bytes, Looks], dict[int, Sheet]]:
        """Return a function for the worker: it draws what is to be seen now, from another PDF.

        Its arguments are that PDF and the looks of its pages; its result is for `take`. Pages that
        look as they are shown are left out.
        """
        seen, scale, shown = self._seen, self._scale, dict(self._shown)
        return lambda pdf, looks: {
            page: _drawn(self._rasteriser, pdf, page, scale, looks[page])
            for page in seen
            if page < len(looks) and not (page in shown and _is_of(shown[page], looks[page], scale))
        }

    def take(self, pdf: bytes, looks: Looks, redrawn: Mapping[int, Sheet]) -> None:
        """Go over to another PDF, of whose pages some are drawn already."""
        self._pdf, self._looks = pdf, looks
        for page in [*self._asked]:
            self._drop(page)
        for page in [page for page in self._shown if page >= len(looks)]:
            del self._shown[page]
        for page, sheet in redrawn.items():
            self._put(page, sheet)

    def _ask(self, page: int) -> None:
        pdf, scale, look = self._pdf, self._scale, self._looks[page]
        self._asked[page] = (scale, look)
        self._jobs.run(
            self._key(page),
            lambda: _drawn(self._rasteriser, pdf, page, scale, look),
            lambda sheet: self._arrived(page, sheet),
            self.failed.emit,
        )

    def _drop(self, page: int) -> None:
        del self._asked[page]
        self._jobs.drop(self._key(page))

    def _arrived(self, page: int, sheet: Sheet) -> None:
        if self._asked.get(page) == (sheet.scale, sheet.look):
            del self._asked[page]
            self._put(page, sheet)

    def _put(self, page: int, sheet: Sheet) -> None:
        self._shown.pop(page, None)
        self._shown[page] = sheet
        self._forget()
        self.drawn.emit(page)

    def _forget(self) -> None:
        for page in [page for page in self._shown if page not in self._wanted]:
            if self.bytes_held <= self._budget:
                return
            del self._shown[page]

    def _key(self, page: int) -> str:
        return f"{self._name}/{page}"


def _is_of(sheet: Sheet, look: object, scale: float) -> bool:
    return sheet.scale == scale and sheet.look == look


def _drawn(rasteriser: Rasteriser, pdf: bytes, page: int, scale: float, look: object) -> Sheet:
    drawn = rasteriser.draw(pdf, page, scale)
    bytes_per_line = drawn.width * 4
    # The picture is read where the page lies, so it is copied before that memory goes.
    image = QImage(
        drawn.pixels, drawn.width, drawn.height, bytes_per_line, QImage.Format.Format_RGB32
    ).copy()
    return Sheet(image, scale, look)
