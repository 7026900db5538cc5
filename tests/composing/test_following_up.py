"""A follow-up cites the first letter and asks again what that one left open, and nothing else."""

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.composing.edits import use_updated
from briefer.composing.following_up import CITING, asked_again, follow_up
from briefer.composing.ledger import mark_sent, with_answer
from briefer.composing.outlining import outline
from briefer.domain.ids import AskId, HookId, LetterId, Place
from briefer.domain.ledger import Answer, Sending, Verdict
from briefer.domain.letter import HookChoice, Letter, LetterStatus
from briefer.domain.library import Library
from briefer.domain.recommendation import Recommendation, UpdatedAsk
from briefer.domain.records import Record
from briefer.domain.template import BlockKind
from tests.composing.libraries import edited, without
from tests.ruritania import DATE, PHRASES, RECOMMENDATIONS, letter_to, library

LATER = DATE + dt.timedelta(days=60)
ASKED = ("B1.1", "B1.2", "R1.1", "R1.2", "R2.1", "U1.1", "U1.2")
Answers = dict[str, Verdict | None]


def sent(to: str = "bank", *, whom: str = "") -> Letter:
    return mark_sent(letter_to(to), Sending(date=DATE, to=whom))


def with_verdicts(letter: Letter, answers: Answers, day: dt.date | None = None) -> Letter:
    for ask, verdict in answers.items():
        if verdict is not None:
            letter = with_answer(letter, Answer(ask=AskId(ask), verdict=verdict, date=day))
    return letter


def following(
    letter: Letter, known: Library | None = None, *, promised: bool = False, key: str = "two"
) -> Letter:
    return follow_up(letter, known or library(), LATER, LetterId(key), PHRASES, promised=promised)


def words(letter: Letter, known: Library | None = None) -> dict[str, str]:
    made = outline(letter, known or library(), PHRASES)
    return {piece.place: piece.text for block in made.blocks for piece in block.pieces}


def citation(letter: Letter, known: Library | None = None) -> str:
    return words(letter, known)[CITING]


def test_it_is_a_new_letter_by_the_same_sender_to_the_same_reader() -> None:
    first = sent()
    second = following(first)
    assert (second.id, second.follows, second.status) == ("two", "one", LetterStatus.DRAFT)
    assert (second.sent, second.answers) == (None, ())
    assert (second.addressee, second.sender, second.language, second.paper) == (
        first.addressee,
        first.sender,
        first.language,
        first.paper,
    )
    assert (second.date, second.reply_by) == (LATER, LATER + dt.timedelta(days=42))
    assert second.title == "Letter to the Reading Bank on XR: follow-up"


def test_without_a_reply_it_says_so_and_repeats_everything() -> None:
    assert citation(following(sent())) == (
        "Our letter of 4 May 2020 to the Bank. No reply came to requests 1 and 2."
    )


def test_a_noted_silence_is_no_reply() -> None:
    letter = with_verdicts(sent(), {"B1.1": Verdict.NO_ANSWER, "B1.2": Verdict.NO_ANSWER})
    assert "No reply came to requests 1 and 2." in citation(following(letter))


@pytest.mark.parametrize("verdict", [v for v in Verdict if v is not Verdict.NO_ANSWER])
def test_it_never_says_that_nothing_came_when_something_did(verdict: Verdict) -> None:
    letter = with_verdicts(sent(), {"B1.1": verdict}, dt.date(2020, 6, 1))
    second = following(letter)
    said = citation(second)
    assert "No reply" not in said
    assert "Your reply came: 1 June 2020." in said
    again = ("B1.1", "B1.2") if verdict is Verdict.EVADED else ("B1.2",)
    assert second.asks == again
    left = "requests 1 and 2" if verdict is Verdict.EVADED else "request 2"
    assert f"It left open {left}." in said


