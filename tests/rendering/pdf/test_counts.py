"""What a letter costs, counted: faces read, words shaped, paragraphs set, whatever the machine."""

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefer import resources
from briefer.document.nodes import Document, Paragraph, Text
from briefer.rendering.pdf import embedding, file, fonts, lines
from briefer.rendering.pdf.face import Face, Word
from briefer.rendering.pdf.renderer import PdfRenderer
from tests.commandline import ROOT, run
from tests.rendering.documents import document, letter, paragraph


class Counted:
    """How many words were shaped, and which files of faces were read."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.files: list[str] = []


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counted]:
    """Count from a state in which nothing is remembered."""
    found = Counted()
    # What is counted is inside the face, behind what it remembers.
    shape = Face._shape  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    read = resources.read_bytes

    def shaped(self: Face, text: str, rtl: bool = False, capitals: bool = False) -> Word:
        found.words.append(text)
        return shape(self, text, rtl, capitals)

    def opened(folder: str, name: str) -> bytes:
        found.files.append(name)
        return read(folder, name)

    monkeypatch.setattr(Face, "_shape", shaped)
    monkeypatch.setattr(resources, "read_bytes", opened)
    _forget()
    yield found
    _forget()


def _forget() -> None:
    for cached in (fonts.load_face, fonts.load_family, lines.lay_out):
        cached.cache_clear()


def _set() -> int:
    return lines.lay_out.cache_info().misses


def _reworded(made: Document, words: str) -> Document:
    """Return a document with other words in its first paragraph."""
    place = next(n for n, block in enumerate(made.blocks) if isinstance(block, Paragraph))
    block = made.blocks[place]
    assert isinstance(block, Paragraph)
    changed = replace(block, inlines=(Text(text=words),))
    return replace(made, blocks=(*made.blocks[:place], changed, *made.blocks[place + 1 :]))


def test_each_face_is_read_once_in_a_process(counted: Counted) -> None:
    for _ in range(3):
        PdfRenderer().render(letter())
    faces = [name for name in counted.files if name.endswith(".ttf")]
    assert len(faces) == len(set(faces))


def test_only_faces_that_a_letter_is_set_in_are_read(counted: Counted) -> None:
    PdfRenderer().render(document(paragraph("Dear Sir, Құрметті Әсел,")))
    assert counted.files == ["LiberationSerif-Regular.ttf"]
    PdfRenderer().render(document(paragraph("حرية")))
    # Lines of Arabic stand further apart unless the family itself has its letters.
    assert "Amiri-Regular.ttf" in counted.files
    assert "LiberationSans-Regular.ttf" not in counted.files


def test_the_same_letter_again_shapes_no_word_and_sets_no_paragraph(counted: Counted) -> None:
    renderer = PdfRenderer()
    renderer.render(letter())
    shaped, placed = len(counted.words), _set()
    renderer.render(letter())
    assert (len(counted.words), _set()) == (shaped, placed)


def test_one_paragraph_that_is_changed_is_the_only_one_that_is_set(counted: Counted) -> None:
    renderer = PdfRenderer()
    renderer.render(letter())
    shaped, placed = len(counted.words), _set()
    renderer.render(_reworded(letter(), "Zwölf quixotic jabberwocks."))
    assert _set() - placed == 1
    assert {word.strip() for word in counted.words[shaped:]} == {
        "Zwölf",
        "quixotic",
        "jabberwocks.",
    }


def test_a_word_is_shaped_once_however_often_it_stands(counted: Counted) -> None:
    once = document(paragraph("recommendation"))
    often = document(*(paragraph(f"recommendation {'recommendation ' * n}") for n in range(30)))
    renderer = PdfRenderer()
    renderer.render(once)
    shaped = len(counted.words)
    renderer.render(often)
    again = [word for word in counted.words[shaped:] if word.strip() == "recommendation"]
    # With and without the space after it.
    assert len(again) <= 2


def test_a_letter_twice_as_long_costs_twice_as_many_paragraphs(counted: Counted) -> None:
    del counted
    renderer, costs = PdfRenderer(), list[int]()
    # The labels of pages are paragraphs too, and are met here first.
    for pages in (1, 2, 3):
        renderer.render(document(*map(paragraph, ["Words."] * 30 * pages)))
    for count in (10, 20, 40):
        before = _set()
        renderer.render(document(*(paragraph(f"Of {count}, number {n}.") for n in range(count))))
        costs.append(_set() - before)
    assert costs == [10, 20, 40]


def test_only_the_page_that_a_change_is_on_is_deflated_again_and_no_face_is_cut_again() -> None:
    made = letter()
    renderer = PdfRenderer()
    pages = renderer.typeset(made).pages
    deflated, cut = file._deflated.cache_info().misses, embedding._subset.cache_info().misses  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  # what is remembered
    renderer.render(_reworded(made, made.title))
    assert pages > 1
    assert file._deflated.cache_info().misses - deflated == 1  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    assert embedding._subset.cache_info().misses == cut  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def test_a_letter_leaves_nothing_for_the_collector_of_cycles() -> None:
    renderer, made = PdfRenderer(), letter()
    renderer.render(made)
    gc.collect()
    gc.disable()
    try:
        renderer.render(made)
        left = gc.collect()
    finally:
        gc.enable()
    assert left == 0


def test_the_first_letter_loads_nothing_that_it_has_no_use_for() -> None:
    load = "from briefer.rendering.pdf import renderer; print(*sys.modules)"
    # Apart from what the tests load into each process.
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r}); {load}"
    done = run(sys.executable, "-I", "-c", program)
    unused = {"email", "http", "urllib.request", "xml"}
    assert unused.isdisjoint(done.out.split())


def test_no_face_is_read_before_something_is_drawn(counted: Counted, tmp_path: Path) -> None:
    del tmp_path
    PdfRenderer()
    assert counted.files == []
