"""The PDF says the words of its document, no more and no less, in their order."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from briefer.document.nodes import Document, Figure, Paragraph, Text
from briefer.document.walk import words
from briefer.rendering.pdf.renderer import PdfRenderer
from tests.documents.structure import Tagged, normal
from tests.rendering import documents as samples
from tests.rendering import pictures
from tests.rendering.pdf import reading
from tests.rendering.strategies import arabic_text, documents, shown_text

SAMPLES = {
    "a letter on A4": samples.letter(),
    "a letter on US Letter": samples.letter(samples.LETTER),
    "a letter in several scripts": samples.languages(),
    "a list of 300 items": samples.many_items(300),
}


@pytest.mark.parametrize("document", SAMPLES.values(), ids=SAMPLES)
def test_pdfium_reads_the_words_of_the_document(document: Document) -> None:
    pdf = PdfRenderer().render(document)

    assert reading.words(pdf, document) == words(document)


@pytest.mark.parametrize("document", SAMPLES.values(), ids=SAMPLES)
def test_poppler_reads_the_words_of_the_document(
    document: Document, tool: Callable[[str], Path], tmp_path: Path
) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(PdfRenderer().render(document))

    run = subprocess.run([tool("pdftotext"), file, "-"], capture_output=True, check=True)
    pages = run.stdout.decode().split("\f")[:-1]

    assert reading.without_labels(pages, document) == words(document)


@settings(max_examples=60)
@given(document=documents(shown_text() | arabic_text()))
def test_any_words_that_our_faces_show_are_read_aloud_in_their_order(
    document: Document, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("any") / "any.pdf"
    file.write_bytes(PdfRenderer().render(document))

    tagged = Tagged(file)

    assert tagged.problems == []
    assert tagged.words() == normal(" ".join(words(document)))


def test_a_page_with_mere_ornament_is_tagged_too(tmp_path: Path) -> None:
    ornament = Figure(anchor="a", image=next(iter(pictures.good().values())), alt="", width=25)
    file = tmp_path / "ornament.pdf"
    file.write_bytes(PdfRenderer().render(samples.document(ornament)))

    assert Tagged(file).problems == []


@settings(max_examples=60)
@given(document=documents())
def test_any_document_at_all_is_drawn(document: Document) -> None:
    typeset = PdfRenderer().typeset(document)

    with reading.opened(typeset.pdf) as pdf:
        assert len(pdf) == typeset.pages


def test_nothing_in_a_text_is_taken_for_markup() -> None:
    document = samples.hostile()

    pdf = PdfRenderer().render(document)

    read = reading.words(pdf, document)
    for said in ('src="/etc/passwd"/>', "<para>", "&amp;", "&lt;b&gt;", "%(name)s", "]]>", "\\n"):
        assert read.count(said) == words(document).count(said) > 0
    assert b"/Subtype /Image" not in pdf


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("bell \x07 rings", ["bell", "□", "rings"]),
        ("half \ud800 pair", ["half", "□", "pair"]),
        ("no\uffff character", ["no□", "character"]),
        ("in \u65e5\u672c today", ["in", "□□", "today"]),
    ],
)
def test_what_cannot_be_shown_is_a_box(written: str, shown: list[str]) -> None:
    document = samples.document(samples.paragraph(written), page_label="")

    assert reading.words(PdfRenderer().render(document), document) == shown


def test_white_space_of_any_width_is_a_space() -> None:
    wide = samples.document(samples.paragraph("all\u2003white\u3000space\u1680here\t\tends"))
    plain = samples.document(samples.paragraph("all white space here ends"))

    assert PdfRenderer().render(wide) == PdfRenderer().render(plain)


def test_an_accent_written_apart_joins_its_letter() -> None:
    document = samples.document(samples.paragraph("cafe\u0301"), page_label="")

    assert reading.words(PdfRenderer().render(document), document) == ["café"]


def test_steering_characters_take_no_room() -> None:
    plain = samples.document(samples.paragraph("soft hyphens and marks"))
    steered = samples.document(
        samples.paragraph("soft hy\u00adphens\u200b and \u2066\ufeffmarks\u2069\ufe0f")
    )

    assert PdfRenderer().render(steered) == PdfRenderer().render(plain)


def test_a_no_break_hyphen_is_drawn_as_a_hyphen() -> None:
    document = samples.document(samples.paragraph("co\u2011operation"), page_label="")

    assert reading.words(PdfRenderer().render(document), document) == ["co\u2010operation"]


def test_a_line_does_not_end_at_a_no_break_space() -> None:
    filler = "word " * 200
    document = samples.document(samples.paragraph(filler + "Article\u00a019 " * 40))

    pdf = PdfRenderer().render(document)

    assert len(reading.find(pdf, "Article 19")) == 40


def test_a_word_without_end_is_broken_and_whole() -> None:
    document = replace(samples.long_word(200_000), page_label="")

    assert "".join(reading.words(PdfRenderer().render(document), document)) == words(document)[0]


def test_a_long_address_is_broken_after_a_mark() -> None:
    address = "https://example.org/" + "/".join(f"part{number:03}" for number in range(40))
    document = samples.document(samples.paragraph(address), page_label="")

    *lines, last = reading.words(PdfRenderer().render(document), document)

    assert "".join([*lines, last]) == address
    assert lines
    assert all(line.endswith("/") for line in lines)


def test_a_word_may_change_its_face_in_the_middle() -> None:
    runs = [Text(text="un"), Text(text="believ", bold=True), Text(text="able", italic=True)]
    document = samples.document(Paragraph(anchor="a", inlines=tuple(runs)), page_label="")

    assert reading.words(PdfRenderer().render(document), document) == ["unbelievable"]


def test_ten_thousand_items_are_numbered_to_the_last() -> None:
    document = samples.many_items(10_000)

    pdf = PdfRenderer().render(document)

    assert reading.words(pdf, document) == words(document)
