"""Every clause and every provision, as each reader of the bundled letters will read it."""

import datetime as dt
import re

import pytest

from briefer.composing.laying import compose
from briefer.composing.outline import Outline, PieceKind
from briefer.composing.outlining import outline
from briefer.composing.starting import start_letter
from briefer.document.walk import words
from briefer.domain.ids import AddresseeId, HookId, LetterId, Place
from briefer.domain.letter import HookChoice, Letter
from briefer.storage.content import load_library, load_phrases

LIBRARY = load_library()
PHRASES = load_phrases("en")
READERS = [addressee.id for addressee in LIBRARY.addressees]
TODAY = dt.date(2026, 11, 23)
REPORT = (
    "the Human Rights Watch report “Kazakhstan: Freedom of the Media and Political Freedoms in the"
    " Prelude to the 1999 Elections” (October 1999)"
)
REPORT_AGAIN = "the Human Rights Watch report of October 1999"
ANNEX = "the recommendations to the Government of Kazakhstan in Annex A"


def letter_to(reader: str, date: dt.date = TODAY) -> Letter:
    return start_letter(
        LIBRARY,
        AddresseeId(reader),
        template=None,
        sender=LIBRARY.senders[0],
        date=date,
        letter_id=LetterId("test"),
    )


def full_letter_to(reader: str, *, quoted: bool = True) -> Letter:
    """Return a letter that puts every ask of the library and invokes every provision."""
    hooks = [HookChoice(hook=hook.id, reason="To test.", quoted=quoted) for hook in LIBRARY.hooks]
    return letter_to(reader).with_asks([ask.id for ask in LIBRARY.asks]).with_hooks(hooks)


def said(letter: Letter) -> Outline:
    return outline(letter, LIBRARY, PHRASES)


@pytest.mark.parametrize(
    ("reader", "ask", "expected"),
    [
        (
            "kz-government",
            "K1.1",
            "accede immediately to the International Covenant on Civil and Political Rights and to"
            " its Optional Protocols",
        ),
        (
            "ebrd",
            "K2.1",
            "press the Government of Kazakhstan to put an immediate end to all harassment of the"
            " independent print and broadcast media",
        ),
        (
            "osce",
            "O1.1",
            "make all future election observation missions and pre-election assessment missions to"
            " Kazakhstan conditional on clear, measurable and good-faith efforts by the Government"
            " of Kazakhstan to bring the country’s laws and practices regarding fundamental"
            " freedoms into full conformity with its OSCE commitments",
        ),
        (
            "kz-government",
            "U1.1",
            "press the Government of the United States to continue to urge your Government to end"
            " all arbitrary interference in the exercise of the rights to free expression,"
            " peaceful assembly, freedom of association and political participation",
        ),
        (
            "osce",
            "O2.3",
            "ask the OSCE Office for Democratic Institutions and Human Rights to include the OSCE"
            " Representative on Freedom of the Media in all future deliberations on whether to"
            " observe elections in Kazakhstan",
        ),
        (
            "osce-rfom",
            "O2.2",
            "monitor the state of the media carefully on all future visits to Kazakhstan and in"
            " all future reporting on the country",
        ),
        (
            "osce-rfom",
            "O2.3",
            "ask the OSCE Office for Democratic Institutions and Human Rights to include your"
            " Office in all future deliberations on whether to observe elections in Kazakhstan",
        ),
        (
            "council-of-europe",
            "C1.1",
            "postpone all consideration of associate member status for Kazakhstan until the"
            f" country has implemented {ANNEX}",
        ),
        (
            "us-government",
            "U2.1",
            "review all assistance to Kazakhstan, including export guarantees, in light of the"
            f" findings of {REPORT_AGAIN}, keeping in mind that section 498A of the Foreign"
            " Assistance Act of 1961 requires the President of the United States to consider,"
            " besides relative need, how far a recipient state is making significant progress"
            " toward, and is committed to, a democratic system based on the rule of law, individual"
            " freedoms and representative government chosen in free and fair elections",
        ),
        (
            "ebrd",
            "B1.1",
            f"weigh the findings of {REPORT_AGAIN} in the annual country assessment for Kazakhstan",
        ),
        (
            "ebrd",
            "B1.2",
            "signal that both the nature and the level of future assistance to Kazakhstan will"
            f" depend on substantial progress in implementing {ANNEX}",
        ),
    ],
)
def test_an_ask_is_put_in_the_voice_of_the_letter(reader: str, ask: str, expected: str) -> None:
    piece = said(full_letter_to(reader)).piece_at(Place(f"asks/{ask}"))
    assert piece is not None
    assert piece.text == expected


