"""What the library offers for a letter: asks and provisions in groups, as facts to be worded."""

from collections.abc import Iterable, Iterator
from typing import Literal

from briefer.composing.own_library import own_library
from briefer.domain.addressee import Addressee
from briefer.domain.base import Value
from briefer.domain.ids import AddresseeId, AskId, HookId
from briefer.domain.law import Binding, Currency, LegalHook, currency_on
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.recommendation import Recommendation
from briefer.domain.role import Role, binding_of, role_of
from briefer.domain.source import Source

MOST_OTHERS = 200
"""How many recommendations of the library are looked through for what was asked of others."""


class AskRow(Value, frozen=True, kw_only=True):
    """One row to tick: an ask, or a recommendation with all its asks.

    `ticked` is how many of `asks` stand in the letter.
    """

    title: str
    asks: tuple[AskId, ...]
    recommendation: Recommendation
    source: Source
    ticked: int


class AskGroup(Value, frozen=True, kw_only=True):
    """Rows of one kind.

    `own` are asked of the reader, `annex` belong to a set that the letter refers to, `other` were
    made to other bodies. `body` is whom they were made to, or None for `other`.
    """

    kind: Literal["own", "annex", "other"]
    rows: tuple[AskRow, ...]
    body: Addressee | None = None


class HookRow(Value, frozen=True, kw_only=True):
    """One provision to tick, with what there is to know about it for this reader and date."""

    hook: LegalHook
    role: Role
    binding: Binding | None
    bound: tuple[Addressee, ...]
    currency: Currency
    ticked: bool
    reason: str = ""


class HookGroup(Value, frozen=True, kw_only=True):
    """Provisions that bind the reader, the government concerned, are to change, or do neither."""

    kind: Literal["binds", "standard", "target", "other"]
    rows: tuple[HookRow, ...]


def offer_asks(
    letter: Letter, library: Library, annexed: Iterable[AddresseeId]
) -> tuple[AskGroup, ...]:
    """Return what can be asked, the addressee's own first; empty groups are left out.

    `annexed` are the bodies whose asks the letter refers to as an annex.
    """
    library = own_library(letter, library)
    own = library.asks_of(letter.addressee)
    chosen = frozenset(letter.asks)
    groups = [
        AskGroup(
            kind="own",
            body=library.addressee(letter.addressee),
            rows=tuple(_rows(((ask.title, (ask.id,)) for ask in own), library, chosen)),
        )
    ]
    shown = {ask.id for ask in own}
    in_annex = frozenset(letter.annex)
    for body in annexed:
        items = library.made_to({body})
        rows = tuple(_rows(map(_whole, items), library, in_annex))
        groups.append(AskGroup(kind="annex", body=library.addressee(body), rows=rows))
        shown |= {ask.id for item in items for ask in item.asks}
    rest = [
        item
        for item in library.first_recommendations(MOST_OTHERS)
        if any(ask.id not in shown for ask in item.asks)
    ]
    groups.append(AskGroup(kind="other", rows=tuple(_rows(map(_whole, rest), library, chosen))))
    return tuple(group for group in groups if group.rows)


def offer_hooks(letter: Letter, library: Library) -> tuple[HookGroup, ...]:
    """Return the provisions by what they do in this letter; empty groups are left out."""
    library = own_library(letter, library)
    rows = [_hook_row(hook, letter, library) for hook in library.hooks]
    kinds: tuple[tuple[Literal["binds", "standard", "target", "other"], Role], ...] = (
        ("binds", Role.LEVERAGE),
        ("standard", Role.STANDARD),
        ("target", Role.TARGET),
        ("other", Role.NONE),
    )
    groups = (
        HookGroup(kind=kind, rows=tuple(row for row in rows if row.role is role))
        for kind, role in kinds
    )
    return tuple(group for group in groups if group.rows)


def _rows(
    offered: Iterable[tuple[str, tuple[AskId, ...]]], library: Library, chosen: frozenset[AskId]
) -> Iterator[AskRow]:
    """Yield a row for each title with its asks, but none whose report is gone."""
    for title, asks in offered:
        recommendation = library.recommendation_of(asks[0])
        source = library.find(Source, recommendation.source)
        if source is not None:
            yield AskRow(
                title=title,
                asks=asks,
                recommendation=recommendation,
                source=source,
                ticked=sum(ask in chosen for ask in asks),
            )


def _whole(item: Recommendation) -> tuple[str, tuple[AskId, ...]]:
    return item.title, tuple(ask.id for ask in item.asks)


def _hook_row(hook: LegalHook, letter: Letter, library: Library) -> HookRow:
    bound = (library.find(Addressee, binding.body) for binding in hook.binds)
    choices: dict[HookId, str] = {choice.hook: choice.reason for choice in letter.hooks}
    return HookRow(
        hook=hook,
        role=role_of(hook, letter.addressee, library),
        binding=binding_of(hook, letter.addressee, library),
        bound=tuple(body for body in bound if body is not None),
        currency=currency_on(hook, letter.date),
        ticked=hook.id in choices,
        reason=choices.get(hook.id, ""),
    )
