"""References, corrections and asks within the words of one item."""

import pytest

from briefer.domain.proposal import LegalReference, ProposedItem
from tests.reading.proposing.reports import all_items, bullet, proposed


def _item(text: str, *before: str) -> ProposedItem:
    found = proposed(*before, "To the Government of Kazakhstan:", bullet(text))
    return all_items(found)[0]


def _references(text: str, *before: str) -> list[tuple[str, str]]:
    known: tuple[LegalReference, ...] = _item(text, *before).references
    return [(one.instrument, one.provision) for one in known]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Respect Article 19 of the International Covenant on Civil and Political Rights.", "19"),
        ("Respect ICCPR article 19.", "19"),
        ("Respect Art. 22 ICCPR.", "22"),
        ("Respecter l’article 19 du PIDCP et la loi.", "19"),
        ("Соблюдать статью 22 Международного пакта о гражданских и политических правах.", "22"),
        ("Respetar el artículo 19 del Pacto Internacional de Derechos Civiles y Políticos.", "19"),
    ],
)
def test_a_treaty_is_known_in_every_form(text: str, expected: str) -> None:
    assert _references(text)[0] == ("ICCPR", f"Article {expected}")


def test_places_in_the_report_are_no_references() -> None:
    assert _references("Act on the findings (see Chapter 3 and section 2 below).") == []


def test_several_articles_are_several_references() -> None:
    assert _references("Repeal articles 318 and 320 of the criminal code.") == [
        ("Criminal code", "Article 318"),
        ("Criminal code", "Article 320"),
    ]


def test_a_paragraph_of_a_document_is_one() -> None:
    text = "Act in line with paragraph 7.6 of the Copenhagen Document."
    assert _references(text) == [("Copenhagen Document", "paragraph 7.6")]


def test_an_acronym_of_the_report_is_known_later() -> None:
    before = "The Fair Trade in Minerals Agreement (FTMA) was signed."
    assert _references("Withdraw from the FTMA.", before)[0][0].endswith("Minerals Agreement")


@pytest.mark.parametrize(
    ("text", "was", "now"),
    [
        ("Ensure that they requestthat he speaks.", "requestthat", "request that"),
        ("Protect every fam  ily of the dead.", "fam  ily", "family"),
        ("Ask the E.U.- Kazakhstan Council.", "- ", "-"),
        ("Protect  all.", "  ", " "),
        ("Protect the jour\u00adnalists.", "\u00ad", ""),
    ],
)
def test_broken_words_are_to_be_mended(text: str, was: str, now: str) -> None:
    assert (was, now) in [(one.was, one.now) for one in _item(text).corrections]


@pytest.mark.parametrize(
    "text",
    [
        "Promote market economics.",
        "Consult a therapist, notwithstanding the thousand islands.",
        "Adopt short- and long-term plans.",
        "Support husband and wife; understand the demand for command.",
    ],
)
def test_right_words_are_left_alone(text: str) -> None:
    assert _item(text).corrections == ()


def test_what_is_quoted_is_marked() -> None:
    (fix,) = _item('Repeal the words "honor  and dignity" now.').corrections
    assert fix.quoted


def test_a_list_after_semicolons_is_one_ask() -> None:
    asks = _item("Ratify the Rome Statute; the Optional Protocol to CAT; and the ICPPED.").asks
    assert len(asks) == 1


def test_several_requests_are_several_asks() -> None:
    asks = _item("Repeal the law; release all; and, where possible, pay them.").asks
    assert len(asks) == 3
