"""What the start view offers: bodies to write to, and letters to go on with."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from briefer.domain.addressee import Addressee
from briefer.domain.ids import AddresseeId
from briefer.domain.library import Library
from briefer.errors import BrieferError
from briefer.gui.dates import written_date
from briefer.gui.matching import score
from briefer.gui.start.tile import TileWords
from briefer.services.letters import LetterTitle


def bodies(library: Library, *, offices: bool) -> tuple[TileWords, ...]:
    """Return a tile for each institution or, with `offices`, for each office of theirs."""
    known = (body for body in library.addressees if (body.parent is not None) == offices)
    return tuple(_body(addressee, library) for addressee in known)


def letters(kept: Sequence[LetterTitle], library: Library) -> tuple[TileWords, ...]:
    """Return a tile for each kept letter."""
    return tuple(_letter(letter, library) for letter in kept)


def found(tiles: Sequence[TileWords], typed: str) -> tuple[TileWords, ...]:
    """Return the tiles that answer what was typed, the best first; all when nothing was."""
    if not typed.strip():
        return tuple(tiles)
    scored = [(_score(tile, typed), tile) for tile in tiles]
    answers = [(points, tile) for points, tile in scored if points]
    return tuple(tile for _, tile in sorted(answers, key=lambda pair: -pair[0]))


def _score(tile: TileWords, typed: str) -> float:
    ways = (tile.name, *tile.search.split("\n"))
    return max(score(typed, way) for way in ways)


def _body(addressee: Addressee, library: Library) -> TileWords:
    facts = [addressee.city, addressee.tag]
    if addressee.parent is not None:
        of = QCoreApplication.translate("Start", "part of the {body}")
        parent = library.addressee(addressee.parent).short_name
        facts = [addressee.city, of.format(body=parent)]
    asks = library.count_asks(addressee.id)
    others = (addressee.name, addressee.office, *addressee.aliases, addressee.city)
    return TileWords(
        key=addressee.id,
        name=addressee.short_name,
        facts=" · ".join(fact for fact in facts if fact),
        count=QCoreApplication.translate("Start", "%n asks", None, asks),
        search="\n".join(others),
    )


def _letter(letter: LetterTitle, library: Library) -> TileWords:
    try:
        to = library.addressee(AddresseeId(letter.addressee)).short_name
    except BrieferError:
        to = letter.addressee
    return TileWords(
        key=letter.id,
        name=letter.title,
        facts=" · ".join((to, written_date(letter.date))),
        icon="letter",
        search=to,
    )
