"""The matrix of a pack: what is asked, in which letters, under which numbers."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefer.composing.dates import is_right_to_left
from briefer.composing.packing.bound import BoundLetter, BoundPack
from briefer.composing.trace_table import TraceRow
from briefer.document.nodes import (
    Block,
    Cell,
    Inline,
    Paragraph,
    ParagraphStyle,
    Reference,
    Table,
    Text,
)

_ACROSS = 7
"""With more letters than these a column for each would be too narrow to read."""

_REQUEST_SHARE = 3.0


class _Asked(NamedTuple):
    letter: BoundLetter
    row: TraceRow


def matrix_of(bound: BoundPack) -> Iterator[Block]:
    """Yield the requests, each with its number in every letter that makes it."""
    asked = _by_ask(bound)
    if not asked:
        return
    words = bound.phrases.pack
    yield Paragraph(
        anchor="matrix/lead",
        inlines=(Text(text=words.matrix_lead),),
        style=ParagraphStyle.LEAD_IN,
    )
    few = len(bound.letters) <= _ACROSS
    heads = tuple(_letter_heads(bound)) if few else (_cell("matrix/head/in", words.asked_in),)
    yield Table(
        anchor="matrix/table",
        header=(_cell("matrix/head", words.request), *heads),
        rows=tuple(
            (
                _cell(f"matrix/{key}", rows[0].row.named),
                *(_across(key, rows, bound) if few else [_listed(key, rows, bound)]),
            )
            for key, rows in asked.items()
        ),
        widths=(_REQUEST_SHARE, *[1.0] * len(heads)) if few else (1.0, 1.0),
    )


def _by_ask(bound: BoundPack) -> dict[str, list[_Asked]]:
    found: dict[str, list[_Asked]] = {}
    for letter in bound.letters:
        for row in letter.rows:
            found.setdefault(row.ask, []).append(_Asked(letter, row))
    return found


def _letter_heads(bound: BoundPack) -> Iterator[Cell]:
    for letter in bound.letters:
        name = f"{letter.number}: {letter.reader.short_name}"
        yield Cell(
            anchor=f"matrix/head/{letter.number}",
            inlines=(Reference(text=name, target=letter.key),),
        )


def _across(key: str, rows: Sequence[_Asked], bound: BoundPack) -> Iterator[Cell]:
    """Yield a cell for each letter, with the request's number there."""
    for letter in bound.letters:
        here = [asked for asked in rows if asked.letter is letter]
        yield Cell(
            anchor=f"matrix/{key}/{letter.number}",
            inlines=tuple(_with_commas([_number(asked) for asked in here], bound)),
        )


def _listed(key: str, rows: Sequence[_Asked], bound: BoundPack) -> Cell:
    words = bound.phrases.pack
    places = [
        Reference(
            text=(words.in_annex if asked.row.annexed else words.in_letter).format(
                letter=asked.letter.number,
                number=asked.row.number,
                annex=_annex(asked),
            ),
            target=asked.letter.anchor(asked.row.place),
        )
        for asked in rows
    ]
    return Cell(anchor=f"matrix/{key}/in", inlines=tuple(_with_commas(places, bound)))


def _number(asked: _Asked) -> Reference:
    annex = _annex(asked)
    number = f"{annex}, {asked.row.number}" if annex else str(asked.row.number)
    return Reference(text=number, target=asked.letter.anchor(asked.row.place))


def _annex(asked: _Asked) -> str:
    """Return the annex that a request stands in, as its letter calls it."""
    if not asked.row.annexed:
        return ""
    return dict(asked.letter.words.annexes).get(asked.row.addressee.id, "")


def _with_commas(references: Sequence[Reference], bound: BoundPack) -> Iterator[Inline]:
    comma = "، " if is_right_to_left(bound.language) else ", "
    for place, reference in enumerate(references):
        if place:
            yield Text(text=comma)
        yield reference


def _cell(anchor: str, words: str) -> Cell:
    return Cell(anchor=anchor, inlines=(Text(text=words),))
