"""What a writer is told before the letter goes out."""

import datetime as dt

import pytest
from msgspec.structs import replace

from briefer.composing.checks import check
from briefer.composing.checks.around import Around
from briefer.composing.edits import tick_asks, tick_hook
from briefer.composing.outlining import outline
from briefer.document.placement import MissingCharacter
from briefer.domain.copies import Copies
from briefer.domain.finding import Finding, LeaveOutAsks, Severity
from briefer.domain.ids import AskId, BlockId, HookId, SenderId
from briefer.domain.letter import Letter
from briefer.domain.library import MemoryLibrary
from briefer.domain.sender import Sender
from tests.ruritania import PHRASES, letter_to, library


def found(letter: Letter, *missing: MissingCharacter) -> dict[str, Finding]:
    now = outline(letter, library(), PHRASES)
    return {
        finding.code: finding
        for finding in check(letter, now, library(), PHRASES, Around(missing=missing))
    }


def test_a_sound_letter_has_no_findings_but_what_events_have_overtaken() -> None:
    sound = replace(letter_to("bank"), annex=(AskId("R2.1"),))
    # Nobody can have checked an address that is made up.
    assert set(found(sound)) == {"address-unchecked"}
    overtaken = found(letter_to("bank"))
    assert set(overtaken) == {"overtaken", "address-unchecked"}
    assert overtaken["overtaken"].message == "R1 is overtaken: The law is gone."
    assert overtaken["overtaken"].place == "annex/R1.1"
    assert overtaken["overtaken"].fix == LeaveOutAsks(asks=(AskId("R1.1"), AskId("R1.2")))


def test_nothing_is_overtaken_before_it_happened() -> None:
    assert "overtaken" not in found(letter_to("ruritania", date=dt.date(2018, 5, 31)))
    assert "overtaken" in found(letter_to("ruritania", date=dt.date(2018, 6, 1)))


def test_a_letter_that_asks_for_nothing_is_an_error() -> None:
    assert found(letter_to("bank").with_asks(()))["no-ask"].severity is Severity.ERROR
    assert "no-ask" in found(letter_to("bank").leaving_out(BlockId("asks")))


def test_an_annex_that_the_letter_refers_to_must_stand_in_it() -> None:
    for letter in (
        letter_to("bank").with_annex(()),
        letter_to("bank").leaving_out(BlockId("annex")),
    ):
        finding = found(letter)["empty-annex"]
        assert finding.severity is Severity.ERROR
        assert (finding.place, finding.words) == ("asks/B1.2", "Annex A")
    assert "empty-annex" not in found(letter_to("bank"))


def test_a_provision_that_does_not_bind_needs_a_reason() -> None:
    letter = tick_hook(letter_to("bank"), HookId("new-pact"))
    finding = found(letter)["does-not-bind"]
    assert finding.severity is Severity.ERROR
    assert "Union of Readers" in finding.message
    assert finding.place == "legal-basis/new-pact"
    reasoned = tick_hook(letter_to("bank"), HookId("new-pact"), "It guides the bank.")
    assert "does-not-bind" not in found(reasoned)


def test_a_provision_out_of_force_is_an_error_that_names_its_successor() -> None:
    finding = found(tick_hook(letter_to("union"), HookId("pact")))["not-in-force"]
    assert finding.severity is Severity.ERROR
    assert "New-Pact, Article 1 (new-pact)" in finding.message
    early = tick_hook(letter_to("ruritania", date=dt.date(2009, 1, 1)), HookId("covenant"))
    assert "1 January 2010" in found(early)["not-in-force"].message


def test_dates_that_nobody_has_compared_are_told() -> None:
    known = library()
    hooks = [replace(h, dates_checked=None) if h.id == "treaty" else h for h in known.hooks]
    unsure = MemoryLibrary(
        sources=known.sources,
        addressees=known.addressees,
        hooks=hooks,
        recommendations=known.recommendations,
        templates=known.templates,
    )
    letter = replace(letter_to("bank"), copies=Copies())
    findings = check(letter, outline(letter, unsure, PHRASES), unsure, PHRASES)
    finding = next(finding for finding in findings if finding.code == "in-force-unknown")
    assert finding.severity is Severity.ADVICE
    assert finding.message.startswith("Whether Treaty, Article 1 is in force")
    assert "in-force-unknown" not in found(letter)
    elsewhere = tick_hook(letter_to("union").with_hooks(()), HookId("treaty"))
    codes = {
        found.code
        for found in check(elsewhere, outline(elsewhere, unsure, PHRASES), unsure, PHRASES)
    }
    assert "does-not-bind" in codes
    assert "in-force-unknown" not in codes


def test_what_is_not_filled_in_is_named_in_the_words_that_are_printed() -> None:
    letter = letter_to("bank", sender=Sender(id=SenderId("none")))
    assert "“[your" in found(letter)["unfilled"].message


def test_wording_that_nobody_has_checked_is_a_warning_with_two_ways_out() -> None:
    finding = found(letter_to("union"))["wording-unchecked"]
    assert finding.severity is Severity.WARNING
    assert finding.fix is not None
    assert finding.other is not None


def test_a_character_without_a_face_is_an_error_that_names_it() -> None:
    finding = found(letter_to("bank"), MissingCharacter(anchor="opening", character="𐀀"))
    assert finding["missing-character"].message == (
        "No typeface can show the character “𐀀” (U+10000)."
    )


def test_a_character_that_a_terminal_would_obey_is_not_repeated_to_it() -> None:
    finding = found(letter_to("bank"), MissingCharacter(anchor="opening", character="\x1b"))
    assert finding["missing-character"].message == (
        "No typeface can show the character “\ufffd” (U+001B)."
    )


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\u202a"])
def test_a_mark_that_turns_the_reading_order_is_told(mark: str) -> None:
    finding = found(letter_to("bank").with_field("subject", f"a{mark}b"))["hidden-mark"]
    assert finding.severity is Severity.WARNING
    assert f"U+{ord(mark):04X}" in finding.message
    assert (finding.place, finding.words) == ("subject", mark)
    assert mark not in finding.message
    assert "hidden-mark" not in found(letter_to("bank").with_field("subject", "a\u200eb\u200d"))


def test_a_reply_date_must_come_after_the_letter() -> None:
    letter = letter_to("bank")
    assert "reply-date" in found(replace(letter, reply_by=letter.date))


def test_the_worst_comes_first() -> None:
    letter = tick_asks(letter_to("bank").with_asks(()), library(), ())
    now = outline(letter, library(), PHRASES)
    severities = [finding.severity for finding in check(letter, now, library(), PHRASES)]
    order = [Severity.ERROR, Severity.WARNING, Severity.ADVICE]
    assert severities == sorted(severities, key=order.index)
