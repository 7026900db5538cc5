"""The real command line, in a process of its own that may not open the network."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
OFFLINE = Path(__file__).parent / "offline"


class Done(NamedTuple):
    """What a run left: its exit code and what it printed."""

    code: int
    out: str
    err: str

    # Any: its shape is what the tests look at.
    def json(self) -> Any:  # noqa: ANN401
        """Return the one JSON document on stdout."""
        assert self.code == 0, self.err
        return json.loads(self.out)


def briefer(
    *arguments: str | Path,
    cwd: Path | None = None,
    env: Mapping[str, str | None] | None = None,
    prefix: tuple[str | Path, ...] = (),
    home: Path = ROOT,
) -> Done:
    """Run `python -m briefer`, the package below `home`, in `cwd` or there.

    None unsets a variable.
    """
    return run(*prefix, sys.executable, "-m", "briefer", *arguments, cwd=cwd, env=env, home=home)


def run(
    *command: str | Path,
    cwd: Path | None = None,
    env: Mapping[str, str | None] | None = None,
    home: Path = ROOT,
) -> Done:
    """Run a program as `briefer` does."""
    paths = os.pathsep.join(map(str, (OFFLINE, home, ROOT)))
    changed = {**os.environ, "PYTHONPATH": paths, **(env or {})}
    done = subprocess.run(
        [os.fspath(part) for part in command],
        cwd=cwd or home,
        env={name: value for name, value in changed.items() if value is not None},
        check=False,
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        timeout=120,
        stdin=subprocess.DEVNULL,
    )
    return Done(done.returncode, done.stdout, done.stderr)
