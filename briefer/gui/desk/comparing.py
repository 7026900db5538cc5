"""What the writer can compare at a place: the letter's words and what they would be now."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from briefer.composing.outline import OutlineBlock
from briefer.composing.updates import Update
from briefer.domain.ids import Place
from briefer.domain.library import Library
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind, Record, RecordKey, label_of, type_of
from briefer.gui.desk.desk import Desk
from briefer.gui.desk.fields import HOLDS_IDS, field_name


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
        return _of_record(place, updates[0], desk.library)
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


def _of_record(place: Place, update: Update, library: Library) -> Comparison:
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
        texts=tuple(texts_of(update, library)),
        record=update.key,
        gone=gone,
    )


def texts_of(update: Update, library: Library) -> Iterator[Texts]:
    """Yield what differs in a record, with what people call the records and asks in it."""
    asks = _asks_of(update.theirs) | _asks_of(update.mine)
    for field in update.fields:
        *above, last = field.name.split("/")
        if last == "id":
            continue
        bound = {part: _called(part, Kind.ADDRESSEE, library) for part in above[1:2]}
        known = asks | bound if above[:1] == ["binds"] else asks
        mine, theirs = (_in_words(last, text, library, asks) for text in (field.mine, field.theirs))
        yield Texts(name=field_name(field.name, known), mine=mine, theirs=theirs)


def _in_words(name: str, text: str, library: Library, asks: Mapping[str, str]) -> str:
    """Return the text of a field; where it is ids, one on each line, what they mean."""
    kind = HOLDS_IDS.get(name)
    if kind is not None:
        return "\n".join(_called(key, kind, library) for key in text.splitlines())
    return asks.get(text, text) if name == "ask" else text


def _called(key: str, kind: Kind, library: Library) -> str:
    record = library.find(type_of(kind), key)
    return key if record is None else label_of(record)


def _asks_of(record: Record | None) -> dict[str, str]:
    if not isinstance(record, Recommendation):
        return {}
    return {ask.id: record.code_of(ask.id) for ask in record.asks}
