"""What differs between two states of a letter: choices, and words piece by piece."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from briefer.composing.differences import Change
from briefer.composing.outline import Outline, Piece
from briefer.domain.addressee import Addressee
from briefer.domain.base import Value
from briefer.domain.ids import AskId, HookId, Place
from briefer.domain.law import LegalHook
from briefer.domain.ledger import Answer
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.sender import Sender


@dataclass(frozen=True)
class State:
    """One state of a letter, its words, and the library that it is made from."""

    letter: Letter
    outline: Outline
    library: Library


class Choice(StrEnum):
    """What a writer chooses for a letter, as far as its words do not say it."""

    TITLE = "title"
    STATUS = "status"
    ADDRESSEE = "addressee"
    TEMPLATE = "template"
    LANGUAGE = "language"
    PAPER = "paper"
    DATE = "date"
    REPLY_BY = "reply-by"
    SENDER = "sender"
    CITATIONS = "citations"
    ASK = "ask"
    ASK_ORDER = "ask-order"
    ANNEX = "annex"
    ANNEX_ORDER = "annex-order"
    HOOK = "hook"
    HOOK_ORDER = "hook-order"
    BLOCK_ORDER = "block-order"
    SENT = "sent"
    ANSWER = "answer"


class ChoiceChange(Value, frozen=True, kw_only=True):
    """A choice before and after, in words: names of records, dates as 2026-11-12.

    An ask or a provision that came has an empty `before`, one that went an empty `after`. A
    sender's, or an order's, are its lines; those of the blocks' order are their kinds. Of a
    sending the lines are date, way and to whom, of an answer the ask's title, the verdict, date and
    note; a line may be empty.
    """

    choice: Choice
    before: str
    after: str


class PieceChange(Value, frozen=True, kw_only=True):
    """A piece of the letter's words that came, went or was changed."""

    place: Place
    change: Change
    before: str
    after: str

    @property
    def gone(self) -> bool:
        """Whether it stands in the earlier state only."""
        return self.change is Change.REMOVED


class LetterDifference(Value, frozen=True, kw_only=True):
    """All that differs; the pieces are in the order of the later state, those that went too."""

    choices: tuple[ChoiceChange, ...]
    pieces: tuple[PieceChange, ...]

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.choices or self.pieces)


def compare(before: State, after: State) -> LetterDifference:
    """Return what differs between two states of a letter."""
    return LetterDifference(
        choices=tuple(_choices(before, after)),
        pieces=tuple(_pieces(before.outline, after.outline)),
    )


def _pieces(before: Outline, after: Outline) -> Iterator[PieceChange]:
    old, new = _by_place(before), _by_place(after)
    for place in _merged(list(old), list(new)):
        was, now = old.get(place), new.get(place)
        if was is not None and now is not None and was.text == now.text:
            continue
        change = Change.SAME
        if was is None:
            change = Change.ADDED
        elif now is None:
            change = Change.REMOVED
        yield PieceChange(
            place=place,
            change=change,
            before=was.text if was else "",
            after=now.text if now else "",
        )


def _by_place(outline: Outline) -> dict[Place, Piece]:
    return {piece.place: piece for block in outline.blocks for piece in block.pieces}


def _merged(old: Sequence[Place], new: Sequence[Place]) -> list[Place]:
    """Return all places in the new order, each that went after the one that stood before it."""
    merged, known = list(new), set(new)
    at = 0
    for place in old:
        if place in known:
            at = merged.index(place) + 1
        else:
            merged.insert(at, place)
            at += 1
    return merged


def _choices(before: State, after: State) -> Iterator[ChoiceChange]:
    for choice, words in _PLAIN.items():
        was, now = words(before), words(after)
        if was != now:
            yield ChoiceChange(choice=choice, before=was, after=now)
    old, new = before.letter, after.letter
    yield from _list(Choice.ASK, Choice.ASK_ORDER, (old.asks, new.asks), _asks(before, after))
    yield from _list(Choice.ANNEX, Choice.ANNEX_ORDER, (old.annex, new.annex), _asks(before, after))
    hooks = ([choice.hook for choice in old.hooks], [choice.hook for choice in new.hooks])
    yield from _list(Choice.HOOK, Choice.HOOK_ORDER, hooks, _hooks(before, after))
    yield from _block_order(before, after)
    yield from _answers(before, after)


