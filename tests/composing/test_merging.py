"""The letter that each of many recipients gets."""

import pytest
from msgspec.structs import replace

from briefer.composing.greeting import greeting, opened, parted
from briefer.composing.merging import letter_for
from briefer.composing.outlining import outline
from briefer.composing.phrases import GreetingPhrases
from briefer.domain.addressee import Paper
from briefer.domain.ids import AddresseeId, HookId, Place
from briefer.domain.letter import Letter
from briefer.domain.recipient import Recipient
from briefer.storage.content import load_phrases
from tests.ruritania import PHRASES, letter_to, library

GREETINGS = GreetingPhrases(
    person="Dear {name}", forms={"Ms": "Dear Ms {family_name}", "H.E": "Excellency"}
)
WORDS = replace(PHRASES, greetings=GREETINGS)
ANNA = Recipient(row=2, name="Ms Anna Lindqvist, MEP", family_name="Lindqvist")


def made(recipient: Recipient, letter: Letter | None = None) -> Letter:
    return letter_for(recipient, letter or letter_to("bank"), library(), lambda _: WORDS)


def words_of(letter: Letter, place: str) -> str:
    piece = outline(letter, library(), WORDS).piece_at(Place(place))
    return piece.text if piece else ""


def test_a_person_is_named_above_the_body_and_never_given_its_office() -> None:
    assert words_of(made(ANNA), "inside-address") == "Ms Anna Lindqvist, MEP\nReading Bank"


def test_what_a_recipient_says_of_office_and_organisation_stands_in_the_address() -> None:
    said = replace(ANNA, office="Member", organisation="Assembly of All")
    expected = "Ms Anna Lindqvist, MEP\nMember\nAssembly of All"
    assert words_of(made(said), "inside-address") == expected


@pytest.mark.parametrize(
    ("name", "family_name", "expected"),
    [
        ("Ms Anna Lindqvist, MEP", "Lindqvist", "Dear Ms Lindqvist"),
        ("ms. Anna Lindqvist", "Lindqvist", "Dear Ms Lindqvist"),
        ("Ms Anna Lindqvist", "", "Dear Ms Anna Lindqvist"),
        ("Anna Lindqvist, MEP", "Lindqvist", "Dear Anna Lindqvist"),
        ("H.E. Anna Lindqvist", "Lindqvist", "Excellency"),
        ("Msida Port", "Port", "Dear Msida Port"),
        ("Ms", "", "Dear Ms"),
    ],
)
def test_somebody_is_greeted_by_the_form_before_the_name_or_by_the_name(
    name: str, family_name: str, expected: str
) -> None:
    assert greeting(name, family_name, GREETINGS) == expected


def test_a_language_without_words_for_it_greets_as_the_addressee_is_greeted() -> None:
    plain = letter_for(ANNA, letter_to("bank"), library(), lambda _: PHRASES)
    assert words_of(plain, "salutation") == words_of(letter_to("bank"), "salutation")


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "kk", "ru"])
def test_every_language_greets_everybody(language: str) -> None:
    words = load_phrases(language).greetings
    for form in ("", *(f"{form} " for form in words.forms)):
        said = greeting(f"{form}Kim Noor", "Noor", words)
        assert said.strip()
        assert "{" not in said


def test_the_closing_of_a_greeting_is_the_letters_own() -> None:
    assert opened(" Dear Ms Lindqvist, ") == "Dear Ms Lindqvist"
    said = replace(ANNA, salutation="Dear Anna,")
    assert words_of(made(said), "salutation") == "Dear Anna,"


def test_a_greeting_that_the_writer_chose_for_all_stays() -> None:
    letter = letter_to("bank").with_field("addressee.salutation", "Dear Member")
    assert words_of(made(ANNA, letter), "salutation") == "Dear Member,"
    said = replace(ANNA, salutation="Dear Anna")
    assert words_of(made(said, letter), "salutation") == "Dear Anna,"


def test_an_address_written_by_hand_gives_way_unless_it_names_the_recipient() -> None:
    place = Place("inside-address")
    one = letter_to("bank").with_wording(place, "Mr Somebody Else", "")
    assert words_of(made(ANNA, one), place).startswith("Ms Anna Lindqvist")
    all_of_them = letter_to("bank").with_wording(place, "To: {addressee.person}", "")
    assert words_of(made(ANNA, all_of_them), place) == "To: Ms Anna Lindqvist, MEP"


def test_a_recipient_that_is_the_office_has_the_letter_as_it_is() -> None:
    office = letter_to("bank")
    reader = library().addressee(AddresseeId("bank"))
    letter = made(Recipient(row=3, name=reader.name))
    assert words_of(letter, "inside-address") == words_of(office, "inside-address")
    assert words_of(letter, "salutation") == words_of(office, "salutation")


def test_a_recipient_of_another_body_gets_what_is_asked_of_that_one() -> None:
    letter = made(replace(ANNA, addressee=AddresseeId("union")))
    assert letter.asks == letter_to("union").asks


def test_paper_and_law_are_the_recipients() -> None:
    said = replace(ANNA, paper=Paper.LETTER, hooks=(HookId("covenant"), HookId("treaty")))
    letter = made(said)
    assert letter.paper is Paper.LETTER
    assert [choice.hook for choice in letter.hooks] == ["covenant", "treaty"]
    assert {hook.id for hook in letter.copies.hooks} >= {"covenant", "treaty"}


def test_a_form_of_address_alone_is_a_name() -> None:
    assert parted("Ms", GREETINGS) == ("", "Ms")


def test_letters_of_one_merge_have_ids_of_their_own() -> None:
    assert made(ANNA).id != made(replace(ANNA, row=9)).id
