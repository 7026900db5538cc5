"""Headers, footers and logos keep clear of the text, in any look, and are no part of it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.document import walk
from briefer.document.look import HeadingLook, Look, QuotationLook
from briefer.document.nodes import Document, Figure, Furniture, Inline, Paragraph, Side, Text
from briefer.rendering.pdf.renderer import PdfRenderer
from tests.documents.dressed import LOGO, PAPER, noted, numbered
from tests.documents.structure import Tagged
from tests.rendering import documents as samples
from tests.rendering.pdf import reading
from tests.rendering.strategies import looks

RENDERER = PdfRenderer()
LETTER = samples.letter()
_HEADS = st.integers(0, 12).map(lambda count: samples.lines(*["Head of a page"] * count))
_FEET = st.integers(0, 12).map(lambda count: samples.lines(*["Foot of a page"] * count))
_MM = 72 / 25.4


def dressed(furniture: Furniture, look: Look | None = None) -> Document:
    return replace(LETTER, furniture=furniture, look=look or Look())


def tagged(document: Document, folder: Path) -> Tagged:
    file = folder / "letter.pdf"
    file.write_bytes(RENDERER.render(document))
    return Tagged(file)


def test_the_first_page_has_its_own_and_all_others_theirs() -> None:
    first, *others = reading.page_texts(RENDERER.render(dressed(PAPER)))
    assert "Harbour Centre" in first
    assert "Charity 4711" in first
    assert "To be continued" not in first
    assert others
    for page in others:
        assert "To be continued" in page
        assert "harbour.example" in page
        assert "Harbour Centre" not in page


def test_what_stands_around_the_text_is_no_part_of_what_is_read(tmp_path: Path) -> None:
    read = tagged(dressed(PAPER), tmp_path)
    assert read.problems == []
    assert read.words() == walk.words(LETTER)


def test_the_logo_is_read_before_everything(tmp_path: Path) -> None:
    root = tagged(dressed(PAPER), tmp_path).root
    document = next(root.each("/Document"))
    first = document.kids[0]
    assert getattr(first, "role", "") == "/Figure"
    assert getattr(first, "alternative", "") == LOGO.alt


def test_a_logo_that_cannot_be_read_is_its_words(tmp_path: Path) -> None:
    furniture = Furniture(logo=replace(LOGO, image=b"none"))
    read = tagged(dressed(furniture), tmp_path)
    assert read.problems == []
    assert "A blue flag" in reading.page_texts(RENDERER.render(dressed(furniture)))[0]


@settings(max_examples=25)
@given(head=_HEADS, foot=_FEET, look=looks(), logo=st.none() | st.just(LOGO))
def test_furniture_never_meets_the_text_and_no_word_is_lost(
    head: tuple[Inline, ...], foot: tuple[Inline, ...], look: Look, logo: Figure | None
) -> None:
    furniture = Furniture(logo=logo, first_header=head, header=head, first_footer=foot, footer=foot)
    typeset = RENDERER.typeset(dressed(furniture, look))
    heads = reading.find(typeset.pdf, "Head of a page")
    feet = reading.find(typeset.pdf, "Foot of a page")
    assert len(heads) == _lines(head) * typeset.pages
    assert len(feet) == _lines(foot) * typeset.pages
    for place in typeset.placements:
        assert all(box.bottom <= place.top for box in heads if box.page == place.page)
        assert all(place.bottom <= box.top for box in feet if box.page == place.page)
    for box in (*heads, *feet):
        assert 0 <= box.left < box.right <= LETTER.page_size.width * _MM
        assert 0 <= box.top < box.bottom <= LETTER.page_size.height * _MM


def test_numbers_of_paragraphs_hang_beside_them() -> None:
    made = samples.document(Paragraph(anchor="a", inlines=(Text(text="Word " * 60),), number=999))
    pdf = RENDERER.render(made)
    (number,) = reading.find(pdf, "999.")
    words = reading.find(pdf, "Word")
    assert number.right < min(word.left for word in words)
    assert number.left == pytest.approx(25 * _MM, abs=1.5)


def test_notes_at_the_end_lead_back_to_what_calls_them() -> None:
    made = replace(noted(numbered(LETTER)), notes_title="Notes")
    count = len(list(walk.notes(made)))
    pdf = RENDERER.render(made)
    assert count > 3
    assert pdf.count(b"/Subtype/Link") == 2 * count
    assert reading.find(pdf, "Notes")[0].page == len(reading.page_sizes(pdf)) - 1


def test_capitals_are_drawn_and_the_text_stays() -> None:
    made = replace(samples.document(samples.heading("Straße")), look=_capitals())
    assert reading.words(RENDERER.render(made), made) == ["Straße"]
    plain = RENDERER.render(samples.document(samples.heading("Straße")))
    assert (
        reading.find(RENDERER.render(made), "Straße")[0].right
        > reading.find(plain, "Straße")[0].right
    )


@pytest.mark.parametrize("side", Side)
def test_a_picture_stands_where_it_is_put(side: Side) -> None:
    made = samples.document(replace(LOGO, side=side, width=20.0))
    assert {Side.START: 25, Side.CENTRE: 95, Side.END: 165}[side] == round(
        reading.picture_left(RENDERER.render(made)) / _MM
    )


def _capitals() -> Look:
    return Look(heading=HeadingLook.CAPITALS, quotation=QuotationLook.RULED)


def _lines(inlines: tuple[Inline, ...]) -> int:
    return walk.plain(inlines).count("Head") + walk.plain(inlines).count("Foot")
