"""Documents of known words, and the pages made of them."""

import datetime as dt
from collections.abc import Callable, Sequence

import pytest
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.document.nodes import Document, PageSize, Paragraph, Text
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.preview.proof import Proof
from briefer.gui.preview.view import PageView

FILLER = " ".join(["words that are long enough to fill several lines of a page"] * 8)

A4 = PageSize(width=210, height=297)
LETTER = PageSize(width=215.9, height=279.4)


def document(words: Sequence[str], size: PageSize = A4) -> Document:
    """Return a document with a paragraph for each of `words`, anchored "p0", "p1" and so on."""
    return Document(
        title="Letter",
        language="en",
        page_size=size,
        date=dt.date(2026, 11, 12),
        page_label="Page {page}",
        blocks=tuple(
            Paragraph(anchor=f"p{number}", inlines=(Text(text=text),))
            for number, text in enumerate(words)
        ),
    )


def long_document(*changed: tuple[int, str], paragraphs: int = 24) -> Document:
    """Return a document of several pages, with other words in some paragraphs."""
    words = [f"{number} {FILLER}" for number in range(paragraphs)]
    for number, text in changed:
        words[number] = text
    return document(words)


@pytest.fixture
def proof(app_parts: App, jobs: Jobs) -> Proof:
    """Return a proof without pages, on the real typesetter and rasteriser."""
    return Proof(app_parts.typesetter, app_parts.rasteriser, jobs)


@pytest.fixture
def view(proof: Proof, look: Look, qtbot: QtBot) -> PageView:
    """Return a shown view of `proof`."""
    made = PageView(proof, look)
    qtbot.addWidget(made)
    made.resize(440, 560)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def show(proof: Proof, jobs: Jobs) -> Callable[[Document], None]:
    """Return a function that has a document typeset and drawn before it returns."""

    def shown(wanted: Document) -> None:
        proof.renew(wanted)
        jobs.wait_for_done()

    return shown
