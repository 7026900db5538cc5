"""What differs between two states of a letter."""

import datetime as dt
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.composing.comparing_letters import Choice, LetterDifference, State, compare
from briefer.composing.copying import with_copies
from briefer.composing.differences import Change
from briefer.composing.edits import move_block_to
from briefer.composing.ledger import mark_sent, with_answer
from briefer.composing.outlining import outline
from briefer.composing.own_library import own_library
from briefer.composing.readdressing import readdress
from briefer.domain.ids import AddresseeId, AskId, BlockId, HookId, Place
from briefer.domain.ledger import Answer, Sending, Verdict
from briefer.domain.letter import Letter, LetterStatus
from briefer.domain.style import Citations
from tests.ruritania import PHRASES, letter_to, library

ASKS = [AskId(key) for key in ("B1.1", "B1.2", "U1.1", "U1.2", "R1.1")]

Edit = Callable[[Letter], Letter]


def state(letter: Letter) -> State:
    whole = with_copies(letter, library())
    known = own_library(whole, library())
    return State(letter=whole, outline=outline(whole, known, PHRASES), library=known)


def compared(before: Letter, after: Letter) -> LetterDifference:
    return compare(state(before), state(after))


def words(letter: Letter) -> dict[str, str]:
    return {p.place: p.text for b in state(letter).outline.blocks for p in b.pieces}


def worded(text: str) -> Edit:
    return lambda letter: letter.with_wording(Place("opening"), text, "original")


def asking(keys: list[AskId]) -> Edit:
    return lambda letter: letter.with_asks(keys)


def leaving_out(key: str) -> Edit:
    return lambda letter: letter.leaving_out(BlockId(key))


def dated(date: dt.date) -> Edit:
    return lambda letter: replace(letter, date=date)


def moving_asks(to: int) -> Edit:
    return lambda letter: move_block_to(letter, BlockId("asks"), to)


def without_hook(key: str) -> Edit:
    return lambda letter: letter.without_hook(HookId(key))


def readdressed(key: str) -> Edit:
    return lambda letter: readdress(letter, AddresseeId(key), library(), lambda _: PHRASES)


def sent_on(date: dt.date) -> Edit:
    return lambda letter: mark_sent(letter, Sending(date=date, way="by post"))


def answered(verdict: Verdict) -> Edit:
    return lambda letter: with_answer(letter, Answer(ask=AskId("B1.1"), verdict=verdict))


edits = st.one_of(
    st.lists(st.sampled_from(ASKS), unique=True).map(asking),
    st.text(alphabet="ab \n", min_size=1).map(worded),
    st.sampled_from(["opening", "concern", "closing", "asks", "legal-basis"]).map(leaving_out),
    st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)).map(dated),
    st.integers(0, 12).map(moving_asks),
    st.just(without_hook("treaty")),
    st.sampled_from(["union", "ruritania"]).map(readdressed),
    st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)).map(sent_on),
    st.sampled_from(Verdict).map(answered),
)


def _edited(letter: Letter, found: list[Edit]) -> Letter:
    for edit in found:
        letter = edit(letter)
    return letter


letters = st.lists(edits, max_size=4).map(lambda found: _edited(letter_to("bank"), found))


@given(letters)
def test_a_letter_does_not_differ_from_itself(letter: Letter) -> None:
    assert not compared(letter, letter)
    assert compared(letter, letter) == LetterDifference(choices=(), pieces=())


@given(letters, letters)
def test_every_piece_that_differs_is_named_once_and_no_other(one: Letter, other: Letter) -> None:
    pieces = compared(one, other).pieces
    was, now = words(one), words(other)
    differ = {place for place in {*was, *now} if was.get(place) != now.get(place)}
    assert sorted(piece.place for piece in pieces) == sorted(differ)
    for piece in pieces:
        assert (piece.before, piece.after) == (was.get(piece.place, ""), now.get(piece.place, ""))
        assert (piece.change is Change.ADDED) == (piece.place not in was)
        assert (piece.change is Change.REMOVED) == (piece.place not in now)


