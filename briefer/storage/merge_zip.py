"""One archive of many files, written a file at a time: it is never in memory as a whole."""

import shutil
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Final

_ALWAYS: Final = (1980, 1, 1, 0, 0, 0)
"""When every file in an archive was made, as far as it says: the earliest day that it can say."""


class ZipOfFiles:
    """An archive of the files called `names` in a folder; the same files make the same bytes."""

    def __init__(self, folder: Path, names: Sequence[str]) -> None:
        self._folder, self._names = folder, names

    def write_to(self, file: BinaryIO) -> None:
        """Write the archive."""
        with zipfile.ZipFile(file, "w") as archive:
            for name in self._names:
                entry = zipfile.ZipInfo(name, _ALWAYS)
                entry.external_attr = 0o644 << 16
                entry.compress_type = zipfile.ZIP_DEFLATED
                with (self._folder / name).open("rb") as source, archive.open(entry, "w") as goal:
                    shutil.copyfileobj(source, goal)

    def is_in(self, path: Path) -> bool:
        """Tell whether the archive at `path` can be read again and has every file whole."""
        try:
            with zipfile.ZipFile(path) as archive:
                return archive.namelist() == list(self._names) and archive.testzip() is None
        except (zipfile.BadZipFile, zlib.error):
            return False
