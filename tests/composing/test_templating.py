"""A template made from a letter has its words, with placeholders where its particulars stood."""

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.composing.checks.plans import template_findings
from briefer.composing.particulars import Particular, put_back
from briefer.composing.retelling import retell
from briefer.composing.starting import start_letter
from briefer.composing.templating import TITLE, Doubt, Proposed, propose_template
from briefer.domain.base import Translation
from briefer.domain.ids import AddresseeId, BlockId, LetterId, Place, TemplateId
from briefer.domain.letter import Letter
from briefer.domain.library import Library, MemoryLibrary
from briefer.domain.style import Citations, Style
from briefer.domain.template import Block, BlockKind, Condition, Template
from tests.content.letters import LIBRARY, SETTING
from tests.golden import TODAY

KEY = TemplateId("mine")
PHRASES = SETTING.phrases["en"]


def letter(
    reader: str = "ebrd", template: str = "formal-letter", known: Library = LIBRARY
) -> Letter:
    return start_letter(
        known,
        AddresseeId(reader),
        template=TemplateId(template),
        sender=known.senders[0],
        date=TODAY,
        letter_id=LetterId("x"),
    )


def saying(words: str, place: str = "closing", reader: str = "ebrd") -> Letter:
    return letter(reader).with_wording(Place(place), words, "x")


def proposed(written: Letter, *refused: tuple[str, str]) -> Proposed:
    return propose_template(
        written,
        LIBRARY,
        PHRASES,
        key=KEY,
        name="Mine",
        today=TODAY,
        refused=[(Place(place), words) for place, words in refused],
    )


def block(template: Template, key: str) -> Block:
    return next(known for known in template.blocks if known.id == key)


def turned(words: str, place: str = "closing", reader: str = "ebrd") -> str:
    """Return what the template has where the writer has put `words`."""
    return block(proposed(saying(words, place, reader)).template, place).text


def with_template(template: Template) -> Library:
    return MemoryLibrary(
        sources=LIBRARY.sources,
        addressees=LIBRARY.addressees,
        hooks=LIBRARY.hooks,
        recommendations=LIBRARY.recommendations,
        senders=LIBRARY.senders,
        templates=(*LIBRARY.templates, template),
    )


def texts(written: Letter) -> dict[str, str]:
    """Return the words of each block as they are printed."""
    return {
        piece.place: piece.text.strip("\n")
        for known in SETTING.outlined(written).blocks
        for piece in known.pieces
        if piece.text.strip()
    }


def made_again(written: Letter) -> Letter:
    """Return the letter to the same reader that the letter's template starts."""
    template = proposed(written).template
    return letter(written.addressee, KEY, with_template(template))


# ------------------------------------------------------------ particulars


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("On 27 November 2026 we wrote.", "On {date} we wrote."),
        ("Answer by 8 January 2027.", "Answer by {reply_by}."),
        ("Sampletown Press Watch asks the Bank.", "{sender.organisation} asks {reader}."),
        ("In the Bank’s view", "In {reader's} view"),
        ("Ask the Government of Kazakhstan.", "Ask {body:kz-government}."),
        (
            "It is the Government of Kazakhstan’s duty in Kazakhstan.",
            "It is {body:kz-government's} duty in {country}.",
        ),
        ("Write to office@presswatch.example.", "Write to {sender.contact}."),
        ("Alex Sample wrote.", "{sender.signatory} wrote."),
        (
            "European Bank for Reconstruction and Development (EBRD)",
            "{addressee.name} ({addressee.short_name})",
        ),
    ],
)
def test_particulars_become_placeholders_the_longest_first(words: str, expected: str) -> None:
    assert turned(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "They said “the Government of Kazakhstan knows”.",
        "They said «on 27 November 2026» so.",
        'He wrote "Sampletown Press Watch" there.',
        "An open “quotation goes on to the Bank",
        "Kazakhstani, Transoxo-XKazakhstan and Alex Samplewood",
        "The President and the Director met in 1999.",
        "you and your friends",
    ],
)
def test_what_is_quoted_part_of_a_word_or_unsure_stays(words: str) -> None:
    assert turned(words) == words


def test_a_report_is_named_by_its_placeholder() -> None:
    name = (
        "the Human Rights Watch report “Kazakhstan: Freedom of the Media and Political Freedoms in "
        "the Prelude to the 1999 Elections” (October 1999)"
    )
    assert turned(f"Read {name}.", "concern") == "Read {report}."
    # Further down it would be named without its title, and that is not what the writer wrote.
    assert turned(f"Read {name}.") == f"Read {name}."
    short = "the Human Rights Watch report of October 1999"
    assert turned(f"Read {short}.") == "Read {report}."


