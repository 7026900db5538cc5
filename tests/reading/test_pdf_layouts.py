"""PDFs of layouts that reports have: tables, many columns, boxes, and words set in odd ways."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.colors import lightgrey
from reportlab.pdfgen.canvas import Canvas

from briefer.reading.pdf.printed import printed_lines
from briefer.reading.pdf.reader import read_pdf
from briefer.reading.pdf.ruled import Rule
from briefer.reading.pdf.words import Page, Word
from tests.reading.lines import marked, texts
from tests.reading.pages import pdf

ROWS = (
    ("No.", "Recommendation", "To"),
    ("1", "Repeal the law on|peaceful meetings.", "Ruritania"),
    ("2", "Fund local groups.", "European|Union"),
)
XS = (60, 100, 300, 400)


def _cells(canvas: Canvas, *, bold: bool = True) -> list[float]:
    """Write a table's words; return where its rows begin and end."""
    base, ys = 700.0, [714.0]
    for number, row in enumerate(ROWS):
        canvas.setFont("Helvetica-Bold" if bold and number == 0 else "Helvetica", 10)
        for x, cell in zip(XS, row, strict=False):
            for line, words in enumerate(cell.split("|")):
                canvas.drawString(x + 4, base - 12 * line, words)
        base -= 12 * max(cell.count("|") for cell in row) + 20
        ys.append(base + 14)
    return ys


def _gridded(canvas: Canvas) -> None:
    ys = _cells(canvas, bold=False)
    for x in XS:
        canvas.line(x, ys[0], x, ys[-1])
    for y in ys:
        canvas.line(XS[0], y, XS[-1], y)


def _shaded(canvas: Canvas) -> None:
    ys = [714, 694, 662, 630]
    canvas.setFillColor(lightgrey)
    for top, foot in pairwise(ys):
        for left, right in pairwise(XS):
            canvas.rect(left, foot, right - left - 1, top - foot - 1, stroke=0, fill=1)
    canvas.setFillGray(0)
    _cells(canvas)


def _striped(canvas: Canvas) -> None:
    for y in _cells(canvas, bold=False):
        canvas.line(XS[0], y, XS[-1], y)


def _ruled_around_its_head(canvas: Canvas) -> None:
    ys = _cells(canvas)
    for y in (ys[0], ys[1], ys[-1]):
        canvas.line(XS[0], y, XS[-1], y)


def _bare(canvas: Canvas) -> None:
    _cells(canvas)


@pytest.mark.parametrize("draw", [_gridded, _shaded, _striped, _ruled_around_its_head, _bare])
def test_a_table_is_read_by_its_cells(draw: Callable[[Canvas], None]) -> None:
    report = read_pdf(pdf(draw))
    assert [(line.cell, line.text) for line in report.lines] == [
        ((row, column), text.replace("|", " "))
        for row, cells in enumerate(ROWS)
        for column, text in enumerate(cells)
    ]


def test_a_frame_around_a_page_and_marked_words_are_no_tables() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(40, 40, 500, 760)
        canvas.setFillColor(lightgrey)
        for number, width in enumerate((300, 280, 120)):
            canvas.rect(60, 697 - 13 * number, width, 13, stroke=0, fill=1)
        canvas.setFillGray(0)
        for number in range(4):
            canvas.drawString(60, 700 - 13 * number, f"Line {number} is marked, and so on it goes")
        canvas.drawString(60, 648, "to its end.")

    report = read_pdf(pdf(draw))
    assert [line.cell for line in report.lines] == [None]


@pytest.mark.parametrize("lefts", [(60, 220, 390), (60, 170), (60, 400), (50, 180, 310, 440)])
def test_columns_are_read_one_after_another_however_many_and_wide(lefts: Sequence[float]) -> None:
    wide = {170: 15, 400: 3}

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.drawString(
            60, 740, "A title that stands across all of the columns of this page of it"
        )
        for column, left in enumerate(lefts):
            room = (*lefts, 560)[column + 1] - left
            filler = "so " * max(1, int(room / 12) - 6 - wide.get(int(left), 0) // 3)
            for line in range(9):
                canvas.drawString(left, 700 - 13 * line, f"at {column}x{line} {filler}")

    whole = " ".join(texts(read_pdf(pdf(draw))))
    order = [whole.index(f"{column}x{line}") for column in range(len(lefts)) for line in range(9)]
    assert order == sorted(order)
    assert whole.startswith("A title")


def test_a_box_beside_the_text_is_read_after_it() -> None:
    def draw(canvas: Canvas) -> None:
        for line in range(12):
            canvas.drawString(60, 700 - 14 * line, f"the text, its line {line}, goes on and")
        canvas.rect(320, 590, 200, 60)
        for line in range(4):
            canvas.drawString(326, 638 - 13 * line, f"the box, line {line}")

    whole = " ".join(texts(read_pdf(pdf(draw))))
    assert whole.index("its line 11") < whole.index("the box, line 0")


def test_a_word_drawn_twice_is_one_and_bold() -> None:
    def draw(canvas: Canvas) -> None:
        for shift in (0, 0.4):
            for number in range(14):
                canvas.drawString(60 + shift, 700 - 30 * number, f"Heading {number}:")
        canvas.drawString(60, 200, "Repeal the law.")

    assert [(line.text, line.bold) for line in read_pdf(pdf(draw)).lines] == [
        *((f"Heading {number}:", True) for number in range(14)),
        ("Repeal the law.", False),
    ]


def test_a_heading_set_wide_is_whole_words() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "R E C O M M E N D A T I O N S   T O   A L L")
        canvas.drawString(60, 650, "Repeal the law.", charSpace=4)

    first, second = texts(read_pdf(pdf(draw)))
    assert first == "RECOMMENDATIONS TO ALL"
    assert second.replace(" ", "") == "Repealthelaw."


