"""What the library says now that a letter's copies do not, and what the writer makes of it."""

import pytest
from msgspec.structs import replace

from briefer.composing.checks import check
from briefer.composing.copying import with_copies
from briefer.composing.edits import quote_hook
from briefer.composing.fixes import apply_fix
from briefer.composing.laying import compose
from briefer.composing.outline import Outline
from briefer.composing.outlining import outline
from briefer.composing.showing import places_of
from briefer.composing.updates import keep_own, take_update, updates_of
from briefer.domain.copies import Copies
from briefer.domain.finding import Finding, KeepOwn, Severity, TakeUpdate
from briefer.domain.ids import AskId, HookId, Place, RecommendationId
from briefer.domain.letter import HookChoice, Letter
from briefer.domain.library import Library
from briefer.domain.records import Kind, RecordKey
from tests.composing.libraries import changed, edited, without
from tests.composing.test_copies import full
from tests.ruritania import DATE, PHRASES, letter_to, library

TREATY = RecordKey(kind=Kind.HOOK, id="treaty")
B1 = RecordKey(kind=Kind.RECOMMENDATION, id="B1")
SHOWN = {
    (Kind.SOURCE, "report"): "concern",
    (Kind.ADDRESSEE, "bank"): "inside-address",
    (Kind.ADDRESSEE, "ruritania"): "asks/B1.2",
    (Kind.HOOK, "treaty"): "legal-basis/treaty",
    (Kind.RECOMMENDATION, "B1"): "asks/B1.1",
    (Kind.RECOMMENDATION, "R1"): "annex/R1.1",
}
RECORDS = [RecordKey(kind=kind, id=key) for kind, key in SHOWN]


def now(letter: Letter) -> Outline:
    return outline(letter, library(), PHRASES)


def found(letter: Letter, known: Library) -> list[Finding]:
    findings = check(letter, outline(letter, known, PHRASES), known, PHRASES)
    return [finding for finding in findings if finding.code == "source-updated"]


def places(letter: Letter, known: Library) -> list[tuple[Place, ...]]:
    now = outline(letter, known, PHRASES)
    return [places_of(update, letter, now, known) for update in updates_of(letter, known)]


def test_a_library_as_it_was_has_no_updates() -> None:
    assert updates_of(letter_to("bank"), library()) == ()
    assert found(letter_to("bank"), library()) == []
    other = changed(library(), "far-law")
    assert updates_of(letter_to("bank"), other) == ()


@pytest.mark.parametrize("key", RECORDS, ids=str)
def test_a_changed_record_is_told_where_it_shows_with_a_choice(key: RecordKey) -> None:
    letter, other = letter_to("bank"), changed(library(), key.id)
    (update,) = updates_of(letter, other)
    assert update.key == key
    assert update.theirs != update.mine
    assert update.fields
    (finding,) = found(letter, other)
    assert finding.severity is Severity.ADVICE
    assert "has changed in the library" in finding.message
    assert finding.place == SHOWN[key.kind, key.id]
    assert finding.fix == TakeUpdate(kind=key.kind, id=key.id)
    assert finding.other == KeepOwn(kind=key.kind, id=key.id)


@pytest.mark.parametrize("key", RECORDS, ids=str)
def test_taking_theirs_makes_the_letter_that_the_library_would_make_now(key: RecordKey) -> None:
    letter, other = letter_to("bank"), changed(library(), key.id)
    taken = take_update(letter, key, other)
    assert updates_of(taken, other) == ()
    assert compose(taken, other, PHRASES) != compose(letter, other, PHRASES)
    assert taken == with_copies(replace(letter, copies=Copies()), other)


@pytest.mark.parametrize("key", RECORDS, ids=str)
def test_keeping_mine_settles_it_until_the_record_changes_again(key: RecordKey) -> None:
    letter, other = letter_to("bank"), changed(library(), key.id)
    kept = keep_own(letter, key, other)
    assert updates_of(kept, other) == ()
    assert compose(kept, other, PHRASES) == compose(letter, library(), PHRASES)
    assert len(updates_of(kept, without(library(), key.id))) == 1
    again = keep_own(kept, key, without(library(), key.id))
    assert len(again.kept_own) == 1
    assert take_update(kept, key, other).kept_own == ()


