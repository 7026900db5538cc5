"""Records are listed by kind, found by words and facets, and fetched as one comes to them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.domain.records import Kind
from briefer.gui.library.filters import FacetTick
from briefer.gui.library.model import PAGE
from briefer.services import editing
from briefer.services.records import Batch
from tests.gui.hands import child, click, focused, press, type_words
from tests.gui.library.conftest import Room

CTRL = Qt.KeyboardModifier.ControlModifier


def test_every_kind_is_listed_with_its_count(room: Room) -> None:
    side = room.view.side
    rows = side.kinds.model()
    spoken = [
        str(rows.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for n in range(rows.rowCount())
    ]
    assert spoken[0] == f"Recommendations {room.store.counts()[Kind.RECOMMENDATION]}"
    assert spoken[-1] == "Trash 0"
    assert len(room.titles()) == room.store.counts()[Kind.RECOMMENDATION]
    side.show_kind(Kind.ADDRESSEE)
    assert len(room.titles()) == room.store.counts()[Kind.ADDRESSEE]


def test_a_row_says_its_second_line_and_its_chips(room: Room) -> None:
    room.view.side.show_kind(Kind.HOOK)
    model = room.view.browser.model
    spoken = [
        str(model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(model.rowCount())
    ]
    pca = next(words for words in spoken if words.startswith("EU–Kazakhstan PCA"))
    assert "superseded 2020" in pca
    assert "binds European Union" in pca


def test_a_tick_leaves_only_what_answers_to_it(room: Room) -> None:
    tick = child(room.view, FacetTick, "facet-status-overtaken")
    count = next(
        found.count
        for found in room.store.facets(Kind.RECOMMENDATION)
        if found.facet.value == "overtaken"
    )
    tick.click()
    assert len(room.titles()) == count
    assert "Overtaken" in tick.text()
    room.view.side.filters.clear()
    assert len(room.titles()) == room.store.counts()[Kind.RECOMMENDATION]


def test_a_typing_error_is_corrected_and_said(room: Room, qtbot: QtBot) -> None:
    search = room.view.browser.search
    search.setFocus()
    type_words("censorshop")
    corrected = room.view.browser.corrected
    qtbot.waitUntil(lambda: not corrected.isHidden())
    assert corrected.words == "Showing results for “censorship”"
    assert any("censorship" in title for title in room.titles())


def test_nothing_found_is_said(room: Room) -> None:
    room.search("qqqqqqqqqq")
    assert room.view.browser.nothing.words == "Nothing found for “qqqqqqqqqq”."
    assert room.view.browser.nothing_box.isVisible()
    assert room.view.record.held is None
    room.search("")
    assert not room.view.browser.nothing_box.isVisible()


def test_a_thousand_records_are_fetched_in_pages(room: Room) -> None:
    one = room.looked_at().record
    copies = [editing.duplicate(one, f"copy-{n}", f"Copy {n:04}") for n in range(1000)]
    changes = [editing.added(copy, "").changes[0] for copy in copies]
    room.store.commit(Batch(label="Many", changes=tuple(changes)))
    room.view.browser.reload()
    model = room.view.browser.model
    assert model.rowCount() == PAGE
    assert model.canFetchMore()
    model.fetchMore()
    assert model.rowCount() == 2 * PAGE
    room.go_to(Kind.RECOMMENDATION, "copy-999")
    assert room.looked_at().record.id == "copy-999"
    assert room.view.browser.list.currentIndex().data() == "Copy 0999"
    for _ in range(1000 // PAGE):
        model.fetchMore()
    assert not model.canFetchMore()


def test_a_record_far_down_is_marked_in_a_list_that_begins_near_it(room: Room) -> None:
    one = room.looked_at().record
    copies = [editing.duplicate(one, f"copy-{n}", f"Copy {n:04}") for n in range(3000)]
    changes = [editing.added(copy, "").changes[0] for copy in copies]
    room.store.commit(Batch(label="Many", changes=tuple(changes)))
    room.view.browser.reload()
    browser = room.view.browser
    room.go_to(Kind.RECOMMENDATION, "copy-2500")
    assert room.looked_at().record.id == "copy-2500"
    assert browser.list.currentIndex().data() == "Copy 2500"
    assert browser.midst.isVisible()
    assert browser.model.rowCount() < 300
    assert room.titles()[0] == "Copy 2480"
    room.actions["trash-record"].trigger()
    assert browser.list.currentIndex().data() == "Copy 2501"
    browser.to_first.click()
    assert room.looked_at().record.id == "K1"
    assert not browser.midst.isVisible()
    room.go_to(Kind.RECOMMENDATION, "copy-30")
    assert browser.list.currentIndex().data() == "Copy 0030"
    assert not browser.midst.isVisible()


def test_the_view_is_walked_by_keys_alone(room: Room) -> None:
    room.view.focus_start()
    assert focused() is room.view.browser.list
    press(Qt.Key.Key_Down)
    second = room.looked_at().record.id
    press(Qt.Key.Key_Return)
    assert focused() is room.form.fields[0].widget
    press(Qt.Key.Key_A, CTRL)
    type_words("Typed by keys")
    press(Qt.Key.Key_Tab)
    assert room.held(Kind.RECOMMENDATION, second).record.title == "Typed by keys"  # type: ignore[union-attr]
    room.actions["previous-pane"].trigger()
    assert room.view.browser.isAncestorOf(focused())
    room.actions["previous-pane"].trigger()
    assert focused() is room.view.side.kinds
    press(Qt.Key.Key_Down)
    assert room.view.browser.search.placeholderText() == "Search legal hooks"
    room.actions["search"].trigger()
    assert focused() is room.view.browser.search


def test_the_filters_survive_a_change_of_a_record(room: Room) -> None:
    click(child(room.view, FacetTick, "facet-status-overtaken"))
    QApplication.processEvents()
    before = room.titles()
    field = room.form.field("note")
    field.widget.setFocus()
    type_words("x")
    room.form.flush()
    assert room.titles() == before
    assert room.view.side.filters.chosen


def test_a_short_form_is_no_longer_than_its_fields(room: Room, qtbot: QtBot) -> None:
    room.view.side.show_kind(Kind.HOOK)
    room.view.side.show_kind(Kind.SOURCE)
    title, publisher = room.form.field("title"), room.form.field("publisher")
    qtbot.waitUntil(lambda: title.height() == title.sizeHint().height())
    assert publisher.height() == publisher.sizeHint().height()
    assert room.form.height() <= room.form.sizeHint().height()
