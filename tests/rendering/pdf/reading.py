"""What a PDF says to a program that knows nothing of how it was made: PDFium."""

# pypdfium2 has no types of its own.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportAttributeAccessIssue=false

from collections.abc import Generator
from contextlib import contextmanager
from typing import NamedTuple

from pypdfium2 import PdfDocument

from briefer.document.nodes import Document

_PICTURE = 3
"""FPDF_PAGEOBJ_IMAGE."""
_HYPHEN_AT_LINE_END = "\ufffe"
"""What PDFium gives for a hyphen that ends a line."""


class Box(NamedTuple):
    """Where a piece of text stands, in points from the page's upper left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@contextmanager
def opened(pdf: bytes) -> Generator[PdfDocument]:
    """Open a PDF for as long as the block lasts."""
    document = PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page, its label included."""
    with opened(pdf) as document:
        texts: list[str] = []
        for page in document:
            text = page.get_textpage()
            texts.append(str(text.get_text_range()).replace(_HYPHEN_AT_LINE_END, "-"))
            text.close()
            page.close()
        return texts


def words(pdf: bytes, document: Document) -> list[str]:
    """Return every word of the PDF in its order, without the page labels, which must be right."""
    return without_labels(page_texts(pdf), document)


def without_labels(texts: list[str], document: Document) -> list[str]:
    """Return the words of page texts, each of which must end with its page's label."""
    found: list[str] = []
    for number, text in enumerate(texts, start=1):
        pattern = document.page_label
        label = pattern.replace("{page}", str(number)).replace("{pages}", str(len(texts))).split()
        page = text.split()
        assert page[len(page) - len(label) :] == label
        found += page[: len(page) - len(label)]
    return found


def page_labels(pdf: bytes) -> list[str]:
    """Return what a reader program calls each page."""
    with opened(pdf) as document:
        return [str(document.get_page_label(page)) for page in range(len(document))]


def metadata(pdf: bytes) -> dict[str, str]:
    """Return the entries of the information dictionary that have a value."""
    with opened(pdf) as document:
        found: dict[str, str] = document.get_metadata_dict()
        return {key: value for key, value in found.items() if value}


def find(pdf: bytes, words: str) -> list[Box]:
    """Return where `words` stand, each time they do."""
    found: list[Box] = []
    with opened(pdf) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            height = page.get_height()
            search = text.search(words, match_case=True)
            while (hit := search.get_next()) is not None:
                boxes = [text.get_charbox(index) for index in range(hit[0], hit[0] + hit[1])]
                found.append(
                    Box(
                        number,
                        min(box[0] for box in boxes),
                        height - max(box[3] for box in boxes),
                        max(box[2] for box in boxes),
                        height - min(box[1] for box in boxes),
                    )
                )
            search.close()
            text.close()
            page.close()
    return found


def picture_left(pdf: bytes) -> float:
    """Return how many points from the left edge of the first page its only picture begins."""
    with opened(pdf) as document:
        (picture,) = [each for each in document[0].get_objects() if each.type == _PICTURE]
        return float(picture.get_bounds()[0])


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Return the width and height of each page in points."""
    with opened(pdf) as document:
        return [document.get_page_size(page) for page in range(len(document))]
