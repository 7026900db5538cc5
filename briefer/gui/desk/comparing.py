"""What the writer can compare at a place: the letter's words and what they would be now."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from briefer.composing.outline import OutlineBlock
from briefer.composing.updates import Update
from briefer.domain.ids import Place
from briefer.domain.records import RecordKey, label_of
from briefer.gui.desk.desk import Desk
from briefer.gui.desk.fields import field_name


@dataclass(frozen=True, kw_only=True)
class Texts:
    """Two versions of one text; a name for it may be empty."""

    name: str
    mine: str
    theirs: str


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """What differs at a place, said in a sentence.

    `record` is what has changed in the library, or None where the writer's own words stand over
    a proposal that has. Nothing can be taken of a record that is `gone`.
    """

    place: Place
    sentence: str
    texts: tuple[Texts, ...]
    record: RecordKey | None = None
    gone: bool = False


def place_to_compare(block: OutlineBlock, desk: Desk) -> Place | None:
    """Return the first place of a block at which there is something to compare."""
    places = (piece.place for piece in block.pieces if piece.stale or desk.updates_at(piece.place))
    return next(places, None)


def comparison_at(place: Place, desk: Desk) -> Comparison | None:
    """Return what differs at a place, a record before the writer's own words."""
    updates = desk.updates_at(place)
    if updates:
        return _of_record(place, updates[0])
    piece = desk.outline.piece_at(place)
    if piece is None or not piece.stale:
        return None
    translate = QCoreApplication.translate
    return Comparison(
        place=place,
        sentence=translate("Outline", "These are your words. Something else would stand here now."),
        texts=(Texts(name="", mine=piece.text, theirs=piece.generated),),
    )


def ways(found: Comparison, desk: Desk) -> tuple[Callable[[], None], Callable[[], None] | None]:
    """Return what keeps the writer's version, and what takes the other if that is possible."""
    record, place = found.record, found.place
    if record is None:
        return lambda: desk.keep_mine(place), lambda: desk.restore(place)
    take = None if found.gone else lambda: desk.take_theirs(record)
    return lambda: desk.keep_own(record), take


def _of_record(place: Place, update: Update) -> Comparison:
    translate = QCoreApplication.translate
    gone = update.theirs is None
    words = (
        translate("Outline", "“{name}” is no longer in the library. The letter keeps its own copy.")
        if gone
        else translate("Outline", "“{name}” has changed in the library since this letter took it.")
    )
    return Comparison(
        place=place,
        sentence=words.format(name=label_of(update.mine)),
        texts=tuple(
            Texts(name=field_name(field.name), mine=field.mine, theirs=field.theirs)
            for field in update.fields
        ),
        record=update.key,
        gone=gone,
    )
