"""Whole files or nothing: a file is made beside its place, read back, and only then moved there.

At every moment, a kill or a full disk included, the place holds all of the new file or exactly
what it held before.
"""

import errno
import hashlib
import os
import secrets
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Protocol

from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.storage.faults import read_or_told, written_or_told

_ENDING = ".briefer-part"
_LEFT_BEHIND = 3600.0
"""Seconds after which an unfinished file is no longer somebody's work in progress."""

_NO_HARD_LINKS = {errno.EPERM, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK}


class Content(Protocol):
    """What a file is to hold."""

    def write_to(self, file: BinaryIO) -> None:
        """Write it to an open file."""
        ...

    def is_in(self, path: Path) -> bool:
        """Tell whether a file holds it, by reading the file."""
        ...


class AtomicFiles:
    """The FileStore on a real disk."""

    def __init__(self, *, private: bool = False) -> None:
        """Let new files and folders be as the user's umask has it, or private to the user.

        A replaced file keeps its permissions.
        """
        self._file_mode = 0o600 if private else 0o666
        self._folder_mode = 0o700 if private else 0o777

    def check(self, path: Path, *, replace: bool) -> None:
        """Raise what `write` would raise, as far as that can be seen without writing."""
        with written_or_told(path):
            part = _part(_target(path, replace=replace))
            part.touch(exist_ok=False)
            part.unlink()

    def write(self, path: Path, data: bytes, *, replace: bool) -> None:
        """Write `data` so that `path` holds all of it or what it held before.

        A symbolic link is followed when its file is replaced. Raises FileExists when the file
        exists and `replace` is False, and BrieferError when it cannot be written or does not
        read back the same.
        """
        with written_or_told(path):
            target = _target(path, replace=replace)
            self._put(target, _Whole(data), replace=replace, sweep=True)
            flush_folder(target.parent)

    def write_all(self, files: Mapping[Path, bytes], *, replace: bool) -> None:
        """Write files as `write` does each, once nothing speaks against any of them."""
        targets: dict[Path, Path] = {}
        for path in files:
            with written_or_told(path):
                targets[path] = _target(path, replace=replace)
        for path, target in targets.items():
            with written_or_told(path):
                self._put(target, _Whole(files[path]), replace=replace, sweep=False)
        for folder in dict.fromkeys(target.parent for target in targets.values()):
            flush_folder(folder)

    def stream(self, path: Path, content: Content, *, replace: bool) -> None:
        """Write what is too much to be held in memory, and raise as `write` does."""
        with written_or_told(path):
            target = _target(path, replace=replace)
            self._put(target, content, replace=replace, sweep=True)
            flush_folder(target.parent)

    def remove_unfinished(self, folder: Path) -> None:
        """Remove what a killed program left in a folder that nobody is writing into now."""
        with suppress(OSError):
            for found in folder.glob(f".*{_ENDING}"):
                found.unlink()

    def read(self, path: Path) -> bytes:
        """Return what a file holds. Raises BrieferError when it cannot be read."""
        with read_or_told(path):
            return path.read_bytes()

    def make_folder(self, folder: Path) -> None:
        """Make `folder`, and those above it, unless it is there. Raises BrieferError."""
        _refuse_unspeakable(folder)
        # The folder stands for the file that is to be written into it.
        with written_or_told(folder / "file"):
            if folder.exists():
                _refuse_missing_folder(folder)
            else:
                folder.mkdir(mode=self._folder_mode, parents=True)

    def _put(self, target: Path, content: Content, *, replace: bool, sweep: bool) -> None:
        part = _part(target)
        try:
            self._fill(part, content, target)
            if sweep:
                _remove_left_behind(part, _prefix(target))
            if replace:
                part.replace(target)
            else:
                move_to_free_place(part, target)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def _fill(self, part: Path, content: Content, target: Path) -> None:
        """Write and flush the unfinished file, and read it back."""
        with open(
            part, "xb", opener=lambda name, flags: os.open(name, flags, self._file_mode)
        ) as file:
            content.write_to(file)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            part.chmod(stat.S_IMODE(target.stat().st_mode))
        if not content.is_in(part):
            raise BrieferError(
                sentence("“{path}” does not read back as it was written.", path=shown(target)),
                sentence("Choose another disk, and have this one checked; nothing was changed."),
            )


class _Whole:
    """A file's content that is held in memory."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def write_to(self, file: BinaryIO) -> None:
        file.write(self._data)

    def is_in(self, path: Path) -> bool:
        return path.read_bytes() == self._data


def _target(path: Path, *, replace: bool) -> Path:
    """Return the file to write, which `path` may link to, once nothing speaks against it."""
    _refuse_unspeakable(path)
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    if not os.path.lexists(path):
        _refuse_missing_folder(path.parent)
        return path
    if not replace:
        raise FileExistsError(errno.EEXIST, "exists")
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    if target.exists() and not target.is_file():
        raise BrieferError(
            sentence("“{path}” is not an ordinary file.", path=shown(path)),
            sentence("Choose another name."),
        )
    with written_or_told(target):
        _refuse_missing_folder(target.parent)
    if target.exists():
        # Replacing needs leave to write in the folder only: ask whether the file may be changed.
        os.close(os.open(target, os.O_WRONLY))
    return target


def _refuse_missing_folder(folder: Path) -> None:
    if not folder.exists():
        raise FileNotFoundError(errno.ENOENT, "no such folder")
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "not a folder")


def _refuse_unspeakable(path: Path) -> None:
    """Refuse a name that other programs could not show or open."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        unspeakable = True
    else:
        unspeakable = "\0" in str(path)
    if unspeakable:
        raise BrieferError(
            sentence("The name “{path}” holds bytes that are no characters.", path=shown(path)),
            sentence("Choose a name that can be read."),
        )


def _part(target: Path) -> Path:
    """Return a name beside `target` that nothing has yet."""
    return target.with_name(_prefix(target) + secrets.token_hex(8) + _ENDING)


def _prefix(target: Path) -> str:
    """Return how unfinished files for `target` begin; it does not give the name away."""
    return f".{hashlib.sha256(target.name.encode()).hexdigest()[:16]}-"


def _remove_left_behind(part: Path, prefix: str) -> None:
    """Remove what a killed program left of the same file; it may hold words of a letter."""
    with suppress(OSError):
        now = part.stat().st_mtime
        for found in part.parent.glob(f"{prefix}*{_ENDING}"):
            if now - found.stat().st_mtime > _LEFT_BEHIND:
                found.unlink()


def move_to_free_place(part: Path, target: Path) -> None:
    """Move `part` to `target` in a way that fails when something stands there by now."""
    if os.name == "nt":
        part.rename(target)
        return
    try:
        target.hardlink_to(part)
    except OSError as problem:
        if problem.errno not in _NO_HARD_LINKS:
            raise
        # A memory stick (FAT): keep the place with an empty file, then take it.
        target.touch(exist_ok=False)
        try:
            part.replace(target)
        except OSError:
            target.unlink()
            raise


def flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut.

    Some systems and disks cannot do that; the file itself is on the disk by now either way.
    """
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
