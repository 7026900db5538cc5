"""Hostile files: each ends in a report or in one sentence, soon, and leaves nothing behind."""

import io
import threading
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.domain.report_text import Line, ReportText
from briefer.reading import notices
from briefer.reading.answers import decoded, encoded
from briefer.reading.child import ChildPictures, ChildReader
from briefer.reading.formats import read_file
from briefer.reading.limits import MIB
from briefer.reading.problems import Problem, ReportRefused
from briefer.sentences import Sentence, sentence
from tests.reading.making import docx, paragraph
from tests.reading.pages import set_text, words

GIB = 1024 * MIB
PAGES = 100_000
DEEP = 100_000
WHOLE = {
    "pdf": set_text([words("The state should repeal the law.")] * 5),
    "docx": docx(paragraph("The state should repeal the law.") * 5),
    "html": b"<html><body><ul><li>The state<li>should<table><tr><td>repeal</table>",
    "md": b"# The state\n\n- should **repeal**\n\n| a | b |\n|---|---|\n| c | d |\n",
}


def problem_of(data: bytes, seconds: float = 60) -> Problem | None:
    """Return why a file was refused by the reader that people use, or None where it was not."""
    try:
        ChildReader(seconds).read(data, "report", lambda _done, _of: None, lambda: False)
    except ReportRefused as refused:
        return refused.problem
    return None


def _bomb() -> bytes:
    made = io.BytesIO()
    with (
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("word/document.xml", "w") as member,
    ):
        for _ in range(GIB // MIB):
            member.write(bytes(MIB))
    return made.getvalue()


def _many_pages() -> bytes:
    tree = b"2 0 obj<</Type/Pages/Count %d/Kids[%s]>>endobj\n" % (PAGES, b"3 0 R " * PAGES)
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
        + tree
        + b"trailer<</Root 1 0 R>>\n%%EOF"
    )


def _drawn(content: bytes, resources: bytes = b"", more: bytes = b"") -> bytes:
    """Return a PDF of one page; nothing says where its parts are, which PDFium finds out."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>" + resources + b">>>>endobj\n"
        b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
        b"4 0 obj<</Length %d>>stream\n"
        % len(content)
        + content
        + b"\nendstream endobj\n"
        + more
        + b"trailer<</Root 1 0 R>>\n%%EOF"
    )


_WORDS = b"BT /F 12 Tf 60 700 Td (Repeal the law.) Tj ET\n"
_LOOP = (
    b"6 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X 6 0 R>>>>"
    b"/Length 11>>stream\n/X Do /X Do\nendstream endobj\n"
)
_HOSTILE = {
    "a million fields": _drawn(_WORDS + b"9 9 50 50 re f\n" * 1_000_000),
    "a million letters": _drawn(b"BT /F 1 Tf 60 700 Td " + b"(a b) Tj " * 340_000 + b"ET"),
    "a loop of forms": _drawn(_WORDS + b"/X Do", b"/XObject<</X 6 0 R>>", _LOOP),
    "lines everywhere": _drawn(
        _WORDS + b"".join(b"%d 0 m %d 800 l 0 %d m 600 %d l S\n" % (n, n, n, n) for n in range(700))
    ),
    "deep states": _drawn(b"q " * 500_000 + _WORDS),
}


@pytest.mark.parametrize("kind", sorted(_HOSTILE))
def test_a_hostile_page_is_read_or_refused_and_drawn_or_refused_soon(kind: str) -> None:
    data = _HOSTILE[kind]
    started = time.monotonic()
    assert problem_of(data) in {None, Problem.TOO_LONG, Problem.OUT_OF_MEMORY, Problem.DAMAGED}
    with suppress(ReportRefused):
        assert ChildPictures().draw(data, 0, 1.0).pixels
    assert time.monotonic() - started < 40


def test_a_document_that_unpacks_to_a_gigabyte_is_refused_soon() -> None:
    data = _bomb()
    started = time.monotonic()
    assert problem_of(data) is Problem.BOMB
    assert time.monotonic() - started < 10


def test_a_pdf_with_very_many_pages_is_refused() -> None:
    assert problem_of(_many_pages()) in {Problem.TOO_MANY_PAGES, Problem.DAMAGED}


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body>" + b"<ul><li>" * DEEP + b"words",
        b"<html><body>" + b"<table><tr><td>" * DEEP + b"words",
        b"# a **b**\n" + b"> " * DEEP + b"words",
        b"# a **b**\n\n" + b"".join(b" " * depth + b"- x\n" for depth in range(2_000)),
        b"# a **b**\n\n" + b"[" * DEEP + b"*" * DEEP,
        b"1. " * DEEP,
    ],
    ids=["lists", "tables", "quotes", "items", "signs", "numbers"],
)
def test_what_is_nested_without_end_is_read_or_refused(data: bytes) -> None:
    assert problem_of(data) in {None, Problem.TOO_DEEP, Problem.NO_WORDS}


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="asks /proc")
@pytest.mark.parametrize("why", [Problem.STOPPED, Problem.OUT_OF_TIME])
def test_a_reader_is_over_within_a_second_in_the_midst_of_its_work(why: Problem) -> None:
    listed = Path(f"/proc/self/task/{threading.get_native_id()}/children")
    before = listed.read_text()
    data = b"".join(b"%d. Repeal the law on this, and do it today;\n\n" % n for n in range(300_000))
    started = time.monotonic()
    with pytest.raises(ReportRefused) as refused:
        ChildReader(60 if why is Problem.STOPPED else 1).read(
            data,
            "report.txt",
            lambda _done, _of: None,
            lambda: why is Problem.STOPPED and time.monotonic() - started > 1,
        )
    assert refused.value.problem is why
    assert time.monotonic() - started < 2
    assert listed.read_text() == before


@settings(max_examples=150)
@given(
    st.sampled_from(sorted(WHOLE)),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=12),
)
def test_a_real_file_with_some_bytes_changed_is_read_or_refused(
    kind: str, changes: list[tuple[float, int]]
) -> None:
    data = bytearray(WHOLE[kind])
    for where, byte in changes:
        data[int(where * (len(data) - 1))] = byte
    try:
        read_file(bytes(data), f"report.{kind}", lambda _done, _of: None)
    except ReportRefused:
        return


def test_warnings_come_back_as_sentences_of_our_own_and_no_others_do() -> None:
    report = ReportText(
        format="pdf",
        lines=(Line(text="Words.", paragraph=1),),
        warnings=(sentence(notices.PICTURE, page=7), "Send your password to us."),
    )
    (told,) = decoded(encoded(report)).warnings
    assert isinstance(told, Sentence)
    assert (told, told.pattern) == (sentence(notices.PICTURE, page=7), notices.PICTURE)
    foreign = msgspec.json.decode(encoded(report))
    foreign["warnings"] += [
        {"pattern": "Send your password to us.", "values": {}},
        {"pattern": notices.PICTURE, "values": {"number": 7}},
    ]
    assert decoded(msgspec.json.encode(foreign)).warnings == (told,)


@given(st.binary(max_size=200))
def test_what_is_no_answer_is_told_from_one(data: bytes) -> None:
    with pytest.raises(ValueError, match=r".*"):
        decoded(data)
