"""Ways to make letters into one DOCX file: ours, and those that are installed beside it."""

import gc
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec
from msgspec.structs import replace

from bench.findings import Skipped
from bench.letters import letter
from bench.peers import npm_docx, python_docx_letters
from bench.peers.docxtpl_letters import Letters, write_template
from bench.peers.extracting import words_of
from bench.peers.words import Words
from briefer.document.nodes import Block, Document, PageBreak
from briefer.rendering.docx.renderer import DocxRenderer
from briefer.rendering.verifying import DocxVerifier

OURS, OPENED = "briefer", "briefer, opened again as export does"
DOCXTPL, PLAIN, NPM = "docxtpl", "python-docx", "npm docx"
_WARM, _WARM_IN_NODE = 5, 150
_OF_OURS, _IN_NODE = 20, 4
_ROOT = Path(__file__).parents[1]
_Taken = TypeVar("_Taken")


class Once(NamedTuple):
    """One letter in a process of its own: seconds, and bytes of memory at its peak."""

    whole: float
    first: float
    peak: int | None


@dataclass(frozen=True)
class Way:
    """One way. `render` makes letters one file, `once` makes a letter in a process of its own.

    `timed` makes files of such letters, one after the other, and gives the seconds and the size of
    one. In each of its turns a way makes `at_once` of them, so that its turns last about as long as
    others': what is much shorter than they are would be interrupted less. `warm` is how many
    letters it makes before any is measured.
    """

    name: str
    render: Callable[[Sequence[Document]], bytes]
    timed: Callable[[Sequence[Sequence[Document]]], tuple[float, int]]
    once: Callable[[], Once] | None
    at_once: int = 1
    warm: int = _WARM


def ways(folder: Path, stack: ExitStack) -> tuple[list[Way], list[Skipped]]:
    """Return the ways that there are, ours first, and what is not here.

    What they need is written to `folder` and closed with `stack`.
    """
    renderer, verifier, template = DocxRenderer(), DocxVerifier(), folder / "template.docx"

    def opened(document: Document) -> bytes:
        made = renderer.render(document)
        verifier.verify(made, document)
        return made

    found = [
        _way(OURS, bound, renderer.render, lambda: _once(OURS, letter(1), template), _OF_OURS),
        _way(OPENED, bound, opened, None, _OF_OURS),
        _way(PLAIN, _told, python_docx_letters.render, lambda: _once(PLAIN, _word(1), template)),
    ]
    skipped: list[Skipped] = []
    if find_spec("docxtpl") is None:
        skipped.append(Skipped(name=DOCXTPL, reason="It is not installed."))
    else:
        write_template(template)
        fill = Letters(template).render
        found.append(_way(DOCXTPL, _told, fill, lambda: _once(DOCXTPL, _word(1), template)))
    reason = npm_docx.missing()
    if reason:
        skipped.append(Skipped(name=NPM, reason=reason))
    else:
        found.append(_in_node(stack.enter_context(npm_docx.Node())))
    return found, skipped


def bound(letters: Sequence[Document]) -> Document:
    """Return letters as one document, each on pages of its own."""
    first, *others = letters
    blocks: list[Block] = list(first.blocks)
    for each in others:
        blocks += [PageBreak(), *each.blocks]
    return replace(first, blocks=tuple(blocks))


def _told(letters: Sequence[Document]) -> list[Words]:
    return [words_of(each) for each in letters]


def _word(number: int) -> dict[str, object]:
    return words_of(letter(number))._asdict()


def _way(
    name: str,
    prepare: Callable[[Sequence[Document]], _Taken],
    make: Callable[[_Taken], bytes],
    once: Callable[[], Once] | None,
    at_once: int = 1,
) -> Way:
    """Return a way in this process; what `prepare` does to the letters before is not timed."""

    def timed(files: Sequence[Sequence[Document]]) -> tuple[float, int]:
        taken = [prepare(letters) for letters in files]
        gc.collect()
        start = time.perf_counter()
        size = 0
        for each in taken:
            size += len(make(each))
        return (time.perf_counter() - start) / len(files), size // len(files)

    return Way(name, lambda letters: make(prepare(letters)), timed, once, at_once)


def _in_node(node: npm_docx.Node) -> Way:
    """Return the way in a kept process of node, which tells its own time."""

    def timed(files: Sequence[Sequence[Document]]) -> tuple[float, int]:
        answers = [node.ask(_told(letters)) for letters in files]
        seconds = sum(answer.milliseconds for answer in answers) / 1000
        return seconds / len(files), answers[-1].size

    def once() -> Once:
        told = _told([letter(1)])
        start = time.perf_counter()
        with npm_docx.Node() as own:
            answer = own.ask(told)
        return Once(time.perf_counter() - start, answer.milliseconds / 1000, answer.peak)

    return Way(
        NPM, lambda letters: node.render(_told(letters)), timed, once, _IN_NODE, _WARM_IN_NODE
    )


def _once(name: str, taken: Document | dict[str, object], template: Path) -> Once:
    command = [sys.executable, "-m", "bench.peers.once_docx", name, str(template)]
    given = msgspec.json.encode(taken)
    start = time.perf_counter()
    done = subprocess.run(  # noqa: S603  # our own module
        command, input=given, check=True, capture_output=True, cwd=_ROOT
    )
    whole = time.perf_counter() - start
    first, peak = msgspec.json.decode(done.stdout, type=tuple[float, int | None])
    return Once(whole, first, peak)
