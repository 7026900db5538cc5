"""Sections of a DOCX file that are documents of their own, and words that lead elsewhere."""

from io import BytesIO
from xml.etree import ElementTree as Xml
from zipfile import ZipFile

import pytest
from hypothesis import given
from msgspec.structs import replace

from briefer.document.look import Look, QuotationLook
from briefer.document.nodes import (
    Block,
    Cell,
    Contents,
    Direction,
    Document,
    Figure,
    Footnote,
    Furniture,
    ListItem,
    NumberedList,
    PageBreak,
    Paragraph,
    Quotation,
    Reference,
    SectionBreak,
    Table,
    Text,
)
from briefer.rendering.docx.renderer import DocxRenderer
from briefer.rendering.pdf.renderer import PdfRenderer
from tests.documents.dressed import PAPER
from tests.rendering import documents as samples
from tests.rendering import pictures
from tests.rendering.docx import reading
from tests.rendering.docx.reading import W
from tests.rendering.strategies import documents

RENDERER = DocxRenderer(PdfRenderer().typeset)
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
ARABIC = SectionBreak(
    title="Two", page_label="{page} / {pages}", language="ar", direction=Direction.RTL
)
END = SectionBreak(title="End")


def own(furniture: Furniture | None = None) -> SectionBreak:
    """Return where a section begins that counts its own pages."""
    return SectionBreak(title="Letter", page_label="Letter {page} of {pages}", furniture=furniture)


def noted(words: str, note: str) -> Paragraph:
    """Return a paragraph with a note."""
    return Paragraph(anchor=words, inlines=(Text(text=words), Footnote(inlines=(Text(text=note),))))


def render(*blocks: Block) -> bytes:
    """Return the file of these blocks."""
    return RENDERER.render(samples.document(*blocks))


def papers(file: bytes) -> list[dict[str, str]]:
    """Return the words of what each section refers to, by kind and pages."""
    targets = {
        each.get("Id", ""): each.get("Target", "").removeprefix("word/")
        for each in reading.part(file, "word/_rels/document.xml.rels")
    }
    return [
        {
            _kind(each): reading.says(reading.part(file, f"word/{targets[each.get(f'{R}id', '')]}"))
            for each in section
            if each.tag.endswith("Reference")
        }
        for section in reading.sections(file)
    ]


def _kind(reference: Xml.Element) -> str:
    kind = reference.tag.removeprefix(W).removesuffix("Reference")
    return f"{kind} {reference.get(f'{W}type')}"


@pytest.mark.parametrize("around", Direction)
def test_a_section_runs_its_own_way(around: Direction) -> None:
    other = Direction.LTR if around is Direction.RTL else Direction.RTL
    words = {Direction.LTR: "Law", Direction.RTL: "قانون"}
    section = SectionBreak(title="b", direction=other)
    made = samples.document(
        samples.paragraph(words[around]),
        section,
        samples.paragraph(words[other]),
        samples.numbered("2026"),
        Table(anchor="t", header=(Cell(anchor="c", inlines=(Text(text="1"),)),), rows=()),
    )
    file = RENDERER.render(replace(made, direction=around))

    first, second = (each.find(f"{W}bidi") is not None for each in reading.sections(file))
    assert (first, second) == (around is Direction.RTL, other is Direction.RTL)
    ways = [reading.value(each, f"{W}pPr/{W}bidi") == "" for each in reading.paragraphs(file)]
    assert ways[:3] == [first, second, second]
    (table,) = reading.part(file, "word/document.xml").iter(f"{W}tbl")
    assert (table.find(f"{W}tblPr/{W}bidiVisual") is not None) == second
    (normal,) = (
        style
        for style in reading.part(file, "word/styles.xml").iter(f"{W}style")
        if style.get(f"{W}styleId") == "Normal"
    )
    assert normal.find(f"{W}pPr/{W}bidi") is None


def test_the_words_of_a_section_are_checked_in_its_language() -> None:
    french = SectionBreak(title="b", language="fr")
    english = Text(text="Law", language="en-GB")
    file = render(
        samples.paragraph("Law"),
        french,
        Paragraph(anchor="a", inlines=(Text(text="Loi "), english)),
        noted("Loi", "article"),
        ARABIC,
        samples.paragraph("قانون"),
    )
    runs = [
        (run.find(f"{W}rPr/{W}lang"), reading.says(run))
        for name in ("document", "footnotes")
        for run in reading.part(file, f"word/{name}.xml").iter(f"{W}r")
        if reading.says(run)
    ]
    assert [
        (None if lang is None else list(lang.attrib.values()), word) for lang, word in runs
    ] == [
        (None, "Law"),
        (["fr-FR"], "Loi "),
        (None, "Law"),
        (["fr-FR"], "Loi"),
        (["ar-SA"], "قانون"),
        (["fr-FR"], "article"),
    ]


def test_a_section_that_counts_its_pages_numbers_notes_and_pages_from_one() -> None:
    file = render(noted("a", "b"), own(), noted("c", "d"), END, noted("e", "f"))

    restarts = [
        reading.value(each, f"{W}footnotePr/{W}numRestart") for each in reading.sections(file)
    ]
    assert restarts == [None, "eachSect", "continuous"]
    starts = [each.find(f"{W}pgNumType") for each in reading.sections(file)]
    assert [start if start is None else start.get(f"{W}start") for start in starts] == [
        None,
        "1",
        "3",
    ]
    assert [word for word in reading.words(file) if word.isdigit()] == ["1", "1", "2"]


