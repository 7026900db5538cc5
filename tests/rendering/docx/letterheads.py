"""Word files of an organisation's paper, written by python-docx as Word's users would."""

import io
import re
import zipfile
from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.shared import Mm, Pt, RGBColor

from tests.rendering import pictures

if TYPE_CHECKING:
    from docx.styles.style import CharacterStyle


def plain() -> WordDocument:
    """Return a letterhead with a logo, a footer, own styles and margins, and a placeholder text."""
    word = docx.Document()
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin, section.top_margin = Mm(40), Mm(20), Mm(45)
    header = section.header.paragraphs[0]
    header.add_run().add_picture(io.BytesIO(pictures.good()["png"]), width=Mm(30))
    header.add_run(" The Harbour Law Centre")
    section.footer.paragraphs[0].text = "Registered in Ruritania, number 4711"
    normal, heading = cast("CharacterStyle", word.styles["Normal"]), word.styles["Heading 1"]
    normal.font.name, normal.font.size = "Georgia", Pt(12)
    heading = cast("CharacterStyle", heading)
    heading.font.color.rgb, heading.font.size = RGBColor(0x7A, 0x1F, 0x2B), Pt(15)
    word.add_paragraph("Dear [name], write your letter here.")
    return word


def with_first_page() -> WordDocument:
    """Return a letterhead whose first page differs, with two sections."""
    word = plain()
    section = word.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Only on the first page"
    section.first_page_footer.paragraphs[0].text = "Bank account of the Centre"
    second = word.add_section(WD_SECTION.NEW_PAGE)
    second.header.is_linked_to_previous = False
    second.header.paragraphs[0].text = "An annex of the template"
    return word


def saved(word: WordDocument) -> bytes:
    """Return the file."""
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


def replanted(file: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return a file with other or more parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, data in parts.items():
            new.writestr(name, data)
    return made.getvalue()


def rewritten(file: bytes, part: str, old: str, new: str) -> bytes:
    """Return a file with other words in a part."""
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        text = package.read(part).decode()
    changed, times = re.subn(old, new, text, count=1)
    assert times == 1
    return replanted(file, {part: changed.encode()})


def with_field(instruction: str, *, cut: bool = False) -> bytes:
    """Return a letterhead whose footer has a field; its instruction may be `cut` in two runs."""
    word = plain()
    half = len(instruction) // 2 if cut else len(instruction)
    runs = "".join(
        f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'
        for text in (instruction[:half], instruction[half:])
    )
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    files = zipfile.ZipFile(io.BytesIO(saved(word)))
    (part,) = [name for name in files.namelist() if name.startswith("word/footer")]
    return rewritten(saved(word), part, "</w:p>", f"{begin}{runs}{end}</w:p>".replace("\\", r"\\"))


def unsafe() -> Mapping[str, bytes]:
    """Return letterheads that no letter may start from, by what is wrong with them."""
    good = saved(plain())
    rels = "word/_rels/document.xml.rels"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    def related(kind: str, target: str) -> bytes:
        added = f'<Relationship Id="rId99" Type="{office}/{kind}" TargetMode="External"'
        return rewritten(
            good, rels, "</Relationships>", f'{added} Target="{target}"/></Relationships>'
        )

    body = ("word/document.xml", "<w:body>")
    return {
        "a macro": replanted(good, {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0"}),
        "a type with macros": rewritten(
            good, "[Content_Types].xml", r"wordprocessingml\.document\.main", "macroEnabled.main"
        ),
        "INCLUDETEXT": with_field(r' INCLUDETEXT "C:\\secret.docx" '),
        "INCLUDETEXT in two": with_field(r" INCLUDETEXT x ", cut=True),
        "INCLUDEPICTURE": with_field(' INCLUDEPICTURE "https://evil.example/x.png" '),
        "DDE": with_field(" DDEAUTO excel x "),
        "a template": related("attachedTemplate", "https://evil.example/x.dotm"),
        "a picture outside": related("image", "https://evil.example/x.png"),
        "a share": related("hyperlink", "file://evil.example/share"),
        "altChunk": rewritten(good, *body, '<w:body><w:altChunk r:id="rId99"/>'),
        "an object": rewritten(good, *body, "<w:body><w:p><w:r><w:object/></w:r></w:p>"),
        "a document type": rewritten(
            good, "word/document.xml", r"<w:document", '<!DOCTYPE x [<!ENTITY a "b">]><w:document'
        ),
        "no Word file": b"PK\x03\x04 and no more",
        "another zip": replanted(good, {"[Content_Types].xml": b"<a/>", "_rels/.rels": b"<a/>"}),
    }
