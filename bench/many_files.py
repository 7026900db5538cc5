"""Letters written as files by processes of their own, one after the other in each."""

import importlib
import multiprocessing
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Self, cast

from bench.letters import letter
from briefer.document.nodes import Document

_TOGETHER = 15
"""Letters that go out at once; what is sent are their numbers."""
_WARM = 40
"""Letters that each process makes before any is measured, where it is not to begin with nothing."""

PDF, DOCX, TYPST = "PDF, opened again", "DOCX, opened again", "typst"
PDF_DRAWN, DOCX_DRAWN = "PDF, only drawn", "DOCX, only drawn"
_MAKERS = {
    PDF: ("bench.checked_letters", "pdf_maker"),
    DOCX: ("bench.checked_letters", "docx_maker"),
    PDF_DRAWN: ("bench.checked_letters", "pdf_drawer"),
    DOCX_DRAWN: ("bench.checked_letters", "docx_drawer"),
    TYPST: ("bench.typst_letters", "drawer"),
}


class Writers:
    """Processes that write letters by one way, started when the first letters go out."""

    def __init__(self, way: str, processes: int) -> None:
        """Take so many processes, which begin with nothing."""
        self._way, self._processes = way, processes
        self._pool = ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown()

    def warm(self, folder: Path) -> None:
        """Have each process make some letters."""
        self.write(range(9_000_000, 9_000_000 + _WARM * self._processes), folder)

    def write(self, numbers: range, folder: Path) -> None:
        """Write the letters of `numbers` into `folder`, each called by its number."""
        out = [self._pool.submit(_write, self._way, some, folder) for some in _parcels(numbers)]
        for parcel in out:
            parcel.result()


def _parcels(numbers: range) -> Iterator[range]:
    for start in range(0, len(numbers), _TOGETHER):
        yield numbers[start : start + _TOGETHER]


def _write(way: str, numbers: range, folder: Path) -> None:
    """Write letters, in the process that this is called in."""
    make = maker_of(way)
    for number in numbers:
        (folder / str(number)).write_bytes(make(letter(number)))


@cache
def maker_of(way: str) -> Callable[[Document], bytes]:
    """Return what makes letters; whatever it keeps is kept for this process."""
    module, name = _MAKERS[way]
    # No process loads what only the others need.
    start = cast("Callable[[], Callable[[Document], bytes]]", getattr(_module(module), name))
    return start()


def _module(name: str) -> object:
    return importlib.import_module(name)
