"""Letters are kept in one file, and nothing that goes wrong with it loses one."""

import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.domain.ids import LetterId, SenderId
from briefer.domain.letter import Letter
from briefer.domain.sender import Sender
from briefer.errors import BrieferError
from briefer.storage.atomic import AtomicFiles
from briefer.storage.letters import JsonLetterStore, LibraryChanged, LibraryUnreadable
from tests.ruritania import SENDER, letter_to

Spoil = Callable[[bytes], bytes]

LETTER = letter_to("bank")
OTHER = replace(letter_to("union"), id=LetterId("two"))


def _store(path: Path) -> JsonLetterStore:
    return JsonLetterStore(path, AtomicFiles())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.json"


@pytest.fixture
def kept(path: Path) -> bytes:
    """Keep two letters and return the file's bytes."""
    store = _store(path)
    store.keep(OTHER)
    store.keep(LETTER)
    return path.read_bytes()


@given(st.lists(st.from_type(Letter), max_size=4, unique_by=lambda letter: letter.id))
def test_any_letters_come_back_as_they_were_kept_the_last_first(
    tmp_path_factory: pytest.TempPathFactory, letters: Sequence[Letter]
) -> None:
    path = tmp_path_factory.mktemp("kept") / "library.json"
    store = _store(path)
    for letter in letters:
        store.keep(letter)
    expected = tuple(reversed(letters))
    assert tuple(store.letters()) == expected
    assert tuple(_store(path).letters()) == expected


def test_the_file_says_what_it_is_and_is_for_its_owner_only(path: Path) -> None:
    store = JsonLetterStore(path, AtomicFiles(private=True))
    assert (store.path, store.letters(), store.sender()) == (path, (), None)
    assert not path.exists()
    store.keep(LETTER)
    written = json.loads(path.read_bytes())
    assert {"briefer": "library", "version": 1}.items() <= written.items()
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.usefixtures("kept")
def test_keeping_replaces_the_same_letter_and_puts_it_first(path: Path) -> None:
    changed = replace(OTHER, title="Changed")
    _store(path).keep(changed)
    assert tuple(_store(path).letters()) == (changed, LETTER)


def test_keeping_what_is_kept_writes_nothing(path: Path, kept: bytes) -> None:
    before = path.stat().st_ino
    _store(path).keep(LETTER)
    assert (path.stat().st_ino, path.read_bytes()) == (before, kept)


def test_a_discarded_letter_is_gone_and_an_unknown_one_changes_nothing(path: Path) -> None:
    _store(path).discard(LETTER)
    assert not path.exists()
    _store(path).keep(LETTER)
    _store(path).keep(OTHER)
    _store(path).discard(LETTER)
    assert tuple(_store(path).letters()) == (OTHER,)


def test_the_sender_used_last_is_known_and_an_empty_one_does_not_count(path: Path) -> None:
    store = _store(path)
    store.keep(LETTER)
    store.keep(replace(OTHER, sender=Sender(id=SenderId("nobody"))))
    assert _store(path).sender() == SENDER


def test_a_missing_folder_is_made_only_where_it_is_our_own(tmp_path: Path) -> None:
    path = tmp_path / "new" / "library.json"
    with pytest.raises(BrieferError, match="does not exist"):
        _store(path).keep(LETTER)
    assert not path.parent.exists()
    JsonLetterStore(path, AtomicFiles(private=True), make_folder=True).keep(LETTER)
    assert path.exists()
    assert path.parent.stat().st_mode & 0o077 == 0


def _newer(data: bytes) -> bytes:
    return data.replace(b'"version":1', b'"version":2,"more":true')


