"""Letter and library in, outline out: every word of the letter is decided here."""

from collections.abc import Iterator, Mapping
from typing import assert_never

from briefer.composing.annexes import annex_name, annexed_asks, annexes_of
from briefer.composing.dates import listed
from briefer.composing.outline import Outline, OutlineBlock, Piece, PieceKind, Unfilled
from briefer.composing.own_library import own_library
from briefer.composing.phrases import Phrases
from briefer.composing.placeholders import Filled, ask_sets, fill
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
from briefer.domain.template import Block, BlockKind, Condition


def outline(letter: Letter, library: Library, phrases: Phrases) -> Outline:
    """Return the letter's blocks with their words as they stand now.

    Raises UnknownRecord when the letter names a record that neither it nor the library holds.
    """
    return _Writer(letter, own_library(letter, library), phrases).outline()


class _Writer:
    """Writes the pieces of one letter, and notes what nothing filled."""

    def __init__(self, letter: Letter, library: Library, phrases: Phrases) -> None:
        self._letter = letter
        self._library = library
        self._phrases = phrases
        reader = in_language(library.addressee(letter.addressee), phrases.language)
        self._voice = Voice(reader, library, phrases)
        self._annexes = annexes_of(letter, library, phrases)
        self._sources = sources_of(letter, library)
        self._known = letter_values(letter, self._voice, self._sources)
        if not self._known.get("enclosures"):
            self._known["enclosures"] = "\n".join(map(self._annex_title, self._annexes))
        self._blank = {
            name: phrases.unfilled.format(name=words) for name, words in phrases.names.items()
        }
        self._unfilled: list[Unfilled] = []
        self._written_texts: list[str] = []

    def outline(self) -> Outline:
        present, absent = list[OutlineBlock](), list[OutlineBlock]()
        for block in self._letter.blocks:
            if self._stands(block):
                pieces = tuple(self._pieces(block))
                present.append(OutlineBlock(id=block.id, kind=block.kind, pieces=pieces))
            else:
                absent.append(OutlineBlock(id=block.id, kind=block.kind, pieces=()))
        return Outline(
            blocks=tuple(present),
            absent=tuple(absent),
            annexes=tuple(self._annexes.items()),
            references=tuple(
                (f"{{asks:{body}}}", reference_to(body, self._voice, name))
                for body, name in self._annexes.items()
            ),
            unfilled=tuple(dict.fromkeys(self._unfilled)),
        )

    def _stands(self, block: Block) -> bool:
        if block.id in self._letter.left_out:
            return False
        return self._letter.wording_at(Place(block.id)) is not None or self._holds(block.when)

    def _holds(self, condition: Condition) -> bool:
        match condition:
            case Condition.ALWAYS:
                return True
            case Condition.HAS_REFERENCE:
                return bool(self._known.get("reference"))
            case Condition.HAS_HOOKS:
                return bool(self._letter.hooks)
            case Condition.HAS_REPLY_BY:
                return self._letter.reply_by is not None
            case Condition.HAS_ANNEX:
                return any(self._annexed(body) for body in self._annexes)
            case Condition.HAS_COPIES:
                return bool(self._known.get("copies"))
            case _:
                assert_never(condition)

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
            ):
                yield self._written(Place(block.id), PieceKind.LINES, block.text)
            case BlockKind.SUBJECT:
                yield self._written(Place(block.id), PieceKind.TITLE, block.text)
            case (
                BlockKind.OPENING
                | BlockKind.CONCERN
                | BlockKind.REPLY
                | BlockKind.CLOSING
                | BlockKind.PARAGRAPH
            ):
                yield self._written(Place(block.id), PieceKind.PARAGRAPH, block.text)
            case BlockKind.LEGAL_BASIS:
                yield from self._legal_basis(block)
            case BlockKind.ASKS:
                yield from self._requests(block)
            case BlockKind.ANNEX:
                for body in self._annexes:
                    yield from self._annex(block, body)
            case _:
                assert_never(block.kind)

    def _legal_basis(self, block: Block) -> Iterator[Piece]:
        if block.text:
            yield self._written(Place(block.id), PieceKind.LEAD_IN, block.text)
        for choice in self._letter.hooks:
            yield from self._hook(Place(f"{block.id}/{choice.hook}"), choice)

    def _hook(self, place: Place, choice: HookChoice) -> Iterator[Piece]:
        hook = self._library.hook(choice.hook)
        quotation = hook.quotation if choice.quoted else None
        text = hook.paraphrase if quotation is None else hook.linking
        yield self._written(place, PieceKind.LINKING, text, hook=hook.id)
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
        yield Piece(
            place=Place(f"{place}/citation"),
            kind=PieceKind.CITATION,
            text=hook.citation,
            generated=hook.citation,
            locked=True,
            hook=hook.id,
        )

    def _requests(self, block: Block) -> Iterator[Piece]:
        yield self._written(Place(block.id), PieceKind.LEAD_IN, block.text)
        for number, key in enumerate(self._letter.asks, start=1):
            text = self._voice.requests(self._library.ask(key))
            yield self._item(block, key, number, text)

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
        return self._written(place, PieceKind.ITEM, text, number=number, ask=key)

    def _annexed(self, body: AddresseeId) -> tuple[AskId, ...]:
        return annexed_asks(self._letter, self._library, body)

    def _annex_title(self, body: AddresseeId) -> str:
        return put(self._phrases.annex_title, self._voice, body, annex=self._annexes[body])

    def _written(
        self,
        place: Place,
        kind: PieceKind,
        text: str,
        *,
        number: int = 0,
        ask: AskId | None = None,
        hook: HookId | None = None,
    ) -> Piece:
        generated = self._fill(text, ask)
        wording = self._letter.wording_at(place)
        filled = generated if wording is None else self._fill(wording.text, ask)
        now = filled.text
        self._written_texts.append(now)
        names = filled.unfilled
        if wording is not None:
            names = tuple(dict.fromkeys((*names, *self._blanks_in(wording.text))))
        self._unfilled += [
            Unfilled(place=place, name=name, words=self._blank.get(name, f"[{name}]"))
            for name in names
        ]
        return Piece(
            place=place,
            kind=kind,
            text=now,
            generated=generated.text,
            raw=self._raw(text if wording is None else wording.text, ask),
            edited=wording is not None,
            stale=wording is not None and wording.original != generated.text,
            number=number,
            ask=ask,
            hook=hook,
        )

    def _fill(
        self, text: str, ask: AskId | None, instead: Mapping[str, str] | None = None
    ) -> Filled:
        known = self._known | self._reports(ask)
        # What briefer proposes does not change because the writer reworded the reference away.
        would_be = {body: annex_name(len(self._annexes), self._phrases) for body in ask_sets(text)}
        values = text_values(text, known, self._voice, would_be | self._annexes)
        return fill(text, {**values, **(instead or {})}, self._blank)

    def _raw(self, text: str, ask: AskId | None) -> str:
        """Return `text` filled but for the sets of asks that it points at."""
        kept = {f"asks:{body}": f"{{asks:{body}}}" for body in ask_sets(text)}
        return self._fill(text, ask, kept).text if kept else self._fill(text, ask).text

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
