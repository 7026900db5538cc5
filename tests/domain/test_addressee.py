"""An addressee in another language than its own."""

from msgspec.structs import replace

from briefer.domain.addressee import Addressee, Case, in_language
from briefer.domain.base import Translation
from tests.ruritania import ADDRESSEES


def _told(**parts: str) -> Addressee:
    """Return the fictitious Crown with texts in French, their parts joined by underscores."""
    texts = (
        Translation(part=part.replace("_", "/"), language="fr", text=text)
        for part, text in parts.items()
    )
    return replace(ADDRESSEES[0], translations=tuple(texts))


def test_forms_that_a_language_needs_after_some_word_are_translated_with_the_name() -> None:
    crown = _told(naming_third="le Trône", naming_to_third="au Trône", naming_to_second="à Vous")
    naming = in_language(crown, "fr").naming
    assert naming.third == "le Trône"
    assert naming.case("to") == Case(name="to", third="au Trône", second="à Vous")
    assert naming.case("of").third == "le Trône"


def test_a_form_that_is_not_translated_is_the_plain_name() -> None:
    crown = _told(naming_third="le Trône", naming_second="Vous", naming_to_third="au Trône")
    assert in_language(crown, "fr").naming.case("to").second == "Vous"


def test_a_form_of_another_language_never_stands_for_a_translated_name() -> None:
    crown = _told(naming_third="le Trône")
    own = replace(crown.naming, cases=(Case(name="to", third="dem Thron", second="Euch"),))
    assert in_language(replace(crown, naming=own), "fr").naming.case("to").third == "le Trône"


def test_an_address_is_told_line_by_line() -> None:
    assert in_language(_told(address="Palais\nStrelsau"), "fr").address == ("Palais", "Strelsau")
    assert in_language(_told(name="le Trône"), "fr").address == ADDRESSEES[0].address


def test_in_its_own_language_and_in_one_that_it_lacks_it_stays_as_it_is() -> None:
    crown = _told(naming_third="le Trône")
    assert in_language(crown, "en") == crown
    assert in_language(crown, "de") == crown