def test_the_last_section_of_a_file_numbers_notes_on() -> None:
    file = render(noted("a", "b"), own(), noted("c", "d"))

    *_, last = reading.part(file, "word/document.xml").iter(f"{W}sectPr")
    assert reading.value(last, f"{W}footnotePr/{W}numRestart") == "continuous"
    assert reading.value(last, f"{W}type") == "continuous"
    assert [word for word in reading.words(file) if word.isdigit()] == ["1", "1"]


def test_labels_say_how_many_pages_there_are_before_a_program_counts() -> None:
    blocks = (samples.paragraph("a"), PageBreak(), samples.paragraph("b"))
    file = render(*blocks, own(), *blocks, END, samples.paragraph("c"))

    feet = [section["footer default"] for section in papers(file)]
    assert feet == ["Page 1 of 5", "Letter 1 of 2", "Page 1 of 5"]


def test_a_section_has_its_own_paper_and_the_next_the_document_s_again() -> None:
    own_paper = Furniture(
        first_header=(Text(text="The Ministry"),), header=(Text(text="Continued"),)
    )
    letter = (own(own_paper), samples.paragraph("b"))
    made = samples.document(samples.paragraph("a"), *letter, *letter, END, samples.paragraph("c"))
    running = Furniture(first_header=(Text(text="Opening"),), header=(Text(text="Running"),))

    found = papers(RENDERER.render(replace(made, furniture=running)))
    heads = [(each.get("header first"), each.get("header default")) for each in found]
    assert heads == [
        ("Opening", "Running"),
        ("The Ministry", "Continued"),
        ("The Ministry", "Continued"),
        (None, "Running"),
    ]
    title_pages = [
        each.find(f"{W}titlePg") is not None
        for each in reading.sections(RENDERER.render(replace(made, furniture=running)))
    ]
    assert title_pages == [True, True, True, False]


def test_a_section_after_one_with_paper_has_none_where_the_document_has_none() -> None:
    file = render(
        samples.paragraph("a"), own(PAPER), samples.paragraph("b"), END, samples.paragraph("c")
    )

    found = papers(file)
    assert "header default" not in found[0]
    assert found[1]["header first"] == "Harbour Centre27 Quay Street"
    assert found[2]["header default"] == ""


def test_papers_that_are_alike_are_held_once() -> None:
    letter = (own(PAPER), samples.paragraph("b"))
    with ZipFile(BytesIO(render(*letter * 9))) as package:
        names = [name for name in package.namelist() if name.startswith("word/header")]
    assert len(names) == 2


def test_the_rule_beside_a_quotation_stands_where_its_section_reads() -> None:
    quotation = Quotation(anchor="q", inlines=(Text(text="2026"),))
    made = replace(
        samples.document(quotation, ARABIC, quotation), look=Look(quotation=QuotationLook.RULED)
    )

    borders = [
        {} if found is None else {each.tag.removeprefix(W): each.get(f"{W}val") for each in found}
        for paragraph in reading.paragraphs(RENDERER.render(made))
        for found in [paragraph.find(f"{W}pPr/{W}pBdr")]
    ]
    assert borders == [{}, {"left": "nil", "right": "single"}]


def test_words_lead_to_every_kind_of_part() -> None:
    picture = Figure(anchor="picture", image=pictures.good()["png"], alt="A flag", width=9)
    item = ListItem(anchor="item", inlines=(Text(text="item"),))
    cell = Cell(anchor="cell", inlines=(Text(text="cell"),))
    goals: tuple[Block, ...] = (
        Contents(anchor="contents"),
        samples.heading("heading", anchor="heading"),
        samples.paragraph("paragraph", anchor="paragraph"),
        samples.quotation("quotation", anchor="quotation"),
        NumberedList(anchor="list", items=(item,)),
        Table(anchor="table", header=(cell,), rows=()),
        picture,
    )
    names = ("contents", "heading", "paragraph", "quotation", "list", "item", "table", "cell")
    words = tuple(Reference(text=f"to {name}", target=name) for name in (*names, "picture", "none"))
    note = Footnote(inlines=words)
    file = render(*goals, Paragraph(anchor="p", inlines=(*words, note)))

    body = reading.part(file, "word/document.xml")
    for part in (body, reading.part(file, "word/footnotes.xml")):
        leads = {
            reading.says(each): each.get(f"{W}anchor", "") for each in part.iter(f"{W}hyperlink")
        }
        found = {name: leads.get(f"to {name}") for name in (*names, "picture", "none")}
        assert found.pop("none") is None
        assert len(set(found.values())) == len(found)
        for name, bookmark in found.items():
            assert _says_at(body, bookmark or "") == {
                "contents": "heading",
                "list": "item",
                "table": "cell",
                "picture": "",
            }.get(name, name)


@given(documents())
def test_bookmarks_are_there_once_and_every_link_has_one(document: Document) -> None:
    body = reading.part(RENDERER.render(document), "word/document.xml")

    starts = list(body.iter(f"{W}bookmarkStart"))
    names = [each.get(f"{W}name") for each in starts]
    ids = [each.get(f"{W}id") for each in starts]
    assert len(set(names)) == len(names)
    assert sorted(ids, key=str) == sorted(
        (each.get(f"{W}id") for each in body.iter(f"{W}bookmarkEnd")), key=str
    )
    assert len(set(ids)) == len(ids)
    leads = {each.get(f"{W}anchor") for each in body.iter(f"{W}hyperlink")} - {None}
    assert leads <= set(names)


def _says_at(body: Xml.Element, bookmark: str) -> str:
    """Return the words of the paragraph in which a bookmark begins, without a page's number."""
    (found,) = (
        paragraph
        for paragraph in body.iter(f"{W}p")
        if any(each.get(f"{W}name") == bookmark for each in paragraph.iter(f"{W}bookmarkStart"))
    )
    return reading.says(found).rstrip("0123456789")
