"""The traceability table: from each ask to its place, its finding and its law."""

import datetime as dt

from msgspec.structs import replace

from briefer.composing.bearing import Bearing, aims_at, bearing_of, rests_on
from briefer.composing.outline import Outline
from briefer.composing.own_library import OwnLibrary, own_library
from briefer.composing.parallel import hook_in, source_in
from briefer.domain.addressee import Addressee
from briefer.domain.base import Value
from briefer.domain.ids import AskId, HookId, Place
from briefer.domain.law import LegalHook
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.recommendation import Overtaken
from briefer.domain.source import Source
from briefer.domain.template import BlockKind


class TraceRow(Value, frozen=True, kw_only=True):
    """One ask of the letter, followed back to where it comes from.

    `place` is where the ask stands in the letter, `number` that in its list: the letter's, or with
    `annexed` that of the annex with what is asked of `addressee`. `where` is where its
    recommendation stands in the report, `finding` what the report found, as letters tell it.
    `rests_on` are the provisions that it rests on, `aims_at` those that it wants changed.
    `overtaken` is there when events have overtaken the report by the letter's date; `updated` says
    that the letter puts the ask as they have left it.
    """

    place: Place
    ask: AskId
    named: str
    subject: Addressee
    addressee: Addressee
    where: str
    source: Source | None
    finding: str
    rests_on: tuple[Bearing, ...] = ()
    aims_at: tuple[Bearing, ...] = ()
    overtaken: Overtaken | None = None
    updated: bool = False
    annexed: bool = False
    number: int = 0

    @property
    def provisions(self) -> tuple[Bearing, ...]:
        """All provisions: those that it rests on, then those that it wants changed."""
        return (*self.rests_on, *self.aims_at)

    @property
    def report_checked(self) -> dt.date | None:
        """The day on which the report's record was compared with the report."""
        return None if self.source is None else self.source.provenance.checked


def trace_table(letter: Letter, outline: Outline, library: Library) -> tuple[TraceRow, ...]:
    """Return a row for every ask that stands in the letter, in its order, then in its annex."""
    tracer = _Tracer(letter, own_library(letter, library))
    return tuple(
        tracer.row(piece.place, piece.ask, piece.number, annexed=kind is BlockKind.ANNEX)
        for kind in (BlockKind.ASKS, BlockKind.ANNEX)
        for block in outline.blocks
        if block.kind is kind
        for piece in block.pieces
        if piece.ask is not None
    )


class _Tracer:
    """Follows the asks of one letter, in its language; each provision is looked at once."""

    def __init__(self, letter: Letter, library: OwnLibrary) -> None:
        self._letter = letter
        self._library = library
        self._bearings: dict[HookId, Bearing] = {}

    def row(self, place: Place, key: AskId, number: int, *, annexed: bool) -> TraceRow:
        letter, library = self._letter, self._library
        item, ask = library.item_told(key), library.ask(key)
        kept = library.find(Source, item.source)
        source = None if kept is None else source_in(kept, letter.language)
        return TraceRow(
            place=place,
            ask=key,
            named=ask.named,
            subject=library.addressee(ask.subject),
            addressee=library.addressee(item.addressee),
            where=item.place,
            source=source,
            finding=source.summary if source else "",
            rests_on=tuple(map(self._bearing, rests_on(item, ask, library))),
            aims_at=tuple(map(self._bearing, aims_at(ask, library))),
            overtaken=item.overtaken if item.is_overtaken_on(letter.date) else None,
            updated=key in letter.updated and item.updated(key) is not None,
            annexed=annexed,
            number=number,
        )

    def _bearing(self, hook: LegalHook) -> Bearing:
        if hook.id not in self._bearings:
            known, language = bearing_of(hook, self._letter, self._library), self._letter.language
            successor = None if known.successor is None else hook_in(known.successor, language)
            self._bearings[hook.id] = replace(
                known, hook=hook_in(hook, language), successor=successor
            )
        return self._bearings[hook.id]