def test_a_large_first_letter_belongs_to_its_word() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 30)
        canvas.drawString(60, 686, "T")
        canvas.setFont("Times-Roman", 10)
        canvas.drawString(80, 698, "he dam was begun without a word to those who")
        canvas.drawString(80, 686, "live below it, and whose wells have been dry")
        canvas.drawString(60, 674, "since the summer of that year in which it began.")

    assert " ".join(texts(read_pdf(pdf(draw)))).startswith("The dam was begun without a word")


def test_numbers_of_lines_in_the_margin_are_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        for line in range(12):
            canvas.drawString(70, 700 - 14 * line, f"The text goes on and on here with word {line}")
            canvas.drawRightString(50, 700 - 14 * line, str(line + 1))

    whole = " ".join(texts(read_pdf(pdf(draw))))
    assert whole == " ".join(f"The text goes on and on here with word {line}" for line in range(12))


def test_bullets_in_faces_of_signs_are_bullets() -> None:
    def draw(canvas: Canvas) -> None:
        for number, sign in enumerate("\x6e\x6c"):
            canvas.setFont("ZapfDingbats", 8)
            canvas.drawString(60, 700 - 30 * number, sign)
            canvas.setFont("Helvetica", 10)
            canvas.drawString(75, 700 - 30 * number, f"Repeal law {number}.")

    found = marked(read_pdf(pdf(draw)))
    assert [(marker, text) for marker, _, text in found] == [
        ("•", "Repeal law 0."),
        ("•", "Repeal law 1."),
    ]


def test_headers_that_change_by_chapter_and_side_are_left_out_and_first_lines_are_not() -> None:
    def draw(canvas: Canvas) -> None:
        for page in range(24):
            chapter = "The law" if page < 12 else "The courts"
            left = page % 2 == 0
            canvas.setFont("Helvetica", 8)
            canvas.drawString(60, 800, f"{page + 1}  Annual report" if left else chapter)
            canvas.setFont("Helvetica", 10)
            canvas.drawString(
                60, 760, f"Article {page + 1}." if page in {3, 9, 15} else f"P{page}."
            )
            canvas.drawString(60, 730, "Word" + "abcdefghijklmnopqrstuvwx"[page] + " ends.")
            canvas.showPage()

    found = texts(read_pdf(pdf(draw)))
    assert not {"The law", "The courts"} & set(found)
    assert not [text for text in found if "Annual report" in text]
    assert [text for text in found if text.startswith("Article")] == [
        "Article 4.",
        "Article 10.",
        "Article 16.",
    ]


_names = st.integers(0, 10_000).map(
    lambda n: (
        "w" + "abcdefghij"[n % 10] * 2 + str(n).translate(str.maketrans("0123456789", "klmnopqrst"))
    )
)


@st.composite
def _pages(draw: st.DrawFn) -> Page:
    """Make a page of words at any places, and lines drawn anywhere."""
    names = draw(st.lists(_names, unique=True, max_size=60))
    lefts = draw(st.lists(st.integers(40, 500), min_size=1, max_size=5))
    words: list[Word] = []
    for number, name in enumerate(names):
        left = draw(st.sampled_from(lefts)) + draw(st.integers(0, 3)) * 40.0
        base = 780.0 - 13 * draw(st.integers(0, 50))
        size = draw(st.sampled_from([8.0, 10.0, 10.0, 24.0]))
        bold = draw(st.booleans())
        words.append(Word(name, left, left + 5 * len(name), base, size, bold, number % 7 == 0))
    places = st.integers(30, 800).map(float)
    rules = draw(
        st.lists(
            st.tuples(places, places, places, places).map(
                lambda p: Rule(min(p[0], p[2]), min(p[1], p[3]), max(p[0], p[2]), max(p[1], p[3]))
            ),
            max_size=12,
        )
    )
    grid = draw(st.booleans())
    lined = [Rule(40, y, 560, y) for y in (790.0, 700.0, 500.0, 100.0)] if grid else []
    upright = [Rule(x, 100, x, 790) for x in (40.0, 200.0, 560.0)] if grid else []
    return Page(words, rules=[*rules, *lined, *upright])


@settings(max_examples=150, deadline=None)
@given(_pages(), st.lists(st.floats(60, 500), max_size=3))
def test_no_word_is_lost_or_doubled_whatever_the_layout(page: Page, before: list[float]) -> None:
    lines, gutters = printed_lines(page, before)
    found = " ".join(line.text for line in lines).split()
    assert sorted(found) == sorted(word.text for word in page.words)
    assert all(30 <= gutter <= 700 for gutter in gutters)
    numbers = [line.column for line in lines]
    assert numbers == sorted(numbers)
