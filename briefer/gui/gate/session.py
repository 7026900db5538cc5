"""Session: from the claim on a library to its window, its lock, and back."""

import datetime as dt
import gc
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, assert_never

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from briefer import bootstrap
from briefer.bootstrap import App
from briefer.errors import BrieferError
from briefer.gui.crash import CrashGuard
from briefer.gui.gate.gate import Gate
from briefer.gui.gate.idle import IdleWatch
from briefer.gui.gate.one_window import OneWindow, raise_first
from briefer.gui.gate.standing import Standing
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.parts.asking import ask_file
from briefer.gui.preferences import Preferences
from briefer.gui.upkeep.tasks import Outcome, Restore, Task, carry_out
from briefer.gui.upkeep.words import moment
from briefer.gui.window import MainWindow
from briefer.gui.words import translated
from briefer.sentences import shown
from briefer.services.claims import CannotClaim, Claim, Claimed, OpenElsewhere, OpenHere
from briefer.services.ports import SettingsStore
from briefer.services.records import LibraryLocked
from briefer.services.upkeep import Backup, Restorer, Upkeep, WrongPassphrase

if TYPE_CHECKING:
    from briefer.domain.ids import LetterId


class Build(Protocol):
    """Opens a library."""

    def __call__(
        self, library_file: Path | None = None, secret: str = "", *, read_only: bool = False
    ) -> App:
        """Return the application on it."""
        ...


class TakeClaim(Protocol):
    """Claims a library for one writer."""

    def __call__(self, library_file: Path | None, *, force: bool = False) -> Claim:
        """Return what came of it."""
        ...


AskFile = Callable[[QWidget, Callable[[Path], object]], object]
"""Lets a person choose a library file, and calls what is handed over with it."""

MakeWindow = Callable[[App, Standing], MainWindow]


@dataclass(frozen=True)
class Doors:
    """The ways to a library."""

    build: Build = bootstrap.build
    claim: TakeClaim = bootstrap.claim
    restorer: Callable[[], Restorer] = bootstrap.restorer
    path: Callable[[Path | None], Path] = bootstrap.library_path
    settings: Callable[[], SettingsStore] = bootstrap.settings_store
    now: Callable[[], dt.datetime] = bootstrap.SystemClock().now


