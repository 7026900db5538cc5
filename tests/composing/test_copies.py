"""A letter keeps its own copy of what it uses."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.composing.checks import check
from briefer.composing.copying import with_copies
from briefer.composing.edits import tick_asks, tick_hook, untick_asks, untick_hook
from briefer.composing.laying import compose
from briefer.composing.offers import offer_asks, offer_hooks
from briefer.composing.outlining import outline
from briefer.composing.own_library import live_of, own_library
from briefer.composing.readdressing import readdress
from briefer.domain.copies import Copies, KeptOwn
from briefer.domain.ids import AddresseeId, AskId, HookId, RecommendationId
from briefer.domain.letter import HookChoice, Letter
from briefer.domain.library import Library, UnknownRecord
from briefer.domain.records import GONE, Kind, digest_of
from tests.composing.libraries import changed, edited, without
from tests.ruritania import ADDRESSEES, PHRASES, letter_to, library

BODIES = [body.id for body in ADDRESSEES]
IDS = [
    "report",
    "ruritania",
    "bank",
    "union",
    "assembly",
    "treaty",
    "covenant",
    "pact",
    "new-pact",
    "far-law",
    "R1",
    "R2",
    "B1",
    "U1",
    "letter",
]


def composed(letter: Letter, known: Library) -> bytes:
    return msgspec.json.encode(compose(letter, known, PHRASES))


def full() -> Letter:
    """Return a letter that uses records of every kind, some by way of others."""
    letter = tick_hook(letter_to("assembly"), HookId("far-law"), "They press for it.")
    letter = letter.with_hook(HookChoice(hook=HookId("pact")))
    letter = tick_asks(letter, library(), (AskId("B1.2"), AskId("R2.1")))
    return with_copies(letter, library())


def ids_in(copies: Copies) -> list[list[str]]:
    kinds = copies.sources, copies.addressees, copies.hooks, copies.recommendations
    return [[record.id for record in kind] for kind in kinds]


def test_a_new_letter_has_copies_of_all_that_it_uses() -> None:
    assert ids_in(letter_to("bank").copies) == [
        ["report"],
        ["bank", "ruritania"],
        ["treaty"],
        ["B1", "R1", "R2"],
    ]
    assert ids_in(full().copies) == [
        ["report"],
        ["assembly", "bank", "ruritania", "union"],
        ["far-law", "new-pact", "pact"],
        ["B1", "R1", "R2", "U1"],
    ]


@pytest.mark.parametrize("key", IDS)
@pytest.mark.parametrize("body", [*BODIES, "full"])
def test_the_words_stay_whatever_becomes_of_a_record(key: str, body: str) -> None:
    letter = full() if body == "full" else letter_to(body)
    before = composed(letter, library())
    for other in (changed(library(), key), without(library(), key)):
        assert composed(letter, other) == before
        now = outline(letter, other, PHRASES)
        check(letter, now, other, PHRASES)
        offer_asks(letter, other, [annexed for annexed, _ in now.annexes])
        offer_hooks(letter, other)


@pytest.mark.parametrize("body", [*BODIES, "full"])
def test_a_letter_stands_over_an_empty_library(body: str) -> None:
    letter = full() if body == "full" else letter_to(body)
    empty = edited(library(), lambda _: None)
    assert composed(letter, empty) == composed(letter, library())
    assert with_copies(letter, empty) == letter
    check(letter, outline(letter, empty, PHRASES), empty, PHRASES)
    own = offer_asks(letter, empty, ())
    assert {ask for group in own for row in group.rows for ask in row.asks} >= set(letter.asks)


def test_a_letter_from_before_copies_gets_them() -> None:
    old = replace(letter_to("bank"), copies=Copies())
    assert composed(old, library()) == composed(letter_to("bank"), library())
    assert with_copies(old, library()) == letter_to("bank")
    plain = msgspec.to_builtins(old)
    del plain["copies"], plain["kept_own"]
    assert msgspec.convert(plain, Letter) == old


def test_a_copy_stays_a_new_one_is_taken_and_an_unused_one_goes() -> None:
    other = changed(changed(library(), "treaty"), "covenant")
    letter = with_copies(tick_hook(letter_to("bank"), HookId("covenant")), other)
    hooks = {hook.id: hook for hook in letter.copies.hooks}
    assert hooks[HookId("treaty")] == library().hook(HookId("treaty"))
    assert hooks[HookId("covenant")] == other.hook(HookId("covenant"))
    gone = with_copies(untick_hook(letter, HookId("treaty")), other)
    assert [hook.id for hook in gone.copies.hooks] == ["covenant"]


def test_what_was_decided_about_a_copy_goes_with_it() -> None:
    kept = KeptOwn(kind=Kind.HOOK, id="treaty", digest=GONE)
    letter = replace(letter_to("bank"), kept_own=(kept,))
    assert with_copies(letter, library()).kept_own == (kept,)
    assert with_copies(untick_hook(letter, HookId("treaty")), library()).kept_own == ()


@given(
    st.permutations(["B1.1", "B1.2", "R1.1", "R2.1", "U1.1"]), st.permutations(["pact", "treaty"])
)
def test_the_order_of_copies_does_not_depend_on_the_letters(
    asks: list[AskId], hooks: list[HookId]
) -> None:
    letter = letter_to("bank").with_asks(asks)
    letter = letter.with_hooks([HookChoice(hook=hook) for hook in hooks])
    made = with_copies(letter, library())
    assert ids_in(made.copies) == [sorted(ids) for ids in ids_in(made.copies)]
    assert with_copies(made, library()) is made


def test_another_reader_gets_fresh_copies() -> None:
    other = changed(changed(library(), "R1"), "report")
    letter = readdress(letter_to("bank"), AddresseeId("ruritania"), other, lambda _: PHRASES)
    assert letter == readdress(letter, AddresseeId("ruritania"), other, lambda _: PHRASES)
    assert letter.copies.sources == other.sources
    assert other.recommendation(RecommendationId("R1")) in letter.copies.recommendations


def test_a_letter_can_go_to_another_when_its_reader_and_template_are_gone() -> None:
    other = without(library(), "union", "treaty")
    letter = readdress(letter_to("union"), AddresseeId("ruritania"), other, lambda _: PHRASES)
    assert letter.title == "Letter to the Crown of Ruritania on XR"
    missing = replace(letter_to("bank"), template=letter.template)
    assert (
        readdress(missing, AddresseeId("ruritania"), other, lambda _: PHRASES).addressee
        == "ruritania"
    )


def test_an_own_library_is_made_once_and_never_of_another_letters() -> None:
    bank, crown = letter_to("bank"), letter_to("ruritania")
    live = library()
    own = own_library(bank, live)
    assert own_library(bank, own) is own
    assert live_of(own_library(crown, own)) is live


def test_an_own_library_answers_like_the_library_where_nothing_has_changed() -> None:
    letter, live = full(), library()
    own = own_library(letter, live)
    assert own.addressees == live.addressees
    assert own.recommendations == live.recommendations
    assert own.hooks == live.hooks
    assert own.countries() == live.countries()
    assert own.first_recommendations(2) == live.first_recommendations(2)
    assert own.some_ids(type(live.hooks[0]), 2) == live.some_ids(type(live.hooks[0]), 2)
    assert own.some_asks(2) == live.some_asks(2)
    for body in BODIES:
        assert own.asks_of(body) == live.asks_of(body)
        assert own.made_to({body}) == live.made_to({body})
        assert own.with_organs(body) == live.with_organs(body)
    for ask in live.asks:
        assert own.position(ask.id) == live.position(ask.id)
    for hook in live.hooks:
        assert own.aiming_at(hook.id) == live.aiming_at(hook.id)
    with pytest.raises(UnknownRecord, match="no ask"):
        own.position(AskId("none"))


def test_an_own_library_keeps_the_order_of_what_moved_or_went() -> None:
    letter = letter_to("ruritania")
    moved = edited(
        library(),
        lambda r: replace(r, addressee=AddresseeId("union")) if r.id == "R1" else r,
    )
    own = own_library(letter, moved)
    assert [item.id for item in own.made_to({AddresseeId("ruritania")})] == ["R1", "R2"]
    assert [item.id for item in own.made_to({AddresseeId("union")})] == ["U1"]
    gone = own_library(letter, without(library(), "R1"))
    assert gone.in_order(letter.asks) == ("R2.1", "R1.1", "R1.2")
    assert [item.id for item in gone.first_recommendations(9)] == ["R2", "B1", "U1", "R1"]


def test_an_ask_that_a_copied_recommendation_got_since_is_not_there_yet() -> None:
    item = library().recommendation(RecommendationId("R2"))
    more = replace(item, asks=(*item.asks, replace(item.asks[0], id=AskId("R2.2"))))
    other = edited(library(), lambda r: more if r.id == "R2" else r)
    assert own_library(letter_to("ruritania"), other).find_holder(AskId("R2.2")) is None
    assert own_library(letter_to("union"), other).find_holder(AskId("R2.2")) == more


def test_an_ask_that_is_unticked_comes_back_as_the_library_has_it_now() -> None:
    other = changed(library(), "B1")
    letter = letter_to("bank")
    bare = with_copies(untick_asks(letter, letter.asks), other)
    back = with_copies(tick_asks(bare, other, letter.asks), other)
    assert other.recommendation(RecommendationId("B1")) in back.copies.recommendations


def test_a_digest_tells_versions_apart() -> None:
    one, other = library(), changed(library(), "treaty")
    treaty = HookId("treaty")
    assert digest_of(one.hook(treaty)) == digest_of(library().hook(treaty))
    assert digest_of(one.hook(treaty)) != digest_of(other.hook(treaty))
    assert digest_of(None) == GONE


def test_checking_does_not_mind_bodies_and_successors_that_are_gone() -> None:
    letter = replace(full(), copies=Copies())
    other = without(library(), "bank", "new-pact")
    letter = untick_asks(letter, (AskId("B1.2"),))
    letter = untick_hook(tick_hook(letter, HookId("treaty")), HookId("new-pact")).with_annex(())
    codes = [found.code for found in check(letter, outline(letter, other, PHRASES), other, PHRASES)]
    assert "does-not-bind" in codes
    assert "not-in-force" in codes
