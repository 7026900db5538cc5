"""Running the parts one by one, each in a process of its own, whatever comes of the others."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from bench.findings import Part
from bench.results import Ran

PARTS = (
    "letters_pdf",
    "letters_docx",
    "window",
    "starting",
    "library",
    "many_letters",
    "packs",
    "memory",
    "reading",
)
"""The modules of `bench.parts`, in the order in which they run."""

_ROOT = Path(__file__).parents[1]
_LONGEST = 900
"""The seconds after which a part is given up: what all of them may take together."""

Command = Callable[[str, Path], Sequence[str]]
"""What is started to measure the part of a name into a file."""


def child(name: str, file: Path) -> Sequence[str]:
    """Return the command that measures a part."""
    return (sys.executable, "-m", "bench.child", name, str(file))


def run(
    names: Sequence[str], say: Callable[[str], None], command: Command = child
) -> Iterator[Ran]:
    """Measure the parts of `names`, and give what came of each as soon as it is known."""
    with TemporaryDirectory(prefix="briefer-bench-") as folder:
        for number, name in enumerate(names, 1):
            say(f"[{number}/{len(names)}] {name} …")
            ran = _run(name, command(name, Path(folder) / f"{name}.json"), Path(folder))
            say(f"      {ran.failure or 'done'} after {ran.seconds:.0f} s")
            yield ran


def _run(name: str, command: Sequence[str], folder: Path) -> Ran:
    start = time.monotonic()
    part, failure = None, ""
    try:
        # What a part or a peer prints is no part of the report.
        subprocess.run(command, cwd=_ROOT, check=True, stdout=2, timeout=_LONGEST)  # noqa: S603
        part = msgspec.json.decode((folder / f"{name}.json").read_bytes(), type=Part)
    except subprocess.CalledProcessError as error:
        failure = f"failed (exit code {error.returncode})"
    except subprocess.TimeoutExpired:
        failure = f"was given up after {_LONGEST} s"
    except (OSError, msgspec.MsgspecError):
        failure = "left no result"
    return Ran(name=name, seconds=time.monotonic() - start, part=part, failure=failure)
