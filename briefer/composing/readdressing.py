"""The same letter to another reader."""

from collections.abc import Callable

from msgspec.structs import replace

from briefer.composing.copying import with_copies
from briefer.composing.outlining import outline
from briefer.composing.own_library import live_of, own_library
from briefer.composing.phrases import Phrases
from briefer.composing.retelling import retell
from briefer.composing.starting import start_letter
from briefer.domain.ids import AddresseeId
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.template import BlockKind, Template
from briefer.domain.wording import Wording


def readdress(
    letter: Letter, addressee: AddresseeId, library: Library, phrases: Callable[[str], Phrases]
) -> Letter:
    """Return the letter that a new reader is to have.

    Asks, annex and provisions are those that fit the new reader. Sender, dates, blocks and the
    writer's own paragraphs stay, and so does an edit where the words it replaced are the same for
    both readers; words written for the old reader do not reach the new one. What the letter uses
    is copied afresh. It is in the new reader's language, unless the writer has chosen another one
    than the old reader's. `phrases` gives those of a language. Raises UnknownRecord for an id that
    the library lacks.
    """
    live, own = live_of(library), own_library(letter, library)
    chosen = letter.language != own.addressee(letter.addressee).language
    fresh = _started(letter, addressee, live, letter.language if chosen else "")
    named_by_us = letter.title == _started(letter, letter.addressee, own, letter.language).title
    letter = retell(letter, fresh.language, live)
    moved = replace(
        fresh,
        title=fresh.title if named_by_us else letter.title,
        reply_by=letter.reply_by,
        citations=letter.citations,
        style=letter.style,
        blocks=letter.blocks,
        left_out=letter.left_out,
        fields=letter.fields,
    )
    moved = with_copies(moved, live)
    proposed = {
        piece.place: piece.generated
        for block in outline(moved, live, phrases(moved.language)).blocks
        for piece in block.pieces
    }
    own = {block.id for block in letter.blocks if block.kind is BlockKind.PARAGRAPH}

    def fits(wording: Wording) -> bool:
        return wording.place in own or proposed.get(wording.place) == wording.original

    return replace(moved, wordings=tuple(filter(fits, letter.wordings)))


def _started(letter: Letter, addressee: AddresseeId, library: Library, language: str) -> Letter:
    # The letter has its own copy of the template's blocks; a template that is gone is not missed.
    known = library.find(Template, letter.template) is not None
    return start_letter(
        library,
        addressee,
        template=letter.template if known else None,
        sender=letter.sender,
        date=letter.date,
        letter_id=letter.id,
        language=language,
    )
