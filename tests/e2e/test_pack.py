"""From one command to a briefing pack whose contents, page numbers and links are right."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, cast

import msgspec
import pikepdf
import pypdfium2 as pdfium  # pyright: ignore[reportMissingTypeStubs]
import pytest

from briefer.document import walk
from briefer.document.nodes import Document, Heading, Reference
from tests.commandline import briefer
from tests.documents import vera
from tests.documents.readers import audit, convert
from tests.documents.structure import Tagged
from tests.machine import skip_or_fail
from tests.rendering.docx import reading as docx

_LINE = re.compile(r"^(?P<title>.+?)(?:\s*\.){0,}\s*(?P<page>\d+)$")


class Packed(NamedTuple):
    """The pack of the bundled library in both formats, and the document that they show."""

    document: Document
    pdf: Path
    docx: Path


class Leading(NamedTuple):
    """A link of a PDF: the page (from 0) and the words that it lies on, and where it leads."""

    page: int
    words: str
    to: int


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Packed:
    """Return the pack of all letters of 12 November 2026."""
    folder = tmp_path_factory.mktemp("pack")
    paths = [folder / f"pack{suffix}" for suffix in (".pdf", ".docx", ".json")]
    outputs = [part for path in paths for part in ("-o", path)]
    done = briefer("pack", "--all", "--date", "2026-11-12", "--sender", "example", *outputs)
    assert done.code == 0, done.err
    assert done.out.splitlines() == list(map(str, paths))
    document = msgspec.json.decode(paths[2].read_bytes(), type=Document)
    return Packed(document, paths[0], paths[1])


@pytest.fixture(scope="module")
def texts(packed: Packed) -> list[str]:
    """Return the words of each page, a line for each line."""
    with pdfium.PdfDocument(packed.pdf) as file:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in file]


@pytest.fixture(scope="module")
def links(packed: Packed) -> list[Leading]:
    """Return every link within the file."""
    return list(_links(packed.pdf))


def _links(path: Path) -> Iterator[Leading]:
    with pikepdf.open(path) as file, pdfium.PdfDocument(path) as drawn:
        numbers = {page.obj.objgen: number for number, page in enumerate(file.pages)}
        for number, page in enumerate(file.pages):
            text = drawn[number].get_textpage()
            for link in page.get("/Annots", []):
                if "/Dest" not in link and "/A" not in link:
                    continue
                # pikepdf leaves the types of dictionaries open.
                target = cast(
                    "pikepdf.Array | None", link.Dest if "/Dest" in link else link.A.get("/D")
                )
                if target is None:
                    continue
                left, bottom, right, top = map(float, link.Rect)
                words = text.get_text_bounded(left, bottom, right, top)  # pyright: ignore[reportUnknownMemberType]
                yield Leading(number, " ".join(words.split()), numbers[target[0].objgen])


def _titles(document: Document) -> dict[str, str]:
    """Return the words of the headings that the contents list, by their anchors."""
    return {
        block.anchor: walk.plain(block.inlines)
        for block in document.blocks
        if isinstance(block, Heading) and block.level == 1 and block.listed
    }


def _contents(texts: list[str]) -> Mapping[str, int]:
    """Return the lines of the contents, each with the page (from 1) that it names."""
    page = next(text for text in texts if text.lstrip().startswith("Contents"))
    found = (_LINE.match(line.strip()) for line in page.splitlines()[1:])
    lines = {" ".join(line["title"].split()): int(line["page"]) for line in found if line}
    return {title: page for title, page in lines.items() if title != "Page 2 of"}


def test_the_contents_name_the_page_on_which_each_part_begins(
    packed: Packed, texts: list[str]
) -> None:
    contents = _contents(texts)
    titles = list(_titles(packed.document).values())
    assert list(contents) == titles
    for title in titles:
        assert texts[contents[title] - 1].lstrip().startswith(title), title


def test_every_line_of_the_contents_leads_to_the_part_that_it_names(
    texts: list[str], links: list[Leading]
) -> None:
    page = next(n for n, text in enumerate(texts) if text.lstrip().startswith("Contents"))
    contents = _contents(texts)
    leading = {link.to + 1 for link in links if link.page == page}
    assert set(contents.values()) <= leading
    for link in links:
        if link.page == page and (line := _LINE.match(link.words)):
            assert link.to + 1 == int(line["page"])


def test_every_link_leads_to_what_its_words_point_at(
    packed: Packed, texts: list[str], links: list[Leading]
) -> None:
    """The page that a reference leads to has the words of the part that it is meant for."""
    parts = {
        anchor: " ".join(walk.plain(inlines).split())
        for block in packed.document.blocks
        for anchor, _, inlines in walk.parts(block)
    }
    flat = [" ".join(text.split()) for text in texts]
    wanted: dict[str, set[str]] = {}
    for _, run in walk.runs(packed.document):
        if isinstance(run, Reference) and run.target in parts:
            wanted.setdefault(" ".join(run.text.split()), set()).add(parts[run.target][:25])
    checked = 0
    for link in links:
        if link.words in wanted:
            checked += 1
            assert any(start in flat[link.to] for start in wanted[link.words]), link
    assert checked > 60


def test_links_work_both_ways(texts: list[str], links: list[Leading]) -> None:
    contents = next(n for n, text in enumerate(texts) if text.lstrip().startswith("Contents"))
    pairs = {(link.page, link.to) for link in links}
    starts = [page - 1 for page in _contents(texts).values()]
    for start in starts:
        assert (contents, start) in pairs
        assert (start, contents) in pairs
    law = [n for n, text in enumerate(texts) if "Invoked in: Letter" in text]
    assert law
    letters = {link.to for link in links if link.page in law and "Letter" in link.words}
    assert letters
    assert {link.page for link in links if link.to in law} >= letters


def test_each_letter_numbers_its_own_pages_and_each_page_has_the_packs_number(
    texts: list[str],
) -> None:
    labels = [re.search(r"Letter (\d+): page (\d+) of (\d+)", text) for text in texts]
    assert sum(label is not None for label in labels) > 15
    counts: dict[str, list[int]] = {}
    for number, (label, text) in enumerate(zip(labels, texts, strict=True), start=1):
        if label is None:
            assert (f"Page {number} of {len(texts)}" in text) is (number > 1)
            continue
        assert re.search(rf"\b{number}\b", text.replace(label[0], "").strip().splitlines()[-1])
        counts.setdefault(label[1], []).append(int(label[2]))
        assert int(label[3]) == len([n for n in labels if n and n[1] == label[1]])
    for pages in counts.values():
        assert pages == list(range(1, len(pages) + 1))


def test_readers_show_the_labels_that_are_printed(packed: Packed, texts: list[str]) -> None:
    with pdfium.PdfDocument(packed.pdf) as file:
        # pypdfium2 leaves this type open.
        shown = [file.get_page_label(number) for number in range(len(file))]  # pyright: ignore[reportUnknownMemberType]
    for label, text in zip(shown, texts, strict=True):
        found = re.search(r"(Letter \d+): page (\d+) of", text)
        if found:
            assert found[1] in label
            assert label.endswith(found[2])


def test_the_outline_has_a_line_for_each_part_and_letter(packed: Packed) -> None:
    with pikepdf.open(packed.pdf) as file, file.open_outline() as outline:
        top = [item.title for item in outline.root]
    assert top == ["Contents", *_titles(packed.document).values()]


def test_both_formats_say_the_same(packed: Packed) -> None:
    expected = walk.words(packed.document)
    assert docx.words(packed.docx.read_bytes()) == expected
    # The words of the PDF are held against the document's before it is written.
    assert packed.pdf.read_bytes().startswith(b"%PDF")


def test_the_contents_of_the_docx_are_filled_in_with_the_same_pages(
    packed: Packed, texts: list[str]
) -> None:
    with pikepdf.open(packed.pdf) as file:
        assert len(file.pages) == len(texts)
    lines = [
        docx.says(paragraph)
        for paragraph in docx.paragraphs(packed.docx.read_bytes())
        if docx.is_entry(paragraph)
    ]
    assert lines == [f"{title}{page}" for title, page in _contents(texts).items()]


def test_every_page_of_the_docx_but_the_cover_has_its_label_in_libreoffice(
    packed: Packed, tmp_path: Path, tool: Callable[[str], Path]
) -> None:
    convert([packed.docx], "pdf", tmp_path, tool)
    with pdfium.PdfDocument(tmp_path / "pack.pdf") as file:
        shown = [page.get_textpage().get_text_range() for page in file]
    assert not re.search(r"Page \d", shown[0])
    unlabelled = [
        number
        for number, text in enumerate(shown[1:], start=2)
        if not re.search(r"Page \d+ of \d+|Letter \d+: page \d+ of \d+", text)
    ]
    assert unlabelled == []


def test_the_pack_keeps_to_the_standards(packed: Packed) -> None:
    assert Tagged(packed.pdf).problems == []
    assert audit(packed.docx) == []
    skip_or_fail(vera.why_not())
    assert {key: found for key, found in vera.judge([packed.pdf]).items() if found} == {}


def test_addressees_may_follow_each_other(tmp_path: Path) -> None:
    done = briefer("pack", "--to", "ebrd", "osce", "-o", tmp_path / "p.txt", "--title", "Two")
    assert done.code == 0, done.err
    said = (tmp_path / "p.txt").read_text()
    assert "Letter 1: European Bank for Reconstruction and Development" in said
    assert "Letter 2: Organization for Security and Co-operation in Europe" in said


def test_parts_are_left_out_and_bound_in(tmp_path: Path) -> None:
    done = briefer(
        *("pack", "--to", "ebrd", "-o", tmp_path / "p.txt", "--leave-out", "matrix"),
        *("--leave-out", "letters", "--add", "signatures", "--classification", "For two"),
    )
    assert done.code == 0, done.err
    said = (tmp_path / "p.txt").read_text()
    assert "What is asked of whom" not in said
    assert "Signatures" in said


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ([], 2, "Name the addressees"),
        (["--all", "--to", "ebrd"], 2, "Name the addressees"),
        (["--to", "nobody"], 1, "There is no addressee “nobody”"),
        (["--to", "ebrd", "--lang", "xx"], 1, ""),
        (["--to", "ebrd", "-o", "a.pdf", "-o", "a.pdf"], 2, "the same file twice"),
        (["--to", "ebrd", "-o", "a.odt"], 1, "names no format"),
    ],
)
def test_what_cannot_be_bound_is_told_in_a_sentence(
    arguments: list[str], code: int, told: str, tmp_path: Path
) -> None:
    done = briefer("pack", *arguments, cwd=tmp_path)
    assert done.code == code
    assert told in done.err
    assert "Traceback" not in done.err
    assert not list(tmp_path.iterdir())


def test_a_pack_is_not_written_over_a_file_unasked(tmp_path: Path) -> None:
    (tmp_path / "pack.pdf").write_text("mine")
    done = briefer("pack", "--to", "ebrd", cwd=tmp_path)
    assert done.code == 1
    assert (tmp_path / "pack.pdf").read_text() == "mine"
