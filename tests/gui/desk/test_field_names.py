"""Nobody is shown an id that only briefer reads, wherever two versions are compared."""

import datetime as dt

from msgspec.structs import replace

from briefer.composing.updates import Update, updates_of
from briefer.domain.copies import Copies
from briefer.domain.ids import AddresseeId, AskId, RecommendationId
from briefer.domain.library import MemoryLibrary
from briefer.domain.recommendation import Overtaken, Recommendation, UpdatedAsk
from briefer.gui.desk.comparing import texts_of
from briefer.gui.library.versions import plain
from tests.ruritania import RECOMMENDATIONS, letter_to, library

LONG = "5f" * 16
BODY = AddresseeId("7c" * 16)


def own() -> Recommendation:
    """Return a recommendation as it is made in the window."""
    item = RECOMMENDATIONS[0]
    asks = tuple(replace(ask, id=AskId(f"{LONG}.{n}")) for n, ask in enumerate(item.asks, 1))
    return replace(item, id=RecommendationId(LONG), number=3, asks=asks)


def changed() -> Recommendation:
    first, second = own().asks
    asks = (replace(first, subject=BODY), replace(second, clause="repeal it"))
    update = UpdatedAsk(ask=second.id, title="Now", clause="do it")
    overtaken = Overtaken(since=dt.date(2018, 6, 1), label="x", what="X.", updates=(update,))
    return replace(own(), asks=asks, overtaken=overtaken)


def live() -> MemoryLibrary:
    known = library()
    body = replace(known.addressees[0], id=BODY, name="Court of Ruritania")
    return MemoryLibrary(
        sources=known.sources, addressees=(*known.addressees, body), recommendations=(changed(),)
    )


def only_update() -> Update:
    letter = replace(letter_to("ruritania"), copies=Copies(recommendations=(own(),)))
    (update,) = updates_of(letter, live())
    return update


def test_a_letter_calls_an_ask_of_ones_own_by_its_number() -> None:
    texts = tuple(texts_of(only_update(), live()))
    assert "Asks · #3.2 · Clause" in {text.name for text in texts}
    assert all(LONG not in f"{text.name} {text.mine} {text.theirs}" for text in texts)


def test_a_letter_calls_a_body_by_its_name() -> None:
    texts = {text.name: text for text in texts_of(only_update(), live())}
    assert texts["Asks · #3.1 · Subject"].theirs == "Court of Ruritania"


def test_the_library_calls_an_ask_by_its_title() -> None:
    overtaken = changed().overtaken
    asks = {str(ask.id): f"“{ask.title}”" for ask in changed().asks}
    said = plain(overtaken, lambda _kind, key: key, "overtaken", asks)
    assert "“Ask R1.2”" in said
    assert LONG not in said
