"""Why each line stands in the letter: its source, its law, its template, or its writer."""

import datetime as dt
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.composing.copying import with_copies
from briefer.composing.edits import (
    add_paragraph,
    add_trace,
    mark_checked,
    quote_hook,
    refer_to,
    tick_hook,
    use_updated,
    worded,
)
from briefer.composing.outlining import outline
from briefer.composing.phrases import Phrases
from briefer.composing.starting import start_letter
from briefer.composing.trace import (
    Aims,
    Bears,
    Brings,
    Fills,
    Happened,
    Invoked,
    Lacks,
    Origin,
    Reason,
    Recommended,
    Rests,
    Reworded,
    Stands,
    Traces,
    Yours,
    why,
)
from briefer.domain.ids import AddresseeId, AskId, BlockId, HookId, LetterId, Place
from briefer.domain.law import Currency
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.recommendation import Overtaken, UpdatedAsk
from briefer.domain.role import Role
from briefer.domain.sender import Sender
from briefer.domain.template import BlockKind, Condition
from briefer.storage.content import load_library, load_phrases
from tests.composing.libraries import without
from tests.ruritania import (
    ADDRESSEES,
    HOOKS,
    PHRASES,
    RECOMMENDATIONS,
    SENDER,
    SOURCE,
    letter_to,
    library,
)

R = TypeVar("R", bound=Reason)
BODIES = tuple(body.id for body in ADDRESSEES)
BUNDLED, ENGLISH = load_library(), load_phrases("en")


def reasons(
    place: str, letter: Letter, known: Library | None = None, phrases: Phrases = PHRASES
) -> tuple[Reason, ...]:
    own = known or library()
    return why(Place(place), letter, outline(letter, own, phrases), own, phrases).reasons


def of_kind(kind: type[R], found: tuple[Reason, ...]) -> tuple[R, ...]:
    return tuple(reason for reason in found if isinstance(reason, kind))


def the(kind: type[R], found: tuple[Reason, ...]) -> R:
    (only,) = of_kind(kind, found)
    return only


# ---------------------------------------------------------------- asks


def test_an_ask_is_followed_to_its_recommendation_and_its_report() -> None:
    found = the(Recommended, reasons("asks/B1.1", letter_to("bank")))
    assert found.source == SOURCE
    assert (found.item.id, found.item.place) == ("B1", "item 1")
    assert found.reported.clause == "weigh {report} in its lending"
    assert found.subject is not None
    assert found.subject.id == "bank"


def test_an_ask_names_the_law_that_it_rests_on_and_whether_the_letter_invokes_it() -> None:
    letter = letter_to("bank")
    (rests,) = of_kind(Rests, reasons("asks/B1.1", letter))
    assert rests.invoked
    assert (rests.on.hook.id, rests.on.role) == ("treaty", Role.LEVERAGE)
    assert rests.on.binding is not None
    assert rests.on.binding.reason == "its founding treaty"
    assert rests.on.currency is Currency.IN_FORCE
    assert rests.on.wording_checked == rests.on.hook.dates_checked == dt.date(2020, 1, 1)
    (alone,) = of_kind(Rests, reasons("asks/B1.1", letter.without_hook(HookId("treaty"))))
    assert not alone.invoked


def test_law_that_has_a_successor_counts_as_invoked_when_the_letter_invokes_that() -> None:
    letter = letter_to("union")
    assert [choice.hook for choice in letter.hooks] == ["new-pact"]
    pact, far = of_kind(Rests, reasons("asks/U1.2", letter))
    assert pact.invoked
    assert pact.on.currency is Currency.SUPERSEDED
    assert pact.on.successor is not None
    assert pact.on.successor.id == "new-pact"
    assert not far.invoked
    assert far.on.wording_checked is None


def test_an_ask_says_which_law_it_wants_changed() -> None:
    found = reasons("asks/R1.2", letter_to("ruritania"))
    aims = the(Aims, found)
    assert (aims.at.hook.id, aims.at.role) == ("book-law", Role.TARGET)
    assert [rests.on.hook.id for rests in of_kind(Rests, found)] == ["covenant"]


