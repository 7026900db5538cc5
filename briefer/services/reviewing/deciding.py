"""Deciding: what becomes of each item, correction, reference and body."""

from collections.abc import Callable

from msgspec.structs import replace

from briefer.domain.ids import AddresseeId, HookId
from briefer.domain.proposal import (
    Correction,
    LegalReference,
    Proposal,
    ProposedAddressee,
    ProposedAsk,
    ProposedItem,
)
from briefer.services.reviewing.review import (
    Decision,
    Review,
    ReviewedItem,
    with_item,
    with_reviewed,
)


def decide(review: Review, key: int, decision: Decision) -> Review:
    """Return the review with an item accepted, rejected or open again."""
    return with_reviewed(review, key, lambda item: replace(item, decision=decision))


def decide_all(review: Review, decision: Decision) -> Review:
    """Return the review with every item that is still open decided so."""
    for _, item in review.all_items():
        if item.decision is Decision.OPEN:
            review = decide(review, item.key, decision)
    return review


def mend(review: Review, key: int, start: int) -> Review:
    """Return the review with the correction made that begins at `start`."""
    return with_reviewed(
        review,
        key,
        lambda item: replace(
            item,
            mended=tuple(sorted({*item.mended, start})),
            left=tuple(known for known in item.left if known != start),
        ),
    )


def leave(review: Review, key: int, start: int) -> Review:
    """Return the review with the words left as they are at `start`."""
    return with_reviewed(
        review,
        key,
        lambda item: replace(
            item,
            left=tuple(sorted({*item.left, start})),
            mended=tuple(known for known in item.mended if known != start),
        ),
    )


def mend_all(review: Review) -> Review:
    """Return the review with every open correction made that is not within quotation marks."""
    for _, item in review.all_items():
        for known in item.corrections_open:
            if not known.quoted:
                review = mend(review, item.key, known.start)
    return review


def set_asks(review: Review, key: int, asks: tuple[ProposedAsk, ...]) -> Review:
    """Return the review with these asks of an item; one that says nothing is left out."""
    said = tuple(ask for ask in asks if ask.clause.strip())
    return with_item(review, key, lambda item: replace(item, asks=said))


def join_asks(review: Review, key: int, index: int) -> Review:
    """Return the review with an ask of an item joined to the next one."""
    found = review.find(key)
    if found is None or not 0 <= index < len(found.item.asks) - 1:
        return review
    asks = found.item.asks
    joined = replace(asks[index], clause=f"{asks[index].clause}; {asks[index + 1].clause}")
    return set_asks(review, key, (*asks[:index], joined, *asks[index + 2 :]))


def match_hook(review: Review, key: int, reference: LegalReference, hook: HookId | None) -> Review:
    """Return the review with a reference taken for a provision of the library.

    It is taken so wherever the item, its sub-items or its context name that provision.
    """
    return with_item(
        review,
        key,
        lambda item: _with_references(
            item, lambda known: replace(known, hook=hook) if known.is_alike(reference) else known
        ),
    )


def drop_reference(review: Review, key: int, reference: LegalReference) -> Review:
    """Return the review without a reference, wherever the item or its context names it."""
    return with_item(
        review,
        key,
        lambda item: _with_references(
            item, lambda known: None if known.is_alike(reference) else known
        ),
    )


def _with_references(
    item: ProposedItem, become: Callable[[LegalReference], LegalReference | None]
) -> ProposedItem:
    def kept(references: tuple[LegalReference, ...]) -> tuple[LegalReference, ...]:
        return tuple(found for known in references if (found := become(known)) is not None)

    return replace(
        item,
        references=kept(item.references),
        sub_references=kept(item.sub_references),
        context_references=kept(item.context_references),
    )


def match_body(review: Review, body: int, matched: AddresseeId | None, name: str = "") -> Review:
    """Return the review with a body taken for one of the library, or as a new one of a name."""
    bodies = (
        replace(known, matched=matched, name=name or known.name) if known.key == body else known
        for known in review.bodies
    )
    return replace(review, bodies=tuple(bodies))


def accepted(review: Review) -> Proposal:
    """Return the proposal of what was accepted, in the words that were agreed."""
    bodies = (
        ProposedAddressee(
            name=body.name,
            matched=body.matched,
            stretch=body.stretch,
            items=tuple(settled(item) for item in body.items if item.decision is Decision.ACCEPTED),
        )
        for body in review.bodies
    )
    return Proposal(
        report=review.report,
        addressees=tuple(body for body in bodies if body.items),
        title=review.title,
        publisher=review.publisher,
        date=review.date,
        warnings=review.warnings,
    )


def settled(item: ReviewedItem) -> ProposedItem:
    """Return an item in the words that were agreed, its references where they are in them."""
    made = item.corrections_made
    references = tuple(
        replace(known, start=_moved(known.start, made), end=_moved(known.end, made))
        for known in item.item.references
    )
    return replace(item.item, text=item.text, corrections=(), references=references)


def _moved(place: int, made: tuple[Correction, ...]) -> int:
    return place + sum(
        len(known.now) - (known.end - known.start) for known in made if known.end <= place
    )
