"""The binding matrix: what each provision does for a body, and for a recommendation, on a date.

A cell is worked out when it is looked at: a library may hold more of them than anybody reads.
"""

import datetime as dt
from enum import StrEnum

from briefer.domain.addressee import Addressee
from briefer.domain.base import Value
from briefer.domain.ids import AskId
from briefer.domain.law import Binding, Currency, LegalHook, currency_on
from briefer.domain.library import Library
from briefer.domain.recommendation import Recommendation
from briefer.domain.role import Role, binding_of, role_of


class Column(Value, frozen=True, kw_only=True):
    """One provision, and how it stands on the date of the matrix.

    `successor` is the provision that came after it, where the library has that.
    """

    hook: LegalHook
    currency: Currency
    successor: LegalHook | None = None


class BodyCell(Value, frozen=True, kw_only=True):
    """What a provision does in a letter to a body.

    `binding` is why it binds the body or the government concerned, and None where it binds
    neither. `bound` are all whom it binds and whom the library knows.
    """

    role: Role
    currency: Currency
    binding: Binding | None = None
    bound: tuple[Addressee, ...] = ()


class Tie(StrEnum):
    """How a recommendation hangs together with a provision.

    It `rests` on one that it invokes; it `targets` a law that one of its asks wants changed or
    enforced.
    """

    RESTS = "rests"
    TARGETS = "targets"
    BOTH = "both"
    NONE = "none"


class ItemCell(Value, frozen=True, kw_only=True):
    """How a recommendation hangs together with a provision; `asks` are those that aim at it."""

    tie: Tie
    currency: Currency
    asks: tuple[AskId, ...] = ()


def columns(library: Library, date: dt.date) -> tuple[Column, ...]:
    """Return the library's provisions, in its order, as they stand on `date`."""
    return tuple(_column(hook, library, date) for hook in library.hooks)


def body_cell(body: Addressee, column: Column, library: Library) -> BodyCell:
    """Return what a provision does in a letter to `body`."""
    hook = column.hook
    bound = (library.find(Addressee, binding.body) for binding in hook.binds)
    return BodyCell(
        role=role_of(hook, body.id, library),
        currency=column.currency,
        binding=binding_of(hook, body.id, library) or _standard(hook, library),
        bound=tuple(known for known in bound if known is not None),
    )


def item_cell(item: Recommendation, column: Column) -> ItemCell:
    """Return how a recommendation hangs together with a provision."""
    key = column.hook.id
    asks = tuple(ask.id for ask in item.asks if key in ask.targets)
    match key in item.hooks, bool(asks):
        case True, True:
            tie = Tie.BOTH
        case True, False:
            tie = Tie.RESTS
        case False, True:
            tie = Tie.TARGETS
        case _:
            tie = Tie.NONE
    return ItemCell(tie=tie, currency=column.currency, asks=asks)


def _column(hook: LegalHook, library: Library, date: dt.date) -> Column:
    after = hook.superseded_by
    return Column(
        hook=hook,
        currency=currency_on(hook, date),
        successor=library.find(LegalHook, after) if after is not None else None,
    )


def _standard(hook: LegalHook, library: Library) -> Binding | None:
    concerned = {government.id for government in library.governments_concerned()}
    return next((binding for binding in hook.binds if binding.body in concerned), None)
