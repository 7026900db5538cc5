"""A folder that is nowhere: a merge into it finds out what could be made, and writes nothing."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from briefer.services.merging.manifest import MadeFile
from briefer.services.merging.orders import Order


class Nowhere:
    """Opens no folder, and is none."""

    path = Path()

    def open(self, path: Path, *, replace: bool) -> Self:
        """Return itself, whatever folder is meant."""
        del path, replace
        return self

    def last_date(self, path: Path) -> dt.date | None:
        """Know of no letters."""
        del path

    def zip(self, path: Path, folder: Path, names: Sequence[str], *, replace: bool) -> None:
        """Write nothing."""

    def done(self, order: Order) -> tuple[MadeFile, ...] | None:
        """Know of nothing that is made."""
        del order

    def keep(self, order: Order, files: Sequence[bytes], *, replace: bool) -> tuple[MadeFile, ...]:
        """Return the files that there would be, without their digests."""
        del files, replace
        return tuple(MadeFile(name=name, sha256="") for name in order.names)

    def list_rows(self, table: bytes) -> None:
        """Write nothing."""

    def make_room(self, size: int) -> None:
        """Keep nothing."""

    def give_room(self) -> None:
        """Give nothing up."""

    def close(self) -> None:
        """Let go of nothing."""
