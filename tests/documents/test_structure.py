"""The structure tree of every PDF holds together, and reads the Document's words in order."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pikepdf
import pytest

from briefer.document import walk
from briefer.document.nodes import Document
from briefer.rendering.clean import printable
from tests.documents import defects, samples
from tests.documents.structure import Element, Tagged, normal
from tests.rendering import pictures
from tests.rendering.documents import headings

Reader = Callable[[str], Tagged]
EVERYTHING = samples.everything()
LIGATURES = "bound-ar"
"""Much Arabic: a glyph that two ligatures share can be noted as the letters of one of them only.

What is read aloud, and what readers copy, is the text beside the glyphs, which is exact.
"""
UNSHOWN = "hostile"
"""The sample whose characters no face shows in part."""


def expected(document: Document) -> list[str]:
    """Return the words that a document's tree must read."""
    return normal(" ".join(map(printable, walk.words(document))))


@pytest.mark.parametrize("name", EVERYTHING)
def test_everything_that_is_painted_is_tagged_once(name: str, tagged: Reader) -> None:
    assert tagged(name).problems == []


@pytest.mark.parametrize("name", [name for name in EVERYTHING if name != UNSHOWN])
def test_the_tree_reads_the_words_of_the_document(name: str, tagged: Reader) -> None:
    assert tagged(name).words() == expected(EVERYTHING[name])


def test_the_tree_reads_what_can_be_shown_of_a_hostile_document(tagged: Reader) -> None:
    read = [word for word in tagged(UNSHOWN).words() if word.isascii()]
    assert read == [word for word in expected(EVERYTHING[UNSHOWN]) if word.isascii()]
    assert len(read) > 200


@pytest.mark.parametrize("name", [name for name in EVERYTHING if name != LIGATURES])
def test_what_is_read_aloud_is_what_is_shown(name: str, tagged: Reader) -> None:
    assert tagged(name).dishonest() == []


@pytest.mark.parametrize("name", EVERYTHING)
def test_the_tree_names_the_language_of_the_document(name: str, pdfs: Mapping[str, Path]) -> None:
    with pikepdf.open(pdfs[name]) as pdf:
        assert str(pdf.Root.Lang) == EVERYTHING[name].language


@pytest.mark.parametrize("defect", defects.STRUCTURE_SEES)
def test_the_structural_check_would_find(defect: str, broken: Mapping[str, Path]) -> None:
    assert Tagged(broken[defect]).problems


@pytest.mark.parametrize("defect", defects.WORDS_SHOW)
def test_the_words_would_show(defect: str, broken: Mapping[str, Path]) -> None:
    assert Tagged(broken[defect]).words() != expected(EVERYTHING[defects.PLANTED_INTO])


@pytest.mark.parametrize("defect", defects.SPEECH_SHOWS)
def test_the_glyphs_would_show(defect: str, broken: Mapping[str, Path]) -> None:
    assert Tagged(broken[defect]).dishonest()


def test_the_contents_name_every_heading_in_order(tagged: Reader) -> None:
    for name in ("every-node", "pack"):
        tree = tagged(name)
        (contents,) = tree.root.each("/TOC")
        entries = [_spoken(tree, entry) for entry in contents.each("/TOCI")]
        named = [walk.plain(each.inlines) for each in headings(EVERYTHING[name], 2)]
        assert [entry.rsplit(maxsplit=1)[0] for entry in entries] == named
        numbers = [int(entry.rsplit(maxsplit=1)[1]) for entry in entries]
        assert numbers == sorted(numbers)


def test_every_picture_has_its_words(tagged: Reader) -> None:
    figures = list(tagged("pictures").root.each("/Figure"))
    shown = [f"Picture of {name}" for name in pictures.good()]
    assert [figure.alternative for figure in figures][: len(shown)] == shown


def test_every_table_has_headers_and_every_row_as_many_cells(tagged: Reader) -> None:
    for name in ("every-node", "pack", "breaking"):
        for table in tagged(name).root.each("/Table"):
            header, *rows = table.each("/TR")
            assert len(list(header.each("/TH"))) == 3
            assert {len(list(row.each("/TD"))) for row in rows} == {3}


def test_passages_in_other_languages_say_so(tagged: Reader) -> None:
    assert {"kk", "ru", "el"} <= tagged("languages").languages()
    assert "ar" in tagged("arabic-in-english").languages()


def _spoken(tree: Tagged, entry: Element) -> str:
    """Return the words of an entry of the contents, which the tree's own words leave out."""
    return " ".join("".join(map(tree.text, entry.each("/Link"))).split())
