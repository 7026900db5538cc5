"""A look changes every measure in proportion, and nothing that was not asked for."""

import pytest
from hypothesis import given
from msgspec.structs import asdict

from briefer.document.look import Face, HeadingLook, Look, QuotationLook
from briefer.document.nodes import ParagraphStyle
from briefer.rendering.looks import LETTER_STYLES, sheet_of, style_sheet
from briefer.rendering.styles import StyleSheet, TextStyle
from tests.rendering import documents as samples
from tests.rendering.strategies import looks

BODY = ParagraphStyle.BODY


def test_a_document_without_wishes_looks_like_a_letter() -> None:
    assert asdict(sheet_of(samples.letter())) == asdict(LETTER_STYLES)


def test_running_text_is_as_large_and_as_wide_apart_as_asked_for() -> None:
    body = style_sheet(Look(size=12.0, line_spacing=1.5, paragraph_gap=4.0)).paragraphs[BODY]
    assert (body.size, body.leading, body.space_after) == (12, 18, 4)


def test_white_that_is_no_paragraphs_keeps_its_proportion() -> None:
    sheet = style_sheet(Look(size=16.5, paragraph_gap=0.0))
    assert sheet.paragraphs[ParagraphStyle.SIGNATORY].space_before == pytest.approx(54)
    assert sheet.list_item.indent == pytest.approx(39)


def test_colour_is_that_of_the_name_and_of_headings_that_ask_for_it() -> None:
    plain, coloured = (
        style_sheet(Look(colour="#1D6A6A", heading=heading))
        for heading in (HeadingLook.BOLD, HeadingLook.COLOURED)
    )
    organisation = ParagraphStyle.ORGANISATION
    assert plain.paragraphs[organisation].colour == "1d6a6a"
    assert {style.colour for style in plain.headings} == {""}
    assert {style.colour for style in coloured.headings} == {"1d6a6a"}
    assert style_sheet(Look(colour="red")).paragraphs[organisation].colour == ""


def test_the_other_face_and_the_other_quotation_are_there() -> None:
    sheet = style_sheet(Look(face=Face.SANS, quotation=QuotationLook.RULED))
    assert (sheet.family.name, sheet.family.twin) == ("Liberation Sans", "Arial")
    assert sheet.quotation.ruled


def test_lists_stand_further_in_where_paragraphs_have_numbers() -> None:
    plain, numbered = style_sheet(Look()), style_sheet(Look(), numbered=True)
    assert numbered.list_item.indent == plain.list_item.indent + plain.number_indent
    assert numbered.paragraphs[BODY] == plain.paragraphs[BODY]


@given(looks())
def test_any_look_can_be_read_and_written_in_half_points(look: Look) -> None:
    sheet = style_sheet(look)
    for style in _styles(sheet):
        assert style.size >= 7
        assert style.size * 2 == round(style.size * 2)
        assert style.leading >= style.size
    assert 0 < sheet.label_drop < look.margins.bottom * 72 / 25.4


def _styles(sheet: StyleSheet) -> list[TextStyle]:
    single = [sheet.quotation, sheet.list_item, sheet.cell, sheet.footnote, sheet.page_label]
    return [*sheet.paragraphs.values(), *sheet.headings, *single, sheet.furniture]
