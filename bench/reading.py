"""`python -m bench.reading`: how long a report of 200 pages takes, in the process that reads it."""

import io
import random
import sys
import time

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from briefer.domain.report_text import ReportText
from briefer.reading.child import ChildReader

PAGES = 200
_LINES = 48
_PARAGRAPH = 8
_GOAL_SECONDS = 10
_LETTERS = "aaabcdeeefghiiiklmnooprsttuvwy"


def long_pdf(pages: int) -> bytes:
    """Return a PDF of two columns on every other page, with running headers and page numbers."""
    chance = random.Random(1)  # noqa: S311 - words, no secrets
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    for page in range(1, pages + 1):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 810, "Annual report of Ruritania")
        canvas.drawCentredString(297, 30, str(page))
        canvas.setFont("Helvetica", 10)
        columns = (60.0, 310.0) if page % 2 else (60.0,)
        for left in columns:
            for line in range(_LINES):
                words = _words(chance, 225.0 if page % 2 else 475.0, canvas)
                if line % _PARAGRAPH == 0:
                    words = words[: len(words) // 2] + "."
                canvas.drawString(left, 780 - 15 * line, words)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def _words(chance: random.Random, width: float, canvas: Canvas) -> str:
    line = ""
    while canvas.stringWidth(line, "Helvetica", 10) < width - 45:
        line += "".join(chance.choices(_LETTERS, k=chance.randint(2, 9))) + " "
    return line.strip()


def main() -> int:
    """Print the seconds; 1 where they are more than a person waits for."""
    data = long_pdf(PAGES)
    started = time.perf_counter()
    report = ChildReader().read(data, "report.pdf", lambda _done, _of: None, lambda: False)
    seconds = time.perf_counter() - started
    assert isinstance(report, ReportText)  # noqa: S101 - a PDF is no workbook
    letters = sum(len(line.text) for line in report.lines)
    sys.stdout.write(
        f"{report.pages} pages, {letters:,} letters, {len(report.lines):,} paragraphs: "
        f"{seconds:.1f} s (goal: {_GOAL_SECONDS} s)\n"
    )
    return int(seconds > _GOAL_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
