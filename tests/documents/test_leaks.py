"""No file says more than its pages: nothing of the tool, the machine, the camera or the writer."""

import getpass
import io
import re
import socket
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree as Xml

import pikepdf
import pytest
from msgspec.structs import replace

from briefer.rendering.docx.renderer import DocxRenderer
from briefer.rendering.pdf.renderer import PdfRenderer
from tests.documents import samples
from tests.rendering import documents as letters
from tests.rendering import pictures

EVERYTHING = samples.everything()
TOOLS = ("reportlab", "python", "pillow", "anonymous", "harfbuzz", "openoffice", "microsoft word")
PARTS_OF_WORD = ("thumbnail", "customxml", "printersettings", "custom.xml", "comments", "people")
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@pytest.mark.parametrize("name", EVERYTHING)
def test_a_pdf_names_no_tool_and_no_machine(name: str, pdfs: Mapping[str, Path]) -> None:
    for content in _inside_pdf(pdfs[name]):
        assert _told(content) == []


@pytest.mark.parametrize("name", EVERYTHING)
def test_a_pdf_has_no_time_but_the_letters_date(name: str, pdfs: Mapping[str, Path]) -> None:
    day = EVERYTHING[name].date
    with pikepdf.open(pdfs[name]) as pdf:
        info = {key: str(value) for key, value in pdf.docinfo.items()}
        metadata = pdf.Root.Metadata.read_bytes().decode()
    assert {info[key] for key in info if key.endswith("Date")} == {f"D:{day:%Y%m%d}"}
    assert set(re.findall(r"<xmp:\w+Date>([^<]*)<", metadata)) == {day.isoformat()}
    if not EVERYTHING[name].author:
        assert "/Author" not in info
        assert "<dc:creator" not in metadata


@pytest.mark.parametrize("name", EVERYTHING)
def test_a_docx_names_no_tool_and_no_machine(name: str, docxs: Mapping[str, Path]) -> None:
    for part, content in _inside_docx(docxs[name].read_bytes()).items():
        assert not [word for word in PARTS_OF_WORD if word in part.lower()], part
        assert not re.search(rb"\brsid|w14:paraId|w:attachedTemplate|w:altChunk", content), part
        assert _told(content) == [], part


@pytest.mark.parametrize("name", EVERYTHING)
def test_a_docx_has_no_time_but_the_letters_date(name: str, docxs: Mapping[str, Path]) -> None:
    file = docxs[name].read_bytes()
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.extra for entry in package.infolist()} == {b""}
        assert not package.comment
    core = _inside_docx(file)["docProps/core.xml"].decode()
    day = EVERYTHING[name].date.isoformat()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[^<]*", core)) <= {f"{day}T00:00:00Z"}
    assert "<cp:lastModifiedBy>" not in core
    assert ("<dc:creator>" in core) is bool(EVERYTHING[name].author)


@pytest.mark.parametrize("name", EVERYTHING)
def test_a_docx_leads_only_to_addresses_that_may_be_followed(
    name: str, docxs: Mapping[str, Path]
) -> None:
    for part, content in _inside_docx(docxs[name].read_bytes()).items():
        if part.endswith(".rels"):
            for relationship in Xml.fromstring(content).iter(RELATIONSHIP):  # noqa: S314  # ours
                if relationship.get("TargetMode") == "External":
                    assert relationship.get("Type", "").endswith("/hyperlink")
                    target = relationship.get("Target", "").lower()
                    assert target.startswith(("http://", "https://", "mailto:"))


@pytest.mark.parametrize("name", EVERYTHING)
def test_a_pdf_leads_only_to_addresses_that_may_be_followed(
    name: str, pdfs: Mapping[str, Path]
) -> None:
    with pikepdf.open(pdfs[name]) as pdf:
        for page in pdf.pages:
            for annotation in page.get("/Annots", pikepdf.Array()):
                address = str(annotation.A.URI).lower() if "/A" in annotation else "mailto:"
                assert address.startswith(("http://", "https://", "mailto:"))


def test_pictures_lose_what_the_camera_wrote(
    pdfs: Mapping[str, Path], docxs: Mapping[str, Path]
) -> None:
    assert pictures.SECRET in pictures.good()["camera"]
    for name in ("pictures", "every-node"):
        inside = [*_inside_pdf(pdfs[name]), *_inside_docx(docxs[name].read_bytes()).values()]
        assert not [content for content in inside if pictures.SECRET in content]
        assert not [content for content in inside if b"Exif" in content]


def test_the_author_is_named_only_when_chosen(tmp_path: Path) -> None:
    signed = replace(letters.letter(), author="Aigerim Novak-Testimony")
    file = tmp_path / "signed.pdf"
    file.write_bytes(PdfRenderer().render(signed))
    with pikepdf.open(file) as pdf:
        assert str(pdf.docinfo["/Author"]) == signed.author
    core = _inside_docx(DocxRenderer().render(signed))["docProps/core.xml"]
    assert signed.author.encode() in core


def _inside_pdf(file: Path) -> Iterator[bytes]:
    """Yield the file as it is, and each of its objects and unpacked streams."""
    yield file.read_bytes()
    with pikepdf.open(file) as pdf:
        for thing in pdf.objects:
            if not isinstance(thing, pikepdf.Stream):
                yield thing.unparse()
            elif thing.get("/Subtype") == "/Image":
                yield thing.read_raw_bytes()
            else:
                yield thing.read_bytes()


def _inside_docx(file: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _told(content: bytes) -> list[str]:
    """Return what `content` tells of the tools that made it, or of this machine."""
    lower = content.lower()
    machine = (str(Path.home()), str(Path.cwd()), socket.gethostname(), getpass.getuser())
    return [word for word in (*TOOLS, *machine) if len(word) > 4 and word.lower().encode() in lower]
