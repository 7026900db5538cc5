"""Changes of packs keep what is not changed, whatever there is."""

from hypothesis import given
from hypothesis import strategies as st

from briefer.composing import pack_changes as changes
from briefer.domain.ids import LetterId, PackId
from briefer.domain.pack import PARTS, Pack, PackPlan, Part, PartKind

keys = st.lists(st.sampled_from([LetterId(f"l{number}") for number in range(9)]), unique=True)
kinds = st.sampled_from(PartKind)
plans = st.lists(kinds, unique=True).map(
    lambda found: PackPlan(parts=tuple(Part(kind=kind) for kind in found))
)
packs = st.builds(
    Pack, id=st.just(PackId("p")), title=st.just("P"), letters=keys.map(tuple), plan=plans
)


@given(packs, kinds, st.integers(-3, 14))
def test_a_part_that_is_moved_is_there_once_and_where_it_was_put(
    pack: Pack, kind: PartKind, index: int
) -> None:
    parts = changes.with_part_at(pack, kind, index).plan.parts
    assert sorted(part.kind for part in parts) == sorted(PartKind)
    assert parts.index(next(part for part in parts if part.kind is kind)) == max(
        0, min(index, len(PARTS) - 1)
    )
    others = [part.kind for part in changes.whole(pack.plan).parts if part.kind is not kind]
    assert [part.kind for part in parts if part.kind is not kind] == others


@given(packs, kinds, st.booleans())
def test_only_the_part_that_is_ticked_changes(pack: Pack, kind: PartKind, included: bool) -> None:
    before, after = changes.whole(pack.plan), changes.with_part(pack, kind, included=included).plan
    assert after.has(kind) is included
    assert {one for one in PartKind if one is not kind and before.has(one)} == {
        one for one in PartKind if one is not kind and after.has(one)
    }


@given(packs, keys)
def test_letters_are_added_once_and_taken_out_whole(pack: Pack, more: list[LetterId]) -> None:
    grown = changes.with_letters(pack, more)
    assert len(set(grown.letters)) == len(grown.letters)
    assert grown.letters[: len(pack.letters)] == pack.letters
    assert set(changes.without_letters(grown, more).letters) == set(pack.letters) - set(more)


@given(packs.filter(lambda pack: bool(pack.letters)), st.integers(0, 8))
def test_a_letter_that_is_moved_is_where_it_was_put(pack: Pack, index: int) -> None:
    one = pack.letters[0]
    letters = changes.with_letter_at(pack, one, index).letters
    assert letters.index(one) == min(index, len(letters) - 1)
    assert sorted(letters) == sorted(pack.letters)
