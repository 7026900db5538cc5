"""This program once more, as a process that works for it and can be ended."""

import os
import subprocess
import sys
from contextlib import suppress

Process = subprocess.Popen[bytes]
"""A process that is fed and answers in bytes."""


def start(module: str, name: str) -> Process:
    """Return a process that runs `module` of briefer, with pipes to it and from it.

    A frozen briefer has no Python but itself, and is started with `name` as its argument. The
    process gets nothing of the person's own environment. Raises OSError.
    """
    frozen = getattr(sys, "frozen", False)
    command = [sys.executable, name] if frozen else [sys.executable, "-P", "-s", "-B", "-m", module]
    return subprocess.Popen(  # noqa: S603 - this program itself, without a shell
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def end(process: Process) -> None:
    """See that a process is over, whatever it does."""
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError):
                stream.close()


def _environment() -> dict[str, str]:
    """Return no more than where the modules are: nothing of the person's own."""
    known = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
    if "SYSTEMROOT" in os.environ:
        # Windows starts no Python without it.
        known["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    return known
