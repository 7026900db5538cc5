"""Word's own headers, footers, numbers and notes hold what others draw by themselves."""

from msgspec.structs import replace

from briefer.document.look import Look, Numerals, QuotationLook
from briefer.document.nodes import Direction, Document, Figure, Furniture, Side
from briefer.rendering.docx.renderer import DocxRenderer
from tests.documents.dressed import LOGO, PAPER, noted, numbered
from tests.rendering import documents as samples
from tests.rendering.docx import reading
from tests.rendering.docx.reading import W

RENDERER = DocxRenderer()
LETTER = samples.letter()


def rendered(document: Document) -> bytes:
    return RENDERER.render(document)


def said(file: bytes, kind: str) -> set[str]:
    """Return what each header or footer says."""
    names = [name for name in reading.parts(file) if name.startswith(f"word/{kind}")]
    roots = [reading.part(file, name) for name in names if name.endswith(".xml")]
    return {"|".join(map(reading.says, root.iter(f"{W}p"))) for root in roots}


def test_the_first_page_has_its_own_header_and_footer() -> None:
    file = rendered(replace(LETTER, furniture=PAPER))
    assert said(file, "header") == {"To be continued", "|Harbour Centre27 Quay Street"}
    label = "Page 1 of 1"
    assert said(file, "footer") == {
        f"harbour.example|{label}",
        f"Charity 4711Account 0815|{label}",
    }
    section = reading.part(file, "word/document.xml").find(f".//{W}sectPr")
    assert section is not None
    assert section.find(f"{W}titlePg") is not None


def test_the_logo_has_its_words_and_its_side() -> None:
    file = rendered(replace(LETTER, furniture=Furniture(logo=LOGO)))
    (header,) = [
        data
        for name, data in reading.parts(file).items()
        if b"A blue flag" in data and "head" in name
    ]
    assert b'<w:jc w:val="right"/>' in header


def test_a_letter_without_furniture_has_no_header() -> None:
    assert said(rendered(LETTER), "header") == set()


def test_numbers_of_paragraphs_are_words_own_and_go_on_past_a_list() -> None:
    file = rendered(numbered(LETTER))
    styled = [
        (reading.value(each, f"{W}pPr/{W}numPr/{W}numId"), reading.style(each))
        for each in reading.paragraphs(file)
    ]
    assert (
        len({number for number, style in styled if style in {"Normal", "LeadIn"} and number}) <= 2
    )
    assert "ListNumber" in {style for number, style in styled if number}


def test_numerals_and_rules_follow_the_look() -> None:
    look = Look(numerals=Numerals.LETTERS, quotation=QuotationLook.RULED)
    numbering = reading.parts(rendered(replace(LETTER, look=look)))["word/numbering.xml"]
    assert b'<w:numFmt w:val="lowerLetter"/>' in numbering
    assert b'<w:lvlText w:val="%1)"/>' in numbering
    for direction, side in ((Direction.LTR, b"left"), (Direction.RTL, b"right")):
        document = replace(LETTER, look=look, direction=direction)
        styles = reading.parts(rendered(document))["word/styles.xml"]
        assert b'<w:pBdr><w:%b w:val="single"' % side in styles


def test_notes_at_the_end_are_words_own_in_figures() -> None:
    file = rendered(replace(noted(LETTER), notes_title="Notes"))
    assert len(list(reading.part(file, "word/endnotes.xml"))) > 2
    assert b'<w:endnotePr><w:numFmt w:val="decimal"/>' in reading.parts(file)["word/settings.xml"]
    assert reading.says(reading.paragraphs(file)[-1]) == "Notes"


def test_a_signature_stays_with_its_name_and_leaves_no_room_to_sign() -> None:
    file = rendered(noted(LETTER))
    paragraphs = reading.paragraphs(file)
    names = [n for n, each in enumerate(paragraphs) if reading.style(each) == "Signature"]
    assert names
    for place in names:
        above, name = paragraphs[place - 1], paragraphs[place]
        assert above.find(f"{W}pPr/{W}keepNext") is not None
        spacing = name.find(f"{W}pPr/{W}spacing")
        assert spacing is not None
        assert spacing.get(f"{W}before") == "0"


def test_a_picture_stands_where_it_is_put() -> None:
    sides = {Side.START: None, Side.CENTRE: "center", Side.END: "right"}
    for side, wanted in sides.items():
        figure: Figure = replace(LOGO, side=side)
        (paragraph,) = reading.paragraphs(rendered(samples.document(figure)))
        assert reading.value(paragraph, f"{W}pPr/{W}jc") == wanted
