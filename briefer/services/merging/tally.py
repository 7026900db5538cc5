"""The tally of a merge: what has become of each row so far, and how fast it goes."""

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from briefer.services.merging.manifest import MadeFile, MergeRow, RowStatus
from briefer.services.merging.progress import Going, Pace, Progress


class Tally:
    """Counts as it goes: a list of ten thousand is not looked through for every letter."""

    def __init__(self, rows: Iterable[MergeRow], seconds: Callable[[], float]) -> None:
        """Begin with the rows as they are planned; `seconds` is a clock that only runs on."""
        self._rows = {row.row: row for row in rows}
        self._seconds = seconds
        self._pace = Pace()
        self._made = 0
        self._refused = sum(row.status is RowStatus.REFUSED for row in self._rows.values())
        self._latest: tuple[str, ...] = ()
        self.skipped = 0

    @property
    def rows(self) -> tuple[MergeRow, ...]:
        """All rows in their order."""
        return tuple(self._rows.values())

    def skip(self, row: int, files: tuple[MadeFile, ...]) -> None:
        """Note a letter that an earlier run has made."""
        self.skipped += 1
        self._note_made(row, files)

    def make(self, row: int, files: tuple[MadeFile, ...]) -> None:
        """Note a letter that is made."""
        self._latest += tuple(file.name for file in files)
        self._note_made(row, files)

    def refuse(self, row: int, reason: str) -> None:
        """Note that there is no letter for a row, and why."""
        self._refused += 1
        self._rows[row] = replace(self._rows[row], status=RowStatus.REFUSED, reason=reason)

    def progress(self, going: Going) -> Progress:
        """Return how far the merge is; the files that were written last are told once."""
        ended = self._made + self._refused
        if going is Going.RUNNING:
            self._pace.note(self._seconds(), ended)
        else:
            self._pace.forget()
        latest, self._latest = self._latest, ()
        return Progress(
            going=going,
            made=self._made,
            refused=self._refused,
            total=len(self._rows),
            skipped=self.skipped,
            latest=latest,
            seconds_left=self._pace.seconds_left(len(self._rows) - ended),
        )

    def _note_made(self, row: int, files: tuple[MadeFile, ...]) -> None:
        self._made += 1
        self._rows[row] = replace(self._rows[row], status=RowStatus.MADE, files=files)
