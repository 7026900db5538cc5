"""Word letterheads: what is followed of an honest one, and why a hostile one is refused."""

import io
from collections.abc import Callable

import pytest
from docx import Document
from docx.document import Document as WordFile
from docx.shared import Pt
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.domain.letterhead import Side
from briefer.domain.paper import ReadLetterhead
from briefer.domain.style import Face, Margins
from briefer.reading.child import ChildPaper
from briefer.reading.paper import left_out
from briefer.reading.paper.left_out import PATTERNS
from briefer.reading.paper.problems import PaperProblem, PaperRefused
from briefer.reading.paper.word import read_letterhead
from briefer.reading.problems import ReportRefused
from tests.reading.paper.making import (
    field,
    in_body,
    letterhead,
    logo,
    related,
    rewritten,
    typed,
)

CHILD = ChildPaper()
RELATIONS = "word/_rels/document.xml.rels"
SETTINGS = "word/_rels/settings.xml.rels"
TYPES = "[Content_Types].xml"
MAIN = "word/document.xml"
NOTHING = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b"</Relationships>"
)


def taken(change: Callable[[WordFile], object] | None = None) -> ReadLetterhead:
    return CHILD.letterhead(letterhead(change), "ours.docx")


def patterns(found: ReadLetterhead) -> list[str]:
    return [told.pattern for told in found.left_out]


def problem_of(data: bytes, name: str = "ours.docx") -> PaperProblem:
    with pytest.raises(PaperRefused) as refused:
        CHILD.letterhead(data, name)
    assert refused.value.message
    assert refused.value.hint
    return refused.value.problem


def test_words_logo_and_look_of_an_offices_letterhead_are_followed() -> None:
    found = taken()
    paper, style = found.letterhead, found.style
    assert paper.first_header == "League of Readers"
    assert paper.header == "League of Readers, continued"
    assert paper.first_footer == "1 Library Road, Sampletown"
    assert paper.footer == "office@readers.example"
    assert (paper.logo_width, paper.logo_side) == (50.0, Side.END)
    assert found.logo is not None
    assert (found.logo.width, found.logo.height) == (300, 100)
    assert (style.face, style.size, style.colour) == (Face.SERIF, 12.0, "#8a1c1c")
    assert style.margins == Margins(top=40.0, bottom=30.0, left=30.0, right=20.0)


def test_a_face_that_we_do_not_have_is_said() -> None:
    told = next(told for told in taken().left_out if "is set in" in told.pattern)
    assert told.values == {"face": "Garamond", "twin": "Liberation Serif"}


def test_without_a_first_page_of_its_own_all_pages_are_alike() -> None:
    def same(document: WordFile) -> None:
        document.sections[0].different_first_page_header_footer = False

    paper = taken(same).letterhead
    assert paper.first_header == paper.header == "League of Readers, continued"


def test_what_a_pdf_does_not_follow_is_said_once_each() -> None:
    def more(document: WordFile) -> None:
        document.add_paragraph("Dear reader,")
        head = document.sections[0].first_page_header
        head.paragraphs[0].add_run().add_picture(io.BytesIO(logo((90, 90))))
        head.add_table(1, 2, Pt(100)).cell(0, 1).text = "Registered charity"

    found = taken(more)
    wanted = [left_out.FACE, left_out.MORE_PICTURES, left_out.TABLES, left_out.BODY]
    assert patterns(found) == wanted
    assert "Registered charity" in found.letterhead.first_header


def test_page_numbers_are_taken_in_and_left_out_of_the_pdf() -> None:
    def numbered(document: WordFile) -> None:
        document.sections[0].footer.add_paragraph("Page X of Y")

    data = rewritten(
        letterhead(numbered),
        {"word/footer1.xml": _paged, "word/footer2.xml": _paged},
    )
    found = CHILD.letterhead(data, "ours.docx")
    assert "Page" not in found.letterhead.footer
    assert left_out.FIELD_LINES in patterns(found)


def _paged(part: bytes) -> bytes:
    number = field(" PAGE \\* MERGEFORMAT ", "").replace("<w:p>", "").replace("</w:p>", "")
    return part.replace(b"</w:p></w:ftr>", number.encode() + b"</w:p></w:ftr>")


def test_braces_in_a_letterhead_are_no_placeholders() -> None:
    def braced(document: WordFile) -> None:
        document.sections[0].header.paragraphs[0].text = "{sender.contact}"

    assert taken(braced).letterhead.header == "(sender.contact)"


def test_a_link_that_is_clicked_is_no_target() -> None:
    link = related("hyperlink", "mailto:office@readers.example", outside=True)
    CHILD.letterhead(rewritten(letterhead(), {RELATIONS: link}), "ours.docx")


