"""Why a line stands in the letter: where its words come from, as facts for the window to word."""

from collections.abc import Iterator
from enum import StrEnum
from typing import assert_never

from briefer.composing.annexes import annexed_asks
from briefer.composing.bearing import Bearing, aims_at, bearing_of, is_borne_by, rests_on
from briefer.composing.outline import Outline, OutlineBlock, Piece
from briefer.composing.own_library import own_library
from briefer.composing.phrases import Phrases
from briefer.composing.placeholders import (
    POSSESSIVE,
    AskSet,
    Body,
    Name,
    Placeholder,
    ask_sets,
    placeholders,
)
from briefer.composing.values import letter_values, sources_of, text_values
from briefer.composing.voice import Voice
from briefer.domain.addressee import Addressee, in_language
from briefer.domain.base import Value
from briefer.domain.ids import AddresseeId, AskId, HookId, Place
from briefer.domain.law import LegalHook
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.recommendation import Ask, Overtaken, Recommendation, UpdatedAsk
from briefer.domain.source import Source
from briefer.domain.template import Block, BlockKind, Condition, Template


class Origin(StrEnum):
    """What fills a placeholder."""

    ADDRESSEE = "addressee"
    SENDER = "sender"
    LETTER = "letter"
    REPORT = "report"
    LIBRARY = "library"
    ANNEX = "annex"
    WRITER = "writer"


class Recommended(Value, frozen=True, kw_only=True):
    """The line is an ask of a report; `reported` is the ask as the report has it."""

    reported: Ask
    item: Recommendation
    source: Source | None
    subject: Addressee | None


class Happened(Value, frozen=True, kw_only=True):
    """Events have overtaken the report by the letter's date.

    `update` is how the ask can be put since, `used` whether the letter puts it so.
    """

    event: Overtaken
    update: UpdatedAsk | None
    used: bool


class Rests(Value, frozen=True, kw_only=True):
    """The ask rests on a provision, which the letter invokes or not."""

    on: Bearing
    invoked: bool


class Aims(Value, frozen=True, kw_only=True):
    """The ask wants a provision changed or enforced."""

    at: Bearing


class Invoked(Value, frozen=True, kw_only=True):
    """The line invokes a provision, or belongs to one that the letter invokes."""

    provision: Bearing


class Bears(Value, frozen=True, kw_only=True):
    """What the letter asks that rests on the provision; nothing when no ask does by itself."""

    asks: tuple[Ask, ...]


class Stands(Value, frozen=True, kw_only=True):
    """The line stands in a block of the letter's template.

    `template` is its name, or empty when the library has it no more.
    """

    template: str
    kind: BlockKind
    when: Condition


class Fills(Value, frozen=True, kw_only=True):
    """A placeholder of the line was filled; no `words` where another form of them is printed."""

    name: str
    words: str
    origin: Origin


class Lacks(Value, frozen=True, kw_only=True):
    """Nothing fills a placeholder of the line; `words` stand for it."""

    name: str
    words: str


class Brings(Value, frozen=True, kw_only=True):
    """The line is in an annex that the letter's text at `places` refers to, or at none any more."""

    body: Addressee
    annex: str
    places: tuple[Place, ...]


class Traces(Value, frozen=True, kw_only=True):
    """The line is in the traceability table, which the writer added as an annex."""

    annex: str


class Reworded(Value, frozen=True, kw_only=True):
    """The words are the writer's; briefer proposes others. `stale` says that these are new."""

    proposed: str
    stale: bool


class Yours(Value, frozen=True, kw_only=True):
    """The writer put the paragraph there and wrote it."""


Reason = (
    Recommended
    | Happened
    | Rests
    | Aims
    | Invoked
    | Bears
    | Stands
    | Fills
    | Lacks
    | Brings
    | Traces
    | Reworded
    | Yours
)


class Why(Value, frozen=True, kw_only=True):
    """Why a line stands in the letter; without reasons where nothing stands at `place`."""

    place: Place
    reasons: tuple[Reason, ...] = ()


def why(place: Place, letter: Letter, outline: Outline, library: Library, phrases: Phrases) -> Why:
    """Return why the line or block at `place` is in the letter."""
    block = next((b for b in outline.blocks if b.id == place.partition("/")[0]), None)
    if block is None or (place != block.id and outline.piece_at(place) is None):
        return Why(place=place)
    found = _Looking(letter, outline, own_library(letter, library), phrases)
    return Why(place=place, reasons=tuple(found.reasons(place, block)))


