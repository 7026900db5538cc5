"""Packs of letters in one file, by us and by others: `python -m bench.made_packs WAY LETTERS`.

Each way has a process of its own, so that its peak of memory is its own. The letters are those of
the other measurements, two pages each.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType

import msgspec
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

_KILOBYTE = 1024


class Taken(msgspec.Struct, frozen=True, kw_only=True):
    """What one pack took.

    `seconds` is for the pack alone, without the start of the process, `memory` the peak in bytes
    of the process that made it, `began` what it held before. `pages` is 0 for what is no PDF.
    """

    seconds: float
    memory: int
    began: int
    size: int
    pages: int


def taken(way: str, letters: int) -> Taken:
    """Return what a way takes in a process of its own. Raises CalledProcessError."""
    command = [sys.executable, "-m", "bench.made_packs", way, str(letters)]
    done = subprocess.run(command, check=True, capture_output=True)  # noqa: S603  # ourselves
    return msgspec.json.decode(done.stdout, type=Taken)


def _taken(make: Callable[[int], bytes], letters: int) -> Taken:
    began = _peak()
    start = time.perf_counter()
    made = make(letters)
    seconds = time.perf_counter() - start
    memory = _peak()
    pages = len(pdfium.PdfDocument(made)) if made.startswith(b"%PDF") else 0
    return Taken(seconds=seconds, memory=memory, began=began, size=len(made), pages=pages)


def _peak() -> int:
    """Return the bytes that this process had at its peak; Linux counts kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _KILOBYTE


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


OURS, OURS_AS_DOCX, PLAIN, TYPST = "ours", "ours as DOCX", "platypus", "typst"
WAYS: Mapping[str, Callable[[int], bytes]] = MappingProxyType(
    {OURS: _ours, OURS_AS_DOCX: _ours_as_docx, PLAIN: _plain, TYPST: _typst}
)


if __name__ == "__main__":
    sys.stdout.buffer.write(msgspec.json.encode(_taken(WAYS[sys.argv[1]], int(sys.argv[2]))))