def test_words_that_could_be_two_things_stay_and_are_told() -> None:
    written = saying("Sent on 27 November 2026.")
    written = replace(written, reply_by=written.date)
    found = proposed(written)
    assert block(found.template, "closing").text == "Sent on 27 November 2026."
    assert Doubt(place=Place("closing"), words="27 November 2026") in found.doubts


def test_a_year_is_never_taken_for_the_date_of_a_report() -> None:
    known = MemoryLibrary(
        sources=[replace(source, date="1999") for source in LIBRARY.sources],
        addressees=LIBRARY.addressees,
        hooks=LIBRARY.hooks,
        recommendations=LIBRARY.recommendations,
        senders=LIBRARY.senders,
        templates=LIBRARY.templates,
    )
    written = letter(known=known).with_wording(Place("closing"), "It was in 1999.", "x")
    found = propose_template(written, known, PHRASES, key=KEY, name="Mine", today=TODAY)
    assert block(found.template, "closing").text == "It was in 1999."


def test_each_replacement_is_told_and_can_be_refused() -> None:
    written = saying("The Bank: the Bank in Kazakhstan.")
    found = proposed(written)
    told = [(one.place, one.words, one.name) for one in found.replacements]
    assert told == [("closing", "the Bank", "reader"), ("closing", "Kazakhstan", "country")]
    refused = proposed(written, ("closing", "the Bank"))
    assert block(refused.template, "closing").text == "The Bank: the Bank in {country}."
    assert Doubt(place=Place("closing"), words="the Bank") in refused.doubts


@pytest.mark.parametrize(
    ("words", "doubt"),
    [
        ("We met on 3 May 2025.", "3 May 2025"),
        ("We met on 3.5.2025.", "3.5.2025"),
        ("We met on May 3, 2025.", "May 3, 2025"),
        ("Ask rose@league.example.", "rose@league.example"),
        ("Call +7 701 123 45 67.", "+7 701 123 45 67"),
        ("Sets { x } stay.", "{ x }"),
    ],
)
def test_what_looks_like_a_particular_is_told(words: str, doubt: str) -> None:
    found = proposed(saying(words))
    assert Doubt(place=Place("closing"), words=doubt) in found.doubts


def test_placeholders_of_the_writers_own_stay() -> None:
    assert turned("See {asks:kz-government} on {date}.") == "See {asks:kz-government} on {date}."


# ------------------------------------------------------------ the template


def test_blocks_keep_their_order_and_those_left_out_stay_out() -> None:
    written = letter().leaving_out(BlockId("concern"))
    first, *others = written.blocks
    own = Block(id=BlockId("own-1"), kind=BlockKind.PARAGRAPH)
    written = written.with_blocks((*others, own, first)).with_wording(
        Place("own-1"), "Our own words.", ""
    )
    template = proposed(written).template
    assert [known.id for known in template.blocks] == [
        known.id for known in written.blocks if known.id != "concern"
    ]
    assert block(template, "own-1").text == "Our own words."
    assert template_findings(template, LIBRARY, PHRASES) == ()


def test_a_block_that_the_writer_has_emptied_is_not_there() -> None:
    written = saying("  ", "closing").with_wording(Place("asks"), " ", "x")
    template = proposed(written).template
    assert "closing" not in {known.id for known in template.blocks}
    # The requests need their place.
    assert block(template, "asks").text == ""


def test_look_citations_profile_and_time_are_kept() -> None:
    written = replace(
        letter(),
        style=Style(size=10.0),
        citations=Citations.FOOTNOTE,
        reply_by=TODAY + dt.timedelta(days=7),
    )
    template = proposed(written).template
    assert (template.style, template.citations) == (Style(size=10.0), Citations.FOOTNOTE)
    assert template.reply_within == 7
    assert proposed(letter()).template.style is None
    assert proposed(letter()).template.reply_within is None
    assert proposed(letter("osce", "review-submission")).template.profile == "upr"


def test_words_for_one_request_are_the_letters_alone() -> None:
    written = letter().with_wording(Place("asks/B1.1"), "do it", "x")
    assert proposed(written).template == proposed(letter()).template


def test_own_words_stand_whatever_the_condition_says() -> None:
    written = letter().with_wording(Place("reference"), "Our sign: 7", "")
    template = proposed(written).template
    assert block(template, "reference").when is Condition.ALWAYS
    assert block(template, "copies").when is Condition.HAS_COPIES


