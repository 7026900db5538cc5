"""Made reports of many pages, as PDF."""

import io
import random

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

_LINES = 48
_PARAGRAPH = 8
_LETTERS = "aaabcdeeefghiiiklmnooprsttuvwy"


def long_pdf(pages: int) -> tuple[bytes, tuple[str, ...]]:
    """Return a PDF, and the first word of each of its columns.

    Every other page has two columns; all have a running header and a page number.
    """
    chance = random.Random(1)  # noqa: S311 - words, no secrets
    made, first = io.BytesIO(), list[str]()
    canvas = Canvas(made, pagesize=A4)
    for page in range(1, pages + 1):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 810, "Annual report of Ruritania")
        canvas.drawCentredString(297, 30, str(page))
        canvas.setFont("Helvetica", 10)
        for left in (60.0, 310.0) if page % 2 else (60.0,):
            for line in range(_LINES):
                words = _words(chance, 225.0 if page % 2 else 475.0, canvas)
                if line % _PARAGRAPH == 0:
                    words = words[: len(words) // 2] + "."
                if line == 1:
                    first.append(words.split()[0])
                canvas.drawString(left, 780 - 15 * line, words)
        canvas.showPage()
    canvas.save()
    return made.getvalue(), tuple(first)


def _words(chance: random.Random, width: float, canvas: Canvas) -> str:
    line = ""
    while canvas.stringWidth(line, "Helvetica", 10) < width - 45:
        line += "".join(chance.choices(_LETTERS, k=chance.randint(2, 9))) + " "
    return line.strip()
