"""The real window, offscreen, and how long it takes from an event until it has painted."""

import gc
import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QLocale, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from bench.parts.window.library import OTHERS, READER, fill_library, paragraphs
from bench.parts.window.steps import Steps
from briefer.bootstrap import build
from briefer.domain.ids import BlockId, Place
from briefer.domain.letter import Letter
from briefer.gui.app import make_window
from briefer.gui.chooser.ask_rows import ask_key
from briefer.gui.languages import install_translations
from briefer.gui.look.look import Look
from briefer.gui.outline.row import PieceRow
from briefer.gui.preview.zoom import Percent

_WIDTH, _HEIGHT = 1920, 1080
_MOST = 10_000
"""Milliseconds after which a page that is not painted is a fault."""

_BREATH = 40
"""Milliseconds between two things that a busy writer does."""

_ACROSS, _DOWN = 24, 14
"""Where a row of the chooser has its box, in pixels from its corner."""

_LEFT, _PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class _Paints(QObject):
    """Ends a loop when a widget paints and what is waited for holds."""

    def __init__(self, widget: QWidget, holds: Callable[[], bool], loop: QEventLoop) -> None:
        super().__init__()
        self._widget, self._holds, self._loop = widget, holds, loop
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.seen and self._holds():
            self.seen = True
            # The loop ends when everything that is to be painted is, and the window flushed.
            self._loop.quit()
        return super().eventFilter(watched, event)


