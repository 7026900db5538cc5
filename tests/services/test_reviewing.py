"""What a person decides about a proposal, step by step."""

from functools import partial

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.domain.ids import AddresseeId, HookId
from briefer.domain.proposal import (
    Correction,
    LegalReference,
    Proposal,
    ProposedAddressee,
    ProposedAsk,
    ProposedItem,
    Stretch,
    Why,
)
from briefer.domain.report_text import Line, ReportText
from briefer.services.reviewing.cutting import join, mark_as_context, move, split
from briefer.services.reviewing.deciding import (
    accepted,
    decide,
    decide_all,
    drop_reference,
    join_asks,
    leave,
    match_body,
    match_hook,
    mend,
    mend_all,
    set_asks,
)
from briefer.services.reviewing.review import Decision, Review, begin, with_item

TEXTS = (
    "The Crown should requestthat the Council act. It should open the books under Article 19.",
    "Close “no  door”.",
    "Pay librarians.",
)


def _item(number: int) -> ProposedItem:
    text = TEXTS[number]
    corrections = {
        0: (Correction(start=17, end=28, was="requestthat", now="request that", why=Why.JOINED),),
        1: (Correction(start=9, end=11, was="  ", now=" ", why=Why.SPACES, quoted=True),),
    }
    references = {
        0: (
            LegalReference(
                start=77, end=87, words="Article 19", instrument="Covenant", provision="Article 19"
            ),
        )
    }
    return ProposedItem(
        number=number % 2 + 1,
        text=text,
        place=f"item {number}",
        stretch=Stretch(first=number, start=0, last=number, end=len(text)),
        asks=(ProposedAsk(clause="open the books"), ProposedAsk(clause="request that it act"))
        if number == 0
        else (),
        corrections=corrections.get(number, ()),
        references=references.get(number, ()),
    )


def review() -> Review:
    lines = tuple(Line(text=text, paragraph=n) for n, text in enumerate(TEXTS, start=1))
    return begin(
        Proposal(
            report=ReportText(format="text", lines=lines),
            title="Closed Books",
            addressees=(
                ProposedAddressee(name="the Crown", items=(_item(0), _item(1))),
                ProposedAddressee(name="the Bank", items=(_item(2),)),
            ),
        )
    )


def texts(made: Review) -> list[list[str]]:
    return [[item.text for item in body.items] for body in made.bodies]


def test_the_offsets_of_the_example_are_right() -> None:
    for _, item in review().all_items():
        for known in item.item.corrections:
            assert item.item.text[known.start : known.end] == known.was
        for known in item.item.references:
            assert item.item.text[known.start : known.end] == known.words


def test_nothing_is_accepted_until_a_person_says_so() -> None:
    assert accepted(review()).addressees == ()
    one = decide(review(), 2, Decision.ACCEPTED)
    assert [body.name for body in accepted(one).addressees] == ["the Bank"]
    rest = decide_all(decide(review(), 1, Decision.REJECTED), Decision.ACCEPTED)
    assert [item.text for body in accepted(rest).addressees for item in body.items] == [
        TEXTS[0],
        TEXTS[2],
    ]


def test_words_are_mended_only_when_a_person_says_so_and_references_stay_on_theirs() -> None:
    made = decide(mend(review(), 0, 17), 0, Decision.ACCEPTED)
    (body,) = accepted(made).addressees
    (item,) = body.items
    assert item.text.startswith("The Crown should request that the Council act.")
    (known,) = item.references
    assert item.text[known.start : known.end] == "Article 19"
    back = leave(made, 0, 17)
    assert texts(back)[0][0] == TEXTS[0]
    assert not back.bodies[0].items[0].corrections_open


def test_mending_all_leaves_quotations_alone() -> None:
    made = mend_all(review())
    assert "request that" in texts(made)[0][0]
    assert texts(made)[0][1] == TEXTS[1]


def test_an_item_is_parted_and_joined_again() -> None:
    at = TEXTS[0].index("It should")
    made = split(review(), 0, at)
    assert texts(made)[0] == [TEXTS[0][: at - 1], TEXTS[0][at:], TEXTS[1]]
    assert [item.item.number for item in made.bodies[0].items] == [1, 2, 3]
    second = made.bodies[0].items[1]
    assert second.key == 3
    assert [ask.clause for ask in second.item.asks] == ["open the books"]
    known = second.item.references[0]
    assert second.item.text[known.start : known.end] == "Article 19"
    line = made.report.lines[second.item.stretch.first].text
    assert line[second.item.stretch.start : second.item.stretch.end] == second.item.text
    again = join(made, 0)
    assert texts(again) == texts(review())


def _law(text: str, words: str) -> LegalReference:
    at = text.index(words)
    return LegalReference(start=at, end=at + len(words), words=words, instrument=words)


def _instead(named: ProposedItem, _: ProposedItem) -> ProposedItem:
    return named


