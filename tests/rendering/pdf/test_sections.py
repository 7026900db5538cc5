"""Sections that are documents of their own: language, side, paper, pages and notes."""

from io import BytesIO
from pathlib import Path

import pikepdf
from msgspec.structs import replace

from briefer.document.nodes import (
    Block,
    Contents,
    Direction,
    Document,
    Figure,
    Footnote,
    Furniture,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    SectionBreak,
    Text,
)
from briefer.document.placement import Pages
from briefer.rendering.pdf.renderer import PdfRenderer
from tests.rendering import pictures
from tests.rendering.documents import document, heading, paragraph
from tests.rendering.pdf import reading
from tests.rendering.pdf.leading import led
from tests.rendering.pdf.tagging import tagged, tree

A4_WIDTH = 595.3
MARGIN = 70.9
ARABIC = SectionBreak(
    title="Letter 2", page_label="{page} / {pages}", language="ar", direction=Direction.RTL
)


def own(number: int, furniture: Furniture | None = None) -> SectionBreak:
    """Return where letter `number` begins, which counts its own pages."""
    label = f"Letter {number}: page {{page}} of {{pages}}"
    return SectionBreak(title=f"Letter {number}", page_label=label, furniture=furniture)


def noted(words: str, note: str) -> Paragraph:
    """Return a paragraph with a note."""
    inlines = (Text(text=words), Footnote(inlines=(Text(text=note),)))
    return Paragraph(anchor=words, inlines=inlines)


def lines(*texts: str) -> tuple[Text, ...]:
    """Return inlines for the head or foot of pages."""
    return tuple(Text(text=text) for text in texts)


def three(furniture: Furniture | None) -> Document:
    """Return a document of three sections of two pages, the second with furniture."""
    blocks: list[Block] = []
    for number, paper in enumerate((None, furniture, None), start=1):
        first, second = (paragraph(f"{number} {part}") for part in ("first", "second"))
        blocks += [own(number, paper), first, PageBreak(), second]
    running = Furniture(first_header=lines("Opening"), header=lines("Running"))
    return replace(document(*blocks), furniture=running)


def test_a_section_names_its_language_and_what_is_in_another_one(tmp_path: Path) -> None:
    made = document(
        paragraph("English"),
        ARABIC,
        paragraph("سلام"),
        Paragraph(anchor="e", inlines=(Text(text="Bank", language="en-GB"),)),
        SectionBreak(title="Annex"),
        paragraph("Again"),
    )
    read = tagged(replace(made, page_label=""), tmp_path)

    sections = [element.language for element in read.root.each("/Sect")]
    assert sections == ["ar", None]
    assert [element.language for element in read.root.each("/P")] == [None, None, "en-GB", None]


def test_lines_and_labels_of_a_section_begin_on_its_own_side() -> None:
    made = document(
        paragraph("English"), ARABIC, paragraph("سلام"), page_label="Page {page} of {pages}"
    )
    pdf = PdfRenderer().typeset(made).pdf

    (word,) = reading.find(pdf, "سلام")
    (label,) = reading.find(pdf, "1 / 1")
    assert abs(word.right - (A4_WIDTH - MARGIN)) < 3
    assert abs(label.right - (A4_WIDTH - MARGIN)) < 3
    (english,) = reading.find(pdf, "English")
    assert abs(english.left - MARGIN) < 3


def test_the_page_of_the_whole_document_stands_at_the_other_end_of_a_label() -> None:
    blocks = [block for n in range(1, 4) for block in (own(n), paragraph(f"Words {n}"))]
    pdf = PdfRenderer().render(document(paragraph("Cover"), *blocks))

    for number in (1, 2, 3):
        (label,) = reading.find(pdf, f"Letter {number}: page 1 of 1")
        ends = [box for box in reading.find(pdf, str(number + 1)) if box.page == number]
        whole = max(ends, key=lambda box: box.right)
        assert abs(whole.right - (A4_WIDTH - MARGIN)) < 3
        assert abs(whole.bottom - label.bottom) < 3


def test_a_reader_program_calls_pages_as_their_labels_do() -> None:
    made = document(
        paragraph("Cover"), own(1), paragraph("a"), SectionBreak(title="Annex"), paragraph("b")
    )
    assert reading.page_labels(PdfRenderer().render(made)) == ["1", "Letter 1: page 1", "3"]


