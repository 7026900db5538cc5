"""The reply ledger: what is noted of each ask, and whether a reply is due."""

import datetime as dt

import pytest
from msgspec.structs import replace

from briefer.composing.ledger import (
    ReplyState,
    Standing,
    lines_of,
    mark_sent,
    mark_unsent,
    settles,
    standing_of,
    with_answer,
    without_answer,
    without_ledger,
)
from briefer.domain.ids import AskId, BlockId
from briefer.domain.ledger import Answer, Sending, Verdict
from briefer.domain.letter import Letter, LetterStatus
from tests.ruritania import DATE, letter_to

DUE = DATE + dt.timedelta(days=42)
FIRST, SECOND = AskId("B1.1"), AskId("B1.2")


def sent() -> Letter:
    return mark_sent(letter_to("bank"), Sending(date=DATE, way="by post", to="the Head"))


def answered(letter: Letter, *verdicts: Verdict) -> Letter:
    for ask, verdict in zip(letter.asks, verdicts, strict=False):
        letter = with_answer(letter, Answer(ask=ask, verdict=verdict))
    return letter


def standing(letter: Letter) -> Standing:
    found = standing_of(letter)
    assert found is not None
    return found


def test_sending_and_taking_it_back_change_the_status() -> None:
    letter = sent()
    assert (letter.status, letter.sent) == (
        LetterStatus.SENT,
        Sending(date=DATE, way="by post", to="the Head"),
    )
    back = mark_unsent(letter)
    assert (back.status, back.sent) == (LetterStatus.READY, None)
    assert standing_of(back) is None


def test_answers_are_there_again_when_the_letter_goes_out_after_all() -> None:
    letter = answered(sent(), Verdict.ACCEPTED)
    again = mark_sent(mark_unsent(letter), Sending(date=DATE))
    assert again.answers == letter.answers


def test_a_copy_begins_without_a_ledger() -> None:
    copy = without_ledger(answered(sent(), Verdict.ACCEPTED))
    assert (copy.status, copy.sent, copy.answers) == (LetterStatus.DRAFT, None, ())
    ready = replace(letter_to("bank"), status=LetterStatus.READY)
    assert without_ledger(ready) == ready


def test_an_answer_takes_the_place_of_the_one_before() -> None:
    letter = answered(sent(), Verdict.PROMISED, Verdict.REFUSED)
    letter = with_answer(letter, Answer(ask=FIRST, verdict=Verdict.ACCEPTED, note="by telephone"))
    assert [(a.ask, a.verdict) for a in letter.answers] == [
        (FIRST, Verdict.ACCEPTED),
        (SECOND, Verdict.REFUSED),
    ]
    assert [a.ask for a in without_answer(letter, FIRST).answers] == [SECOND]


@pytest.mark.parametrize(
    ("verdict", "settled"),
    [
        (Verdict.ACCEPTED, True),
        (Verdict.PROMISED, True),
        (Verdict.EVADED, False),
        (Verdict.REFUSED, True),
        (Verdict.NO_ANSWER, False),
    ],
)
def test_every_verdict_settles_an_ask_or_leaves_it_open(verdict: Verdict, settled: bool) -> None:
    assert settles(verdict) is settled
    letter = answered(sent(), verdict)
    first, second = lines_of(letter)
    assert (first.number, first.unanswered) == (1, not settled)
    assert first.promised is (verdict is Verdict.PROMISED)
    assert second.unanswered
    assert standing(letter).answered == int(settled)
    assert standing(letter).replied is (verdict is not Verdict.NO_ANSWER)


@pytest.mark.parametrize(
    ("day", "left", "state"),
    [
        (DUE - dt.timedelta(days=12), 12, ReplyState.DUE),
        (DUE, 0, ReplyState.DUE),
        (DUE + dt.timedelta(days=1), -1, ReplyState.OVERDUE),
    ],
)
def test_a_reply_is_due_until_the_end_of_the_day_that_the_letter_names(
    day: dt.date, left: int, state: ReplyState
) -> None:
    assert standing(sent()).days_left(day) == left
    assert standing(sent()).state_on(day) is state


def test_a_letter_that_names_no_day_waits_without_one() -> None:
    open_ended = standing(replace(sent(), reply_by=None))
    assert open_ended.days_left(DUE) is None
    assert open_ended.state_on(DUE) is ReplyState.AWAITED


def test_nothing_is_overdue_once_something_came() -> None:
    late = DUE + dt.timedelta(days=9)
    evaded = standing(answered(sent(), Verdict.EVADED))
    assert evaded.state_on(late) is ReplyState.REPLIED
    assert (evaded.answered, evaded.asked) == (0, 2)


def test_nothing_is_overdue_once_the_writer_has_noted_that_nothing_came() -> None:
    late = DUE + dt.timedelta(days=9)
    part = standing(answered(sent(), Verdict.NO_ANSWER))
    assert part.state_on(late) is ReplyState.OVERDUE
    whole = standing(answered(sent(), Verdict.NO_ANSWER, Verdict.NO_ANSWER))
    assert whole.state_on(late) is ReplyState.UNANSWERED


def test_what_is_noted_of_an_ask_that_left_the_letter_counts_not() -> None:
    letter = answered(sent(), Verdict.ACCEPTED).with_asks([SECOND])
    assert standing(letter).answered == 0
    assert [line.ask for line in lines_of(letter)] == [SECOND]
    assert lines_of(sent().leaving_out(BlockId("asks"))) == ()
