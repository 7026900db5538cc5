"""PDFs: paragraphs from places."""

import base64
import io
import random

import pikepdf
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import FrameBreak, PageBreak

from briefer.reading.pdf.reader import read_pdf
from briefer.reading.problems import Problem, ReportRefused
from tests.reading.lines import marked, texts
from tests.reading.pages import BULLET, DEEPER, LARGE, pdf, set_text, words

SENTENCE = (
    "The authorities should review every sentence number {} that was handed down under the "
    "article and release all those who were held for nothing but what they had said. "
)
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg=="
)


def _picture(canvas: Canvas) -> None:
    # reportlab leaves some of its types open.
    canvas.drawImage(ImageReader(io.BytesIO(PIXEL)), 0, 0, 500, 700)  # pyright: ignore[reportUnknownMemberType]


def _sentence(chance: random.Random) -> str:
    """Return a sentence as no other page has it."""
    made = ["".join(chance.choices("abdegiklmnoprstu", k=chance.randint(2, 9))) for _ in range(60)]
    return f"The {' '.join(made)}."


def test_wrapped_lines_are_paragraphs_and_looks_are_told() -> None:
    report = read_pdf(
        set_text([words("A report", LARGE), words(SENTENCE.format(1) * 3), words("<i>Short.</i>")])
    )
    assert texts(report) == ["A report", (SENTENCE.format(1) * 3).strip(), "Short."]
    assert [(line.bold, line.italic, line.size) for line in report.lines] == [
        (True, False, 1.4),
        (False, False, 1.0),
        (False, True, 1.0),
    ]
    assert (report.format, report.pages, report.warnings) == ("pdf", 1, ())


def test_items_have_their_markers_and_levels() -> None:
    report = read_pdf(
        set_text(
            [
                words(SENTENCE.format(0) * 2),
                words(SENTENCE.format(1) * 2, BULLET, "•"),
                words("Repeal it;", DEEPER, "(a)"),
                words("End it.", DEEPER, "(b)"),
                words(SENTENCE.format(2), BULLET, "•"),
                words("After."),
            ]
        )
    )
    assert [(marker, level) for marker, level, _ in marked(report)] == [
        ("", 0),
        ("•", 0),
        ("(a)", 1),
        ("(b)", 1),
        ("•", 0),
        ("", 0),
    ]


@pytest.mark.parametrize("columns", [1, 2])
def test_columns_are_read_one_after_another_without_what_runs_along(columns: int) -> None:
    chance = random.Random(7)  # noqa: S311 - words, no secrets
    paragraphs = [_sentence(chance) for _ in range(60)]
    story = [words("A title that stands across all of the page's columns", LARGE), FrameBreak()]
    report = read_pdf(
        set_text([*story, *map(words, paragraphs)], columns=columns, furniture="Report 7", top=60)
    )
    assert texts(report)[1:] == [paragraph.strip() for paragraph in paragraphs]
    assert report.pages > 1
    assert [line.page for line in report.lines] == sorted(line.page or 0 for line in report.lines)


def test_pages_of_one_and_of_two_columns_may_mix() -> None:
    def draw(canvas: Canvas) -> None:
        for line in range(12):
            canvas.drawString(60, 800 - 14 * line, f"line {line} of one wide column that goes on,")
        canvas.showPage()
        for line in range(12):
            canvas.drawString(60, 800 - 14 * line, f"left column, its line {line} of the page,")
            canvas.drawString(330, 800 - 14 * line, f"right column, its line {line} of it,")
        canvas.showPage()

    whole = " ".join(texts(read_pdf(pdf(draw))))
    assert whole.index("left column, its line 11") < whole.index("right column, its line 0")


def test_hyphens_at_line_ends_go_where_the_word_is_known_or_plainly_broken() -> None:
    lines = (
        "The state should put an end to each kind of discrimi-",
        "nation against all same-",
        "sex couples, as the sex of a person must be of the same",
        "weight everywhere.",
    )

    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            canvas.drawString(60, 700 - 14 * number, line)

    whole = " ".join(texts(read_pdf(pdf(draw))))
    assert "discrimination against" in whole
    assert "same-sex couples" in whole.replace("same- sex", "same-sex")


