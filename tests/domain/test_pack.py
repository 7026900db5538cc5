"""Packs: what they are made of, and the writer's own words."""

from briefer.domain.ids import PackId, Place
from briefer.domain.pack import PARTS, Pack, PackPlan, PartKind


def test_a_plan_has_every_part_once_and_no_page_for_signatures_at_first() -> None:
    assert [part.kind for part in PARTS] == list(PartKind)
    assert PackPlan().bound == tuple(kind for kind in PartKind if kind is not PartKind.SIGNATURES)


def test_a_part_is_left_out_and_bound_in_again_where_it_stood() -> None:
    without = PackPlan().including(PartKind.MATRIX, included=False)
    assert not without.has(PartKind.MATRIX)
    assert without.including(PartKind.MATRIX, included=True) == PackPlan()


def test_own_words_stay_until_they_are_those_proposed() -> None:
    place = Place("summary/lead")
    pack = Pack(id=PackId("one"), title="Ruritania")
    worded = pack.with_wording(place, "Mine", "Proposed")
    found = worded.wording_at(place)
    assert found is not None
    assert (found.text, found.original) == ("Mine", "Proposed")
    assert worded.with_wording(place, "Proposed", "Proposed") == pack