class Screen:
    """The main window on a library file of its own, with a letter to READER on the desk.

    Pages are shown as large as they are printed, on a screen of 1920 by 1080.
    """

    def __init__(self, folder: Path, *, asks: int) -> None:
        """Open the window and write the letter, which asks the first `asks` of what there is."""
        folder.mkdir(exist_ok=True)
        os.environ["XDG_CONFIG_HOME"] = str(folder / "config")
        self._application = _application()
        self.steps = Steps(build(folder / "library.briefer"))
        self.app = self.steps.app
        fill_library(self.app, 2 * asks)
        self._look = Look(face="Liberation Sans")
        self._look.set_theme("light")
        self._look.apply(self._application)
        self.window = make_window(self.app, self._application, self._look)
        self.window.resize(_WIDTH, _HEIGHT)
        self.window.start()
        self.window.show()
        self.desk = self.window.desk
        self.view = self.window.letter_view.preview.view
        self.asks = asks
        self._next = 0
        self._write()
        self.view.proof.renewed.connect(lambda: self.steps.note("shown"))
        self.zoom(100)

    def close(self) -> None:
        """Keep the letter and let go of everything."""
        self.window.close()
        self.window.deleteLater()
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def letter(self) -> Letter:
        """The letter on the desk."""
        letter = self.desk.letter
        if letter is None:
            raise LookupError("no letter is open")
        return letter

    @property
    def pdf(self) -> bytes:
        """The pages that are on show."""
        pages = self.view.proof.pages
        return b"" if pages is None else pages.typeset.pdf

    @property
    def scale(self) -> float:
        """The pixels per point at which pages are drawn."""
        return self.view.scale * self.view.devicePixelRatioF()

    def zoom(self, percent: int) -> None:
        """Show the pages at another size."""
        self.view.set_zoom(Percent(percent))
        self.settle()

    def settle(self) -> None:
        """Let everything that is under way come to its end, the dictionaries too."""
        spelling = self.window.letter_view.spelling.faults
        self.rest(20)
        while self.window.jobs.is_busy or spelling.is_waiting:
            self.rest(20)

    def rest(self, milliseconds: int) -> None:
        """Let the window go on by itself for a while, as when a writer thinks."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    # ------------------------------------------------------------ what a writer does

    def tick(self) -> float:
        """Tick the next ask by a click, and return the seconds until its page is painted.

        The ask that has been in the letter longest is taken out before, and that is not timed.
        """
        offered = self._offered()
        first, self._next = self._next, self._next + 1
        self._click_on(offered[first % len(offered)])()
        return self._page_painted(self._click_on(offered[(first + self.asks) % len(offered)]))

    def open_words(self) -> None:
        """Open the last of the letter's own paragraphs for the writer."""
        place = Place(self._own[-1])
        self.desk.show_place(place)
        self.settle()
        row = self.window.letter_view.outline.spot_at(place)
        if not isinstance(row, PieceRow):
            raise AssertionError(f"there are no words at {place}")  # noqa: TRY004 - no argument
        QTest.mouseClick(row.words, _LEFT, _PLAIN, QPoint(4, 4))
        self.settle()
        self.show_page_of(place)

    def leave_words(self) -> None:
        """Keep what has been typed."""
        QTest.keyClick(self._editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.settle()

    def type_letter(self, letter: str) -> float:
        """Type a letter; return the seconds until it stands on the page."""
        editor = self._editor
        self._pause()
        return self._page_painted(lambda: QTest.keyClicks(editor, letter))

    def type_into_editor(self, letter: str) -> float:
        """Type a letter; return the seconds until it stands in the editor."""
        editor = self._editor
        self._pause()
        return _painted(editor.viewport(), lambda: QTest.keyClicks(editor, letter), lambda: True)

    def change_addressee(self, number: int) -> float:
        """Write to another body, as one chooses it; return the seconds until its page is there."""
        QTest.mouseClick(self.window.letter_view.chooser.card.change, _LEFT)
        self.settle()
        body = (*OTHERS, READER)[number % (len(OTHERS) + 1)]
        tiles = self.window.start_view.tiles.tiles
        tile = next(tile for tile in tiles if tile.words.key == body)
        return self._page_painted(lambda: QTest.mouseClick(tile, _LEFT))

    def show_last_ask(self) -> None:
        """Scroll to the page on which the asks end: each ask that comes changes it."""
        self.show_page_of(f"asks/{self.letter.asks[-1]}")

    def show_page_of(self, place: str) -> None:
        """Scroll to the page on which a place begins."""
        found = (spot.page for spot in self.view.proof.placements if spot.anchor == place)
        self.view.go_to_page(next(found))
        self.settle()

    # ------------------------------------------------------------ inside

    def _pause(self) -> None:
        """Let a writer take a breath, in which the pages come."""
        self.rest(_BREATH)
        while self.window.jobs.is_busy:
            self.rest(_BREATH)

    def _write(self) -> None:
        """Write the letter that all benchmarks have, with the asks that come first."""
        self.desk.new_letter(READER)
        self.desk.untick_asks(self.letter.asks[self.asks :])
        after, self._own = BlockId("concern"), list[Place]()
        for words in paragraphs():
            place = self.desk.add_paragraph(after)
            self.desk.word(place, words)
            after = BlockId(place)
            self._own.append(place)
        self.settle()

    @property
    def _editor(self) -> QTextEdit:
        editor = QApplication.focusWidget()
        if not isinstance(editor, QTextEdit):
            raise AssertionError("no editor has the focus")  # noqa: TRY004 - no argument
        return editor

    def _offered(self) -> list[str]:
        """Return the keys of the rows of what is asked of the reader."""
        group = self.desk.ask_groups[0]
        return [ask_key(group, row) for row in group.rows]

    def _click_on(self, key: str) -> Callable[[], object]:
        """Bring a row's box into sight, and return a click on it, to be done a moment later."""
        rows = self.window.letter_view.chooser.asks
        index = rows.tick_model.index_of(key)
        rows.scrollTo(index)
        self._pause()
        point = rows.visualRect(index).topLeft() + QPoint(_ACROSS, _DOWN)
        return lambda: QTest.mouseClick(rows.viewport(), _LEFT, _PLAIN, point)

    def _page_painted(self, act: Callable[[], object]) -> float:
        """Act; return the seconds until all that is seen of the new pages is painted."""
        view, before = self.view, self.view.proof.pages
        page, picture = view.page, view.proof.sheets.image(view.page)

        def is_there() -> bool:
            proof = view.proof
            return proof.pages is not before and proof.sheets.is_fresh(page)

        def begin() -> None:
            self.steps.begin()
            act()

        seconds = _painted(view.viewport(), begin, is_there)
        self.steps.end()
        if view.proof.sheets.image(page) is picture:
            raise AssertionError(f"page {page + 1} looks as it did before")
        return seconds


def _painted(widget: QWidget, act: Callable[[], object], holds: Callable[[], bool]) -> float:
    """Act; return the seconds until `widget` is painted, and it holds by then."""
    loop = QEventLoop()
    paints = _Paints(widget, holds, loop)
    late = QTimer(singleShot=True, interval=_MOST)
    late.timeout.connect(loop.quit)
    late.start()
    gc.collect()
    start = time.perf_counter()
    act()
    if not paints.seen:
        loop.exec()
    seconds = time.perf_counter() - start
    widget.removeEventFilter(paints)
    if not paints.seen:
        raise AssertionError("nothing was painted")
    return seconds


def _application() -> QApplication:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    existing = QApplication.instance()
    made = existing if isinstance(existing, QApplication) else QApplication([])
    install_translations(made, QLocale(QLocale.Language.English))
    return made
