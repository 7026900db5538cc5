"""What the cards of a review show, as values: a card is drawn anew only when its own changes."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from briefer.domain.ids import AddresseeId, HookId
from briefer.domain.proposal import Correction, LegalReference, ProposedAsk
from briefer.gui.review.bench import Bench
from briefer.services.reviewing.looking import wants_look
from briefer.services.reviewing.review import Decision, ReviewedBody, ReviewedItem

_MOST_CORRECTIONS = 4

BodyName = Callable[[AddresseeId], str]
HookName = Callable[[HookId], str]


class Filter(Enum):
    """Which items are listed."""

    ALL = auto()
    TO_LOOK_AT = auto()
    ACCEPTED = auto()
    REJECTED = auto()


@dataclass(frozen=True, kw_only=True)
class ReferenceFacts:
    """A legal reference: what the chip says, and whether the library has the provision."""

    reference: LegalReference
    name: str
    known: bool


@dataclass(frozen=True, kw_only=True)
class ItemFacts:
    """All that a card shows of an item."""

    key: int
    code: str
    text: str
    sub_items: tuple[str, ...]
    context: str
    decision: Decision
    look: bool
    asks: tuple[tuple[str, str], ...]
    """The clause of each ask, and who is to do it where that is another body."""
    corrections: tuple[Correction, ...]
    more_corrections: int
    pointing: tuple[str, ...]
    of_report: tuple[str, ...]
    """Those of the pointing words that mean the report."""
    references: tuple[ReferenceFacts, ...]
    twin: str


@dataclass(frozen=True, kw_only=True)
class BodyFacts:
    """All that the head over a body's items shows."""

    key: int
    name: str
    known: str
    """What the library calls the body; empty for a new one."""
    items: int


def item_facts(
    bench: Bench, body: ReviewedBody, item: ReviewedItem, body_name: BodyName, hook_name: HookName
) -> ItemFacts:
    """Return what the card of an item shows."""
    open_ones = item.corrections_open
    points = bench.points(item.text)
    pointing = tuple(dict.fromkeys(item.text[start:end] for start, end in points))
    return ItemFacts(
        key=item.key,
        code=bench.code(body, item),
        text=item.text,
        sub_items=item.item.sub_items,
        context=item.item.context,
        decision=item.decision,
        look=wants_look(item, bench.points),
        asks=tuple((ask.clause, _doer(ask, body, body_name)) for ask in item.item.asks),
        corrections=open_ones[:_MOST_CORRECTIONS],
        more_corrections=max(0, len(open_ones) - _MOST_CORRECTIONS),
        pointing=pointing,
        of_report=tuple(filter(bench.points.mean_the_report, pointing)),
        references=_references(item, hook_name),
        twin=str(item.item.twin or ""),
    )


def body_facts(body: ReviewedBody, items: int, body_name: BodyName) -> BodyFacts:
    """Return what the head over a body's items shows; `items` of them are listed."""
    known = "" if body.matched is None else body_name(body.matched)
    return BodyFacts(key=body.key, name=known or body.name, known=known, items=items)


def is_listed(item: ReviewedItem, wanted: Filter, bench: Bench) -> bool:
    """Return whether an item is listed under a filter."""
    match wanted:
        case Filter.ALL:
            return True
        case Filter.TO_LOOK_AT:
            return wants_look(item, bench.points)
        case Filter.ACCEPTED:
            return item.decision is Decision.ACCEPTED
        case Filter.REJECTED:
            return item.decision is Decision.REJECTED


def _doer(ask: ProposedAsk, body: ReviewedBody, body_name: BodyName) -> str:
    if ask.subject is not None and ask.subject != body.matched:
        return body_name(ask.subject)
    return ask.subject_words if ask.subject is None else ""


def _references(item: ReviewedItem, hook_name: HookName) -> tuple[ReferenceFacts, ...]:
    """Return each provision that an item, its sub-items or its context name, once each."""
    return tuple(_reference(known, hook_name) for known in item.item.all_references)


def _reference(known: LegalReference, hook_name: HookName) -> ReferenceFacts:
    own = ", ".join(filter(None, (known.instrument, known.provision))) or known.words
    name = own if known.hook is None else hook_name(known.hook)
    return ReferenceFacts(
        reference=known,
        name=name,
        known=known.hook is not None,
    )
