"""The letters of the first briefer: taken in whole, and left where they are."""

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from briefer.bootstrap import build
from briefer.domain.ids import LetterId
from briefer.services.records import LibraryUnreadable
from briefer.storage import paths
from briefer.storage.library.early import EarlyLetters
from tests.ruritania import SENDER, letter_to


def _early(path: Path) -> bytes:
    kept = EarlyLetters(
        letters=(letter_to("bank"), replace(letter_to("union"), id=LetterId("two"))), sender=SENDER
    )
    data = msgspec.json.encode(kept)
    path.write_bytes(data)
    return data


def test_early_letters_become_a_library_and_stay_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "letters.json"
    data = _early(path)
    app = build(path)
    assert [letter.addressee for letter in app.letters.letters()] == ["bank", "union"]
    assert app.letters.sender() == SENDER
    assert path.read_bytes().startswith(b"SQLite format 3")
    assert path.with_name("letters.json.version-1").read_bytes() == data
    app.upkeep.close()
    assert len(build(path).letters.letters()) == 2


def test_early_letters_in_the_users_folder_are_taken_in_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    paths.default_library().parent.mkdir()
    data = _early(paths.early_letters())
    app = build()
    assert len(app.letters.letters()) == 2
    app.letters.discard(app.letters.letters()[0])
    app.upkeep.close()
    assert len(build().letters.letters()) == 1
    assert paths.early_letters().read_bytes() == data


@pytest.mark.parametrize(
    "data",
    [
        b"{",
        b'{"briefer": "library", "version": 99}',
        b'{"briefer": "library", "version": 1, "letters": [7]}',
        b'{"briefer": "else", "version": 1}',
        b'{"a":' * 5000,
    ],
)
def test_what_is_no_early_library_is_refused_and_left(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "letters.json"
    path.write_bytes(data)
    with pytest.raises(LibraryUnreadable) as raised:
        build(path)
    assert raised.value.hint
    assert path.read_bytes() == data
    assert [found.name for found in tmp_path.iterdir()] == ["letters.json"]
