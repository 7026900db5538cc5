"""What comes from a colleague is looked at first, and never overwrites what was edited here."""

import msgspec
import pytest
from msgspec.structs import replace

from briefer.domain.addressee import Addressee
from briefer.domain.base import Translation
from briefer.domain.ids import AddresseeId, BlockId, HookId, ImageId, SnippetId
from briefer.domain.image import Image
from briefer.domain.law import LegalHook
from briefer.domain.recommendation import Ask, Recommendation
from briefer.domain.records import Kind, Record, RecordKey, key_of
from briefer.domain.sender import Sender
from briefer.domain.snippet import Snippet
from briefer.domain.template import Block, BlockKind
from briefer.services.records import BUNDLED, OWN, Batch, Held
from briefer.services.sharing import (
    Difference,
    Exchange,
    Standing,
    batch_of,
    compare,
    with_needed,
)
from tests.ruritania import ADDRESSEES, HOOKS, RECOMMENDATIONS, SENDER, SOURCE, library

THEIRS = replace(SENDER, about="The League defends every library.")
KEY = key_of(SENDER)


def digest(record: Record) -> str:
    return msgspec.json.encode(record).hex()


def _came(record: Record, origin: str = BUNDLED) -> Held:
    return Held(record=record, origin=origin, base=digest(record))


def _difference(mine: Held | None, theirs: Record = THEIRS) -> Difference:
    held = {} if mine is None else {key_of(mine.record): mine}
    return compare(Exchange(name="x", records=(theirs,)), held.get, digest)[0]


def _batch(mine: Held | None, theirs: Record = THEIRS, name: str = "From Zenda") -> Batch:
    difference = _difference(mine, theirs)
    return batch_of([difference], {difference.key}, name, digest)


EDITED = Held(record=SENDER, origin=BUNDLED, base="of another version")
OURS = Held(record=SENDER)


@pytest.mark.parametrize(
    ("mine", "standing"),
    [
        (None, Standing.NEW),
        (Held(record=THEIRS), Standing.SAME),
        (_came(SENDER), Standing.UPDATE),
        (_came(SENDER, "From Zenda"), Standing.UPDATE),
        (EDITED, Standing.CONFLICT),
        (OURS, Standing.CONFLICT),
        (replace(_came(SENDER), trashed=True), Standing.TRASHED),
    ],
)
def test_a_record_stands_to_ours_in_one_way(mine: Held | None, standing: Standing) -> None:
    assert _difference(mine).kind == standing


def test_the_fields_that_differ_are_shown_side_by_side() -> None:
    theirs = replace(THEIRS, address=("2 Low Street", "Strelsau"))
    assert _difference(OURS, theirs).parts == (
        ("address", "1 Low Street\nStrelsau", "2 Low Street\nStrelsau"),
        ("about", SENDER.about, THEIRS.about),
    )


def test_fields_that_read_alike_are_told_apart() -> None:
    theirs = replace(SENDER, address=("\n".join(SENDER.address),))
    ((_, mine, other),) = _difference(OURS, theirs).parts
    assert mine != other


def test_an_altered_picture_is_seen_although_it_is_as_long() -> None:
    image = Image(id=ImageId("logo"), name="Logo", media_type="image/png", data=b"one")
    ((_, mine, other),) = _difference(Held(record=image), replace(image, data=b"two")).parts
    assert mine.startswith("3 bytes (")
    assert mine != other


def test_parts_within_parts_are_named() -> None:
    theirs = replace(SOURCE, provenance=replace(SOURCE.provenance, place="p. 3"))
    ((name, mine, other),) = _difference(Held(record=SOURCE), theirs).parts
    assert (name, mine, other) == ("provenance", "origin: made up", "origin: made up; place: p. 3")


def test_a_new_record_lands_with_the_batchs_name_as_its_origin() -> None:
    batch = _batch(None)
    (change,) = batch.changes
    expected = Held(record=THEIRS, origin="From Zenda", base=digest(THEIRS))
    assert (change.before, change.after) == (None, expected)
    assert (batch.label, batch.imported) == ("From Zenda", True)


def test_an_update_replaces_what_was_not_edited() -> None:
    (change,) = _batch(_came(SENDER)).changes
    assert change.before == _came(SENDER)
    assert change.after == _came(THEIRS, "From Zenda")


@pytest.mark.parametrize("mine", [EDITED, OURS])
def test_an_edit_is_never_overwritten_but_offered_the_other_version(mine: Held) -> None:
    (change,) = _batch(mine).changes
    assert change.after == replace(mine, offered=THEIRS)