REFUSED: dict[str, tuple[Callable[[], bytes], PaperProblem]] = {
    "macro": (
        lambda: rewritten(
            letterhead(),
            {
                RELATIONS: related(
                    "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                    "vbaProject.bin",
                ),
                TYPES: typed("word/vbaProject.bin", "application/vnd.ms-office.vbaProject"),
            },
            {"word/vbaProject.bin": b"x"},
        ),
        PaperProblem.MACROS,
    ),
    "a macro that nobody says is there": (
        lambda: rewritten(letterhead(), more={"word/vbaProject.bin": b"x"}),
        PaperProblem.OTHER_PART,
    ),
    "macro document": (
        lambda: rewritten(
            letterhead(),
            {
                TYPES: lambda part: part.replace(
                    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                    b"application/vnd.ms-word.document.macroEnabled.main",
                )
            },
        ),
        PaperProblem.MACROS,
    ),
    "template": (
        lambda: rewritten(
            letterhead(), {TYPES: lambda part: part.replace(b"document.main+", b"template.main+")}
        ),
        PaperProblem.WORD_TEMPLATE,
    ),
    "field": (
        lambda: rewritten(
            letterhead(), {MAIN: in_body(field(' INCLUDETEXT "C:\\\\secret.docx" '))}
        ),
        PaperProblem.FIELDS,
    ),
    "field in pieces": (
        lambda: rewritten(letterhead(), {MAIN: in_body(field(" INCLUDE", "PICTURE x"))}),
        PaperProblem.FIELDS,
    ),
    "simple field": (
        lambda: rewritten(
            letterhead(), {MAIN: in_body('<w:p><w:fldSimple w:instr=" DDEAUTO c a"/></w:p>')}
        ),
        PaperProblem.FIELDS,
    ),
    "field without a beginning": (
        lambda: rewritten(
            letterhead(), {MAIN: in_body("<w:p><w:r><w:instrText>DDE a</w:instrText></w:r></w:p>")}
        ),
        PaperProblem.FIELDS,
    ),
    "field in a header": (
        lambda: rewritten(
            letterhead(),
            {
                "word/header1.xml": lambda part: part.replace(
                    b"</w:hdr>", field("QUOTE x").encode() + b"</w:hdr>"
                )
            },
        ),
        PaperProblem.FIELDS,
    ),
    "external picture": (
        lambda: rewritten(
            letterhead(), {RELATIONS: related("image", "https://example.org/a.png", outside=True)}
        ),
        PaperProblem.TARGETS,
    ),
    "share without saying so": (
        lambda: rewritten(letterhead(), {RELATIONS: related("image", "file://server/share/a.png")}),
        PaperProblem.TARGETS,
    ),
    "file link": (
        lambda: rewritten(
            letterhead(), {RELATIONS: related("hyperlink", "file:///c:/a.exe", outside=True)}
        ),
        PaperProblem.TARGETS,
    ),
    "old picture": (
        lambda: rewritten(
            letterhead(),
            {
                MAIN: in_body(
                    '<w:p><w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" '
                    'src="http://example.org/a.png"/></w:pict></w:r></w:p>'
                )
            },
        ),
        PaperProblem.TARGETS,
    ),
    "attached template": (
        lambda: rewritten(
            letterhead(),
            more={
                SETTINGS: related("attachedTemplate", "https://example.org/a.dotm", outside=True)(
                    NOTHING
                )
            },
        ),
        PaperProblem.ATTACHED,
    ),
    "object": (
        lambda: rewritten(
            letterhead(),
            {
                RELATIONS: related("oleObject", "embeddings/oleObject1.bin"),
                TYPES: typed(
                    "word/embeddings/oleObject1.bin",
                    "application/vnd.openxmlformats-officedocument.oleObject",
                ),
            },
            {"word/embeddings/oleObject1.bin": b"x"},
        ),
        PaperProblem.EMBEDDED,
    ),
    "control": (
        lambda: rewritten(letterhead(), {MAIN: in_body("<w:p><w:r><w:control/></w:r></w:p>")}),
        PaperProblem.EMBEDDED,
    ),
    "chunk": (
        lambda: rewritten(letterhead(), {MAIN: in_body("<w:altChunk/>")}),
        PaperProblem.FOREIGN_PART,
    ),
    "merge": (
        lambda: rewritten(
            letterhead(),
            {
                "word/settings.xml": lambda part: part.replace(
                    b"</w:settings>", b"<w:mailMerge/></w:settings>"
                )
            },
        ),
        PaperProblem.MERGE,
    ),
    "entities": (
        lambda: rewritten(
            letterhead(),
            {
                MAIN: lambda part: part.replace(
                    b"<w:document", b'<!DOCTYPE a [<!ENTITY b "c">]><w:document', 1
                )
            },
        ),
        PaperProblem.ENTITIES,
    ),
    "bomb": (
        lambda: rewritten(letterhead(), more={"word/a.xml": bytes(100_000_000)}),
        PaperProblem.BOMB,
    ),
    "twins": (
        lambda: rewritten(letterhead(), more={"WORD/document.xml": b"<a/>"}),
        PaperProblem.DAMAGED,
    ),
    "locked": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        PaperProblem.LOCKED,
    ),
    "old Word": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), PaperProblem.OLD_WORD),
    "picture": (logo, PaperProblem.NOT_WORD),
    "too large": (lambda: bytes(10_000_001), PaperProblem.WORD_TOO_LARGE),
    "cut off": (lambda: letterhead()[:9000], PaperProblem.DAMAGED),
}


@pytest.mark.parametrize("name", list(REFUSED))
def test_a_letterhead_that_could_act_or_is_none_is_refused(name: str) -> None:
    make, problem = REFUSED[name]
    assert problem_of(make()) is problem


def test_a_name_that_promises_macros_is_believed() -> None:
    assert problem_of(letterhead(), "ours.DOCM") is PaperProblem.MACROS


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_damage_does_more_than_be_refused(data: st.DataObject) -> None:
    whole = bytearray(letterhead())
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = read_letterhead(bytes(whole), "ours.docx")
    except (PaperRefused, ReportRefused):
        return
    assert all(told.pattern in PATTERNS for told in found.left_out)


def test_a_letterhead_of_the_library_itself_is_taken_in() -> None:
    saved = io.BytesIO()
    Document().save(saved)
    assert CHILD.letterhead(saved.getvalue(), "ours.docx").logo is None
