"""Which piece becomes which block of the document."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.composing.edits import quote_hook
from briefer.composing.laying import compose
from briefer.document.nodes import Document, NumberedList, PageBreak, Paragraph, Quotation
from briefer.document.walk import notes, parts, plain, words
from briefer.domain.ids import HookId, Place
from briefer.domain.letter import Letter
from briefer.domain.style import Citations
from tests.ruritania import PHRASES, letter_to, library


def composed(letter: Letter) -> Document:
    return compose(letter, library(), PHRASES)


def lines(document: Document) -> list[str]:
    return [plain(inlines) for block in document.blocks for _, _, inlines in parts(block)]


def test_a_letter_has_its_parts_in_the_order_that_readers_expect() -> None:
    text = lines(composed(letter_to("bank")))
    expected = [
        "League of Readers",
        "1 Low Street\nStrelsau\ndesk@league.example",
        "4 May 2020",
        "The Head\nReading Bank",
        "Dear Head,",
        "Re: XR: the freedom to read",
        "The League defends libraries.",
        "Libraries were closed.",
        "See the Readers’ Watch report “Closed Books” (March 2019).",
        "The law says:",
        "Treaty says of the Crown:",
        "“words of treaty & <more>”",
        "Treaty, Article 1",
        "We urge the Bank to:",
        "weigh the Readers’ Watch report of March 2019 in its lending; and",
        "lend only as the Crown’s Crown carries out the recommendations to the Crown in Annex A.",
        "Write to desk@league.example by 15 June 2020.",
        "We thank you.",
        "Yours sincerely,",
        "Rose Elphberg\nChair",
        "Enclosed: Annex A: recommendations to the Crown",
        "Annex A: recommendations to the Crown",
        "The Crown should:",
        "open the libraries of the Crown;",
        "repeal the law; and",
        "pay librarians.",
    ]
    assert text == expected


def test_an_annex_begins_on_a_new_page_and_its_list_at_one() -> None:
    blocks = composed(letter_to("bank")).blocks
    after = blocks[[isinstance(block, PageBreak) for block in blocks].index(True) :]
    lists = [block for block in after if isinstance(block, NumberedList)]
    assert [len(found.items) for found in lists] == [3]


def test_wording_nobody_has_checked_says_so_in_the_letter_itself() -> None:
    quotations = [b for b in composed(letter_to("union")).blocks if isinstance(b, Quotation)]
    assert plain(quotations[0].inlines) == "“new words” [wording to be checked]"


def test_citations_can_stand_at_the_foot_of_the_page() -> None:
    letter = replace(letter_to("bank"), citations=Citations.FOOTNOTE)
    document = composed(letter)
    (number, anchor, note), *others = notes(document)
    assert (number, anchor, others) == (1, "legal-basis/treaty/quotation", [])
    assert plain(note.inlines) == "Treaty, Article 1"
    assert "Treaty, Article 1" not in lines(document)
    assert sorted(words(document)) == sorted([*words(composed(letter_to("bank"))), "1"])


def test_a_paraphrase_calls_the_note_itself() -> None:
    letter = quote_hook(letter_to("bank"), HookId("treaty"), quoted=False)
    (found,) = notes(composed(replace(letter, citations=Citations.FOOTNOTE)))
    assert found[1] == "legal-basis/treaty"
    emptied = letter.with_wording(Place("legal-basis/treaty"), "", "x")
    document = composed(replace(emptied, citations=Citations.FOOTNOTE))
    assert "Treaty, Article 1" in lines(document)


def test_a_single_ask_ends_in_a_full_stop_and_the_writers_own_stop_is_kept() -> None:
    one = letter_to("bank").with_asks(letter_to("bank").asks[:1])
    assert (
        lines(composed(one)).count("weigh the Readers’ Watch report of March 2019 in its lending.")
        == 1
    )
    stopped = one.with_wording(Place("asks/B1.1"), "Stop!", "x")
    assert "Stop!" in lines(composed(stopped))


def test_a_letter_that_asks_for_nothing_has_no_lead_in_either() -> None:
    text = lines(composed(letter_to("bank").with_asks(())))
    assert "We urge the Bank to:" not in text


@given(st.text())
def test_whatever_the_writer_types_comes_out_word_for_word(typed: str) -> None:
    letter = letter_to("bank").with_wording(Place("closing"), typed, "We thank you.")
    document = composed(letter)
    closing = [
        block
        for block in document.blocks
        if isinstance(block, Paragraph) and block.anchor == "closing"
    ]
    said = " ".join(plain(block.inlines) for block in closing).split()
    assert said == typed.split()
    assert all(word in words(document) for word in typed.split())
