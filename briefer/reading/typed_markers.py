"""Markers that were typed as words, in files that know real lists as well."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from briefer.domain.report_text import Line
from briefer.reading.markers import Markers
from briefer.reading.nesting import Nesting


def with_typed_markers(lines: Sequence[Line]) -> Iterable[Line]:
    """Give the lines, with what stands before their words as a marker where it is one.

    A marker that stands alone, as in a cell of its own, goes to the line after it.
    """
    markers = Markers(line.text for line in lines if not line.marker)
    nesting, alone = Nesting(), ""
    for line in lines:
        if line.cell is None and not line.marker and markers.is_alone(line.text):
            alone = line.text.strip()
            continue
        together = f"{alone} {line.text}" if alone and not line.marker else line.text
        alone = ""
        yield _split(replace(line, text=together), markers, nesting)


def _split(line: Line, markers: Markers, nesting: Nesting) -> Line:
    if line.marker or line.note:
        return line
    marked = markers.split(line.text)
    if not marked:
        nesting.plain(line.indent)
        return line
    if line.heading or line.cell:
        return replace(line, text=marked.text, marker=marked.marker)
    level = line.level + nesting.item(marked, line.indent)
    return replace(line, text=marked.text, marker=marked.marker, level=level)
