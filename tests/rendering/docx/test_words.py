"""A DOCX file says the words of its document, no more and no less, in their order."""

import pytest
from hypothesis import given

from briefer.document import walk
from briefer.document.nodes import Document
from briefer.rendering.clean import printable
from briefer.rendering.docx.renderer import DocxRenderer
from tests.rendering import documents as samples
from tests.rendering.docx import reading
from tests.rendering.strategies import documents

RENDERER = DocxRenderer()
SAMPLES = {
    "a letter on A4": samples.letter(),
    "a letter on US Letter": samples.letter(samples.LETTER),
    "several scripts": samples.languages(),
    "hostile texts": samples.hostile(),
    "ten thousand items": samples.many_items(10_000),
    "a word of 200,000 letters": samples.long_word(200_000),
    "nothing": samples.document(),
}


@pytest.mark.parametrize("document", SAMPLES.values(), ids=SAMPLES)
def test_the_words_are_those_of_the_document(document: Document) -> None:
    assert reading.words(RENDERER.render(document)) == _printed(document)


@given(documents())
def test_any_document_can_be_drawn_and_read_again(document: Document) -> None:
    assert reading.words(RENDERER.render(document)) == _printed(document)


@pytest.mark.parametrize("text", samples.HOSTILE)
def test_hostile_text_is_text_in_every_place(text: str) -> None:
    file = RENDERER.render(samples.hostile())
    said = [reading.says(paragraph) for paragraph in reading.paragraphs(file)]
    assert said.count(printable(text)) == len(["heading", "paragraph", "quotation", "item", "item"])


def test_spaces_are_kept_as_they_are() -> None:
    file = RENDERER.render(samples.document(samples.paragraph("  two  spaces  ")))
    assert [reading.says(paragraph) for paragraph in reading.paragraphs(file)] == [
        "  two  spaces  "
    ]


def _printed(document: Document) -> list[str]:
    return [printable(word) for word in walk.words(document)]
