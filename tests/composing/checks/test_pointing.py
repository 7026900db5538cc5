"""Words that point at nothing, and references to annexes."""

import pytest

from briefer.composing.edits import worded
from briefer.domain.finding import FillIn, ReferTo, Reword, Severity
from briefer.domain.ids import BlockId, Place
from tests.composing.checks.found import SPOKEN, found, mended, saying, text_at, words_of
from tests.ruritania import letter_to

POINTING = [(words, pointing.to.value) for pointing in SPOKEN.pointing for words in pointing.words]


@pytest.mark.parametrize(("words", "to"), POINTING)
def test_each_phrase_that_points_is_found_at_any_place(words: str, to: str) -> None:
    for place in ("opening", "concern", "asks", "asks/B1.1", "closing", "legal-basis/treaty"):
        letter = saying(f"We mention {words} here.", place)
        code = "pointing" if to == "earlier" else "dangling"
        (finding,) = found(letter, code)
        assert (finding.place, finding.words) == (place, words)
        assert finding.firm is (to != "earlier")
        assert finding.severity is (Severity.WARNING if to == "earlier" else Severity.ERROR)


def test_phrases_are_found_in_capitals_and_across_line_ends_but_not_inside_words() -> None:
    assert found(saying("THIS\nREPORT says so."), "dangling")
    assert not found(saying("We list abovementionedness and thislisted aboveboard."), "dangling")


def test_this_report_becomes_the_report_by_name() -> None:
    letter = saying("This report shows it. We stand by these findings.")
    whole, part = found(letter, "dangling")
    assert isinstance(whole.fix, Reword)
    for finding in (part, whole):
        letter = mended(letter, finding)
    name = "Readers’ Watch report “Closed Books” (March 2019)"
    assert text_at(letter, "closing") == (
        f"The {name} shows it. We stand by the findings of the {name}."
    )
    assert not found(letter, "dangling")


def test_the_recommendations_listed_above_become_an_annex_that_comes_along() -> None:
    letter = saying("It has implemented the recommendations listed above.", to="assembly")
    assert letter.annex == ()
    (finding,) = found(letter, "dangling")
    assert isinstance(finding.fix, ReferTo)
    after = mended(letter, finding)
    assert text_at(after, "closing") == (
        "It has implemented the recommendations to the Crown in Annex A."
    )
    assert [str(ask) for ask in after.annex] == ["R1.1", "R1.2", "R2.1"]
    assert "Annex A" in text_at(after, "enclosures")
    assert not found(after, "dangling")
    assert not found(after, "empty-annex")


def test_a_reference_outlives_the_editing_of_its_words() -> None:
    letter = saying("It did the recommendations listed above.", to="assembly")
    after = mended(letter, found(letter, "dangling")[0])
    shown = text_at(after, "closing")
    again = worded(after, words_of(after), Place("closing"), f"Truly. {shown}")
    assert words_of(again).annexes == words_of(after).annexes
    gone = worded(after, words_of(after), Place("closing"), "It did nothing.")
    assert words_of(gone).annexes == ()


def test_what_only_points_back_needs_words_of_the_writer() -> None:
    (finding,) = found(saying("As listed above, it did nothing."), "dangling")
    assert finding.fix == FillIn(block=BlockId("closing"))


def test_words_within_quotation_marks_are_found_and_never_changed() -> None:
    (finding,) = found(saying("It said “we know this report” to us."), "dangling")
    assert isinstance(finding.fix, FillIn)


def test_the_government_itself_gets_no_annex_of_its_own_recommendations() -> None:
    (finding,) = found(saying("Do the recommendations listed above.", to="ruritania"), "dangling")
    assert isinstance(finding.fix, FillIn)


def test_an_annex_that_only_the_writer_speaks_of_is_found() -> None:
    (finding,) = found(saying("See Annex C."), "no-annex")
    assert (finding.severity, finding.words) == (Severity.ERROR, "Annex C")
    assert not found(saying("See Annex A."), "no-annex")
    assert not found(saying("See Annexes and Annex Carefully."), "no-annex")


def test_the_enclosure_line_must_name_the_annex() -> None:
    letter = letter_to("bank").with_field("enclosures", "A map of Ruritania")
    (finding,) = found(letter, "enclosure-missing")
    assert finding.place == "enclosures"
    assert not found(letter.with_field("enclosures", "Annex A; a map"), "enclosure-missing")
    assert not found(letter_to("bank"), "enclosure-missing")
    assert found(letter_to("bank").leaving_out(BlockId("enclosures")), "enclosure-missing")


def test_a_reference_typed_as_a_placeholder_is_a_reference() -> None:
    letter = saying("It did {asks:ruritania}.", to="assembly")
    assert text_at(letter, "closing") == "It did the recommendations to the Crown in Annex A."
    (finding,) = found(letter, "empty-annex")
    assert finding.place == "closing"


def test_a_placeholder_that_is_not_known_passes_for_no_reason() -> None:
    letter = saying("Dear {addressee.nam}, we {body:nobody} you.")
    first, second = found(letter, "unknown-placeholder")
    assert (first.words, second.words) == ("{addressee.nam}", "{body:nobody}")
    assert first.firm
    assert second.firm


def test_braces_that_hold_no_placeholder_are_words() -> None:
    letter = saying("Sets {} and { x } stay.")
    assert text_at(letter, "closing") == "Sets {} and { x } stay."
    assert not found(letter, "unknown-placeholder")
