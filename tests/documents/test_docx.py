"""Every DOCX file keeps to the standard, and LibreOffice reads the Document's words from it."""

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from briefer.document import walk
from briefer.document.nodes import Contents, Document, Figure, Table
from briefer.rendering.clean import printable
from tests.documents import defects, samples
from tests.documents.readers import audit, convert
from tests.documents.structure import letters, normal

Tool = Callable[[str], Path]
EVERYTHING = samples.everything()


def _is_plain(document: Document) -> bool:
    """Tell whether a text file has room for all that the document holds, in its order."""
    others = (Contents, Figure, Table)
    return not any(isinstance(block, others) for block in document.blocks) and not list(
        walk.notes(document)
    )


PLAIN = [name for name, document in EVERYTHING.items() if _is_plain(document)]
OTHERS = [name for name in EVERYTHING if name not in PLAIN]


@pytest.fixture(scope="module")
def texts(
    docxs: Mapping[str, Path], tool: Tool, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, str]:
    """Return what LibreOffice reads in each file."""
    folder = tmp_path_factory.mktemp("texts")
    convert(list(docxs.values()), "txt:Text (encoded):UTF8", folder, tool)
    return {name: (folder / f"{name}.txt").read_text("utf-8-sig") for name in docxs}


def _words(document: Document) -> list[str]:
    return normal(" ".join(map(printable, walk.words(document))))


def test_the_auditor_finds_nothing(docxs: Mapping[str, Path]) -> None:
    done = audit(*docxs.values())
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("defect", defects.AUDITOR_SEES)
def test_the_auditor_would_find(defect: str, docxs: Mapping[str, Path], tmp_path: Path) -> None:
    file = tmp_path / "defect.docx"
    good = docxs[defects.PLANTED_INTO].read_bytes()
    file.write_bytes(defects.replanted(good, *defects.AUDITOR_SEES[defect]))
    assert audit(file).returncode != 0


@pytest.mark.parametrize("name", PLAIN)
def test_libreoffice_reads_the_words_in_order(name: str, texts: Mapping[str, str]) -> None:
    assert normal(texts[name]) == _words(EVERYTHING[name])


@pytest.mark.parametrize("name", OTHERS)
def test_libreoffice_reads_every_letter(name: str, texts: Mapping[str, str]) -> None:
    wanted = letters(" ".join(_words(EVERYTHING[name])))
    assert wanted - letters(texts[name]) == Counter()


def test_libreoffice_would_miss_a_word(
    docxs: Mapping[str, Path], tool: Tool, tmp_path: Path
) -> None:
    file = tmp_path / "less.docx"
    good = docxs[defects.PLANTED_INTO].read_bytes()
    first = ("word/document.xml", r">The first paragraph says one thing\.<", "><")
    file.write_bytes(defects.replanted(good, *first))
    convert([file], "txt:Text (encoded):UTF8", tmp_path / "out", tool)
    read = normal((tmp_path / "out" / "less.txt").read_text("utf-8-sig"))
    assert "first" not in read
    assert "second" in read
