"""Faces: which characters of a document none of our faces can show."""

from briefer.document import walk
from briefer.document.nodes import Document
from briefer.document.placement import MissingCharacter
from briefer.rendering.clean import encodable, printable
from briefer.rendering.pdf.characters import drawn
from briefer.rendering.pdf.fonts import load_family
from briefer.rendering.styles import LETTER_STYLES, StyleSheet


class Faces:
    """Looks for characters that would be a box on the page."""

    def __init__(self, sheet: StyleSheet = LETTER_STYLES) -> None:
        self._family = sheet.family.name

    def missing(self, document: Document) -> tuple[MissingCharacter, ...]:
        """Return each character that no face shows, once for each part it stands in.

        Those that no file can hold come first, as they were written; an unpaired surrogate, which
        cannot even be told, is U+FFFD. White space and what only steers other characters draw
        nothing and are never missing. Raises ResourceMissing when a face is not there.
        """
        found: dict[tuple[str, str], None] = {}
        for anchor, run in walk.runs(document):
            for character in self._missing_of(run.text):
                found[anchor, character] = None
        return tuple(MissingCharacter(anchor=a, character=c) for a, c in found)

    def _missing_of(self, text: str) -> list[str]:
        """Return the characters of one run that are missing."""
        family = load_family(self._family)
        refused = [c for c in dict.fromkeys(text) if printable(c) not in {c, " "}]
        held = text.translate({ord(c): None for c in refused}) if refused else text
        unknown = [c for c in dict.fromkeys(drawn(held)) if not (family.shows(c) or c.isspace())]
        return [encodable(c) for c in refused] + unknown
