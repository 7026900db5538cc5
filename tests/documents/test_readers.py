"""Poppler and qpdf read every PDF: its words, its fonts, its syntax.

What Poppler is known not to do: it puts words that run from right to left back into their order by
its own lights, so that marks beside numbers and Latin words may stand elsewhere; it gives notes
where they stand on the page; and it drops the hyphen at which a line was broken. Where that plays
a part, letters are compared and not words.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from briefer.document import walk
from briefer.document.nodes import (
    Contents,
    Direction,
    Document,
    Figure,
    Furniture,
    SectionBreak,
    Table,
)
from briefer.rendering.clean import printable
from tests.documents import defects, samples
from tests.documents.readers import fonts, pages, syntax
from tests.documents.structure import letters, normal
from tests.rendering.pdf.reading import without_labels

Tool = Callable[[str], Path]
EVERYTHING = samples.everything()
UNSHOWN = "hostile"


def _is_plain(document: Document) -> bool:
    """Tell whether a page shows just the words of the document, line by line, from the left.

    Those at the head and foot of pages are not the document's.
    """
    others = (Contents, Figure, SectionBreak, Table)
    return (
        document.direction is Direction.LTR
        and not any(isinstance(block, others) for block in document.blocks)
        and not list(walk.notes(document))
        and document.furniture == Furniture()
        and not any(run.language == "ar" for _, run in walk.runs(document))
    )


PLAIN = [name for name, made in EVERYTHING.items() if _is_plain(made) and name != UNSHOWN]
NOTED = [
    name for name, made in samples.bundled().items() if list(walk.notes(made)) and name not in PLAIN
]
OTHERS = [name for name in EVERYTHING if name not in {*PLAIN, *NOTED, UNSHOWN}]


def _spaced(page: str) -> str:
    """Return a page's text with the spaces in its label, too thin for Poppler."""
    return re.sub(r"(\d+)/(\d+)\s*\Z", r"\1 / \2", page)


def _words(document: Document) -> str:
    return " ".join(map(printable, walk.words(document)))


@pytest.mark.parametrize("name", PLAIN)
def test_poppler_reads_the_words_in_order(name: str, pdfs: Mapping[str, Path], tool: Tool) -> None:
    document = EVERYTHING[name]
    read = [_spaced(page) for page in pages(pdfs[name], tool)]
    assert normal(" ".join(without_labels(read, document))) == normal(_words(document))


@pytest.mark.parametrize("name", NOTED)
def test_poppler_reads_every_letter_of_a_letter_with_notes(
    name: str, pdfs: Mapping[str, Path], tool: Tool
) -> None:
    document = EVERYTHING[name]
    read = without_labels(pages(pdfs[name], tool), document)
    calls = "".join(str(number) for number, _, _ in walk.notes(document))
    assert letters("".join(read)) == letters(_words(document)) + letters(calls)


@pytest.mark.parametrize("name", OTHERS)
def test_poppler_reads_every_letter_of_the_others(
    name: str, pdfs: Mapping[str, Path], tool: Tool
) -> None:
    read = letters("".join(pages(pdfs[name], tool)))
    assert letters(_words(EVERYTHING[name])) - read == Counter()


def test_poppler_would_miss_letters(broken: Mapping[str, Path], tool: Tool) -> None:
    wanted = letters(_words(EVERYTHING[defects.PLANTED_INTO]))
    read = letters("".join(pages(broken["a font without ToUnicode"], tool)))
    assert wanted - read


@pytest.mark.parametrize("name", EVERYTHING)
def test_fonts_are_embedded_in_part_and_can_be_read(
    name: str, pdfs: Mapping[str, Path], tool: Tool
) -> None:
    found = fonts(pdfs[name], tool)
    assert found
    assert [font for font in found if not (font.embedded and font.subset and font.readable)] == []


@pytest.mark.parametrize("defect", defects.FONTS_SHOW)
def test_a_font_that_is_not_would_be_found(
    defect: str, broken: Mapping[str, Path], tool: Tool
) -> None:
    assert not all(font.embedded for font in fonts(broken[defect], tool))


@pytest.mark.parametrize("name", EVERYTHING)
def test_qpdf_finds_nothing(name: str, pdfs: Mapping[str, Path], tool: Tool) -> None:
    assert syntax(pdfs[name], tool) == ""


def test_qpdf_would_find(pdfs: Mapping[str, Path], tool: Tool, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.pdf"
    damaged.write_bytes(pdfs["letter"].read_bytes().replace(b"endobj", b"", 1))
    assert syntax(damaged, tool)
