"""Reading in a process of its own, which is ended when it takes too long or is not wanted."""

import queue
import signal
import struct
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from typing import Final, TypeVar

from briefer import workers
from briefer.domain.paper import Picture, ReadLetterhead
from briefer.domain.report_text import ReportText
from briefer.domain.sheet import Workbook
from briefer.errors import BrieferError
from briefer.reading import frames, limits
from briefer.reading.answers import decoded
from briefer.reading.paper import believing
from briefer.reading.paper.problems import PaperProblem, PaperRefused, refusal
from briefer.reading.problems import Problem, ReportRefused
from briefer.workers import Process

SECONDS: Final = 180.0
"""How long a report may take."""

PICTURE_SECONDS: Final = 20.0
"""How long the picture of a page may take."""

PAPER_SECONDS: Final = 30.0
"""How long taking in a picture or a letterhead may take."""

_LOOK: Final = 0.05
"""Seconds between two looks at whether reading is still wanted."""

_T = TypeVar("_T")


class ChildReader:
    """Reads reports, each in a process that cannot outlive it."""

    def __init__(self, seconds: float = SECONDS) -> None:
        """Let each report take `seconds` at most."""
        self._seconds = seconds

    def read(
        self,
        data: bytes,
        name: str,
        progress: Callable[[int, int], object],
        cancelled: Callable[[], bool],
    ) -> ReportText | Workbook:
        """Return what a file says, as a report or as sheets.

        Raises ReportRefused, always in a sentence of our own.
        """
        if len(data) > limits.FILE_BYTES:
            raise ReportRefused(Problem.TOO_LARGE)
        request = frames.request(name, data)
        frame = _answered(request, self._seconds, cancelled, progress)
        return _believed(frame, frames.REPORT, decoded)


class ChildPictures:
    """Draws pages of a report's PDF, each picture in a process that cannot outlive it."""

    def __init__(self, seconds: float = PICTURE_SECONDS) -> None:
        """Let each picture take `seconds` at most."""
        self._seconds = seconds
        self._stopped = 0

    def page_sizes(self, pdf: bytes) -> tuple[tuple[float, float], ...]:
        """Return the width and height of each page in points. Raises ReportRefused."""
        return self._asked(pdf, frames.Wanted(frames.SIZES), frames.sizes_in)

    def draw(self, pdf: bytes, page: int, scale: float) -> frames.Pixels:
        """Return page `page` (from 0) at `scale` pixels per point. Raises ReportRefused."""
        return self._asked(pdf, frames.Wanted(frames.PICTURE, page, scale), frames.picture_in)

    def stop(self) -> None:
        """End what is being drawn now, from any thread; what is asked for later is drawn."""
        self._stopped += 1

    def _asked(self, pdf: bytes, wanted: frames.Wanted, believe: Callable[[bytes], _T]) -> _T:
        begun = self._stopped
        request = frames.request("", pdf, wanted)
        frame = _answered(request, self._seconds, lambda: self._stopped != begun)
        return _believed(frame, wanted.kind, believe)


class ChildPaper:
    """Takes pictures and letterheads in, each in a process that cannot outlive it."""

    def __init__(self, seconds: float = PAPER_SECONDS) -> None:
        """Let each file take `seconds` at most."""
        self._seconds = seconds

    def picture(self, data: bytes) -> Picture:
        """Return what a picture file shows. Raises PaperRefused, in a sentence of our own."""
        return self._asked("", data, frames.LOGO, believing.picture_in)

    def letterhead(self, data: bytes, name: str) -> ReadLetterhead:
        """Return what can be followed of a Word letterhead called `name`. Raises PaperRefused."""
        return self._asked(name, data, frames.LETTERHEAD, believing.letterhead_in)

    def _asked(self, name: str, data: bytes, kind: bytes, believe: Callable[[bytes], _T]) -> _T:
        if len(data) > limits.PAPER_BYTES:
            logo = kind == frames.LOGO
            problem = PaperProblem.PICTURE_TOO_LARGE if logo else PaperProblem.WORD_TOO_LARGE
            raise PaperRefused(problem)
        try:
            request = frames.request(name, data, frames.Wanted(kind))
            frame = _answered(request, self._seconds, lambda: False)
            return _believed(frame, kind, believe, refusal)
        except ReportRefused as refused:
            raise refusal(refused.problem.value) from refused


def _quietly(done: int, of: int) -> None:
    """Tell nobody."""


def _answered(
    request: bytes,
    seconds: float,
    cancelled: Callable[[], bool],
    progress: Callable[[int, int], object] = _quietly,
) -> frames.Frame:
    """Return the answer to a request; raises ReportRefused where none comes, or in no time."""
    ends = time.monotonic() + seconds
    with _started() as process:
        answers = _answers(process, request)
        while True:
            if cancelled():
                raise ReportRefused(Problem.STOPPED)
            if time.monotonic() >= ends:
                raise ReportRefused(Problem.OUT_OF_TIME)
            with suppress(queue.Empty):
                frame = answers.get(timeout=_LOOK)
                if frame is None:
                    raise ReportRefused(_why_it_ended(process))
                if frame.kind != frames.PROGRESS:
                    return frame
                # Steps that are none are as good as silence.
                with suppress(struct.error):
                    progress(*frame.progress)


@contextmanager
def _started() -> Generator[Process]:
    """Start the reading process, and see that it is over at the end whatever happens."""
    try:
        process = workers.start("briefer.reading.worker", frames.WORKER)
    except OSError as problem:
        raise ReportRefused(Problem.NO_READER) from problem
    try:
        yield process
    finally:
        workers.end(process)


def _answers(process: Process, request: bytes) -> "queue.Queue[frames.Frame | None]":
    """Hand the file over, and return the queue that the answers come to; None is the last."""
    answers: queue.Queue[frames.Frame | None] = queue.Queue()

    def give() -> None:
        if process.stdin is not None:
            with suppress(OSError):
                process.stdin.write(request)
                process.stdin.close()

    def take() -> None:
        frame: frames.Frame | None = None
        if process.stdout is not None:
            with suppress(OSError, ValueError):
                while (frame := frames.read(process.stdout)) is not None:
                    answers.put(frame)
        answers.put(None)

    for work in (give, take):
        threading.Thread(target=work, daemon=True).start()
    return answers


def _report_refusal(reason: str) -> BrieferError:
    """Return the refusal for a reason. Raises ValueError for none of ours."""
    return ReportRefused(Problem(reason))


def _believed(
    frame: frames.Frame,
    kind: bytes,
    believe: Callable[[bytes], _T],
    refused: Callable[[str], BrieferError] = _report_refusal,
) -> _T:
    """Return what a frame holds; raises what `refused` gives for the reason it has instead."""
    if frame.kind == kind:
        # msgspec's errors are ValueErrors too.
        with suppress(ValueError):
            return believe(frame.body)
    with suppress(ValueError):
        raise refused(frame.body.decode("utf-8", "replace"))
    raise ReportRefused(Problem.DAMAGED)


def _why_it_ended(process: Process) -> Problem:
    """Return why a process gave no answer: it was too slow, too large, or fell over the file."""
    code = process.wait()
    if code == -getattr(signal, "SIGXCPU", 24):
        return Problem.OUT_OF_TIME
    # A parser in Rust aborts where it is given no more memory.
    if code in (-getattr(signal, "SIGKILL", 9), -signal.SIGABRT):
        return Problem.OUT_OF_MEMORY
    return Problem.DAMAGED if code < 0 or code == 1 else Problem.NO_READER
