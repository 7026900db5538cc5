"""The process that reads one report, draws a page of it, or takes in a picture or a letterhead.

It is started as `python -m briefer.reading.worker`, is given the file by stdin and answers by
stdout in frames (`briefer.reading.frames`). It reads within limits, opens no connection, starts
nothing and writes no file, so that a hostile file can at worst end it.
"""

import os
import sys
from contextlib import suppress
from typing import BinaryIO, Final

from briefer.reading import frames
from briefer.reading.answers import encoded
from briefer.reading.formats import read_file
from briefer.reading.offline import leave_network
from briefer.reading.paper.problems import PaperRefused
from briefer.reading.problems import Problem, ReportRefused

MEMORY: Final = 1_536 * 1024 * 1024
"""Bytes of address space."""

CPU_SECONDS: Final = 180
_FILES: Final = 64
_REFUSED: Final = (
    "socket.",
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "urllib.Request",
    "ftplib.",
    "http.client.",
    "smtplib.",
)


def main() -> None:
    """Read the report on stdin and answer; all that happens ends as one answer."""
    answers = _own_stdout()
    leave_network()
    limit()
    guard()
    try:
        _answer(answers, *frames.read_request(sys.stdin.buffer))
    except ReportRefused as refusal:
        frames.write(answers, frames.REFUSED, refusal.problem.value.encode())
    except PaperRefused as refusal:
        frames.write(answers, frames.REFUSED, refusal.problem.value.encode())
    except MemoryError:
        frames.write(answers, frames.REFUSED, Problem.OUT_OF_MEMORY.value.encode())
    except RecursionError:
        frames.write(answers, frames.REFUSED, Problem.TOO_DEEP.value.encode())


def _answer(answers: BinaryIO, wanted: frames.Wanted, name: str, data: bytes) -> None:
    """Answer with the words of a file, or with what its pages look like."""
    if wanted.kind == frames.REPORT:
        report = read_file(data, name, lambda done, of: frames.write_progress(answers, done, of))
        frames.write(answers, frames.REPORT, encoded(report))
        return
    if wanted.kind in {frames.LOGO, frames.LETTERHEAD}:
        from briefer.reading.paper.taking import taken

        frames.write(answers, wanted.kind, taken(wanted.kind, name, data))
        return
    # Only now: words of other formats need no PDFium.
    from briefer.reading.pdf.picturing import draw, page_sizes

    if wanted.kind == frames.SIZES:
        frames.write_sizes(answers, page_sizes(data))
    else:
        frames.write_picture(answers, draw(data, wanted.page, wanted.scale))


def limit() -> None:
    """Take no more memory, time and files than a report needs, where the system can see to it."""
    try:
        import resource
    except ImportError:
        # Windows: the parent's clock is what ends it there.
        return
    limits = (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_NOFILE, _FILES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    )
    for which, most in limits:
        _, hard = resource.getrlimit(which)
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        # macOS refuses a limit on address space; the others hold, and so does the parent's clock.
        with suppress(OSError, ValueError):
            resource.setrlimit(which, (least, least))


def guard() -> None:
    """Refuse every connection and every other program, from now on and for good."""

    def refuse(event: str, _: object) -> None:
        if event.startswith(_REFUSED):
            raise PermissionError(event)

    sys.addaudithook(refuse)


def _own_stdout() -> BinaryIO:
    """Return stdout for answers alone: what a library prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers


if __name__ == "__main__":
    main()
