"""A crew on a Dask cluster: the workers of a scheduler that the person names.

This is the one connection that briefer ever makes, and only for `--scheduler`. Nothing of the
library file leaves but what the letters of the merge need.
"""

from collections.abc import Callable, Mapping
from concurrent.futures import CancelledError, Executor, Future
from typing import Final, ParamSpec, Protocol, TypeVar, cast
from urllib.parse import urlsplit

from distributed import Client, KilledWorker

from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.merging.crew import Crew

_SECONDS: Final = 10
"""How long a scheduler has to answer at first."""

_SCHEMES: Final = frozenset({"tcp", "tls"})


class _Client(Protocol):
    """What we ask of Dask's client, which leaves its own types open."""

    def nthreads(self) -> Mapping[str, int]: ...

    def get_executor(self, *, pure: bool) -> Executor: ...

    def close(self) -> object: ...


P = ParamSpec("P")
T = TypeVar("T")


def dask_crew(address: str) -> Crew:
    """Return the crew of the scheduler at an address, "tcp://127.0.0.1:8786".

    Raises BrieferError for what is no such address, for a scheduler that does not answer, and for
    one that has no workers.
    """
    parts = urlsplit(address)
    if parts.scheme not in _SCHEMES or not parts.hostname:
        raise BrieferError(
            sentence("“{address}” is no address of a scheduler.", address=shown(address)),
            sentence("Write it as tcp://127.0.0.1:8786, or with tls:// for a cluster elsewhere."),
        )
    first = _connected(address)
    workers = len(first.nthreads())
    first.close()
    if not workers:
        raise BrieferError(
            sentence("The scheduler at “{address}” has no workers.", address=shown(address)),
            sentence("Start some with “dask worker {address}”.", address=shown(address)),
        )
    return Crew(
        lambda: _ClusterExecutor(_connected(address)),
        hands=workers,
        lost=(KilledWorker,),
        gone=(CancelledError,),
    )


def _connected(address: str) -> _Client:
    try:
        return cast("_Client", Client(address, timeout=_SECONDS, set_as_default=False))
    except (OSError, TimeoutError, ValueError) as problem:
        raise BrieferError(
            sentence("No scheduler answers at “{address}”.", address=shown(address)),
            sentence("See that it runs, and that it is of the same version of Dask."),
        ) from problem


class _ClusterExecutor(Executor):
    """The executor of a client; the client ends with it."""

    def __init__(self, client: _Client) -> None:
        self._client = client
        # Not pure: an order that is sent again must be made again.
        self._executor = client.get_executor(pure=False)

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Send a call to some worker."""
        return self._executor.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Wait for what is out, or forget it, and leave the cluster."""
        self._executor.shutdown(wait=wait and not cancel_futures)
        self._client.close()
