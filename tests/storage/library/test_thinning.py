"""Which backups stay, whatever the clock did."""

import datetime as dt
import random
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from briefer.services.upkeep import Backup, Why
from briefer.storage.library.thinning import DAYS, MONTHS, RECENT, WEEKS, thinned

START = dt.datetime(2026, 11, 12, 13, 30, tzinfo=dt.UTC)
MOMENTS = st.datetimes(dt.datetime(1971, 1, 1), dt.datetime(2100, 1, 1), timezones=st.just(dt.UTC))  # noqa: DTZ001 - Hypothesis adds the zone
REASONS = st.sampled_from(Why)


def backup(number: int, at: dt.datetime, why: Why = Why.AUTOMATIC) -> Backup:
    return Backup(number=number, at=at, why=why, path=str(number), size=1, protected=False)


PERIODS: tuple[tuple[int, Callable[[Backup], object]], ...] = (
    (DAYS, lambda one: one.at.date()),
    (WEEKS, lambda one: one.at.isocalendar()[:2]),
    (MONTHS, lambda one: (one.at.year, one.at.month)),
)


@st.composite
def histories(draw: st.DrawFn) -> list[Backup]:
    """Return backups of months, with a clock that is set now and then."""
    at, found = START, list[Backup]()
    for number in range(1, draw(st.integers(0, 80)) + 1):
        jump = draw(st.one_of(st.none(), st.none(), st.none(), MOMENTS))
        at = jump or at + dt.timedelta(hours=draw(st.sampled_from((1, 5, 24, 70, 200, 800))))
        found.append(backup(number, at, draw(REASONS)))
    return found


@given(histories(), st.integers(1, 80))
def test_what_must_stay_stays(history: list[Backup], good: int) -> None:
    gone = {one.number for one in thinned(history, (good,))}
    kept = [one for one in history if one.number not in gone]
    by_itself = [one for one in reversed(history) if one.why is not Why.BY_HAND]
    assert good not in gone
    assert not gone & {one.number for one in history if one.why is Why.BY_HAND}
    assert not gone & {one.number for one in by_itself[:RECENT]}
    for most, period in PERIODS:
        wanted = list(dict.fromkeys(map(period, by_itself)))[:most]
        assert set(wanted) <= set(map(period, kept))


@given(histories())
def test_thinning_again_takes_nothing_more(history: list[Backup]) -> None:
    gone = thinned(history)
    assert thinned([one for one in history if one not in gone]) == ()


@given(histories(), st.randoms(use_true_random=False))
def test_the_order_in_which_they_are_found_does_not_matter(
    history: list[Backup], chance: random.Random
) -> None:
    shuffled = history.copy()
    chance.shuffle(shuffled)
    assert set(thinned(shuffled)) == set(thinned(history))


@given(histories())
def test_few_enough_stay(history: list[Backup]) -> None:
    automatic = [one for one in history if one.why is not Why.BY_HAND]
    assert len(automatic) - len(thinned(history)) <= RECENT + DAYS + WEEKS + MONTHS


def test_after_a_year_of_half_hours_there_are_days_weeks_and_months() -> None:
    kept = list[Backup]()
    for number in range(1, 2500):
        kept.append(backup(number, START + number * dt.timedelta(hours=3)))
        gone = thinned(kept)
        kept = [one for one in kept if one not in gone]
    last = kept[-1].at
    assert len({one.at.date() for one in kept if last - one.at < dt.timedelta(days=8)}) >= DAYS
    assert len({one.at.isocalendar()[:2] for one in kept}) >= WEEKS
    assert len({(one.at.year, one.at.month) for one in kept}) == MONTHS


def test_a_clock_that_is_set_back_by_years_removes_no_recent_backup() -> None:
    before = [backup(number, START + dt.timedelta(days=number)) for number in range(1, 6)]
    after = backup(6, START - dt.timedelta(days=4000))
    assert thinned([*before, after]) == ()


def test_a_clock_that_was_years_ahead_removes_no_recent_backup() -> None:
    months = [backup(number, START + dt.timedelta(days=30 * number)) for number in range(1, 6)]
    ahead = backup(6, START + dt.timedelta(days=8000))
    assert thinned([*months, ahead, backup(7, START + dt.timedelta(days=151))]) == ()