@pytest.mark.parametrize("key", RECORDS, ids=str)
def test_a_record_that_is_gone_can_only_be_kept(key: RecordKey) -> None:
    letter, other = letter_to("bank"), without(library(), key.id)
    (update,) = updates_of(letter, other)
    assert (update.theirs, update.fields) == (None, ())
    (finding,) = found(letter, other)
    assert "no longer in the library" in finding.message
    assert finding.fix == KeepOwn(kind=key.kind, id=key.id)
    assert finding.other is None
    assert take_update(letter, key, other) == letter
    keep = KeepOwn(kind=key.kind, id=key.id)
    assert found(apply_fix(letter, keep, DATE, other, now), other) == []


def test_the_fixes_do_what_they_say() -> None:
    letter, other = letter_to("bank"), changed(library(), "treaty")
    take, keep = TakeUpdate(kind=Kind.HOOK, id="treaty"), KeepOwn(kind=Kind.HOOK, id="treaty")
    assert apply_fix(letter, take, DATE, other, now) == take_update(letter, TREATY, other)
    assert apply_fix(letter, keep, DATE, other, now) == keep_own(letter, TREATY, other)


def test_what_the_letter_does_not_use_cannot_be_taken() -> None:
    pact = RecordKey(kind=Kind.HOOK, id="pact")
    assert take_update(letter_to("bank"), pact, library()) == letter_to("bank")
    template = RecordKey(kind=Kind.TEMPLATE, id="letter")
    assert take_update(letter_to("bank"), template, library()) == letter_to("bank")


def test_each_field_that_differs_is_told_in_both_versions() -> None:
    item = library().recommendation(RecommendationId("B1"))
    first, second = item.asks
    now = replace(
        item,
        title="New",
        asks=(replace(first, clause="weigh it"), second),
        topics=("one", "two"),
        note="A note.",
    )
    other = edited(library(), lambda record: now if record.id == "B1" else record)
    (update,) = updates_of(letter_to("bank"), other)
    told = {field.name: (field.mine, field.theirs) for field in update.fields}
    assert told == {
        "title": ("Title of B1", "New"),
        "asks/B1.1/clause": ("weigh {report} in its lending", "weigh it"),
        "note": ("", "A note."),
        "topics": ("", "one\ntwo"),
    }
    assert places(letter_to("bank"), other) == [("asks/B1.1",)]


def test_an_ask_that_theirs_has_no_more_leaves_the_letter() -> None:
    item = library().recommendation(RecommendationId("B1"))
    less = replace(item, asks=item.asks[:1])
    other = edited(library(), lambda record: less if record.id == "B1" else record)
    letter = letter_to("bank").with_wording(Place("asks/B1.2"), "mine", "theirs")
    assert places(letter, other) == [("asks/B1.2",)]
    taken = take_update(letter, B1, other)
    assert taken.asks == (AskId("B1.1"),)
    assert taken.wordings == letter.wordings
    outline(taken, other, PHRASES)
    assert updates_of(taken, other) == ()


def test_theirs_brings_what_it_needs() -> None:
    item = library().recommendation(RecommendationId("B1"))
    asks = tuple(replace(ask, clause=f"{ask.clause} of {{body:union}}") for ask in item.asks)
    now = replace(item, asks=asks)
    other = edited(library(), lambda record: now if record.id == "B1" else record)
    taken = take_update(letter_to("bank"), B1, other)
    assert "union" in [body.id for body in taken.copies.addressees]


def test_taking_one_record_leaves_the_others() -> None:
    other = changed(changed(library(), "treaty"), "B1")
    taken = take_update(letter_to("bank"), TREATY, other)
    assert [update.key for update in updates_of(taken, other)] == [B1]


@pytest.mark.parametrize("key", ["union", "assembly", "new-pact", "pact", "bank", "R2"])
def test_every_update_has_a_place_that_stands(key: str) -> None:
    letter, other = full(), changed(library(), key)
    letter = quote_hook(letter, HookId("far-law"), quoted=False)
    now = outline(letter, other, PHRASES)
    for update in updates_of(letter, other):
        shown = places_of(update, letter, now, other)
        assert shown
        assert all(now.piece_at(place) for place in shown)


def test_what_shows_nowhere_is_told_at_the_top() -> None:
    letter = letter_to("bank")
    for block in ("legal-basis", "asks", "annex"):
        letter = letter.leaving_out(next(b.id for b in letter.blocks if b.id == block))
    assert places(letter, changed(library(), "treaty")) == [("letterhead",)]


def test_a_successor_shows_where_the_provision_stands_that_it_follows() -> None:
    letter = letter_to("union", date=DATE)
    letter = with_copies(letter.with_hook(HookChoice(hook=HookId("pact"))), library())
    letter = with_copies(letter.without_hook(HookId("new-pact")), library())
    other = changed(library(), "new-pact")
    assert places(letter, other) == [("legal-basis/pact",)]
