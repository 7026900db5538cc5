"""What breaks a document into pages, for programs that do so by themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.document.nodes import (
    Cell,
    Contents,
    Document,
    Figure,
    Footnote,
    Heading,
    LineBreak,
    Link,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    SectionBreak,
    Table,
    Text,
)
from briefer.rendering.flow import Entry, Step, entries, entry_words, flow, shares
from briefer.rendering.looks import LETTER_STYLES
from tests.rendering import documents as samples
from tests.rendering import pictures

WORDS = (Text(text="words"),)


def test_page_breaks_make_no_empty_pages() -> None:
    document = samples.document(
        PageBreak(),
        samples.paragraph("one"),
        PageBreak(),
        samples.paragraph(" ", ""),
        samples.numbered(),
        PageBreak(),
        samples.paragraph("two"),
        samples.paragraph("three"),
        PageBreak(),
    )
    assert [step.begins_page for step in flow(document, LETTER_STYLES)] == [True, True, False]


def test_the_block_before_the_valediction_is_kept_with_it() -> None:
    document = samples.document(
        samples.paragraph("far"),
        samples.paragraph("near"),
        samples.paragraph("Yours sincerely,", style=ParagraphStyle.VALEDICTION),
        samples.paragraph("Aigerim Novak", style=ParagraphStyle.SIGNATORY),
    )
    assert _kept(document) == [False, True, False, False]


def test_what_a_page_break_follows_is_kept_with_nothing() -> None:
    document = samples.document(
        samples.quotation("“Quoted”"),
        PageBreak(),
        samples.paragraph("Article 1", style=ParagraphStyle.CITATION),
    )
    assert _kept(document) == [False, False]


def _kept(document: Document) -> list[bool]:
    return [step.kept for step in flow(document, LETTER_STYLES)]


def test_a_section_begins_a_page_with_the_next_words_and_without_them_is_none() -> None:
    one, two = SectionBreak(title="one"), SectionBreak(title="two")
    steps = _steps(samples.paragraph("a"), one, two, samples.paragraph("b"), one)
    assert [(step.begins_page, step.section) for step in steps] == [(False, None), (True, two)]


def test_a_block_is_seen_for_its_notes_its_picture_or_its_cells() -> None:
    called = Paragraph(anchor="called", inlines=(Footnote(inlines=()),))
    shown = Figure(anchor="shown", image=pictures.good()["png"], alt="", width=20)
    told = Figure(anchor="told", image=b"", alt="A flag", width=20)
    nothing = Figure(anchor="nothing", image=b"", alt=" ", width=20)
    empty = Cell(anchor="e", inlines=(Text(text=" "),))
    blank = Table(anchor="blank", header=(empty,), rows=((empty,),))
    filled = Table(anchor="filled", header=(empty,), rows=((Cell(anchor="c", inlines=WORDS),),))
    steps = _steps(called, shown, told, nothing, blank, filled, Contents(anchor="contents"))
    assert [step.block for step in steps] == [called, shown, told, filled]


def test_contents_list_the_headings_that_have_words() -> None:
    contents = Contents(anchor="contents", depth=1)
    blocks = (
        samples.heading("one"),
        Heading(anchor="mute", level=1, inlines=(Footnote(inlines=WORDS),)),
        samples.heading("deep", level=2),
        samples.heading("two"),
    )
    steps = _steps(contents, *blocks)
    assert [(entry.heading, entry.place) for entry in entries(contents, steps)] == [
        (blocks[0], 0),
        (blocks[3], 3),
    ]


def test_an_entry_tells_the_language_of_its_section() -> None:
    heading = Heading(anchor="h", level=1, inlines=(Text(text="a"), Text(text="b", language="fr")))
    words = entry_words(Entry(heading, 1, 0, "ar"), "en")
    assert [run.language for run in words] == ["ar", "fr"]


def test_an_entry_is_one_line_without_links_and_notes() -> None:
    link = Link(text="there", url="https://a.example", language="fr")
    inlines = (Text(text="Go", bold=True), LineBreak(), link, Footnote(inlines=WORDS))
    heading = Heading(anchor="h", level=1, inlines=inlines)
    words = entry_words(Entry(heading, 1, 0, "ar"), "ar")
    assert words == (Text(text="Go"), Text(text=" "), Text(text="there", language="fr"))


@given(st.lists(st.floats(), max_size=4), st.integers(0, 3))
def test_columns_always_share_the_whole_line(widths: list[float], missing: int) -> None:
    cells = [Cell(anchor="c", inlines=())] * 4
    header = tuple(cells[missing:])
    table = Table(anchor="t", header=header, rows=(tuple(cells),), widths=tuple(widths))
    found = shares(table)
    assert len(found) == len(cells)
    assert sum(found) == pytest.approx(1)
    assert min(found) >= 0


def _steps(*blocks: samples.Block) -> list[Step]:
    return list(flow(samples.document(*blocks), LETTER_STYLES))
