"""The reply ledger of a letter: what came of each ask, and whether a reply is due."""

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import assert_never

from msgspec.structs import replace

from briefer.domain.base import Value
from briefer.domain.ids import AskId
from briefer.domain.ledger import Answer, Sending, Verdict
from briefer.domain.letter import Letter, LetterStatus
from briefer.domain.template import BlockKind


class ReplyState(StrEnum):
    """How a letter that went out stands on a day.

    AWAITED is for one that names no day to reply by. Once something has come it is REPLIED, and
    UNANSWERED when its writer has noted of every ask that nothing did.
    """

    AWAITED = "awaited"
    DUE = "due"
    OVERDUE = "overdue"
    REPLIED = "replied"
    UNANSWERED = "unanswered"


class Standing(Value, frozen=True, kw_only=True):
    """A ledger in numbers: of the asks, how many are answered and of how many something is noted.

    `replied` is whether the reader wrote back at all.
    """

    asked: int = 0
    answered: int = 0
    noted: int = 0
    replied: bool = False
    reply_by: dt.date | None = None

    @property
    def awaited(self) -> bool:
        """Whether a reply is still to come."""
        return not self.replied and (self.noted < self.asked or not self.asked)

    def days_left(self, day: dt.date) -> int | None:
        """Return the days from `day` until a reply is due, less than 0 when it is overdue.

        None when no reply is awaited, or by no day.
        """
        if self.reply_by is None or not self.awaited:
            return None
        return (self.reply_by - day).days

    def state_on(self, day: dt.date) -> ReplyState:
        """Return how the letter stands on `day`; on the very day that it names, a reply is due."""
        if not self.awaited:
            return ReplyState.REPLIED if self.replied else ReplyState.UNANSWERED
        left = self.days_left(day)
        if left is None:
            return ReplyState.AWAITED
        return ReplyState.OVERDUE if left < 0 else ReplyState.DUE


class AskLine(Value, frozen=True, kw_only=True):
    """One ask as the letter numbers it, and what came of it; None while nothing is noted."""

    number: int
    ask: AskId
    answer: Answer | None = None

    @property
    def unanswered(self) -> bool:
        """Whether the reader has not said yes, no or later."""
        return self.answer is None or not settles(self.answer.verdict)

    @property
    def promised(self) -> bool:
        """Whether the reader has promised it, which can be asked about again."""
        return self.answer is not None and self.answer.verdict is Verdict.PROMISED


def settles(verdict: Verdict) -> bool:
    """Return whether a verdict is an answer; one that evades the ask is none."""
    match verdict:
        case Verdict.ACCEPTED | Verdict.PROMISED | Verdict.REFUSED:
            return True
        case Verdict.EVADED | Verdict.NO_ANSWER:
            return False
        case _:
            assert_never(verdict)


def lines_of(letter: Letter) -> tuple[AskLine, ...]:
    """Return the asks that stand in the letter, with their numbers and what came of them."""
    answers = {answer.ask: answer for answer in letter.answers}
    return tuple(
        AskLine(number=number, ask=ask, answer=answers.get(ask))
        for number, ask in enumerate(_standing_asks(letter), start=1)
    )


def standing_of(letter: Letter) -> Standing | None:
    """Return the ledger in numbers; None for a letter that has not gone out."""
    if letter.status is not LetterStatus.SENT:
        return None
    verdicts = {str(answer.ask): answer.verdict for answer in letter.answers}
    return standing(_standing_asks(letter), verdicts, letter.reply_by)


def standing(
    asks: Sequence[str], verdicts: Mapping[str, Verdict], reply_by: dt.date | None
) -> Standing:
    """Return the numbers of a ledger; what is noted of asks that left the letter counts not."""
    noted = [verdicts[ask] for ask in asks if ask in verdicts]
    return Standing(
        asked=len(asks),
        answered=sum(map(settles, noted)),
        noted=len(noted),
        replied=any(verdict is not Verdict.NO_ANSWER for verdict in noted),
        reply_by=reply_by,
    )


# ---------------------------------------------------------------- changes


def mark_sent(letter: Letter, sending: Sending) -> Letter:
    """Return the letter as one that went out."""
    return replace(letter, sent=sending, status=LetterStatus.SENT)


def mark_unsent(letter: Letter, status: LetterStatus = LetterStatus.READY) -> Letter:
    """Return the letter as one that did not go out; its answers come back when it does."""
    return replace(letter, sent=None, status=status)


def without_ledger(letter: Letter) -> Letter:
    """Return the letter as a new one, of which nothing went out and nothing came."""
    fresh = LetterStatus.DRAFT if letter.status is LetterStatus.SENT else letter.status
    return replace(letter, sent=None, answers=(), status=fresh)


def with_answer(letter: Letter, answer: Answer) -> Letter:
    """Return the letter with what came of an ask, in the place of what was noted before."""
    if any(known.ask == answer.ask for known in letter.answers):
        changed = (answer if known.ask == answer.ask else known for known in letter.answers)
        return replace(letter, answers=tuple(changed))
    return replace(letter, answers=(*letter.answers, answer))


def without_answer(letter: Letter, ask: AskId) -> Letter:
    """Return the letter with nothing noted of an ask."""
    return replace(letter, answers=tuple(known for known in letter.answers if known.ask != ask))


def _standing_asks(letter: Letter) -> tuple[AskId, ...]:
    stand = any(
        block.kind is BlockKind.ASKS and block.id not in letter.left_out for block in letter.blocks
    )
    return letter.asks if stand else ()