class Session(QObject):
    """One library and what stands for it: the window, or the gate before it.

    `left` comes when a person has closed what was shown.
    """

    left = Signal()

    def __init__(
        self,
        library_file: Path | None,
        look: Look,
        make_window: MakeWindow,
        doors: Doors | None = None,
        ask_file: AskFile | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Stand for `library_file`, None for the user's own; `start` opens it."""
        super().__init__(parent)
        self._file, self._look, self._make_window = library_file, look, make_window
        self._doors = doors or Doors()
        self._ask_file = ask_file or choose_file
        self.jobs = Jobs(self)
        self.window: MainWindow | None = None
        self.gate: Gate | None = None
        self._app: App | None = None
        self._release: Callable[[], object] | None = None
        self._standing = Standing()
        self._read_only = False
        self._letter: LetterId | None = None
        self._guard: CrashGuard | None = None
        self._swapping = False
        self._ended = False
        self._outcome = Outcome()
        self._problem: BrieferError | None = None
        self._one = OneWindow(self)
        self._one.asked.connect(self.come_to_front)
        self._settings = self._doors.settings()
        # The gate is dressed as the window was.
        self._preferences = Preferences(self._settings, look, self)
        self.idle = IdleWatch(self._minutes, self._doors.now, self)
        self.idle.idle.connect(self.lock)

    @property
    def path(self) -> Path:
        """The library file."""
        return self._doors.path(self._file)

    # ------------------------------------------------------------ starting and ending

    def start(self) -> bool:
        """Open the library; return False where another window has come to the front instead."""
        claim = self._take()
        if isinstance(claim, OpenHere) and raise_first(self.path):
            return False
        self._go_in(claim)
        return True

    def finish(self) -> None:
        """Let go of everything."""
        self._ended = True
        self.idle.stop()
        self.jobs.wait_for_done()
        self._unguard()
        self._close_library()
        self._let_go()

    def come_to_front(self) -> None:
        """Bring what is shown to the front."""
        shown_now = self.window or self.gate
        if shown_now is None:
            return
        minimized = Qt.WindowState.WindowMinimized
        shown_now.setWindowState(shown_now.windowState() & ~minimized)
        shown_now.show()
        shown_now.raise_()
        shown_now.activateWindow()
        QApplication.alert(shown_now)

    # ------------------------------------------------------------ the lock

    def lock(self) -> None:
        """Keep the letter, close the library, and ask for its passphrase.

        Where letters are being made for many, those in work are kept first; the job goes on later.
        """
        window = self.window
        if window is None or not window.keeper.protected or window.keeper.code_is_shown:
            return
        merging = window.parts.made_merging
        running = merging.running if merging is not None else None
        if running is not None and running.active:
            running.idle.connect(self.lock, Qt.ConnectionType.SingleShotConnection)
            running.cancel_all()
            return
        if self._leave_window():
            self._close_library()
            self._gate().ask_passphrase(shown(self.path))

    # ------------------------------------------------------------ the claim

    def _take(self, *, force: bool = False) -> Claim | BrieferError:
        self._let_go()
        try:
            claim = self._doors.claim(self._file, force=force)
        except BrieferError as problem:
            return problem
        if isinstance(claim, Claimed):
            self._release = claim.release
            self._one.listen(self.path)
        return claim

    def _let_go(self) -> None:
        self._one.close()
        release, self._release = self._release, None
        if release is not None:
            release()

    def _go_in(self, claim: Claim | BrieferError) -> None:
        """Go on with what came of a claim."""
        self._read_only = not isinstance(claim, Claimed)
        self._standing = Standing(elsewhere=claim if isinstance(claim, OpenElsewhere) else None)
        match claim:
            case Claimed() | OpenElsewhere() | CannotClaim():
                self._open()
            case OpenHere():
                self._refuse_busy()
            case BrieferError():
                self._refuse(claim)
            case _:
                assert_never(claim)

    def _again(self) -> None:
        """Try the whole way once more."""
        claim = self._take()
        if isinstance(claim, OpenHere) and raise_first(self.path):
            self.left.emit()
            return
        self._go_in(claim)

    def _write_all_the_same(self) -> None:
        """Take the library over from another computer."""
        if self._leave_window():
            self._close_library()
            self._go_in(self._take(force=True))

    def _use(self, file: Path) -> None:
        """Stand for another library."""
        self._file, self._letter = file, None
        self._again()

    # ------------------------------------------------------------ opening

    def _open(self) -> None:
        """Open the library if it needs no passphrase, and otherwise ask for that."""
        made = not self.path.exists()
        try:
            if made and self._read_only:
                raise _nothing_to_read(self.path)
            app = self._doors.build(self._file, read_only=self._read_only)
        except LibraryLocked:
            self._ask()
        except BrieferError as problem:
            self._refuse(problem)
        else:
            self._standing = Standing(self._standing.elsewhere, made)
            self._show(app)

    def _ask(self) -> None:
        self._gate().ask_passphrase(shown(self.path))
        problem, self._problem = self._problem, None
        if problem is not None:
            self._gate().locked.refuse(_both(problem))

    def _unlock(self, secret: str) -> None:
        gate, file, read_only = self._gate(), self._file, self._read_only
        gate.locked.set_busy(True)

        def failed(problem: BrieferError) -> None:
            if isinstance(problem, WrongPassphrase):
                gate.locked.refuse(_both(problem))
            else:
                self._refuse(problem)

        self.jobs.run(
            "open",
            lambda: self._doors.build(file, secret, read_only=read_only),
            self._show,
            failed,
        )

    def _show(self, app: App) -> None:
        """Show the window on an open library, and take the gate away."""
        if self._ended:
            app.upkeep.close()
            return
        self._app = app
        window = self._make_window(app, self._standing)
        self._standing = Standing(self._standing.elsewhere)
        self.window = window
        window.lock_wanted.connect(self.lock)
        window.write_wanted.connect(self._write_all_the_same)
        window.keeper.task_wanted.connect(self._perform)
        window.closed.connect(self._window_closed)
        self._stand_guard(window.desk.keep_now, window.tell, window)
        window.start(self._letter)
        window.show()
        self.idle.watch(window)
        self._drop_gate()
        self._tell_outcome(window)

    def _tell_outcome(self, window: MainWindow) -> None:
        """Tell in the new window what has been done to the library meanwhile."""
        outcome, self._outcome = self._outcome, Outcome()
        problem, self._problem = self._problem, None
        if outcome.code:
            window.show_view("settings")
            window.settings.show_library()
            window.settings.library.protection.show_code(outcome.code)
        if outcome.restored is not None:
            head = self.tr("The backup of {moment} is back.")
            kept = self.tr("What stood in its place is kept in “{path}”.")
            none = self.tr("Nothing stood in its place.")
            window.banner.show_warning(
                head.format(moment=moment(outcome.restored.at)),
                kept.format(path=shown(outcome.kept)) if outcome.kept else none,
            )
        if problem is not None:
            window.tell(problem)

    # ------------------------------------------------------------ tasks

    def _perform(self, task: Task) -> None:
        """Close the window, do something to the library, and open it anew."""
        app = self._app
        if app is not None and self._leave_window():
            self._work(task, app.upkeep)

    def _restore_from_gate(self, backup: Backup, secret: str) -> None:
        self._gate().refused.set_busy(True)
        self._work(Restore(backup, secret), None)

    def _work(self, task: Task, upkeep: Upkeep | None) -> None:
        if upkeep is not None:
            self._gate().wait(shown(self.path))
        path, restorer = self.path, self._doors.restorer()

        def done(outcome: Outcome) -> None:
            self._close_library()
            self._outcome = outcome
            if outcome.secret:
                self._gate().wait(shown(self.path))
                self._unlock(outcome.secret)
            else:
                self._open()

        def failed(problem: BrieferError) -> None:
            if upkeep is not None:
                self._close_library()
                self._problem = problem
                self._open()
            elif isinstance(task, Restore):
                wrong = isinstance(problem, WrongPassphrase)
                asked = task.backup if wrong else None
                self._gate().refused.refuse(_both(problem), asked)

        self.jobs.run("task", lambda: carry_out(task, path, upkeep, restorer), done, failed)

    # ------------------------------------------------------------ the gate

    def _gate(self) -> Gate:
        """Return the gate, shown."""
        if self.gate is None:
            gate = self.gate = Gate(self._look)
            gate.locked.given.connect(self._unlock)
            gate.locked.other_wanted.connect(self._choose)
            gate.refused.retry_wanted.connect(self._again)
            gate.refused.other_wanted.connect(self._choose)
            gate.refused.restore_wanted.connect(self._restore_from_gate)
            gate.closed.connect(self.left)
            self._stand_guard(lambda: True, self._tell_gate, gate)
            gate.show()
        return self.gate

    def _drop_gate(self) -> None:
        gate, self.gate = self.gate, None
        if gate is not None:
            gate.closed.disconnect()
            gate.forget()
            gate.close()
            gate.deleteLater()

    def _tell_gate(self, problem: BrieferError) -> None:
        self._refuse(problem)

    def _refuse(self, problem: BrieferError) -> None:
        """Say why the library does not open. Nothing is made in its place."""
        self._gate().refuse(
            translated(problem.message),
            translated(problem.hint),
            shown(self.path),
            self._backups() if self._release is not None else None,
        )

    def _refuse_busy(self) -> None:
        self._gate().refuse(
            self.tr("briefer has this library open already, and does not answer."),
            self.tr("Wait until it is done, or close it, and try again."),
            shown(self.path),
            None,
        )

    def _backups(self) -> Sequence[Backup]:
        with suppress(BrieferError):
            return self._doors.restorer().backups(self.path)
        return ()

    def _choose(self) -> None:
        self._ask_file(self._gate(), self._use)

    # ------------------------------------------------------------ the window

    def _leave_window(self) -> bool:
        """Close the window for the gate; return False where its letter could not be kept."""
        window = self.window
        if window is None:
            return True
        letter = window.desk.letter
        self._swapping = True
        closed = window.close()
        self._swapping = False
        if not closed:
            return False
        self._letter = letter.id if letter is not None else None
        self.idle.stop()
        self._unguard()
        self.window = None
        window.deleteLater()
        return True

    def _window_closed(self) -> None:
        if not self._swapping:
            self.left.emit()

    def _close_library(self) -> None:
        app, self._app = self._app, None
        if app is not None:
            app.upkeep.close()
        del app
        # Windows and letters refer to themselves in circles; nothing of them is to stay in memory.
        gc.collect()

    def _minutes(self) -> int:
        window = self.window
        if window is None or not window.keeper.protected:
            return 0
        return self._settings.load()[0].lock_after

    def _stand_guard(
        self,
        keep: Callable[[], bool],
        tell: Callable[[BrieferError], object],
        before: QWidget,
    ) -> None:
        self._unguard()
        leave = QCoreApplication.quit
        self._guard = CrashGuard(keep, tell, self._look, before, leave)
        self._guard.install()

    def _unguard(self) -> None:
        guard, self._guard = self._guard, None
        if guard is not None:
            guard.uninstall()


def choose_file(parent: QWidget, chosen: Callable[[Path], object]) -> None:
    """Open the system's file dialog, for a file that is there."""
    ask_file(parent, (), chosen)


def _nothing_to_read(path: Path) -> BrieferError:
    """Say that no library is made where it could not be claimed."""
    translate = QCoreApplication.translate
    pattern = translate("Gate", "There is no library file at “{path}”, and none can be made there.")
    return BrieferError(
        pattern.format(path=shown(path)),
        translate("Gate", "Find the file, or see that the folder is there and can be written."),
    )


def _both(problem: BrieferError) -> str:
    return f"{translated(problem.message)} {translated(problem.hint)}".strip()
