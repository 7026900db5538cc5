"""Letterheads and pictures, honest and hostile, made on the spot."""

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import cast

from docx import Document
from docx.document import Document as WordFile
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from PIL import Image

SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def svg(inside: str, size: str = 'width="300" height="130"', before: str = "") -> bytes:
    return f"{before}<svg {SVG} {size}>{inside}</svg>".encode()


def logo(size: tuple[int, int] = (300, 100)) -> bytes:
    saved = io.BytesIO()
    Image.new("RGBA", size, (20, 60, 120, 128)).save(saved, "PNG")
    return saved.getvalue()


def letterhead(change: Callable[[WordFile], object] | None = None) -> bytes:
    """Return a letterhead as an office makes it: a logo, words, margins and styles of its own."""
    document = Document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.top_margin, section.bottom_margin = Mm(40), Mm(30)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    first = section.first_page_header.paragraphs[0]
    first.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    first.add_run().add_picture(io.BytesIO(logo()), width=Mm(50))
    section.first_page_header.add_paragraph("League of Readers")
    section.header.paragraphs[0].text = "League of Readers, continued"
    section.first_page_footer.paragraphs[0].text = "1 Library Road, Sampletown"
    section.footer.paragraphs[0].text = "office@readers.example"
    normal = _style(document, "Normal")
    normal.font.name, normal.font.size = "Garamond", Pt(12)
    _style(document, "Heading 1").font.color.rgb = RGBColor(0x8A, 0x1C, 0x1C)
    own = document.styles.add_style("League Address", WD_STYLE_TYPE.PARAGRAPH)  # pyright: ignore[reportUnknownMemberType]
    own.font.italic = True  # pyright: ignore
    if change is not None:
        change(document)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _style(document: WordFile, name: str) -> ParagraphStyle:
    return cast("ParagraphStyle", document.styles[name])


def rewritten(
    data: bytes,
    parts: Mapping[str, Callable[[bytes], bytes]] = {},  # only looked at
    more: Mapping[str, bytes] = {},
) -> bytes:
    """Return a package with some of its parts changed, and with more of them."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, parts[name](content) if name in parts else content)
        for name, content in more.items():
            new.writestr(name, content)
    return made.getvalue()


def related(kind: str, target: str, *, outside: bool = False) -> Callable[[bytes], bytes]:
    """Return what adds a relation to a part of relations."""
    mode = ' TargetMode="External"' if outside else ""
    kind = kind if kind.startswith("http") else f"{OFFICE}/{kind}"
    added = f'<Relationship Id="rIdX" Type="{kind}" Target="{target}"{mode}/></Relationships>'
    return lambda part: part.replace(b"</Relationships>", added.encode())


def typed(name: str, kind: str) -> Callable[[bytes], bytes]:
    """Return what says in the list of types what a part is."""
    added = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'
    return lambda part: part.replace(b"</Types>", added.encode())


def in_body(markup: str) -> Callable[[bytes], bytes]:
    """Return what puts markup at the beginning of a document's text."""
    return lambda part: part.replace(b"<w:body>", b"<w:body>" + markup.encode(), 1)


def field(*codes: str) -> str:
    """Return a field whose code is cut up into runs."""
    runs = "".join(f"<w:r><w:instrText>{code}</w:instrText></w:r>" for code in codes)
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return f"<w:p>{mark.format('begin')}{runs}{mark.format('separate')}{mark.format('end')}</w:p>"
