"""briefer, started as its users start it: `python -m bench.first_pages` ends at its first pages.

It ends when a page of the letter has been painted in the preview. With the moment of its beginning
(seconds since 1970) as an argument it writes on stdout how long each stage of the start took.
"""

import gc
import importlib
import os
import sys
import time
from collections.abc import Callable
from typing import Protocol, cast

import msgspec

STAGES = ("Python", "Qt's modules", "our modules", "the window", "the letter", "its first page")


class _Sheets(Protocol):
    def image(self, page: int) -> object: ...


class _Proof(Protocol):
    sheets: _Sheets


class _Pages(Protocol):
    """What is asked of the view of pages, which is not loaded before its time."""

    proof: _Proof

    def objectName(self) -> str: ...  # noqa: N802 - Qt's name


class Stages:
    """Notes when each stage of a start is over."""

    def __init__(self, begun: float) -> None:
        """Count from `begun`, in seconds since 1970."""
        self._last = begun
        self.took: list[float] = []

    def note(self) -> None:
        """Note that a stage is over."""
        now = time.time()
        self.took.append(now - self._last)
        self._last = now


def main(begun: float | None) -> None:
    """Start briefer, and end when a page has been painted."""
    stages = Stages(begun or time.time())
    stages.note()
    # As `briefer.__main__` does before it loads the window, which is loaded here already.
    gc.disable()
    importlib.import_module("PySide6.QtWidgets")
    stages.note()
    start = cast("Callable[[], None]", importlib.import_module("briefer.__main__").main)
    view = importlib.import_module("briefer.gui.preview.view").PageView
    window = importlib.import_module("briefer.gui.window").MainWindow
    stages.note()
    for name in ("start", "show"):
        setattr(window, name, _noting(getattr(window, name), stages))
    painted = cast("Callable[[_Pages, object], None]", view.paintEvent)

    def paint(pages: _Pages, event: object) -> None:
        painted(pages, event)
        if pages.objectName() == "pages" and pages.proof.sheets.image(0) is not None:
            stages.note()
            if begun is not None:
                sys.stdout.buffer.write(msgspec.json.encode(stages.took))
                sys.stdout.flush()
            os._exit(0)

    view.paintEvent = paint
    sys.argv = sys.argv[:1]
    start()


def _noting(method: Callable[..., None], stages: Stages) -> Callable[..., None]:
    """Return the method, which is called when the stage before it is over."""

    def noted(*arguments: object) -> None:
        stages.note()
        method(*arguments)

    return noted


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else None)
