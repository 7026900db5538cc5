"""The StyleSheet: a look for everything, and which blocks stand together."""

from itertools import product

import pytest

from briefer.document.look import Look
from briefer.document.nodes import Block, PageBreak, ParagraphStyle
from briefer.rendering.looks import style_sheet
from briefer.rendering.styles import TextStyle
from tests.rendering.documents import heading, numbered, paragraph, quotation

SHEET = style_sheet(Look(), cover=True)
STYLE = ParagraphStyle
BREAK = PageBreak()
BLOCKS: list[Block] = [
    heading("a"),
    heading("b", level=2),
    quotation("c"),
    numbered("d"),
    *(paragraph("e", style=style) for style in STYLE),
]


def looks() -> list[TextStyle]:
    """Return the look of every kind of text."""
    return [style for block in BLOCKS if (style := SHEET.style_of(block))] + [SHEET.page_label]


def test_every_block_has_a_look_but_a_page_break() -> None:
    assert len(looks()) == len(BLOCKS) + 1
    assert SHEET.style_of(BREAK) is None


@pytest.mark.parametrize("look", looks())
def test_text_can_be_read_on_paper(look: TextStyle) -> None:
    assert 9 <= look.size <= 24
    assert 1.1 <= look.leading / look.size <= 1.4


def test_a_heading_of_any_level_has_a_look() -> None:
    assert SHEET.heading(0) is SHEET.heading(1) is not SHEET.heading(2)
    assert SHEET.heading(2) is SHEET.heading(9)


def test_the_white_between_blocks_is_the_larger_one_of_the_two() -> None:
    body, signatory = paragraph("a"), paragraph("b", style=STYLE.SIGNATORY)

    assert SHEET.gap(body, signatory) == SHEET.paragraphs[STYLE.SIGNATORY].space_before
    assert SHEET.gap(numbered("a"), body) == SHEET.paragraphs[STYLE.BODY].space_before


def test_lines_of_one_closed_style_have_no_white_between_them() -> None:
    address = paragraph("a", style=STYLE.ADDRESS)

    assert SHEET.gap(address, address) == 0
    assert SHEET.gap(paragraph("a"), paragraph("b")) > 0
    assert SHEET.gap(address, paragraph("Dear …", style=STYLE.SALUTATION)) > 0


def test_two_signatories_each_have_room_to_sign() -> None:
    signatory = paragraph("a", style=STYLE.SIGNATORY)

    assert SHEET.gap(paragraph("Yours", style=STYLE.VALEDICTION), signatory) == 36
    assert SHEET.gap(signatory, signatory) == 36


def test_a_page_break_takes_no_room_and_parts_everything() -> None:
    for block in BLOCKS:
        assert SHEET.gap(block, BREAK) == SHEET.gap(BREAK, block) == 0
        assert not SHEET.keeps(block, BREAK)
        assert not SHEET.keeps(BREAK, block)


def test_what_introduces_is_kept_with_what_follows() -> None:
    introducing = [
        heading("a"),
        heading("a", level=2),
        *(
            paragraph("a", style=style)
            for style in (STYLE.ORGANISATION, STYLE.SALUTATION, STYLE.LEAD_IN, STYLE.VALEDICTION)
        ),
    ]

    for block, following in product(introducing, BLOCKS):
        assert SHEET.keeps(block, following)


def test_a_quotation_is_kept_with_its_citation_only() -> None:
    assert SHEET.keeps(quotation("a"), paragraph("b", style=STYLE.CITATION))
    assert not SHEET.keeps(paragraph("a"), paragraph("b", style=STYLE.CITATION))
    assert not SHEET.keeps(quotation("a"), paragraph("b"))


def test_a_valediction_never_begins_a_page() -> None:
    for block in BLOCKS:
        assert SHEET.keeps(block, paragraph("Yours", style=STYLE.VALEDICTION))


def test_those_who_sign_stand_together_and_what_follows_does_not() -> None:
    signatory = paragraph("a", style=STYLE.SIGNATORY)

    assert SHEET.keeps(signatory, signatory)
    assert not SHEET.keeps(signatory, paragraph("Enclosure", style=STYLE.NOTE))


def test_running_text_may_end_a_page_anywhere() -> None:
    assert not SHEET.keeps(paragraph("a"), paragraph("b"))
    assert not SHEET.keeps(paragraph("a"), numbered("b"))
    assert not SHEET.keeps(numbered("a"), numbered("b"))


def test_numerals_of_two_digits_fit_into_the_indent() -> None:
    # A numeral is half an em wide, its stop a quarter, in every face of the family.
    two_digits_and_stop = 1.25 * SHEET.list_item.size
    assert SHEET.list_item.indent >= two_digits_and_stop + SHEET.numeral_gap
