"""A library that does not open is left as it is, and a backup can be brought back at once."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from briefer.bootstrap import build
from briefer.gui.gate.session import Session
from briefer.storage.library.connection import Database
from tests.gui.gate.conftest import (
    WORDS,
    Begin,
    gate_of,
    letter_to,
    protected,
    settle,
    unlock,
    window_of,
    with_backup,
)

Spoil = Callable[[Path], object]


def damaged(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[0:16] = b"\0" * 16
    data[5000:9000] = b"\x55" * 4000
    file.write_bytes(data)


def empty(file: Path) -> None:
    file.write_bytes(b"")


def foreign(file: Path) -> None:
    file.write_bytes(b"%PDF-1.7 is something else\n" * 20)


def newer(file: Path) -> None:
    database = Database(file)
    database.rows("PRAGMA user_version = 999")
    database.close()


def missing(file: Path) -> None:
    file.unlink()


SPOILED: dict[str, tuple[Spoil, str]] = {
    "damaged": (damaged, "is damaged, or is no library of briefer"),
    "empty": (empty, "is empty: its content is gone"),
    "foreign": (foreign, "is damaged, or is no library of briefer"),
    "newer": (newer, "was written by a newer briefer"),
    "missing": (missing, "is missing, but"),
}


@pytest.fixture(params=list(SPOILED.values()), ids=list(SPOILED))
def spoiled(request: pytest.FixtureRequest, file: Path) -> str:
    """Spoil a library that has a backup; return what is said of it."""
    with_backup(file)
    spoil, sentence = request.param
    spoil(file)
    return str(sentence)


def bytes_of(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None


def offers(part: QWidget) -> set[str]:
    return {button.text() for button in part.findChildren(QPushButton) if button.isVisible()}


def bring_back(session: Session) -> None:
    gate_of(session).refused.backups.rows[0].button.click()
    settle(session)


def test_it_is_refused_and_left_byte_for_byte(begin: Begin, file: Path, spoiled: str) -> None:
    before = bytes_of(file)
    page = gate_of(begin(file)).refused
    assert spoiled in page.sentence.words
    assert page.hint.words
    assert page.path.words == str(file)
    assert offers(page) == {"Bring back this backup", "Try again", "Choose another file…"}
    page.retry.click()
    assert bytes_of(file) == before


def test_a_backup_comes_back_from_there(begin: Begin, file: Path, spoiled: str) -> None:
    del spoiled
    before = bytes_of(file)
    session = begin(file)
    bring_back(session)
    window = window_of(session)
    assert window.banner.text.startswith("The backup of 12 November 2026")
    hint = window.banner.accessibleName()
    if before is None:
        assert "Nothing stood in its place." in hint
    else:
        kept = next(file.with_name(f"{file.name}-backups").glob("*replaced.briefer"))
        assert str(kept) in hint
        assert kept.read_bytes() == before
    assert letter_to(window, "ebrd")


def test_it_can_be_tried_again_when_the_file_is_mended(begin: Begin, file: Path) -> None:
    with_backup(file)
    aside = file.with_name("aside")
    shutil.move(file, aside)
    session = begin(file)
    page = gate_of(session).refused
    shutil.move(aside, file)
    page.retry.click()
    assert window_of(session).isVisible()


def test_another_file_can_be_chosen(
    begin: Begin, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_backup(file)
    empty(file)
    other = tmp_path / "other.briefer"
    build(other).upkeep.close()
    session = begin(file)

    def choose(parent: QWidget, chosen: Callable[[Path], object]) -> None:
        del parent
        chosen(other)

    monkeypatch.setattr(session, "_ask_file", choose)
    gate_of(session).refused.other.click()
    assert session.path == other
    assert window_of(session).isVisible()
    assert bytes_of(file) == b""


def test_a_protected_backup_asks_for_its_passphrase(begin: Begin, file: Path) -> None:
    protected(file)
    app = build(file, WORDS)
    app.upkeep.back_up()
    app.upkeep.close()
    damaged(file)
    file.with_name(f"{file.name}-keys").unlink()
    session = begin(file)
    page = gate_of(session).refused
    bring_back(session)
    assert page.backups.asking.isVisible()
    page.backups.secret.line.setText("wrong horse")
    page.backups.go.click()
    settle(session)
    assert page.backups.secret.hint.words.startswith("This passphrase does not open")
    assert page.backups.secret.text == "wrong horse"
    page.backups.secret.line.setText(WORDS)
    page.backups.go.click()
    settle(session)
    assert window_of(session).isVisible()
    session.lock()
    unlock(session, WORDS)
    assert window_of(session).isVisible()


def test_a_backup_that_is_damaged_itself_is_told_and_changes_nothing(
    begin: Begin, file: Path
) -> None:
    with_backup(file)
    damaged(file)
    before = bytes_of(file)
    for backup in file.with_name(f"{file.name}-backups").glob("*.briefer"):
        damaged(backup)
    session = begin(file)
    bring_back(session)
    page = gate_of(session).refused
    assert page.trouble.isVisible()
    assert page.trouble.words
    assert bytes_of(file) == before
