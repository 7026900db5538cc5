"""When a block of a letter stands in it."""

from typing import assert_never

from briefer.domain.addressee import Addressee, BodyKind
from briefer.domain.base import Value
from briefer.domain.template import Condition


class Standing(Value, frozen=True, kw_only=True):
    """What is known of a letter that its blocks depend on; `reader` is whom it is written to."""

    reader: Addressee
    reference: bool = False
    hooks: bool = False
    reply_by: bool = False
    annex: bool = False
    copies: bool = False
    asks: bool = False
    partners: bool = False


def holds(when: Condition, known: Standing) -> bool:  # noqa: C901 - one arm a condition
    """Return whether a block that stands `when` this is so belongs in the letter."""
    match when:
        case Condition.ALWAYS:
            return True
        case Condition.HAS_REFERENCE:
            return known.reference
        case Condition.HAS_HOOKS:
            return known.hooks
        case Condition.HAS_REPLY_BY:
            return known.reply_by
        case Condition.HAS_ANNEX:
            return known.annex
        case Condition.HAS_COPIES:
            return known.copies
        case Condition.HAS_ASKS:
            return known.asks
        case Condition.HAS_PARTNERS:
            return known.partners
        case Condition.IS_GOVERNMENT:
            return known.reader.body is BodyKind.GOVERNMENT
        case Condition.IS_PARLIAMENT:
            return known.reader.body is BodyKind.PARLIAMENT
        case Condition.IS_BANK:
            return known.reader.body is BodyKind.BANK
        case Condition.IS_ORGANISATION:
            return known.reader.body is BodyKind.ORGANISATION
        case _:
            assert_never(when)
