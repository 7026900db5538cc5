"""What people call a recommendation and its asks."""

import uuid

from msgspec.structs import replace

from briefer.domain.ids import AskId, RecommendationId
from tests.ruritania import RECOMMENDATIONS

LONG = uuid.UUID(int=7).hex


def test_an_item_is_called_by_an_id_that_one_can_read() -> None:
    item = RECOMMENDATIONS[0]
    assert item.code == "R1"
    assert item.code_of(item.asks[1].id) == "R1.2"


def test_an_item_with_an_id_that_nobody_reads_is_called_by_its_number() -> None:
    item = RECOMMENDATIONS[1]
    asks = tuple(replace(ask, id=AskId(f"{LONG}.{n}")) for n, ask in enumerate(item.asks, 4))
    own = replace(item, id=RecommendationId(LONG), asks=asks)
    assert own.code == "#2"
    assert own.code_of(asks[0].id) == "#2.1"


def test_an_ask_of_another_item_keeps_its_id() -> None:
    assert RECOMMENDATIONS[0].code_of(AskId("B1.1")) == "B1.1"
