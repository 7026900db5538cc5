"""How deep a list item is nested, where the file shows it by indents and markers only."""

from typing import NamedTuple

from briefer.reading.markers import Marked


class _Open(NamedTuple):
    """A list that is going on: where its items stand, of which kind, and the last one's place."""

    indent: float
    kind: str
    place: int


class Nesting:
    """Follows the lists of a file item by item."""

    def __init__(self, slack: float = 1.0) -> None:
        """Let indents differ by `slack` within one list."""
        self._slack = slack
        self._open: list[_Open] = []

    def item(self, marked: Marked, indent: float) -> int:
        """Return the level of the next item, from 0."""
        depth = self._continued(marked)
        if depth is None:
            depth = self._placed(marked, indent)
        del self._open[depth:]
        self._open.append(_Open(indent, marked.kind, marked.place))
        return depth

    def plain(self, indent: float) -> None:
        """Take note of a paragraph that is no item: one as far out as the list ends it."""
        if self._open and indent <= self._open[0].indent + self._slack:
            self._open.clear()

    def _continued(self, marked: Marked) -> int | None:
        """Return the list in which this item is the next by its place."""
        for depth in reversed(range(len(self._open))):
            last = self._open[depth]
            if marked.place > 1 and last.kind == marked.kind and last.place + 1 == marked.place:
                return depth
        return None

    def _placed(self, marked: Marked, indent: float) -> int:
        """Return the list that the item belongs to by its indent, and then by its kind."""
        for depth, last in enumerate(self._open):
            if indent < last.indent - self._slack:
                return depth
            if indent <= last.indent + self._slack and marked.kind == last.kind:
                return depth
        return len(self._open)
