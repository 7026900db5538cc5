"""Tables: recommendations that stand in rows, with their bodies in a column beside them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from msgspec.structs import replace

from briefer.reading.proposing.asking import asks
from briefer.reading.proposing.headings import Headings, bare
from briefer.reading.proposing.pieces import Piece
from briefer.reading.proposing.vocabulary import compiled, structure

_FEW_ROWS: Final = 2
_MOST: Final = 0.6
_TO: Final = re.compile(r"(?:to|for)\s*:?\s+", re.IGNORECASE)


class Tabled(NamedTuple):
    """Pieces with tables of recommendations told apart.

    `pieces` are all, the items among them marked by their rows' numbers. `bodies` are the names
    in the column of bodies, by the line of the item; `aside` are cells that say other things.
    """

    pieces: list[Piece]
    bodies: dict[int, str]
    aside: list[Piece]


class _Columns(NamedTuple):
    recommendation: int
    addressee: int | None
    number: int | None


def tabled(pieces: Sequence[Piece], headings: Headings) -> Tabled:
    """Return the pieces of a report with its tables read row by row."""
    found = Tabled([], {}, [])
    for table in _tables(pieces):
        columns = _columns(table, headings) if table[0].source.cell else None
        if columns is None:
            found.pieces.extend(table)
        else:
            _read(table, columns, found)
    return found


def _tables(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Yield runs of cells of one table, and all other pieces one by one."""
    run: list[Piece] = []
    for piece in pieces:
        cell = piece.source.cell
        last = run[-1].source.cell if run else None
        goes_on = cell is not None and last is not None and cell >= last
        if run and not goes_on:
            yield run
            run = []
        run.append(piece)
        if cell is None:
            yield run
            run = []
    if run:
        yield run


def _columns(table: Sequence[Piece], headings: Headings) -> _Columns | None:
    """Return what the columns of a table hold, or None for another table."""
    return _by_first_row(table) or _by_words(table, headings)


def _by_words(table: Sequence[Piece], headings: Headings) -> _Columns | None:
    """Return the columns of a table without heads: requests in one, names of bodies in another."""
    requests, names = Counter[int](), Counter[int]()
    for piece in table:
        if piece.source.cell:
            requests[piece.source.cell[1]] += asks(piece.text)
            names[piece.source.cell[1]] += not asks(piece.text) and headings.is_body(piece.text)
    rows = len({piece.source.cell[0] for piece in table if piece.source.cell})
    asking, often = (requests.most_common(1) or [(0, 0)])[0]
    del names[asking]
    naming, named = (names.most_common(1) or [(0, 0)])[0]
    if rows < _FEW_ROWS or often < _MOST * (rows - 1) or named < _MOST * (rows - 1):
        return None
    return _Columns(asking, naming, None)


def _by_first_row(table: Sequence[Piece]) -> _Columns | None:
    """Return what the columns of a table hold by its first row, if that has heads."""
    first = table[0].source.cell
    heads = [
        piece for piece in table if piece.source.cell and first and piece.source.cell[0] == first[0]
    ]
    for language in structure().languages:
        recommendation = _column(heads, language.rows.recommendation)
        if recommendation is not None and len(table) > len(heads) > 1:
            return _Columns(
                recommendation,
                _column(heads, language.rows.addressee),
                _column(heads, language.rows.number),
            )
    return None


def _column(heads: Sequence[Piece], pattern: str) -> int | None:
    for piece in heads:
        cell = piece.source.cell
        if cell and compiled(pattern).fullmatch(bare(piece).strip(" :*")):
            return cell[1]
    return None


def _read(table: Sequence[Piece], columns: _Columns, found: Tabled) -> None:
    rows: dict[int, list[Piece]] = {}
    for piece in table:
        if piece.source.cell:
            rows.setdefault(piece.source.cell[0], []).append(piece)
    told = ""
    for place, row in enumerate(rows.values()):
        if place == 0 and not any(asks(piece.text) for piece in row):
            found.aside.extend(row)
            continue
        asked = [piece for piece in row if _in(piece, columns.recommendation)]
        if len(row) == 1 and not asked:
            found.pieces.extend(row)
            continue
        body = " ".join(piece.text for piece in row if _in(piece, columns.addressee))
        told = _TO.sub("", body).rstrip(" :") or told
        number = next((piece.text for piece in row if _in(piece, columns.number)), "")
        found.pieces.extend(_items(asked, number))
        found.bodies.update({piece.line: told for piece in asked if told})
        found.aside.extend(piece for piece in row if piece not in asked)


def _items(asked: Sequence[Piece], number: str) -> Iterator[Piece]:
    """Yield the pieces of a row's recommendations, each paragraph that asks marked as an item."""
    first = next((place for place, piece in enumerate(asked) if asks(piece.text)), 0)
    for place, piece in enumerate(asked):
        marks = place == first or (place > first and asks(piece.text))
        marker = piece.marker or (number or "•" if marks else "")
        yield replace(piece, marker=marker, source=replace(piece.source, bold=False))


def _in(piece: Piece, column: int | None) -> bool:
    return column is not None and piece.source.cell is not None and piece.source.cell[1] == column
