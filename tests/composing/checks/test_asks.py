"""Too many requests, the same one twice, those that events have overtaken, and contradictions."""

import datetime as dt

import pytest
from msgspec import structs

from briefer.composing.checks.around import Around, Asked, OtherLetter
from briefer.composing.checks.stances import stances_of
from briefer.composing.copying import with_copies
from briefer.composing.edits import use_original
from briefer.domain.finding import LeaveOutAsks, Severity, UseUpdated
from briefer.domain.ids import AskId, HookId, Place, RecommendationId
from briefer.domain.library import MemoryLibrary
from briefer.domain.profile import LETTER, Profile
from briefer.domain.recommendation import Overtaken, Renumbered, UpdatedAsk
from tests.composing.checks.found import SPOKEN, found, mended, saying, text_at, words_of
from tests.ruritania import letter_to, library

R12 = AskId("R1.2")


def updated_library() -> MemoryLibrary:
    """Return the library in which the repealed law lives on in another, and that can be asked."""
    old = library()
    overtaken = Overtaken(
        since=dt.date(2018, 6, 1),
        label="recodified 2018",
        what="The law became the Code on 1 June 2018.",
        source="Gazette 7",
        articles=(Renumbered(old="Article 1 of the law", new="Article 9 of the Code"),),
        updates=(
            UpdatedAsk(ask=R12, title="Repeal Article 9", clause="repeal Article 9 of the Code"),
        ),
    )
    items = [
        structs.replace(item, overtaken=overtaken) if item.id == "R1" else item
        for item in old.recommendations
    ]
    return MemoryLibrary(
        sources=old.sources,
        addressees=old.addressees,
        hooks=old.hooks,
        recommendations=items,
        senders=old.senders,
        templates=old.templates,
    )


def test_an_overtaken_ask_is_told_with_its_source_and_its_new_article() -> None:
    known = updated_library()
    letter = with_copies(
        structs.replace(letter_to("ruritania"), copies=type(letter_to("bank").copies)()), known
    )
    (finding,) = found(letter, "overtaken", known=known)
    assert finding.message == (
        "R1 is overtaken: The law became the Code on 1 June 2018. Article 1 of the law may be "
        "Article 9 of the Code now; that is not confirmed. Source: Gazette 7."
    )
    assert finding.fix == UseUpdated(asks=(R12,))
    assert finding.other == LeaveOutAsks(asks=(AskId("R1.1"), R12))
    after = mended(letter, finding, known)
    assert text_at(after, "asks/R1.2", known) == "repeal Article 9 of the Code"
    # What has no other form is still overtaken.
    (left,) = found(after, "overtaken", known=known)
    assert left.fix == LeaveOutAsks(asks=(AskId("R1.1"),))
    assert use_original(after, (R12,)).updated == ()


def test_the_writers_words_outlive_the_update_and_show_that_it_is_new() -> None:
    known = updated_library()
    letter = letter_to("ruritania").with_wording(Place("asks/R1.2"), "end it", "repeal the law")
    letter = with_copies(
        structs.replace(letter, copies=type(letter.copies)(), updated=(R12,)), known
    )
    piece = words_of(letter, known).piece_at(Place("asks/R1.2"))
    assert piece is not None
    assert (piece.text, piece.generated, piece.stale) == (
        "end it",
        "repeal Article 9 of the Code",
        True,
    )


def test_the_same_request_twice_is_found() -> None:
    letter = saying("pay all librarians well", "asks/R1.2", to="ruritania")
    letter = letter.with_wording(Place("asks/R2.1"), "pay all librarians  well", "pay librarians")
    (finding,) = found(letter, "duplicate-ask")
    assert finding.message == "Requests 2 and 3 ask for the same."
    assert finding.fix == LeaveOutAsks(asks=(AskId("R2.1"),))
    assert not found(letter_to("ruritania"), "duplicate-ask")


def test_more_requests_than_the_profile_has_room_for() -> None:
    few = {LETTER: Profile(id=LETTER, name="a letter", asks=2)}
    (finding,) = found(letter_to("ruritania"), "too-many-asks", Around(profiles=few))
    assert finding.severity is Severity.ADVICE
    enough = {LETTER: Profile(id=LETTER, name="a letter", asks=3)}
    assert not found(letter_to("ruritania"), "too-many-asks", Around(profiles=enough))


CONTRADICTIONS = [
    ("suspend all lending to the country", "make lending conditional on progress"),
    ("make all aid contingent on reform", "terminate the aid programme"),
    ("withhold assistance", "increase assistance to the Crown"),
]


@pytest.mark.parametrize(("one", "other"), CONTRADICTIONS)
def test_requests_that_contradict_each_other_are_found(one: str, other: str) -> None:
    letter = letter_to("bank").with_wording(Place("asks/B1.1"), one, "weigh")
    letter = letter.with_wording(Place("asks/B1.2"), other, "lend")
    (finding,) = found(letter, "contradicting-asks")
    assert finding.message == "Requests 1 and 2 contradict each other."
    for same in (one, other):
        twice = letter.with_wording(Place("asks/B1.1"), same, "weigh")
        twice = twice.with_wording(Place("asks/B1.2"), same, "lend")
        assert not found(twice, "contradicting-asks")


def _asked(text: str, targets: frozenset[HookId] = frozenset()) -> Asked:
    return Asked(Place("asks/U1.1"), text, stances_of(text, targets, SPOKEN.opposites))


def test_a_letter_to_another_body_that_asks_for_the_opposite_is_found() -> None:
    letter = letter_to("bank").with_wording(Place("asks/B1.1"), "suspend all lending", "weigh")
    asked = (_asked("make all lending conditional on open libraries"),)
    others = (OtherLetter("Letter to the Union", "Union of Readers", asked),)
    (finding,) = found(letter, "contradicting-letters", Around(others=others))
    assert finding.message == (
        "Request 1 contradicts request 1 of your letter “Letter to the Union” to Union of Readers."
    )
    assert not found(letter_to("bank"), "contradicting-letters", Around(others=others))


def test_a_law_cannot_be_repealed_and_enforced_at_once() -> None:
    letter = letter_to("ruritania")
    law = frozenset({HookId("book-law")})
    enforce = (_asked("enforce the law", law),)
    others = (OtherLetter("Other", "Bank", enforce),)
    (finding,) = found(letter, "contradicting-letters", Around(others=others))
    assert finding.place == "asks/R1.2"
    elsewhere = (OtherLetter("Other", "Bank", (_asked("enforce the law"),)),)
    assert not found(letter, "contradicting-letters", Around(others=elsewhere))


def test_an_item_of_ones_own_is_told_by_its_title_since_its_id_says_nothing() -> None:
    old = library()
    own = RecommendationId("a" * 32)
    items = [
        structs.replace(item, id=own) if item.id == "R1" else item for item in old.recommendations
    ]
    known = MemoryLibrary(
        sources=old.sources,
        addressees=old.addressees,
        hooks=old.hooks,
        recommendations=items,
        senders=old.senders,
        templates=old.templates,
    )
    letter = with_copies(
        structs.replace(letter_to("ruritania"), copies=type(letter_to("bank").copies)()), known
    )
    (finding,) = found(letter, "overtaken", known=known)
    assert finding.message == "“Title of R1” is overtaken: The law is gone."
