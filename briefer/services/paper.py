"""A sender's paper: what comes of a file that is taken in, and which letters go on it."""

import hashlib
from collections.abc import Callable
from pathlib import PurePath

from msgspec.structs import replace

from briefer.domain.base import Value
from briefer.domain.ids import ImageId, WordLetterheadId
from briefer.domain.image import Image
from briefer.domain.letter import Letter
from briefer.domain.letterhead import Letterhead, WordLetterhead
from briefer.domain.library import Library
from briefer.domain.paper import Picture, ReadLetterhead
from briefer.domain.sender import Sender
from briefer.domain.style import Style
from briefer.sentences import Sentence, sentence

Say = Callable[[Sentence], str]
"""Puts a sentence into the user's language."""

_ID = 32


class TakenLetterhead(Value, frozen=True, kw_only=True):
    """What a Word letterhead becomes: the records to keep, and the sender that uses them."""

    sender: Sender
    word: WordLetterhead
    logo: Image | None = None


def image_of(picture: Picture, name: str, alt: str = "") -> Image:
    """Return the record of a picture. Its id comes from its pixels: it never becomes another."""
    return Image(
        id=ImageId(_digest(picture.data)),
        name=name,
        media_type=picture.media_type,
        data=picture.data,
        alt=alt,
    )


def name_of_file(name: str) -> str:
    """Return what a record is called that comes from a file of this name."""
    return PurePath(name).stem.strip() or name


def take_letterhead(
    sender: Sender, read: ReadLetterhead, data: bytes, name: str, say: Say
) -> TakenLetterhead:
    """Return what the letterhead `data`, called `name` and read as `read`, becomes for a sender.

    The sender's logo, words at head and foot, and look are the letterhead's then, so that a PDF
    follows it; what the letterhead says nothing of stays. `say` words what is left out.
    """
    told = tuple(say(sentence(known.pattern, **known.values)) for known in read.left_out)
    word = WordLetterhead(
        id=WordLetterheadId(_digest(data)), name=name_of_file(name), data=data, left_out=told
    )
    logo = None if read.logo is None else image_of(read.logo, name_of_file(name))
    paper = replace(read.letterhead, word=word.id, logo=None if logo is None else logo.id)
    own, found = sender.style or Style(), read.style
    style = replace(
        own, face=found.face, size=found.size, margins=found.margins, colour=found.colour
    )
    return TakenLetterhead(
        sender=replace(sender, letterhead=paper, style=style), word=word, logo=logo
    )


def without_word(paper: Letterhead) -> Letterhead:
    """Return a letterhead without its Word file; what was read of that stays."""
    return replace(paper, word=None)


def with_sender(letter: Letter, sender: Sender) -> Letter:
    """Return the letter signed by another sender, in that sender's look where it has one."""
    return replace(letter, sender=sender, style=sender.style or letter.style)


def current_sender(sender: Sender, library: Library) -> Sender:
    """Return a sender as the library has it now, or as it is where the library lacks it."""
    return library.find(Sender, sender.id) or sender


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:_ID]
