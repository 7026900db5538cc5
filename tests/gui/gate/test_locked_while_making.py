"""A library is locked while letters are made for many: what is made stays, and it goes on later."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from briefer.gui.merging.standing import Phase
from tests.gui.gate.conftest import WORDS, Begin, protected, settle, unlock, window_of
from tests.gui.hands import click
from tests.gui.merging import moves


def test_a_locked_library_goes_on_making_letters_when_it_is_open_again(
    qtbot: QtBot, begin: Begin, file: Path, tmp_path: Path
) -> None:
    protected(file)
    session, out = begin(file), tmp_path / "out"
    unlock(session, WORDS)
    window = window_of(session)
    merge = moves.start(window, moves.members(tmp_path, 8), out)
    moves.wait_for_some(qtbot, window, merge, 1)
    session.lock()
    # Twice, as a person and the idle clock may both ask.
    session.lock()
    qtbot.waitUntil(lambda: session.gate is not None, timeout=moves.PATIENCE)
    settle(session)
    unlock(session, WORDS)
    again = window_of(session)
    again.registry["many-letters"].trigger()
    moves.settle(again)
    assert moves.standing(again, merge).phase is Phase.STOPPED
    click(moves.panel(again, merge).card.go_on)
    assert moves.wait_for(qtbot, again, merge, Phase.DONE).made == 8
    assert len(moves.names(out)) == 17
