"""The preview follows the letter on the desk."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.domain.ids import AddresseeId, Place
from briefer.gui.actions import Actions
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.preview.pane import PreviewPane
from briefer.gui.preview.thumbnails import Thumbnails
from briefer.gui.preview.zoom import FitPage, FitWidth, Percent

EBRD = AddresseeId("ebrd")


@pytest.fixture
def pane(
    desk: Desk, app_parts: App, jobs: Jobs, actions: Actions, look: Look, qtbot: QtBot
) -> Iterator[PreviewPane]:
    """Return the shown preview of a letter to the EBRD, with its pages."""
    made = PreviewPane(desk, app_parts, jobs, actions, look)
    qtbot.addWidget(made)
    made.resize(446, 640)
    made.show()
    qtbot.waitExposed(made)
    desk.new_letter(EBRD)
    jobs.wait_for_done()
    yield made
    jobs.wait_for_done()


def page_label(pane: PreviewPane) -> str:
    label = pane.findChild(QLabel, "page")
    assert label is not None
    return label.text()


def button(pane: PreviewPane, name: str) -> QToolButton:
    found = pane.findChild(QToolButton, name)
    assert found is not None
    return found


def words(pane: PreviewPane) -> str:
    return pane.view.accessibleDescription()


def test_the_letter_is_there_at_once(pane: PreviewPane) -> None:
    assert pane.page_count >= 2
    assert page_label(pane) == f"Page 1 of {pane.page_count}"
    assert "Dear President," in words(pane)


def test_the_number_of_pages_is_told(pane: PreviewPane, desk: Desk, qtbot: QtBot) -> None:
    counts: list[int] = []
    pane.page_count_changed.connect(counts.append)
    with qtbot.waitSignal(pane.page_count_changed):
        desk.untick_asks([*(desk.letter.annex if desk.letter else ())], annex=True)
        desk.leave_out(desk.outline.blocks[-1].id)
    assert counts == [pane.page_count]


def test_a_tick_is_seen_without_waiting(pane: PreviewPane, desk: Desk, jobs: Jobs) -> None:
    desk.set_reply_by(None)
    desk.word(Place("opening"), "The first words that were chosen.")
    jobs.wait_for_done()
    assert "The first words that were chosen." in words(pane)


def test_typing_is_seen_without_waiting(pane: PreviewPane, desk: Desk, jobs: Jobs) -> None:
    desk.typing(Place("opening"), "Words that are being")
    desk.typing(Place("opening"), "Words that are being typed.")
    jobs.wait_for_done()
    assert "Words that are being typed." in words(pane)


def test_typing_does_not_scroll(pane: PreviewPane, desk: Desk, qtbot: QtBot) -> None:
    desk.show_place(Place("opening"))
    pane.view.verticalScrollBar().setValue(300)
    for length in (1, 20, 200):
        with qtbot.waitSignal(pane.view.proof.renewed):
            desk.typing(Place("opening"), "word " * length)
        assert pane.view.verticalScrollBar().value() == 300


def test_going_to_a_block_shows_it(pane: PreviewPane, desk: Desk) -> None:
    desk.show_place(Place("annex"))
    assert pane.view.page == pane.page_count - 1


def test_a_click_on_the_page_goes_to_the_block(pane: PreviewPane, desk: Desk) -> None:
    placement = next(p for p in pane.view.proof.placements if p.anchor == "subject")
    down = round((placement.top + placement.bottom) / 2 * pane.view.scale)
    shown: list[str] = []
    desk.place_shown.connect(shown.append)
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(150, 12 + down))
    assert shown == ["subject"]


def test_buttons_turn_pages_and_say_why_they_do_not(pane: PreviewPane) -> None:
    previous, following = button(pane, "previous-page"), button(pane, "next-page")
    assert not previous.isEnabled()
    assert previous.toolTip() == "This is the first page."
    QTest.mouseClick(following, Qt.MouseButton.LeftButton)
    assert page_label(pane) == f"Page 2 of {pane.page_count}"
    assert previous.isEnabled()
    QTest.mouseClick(previous, Qt.MouseButton.LeftButton)
    assert page_label(pane) == f"Page 1 of {pane.page_count}"


def test_a_button_is_named_without_the_keys_that_a_menu_shows(
    pane: PreviewPane, actions: Actions
) -> None:
    actions["next-page"].setText("Next page\tPgDown")
    following = button(pane, "next-page")
    assert following.accessibleName() == "Next page"
    assert following.toolTip() == "Next page (PgDown)"


def test_thumbnails_follow_and_lead(pane: PreviewPane, jobs: Jobs) -> None:
    thumbnails = pane.findChild(Thumbnails)
    assert thumbnails is not None
    assert thumbnails.isVisible()
    assert thumbnails.model().rowCount() == pane.page_count
    jobs.wait_for_done()
    assert pane.view.proof.thumbnails.is_fresh(0)
    second = thumbnails.visualRect(thumbnails.model().index(1, 0)).center()
    QTest.mouseClick(thumbnails.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert pane.view.page == 1
    pane.view.go_to_page(0)
    assert thumbnails.currentIndex().row() == 0
    spoken = thumbnails.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Page 2"


def test_thumbnails_give_way_where_there_is_no_room(pane: PreviewPane, qtbot: QtBot) -> None:
    thumbnails = pane.findChild(Thumbnails)
    assert thumbnails is not None
    pane.resize(446, 200)
    qtbot.waitUntil(thumbnails.isHidden)
    pane.resize(446, 640)
    qtbot.waitUntil(thumbnails.isVisible)


def test_sizes_are_chosen_by_menu_button_and_action(
    pane: PreviewPane, actions: Actions, look: Look
) -> None:
    zoom = button(pane, "zoom")
    look.set_theme("dark")
    assert zoom.text() == "Fit width"
    names = [action.text() for action in zoom.menu().actions() if not action.isSeparator()]
    percents = ["50 %", "75 %", "100 %", "125 %", "150 %", "200 %"]
    assert names == ["Fit width", "Fit page", *percents]
    for action in zoom.menu().actions():
        if action.text() == "Fit page":
            action.trigger()
    assert pane.view.zoom == FitPage()
    assert zoom.text() == "Fit page"
    QTest.mouseClick(button(pane, "zoom-in"), Qt.MouseButton.LeftButton)
    assert isinstance(pane.view.zoom, Percent)
    assert zoom.accessibleName() == f"Size of the pages: {zoom.text()}"
    actions["zoom-fit"].trigger()
    assert pane.view.zoom == FitWidth()
    assert zoom.text() == "Fit width"


def test_another_letter_is_shown_from_its_beginning(
    pane: PreviewPane, desk: Desk, jobs: Jobs
) -> None:
    desk.show_place(Place("annex"))
    desk.new_letter(AddresseeId("us-government"))
    jobs.wait_for_done()
    assert pane.view.page == 0
    assert pane.view.verticalScrollBar().value() == 0
    assert "President" in words(pane)


def test_everything_that_takes_focus_has_a_name(pane: PreviewPane) -> None:
    named = [pane.view, *pane.findChildren(QToolButton), *pane.findChildren(Thumbnails)]
    assert all(widget.accessibleName() for widget in named)
