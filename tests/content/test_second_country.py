"""Another country in another language is files only, and passes what the bundled library passes."""

import datetime as dt
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

import briefer
from briefer.composing.edits import add_trace, tick_asks, tick_hook, use_updated, worded
from briefer.composing.fixes import apply_fix
from briefer.composing.following_up import follow_up
from briefer.domain.finding import FillIn, Finding, ReferTo, Reword, Severity, SwapHook
from briefer.domain.ids import AddresseeId, AskId, BlockId, HookId, LetterId, Place
from briefer.domain.letter import Letter
from briefer.rendering.docx.renderer import DocxRenderer
from briefer.rendering.pdf.renderer import PdfRenderer
from briefer.rendering.raster import PdfiumRasteriser
from briefer.rendering.verifying import verifiers
from briefer.storage.content_check import problems
from briefer.storage.content_words import phrase_problems
from tests.golden import TODAY, second_country

SETTING = second_country()
LIBRARY = SETTING.library
PHRASES = SETTING.phrases["fr"]
THEN = SETTING.days[1]
READERS = [addressee.id for addressee in LIBRARY.addressees]
REPORT = (
    "le rapport «\u00a0Pages blanches\u00a0: la presse en Angrie\u00a0» (la Veille des lecteurs, "
)


def letter(reader: str, day: dt.date = TODAY) -> Letter:
    return SETTING.letter(AddresseeId(reader), day)


def text_at(written: Letter, place: str) -> str:
    piece = SETTING.outlined(written).piece_at(Place(place))
    assert piece is not None, place
    return piece.text


def asked(ask: str, reader: str) -> str:
    return text_at(tick_asks(letter(reader), LIBRARY, [AskId(ask)]), f"demandes/{ask}")


def found(written: Letter, code: str) -> list[Finding]:
    return [finding for finding in SETTING.found(written) if finding.code == code]


def said(words: str) -> Letter:
    """Return a letter to the Bank whose writer closes with these words."""
    new = letter("bank")
    return worded(new, SETTING.outlined(new), Place("fin"), words)


def mended(written: Letter, finding: Finding) -> Letter:
    assert finding.fix is not None
    return apply_fix(written, finding.fix, written.date, LIBRARY, SETTING.outlined)


def test_its_files_have_no_problems() -> None:
    assert problems(LIBRARY) == []
    assert phrase_problems(PHRASES) == []
    profiles = {known.profile for known in LIBRARY.addressees} - {"letter"}
    assert profiles == set(SETTING.profiles)