def test_a_section_shows_its_own_paper_and_others_what_runs_through_the_document() -> None:
    paper = Furniture(
        logo=Figure(anchor="l", image=pictures.good()["png"], alt="A flag", width=30),
        first_header=lines("The Ministry"),
        header=lines("Continued"),
    )
    texts = reading.page_texts(PdfRenderer().render(three(paper)))

    shown = [
        [word for word in ("Opening", "Running", "The Ministry", "Continued") if word in text]
        for text in texts
    ]
    assert shown == [
        ["Opening"],
        ["Running"],
        ["The Ministry"],
        ["Continued"],
        ["Running"],
        ["Running"],
    ]


def test_the_logo_of_a_section_is_read_first_in_it(tmp_path: Path) -> None:
    logo = Figure(anchor="l", image=pictures.good()["png"], alt="A flag", width=30)

    made = document(paragraph("a"), own(2, Furniture(logo=logo)), paragraph("b"))
    assert tree(made, tmp_path) == "Document(P Sect(Figure P))"


def test_notes_are_numbered_from_one_where_pages_are(tmp_path: Path) -> None:
    made = document(
        noted("a", "Zero"),
        own(1),
        noted("b", "One"),
        noted("c", "Two"),
        SectionBreak(title="Annex"),
        noted("d", "Three"),
        own(2),
        noted("e", "Four"),
    )
    pdf = PdfRenderer().render(made)
    read = tagged(made, tmp_path)

    assert [read.text(note).split() for note in read.root.each("/Note")] == [
        ["1", "Zero"],
        ["1", "One"],
        ["2", "Two"],
        ["3", "Three"],
        ["1", "Four"],
    ]
    calls = [(link.words, link.page, link.to) for link in led(pdf)]
    assert calls == [("1", 0, 0), ("1", 1, 1), ("2", 1, 1), ("3", 2, 2), ("1", 3, 3)]
    with pikepdf.open(BytesIO(pdf)) as file:
        (names,) = file.Root.StructTreeRoot.IDTree.Kids
        assert len(names.Names) == 2 * 5


def test_notes_at_the_end_keep_one_numbering_and_their_languages(tmp_path: Path) -> None:
    made = document(noted("a", "Zero"), ARABIC, noted("سلام", "مادة"), page_label="")
    read = tagged(replace(made, notes_title="Notes"), tmp_path)

    notes = list(read.root.each("/Note"))
    assert [read.text(note).split() for note in notes] == [["1", "Zero"], ["2", "مادة"]]
    assert [note.language for note in notes] == ["en-GB", None]


def test_the_pages_of_each_section_are_told() -> None:
    made = document(
        paragraph("Cover"),
        own(1),
        paragraph("a"),
        PageBreak(),
        paragraph("b"),
        own(2),
        own(3),
        paragraph("c"),
    )
    assert PdfRenderer().typeset(made).sections == (
        Pages(first=1, count=1),
        Pages(first=2, count=2),
        Pages(),
        Pages(first=4, count=1),
    )


def test_a_section_begins_a_page_even_where_notes_go_on() -> None:
    long = Footnote(inlines=(Text(text="Words to fill a page. " * 400),))
    made = document(
        Paragraph(anchor="a", inlines=(Text(text="a"), long)), own(2), paragraph("Letter begins")
    )
    typeset = PdfRenderer().typeset(made)

    (begins,) = reading.find(typeset.pdf, "Letter begins")
    assert begins.page == typeset.sections[1].first - 1
    assert "to fill" not in reading.page_texts(typeset.pdf)[begins.page]


def test_a_contents_line_in_another_language_says_so(tmp_path: Path) -> None:
    made = document(Contents(anchor="c"), ARABIC, heading("سلام"), page_label="")
    read = tagged(made, tmp_path)

    (line,) = read.root.each("/TOCI")
    (link,) = line.each("/Link")
    assert link.language == "ar"


def test_a_title_stands_a_third_down_its_page() -> None:
    cover = (
        paragraph("Briefing on Kazakhstan", style=ParagraphStyle.TITLE),
        paragraph("Eight letters", style=ParagraphStyle.SUBTITLE),
    )
    for blocks in (cover, (paragraph("Sender", style=ParagraphStyle.COVER_LINE), *cover)):
        pdf = PdfRenderer().render(document(*blocks))
        (title,) = reading.find(pdf, "Briefing on Kazakhstan")
        assert 200 < title.top < 320
        (below,) = reading.find(pdf, "Eight letters")
        assert title.bottom < below.top
