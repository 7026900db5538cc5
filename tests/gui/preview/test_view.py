"""What one reads stays where it is, and everything can be done by keys, wheel and pointer."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.document.nodes import Document
from briefer.domain.ids import Place
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.look.tokens import DARK, LIGHT
from briefer.gui.preview.proof import Proof
from briefer.gui.preview.view import PageView
from briefer.gui.preview.zoom import FitPage, FitWidth, Percent
from tests.gui.preview.conftest import FILLER, document, long_document

Show = Callable[[Document], None]


def scrolled(view: PageView) -> int:
    return view.verticalScrollBar().value()


def wheel(view: PageView, notches: int, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    """Turn the wheel over the pages."""
    port = view.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(port.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(port, event)


# ---------------------------------------------------------------- staying in place


def test_pages_are_as_wide_as_the_room(view: PageView, proof: Proof, show: Show) -> None:
    show(long_document())
    wide = proof.sizes[0][0] * view.scale
    assert view.width() - 50 < wide < view.width()


def test_the_size_is_the_same_whether_the_letter_needs_scrolling_or_not(
    view: PageView, show: Show
) -> None:
    show(document(["A short letter."]))
    view.set_zoom(FitWidth())
    before = view.scale
    show(long_document())
    assert view.scale == before


@pytest.mark.parametrize("down", [0, 1, 333, 900])
def test_a_change_of_the_letter_does_not_scroll(view: PageView, show: Show, down: int) -> None:
    show(long_document())
    view.verticalScrollBar().setValue(down)
    before = scrolled(view)
    for words in ("Shorter.", f"{FILLER} {FILLER}"):
        show(long_document((0, words), (9, words)))
        assert scrolled(view) == before


def test_the_same_words_are_read_after_the_pane_has_become_wider(
    view: PageView, show: Show, qtbot: QtBot
) -> None:
    show(long_document())
    view.verticalScrollBar().setValue(800)
    before = view.spot()
    view.resize(700, 560)
    qtbot.waitUntil(lambda: view.viewport().width() > 650)
    after = view.spot()
    assert before is not None
    assert after is not None
    assert before.page == after.page
    assert abs(before.down - after.down) < 2


def test_the_point_under_the_pointer_stays_there_while_zooming(view: PageView, show: Show) -> None:
    show(long_document())
    view.verticalScrollBar().setValue(700)
    at = QPoint(200, 150)
    top = view.spot()
    assert top is not None
    under = (top.page, top.down + at.y() / view.scale)
    wheel(view, 1, at, Qt.KeyboardModifier.ControlModifier)
    top = view.spot()
    assert top is not None
    assert isinstance(view.zoom, Percent)
    assert top.page == under[0]
    assert abs(top.down + at.y() / view.scale - under[1]) < 2


def test_the_wheel_alone_scrolls(view: PageView, show: Show) -> None:
    show(long_document())
    zoom = view.zoom
    wheel(view, -2, QPoint(100, 100), Qt.KeyboardModifier.NoModifier)
    assert scrolled(view) > 0
    assert view.zoom == zoom


def test_small_turns_of_the_wheel_add_up_to_one_step(view: PageView, show: Show) -> None:
    show(long_document())
    view.set_zoom(Percent(100))
    port = view.viewport()
    for _ in range(4):
        event = QWheelEvent(
            QPointF(50, 50),
            QPointF(port.mapToGlobal(QPoint(50, 50))),
            QPoint(),
            QPoint(0, 30),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(port, event)
    assert view.zoom == Percent(125)


def test_a_whole_page_fits(view: PageView, proof: Proof, show: Show) -> None:
    show(long_document())
    view.set_zoom(FitPage())
    assert proof.sizes[0][1] * view.scale < view.viewport().height()


def test_at_full_size_wide_pages_can_be_moved_sideways(view: PageView, show: Show) -> None:
    show(long_document())
    view.set_zoom(Percent(200))
    assert view.horizontalScrollBar().maximum() > 0


# ---------------------------------------------------------------- turning pages


def test_page_keys_turn_pages_and_stop_at_the_ends(view: PageView, show: Show) -> None:
    show(long_document())
    pages: list[int] = []
    view.page_changed.connect(pages.append)
    last = view.page_count - 1
    for _ in range(last + 2):
        QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.page == last
    for _ in range(last + 2):
        QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.page == 0
    assert pages == [*range(1, last + 1), *range(last - 1, -1, -1)]
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.page == last
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 0


def test_a_screen_reader_hears_the_page_and_its_words(view: PageView, show: Show) -> None:
    show(long_document((0, "The first words."), (23, "The last words.")))
    pages = view.page_count
    assert view.accessibleName() == f"Page 1 of {pages}"
    assert "The first words." in view.accessibleDescription()
    assert "The last words." not in view.accessibleDescription()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.accessibleName() == f"Page {pages} of {pages}"
    assert "The last words." in view.accessibleDescription()


# ---------------------------------------------------------------- marking


def test_going_to_another_place_scrolls_to_it(view: PageView, show: Show) -> None:
    show(long_document())
    view.mark(Place("p22"))
    assert view.page == view.page_count - 1


def test_a_place_that_is_seen_already_does_not_scroll(view: PageView, show: Show) -> None:
    show(long_document())
    view.mark(Place("p2"))
    assert scrolled(view) == 0


def test_the_same_place_again_does_not_scroll(view: PageView, show: Show) -> None:
    show(long_document())
    view.mark(Place("p22"))
    view.verticalScrollBar().setValue(0)
    view.mark(Place("p22"))
    show(long_document((22, "Typed words.")))
    view.mark(Place("p22"))
    assert scrolled(view) == 0


def test_a_place_that_comes_later_is_gone_to_once_it_is_there(view: PageView, show: Show) -> None:
    show(long_document())
    view.mark(Place("p25"))
    assert scrolled(view) == 0
    show(long_document(paragraphs=26))
    assert scrolled(view) > 0
    view.verticalScrollBar().setValue(0)
    show(long_document((25, "Typed words."), paragraphs=26))
    assert scrolled(view) == 0


def test_marked_words_have_a_bar_and_a_tint(view: PageView, show: Show, jobs: Jobs) -> None:
    show(long_document())
    jobs.wait_for_done()
    plain = view.grab().toImage()
    view.mark(Place("p0"))
    marked = view.grab().toImage()
    paper = round(view.proof.sizes[0][0] * view.scale)
    left = (view.viewport().width() - paper) // 2
    changed = (
        y for y in range(300) if plain.pixelColor(left + 1, y) != marked.pixelColor(left + 1, y)
    )
    row = next(changed)
    assert marked.pixelColor(left + 1, row + 5) == QColor(LIGHT.accent)
    tint = marked.pixelColor(left + 8, row + 5)
    assert tint != plain.pixelColor(left + 8, row + 5)
    assert tint.lightness() > 220, "words stay easy to read"


def test_another_letter_begins_at_its_beginning(view: PageView, show: Show) -> None:
    show(long_document())
    view.mark(Place("p22"))
    view.start_over()
    show(long_document((0, "Another letter.")))
    assert scrolled(view) == 0
    assert view.page == 0


def test_clicking_words_tells_their_place(view: PageView, show: Show) -> None:
    show(long_document())
    placement = next(p for p in view.proof.placements if p.anchor == "p3")
    middle = (placement.top + placement.bottom) / 2
    at = QPoint(200, 12 + round(middle * view.scale))
    pressed: list[str] = []
    view.place_pressed.connect(pressed.append)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert pressed == ["p3"]


def test_clicking_beside_the_pages_tells_nothing(view: PageView, show: Show, qtbot: QtBot) -> None:
    show(long_document())
    with qtbot.assertNotEmitted(view.place_pressed):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 300))


# ---------------------------------------------------------------- drawing


def test_only_pages_that_show_and_the_next_one_are_drawn(
    view: PageView, proof: Proof, show: Show, jobs: Jobs
) -> None:
    show(long_document(paragraphs=60))
    jobs.wait_for_done()
    drawn = [page for page in range(view.page_count) if proof.sheets.image(page) is not None]
    assert drawn in ([0, 1], [0, 1, 2])
    view.go_to_page(4)
    jobs.wait_for_done()
    assert proof.sheets.is_fresh(4)
    assert proof.sheets.is_fresh(5)


def test_pages_have_as_many_pixels_as_the_screen(
    view: PageView, proof: Proof, show: Show, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(long_document())
    jobs.wait_for_done()
    single = proof.sheets.image(0)
    monkeypatch.setattr(view, "devicePixelRatioF", lambda: 2.0)
    view.viewport().repaint()
    jobs.wait_for_done()
    double = proof.sheets.image(0)
    assert single is not None
    assert double is not None
    assert abs(double.width() - 2 * single.width()) <= 2


def test_paper_is_dimmed_on_a_dark_desk_but_not_in_the_picture(
    view: PageView, proof: Proof, show: Show, jobs: Jobs, look: Look
) -> None:
    look.set_theme("dark")
    show(document(["Words."]))
    jobs.wait_for_done()
    seen = view.grab().toImage().pixelColor(view.width() // 2, 200)
    picture = proof.sheets.image(0)
    assert seen == QColor(DARK.paper)
    assert picture is not None
    assert picture.pixelColor(20, 200) == QColor("#FFFFFF")


def test_an_empty_view_is_quiet(view: PageView) -> None:
    view.go_to_page(3)
    view.zoom_by(1)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton)
    assert view.spot() is None
    assert view.accessibleName() == "Pages of the letter"
    view.grab()
