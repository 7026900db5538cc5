"""The application is put together from real parts, the heavy ones when they are needed."""

import datetime as dt
import re
import sys
import zipfile
from pathlib import Path

import pytest

from briefer.bootstrap import SystemClock, build
from briefer.composing.laying import compose
from briefer.composing.starting import start_letter
from briefer.document.nodes import Contents, Document, Heading, PageBreak, PageSize, Text
from briefer.domain.ids import AddresseeId, LetterId, SenderId
from briefer.errors import BrieferError
from tests.commandline import run

HEAVY = ("PIL", "docx", "lxml", "pypdfium2", "reportlab", "uharfbuzz")


def test_every_format_is_there_and_the_preview_shows_the_exported_pdf(tmp_path: Path) -> None:
    app = build(tmp_path / "library.briefer")
    letter = start_letter(
        app.library,
        AddresseeId("ebrd"),
        template=None,
        sender=app.library.sender(SenderId("example")),
        date=dt.date(2026, 11, 12),
        letter_id=LetterId("one"),
    )
    document = compose(letter, app.library, app.phrases("en"))
    assert app.exporter.suffixes == (".pdf", ".docx", ".txt", ".html", ".eml", ".json")
    exported = app.exporter.export(document, tmp_path / "letter.pdf").read_bytes()
    assert app.typesetter.typeset(document).pdf == exported
    width, height = app.rasteriser.page_sizes(exported)[0]
    assert app.rasteriser.draw(exported, 0, 0.5).width == pytest.approx(width / 2, abs=1)
    assert height > width
    assert app.coverage.missing(document) == ()


def test_letters_are_kept_in_the_file_that_was_chosen(tmp_path: Path) -> None:
    assert build(tmp_path / "mine.db").letters.path == tmp_path / "mine.db"
    assert build().letters.path.name == "library.briefer"


def test_the_application_is_built_without_what_draws_documents() -> None:
    program = (
        "import sys; from briefer.bootstrap import build; build(); "
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    assert run(sys.executable, "-c", program) == (0, "[]\n", "")


def test_the_clock_is_the_computers_or_the_one_that_is_set(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1794484800")
    assert SystemClock().now() == dt.datetime(2026, 11, 12, 12, tzinfo=dt.UTC)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    first = SystemClock().now()
    assert first.tzinfo is not None
    assert first <= SystemClock().now()


@pytest.mark.parametrize("moment", ["noon", "1e9", "9" * 30, "253402300799", "-3000000000"])
def test_a_moment_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
    with pytest.raises(BrieferError) as raised:
        SystemClock().now()
    assert moment in raised.value.message
    assert raised.value.hint


def test_the_contents_of_a_docx_have_the_pages_of_the_pdf(tmp_path: Path) -> None:
    heading = Heading(anchor="late", level=1, inlines=(Text(text="Late"),))
    blocks = (Contents(anchor="contents"), PageBreak(), heading)
    document = Document(
        title="Contents",
        language="en",
        page_size=PageSize(width=210, height=297),
        blocks=blocks,
        date=dt.date(2026, 11, 12),
    )
    file = build().exporter.export(document, tmp_path / "contents.docx")
    with zipfile.ZipFile(file) as package:
        body = package.read("word/document.xml").decode()
    assert re.findall(r"<w:t [^>]*>([^<]*)</w:t>", body) == ["Late", "2", "Late"]