@pytest.mark.parametrize(
    ("reader", "lead"),
    [
        ("kz-government", "your Government"),
        ("osce", "the OSCE"),
        ("osce-odihr", "ODIHR"),
        ("osce-rfom", "your Office"),
        ("eu", "the European Union"),
        ("european-parliament", "the Parliament"),
        ("council-of-europe", "the Council of Europe"),
        ("us-government", "the United States Government"),
        ("ebrd", "the Bank"),
    ],
)
def test_each_reader_is_urged_by_its_own_name(reader: str, lead: str) -> None:
    asks = next(piece for piece in said(letter_to(reader)).blocks if piece.id == "asks")
    assert asks.pieces[0].text == f"In this light, we respectfully urge {lead} to:"


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("quoted", [True, False])
def test_nothing_stays_unfilled_and_nothing_is_said_twice(reader: str, *, quoted: bool) -> None:
    letter = full_letter_to(reader, quoted=quoted)
    assert said(letter).unfilled == ()
    spoken = " ".join(words(compose(letter, LIBRARY, PHRASES)))
    assert not re.search(r"[{}]|\[(?!wording to be checked\])", spoken)
    assert re.findall(r"\b(\w+) \1\b", spoken, re.IGNORECASE) == []
    assert re.findall(r" [,.;:]|,,|;;|\.\.|, \.| ’s", spoken) == []


@pytest.mark.parametrize("reader", READERS)
def test_a_reader_is_never_told_of_itself_as_of_a_third_party(reader: str) -> None:
    naming = LIBRARY.addressee(AddresseeId(reader)).naming
    if naming.third == naming.second:
        return
    pieces = [piece for block in said(full_letter_to(reader)).blocks for piece in block.pieces]
    about = {PieceKind.ITEM, PieceKind.PARAGRAPH, PieceKind.LEAD_IN}
    others = [piece.text for piece in pieces if piece.kind in about]
    assert [text for text in others if naming.third in text] == []


@pytest.mark.parametrize("reader", [key for key in READERS if key != "kz-government"])
def test_only_the_government_is_told_of_its_government(reader: str) -> None:
    assert "your Government" not in " ".join(
        words(compose(full_letter_to(reader), LIBRARY, PHRASES))
    )


@pytest.mark.parametrize(
    ("reader", "then", "today"),
    [
        ("kz-government", {"kz-constitution-1995-20", "osce-copenhagen-9"}, {"iccpr-19"}),
        ("osce", {"osce-copenhagen-8"}, {"osce-copenhagen-8"}),
        ("osce-rfom", {"osce-copenhagen-9"}, {"osce-copenhagen-9"}),
        ("european-parliament", {"eu-kz-pca-2"}, {"eu-kz-epca-1", "eu-kz-epca-279"}),
        ("council-of-europe", {"coe-statute-5"}, {"coe-statute-5"}),
        ("us-government", {"faa-498a"}, {"faa-498a"}),
        ("ebrd", {"ebrd-agreement-1"}, {"ebrd-agreement-1"}),
    ],
)
def test_a_new_letter_invokes_the_law_of_its_day(
    reader: str, then: set[str], today: set[str]
) -> None:
    of_1999 = {choice.hook for choice in letter_to(reader, dt.date(1999, 10, 4)).hooks}
    of_today = {choice.hook for choice in letter_to(reader).hooks}
    assert then <= of_1999
    assert today <= of_today
    assert reader == "kz-government" or (then, today) == (of_1999, of_today)


def test_the_covenant_is_not_invoked_before_it_bound_kazakhstan() -> None:
    then = {choice.hook for choice in letter_to("kz-government", dt.date(1999, 10, 4)).hooks}
    assert not [hook for hook in then if hook.startswith("iccpr")]


@pytest.mark.parametrize("quoted", [True, False])
def test_an_american_letter_is_spelt_as_americans_spell(*, quoted: bool) -> None:
    letter = letter_to("us-government")
    bound = {"faa-498a", "faa-498a-3"}
    hooks = [HookChoice(hook=hook.id, quoted=quoted) for hook in LIBRARY.hooks if hook.id in bound]
    spoken = " ".join(words(compose(letter.with_hooks(hooks), LIBRARY, PHRASES)))
    assert re.findall(r"\w*(?:wards|ognis|ganis|our(?:able)?\b(?<!our)|[cf]ence)\w*", spoken) == []


def test_the_report_is_named_in_full_once_and_briefly_in_a_provision() -> None:
    hooks = [HookChoice(hook=HookId("kz-national-security-law"), quoted=False)]
    said_of = said(letter_to("kz-government").with_hooks(hooks))
    piece = said_of.piece_at(Place("legal-basis/kz-national-security-law"))
    assert piece is not None
    assert piece.text.startswith(f"According to {REPORT_AGAIN}, the Law on National Security")


@pytest.mark.parametrize("reader", READERS)
def test_a_new_letter_names_the_report_and_its_date(reader: str) -> None:
    spoken = " ".join(words(compose(letter_to(reader), LIBRARY, PHRASES)))
    assert REPORT in spoken
    assert "dates from October 1999" in spoken
