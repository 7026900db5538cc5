"""A DOCX file looks as the StyleSheet says, by styles that Word's users know."""

import io
from xml.etree import ElementTree as Xml

import docx
import pytest
from docx.shared import Mm

from briefer.document.look import Look
from briefer.document.nodes import Heading, PageBreak, ParagraphStyle, Text
from briefer.rendering.docx.renderer import DocxRenderer
from briefer.rendering.looks import LETTER_STYLES, style_sheet
from tests.rendering import documents as samples
from tests.rendering.docx import reading
from tests.rendering.docx.reading import W

RENDERER = DocxRenderer()
LETTER = RENDERER.render(samples.letter())


def test_every_paragraph_has_a_style_that_is_there() -> None:
    used = {reading.style(paragraph) for paragraph in reading.paragraphs(LETTER)}
    assert used <= set(_styles(LETTER))


def test_styles_have_names_that_people_read() -> None:
    names = {style.name for style in docx.Document(io.BytesIO(LETTER)).styles}
    assert {"Normal", "Heading 1", "Heading 2", "Quote", "List Number", "Citation"} <= names


@pytest.mark.parametrize("kind", ParagraphStyle)
def test_a_paragraph_has_the_measures_of_its_style(kind: ParagraphStyle) -> None:
    file = RENDERER.render(samples.document(samples.paragraph("Words.", style=kind)))
    (paragraph,) = reading.paragraphs(file)
    expected = style_sheet(Look(), cover=True).paragraphs[kind]
    found = _styles(file)[reading.style(paragraph)]
    spacing, indent = found.find(f"{W}pPr/{W}spacing"), found.find(f"{W}pPr/{W}ind")
    assert spacing is not None
    assert indent is not None
    measures = (
        *(spacing.get(f"{W}{name}", "") for name in ("before", "after", "line")),
        *(indent.get(f"{W}{name}", "") for name in ("left", "right")),
    )
    assert [int(measure) / 20 for measure in measures] == [
        expected.space_before,
        expected.space_after,
        expected.leading,
        expected.indent,
        expected.indent_end,
    ]
    assert reading.value(found, f"{W}rPr/{W}sz") == str(round(expected.size * 2))
    assert (found.find(f"{W}pPr/{W}keepNext") is not None) == expected.keep_with_next
    assert (found.find(f"{W}pPr/{W}keepLines") is not None) == expected.keep_lines
    assert (found.find(f"{W}pPr/{W}contextualSpacing") is not None) == expected.closed


def test_headings_are_levels_of_the_outline() -> None:
    styles = {style.get(f"{W}styleId"): style for style in reading.part(LETTER, "word/styles.xml")}
    levels = [reading.value(styles[f"Heading{level}"], f"{W}pPr/{W}outlineLvl") for level in (1, 2)]
    assert levels == ["0", "1"]


def test_a_heading_deeper_than_the_style_sheet_has_the_last_level() -> None:
    deep = Heading(anchor="deep", level=9, inlines=(Text(text="Deep"),))
    (paragraph,) = reading.paragraphs(RENDERER.render(samples.document(deep)))
    assert reading.style(paragraph) == "Heading2"


def test_each_list_has_a_numbering_that_starts_at_one() -> None:
    file = RENDERER.render(
        samples.document(
            samples.numbered("one", "two"), samples.paragraph("between"), samples.numbered("one")
        )
    )
    first, second, third = reading.lists(file)
    assert first == second != third
    numbering = reading.part(file, "word/numbering.xml")
    starts = {
        each.get(f"{W}numId"): reading.value(each, f"{W}lvlOverride/{W}startOverride")
        for each in numbering.iter(f"{W}num")
    }
    assert starts[first] == starts[third] == "1"


@pytest.mark.parametrize("size", [samples.A4, samples.LETTER], ids=["A4", "US Letter"])
def test_the_sheet_is_that_of_the_document(size: samples.PageSize) -> None:
    section = docx.Document(io.BytesIO(RENDERER.render(samples.letter(size)))).sections[0]
    sides = [
        (section.page_width, size.width),
        (section.page_height, size.height),
        (section.left_margin, LETTER_STYLES.margins.left),
        (section.bottom_margin, LETTER_STYLES.margins.bottom),
    ]
    twip = 635
    assert all(found is not None and abs(found - Mm(meant)) <= twip for found, meant in sides)


def test_the_page_label_counts_by_fields() -> None:
    footer = reading.part(LETTER, "word/footer1.xml")
    assert reading.says(footer) == "Page 1 of 1"
    assert [field.get(f"{W}instr") for field in footer.iter(f"{W}fldSimple")] == [
        " PAGE ",
        " NUMPAGES ",
    ]


def test_a_page_label_without_fields_is_words() -> None:
    label = "{0} {page!r} {pages } {PAGE} {{x}}"
    file = RENDERER.render(samples.document(samples.paragraph("a"), page_label=label))
    assert reading.says(reading.part(file, "word/footer1.xml")) == label


def test_a_page_break_begins_a_page_with_the_next_words() -> None:
    file = RENDERER.render(
        samples.document(
            samples.paragraph("one"),
            PageBreak(),
            PageBreak(),
            samples.paragraph(" "),
            samples.numbered("two", "three"),
            PageBreak(),
        )
    )
    begins = {
        reading.says(paragraph): paragraph.find(f"{W}pPr/{W}pageBreakBefore") is not None
        for paragraph in reading.paragraphs(file)
    }
    assert begins == {"one": False, "two": True, "three": False}


def test_a_quotation_stays_with_its_citation_and_the_signatories_together() -> None:
    kept = [
        reading.style(paragraph)
        for paragraph in reading.paragraphs(LETTER)
        if paragraph.find(f"{W}pPr/{W}keepNext") is not None
    ]
    assert kept == ["Quote", "Normal", "Signature"]


def test_the_face_is_named_by_its_twin_with_ours_in_its_place() -> None:
    first, arabic = reading.part(LETTER, "word/fontTable.xml")
    assert first.get(f"{W}name") == LETTER_STYLES.family.twin
    assert reading.value(first, f"{W}altName") == LETTER_STYLES.family.name
    assert arabic.get(f"{W}name") == "Amiri"


def test_text_has_its_language() -> None:
    file = RENDERER.render(samples.languages())
    styles = reading.part(file, "word/styles.xml")
    assert reading.value(styles, f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang") == "en-GB"
    runs = [run for paragraph in reading.paragraphs(file) for run in paragraph.iter(f"{W}r")]
    languages = [reading.value(run, f"{W}rPr/{W}lang") for run in runs]
    assert [tag for tag in languages if tag] == ["kk-KZ", "ru-RU", "el-GR"]


def test_runs_are_bold_and_italic_as_they_are_meant() -> None:
    (first, _) = docx.Document(io.BytesIO(RENDERER.render(samples.languages()))).paragraphs
    assert [run.text[:3] for run in first.runs if run.bold] == ["για"]
    assert [run.text[:3] for run in first.runs if run.italic] == ["О н"]


def _styles(file: bytes) -> dict[str, Xml.Element]:
    """Return the paragraph styles by their identifiers."""
    styles = reading.part(file, "word/styles.xml").iter(f"{W}style")
    return {style.get(f"{W}styleId", ""): style for style in styles}
