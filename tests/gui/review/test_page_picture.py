"""The picture of a report's page: the places of its items are marked, and lead to them."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QResizeEvent
from PySide6.QtWidgets import QApplication

from briefer.bootstrap import App
from briefer.gui.look.look import Look
from briefer.gui.look.tokens import LIGHT
from briefer.gui.review.page_picture import PagePicture, Place
from briefer.gui.window import MainWindow
from briefer.services.reviewing.review import Decision
from tests.gui.hands import click, press
from tests.gui.review.moves import bring, card, settle
from tests.gui.review.paged import report_pdf, with_child


@pytest.fixture
def reading_app(app_parts: App) -> App:
    """Return the application with the reader that people use."""
    return with_child(app_parts)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "report.pdf"
    made.write_bytes(report_pdf())
    return made


@pytest.fixture
def picture(window: MainWindow, file: Path) -> PagePicture:
    return bring(window, file).source.picture


def places(picture: PagePicture) -> dict[str, Place]:
    return {place.code: place for place in picture.places}


def middle(picture: PagePicture, code: str) -> QPoint:
    return picture.rects(places(picture)[code])[0].center().toPoint()


def colours(image: QImage, place: QPoint, reach: int) -> set[str]:
    """Return the colours on a line across a place."""
    return {
        image.pixelColor(place.x(), y).name().upper()
        for y in range(place.y() - reach, place.y() + reach)
    }


def test_the_items_of_a_page_are_marked_and_the_current_one_by_more_than_colour(
    window: MainWindow, picture: PagePicture
) -> None:
    assert list(places(picture)) == ["O1", "O2", "O3"]
    assert [place.code for place in picture.places if place.current] == ["O1"]
    assert picture.rects(places(picture)["O1"])
    assert not picture.rects(places(picture)["O3"])
    described = picture.accessibleDescription()
    assert described == "Marked on this page: O1, the current one, O2"
    image = picture.grab().toImage()
    assert QColor(LIGHT.accent).name().upper() in colours(image, middle(picture, "O1"), 16)
    assert QColor(LIGHT.accent).name().upper() not in colours(image, middle(picture, "O2"), 16)
    del window


def test_a_click_on_a_place_goes_to_its_item(window: MainWindow, picture: PagePicture) -> None:
    bench = window.review.view.bench
    assert bench is not None
    click(picture, middle(picture, "O2"))
    assert bench.code_of(bench.current or 0) == "O2"
    assert [place.code for place in picture.places if place.current] == ["O2"]
    nowhere = picture.rect().bottomLeft()
    click(picture, nowhere)
    assert bench.code_of(bench.current or 0) == "O2"


def test_a_key_after_a_click_on_a_place_is_meant_for_its_item(
    window: MainWindow, picture: PagePicture
) -> None:
    view = window.review.view
    card(view, "O1").setFocus()
    settle(window)
    click(picture, middle(picture, "O2"))
    settle(window)
    press(Qt.Key.Key_Return)
    assert card(view, "O2").facts.decision is Decision.ACCEPTED
    assert card(view, "O1").facts.decision is Decision.OPEN


def test_another_item_turns_the_page_and_its_marks(
    window: MainWindow, picture: PagePicture
) -> None:
    bench = window.review.view.bench
    assert bench is not None
    bench.go_to(bench.keys[-1])
    settle(window)
    assert picture.accessibleName() == "Page 2 of 2"
    assert picture.accessibleDescription() == "Marked on this page: O3, the current one"
    assert picture.rects(places(picture)["O3"])


@pytest.mark.parametrize("dress", ["dark", "contrast", "large"])
def test_marks_stay_on_their_words_in_every_look(
    window: MainWindow, picture: PagePicture, look: Look, dress: str
) -> None:
    before = picture.rects(places(picture)["O1"])[0]
    wear(look, dress)
    settle(window)
    settle(window)
    image, here = picture.grab().toImage(), picture.rects(places(picture)["O1"])[0]
    assert not image.isNull()
    if dress != "large":
        assert here == before
    inside = [
        image.pixelColor(x, y).lightness()
        for x in range(round(here.left()), round(here.right()))
        for y in range(round(here.top()), round(here.bottom()))
    ]
    # There is ink, however small the page is drawn.
    assert max(inside) - min(inside) > 60


def wear(look: Look, dress: str) -> None:
    match dress:
        case "dark":
            look.set_theme("dark")
        case "contrast":
            look.set_theme("high-contrast")
        case _:
            look.set_scale(1.5)


def test_another_size_of_the_pane_that_leaves_the_page_as_large_ends_no_drawing(
    window: MainWindow, picture: PagePicture
) -> None:
    picture.turn_to(1)
    for _ in range(3):
        QApplication.sendEvent(picture, QResizeEvent(picture.size(), picture.size()))
    settle(window)
    assert picture.isVisible()
    assert not window.review.view.source.told.isVisible()


def test_a_page_that_cannot_be_drawn_is_told_and_its_words_stay(
    window: MainWindow, file: Path
) -> None:
    view = bring(window, file)
    assert view.bench is not None
    view.source.set_bench(view.bench, b"%PDF-1.7 and no more")
    settle(window)
    assert not view.source.picture.isVisible()
    assert view.source.told.isVisible()
    assert re.match("The pages cannot be shown as pictures; their words", view.source.told.words)
    assert view.source.text.isVisible()
    view.source.set_bench(view.bench, file.read_bytes())
    settle(window)
    assert view.source.picture.isVisible()
    assert not view.source.told.isVisible()