class _Looking:
    """Looks for the reasons in one letter."""

    def __init__(
        self, letter: Letter, outline: Outline, library: Library, phrases: Phrases
    ) -> None:
        self._letter = letter
        self._outline = outline
        self._library = library
        reader = in_language(library.addressee(letter.addressee), phrases.language)
        self._voice = Voice(reader, library, phrases)

    def reasons(self, place: Place, block: OutlineBlock) -> Iterator[Reason]:
        piece = self._outline.piece_at(place)
        if piece is not None and piece.edited and block.kind is not BlockKind.PARAGRAPH:
            yield Reworded(proposed=piece.generated, stale=piece.stale)
        yield from self._of_block(place, block, piece)
        blanks = (blank for blank in self._outline.unfilled if blank.place == place)
        yield from (Lacks(name=blank.name, words=blank.words) for blank in blanks)

    def _of_block(self, place: Place, block: OutlineBlock, piece: Piece | None) -> Iterator[Reason]:
        match block.kind:
            case BlockKind.ANNEX:
                yield from self._annexed(place, block, piece)
            case BlockKind.TRACE:
                yield Traces(annex=self._outline.trace_annex)
                asked = AskId(place.partition("/")[2])
                if self._library.find_holder(asked) is not None:
                    yield from self._asked(asked)
            case BlockKind.PARAGRAPH:
                yield from self._paragraph(place, block, piece)
            case _ if piece is not None and piece.ask is not None:
                yield from self._asked(piece.ask)
                yield from self._filled(self._library.ask(piece.ask).clause, piece)
            case _ if piece is not None and piece.hook is not None:
                yield from self._invoked(piece.hook, piece)
            case _:
                yield from self._templated(block, piece)

    # ------------------------------------------------------------ asks

    def _asked(self, key: AskId) -> Iterator[Reason]:
        library, letter = self._library, self._letter
        item, ask = library.recommendation_of(key), library.ask(key)
        reported = next(known for known in item.asks if known.id == key)
        yield Recommended(
            reported=reported,
            item=item,
            source=library.find(Source, item.source),
            subject=library.find(Addressee, ask.subject),
        )
        if item.overtaken is not None and item.is_overtaken_on(letter.date):
            update = item.updated(key)
            used = update is not None and key in letter.updated
            yield Happened(event=item.overtaken, update=update, used=used)
        for hook in rests_on(item, ask, library):
            bearing = bearing_of(hook, letter, library)
            yield Rests(on=bearing, invoked=self._is_invoked(bearing))
        for hook in aims_at(ask, library):
            yield Aims(at=bearing_of(hook, letter, library))

    def _is_invoked(self, bearing: Bearing) -> bool:
        """Return whether the letter invokes a provision, or what has taken its place."""
        if bearing.choice is not None:
            return True
        chosen = {choice.hook for choice in self._letter.hooks}
        return bearing.successor is not None and bearing.successor.id in chosen

    def _annexed(self, place: Place, block: OutlineBlock, piece: Piece | None) -> Iterator[Reason]:
        names = dict(self._outline.annexes)
        if piece is not None and piece.ask is not None:
            yield from self._asked(piece.ask)
            body = self._library.recommendation_of(piece.ask).addressee
            yield from self._brought(body, names)
            yield from self._filled(self._library.ask(piece.ask).clause, piece)
            return
        key = place.partition("/")[2].partition("/")[0]
        for body in names:
            asked = annexed_asks(self._letter, self._library, body)
            if asked and key in {"", body}:
                yield from self._brought(body, names)
        if piece is None:
            yield from self._templated(block, piece)

    def _brought(self, key: AddresseeId, names: dict[AddresseeId, str]) -> Iterator[Reason]:
        body = self._library.find(Addressee, key)
        if body is not None:
            places = tuple(self._referring(key, names.get(key, "")))
            yield Brings(body=body, annex=names.get(key, ""), places=places)

    def _referring(self, body: AddresseeId, name: str) -> Iterator[Place]:
        """Yield where the letter refers to a body's set of asks."""
        pieces = (p for b in self._outline.blocks for p in b.pieces if b.kind in _TEXT)
        for piece in pieces:
            named = piece.edited and name and name in piece.text
            if body in ask_sets(piece.raw) or named:
                yield piece.place

    # ------------------------------------------------------------ law

    def _invoked(self, key: HookId, piece: Piece) -> Iterator[Reason]:
        hook = self._library.find(LegalHook, key)
        if hook is None:
            return
        bearing = bearing_of(hook, self._letter, self._library)
        yield Invoked(provision=bearing)
        yield Bears(asks=tuple(self._resting_on(key)))
        if not piece.locked:
            quoted = hook.quotation is not None and bearing.choice and bearing.choice.quoted
            yield from self._filled(hook.linking if quoted else hook.paraphrase, piece)

    def _resting_on(self, hook: HookId) -> Iterator[Ask]:
        for key in self._letter.asks:
            item, ask = self._library.recommendation_of(key), self._library.ask(key)
            if is_borne_by(item, ask, hook, self._letter, self._library):
                yield ask

    # ------------------------------------------------------------ the template's words

    def _paragraph(
        self, place: Place, block: OutlineBlock, piece: Piece | None
    ) -> Iterator[Reason]:
        own = self._block(block)
        if own is None or not own.text:
            yield Yours()
            return
        if piece is not None and piece.edited:
            yield Reworded(proposed=piece.generated, stale=piece.stale)
        yield from self._templated(block, self._outline.piece_at(place))

    def _templated(self, block: OutlineBlock, piece: Piece | None) -> Iterator[Reason]:
        own = self._block(block)
        if own is None:
            return
        template = self._library.find(Template, self._letter.template)
        name = template.name if template is not None else ""
        yield Stands(template=name, kind=block.kind, when=own.when)
        if piece is not None:
            yield from self._filled(own.text, piece)

    def _block(self, block: OutlineBlock) -> Block | None:
        return next((known for known in self._letter.blocks if known.id == block.id), None)

    def _filled(self, text: str, piece: Piece) -> Iterator[Reason]:
        """Yield what fills the placeholders of a text that stands as briefer proposes it."""
        if piece.edited:
            return
        values = self._values(text, piece)
        by_hand = {field.name for field in self._letter.fields}
        seen: set[str] = set()
        for found in placeholders(text):
            name, origin = _named(found)
            words = values.get(name, "")
            if name in seen or not words.strip():
                continue
            seen.add(name)
            shown = words if words in piece.text else ""
            yield Fills(name=name, words=shown, origin=Origin.WRITER if name in by_hand else origin)

    def _values(self, text: str, piece: Piece) -> dict[str, str]:
        known = letter_values(self._letter, self._voice, sources_of(self._letter, self._library))
        if not known.get("enclosures"):
            known["enclosures"] = piece.text
        return text_values(text, known, self._voice, dict(self._outline.annexes))