def _with_law_around() -> Review:
    """Return the review with sub-items and context that name laws."""
    made = review()
    for key, (_, known) in enumerate(made.all_items()):
        subs, context = (f"first {key}", f"under Rule {key}"), f"Pact {key} binds the Crown."
        named = replace(
            known.item,
            sub_items=subs,
            context=context,
            sub_references=(_law("\n".join(subs), f"Rule {key}"),),
            context_references=(_law(context, f"Pact {key}"),),
        )
        made = with_item(made, key, partial(_instead, named))
    return made


def _named(item: ProposedItem) -> list[str]:
    """Return what an item, its sub-items and its context name, each found where it says."""
    texts = (
        (item.text, item.references),
        ("\n".join(item.sub_items), item.sub_references),
        (item.context, item.context_references),
    )
    for text, references in texts:
        for known in references:
            assert text[known.start : known.end] == known.words
    return [known.words for known in item.all_references]


def test_law_in_sub_items_and_context_goes_where_they_go() -> None:
    made = _with_law_around()
    joined = join(made, 0).bodies[0].items[0].item
    assert _named(joined) == ["Article 19", "Rule 0", "Rule 1", "Pact 0", "Pact 1"]
    first, second, _ = split(made, 0, TEXTS[0].index("It should")).bodies[0].items
    assert _named(first.item) == ["Pact 0"]
    assert _named(second.item) == ["Article 19", "Rule 0"]
    explained = mark_as_context(mend(made, 0, 17), 0).bodies[0].items[0].item
    assert _named(explained) == ["Rule 1", "Article 19", "Pact 1"]


def test_a_reference_is_dropped_wherever_it_is_named() -> None:
    made = _with_law_around()
    (_, rule, pact) = made.bodies[0].items[0].item.all_references
    (one, _) = made.bodies[0].items
    again = replace(one.item, context_references=(pact, replace(rule, start=0, end=4)))
    made = with_item(made, 0, lambda _: again)
    dropped = drop_reference(made, 0, rule)
    assert _named(dropped.bodies[0].items[0].item) == ["Article 19", "Pact 0"]
    matched = match_hook(made, 0, pact, HookId("pact")).bodies[0].items[0].item
    assert matched.context_references[0].hook == "pact"


def test_an_empty_part_is_no_item() -> None:
    for at in (0, len(TEXTS[0])):
        assert split(review(), 0, at) == review()


def test_the_last_item_is_neither_joined_nor_made_context() -> None:
    assert join(review(), 1) == review()
    assert mark_as_context(review(), 1) == review()
    made = mark_as_context(review(), 0)
    assert texts(made)[0] == [TEXTS[1]]
    assert made.bodies[0].items[0].item.context == TEXTS[0]


def test_an_item_moves_to_another_body() -> None:
    made = move(review(), 0, 1)
    assert texts(made) == [[TEXTS[1]], [TEXTS[2], TEXTS[0]]]
    assert [item.item.number for item in made.bodies[1].items] == [1, 2]
    assert move(review(), 0, 9) == review()


def test_asks_references_and_bodies_are_set_right() -> None:
    made = join_asks(review(), 0, 0)
    assert made.find(0) is not None
    (body, *_) = made.bodies
    assert [ask.clause for ask in body.items[0].item.asks] == [
        "open the books; request that it act"
    ]
    assert join_asks(review(), 0, 1) == review()
    emptied = set_asks(review(), 0, (ProposedAsk(clause=" "), ProposedAsk(clause="read")))
    assert [ask.clause for ask in emptied.bodies[0].items[0].item.asks] == ["read"]
    (known_law,) = body.items[0].item.references
    matched = match_hook(review(), 0, known_law, HookId("covenant"))
    assert matched.bodies[0].items[0].item.references[0].hook == "covenant"
    assert drop_reference(matched, 0, known_law).bodies[0].items[0].item.references == ()
    known = match_body(review(), 0, AddresseeId("ruritania"))
    assert known.bodies[0].matched == "ruritania"
    assert match_body(known, 0, None, "the Throne").bodies[0].name == "the Throne"


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["split", "join", "move", "context", "mend", "leave"]),
        st.integers(0, 6),
        st.integers(0, 90),
    ),
    max_size=12,
)


def _step(made: Review, name: str, key: int, number: int) -> Review:
    match name:
        case "split":
            return split(made, key, number)
        case "join":
            return join(made, key)
        case "move":
            return move(made, key, number % 2)
        case "context":
            return mark_as_context(made, key)
        case "mend":
            return mend(made, key, number)
        case _:
            return leave(made, key, number)


@given(STEPS)
def test_no_word_is_lost_and_every_item_stands_where_it_says(
    steps: list[tuple[str, int, int]],
) -> None:
    made = review()
    for step in steps:
        made = _step(made, *step)
    said = " ".join(
        f"{item.item.context} {item.item.text}" for _, item in made.all_items()
    ).replace("request that", "requestthat")
    assert sorted("".join(said.split())) == sorted("".join("".join(TEXTS).split()))
    keys = [item.key for _, item in made.all_items()]
    assert len(set(keys)) == len(keys)
    for _, item in made.all_items():
        for known in (*item.item.references, *item.item.corrections):
            words = known.words if isinstance(known, LegalReference) else known.was
            assert item.item.text[known.start : known.end] == words
