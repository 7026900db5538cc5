"""From a review to the library and back, and leaving a review."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from briefer.domain.records import Kind
from briefer.gui.window import MainWindow
from tests.gui.hands import child, click, focused, press
from tests.gui.review.moves import bring, card, codes, fill_in, settle


def test_nothing_is_in_the_library_before_add_and_all_of_it_after(window: MainWindow) -> None:
    store = window.shelf.store
    before = dict(store.counts())
    view = bring(window)
    assert not view.header.add.isEnabled()
    assert view.header.add.toolTip() == "Accept at least one recommendation first."
    click(view.proposal.rest)
    click(view.proposal.rest)
    assert view.header.add.text() == "Add 16 to the library"
    assert dict(store.counts()) == before
    click(view.header.add)
    settle(window)
    assert dict(store.counts()) == before
    assert focused().objectName() == "source-title"
    assert view.fields.title.hint.words == "Write what the report is called."
    fill_in(view)
    click(view.header.add)
    settle(window)
    grown = dict(store.counts())
    assert grown[Kind.RECOMMENDATION] == before[Kind.RECOMMENDATION] + 16
    assert grown[Kind.SOURCE] == before[Kind.SOURCE] + 1
    assert window.views.currentWidget() is window.library
    assert window.library.toast.text == "Added 16 recommendations."
    (latest, *_) = store.batches()
    assert latest.label == "Brought in: Freedom of the media in Kazakhstan"
    click(child(window.library.toast, QPushButton, "toast-button"))
    settle(window)
    assert dict(store.counts()) == before
    assert view.reviewing
    assert view.bench is not None
    assert view.bench.accepted == 16


def test_the_history_of_the_library_can_revert_it(window: MainWindow) -> None:
    store = window.shelf.store
    before = dict(store.counts())
    view = bring(window)
    press(Qt.Key.Key_Return)
    fill_in(view)
    click(view.header.add)
    settle(window)
    assert window.library.toast.text == "Added one recommendation."
    (latest, *_) = store.batches()
    window.sharing.doing.open_history()
    window.sharing.doing.revert(latest.number, latest.label)
    settle(window)
    assert dict(store.counts()) == before


def test_a_review_with_decisions_waits_until_one_comes_back(window: MainWindow) -> None:
    view = bring(window)
    window.show_view("letters")
    assert not window.review.banner.isVisible()
    window.show_view("review")
    press(Qt.Key.Key_Return)
    window.show_view("letters")
    assert window.review.banner.text.endswith("waits: accepted 1.")
    window.review.banner.press(0)
    assert window.views.currentWidget() is view
    assert not window.review.banner.isVisible()
    assert focused() is card(view, "K2")


def test_cancel_asks_nothing_and_can_be_taken_back(window: MainWindow) -> None:
    view = bring(window)
    press(Qt.Key.Key_Return)
    click(view.header.cancel)
    assert window.views.currentWidget() is window.library
    assert window.library.toast.text == "Left the report."
    assert not view.reviewing
    click(child(window.library.toast, QPushButton, "toast-button"))
    settle(window)
    assert view.reviewing
    assert view.bench is not None
    assert view.bench.accepted == 1


def test_another_report_lays_the_first_aside(window: MainWindow, tmp_path: Path) -> None:
    view = bring(window)
    press(Qt.Key.Key_Return)
    other = tmp_path / "other.txt"
    other.write_text("To the OSCE:\n\nC Continue to speak.", encoding="utf-8")
    bring(window, other)
    assert codes(view) == ["O1"]
    click(view.header.cancel)
    window.review.doing.go_back()
    assert codes(view) == ["O1"]


def test_undo_says_what_it_takes_back(window: MainWindow) -> None:
    bring(window)
    press(Qt.Key.Key_Return)
    assert window.registry["undo"].text() == "Undo: accepting K1"
    assert window.registry.why("accept-item") == ""
    window.show_view("letters")
    assert window.registry.why("accept-item") == "Bring in a report first."
