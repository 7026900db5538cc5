"""The library in the file answers every look-up as the one in the memory does."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefer.domain.ids import AskId, HookId
from briefer.domain.library import Library, UnknownRecord
from briefer.domain.records import Kind, type_of
from briefer.errors import BrieferError
from briefer.storage.content import library_digest, load_library
from briefer.storage.library.file import Content, LibraryFile
from tests import ruritania
from tests.storage.library.making import changing, held, make, opened, titled


@pytest.fixture(scope="module", params=["bundled", "ruritania"])
def pair(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Library, Library]]:
    """Return a library in a file, and the same one in the memory."""
    bundled = request.param == "bundled"
    load: Callable[[], Library] = load_library if bundled else ruritania.library
    content = Content(library_digest() if bundled else "ruritania", load)
    path = tmp_path_factory.mktemp("stored") / "library"
    make(path, None, content)
    library = opened(path, content=content)
    yield library.library, load()
    library.close()


def test_all_of_each_kind_come_in_the_same_order(pair: tuple[Library, Library]) -> None:
    stored, memory = pair
    for kind in map(type_of, Kind):
        assert stored.all_of(kind) == memory.all_of(kind)
        for most in (0, 1, 3, 1000):
            assert stored.some_ids(kind, most) == memory.some_ids(kind, most)
    assert stored.asks == memory.asks
    for most in (0, 2, 1000):
        assert stored.some_asks(most) == memory.some_asks(most)
        assert stored.first_recommendations(most) == memory.first_recommendations(most)
    assert stored.countries() == memory.countries()
    assert stored.governments_concerned() == memory.governments_concerned()


def test_each_record_is_found(pair: tuple[Library, Library]) -> None:
    stored, memory = pair
    for kind in map(type_of, Kind):
        for record in memory.all_of(kind):
            assert stored.find(kind, record.id) == record
            others = [other for other in map(type_of, Kind) if other is not kind]
            assert [stored.find(o, record.id) for o in others] == [
                memory.find(o, record.id) for o in others
            ]
        assert stored.find(kind, "none") is None


def test_what_hangs_together_does_so_alike(pair: tuple[Library, Library]) -> None:
    stored, memory = pair
    bodies = [addressee.id for addressee in memory.addressees]
    for body in bodies:
        assert stored.organs_of(body) == memory.organs_of(body)
        assert stored.with_organs(body) == memory.with_organs(body)
        assert tuple(stored.lineage(body)) == tuple(memory.lineage(body))
        assert stored.asks_of(body) == memory.asks_of(body)
        for some in ([body], [body, bodies[0]], []):
            assert stored.made_to(some) == memory.made_to(some)
            assert stored.expecting(some) == memory.expecting(some)
    assert stored.made_to(bodies) == memory.made_to(bodies)
    assert stored.expecting(bodies) == memory.expecting(bodies)
    for hook in (*(hook.id for hook in memory.hooks), HookId("none")):
        assert stored.aiming_at(hook) == memory.aiming_at(hook)
        assert stored.is_target(hook) == memory.is_target(hook)


def test_asks_are_found_and_sorted_alike(pair: tuple[Library, Library]) -> None:
    stored, memory = pair
    asks = [ask.id for ask in memory.asks]
    assert stored.in_order(reversed(asks)) == memory.in_order(reversed(asks)) == tuple(asks)
    for ask in asks:
        assert stored.find_holder(ask) == memory.find_holder(ask)
        assert stored.ask(ask) == memory.ask(ask)
    assert stored.find_holder(AskId("none")) is None


def test_what_is_unknown_is_told_alike(pair: tuple[Library, Library]) -> None:
    said: list[list[tuple[str, str]]] = []
    for library in pair:
        told = list[tuple[str, str]]()
        for look in (
            library.source,
            library.addressee,
            library.hook,
            library.recommendation,
            library.sender,
            library.template,
            library.ask,
        ):
            with pytest.raises(UnknownRecord) as problem:
                look("none")  # pyright: ignore[reportArgumentType]
            told.append((problem.value.message, problem.value.hint))
        with pytest.raises(BrieferError):
            library.position(AskId("none"))
        said.append(told)
    assert said[0] == said[1]


def test_a_change_shows_at_once(library: LibraryFile) -> None:
    before = held(library, "R1")
    assert library.library.recommendations[0] == before.record
    library.records.commit(changing(before, titled(before, "New")))
    assert library.library.recommendations[0].title == "New"


def test_a_change_by_another_connection_shows_when_the_record_is_looked_for_anew(
    plain: Path,
) -> None:
    one, other = opened(plain), opened(plain)
    before = held(other, "R1")
    other.records.commit(changing(before, titled(before, "New")))
    assert held(one, "R1") == titled(before, "New")
    one.close()
    other.close()
