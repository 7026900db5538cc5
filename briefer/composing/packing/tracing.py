"""The traceability table of a pack, letter by letter, each request a link into its letter."""

from collections.abc import Iterator

from briefer.composing.looks import lines
from briefer.composing.packing.bound import BoundLetter, BoundPack
from briefer.composing.trace_words import WIDTHS, TraceWriter
from briefer.composing.voice import Voice
from briefer.document.nodes import Block, Cell, Heading, Paragraph, Reference, Table, Text


def trace_of(bound: BoundPack) -> Iterator[Block]:
    """Yield a table for each letter that asks for something."""
    for letter in bound.letters:
        if letter.rows:
            yield from _traced(letter, bound)


def _traced(letter: BoundLetter, bound: BoundPack) -> Iterator[Block]:
    anchor = f"trace/{letter.key}"
    title = bound.phrases.pack.letter.format(number=letter.number, reader=letter.reader.name)
    yield Heading(anchor=anchor, level=2, inlines=(Reference(text=title, target=letter.key),))
    voice = Voice(letter.reader, letter.told, bound.phrases)
    annexes = dict(letter.words.annexes)
    writer = TraceWriter(letter.letter, voice, annexes, letter.rows)
    for number, finding in enumerate(writer.findings, start=1):
        yield Paragraph(anchor=f"{anchor}/finding-{number}", inlines=lines(finding))
    rows: list[tuple[Cell, ...]] = []
    for row in letter.rows:
        request, *others = writer.cells(row)
        leading = Reference(text=request, target=letter.anchor(row.place))
        rows.append(
            (
                Cell(anchor=f"{anchor}/{row.place}", inlines=(leading,)),
                *_cells(f"{anchor}/{row.place}", tuple(others)),
            )
        )
    yield Table(
        anchor=f"{anchor}/table",
        header=_cells(f"{anchor}/heads", writer.heads),
        rows=tuple(rows),
        widths=WIDTHS,
    )


def _cells(anchor: str, words: tuple[str, ...]) -> tuple[Cell, ...]:
    return tuple(
        Cell(anchor=f"{anchor}/{number}", inlines=lines(each) or (Text(text=""),))
        for number, each in enumerate(words, start=1)
    )
