"""Keeper: what the settings know of the library file, and what they have done to it."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from briefer.bootstrap import App
from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.services.upkeep import Backup, Facts, Health

BACK_UP_EVERY_MS = 5 * 60 * 1000
"""How often it is asked whether a backup is due."""

T = TypeVar("T")


class Keeper(QObject):
    """Does the upkeep in a worker of its own, so that no page that is drawn waits for it.

    `refreshed` comes with new facts and backups, `backed_up` with a new Backup, `failed` with a
    BrieferError that the window tells, `progressed` with how much of a verification is done (0 to
    1), `verified` with its Health or None when it was stopped. `task_wanted` carries a Task, for
    which the window must go.
    """

    refreshed = Signal()
    backed_up = Signal(object)
    failed = Signal(object)
    progressed = Signal(float)
    verified = Signal(object)
    task_wanted = Signal(object)

    def __init__(self, app: App, parent: QObject | None = None) -> None:
        """Look after the library of `app`; nothing is read yet."""
        super().__init__(parent)
        self._upkeep, self._clock = app.upkeep, app.clock
        self.jobs = Jobs(self)
        self.facts: Facts | None = None
        self.backups: Sequence[Backup] = ()
        self.code_is_shown = False
        self._stopped = False
        self._told = False
        self._leaving = False
        self.timer = QTimer(self, interval=BACK_UP_EVERY_MS)
        self.timer.timeout.connect(self.back_up_if_due)

    @property
    def protected(self) -> bool:
        """Whether the library has a passphrase, as far as is known."""
        return self.facts is not None and self.facts.protected

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed, as far as is known."""
        return self.facts is not None and self.facts.read_only

    @property
    def last_backup(self) -> dt.datetime | None:
        """When the last backup was made."""
        return self.backups[0].at if self.backups else None

    # ------------------------------------------------------------ looking

    def refresh(self) -> None:
        """Read the facts and the backups anew."""
        upkeep = self._upkeep
        self.jobs.run(
            "facts", lambda: (upkeep.facts(), upkeep.backups()), self._note, self.failed.emit
        )

    def verify(self) -> None:
        """Read every byte of the library file."""
        self._stopped = False
        self.jobs.run(
            "verify",
            lambda: self._upkeep.verify(self._progress),
            self._checked,
            self._not_checked,
        )

    def stop(self) -> None:
        """Stop the verification."""
        self._stopped = True

    # ------------------------------------------------------------ backups

    def back_up(self, done: Callable[[BrieferError | None], object]) -> None:
        """Make a backup, and call `done` with what went wrong, or None."""
        self.jobs.run(
            "backup",
            self._upkeep.back_up,
            lambda backup: (self._backed_up(backup), done(None)),
            done,
        )

    def back_up_if_due(self) -> None:
        """Make a backup if it is time for one; a failure is told once."""
        if not self.read_only:
            self.jobs.run(
                "automatic", self._upkeep.back_up_if_due, self._backed_up, self._not_backed_up
            )

    def leave(self) -> None:
        """Make the last backup if one is due, and wait until all is done."""
        self._stopped = self._leaving = True
        self.timer.stop()
        self.back_up_if_due()
        self.jobs.wait_for_done()

    # ------------------------------------------------------------ protection

    def do(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[BrieferError], object],
    ) -> None:
        """Do something to the protection in the worker, and read the facts anew."""

        def over(result: T) -> None:
            self.refresh()
            done(result)

        self.jobs.run("protection", work, over, failed)

    def change_passphrase(
        self,
        passphrase: str,
        done: Callable[[None], object],
        failed: Callable[[BrieferError], object],
    ) -> None:
        """Let another passphrase open the library."""
        self.do(lambda: self._upkeep.change_passphrase(passphrase), done, failed)

    def new_code(
        self, done: Callable[[str], object], failed: Callable[[BrieferError], object]
    ) -> None:
        """Make a new recovery code."""
        self.do(self._upkeep.new_recovery_code, done, failed)

    def remove_plain_backups(
        self, done: Callable[[int], object], failed: Callable[[BrieferError], object]
    ) -> None:
        """Delete the backups that everybody can read."""
        self.do(self._upkeep.remove_plain_backups, done, failed)

    # ------------------------------------------------------------ outcomes

    def _note(self, found: tuple[Facts, Sequence[Backup]]) -> None:
        self.facts, self.backups = found
        if not self.timer.isActive() and not self._leaving and not self.facts.read_only:
            self.timer.start()
        self.refreshed.emit()

    def _backed_up(self, backup: Backup | None) -> None:
        self._told = False
        if backup is not None:
            self.backed_up.emit(backup)
            if not self._leaving:
                self.refresh()

    def _not_backed_up(self, problem: BrieferError) -> None:
        if not self._told:
            self._told = True
            self.failed.emit(problem)

    def _progress(self, part: float) -> bool:
        """Tell how much is done, from the worker; return whether to go on."""
        self.progressed.emit(part)
        return not self._stopped

    def _checked(self, health: Health) -> None:
        self.verified.emit(None if self._stopped else health)

    def _not_checked(self, problem: BrieferError) -> None:
        self.verified.emit(None)
        if not self._stopped:
            self.failed.emit(problem)
