"""A library that changes while a letter is open, as somebody else edits it."""

from collections.abc import Callable, Collection
from typing import TypeVar

from briefer.domain.ids import AddresseeId, AskId, HookId
from briefer.domain.library import Library
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Record
from tests.composing.libraries import edited

R = TypeVar("R", bound=Record)


class ChangingLibrary(Library):
    """Answers as `now` does."""

    def __init__(self, now: Library) -> None:
        self.now = now

    def edit(self, key: str, change: Callable[[Record], Record | None]) -> None:
        """Change one record, or take it out."""
        self.now = edited(self.now, lambda record: change(record) if record.id == key else record)

    def take_out(self, key: str) -> None:
        self.edit(key, lambda _: None)

    def find(self, kind: type[R], key: str) -> R | None:
        return self.now.find(kind, key)

    def all_of(self, kind: type[R]) -> tuple[R, ...]:
        return self.now.all_of(kind)

    def some_ids(self, kind: type[Record], most: int) -> tuple[tuple[str, ...], int]:
        return self.now.some_ids(kind, most)

    def some_asks(self, most: int) -> tuple[tuple[str, ...], int]:
        return self.now.some_asks(most)

    def find_holder(self, ask: AskId) -> Recommendation | None:
        return self.now.find_holder(ask)

    def made_to(self, bodies: Collection[AddresseeId]) -> tuple[Recommendation, ...]:
        return self.now.made_to(bodies)

    def expecting(self, bodies: Collection[AddresseeId]) -> tuple[Recommendation, ...]:
        return self.now.expecting(bodies)

    def first_recommendations(self, most: int) -> tuple[Recommendation, ...]:
        return self.now.first_recommendations(most)

    def organs_of(self, body: AddresseeId) -> tuple[AddresseeId, ...]:
        return self.now.organs_of(body)

    def position(self, ask: AskId) -> tuple[int, int]:
        return self.now.position(ask)

    def aiming_at(self, hook: HookId) -> tuple[Recommendation, ...]:
        return self.now.aiming_at(hook)

    def countries(self) -> frozenset[str]:
        return self.now.countries()
