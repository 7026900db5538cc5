"""What the chooser is given to show."""

import datetime as dt

from briefer.composing.offers import offer_asks, offer_hooks
from briefer.domain.ids import AddresseeId
from briefer.domain.law import Currency
from tests.ruritania import letter_to, library

CROWN = AddresseeId("ruritania")


def test_the_readers_own_asks_come_first_then_the_annex_then_others() -> None:
    groups = offer_asks(letter_to("bank"), library(), [CROWN])
    assert [(group.kind, len(group.rows)) for group in groups] == [
        ("own", 2),
        ("annex", 2),
        ("other", 1),
    ]
    assert [row.ticked for row in groups[1].rows] == [2, 1]
    assert [row.ticked for row in groups[2].rows] == [0]


def test_without_a_reference_there_is_no_annex_group() -> None:
    letter = letter_to("bank").with_asks(letter_to("bank").asks[:1])
    assert [group.kind for group in offer_asks(letter, library(), [])] == ["own", "other"]


def test_provisions_are_offered_by_what_they_do_for_this_reader() -> None:
    groups = offer_hooks(letter_to("bank"), library())
    found = {group.kind: [row.hook.id for row in group.rows] for group in groups}
    assert found == {
        "binds": ["treaty"],
        "standard": ["covenant"],
        "target": ["book-law"],
        "other": ["pact", "new-pact", "far-law"],
    }
    assert groups[0].rows[0].ticked


def test_a_provision_tells_whom_it_binds_and_how_it_stands_on_the_day() -> None:
    letter = letter_to("bank", date=dt.date(2015, 12, 31))
    other = {str(row.hook.id): row for row in offer_hooks(letter, library())[-1].rows}
    assert other["pact"].currency is Currency.IN_FORCE
    assert other["new-pact"].currency is Currency.NOT_YET
    assert [body.id for body in other["pact"].bound] == ["union"]
    later = offer_hooks(letter_to("bank"), library())[-1].rows[0]
    assert later.currency is Currency.SUPERSEDED


def test_an_organ_is_bound_by_what_binds_its_parent() -> None:
    groups = offer_hooks(letter_to("assembly"), library())
    assert [row.hook.id for row in groups[0].rows] == ["pact", "new-pact", "far-law"]
