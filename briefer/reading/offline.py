"""A process without a network, where the system lets one be without."""

import ctypes
import sys
from contextlib import suppress
from typing import Final

_NEW_USER: Final = 0x1000_0000
_NEW_NETWORK: Final = 0x4000_0000


def leave_network() -> None:
    """Go where there is no network at all, not even this machine's own; for good.

    Linux can do that, if its keeper allows it; elsewhere nothing changes.
    """
    if sys.platform != "linux":
        return
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).unshare(_NEW_USER | _NEW_NETWORK)
