"""Words that lead to another part of the document lead exactly there."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from briefer.document.nodes import (
    Block,
    Cell,
    Contents,
    Document,
    Figure,
    Footnote,
    Heading,
    Inline,
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
from briefer.rendering.pdf.renderer import PdfRenderer
from tests.rendering import pictures
from tests.rendering.documents import document, heading, numbered, paragraph, quotation
from tests.rendering.pdf import reading
from tests.rendering.pdf.leading import Led, led
from tests.rendering.pdf.tagging import tagged, tree

GOALS: list[tuple[Block, str]] = [
    (heading("Goal", anchor="goal"), "goal"),
    (paragraph("Goal", anchor="goal"), "goal"),
    (quotation("Goal", anchor="goal"), "goal"),
    (numbered("Goal", anchor="goal"), "goal"),
    (numbered("first", "Goal", anchor="list"), "list/1"),
    (
        Table(anchor="goal", header=(Cell(anchor="c", inlines=(Text(text="Goal"),)),), rows=()),
        "goal",
    ),
    (Table(anchor="t", header=(Cell(anchor="c", inlines=(Text(text="Goal"),)),), rows=()), "c"),
]


def reference(words: str, target: str) -> Reference:
    """Return words that lead to a part."""
    return Reference(text=words, target=target)


def leading(*inlines: Inline) -> Paragraph:
    """Return a paragraph of these words."""
    return Paragraph(anchor="leading", inlines=inlines)


def links(*blocks: Block) -> list[Led]:
    """Return the links inside a document."""
    return led(PdfRenderer().render(document(*blocks)))


@pytest.mark.parametrize(("block", "target"), GOALS)
def test_words_lead_to_where_a_part_begins(block: Block, target: str) -> None:
    made = document(
        leading(Text(text="See "), reference("over there", target)),
        PageBreak(),
        paragraph("Above", anchor="above"),
        block,
    )
    pdf = PdfRenderer().render(made)

    (link,) = led(pdf)
    (goal,) = reading.find(pdf, "Goal")
    assert (link.page, link.words, link.to) == (0, "over there", goal.page)
    assert goal.top - 8 < link.top <= goal.top + 1


def test_words_lead_to_a_picture_and_to_contents_and_back() -> None:
    picture = Figure(anchor="p", image=pictures.good()["png"], alt="A flag", width=30)
    title = Heading(anchor="h", level=1, inlines=(reference("Subject", "contents"),))

    found = links(Contents(anchor="contents"), PageBreak(), title, PageBreak(), picture)
    assert [(link.page, link.to) for link in found] == [(0, 1), (1, 0)]
    found = links(leading(reference("Flag", "p")), PageBreak(), picture)
    assert [(link.page, link.to) for link in found] == [(0, 1)]


def _everywhere(inline: Reference) -> list[Block]:
    inlines: tuple[Reference] = (inline,)
    return [
        Heading(anchor="h", level=1, inlines=inlines),
        Quotation(anchor="q", inlines=inlines),
        NumberedList(anchor="l", items=(ListItem(anchor="i", inlines=inlines),)),
        Table(anchor="t", header=(Cell(anchor="c", inlines=inlines),), rows=()),
        leading(Text(text="a"), Footnote(inlines=inlines)),
        leading(inline),
    ]


def test_words_lead_on_from_every_place() -> None:
    blocks = _everywhere(reference("there", "goal"))
    found = links(*blocks, PageBreak(), paragraph("Goal", anchor="goal"))

    assert [link.to for link in found if link.words == "there"] == [1] * 6


@pytest.mark.parametrize("target", ["", "nowhere", "unseen"])
def test_words_without_a_part_to_lead_to_are_just_words(target: str, tmp_path: Path) -> None:
    made = document(
        leading(Text(text="See "), reference("there", target)), paragraph("", anchor="unseen")
    )

    assert links(*made.blocks) == []
    assert tree(made, tmp_path) == "Document(P)"


def test_the_first_of_two_parts_with_one_anchor_is_led_to() -> None:
    goals = (paragraph("one", anchor="g"), PageBreak(), paragraph("two", anchor="g"))

    (link,) = links(PageBreak(), *goals, PageBreak(), leading(reference("there", "g")))
    assert (link.page, link.to) == (2, 0)


def test_contents_without_a_line_are_led_to_by_nothing() -> None:
    title = Heading(anchor="h", level=1, inlines=(reference("Contents", "c"),), listed=False)
    assert links(title, Contents(anchor="c")) == []


def test_words_may_lead_to_themselves() -> None:
    (link,) = links(leading(reference("here", "leading")))
    assert (link.page, link.to) == (0, 0)


def test_words_that_lead_are_links_and_look_like_others(tmp_path: Path) -> None:
    plain, led_on = (
        document(leading(Text(text="See "), inline, Text(text=".")))
        for inline in (Text(text="here"), reference("here", "leading"))
    )
    assert tree(led_on, tmp_path) == "Document(P(Link))"
    assert _ink(led_on) == _ink(plain)


def test_a_reference_in_a_repeated_header_leads_on_from_its_first_page() -> None:
    header = (Cell(anchor="c", inlines=(reference("there", "c"),)),)
    rows = tuple((Cell(anchor=f"r{n}", inlines=(Text(text="row"),)),) for n in range(99))

    (link,) = links(Table(anchor="t", header=header, rows=rows))
    assert (link.page, link.to) == (0, 0)


def test_a_reference_names_its_language_and_is_read(tmp_path: Path) -> None:
    arabic = Reference(text="الرسالة", target="leading", language="ar")
    made = document(leading(Text(text="See "), arabic), SectionBreak(title="End"), page_label="")

    read = tagged(made, tmp_path)
    (link,) = read.root.each("/Link")
    assert link.language == "ar"
    assert read.words() == ["See", "الرسالة"]


def _ink(made: Document) -> set[str]:
    """Return the operators for colours on the first page."""
    with pikepdf.open(BytesIO(PdfRenderer().render(made))) as pdf:
        code = pdf.pages[0].Contents.read_bytes().decode()
    return {line for line in code.split("\n") if line.endswith((" g", " rg", " f"))}
