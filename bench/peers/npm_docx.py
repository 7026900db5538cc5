"""The same letters by npm's docx, in a process of node that is kept and tells its own time."""

import base64
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

import msgspec

from bench.peers.words import Words

_SCRIPT = Path(__file__).with_name("docx_letters.mjs")
_PACKAGE = Path(__file__).with_name("node_modules") / "docx"


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What node says of the letters that it made: `peak` is memory in bytes, `file` base64."""

    milliseconds: float
    size: int
    peak: int | None
    file: str | None


class _Asked(msgspec.Struct, frozen=True, kw_only=True):
    letters: Sequence[Mapping[str, object]]
    file: bool


def missing() -> str:
    """Return why it cannot be measured here; nothing if it can."""
    if shutil.which("node") is None:
        return "node is not installed"
    if not _PACKAGE.is_dir():
        return "the package docx is not in bench/peers/node_modules"
    return ""


class Node:
    """The process; a context."""

    def __init__(self) -> None:
        """Start it."""
        node = shutil.which("node") or "node"
        self._process = subprocess.Popen(  # noqa: S603  # our own script
            [node, str(_SCRIPT)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._process.communicate()

    def ask(self, letters: Sequence[Words], *, file: bool = False) -> Answer:
        """Return what it says of letters that it makes as one file, each on pages of its own."""
        to, back = self._process.stdin, self._process.stdout
        if to is None or back is None:
            raise BrokenPipeError
        asked = _Asked(letters=[words._asdict() for words in letters], file=file)
        to.write(msgspec.json.encode(asked) + b"\n")
        to.flush()
        return msgspec.json.decode(back.readline(), type=Answer)

    def render(self, letters: Sequence[Words]) -> bytes:
        """Return the file."""
        return base64.b64decode(self.ask(letters, file=True).file or "")
