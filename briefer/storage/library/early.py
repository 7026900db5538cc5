"""Version 1 of the library file: the letters of the first briefer, as JSON.

{"briefer": "library", "version": 1, "letters": [Letter, …], "sender": Sender or null}
"""

from pathlib import Path
from typing import Literal

import msgspec

from briefer.domain.base import Value
from briefer.domain.letter import Letter
from briefer.domain.sender import Sender
from briefer.sentences import sentence, shown
from briefer.services.records import LibraryUnreadable
from briefer.storage.faults import UNDECODABLE, read_or_told
from briefer.storage.library.faults import damaged


class _Header(msgspec.Struct):
    """What every version of the file begins with; the rest is not looked at."""

    briefer: Literal["library"]
    version: int


class EarlyLetters(Value, frozen=True, kw_only=True):
    """The whole file. Letters stand in the order of their last change, the latest first."""

    briefer: Literal["library"] = "library"
    version: Literal[1] = 1
    letters: tuple[Letter, ...] = ()
    sender: Sender | None = None


def early_letters(path: Path) -> EarlyLetters:
    """Return what a file of version 1 holds. Raises LibraryUnreadable; the file stays as it is."""
    with read_or_told(path):
        data = path.read_bytes()
    try:
        header = msgspec.json.decode(data, type=_Header)
    except UNDECODABLE as problem:
        raise LibraryUnreadable(
            sentence("“{path}” is damaged, or is no library of briefer.", path=shown(path)),
            sentence("It was left as it is: choose another file, or bring back a backup."),
        ) from problem
    if header.version != 1:
        raise LibraryUnreadable(
            sentence("“{path}” was written by a newer briefer.", path=shown(path)),
            sentence("It was left as it is: install the newest briefer to open it."),
        )
    try:
        found = msgspec.json.decode(data, type=EarlyLetters)
    except UNDECODABLE as problem:
        raise damaged(path, shown(str(problem))) from problem
    if len({letter.id for letter in found.letters}) < len(found.letters):
        raise damaged(path, "it holds the same letter twice")
    return found