def test_the_program_knows_nothing_of_it() -> None:
    named = re.compile(r"angri|verdopolis|lake-(?:states|assembly)", re.IGNORECASE)
    modules = Path(briefer.__file__).parent.rglob("*.py")
    assert [path for path in modules if named.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("day", SETTING.days, ids=str)
def test_its_letters_have_no_errors(reader: str, day: dt.date) -> None:
    errors = [f for f in SETTING.found(letter(reader, day)) if f.severity is Severity.ERROR]
    assert errors == []
    assert SETTING.outlined(letter(reader, day)).unfilled == ()


@pytest.mark.parametrize(
    ("ask", "reader", "expected"),
    [
        ("A2.1", "angria-government", "laisser reparaître"),
        ("A2.1", "bank", "demander au Gouvernement de l’Angrie de bien vouloir laisser"),
        ("B1.1", "angria-government", "demander à la Banque de Verdopolis de bien vouloir peser"),
        ("E1.2", "bank", "demander aux États du Lac de bien vouloir rappeler au Gouvernement"),
        ("E1.2", "angria-government", "demander aux États du Lac de bien vouloir rappeler à votre"),
        ("E1.1", "lake-states", "demander à l’Assemblée des États du Lac de bien vouloir débattre"),
        ("E1.1", "lake-assembly", "débattre chaque année"),
        ("A2.2", "angria-government", "rouvrir les librairies que les autorités de votre Gouv"),
        (
            "A2.2",
            "lake-states",
            "demander au Gouvernement de l’Angrie de bien vouloir rouvrir les "
            "librairies que les autorités du Gouvernement de l’Angrie",
        ),
    ],
)
def test_contracted_forms_come_from_what_is_stored(ask: str, reader: str, expected: str) -> None:
    assert asked(ask, reader).startswith(expected)


@pytest.mark.parametrize("reader", READERS)
def test_no_article_stays_uncontracted(reader: str) -> None:
    every = tick_asks(letter(reader), LIBRARY, [ask.id for ask in LIBRARY.asks])
    pieces = [piece for block in SETTING.outlined(every).blocks for piece in block.pieces]
    words = "\n".join(piece.text for piece in pieces)
    assert re.findall(r"\b(?:à|de) les?\b|\b(?:à|de) votre votre", words) == []


def test_the_annex_of_the_government_comes_along() -> None:
    bank = letter("bank")
    assert text_at(bank, "demandes/B1.2").endswith(
        "d’appliquer à cette fin les recommandations faites au Gouvernement de l’Angrie (Annexe A)"
    )
    title = "Annexe A\u00a0: recommandations faites au Gouvernement de l’Angrie"
    assert text_at(bank, "annexe/angria-government/title") == title
    assert text_at(bank, "pieces") == title
    lead = text_at(bank, "annexe/angria-government")
    assert lead == "Recommandations faites au Gouvernement de l’Angrie\u00a0:"
    assert text_at(bank, "annexe/A1.1").startswith("abroger")


def test_an_annex_to_several_bodies_names_each() -> None:
    planted = replace(
        LIBRARY.recommendations[1],
        asks=(replace(LIBRARY.recommendations[1].asks[0], subject=AddresseeId("lake-states")),),
    )
    bank = letter("bank")
    mixed = (planted if known.id == planted.id else known for known in bank.copies.recommendations)
    several = replace(
        bank,
        copies=replace(bank.copies, recommendations=tuple(mixed)),
        annex=(AskId("A1.1"), AskId("A2.1")),
    )
    assert text_at(several, "annexe/A2.1").startswith(
        "Il est recommandé aux États du Lac de bien vouloir laisser"
    )


def test_what_is_overtaken_is_told_and_asked_anew() -> None:
    (finding,) = found(letter("angria-government"), "overtaken")
    assert "12 mai 2015" in finding.message
    assert "that is not confirmed" in finding.message
    now = mended(letter("angria-government"), finding)
    assert text_at(now, "demandes/A1.1").startswith(
        "abroger l’article 8 de la loi sur la presse de"
    )
    assert now == use_updated(letter("angria-government"), [AskId("A1.1")])
    assert not found(letter("angria-government", THEN), "overtaken")


def test_law_gives_way_to_its_successor_on_the_letters_date() -> None:
    for day, hook in ((THEN, "lake-pact-1988-5"), (TODAY, "lake-pact-2009-7")):
        assert [choice.hook for choice in letter("lake-states", day).hooks] == [hook]
    old = letter("lake-states").with_hooks(letter("lake-states", THEN).hooks)
    (finding,) = found(old, "not-in-force")
    assert isinstance(finding.fix, SwapHook)
    swapped = mended(old, finding)
    quotation = text_at(swapped, "droit/lake-pact-2009-7/quotation")
    assert quotation == "Tout imprimé circule librement d’une rive à l’autre."


def test_law_that_does_not_bind_is_an_error() -> None:
    wrong = tick_hook(letter("lake-states"), HookId("bank-treaty-2"))
    assert found(wrong, "does-not-bind")


def test_an_ask_wider_than_its_law_is_told() -> None:
    new = letter("bank")
    wider = worded(new, SETTING.outlined(new), Place("demandes/B1.1"), "revoir prêts et dons")
    (finding,) = found(wider, "wider-than-hook")
    assert finding.words == "dons"


@pytest.mark.parametrize(
    "words", [words for pointing in PHRASES.pointing for words in pointing.words]
)
def test_every_word_that_points_at_nothing_is_found(words: str) -> None:
    findings = found(said(f"Nous citons {words} ici."), "dangling")
    findings += found(said(f"Nous citons {words} ici."), "pointing")
    assert [finding.words for finding in findings] == [words]


def test_dangling_words_are_mended_in_french() -> None:
    own = said("Ce rapport le dit. Suivez les recommandations mentionnées ci-dessus.")
    for kind in (Reword, ReferTo):
        (finding,) = (one for one in found(own, "dangling") if isinstance(one.fix, kind))
        own = mended(own, finding)
    text = text_at(own, "fin")
    assert text.startswith(f"L{REPORT[1:]}mars 2004) le dit.")
    assert text.endswith("les recommandations faites au Gouvernement de l’Angrie (Annexe A).")


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", " "])
def test_quoted_words_are_left_alone_whatever_space_follows_the_mark(space: str) -> None:
    (finding,) = found(said(f"On lit «{space}ce rapport ment{space}»."), "dangling")
    assert isinstance(finding.fix, FillIn)


def test_opposite_requests_are_told() -> None:
    bank = letter("bank")
    opposite = worded(bank, SETTING.outlined(bank), Place("demandes/B1.1"), "suspendre tout prêt")
    assert found(opposite, "contradicting-asks")


def test_a_woman_in_office_is_addressed_as_one_and_a_man_as_one() -> None:
    address, call = (text_at(letter("angria-government"), at) for at in ("adresse", "appel"))
    assert address.startswith(
        "S.\u00a0E.\u00a0Mme Zénobie Ellrington\nMinistre de la Culture, Présidente du Conseil"
    )
    assert call == "Madame la Ministre,"
    then = letter("angria-government", THEN)
    assert text_at(then, "adresse").startswith("M. Charles Wellesley\nMinistre de la Culture\n")
    assert text_at(then, "appel") == "Monsieur le Ministre,"
    assert "agréer, Madame la Ministre, l’expression" in text_at(letter("angria-government"), "fin")


def test_pronouns_are_those_that_the_person_uses() -> None:
    words = (
        "On sait qu’{addressee.they} lit\u00a0; nous {addressee.them} prions de {addressee.their}"
    )
    spoken = {
        day: text_at(
            worded(
                letter("angria-government", day),
                SETTING.outlined(letter("angria-government", day)),
                Place("ouverture"),
                words,
            ),
            "ouverture",
        )
        for day in SETTING.days
    }
    assert spoken[TODAY] == "On sait qu’elle lit\u00a0; nous la prions de sa"
    assert spoken[THEN] == "On sait qu’il lit\u00a0; nous le prions de son"


def test_who_has_left_the_office_is_told() -> None:
    new = letter("angria-government")
    old = worded(new, SETTING.outlined(new), Place("appel"), "Monsieur Charles Wellesley,")
    (finding,) = found(old, "holder-out-of-term")
    assert "31 December 2023" in finding.message


def test_marks_and_dates_are_french() -> None:
    words = SETTING.document(letter("bank"))
    text = str(words)
    assert "«\\xa0La Banque prête aux pays dont la presse est libre.\\xa0»" in text
    assert text_at(letter("bank"), "date") == "Le 27 novembre 2026"
    assert text_at(letter("bank", dt.date(2026, 5, 1)), "date") == "Le 1er mai 2026"
    assert text_at(letter("bank", dt.date(2026, 5, 11)), "date") == "Le 11 mai 2026"
    assert "avant le 8 janvier 2027" in text_at(letter("bank"), "reponse")
    assert "Objet\\xa0: Les prêts" in text
    assert "lecteurs\\xa0; et'" in text


def test_an_item_that_ends_within_french_marks_gets_no_second_stop() -> None:
    new = letter("bank")
    own = worded(new, SETTING.outlined(new), Place("demandes/B1.2"), "lire «\u00a0Pages.\u00a0»")
    assert "lire «\\xa0Pages.\\xa0»'" in str(SETTING.document(own))


def test_what_its_profile_allows_is_counted() -> None:
    (finding,) = found(letter("bank"), "too-many-words")
    assert finding.severity is Severity.WARNING


def test_a_follow_up_and_a_table_of_sources_are_french() -> None:
    again = follow_up(letter("bank"), LIBRARY, dt.date(2027, 2, 1), LetterId("two"), PHRASES)
    cited = text_at(again, "earlier-letter")
    assert cited.startswith("Nous nous référons à notre lettre du 27 novembre 2026 adressée à la")
    traced = add_trace(letter("bank"))
    assert text_at(traced, "trace/title") == "Annexe B\u00a0: d’où vient chaque demande"


@pytest.mark.parametrize("reader", READERS)
def test_its_letters_are_written_as_pdf_and_docx(reader: str) -> None:
    document = SETTING.document(add_trace(letter(reader)))
    assert document.language == "fr"
    known = verifiers(PdfiumRasteriser())
    for renderer in (PdfRenderer(), DocxRenderer()):
        known[renderer.suffix].verify(renderer.render(document), document)


def test_a_block_that_is_left_out_is_asked_for() -> None:
    (finding,) = found(letter("bank").leaving_out(BlockId("appel")), "no-salutation")
    assert text_at(mended(letter("bank").leaving_out(BlockId("appel")), finding), "appel")