def test_an_ask_says_what_has_overtaken_it_by_the_letters_date_and_no_sooner() -> None:
    late = the(Happened, reasons("asks/R1.1", letter_to("ruritania")))
    assert (late.event.what, late.update, late.used) == ("The law is gone.", None, False)
    early = letter_to("ruritania", date=dt.date(2018, 5, 31))
    assert of_kind(Happened, reasons("asks/R1.1", early)) == ()


def test_an_ask_says_whether_the_letter_puts_it_as_it_can_be_put_now() -> None:
    update = UpdatedAsk(ask=AskId("R1.2"), title="Now", clause="repeal the new law")
    event = Overtaken(
        since=dt.date(2018, 6, 1), label="new law", what="A new law came.", updates=(update,)
    )
    known = library((replace(RECOMMENDATIONS[0], overtaken=event), *RECOMMENDATIONS[1:]))
    letter = replace(letter_to("ruritania"), copies=letter_to("bank").copies)
    letter = replace(letter, copies=replace(letter.copies, recommendations=()))
    before = the(Happened, reasons("asks/R1.2", letter, known))
    assert (before.update, before.used) == (update, False)
    after = reasons("asks/R1.2", use_updated(letter, [AskId("R1.2")]), known)
    assert the(Happened, after).used
    assert the(Recommended, after).reported.clause == "repeal the law"


def test_words_of_an_ask_that_come_from_elsewhere_are_named_with_their_origin() -> None:
    found = of_kind(Fills, reasons("asks/B1.2", letter_to("bank")))
    assert [(fill.name, fill.origin, fill.words) for fill in found] == [
        ("body:ruritania's", Origin.LIBRARY, "the Crown’s"),
        ("asks:ruritania", Origin.ANNEX, "the recommendations to the Crown in Annex A"),
    ]


# ---------------------------------------------------------------- law


@pytest.mark.parametrize("part", ["", "/quotation", "/citation"])
def test_every_line_of_a_provision_says_why_it_is_invoked(part: str) -> None:
    found = reasons(f"legal-basis/treaty{part}", letter_to("bank"))
    invoked = the(Invoked, found).provision
    assert (invoked.role, invoked.currency) == (Role.LEVERAGE, Currency.IN_FORCE)
    assert invoked.checked_by_library == dt.date(2020, 1, 1)
    assert invoked.checked_by_writer is None
    assert [ask.id for ask in the(Bears, found).asks] == ["B1.1", "B1.2"]


def test_a_provision_bears_the_asks_of_the_one_whose_place_it_took() -> None:
    found = reasons("legal-basis/new-pact", letter_to("union"))
    assert [ask.id for ask in the(Bears, found).asks] == ["U1.1", "U1.2"]


def test_a_provision_that_does_not_bind_has_the_writers_reason() -> None:
    letter = tick_hook(letter_to("bank"), HookId("far-law"), "It is what we have.")
    found = reasons("legal-basis/far-law", letter)
    invoked = the(Invoked, found).provision
    assert invoked.role is Role.NONE
    assert invoked.choice is not None
    assert invoked.choice.reason == "It is what we have."
    assert invoked.body is not None
    assert invoked.body.id == "union"
    assert the(Bears, found).asks == ()


def test_law_that_binds_the_government_concerned_says_so() -> None:
    letter = tick_hook(letter_to("bank"), HookId("covenant"))
    invoked = the(Invoked, reasons("legal-basis/covenant", letter)).provision
    assert invoked.role is Role.STANDARD
    assert invoked.body is not None
    assert invoked.body.id == "ruritania"


def test_a_wording_that_the_writer_compared_counts_as_checked() -> None:
    letter = letter_to("union")
    place = "legal-basis/new-pact/quotation"
    assert the(Invoked, reasons(place, letter)).provision.wording_checked is None
    letter = mark_checked(letter, HookId("new-pact"), dt.date(2020, 5, 1))
    invoked = the(Invoked, reasons(place, letter)).provision
    assert invoked.checked_by_writer == invoked.wording_checked == dt.date(2020, 5, 1)
    assert invoked.checked_by_library is None


# ---------------------------------------------------------------- the template


