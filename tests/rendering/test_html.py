"""An HTML page says the words of its document, escapes them all and reaches for nothing."""

import re
from base64 import b64decode
from collections.abc import Sequence
from html.parser import HTMLParser

import pytest
from hypothesis import given
from msgspec.structs import replace

from briefer.document import walk
from briefer.document.look import Face, HeadingLook, Look, Numerals, QuotationLook
from briefer.document.nodes import (
    Cell,
    Contents,
    Direction,
    Document,
    Figure,
    Footnote,
    Link,
    PageBreak,
    Paragraph,
    ParagraphStyle,
    Reference,
    SectionBreak,
    Table,
    Text,
)
from briefer.document.numerals import numeral
from briefer.rendering.clean import printable
from briefer.rendering.html import HtmlRenderer
from tests.documents.dressed import PAPER
from tests.rendering import documents as samples
from tests.rendering import pictures
from tests.rendering.strategies import documents

STRUCTURE = {"html", "head", "meta", "title", "style", "body", "main", "header", "footer"}
BLOCKS = {"h1", "h2", "h3", "p", "address", "blockquote", "li", "th", "td"}
TABLES = {"table", "colgroup", "col", "thead", "tbody", "tr"}
OTHERS = {"section", "nav", "ol", "ul", "figure", "img", "br", "b", "i", "span", "a", "sup"}
ELEMENTS = STRUCTURE | BLOCKS | TABLES | OTHERS
ATTRIBUTES = {
    *("lang", "dir", "charset", "name", "content", "class", "id", "role", "scope", "style"),
    *("href", "rel", "src", "alt", "aria-label", "type"),
}
NUMERALS = {None: Numerals.ARABIC, "a": Numerals.LETTERS, "i": Numerals.ROMAN}
EMPTY = {"meta", "br", "col", "img"}
SKIPPED = {"sup", "nav", "figure", "header", "footer"}
"""What holds no words of the document: calls of notes, tables of contents, pictures, paper."""


class Reader(HTMLParser):
    """Reads a page as a browser would: its words, the numbers of its items, what it is made of."""

    def __init__(self, page: str, *, notes_at_end: bool = False) -> None:
        super().__init__()
        self._notes_at_end = notes_at_end
        self._numerals = Numerals.ARABIC
        self.elements: list[str] = []
        self.attributes: dict[str, list[str]] = {}
        self.title = ""
        self.css = ""
        self._main: list[str] = []
        self._said = self._main
        self._called: list[str] = []
        self._notes: dict[str, list[str]] = {}
        self._open: list[str] = []
        self._skipped: list[bool] = []
        self._item = 0
        self.feed(page)
        self.close()
        assert not self._open

    @property
    def words(self) -> list[str]:
        """The words, those of a note after the block that calls it, or after all others."""
        last = list(self._notes) if self._notes_at_end else []
        said = (self._notes.get(each, [each]) for each in [*self._main, *last])
        return "".join(word for words in said for word in words).split()

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        given = dict(attrs)
        name = given.get("id") or ""
        if tag == "p" and name.startswith("note-"):
            self._said = self._notes.setdefault(name, [])
        if tag == "a" and given.get("role") == "doc-noteref":
            self._called.append(name.replace("call", "note"))
        for name, value in attrs:
            self.attributes.setdefault(name, []).append(value or "")
        if tag not in EMPTY:
            self._open.append(tag)
            skipped = tag in SKIPPED or "figure" in (given.get("class") or "").split()
            self._skipped.append(skipped or any(self._skipped))
        if tag == "ol":
            self._numerals = NUMERALS[given.get("type")]
        self._item = 0 if tag == "ol" else self._item + (tag == "li")
        if tag in BLOCKS | {"br"} and "nav" not in self._open:
            numbered = tag == "li"
            self._said.append(f" {numeral(self._item, self._numerals)} " if numbered else " ")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag
        self._skipped.pop()
        if tag in BLOCKS:
            self._said += [" ", *([] if self._notes_at_end else self._called)]
            self._called = []
        if tag == "p":
            # A note is over, or it was none.
            self._said = self._main

    def handle_data(self, data: str) -> None:
        if "main" in self._open and not self._skipped[-1]:
            self._said.append(data)
        elif "title" in self._open:
            self.title += data
        elif "style" in self._open:
            self.css += data


def read(document: Document) -> Reader:
    page = HtmlRenderer().render(document).decode()
    return Reader(page, notes_at_end=bool(document.notes_title))


@given(documents())
def test_the_words_are_those_of_the_document(document: Document) -> None:
    assert read(document).words == [printable(word) for word in walk.words(document)]


@given(documents())
def test_no_text_becomes_an_element_or_an_attribute(document: Document) -> None:
    page = read(document)
    assert set(page.elements) <= ELEMENTS
    assert set(page.attributes) <= ATTRIBUTES
    assert page.title == printable(document.title)


