"""Backups are made by themselves and by hand, come back, and the library is verified."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefer.bootstrap import build
from briefer.errors import BrieferError
from briefer.gui.window import MainWindow
from briefer.services.upkeep import Health, Progress
from tests.gui.gate.conftest import Begin, letter_to, settle, window_of
from tests.machine import no_room


def test_a_backup_is_made_by_hand_and_listed(begin: Begin, file: Path) -> None:
    session = begin(file)
    window = window_of(session)
    window.show_view("settings")
    card = window.settings.library.backups
    assert card.last.words == "Last backup: none yet"
    card.now.click()
    window_of(session)
    assert card.last.words.startswith("Last backup: 12 November 2026")
    assert len(card.list.rows) == 1


def test_a_backup_that_fails_is_told_beside_the_button(begin: Begin, file: Path) -> None:
    session = begin(file)
    window = window_of(session)
    window.show_view("settings")
    card = window.settings.library.backups
    with no_room():
        card.now.click()
        window_of(session)
    assert card.note.isVisible()
    assert not card.bar.isVisible()


def test_backups_are_made_by_themselves_and_a_failure_is_told_once(
    begin: Begin, file: Path
) -> None:
    session = begin(file)
    window = window_of(session)
    assert window.keeper.timer.isActive()
    with no_room():
        window.keeper.timer.timeout.emit()
        window_of(session)
        assert window.banner.isVisible()
        window.banner.hide()
        window.keeper.timer.timeout.emit()
        window_of(session)
        assert not window.banner.isVisible()
    window.keeper.timer.timeout.emit()
    window_of(session)
    assert len(window.keeper.backups) == 1


def test_a_backup_is_made_on_closing(begin: Begin, file: Path) -> None:
    session = begin(file)
    letter_to(window_of(session), "ebrd")
    assert window_of(session).close()
    assert len(build(file).upkeep.backups()) == 1


def test_a_backup_comes_back_from_the_settings(begin: Begin, file: Path) -> None:
    session = begin(file)
    window = window_of(session)
    first = letter_to(window, "ebrd")
    window.desk.set_title("As it was")
    assert window.desk.keep_now()
    window.keeper.back_up(lambda _: None)
    window_of(session)
    window.desk.set_title("As it is")
    assert window.desk.keep_now()
    window.show_view("settings")
    window.settings.library.backups.list.rows[-1].button.click()
    settle(session)
    again = window_of(session)
    assert again is not window
    assert again.desk.letter is not None
    assert again.desk.letter.id == first
    assert again.desk.letter.title == "As it was"
    assert again.banner.text.startswith("The backup of 12 November 2026")


def test_a_sound_library_is_verified_in_words(begin: Begin, file: Path) -> None:
    session = begin(file)
    window = window_of(session)
    window.show_view("settings")
    card = window.settings.library.health
    card.start.click()
    assert card.running.isVisible()
    window_of(session)
    assert card.result.words.startswith("The library is sound. Records ")
    assert not card.running.isVisible()


def verified_as(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, verify: Callable[[Progress], Health]
) -> str:
    upkeep = window.keeper._upkeep  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    monkeypatch.setattr(upkeep, "verify", verify, raising=True)
    window.show_view("settings")
    card = window.settings.library.health
    card.start.click()
    window.keeper.jobs.wait_for_done()
    return card.result.words


def test_problems_are_told(begin: Begin, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def verify(_: Progress) -> Health:
        return Health(pages=1, records=2, letters=3, problems=("Page 7 is damaged.",))

    told = verified_as(window_of(begin(file)), monkeypatch, verify)
    assert told == "Problems 1. Bring back a backup.\nPage 7 is damaged."


def test_verification_can_be_stopped(
    begin: Begin, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = window_of(begin(file))

    def verify(progress: Progress) -> Health:
        window.keeper.stop()
        assert not progress(0.5)
        raise BrieferError("Stopped.", "")

    told = verified_as(window, monkeypatch, verify)
    assert told == "Stopped before the end: nothing is known."
    assert not window.banner.isVisible()