def test_a_block_says_which_template_it_is_of_and_when_it_stands() -> None:
    found = reasons("opening", letter_to("bank"))
    assert the(Stands, found) == Stands(
        template="Letter", kind=BlockKind.OPENING, when=Condition.ALWAYS
    )
    lead = the(Stands, reasons("legal-basis", letter_to("bank")))
    assert lead.when is Condition.HAS_HOOKS


def test_a_block_of_a_template_that_is_gone_is_still_of_a_template() -> None:
    found = reasons("opening", letter_to("bank"), without(library(), "letter"))
    assert the(Stands, found).template == ""


@pytest.mark.parametrize(
    ("place", "name", "origin"),
    [
        ("letterhead", "sender.organisation", Origin.SENDER),
        ("inside-address", "addressee.office", Origin.ADDRESSEE),
        ("date", "date", Origin.LETTER),
        ("reply", "reply_by", Origin.LETTER),
        ("concern", "source.summary", Origin.REPORT),
        ("concern", "report", Origin.REPORT),
        ("subject", "subject", Origin.ADDRESSEE),
        ("enclosures", "enclosures", Origin.ANNEX),
    ],
)
def test_a_filled_placeholder_says_what_filled_it(place: str, name: str, origin: Origin) -> None:
    letter = letter_to("bank")
    fills = {fill.name: fill for fill in of_kind(Fills, reasons(place, letter))}
    assert fills[name].origin is origin
    piece = outline(letter, library(), PHRASES).piece_at(Place(place))
    assert piece is not None
    assert fills[name].words
    assert fills[name].words in piece.text


def test_what_the_writer_filled_in_by_hand_is_the_writers() -> None:
    letter = letter_to("bank").with_field("reference", "X/1").with_field("subject", "Books")
    assert the(Fills, reasons("reference", letter)).origin is Origin.WRITER
    assert the(Fills, reasons("subject", letter)).origin is Origin.WRITER


def test_what_nothing_fills_is_named() -> None:
    letter = letter_to("bank", sender=Sender(id=SENDER.id))
    lacks = of_kind(Lacks, reasons("letterhead", letter))
    assert ("sender.organisation", "[your organisation]") in [(x.name, x.words) for x in lacks]


# ---------------------------------------------------------------- the writer's words


def test_words_of_the_writers_own_keep_what_briefer_proposes_beside_them() -> None:
    letter = letter_to("bank")
    place = Place("asks/B1.1")
    letter = worded(letter, outline(letter, library(), PHRASES), place, "weigh it well")
    found = reasons(place, letter)
    assert isinstance(found[0], Reworded)
    assert found[0].proposed.startswith("weigh the Readers’ Watch report")
    assert not found[0].stale
    assert of_kind(Recommended, found)
    assert of_kind(Fills, found) == ()


def test_a_paragraph_of_ones_own_is_ones_own() -> None:
    letter = add_paragraph(letter_to("bank"), BlockId("opening"), BlockId("paragraph-1"))
    assert reasons("paragraph-1", letter) == (Yours(),)
    letter = letter.with_wording(Place("paragraph-1"), "Mine.", "")
    assert reasons("paragraph-1", letter) == (Yours(),)


# ---------------------------------------------------------------- annexes


@pytest.mark.parametrize(
    "place", ["annex", "annex/ruritania/title", "annex/ruritania", "annex/R2.1"]
)
def test_an_annex_says_which_words_refer_to_it(place: str) -> None:
    brings = the(Brings, reasons(place, letter_to("bank")))
    assert (brings.body.id, brings.annex) == ("ruritania", "Annex A")
    assert brings.places == ("asks/B1.2",)


def test_a_reference_in_the_writers_own_words_counts() -> None:
    letter = letter_to("bank")
    words = outline(letter, library(), PHRASES)
    letter = refer_to(
        letter, words, library(), Place("closing"), "We thank you", AddresseeId("ruritania")
    )
    brings = the(Brings, reasons("annex/R2.1", letter))
    assert brings.places == ("asks/B1.2", "closing")


def test_a_row_of_the_traceability_table_says_what_its_ask_says() -> None:
    found = reasons("trace/B1.1", add_trace(letter_to("bank")))
    assert found[0] == Traces(annex="Annex B")
    assert the(Recommended, found).item.id == "B1"
    assert reasons("trace", add_trace(letter_to("bank"))) == (Traces(annex="Annex B"),)


