"""Packs with a change made to them: parts in another order, other letters."""

from collections.abc import Iterable

from msgspec.structs import replace

from briefer.domain.ids import LetterId
from briefer.domain.letter import moved
from briefer.domain.pack import PARTS, Pack, PackPlan, Part, PartKind


def with_part_at(pack: Pack, kind: PartKind, index: int) -> Pack:
    """Return the pack with a part at `index` (0 first) of its parts."""
    parts = whole(pack.plan).parts
    part = next(part for part in parts if part.kind is kind)
    return replace(pack, plan=replace(pack.plan, parts=moved(parts, part, index)))


def with_part(pack: Pack, kind: PartKind, *, included: bool) -> Pack:
    """Return the pack with a part bound in, or left out."""
    return replace(pack, plan=whole(pack.plan).including(kind, included=included))


def with_letter_at(pack: Pack, letter: LetterId, index: int) -> Pack:
    """Return the pack with a letter at `index` (0 first) of its letters."""
    return replace(pack, letters=moved(pack.letters, letter, index))


def with_letters(pack: Pack, letters: Iterable[LetterId]) -> Pack:
    """Return the pack with more letters at its end; those that it has stay where they are."""
    return replace(pack, letters=tuple(dict.fromkeys((*pack.letters, *letters))))


def without_letters(pack: Pack, letters: Iterable[LetterId]) -> Pack:
    """Return the pack without some of its letters."""
    gone = frozenset(letters)
    return replace(pack, letters=tuple(key for key in pack.letters if key not in gone))


def whole(plan: PackPlan) -> PackPlan:
    """Return the plan with each kind of part once; those that it lacks are left out, at the end."""
    known = {part.kind: part for part in plan.parts}
    missing = (Part(kind=part.kind, included=False) for part in PARTS if part.kind not in known)
    return replace(plan, parts=(*known.values(), *missing))
