"""A DOCX that starts from a Word letterhead keeps its paper and styles, and nothing that acts."""

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, cast

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.document import walk
from briefer.document.nodes import Direction, Document
from briefer.rendering.docx.renderer import DocxRenderer
from briefer.rendering.docx.unsafe import UnsafeLetterhead
from briefer.rendering.verifying import DocxVerifier
from tests.documents.readers import audit
from tests.rendering import documents as samples
from tests.rendering.docx import letterheads, reading
from tests.rendering.docx.reading import W
from tests.rendering.strategies import documents

if TYPE_CHECKING:
    from docx.styles.style import CharacterStyle

RENDERER = DocxRenderer()
PLAIN = letterheads.saved(letterheads.plain())
FIRST = letterheads.saved(letterheads.with_first_page())
UNSAFE = letterheads.unsafe()


def rendered(base: bytes, document: Document | None = None) -> bytes:
    return RENDERER.render(replace(document or samples.letter(), word_base=base))


def test_headers_footers_margins_and_styles_come_through() -> None:
    made = docx.Document(io.BytesIO(rendered(PLAIN)))
    (section,) = made.sections
    assert section.header.paragraphs[0].text == " The Harbour Law Centre"
    assert section.footer.paragraphs[0].text == "Registered in Ruritania, number 4711"
    assert round((section.left_margin or 0) / 36_000) == 40
    assert round((section.top_margin or 0) / 36_000) == 45
    normal, heading = (
        cast("CharacterStyle", made.styles[name]) for name in ("Normal", "Heading 1")
    )
    assert normal.font.name == "Georgia"
    assert str(heading.font.color.rgb) == "7A1F2B"
    headings = [p for p in made.paragraphs if p.style and p.style.name == "Heading 1"]
    assert headings[0].text.startswith("Kazakhstan: the principles")


def test_the_logo_comes_along_as_it_is() -> None:
    theirs, ours = reading.parts(PLAIN), reading.parts(rendered(PLAIN))
    (logo,) = [data for name, data in theirs.items() if name.startswith("word/media/")]
    assert [data for name, data in ours.items() if name.startswith("word/media/")] == [logo]


def test_the_text_of_the_letterhead_goes_and_that_of_the_letter_stands() -> None:
    document = samples.letter()
    file = rendered(PLAIN, document)
    assert reading.words(file) == walk.words(document)
    DocxVerifier().verify(file, document)


def test_the_first_page_keeps_its_own_header_and_a_second_section_goes() -> None:
    (section,) = docx.Document(io.BytesIO(rendered(FIRST))).sections
    assert section.different_first_page_header_footer
    assert section.first_page_header.paragraphs[0].text == "Only on the first page"
    assert section.first_page_footer.paragraphs[0].text == "Bank account of the Centre"
    assert section.header.paragraphs[0].text == " The Harbour Law Centre"


def test_only_our_properties_are_there() -> None:
    base = letterheads.plain()
    base.core_properties.author = "A person"
    core = reading.parts(rendered(letterheads.saved(base)))["docProps/core.xml"]
    assert b"A person" not in core
    assert not [name for name in reading.parts(rendered(PLAIN)) if "app.xml" in name]


def test_our_lists_count_on_their_own_beside_the_lists_of_the_letterhead() -> None:
    file = rendered(PLAIN)
    numbers = [int(each) for each in reading.lists(file)]
    assert 0 < min(numbers) <= max(numbers) < 1000
    root = reading.part(file, "word/numbering.xml")
    kinds = [element.tag.removeprefix(W) for element in root]
    assert kinds == sorted(kinds)
    known = {element.get(f"{W}abstractNumId") for element in root.iter(f"{W}abstractNum")}
    assert {reading.value(each, f"{W}abstractNumId") for each in root.iter(f"{W}num")} <= known


def test_every_style_that_is_used_is_there() -> None:
    file = rendered(PLAIN)
    styles = {s.get(f"{W}styleId") for s in reading.part(file, "word/styles.xml").iter(f"{W}style")}
    used = {reading.style(paragraph) for paragraph in reading.paragraphs(file)}
    assert used <= styles


def test_a_link_of_the_letterhead_may_be_followed() -> None:
    base = letterheads.plain()
    footer = base.sections[0].footer
    identifier = footer.part.relate_to(
        "https://harbour.example/",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True,
    )
    assert identifier
    assert b"https://harbour.example/" in b"".join(
        reading.parts(rendered(letterheads.saved(base))).values()
    )


def test_a_drawing_beside_its_picture_comes_along_unless_it_acts() -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    related = f'<Relationship Id="rId77" Type="{office}/image" Target="media/logo.svg"/>'
    (rels,) = [name for name in reading.parts(PLAIN) if name.startswith("word/_rels/header")]
    file = letterheads.rewritten(PLAIN, rels, "</Relationships>", f"{related}</Relationships>")
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg">%b</svg>'
    good, bad = (
        letterheads.replanted(file, {"word/media/logo.svg": drawing % inside})
        for inside in (b"", b"<script/>")
    )
    assert drawing % b"" in reading.parts(rendered(good)).values()
    with pytest.raises(UnsafeLetterhead):
        rendered(bad)


@pytest.mark.parametrize("name", UNSAFE)
def test_what_acts_or_fetches_is_refused(name: str) -> None:
    with pytest.raises(UnsafeLetterhead) as refused:
        rendered(UNSAFE[name])
    assert refused.value.hint


@pytest.mark.parametrize("base", [PLAIN, FIRST], ids=["plain", "first"])
def test_the_auditor_finds_nothing(base: bytes, tmp_path: Path) -> None:
    letter = samples.letter()
    for number, document in enumerate((letter, replace(letter, notes_title="Notes"))):
        file = tmp_path / f"{number}.docx"
        file.write_bytes(rendered(base, document))
        assert audit(file) == []


@settings(max_examples=30)
@given(document=documents(), base=st.sampled_from([PLAIN, FIRST]))
def test_any_document_keeps_its_words_on_any_paper(document: Document, base: bytes) -> None:
    file = rendered(base, document)
    DocxVerifier().verify(file, document)
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        assert len(package.namelist()) == len(set(package.namelist()))


@settings(max_examples=60)
@given(
    name=st.sampled_from(sorted(reading.parts(FIRST))),
    junk=st.binary(max_size=40) | st.sampled_from([b"<a/>", b"", b"<w:p/>"]),
    share=st.floats(0, 1),
)
def test_a_damaged_letterhead_is_refused_or_works(name: str, junk: bytes, share: float) -> None:
    part = reading.parts(FIRST)[name]
    cut = int(len(part) * share)
    for damaged in (part[:cut] + junk + part[cut + len(junk) :], junk):
        base = letterheads.replanted(FIRST, {name: damaged})
        try:
            file = rendered(base, samples.document(samples.paragraph("Words.")))
        except UnsafeLetterhead:
            continue
        assert reading.says(reading.paragraphs(file)[0]) == "Words."


def test_an_arabic_letter_runs_to_the_left_on_their_paper() -> None:
    document = replace(samples.letter(), direction=Direction.RTL, language="ar")
    body = reading.part(rendered(PLAIN, document), "word/document.xml")
    assert body.find(f".//{W}sectPr/{W}bidi") is not None
