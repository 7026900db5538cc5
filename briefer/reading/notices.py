"""What a person is told about how a report was read: the patterns of all warnings."""

from typing import Final

GUESSED: Final = "The file does not say how its letters are encoded; it was read as {encoding}."
MISDECLARED: Final = (
    "The file says that its letters are encoded as {declared}, but they are not; "
    "it was read as {encoding}."
)
UNREADABLE_LETTERS: Final = "{count} letters could not be read and are shown as “\ufffd”."
UNSEEN_SIGNS: Final = "{count} control characters were left out."
CHANGES: Final = (
    "The document holds tracked changes that nobody has accepted yet: what they delete was left "
    "out, and what they insert was kept."
)
PICTURE: Final = "Page {page} is a picture; its words cannot be read."
PICTURES: Final = "Pages {pages} are pictures; their words cannot be read."
BROKEN_PAGES: Final = "Of the pages, these are damaged and were left out: {pages}."
CUT_SHORT: Final = "The end of the file is missing; pages or words may be missing too."
OTHER_SUFFIX: Final = "The file's name ends in “{suffix}”, but what it holds is {kind}."
LONG_CELLS: Final = "{count} cells were longer than 50,000 letters and were cut there."
HIDDEN_SHEETS: Final = "{count} hidden sheets were left out."
OPEN_QUOTATION: Final = (
    "A quotation mark opens a cell and nothing closes it; quotation marks were read as letters."
)

PATTERNS: Final = frozenset(
    [
        GUESSED,
        MISDECLARED,
        UNREADABLE_LETTERS,
        UNSEEN_SIGNS,
        CHANGES,
        PICTURE,
        PICTURES,
        BROKEN_PAGES,
        CUT_SHORT,
        OTHER_SUFFIX,
        LONG_CELLS,
        HIDDEN_SHEETS,
        OPEN_QUOTATION,
    ]
)
"""Every pattern; a warning in other words is not one of ours."""
