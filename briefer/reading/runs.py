"""The words of one paragraph as they come in, piece by piece, each with its looks."""

import re
from typing import Final, NamedTuple

from briefer.reading.markers import Markers

_BLANK: Final = re.compile(r"[ \t\r\n\f]+")
_EDGES: Final = " \n"
_ITEM: Final = Markers(())


class Looks(NamedTuple):
    """How a piece of text looks."""

    bold: bool = False
    italic: bool = False
    link: bool = False
    size: float = 1.0


class Paragraph(NamedTuple):
    """A finished paragraph: its words, and the looks that all of them share."""

    text: str
    looks: Looks


class Runs:
    """Collects the pieces of a paragraph; line breaks in it are kept until it is finished."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, Looks]] = []

    def add(self, text: str, looks: Looks) -> None:
        """Add text in which a run of blanks is one space, as in a web page."""
        self._pieces.append((_BLANK.sub(" ", text), looks))

    def add_break(self) -> None:
        """Add a line break."""
        self._pieces.append(("\n", Looks()))

    @property
    def last(self) -> str:
        """The last sign so far, or nothing."""
        return next((text[-1] for text, _ in reversed(self._pieces) if text), "")

    @property
    def ending(self) -> str:
        """The last few words so far."""
        return "".join(text for text, _ in self._pieces[-3:])

    def finish(self) -> list[Paragraph]:
        """Return the paragraphs, and start anew: two breaks part them, and so may one."""
        lines = _lines(self._pieces)
        self._pieces = []
        found: list[Paragraph] = []
        gap = True
        for line in lines:
            if not line.text.strip(_EDGES):
                gap = True
                continue
            if found and not gap and not _is_apart(found[-1], line):
                found[-1] = _joined(found[-1], line)
            else:
                found.append(line)
            gap = False
        return found


def _lines(pieces: list[tuple[str, Looks]]) -> list[Paragraph]:
    lines: list[list[tuple[str, Looks]]] = [[]]
    for text, looks in pieces:
        if text == "\n":
            lines.append([])
        else:
            lines[-1].append((text, looks))
    return [_line(line) for line in lines]


def _line(pieces: list[tuple[str, Looks]]) -> Paragraph:
    text = re.sub(" {2,}", " ", "".join(piece for piece, _ in pieces)).strip(" ")
    worded = [
        (sum(sign.isalnum() for sign in piece), looks)
        for piece, looks in pieces
        if any(sign.isalnum() for sign in piece)
    ]
    if not worded:
        return Paragraph(text, Looks())
    return Paragraph(
        text,
        Looks(
            bold=all(looks.bold for _, looks in worded),
            italic=all(looks.italic for _, looks in worded),
            link=all(looks.link for _, looks in worded),
            size=max(worded)[1].size,
        ),
    )


def _is_apart(before: Paragraph, line: Paragraph) -> bool:
    """Tell whether a single break parts two paragraphs: an item, a title, a row of links."""
    if _ITEM.split(line.text):
        return True
    return before.looks.bold != line.looks.bold or before.looks.link or line.looks.link


def _joined(before: Paragraph, line: Paragraph) -> Paragraph:
    return Paragraph(
        f"{before.text} {line.text}",
        Looks(
            bold=before.looks.bold and line.looks.bold,
            italic=before.looks.italic and line.looks.italic,
            link=before.looks.link and line.looks.link,
            size=before.looks.size,
        ),
    )
