"""Looking: what the manifest of a merge says, for whoever did not run it."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Final

from briefer.services.merging.manifest import BETWEEN, HEADS, MadeFile, MergeRow, RowStatus

_GUARDED: Final = re.compile(
    "'[\\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*"
    "[-=+@\t\r\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]"
)
"""How a cell begins that an apostrophe was put before, so that no spreadsheet computes it."""


def rows_in(table: bytes) -> tuple[MergeRow, ...]:
    """Return the rows of a manifest, whoever saved it last; lines that are none are passed over."""
    text = table.decode("utf-8-sig", "replace").replace("\0", "")
    return tuple(_rows(text))


def _rows(text: str) -> Iterator[MergeRow]:
    lines = csv.reader(io.StringIO(text, newline=""))
    # What is no table ends the reading: what was found before it counts.
    with suppress(csv.Error):
        for cells in lines:
            row = _row(cells) if len(cells) == len(HEADS) else None
            if row is not None:
                yield row


def _row(cells: Sequence[str]) -> MergeRow | None:
    number, name, status, reason, files, digests = cells
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        return None
    if status not in {known.value for known in RowStatus}:
        return None
    pairs = zip(_parts(files), _parts(digests), strict=False)
    return MergeRow(
        row=int(number),
        name=_plain(name),
        status=RowStatus(status),
        reason=_plain(reason),
        files=tuple(MadeFile(name=file, sha256=digest) for file, digest in pairs),
    )


def _parts(cell: str) -> list[str]:
    return _plain(cell).split(BETWEEN) if cell else []


def _plain(cell: str) -> str:
    """Return a cell without the apostrophe that guards it."""
    return cell[1:] if _GUARDED.match(cell) else cell
