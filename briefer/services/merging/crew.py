"""A crew: who makes letters, in as many places at once as it has hands."""

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor
from dataclasses import dataclass

from briefer.services.merging.orders import Order, Outcome

Make = Callable[[bytes, tuple[Order, ...]], tuple[Outcome, ...]]
"""Makes the letters of some orders with a kit; can be sent to any process with this briefer."""


@dataclass(frozen=True)
class Crew:
    """What opens an executor, and opens another one when all its workers were lost.

    `hands` is how many letters it makes at once. `lost` are the errors by which an executor says
    that a worker ended before it answered, `gone` those by which it says that there is nobody left.
    """

    open: Callable[[], Executor]
    hands: int
    lost: tuple[type[BaseException], ...] = (BrokenExecutor,)
    gone: tuple[type[BaseException], ...] = ()
