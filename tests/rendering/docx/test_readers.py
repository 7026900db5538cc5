"""Other programs take a DOCX file: an auditor of the standard, and LibreOffice Writer."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from briefer import resources
from briefer.document import walk
from briefer.rendering.clean import printable
from briefer.rendering.docx.renderer import DocxRenderer
from briefer.rendering.pdf.renderer import PdfRenderer
from tests.rendering import documents as samples
from tests.rendering.docx import reading

SAMPLES = {
    "letter": samples.letter(),
    "us-letter": samples.letter(samples.LETTER),
    "languages": samples.languages(),
    "hostile": samples.hostile(),
    "pages": samples.of_pages(12),
    "items": samples.many_items(300),
    "lists": samples.document(
        samples.numbered("one", "two"), samples.paragraph("between"), samples.numbered("three")
    ),
    "nothing": samples.document(),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docx")
    renderer = DocxRenderer()
    for name, document in SAMPLES.items():
        (folder / f"{name}.docx").write_bytes(renderer.render(document))
    return folder


@pytest.fixture(scope="module")
def converted(folder: Path, tool: Callable[[str], Path]) -> Path:
    """Return a folder with the text and the PDF that LibreOffice makes of each sample."""
    out = folder / "converted"
    for kind in ("txt:Text (encoded):UTF8", "pdf"):
        command = [
            str(tool("soffice")),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--convert-to", kind, "--outdir", str(out)),
            *(str(file) for file in sorted(folder.glob("*.docx"))),
        ]
        subprocess.run(
            command, check=True, capture_output=True, timeout=300, env=_with_our_faces(folder)
        )
    return out


def test_the_auditor_finds_nothing(folder: Path) -> None:
    done = _audit(folder)
    assert done.returncode == 0, done.stdout


def test_the_auditor_can_find_something(folder: Path, tmp_path: Path) -> None:
    whole = reading.parts((folder / "letter.docx").read_bytes())
    with zipfile.ZipFile(tmp_path / "broken.docx", "w") as package:
        for name, part in whole.items():
            package.writestr(name, part.replace(b"<w:pStyle ", b"<w:nonsense "))
    assert _audit(tmp_path).returncode != 0


@pytest.mark.parametrize("name", SAMPLES)
def test_libreoffice_reads_the_words_of_the_document(name: str, converted: Path) -> None:
    read = (converted / f"{name}.txt").read_text("utf-8-sig")
    assert read.split() == [printable(word) for word in walk.words(SAMPLES[name])]


def test_libreoffice_counts_the_pages(converted: Path, tool: Callable[[str], Path]) -> None:
    pages = _pages(converted / "pages.pdf", tool)
    assert [page.split()[-4:] for page in pages] == [
        ["Page", str(number), "of", "12"] for number in range(1, 13)
    ]


@pytest.mark.parametrize("name", ["letter", "us-letter"])
def test_libreoffice_breaks_pages_where_our_pdf_does(
    name: str, converted: Path, tmp_path: Path, tool: Callable[[str], Path]
) -> None:
    ours = tmp_path / "ours.pdf"
    ours.write_bytes(PdfRenderer().render(SAMPLES[name]))
    theirs = _pages(converted / f"{name}.pdf", tool)
    assert _without_spaces(theirs) == _without_spaces(_pages(ours, tool))


def _with_our_faces(folder: Path) -> dict[str, str]:
    """Return an environment in which fontconfig finds the faces that briefer brings along."""
    data = folder / "data"
    data.mkdir(exist_ok=True)
    if not (data / "fonts").exists():
        (data / "fonts").symlink_to(resources.path("fonts"))
    return {**os.environ, "XDG_DATA_HOME": str(data)}


def _audit(folder: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "openxml_audit", "--ooxml-security", "-r", str(folder)]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def _pages(pdf: Path, tool: Callable[[str], Path]) -> list[str]:
    command = [str(tool("pdftotext")), "-layout", str(pdf), "-"]
    read = subprocess.run(command, check=True, capture_output=True, text=True)
    return read.stdout.removesuffix("\f").split("\f")


def _without_spaces(pages: list[str]) -> list[str]:
    """Return the pages' letters, since a line may break after a hyphen in one and not in all."""
    return ["".join(page.split()) for page in pages]
