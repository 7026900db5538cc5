"""Bookmarks at the parts that words lead to; Word hides those whose names begin with a low line."""

from collections.abc import Collection


class Bookmarks:
    """The bookmarks of one document's parts, by their anchors."""

    def __init__(self, anchors: Collection[str] = (), first: int = 0) -> None:
        """Make a bookmark for each of `anchors`, their identifiers from `first` on."""
        self._names = {anchor: f"_Ref{n}" for n, anchor in enumerate(sorted(anchors), start=1)}
        self._left = set(self._names)
        self._next = first

    def link(self, anchor: str, words: str) -> str:
        """Return the markup of words that lead to a part; the words alone where there is none."""
        name = self._names.get(anchor)
        if not (name and words):
            return words
        return f'<w:hyperlink w:anchor="{name}" w:history="1">{words}</w:hyperlink>'

    def around(self, *anchors: str) -> tuple[str, str]:
        """Return what stands around the words of parts; only the first part of an anchor has it."""
        starts, ends = "", ""
        for anchor in anchors:
            if anchor in self._left:
                self._left.remove(anchor)
                starts += f'<w:bookmarkStart w:id="{self._next}" w:name="{self._names[anchor]}"/>'
                ends = f'<w:bookmarkEnd w:id="{self._next}"/>{ends}'
                self._next += 1
        return starts, ends
