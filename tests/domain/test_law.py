"""How provisions stand on a date, and who holds an office."""

import datetime as dt

import msgspec
import pytest

from briefer.domain.addressee import Addressee
from briefer.domain.ids import HookId
from briefer.domain.law import Currency, currency_on
from briefer.domain.library import MemoryLibrary
from tests.ruritania import ADDRESSEES, HOOKS, library

DAY = dt.timedelta(days=1)


def test_the_last_day_in_force_counts() -> None:
    pact = library().hook(HookId("pact"))
    last = pact.in_force_until
    assert last is not None
    assert currency_on(pact, last) is Currency.IN_FORCE
    assert currency_on(pact, last + DAY) is Currency.SUPERSEDED
    unfollowed = msgspec.structs.replace(pact, superseded_by=None)
    assert currency_on(unfollowed, last + DAY) is Currency.LAPSED


def test_the_first_day_in_force_counts() -> None:
    covenant = library().hook(HookId("covenant"))
    first = covenant.in_force_from
    assert first is not None
    assert currency_on(covenant, first - DAY) is Currency.NOT_YET
    assert currency_on(covenant, first) is Currency.IN_FORCE


def test_an_unknown_beginning_is_said_to_be_unknown() -> None:
    hook = msgspec.structs.replace(HOOKS[0], in_force_from=None)
    assert currency_on(hook, dt.date(2020, 1, 1)) is Currency.UNKNOWN


def test_an_office_holder_counts_on_the_first_and_last_day() -> None:
    holders = [{"name": "A", "salutation": "Dear A", "since": "2019-01-01", "until": "2019-12-31"}]
    record = msgspec.to_builtins(ADDRESSEES[0]) | {"holders": holders}
    addressee = msgspec.convert(record, Addressee)
    assert addressee.holder_on(dt.date(2019, 12, 31)) is not None
    assert addressee.holder_on(dt.date(2020, 1, 1)) is None
    assert addressee.holder_on(dt.date(2018, 12, 31)) is None


def test_two_records_with_one_id_are_a_fault() -> None:
    with pytest.raises(ValueError, match="treaty"):
        MemoryLibrary(hooks=(HOOKS[0], HOOKS[0]))


def test_a_field_that_is_not_known_is_refused() -> None:
    record = msgspec.to_builtins(HOOKS[0]) | {"colour": "red"}
    with pytest.raises(msgspec.ValidationError, match="colour"):
        msgspec.convert(record, type(HOOKS[0]))
