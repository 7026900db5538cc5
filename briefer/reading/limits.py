"""How much of a report is read: what goes beyond is an accident or an attack."""

from typing import Final

MIB: Final = 1024 * 1024

FILE_BYTES: Final = 64 * MIB
"""The largest file that is read."""

PAPER_BYTES: Final = 20 * 1000 * 1000
"""The largest picture or letterhead that is looked at."""

PAGES: Final = 2_000
PIXELS: Final = 16_000_000
"""The most that the picture of a page has."""

PIXELS_ACROSS: Final = 16_000
"""The most that it has along one side."""

LINES: Final = 200_000
CHARACTERS: Final = 20_000_000
"""Of all lines together."""

ROWS: Final = 200_000
COLUMNS: Final = 1_000
"""Of one sheet."""

CELL: Final = 50_000
"""Letters of one cell; spreadsheet programs hold 32,767."""

DEPTH: Final = 1_000
"""How deep the elements of a page or a document may stand in each other."""

MEMBERS: Final = 2_000
"""Files in a DOCX."""

MEMBER_BYTES: Final = 96 * MIB
"""The largest file in a DOCX or a spreadsheet, once unpacked."""

UNPACKED: Final = 256 * MIB
"""Of all files in a spreadsheet together."""

RATIO: Final = 400
"""How many times its packed size a file in a DOCX may have, once it is beyond RATIO_FREE."""

RATIO_FREE: Final = 4 * MIB
