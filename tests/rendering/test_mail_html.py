"""The HTML of an e-mail says the letter and carries its looks in its elements."""

import re
from collections.abc import Sequence
from html.parser import HTMLParser

from hypothesis import given
from msgspec.structs import replace

from briefer.document import walk
from briefer.document.look import Look, Numerals, QuotationLook
from briefer.document.nodes import (
    Cell,
    Direction,
    Document,
    Footnote,
    Link,
    Paragraph,
    Table,
    Text,
)
from briefer.document.numerals import numeral
from briefer.rendering.clean import printable
from briefer.rendering.mail_html import mail_html
from tests.rendering import documents as samples
from tests.rendering.strategies import documents

BLOCKS = {"h1", "h2", "h3", "p", "blockquote", "li", "th", "td"}
ELEMENTS = BLOCKS | {"html", "head", "meta", "body", "div", "ol", "table", "tr"}
INLINE = {"a", "b", "br", "i", "span", "sup"}
NUMERALS = {None: Numerals.ARABIC, "a": Numerals.LETTERS, "i": Numerals.ROMAN}

NO_HEADING = "no-heading-for-notes"


class Reader(HTMLParser):
    """Reads a mail: its words with the numbers of its items, its elements and attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.attributes: dict[str, list[str]] = {}
        self._said: list[str] = []
        self._numerals, self._item, self._called = Numerals.ARABIC, 0, False
        self.feed(page)
        self.close()

    @property
    def words(self) -> list[str]:
        """What is read, without the numbers that call notes."""
        return "".join(self._said).split()

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        for name, value in attrs:
            self.attributes.setdefault(name, []).append(value or "")
        if tag == "ol":
            self._numerals, self._item = NUMERALS[dict(attrs).get("type")], 0
        self._called = tag == "sup"
        if tag in BLOCKS | {"br"}:
            self._said.append(" ")
        if tag == "li":
            self._item += 1
            self._said.append(f"{numeral(self._item, self._numerals)} ")

    def handle_endtag(self, tag: str) -> None:
        self._called = False
        if tag in BLOCKS:
            self._said.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._called:
            self._said.append(data)


@given(documents())
def test_the_words_are_those_of_the_document(document: Document) -> None:
    bare = replace(document, furniture=samples.document().furniture)
    # Notes stand at the end of a mail, wherever paper has them, and there under no heading.
    last = replace(bare, notes_title=bare.notes_title or NO_HEADING)
    said = [printable(word) for word in walk.words(last) if word != NO_HEADING]
    assert Reader(mail_html(bare)).words == said


@given(documents())
def test_a_mail_is_made_of_few_elements_and_reaches_for_nothing(document: Document) -> None:
    page = Reader(mail_html(document))
    assert set(page.elements) <= ELEMENTS | INLINE
    names = {"charset", "dir", "href", "lang", "rel", "style", "type"}
    assert set(page.attributes) <= names
    assert all(re.match("(https?|mailto):", url) for url in page.attributes.get("href", []))
    assert not any(re.search("url|expression|@", look) for look in page.attributes["style"])


def test_nobody_is_named_and_no_title_told() -> None:
    page = mail_html(samples.document(samples.paragraph("Words."), title="Zilp", author="Zalp"))
    assert "Zilp" not in page
    assert "Zalp" not in page


def test_notes_and_links_can_be_read_where_nothing_leads_to_them() -> None:
    note = Footnote(inlines=(Text(text="Article 5"),))
    link = Link(text="the report", url="https://a.example/?a=1&b=2")
    page = _plain(samples.document(Paragraph(anchor="p", inlines=(link, note))))
    assert page == (
        '<p><a href="https://a.example/?a=1&amp;b=2" rel="noreferrer">the report</a>'
        "<sup>1</sup></p>\n<p>1 Article 5</p>\n"
    )


def test_a_table_fills_up_its_rows() -> None:
    cells = [Cell(anchor=word, inlines=(Text(text=word),)) for word in "abc"]
    table = Table(anchor="t", header=tuple(cells[:2]), rows=(tuple(cells[2:]),))
    assert _plain(samples.document(table)) == (
        "<table>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>c</td><td></td></tr>\n</table>\n"
    )


def test_sides_follow_the_direction_of_the_letter() -> None:
    letter = samples.document(samples.quotation("“Quoted”"), samples.numbered("one"))
    letter = replace(letter, look=Look(quotation=QuotationLook.RULED))
    there, here = mail_html(letter), mail_html(replace(letter, direction=Direction.RTL))
    assert "border-left: " in there
    assert "padding-left: " in there
    assert "border-right: " in here
    assert "padding-right: " in here
    assert not re.search("inline|block-|start", there + here)


def _plain(document: Document) -> str:
    """Return what stands in the letter's element, without its looks."""
    inside = mail_html(document).partition("<div")[2].partition(">\n")[2].partition("</div>")[0]
    return re.sub(' style="[^"]*"', "", inside)
