"""Mishaps that a fresh pair of eyes found: none may cost keys, letters or a plain sentence."""

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from briefer.bootstrap import App, build, restorer
from briefer.domain.ids import LetterId
from briefer.errors import BrieferError
from briefer.storage import paths
from briefer.storage.keyslots import keys_path
from briefer.storage.library.early import EarlyLetters
from briefer.storage.library.letters import SqliteLetters
from tests.ruritania import letter_to

SECRET = "seven old bicycles"  # noqa: S105 - made up for the tests


def _encrypted(path: Path) -> bytes:
    app = build(path)
    app.upkeep.encrypt(SECRET)
    return keys_path(path).read_bytes()


def _early(path: Path) -> None:
    two = replace(letter_to("union"), id=LetterId("two"))
    path.write_bytes(msgspec.json.encode(EarlyLetters(letters=(letter_to("bank"), two))))


def test_the_keys_of_a_lost_library_outlive_a_restore(tmp_path: Path) -> None:
    path = tmp_path / "lib.briefer"
    keys = _encrypted(path)
    path.rename(tmp_path / "elsewhere")
    restorer().restore(path, restorer().backups(path)[0])
    app = build(path)
    app.upkeep.back_up()
    kept = [file for file in tmp_path.rglob("*-keys") if file.read_bytes() == keys]
    assert len(kept) == 1


def test_early_letters_are_taken_in_after_a_start_that_was_interrupted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    build().upkeep.close()
    _early(paths.early_letters())
    app = build()
    assert len(app.letters.letters()) == 2
    app.upkeep.close()


def test_protecting_offers_to_delete_the_early_letters_too(tmp_path: Path) -> None:
    path = tmp_path / "lib.briefer"
    _early(path)
    _encrypted(path)
    assert path.with_name("lib.briefer.version-1").exists()
    assert build(path, SECRET).upkeep.remove_plain_backups() == 2
    words = letter_to("bank").title.encode()
    assert not [
        file for file in tmp_path.rglob("*") if file.is_file() and words in file.read_bytes()
    ]


def test_a_library_that_goes_while_it_is_open_is_told_in_sentences(tmp_path: Path) -> None:
    app: App = build(tmp_path / "lib.briefer")
    app.upkeep.back_up()
    (tmp_path / "lib.briefer").rename(tmp_path / "gone")
    for call in (app.upkeep.facts, app.upkeep.back_up, app.upkeep.verify):
        with pytest.raises(BrieferError) as raised:
            call()
        assert raised.value.hint


def test_letters_that_were_rolled_back_can_be_kept_again(tmp_path: Path) -> None:
    letters = build(tmp_path / "lib.briefer").letters
    assert isinstance(letters, SqliteLetters)
    with pytest.raises(KeyboardInterrupt):
        _keep_and_break_off(letters)
    assert not letters.letters()
    letters.keep(letter_to("bank"))
    assert len(letters.letters()) == 1


def _keep_and_break_off(letters: SqliteLetters) -> None:
    with letters.together():
        letters.keep(letter_to("bank"))
        raise KeyboardInterrupt
