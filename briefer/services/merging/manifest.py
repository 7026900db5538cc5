"""The manifest: what became of every row."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

from briefer.domain.base import Value

HEADS: Final = ("row", "name", "status", "reason", "files", "sha-256")
"""The heads of the table; scripts may rely on them and on the statuses."""

BETWEEN: Final = "; "
"""What stands between two files of one row."""


class RowStatus(StrEnum):
    """What became of a row."""

    MADE = "made"
    REFUSED = "refused"
    NOT_STARTED = "not started"


class MadeFile(Value, frozen=True, kw_only=True):
    """A file in the folder of a merge; `sha256` is the digest of its bytes."""

    name: str
    sha256: str


class MergeRow(Value, frozen=True, kw_only=True):
    """What became of one row; `reason` is why it was refused."""

    row: int
    name: str
    status: RowStatus = RowStatus.NOT_STARTED
    reason: str = ""
    files: tuple[MadeFile, ...] = ()


def cells(rows: Sequence[MergeRow]) -> Iterator[tuple[str, ...]]:
    """Yield what the table says of each row."""
    for row in rows:
        yield (
            str(row.row),
            row.name,
            row.status.value,
            row.reason,
            BETWEEN.join(file.name for file in row.files),
            BETWEEN.join(file.sha256 for file in row.files),
        )
