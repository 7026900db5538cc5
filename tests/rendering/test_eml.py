"""A draft for a mail program: the letter in words, as HTML and as PDF, and nothing else."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.document.nodes import Document
from briefer.rendering.clean import printable
from briefer.rendering.eml import EmlRenderer, mail_text
from briefer.rendering.mail_html import mail_html
from briefer.rendering.pdf.renderer import PdfRenderer
from briefer.rendering.raster import PdfiumRasteriser
from briefer.rendering.verifying import DamagedFile, EmlVerifier
from tests.documents.dressed import PAPER
from tests.rendering import documents as samples
from tests.rendering.strategies import any_text, documents

PDF = b"%PDF-1.7\nnot looked at\n%%EOF\n"
HEADERS = ["Subject", "X-Unsent", "MIME-Version", "Content-Type"]


def read(document: Document, name: str = "letter.pdf") -> EmailMessage:
    """Return a draft as a mail program opens it; its PDF is none."""
    data = EmlRenderer(lambda _: PDF, lambda _: name).render(document)
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    assert not [defect for part in message.walk() for defect in part.defects]
    return message


def body(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


@settings(max_examples=60)
@given(documents())
def test_it_says_the_letter_twice_and_brings_the_pdf(document: Document) -> None:
    message = read(document)
    assert body(message, "plain") == mail_text(document)
    assert body(message, "html") == mail_html(document)
    [pdf] = message.iter_attachments()
    assert pdf.get_content_type() == "application/pdf"
    assert pdf.get_content() == PDF


def test_it_is_a_draft_that_names_nobody_and_no_moment() -> None:
    message = read(samples.document(samples.paragraph("Words."), author="Zilpzalp"))
    assert message.keys() == HEADERS
    assert message["X-Unsent"] == "1"
    assert "Zilpzalp" not in message.as_string()
    assert {header for part in message.walk() for header in part} == {
        *HEADERS,
        "Content-Transfer-Encoding",
        "Content-Disposition",
    }


def test_paper_leaves_its_words_and_no_picture() -> None:
    document = replace(samples.letter(), furniture=PAPER)
    assert PAPER.logo is not None
    message = read(document)
    text = body(message, "plain")
    assert PAPER.logo.alt not in text
    assert PAPER.logo.alt not in body(message, "html")
    assert "<img" not in body(message, "html")
    first = printable("".join(getattr(each, "text", "") for each in PAPER.first_header))
    assert first[:10] in text


@settings(max_examples=300)
@given(any_text() | st.text(max_size=300))
@example("Letter " * 30)
@example("mixed и ж " * 30)
@example("=?utf-8?q?no?=")
def test_a_title_is_the_subject_whatever_it_holds_and_nothing_more(title: str) -> None:
    message = read(samples.document(title=title))
    words = " ".join(printable(title).split())
    assert message["Subject"] == (words or None)
    assert set(message.keys()) <= set(HEADERS)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85", "\x0b"])
def test_a_title_cannot_become_a_header(end: str) -> None:
    message = read(samples.document(title=f"Title{end}Bcc: all@evil.example{end}{end}Body"))
    assert message["Bcc"] is None
    assert message["Subject"] == "Title Bcc: all@evil.example Body"


@settings(max_examples=200)
@given(
    st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=80)
)
def test_a_file_name_arrives_in_every_script(stem: str) -> None:
    name = f"2026-11-12 {stem} Письмо.pdf"
    [pdf] = read(samples.document(), name).iter_attachments()
    assert pdf.get_filename() == name


def test_the_same_letter_gives_the_same_bytes_and_another_one_others() -> None:
    renderer = EmlRenderer(PdfRenderer().render, lambda _: "letter.pdf")
    first, second = renderer.render(samples.letter()), renderer.render(samples.letter())
    assert first == second
    other = renderer.render(samples.hostile())
    assert message_from_bytes(first).get_boundary() != message_from_bytes(other).get_boundary()


def test_lines_are_those_that_mail_can_carry() -> None:
    data = EmlRenderer(lambda _: PDF, lambda _: "письмо.pdf").render(samples.hostile())
    lines = data.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 78
    assert data.isascii()


def test_a_draft_without_its_pdf_or_with_words_gone_is_found_out() -> None:
    letter = samples.letter()
    verifier = EmlVerifier(PdfiumRasteriser())
    with pytest.raises(DamagedFile, match="PDF"):
        verifier.verify(EmlRenderer(lambda _: b"", lambda _: "a.pdf").render(letter), letter)
    whole = EmlRenderer(PdfRenderer().render, lambda _: "a.pdf").render(letter)
    with pytest.raises(DamagedFile, match="lacks words"):
        verifier.verify(whole.replace(b"President", b"Precedent", 3), letter)
    with pytest.raises(DamagedFile, match="cannot be opened"):
        verifier.verify(b"X-Unsent: 1\r\n\r\nwords", letter)
