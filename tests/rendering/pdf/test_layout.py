"""Pages that a publisher would sign: what stands together, and where."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings

from briefer.document import walk
from briefer.document.nodes import (
    Block,
    Contents,
    Document,
    Figure,
    Footnote,
    NumberedList,
    PageBreak,
    ParagraphStyle,
    Table,
)
from briefer.document.placement import Placement, Typeset
from briefer.rendering.pdf.characters import drawn
from briefer.rendering.pdf.renderer import PdfRenderer
from briefer.rendering.pictures import unreadable
from tests.rendering import documents as samples
from tests.rendering.documents import document, heading, numbered, paragraph, quotation
from tests.rendering.pdf import reading
from tests.rendering.strategies import documents

LONG = "Nobody who reads this paragraph should have to look for its end. " * 8
FILLERS = range(25, 48)
"""Counts of short paragraphs that bring what follows to every place near a page's end."""
LEADING = 14


def after(fillers: int, *blocks: Block) -> Typeset:
    """Typeset `blocks` below so many paragraphs of one line."""
    fill = (paragraph("One line.", anchor=f"filler-{number}") for number in range(fillers))
    return PdfRenderer().typeset(document(*fill, *blocks))


def stretches(typeset: Typeset, anchor: str) -> list[Placement]:
    """Return the stretches of one part."""
    return [place for place in typeset.placements if place.anchor == anchor]


def test_the_fillers_reach_from_one_page_to_the_next() -> None:
    pages = [stretches(after(count, paragraph("x")), "text")[0].page for count in FILLERS]

    assert {pages[0], pages[-1]} == {0, 1}


@pytest.mark.parametrize("fillers", FILLERS)
def test_no_page_begins_or_ends_with_one_line_of_a_paragraph(fillers: int) -> None:
    places = stretches(after(fillers, paragraph(LONG)), "text")

    assert all(place.bottom - place.top >= 2 * LEADING - 0.01 for place in places)


@pytest.mark.parametrize("fillers", FILLERS)
def test_a_paragraph_of_three_lines_is_not_broken(fillers: int) -> None:
    assert len(stretches(after(fillers, paragraph("one", "two", "three")), "text")) == 1


def test_a_long_paragraph_goes_on_on_the_next_page() -> None:
    counts = {len(stretches(after(count, paragraph(LONG)), "text")) for count in FILLERS}

    assert counts == {1, 2}


@pytest.mark.parametrize("fillers", FILLERS)
def test_a_heading_stands_above_the_first_two_lines_of_its_text(fillers: int) -> None:
    typeset = after(fillers, heading("A heading"), paragraph(LONG))

    title, text = stretches(typeset, "heading")[0], stretches(typeset, "text")[0]
    assert title.page == text.page
    assert text.top > title.bottom


@pytest.mark.parametrize("fillers", FILLERS)
def test_a_lead_in_stands_above_the_first_item(fillers: int) -> None:
    lead_in = paragraph("We urge you to:", style=ParagraphStyle.LEAD_IN, anchor="lead-in")
    typeset = after(fillers, lead_in, numbered(LONG, LONG))

    assert stretches(typeset, "lead-in")[0].page == stretches(typeset, "asks/0")[0].page


@pytest.mark.parametrize("fillers", FILLERS)
def test_a_citation_stands_below_the_last_lines_of_its_quotation(fillers: int) -> None:
    citation = paragraph("Article 1", style=ParagraphStyle.CITATION, anchor="citation")
    typeset = after(fillers, quotation(LONG), citation)

    assert stretches(typeset, "quotation")[-1].page == stretches(typeset, "citation")[0].page


@pytest.mark.parametrize("fillers", FILLERS)
def test_those_who_sign_stand_below_words_of_the_letter(fillers: int) -> None:
    typeset = after(
        fillers,
        paragraph(LONG),
        paragraph("Yours sincerely,", style=ParagraphStyle.VALEDICTION, anchor="valediction"),
        paragraph("A. Novak", "Director", style=ParagraphStyle.SIGNATORY, anchor="first"),
        paragraph("T. Berg", "Chair", style=ParagraphStyle.SIGNATORY, anchor="second"),
    )

    together = ("text", "valediction", "first", "second")
    assert len({stretches(typeset, anchor)[-1].page for anchor in together}) == 1
    assert all(len(stretches(typeset, anchor)) == 1 for anchor in together[1:])


def test_there_is_room_for_a_signature_above_each_name() -> None:
    style = ParagraphStyle
    typeset = after(
        0,
        paragraph("Yours sincerely,", style=style.VALEDICTION, anchor="valediction"),
        paragraph("A. Novak", style=style.SIGNATORY, anchor="first"),
        paragraph("T. Berg", style=style.SIGNATORY, anchor="second"),
    )

    valediction, first, second = typeset.placements
    assert first.top - valediction.bottom == pytest.approx(36)
    assert second.top - first.bottom == pytest.approx(36)


