"""Taking a file in, as the reading process does it."""

import msgspec

from briefer.reading import frames
from briefer.reading.paper.pictures import read_picture
from briefer.reading.paper.word import read_letterhead


def taken(kind: bytes, name: str, data: bytes) -> bytes:
    """Return a picture (LOGO), or what can be followed of a letterhead, as bytes of an answer.

    Raises PaperRefused, or ReportRefused for a package that cannot be opened.
    """
    found = read_picture(data) if kind == frames.LOGO else read_letterhead(data, name)
    return msgspec.json.encode(found)
