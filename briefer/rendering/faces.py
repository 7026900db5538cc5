"""Faces: what of a document none of our faces can show."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from briefer.document import walk
from briefer.document.nodes import Document, Figure
from briefer.document.placement import MissingCharacter
from briefer.rendering.clean import encodable, printable
from briefer.rendering.looks import sheet_of
from briefer.rendering.pdf.characters import drawn, is_refused
from briefer.rendering.pdf.fonts import load_family
from briefer.rendering.pictures import unreadable
from briefer.rendering.styles import StyleSheet

_NO_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands for a picture that cannot be read."""


_JOINERS = "\u200c\u200d"
"""What joins letters or keeps them apart, and has no shape itself."""

_REMEMBERED = 1024
"""Runs that are remembered: most of a letter stands in the next one too."""


class Faces:
    """Looks for characters that would be a box on the page, or would be left out of it."""

    def __init__(self, sheets: Callable[[Document], StyleSheet] = sheet_of) -> None:
        self._sheets = sheets
        self._missing_of = lru_cache(_REMEMBERED)(_missing_of)

    def missing(self, document: Document) -> tuple[MissingCharacter, ...]:
        """Return each character that cannot be shown, once for each part it stands in.

        Asked are all faces that text falls back on; looked at are notes, cells, and the words for
        pictures too. Those that no file can hold come first, as they were written; an unpaired
        surrogate, which cannot even be told, is U+FFFD. White space and what only steers other
        characters draw nothing and are never missing, but for embeddings and overrides (UAX 9,
        2.1), which are left out since they would let a text look other than it reads. A picture
        that cannot be read is U+FFFC. Raises ResourceMissing when a face is not there.
        """
        family = self._sheets(document).family.name
        found: dict[tuple[str, str], None] = {}
        for anchor, text in _texts(document):
            for character in self._missing_of(text, family):
                found[anchor, character] = None
        for figure in _figures(document):
            if unreadable(figure):
                found[figure.anchor, _NO_PICTURE] = None
        return tuple(MissingCharacter(anchor=a, character=c) for a, c in found)


def _missing_of(text: str, family_name: str) -> tuple[str, ...]:
    """Return the characters of one run that are missing."""
    if text.isascii() and text.isprintable():
        return ()
    family = load_family(family_name)
    refused = [c for c in dict.fromkeys(text) if printable(c) not in {c, " "} or is_refused(c)]
    held = text.translate({ord(c): None for c in refused}) if refused else text
    unknown = [c for c in dict.fromkeys(drawn(held)) if not (family.shows(c) or c.isspace())]
    return (*map(encodable, refused), *(c for c in unknown if c not in _JOINERS))


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    """Yield all words of a document with the anchors of their parts."""
    for anchor, run in walk.runs(document):
        yield anchor, run.text
    for furniture in walk.papers(document):
        for anchor, inlines in walk.margins(furniture):
            yield anchor, walk.plain(inlines)
    for figure in _figures(document):
        if unreadable(figure):
            yield figure.anchor, figure.alt


def _figures(document: Document) -> Iterator[Figure]:
    """Yield all pictures of a document, the logo included."""
    yield from (each.logo for each in walk.papers(document) if each.logo)
    yield from (block for block in document.blocks if isinstance(block, Figure))