@given(letters, letters)
def test_pieces_that_stand_come_in_their_order(one: Letter, other: Letter) -> None:
    standing = [piece.place for piece in compared(one, other).pieces if not piece.gone]
    order = list(words(other))
    assert standing == sorted(standing, key=order.index)


@given(letters, letters)
def test_the_way_back_is_the_way_there_reversed(one: Letter, other: Letter) -> None:
    there, back = compared(one, other), compared(other, one)
    turned = {(c.choice, c.after, c.before) for c in back.choices}
    assert {(c.choice, c.before, c.after) for c in there.choices} == turned


def test_what_went_is_told_where_it_stood() -> None:
    letter = letter_to("bank")
    pieces = compared(letter, letter.leaving_out(BlockId("opening"))).pieces
    assert [(piece.place, piece.change) for piece in pieces] == [("opening", Change.REMOVED)]
    both = letter.leaving_out(BlockId("opening")).with_wording(Place("closing"), "Bye.", "x")
    assert [p.place for p in compared(letter, both).pieces] == ["opening", "closing"]


def test_choices_are_told_by_their_names() -> None:
    letter = letter_to("bank")
    other = replace(
        letter,
        title="Another",
        status=LetterStatus.SENT,
        date=dt.date(2020, 6, 1),
        reply_by=None,
        citations=Citations.FOOTNOTE,
        sender=replace(letter.sender, organisation="Another league"),
        asks=(ASKS[1], ASKS[2], ASKS[0]),
        hooks=(),
    )
    found = {c.choice: (c.before, c.after) for c in compared(letter, other).choices}
    assert found[Choice.TITLE] == (letter.title, "Another")
    assert found[Choice.STATUS] == ("draft", "sent")
    assert found[Choice.DATE] == ("2020-05-04", "2020-06-01")
    assert found[Choice.CITATIONS] == ("inline", "footnote")
    assert found[Choice.SENDER][1].startswith("Another league\n1 Low Street")
    ask = next(a for r in library().recommendations for a in r.asks if a.id == ASKS[2])
    assert found[Choice.ASK] == ("", ask.title)
    assert found[Choice.ASK_ORDER][0].count("\n") == 1
    assert found[Choice.HOOK] == (library().hook(HookId("treaty")).label, "")
    moved = readdress(letter, AddresseeId("union"), library(), lambda _: PHRASES)
    choices = {c.choice: c.after for c in compared(letter, moved).choices}
    assert choices[Choice.ADDRESSEE] == library().addressee(AddresseeId("union")).name


def test_another_order_of_the_blocks_is_told() -> None:
    letter = letter_to("bank")
    moved = move_block_to(letter, BlockId("closing"), 0)
    [change] = compared(letter, moved).choices
    assert change.choice is Choice.BLOCK_ORDER
    assert change.after.startswith("closing\n")


def test_what_came_of_the_letter_is_told_line_by_line() -> None:
    letter = letter_to("bank")
    sending = Sending(date=dt.date(2020, 5, 6), way="by post", to="the Head")
    answer = Answer(ask=ASKS[0], verdict=Verdict.PROMISED, date=dt.date(2020, 6, 1), note="soon")
    other = with_answer(mark_sent(letter, sending), answer)
    assert [(c.choice, c.before, c.after) for c in compared(letter, other).choices] == [
        (Choice.STATUS, "draft", "sent"),
        (Choice.SENT, "", "2020-05-06\nby post\nthe Head"),
        (Choice.ANSWER, "", "Ask B1.1\npromised\n2020-06-01\nsoon"),
    ]
    later = with_answer(other, replace(answer, verdict=Verdict.REFUSED, date=None, note=""))
    [change] = compared(other, later).choices
    assert (change.choice, change.after) == (Choice.ANSWER, "Ask B1.1\nrefused\n\n")
