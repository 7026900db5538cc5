"""How tests are shared out among processes."""

from xdist.scheduler import LoadFileScheduling  # pyright: ignore[reportMissingTypeStubs]

_TOGETHER = "tests/documents/"


class ByFile(LoadFileScheduling):
    """Each file's tests go to one process, and those of `tests/documents` all go to the same.

    What they look at is rendered and judged once for a process, which takes minutes.
    """

    def _split_scope(self, nodeid: str) -> str:
        """Return what is not to be divided that a test belongs to."""
        return _TOGETHER if nodeid.startswith(_TOGETHER) else super()._split_scope(nodeid)
