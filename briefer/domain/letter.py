"""Letter: the choices made, not laid-out text. Every change returns a new letter."""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum
from typing import Self, TypeVar

from msgspec.structs import replace

from briefer.domain.addressee import Paper
from briefer.domain.base import Value
from briefer.domain.copies import Copies, KeptOwn
from briefer.domain.ids import AddresseeId, AskId, BlockId, HookId, LetterId, Place, TemplateId
from briefer.domain.ledger import Answer, Sending
from briefer.domain.profile import ProfileId
from briefer.domain.sender import Sender
from briefer.domain.style import Citations, Style
from briefer.domain.template import Block
from briefer.domain.wording import Wording


def is_letter_date(date: dt.date) -> bool:
    """Return whether a letter can have this date; one of the year 9999 could not be answered."""
    return 1900 <= date.year < 2200


class HookChoice(Value, frozen=True, kw_only=True):
    """A provision that the letter invokes.

    `reason` is why the writer uses one that does not bind the reader. `quoted` is False when the
    letter paraphrases instead of quoting. `checked` is the day on which the writer compared the
    wording with the official text.
    """

    hook: HookId
    reason: str = ""
    quoted: bool = True
    checked: dt.date | None = None


class LetterStatus(StrEnum):
    """How far the writer is with a letter; it is not printed."""

    DRAFT = "draft"
    READY = "ready"
    SENT = "sent"


class Field(Value, frozen=True, kw_only=True):
    """A placeholder that the writer filled in by hand."""

    name: str
    value: str


class Letter(Value, frozen=True, kw_only=True):
    """Everything the writer chose for one letter.

    `asks` are the numbered requests in the letter in their order; `annex` those that stand in
    its annex. `blocks` is the letter's own copy of the template's blocks, in its order;
    `left_out` those that the writer removed. A wording stays when its ask or block leaves the
    letter, so that it comes back with it. `copies` are the records that the letter uses, so that
    its words do not change with the library; `kept_own` says which newer versions of them the
    writer did not want. `updated` are the asks that are put as events since have left them.
    `style` is what it looks like. `profile` is what it keeps to where that is not its reader's.
    `sent` and `answers` are its reply ledger; `follows` is the letter that it follows up.
    """

    id: LetterId
    title: str
    addressee: AddresseeId
    template: TemplateId
    date: dt.date
    language: str
    paper: Paper
    sender: Sender
    blocks: tuple[Block, ...]
    reply_by: dt.date | None = None
    asks: tuple[AskId, ...] = ()
    annex: tuple[AskId, ...] = ()
    hooks: tuple[HookChoice, ...] = ()
    left_out: tuple[BlockId, ...] = ()
    wordings: tuple[Wording, ...] = ()
    fields: tuple[Field, ...] = ()
    citations: Citations = Citations.INLINE
    style: Style = Style()
    copies: Copies = Copies()
    kept_own: tuple[KeptOwn, ...] = ()
    status: LetterStatus = LetterStatus.DRAFT
    updated: tuple[AskId, ...] = ()
    profile: ProfileId | None = None
    sent: Sending | None = None
    answers: tuple[Answer, ...] = ()
    follows: LetterId | None = None

    def wording_at(self, place: Place) -> Wording | None:
        """Return the writer's own words at `place`, or None."""
        return next((wording for wording in self.wordings if wording.place == place), None)

    def with_wording(self, place: Place, text: str, original: str) -> Self:
        """Return the letter with `text` at `place`, or as generated when it equals `original`.

        The first original is kept when a place is worded again.
        """
        earlier = self.wording_at(place)
        kept = self.without_wording(place)
        if text == original:
            return kept
        wording = Wording(
            place=place, text=text, original=earlier.original if earlier else original
        )
        return replace(kept, wordings=(*kept.wordings, wording))

    def without_wording(self, place: Place) -> Self:
        """Return the letter with the generated words at `place`."""
        return replace(self, wordings=tuple(w for w in self.wordings if w.place != place))

    def with_field(self, name: str, value: str) -> Self:
        """Return the letter with the placeholder `name` filled in; an empty value takes it out."""
        others = tuple(field for field in self.fields if field.name != name)
        return replace(self, fields=(*others, Field(name=name, value=value)) if value else others)

    def with_asks(self, asks: Sequence[AskId]) -> Self:
        """Return the letter with these requests in this order."""
        return replace(self, asks=tuple(asks))

    def with_annex(self, asks: Sequence[AskId]) -> Self:
        """Return the letter with these recommendations in its annex, in this order."""
        return replace(self, annex=tuple(asks))

    def with_hook(self, choice: HookChoice) -> Self:
        """Return the letter with `choice` added last, or put in place of an earlier choice."""
        if any(known.hook == choice.hook for known in self.hooks):
            changed = (choice if known.hook == choice.hook else known for known in self.hooks)
            return replace(self, hooks=tuple(changed))
        return replace(self, hooks=(*self.hooks, choice))

    def without_hook(self, hook: HookId) -> Self:
        """Return the letter without this provision."""
        return replace(self, hooks=tuple(known for known in self.hooks if known.hook != hook))

    def with_hooks(self, hooks: Sequence[HookChoice]) -> Self:
        """Return the letter with these provisions in this order."""
        return replace(self, hooks=tuple(hooks))

    def with_blocks(self, blocks: Sequence[Block]) -> Self:
        """Return the letter with these blocks in this order."""
        return replace(self, blocks=tuple(blocks))

    def leaving_out(self, block: BlockId) -> Self:
        """Return the letter without this block; its words are kept."""
        return self if block in self.left_out else replace(self, left_out=(*self.left_out, block))

    def bringing_back(self, block: BlockId) -> Self:
        """Return the letter with this block in its old place again."""
        return replace(self, left_out=tuple(known for known in self.left_out if known != block))


T = TypeVar("T")


def moved(items: Sequence[T], item: T, to: int) -> tuple[T, ...]:
    """Return `items` with `item` at index `to` (0 first), clamped to the ends."""
    others = [other for other in items if other != item]
    place = max(0, min(to, len(others)))
    return (*others[:place], item, *others[place:])
