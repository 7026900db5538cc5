"""Finding: one result of checking a letter."""

from enum import StrEnum

from briefer.domain.base import Value
from briefer.domain.ids import AddresseeId, AskId, BlockId, HookId, Place
from briefer.domain.records import Kind


class Severity(StrEnum):
    """How much a finding matters; an error stops export unless the writer gives a reason."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class LeaveOutAsks(Value, frozen=True, kw_only=True, tag="leave-out-asks"):
    """Take asks out of the letter."""

    asks: tuple[AskId, ...]


class LeaveOutHook(Value, frozen=True, kw_only=True, tag="leave-out-hook"):
    """Take a provision out of the letter."""

    hook: HookId


class Paraphrase(Value, frozen=True, kw_only=True, tag="paraphrase"):
    """Say in our own words what a provision says, without quoting it."""

    hook: HookId


class MarkChecked(Value, frozen=True, kw_only=True, tag="mark-checked"):
    """Note that the writer has compared a quotation with the official text."""

    hook: HookId


class FillIn(Value, frozen=True, kw_only=True, tag="fill-in"):
    """Go to a block and let the writer fill in what is missing there."""

    block: BlockId


class TakeUpdate(Value, frozen=True, kw_only=True, tag="take-update"):
    """Take the library's version of a record in place of the letter's own copy."""

    kind: Kind
    id: str


class KeepOwn(Value, frozen=True, kw_only=True, tag="keep-own"):
    """Keep the letter's own copy of a record, although the library's has changed."""

    kind: Kind
    id: str


class SwapHook(Value, frozen=True, kw_only=True, tag="swap-hook"):
    """Put the provision that has taken another's place there, with its own words."""

    hook: HookId
    successor: HookId


class UseUpdated(Value, frozen=True, kw_only=True, tag="use-updated"):
    """Put asks as they stand since events have overtaken the report."""

    asks: tuple[AskId, ...]


class Reword(Value, frozen=True, kw_only=True, tag="reword"):
    """Put other words in the place of those that are found at a place, wherever they stand there.

    `instead` may hold placeholders.
    """

    place: Place
    words: str
    instead: str


class ReferTo(Value, frozen=True, kw_only=True, tag="refer-to"):
    """Let words at a place refer to what is asked of a body, which comes along as an annex."""

    place: Place
    words: str
    body: AddresseeId


class UseField(Value, frozen=True, kw_only=True, tag="use-field"):
    """Put a field in the place of words that name none; `called` is what people call it."""

    place: Place
    words: str
    name: str
    called: str


class BringBack(Value, frozen=True, kw_only=True, tag="bring-back"):
    """Put a block that was left out into the letter again."""

    block: BlockId


Fix = (
    LeaveOutAsks
    | LeaveOutHook
    | Paraphrase
    | MarkChecked
    | FillIn
    | TakeUpdate
    | KeepOwn
    | SwapHook
    | UseUpdated
    | Reword
    | ReferTo
    | BringBack
    | UseField
)


class Finding(Value, frozen=True, kw_only=True):
    """One thing to know before the letter goes out.

    `code` is stable and for scripts, `message` one full sentence, `place` where it is found,
    `words` the very words there that it is about (or empty). `official` are the words that they
    should be, where they differ from an official text. `fix` is what one click does about it,
    `other` a second way. A `firm` error stops export whatever reason is given.
    """

    code: str
    severity: Severity
    message: str
    place: Place
    words: str = ""
    official: str = ""
    fix: Fix | None = None
    other: Fix | None = None
    firm: bool = False
