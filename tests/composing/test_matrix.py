"""The binding matrix: what each provision does for a body and for a recommendation."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.composing.matrix import BodyCell, ItemCell, Tie, body_cell, columns, item_cell
from briefer.domain.addressee import Addressee
from briefer.domain.ids import AddresseeId, HookId, RecommendationId
from briefer.domain.law import Currency, currency_on
from briefer.domain.library import Library
from briefer.domain.recommendation import Recommendation
from briefer.domain.role import Role, role_of
from briefer.storage.content import load_library
from tests.ruritania import ADDRESSEES, DATE, HOOKS, RECOMMENDATIONS, library

NOW = dt.date(2026, 11, 27)
THEN = dt.date(1999, 11, 1)


@pytest.fixture(scope="module")
def bundled() -> Library:
    return load_library()


def cell_of(library: Library, body: str, hook: str, date: dt.date = NOW) -> BodyCell:
    column = next(known for known in columns(library, date) if known.hook.id == hook)
    return body_cell(library.addressee(AddresseeId(body)), column, library)


def tie_of(library: Library, item: str, hook: str, date: dt.date = NOW) -> ItemCell:
    column = next(known for known in columns(library, date) if known.hook.id == hook)
    return item_cell(library.recommendation(RecommendationId(item)), column)


def test_a_provision_binds_one_body_and_not_another(bundled: Library) -> None:
    bound, other = (cell_of(bundled, body, "faa-498a") for body in ("us-government", "ebrd"))
    assert bound.role is Role.LEVERAGE
    assert bound.binding is not None
    assert bound.binding.body == "us-government"
    assert other.role is Role.NONE
    assert other.binding is None
    assert [body.id for body in other.bound] == ["us-government"]


def test_a_cell_judges_by_its_own_date(bundled: Library) -> None:
    then, now = (cell_of(bundled, "eu", "eu-kz-pca-2", date) for date in (THEN, NOW))
    assert (then.role, then.currency) == (Role.LEVERAGE, Currency.IN_FORCE)
    assert (now.role, now.currency) == (Role.LEVERAGE, Currency.SUPERSEDED)


def test_a_column_names_what_came_after_it(bundled: Library) -> None:
    found = {str(known.hook.id): known for known in columns(bundled, NOW)}
    after = found["eu-kz-pca-2"].successor
    assert after is not None
    assert after.id == "eu-kz-epca-1"
    assert found["iccpr-19"].successor is None


def test_a_standard_says_why_it_binds_the_government_concerned(bundled: Library) -> None:
    cell = cell_of(bundled, "ebrd", "iccpr-19")
    assert cell.role is Role.STANDARD
    assert cell.binding is not None
    assert cell.binding.body == "kz-government"


def test_an_organ_is_bound_through_its_parent(bundled: Library) -> None:
    cell = cell_of(bundled, "european-parliament", "eu-kz-epca-1")
    assert cell.role is Role.LEVERAGE
    assert cell.binding is not None
    assert cell.binding.body == "eu"


@pytest.mark.parametrize(
    ("item", "hook", "tie"),
    [
        ("B1", "ebrd-agreement-1", Tie.RESTS),
        ("B1", "iccpr-19", Tie.NONE),
    ],
)
def test_a_recommendation_rests_on_what_it_invokes(
    bundled: Library, item: str, hook: str, tie: Tie
) -> None:
    assert tie_of(bundled, item, hook).tie is tie


def test_a_recommendation_targets_the_laws_that_its_asks_aim_at() -> None:
    cell = tie_of(library(), "R1", "book-law")
    assert (cell.tie, cell.asks) == (Tie.TARGETS, ("R1.2",))


def test_a_recommendation_can_rest_on_the_law_that_it_wants_changed() -> None:
    both = replace(RECOMMENDATIONS[0], hooks=(HookId("book-law"),))
    assert tie_of(library([both]), "R1", "book-law").tie is Tie.BOTH


days = st.dates(dt.date(1985, 1, 1), dt.date(2035, 12, 31))


@given(body=st.sampled_from(ADDRESSEES), date=days, number=st.integers(0, len(HOOKS) - 1))
def test_every_cell_says_what_a_letter_of_that_day_would(
    body: Addressee, date: dt.date, number: int
) -> None:
    known = library()
    column = columns(known, date)[number]
    cell = body_cell(body, column, known)
    assert column.hook == HOOKS[number]
    assert cell.role is role_of(column.hook, body.id, known)
    assert cell.currency is currency_on(column.hook, date)
    assert {binding.body for binding in column.hook.binds} == {one.id for one in cell.bound}
    if cell.role is Role.LEVERAGE:
        assert cell.binding is not None
        assert cell.binding.body in {one.id for one in known.lineage(body.id)}


@given(
    item=st.sampled_from(RECOMMENDATIONS),
    hooks=st.sets(st.sampled_from([hook.id for hook in HOOKS])),
    targets=st.sets(st.sampled_from([hook.id for hook in HOOKS])),
)
def test_every_tie_is_what_the_recommendation_says(
    item: Recommendation, hooks: set[HookId], targets: set[HookId]
) -> None:
    first, *rest = item.asks
    aimed = (replace(first, targets=tuple(targets)), *(replace(ask, targets=()) for ask in rest))
    item = replace(item, hooks=tuple(hooks), asks=aimed)
    for column in columns(library(), DATE):
        key = column.hook.id
        tie = item_cell(item, column).tie
        assert (tie in {Tie.RESTS, Tie.BOTH}) == (key in hooks)
        assert (tie in {Tie.TARGETS, Tie.BOTH}) == (key in targets)
