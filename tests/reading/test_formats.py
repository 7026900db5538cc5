"""Which reader a file gets, whatever it is called."""

import io
import zipfile

import pytest

from briefer.domain.report_text import ReportText
from briefer.reading.formats import read_file
from briefer.reading.problems import Problem, ReportRefused
from tests.reading.making import docx, paragraph
from tests.reading.pages import set_text, words


def read(data: bytes, name: str = "report") -> ReportText:
    report = read_file(data, name, lambda _done, _of: None)
    assert isinstance(report, ReportText)
    return report


def _zip(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (set_text([words("Words.")]), "pdf"),
        (docx(paragraph("Words.")), "docx"),
        (b"<!-- saved -->\n<HTML><body><p>Words.</p>", "html"),
        ("<html><p>Слова".encode("utf-16"), "html"),
        (b"# Title\n\nSome **bold** words.", "markdown"),
        (b"Just words <and> signs.", "text"),
        ("Слова".encode("utf-16-le") * 20, "text"),
        (b"BM is what the words begin with.", "text"),
    ],
)
def test_the_content_says_what_a_file_is(data: bytes, kind: str) -> None:
    assert read(data, "report").format == kind


def test_a_suffix_that_lies_is_told() -> None:
    report = read(docx(paragraph("Words.")), "Report.PDF")
    assert report.warnings == (
        "The file's name ends in “.pdf”, but what it holds is a Word document.",
    )
    assert not read(b"<html><p>Words", "report.htm").warnings


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", Problem.EMPTY),
        (b"{\\rtf1 words}", Problem.RICH_TEXT),
        (b"\x89PNG\r\n\x1a\n", Problem.PICTURE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), Problem.OLD_WORD),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            Problem.LOCKED,
        ),
        (_zip("mimetype", "content.xml"), Problem.OPEN_DOCUMENT),
        (_zip("[Content_Types].xml", "ppt/presentation.xml"), Problem.OTHER_OFFICE),
        (_zip("a.txt"), Problem.ARCHIVE),
        (_zip("a.txt")[:-10], Problem.DAMAGED),
        (bytes(range(256)) * 4, Problem.UNKNOWN),
        (b"\x7fELF" + bytes(100), Problem.UNKNOWN),
        (b" \n", Problem.NO_WORDS),
        (b"word " * (64 * 1024 * 1024 // 5 + 1), Problem.TOO_LARGE),
    ],
    ids=lambda value: value.name if isinstance(value, Problem) else "a file",
)
def test_what_nobody_can_read_ends_in_a_sentence_with_a_next_step(
    data: bytes, problem: Problem
) -> None:
    with pytest.raises(ReportRefused) as refused:
        read(data)
    assert refused.value.problem is problem
    assert refused.value.message.endswith(".")
    assert refused.value.hint.endswith(".")


@pytest.mark.parametrize(
    "whole", [docx(paragraph("Words.") * 50), set_text([words("Words.")] * 50)]
)
def test_a_file_cut_anywhere_is_read_or_refused(whole: bytes) -> None:
    for twentieth in range(20):
        try:
            read(whole[: len(whole) * twentieth // 20])
        except ReportRefused:
            continue
