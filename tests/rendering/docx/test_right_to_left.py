"""Right to left: paragraphs, passages, tables and sections say so as Word wants it said."""

from xml.etree import ElementTree as Xml

import pytest
from msgspec.structs import replace

from briefer.document.nodes import Direction, Document, ParagraphStyle, SectionBreak, Text
from briefer.rendering.docx.renderer import DocxRenderer
from tests.rendering import documents as samples
from tests.rendering.docx import reading
from tests.rendering.docx.reading import W
from tests.rendering.docx.test_parts import of, table

RENDERER = DocxRenderer()
ARABIC = "حرية التعبير"


def leftwards(*blocks: samples.Block, page_label: str = "صفحة {page} من {pages}") -> bytes:
    document = samples.document(*blocks, page_label=page_label)
    return RENDERER.render(replace(document, direction=Direction.RTL, language="ar"))


def runs(paragraph: Xml.Element) -> list[tuple[str, bool]]:
    """Return the words of each run, and whether it runs to the left."""
    return [
        (reading.says(run), run.find(f"{W}rPr/{W}rtl") is not None)
        for run in paragraph.iter(f"{W}r")
    ]


def runs_to_the_left(paragraph: Xml.Element) -> bool:
    return reading.value(paragraph, f"{W}pPr/{W}bidi") == ""


def test_every_paragraph_of_an_arabic_letter_runs_to_the_left() -> None:
    file = leftwards(
        samples.heading(ARABIC), samples.paragraph(ARABIC), samples.numbered(ARABIC, "EBRD")
    )
    assert all(map(runs_to_the_left, reading.paragraphs(file)))
    styles = reading.part(file, "word/styles.xml")
    (normal,) = (each for each in styles if each.get(f"{W}styleId") == "Normal")
    assert normal.find(f"{W}pPr/{W}bidi") is not None
    language = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert language is not None
    assert language.get(f"{W}bidi") == "ar-SA"
    assert language.get(f"{W}val") == "en-GB"


def test_a_footer_and_a_section_run_to_the_left() -> None:
    file = leftwards(samples.paragraph(ARABIC), SectionBreak(title="b"), samples.paragraph(ARABIC))
    (footer,) = reading.part(file, "word/footer1.xml")
    assert runs_to_the_left(footer)
    assert [way for words, way in runs(footer) if words.strip()] == [True] * 4
    sections = list(reading.part(file, "word/document.xml").iter(f"{W}sectPr"))
    assert [section.find(f"{W}bidi") is not None for section in sections] == [True, True]


def test_a_table_has_its_first_column_at_the_right() -> None:
    (properties,) = reading.part(leftwards(table()), "word/document.xml").iter(f"{W}tblPr")
    assert properties.find(f"{W}bidiVisual") is not None


def test_a_name_in_other_letters_runs_its_own_way() -> None:
    (paragraph,) = reading.paragraphs(leftwards(samples.paragraph(f"{ARABIC} (EBRD) 19.")))
    assert runs(paragraph) == [
        (f"{ARABIC} (", True),
        ("EBRD", False),
        (") ", True),
        ("19", False),
        (".", True),
    ]


def test_a_number_goes_with_the_letters_before_it() -> None:
    (paragraph,) = reading.paragraphs(leftwards(samples.paragraph(f"{ARABIC} 19-20 {ARABIC}")))
    assert runs(paragraph) == [(f"{ARABIC} 19-20 {ARABIC}", True)]


def test_an_arabic_passage_in_english_is_a_run_of_its_own() -> None:
    passage = Text(text=f"{ARABIC} ", language="ar")
    more = Text(text=ARABIC, language="ar", bold=True)
    file = RENDERER.render(samples.document(of(Text(text="The word "), passage, more)))
    (paragraph,) = reading.paragraphs(file)
    assert not runs_to_the_left(paragraph)
    assert runs(paragraph) == [("The word ", False), (f"{ARABIC} ", True), (ARABIC, True)]
    languages = [run.find(f"{W}rPr/{W}lang") for run in paragraph.iter(f"{W}r")]
    assert [each is not None and each.get(f"{W}bidi") for each in languages] == [
        False,
        "ar-SA",
        "ar-SA",
    ]


@pytest.mark.parametrize(
    ("direction", "text", "way"),
    [(Direction.LTR, ARABIC, ""), (Direction.RTL, "27 Harbour Street", "0")],
)
@pytest.mark.parametrize("style", [ParagraphStyle.BODY, ParagraphStyle.ADDRESS])
def test_a_paragraph_in_other_letters_runs_its_own_way(
    direction: Direction, text: str, way: str, style: ParagraphStyle
) -> None:
    document = samples.document(samples.paragraph(text, style=style))
    (paragraph,) = reading.paragraphs(RENDERER.render(replace(document, direction=direction)))
    assert reading.value(paragraph, f"{W}pPr/{W}bidi") == way
    is_flush = reading.value(paragraph, f"{W}pPr/{W}jc") == "right"
    assert is_flush == (style is ParagraphStyle.ADDRESS)


@pytest.mark.parametrize("direction", Direction)
def test_words_are_the_same_whichever_way_they_run(direction: Direction) -> None:
    document: Document = replace(samples.languages(), direction=direction)
    ltr = RENDERER.render(samples.languages())
    assert reading.words(RENDERER.render(document)) == reading.words(ltr)