SPOILED: dict[str, tuple[Spoil, str]] = {
    "empty": (lambda _: b"", "is damaged, or is no library of briefer."),
    "half": (lambda data: data[: len(data) // 2], "is damaged, or is no library of briefer."),
    "foreign": (lambda _: b"%PDF-1.7\n\xff", "is damaged, or is no library of briefer."),
    "deep": (lambda _: b'{"a":' * 100_000, "is damaged, or is no library of briefer."),
    "pack": (lambda data: data.replace(b'"library"', b'"pack"'), "or is no library of briefer."),
    "newer": (_newer, "was written by a newer briefer."),
    "type": (lambda data: data.replace(b'"title":"', b'"title":7,"x":"'), "is damaged (Expected"),
    "field": (lambda data: data.replace(b'"title":', b'"tit\\u001ble":'), "is damaged (Object"),
    "double": (lambda data: data.replace(b'"two"', b'"one"'), "it holds the same letter twice"),
}


@pytest.mark.parametrize(("spoil", "message"), SPOILED.values(), ids=SPOILED)
def test_a_file_that_is_no_sound_library_is_refused_and_left_as_it_is(
    path: Path, kept: bytes, spoil: Spoil, message: str
) -> None:
    spoiled = spoil(kept)
    path.write_bytes(spoiled)
    for attempt in (_store(path).letters, _store(path).sender, lambda: _store(path).keep(LETTER)):
        with pytest.raises(LibraryUnreadable) as raised:
            attempt()
        assert message in raised.value.message
        assert raised.value.message.isprintable()
        assert "left as it is" in raised.value.hint
    assert path.read_bytes() == spoiled


@given(st.data())
def test_a_damaged_file_is_refused_or_read_but_never_a_surprise(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("damaged") / "library.json"
    _store(path).keep(LETTER)
    content = bytearray(path.read_bytes())
    start = data.draw(st.integers(0, len(content) - 1))
    content[start : start + data.draw(st.integers(0, 8))] = data.draw(st.binary(max_size=8))
    path.write_bytes(content)
    try:
        found = _store(path).letters()
    except LibraryUnreadable:
        found = ()
    assert all(isinstance(letter, Letter) for letter in found)
    assert path.read_bytes() == content


def test_a_file_changed_by_something_else_is_not_overwritten(path: Path, kept: bytes) -> None:
    mine, theirs = _store(path), _store(path)
    assert mine.letters()
    theirs.keep(replace(OTHER, title="Theirs"))
    after = path.read_bytes()
    assert after != kept
    for attempt in (mine.keep, mine.discard):
        with pytest.raises(LibraryChanged) as raised:
            attempt(replace(LETTER, title="Mine"))
        assert "nothing was kept" in raised.value.message
        assert raised.value.hint
    assert path.read_bytes() == after


def test_after_reading_again_both_changes_are_kept(path: Path) -> None:
    mine, theirs = _store(path), _store(path)
    mine.keep(LETTER)
    theirs.keep(OTHER)
    assert mine.letters()
    mine.keep(replace(LETTER, title="Mine"))
    assert tuple(_store(path).letters()) == (replace(LETTER, title="Mine"), OTHER)


def test_a_file_made_since_there_was_none_is_not_overwritten(path: Path) -> None:
    mine = _store(path)
    assert not mine.letters()
    _store(path).keep(OTHER)
    with pytest.raises(LibraryChanged):
        mine.keep(LETTER)
    assert tuple(_store(path).letters()) == (OTHER,)


def test_a_file_that_vanished_is_written_anew_with_everything(path: Path) -> None:
    store = _store(path)
    store.keep(OTHER)
    store.keep(LETTER)
    path.unlink()
    store.keep(LETTER)
    assert tuple(_store(path).letters()) == (LETTER, OTHER)


def test_half_a_character_is_refused_before_it_reaches_the_file(path: Path, kept: bytes) -> None:
    with pytest.raises(BrieferError, match="half a character"):
        _store(path).keep(replace(LETTER, title="\ud83d"))
    assert path.read_bytes() == kept


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo], ids=["folder", "pipe"])
def test_what_is_no_file_is_refused(path: Path, make: Callable[[Path], None]) -> None:
    make(path)
    with pytest.raises(BrieferError) as raised:
        _store(path).letters()
    assert str(path) in raised.value.message


@pytest.mark.usefixtures("kept")
def test_a_letter_of_another_kind_of_record_is_refused(path: Path) -> None:
    content = json.loads(path.read_bytes())
    content["letters"][0]["paper"] = "A0"
    path.write_bytes(msgspec.json.encode(content))
    with pytest.raises(LibraryUnreadable, match="A0"):
        _store(path).letters()
