"""Every step on records is one batch, and its inverse takes it back."""

import datetime as dt

import pytest
from msgspec.structs import replace

from briefer.domain.addressee import Addressee
from briefer.domain.base import Provenance, Translation
from briefer.domain.ids import AddresseeId, AskId, HookId, RecommendationId, SourceId
from briefer.domain.law import Binding, LegalHook, Quotation
from briefer.domain.recommendation import Ask, Overtaken, Recommendation, UpdatedAsk
from briefer.domain.records import Kind, RecordKey, digest_of, key_of, type_of
from briefer.services import editing
from briefer.services.records import BUNDLED, OWN, Held

ORIGIN = Provenance(origin="made up")


def ask(key: str, subject: str = "one", *targets: str) -> Ask:
    return Ask(
        id=AskId(key),
        title="Do it",
        subject=AddresseeId(subject),
        clause="do it",
        targets=tuple(map(HookId, targets)),
    )


def recommendation(*asks: Ask, **more: object) -> Recommendation:
    made = Recommendation(
        id=RecommendationId("R1"),
        source=SourceId("report"),
        addressee=AddresseeId("one"),
        number=1,
        title="Do it",
        text="It should be done.",
        place="page 1",
        asks=asks,
    )
    return replace(made, **more)


def hook(key: str = "law", **more: object) -> LegalHook:
    made = LegalHook(
        id=HookId(key),
        instrument="The Law",
        short_name="Law",
        provision="section 1",
        linking="It says:",
        paraphrase="It says so.",
        citation="Law, s. 1",
        provenance=ORIGIN,
    )
    return replace(made, **more)


def body(key: str, **more: object) -> Addressee:
    made = editing.blank(Kind.ADDRESSEE, key, key.title())
    assert isinstance(made, Addressee)
    return replace(made, **more)


def test_a_new_body_is_called_by_its_name_until_it_is_told_otherwise() -> None:
    made = editing.blank(Kind.ADDRESSEE, "c", "New addressee")
    named = editing.with_value(made, "name", "Committee")
    assert isinstance(named, Addressee)
    assert named.short_name == "Committee"
    assert named.naming.third == "Committee"
    assert named.naming.third_possessive == "Committee’s"
    told = editing.with_value(named, "naming.third", "the Committee")
    again = editing.with_value(told, "name", "Council")
    assert isinstance(again, Addressee)
    assert (again.short_name, again.naming.third) == ("Council", "the Committee")


def test_a_new_provision_is_called_by_its_instrument_until_it_is_told_otherwise() -> None:
    made = editing.blank(Kind.HOOK, "h", "New hook")
    assert isinstance(made, LegalHook)
    assert made.label == "New hook"
    named = editing.with_value(made, "instrument", "Charter")
    assert isinstance(named, LegalHook)
    assert named.short_name == "Charter"


def test_what_can_be_translated_is_a_text_of_the_record() -> None:
    record = recommendation(ask("R1.1"))
    assert "R1.1/clause" in editing.translatable(record)
    for kind in editing.NEW:
        made = editing.blank(kind, "x", "Name", source="s", body="b")
        for path in editing.translatable(made):
            if path.startswith("naming/") and path.count("/") > 1:
                continue  # A case is told only in the languages that have it.
            lines = editing.value_at(made, path.replace("/", "."))
            assert isinstance(lines, tuple) if path == "address" else isinstance(lines, str)


def test_a_field_is_read_and_changed_by_its_path() -> None:
    law = hook()
    assert editing.value_at(law, "provenance.origin") == "made up"
    changed = editing.with_value(law, "provenance.origin", "found")
    assert editing.value_at(changed, "provenance.origin") == "found"
    assert editing.value_at(law, "provenance.origin") == "made up"


def test_other_official_words_are_words_that_nobody_has_compared() -> None:
    law = hook(quotation=Quotation(text="Old.", checked=dt.date(2020, 1, 1)))
    changed = editing.with_value(law, "quotation.text", "New.")
    assert editing.value_at(changed, "quotation.checked") is None
    same = editing.with_value(law, "quotation.text", "Old.")
    assert same == law
    checked = editing.with_value(changed, "quotation.checked", dt.date(2021, 1, 1))
    assert editing.value_at(checked, "quotation.checked") == dt.date(2021, 1, 1)


