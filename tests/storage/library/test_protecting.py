"""Encrypting and decrypting: nothing is lost, nothing is left readable, and a kill does no harm."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefer.domain.sender import Sender
from briefer.errors import BrieferError
from briefer.services.upkeep import Why
from briefer.storage.keyslots import encode_keyring, keys_path, read_keyring, unlock
from briefer.storage.library.backups import Backups
from briefer.storage.library.connection import FileKind, kind_of_file
from briefer.storage.library.protecting import decrypt, encrypt, remove_plain
from briefer.storage.library.verifying import verify
from tests.storage.library.making import (
    CODE,
    KEY,
    KEYRING,
    Clock,
    adding,
    letter,
    make,
    opened,
    recommendation,
)
from tests.storage.library.test_backups import content, leave_hot_journal

CANARY = "Xylophonecanary"


@pytest.fixture
def backups(plain: Path, clock: Clock) -> Backups:
    return Backups.beside(plain, clock)


def with_canaries(path: Path, key: bytes | None = None) -> None:
    """Put a word that is nowhere else into records, letters, snapshots, labels and facts."""
    library = opened(path, key)
    library.records.commit(adding(recommendation(1, CANARY), label=CANARY))
    library.letters.keep(replace(letter(), sender=Sender(id=letter().sender.id, about=CANARY)))
    library.letters.take_snapshot(letter("two", CANARY), CANARY)
    library.close()


def test_encrypting_keeps_everything(plain: Path, backups: Backups) -> None:
    with_canaries(plain)
    before = content(plain, None)
    encrypt(plain, KEY, KEYRING, backups)
    assert kind_of_file(plain) is FileKind.ENCRYPTED
    assert content(plain, KEY) == before
    assert verify(plain, KEY).problems == ()
    for secret in ("a passphrase", CODE.text):
        assert unlock(read_keyring(plain), secret).data == KEY


def test_decrypting_keeps_everything(plain: Path, backups: Backups) -> None:
    with_canaries(plain)
    before = content(plain, None)
    encrypt(plain, KEY, KEYRING, backups)
    decrypt(plain, KEY, backups)
    assert kind_of_file(plain) is FileKind.PLAIN
    assert not keys_path(plain).exists()
    assert content(plain, None) == before
    assert verify(plain).problems == ()


def test_numbers_in_the_history_are_not_given_again(plain: Path, backups: Backups) -> None:
    library = opened(plain)
    number = library.records.commit(adding(recommendation(1)))
    library.database.rows("DELETE FROM batch WHERE number = ?", number)
    library.database.rows("DELETE FROM earlier WHERE batch = ?", number)
    library.close()
    encrypt(plain, KEY, KEYRING, backups)
    library = opened(plain, KEY)
    assert library.records.commit(adding(recommendation(2))) == number + 1
    library.close()


def test_no_word_is_left_readable(plain: Path, backups: Backups) -> None:
    with_canaries(plain)
    assert CANARY.encode() in plain.read_bytes()
    left = encrypt(plain, KEY, KEYRING, backups)
    assert CANARY.lower().encode() not in plain.read_bytes().lower()
    holding = {
        file
        for file in plain.parent.rglob("*")
        if file.is_file() and CANARY.lower().encode() in file.read_bytes().lower()
    }
    assert holding == set(left)
    assert remove_plain(plain, KEY, backups) == left
    assert not any(file.exists() for file in left)
    newest = backups.newest_good(KEY)
    assert newest is not None
    assert newest.protected


def test_what_a_restore_replaced_is_among_what_is_left_readable(
    plain: Path, backups: Backups
) -> None:
    aside = backups.restore(backups.make(plain, None, Why.BY_HAND), plain, None)
    assert aside is not None
    data = bytearray(aside.read_bytes())
    data[:16] = bytes(16)
    aside.write_bytes(data)
    assert aside in encrypt(plain, KEY, KEYRING, backups)


def test_encrypted_files_that_lost_their_keys_are_not_taken_for_plain(
    plain: Path, backups: Backups
) -> None:
    encrypt(plain, KEY, KEYRING, backups)
    made = Path(backups.make(plain, KEY, Why.BY_HAND).path)
    keys_path(made).unlink()
    assert made not in backups.plain()


def test_a_wrong_key_changes_nothing(plain: Path, backups: Backups) -> None:
    encrypt(plain, KEY, KEYRING, backups)
    before = plain.read_bytes()
    with pytest.raises(BrieferError):
        decrypt(plain, bytes(32), backups)
    assert plain.read_bytes() == before
    assert kind_of_file(plain) is FileKind.ENCRYPTED


def test_neither_is_done_twice(plain: Path, backups: Backups) -> None:
    with pytest.raises(BrieferError):
        decrypt(plain, KEY, backups)
    encrypt(plain, KEY, KEYRING, backups)
    with pytest.raises(BrieferError):
        encrypt(plain, KEY, KEYRING, backups)


def test_a_damaged_library_is_not_encrypted(plain: Path, backups: Backups) -> None:
    data = bytearray(plain.read_bytes())
    data[len(data) // 2] ^= 1
    plain.write_bytes(data)
    with pytest.raises(BrieferError):
        encrypt(plain, KEY, KEYRING, backups)
    assert plain.read_bytes() == data
    assert not keys_path(plain).exists()


def test_a_change_that_was_broken_off_is_taken_back_first(plain: Path, backups: Backups) -> None:
    before = content(plain, None)
    leave_hot_journal(plain, None)
    encrypt(plain, KEY, KEYRING, backups)
    assert content(plain, KEY) == before
    assert not plain.with_name(f"{plain.name}-journal").exists()


# ------------------------------------------------------------ killed at every step


def killed_at(step: int, action: Callable[[], object]) -> bool:
    """Do something in a process that ends at its step's file event; return whether it ended so.

    Opening, renaming, linking and removing a file by Python are such events. What SQLite writes
    between them goes to files that nothing reads yet.
    """
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    left = step

    def count(event: str, _: object) -> None:
        nonlocal left
        if event in {"open", "os.rename", "os.remove", "os.link", "os.mkdir"}:
            left -= 1
            if left < 0:
                os._exit(9)

    sys.addaudithook(count)
    try:
        action()
    except BaseException:  # noqa: BLE001 - the parent must not go on as a child
        os._exit(1)
    os._exit(0)


def survives(path: Path, before: list[object]) -> None:
    """Assert that a library opens, plain or by its keys, and holds what it did."""
    kind = kind_of_file(path)
    key = None if kind is FileKind.PLAIN else unlock(read_keyring(path), "a passphrase").data
    opened(path, key).close()
    assert content(path, key) == before
    assert verify(path, key).problems == ()


@pytest.mark.parametrize("encrypting", [True, False])
def test_a_kill_at_any_step_leaves_a_library_that_opens(
    tmp_path: Path, clock: Clock, *, encrypting: bool
) -> None:
    path = tmp_path / "library"
    key = None if encrypting else KEY
    make(path, key)
    with_canaries(path, key)
    before, whole = content(path, key), path.read_bytes()
    backups = Backups.beside(path, clock)
    step = 0
    for step in range(200):
        keys_path(path).unlink(missing_ok=True)
        if not encrypting:
            keys_path(path).write_bytes(encode_keyring(KEYRING))
        path.write_bytes(whole)
        action = (
            (lambda: encrypt(path, KEY, KEYRING, backups))
            if encrypting
            else (lambda: decrypt(path, KEY, backups))
        )
        ended = killed_at(step, action)
        survives(path, before)
        if not ended:
            break
    assert 15 < step < 199
    changed = FileKind.ENCRYPTED if encrypting else FileKind.PLAIN
    assert kind_of_file(path) is changed


@pytest.mark.parametrize(
    ("was", "key"),
    [(None, None), (None, KEY), (KEY, None), (KEY, KEY)],
    ids=["plain", "plain, then locked", "locked, then plain", "locked"],
)
def test_a_kill_at_any_step_of_a_restore_leaves_the_old_or_the_new(
    tmp_path: Path, clock: Clock, was: bytes | None, key: bytes | None
) -> None:
    path = tmp_path / "library"
    make(path, key)
    backups = Backups.beside(path, clock)
    made, new = backups.make(path, key, Why.BY_HAND), content(path, key)
    path.unlink()
    keys_path(path).unlink(missing_ok=True)
    make(path, was)
    with_canaries(path, was)
    old, whole = content(path, was), path.read_bytes()
    step = 0
    for step in range(200):
        path.write_bytes(whole)
        keys_path(path).unlink(missing_ok=True)
        if was is not None:
            keys_path(path).write_bytes(encode_keyring(KEYRING))
        ended = killed_at(step, lambda: backups.restore(made, path, key))
        kind = kind_of_file(path)
        survives(
            path, new if not ended else content(path, KEY if kind is FileKind.ENCRYPTED else None)
        )
        assert content(path, KEY if kind is FileKind.ENCRYPTED else None) in (old, new)
        if not ended:
            break
    assert 8 < step < 199
