"""What a DOCX letter costs, counted: bytes compressed, packages tied, trees parsed."""

import importlib
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from typing import ParamSpec, TypeVar, cast

import pytest
from docx.package import Package
from msgspec.structs import replace

from briefer.document.nodes import Document, Figure, Furniture, Inline, Link, Paragraph, Text
from briefer.rendering.docx import package, sealing, styles
from briefer.rendering.docx.renderer import DocxRenderer
from tests.rendering import pictures
from tests.rendering.documents import document, paragraph
from tests.rendering.docx import reading

P = ParamSpec("P")
T = TypeVar("T")
ETREE = importlib.import_module("lxml.etree")
"""Has no types of its own."""
FROM_STRING = cast("Callable[..., object]", ETREE.fromstring)
OF_ONE_LETTER = ("word/document.xml", "docProps/core.xml")


class Counted:
    """How long each part is that was compressed, and how often other work was done."""

    def __init__(self) -> None:
        self.compressed: list[int] = []
        self.calls: Counter[str] = Counter()

    def forget(self) -> None:
        """Count from nothing again; what was made stays kept."""
        self.compressed.clear()
        self.calls.clear()

    def of(self, name: str, work: Callable[P, T]) -> Callable[P, T]:
        """Return `work`, whose calls are counted under a name."""

        def counted(*arguments: P.args, **named: P.kwargs) -> T:
            self.calls[name] += 1
            return work(*arguments, **named)

        return counted


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counted]:
    """Count from a state in which nothing is kept."""
    found = Counted()
    deflater = zlib.compressobj

    class Deflating:
        def __init__(self, level: int, method: int, window: int) -> None:
            self._deflating = deflater(level, method, window)
            self._length = 0

        def compress(self, data: bytes) -> bytes:
            self._length += len(data)
            return self._deflating.compress(data)

        def flush(self) -> bytes:
            found.compressed.append(self._length)
            return self._deflating.flush()

    monkeypatch.setattr(zlib, "compressobj", Deflating)
    monkeypatch.setattr(Package, "save", found.of("package", Package.save))
    monkeypatch.setattr(ETREE, "fromstring", found.of("tree", FROM_STRING))
    monkeypatch.setattr(styles, "all_styles", found.of("styles", styles.all_styles))
    _forget()
    yield found
    _forget()


def _forget() -> None:
    for kept in (sealing.keep, package.frame):
        kept.cache_clear()


def lengths(file: bytes, *names: str) -> list[int]:
    """Return how long parts are, the longest last."""
    found = reading.parts(file)
    return sorted(len(found[name]) for name in names)


def linked(*urls: str) -> Document:
    links: list[Inline] = [Link(text="there", url=url) for url in urls]
    return document(Paragraph(anchor="a", inlines=tuple(links)))


def test_a_further_letter_compresses_its_own_words_and_properties_only(counted: Counted) -> None:
    renderer = DocxRenderer()
    renderer.render(document(paragraph("Words.")))
    counted.forget()
    file = renderer.render(replace(document(paragraph("Other words.")), title="Another"))
    assert sorted(counted.compressed) == lengths(file, *OF_ONE_LETTER)


def test_a_further_letter_ties_no_package_parses_nothing_and_makes_no_styles(
    counted: Counted,
) -> None:
    renderer = DocxRenderer()
    renderer.render(document(paragraph("None")))
    assert (counted.calls["package"], counted.calls["styles"]) == (1, 1)
    counted.forget()
    for words in ("One", "Two", "Three"):
        renderer.render(document(paragraph(words)))
    assert not counted.calls


def test_other_links_are_tied_anew_and_the_same_are_not(counted: Counted) -> None:
    renderer = DocxRenderer()
    renderer.render(linked("https://a.example/"))
    counted.forget()
    renderer.render(linked("https://a.example/"))
    assert counted.calls["package"] == 0
    renderer.render(linked("https://b.example/"))
    assert counted.calls["package"] == 1


def test_twice_the_words_compress_no_more_parts(counted: Counted) -> None:
    renderer, costs = DocxRenderer(), list[tuple[int, int]]()
    renderer.render(document(paragraph("Words.")))
    for count in (100, 200, 400):
        counted.forget()
        renderer.render(document(*(paragraph(f"Number {n:03}.") for n in range(count))))
        costs.append((len(counted.compressed), max(counted.compressed)))
    assert [parts for parts, _ in costs] == [2, 2, 2]
    one, two, four = (length for _, length in costs)
    assert four - two == 2 * (two - one)


def test_a_logo_is_compressed_once_for_all_letters(counted: Counted) -> None:
    logo = Figure(anchor="logo", image=pictures.good()["camera"], alt="A flag", width=30)
    renderer = DocxRenderer()

    def file(words: str) -> bytes:
        return renderer.render(replace(document(paragraph(words)), furniture=Furniture(logo=logo)))

    file("One.")
    counted.forget()
    made = file("Two.")
    assert sorted(counted.compressed) == lengths(made, *OF_ONE_LETTER)


def test_no_more_is_kept_however_many_letters_are_made(counted: Counted) -> None:
    del counted
    renderer = DocxRenderer()
    for number in range(150):
        words = (Text(text=f"Footer {number}"),)
        renderer.render(
            replace(linked(f"https://{number}.example/"), furniture=Furniture(footer=words))
        )
    for kept in (sealing.keep, package.frame):
        found = kept.cache_info()
        assert found.maxsize is not None
        assert found.currsize <= found.maxsize <= 64
