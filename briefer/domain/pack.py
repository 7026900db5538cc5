"""Pack: letters and what belongs to them, bound in one document."""

import datetime as dt
from enum import StrEnum

from msgspec.structs import replace

from briefer.domain.addressee import Paper
from briefer.domain.base import Value
from briefer.domain.ids import LetterId, PackId, PackTemplateId, Place
from briefer.domain.sender import Sender
from briefer.domain.style import Style
from briefer.domain.wording import Wording


class PartKind(StrEnum):
    """What a part of a pack is.

    `findings` are what the reports found, in brief; `matrix` is what is asked of whom; `law` is
    the legal annex, and `trace` follows every request to where it comes from.
    """

    COVER = "cover"
    CONTENTS = "contents"
    SUMMARY = "summary"
    LETTERS = "letters"
    FINDINGS = "findings"
    MATRIX = "matrix"
    LAW = "law"
    TRACE = "trace"
    CONTACTS = "contacts"
    SIGNATURES = "signatures"


class Part(Value, frozen=True, kw_only=True):
    """A part of a pack, and whether it is bound in."""

    kind: PartKind
    included: bool = True


PARTS = tuple(Part(kind=kind, included=kind is not PartKind.SIGNATURES) for kind in PartKind)
"""All parts in the order in which a reader wants them, without the page for signatures."""


class PackPlan(Value, frozen=True, kw_only=True):
    """What a pack is made of, whichever letters it holds.

    `parts` has each kind once, in the order of the pack. `classification` is the line that says
    who may read it; empty for none. `style` and `paper` are those of all its pages.
    """

    parts: tuple[Part, ...] = PARTS
    classification: str = ""
    language: str = "en"
    paper: Paper = Paper.A4
    style: Style = Style()

    @property
    def bound(self) -> tuple[PartKind, ...]:
        """The parts that are bound in, in their order."""
        return tuple(part.kind for part in self.parts if part.included)

    def has(self, kind: PartKind) -> bool:
        """Return whether a part is bound in."""
        return kind in self.bound

    def including(self, kind: PartKind, *, included: bool) -> "PackPlan":
        """Return the plan with a part bound in, or left out."""
        changed = (
            replace(part, included=included) if part.kind is kind else part for part in self.parts
        )
        return replace(self, parts=tuple(changed))


class Pack(Value, frozen=True, kw_only=True):
    """Letters in the order in which a reader turns to them, with what is bound around them.

    Without a `date` it has that of its latest letter. `sender` is who hands the pack over; without
    one, whoever signs its first letter. `wordings` are the writer's own words for what briefer
    proposes on the cover and in the summary.
    """

    id: PackId
    title: str
    letters: tuple[LetterId, ...] = ()
    plan: PackPlan = PackPlan()
    date: dt.date | None = None
    sender: Sender | None = None
    wordings: tuple[Wording, ...] = ()

    def wording_at(self, place: Place) -> Wording | None:
        """Return the writer's own words at `place`, or None."""
        return next((wording for wording in self.wordings if wording.place == place), None)

    def with_wording(self, place: Place, text: str, original: str) -> "Pack":
        """Return the pack with `text` at `place`, or as proposed when it equals `original`."""
        others = tuple(wording for wording in self.wordings if wording.place != place)
        own = () if text == original else (Wording(place=place, text=text, original=original),)
        return replace(self, wordings=(*others, *own))


class PackTemplate(Value, frozen=True, kw_only=True):
    """A plan that is kept for packs to come."""

    id: PackTemplateId
    name: str
    plan: PackPlan = PackPlan()