def test_several_replies_are_named_by_their_dates_and_one_without_by_none() -> None:
    letter = with_verdicts(sent(), {"B1.1": Verdict.EVADED}, dt.date(2020, 6, 3))
    both = with_verdicts(letter, {"B1.2": Verdict.EVADED}, dt.date(2020, 6, 1))
    assert "Your replies came: 1 June 2020 and 3 June 2020." in citation(following(both))
    undated = with_verdicts(sent(), {"B1.1": Verdict.EVADED})
    assert "Your reply came. It left open" in citation(following(undated))


def test_promises_are_asked_about_only_if_wished() -> None:
    letter = with_verdicts(sent(), {"B1.1": Verdict.PROMISED})
    assert following(letter).asks == ("B1.2",)
    assert "promised" not in citation(following(letter))
    wished = following(letter, promised=True)
    assert wished.asks == ("B1.1", "B1.2")
    assert citation(wished).endswith("It left open request 2. It promised request 1.")
    only = with_verdicts(letter, {"B1.2": Verdict.ACCEPTED})
    assert citation(following(only, promised=True)).endswith(
        "Your reply came. It promised request 1."
    )


def test_it_names_whom_the_first_letter_went_to_and_its_reference() -> None:
    letter = sent(whom="the Secretary {sic}").with_field("reference", "LR/7")
    second = following(letter)
    assert citation(second).startswith(
        "Our letter of 4 May 2020 to the Secretary {sic} (our reference: LR/7). "
    )
    # The reference is the first letter's own.
    assert "reference" not in words(second)
    worded = sent().with_wording(Place("reference"), "LR/8", "")
    assert "(our reference: LR/8)" in citation(following(worded))


def test_the_citation_stands_before_the_concern() -> None:
    kinds = [block.kind for block in following(sent()).blocks]
    at = kinds.index(BlockKind.PARAGRAPH)
    assert kinds[at - 1 : at + 2] == [BlockKind.OPENING, BlockKind.PARAGRAPH, BlockKind.CONCERN]


def test_the_writer_s_words_go_over_but_not_those_for_the_first_letter_s_dates() -> None:
    letter = (
        sent()
        .with_wording(Place("asks/B1.1"), "weigh this", "")
        .with_wording(Place("asks/B1.2"), "lend less", "")
        .with_wording(Place("closing"), "With thanks.", "")
        .with_wording(Place("reply"), "Write by 15 June 2020.", "")
    )
    second = following(with_verdicts(letter, {"B1.1": Verdict.ACCEPTED}))
    said = words(second)
    assert said["asks/B1.2"] == "lend less"
    assert said["closing"] == "With thanks."
    assert "15 June" not in said["reply"]
    # An ask that comes back brings the writer's words with it.
    assert words(second.with_asks([AskId("B1.1")]))["asks/B1.1"] == "weigh this"


def test_the_annex_comes_only_with_an_ask_that_refers_to_it() -> None:
    assert following(sent()).annex == ("R1.1", "R1.2", "R2.1")
    settled = with_verdicts(sent(), {"B1.2": Verdict.REFUSED})
    assert following(settled).annex == ()


def test_law_gives_way_to_its_successor() -> None:
    old = mark_sent(letter_to("union", date=dt.date(2014, 1, 1)), Sending(date=DATE))
    assert [choice.hook for choice in old.hooks] == ["pact"]
    choice = HookChoice(hook=HookId("pact"), quoted=False, checked=DATE)
    new = following(old.with_hook(choice)).hooks
    assert new == (HookChoice(hook=HookId("new-pact"), quoted=False),)


def test_law_that_only_settled_asks_needed_stays_away_and_the_writer_s_own_choice_stays() -> None:
    more = [replace(item, hooks=(HookId("treaty"),)) for item in RECOMMENDATIONS[:2]]
    known = library([*more, *RECOMMENDATIONS[2:]])
    letter = sent().with_hook(HookChoice(hook=HookId("book-law"), reason="it matters"))
    second = following(letter, known)
    assert [choice.hook for choice in second.hooks] == ["treaty", "book-law"]
    assert second.hooks[1].reason == "it matters"
    assert following(sent().with_hooks([]), known).hooks == ()


