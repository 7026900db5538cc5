"""One letter in a process of its own: `python -m bench.peers.once_docx WAY TEMPLATE < letter`.

The letter comes as each way takes it: a Document or `Words`, in JSON. docxtpl finds its template
in a file. Printed are the seconds that
the letter took once everything was imported, and the peak memory of the process in bytes.
"""

# Each process imports only what its own way needs.
# ruff: noqa: PLC0415

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path


def main() -> None:
    """Make the letter."""
    make = _WAYS[sys.argv[1]](sys.stdin.buffer.read())
    start = time.perf_counter()
    make()
    seconds = time.perf_counter() - start
    sys.stdout.write(json.dumps([seconds, _peak()]))


def _ours(letter: bytes) -> Callable[[], object]:
    import msgspec

    from briefer.document.nodes import Document
    from briefer.rendering.docx.renderer import DocxRenderer

    document = msgspec.json.decode(letter, type=Document)
    return lambda: DocxRenderer().render(document)


def _docxtpl(letter: bytes) -> Callable[[], object]:
    from bench.peers.docxtpl_letters import Letters
    from bench.peers.words import Words

    words = Words(**json.loads(letter))
    letters = Letters(Path(sys.argv[2]))
    return lambda: letters.render([words])


def _python_docx(letter: bytes) -> Callable[[], object]:
    from bench.peers import python_docx_letters
    from bench.peers.words import Words

    words = Words(**json.loads(letter))
    return lambda: python_docx_letters.render([words])


_WAYS = {"briefer": _ours, "docxtpl": _docxtpl, "python-docx": _python_docx}


def _peak() -> int | None:
    """Return the most memory that this process had in use; None where the system does not say.

    What `resource` says would be no less than what the process had that started this one.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024


if __name__ == "__main__":
    main()