@pytest.mark.parametrize(
    "document", [samples.letter(), samples.hostile()], ids=["letter", "hostile"]
)
def test_a_page_reaches_for_nothing(document: Document) -> None:
    page = read(document)
    assert not re.search(r"url\(|@import|image|src\s*:|http", page.css)
    assert set(page.elements).isdisjoint({"a", "img", "link", "script", "iframe", "base"})


@given(documents())
def test_a_page_leads_only_to_itself_and_to_what_may_be_followed(document: Document) -> None:
    page = read(document)
    assert all(re.match("(https?|mailto):|#", url) for url in page.attributes.get("href", []))
    inside = {url[1:] for url in page.attributes.get("href", []) if url.startswith("#")}
    names = page.attributes.get("id", [])
    assert inside <= set(names)
    assert len(names) == len(set(names))
    assert all(re.match("data:image/(png|jpeg);", s) for s in page.attributes.get("src", []))


def test_blocks_become_the_elements_that_mean_them() -> None:
    document = samples.document(
        samples.paragraph("27 Harbour Street", style=ParagraphStyle.LETTERHEAD),
        samples.heading("Subject"),
        samples.heading("Part", level=2),
        samples.quotation("“Quoted”"),
        samples.numbered("one", "two"),
        samples.paragraph("End"),
    )
    body = read(document).elements[read(document).elements.index("main") + 1 :]
    assert body == ["address", "h1", "h2", "blockquote", "ol", "li", "li", "p"]


def test_a_page_says_its_language_its_direction_and_those_of_its_passages() -> None:
    page = read(samples.languages())
    assert page.attributes["lang"] == ["en-GB", "kk", "ru", "el"]
    assert page.attributes["dir"] == [Direction.LTR]


def test_bold_and_italic_are_kept() -> None:
    page = HtmlRenderer().render(samples.languages()).decode()
    assert "<b><span" in page
    assert "<i><span" in page


def test_only_an_author_who_wants_to_be_named_is_named() -> None:
    words = samples.paragraph("Words.")
    unnamed, named = samples.document(words), samples.document(words, author='"A" Novak')
    assert "author" not in read(unnamed).attributes["name"]
    assert '"A" Novak' in read(named).attributes["content"]


def test_a_page_break_holds_on_paper() -> None:
    page = read(samples.document(samples.paragraph("a"), PageBreak(), samples.paragraph("b")))
    assert page.attributes["class"] == ["body", "body new-page"]
    assert ".new-page { break-before: page }" in page.css


def test_a_quotation_stays_with_its_citation() -> None:
    page = read(
        samples.document(
            samples.quotation("“Quoted”"),
            samples.paragraph("Article 1", style=ParagraphStyle.CITATION),
        )
    )
    assert page.attributes["class"] == ["kept", "citation"]


def test_the_paper_is_that_of_the_document() -> None:
    assert "size: 215.9mm 279.4mm" in read(samples.letter(samples.LETTER)).css


def test_links_notes_and_contents_lead_where_they_should() -> None:
    note = Footnote(inlines=(Text(text="Article 5"),))
    link = Link(text="the report", url="https://a.example/?a=1&b=2", language="fr")
    lost = Link(text="a file", url="file:///etc/passwd")
    page = _body(
        Contents(anchor="contents"),
        samples.heading("First & last"),
        Paragraph(anchor="p", inlines=(link, lost, note)),
    )
    assert page == (
        '<nav role="doc-toc"><ul>\n<li class="entry-1"><a href="#heading-1">First &amp; last</a>'
        '</li>\n</ul></nav>\n<h1 id="heading-1">First &amp; last</h1>\n'
        '<p class="body"><a href="https://a.example/?a=1&amp;b=2" rel="noreferrer" lang="fr">the'
        ' report</a>a file<sup><a id="call-1" href="#note-1" role="doc-noteref">1</a></sup></p>\n'
        '<section class="footnotes" role="doc-endnotes">\n<p class="footnote" id="note-1">'
        '<a href="#call-1" role="doc-backlink">1</a> Article 5</p>\n</section>\n'
    )


def test_a_table_says_what_heads_its_columns_and_fills_up_its_rows() -> None:
    cells = [Cell(anchor=word, inlines=(Text(text=word),)) for word in "abc"]
    table = Table(anchor="t", header=tuple(cells[:2]), rows=(tuple(cells[2:]),), widths=(1, 3))
    assert _body(table) == (
        '<table>\n<colgroup><col style="width: 25%"><col style="width: 75%"></colgroup>\n'
        '<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>\n'
        "<tbody>\n<tr><td>c</td><td></td></tr>\n</tbody>\n</table>\n"
    )


