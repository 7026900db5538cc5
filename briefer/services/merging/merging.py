"""Merging, as the front ends have it: planned, looked at, and run."""

import datetime as dt
import time
from collections.abc import Callable, Sequence
from dataclasses import replace as replace_in
from pathlib import Path

from msgspec.structs import replace

from briefer.composing.phrases import Phrases
from briefer.domain.ids import AddresseeId
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.services.checking import Checker
from briefer.services.merging.crew import Crew, Make
from briefer.services.merging.folder import MergeFolders
from briefer.services.merging.nowhere import Nowhere
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

    def last_date(self, folder: Path) -> dt.date | None:
        """Return the date of the letters that were made last in a folder, or None.

        A merge that goes on another day goes on with that date: with another one it would make
        other letters. Raises BrieferError when it cannot be read.
        """
        return self._folders.last_date(folder)

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
        replacing: bool = False,
    ) -> MergeRun:
        """Return a merge that can be run; nothing has happened yet.

        `jobs` is how many letters are made at once, if not as many as this computer can; `crew`
        are others who make them. Unless `replacing`, no file that is there is changed.
        """
        return self._run(plan, folder, self._folders, crew or self._crew(jobs), replacing=replacing)

    def trial(self, plan: Plan, *, jobs: int | None = None, crew: Crew | None = None) -> MergeRun:
        """Return a merge that composes and checks every letter, and writes nothing."""
        unfinished = replace_in(plan, kit=replace(plan.kit, suffixes=()))
        return self._run(unfinished, Path(), Nowhere(), crew or self._crew(jobs), replacing=False)

    def zip(self, report: MergeReport, path: Path, *, replacing: bool = False) -> Path:
        """Write one archive of all that was made, with the manifest in it, and return its path.

        Raises FileExists for one that is there unless `replacing`, and BrieferError.
        """
        folder = report.manifest.parent
        names = (report.manifest.name, *report.files)
        self._folders.zip(path, folder, names, replace=replacing)
        return path

    def _run(
        self, plan: Plan, path: Path, folders: MergeFolders, crew: Crew, *, replacing: bool
    ) -> MergeRun:
        return MergeRun(
            plan,
            path,
            crew=crew,
            make=self._make,
            folders=folders,
            tables=self._tables,
            seconds=time.monotonic,
            replace=replacing,
        )