def test_a_quotation_comes_with_its_words_and_goes_with_them() -> None:
    quoted = editing.with_value(hook(), "quotation.text", "New.")
    assert isinstance(quoted, LegalHook)
    assert quoted.quotation == Quotation(text="New.")
    assert editing.with_value(quoted, "quotation.text", "") == hook()
    assert editing.with_value(hook(), "quotation.language", "fr") == hook()


@pytest.mark.parametrize("kind", editing.NEW)
def test_a_new_record_is_of_its_kind_and_named(kind: Kind) -> None:
    made = editing.blank(kind, "k", "A name", source="report", body="one")
    assert isinstance(made, type_of(kind))
    assert editing.value_at(made, editing.name_path(kind)) == "A name"


def test_a_recommendation_needs_a_report_and_a_body() -> None:
    for source, to in (("", "one"), ("report", "")):
        with pytest.raises(editing.PartMissing):
            editing.blank(Kind.RECOMMENDATION, "k", "A name", source=source, body=to)


def test_a_copy_has_its_own_ids_and_those_of_its_asks() -> None:
    words = Translation(part="R1.1/clause", language="de", text="es tun")
    one = recommendation(ask("R1.1"), ask("R1.2"), translations=(words,))
    copy = editing.duplicate(one, "R2", "Do it (copy)")
    assert isinstance(copy, Recommendation)
    assert [made.id for made in copy.asks] == ["R2.1", "R2.2"]
    assert copy.title == "Do it (copy)"
    assert copy.translations[0].part == "R2.1/clause"
    assert [made.id for made in one.asks] == ["R1.1", "R1.2"]


def test_a_new_ask_has_an_id_that_no_other_has() -> None:
    assert editing.blank_ask(recommendation(), "New").id == "R1.1"
    assert editing.blank_ask(recommendation(ask("R1.1"), ask("R1.3")), "New").id == "R1.2"


def test_the_trash_takes_a_record_and_gives_it_back() -> None:
    held = Held(record=hook(), origin=BUNDLED, base="b")
    batch = editing.trashed([held], "Trash")
    after = batch.changes[0].after
    assert after is not None
    assert after == replace(held, trashed=True)
    assert editing.restored([after], "Restore").changes[0].after == held
    assert batch.inverse.changes[0].after == held


def test_an_added_record_is_the_library_s_own() -> None:
    change = editing.added(hook(), "Add").changes[0]
    assert change.before is None
    assert change.after == Held(record=hook(), origin=OWN)


def test_a_merge_repoints_what_referred_to_the_other_and_trashes_it() -> None:
    kept, other = Held(record=hook("law")), Held(record=hook("old"))
    item = recommendation(ask("R1.1", "one", "old", "law"), hooks=(HookId("old"), HookId("law")))
    later = hook("before", superseded_by=HookId("old"))
    own = replace(kept, record=hook("law", superseded_by=HookId("old")))
    batch = editing.merged(own, other, [Held(record=item), Held(record=later), own], "Merge")
    after = {change.key: change.after for change in batch.changes}
    assert [key_of(held.record) for held in after.values() if held is not None] == list(after)
    merged = after[key_of(item)]
    assert merged is not None
    assert isinstance(merged.record, Recommendation)
    assert merged.record.hooks == ("law",)
    assert merged.record.asks[0].targets == ("law",)
    assert editing.value_at(_record(after[key_of(later)]), "superseded_by") == "law"
    assert editing.value_at(_record(after[key_of(own.record)]), "superseded_by") is None
    assert after[key_of(other.record)] == replace(other, trashed=True)


