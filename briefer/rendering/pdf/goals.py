"""Where everything stands that something leads to: bookmarks, contents, notes, references."""

from collections.abc import Iterator, Sequence

from briefer.rendering.pdf.drawing import Goal
from briefer.rendering.pdf.file import Mark, Place
from briefer.rendering.pdf.leaves import Leaf
from briefer.rendering.pdf.pages import Placed
from briefer.rendering.pdf.rows import Row, Title


def goals(leaves: Sequence[Leaf]) -> dict[Goal, Place]:
    """Return the places of headings, notes, calls of notes, and parts that words lead to."""
    found: dict[Goal, Place] = {}
    for number, leaf in enumerate(leaves):
        setting = leaf.section.setting
        targets, calls = setting.targets, setting.numbers.has_notes
        for placed in (*leaf.page.rows, *leaf.page.notes):
            row = placed.row
            if row.heading is None and row.note is None and not (targets or calls):
                continue
            place = _place(leaf, number, placed.top)
            for goal in _numbered(placed):
                found[goal] = place
            for anchor in _anchors(row) if targets and not placed.repeated else ():
                if anchor in targets:
                    found.setdefault(Goal("part", anchor), place)
    return found


def marks(leaves: Sequence[Leaf], titles: Sequence[Title]) -> Iterator[Mark]:
    """Yield the lines of the outline: the headings, below the sections that they stand in."""
    depth = 0
    for number, leaf in enumerate(leaves):
        for placed in leaf.page.rows:
            title, heading = leaf.section.title, placed.row.heading
            if leaf.number == 0 and placed is leaf.page.rows[0]:
                depth = 1 if title else 0
                if title:
                    at = _place(leaf, number, placed.top)
                    yield Mark(text=title, level=1, place=at)
            if heading is not None:
                at = _place(leaf, number, placed.top)
                level = titles[heading].level + depth
                yield Mark(text=titles[heading].text, level=level, place=at)


def _numbered(placed: Placed[Row]) -> Iterator[Goal]:
    """Yield what begins with a row, or is called in it, and is known by a number."""
    row = placed.row
    if row.heading is not None:
        yield Goal("heading", row.heading)
    if row.note is not None:
        yield Goal("note", row.note)
    if not placed.repeated:
        for piece in row.pieces:
            for note in piece.strand.layout.lines[piece.line].notes:
                yield Goal("call", piece.strand.earlier + note)


def _anchors(row: Row) -> Iterator[str]:
    if row.begins:
        yield row.begins
    yield from (anchor for _, anchor in row.parts)


def _place(leaf: Leaf, number: int, top: float) -> Place:
    frame = leaf.dressing.frame
    return Place(page=number, left=frame.left, top=frame.page_height - frame.top - top)
