"""Links, notes, tables, pictures, contents and sections are what Word's users know them as."""

import io
import zipfile
from xml.etree import ElementTree as Xml

import pytest
from PIL import Image

from briefer.document.nodes import (
    Cell,
    Contents,
    Document,
    Figure,
    Footnote,
    Inline,
    LineBreak,
    Link,
    PageBreak,
    Paragraph,
    SectionBreak,
    Table,
    Text,
)
from briefer.rendering.docx.renderer import DocxRenderer
from briefer.rendering.pdf.renderer import PdfRenderer
from tests.rendering import documents as samples
from tests.rendering import pictures
from tests.rendering.docx import reading
from tests.rendering.docx.reading import W

RENDERER = DocxRenderer()
COUNTING = DocxRenderer(PdfRenderer().typeset)
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
RULES = ("-1", "0")


def of(*inlines: Inline) -> Paragraph:
    return Paragraph(anchor="a", inlines=inlines)


def note(words: str, *more: Text | Link | LineBreak) -> Footnote:
    return Footnote(inlines=(Text(text=words), *more))


def table(rows: int = 2, widths: tuple[float, ...] = ()) -> Table:
    cells = [tuple(cell(f"{row}{column}") for column in "ab") for row in range(rows + 1)]
    return Table(anchor="table", header=cells[0], rows=tuple(cells[1:]), widths=widths)


def cell(text: str) -> Cell:
    return Cell(anchor=text, inlines=(Text(text=text),))


def render(*blocks: samples.Block) -> bytes:
    return RENDERER.render(samples.document(*blocks))


def relations(file: bytes, of_part: str = "document") -> dict[str, Xml.Element]:
    part = reading.part(file, f"word/_rels/{of_part}.xml.rels")
    return {each.get("Id", ""): each for each in part}


def test_a_link_leads_to_its_address_and_looks_like_one() -> None:
    link = Link(text="the report", url="https://a.example/?a=1&b=2")
    file = render(of(Text(text="See "), link))
    (found,) = reading.part(file, "word/document.xml").iter(f"{W}hyperlink")
    target = relations(file)[found.get(f"{R}id", "")]
    assert target.get("Target") == "https://a.example/?a=1&b=2"
    assert target.get("TargetMode") == "External"
    assert reading.says(found) == "the report"
    assert reading.value(found, f"{W}r/{W}rPr/{W}rStyle") == "Hyperlink"


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "javascript:alert(1)", "//evil.example/x", "\\\\evil\\x", ""]
)
def test_any_other_address_is_words(url: str) -> None:
    file = render(of(Link(text="the report", url=url), note("", Link(text="it", url=url))))
    assert b"External" not in b"".join(reading.parts(file).values())
    assert reading.words(file) == ["the", "report", "1", "it"]


def test_notes_are_footnotes_numbered_from_one() -> None:
    file = render(
        of(Text(text="One"), note("first")),
        samples.numbered("item"),
        of(note("second", LineBreak(), Link(text="there", url="https://a.example/"))),
    )
    part = reading.part(file, "word/footnotes.xml")
    kinds = {each.get(f"{W}id"): each.get(f"{W}type") for each in part}
    assert kinds == {"-1": "separator", "0": "continuationSeparator", "1": None, "2": None}
    assert reading.words(file) == ["One", "1", "first", "1.", "item", "2", "second", "there"]
    assert len(relations(file, "footnotes")) == 1
    settings = reading.part(file, "word/settings.xml")
    named = settings.findall(f"{W}footnotePr/{W}footnote")
    assert tuple(each.get(f"{W}id") for each in named) == RULES


