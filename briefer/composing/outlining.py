"""Letter and library in, outline out: every word of the letter is decided here."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import assert_never

from briefer.composing.annexes import NOWHERE, Elsewhere, annex_name, annexed_asks, annexes_of
from briefer.composing.conditions import Standing, holds
from briefer.composing.dates import listed
from briefer.composing.letterheads import laid_letterhead
from briefer.composing.outline import Outline, OutlineBlock, Piece, PieceKind, Unfilled
from briefer.composing.own_library import OwnLibrary, own_library
from briefer.composing.parallel import Told
from briefer.composing.phrases import Phrases
from briefer.composing.placeholders import Filled, ask_sets, fill, fill_own
from briefer.composing.trace_table import TraceRow, trace_table
from briefer.composing.trace_words import TraceWriter
from briefer.composing.values import (
    letter_values,
    reference_to,
    report_name,
    sources_of,
    text_values,
)
from briefer.composing.voice import Voice, capitalised, put
from briefer.domain.addressee import in_language
from briefer.domain.ids import AddresseeId, AskId, HookId, Place
from briefer.domain.letter import HookChoice, Letter
from briefer.domain.library import Library
from briefer.domain.source import Source
from briefer.domain.template import Block, BlockKind


def outline(
    letter: Letter, library: Library, phrases: Phrases, elsewhere: Elsewhere = NOWHERE
) -> Outline:
    """Return the letter's blocks with their words as they stand now.

    `elsewhere` says where sets of asks stand outside of the letter, in the pack that it is bound
    in: it points there, and brings no annex for them. Raises UnknownRecord when the letter names a
    record that neither it nor the library holds.
    """
    return _Writer(letter, own_library(letter, library), phrases, elsewhere).outline()


class _Writer:
    """Writes the pieces of one letter, and notes what nothing filled."""

    def __init__(
        self, letter: Letter, library: OwnLibrary, phrases: Phrases, elsewhere: Elsewhere
    ) -> None:
        self._elsewhere = elsewhere
        self._letter = letter
        self._library = library
        self._phrases = phrases
        reader = in_language(library.addressee(letter.addressee), phrases.language)
        self._voice = Voice(reader, library, phrases)
        self._annexes = annexes_of(letter, library, phrases, elsewhere)
        self._sources = sources_of(letter, library)
        self._known = letter_values(letter, self._voice, self._sources)
        self._trace_annex = ""
        self._trace_annex = self._trace_name()
        if not self._known.get("enclosures"):
            self._known["enclosures"] = "\n".join(self._annex_titles())
        self._blank = {
            name: phrases.unfilled.format(name=words) for name, words in phrases.names.items()
        }
        self._unfilled: list[Unfilled] = []
        self._written_texts: list[str] = []

    def outline(self) -> Outline:
        letterhead = laid_letterhead(self._letter.sender, self._library, self._on_paper)
        present, absent = list[OutlineBlock](), list[OutlineBlock]()
        for block in self._letter.blocks:
            if self._stands(block):
                pieces = tuple(self._pieces(block))
                present.append(OutlineBlock(id=block.id, kind=block.kind, pieces=pieces))
            else:
                absent.append(OutlineBlock(id=block.id, kind=block.kind, pieces=()))
        return Outline(
            blocks=tuple(self._traced(present)),
            absent=tuple(absent),
            annexes=tuple(self._annexes.items()),
            references=tuple(
                (f"{{asks:{body}}}", reference_to(body, self._voice, name))
                for body, name in self._annexes.items()
            ),
            letterhead=letterhead,
            unfilled=tuple(dict.fromkeys(self._unfilled)),
            trace_annex=self._trace_annex,
        )

    def _stands(self, block: Block) -> bool:
        if block.id in self._letter.left_out:
            return False
        if self._letter.wording_at(Place(block.id)) is not None:
            return True
        # An organisation's own Word file shows who writes already.
        own_paper = self._letter.sender.letterhead.word is not None
        return self._holds(block) and not (block.kind is BlockKind.LETTERHEAD and own_paper)

    def _holds(self, block: Block) -> bool:
        letter = self._letter
        traced = bool(self._trace_annex) and block.kind is not BlockKind.ANNEX
        known = Standing(
            reader=self._voice.reader,
            reference=bool(self._known.get("reference")),
            hooks=bool(letter.hooks),
            reply_by=letter.reply_by is not None,
            annex=traced or any(self._annexed(body) for body in self._annexes),
            copies=bool(self._known.get("copies")),
            asks=bool(letter.asks or letter.annex),
            partners=len(letter.sender.organisations) > 1,
        )
        return holds(block.when, known)

    def _pieces(self, block: Block) -> Iterator[Piece]:
        match block.kind:
            case (
                BlockKind.LETTERHEAD
                | BlockKind.DATE
                | BlockKind.REFERENCE
                | BlockKind.INSIDE_ADDRESS
                | BlockKind.SALUTATION
                | BlockKind.SIGNATURE
                | BlockKind.ENCLOSURES
                | BlockKind.COPIES
                | BlockKind.TABLE
            ):
                yield self._of_block(block, PieceKind.LINES)
            case BlockKind.SUBJECT | BlockKind.TITLE | BlockKind.HEADING:
                yield self._of_block(block, PieceKind.TITLE)
            case (
                BlockKind.OPENING
                | BlockKind.CONCERN
                | BlockKind.REPLY
                | BlockKind.CLOSING
                | BlockKind.PARAGRAPH
            ):
                yield self._of_block(block, PieceKind.PARAGRAPH)
            case BlockKind.LEGAL_BASIS:
                yield from self._legal_basis(block)
            case BlockKind.ASKS:
                yield from self._requests(block)
            case BlockKind.ANNEX:
                yield from self._annexes_in(block)
            case BlockKind.TRACE:
                yield from self._trace(block)
            case _:
                assert_never(block.kind)

    def _legal_basis(self, block: Block) -> Iterator[Piece]:
        if block.text:
            yield self._of_block(block, PieceKind.LEAD_IN)
        for choice in self._letter.hooks:
            yield from self._hook(Place(f"{block.id}/{choice.hook}"), choice)

    def _hook(self, place: Place, choice: HookChoice) -> Iterator[Piece]:
        hook = self._library.hook(choice.hook)
        quotation = hook.quotation if choice.quoted else None
        told = self._library.hook_told(hook.id, "paraphrase" if quotation is None else "linking")
        yield self._written(place, PieceKind.LINKING, told.text, told=told, hook=hook.id)
        if quotation is not None:
            yield Piece(
                place=Place(f"{place}/quotation"),
                kind=PieceKind.QUOTATION,
                text=quotation.text,
                generated=quotation.text,
                locked=True,
                language=quotation.language,
                unchecked=quotation.checked is None and choice.checked is None,
                hook=hook.id,
            )
        citation = self._library.hook_told(hook.id, "citation")
        yield Piece(
            place=Place(f"{place}/citation"),
            kind=PieceKind.CITATION,
            text=citation.text,
            generated=citation.text,
            locked=True,
            language=citation.language or None,
            machine_made=citation.unchecked,
            hook=hook.id,
        )

    def _requests(self, block: Block) -> Iterator[Piece]:
        yield self._of_block(block, PieceKind.LEAD_IN)
        for number, key in enumerate(self._letter.asks, start=1):
            text = self._voice.requests(self._library.ask(key))
            yield self._item(block, key, number, text)

    def _annexes_in(self, block: Block) -> Iterator[Piece]:
        for body in self._annexes:
            yield from self._annex(block, body)

    def _annex(self, block: Block, body: AddresseeId) -> Iterator[Piece]:
        asks = self._annexed(body)
        if not asks:
            return
        title = self._annex_title(body)
        yield self._written(Place(f"{block.id}/{body}/title"), PieceKind.TITLE, title)
        first, *others = {self._library.ask(ask).subject for ask in asks}
        if not others:
            lead = capitalised(put(self._phrases.annex_lead, self._voice, first))
            yield self._written(Place(f"{block.id}/{body}"), PieceKind.LEAD_IN, lead)
        for number, key in enumerate(asks, start=1):
            ask = self._library.ask(key)
            text = self._voice.recommends(ask) if others else ask.clause
            yield self._item(block, key, number, text)

    def _item(self, block: Block, key: AskId, number: int, text: str) -> Piece:
        place = Place(f"{block.id}/{key}")
        told = self._library.clause_told(key)
        return self._written(place, PieceKind.ITEM, text, told=told, number=number, ask=key)

    def _annexed(self, body: AddresseeId) -> tuple[AskId, ...]:
        return annexed_asks(self._letter, self._library, body)

    def _traced(self, blocks: Sequence[OutlineBlock]) -> Iterator[OutlineBlock]:
        """Yield the blocks, each traceability table with its rows: all other words are there."""
        rows: tuple[TraceRow, ...] = ()
        if self._trace_annex:
            rows = trace_table(self._letter, Outline(blocks=tuple(blocks)), self._library)
        for block in blocks:
            if block.kind is BlockKind.TRACE:
                pieces = (*block.pieces, *self._table(Place(block.id), rows))
                yield OutlineBlock(id=block.id, kind=block.kind, pieces=pieces)
            else:
                yield block

    def _trace(self, block: Block) -> Iterator[Piece]:
        words = self._phrases.trace
        title = words.title.format(annex=self._trace_annex)
        yield self._written(Place(f"{block.id}/title"), PieceKind.TITLE, title)
        yield self._written(Place(block.id), PieceKind.LEAD_IN, words.lead)

    def _table(self, block: Place, rows: Sequence[TraceRow]) -> Iterator[Piece]:
        writer = TraceWriter(self._letter, self._voice, self._annexes, rows)
        for number, finding in enumerate(writer.findings, start=1):
            name, place = f"finding.{number}", Place(f"{block}/finding-{number}")
            # As a value, so that braces in it are words.
            self._known[name] = finding
            yield self._written(place, PieceKind.PARAGRAPH, f"{{{name}}}")
        yield _cells(Place(f"{block}/heads"), PieceKind.HEADS, writer.heads)
        for row in rows:
            cells = writer.cells(row)
            yield _cells(Place(f"{block}/{row.ask}"), PieceKind.CELLS, cells, row.number)

    def _trace_name(self) -> str:
        """Return what the annex with the traceability table is called; it is the last."""
        blocks = (block for block in self._letter.blocks if block.kind is BlockKind.TRACE)
        stands = any(self._stands(block) for block in blocks)
        return annex_name(len(self._annexes), self._phrases) if stands else ""

    def _annex_titles(self) -> Iterator[str]:
        yield from map(self._annex_title, self._annexes)
        if self._trace_annex:
            yield self._phrases.trace.title.format(annex=self._trace_annex)

    def _annex_title(self, body: AddresseeId) -> str:
        return put(self._phrases.annex_title, self._voice, body, annex=self._annexes[body])

    def _of_block(self, block: Block, kind: PieceKind) -> Piece:
        """Return the block's own words."""
        told = Told(block.text, block.language, block.unchecked)
        return self._written(Place(block.id), kind, block.text, told=told)

    def _on_paper(self, place: Place, text: str) -> str:
        """Return the words of a text at the head or foot of pages."""
        filled = self._fill(text, None)
        self._note_unfilled(place, filled.unfilled)
        return filled.text

    def _note_unfilled(self, place: Place, names: Iterable[str]) -> None:
        self._unfilled += [
            Unfilled(place=place, name=name, words=self._blank.get(name, f"[{name}]"))
            for name in names
        ]

    def _written(
        self,
        place: Place,
        kind: PieceKind,
        text: str,
        *,
        told: Told | None = None,
        number: int = 0,
        ask: AskId | None = None,
        hook: HookId | None = None,
    ) -> Piece:
        generated = self._fill(text, ask)
        wording = self._letter.wording_at(place)
        filled = generated if wording is None else self._fill_own(wording.text, ask)
        now = filled.text
        self._written_texts.append(now)
        names = filled.unfilled
        if wording is not None:
            names = tuple(dict.fromkeys((*names, *self._blanks_in(wording.text))))
        self._note_unfilled(place, names)
        told = told if told is not None and wording is None else Told(now)
        language = told.language if wording is None else wording.language
        return Piece(
            place=place,
            kind=kind,
            text=now,
            generated=generated.text,
            raw=self._raw(text, ask, own=False)
            if wording is None
            else self._raw(wording.text, ask, own=True),
            edited=wording is not None,
            stale=wording is not None and wording.original != generated.text,
            machine_made=told.unchecked,
            language=language or None,
            number=number,
            ask=ask,
            hook=hook,
        )

    def _fill(
        self, text: str, ask: AskId | None, instead: Mapping[str, str] | None = None
    ) -> Filled:
        return fill(text, self._values(text, ask, instead), self._blank)

    def _fill_own(
        self, text: str, ask: AskId | None, instead: Mapping[str, str] | None = None
    ) -> Filled:
        return fill_own(text, self._values(text, ask, instead), self._blank)

    def _values(
        self, text: str, ask: AskId | None, instead: Mapping[str, str] | None
    ) -> Mapping[str, str]:
        if "{" not in text:
            return {}
        known = self._known | self._reports(ask)
        # What briefer proposes does not change because the writer reworded the reference away.
        would_be = {body: annex_name(len(self._annexes), self._phrases) for body in ask_sets(text)}
        places = {**would_be, **self._annexes, **self._elsewhere}
        values = text_values(text, known, self._voice, places)
        return {**values, **(instead or {})}

    def _raw(self, text: str, ask: AskId | None, *, own: bool) -> str:
        """Return `text` filled but for the sets of asks that it points at."""
        kept = {f"asks:{body}": f"{{asks:{body}}}" for body in ask_sets(text)}
        filled = self._fill_own(text, ask, kept) if own else self._fill(text, ask, kept)
        return filled.text

    def _reports(self, ask: AskId | None) -> dict[str, str]:
        """Return the word for `{report}`, unless the writer has set it: that of `ask`, or all."""
        if any(field.name == "report" for field in self._letter.fields):
            return {}
        sources = self._sources
        if ask is not None:
            sources = (self._library.source(self._library.recommendation_of(ask).source),)
        return {"report": listed([self._report(item) for item in sources], self._letter.language)}

    def _report(self, source: Source) -> str:
        """Return a report's name: with its title, unless that stands further up already."""
        named = report_name(source, self._letter, self._phrases)
        if any(named in text for text in self._written_texts):
            return report_name(source, self._letter, self._phrases, again=True)
        return named

    def _blanks_in(self, text: str) -> tuple[str, ...]:
        """Return the names whose stand-in words are still there in the writer's own words."""
        return tuple(name for name, words in self._blank.items() if words in text)


def _cells(place: Place, kind: PieceKind, columns: tuple[str, ...], number: int = 0) -> Piece:
    """Return a row of a table: its words follow from the letter and are not reworded."""
    text = " · ".join(" ".join(words.split()) for words in columns if words)
    return Piece(
        place=place,
        kind=kind,
        text=text,
        generated=text,
        locked=True,
        number=number,
        columns=columns,
    )
