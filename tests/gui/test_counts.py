"""What a change of a letter costs in the window, counted: layouts, drawn pages, questions."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.document.nodes import Document
from briefer.document.placement import Typeset
from briefer.domain.addressee import Paper
from briefer.domain.ids import AddresseeId, AskId, Place
from briefer.domain.letter import Letter
from briefer.gui.app import make_window
from briefer.gui.chooser import delegate
from briefer.gui.desk import reading
from briefer.gui.look.look import Look
from briefer.gui.outline.row import PieceRow
from briefer.gui.window import MainWindow
from briefer.services.ports import PageImage, Rasteriser, Typesetter
from briefer.storage.library.connection import Database
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


def letter_of(window: MainWindow) -> Letter:
    assert window.desk.letter is not None
    return window.desk.letter


class Calls:
    """How often a function is called that does its work all the same."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, owner: object, name: str) -> None:
        self.count = 0
        work: Callable[..., object] = getattr(owner, name)

        def counted(*given: object, **named: object) -> object:
            self.count += 1
            return work(*given, **named)

        monkeypatch.setattr(owner, name, counted)


def test_an_ask_that_is_ticked_lays_the_letter_out_once(
    window: MainWindow, watched: Watched
) -> None:
    window.desk.untick_asks(letter_of(window).asks[:1])
    settle(window)
    assert watched.typeset_documents == 1


def test_an_ask_that_is_ticked_has_the_letter_read_once(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = AskId("O1.1")
    assert ask not in letter_of(window).asks
    read = Calls(monkeypatch, reading, "outline")
    window.desk.tick_asks([ask])
    settle(window)
    assert read.count == 1


def test_an_ask_that_is_ticked_asks_the_file_three_things_at_most(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Calls(monkeypatch, Database, "rows")
    window.desk.untick_asks(letter_of(window).asks[:1])
    assert asked.count <= 3


def test_only_rows_that_say_something_else_are_shown_anew(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.desk.word(Place("opening"), "Other words to begin with.")
    shown = Calls(monkeypatch, PieceRow, "show_facts")
    window.desk.word(Place("opening"), "And other words again.")
    assert shown.count == 1


def test_a_row_that_is_ticked_has_no_lines_broken_anew(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.letter_view.chooser.asks.viewport().grab()
    broken = Calls(monkeypatch, delegate, "measured")
    window.desk.untick_asks(letter_of(window).asks[:1])
    window.letter_view.chooser.asks.viewport().grab()
    assert broken.count == 0


def test_of_a_burst_of_ticks_only_the_first_and_the_last_are_laid_out(
    window: MainWindow, watched: Watched
) -> None:
    asks = letter_of(window).asks[:1]
    for _ in range(3):
        window.desk.untick_asks(asks)
        window.desk.tick_asks(asks)
    window.desk.untick_asks(asks)
    settle(window)
    assert watched.typeset_documents <= 2
    pages = window.letter_view.preview.view.proof.pages
    assert pages is not None
    assert pages.document == window.desk.document


def test_after_a_change_on_the_last_page_no_other_page_is_drawn(
    window: MainWindow, watched: Watched
) -> None:
    preview = window.letter_view.preview
    last = preview.page_count - 1
    assert last > 0
    preview.view.go_to_page(last)
    settle(window)
    watched.forget()
    words = window.desk.outline.blocks[-1].pieces[-1]
    window.desk.word(words.place, f"{words.text} And more.")
    settle(window)
    assert preview.page_count == last + 1
    assert watched.drawn == [last, last], "once to be read, and once small"


def test_the_page_that_is_read_is_drawn_before_all_that_can_wait(
    window: MainWindow, watched: Watched
) -> None:
    preview = window.letter_view.preview
    preview.view.go_to_page(preview.page_count - 1)
    settle(window)
    watched.forget()
    window.desk.set_paper(Paper.LETTER)
    settle(window)
    assert watched.drawn[0] > 0
    assert 0 in watched.drawn, "its thumbnail has changed too"


def test_a_letter_is_followed_while_it_is_typed(window: MainWindow, watched: Watched) -> None:
    for count in range(1, 6):
        window.desk.typing(Place("opening"), "Words"[:count])
    window.jobs.wait_for_done()
    assert 1 <= watched.typeset_documents <= 2


def test_looking_at_another_view_lays_nothing_out(window: MainWindow, watched: Watched) -> None:
    for view in ("library", "letters", "templates", "settings", "letters"):
        window.registry[f"view-{view}"].trigger()  # pyright: ignore[reportArgumentType]
        settle(window)
    assert watched.typeset_documents <= 1
