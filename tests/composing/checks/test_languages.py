"""What stands in another language than the letter, and what only a machine has translated."""

import datetime as dt
from collections.abc import Sequence

from msgspec.structs import replace

from briefer.composing.checks import check
from briefer.composing.copying import with_copies
from briefer.composing.outlining import outline
from briefer.composing.phrases import Phrases
from briefer.composing.retelling import retell
from briefer.domain.addressee import Addressee
from briefer.domain.base import Translation
from briefer.domain.copies import Copies
from briefer.domain.finding import Finding, Severity
from briefer.domain.letter import Letter
from briefer.domain.library import Library, MemoryLibrary
from tests.ruritania import PHRASES, letter_to, library

CHECKED = dt.date(2026, 11, 27)
FRENCH = replace(PHRASES, language="fr")


def told(part: str, text: str, *, checked: bool = True) -> Translation:
    return Translation(part=part, language="fr", text=text, checked=CHECKED if checked else None)


def known_with(
    *,
    addressees: dict[str, tuple[Translation, ...]] | None = None,
    summary: tuple[Translation, ...] = (),
    closing: tuple[Translation, ...] = (),
) -> Library:
    """Return the library with some words in French."""
    old, forms = library(), addressees or {}
    return MemoryLibrary(
        sources=[replace(source, translations=summary) for source in old.sources],
        addressees=[replace(body, translations=forms.get(body.id, ())) for body in old.addressees],
        hooks=old.hooks,
        recommendations=old.recommendations,
        senders=old.senders,
        templates=[replace(known, translations=closing) for known in old.templates],
    )


def in_french(known: Library) -> Letter:
    """Return the letter to the bank in French, with copies of what `known` has now."""
    english = letter_to("bank")
    return with_copies(replace(retell(english, "fr", known), copies=Copies()), known)


def found(
    known: Library, code: str, letter: Letter | None = None, phrases: Phrases = FRENCH
) -> Sequence[Finding]:
    letter = letter or in_french(known)

    findings = check(letter, outline(letter, known, phrases), known, phrases)
    return [finding for finding in findings if finding.code == code]


def test_a_letter_in_its_own_language_misses_no_words() -> None:
    known = library()
    letter = letter_to("bank")
    for code in ("not-translated", "machine-made"):
        assert not found(known, code, letter, PHRASES)


def test_each_block_that_falls_back_is_told_with_its_place_and_both_languages() -> None:
    findings = found(known_with(), "not-translated")
    assert all(finding.severity is Severity.WARNING for finding in findings)
    places = [finding.place for finding in findings]
    (closing,) = [finding for finding in findings if finding.place == "closing"]
    assert closing.message == "This text is in English: it has no words in French yet."
    # A list is told of once.
    assert len([place for place in places if place.startswith("asks")]) == 1


def test_what_has_been_translated_is_missed_no_more() -> None:
    texts = (told("blocks/closing", "Merci."),)
    places = [finding.place for finding in found(known_with(closing=texts), "not-translated")]
    assert "closing" not in places
    assert not found(known_with(closing=texts), "machine-made")


def test_what_only_a_machine_has_translated_is_told_once() -> None:
    texts = (told("blocks/closing", "Merci.", checked=False),)
    (finding,) = found(known_with(closing=texts), "machine-made")
    assert (finding.place, finding.severity) == ("closing", Severity.WARNING)


def test_official_words_in_another_language_are_as_they_should_be() -> None:
    findings = found(known_with(), "not-translated")
    assert not [finding for finding in findings if finding.place.endswith("/quotation")]


def test_what_a_report_found_is_missed_within_a_paragraph() -> None:
    def about_reports(known: Library, code: str) -> list[Finding]:
        return [one for one in found(known, code) if "report" in one.message]

    assert about_reports(known_with(), "not-translated")
    machine = known_with(summary=(told("summary", "Le rapport le dit.", checked=False),))
    assert not about_reports(machine, "not-translated")
    assert about_reports(machine, "machine-made")
    person = known_with(summary=(told("summary", "Le rapport le dit."),))
    assert not about_reports(person, "not-translated")
    assert not about_reports(person, "machine-made")


def test_how_the_reader_is_addressed_is_missed_or_to_be_confirmed() -> None:
    def of_the_bank(known: Library, code: str) -> list[Finding]:
        return [one for one in found(known, code) if "address" in one.message]

    forms = ("salutation", "valediction", "naming/second", "naming/third")
    (missing,) = [
        one for one in of_the_bank(known_with(), "not-translated") if one.place == "salutation"
    ]
    assert "not known in French" in missing.message
    machine = {"bank": tuple(told(form, form, checked=False) for form in forms)}
    (unconfirmed,) = of_the_bank(known_with(addressees=machine), "machine-made")
    assert unconfirmed.place == "salutation"
    # All bodies are told of at once.
    both = machine | {"ruritania": (told("naming/third", "la Couronne", checked=False),)}
    (of_both,) = of_the_bank(known_with(addressees=both), "machine-made")
    assert ": naming/third, la Couronne." in of_both.message
    person = {"bank": tuple(told(form, form) for form in forms)}
    places = [one.place for one in of_the_bank(known_with(addressees=person), "not-translated")]
    assert "salutation" not in places


def test_a_body_whose_name_the_letter_has_in_another_language_is_told() -> None:
    known = known_with()
    crown = known.find(Addressee, "ruritania")
    assert crown is not None
    named = [one for one in found(known, "not-translated") if crown.naming.third in one.message]
    assert named
    words = {"ruritania": (told("naming/third", "la Couronne"),)}
    assert not [
        one
        for one in found(known_with(addressees=words), "not-translated")
        if "Couronne" in one.message
    ]


def test_fixed_words_that_nobody_confirmed_are_told() -> None:
    known, letter = library(), letter_to("bank")
    unchecked = replace(PHRASES, checked=None)
    (finding,) = found(known, "machine-made", letter, unchecked)
    assert "fixed words" in finding.message