def test_a_title_of_the_writers_own_is_turned_back_too() -> None:
    found = proposed(replace(letter(), title="EBRD: media in Kazakhstan"))
    assert found.template.title == "{addressee.short_name}: media in {country}"
    assert [one.place for one in found.replacements] == [TITLE, TITLE]
    plain = proposed(letter()).template
    assert plain.title == "Letter to the {addressee.short_name} on {country}"


def test_a_subject_that_the_writer_typed_is_part_of_the_template() -> None:
    written = letter().with_field("subject", "Media in Kazakhstan")
    assert block(proposed(written).template, "subject").text == "Media in {country}"
    # Above the first mention of the report, its short name would become the long one.
    short = "About the Human Rights Watch report of October 1999"
    written = letter().with_field("subject", short)
    assert block(proposed(written).template, "subject").text == short


def test_what_is_unchanged_keeps_its_words_in_other_languages() -> None:
    words = (
        Translation(part="blocks/closing", language="kk", text="Рақмет."),
        Translation(part="blocks/opening", language="kk", text="Біз."),
    )
    formal = LIBRARY.template(TemplateId("formal-letter"))
    known = with_template(replace(formal, id=TemplateId("own"), translations=words))
    written = letter("ebrd", "own", known).with_wording(Place("opening"), "Hello.", "x")
    found = propose_template(written, known, PHRASES, key=KEY, name="Mine", today=TODAY)
    assert found.template.translations == words[:1]


def test_a_template_from_a_letter_in_another_language_keeps_the_first_words_too() -> None:
    words = (Translation(part="blocks/closing", language="kk", text="Рақмет."),)
    formal = LIBRARY.template(TemplateId("formal-letter"))
    known = with_template(replace(formal, id=TemplateId("own"), translations=words))
    kazakh = retell(letter("ebrd", "own", known), "kk", known)
    phrases = replace(PHRASES, language="kk")
    found = propose_template(kazakh, known, phrases, key=KEY, name="Mine", today=TODAY)
    assert found.template.language == "kk"
    assert block(found.template, "closing").text == "Рақмет."
    assert "kk" not in {text.language for text in found.template.translations}
    # What nobody has translated or confirmed is still told to be so.
    assert block(found.template, "opening").language == "en"
    assert block(found.template, "closing").unchecked
    english = letter("ebrd", KEY, with_template(found.template))
    back = retell(english, "en", with_template(found.template))
    assert texts(back)["closing"] == texts(letter())["closing"]
    again = letter("ebrd", KEY, with_template(found.template))
    assert texts(again)["opening"] == texts(letter())["opening"]


# ------------------------------------------------------------ there and back

PARTICULARS = (
    "the Bank",
    "the Bank’s",
    "EBRD",
    "Kazakhstan",
    "the Government of Kazakhstan",
    "the European Parliament’s",
    "Sampletown Press Watch",
    "27 November 2026",
    "8 January 2027",
    "office@presswatch.example",
    "Alex Sample\nDirector\nSampletown Press Watch",
    "the Human Rights Watch report of October 1999",
    "the Human Rights Watch report “Kazakhstan: Freedom of the Media and Political Freedoms in "
    "the Prelude to the 1999 Elections” (October 1999)",
    "Human Rights Watch",
    "{asks:kz-government}",
    "{date}",
    "{body:osce}",
)
WORDS = st.one_of(
    st.sampled_from(PARTICULARS),
    st.sampled_from(["“", "”", '"', "«", "»", " ", "\n", ", ", "x", "’s", "The ", ". "]),
    st.text(st.characters(exclude_characters="{}", exclude_categories=["Cs", "Cc"]), max_size=6),
)
TEXTS = st.lists(WORDS, min_size=1, max_size=8).map("".join)
PLACES = st.sampled_from(["opening", "concern", "reply", "closing", "signature", "subject"])


@settings(max_examples=120, deadline=None)
@given(st.dictionaries(PLACES, TEXTS, max_size=3), st.sampled_from(["ebrd", "osce-odihr"]))
def test_a_letter_made_from_the_template_says_the_same(words: dict[str, str], reader: str) -> None:
    written = letter(reader)
    for place, text in words.items():
        written = written.with_wording(Place(place), text, "x")
    again = made_again(written)
    assert texts(again) == texts(written)


@given(
    st.lists(st.sampled_from(["the Bank", "Bank", "of the Bank", "a b", "b c"]), unique=True),
    TEXTS,
)
def test_put_back_takes_nothing_but_whole_particulars(names: Sequence[str], text: str) -> None:
    known = tuple(Particular(words, f"n{number}") for number, words in enumerate(names))
    done = put_back(text, known)
    back = done.text
    for number, words in enumerate(names):
        back = back.replace(f"{{n{number}}}", words)
    assert back == text
