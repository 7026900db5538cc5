"""The sender's paper: its words filled in, its pictures found."""

from collections.abc import Callable

from briefer.composing.outline import LaidLetterhead
from briefer.domain.ids import ImageId, Place
from briefer.domain.image import Image
from briefer.domain.letterhead import WordLetterhead
from briefer.domain.library import Library
from briefer.domain.sender import Sender

FIRST_HEADER = Place("sender/first-header")
HEADER = Place("sender/header")
FIRST_FOOTER = Place("sender/first-footer")
FOOTER = Place("sender/footer")
"""Where the words at the head and foot of pages stand; the sender has them, not the letter."""


def laid_letterhead(
    sender: Sender, library: Library, filled: Callable[[Place, str], str]
) -> LaidLetterhead:
    """Return a sender's paper; `filled` gives the words for a text with placeholders at a place."""
    paper = sender.letterhead
    logo = _image(paper.logo, library)
    word = library.find(WordLetterhead, paper.word) if paper.word else None
    signatures = tuple(_image(one.signature, library) for one in sender.signatories)
    wanted = (paper.logo, paper.word, *(one.signature for one in sender.signatories))
    return LaidLetterhead(
        logo=logo,
        logo_width=paper.logo_width,
        logo_side=paper.logo_side,
        first_header=filled(FIRST_HEADER, paper.first_header),
        header=filled(HEADER, paper.header),
        first_footer=filled(FIRST_FOOTER, paper.first_footer),
        footer=filled(FOOTER, paper.footer),
        signatures=signatures,
        word=word.data if word else b"",
        is_incomplete=_count(wanted) > _count((logo, word, *signatures)),
    )


def _image(key: ImageId | None, library: Library) -> Image | None:
    return library.find(Image, key) if key else None


def _count(things: tuple[object, ...]) -> int:
    return sum(thing is not None for thing in things)
