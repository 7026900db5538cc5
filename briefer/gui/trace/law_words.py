"""What is said of a provision: what it does for the reader, since when, and what was checked."""

from collections.abc import Callable, Iterator
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from briefer.composing.bearing import Bearing
from briefer.domain.addressee import Addressee
from briefer.domain.law import Currency
from briefer.domain.role import Role
from briefer.gui.dates import written_date

Calling = Callable[[Addressee], str]
"""What the window calls a body in a sentence: "the EBRD"."""


def role_sentence(known: Bearing, called: Calling) -> str:
    """Return what a provision does in the letter, and why; `called` names bodies."""
    translate = QCoreApplication.translate
    body = called(known.body) if known.body is not None else ""
    match known.role:
        case Role.LEVERAGE:
            words = translate("Trace", "It binds or empowers {body}: {reason}.")
        case Role.STANDARD:
            words = translate("Trace", "It binds {body}, the government concerned: {reason}.")
        case Role.TARGET:
            return translate("Trace", "The reports want this law changed or enforced.")
        case Role.NONE if known.binding is None:
            return translate("Trace", "It binds nobody whom this library knows.")
        case Role.NONE:
            words = translate("Trace", "It does not bind the reader; it binds {body}: {reason}.")
        case _:
            assert_never(known.role)
    reason = known.binding.reason.rstrip(".") if known.binding is not None else ""
    return words.format(body=body, reason=reason)


def currency_sentence(known: Bearing) -> str:
    """Return how a provision stands on the letter's date."""
    translate = QCoreApplication.translate
    hook = known.hook
    since = written_date(hook.in_force_from) if hook.in_force_from else ""
    until = written_date(hook.in_force_until) if hook.in_force_until else ""
    match known.currency:
        case Currency.IN_FORCE:
            words = translate("Trace", "On the letter’s date it is in force, since {since}.")
        case Currency.NOT_YET:
            words = translate(
                "Trace", "On the letter’s date it is not yet in force: it begins on {since}."
            )
        case Currency.SUPERSEDED if known.successor is not None:
            words = translate(
                "Trace", "It was in force until {until}; in its place now: {successor}."
            )
        case Currency.SUPERSEDED:
            words = translate("Trace", "It was in force until {until}, and was then replaced.")
        case Currency.LAPSED:
            words = translate("Trace", "It was in force until {until}, and is so no longer.")
        case Currency.UNKNOWN:
            words = translate("Trace", "It is not known since when it is in force.")
        case _:
            assert_never(known.currency)
    successor = known.successor.label if known.successor is not None else ""
    return words.format(since=since, until=until, successor=successor)


def status_words(known: Bearing) -> str:
    """Return the same in a few words, for a cell."""
    translate = QCoreApplication.translate
    match known.currency:
        case Currency.IN_FORCE:
            return translate("Trace", "in force")
        case Currency.NOT_YET:
            return translate("Trace", "not yet in force")
        case Currency.SUPERSEDED if known.successor is not None:
            words = translate("Trace", "superseded by {successor}")
            return words.format(successor=known.successor.label)
        case Currency.SUPERSEDED:
            return translate("Trace", "superseded")
        case Currency.LAPSED:
            return translate("Trace", "no longer in force")
        case Currency.UNKNOWN:
            return translate("Trace", "dates not known")
        case _:
            assert_never(known.currency)


def checked_sentences(known: Bearing) -> Iterator[str]:
    """Yield what was compared with official sources, by whom and when."""
    translate = QCoreApplication.translate
    hook = known.hook
    if hook.quotation is None:
        yield translate("Trace", "The library does not have its official words.")
    elif known.checked_by_library is not None:
        words = translate("Trace", "Its wording was compared with the official text on {day}.")
        yield words.format(day=written_date(known.checked_by_library))
    elif known.checked_by_writer is None:
        yield translate("Trace", "Its wording is still to be compared with the official text.")
    if known.checked_by_writer is not None:
        words = translate("Trace", "You compared its wording with the official text on {day}.")
        yield words.format(day=written_date(known.checked_by_writer))
    if hook.dates_checked is not None:
        words = translate("Trace", "Its dates were checked on {day}.")
        yield words.format(day=written_date(hook.dates_checked))
    else:
        yield translate("Trace", "Its dates are still to be checked.")