_TEXT = frozenset(BlockKind) - {BlockKind.ANNEX, BlockKind.TRACE, BlockKind.ENCLOSURES}
"""Kinds of blocks whose words can refer to an annex."""

_BY_PLACEHOLDER = {
    "date": Origin.LETTER,
    "reply_by": Origin.LETTER,
    "subject": Origin.ADDRESSEE,
    "reader": Origin.ADDRESSEE,
    "reader's": Origin.ADDRESSEE,
    "country": Origin.REPORT,
    "report": Origin.REPORT,
    "enclosures": Origin.ANNEX,
    "reference": Origin.WRITER,
    "copies": Origin.WRITER,
}
_BY_BEGINNING = {
    "addressee": Origin.ADDRESSEE,
    "sender": Origin.SENDER,
    "source": Origin.REPORT,
}


def _named(found: Placeholder) -> tuple[str, Origin]:
    """Return a placeholder's name, as values know it, and what fills it."""
    match found:
        case Body(body, possessive, case):
            in_case = f".{case}" if case else ""
            return f"body:{body}{in_case}{POSSESSIVE if possessive else ''}", Origin.LIBRARY
        case AskSet(body):
            return f"asks:{body}", Origin.ANNEX
        case Name(name):
            beginning = name.partition(".")[0]
            known = _BY_PLACEHOLDER.get(name) or _BY_BEGINNING.get(beginning)
            return name, known or Origin.LIBRARY
        case _:
            assert_never(found)
