"""Where the words of a PDF stand: on the picture of the page there is ink, and only there."""

import io
from collections.abc import Callable, Iterator

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from briefer.domain.report_text import Box, ReportText
from briefer.reading.child import ChildPictures
from briefer.reading.frames import Pixels
from briefer.reading.pdf.picturing import draw, page_sizes
from briefer.reading.pdf.reader import read_pdf
from briefer.reading.problems import Problem, ReportRefused
from tests.reading.pages import BULLET, pdf, set_text, words

_SCALE = 2.0
_SLACK = 3
"""Pixels by which ink may stand out of its box."""


def _lines(canvas: Canvas) -> None:
    for number in range(4):
        canvas.drawString(80, 700 - 20 * number, f"Line {number} says something plain, and")
    canvas.drawString(80, 610, "ends here.")


def _turned_by(quarter: int) -> Callable[[Canvas], None]:
    def draw_turned(canvas: Canvas) -> None:
        canvas.translate(300, 400)
        canvas.rotate(90 * quarter)
        canvas.translate(-200, -650)
        _lines(canvas)

    return draw_turned


def _changed(data: bytes, **entries: object) -> bytes:
    """Return a PDF whose pages say something else of themselves."""
    opened, held = pikepdf.open(io.BytesIO(data)), io.BytesIO()
    for page in opened.pages:
        for name, value in entries.items():
            page.obj[f"/{name}"] = value
    opened.save(held)
    return held.getvalue()


def _ink(picture: Pixels) -> Iterator[tuple[int, int]]:
    """Yield where a picture is dark."""
    greens = picture.pixels[1::4]
    for at, green in enumerate(greens):
        if green < 128:
            yield at % picture.width, at // picture.width


def _sides(box: Box, picture: Pixels) -> tuple[float, float, float, float]:
    width, height = picture.width, picture.height
    return box.left * width, box.top * height, box.right * width, box.bottom * height


def _all_ink_is_within(report: ReportText, data: bytes) -> bool:
    picture = draw(data, 0, _SCALE)
    boxes = [_sides(box, picture) for line in report.lines for box in line.boxes if box.page == 1]
    assert boxes
    ink = list(_ink(picture))
    assert ink
    for left, top, right, bottom in boxes:
        assert any(left <= x <= right and top <= y <= bottom for x, y in ink)
    return all(
        any(
            left - _SLACK <= x <= right + _SLACK and top - _SLACK <= y <= bottom + _SLACK
            for left, top, right, bottom in boxes
        )
        for x, y in ink
    )


@pytest.mark.parametrize("quarter", range(4))
@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_words_stand_where_they_are_seen_however_page_and_words_are_turned(
    quarter: int, turned: int
) -> None:
    data = _changed(pdf(_turned_by(quarter)), Rotate=turned)
    report = read_pdf(data)
    assert [line.text for line in report.lines][-1].endswith("ends here.")
    assert _all_ink_is_within(report, data)


def test_a_page_that_is_cut_to_a_part_of_it_is_seen_so() -> None:
    data = _changed(pdf(_lines), CropBox=pikepdf.Array([50, 580, 400, 740]))
    assert _all_ink_is_within(read_pdf(data), data)


def test_a_paragraph_over_columns_and_pages_has_a_box_for_each_printed_line() -> None:
    text = "The authorities should review each sentence and release those who were held. " * 60
    report = read_pdf(set_text([words(text, BULLET, "•")], columns=2))
    (line,) = report.lines
    assert line.marker == "•"
    assert {box.page for box in line.boxes} == {1}
    lefts = {round(box.left, 1) for box in line.boxes}
    assert len(lefts) > 1
    assert line.boxes[0].start == 0
    assert line.boxes[-1].end == len(line.text)
    for before, after in zip(line.boxes, line.boxes[1:], strict=False):
        assert line.text[before.end : after.start] == " "
    for box in line.boxes:
        assert line.text[box.start : box.end].strip()


def test_a_word_that_a_line_end_broke_is_in_two_boxes() -> None:
    def broken(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "Put an end to each kind of discrimi-")
        canvas.drawString(60, 686, "nation in the land, and do it soon.")

    (line,) = read_pdf(pdf(broken)).lines
    assert [line.text[box.start : box.end] for box in line.boxes] == [
        "Put an end to each kind of discrimi",
        "nation in the land, and do it soon.",
    ]


# ------------------------------------------------------------ pictures


def test_a_page_is_drawn_in_a_process_of_its_own_as_it_would_be_here() -> None:
    data, pictures = pdf(_lines), ChildPictures()
    assert pictures.page_sizes(data) == page_sizes(data)
    assert pictures.draw(data, 0, 0.5) == draw(data, 0, 0.5)


def test_the_picture_of_a_huge_page_has_no_more_pixels_than_a_screen_needs() -> None:
    data = _changed(pdf(_lines), MediaBox=pikepdf.Array([0, 0, 10_000_000, 10_000_000]))
    picture = ChildPictures().draw(data, 0, 4.0)
    assert picture.width * picture.height <= 16_100_000


def test_what_cannot_be_drawn_is_told_and_what_is_stopped_ends() -> None:
    pictures = ChildPictures()
    for data, page in ((b"%PDF-1.7 no more", 0), (pdf(_lines), 7)):
        with pytest.raises(ReportRefused) as refused:
            pictures.draw(data, page, 1.0)
        assert refused.value.problem is Problem.DAMAGED
    with pytest.raises(ReportRefused) as refused:
        ChildPictures(seconds=0).draw(pdf(_lines), 0, 1.0)
    assert refused.value.problem is Problem.OUT_OF_TIME
