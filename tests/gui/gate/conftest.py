"""What gate tests work with: sessions on real library files, with cheap keys."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from briefer.bootstrap import build
from briefer.domain.ids import AddresseeId, LetterId
from briefer.gui.app import make_session
from briefer.gui.gate.gate import Gate
from briefer.gui.gate.session import Doors, Session
from briefer.gui.look.look import Look
from briefer.gui.window import MainWindow
from briefer.services.upkeep import Upkeep
from briefer.storage import keyslots
from tests.gui.conftest import flush_deletions

WORDS = "correct horse battery"
CHEAP = keyslots.Cost(memory_kib=64, passes=1, lanes=1)

Begin = Callable[..., Session]


class SetClock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.moment = dt.datetime(2026, 11, 12, 12, tzinfo=dt.UTC)

    def now(self) -> dt.datetime:
        """Return the time that it is set to."""
        return self.moment

    def go_on(self, **much: float) -> None:
        """Let time pass."""
        self.moment += dt.timedelta(**much)


@pytest.fixture(autouse=True)
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test its settings, its day, and keys that cost little."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1794484800")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in ("new_keyring", "with_passphrase", "with_new_recovery"):
        monkeypatch.setattr(getattr(keyslots, name), "__defaults__", (CHEAP,))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where the library is, or is to be."""
    return tmp_path / "library.briefer"


@pytest.fixture
def clock() -> SetClock:
    """Return the clock that tells how long nobody has done anything."""
    return SetClock()


@pytest.fixture
def begin(qapp: QApplication, look: Look, clock: SetClock) -> Iterator[Begin]:
    """Return what starts a session on a library file; all of them end with the test."""
    begun: list[Session] = []

    def begin_one(file: Path, **doors: object) -> Session:
        ways = Doors(now=clock.now, **doors)  # pyright: ignore[reportArgumentType]
        session = make_session(file, qapp, look, ways)
        begun.append(session)
        assert session.start()
        return session

    yield begin_one
    for session in begun:
        end(session)


def end(session: Session) -> None:
    """End a session, as when the program ends."""
    session.jobs.wait_for_done()
    for shown in (session.window, session.gate):
        if isinstance(shown, MainWindow):
            shown.keeper.code_is_shown = False
            shown.desk.keep_now()
            shown.jobs.wait_for_done()
        if shown is not None:
            shown.close()
            shown.deleteLater()
    session.finish()
    session.window = session.gate = None
    flush_deletions()


def window_of(session: Session) -> MainWindow:
    """Return the session's window, with all that it has set going done."""
    assert session.gate is None, "the gate is shown"
    assert session.window is not None
    session.window.jobs.wait_for_done()
    session.window.keeper.jobs.wait_for_done()
    return session.window


def gate_of(session: Session) -> Gate:
    """Return the gate, which is what is shown."""
    assert session.window is None, "the window is shown"
    assert session.gate is not None
    assert session.gate.isVisible()
    return session.gate


def settle(session: Session) -> None:
    """Let what has been set going come to its end."""
    session.jobs.wait_for_done()
    flush_deletions()


def protected(file: Path) -> str:
    """Make a protected library; return its recovery code."""
    return build(file).upkeep.encrypt(WORDS)


def with_backup(file: Path) -> Upkeep:
    """Make a library with a backup, and close it."""
    upkeep = build(file).upkeep
    upkeep.back_up()
    upkeep.close()
    return upkeep


def unlock(session: Session, secret: str) -> None:
    """Type a passphrase at the gate and open."""
    gate = gate_of(session)
    gate.locked.secret.line.setText(secret)
    gate.locked.open.click()
    settle(session)


def letter_to(window: MainWindow, body: str) -> LetterId:
    """Begin a letter; return its id."""
    window.desk.new_letter(AddresseeId(body))
    letter = window.desk.letter
    assert letter is not None
    return letter.id
