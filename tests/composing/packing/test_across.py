"""What the letters of a pack have against each other, and what is wrong with its own words."""

import datetime as dt

from msgspec.structs import replace

from briefer.composing.checks.across import PackFinding, findings_across
from briefer.composing.packing import bind
from briefer.composing.packing.bound import LEAD
from briefer.composing.phrases import Opposites
from briefer.document.placement import MissingCharacter
from briefer.domain.finding import Severity
from briefer.domain.ids import LetterId, PersonId, Place
from briefer.domain.letter import Letter
from briefer.domain.library import Library, MemoryLibrary
from briefer.domain.pack import Pack
from briefer.domain.person import Person
from tests.composing.packing.packs import bound, letters, pack_of
from tests.ruritania import DATE, PHRASES, library

_OPPOSED = replace(
    PHRASES, opposites=(Opposites(one=("suspend",), other=("extend",), about=("lending",)),)
)


def found(
    own: tuple[Letter, ...],
    pack: Pack | None = None,
    known: Library | None = None,
    missing: tuple[MissingCharacter, ...] = (),
) -> list[PackFinding]:
    made = bind(pack or pack_of(own), own, library(), lambda _: _OPPOSED, DATE)
    return list(findings_across(made, known or library(), missing))


def asking(letter: Letter, text: str) -> Letter:
    place = Place(f"asks/{letter.asks[0]}")
    return letter.with_wording(place, text, "as it was")


def test_a_sound_pack_has_no_findings() -> None:
    assert found(letters()) == []


def test_two_letters_that_pull_apart_are_told_once_of_both() -> None:
    bank, union = letters(("bank", "union"))
    own = (asking(bank, "suspend its lending"), asking(union, "extend its lending"))
    (known,) = found(own)
    assert known.letters == (bank.id, union.id)
    assert known.finding.code == "contradicting-letters"
    assert known.finding.severity is Severity.WARNING
    assert str(known.finding.message) == (
        "Two letters pull apart: request 1 to Reading Bank contradicts request 1 to "
        "Union of Readers."
    )
    assert known.finding.place == "asks/B1.1"


def test_a_letter_that_is_gone_is_an_error() -> None:
    own = letters(("bank",))
    pack = replace(pack_of(own), letters=(own[0].id, LetterId("gone"), LetterId("far")))
    (known,) = found(own, pack)
    assert known.finding.severity is Severity.ERROR
    assert "2" in str(known.finding.message)


def test_a_pack_without_letters_is_an_error() -> None:
    assert [known.finding.code for known in found(())] == ["no-letters"]


def test_letters_to_the_same_reader_and_of_different_days_are_noticed() -> None:
    one, other = letters(("bank", "bank"))
    later = replace(other, date=dt.date(2020, 6, 1))
    assert {known.finding.code for known in found((one, later))} == {
        "same-reader",
        "different-dates",
    }


def test_nobody_who_is_protected_is_named_around_the_letters() -> None:
    own = letters(("bank",))
    people = MemoryLibrary(people=(Person(id=PersonId("one"), name="Flavia"),))
    pack = replace(pack_of(own), title="For FLAVIA").with_wording(LEAD, "Flavia asks.", "")
    names = [(known.finding.place, known.finding.words) for known in found(own, pack, people)]
    assert names == [("cover/title", "FLAVIA"), ("summary/lead", "Flavia")]
    assert all(known.finding.severity is Severity.ERROR for known in found(own, pack, people))


def test_a_character_that_no_face_has_is_told_where_it_is_not_a_letters_own() -> None:
    missing = (
        MissingCharacter(anchor="letter-1/opening", character="\u1234"),
        MissingCharacter(anchor="cover/title", character="\u1234"),
    )
    places = [known.finding.place for known in found(letters(("bank",)), missing=missing)]
    assert places == ["cover/title"]


def test_the_number_of_letters_is_that_of_the_pack() -> None:
    assert [letter.number for letter in bound(letters()).letters] == [1, 2, 3, 4]
