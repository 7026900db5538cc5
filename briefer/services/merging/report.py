"""What became of a merge."""

from dataclasses import dataclass
from pathlib import Path

from briefer.errors import BrieferError
from briefer.services.merging.manifest import MergeRow, RowStatus


@dataclass(frozen=True)
class MergeReport:
    """What became of every row of a merge, in their order.

    `skipped` of the letters that are made were there from an earlier run. `stopped` is what ended
    the merge before its end, `unlisted` why `manifest` does not say all that `rows` say.
    """

    rows: tuple[MergeRow, ...]
    manifest: Path
    cancelled: bool = False
    skipped: int = 0
    stopped: BrieferError | None = None
    unlisted: BrieferError | None = None

    def of(self, status: RowStatus) -> tuple[MergeRow, ...]:
        """Return the rows that ended so."""
        return tuple(row for row in self.rows if row.status is status)

    @property
    def files(self) -> tuple[str, ...]:
        """The names of all files that are there, in the order of the rows."""
        return tuple(file.name for row in self.rows for file in row.files)
