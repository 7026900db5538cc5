"""Letters in the file: none overwrites another's work, and earlier states come back."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from briefer.domain.ids import AddresseeId, LetterId, SenderId
from briefer.domain.sender import Sender
from briefer.errors import BrieferError
from briefer.services.letters import LetterChanged
from briefer.storage.library.file import LibraryFile, open_library
from briefer.storage.library.verifying import verify
from tests.storage.library.making import CONTENT, Clock, letter, opened


def test_letters_come_back_the_last_changed_first(path: Path, key: bytes | None) -> None:
    library = opened(path, key)
    for name in ("one", "two", "three"):
        library.letters.keep(letter(name))
    library.letters.keep(letter("one", "Changed"))
    library.close()
    library = opened(path, key)
    assert [one.id for one in library.letters.letters()] == ["one", "three", "two"]
    assert library.letters.letters()[0] == letter("one", "Changed")
    assert library.letters.sender() == letter().sender
    library.close()


def test_keeping_the_same_again_changes_nothing(library: LibraryFile) -> None:
    library.letters.keep(letter())
    data = library.path.read_bytes()
    library.letters.keep(letter())
    assert library.path.read_bytes() == data


def test_a_letter_that_another_changed_is_not_overwritten(plain: Path) -> None:
    one, other = opened(plain), opened(plain)
    one.letters.keep(letter())
    assert other.letters.letter(LetterId("one")) == letter()
    other.letters.keep(letter(title="By the other"))
    with pytest.raises(LetterChanged):
        one.letters.keep(letter(title="Mine"))
    assert one.letters.letter(LetterId("one")) == letter(title="By the other")
    one.letters.keep(letter(title="Mine"))
    assert [two.title for two in other.letters.letters()] == ["Mine"]
    one.close()
    other.close()


def test_a_letter_that_was_not_read_is_not_overwritten(library: LibraryFile) -> None:
    library.letters.keep(letter())
    again = opened(library.path)
    with pytest.raises(LetterChanged):
        again.letters.keep(letter(title="Other"))
    again.close()


def test_the_trash_gives_a_letter_back(library: LibraryFile) -> None:
    library.letters.keep(letter())
    library.letters.discard(letter())
    assert library.letters.letters() == ()
    assert [one.id for one in library.letters.entries(trashed=True)] == ["one"]
    library.letters.restore(letter().id)
    assert [one.id for one in library.letters.entries()] == ["one"]


def test_only_what_is_in_the_trash_is_deleted_for_good(library: LibraryFile) -> None:
    library.letters.keep(letter())
    library.letters.take_snapshot(letter(), "as sent")
    library.letters.purge(letter().id)
    library.letters.keep(letter(title="Still known"))
    library.letters.discard(letter())
    library.letters.purge(letter().id)
    assert library.letters.letter(letter().id) is None
    assert library.letters.snapshots(letter().id) == ()
    library.close()
    assert verify(library.path).problems == ()
    assert b"Still known" not in library.path.read_bytes()


def test_a_list_is_searched_for_signs_as_they_are(library: LibraryFile) -> None:
    for name, title in (("a", "100%"), ("b", "100 x"), ("c", "under_score"), ("d", "back\\slash")):
        library.letters.keep(letter(name, title))
    assert [one.id for one in library.letters.entries("100%")] == ["a"]
    assert [one.id for one in library.letters.entries("r_s")] == ["c"]
    assert [one.id for one in library.letters.entries("k\\s")] == ["d"]
    assert len(library.letters.entries("ruritania")) == 4


def test_earlier_states_are_kept_every_ten_minutes(plain: Path, clock: Clock) -> None:
    library = open_library(plain, CONTENT, clock)
    for number in range(30):
        library.letters.keep(letter(title=f"Number {number}"))
        clock.go(minutes=1)
    snapshots = library.letters.snapshots(letter().id)
    assert len(snapshots) == 3
    earliest = library.letters.snapshot(snapshots[-1].number)
    assert earliest is not None
    assert earliest.title == "Number 0"
    clock.go(days=-4000)
    library.letters.keep(letter(title="With the clock set back"))
    assert len(library.letters.snapshots(letter().id)) == 4
    library.close()


def test_named_states_stay_and_others_are_thinned(plain: Path, clock: Clock) -> None:
    library = open_library(plain, CONTENT, clock)
    library.letters.take_snapshot(letter(title="Sent"), "as sent")
    for number in range(70):
        library.letters.keep(letter(title=f"Number {number}"))
        clock.go(minutes=11)
    snapshots = library.letters.snapshots(letter().id)
    assert len(snapshots) == 51
    assert snapshots[-1].name == "as sent"
    numbers = [one.number for one in snapshots]
    assert numbers == sorted(numbers, reverse=True)
    library.close()


def test_half_a_character_is_refused(library: LibraryFile) -> None:
    with pytest.raises(BrieferError, match="half a character"):
        library.letters.keep(letter(title="\udfff"))
    assert library.letters.letters() == ()


def test_who_wrote_to_an_addressee_last_writes_to_them_again(library: LibraryFile) -> None:
    one, other = (Sender(id=SenderId(key), organisation=key) for key in ("one", "other"))
    first = replace(letter(), id=LetterId("first"), sender=one)
    later = replace(first, id=LetterId("later"), sender=other, addressee=AddresseeId("somebody"))
    library.letters.keep(first)
    library.letters.keep(later)
    assert library.letters.sender(first.addressee) == one
    assert library.letters.sender(later.addressee) == other
    assert library.letters.sender(AddresseeId("nobody yet")) == other
    library.letters.discard(first)
    assert library.letters.sender(first.addressee) == other
