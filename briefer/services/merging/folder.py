"""The folder of a merge, as the merge needs it."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from briefer.services.merging.manifest import MadeFile
from briefer.services.merging.orders import Order

MANIFEST = "manifest.csv"
"""What the manifest is called."""


class MergeFolder(Protocol):
    """A folder that letters are written into, by one merge at a time, and what it knows of them."""

    @property
    def path(self) -> Path:
        """Where it is."""
        ...

    def done(self, order: Order) -> tuple[MadeFile, ...] | None:
        """Return the files of an order that an earlier run made, if all are there as it made them.

        Raises BrieferError when they cannot be read.
        """
        ...

    def keep(self, order: Order, files: Sequence[bytes], *, replace: bool) -> tuple[MadeFile, ...]:
        """Write the files of an order, note that they are made, and return them; from any thread.

        A file that is there with just these bytes is taken as it is. Raises FileExists for another
        one, before anything is written, while `replace` is False, and BrieferError when a file
        cannot be written.
        """
        ...

    def list_rows(self, table: bytes) -> None:
        """Write the manifest in the place of the last one. Raises BrieferError."""
        ...

    def make_room(self, size: int) -> None:
        """Keep `size` bytes for the manifest, for when the disk is full. Raises BrieferError."""
        ...

    def give_room(self) -> None:
        """Give up what `make_room` kept."""
        ...

    def close(self) -> None:
        """Let other merges use the folder."""
        ...


class MergeFolders(Protocol):
    """Opens folders."""

    def open(self, path: Path, *, replace: bool) -> MergeFolder:
        """Return a folder, which is made if there is none, for this merge alone.

        Raises FileExists where a manifest stands that is no merge's, while `replace` is False, and
        BrieferError when it cannot be used, or another merge is using it.
        """
        ...

    def last_date(self, path: Path) -> dt.date | None:
        """Return the date of the letters that a merge made last in a folder; None where none did.

        Raises BrieferError when that cannot be read.
        """
        ...

    def zip(self, path: Path, folder: Path, names: Sequence[str], *, replace: bool) -> None:
        """Write one archive of files in a folder; the same files make the same bytes.

        Raises FileExists for one that is there while `replace` is False, and BrieferError.
        """
        ...