def _answers(before: State, after: State) -> Iterator[ChoiceChange]:
    was, now = (
        {a.ask: _answer(state, a) for a in state.letter.answers} for state in (before, after)
    )
    for ask in dict.fromkeys((*was, *now)):
        old, new = was.get(ask, ""), now.get(ask, "")
        if old != new:
            yield ChoiceChange(choice=Choice.ANSWER, before=old, after=new)


def _answer(state: State, answer: Answer) -> str:
    title = _ask(state.library, answer.ask)
    return "\n".join((title, answer.verdict, _day(answer.date), answer.note))


def _block_order(before: State, after: State) -> Iterator[ChoiceChange]:
    kinds: dict[str, str] = {
        block.id: str(block.kind) for state in (before, after) for block in state.outline.blocks
    }
    was, now = ([block.id for block in state.outline.blocks] for state in (before, after))
    stayed = [key for key in was if key in now], [key for key in now if key in was]
    yield from _list(Choice.BLOCK_ORDER, Choice.BLOCK_ORDER, stayed, kinds)


def _list(
    item: Choice, order: Choice, lists: tuple[Sequence[str], Sequence[str]], name: Mapping[str, str]
) -> Iterator[ChoiceChange]:
    """Yield what came and went of a list, and whether what stayed stands in another order."""
    old, new = lists
    for key in old:
        if key not in new:
            yield ChoiceChange(choice=item, before=name[key], after="")
    for key in new:
        if key not in old:
            yield ChoiceChange(choice=item, before="", after=name[key])
    stayed, stays = [key for key in old if key in new], [key for key in new if key in old]
    if stayed != stays:
        was, now = ("\n".join(name[key] for key in keys) for keys in (stayed, stays))
        yield ChoiceChange(choice=order, before=was, after=now)


def _asks(*states: State) -> dict[str, str]:
    names: dict[str, str] = {}
    for state in states:
        for key in (*state.letter.asks, *state.letter.annex):
            names[key] = _ask(state.library, key)
    return names


def _ask(library: Library, key: AskId) -> str:
    holder = library.find_holder(key)
    asks = holder.asks if holder is not None else ()
    return next((ask.title for ask in asks if ask.id == key), key)


def _hooks(*states: State) -> dict[str, str]:
    return {
        choice.hook: _hook(state.library, choice.hook)
        for state in states
        for choice in state.letter.hooks
    }


def _hook(library: Library, key: HookId) -> str:
    found = library.find(LegalHook, key)
    return key if found is None else found.label


def _addressee(state: State) -> str:
    found = state.library.find(Addressee, state.letter.addressee)
    return state.letter.addressee if found is None else found.name


def _day(date: dt.date | None) -> str:
    return "" if date is None else date.isoformat()


def _sent(letter: Letter) -> str:
    sent = letter.sent
    return "" if sent is None else "\n".join((_day(sent.date), sent.way, sent.to))


def _sender(sender: Sender) -> str:
    lines = (
        sender.organisation,
        *sender.address,
        sender.contact,
        sender.about,
        sender.signatory,
        sender.title,
    )
    return "\n".join(line for line in lines if line)


_PLAIN = MappingProxyType[Choice, Callable[[State], str]](
    {
        Choice.TITLE: lambda state: state.letter.title,
        Choice.STATUS: lambda state: str(state.letter.status),
        Choice.ADDRESSEE: _addressee,
        Choice.TEMPLATE: lambda state: state.letter.template,
        Choice.LANGUAGE: lambda state: state.letter.language,
        Choice.PAPER: lambda state: str(state.letter.paper),
        Choice.DATE: lambda state: _day(state.letter.date),
        Choice.REPLY_BY: lambda state: _day(state.letter.reply_by),
        Choice.SENDER: lambda state: _sender(state.letter.sender),
        Choice.CITATIONS: lambda state: str(state.letter.citations),
        Choice.SENT: lambda state: _sent(state.letter),
    }
)
