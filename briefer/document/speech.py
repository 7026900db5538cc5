"""In which language, and from which side, the words of a section are read."""

from typing import NamedTuple

from briefer.document.nodes import Direction, Document, SectionBreak


class Speech(NamedTuple):
    """A language (BCP 47), and whether its lines run to the left."""

    language: str
    rtl: bool


def speech_of(document: Document, section: SectionBreak | None = None) -> Speech:
    """Return how a section is read; None is what stands before any section."""
    language, direction = document.language, document.direction
    if section is not None:
        language, direction = section.language or language, section.direction or direction
    return Speech(language, direction is Direction.RTL)
