"""Cutting: items that are joined, parted, moved to another body, or made context."""

from typing import TypeVar

from msgspec.structs import replace

from briefer.domain.proposal import (
    Correction,
    LegalReference,
    ProposedAsk,
    ProposedItem,
    Stretch,
)
from briefer.domain.report_text import ReportText
from briefer.services.reviewing.deciding import settled
from briefer.services.reviewing.review import (
    Decision,
    Review,
    ReviewedItem,
    counted,
    with_items,
)

P = TypeVar("P", Correction, LegalReference)
_BETWEEN = "\n\n"
"""What stands between the paragraphs of a context."""


def move(review: Review, key: int, body: int) -> Review:
    """Return the review with an item made to another body, as its last one."""
    found = review.find(key)
    if found is None or all(known.key != body for known in review.bodies):
        return review
    without = _without(review, key)
    bodies = (
        replace(known, items=counted((*known.items, found))) if known.key == body else known
        for known in without.bodies
    )
    return replace(without, bodies=tuple(bodies))


def mark_as_context(review: Review, key: int) -> Review:
    """Return the review with an item's words as context of the next item of its body.

    The last item of a body has no next one and stays.
    """
    for body in review.bodies:
        keys = [item.key for item in body.items]
        if key not in keys[:-1]:
            continue
        place = keys.index(key)
        words, after = body.items[place], body.items[place + 1]
        moved = len(words.text) + len(_BETWEEN)
        item = replace(
            after.item,
            context=_BETWEEN.join(filter(None, (words.text, after.item.context))),
            context_references=_followed(
                settled(words).references, after.item.context_references, moved
            ),
        )
        changed = replace(after, item=item)
        items = (*body.items[:place], changed, *body.items[place + 2 :])
        return with_items(review, body.key, items)
    return review


def join(review: Review, key: int) -> Review:
    """Return the review with an item joined to the next one of its body."""
    for body in review.bodies:
        keys = [item.key for item in body.items]
        if key not in keys[:-1]:
            continue
        place = keys.index(key)
        one, other = body.items[place], body.items[place + 1]
        items = (*body.items[:place], _joined(one, other), *body.items[place + 2 :])
        return with_items(review, body.key, items)
    return review


def split(review: Review, key: int, at: int) -> Review:
    """Return the review with an item parted before the letter `at` of its exact words."""
    for body in review.bodies:
        for place, item in enumerate(body.items):
            if item.key != key:
                continue
            parts = _parts(item, at, review)
            if parts is None:
                return review
            items = (*body.items[:place], *parts, *body.items[place + 1 :])
            parted = with_items(review, body.key, items)
            return replace(parted, next_key=review.next_key + 1)
    return review


def _without(review: Review, key: int) -> Review:
    bodies = (
        replace(body, items=counted(tuple(item for item in body.items if item.key != key)))
        for body in review.bodies
    )
    return replace(review, bodies=tuple(bodies))


def _joined(one: ReviewedItem, other: ReviewedItem) -> ReviewedItem:
    first, second = one.item, other.item
    moved = len(first.text) + 1
    item = replace(
        first,
        text=f"{first.text} {second.text}",
        stretch=replace(first.stretch, last=second.stretch.last, end=second.stretch.end),
        sub_items=(*first.sub_items, *second.sub_items),
        context=_BETWEEN.join(filter(None, (first.context, second.context))),
        asks=(*first.asks, *second.asks),
        corrections=(*first.corrections, *(_shifted(known, moved) for known in second.corrections)),
        references=_followed(first.references, second.references, moved),
        sub_references=_followed(
            first.sub_references,
            second.sub_references,
            sum(len(sub) + 1 for sub in first.sub_items),
        ),
        context_references=_followed(
            first.context_references,
            second.context_references,
            len(first.context) + len(_BETWEEN) if first.context else 0,
        ),
        twin=None,
    )
    return replace(
        one,
        item=item,
        decision=one.decision if one.decision is other.decision else Decision.OPEN,
        mended=(*one.mended, *(place + moved for place in other.mended)),
        left=(*one.left, *(place + moved for place in other.left)),
    )


def _parts(item: ReviewedItem, at: int, review: Review) -> tuple[ReviewedItem, ReviewedItem] | None:
    text = item.item.text
    if not text[:at].strip() or not text[at:].strip():
        return None
    start = at + len(text[at:]) - len(text[at:].lstrip())
    end = len(text[:at].rstrip())
    where = _stretches(item.item, end, start, review.report)
    first = replace(
        item.item,
        text=text[:end],
        stretch=where[0],
        sub_items=(),
        corrections=tuple(known for known in item.item.corrections if known.end <= end),
        references=tuple(known for known in item.item.references if known.end <= end),
        sub_references=(),
        asks=_asks_of(item.item, text[:end]),
        twin=None,
    )
    second = replace(
        item.item,
        text=text[start:],
        stretch=where[1],
        marker="",
        context="",
        corrections=tuple(
            _shifted(known, -start) for known in item.item.corrections if known.start >= start
        ),
        references=tuple(
            _shifted(known, -start) for known in item.item.references if known.start >= start
        ),
        context_references=(),
        asks=_asks_of(item.item, text[start:]),
        twin=None,
    )
    return (
        replace(
            item,
            item=first,
            mended=tuple(place for place in item.mended if place < end),
            left=tuple(place for place in item.left if place < end),
        ),
        replace(
            item,
            key=review.next_key,
            item=second,
            mended=tuple(place - start for place in item.mended if place >= start),
            left=tuple(place - start for place in item.left if place >= start),
        ),
    )


def _asks_of(item: ProposedItem, text: str) -> tuple[ProposedAsk, ...]:
    """Return those of an item's asks whose words stand in a part of it."""
    plain = " ".join(text.split()).casefold()
    return tuple(ask for ask in item.asks if " ".join(ask.clause.split()).casefold()[:30] in plain)


def _stretches(
    item: ProposedItem, end: int, start: int, report: ReportText
) -> tuple[Stretch, Stretch]:
    """Return where two parts of an item stand that end and start at these letters of its text."""
    whole = item.stretch
    last, before = line_at(whole, end, report)
    first, after = line_at(whole, start, report)
    return (
        replace(whole, last=last, end=before),
        replace(whole, first=first, start=after),
    )


def line_at(whole: Stretch, at: int, report: ReportText) -> tuple[int, int]:
    """Return the line, and the letter in it, of the letter `at` of the text of a stretch.

    The lines of a stretch are joined by one sign each.
    """
    rest = at
    for line in range(whole.first, whole.last + 1):
        begins = whole.start if line == whole.first else 0
        ends = whole.end if line == whole.last else len(report.lines[line].text)
        if rest <= ends - begins:
            return line, begins + rest
        rest -= ends - begins + 1
    return whole.last, whole.end


def _followed(
    first: tuple[LegalReference, ...], second: tuple[LegalReference, ...], moved: int
) -> tuple[LegalReference, ...]:
    """Return the references of two texts that are one now, the second after `moved` letters."""
    return (*first, *(_shifted(known, moved) for known in second))


def _shifted(known: P, by: int) -> P:
    return replace(known, start=known.start + by, end=known.end + by)