def test_a_merge_of_bodies_repoints_reports_provisions_and_organs() -> None:
    old = RecordKey(kind=Kind.ADDRESSEE, id="one")
    item = editing.repointed(recommendation(ask("R1.1", "one"), ask("R1.2", "two")), old, "kept")
    assert isinstance(item, Recommendation)
    assert item.addressee == "kept"
    assert [made.subject for made in item.asks] == ["kept", "two"]
    bound = (
        Binding(body=AddresseeId("one"), reason="old reason"),
        Binding(body=AddresseeId("kept"), reason="kept reason"),
    )
    law = editing.repointed(hook(binds=bound), old, "kept")
    assert isinstance(law, LegalHook)
    assert law.binds == (Binding(body=AddresseeId("kept"), reason="kept reason"),)
    alone = editing.repointed(hook(binds=bound[:1]), old, "kept")
    assert isinstance(alone, LegalHook)
    assert alone.binds == (Binding(body=AddresseeId("kept"), reason="old reason"),)
    organ = editing.repointed(body("organ", parent=AddresseeId("one")), old, "kept")
    assert editing.value_at(organ, "parent") == "kept"
    itself = editing.repointed(body("kept", parent=AddresseeId("one")), old, "kept")
    assert editing.value_at(itself, "parent") is None


def test_a_merge_of_reports_repoints_what_stands_in_them() -> None:
    old = RecordKey(kind=Kind.SOURCE, id="report")
    assert editing.value_at(editing.repointed(recommendation(), old, "kept"), "source") == "kept"
    assert editing.repointed(hook(), old, "kept") == hook()


def test_mine_is_kept_until_the_source_says_something_newer_still() -> None:
    theirs = hook(note="newer")
    held = Held(record=hook(note="mine"), origin=BUNDLED, base="b", offered=theirs)
    after = editing.mine_kept(held, "Keep").changes[0].after
    assert after == replace(held, offered=None, base=digest_of(theirs))


def test_theirs_is_taken_as_if_it_had_never_been_edited() -> None:
    theirs = hook(note="newer")
    held = Held(record=hook(note="mine"), origin=BUNDLED, base="b", offered=theirs)
    after = editing.theirs_taken(held, "Take").changes[0].after
    assert after == Held(record=theirs, origin=BUNDLED, base=digest_of(theirs))


def test_only_fields_that_differ_are_named() -> None:
    one, other = hook(note="one"), hook("other", note="two")
    assert editing.differing(one, other) == (("note", "one", "two"),)


def overtaken(key: str, *targets: str) -> Overtaken:
    return Overtaken(
        since=dt.date(2014, 7, 3),
        label="replaced 2014",
        what="There is a new law.",
        updates=(
            UpdatedAsk(
                ask=AskId(key),
                title="Do it now",
                clause="do it now",
                targets=tuple(map(HookId, targets)),
            ),
        ),
    )


def test_what_is_said_of_an_ask_goes_with_it() -> None:
    words = (
        Translation(part="R1.1/clause", language="fr", text="le faire"),
        Translation(part="title", language="fr", text="Le faire"),
    )
    item = recommendation(ask("R1.1"), ask("R1.2"), overtaken=overtaken("R1.1"), translations=words)
    fewer = editing.with_value(item, "asks", item.asks[1:])
    assert isinstance(fewer, Recommendation)
    assert fewer.translations == words[1:]
    assert fewer.overtaken == replace(overtaken("R1.1"), updates=())
    moved = editing.with_value(item, "asks", tuple(reversed(item.asks)))
    assert isinstance(moved, Recommendation)
    assert (moved.overtaken, moved.translations) == (item.overtaken, words)


def test_a_copy_puts_its_own_asks_anew() -> None:
    item = recommendation(ask("R1.1"), overtaken=overtaken("R1.1"))
    copy = editing.duplicate(item, "R9", "Another")
    assert isinstance(copy, Recommendation)
    assert copy.updated(copy.asks[0].id) is not None


def test_what_can_be_asked_now_is_aimed_at_the_record_that_is_left() -> None:
    item = recommendation(ask("R1.1"), overtaken=overtaken("R1.1", "old", "other"))
    aimed = editing.repointed(item, RecordKey(kind=Kind.HOOK, id="old"), "new")
    assert isinstance(aimed, Recommendation)
    assert aimed.overtaken == overtaken("R1.1", "new", "other")


def _record(held: Held | None) -> object:
    assert held is not None
    return held.record
