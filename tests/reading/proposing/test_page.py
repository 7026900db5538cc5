"""The page that the bundled library comes from, as it was saved from the web."""

import pytest

from briefer.domain.proposal import LineKind, Proposal, ProposedItem
from briefer.reading.proposing.propose import propose
from briefer.reading.text import read_text
from briefer.storage.content import load_library
from tests.reading.proposing.reports import FIXTURES, all_items


@pytest.fixture(scope="module")
def page() -> Proposal:
    data = (FIXTURES / "000_273e69f19933c4db.txt").read_bytes()
    return propose(read_text(data), load_library())


def _item(page: Proposal, body: str, number: int) -> ProposedItem:
    found = next(known for known in page.addressees if known.matched == body)
    return found.items[number - 1]


def test_six_bodies_are_found_and_matched(page: Proposal) -> None:
    assert [body.matched for body in page.addressees] == [
        "kz-government",
        "osce",
        "eu",
        "council-of-europe",
        "us-government",
        "ebrd",
    ]


def test_there_are_sixteen_recommendations(page: Proposal) -> None:
    assert [len(body.items) for body in page.addressees] == [9, 2, 1, 1, 2, 1]


def test_the_paragraph_on_the_agreement_is_context(page: Proposal) -> None:
    item = _item(page, "eu", 1)
    assert item.context.startswith("The Partnership and Cooperation Agreement (PCA)")
    assert item.text.startswith("The European Parliament should use")


def test_the_paragraph_without_a_bullet_is_an_item(page: Proposal) -> None:
    assert _item(page, "ebrd", 1).text.startswith("Article 1 of the Agreement Establishing")


def test_no_words_of_the_site_are_in_it(page: Proposal) -> None:
    words = " ".join(f"{item.text} {item.context}" for item in all_items(page))
    assert "Page" not in words
    assert "Site Map" not in words


def test_the_provisions_are_found_with_their_hooks(page: Proposal) -> None:
    found = {
        (known.words, known.hook)
        for item in all_items(page)
        for known in (*item.references, *item.context_references)
    }
    assert ("Section 498A(a)(1)", "faa-498a") in found
    assert any(
        hook == "ebrd-agreement-1" and words.startswith("Article 1 of") for words, hook in found
    )
    assert ("Partnership and Cooperation Agreement (PCA)", "eu-kz-pca-2") in found
    codes = {hook for words, hook in found if words == "articles 318 and 320 of the criminal code"}
    assert codes == {"kz-criminal-code-1997-318", "kz-criminal-code-1997-320"}
    assert any(
        words == "International Covenant on Civil and Political Rights" for words, _ in found
    )


def test_joined_words_are_to_be_parted_and_right_ones_are_not(page: Proposal) -> None:
    made = [(known.was, known.now) for item in all_items(page) for known in item.corrections]
    assert ("requestthat", "request that") in made
    assert not any("market" in was or "economics" in was for was, _ in made if '"' not in was)


def test_the_quotation_that_is_never_closed_is_never_closed_unasked(page: Proposal) -> None:
    quotes = [known for known in _item(page, "us-government", 2).corrections if '"' in known.now]
    assert quotes
    assert all(known.quoted for known in quotes)


def test_the_asks_are_split_and_say_who_should_act(page: Proposal) -> None:
    asks = [(ask.subject, ask.clause) for ask in _item(page, "eu", 1).asks]
    assert [subject for subject, _ in asks] == ["european-parliament"] * 3
    assert asks[1][1].startswith("request that the E.U.-Kazakhstan Cooperation Council issue")


def test_a_passive_should_asks_to_ensure_it(page: Proposal) -> None:
    clauses = [ask.clause for ask in _item(page, "kz-government", 2).asks]
    assert clauses[2] == (
        "ensure that all currently licensed newspapers are allowed to resume publishing immediately"
    )
    assert len(clauses) == 4


def test_there_are_twenty_seven_asks(page: Proposal) -> None:
    assert sum(len(item.asks) for item in all_items(page)) == 27


def test_the_library_has_every_one_already(page: Proposal) -> None:
    assert [item.twin for item in all_items(page)] == [
        *(f"K{number}" for number in range(1, 10)),
        *("O1", "O2", "E1", "C1", "U1", "U2", "B1"),
    ]


def test_what_is_left_out_is_told(page: Proposal) -> None:
    assert page.lines[-1] is LineKind.LEFT_OUT
    assert page.lines.count(LineKind.ITEM) == 16
