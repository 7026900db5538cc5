"""How a provision stood on a date and what of it was checked, in the words of a language."""

from typing import assert_never

from briefer.composing.bearing import Bearing
from briefer.composing.dates import long_date
from briefer.composing.trace_phrases import TracePhrases
from briefer.domain.law import Currency, LegalHook


def named(hook: LegalHook, words: TracePhrases) -> str:
    """Return a provision by its instrument's short name."""
    if not (hook.short_name and hook.provision):
        return hook.label
    return words.named.format(instrument=hook.short_name, provision=hook.provision)


def status_of(known: Bearing, words: TracePhrases, language: str) -> str:
    """Return how a provision stands: "in force since 1 January 1990"."""
    hook = known.hook
    since = long_date(hook.in_force_from, language) if hook.in_force_from else ""
    until = long_date(hook.in_force_until, language) if hook.in_force_until else ""
    match known.currency:
        case Currency.IN_FORCE:
            return words.in_force.format(since=since)
        case Currency.NOT_YET:
            return words.not_yet.format(since=since)
        case Currency.SUPERSEDED if known.successor is not None:
            return words.superseded.format(until=until, successor=named(known.successor, words))
        case Currency.SUPERSEDED:
            return words.replaced.format(until=until)
        case Currency.LAPSED:
            return words.lapsed.format(until=until)
        case Currency.UNKNOWN:
            return words.unknown
        case _:
            assert_never(known.currency)


def checked_of(known: Bearing, words: TracePhrases, language: str) -> str:
    """Return when the wording and the dates of a provision were last checked."""
    days = (known.wording_checked, known.hook.dates_checked)
    wording, dates = (long_date(day, language) if day else words.unchecked for day in days)
    if wording == dates:
        return wording
    return words.each_checked.format(wording=wording, dates=dates)
