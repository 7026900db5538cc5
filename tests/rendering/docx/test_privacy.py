"""A DOCX file tells only what it is meant to tell, and the same each time."""

import datetime as dt
import io
import re
import zipfile

import docx
import pytest

from briefer.rendering.docx.renderer import DocxRenderer
from tests.rendering import documents as samples
from tests.rendering.docx import reading
from tests.rendering.docx.reading import W

RENDERER = DocxRenderer()
LETTER = RENDERER.render(samples.letter())
PARTS = {
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/fontTable.xml",
    "word/footer1.xml",
    "word/footnotes.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "word/styles.xml",
    "word/theme.xml",
}
LEAKS = (
    "[Pp]ython",
    "[Bb]riefer",
    "rsid",
    "thumbnail",
    "customXml",
    "stylesWithEffects",
    "printerSettings",
    "Application",
    "Company",
    "lastModifiedBy",
    "creator",
    "Microsoft Macintosh",
    "attachedTemplate",
    "TargetMode",
)


def test_the_file_holds_these_parts_and_no_others() -> None:
    assert set(reading.parts(LETTER)) == PARTS


@pytest.mark.parametrize("leak", LEAKS)
def test_no_part_gives_away_its_maker(leak: str) -> None:
    naming = re.compile(leak.encode())
    assert not [name for name, part in reading.parts(LETTER).items() if naming.search(part)]


def test_the_properties_are_the_title_the_language_and_the_letters_day() -> None:
    core = reading.part(LETTER, "docProps/core.xml")
    day = "2026-11-12T00:00:00Z"
    assert {element.tag.rpartition("}")[2]: element.text for element in core} == {
        "title": "Letter to the EBRD on Kazakhstan",
        "language": "en-GB",
        "created": day,
        "modified": day,
    }


def test_an_author_who_wants_to_be_named_is_named() -> None:
    file = RENDERER.render(samples.document(samples.paragraph("Words."), author="Aigerim Novak"))
    assert docx.Document(io.BytesIO(file)).core_properties.author == "Aigerim Novak"


def test_a_title_longer_than_a_property_is_cut() -> None:
    file = RENDERER.render(samples.document(title="long " * 100, author="\0" * 300))
    properties = docx.Document(io.BytesIO(file)).core_properties
    assert properties.title == ("long " * 100)[:255]
    assert properties.author == "\ufffd" * 255
    assert properties.created == dt.datetime(2026, 11, 12, tzinfo=dt.UTC)


def test_no_entry_has_a_date_or_a_system_and_the_types_come_first() -> None:
    with zipfile.ZipFile(io.BytesIO(LETTER)) as package:
        entries = package.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}
    assert entries[0].filename == "[Content_Types].xml"


def test_only_page_numbers_are_fields() -> None:
    file = RENDERER.render(samples.hostile())
    for name in ("word/document.xml", "word/footer1.xml", "word/footnotes.xml"):
        root = reading.part(file, name)
        fields = {field.get(f"{W}instr") for field in root.iter(f"{W}fldSimple")}
        assert fields <= {" PAGE ", " NUMPAGES "}
        assert not list(root.iter(f"{W}instrText"))


def test_rendering_leaves_nothing_behind_for_the_next_letter() -> None:
    renderer = DocxRenderer()
    renderer.render(samples.hostile())
    assert renderer.render(samples.letter()) == LETTER