def test_where_nothing_stands_there_is_no_reason() -> None:
    assert reasons("nowhere", letter_to("bank")) == ()
    assert reasons("asks/R1.1", letter_to("bank")) == ()


# ---------------------------------------------------------------- all letters


def is_explained(letter: Letter, known: Library, phrases: Phrases) -> None:
    words = outline(letter, known, phrases)
    for block in words.blocks:
        assert why(Place(block.id), letter, words, known, phrases).reasons, block.id
        for piece in block.pieces:
            assert why(piece.place, letter, words, known, phrases).reasons, piece.place


@pytest.mark.parametrize("date", [dt.date(2026, 11, 27), dt.date(1999, 11, 1)])
@pytest.mark.parametrize("body", ["ebrd", "us-government", "kz-government"])
def test_every_line_of_a_bundled_letter_is_explained(body: str, date: dt.date) -> None:
    letter = bundled(body, date)
    is_explained(add_trace(letter), BUNDLED, ENGLISH)


def test_what_was_in_force_in_1999_is_judged_by_that_day() -> None:
    then = bundled("us-government", dt.date(1999, 11, 1))
    now = bundled("us-government", dt.date(2026, 11, 27))
    for letter, currency in ((then, Currency.NOT_YET), (now, Currency.IN_FORCE)):
        found = of_kind(Rests, reasons("asks/U1.1", letter, BUNDLED, ENGLISH))
        iccpr = next(rests for rests in found if rests.on.hook.id == "iccpr-19")
        assert iccpr.on.currency is currency


def test_the_bank_is_told_why_its_treaty_is_there() -> None:
    letter = bundled("ebrd", dt.date(2026, 11, 27))
    invoked = the(
        Invoked, reasons("legal-basis/ebrd-agreement-1/quotation", letter, BUNDLED, ENGLISH)
    ).provision
    assert invoked.binding is not None
    assert invoked.binding.reason == "its constituent treaty"
    assert invoked.hook.in_source
    assert invoked.hook.provenance.place == "Article 1"


def bundled(body: str, date: dt.date) -> Letter:
    return start_letter(
        BUNDLED,
        AddresseeId(body),
        template=None,
        sender=SENDER,
        date=date,
        letter_id=LetterId("one"),
    )


@st.composite
def letters(draw: st.DrawFn) -> Letter:
    """Draw a letter that its writer has worked on."""
    date = draw(st.dates(dt.date(1950, 1, 1), dt.date(2100, 1, 1)))
    letter = letter_to(draw(st.sampled_from(BODIES)), date=date)
    for hook in draw(st.sets(st.sampled_from([hook.id for hook in HOOKS]))):
        letter = tick_hook(letter, hook, draw(st.sampled_from(["", "Because."])))
        letter = quote_hook(letter, hook, quoted=draw(st.booleans()))
    letter = letter.with_asks(
        draw(st.permutations([ask.id for item in RECOMMENDATIONS for ask in item.asks]))
    )
    if draw(st.booleans()):
        letter = add_paragraph(letter, None, BlockId("paragraph-1"))
    if draw(st.booleans()):
        letter = add_trace(letter)
    for block in draw(st.sets(st.sampled_from(letter.blocks))):
        letter = letter.leaving_out(block.id)
    pieces = [p for b in outline(letter, library(), PHRASES).blocks for p in b.pieces]
    if pieces:
        texts = st.sampled_from(["", "Own words.", "See Annex A.", "{asks:ruritania} {report}"])
        for piece in draw(st.lists(st.sampled_from(pieces), max_size=4)):
            if not piece.locked:
                letter = letter.with_wording(piece.place, draw(texts), piece.generated)
    return with_copies(letter, library())


@given(letter=letters(), gone=st.sets(st.sampled_from(["letter", "far-law", "pact", "league"])))
def test_every_line_of_every_letter_is_explained(letter: Letter, gone: set[str]) -> None:
    is_explained(letter, library(), PHRASES)
    is_explained(letter, without(library(), *gone), PHRASES)
