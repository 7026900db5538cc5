"""Dispatch: orders go out to a crew a few at a time, and come back made or refused.

A worker that ends before it answers, whoever ended it, takes along what it was making and maybe
what others were. All of that goes out again, one order alone at a time: an order whose worker ends
twice while nothing else is out is refused, and holds up no other.
"""

from collections import Counter, deque
from collections.abc import Generator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from threading import Event
from typing import Final

from briefer.errors import BrieferError
from briefer.sentences import sentence
from briefer.services.merging.crew import Crew, Make
from briefer.services.merging.orders import Order, Outcome, RefusedLetter

_MOST_TOGETHER: Final = 8
"""Orders that go out together at most: a letter takes tens of milliseconds, sending them one."""

_ROUNDS: Final = 4
"""How often every hand should come back at least, so that none waits for the last one."""

_AHEAD: Final = 2
"""How many parcels are out for each hand: one in work, one waiting. More would only fill memory."""

_TICK: Final = 0.1
"""Seconds after which whoever listens hears that nothing has come yet."""

_ENDED: Final = sentence("The process that made this letter ended twice.")

_GIVE_UP: Final = 3
"""Orders whose worker ended twice before any letter was made: then it is not the letters."""

Parcel = tuple[Order, ...]


class Dispatch:
    """Sends the orders of one merge out, once."""

    def __init__(self, crew: Crew, make: Make, kit: bytes, orders: Sequence[Order]) -> None:
        """Have the crew call `make` for all orders."""
        self._crew, self._make, self._kit = crew, make, kit
        size = max(1, min(_MOST_TOGETHER, len(orders) // (crew.hands * _ROUNDS)))
        self._waiting = deque(
            tuple(orders[start : start + size]) for start in range(0, len(orders), size)
        )
        self._suspects: deque[Order] = deque()
        self._losses: Counter[int] = Counter()
        self._out: dict[Future[tuple[Outcome, ...]], Parcel] = {}
        self._executor: Executor | None = None
        self._alone: Order | None = None
        self._made_any = False

    def outcomes(self, gate: Event) -> Generator[tuple[Outcome, ...]]:
        """Yield what comes back, and nothing from time to time, until all is back.

        Nothing goes out while `gate` is shut. Whoever stops listening stops the crew. Raises
        BrieferError when no worker lives long enough to make a letter.
        """
        try:
            while self._waiting or self._suspects or self._out:
                if gate.is_set():
                    self._send()
                if not self._out:
                    gate.wait(_TICK)
                done, _ = wait(self._out, timeout=_TICK, return_when=FIRST_COMPLETED)
                for future in done:
                    yield self._taken_back(future)
                if not done:
                    yield ()
        finally:
            self._stop()

    def _send(self) -> None:
        if self._suspects:
            if not self._out:
                self._alone = self._suspects.popleft()
                self._submit((self._alone,))
            return
        while self._waiting and len(self._out) < self._crew.hands * _AHEAD:
            self._submit(self._waiting.popleft())

    def _submit(self, parcel: Parcel) -> None:
        if self._executor is None:
            self._executor = self._crew.open()
        try:
            future = self._executor.submit(self._make, self._kit, parcel)
        except self._crew.lost:
            # It broke since; what was out comes back as lost by itself.
            self._executor.shutdown(wait=False)
            self._executor = self._crew.open()
            future = self._executor.submit(self._make, self._kit, parcel)
        self._out[future] = parcel

    def _taken_back(self, future: Future[tuple[Outcome, ...]]) -> tuple[Outcome, ...]:
        parcel = self._out.pop(future)
        try:
            made = future.result()
        except self._crew.lost as problem:
            return self._lost(parcel, problem)
        except self._crew.gone as problem:
            raise BrieferError(
                sentence("Nobody is left who makes letters: the connection has ended."),
                sentence("See that the scheduler runs, and run the merge again."),
            ) from problem
        self._made_any = True
        return made

    def _lost(self, parcel: Parcel, problem: BaseException) -> tuple[Outcome, ...]:
        """Put what was lost aside, to go out alone, and refuse what was lost alone twice."""
        self._losses.update(order.row for order in parcel if order is self._alone)
        twice = tuple(order for order in parcel if self._losses[order.row] > 1)
        self._suspects.extend(order for order in parcel if order not in twice)
        ended = sum(count > 1 for count in self._losses.values())
        if ended >= _GIVE_UP and not self._made_any:
            raise BrieferError(
                sentence("The processes that make letters end before they have made one."),
                sentence("See that there is memory to spare, and run the merge again."),
            ) from problem
        return tuple(RefusedLetter(row=order.row, reason=_ENDED) for order in twice)

    def _stop(self) -> None:
        for future in self._out:
            future.cancel()
        if self._executor is not None:
            self._executor.shutdown(wait=True)
