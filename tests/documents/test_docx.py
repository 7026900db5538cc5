"""Every DOCX file keeps to the standard, and LibreOffice reads the Document's words from it."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from briefer.document import walk
from briefer.rendering.clean import printable
from tests.documents import defects, opendocument, samples
from tests.documents.readers import audit, convert
from tests.documents.structure import normal
from tests.rendering import pictures

Tool = Callable[[str], Path]
EVERYTHING = samples.everything()
REPLACED = "pictures"
"""The sample of which some pictures are replaced by their words."""


@pytest.fixture(scope="module")
def understood(
    docxs: Mapping[str, Path], tool: Tool, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Return the folder of what LibreOffice made of each file."""
    folder = tmp_path_factory.mktemp("understood")
    convert(list(docxs.values()), "fodt", folder, tool)
    return folder


@pytest.mark.parametrize("name", EVERYTHING)
def test_the_auditor_finds_nothing(name: str, docxs: Mapping[str, Path]) -> None:
    assert audit(docxs[name]) == []


@pytest.mark.parametrize("defect", defects.AUDITOR_SEES)
def test_the_auditor_would_find(defect: str, docxs: Mapping[str, Path], tmp_path: Path) -> None:
    file = tmp_path / "defect.docx"
    good = docxs[defects.PLANTED_INTO].read_bytes()
    file.write_bytes(defects.replanted(good, *defects.AUDITOR_SEES[defect]))
    assert audit(file)


@pytest.mark.parametrize("name", [name for name in EVERYTHING if name != REPLACED])
def test_libreoffice_reads_the_words_in_order(name: str, understood: Path) -> None:
    counted = opendocument.as_counted(EVERYTHING[name])
    wanted = " ".join(map(printable, walk.words(counted)))
    assert normal(" ".join(opendocument.words(understood / f"{name}.fodt"))) == normal(wanted)


def test_libreoffice_reads_the_words_for_what_is_no_picture(understood: Path) -> None:
    wanted = " ".join(f"Picture of {name}" for name in pictures.bad())
    assert opendocument.words(understood / f"{REPLACED}.fodt") == wanted.split()


def test_libreoffice_would_miss_a_word(
    docxs: Mapping[str, Path], tool: Tool, tmp_path: Path
) -> None:
    file = tmp_path / "less.docx"
    good = docxs[defects.PLANTED_INTO].read_bytes()
    first = ("word/document.xml", r">The first paragraph says one thing\.<", "><")
    file.write_bytes(defects.replanted(good, *first))
    convert([file], "fodt", tmp_path / "out", tool)
    read = opendocument.words(tmp_path / "out" / "less.fodt")
    assert "first" not in read
    assert "second" in read