def test_a_picture_is_inside_the_page_without_traces() -> None:
    camera = pictures.good()["camera"]
    page = _body(Figure(anchor="f", image=camera, alt='A "flag"', width=30))
    assert 'alt="A &quot;flag&quot;" style="width: 30mm"' in page
    source = re.search('data:image/jpeg;base64,([^"]*)', page)
    assert source
    assert pictures.SECRET not in b64decode(source[1])
    gone = _body(Figure(anchor="f", image=b"/etc/passwd", alt="A <flag>", width=30))
    assert gone == '<p class="figure">A &lt;flag&gt;</p>\n'


def test_a_section_is_named_and_what_runs_the_other_way_says_so() -> None:
    arabic = samples.paragraph("حرية", style=ParagraphStyle.ADDRESS)
    page = _body(samples.paragraph("a"), SectionBreak(title='The "annex"'), arabic)
    assert page == (
        '<p class="body">a</p>\n<section aria-label="The &quot;annex&quot;">\n'
        '<p class="address new-page flush" dir="rtl">حرية</p>\n</section>\n'
    )


def _body(*blocks: samples.Block) -> str:
    """Return what stands in the main element."""
    page = HtmlRenderer().render(samples.document(*blocks)).decode()
    return page.partition("<main>\n")[2].partition("</main>")[0]


def test_head_and_foot_stand_around_the_letter_once() -> None:
    page = HtmlRenderer().render(replace(samples.letter(), furniture=PAPER)).decode()
    before, main, after = page.partition("<main>")[0], page, page.partition("</main>")[2]
    assert 'alt="A blue flag"' in before
    assert "27 Quay Street" in before
    assert "Account 0815" in after
    assert main.count("Harbour Centre") == 1
    assert "To be continued" not in page


def test_the_look_is_in_the_style() -> None:
    look = Look(
        face=Face.SANS,
        heading=HeadingLook.CAPITALS,
        quotation=QuotationLook.RULED,
        numerals=Numerals.LETTERS,
        colour="#1d6a6a",
    )
    page = read(replace(samples.letter(), look=look))
    for said in ("Liberation Sans", "text-transform: uppercase", "border-inline-start", "#1d6a6a"):
        assert said in page.css
    assert "a" in page.attributes["type"]


def test_numbers_of_paragraphs_are_words_of_the_page() -> None:
    paragraph = Paragraph(anchor="a", inlines=(Text(text="It is so."),), number=12)
    assert read(samples.document(paragraph)).words == ["12.", "It", "is", "so."]


def test_a_section_reads_in_its_own_language_with_its_own_paper_and_notes() -> None:
    note = Footnote(inlines=(Text(text="One"),))
    noted = Paragraph(anchor="n", inlines=(Text(text="سلام"), note))
    arabic = SectionBreak(
        title="Two", page_label="{page}", language="ar", direction=Direction.RTL, furniture=PAPER
    )
    page = _body(noted, arabic, noted, SectionBreak(title="Three"), samples.paragraph("c"))

    first, second, third = re.split("(?=<section aria)", page)
    assert 'href="#note-1" role="doc-noteref">1</a>' in first
    assert 'id="note-1"><a' in first
    assert '<section aria-label="Two" lang="ar" dir="rtl">' in second
    assert 'href="#note-2" role="doc-noteref">1</a>' in second
    assert 'role="doc-backlink">1</a> One' in second
    assert second.index("27 Quay Street") < second.index("سلام") < second.index("Account 0815")
    assert "<p dir" not in second
    assert '<section aria-label="Three">' in third


def test_words_lead_to_parts_of_the_page() -> None:
    words = [Reference(text=f"to {name}", target=name) for name in ("asks/1", "t", "no", "h")]
    page = _body(
        Paragraph(anchor="p", inlines=tuple(words)),
        samples.heading("Head", anchor="h"),
        samples.numbered("a", "b"),
        Table(anchor="t", header=(Cell(anchor="t", inlines=(Text(text="t"),)),), rows=()),
    )
    found = dict(re.findall(r'<a class="reference" href="#([^"]+)">to ([^<]+)</a>', page))

    assert sorted(found.values()) == ["asks/1", "h", "t"]
    named = {name: re.findall(f'<(\\w+)[^>]* id="{name}"', page) for name in found}
    assert [named[name] for name in sorted(found, key=found.__getitem__)] == [
        ["li"],
        ["h1"],
        ["table"],
    ]
    assert "to no" in page


@given(documents())
def test_every_link_inside_a_page_has_one_goal(document: Document) -> None:
    page = read(document)
    names = page.attributes.get("id", [])
    goals = [link[1:] for link in page.attributes.get("href", []) if link.startswith("#")]
    assert len(set(names)) == len(names)
    assert set(goals) <= set(names)
