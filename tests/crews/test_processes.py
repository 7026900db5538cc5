"""Processes that make letters leave nothing behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefer.crews.processes import process_crew, processors

ROOT = Path(__file__).parents[2]

_PARENT = """
import os, sys
from briefer.crews.processes import process_crew
if __name__ == "__main__":
    crew = process_crew(1)
    executor = crew.open()
    print(executor.submit(os.getpid).result(), flush=True)
    sys.stdin.read()
"""


def test_there_are_as_many_hands_as_processors_unless_it_is_said() -> None:
    assert process_crew().hands == processors() >= 1
    assert process_crew(3).hands == 3


@pytest.mark.skipif(os.name == "nt", reason="kills a process by a signal")
def test_workers_end_when_whoever_started_them_is_killed(tmp_path: Path) -> None:
    program = tmp_path / "parent.py"
    program.write_text(_PARENT, "utf-8")
    parent = subprocess.Popen(
        [sys.executable, str(program)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    # The other end of the pipe is the worker's too: it reads as ended once that is gone.
    assert parent.stdout.read() == ""
    with pytest.raises(ProcessLookupError):
        _wait_for(worker)
    for stream in (parent.stdin, parent.stdout):
        if stream is not None:
            stream.close()


def _wait_for(process: int) -> None:
    """Raise ProcessLookupError once a process is gone, or TimeoutError."""
    late = time.monotonic() + 30
    while time.monotonic() < late:
        os.kill(process, 0)
    raise TimeoutError
