"""Running: the jobs that are at work, away from the window, and how far each is."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QObject, Signal

from briefer.bootstrap import App
from briefer.domain.ids import MergeId
from briefer.domain.merge import Merge
from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.gui.merging.standing import MadeNow, Phase, Standing
from briefer.services.merging.folder import MANIFEST
from briefer.services.merging.looking import rows_in
from briefer.services.merging.manifest import MergeRow, RowStatus
from briefer.services.merging.progress import Going, Progress
from briefer.services.merging.report import MergeReport
from briefer.services.merging.resuming import wish_of
from briefer.services.merging.running import MergeRun
from briefer.services.names import safe_name

_LATEST = 8
"""Files that are told of as made last."""

_PHASES: Mapping[Going, Phase] = {
    Going.STARTING: Phase.STARTING,
    Going.RUNNING: Phase.RUNNING,
    Going.PAUSED: Phase.PAUSED,
    Going.ENDED: Phase.STOPPING,
}


class _Reins:
    """What a person wants of one run, which may not have begun yet."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._run: MergeRun | None = None
        self.paused = self.cancelled = False

    def take(self, run: MergeRun) -> None:
        """Hold a run, and let it know what was wanted before."""
        with self._lock:
            self._run = run
            if self.paused:
                run.pause()
            if self.cancelled:
                run.cancel()

    def pause(self, *, paused: bool) -> None:
        """Let it pause, or go on."""
        with self._lock:
            self.paused = paused
            if self._run is not None:
                (self._run.pause if paused else self._run.go_on)()

    def cancel(self) -> None:
        """Let it stop."""
        with self._lock:
            self.cancelled = True
            if self._run is not None:
                self._run.cancel()


class Running(QObject):
    """Runs one job after another in a thread of its own, which has letters made in processes.

    `changed` carries the id of a job that stands otherwise now, `ended` that of one that has come
    to its end, and `idle` tells that nobody is at work any more.
    """

    changed = Signal(str)
    ended = Signal(str)
    idle = Signal()
    _progressed = Signal(str, object)

    def __init__(self, app: App, parent: QObject | None = None) -> None:
        """Make the letters of jobs in the library of `app`."""
        super().__init__(parent)
        self._app = app
        self.jobs = Jobs(self)
        self._standings: dict[MergeId, Standing] = {}
        self._reins: dict[MergeId, _Reins] = {}
        self._progressed.connect(self._note)

    # ------------------------------------------------------------ what is known

    def standing(self, key: MergeId) -> Standing | None:
        """Return how a job stands that was begun since the window opened."""
        return self._standings.get(key)

    @property
    def active(self) -> tuple[Standing, ...]:
        """How the jobs stand that are at work or wait for it."""
        return tuple(known for known in self._standings.values() if known.active)

    def look(self, merge: Merge) -> tuple[MergeRow, ...]:
        """Return what the folder of a job says of its rows; meant for a worker."""
        with suppress(BrieferError):
            return rows_in(self._app.files.read(Path(merge.folder) / MANIFEST))
        return ()

    # ------------------------------------------------------------ what is wanted

    def begin(self, merge: Merge) -> None:
        """Begin a job, or go on with one that was stopped."""
        before = self._standings.get(merge.id)
        if before is not None and before.active:
            return
        reins = self._reins[merge.id] = _Reins()
        letters = len(merge.read.recipients)
        made = 0 if before is None else before.made
        self._set(merge.id, Standing(phase=Phase.WAITING, letters=letters, made=made))
        self.jobs.run(
            f"merge/{merge.id}",
            lambda: self._made(merge, reins),
            lambda report: self._end(merge, report),
            lambda problem: self._fail(merge, problem),
        )

    def pause(self, key: MergeId) -> None:
        """Let no more letters of a job be begun."""
        self._pull(key, Phase.PAUSED, paused=True)

    def go_on(self, key: MergeId) -> None:
        """Go on with a job that pauses."""
        self._pull(key, Phase.RUNNING, paused=False)

    def cancel(self, key: MergeId) -> None:
        """Stop a job; what it has made is kept."""
        now = self._standings.get(key)
        if now is not None and now.active:
            self._reins[key].cancel()
            self._set(key, replace(now, phase=Phase.STOPPING, seconds_left=None))

    def cancel_all(self) -> None:
        """Stop every job."""
        for key in tuple(self._standings):
            self.cancel(key)

    # ------------------------------------------------------------ inside

    def _pull(self, key: MergeId, phase: Phase, *, paused: bool) -> None:
        now = self._standings.get(key)
        if now is not None and now.active and now.phase is not Phase.STOPPING:
            self._reins[key].pause(paused=paused)
            self._set(key, replace(now, phase=phase, seconds_left=None))

    def _made(self, merge: Merge, reins: _Reins) -> MergeReport | None:
        """Make what is not made yet; called in the worker."""
        if reins.cancelled:
            return None
        merging, folder = self._app.merging, Path(merge.folder)
        plan = merging.plan(wish_of(merge, self._app.letters, merging))
        run = merging.begin(plan, folder)
        reins.take(run)
        report = run.run(lambda progress: self._progressed.emit(merge.id, progress))
        if merge.zipped and not report.cancelled and report.stopped is None:
            merging.zip(report, folder / safe_name(merge.title, ".zip"), replacing=True)
        return report

    def _note(self, key: MergeId, progress: Progress) -> None:
        now, reins = self._standings[key], self._reins[key]
        phase = Phase.STOPPING if reins.cancelled else _PHASES[progress.going]
        if reins.paused and phase is Phase.RUNNING:
            phase = Phase.PAUSED
        at = self._app.clock.now()
        fresh = tuple(MadeNow(name, at) for name in progress.latest)
        self._set(
            key,
            replace(
                now,
                phase=phase,
                made=now.made if progress.going is Going.STARTING else progress.made,
                seconds_left=progress.seconds_left,
                latest=(*now.latest, *fresh)[-_LATEST:],
            ),
        )

    def _end(self, merge: Merge, report: MergeReport | None) -> None:
        now = self._standings[merge.id]
        if report is None:
            self._finish(merge.id, replace(now, phase=Phase.STOPPED))
            return
        given = {recipient.row for recipient in merge.read.recipients}
        refused = [row for row in report.of(RowStatus.REFUSED) if row.row in given]
        whole = not report.of(RowStatus.NOT_STARTED)
        self._finish(
            merge.id,
            replace(
                now,
                phase=Phase.DONE if whole and report.stopped is None else Phase.STOPPED,
                made=len(report.of(RowStatus.MADE)),
                refused=tuple(refused),
                seconds_left=None,
                problem=report.stopped or report.unlisted,
            ),
        )

    def _fail(self, merge: Merge, problem: BrieferError) -> None:
        now = self._standings[merge.id]
        phase = Phase.STOPPED
        self._finish(merge.id, replace(now, phase=phase, seconds_left=None, problem=problem))

    def _finish(self, key: MergeId, standing: Standing) -> None:
        self._reins.pop(key, None)
        self._set(key, standing)
        self.ended.emit(key)
        if not self.active:
            self.idle.emit()

    def _set(self, key: MergeId, standing: Standing) -> None:
        if self._standings.get(key) != standing:
            self._standings[key] = standing
            self.changed.emit(key)
