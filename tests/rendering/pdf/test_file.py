"""What the file tells beside its words: only what it is meant to."""

import datetime as dt
import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefer import resources
from briefer.rendering.looks import LETTER_STYLES
from briefer.rendering.pdf.fonts import load_family
from briefer.rendering.pdf.renderer import PdfRenderer
from briefer.rendering.styles import FaceFamily
from briefer.resources import ResourceMissing
from tests.rendering import documents as samples
from tests.rendering.pdf import reading

DIGESTS = """
import hashlib
from briefer.rendering.pdf.renderer import PdfRenderer
from tests.rendering import documents as samples
for document in (samples.letter(), samples.hostile(), samples.languages()):
    print(hashlib.sha256(PdfRenderer().render(document)).hexdigest())
"""


def test_a_file_says_what_it_is_and_not_who_made_it() -> None:
    assert reading.metadata(PdfRenderer().render(samples.letter())) == {
        "Title": "Letter to the EBRD on Kazakhstan",
        "Subject": "Kazakhstan: the principles that the Bank was founded to apply",
        "Creator": "briefer",
        "Producer": "briefer",
        "CreationDate": "D:20261112",
        "ModDate": "D:20261112",
    }


def test_an_author_is_named_only_when_one_is_given() -> None:
    signed = replace(samples.letter(), author="Әсел Новак")

    assert reading.metadata(PdfRenderer().render(signed))["Author"] == "Әсел Новак"
    assert b"/Author" not in PdfRenderer().render(samples.letter())


@pytest.mark.parametrize(
    "document", [samples.letter(), samples.of_pages(1)], ids=["letter", "bare"]
)
def test_no_tool_machine_or_moment_leaks(document: samples.Document) -> None:
    pdf = PdfRenderer().render(document).lower()

    for leak in (b"reportlab", b"anonymous", b"unspecified", b"untitled", b"helvetica", b"python"):
        assert leak not in pdf
    assert str(Path.home()).encode().lower() not in pdf
    years = {str(year).encode() for year in range(2000, dt.date.max.year)} & {
        pdf[at + 2 : at + 6] for at in range(len(pdf)) if pdf.startswith(b"d:", at)
    }
    assert years == {b"2026"}


def test_the_language_and_the_title_are_for_the_reader_program() -> None:
    pdf = PdfRenderer().render(samples.letter())

    assert b"/Lang (en-GB)" in pdf
    assert b"/DisplayDocTitle true" in pdf


def test_hostile_words_reach_the_metadata_as_they_are() -> None:
    document = samples.hostile()

    entries = reading.metadata(PdfRenderer().render(document))

    assert entries["Title"] == document.title
    assert entries["Author"] == "unpaired \ufffd and \ufffd here"


def test_the_same_document_gives_the_same_bytes_in_every_process() -> None:
    outputs = {
        subprocess.run(
            [sys.executable, "-c", DIGESTS],
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("0", "UTC"), ("4711", "Asia/Almaty"))
    }
    here = [
        hashlib.sha256(PdfRenderer().render(document)).hexdigest()
        for document in (samples.letter(), samples.hostile(), samples.languages())
    ]

    assert [output.decode().split() for output in outputs] == [here]


def test_threads_that_draw_at_once_get_the_same_bytes() -> None:
    renderer = PdfRenderer()
    documents = [samples.letter(), samples.languages(), samples.hostile()] * 4
    alone = [PdfRenderer().render(document) for document in documents]

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(renderer.render, documents))

    assert together == alone


def test_render_gives_the_bytes_that_typeset_shows() -> None:
    renderer = PdfRenderer()

    assert renderer.render(samples.letter()) == renderer.typeset(samples.letter()).pdf


def test_only_our_faces_are_in_the_file_and_only_in_part(
    tool: Callable[[str], Path], tmp_path: Path
) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(PdfRenderer().render(samples.languages()))

    run = subprocess.run([tool("pdffonts"), file], capture_output=True, check=True, text=True)
    rows = [line.split() for line in run.stdout.splitlines()[2:]]

    assert {row[0].partition("+")[2] for row in rows} == {
        "LiberationSerif",
        "LiberationSerif-Bold",
        "LiberationSerif-Italic",
    }
    assert {tuple(row[-5:-2]) for row in rows} == {("yes", "yes", "yes")}


def test_poppler_finds_nothing_wrong_with_the_file(
    tool: Callable[[str], Path], tmp_path: Path
) -> None:
    for name, document in {"letter": samples.letter(), "hostile": samples.hostile()}.items():
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(PdfRenderer().render(document))
        run = subprocess.run([tool("pdfinfo"), file], capture_output=True, check=True, text=True)
        assert run.stderr == ""


def test_a_family_that_is_not_there_is_a_problem_with_a_next_step() -> None:
    sheet = replace(LETTER_STYLES, family=FaceFamily(name="No Such", twin="None", generic="serif"))

    with pytest.raises(ResourceMissing, match=r"“fonts/NoSuch-Regular.ttf” is missing\.") as told:
        PdfRenderer(lambda _: sheet).render(samples.letter())
    assert told.value.hint


@pytest.mark.parametrize("content", [b"", b"not a font", b"\x00\x01\x00\x00" + b"\xff" * 200])
def test_a_damaged_face_is_a_problem_with_a_next_step(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "Damaged-Regular.ttf").write_bytes(content)
    monkeypatch.setattr(resources, "root", lambda: tmp_path)

    with pytest.raises(ResourceMissing, match=r"“Damaged-Regular.ttf” cannot be read\."):
        _ = load_family("Damaged").regular.first
