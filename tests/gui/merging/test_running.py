"""Jobs are paused, stopped and gone on with; nothing of them is lost, whatever happens."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App, build
from briefer.gui.app import make_window
from briefer.gui.look.look import Look
from briefer.gui.merging.standing import Phase
from briefer.gui.window import MainWindow
from tests.gui.conftest import flush_deletions
from tests.gui.hands import child, click, press
from tests.gui.merging.moves import (
    PATIENCE,
    members,
    names,
    panel,
    settle,
    standing,
    start,
    wait_for,
    wait_for_some,
)
from tests.machine import disk_of


def whole(count: int) -> int:
    """Return how many files there are when all is made: two a letter, and the manifest."""
    return 2 * count + 1


def test_a_job_pauses_stops_and_goes_on(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    out = tmp_path / "out"
    merge = start(window, members(tmp_path, 12), out)
    card = panel(window, merge).card
    wait_for_some(qtbot, window, merge, 1)
    click(card.pause)
    assert standing(window, merge).phase is Phase.PAUSED
    assert card.aside.words == "paused"
    assert card.go_on.hasFocus()
    assert window.rail.buttons[3].accessibleName().startswith("Packs, ")
    press(Qt.Key.Key_Space)
    assert standing(window, merge).phase in {Phase.RUNNING, Phase.DONE}
    click(card.cancel)
    stopped = wait_for(qtbot, window, merge, Phase.STOPPED)
    assert 1 <= stopped.made < 12
    assert card.promise.words == (
        f"The {stopped.made} finished letters are kept. No half file is left; you can go on later."
        if stopped.made > 1
        else card.promise.words
    )
    assert len(names(out)) == whole(stopped.made)
    assert window.rail.buttons[3].accessibleName() == "Packs"
    before = {name: (out / name).stat().st_mtime_ns for name in names(out)}
    click(card.go_on)
    assert wait_for(qtbot, window, merge, Phase.DONE).made == 12
    assert len(names(out)) == whole(12)
    kept = {name: (out / name).stat().st_mtime_ns for name in before if name != "manifest.csv"}
    assert kept == {name: at for name, at in before.items() if name != "manifest.csv"}


def test_a_full_disk_is_told_and_the_job_goes_on_when_there_is_room(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, tool: Callable[[str], Path]
) -> None:
    disk = tmp_path / "disk"
    with disk_of("192k", disk, tool) as remount:
        merge = start(window, members(tmp_path, 8), disk / "out")
        card = panel(window, merge).card
        full = wait_for(qtbot, window, merge, Phase.STOPPED)
        assert full.made < 8
        assert card.problem.isVisible()
        assert "room" in card.problem.words
        # One of two files may be there already; none is there in part.
        assert whole(full.made) <= len(names(disk / "out")) <= whole(full.made) + 1
        remount("size=8m")
        click(card.go_on)
        assert wait_for(qtbot, window, merge, Phase.DONE).made == 8
        assert not card.problem.isVisible()
        assert len(names(disk / "out")) == whole(8)


def test_a_window_that_closes_asks_first_and_the_job_goes_on_in_the_next_one(
    qtbot: QtBot, qapp: QApplication, app_parts: App, look: Look, tmp_path: Path
) -> None:
    window, out = shown(qtbot, qapp, app_parts, look), tmp_path / "out"
    merge = start(window, members(tmp_path, 10), out)
    wait_for_some(qtbot, window, merge, 1)
    assert not window.close()
    assert window.banner.text.startswith("Letters are being made: ")
    assert window.banner.button_texts == ("Close, and go on later", "Stay here")
    window.banner.press(1)
    assert window.isVisible()
    assert not window.close()
    with qtbot.waitSignal(window.closed, timeout=PATIENCE):
        window.banner.press(0)
    window.deleteLater()
    flush_deletions()
    app_parts.upkeep.close()

    again = shown(qtbot, qapp, build(tmp_path / "library.briefer"), look)
    again.registry["many-letters"].trigger()
    settle(again)
    made = standing(again, merge).made
    assert standing(again, merge).phase is Phase.STOPPED
    assert 1 <= made < 10
    card = panel(again, merge).card
    assert card.made.words == f"{made} of 10 made"
    click(card.go_on)
    assert wait_for(qtbot, again, merge, Phase.DONE).made == 10
    assert len(names(out)) == whole(10)
    again.close()
    again.deleteLater()
    flush_deletions()


def shown(qtbot: QtBot, qapp: QApplication, app: App, look: Look) -> MainWindow:
    made = make_window(app, qapp, look)
    made.start()
    made.show()
    with qtbot.waitExposed(made):
        pass
    return made


def test_a_job_goes_on_as_it_began_though_its_letter_was_changed(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    merge = start(window, members(tmp_path, 12), tmp_path / "out")
    wait_for_some(qtbot, window, merge, 1)
    click(panel(window, merge).card.cancel)
    assert 0 < wait_for(qtbot, window, merge, Phase.STOPPED).made < 12
    now = window.desk.letter
    assert now is not None
    window.desk.untick_asks(now.asks[:1])
    window.desk.keep_now()
    click(panel(window, merge).card.go_on)
    done = wait_for(qtbot, window, merge, Phase.DONE)
    assert (done.made, done.refused) == (12, ())


def test_a_job_is_taken_off_the_list_and_its_files_stay(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    merge = start(window, members(tmp_path, 2), tmp_path / "out")
    wait_for(qtbot, window, merge, Phase.DONE)
    click(child(panel(window, merge), QPushButton, "job-remove"))
    settle(window)
    assert window.merging.board.merges == ()
    assert window.merging.view.pane.nothing.isVisible()
    assert len(names(tmp_path / "out")) == whole(2)


@pytest.mark.parametrize("name", ["packs", "merging"])
def test_both_panes_show_the_same(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, name: str
) -> None:
    merge = start(window, members(tmp_path, 2), tmp_path / "out")
    wait_for(qtbot, window, merge, Phase.DONE)
    pane = window.merging.pane if name == "packs" else window.merging.view.pane
    found = pane.panel(merge.id)
    assert found is not None
    assert found.card.made.words == "2 of 2 made"
    assert set(found.made.names) == set(names(tmp_path / "out")) - {"manifest.csv"}
