"""Letterhead: what a sender's paper shows around the letter."""

from enum import StrEnum

from briefer.domain.base import Value
from briefer.domain.ids import ImageId, WordLetterheadId


class Side(StrEnum):
    """Where on the line something stands, from where reading starts."""

    START = "start"
    CENTRE = "centre"
    END = "end"


class Letterhead(Value, frozen=True, kw_only=True):
    """A sender's paper: the logo above the letter, and the lines at the head and foot of its pages.

    `logo_width` is in millimetres. The texts may hold placeholders; a line end is a line break. The
    first page has `first_header` and `first_footer`, all others `header` and `footer`. `word` is
    the Word file that DOCX export starts from.
    """

    logo: ImageId | None = None
    logo_width: float = 40.0
    logo_side: Side = Side.START
    first_header: str = ""
    header: str = ""
    first_footer: str = ""
    footer: str = ""
    word: WordLetterheadId | None = None


class WordLetterhead(Value, frozen=True, kw_only=True):
    """An organisation's own Word file; DOCX export keeps its headers, footers, margins and styles.

    `data` is the whole file as it was taken in, checked and without active content. `left_out`
    says in full sentences what of it a PDF cannot follow.
    """

    id: WordLetterheadId
    name: str
    data: bytes
    left_out: tuple[str, ...] = ()
