"""What stands between an event and a painted page, and how long each step takes."""

import statistics
import time
from collections.abc import Sequence
from dataclasses import replace

from briefer.bootstrap import App
from briefer.document.nodes import Document
from briefer.document.placement import Typeset
from briefer.services.ports import PageImage, Rasteriser, Typesetter

_STEPS = (
    ("the letter is changed, read and laid out", "typesetting begins"),
    ("the PDF is made", "typesetting ends"),
    ("the PDF is opened", "drawing begins"),
    ("PDFium draws the page", "drawing ends"),
    ("the window takes the change in, then the picture", "shown"),
    ("all that has changed in the window is painted", "painted"),
)
"""What is done, and the moment that ends it."""


class Steps:
    """The real typesetter and rasteriser, with a note of when they began and ended."""

    def __init__(self, app: App) -> None:
        """Watch what draws the documents of `app`."""
        self._typesetter: Typesetter = app.typesetter
        self._rasteriser: Rasteriser = app.rasteriser
        self.app = replace(app, typesetter=self, rasteriser=self)
        self._moments: dict[str, float] = {}
        self._begun = 0.0
        self._found: list[list[float]] = []

    def begin(self) -> None:
        """Note that an event is sent now."""
        self._moments, self._begun = {}, time.perf_counter()

    def note(self, moment: str) -> None:
        """Note a moment, unless it has been before."""
        self._moments.setdefault(moment, time.perf_counter())

    def end(self) -> None:
        """Note that all is painted; steps that were not taken are left out."""
        self.note("painted")
        if len(self._moments) == len(_STEPS):
            ends = [self._moments[moment] for _, moment in _STEPS]
            self._found.append([b - a for a, b in zip([self._begun, *ends], ends, strict=False)])

    def forget(self) -> None:
        """Forget what was noted."""
        self._found = []

    def shares(self) -> Sequence[tuple[str, float]]:
        """Return which share of the time each step takes, in their order."""
        if not self._found:
            return ()
        medians = [statistics.median(taken) for taken in zip(*self._found, strict=True)]
        whole = sum(medians)
        names = [name for name, _ in _STEPS]
        return [(name, part / whole) for name, part in zip(names, medians, strict=True)]

    # ------------------------------------------------------------ what is watched

    def typeset(self, document: Document) -> Typeset:
        """Typeset a document."""
        self.note("typesetting begins")
        made = self._typesetter.typeset(document)
        self.note("typesetting ends")
        return made

    def page_sizes(self, pdf: bytes) -> tuple[tuple[float, float], ...]:
        """Return the sizes of pages."""
        return self._rasteriser.page_sizes(pdf)

    def draw(self, pdf: bytes, page: int, scale: float) -> PageImage:
        """Draw a page."""
        self.note("drawing begins")
        drawn = self._rasteriser.draw(pdf, page, scale)
        self.note("drawing ends")
        return drawn
