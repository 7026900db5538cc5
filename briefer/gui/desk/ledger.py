"""The reply ledger of the letter on the desk: sending, answers, and the letter that follows."""

import datetime as dt
import uuid

from msgspec.structs import replace

from briefer.composing import ledger
from briefer.composing.following_up import follow_up
from briefer.domain.ids import AskId, LetterId
from briefer.domain.ledger import Answer, Sending, Verdict
from briefer.domain.letter import Letter, LetterStatus
from briefer.gui.desk.own_words import OwnWordsDesk


class LedgerDesk(OwnWordsDesk):
    """A bench that knows what came of the letter."""

    def today(self) -> dt.date:
        """Return the day from which due dates are counted."""
        return self._app.clock.now().date()

    def set_status(self, status: LetterStatus) -> None:
        """Say how far one is with the letter; one that is sent has gone out today."""
        if status is LetterStatus.SENT:
            self.mark_sent()
        else:
            self._push(ledger.mark_unsent(self._now(), status), self.tr("Change the status"))

    def mark_sent(self) -> None:
        """Say that the letter went out today; one that went out already is left alone."""
        now = self._now()
        if now.sent is None:
            after = ledger.mark_sent(now, Sending(date=self.today()))
            self._push(after, self.tr("Mark as sent"))

    def mark_unsent(self) -> None:
        """Say that the letter did not go out; answers that were noted are kept."""
        self._push(ledger.mark_unsent(self._now()), self.tr("Mark as not sent"))

    def set_sending(self, sending: Sending, session: str = "") -> None:
        """Say when, how and to whom the letter went.

        Changes in the same `session`, as while typing in a field, are one step.
        """
        after = ledger.mark_sent(self._now(), sending)
        self._push(after, self.tr("Change how the letter was sent"), session=session)

    def answer(self, ask: AskId, verdict: Verdict | None) -> None:
        """Note what came of an ask; None takes back what was noted."""
        now = self._now()
        known = self.answer_to(ask)
        if verdict is None:
            after = ledger.without_answer(now, ask)
        elif known is None:
            after = ledger.with_answer(now, Answer(ask=ask, verdict=verdict))
        else:
            after = ledger.with_answer(now, replace(known, verdict=verdict))
        self._push(after, self.tr("Note an answer"))

    def set_answer(self, answer: Answer, session: str = "") -> None:
        """Note all of an answer; changes in the same `session` are one step."""
        after = ledger.with_answer(self._now(), answer)
        self._push(after, self.tr("Change an answer"), session=session)

    def answer_to(self, ask: AskId) -> Answer | None:
        """Return what is noted of an ask, or None."""
        answers = self.letter.answers if self.letter else ()
        return next((known for known in answers if known.ask == ask), None)

    def follow_up(self, *, promised: bool = False) -> None:
        """Put a letter on the desk that asks again for what is unanswered.

        Raises UnknownRecord as `open_letter` does.
        """
        now = self._now()
        letter = follow_up(
            now,
            self._app.library,
            self.today(),
            LetterId(uuid.uuid4().hex),
            self._app.phrases(now.language),
            promised=promised,
        )
        self.open_letter(letter)
        self._autosave.note(letter)

    def followed(self) -> Letter | None:
        """Return the letter that this one follows up; None when there is none, or it is gone."""
        key = self.letter.follows if self.letter else None
        return None if key is None else self._app.letters.peek(key)
