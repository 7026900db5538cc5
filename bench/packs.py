"""A pack of 1,000 pages in one file, ours beside others': `python -m bench.packs`.

Each way has a process of its own, so that its peak of memory is its own. What is compared is
stated as shares of the first way; the letters are those of the other measurements, two pages each.
"""

import argparse
import importlib.util
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from itertools import chain

import pypdfium2 as pdfium  # pyright: ignore[reportMissingTypeStubs]
from msgspec.structs import replace

from bench import plain
from bench.letters import letter
from bench.typst_letters import compiled
from briefer.document.nodes import (
    Block,
    Contents,
    Document,
    Heading,
    PageBreak,
    Reference,
    SectionBreak,
)
from briefer.rendering.docx.renderer import DocxRenderer
from briefer.rendering.pdf.renderer import PdfRenderer

_LETTERS = 500
_MOST_MEGABYTES = 250
"""What our pack may take at most."""


@dataclass(frozen=True)
class Cost:
    """What one way took: seconds, megabytes at the peak, bytes of the file, pages (0: no PDF)."""

    seconds: float
    peak: float
    size: int
    pages: int


def main() -> None:
    """Measure each way in a process of its own, and print a table; or one way, as JSON."""
    parser = argparse.ArgumentParser(prog="python -m bench.packs")
    parser.add_argument("--letters", type=int, default=_LETTERS)
    parser.add_argument("--only", choices=sorted(_WAYS))
    options = parser.parse_args()
    if options.only:
        print(json.dumps(asdict(_cost(_WAYS[options.only], options.letters))))  # noqa: T201
        return
    sys.stdout.writelines(f"{line}\n" for line in _report(options.letters))


def _report(letters: int) -> Iterator[str]:
    yield f"A pack of {letters} letters{'':22}     s   share     MB     file MB   pages"
    measure: Cost | None = None
    for name in _WAYS:
        if name == "typst" and importlib.util.find_spec("typst") is None:
            yield f"{name:40} not measured: the package typst is not installed"
            continue
        cost = _apart(name, letters)
        measure = measure or cost
        yield (
            f"{name:40} {cost.seconds:7.2f} {cost.seconds / measure.seconds:7.2f}"
            f" {cost.peak:7.0f} {cost.size / 1e6:10.2f} {cost.pages:8}"
        )
    if measure is not None:
        kept = "kept" if measure.peak <= _MOST_MEGABYTES else "missed"
        yield f"The goal, {_MOST_MEGABYTES} MB at the peak of ours, is {kept}."


def _apart(name: str, letters: int) -> Cost:
    command = [sys.executable, "-m", "bench.packs", "--only", name, "--letters", str(letters)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - ours
    return Cost(**json.loads(done.stdout))


def _cost(way: Callable[[int], bytes], letters: int) -> Cost:
    start = time.perf_counter()
    made = way(letters)
    seconds = time.perf_counter() - start
    # Kilobytes on Linux.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pages = len(pdfium.PdfDocument(made)) if made.startswith(b"%PDF") else 0
    return Cost(seconds, peak, len(made), pages)


def _pack(letters: int) -> Document:
    """Return a pack with contents, each letter a section with links to them and back."""
    parts = (_section(number) for number in range(1, letters + 1))
    blocks: tuple[Block, ...] = (Contents(anchor="contents", depth=1), *chain(*parts))
    return replace(letter(0), title="Pack", blocks=blocks)


def _section(number: int) -> Iterator[Block]:
    yield SectionBreak(title="", page_label=f"Letter {number}: page {{page}} of {{pages}}")
    title = Reference(text=f"Letter {number}", target="contents")
    yield Heading(anchor=f"letter-{number}", level=1, inlines=(title,))
    for block in letter(number).blocks:
        yield replace(block, level=2) if isinstance(block, Heading) else block


def _ours(letters: int) -> bytes:
    return PdfRenderer().render(_pack(letters))


def _ours_as_docx(letters: int) -> bytes:
    return DocxRenderer(PdfRenderer().typeset).render(_pack(letters))


def _plain(letters: int) -> bytes:
    parts = ((*letter(number).blocks, PageBreak()) for number in range(1, letters + 1))
    return plain.render(replace(letter(0), blocks=tuple(chain(*parts))))


def _typst(letters: int) -> bytes:
    return compiled([letter(number) for number in range(1, letters + 1)])


_WAYS: dict[str, Callable[[int], bytes]] = {
    "ours, tagged and archival": _ours,
    "ours, DOCX with page numbers": _ours_as_docx,
    "plain, by reportlab's Paragraphs": _plain,
    "typst": _typst,
}


if __name__ == "__main__":
    main()
