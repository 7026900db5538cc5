"""Plain text says the words of its document and is laid out for a web form."""

import pytest
from hypothesis import given

from briefer.document import walk
from briefer.document.nodes import Document, PageBreak
from briefer.rendering.clean import printable
from briefer.rendering.text import TextRenderer
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
def test_the_words_are_those_of_the_document(document: Document) -> None:
    assert _text(document).split() == [printable(word) for word in walk.words(document)]


@given(documents())
def test_no_line_ends_in_a_space_or_in_anything_but_a_line_feed(document: Document) -> None:
    lines = _text(document).split("\n")
    assert lines.pop() == ""
    assert all(line == line.rstrip() and line.splitlines() in ([line], []) for line in lines)


def _text(document: Document) -> str:
    return TextRenderer().render(document).decode()
