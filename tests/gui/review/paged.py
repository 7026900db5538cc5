"""A report as PDF, read and drawn as people have it."""

import io
from dataclasses import replace as other_app

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from briefer.bootstrap import App
from briefer.reading.child import ChildReader
from briefer.services.importing import Importing
from tests.gui.review.reports import propose

_ITEMS = (
    ("C Continue to speak of those who are held.",),
    ("C Publish the list of all cases, with the names of those who are held,", "and free them."),
)
_LAST = "C Send observers to the trials."


def report_pdf() -> bytes:
    """Return a report of two pages, its last item on the second."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    canvas.drawString(80, 760, "To the OSCE:")
    for number, lines in enumerate(_ITEMS):
        for line, words in enumerate(lines):
            canvas.drawString(80, 700 - 60 * number - 14 * line, words)
    canvas.showPage()
    canvas.drawString(80, 700, _LAST)
    canvas.save()
    return made.getvalue()


def with_child(app: App) -> App:
    """Return the application with the reader that people use, and a simple proposer."""
    importing = Importing(ChildReader(), propose, app.library, app.records)
    return other_app(app, importing=importing)