def test_what_is_the_same_or_offered_already_changes_nothing() -> None:
    assert not _batch(Held(record=THEIRS)).changes
    assert not _batch(replace(EDITED, offered=THEIRS)).changes


def test_what_was_not_chosen_stays() -> None:
    assert not batch_of([_difference(None)], set(), "From Zenda", digest).changes


@pytest.mark.parametrize("mine", [EDITED, OURS])
def test_an_edit_in_the_trash_comes_back_as_it_was(mine: Held) -> None:
    (change,) = _batch(replace(mine, trashed=True)).changes
    assert change.after == replace(mine, offered=THEIRS)


def test_what_is_in_the_trash_unedited_comes_back_as_theirs() -> None:
    (change,) = _batch(replace(_came(SENDER), trashed=True)).changes
    assert change.after == _came(THEIRS, "From Zenda")
    (change,) = _batch(replace(_came(THEIRS), trashed=True)).changes
    assert change.after == _came(THEIRS)


@pytest.mark.parametrize("name", [OWN, BUNDLED, " Bundled ", ""])
def test_nobody_passes_theirs_off_as_ours(name: str) -> None:
    (change,) = _batch(None, name=name).changes
    assert change.after is not None
    assert change.after.origin.strip().casefold() not in {"", OWN, BUNDLED}


def test_reverting_an_import_after_an_edit_gives_the_edit_back() -> None:
    batch = _batch(EDITED)
    (back,) = batch.inverse.changes
    assert back.after == EDITED


def _find(key: RecordKey) -> Record | None:
    types: dict[Kind, type[Record]] = {Kind.ADDRESSEE: Addressee, Kind.HOOK: LegalHook}
    if key.kind == Kind.SOURCE:
        return SOURCE if key.id == SOURCE.id else None
    return library().find(types[key.kind], key.id)


def test_a_shared_selection_is_complete() -> None:
    whole = with_needed(RECOMMENDATIONS, _find)
    assert whole[: len(RECOMMENDATIONS)] == RECOMMENDATIONS
    held = {key_of(record) for record in whole}
    for item in RECOMMENDATIONS:
        assert RecordKey(kind=Kind.SOURCE, id=item.source) in held
        bodies = {item.addressee, *(ask.subject for ask in item.asks)}
        assert {RecordKey(kind=Kind.ADDRESSEE, id=body) for body in bodies} <= held
        hooks = {*item.hooks, *(target for ask in item.asks for target in ask.targets)}
        assert {RecordKey(kind=Kind.HOOK, id=hook) for hook in hooks} <= held
    assert len(held) == len(whole)


def test_parents_successors_and_bound_bodies_come_along_even_in_circles() -> None:
    first, second = (replace(body, parent=None) for body in ADDRESSEES[:2])
    child = replace(first, parent=second.id)
    parent = replace(second, parent=child.id)
    bound = replace(HOOKS[0], superseded_by=HookId("next"), binds=())
    records: dict[RecordKey, Record] = {
        key_of(record): record
        for record in (child, parent, bound, replace(HOOKS[0], id=HookId("next")))
    }
    assert {record.id for record in with_needed([child], records.get)} == {child.id, parent.id}
    assert {record.id for record in with_needed([bound], records.get)} >= {bound.id, "next"}


def test_the_bodies_that_a_template_or_snippet_names_come_along() -> None:
    bank, crown = (RecordKey(kind=Kind.ADDRESSEE, id=key) for key in ("bank", "ruritania"))
    french = Translation(part="blocks/more", language="fr", text="{asks:ruritania}")
    more = Block(id=BlockId("more"), kind=BlockKind.PARAGRAPH, text="Ask {body:bank.to} on {date}.")
    template = replace(library().templates[0], blocks=(more,), translations=(french,))
    assert {key_of(known) for known in with_needed([template], _find)} >= {bank, crown}
    snippet = Snippet(id=SnippetId("s"), name="S", text="{body:bank's} duty")
    assert [key_of(known) for known in with_needed([snippet], _find)][1:2] == [bank]


def test_what_is_nowhere_is_left_out() -> None:
    ask = Ask(id=RECOMMENDATIONS[0].asks[0].id, title="", subject=AddresseeId("?"), clause="")
    item: Recommendation = replace(RECOMMENDATIONS[0], asks=(ask,))
    assert with_needed([item, item], lambda _: None) == (item,)
    assert with_needed([Sender(id=SENDER.id)], lambda _: None) == (Sender(id=SENDER.id),)
