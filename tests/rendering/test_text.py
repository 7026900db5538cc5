"""Plain text says the words of its document and is laid out for a web form."""

import pytest
from hypothesis import given
from msgspec.structs import replace

from briefer.document import walk
from briefer.document.look import Look, Numerals
from briefer.document.nodes import (
    Block,
    Cell,
    Contents,
    Document,
    Figure,
    Footnote,
    Furniture,
    Link,
    PageBreak,
    Paragraph,
    SectionBreak,
    Table,
    Text,
)
from briefer.rendering.clean import printable
from briefer.rendering.text import TextRenderer
from tests.documents.dressed import PAPER
from tests.rendering import documents as samples
from tests.rendering.strategies import documents


def test_paragraphs_stand_apart_and_items_are_numbered() -> None:
    document = samples.document(
        samples.paragraph("12 Harbour Street", "London "),
        samples.heading("Subject"),
        samples.quotation("“Quoted words.”"),
        samples.numbered("repeal it;", "say so."),
        PageBreak(),
        samples.paragraph("The end."),
    )
    assert _text(document) == (
        "12 Harbour Street\nLondon\n\nSubject\n\n“Quoted words.”\n\n"
        "1. repeal it;\n2. say so.\n\nThe end.\n"
    )


def test_a_block_without_words_leaves_no_empty_lines() -> None:
    document = samples.document(
        samples.paragraph("one"),
        samples.paragraph(" ", ""),
        samples.numbered(),
        samples.paragraph("two"),
    )
    assert _text(document) == "one\n\ntwo\n"


def test_ten_thousand_items_are_ten_thousand_lines() -> None:
    lines = _text(samples.many_items(10_000)).splitlines()
    assert lines[-1] == "10000. repeal provision 10000"
    assert len(lines) == 10_000


@pytest.mark.parametrize("text", samples.HOSTILE)
def test_hostile_text_is_text(text: str) -> None:
    assert _text(samples.document(samples.paragraph(text))) == f"{printable(text).strip()}\n"


@given(documents())
def test_the_words_are_those_of_the_document_between_head_and_foot(document: Document) -> None:
    furniture, foot = document.furniture, Paragraph(anchor="foot", inlines=())
    blocks: list[Block] = [*_head(furniture)]
    for block in document.blocks:
        blocks += [foot, block] if isinstance(block, SectionBreak) else [block]
        if isinstance(block, SectionBreak):
            own = block.furniture or Furniture()
            blocks += _head(own)
            foot = Paragraph(anchor="foot", inlines=walk.without_notes(own.first_footer))
    last = [walk.plain(foot.inlines), walk.plain(walk.without_notes(furniture.first_footer))]
    words = [*walk.words(replace(document, blocks=tuple(blocks))), *" ".join(last).split()]
    expected = " ".join(printable(word) for word in words)
    assert _without_calls(_text(document)) == _without_calls(expected)


def _head(furniture: Furniture) -> tuple[Paragraph, Paragraph]:
    """Return what stands at the head of a first page, as if it were the text's."""
    logo = (Text(text=furniture.logo.alt),) if furniture.logo else ()
    head = walk.without_notes(furniture.first_header)
    return Paragraph(anchor="logo", inlines=logo), Paragraph(anchor="head", inlines=head)


def test_notes_are_numbered_from_one_where_pages_are() -> None:
    noted = Paragraph(anchor="a", inlines=(Text(text="So"), Footnote(inlines=(Text(text="In"),))))
    own = SectionBreak(title="b", page_label="{page}")

    assert _text(samples.document(noted, noted, own, noted)) == (
        "So¹\n1 In\n\nSo²\n2 In\n\nSo¹\n1 In\n"
    )


@given(documents())
def test_no_line_ends_in_a_space_or_in_anything_but_a_line_feed(document: Document) -> None:
    lines = _text(document).split("\n")
    assert lines.pop() == ""
    assert all(line == line.rstrip() and line.splitlines() in ([line], []) for line in lines)


def test_a_note_is_called_by_a_raised_number_and_follows_its_paragraph() -> None:
    note = Footnote(
        inlines=(Text(text="Article 5, "), Link(text="online", url="https://a.example"))
    )
    noted = Paragraph(anchor="a", inlines=(Text(text="So it is"), note, Text(text=".")))
    document = samples.document(*[noted] * 12)
    assert _text(document).endswith("So it is¹².\n12 Article 5, online\n")


def test_a_row_is_a_line_and_a_note_follows_its_cell() -> None:
    note = Footnote(inlines=(Text(text="by letter"),))
    cells = [Cell(anchor=str(n), inlines=samples.lines("two", "lines")) for n in range(2)]
    noted = Cell(anchor="n", inlines=(Text(text="none"), note))
    table = Table(
        anchor="table",
        header=(*cells, Cell(anchor="h", inlines=())),
        rows=((cells[0], noted, cells[1]), tuple([Cell(anchor="e", inlines=())] * 3)),
    )
    assert _text(samples.document(table)) == (
        "two lines\ttwo lines\ntwo lines\tnone¹\n1 by letter\ntwo lines\n"
    )


def test_a_picture_and_a_table_of_contents_leave_nothing() -> None:
    figure = Figure(anchor="logo", image=b"", alt="A flag", width=20)
    document = samples.document(
        figure, Contents(anchor="contents"), SectionBreak(title="One"), samples.heading("Subject")
    )
    assert _text(document) == "Subject\n"


def test_head_and_foot_stand_once_and_notes_at_the_end() -> None:
    note = Footnote(inlines=(Text(text="In May."),))
    paragraph = Paragraph(anchor="a", inlines=(Text(text="It is so"), note), number=7)
    document = replace(
        samples.document(paragraph, samples.numbered("one", "two")),
        furniture=PAPER,
        look=Look(numerals=Numerals.LETTERS),
        notes_title="Notes",
    )
    assert _text(document) == (
        "A blue flag\n\nHarbour Centre\n27 Quay Street\n\n7. It is so¹\n\na) one\nb) two\n\n"
        "Notes\n\n1 In May.\n\nCharity 4711\nAccount 0815\n"
    )


def _without_calls(text: str) -> list[str]:
    return text.translate(dict.fromkeys(map(ord, "⁰¹²³⁴⁵⁶⁷⁸⁹"))).split()


def _text(document: Document) -> str:
    return TextRenderer().render(document).decode()
