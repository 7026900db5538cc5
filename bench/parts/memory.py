"""What processes hold after a thousand letters, and after ten thousand."""

import multiprocessing
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.findings import Finding, Goal, Growth, Part, explained
from bench.letters import letter
from bench.merges import merge, planned
from bench.resident import held, resident
from briefer.bootstrap import build
from briefer.rendering.docx.renderer import DocxRenderer
from briefer.rendering.pdf.renderer import PdfRenderer
from briefer.services.merging.progress import Progress

_GROUP = "memory over 10,000 letters"
_LETTERS = (1_000, 3_000, 10_000)
_GOAL = Goal(bound="at most", at=15)
_WHY = "What is remembered between letters would have to be bound more closely."
_MERGED = "merge to PDF and DOCX by two workers, the process that grows most"
_LAST = 0.99
"""The last letters may come when the workers are ending already."""


def measure() -> Part:
    """Return how memory grows in one long merge, and in processes that only draw letters."""
    merged = _of_a_merge()
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as apart:
        pdf, docx = apart.submit(_drawn, PdfRenderer), apart.submit(_drawn, DocxRenderer)
    most = max(range(len(merged[0])), key=lambda place: merged[-1][place] - merged[0][place])
    grown = {
        _MERGED: [look[most] for look in merged],
        "letters drawn as PDF and nothing else": pdf.result(),
        "letters drawn as DOCX and nothing else": docx.result(),
    }
    return Part(
        title="Memory over many letters",
        findings=tuple(_finding(name, values) for name, values in grown.items()),
        growth=tuple(
            Growth(
                group=_GROUP,
                name=name,
                of="letters",
                sizes=_LETTERS,
                values=tuple(values),
                unit="MB",
            )
            for name, values in grown.items()
        ),
        checked=(f"Every letter of a merge of {_LETTERS[-1]:,} is made, and opened again.",),
    )


def _of_a_merge() -> list[list[float]]:
    """Return the MB of this process and of two workers, when so many letters are made."""
    looks: list[list[float]] = []

    def look(progress: Progress) -> None:
        if len(looks) < len(_LETTERS) and progress.made >= _LETTERS[len(looks)] * _LAST:
            looks.append(held())

    with TemporaryDirectory(prefix="briefer-bench-") as folder:
        app = build(Path(folder) / "own.briefer")
        plan = planned(app, _LETTERS[-1], (".pdf", ".docx"))
        merge(app, plan, Path(folder) / "letters", 2, look)
    if len({len(each) for each in looks}) > 1:
        raise RuntimeError("a worker ended meanwhile")
    return looks


def _drawn(make: type[PdfRenderer | DocxRenderer]) -> list[float]:
    """Return the MB of this process, which does nothing else, when so many letters are drawn."""
    renderer, looks = make(), list[float]()
    for before, count in pairwise((0, *_LETTERS)):
        for number in range(before, count):
            renderer.render(letter(number))
        looks.append(resident())
    return looks


def _finding(name: str, values: Sequence[float]) -> Finding:
    grown = values[-1] - values[0]
    found = Finding(
        group=_GROUP,
        what=f"{name}: grown from {_LETTERS[0]:,} to {_LETTERS[-1]:,} letters",
        value=grown,
        low=grown,
        high=grown,
        unit="MB",
        goal=_GOAL,
    )
    return explained(found, _WHY)
