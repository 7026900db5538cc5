"""Which backups may go: recent ones stay close together, older ones further apart."""

from collections.abc import Callable, Collection, Iterable

from briefer.services.upkeep import Backup, Why

RECENT = 10
DAYS, WEEKS, MONTHS = 7, 4, 6


def thinned(backups: Iterable[Backup], keep: Collection[int] = ()) -> tuple[Backup, ...]:
    """Return the backups that may be removed; those numbered in `keep` may not.

    What stays: the ten latest, the latest of each of seven days, four weeks and six months, and
    all that were made by hand. Days are counted as they occur and never compared with a clock, and
    the running number says which is later: so a clock that was wrong takes no backup away.
    """
    latest_first = sorted(backups, key=lambda backup: -backup.number)
    by_itself = [backup for backup in latest_first if backup.why is not Why.BY_HAND]
    kept = {backup.number for backup in by_itself[:RECENT]} | set(keep)
    for most, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        kept |= _latest_of_each(by_itself, period, most)
    return tuple(backup for backup in by_itself if backup.number not in kept)


def _latest_of_each(
    latest_first: Iterable[Backup], period: Callable[[Backup], tuple[int, ...]], most: int
) -> set[int]:
    latest: dict[tuple[int, ...], int] = {}
    for backup in latest_first:
        if len(latest) == most:
            break
        latest.setdefault(period(backup), backup.number)
    return set(latest.values())


def _day(backup: Backup) -> tuple[int, ...]:
    return backup.at.year, backup.at.month, backup.at.day


def _week(backup: Backup) -> tuple[int, ...]:
    return backup.at.isocalendar()[:2]


def _month(backup: Backup) -> tuple[int, ...]:
    return backup.at.year, backup.at.month
