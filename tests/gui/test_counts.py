"""What a change of a letter costs in the window, counted: layouts and drawn pages."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.document.nodes import Document
from briefer.document.placement import Typeset
from briefer.domain.ids import AddresseeId
from briefer.gui.app import make_window
from briefer.gui.look.look import Look
from briefer.gui.window import MainWindow
from briefer.services.ports import PageImage, Rasteriser, Typesetter
from tests.gui.conftest import flush_deletions


class Watched:
    """The real typesetter and rasteriser, with a note of what they did."""

    def __init__(self, typesetter: Typesetter, rasteriser: Rasteriser) -> None:
        self._typesetter, self._rasteriser = typesetter, rasteriser
        self.typeset_documents = 0
        self.drawn: list[int] = []

    def forget(self) -> None:
        self.typeset_documents, self.drawn = 0, []

    def typeset(self, document: Document) -> Typeset:
        self.typeset_documents += 1
        return self._typesetter.typeset(document)

    def page_sizes(self, pdf: bytes) -> tuple[tuple[float, float], ...]:
        return self._rasteriser.page_sizes(pdf)

    def draw(self, pdf: bytes, page: int, scale: float) -> PageImage:
        self.drawn.append(page)
        return self._rasteriser.draw(pdf, page, scale)

    def texts(self, pdf: bytes) -> tuple[str, ...]:
        raise NotImplementedError(pdf)


@pytest.fixture
def watched(app_parts: App) -> Watched:
    return Watched(app_parts.typesetter, app_parts.rasteriser)


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, app_parts: App, look: Look, watched: Watched
) -> Iterator[MainWindow]:
    """Return the window on a letter of three pages to the EBRD, its pages drawn."""
    app = replace(app_parts, typesetter=watched, rasteriser=watched)
    made = make_window(app, qapp, look)
    made.start()
    made.show()
    with qtbot.waitExposed(made):
        pass
    made.desk.new_letter(AddresseeId("ebrd"))
    settle(made)
    watched.forget()
    yield made
    made.desk.keep_now()
    made.jobs.wait_for_done()
    made.close()
    made.deleteLater()
    flush_deletions()


def settle(window: MainWindow) -> None:
    """Let everything that is under way come to its end."""
    for _ in range(3):
        QApplication.processEvents()
        window.jobs.wait_for_done()


def test_an_ask_that_is_ticked_lays_the_letter_out_once(
    window: MainWindow, watched: Watched
) -> None:
    letter = window.desk.letter
    assert letter is not None
    window.desk.untick_asks(letter.asks[:1])
    settle(window)
    assert watched.typeset_documents == 1


def test_looking_at_another_view_lays_nothing_out(window: MainWindow, watched: Watched) -> None:
    for view in ("library", "letters", "templates", "settings", "letters"):
        window.registry[f"view-{view}"].trigger()  # pyright: ignore[reportArgumentType]
        settle(window)
    assert watched.typeset_documents <= 1