def test_a_follow_up_of_a_follow_up_cites_the_second_letter_by_its_own_numbers() -> None:
    first = with_verdicts(sent(), {"B1.1": Verdict.ACCEPTED})
    second = following(first)
    second = mark_sent(second.with_wording(Place(CITING), "As we wrote …", ""), Sending(date=LATER))
    third = following(second, key="three")
    assert (third.follows, third.asks) == ("two", ("B1.2",))
    assert third.title == "Letter to the Reading Bank on XR: follow-up 2"
    assert following(third).title.endswith(": follow-up 3")
    assert [block.id for block in third.blocks].count(CITING) == 1
    assert citation(third) == "Our letter of 3 July 2020 to the Bank. No reply came to request 1."


def test_it_is_whole_although_the_library_has_lost_what_the_first_letter_was_made_of() -> None:
    letter = with_verdicts(sent(), {"B1.1": Verdict.EVADED})
    bare = without(library(), "B1", "R1", "R2", "report", "treaty", "ruritania", "bank")
    second = following(letter, bare)
    assert words(second, bare) == words(following(letter))
    assert second.asks == ("B1.1", "B1.2")


def test_asks_that_are_put_as_they_are_now_stay_so() -> None:
    now = UpdatedAsk(ask=AskId("R1.1"), title="Now", clause="keep the libraries open")

    def update(record: Record) -> Record:
        if not isinstance(record, Recommendation) or record.overtaken is None:
            return record
        return replace(record, overtaken=replace(record.overtaken, updates=(now,)))

    known = edited(library(), update)
    letter = mark_sent(letter_to("ruritania"), Sending(date=DATE))
    letter = use_updated(replace(letter, copies=type(letter.copies)()), [AskId("R1.1")])
    second = following(with_verdicts(letter, {"R1.2": Verdict.ACCEPTED}), known)
    assert second.updated == ("R1.1",)
    assert words(second, known)["asks/R1.1"] == "keep the libraries open"
    gone = following(with_verdicts(letter, {"R1.1": Verdict.ACCEPTED}), known)
    assert gone.updated == ()


@given(
    asks=st.lists(st.sampled_from(ASKED), unique=True, min_size=1),
    verdicts=st.lists(st.none() | st.sampled_from(Verdict), min_size=7, max_size=7),
    promised=st.booleans(),
    again=st.booleans(),
)
def test_what_is_open_is_asked_again_and_nothing_else(
    asks: list[str], verdicts: list[Verdict | None], promised: bool, again: bool
) -> None:
    first = sent().with_asks([AskId(ask) for ask in asks])
    if again:
        first = mark_sent(following(first, key="between"), Sending(date=LATER))
    noted = dict(zip(asks, verdicts, strict=False))
    letter = with_verdicts(first, noted)
    second = following(letter, promised=promised)
    open_: set[Verdict | None] = {None, Verdict.NO_ANSWER, Verdict.EVADED}
    if promised:
        open_.add(Verdict.PROMISED)
    assert second.asks == tuple(ask for ask in asks if noted[ask] in open_)
    assert [line.ask for line in asked_again(letter, promised=promised)] == list(second.asks)
    said = citation(second)
    came = any(verdict not in {None, Verdict.NO_ANSWER} for verdict in noted.values())
    assert ("No reply" in said) == (not came and bool(second.asks))
    cited = {letter.asks[number - 1] for number in _numbers(said)}
    assert cited == set(second.asks)
    pieces = [
        piece for block in outline(second, library(), PHRASES).blocks for piece in block.pieces
    ]
    items = [(p.ask, p.number) for p in pieces if p.place.startswith("asks/")]
    assert items == [(ask, n) for n, ask in enumerate(second.asks, start=1)]


def _numbers(said: str) -> set[int]:
    """Return the numbers of the requests that a citation names."""
    found: set[int] = set()
    for listed in re.findall(r"requests? ([0-9–, and]+)", said):
        for first, last in re.findall(r"(\d+)(?:–(\d+))?", listed):
            found |= set(range(int(first), int(last or first) + 1))
    return found
