"""Characters that no face can show are told, each with the part it stands in."""

import unicodedata
from collections import Counter

import pytest
from hypothesis import assume, given
from msgspec.structs import replace

from briefer.document import walk
from briefer.document.nodes import Cell, Figure, Footnote, Table, Text
from briefer.document.placement import MissingCharacter
from briefer.rendering.faces import Faces
from briefer.rendering.looks import LETTER_STYLES
from briefer.rendering.pdf.renderer import PdfRenderer
from briefer.rendering.styles import FaceFamily
from briefer.resources import ResourceMissing
from tests.rendering import documents as samples
from tests.rendering.documents import document, numbered, paragraph
from tests.rendering.pdf import reading
from tests.rendering.strategies import any_text, documents, shown_text

FIRST_RIGHT_TO_LEFT = "\u0590"


def missing(text: str) -> list[str]:
    """Return the characters of `text` that are missing."""
    return [found.character for found in Faces().missing(document(paragraph(text)))]


def test_every_sample_letter_can_be_shown() -> None:
    assert Faces().missing(samples.letter()) == ()
    assert Faces().missing(samples.languages()) == ()


@given(made=documents(shown_text()))
def test_latin_greek_and_cyrillic_words_can_be_shown(made: samples.Document) -> None:
    figures = [block for block in made.blocks if isinstance(block, Figure)]
    figures += [paper.logo for paper in walk.papers(made) if paper.logo]
    pictures = {figure.anchor for figure in figures}

    assert {missed.anchor for missed in Faces().missing(made)} <= pictures


def test_a_picture_that_cannot_be_read_is_told_with_what_its_words_lack() -> None:
    made = document(Figure(anchor="logo", image=b"no picture", alt="\u3042", width=20))

    assert [(missed.anchor, missed.character) for missed in Faces().missing(made)] == [
        ("logo", "\u3042"),
        ("logo", "\ufffc"),
    ]


def test_notes_and_cells_are_looked_at() -> None:
    note = Footnote(inlines=(Text(text="\u3042"),))
    cell = Cell(anchor="cell", inlines=(Text(text="\u3044"), note))
    made = document(Table(anchor="table", header=(cell,), rows=()))

    assert [(missed.anchor, missed.character) for missed in Faces().missing(made)] == [
        ("cell", "\u3044"),
        ("cell", "\u3042"),
    ]


def test_a_missing_character_is_told_once_for_each_part_it_stands_in() -> None:
    made = document(
        paragraph("日本, again 日", anchor="first"), numbered("ok", "日", anchor="asks")
    )

    assert Faces().missing(made) == (
        MissingCharacter(anchor="first", character="日"),
        MissingCharacter(anchor="first", character="本"),
        MissingCharacter(anchor="asks/1", character="日"),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("bell \x07", ["\x07"]),
        ("nothing \x00 at all", ["\x00"]),
        ("no \uffff character", ["\uffff"]),
        ("half \ud800 pair", ["\ufffd"]),
        ("replaced \ufffd before", ["\ufffd"]),
        ("emoji \U0001f600", ["\U0001f600"]),
        ("kana \u3042", ["\u3042"]),
        ("an \u202eoverride\u202c", ["\u202e"]),
        ("private \ue000", ["\ue000"]),
    ],
)
def test_what_would_be_a_box_is_missing(text: str, told: list[str]) -> None:
    assert missing(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "tab\tline\nfeed\u2028and\u00a0no-break\u202fspaces\u2003wide",
        "soft\u00adhyphen, joiner\u200d, mark\u200e\u2066\u2069\ufeff, variation\ufe0f",
        "no-break\u2011hyphen",
        "cafe\u0301 and \u212bngstro\u0308m",
        "Hebrew \u05e9\u05dc\u05d5\u05dd, Arabic \u0633\u0644\u0627\u0645",
        "joined \u0645\u06cc\u200c\u0634\u0648\u062f",
        "",
    ],
)
def test_what_draws_nothing_or_something_else_is_not_missing(text: str) -> None:
    assert missing(text) == []


@given(text=any_text())
def test_whatever_is_not_told_can_be_read_on_the_page(text: str) -> None:
    assume(max(text, default=" ") < FIRST_RIGHT_TO_LEFT)
    made = document(paragraph(text), page_label="")
    told = set(missing(text))

    read = Counter("".join(reading.words(PdfRenderer().render(made), made)))

    written = Counter(unicodedata.normalize("NFC", text.replace("\u00ad", "")))
    for character in written:
        if character in told:
            assert read[character] == 0
        elif character.isalnum():
            assert read[character] == written[character]


def test_a_family_that_is_not_there_is_a_problem_with_a_next_step() -> None:
    sheet = replace(LETTER_STYLES, family=FaceFamily(name="No Such", twin="", generic="serif"))

    with pytest.raises(ResourceMissing, match="missing"):
        Faces(lambda _: sheet).missing(samples.letter())