def test_footnotes_are_told_from_the_text_and_their_marks_are_gone() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        for number in range(6):
            canvas.drawString(
                60, 700 - 14 * number, f"Line {number} of the text goes on and on, and"
            )
        canvas.drawString(60, 616, "ends with the law")
        canvas.setFont("Helvetica", 6)
        canvas.drawString(60 + canvas.stringWidth("ends with the law", "Helvetica", 11), 620, "12")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(160, 616, "of the land.")
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 80, "12  See the act,")
        canvas.drawString(60, 70, "and the code.")

    report = read_pdf(pdf(draw))
    assert texts(report)[-2].endswith("ends with the law of the land.")
    last = report.lines[-1]
    assert (last.note, last.marker, last.text) == (True, "12", "See the act, and the code.")


def test_a_date_that_begins_a_small_line_at_the_foot_is_no_footnote() -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(6):
            canvas.drawString(60, 700 - 14 * number, f"Line {number} of the text goes on and on,")
        canvas.setFont("Helvetica", 8)
        canvas.drawString(
            60, 610, "Agreement between the Union and the Republic, Official Journal L 29,"
        )
        canvas.drawString(60, 600, "4.2.2016, p. 3")

    report = read_pdf(pdf(draw))
    assert report.lines[-1].text.endswith("L 29, 4.2.2016, p. 3")
    assert not report.lines[-1].note


def test_turned_pages_are_read_and_words_across_them_are_not() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(300, 100)
        canvas.rotate(90)
        canvas.drawString(10, 50, "Words on a page that was turned.")
        canvas.drawString(10, 30, "And a second sentence stands below.")
        canvas.rotate(45)
        canvas.drawString(10, 10, "DRAFT")

    assert " ".join(texts(read_pdf(pdf(draw)))) == (
        "Words on a page that was turned. And a second sentence stands below."
    )


def test_pages_that_are_pictures_are_told() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "Words.")
        canvas.showPage()
        for _ in range(2):
            _picture(canvas)
            canvas.showPage()
        canvas.showPage()

    report = read_pdf(pdf(draw))
    assert report.warnings == ("Pages 2–3 are pictures; their words cannot be read.",)


def test_a_pdf_of_nothing_but_pictures_is_refused() -> None:
    with pytest.raises(ReportRefused) as refused:
        read_pdf(pdf(_picture))
    assert refused.value.problem is Problem.ONLY_PICTURES


def test_progress_is_told_page_by_page() -> None:
    told: list[tuple[int, int]] = []
    data = set_text([words("One."), PageBreak(), words("Two.")])
    read_pdf(data, lambda done, of: told.append((done, of)))
    assert told == [(1, 2), (2, 2)]


def test_a_pdf_without_its_end_is_read_with_a_warning_or_refused() -> None:
    data = set_text([words(SENTENCE.format(1)), PageBreak(), words("Two.")])
    for twentieth in range(1, 20):
        try:
            report = read_pdf(data[: len(data) * twentieth // 20])
        except ReportRefused:
            continue
        assert "The end of the file is missing" in report.warnings[-1]


def test_a_locked_pdf_is_refused() -> None:
    opened = pikepdf.open(io.BytesIO(set_text([words("Secret.")])))
    locked = io.BytesIO()
    opened.save(locked, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(ReportRefused) as refused:
        read_pdf(locked.getvalue())
    assert refused.value.problem is Problem.LOCKED


def test_more_pages_than_any_report_has_are_refused() -> None:
    made = pikepdf.new()
    made.add_blank_page()
    kids = made.Root.Pages.Kids
    for _ in range(2_000):
        kids.append(kids[0])
    made.Root.Pages.Count = 2_001
    data = io.BytesIO()
    made.save(data)
    with pytest.raises(ReportRefused) as refused:
        read_pdf(data.getvalue())
    assert refused.value.problem in {Problem.TOO_MANY_PAGES, Problem.DAMAGED}


def test_a_loop_in_the_page_tree_ends() -> None:
    made = pikepdf.open(io.BytesIO(set_text([words("Words.")])))
    made.Root.Pages.Kids.append(made.Root.Pages)
    made.Root.Pages.Count = 50
    data = io.BytesIO()
    made.save(data)
    try:
        assert texts(read_pdf(data.getvalue()))[0] == "Words."
    except ReportRefused:
        return
