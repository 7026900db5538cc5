"""What the operating system refuses, said so that a person can do something about it."""

import errno
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.ports import FileExists

UNDECODABLE = (msgspec.MsgspecError, RecursionError, UnicodeDecodeError)
"""What msgspec raises for bytes that are not what they should be, however they came about."""

_ANOTHER_FOLDER = "Choose another folder."

_WRITING = {
    errno.ENOENT: (
        "The folder “{folder}” does not exist.",
        "Make the folder first, or choose another one.",
    ),
    errno.ENOTDIR: ("“{folder}” is not a folder.", _ANOTHER_FOLDER),
    errno.EISDIR: ("“{path}” is a folder, not a file.", "Add a file name to it."),
    errno.EACCES: (
        "“{path}” may not be written.",
        "Choose another folder, or close the file if another program has it open.",
    ),
    errno.EROFS: (
        "“{path}” may not be written, because the disk can only be read.",
        "Choose a folder on another disk.",
    ),
    errno.ENOSPC: (
        "There is not enough room to write “{path}”.",
        "Free some room, or choose another disk; nothing has been changed.",
    ),
    errno.EFBIG: (
        "“{path}” is larger than a file may be there.",
        "Choose another disk; nothing has been changed.",
    ),
    errno.ENAMETOOLONG: ("The name “{name}” is too long.", "Choose a shorter name."),
}
_WRITING[errno.EPERM] = _WRITING[errno.EACCES]
_WRITING[errno.EDQUOT] = _WRITING[errno.ENOSPC]

_READING = {
    errno.EISDIR: ("“{path}” is a folder, not a file.", "Choose a file."),
    errno.EACCES: (
        "“{path}” may not be read.",
        "Change who may read it, or choose another file.",
    ),
}
_READING[errno.EPERM] = _READING[errno.EACCES]


@contextmanager
def written_or_told(path: Path) -> Generator[None]:
    """Raise BrieferError for whatever keeps `path` from being written within."""
    try:
        yield
    except FileExistsError as problem:
        raise FileExists(sentence("“{path}” exists already.", path=shown(path))) from problem
    except OSError as problem:
        other = ("“{path}” could not be written ({reason}).", "Choose another folder or disk.")
        raise _told(problem, path, *_WRITING.get(problem.errno or 0, other)) from problem


@contextmanager
def read_or_told(path: Path) -> Generator[None]:
    """Raise BrieferError for whatever keeps `path` from being read within."""
    try:
        yield
    except OSError as problem:
        other = ("“{path}” could not be read ({reason}).", "Check the disk that it is on.")
        raise _told(problem, path, *_READING.get(problem.errno or 0, other)) from problem


def _told(problem: OSError, path: Path, pattern: str, hint: str) -> BrieferError:
    said = sentence(
        pattern,
        path=shown(path),
        folder=shown(path.parent),
        name=shown(Path(path.name)),
        reason=problem.strerror or "unknown reason",
    )
    return BrieferError(said, sentence(hint))