def test_a_table_repeats_its_header_and_tears_no_row() -> None:
    file = render(table(rows=3))
    rows = list(reading.part(file, "word/document.xml").iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * 3
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    header, *others = (reading.style(next(row.iter(f"{W}p"))) for row in rows)
    assert header == "TableHeading"
    assert set(others) == {"TableText"}


@pytest.mark.parametrize(
    ("widths", "shares"),
    [((), (1, 1)), ((1, 3), (1, 3)), ((5,), (1, 1)), ((0, 1), (1, 1)), ((1e308, 1e308), (1, 1))],
)
def test_columns_share_the_line(widths: tuple[float, ...], shares: tuple[int, int]) -> None:
    file = render(table(widths=widths))
    columns = [
        int(column.get(f"{W}w", ""))
        for column in reading.part(file, "word/document.xml").iter(f"{W}gridCol")
    ]
    line = round((210 - 25 - 25) * 72 / 25.4 * 20)
    assert columns == pytest.approx([line * share / sum(shares) for share in shares], abs=1)


def test_text_follows_a_table_and_two_tables_stay_two() -> None:
    file = render(table(), table(), samples.paragraph("after"), table())
    (body,) = reading.part(file, "word/document.xml")
    kinds = [child.tag.removeprefix(W) for child in body]
    assert kinds == ["tbl", "p", "tbl", "p", "tbl", "p", "sectPr"]
    styles = [reading.style(child) for child in body if child.tag == f"{W}p"]
    assert styles == ["TableEnd", "Normal", "TableEnd"]


def test_a_picture_is_held_without_traces_and_told_in_words() -> None:
    camera = pictures.good()["camera"]
    figures = [Figure(anchor="f", image=camera, alt='A "flag" & more', width=30)] * 2
    file = render(*figures)
    parts = reading.parts(file)
    assert [name for name in parts if "media" in name] == ["word/media/image1.jpeg"]
    assert all(pictures.SECRET not in part for part in parts.values())
    with Image.open(io.BytesIO(parts["word/media/image1.jpeg"])) as held:
        assert not held.getexif()
    drawn = list(reading.part(file, "word/document.xml").iter(f"{DRAWING}inline"))
    alts = [one.find(f"{DRAWING}docPr") for one in drawn]
    assert [alt is not None and alt.get("descr") for alt in alts] == ['A "flag" & more'] * 2
    assert len({alt is not None and alt.get("id") for alt in alts}) == 2
    extent = drawn[0].find(f"{DRAWING}extent")
    assert extent is not None
    assert extent.get("cx") == str(30 * 36_000)


@pytest.mark.parametrize("name", pictures.bad())
def test_a_picture_that_cannot_be_read_is_its_words(name: str) -> None:
    file = render(Figure(anchor="f", image=pictures.bad()[name], alt="A flag", width=30))
    (paragraph,) = reading.paragraphs(file)
    assert reading.says(paragraph) == "A flag"
    assert not [part for part in reading.parts(file) if "media" in part]


def headed(*blocks: samples.Block) -> Document:
    return samples.document(
        Contents(anchor="contents"),
        samples.heading("First", anchor="one"),
        samples.heading("Below", level=2, anchor="two"),
        *blocks,
    )


def contents(file: bytes) -> list[Xml.Element]:
    return [each for each in reading.paragraphs(file) if reading.is_entry(each)]


def test_contents_are_there_before_a_program_makes_them() -> None:
    file = RENDERER.render(headed())
    entries = contents(file)
    assert [reading.says(entry) for entry in entries] == ["First", "Below"]
    assert [reading.style(entry) for entry in entries] == ["TOC1", "TOC2"]
    document = reading.part(file, "word/document.xml")
    marks = {each.get(f"{W}name") for each in document.iter(f"{W}bookmarkStart")}
    leads = [each.get(f"{W}anchor") for each in document.iter(f"{W}hyperlink")]
    assert leads == ["_Toc1", "_Toc2"]
    assert marks == set(leads)
    assert fields(document) == [r' TOC \o "1-2" \h \z ']


def test_contents_have_the_page_numbers_that_are_known() -> None:
    file = COUNTING.render(headed(PageBreak(), samples.heading("Last", anchor="last")))
    assert [reading.says(entry) for entry in contents(file)] == ["First1", "Below1", "Last2"]
    fields_of_pages = fields(reading.part(file, "word/document.xml"))[1:]
    assert fields_of_pages == [rf" PAGEREF _Toc{number} \h " for number in (1, 2, 3)]


def test_contents_name_pages_of_the_whole_document_where_sections_count_anew() -> None:
    own = SectionBreak(title="Two", page_label="{page}")
    file = COUNTING.render(headed(own, samples.heading("Last", anchor="last")))
    assert [reading.says(entry) for entry in contents(file)] == ["First1", "Below1", "Last2"]
    assert fields(reading.part(file, "word/document.xml")) == [r' TOC \o "1-2" \h \z \n ']


def test_contents_are_no_deeper_than_word_can_count() -> None:
    file = render(Contents(anchor="contents", depth=400), samples.heading("Deep", level=300))
    assert fields(reading.part(file, "word/document.xml")) == [r' TOC \o "1-9" \h \z ']


def fields(part: Xml.Element) -> list[str]:
    kinds = [each.get(f"{W}fldCharType") for each in part.iter(f"{W}fldChar")]
    instructions = [each.text or "" for each in part.iter(f"{W}instrText")]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end")
    assert kinds.count("begin") == len(instructions)
    return instructions


@pytest.mark.parametrize("last", [samples.paragraph("a"), samples.numbered("a", "b"), table()])
def test_a_section_has_its_own_footer_and_counts_from_one(last: samples.Block) -> None:
    own = SectionBreak(title="Annex", page_label="Annex {page}/{pages}")
    file = render(last, own, samples.paragraph("b"), SectionBreak(title="c"), table())
    sections = list(reading.part(file, "word/document.xml").iter(f"{W}sectPr"))
    assert len(sections) == 3
    starts = [section.find(f"{W}pgNumType") is not None for section in sections]
    assert starts == [False, True, False]
    targets = relations(file)
    footers = [
        targets[section[0].get(f"{R}id", "")].get("Target", "").removeprefix("word/")
        for section in sections
    ]
    assert footers == ["footer1.xml", "footer2.xml", "footer1.xml"]
    annex = reading.part(file, "word/footer2.xml")
    assert reading.says(annex) == "Annex 1/1"
    instructions = [field.get(f"{W}instr") for field in annex.iter(f"{W}fldSimple")]
    assert instructions == [" PAGE ", " SECTIONPAGES "]


def test_a_section_without_words_is_none() -> None:
    file = render(samples.paragraph("a"), SectionBreak(title="b"), SectionBreak(title="c"))
    assert len(list(reading.part(file, "word/document.xml").iter(f"{W}sectPr"))) == 1


def test_the_package_is_a_whole_archive() -> None:
    with zipfile.ZipFile(io.BytesIO(render(table(), of(note("n"))))) as package:
        assert package.testzip() is None
        assert len(set(package.namelist())) == len(package.namelist())
