"""What is believed of what the reading process says of a file: it has read a hostile one."""

import msgspec
from msgspec.structs import replace

from briefer.domain.colour import is_readable, plain_colour
from briefer.domain.letterhead import Letterhead
from briefer.domain.paper import LONGEST_SIDE, PICTURE_BYTES, Picture, ReadLetterhead, Said
from briefer.domain.style import MARGINS, SIZES, Margins, Style
from briefer.reading.paper.left_out import PATTERNS
from briefer.sentences import shown

_SIGNATURES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
_LONGEST = 80
_WIDTHS = (1.0, 400.0)


def picture_in(body: bytes) -> Picture:
    """Return the picture in an answer. Raises ValueError for what letters cannot show."""
    return _believed(msgspec.json.decode(body, type=Picture))


def letterhead_in(body: bytes) -> ReadLetterhead:
    """Return the letterhead in an answer. Raises ValueError for one beyond letters' limits."""
    found = msgspec.json.decode(body, type=ReadLetterhead)
    if not _is_within(found.style) or found.letterhead.logo or found.letterhead.word:
        raise ValueError("no letterhead")
    return replace(
        found,
        letterhead=_plain(found.letterhead),
        logo=None if found.logo is None else _believed(found.logo),
        left_out=tuple(_said(told) for told in found.left_out if told.pattern in PATTERNS),
    )


def _believed(picture: Picture) -> Picture:
    signature = _SIGNATURES.get(picture.media_type)
    sides = (picture.width, picture.height)
    fits = all(0 < side <= LONGEST_SIDE for side in sides) and len(picture.data) <= PICTURE_BYTES
    if signature is None or not picture.data.startswith(signature) or not fits:
        raise ValueError("no picture")
    return picture


def _is_within(style: Style) -> bool:
    sides = (getattr(style.margins, side) for side in Margins.__struct_fields__)
    colour = style.colour
    return (
        SIZES[0] <= style.size <= SIZES[1]
        and all(MARGINS[0] <= side <= MARGINS[1] for side in sides)
        and (not colour or (plain_colour(colour) == colour and is_readable(colour)))
    )


def _plain(letterhead: Letterhead) -> Letterhead:
    """Return a letterhead of words that can be shown."""
    if not _WIDTHS[0] <= letterhead.logo_width <= _WIDTHS[1]:
        raise ValueError("no letterhead")
    parts = ("first_header", "header", "first_footer", "footer")
    words = {part: _lines(getattr(letterhead, part)) for part in parts}
    return replace(letterhead, **words)


def _lines(text: str) -> str:
    return "\n".join(shown(line) for line in text.split("\n"))


def _said(told: Said) -> Said:
    return replace(
        told, values={name: shown(words)[:_LONGEST] for name, words in told.values.items()}
    )
