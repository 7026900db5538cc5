"""What finished DOCX files say to others: python-docx, LibreOffice, and a reader of their XML."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as Xml

import docx

from briefer.rendering.raster import PdfiumRasteriser

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def text_of(file: bytes) -> str:
    """Return the words that python-docx finds in the body, without white space."""
    found = docx.Document(io.BytesIO(file)).paragraphs
    return squeezed("".join(paragraph.text for paragraph in found))


def languages_of(file: bytes) -> Mapping[str, str]:
    """Return the language of each run that says which it is in, by its words."""
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        root = Xml.fromstring(package.read("word/document.xml"))  # noqa: S314  # our own file
    said = ((run, run.find(f"{_W}rPr/{_W}lang")) for run in root.iter(f"{_W}r"))
    return {
        "".join(text.text or "" for text in run.iter(f"{_W}t")): language.get(f"{_W}val", "")
        for run, language in said
        if language is not None
    }


def pages_of(files: Mapping[str, bytes], folder: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the text of each page that LibreOffice makes of files, all in one run.

    Empty where LibreOffice is not installed.
    """
    office = shutil.which("soffice")
    if office is None:
        return {}
    for name, file in files.items():
        (folder / f"{name}.docx").write_bytes(file)
    command = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder)]
    command += [str(folder / f"{name}.docx") for name in files]
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603  # our own files
    reader = PdfiumRasteriser()
    return {name: reader.texts((folder / f"{name}.pdf").read_bytes()) for name in files}


def squeezed(text: str) -> str:
    """Return a text without white space, in which lines may break anywhere."""
    return "".join(text.split())
