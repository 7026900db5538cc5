"""What each piece of a page is to someone who cannot see it."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from msgspec.structs import replace

from briefer.document.nodes import (
    Block,
    Cell,
    Contents,
    Direction,
    Document,
    Figure,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    Link,
    Paragraph,
    SectionBreak,
    Table,
    Text,
)
from briefer.rendering.pdf.renderer import PdfRenderer
from tests.rendering import images
from tests.rendering.documents import document, heading, numbered, paragraph, quotation
from tests.rendering.pdf import reading
from tests.rendering.pdf.tagging import tagged, tree

SITE = "https://steppe-rights.example/report"


def cell(text: str) -> Cell:
    return Cell(anchor=text, inlines=(Text(text=text),))


def of(*inlines: Inline) -> Document:
    return document(Paragraph(anchor="text", inlines=inlines))


def table(rows: int) -> Table:
    return Table(
        anchor="table",
        header=(cell("Body"), cell("Answer")),
        rows=tuple((cell(f"Body {row}"), cell("none")) for row in range(rows)),
    )


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([paragraph("a")], "P"),
        ([heading("a"), heading("b", level=2)], "H1 H2"),
        ([quotation("a")], "BlockQuote(P)"),
        ([numbered("a", "b")], "L(LI(Lbl LBody) LI(Lbl LBody))"),
        ([table(1)], "Table(TR(TH TH) TR(TD TD))"),
        ([Figure(anchor="f", image=images.png(), alt="A hill", width=20)], "Figure"),
        (
            [Contents(anchor="c"), heading("a")],
            "TOC(TOCI(Reference(Link))) H1",
        ),
        ([paragraph("a"), SectionBreak(title="S"), paragraph("b")], "P Sect(P)"),
    ],
)
def test_every_block_is_what_it_is(blocks: list[Block], expected: str, tmp_path: Path) -> None:
    assert tree(document(*blocks), tmp_path) == f"Document({expected})"


@pytest.mark.parametrize(
    ("inlines", "expected"),
    [
        ([Text(text="a "), Link(text="b", url=SITE)], "P(Link)"),
        ([Text(text="a "), Link(text="b", url="file:///etc/passwd")], "P"),
        ([Text(text="a "), Text(text="b", language="fr")], "P(Span)"),
        ([Text(text="a", language="fr")], "P"),
        (
            [Text(text="a"), Footnote(inlines=(Text(text="b"),))],
            "P(Reference(Link) Note(Lbl P))",
        ),
        ([Text(text="a שלום b")], "P(Span)"),
        ([Text(text="שלום")], "P"),
        ([Text(text="a "), Link(text="שלום", url=SITE)], "P(Link(Span))"),
    ],
)
def test_every_inline_is_what_it_is(inlines: list[Inline], expected: str, tmp_path: Path) -> None:
    assert tree(of(*inlines), tmp_path) == f"Document({expected})"


def test_no_level_of_headings_is_left_out(tmp_path: Path) -> None:
    levels = [Heading(anchor="a", level=n, inlines=(Text(text="a"),)) for n in (2, 5, 1, 9)]

    assert tree(document(*levels), tmp_path) == "Document(H1 H2 H1 H2)"


def test_a_passage_names_its_language(tmp_path: Path) -> None:
    made = document(
        Paragraph(anchor="a", inlines=(Text(text="Қазақстан", language="kk"),)),
        Paragraph(anchor="b", inlines=(Text(text="a "), Text(text="b", language="fr"))),
    )

    root = tagged(made, tmp_path).root
    assert [element.language for element in root.each("/P")] == ["kk", None]
    assert [element.language for element in root.each("/Span")] == ["fr"]


def test_what_is_no_language_is_not_called_one() -> None:
    pdf = PdfRenderer().render(of(Text(text="a "), Text(text="b", language="] /X (")))

    assert b"/Lang (und)" in pdf


def test_words_from_right_to_left_are_read_in_their_order(tmp_path: Path) -> None:
    made = replace(of(Text(text="נאמר (EU law) ב־2026 سلام")), direction=Direction.RTL)

    (element,) = tagged(made, tmp_path).root.each("/P")
    assert element.actual == "נאמר (EU law) ב־2026 سلام"


def test_the_text_of_a_long_passage_is_told_in_parts(tmp_path: Path) -> None:
    words = "سلام" * 5_000 + " سلام" * 5_000
    read = tagged(of(Text(text=words)), tmp_path)

    assert "".join(read.words()) == words.replace(" ", "")
    assert all(len(span.actual or "") < 16_000 for span in read.root.each("/Span"))


def test_the_header_of_a_table_is_read_once_though_it_is_drawn_on_every_page(
    tmp_path: Path,
) -> None:
    read = tagged(document(table(80)), tmp_path)

    assert read.words().count("Answer") == 1
    shown = [content.artifacts for content in read.contents.values()]
    assert ["Answer" in artifacts for artifacts in shown] == [False, *[True] * (len(shown) - 1)]
    assert len(shown) > 1


def test_links_lead_where_they_say_and_say_it() -> None:
    made = of(Link(text="the report", url=SITE), Text(text=" "), Link(text="x", url="mailto:a@b.c"))
    with pikepdf.open(BytesIO(PdfRenderer().render(made))) as pdf:
        links = [*pdf.pages[0].Annots]

        assert [str(link.A.URI) for link in links] == [SITE, "mailto:a@b.c"]
        assert [str(link.Contents) for link in links] == [SITE, "mailto:a@b.c"]
        assert {int(link.F) for link in links} == {4}


def test_a_link_over_lines_and_pages_is_one_element(tmp_path: Path) -> None:
    made = of(Link(text="every word of it " * 400, url=SITE))

    read = tagged(made, tmp_path)
    (link,) = read.root.each("/Link")
    assert len(read.contents) > 1
    assert len(link.kids) > 40


def test_contents_lead_to_the_pages_they_name() -> None:
    blocks = [
        block
        for number in range(12)
        for block in (heading(f"Part {number}"), paragraph("Words to fill a page. " * 80))
    ]
    with pikepdf.open(
        BytesIO(PdfRenderer().render(document(Contents(anchor="c"), *blocks)))
    ) as pdf:
        pages = [page.obj.objgen for page in pdf.pages]
        led = [pages.index(link.Dest[0].objgen) for link in pdf.pages[0].Annots]
        outline = [
            (title, pages.index(target.objgen)) for title, target in _outline(pdf.Root.Outlines)
        ]

    assert len(set(led)) > 2
    assert outline == [(f"Part {number}", page) for number, page in enumerate(led)]
    (first, *_) = reading.page_texts(PdfRenderer().render(document(Contents(anchor="c"), *blocks)))
    numbers = [line.split()[-1] for line in first.splitlines() if line.startswith("Part")]
    assert [int(number) for number in numbers[:12]] == [page + 1 for page in led]


def test_a_heading_that_says_nothing_is_led_to_by_its_page() -> None:
    made = document(Contents(anchor="c"), heading("\u200b"))
    with pikepdf.open(BytesIO(PdfRenderer().render(made))) as pdf:
        assert str(pdf.pages[0].Annots[0].Contents) == "1"


def test_sections_count_their_pages_for_themselves() -> None:
    label = "Letter 2: page {page} of {pages}"
    made = document(
        paragraph("Cover"),
        SectionBreak(title="Second", page_label=label),
        heading("Subject"),
        *(paragraph("Words to fill a page. " * 80) for _ in range(4)),
    )
    with pikepdf.open(BytesIO(PdfRenderer().render(made))) as pdf:
        numbers = list(pdf.Root.PageLabels.Nums)

        assert [int(number) for number in numbers[::2]] == [0, 1]
        assert str(numbers[3].P) == "Letter 2: page "
        assert [title for title, _ in _outline(pdf.Root.Outlines)] == ["Second", "Subject"]


def test_a_page_of_nothing_but_line_breaks_is_whole(tmp_path: Path) -> None:
    lines = (LineBreak(),) * 60
    made = of(Text(text="a"), *lines, Footnote(inlines=lines))

    assert tagged(replace(made, page_label=""), tmp_path).words() == ["a", "1"]


def test_a_picture_without_words_is_an_ornament(tmp_path: Path) -> None:
    ornament = Figure(anchor="f", image=images.png(), alt=" ", width=20)

    assert tree(document(paragraph("a"), ornament), tmp_path) == "Document(P)"


def test_a_document_from_right_to_left_says_so() -> None:
    made = document(paragraph("سلام"))

    with pikepdf.open(BytesIO(PdfRenderer().render(replace(made, direction=Direction.RTL)))) as pdf:
        assert str(pdf.Root.ViewerPreferences.Direction) == "/R2L"


def _outline(parent: pikepdf.Object) -> Iterator[tuple[str, pikepdf.Object]]:
    """Yield the words of each bookmark, in order, and the page it leads to."""
    entry = parent.get("/First")
    while entry is not None:
        yield str(entry.Title), entry.Dest[0]
        yield from _outline(entry)
        entry = entry.get("/Next")
