"""Merging, as the front ends have it: planned, looked at, and run."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from briefer.composing.phrases import Phrases
from briefer.domain.ids import AddresseeId
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.services.checking import Checker
from briefer.services.merging.crew import Crew, Make
from briefer.services.merging.folder import MergeFolders
from briefer.services.merging.planning import MergeWish, Plan, Planner, letters_to
from briefer.services.merging.report import MergeReport
from briefer.services.merging.running import MergeRun
from briefer.services.ports import Clock, Tables


class Merging:
    """One letter to many recipients."""

    def __init__(
        self,
        library: Library,
        phrases: Callable[[str], Phrases],
        checker: Checker,
        clock: Clock,
        folders: MergeFolders,
        tables: Tables,
        make: Make,
        crew: Callable[[int | None], Crew],
    ) -> None:
        """Take what letters are made from, where they go, and who makes them.

        `crew` gives one for so many letters at once, or for as many as this computer can.
        """
        self._library, self._phrases = library, phrases
        self._planner = Planner(library, checker, clock)
        self._folders, self._tables = folders, tables
        self._make, self._crew = make, crew

    def letters_to(
        self, bodies: Sequence[AddresseeId], letter: Letter
    ) -> dict[AddresseeId, Letter]:
        """Return a letter as each of `bodies`, and its own reader, is to have it.

        Raises UnknownRecord for a body that the library lacks.
        """
        return letters_to(bodies, letter, self._library, self._phrases)

    def plan(self, wish: MergeWish) -> Plan:
        """Return what comes of a wish; nothing is made. Raises BrieferError for a bad pattern."""
        return self._planner.plan(wish)

    def begin(
        self,
        plan: Plan,
        folder: Path,
        *,
        jobs: int | None = None,
        crew: Crew | None = None,
        replace: bool = False,
    ) -> MergeRun:
        """Return a merge that can be run; nothing has happened yet.

        `jobs` is how many letters are made at once, if not as many as this computer can; `crew`
        are others who make them.
        """
        return MergeRun(
            plan,
            folder,
            crew=crew or self._crew(jobs),
            make=self._make,
            folders=self._folders,
            tables=self._tables,
            seconds=time.monotonic,
            replace=replace,
        )

    def zip(self, report: MergeReport, path: Path, *, replace: bool = False) -> Path:
        """Write one archive of all that was made, with the manifest in it, and return its path.

        Raises FileExists for one that is there while `replace` is False, and BrieferError.
        """
        folder = report.manifest.parent
        names = (report.manifest.name, *report.files)
        self._folders.zip(path, folder, names, replace=replace)
        return path
