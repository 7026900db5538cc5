"""The memory of processes, from what Linux says of them."""

import multiprocessing
import resource
from pathlib import Path

MEGABYTE = 1024 * 1024


def held() -> list[float]:
    """Return the memory of this process and of its workers, in MB, in the order of their start."""
    workers = sorted(child.pid or 0 for child in multiprocessing.active_children())
    return [resident("self"), *(resident(str(pid)) for pid in workers)]


def resident(process: str = "self") -> float:
    """Return the megabytes of memory that a process has in use, by its number."""
    pages = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / MEGABYTE
