"""A review: a proposal as a person has gone through it so far. Frozen, like all values."""

from collections.abc import Callable, Iterator
from enum import StrEnum

from msgspec.structs import replace

from briefer.domain.base import Value
from briefer.domain.ids import AddresseeId
from briefer.domain.proposal import Correction, Proposal, ProposedItem, Stretch
from briefer.domain.report_text import ReportText


class Decision(StrEnum):
    """What a person has decided about an item."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class ReviewedItem(Value, frozen=True, kw_only=True):
    """An item with what was decided: `key` stays the same through all changes.

    `mended` are the corrections that are made, `left` those that are not to be made, both by
    where they begin.
    """

    key: int
    item: ProposedItem
    decision: Decision = Decision.OPEN
    mended: tuple[int, ...] = ()
    left: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The item's words with the corrections that are made."""
        return mended_text(self.item.text, self.corrections_made)

    @property
    def corrections_made(self) -> tuple[Correction, ...]:
        """The corrections that are made, in their order."""
        return tuple(known for known in self.item.corrections if known.start in self.mended)

    @property
    def corrections_open(self) -> tuple[Correction, ...]:
        """The corrections that nobody has decided about."""
        decided = {*self.mended, *self.left}
        return tuple(known for known in self.item.corrections if known.start not in decided)


class ReviewedBody(Value, frozen=True, kw_only=True):
    """A body with its items. `matched` is one of the library's; None makes a new one."""

    key: int
    name: str
    items: tuple[ReviewedItem, ...]
    matched: AddresseeId | None = None
    stretch: Stretch | None = None


class Review(Value, frozen=True, kw_only=True):
    """A proposal as a person has gone through it so far; `next_key` names what comes of a split."""

    report: ReportText
    bodies: tuple[ReviewedBody, ...]
    title: str = ""
    publisher: str = ""
    date: str = ""
    warnings: tuple[str, ...] = ()
    next_key: int = 0

    def all_items(self) -> Iterator[tuple[ReviewedBody, ReviewedItem]]:
        """Yield every item with its body, in order."""
        return ((body, item) for body in self.bodies for item in body.items)

    def find(self, key: int) -> ReviewedItem | None:
        """Return an item, or None."""
        return next((item for _, item in self.all_items() if item.key == key), None)

    def count(self, decision: Decision) -> int:
        """Return how many items are decided so."""
        return sum(item.decision is decision for _, item in self.all_items())


def begin(proposal: Proposal) -> Review:
    """Return the review of a proposal of which nothing is decided yet."""
    number = 0
    bodies: list[ReviewedBody] = []
    for place, body in enumerate(proposal.addressees):
        items: list[ReviewedItem] = []
        for item in body.items:
            items.append(ReviewedItem(key=number, item=item))
            number += 1
        bodies.append(
            ReviewedBody(
                key=place,
                name=body.name,
                items=tuple(items),
                matched=body.matched,
                stretch=body.stretch,
            )
        )
    return Review(
        report=proposal.report,
        bodies=tuple(bodies),
        title=proposal.title,
        publisher=proposal.publisher,
        date=proposal.date,
        warnings=proposal.warnings,
        next_key=max(number, len(bodies)),
    )


def mended_text(text: str, corrections: tuple[Correction, ...]) -> str:
    """Return `text` with corrections made, which do not overlap and are in order."""
    parts: list[str] = []
    done = 0
    for known in corrections:
        parts += [text[done : known.start], known.now]
        done = known.end
    return "".join((*parts, text[done:]))


def with_reviewed(
    review: Review, key: int, change: Callable[[ReviewedItem], ReviewedItem]
) -> Review:
    """Return the review with one item changed."""
    bodies = (
        replace(body, items=tuple(change(item) if item.key == key else item for item in body.items))
        for body in review.bodies
    )
    return replace(review, bodies=tuple(bodies))


def with_item(review: Review, key: int, change: Callable[[ProposedItem], ProposedItem]) -> Review:
    """Return the review with the words, asks or references of one item changed."""
    return with_reviewed(review, key, lambda item: replace(item, item=change(item.item)))


def with_items(review: Review, body: int, items: tuple[ReviewedItem, ...]) -> Review:
    """Return the review with other items for a body, counted anew."""
    bodies = (
        replace(known, items=counted(items)) if known.key == body else known
        for known in review.bodies
    )
    return replace(review, bodies=tuple(bodies))


def counted(items: tuple[ReviewedItem, ...]) -> tuple[ReviewedItem, ...]:
    """Return items numbered from 1 in their order."""
    return tuple(
        item
        if item.item.number == number
        else replace(item, item=replace(item.item, number=number))
        for number, item in enumerate(items, start=1)
    )
