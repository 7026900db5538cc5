"""A finished file is opened again, and one that is damaged is found out."""

import contextlib
import io
import zipfile
from collections.abc import Mapping
from typing import Protocol
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.document.nodes import Document
from briefer.rendering.document_json import JsonRenderer
from briefer.rendering.docx.renderer import DocxRenderer
from briefer.rendering.eml import EmlRenderer
from briefer.rendering.html import HtmlRenderer
from briefer.rendering.pdf.renderer import PdfRenderer
from briefer.rendering.raster import PdfiumRasteriser
from briefer.rendering.text import TextRenderer
from briefer.rendering.verifying import DamagedFile, verifiers
from tests.rendering import documents as samples
from tests.rendering.strategies import documents


class Renderer(Protocol):
    @property
    def suffix(self) -> str: ...

    def render(self, document: Document) -> bytes: ...


RENDERERS: Mapping[str, Renderer] = {
    renderer.suffix: renderer
    for renderer in (
        PdfRenderer(),
        DocxRenderer(),
        TextRenderer(),
        HtmlRenderer(),
        EmlRenderer(PdfRenderer().render, lambda _: "letter.pdf"),
        JsonRenderer(),
    )
}
VERIFIERS = verifiers(PdfiumRasteriser())
LETTER = samples.letter()
DOCX = DocxRenderer().render(LETTER)
SAMPLES = (LETTER, samples.hostile(), samples.languages(), samples.document())


@pytest.mark.parametrize("suffix", RENDERERS)
def test_whatever_is_rendered_passes(suffix: str) -> None:
    for document in SAMPLES:
        VERIFIERS[suffix].verify(RENDERERS[suffix].render(document), document)


@pytest.mark.parametrize("suffix", RENDERERS)
@settings(max_examples=40)
@given(document=documents())
def test_any_document_at_all_passes(suffix: str, document: Document) -> None:
    VERIFIERS[suffix].verify(RENDERERS[suffix].render(document), document)


@pytest.mark.parametrize("suffix", RENDERERS)
def test_a_file_that_was_cut_short_is_found_out(suffix: str) -> None:
    whole = RENDERERS[suffix].render(LETTER)
    for length in (0, 1, len(whole) // 3, len(whole) // 2, len(whole) - 30):
        with pytest.raises(DamagedFile) as raised:
            VERIFIERS[suffix].verify(whole[:length], LETTER)
        assert raised.value.message.endswith(".")
        assert raised.value.hint


@pytest.mark.parametrize("suffix", RENDERERS)
def test_a_file_of_another_letter_or_of_nothing_is_found_out(suffix: str) -> None:
    empty = RENDERERS[suffix].render(samples.document(page_label=""))
    with pytest.raises(DamagedFile):
        VERIFIERS[suffix].verify(empty, LETTER)


def test_a_word_that_a_docx_file_lost_is_found_out() -> None:
    whole = samples.document(samples.paragraph("one two"), samples.numbered("three", "four"))
    less = samples.document(samples.paragraph("one two"), samples.numbered("four", "three"))
    with pytest.raises(DamagedFile, match="lacks words"):
        VERIFIERS[".docx"].verify(DocxRenderer().render(less), whole)


def test_a_part_of_a_docx_file_that_is_no_xml_is_found_out_after_whole_ones() -> None:
    whole = RENDERERS[".docx"].render(LETTER)
    VERIFIERS[".docx"].verify(whole, LETTER)
    spoilt = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(spoilt, "w") as new:
        for info in old.infolist():
            part = old.read(info)
            new.writestr(info.filename, part[:-9] if info.filename.endswith("styles.xml") else part)
    with pytest.raises(DamagedFile, match="opened"):
        VERIFIERS[".docx"].verify(spoilt.getvalue(), LETTER)


def test_parts_that_are_the_same_in_every_docx_file_are_read_through_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[bytes] = []
    through = ElementTree.fromstring

    def counted(part: bytes) -> ElementTree.Element:
        read.append(part)
        return through(part)

    first, second = (samples.document(samples.paragraph(word)) for word in ("first", "second"))
    files = [RENDERERS[".docx"].render(document) for document in (first, second)]
    VERIFIERS[".docx"].verify(files[0], first)
    monkeypatch.setattr(ElementTree, "fromstring", counted)
    VERIFIERS[".docx"].verify(files[1], second)
    assert len(read) <= 2


@given(place=st.integers(min_value=0), flipped=st.integers(1, 255))
def test_a_docx_file_with_a_wrong_byte_is_found_out_or_says_the_same(
    place: int, flipped: int
) -> None:
    damaged = bytearray(DOCX)
    damaged[place % len(damaged)] ^= flipped
    with contextlib.suppress(DamagedFile):
        VERIFIERS[".docx"].verify(bytes(damaged), LETTER)


def test_a_docx_file_with_wrong_compressed_words_is_found_out() -> None:
    damaged = bytearray(DOCX)
    damaged[DOCX.index(b"word/document.xml") + len("word/document.xml")] ^= 255
    with pytest.raises(DamagedFile, match="cannot be opened"):
        VERIFIERS[".docx"].verify(bytes(damaged), LETTER)
