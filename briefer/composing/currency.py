"""Currency: which provision stands in the place of one on a date."""

import datetime as dt

from briefer.domain.law import Currency, LegalHook, currency_on
from briefer.domain.library import Library


def successor_on(hook: LegalHook, library: Library, date: dt.date) -> LegalHook | None:
    """Return what has taken the place of `hook` by `date`, or None when nothing known has.

    Of a row of successors it is the one that is not itself superseded on that day.
    """
    standing = standing_on(hook, library, date)
    return None if standing is None or standing.id == hook.id else standing


def standing_on(hook: LegalHook, library: Library, date: dt.date) -> LegalHook | None:
    """Return `hook`, or what has taken its place, if that is not out of force on `date`."""
    seen: set[str] = set()
    while hook.superseded_by is not None and hook.id not in seen:
        if currency_on(hook, date) is not Currency.SUPERSEDED:
            break
        seen.add(hook.id)
        following = library.find(LegalHook, hook.superseded_by)
        if following is None:
            return None
        hook = following
    known = currency_on(hook, date) in {Currency.IN_FORCE, Currency.UNKNOWN}
    return hook if known else None