@pytest.mark.parametrize("pages", [1, 2, 30])
def test_every_page_says_which_of_how_many_it_is(pages: int) -> None:
    texts = reading.page_texts(PdfRenderer().render(samples.of_pages(pages)))

    labels = [text.strip().splitlines()[-1].strip() for text in texts]
    assert labels == [f"Page {number} of {pages}" for number in range(1, pages + 1)]


def test_a_page_break_makes_no_empty_page() -> None:
    brk = PageBreak()
    typeset = PdfRenderer().typeset(
        document(brk, paragraph("a"), brk, paragraph(" "), brk, paragraph("b"), brk)
    )

    assert typeset.pages == 2


def test_an_empty_document_is_one_page_with_its_label() -> None:
    assert [text.split() for text in reading.page_texts(PdfRenderer().render(document()))] == [
        ["Page", "1", "of", "1"]
    ]


def test_a_whole_letter_takes_two_or_three_pages_with_its_annex() -> None:
    assert PdfRenderer().typeset(samples.letter()).pages == 3
    assert PdfRenderer().typeset(samples.letter(samples.LETTER)).pages == 3


def test_the_sheet_is_the_one_asked_for() -> None:
    sizes = reading.page_sizes(PdfRenderer().render(samples.letter(samples.LETTER)))

    assert sizes[0] == pytest.approx((612, 792), abs=0.01)


def test_numerals_end_one_under_the_other() -> None:
    pdf = PdfRenderer().render(document(numbered(*(f"item{n}" for n in range(1, 13)))))

    stops = [reading.find(pdf, f"{n}. item{n}") for n in (1, 9, 10, 12)]
    numerals = [reading.find(pdf, f"{n}.")[0] for n in (1, 9, 10, 12)]
    texts = [reading.find(pdf, f"item{n}")[0] for n in (1, 9, 10, 12)]
    assert all(stops)
    assert {round(box.right, 1) for box in numerals} == {round(numerals[0].right, 1)}
    assert {round(box.left, 1) for box in texts} == {round(texts[0].left, 1)}


def test_the_numerals_of_a_long_list_stay_inside_the_margin() -> None:
    pdf = PdfRenderer().render(samples.many_items(10_000))

    (numeral, *_) = reading.find(pdf, "10000.")
    assert numeral.left >= 25 * 72 / 25.4 - 0.5


def test_lines_stay_between_the_margins() -> None:
    typeset = PdfRenderer().typeset(samples.letter())
    margin = 25 * 72 / 25.4

    for word in sorted(set(walk.words(samples.letter()))):
        for box in reading.find(typeset.pdf, word):
            assert margin - 1 <= box.left < box.right <= 595.3 - margin + 1


def test_a_placement_encloses_the_words_of_its_part() -> None:
    names = [f"canary{number:02}x" for number in range(60)]
    typeset = PdfRenderer().typeset(document(*(paragraph(name, anchor=name) for name in names)))

    for name in names:
        (place,) = stretches(typeset, name)
        (box,) = reading.find(typeset.pdf, name)
        assert box.page == place.page
        assert place.top <= box.top < box.bottom <= place.bottom


@settings(max_examples=60)
@given(made=documents())
def test_every_part_with_words_is_placed_inside_a_page(made: Document) -> None:
    typeset = PdfRenderer().typeset(made)

    blocks = walk.blocks(made)
    anchors = [anchor for block in blocks for anchor in anchors_of(block, made)]
    placed = [place.anchor for place in typeset.placements]
    assert set(placed) == set(anchors)
    assert [*dict.fromkeys(placed)] == [*dict.fromkeys(anchors)]
    for place in typeset.placements:
        assert 0 <= place.page < typeset.pages
        assert 0 <= place.top < place.bottom <= made.page_size.height * 72 / 25.4


def anchors_of(block: Block, document: Document) -> Sequence[str]:
    """Return the anchors of the parts of a block that a reader sees."""
    match block:
        case Figure():
            seen = not unreadable(block) or bool(drawn(block.alt).strip())
            return [block.anchor] if seen else []
        case Contents():
            entries = samples.headings(document, block.depth)
            return [block.anchor] if any(anchors_of(entry, document) for entry in entries) else []
        case NumberedList() | Table():
            return [anchor for anchor, _, _ in walk.parts(block)]
        case _:
            return [
                anchor
                for anchor, _, inlines in walk.parts(block)
                if walk.plain(inlines).strip()
                or any(isinstance(inline, Footnote) for inline in inlines)
            ]
