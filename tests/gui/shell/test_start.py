"""One click from the first question to a finished letter."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.bootstrap import App
from briefer.domain.ids import AddresseeId
from briefer.gui.start.tile import Tile
from briefer.gui.window import MainWindow


def tile(window: MainWindow, key: str) -> Tile:
    found = window.findChild(Tile, f"tile-{key}")
    assert isinstance(found, Tile)
    return found


def shown(window: MainWindow) -> list[str]:
    return [tile.words.key for tile in window.start_view.tiles.tiles]


def test_the_question_is_asked_and_the_search_has_the_focus(window: MainWindow) -> None:
    assert window.letters.currentWidget() is window.start_view
    assert QApplication.focusWidget() is window.start_view.search


def test_every_institution_and_office_of_the_library_is_there(
    window: MainWindow, app_parts: App
) -> None:
    offices = [tile.words.key for tile in window.start_view.offices.tiles]
    assert sorted([*shown(window), *offices]) == sorted(
        body.id for body in app_parts.library.addressees
    )
    assert all(app_parts.library.addressee(AddresseeId(key)).parent for key in offices)


@pytest.mark.parametrize("key", ["ebrd", "us-government", "european-parliament"])
def test_one_click_makes_the_letter(window: MainWindow, key: str) -> None:
    QTest.mouseClick(tile(window, key), Qt.MouseButton.LeftButton)
    letter = window.desk.letter
    assert letter is not None
    assert letter.addressee == key
    assert letter.asks
    assert window.letters.currentWidget() is window.letter_view
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.letter_view.chooser.isAncestorOf(focused)


@pytest.mark.parametrize("by", ["mouse", "keys"])
def test_nothing_of_a_new_letter_is_chosen_before_somebody_chooses(
    window: MainWindow, by: str
) -> None:
    if by == "mouse":
        QTest.mouseClick(tile(window, "ebrd"), Qt.MouseButton.LeftButton)
    else:
        QTest.keyClicks(window.start_view.search, "ebrd")
        QTest.keyClick(window.start_view.search, Qt.Key.Key_Return)
    assert window.desk.letter is not None
    assert window.letter_view.outline.current is None
    window.ask_addressee()
    window.start_view.back.click()
    assert window.letters.currentWidget() is window.letter_view
    assert window.letter_view.outline.current is None


def test_a_tile_tells_how_much_was_asked(window: MainWindow) -> None:
    assert tile(window, "ebrd").words.count == "2 asks"
    assert tile(window, "council-of-europe").words.count == "1 ask"
    assert tile(window, "ebrd").accessibleName() == "EBRD, London · its founding treaty, 2 asks"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ebrd", "ebrd"),
        ("reconstruction", "ebrd"),
        ("odihr", "osce-odihr"),
        ("strasbourg", "council-of-europe"),
        ("правительство", "kz-government"),
        ("kazahstan", "kz-government"),
    ],
)
def test_search_finds_by_any_name_and_forgives_slips(
    window: MainWindow, typed: str, first: str
) -> None:
    # QTest types Latin letters only.
    window.start_view.search.insert(typed)
    assert shown(window)[0] == first


def test_enter_in_the_search_takes_the_first_answer(window: MainWindow) -> None:
    QTest.keyClicks(window.start_view.search, "ebrd")
    QTest.keyClick(window.start_view.search, Qt.Key.Key_Return)
    letter = window.desk.letter
    assert letter is not None
    assert letter.addressee == "ebrd"


def test_enter_without_words_takes_nothing(window: MainWindow) -> None:
    QTest.keyClick(window.start_view.search, Qt.Key.Key_Return)
    assert window.desk.letter is None


def test_nobody_found_is_said(window: MainWindow) -> None:
    QTest.keyClicks(window.start_view.search, "zzzzz")
    assert shown(window) == []
    assert "“zzzzz”" in window.start_view.nothing.words


def test_tiles_are_one_tab_stop_with_arrows_inside(window: MainWindow) -> None:
    QTest.keyClick(window.start_view.search, Qt.Key.Key_Tab)
    tiles = window.start_view.tiles.tiles
    assert tiles[0].hasFocus()
    QTest.keyClick(tiles[0], Qt.Key.Key_Right)
    assert tiles[1].hasFocus()
    QTest.keyClick(tiles[1], Qt.Key.Key_Down)
    assert tiles[3].hasFocus()
    QTest.keyClick(tiles[3], Qt.Key.Key_Tab)
    assert window.start_view.offices.tiles[0].hasFocus()
    QTest.keyClick(window.start_view.offices.tiles[0], Qt.Key.Key_Backtab)
    assert tiles[3].hasFocus()


def test_the_way_to_a_letter_needs_no_pointer(window: MainWindow) -> None:
    QTest.keyClick(window.start_view.search, Qt.Key.Key_Tab)
    QTest.keyClick(window.start_view.tiles.tiles[0], Qt.Key.Key_Space)
    assert window.desk.letter is not None


@pytest.fixture
def with_letters(window: MainWindow) -> Callable[[int], None]:
    """Return what keeps so many letters and asks again."""

    def keep(count: int) -> None:
        bodies = ("osce", "eu", "us-government", "council-of-europe", "kz-government", "ebrd")
        for key in bodies[:count]:
            window.desk.new_letter(AddresseeId(key))
        window.ask_addressee()

    return keep


def test_kept_letters_can_be_gone_on_with(
    window: MainWindow, with_letters: Callable[[int], None]
) -> None:
    with_letters(3)
    kept = window.start_view.kept.tiles
    assert [tile.words.search for tile in kept] == ["European Union", "OSCE"]
    kept[1].click()
    letter = window.desk.letter
    assert letter is not None
    assert letter.addressee == "osce"
    assert window.letters.currentWidget() is window.letter_view


def test_all_kept_letters_are_shown_when_wanted(
    window: MainWindow, with_letters: Callable[[int], None]
) -> None:
    with_letters(6)
    assert len(window.start_view.kept.tiles) == 4
    assert window.start_view.more.isVisible()
    window.start_view.more.click()
    assert len(window.start_view.kept.tiles) == 5
    assert not window.start_view.more.isVisible()
    assert window.start_view.kept.tiles[4].hasFocus()


def test_one_can_go_back_to_the_open_letter(
    window: MainWindow, with_letters: Callable[[int], None]
) -> None:
    with_letters(1)
    assert window.letters.currentWidget() is window.start_view
    assert "Letter to the OSCE on Kazakhstan" in window.start_view.back.text()
    window.start_view.back.click()
    assert window.letters.currentWidget() is window.letter_view


def test_changing_the_addressee_keeps_the_letter_and_can_be_undone(
    window: MainWindow, with_letters: Callable[[int], None]
) -> None:
    with_letters(1)
    window.start_view.back.click()
    before = window.desk.letter
    window.registry["choose-addressee"].trigger()
    assert window.start_view.kept.tiles == ()
    tile(window, "ebrd").click()
    after = window.desk.letter
    assert before is not None
    assert after is not None
    assert (after.id, after.addressee) == (before.id, "ebrd")
    assert window.letters.currentWidget() is window.letter_view
    window.registry["undo"].trigger()
    assert window.desk.letter == before
