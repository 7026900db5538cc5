"""Pages as pictures: right in size, dark on white, from any thread."""

# pypdfium2 has no types of its own.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false

import math
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from pypdfium2 import PdfBitmap
from pypdfium2.raw import FPDFBitmap_BGRx

from briefer.rendering import raster
from briefer.rendering.pdf.renderer import PdfRenderer
from briefer.rendering.raster import PdfiumRasteriser, Picture
from tests.rendering import documents as samples

LETTER = PdfRenderer().render(samples.letter())
OTHER = PdfRenderer().render(samples.letter(samples.LETTER))
WHITE = b"\xff\xff\xff"


def pixels(picture: Picture) -> list[bytes]:
    """Return the colour of each pixel, without its unused byte."""
    return [picture.pixels[at : at + 3] for at in range(0, len(picture.pixels), 4)]


def test_page_sizes_are_in_points() -> None:
    sizes = PdfiumRasteriser().page_sizes(LETTER)

    assert sizes == (pytest.approx((595.276, 841.89), abs=0.01),) * 3


@pytest.mark.parametrize("scale", [0.1, 1, 1.37, 2.5])
def test_a_picture_holds_the_page_at_its_scale(scale: float) -> None:
    picture = PdfiumRasteriser().draw(LETTER, 0, scale)

    assert (picture.width, picture.height) == (
        math.ceil(595.276 * scale),
        math.ceil(841.89 * scale),
    )
    assert len(picture.pixels) == picture.width * picture.height * 4


def test_words_are_dark_on_a_white_page() -> None:
    colours = pixels(PdfiumRasteriser().draw(LETTER, 0, 1))

    assert colours[0] == colours[-1] == WHITE
    assert min(sum(colour) for colour in colours) < 150
    assert 0.5 < colours.count(WHITE) / len(colours) < 0.99


def test_margins_stay_white() -> None:
    picture = PdfiumRasteriser().draw(LETTER, 1, 1)
    rows = [
        picture.pixels[start : start + 4 * picture.width]
        for start in range(0, len(picture.pixels), 4 * picture.width)
    ]

    assert all(set(row[: 4 * 69]) == {255} for row in rows)


def test_every_page_has_its_own_picture() -> None:
    rasteriser = PdfiumRasteriser()

    assert len({rasteriser.draw(LETTER, page, 0.5).pixels for page in range(3)}) == 3


def test_a_page_that_is_not_there_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(Exception, match="page"):
        PdfiumRasteriser().draw(LETTER, 3, 1)


def test_the_picture_is_of_the_pdf_that_is_asked_for() -> None:
    rasteriser = PdfiumRasteriser()
    first = rasteriser.draw(LETTER, 0, 0.5)

    assert rasteriser.draw(OTHER, 0, 0.5) != first
    assert rasteriser.draw(bytes(bytearray(LETTER)), 0, 0.5) == first


def test_a_closed_rasteriser_opens_again() -> None:
    rasteriser = PdfiumRasteriser()
    first = rasteriser.draw(LETTER, 0, 0.5)
    rasteriser.close()
    rasteriser.close()

    assert rasteriser.draw(LETTER, 0, 0.5) == first


def test_threads_that_draw_at_once_get_the_same_pictures() -> None:
    rasteriser = PdfiumRasteriser()
    pdfs, pages = [LETTER, OTHER] * 15, [0, 1, 2] * 10
    alone = [PdfiumRasteriser().draw(*wanted, 0.4) for wanted in zip(pdfs, pages, strict=True)]

    with ThreadPoolExecutor(6) as pool:
        together = list(pool.map(rasteriser.draw, pdfs, pages, [0.4] * 30))

    assert together == alone


def test_padding_at_the_end_of_rows_is_left_out() -> None:
    bitmap = PdfBitmap.new_native(3, 2, FPDFBitmap_BGRx, stride=16)
    bitmap.fill_rect((10, 20, 30, 255), 0, 0, 3, 2)

    picture = raster.picture_of(bitmap)

    assert picture == Picture(3, 2, bytes([30, 20, 10, 255]) * 6)
    bitmap.close()


def test_a_program_that_ends_without_closing_says_nothing() -> None:
    program = (
        "import tempfile, weakref\n"
        "weakref.finalize(weakref.finalize, print)  # before PDFium is loaded\n"
        "from briefer.rendering.pdf.renderer import PdfRenderer\n"
        "from briefer.rendering.raster import PdfiumRasteriser\n"
        "from tests.rendering import documents\n"
        "kept = PdfiumRasteriser()\n"
        "kept.draw(PdfRenderer().render(documents.letter()), 0, 0.1)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
