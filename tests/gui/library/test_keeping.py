"""Records are added, copied, put away, brought back, deleted, merged and brought up to date."""

import gc

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.domain.ids import AddresseeId
from briefer.domain.law import LegalHook
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind, RecordKey, digest_of, key_of
from briefer.gui.app import make_window
from briefer.gui.library.record_editor import RecordEditor
from briefer.gui.look.look import Look
from briefer.gui.parts.labels import Label
from briefer.gui.window import MainWindow
from briefer.services import editing
from briefer.services.records import BUNDLED, Batch, Change, Held
from tests.gui.conftest import flush_deletions
from tests.gui.hands import child, focused, press, type_words
from tests.gui.library.conftest import Room


def test_a_record_of_each_kind_is_added_and_named(room: Room) -> None:
    for kind in editing.NEW:
        room.view.side.show_kind(kind)
        count = room.store.counts()[kind]
        room.actions["new-record"].trigger()
        assert room.store.counts()[kind] == count + 1
        field = room.form.fields[0]
        assert focused() is field.widget
        type_words("Our own")
        room.view.leave()
        made = room.looked_at()
        assert editing.value_at(made.record, field.spec.path) == "Our own"
        for _ in range(2):
            room.actions["undo"].trigger()
        assert room.store.counts()[kind] == count
        for _ in range(2):
            room.actions["redo"].trigger()
        assert room.store.counts()[kind] == count + 1


def test_a_new_recommendation_is_of_the_report_one_is_busy_with(room: Room) -> None:
    room.view.side.show_kind(Kind.SOURCE)
    room.actions["new-record"].trigger()
    report = room.looked_at().record
    room.view.side.show_kind(Kind.ADDRESSEE)
    room.actions["new-record"].trigger()
    body = room.looked_at().record
    room.view.side.show_kind(Kind.RECOMMENDATION)
    room.actions["new-record"].trigger()
    made = room.looked_at().record
    assert isinstance(made, Recommendation)
    assert (made.source, made.addressee) == (report.id, body.id)


def test_a_copy_is_added_beside_its_original(room: Room) -> None:
    original = room.looked_at().record
    assert isinstance(original, Recommendation)
    room.actions["duplicate-record"].trigger()
    copy = room.looked_at().record
    assert isinstance(copy, Recommendation)
    assert copy.id != original.id
    assert copy.title == f"{original.title} (copy)"
    assert not {ask.id for ask in copy.asks} & {ask.id for ask in original.asks}
    room.actions["undo"].trigger()
    assert room.store.held(key_of(copy)) is None


def test_delete_puts_a_record_in_the_trash_and_the_toast_brings_it_back(room: Room) -> None:
    room.go_to(Kind.HOOK, "ebrd-agreement-1")
    title = room.looked_at().record.label  # type: ignore[union-attr]
    room.view.focus_start()
    press(Qt.Key.Key_Delete)
    assert room.held(Kind.HOOK, "ebrd-agreement-1").trashed
    assert room.view.toast.text.startswith(f"Moved “{title}” to the trash.")
    assert "Records that refer to it:" in room.view.toast.text
    assert title not in room.titles()
    child(room.view.toast, QPushButton, "toast-button").click()
    assert not room.held(Kind.HOOK, "ebrd-agreement-1").trashed
    assert title in room.titles()


def test_a_bundled_record_that_was_edited_says_so(room: Room) -> None:
    room.go_to(Kind.RECOMMENDATION, "K1")
    said = [label.words for label in room.view.record.ties.findChildren(Label)]
    assert "Came with briefer." in said
    room.form.field("note").widget.setFocus()
    type_words("Mine. ")
    room.view.leave()
    said = [label.words for label in room.view.record.ties.findChildren(Label)]
    assert any(words.startswith("Came with briefer. Edited here since") for words in said)


def test_the_trash_button_leaves_one_at_the_neighbour_and_in_the_list(room: Room) -> None:
    titles = room.titles()
    room.go_to(Kind.RECOMMENDATION, "K3")
    row = titles.index(room.looked_at().record.title)  # type: ignore[union-attr]
    room.view.record.head.trash.setFocus()
    press(Qt.Key.Key_Space)
    assert room.held(Kind.RECOMMENDATION, "K3").trashed
    assert room.looked_at().record.title == titles[row + 1]  # type: ignore[union-attr]
    assert focused() is room.view.browser.list


def test_a_toast_goes_when_its_button_would_take_back_another_step(room: Room) -> None:
    room.go_to(Kind.HOOK, "ebrd-agreement-1")
    room.actions["trash-record"].trigger()
    assert room.view.toast.isVisible()
    room.go_to(Kind.RECOMMENDATION, "K1")
    room.form.field("note").widget.setFocus()
    type_words("Mine. ")
    room.view.leave()
    assert not room.view.toast.isVisible()


def test_the_trash_restores_a_record_and_deletes_it_only_when_asked_twice(room: Room) -> None:
    room.go_to(Kind.SENDER, "example")
    room.actions["trash-record"].trigger()
    room.view.side.show_kind(None)
    assert room.looked_at().trashed
    assert "Restore it to change it" in room.view.record.reason.words
    room.actions["restore-record"].trigger()
    assert not room.held(Kind.SENDER, "example").trashed
    assert room.titles() == []
    room.actions["undo"].trigger()
    assert room.titles() == ["Example Human Rights Organisation"] or len(room.titles()) == 1
    press(Qt.Key.Key_Delete, widget=room.view.browser.list)
    assert room.held(Kind.SENDER, "example").trashed
    assert focused() is room.view.record.purge.keep
    room.view.record.purge.keep.click()
    assert room.held(Kind.SENDER, "example").trashed
    room.view.record.head.purge.click()
    room.view.record.purge.delete.click()
    assert room.store.held(RecordKey(kind=Kind.SENDER, id="example")) is None
    assert room.view.browser.nothing.words.startswith("Nothing here.")
    assert not room.actions["undo"].isEnabled()


def test_two_records_that_say_the_same_become_one(room: Room) -> None:
    law = room.held(Kind.HOOK, "ebrd-agreement-1").record
    assert isinstance(law, LegalHook)
    room.go_to(Kind.HOOK, law.id)
    room.actions["duplicate-record"].trigger()
    kept = room.looked_at().record
    referring = room.store.referring(key_of(law))
    assert referring
    room.actions["merge-records"].trigger()
    room.jobs.wait_for_done()
    twins = room.view.record.twins
    assert twins.isVisible()
    child(twins, QPushButton, "merge-0").click()
    assert room.held(Kind.HOOK, law.id).trashed
    now = {key_of(held.record) for held in room.store.referring(key_of(kept))}
    assert now == {key_of(held.record) for held in referring}
    room.actions["undo"].trigger()
    assert not room.held(Kind.HOOK, law.id).trashed
    assert len(room.store.referring(key_of(law))) == len(referring)


def offered(room: Room) -> tuple[Held, Held]:
    """Give a record a newer version; return it before and now."""
    held = room.held(Kind.RECOMMENDATION, "K1")
    record = held.record
    assert isinstance(record, Recommendation)
    mine = replace(
        held,
        record=replace(record, title="My title"),
        offered=replace(record, title="Their title"),
    )
    change = Change(key=key_of(record), before=held, after=mine)
    room.store.commit(Batch(label="Update", changes=(change,)))
    room.view.browser.reload()
    room.go_to(Kind.RECOMMENDATION, "K1")
    room.view.record.refresh()
    return held, mine


def test_a_newer_version_of_the_source_is_shown_and_left_aside(room: Room) -> None:
    _, mine = offered(room)
    notice = room.view.record.offered
    assert notice.isVisible()
    assert mine.offered is not None
    notice.keep.click()
    now = room.held(Kind.RECOMMENDATION, "K1")
    assert now == replace(mine, offered=None, base=digest_of(mine.offered))
    assert not notice.isVisible()
    room.actions["undo"].trigger()
    assert room.held(Kind.RECOMMENDATION, "K1") == mine


def test_a_newer_version_of_the_source_is_taken(room: Room) -> None:
    _, mine = offered(room)
    assert mine.offered is not None
    room.view.record.offered.take.click()
    now = room.held(Kind.RECOMMENDATION, "K1")
    assert now.record == mine.offered
    assert now.origin == BUNDLED
    assert now.offered is None
    assert room.view.record.head.name.words == "Their title"


def test_a_letter_that_uses_a_record_is_a_link_away(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.new_letter(AddresseeId("ebrd"))
    window.desk.keep_now()
    letter = window.desk.letter
    assert letter is not None
    window.registry["view-library"].trigger()
    assert window.views.currentWidget() is window.library
    window.library.show_record(RecordKey(kind=Kind.HOOK, id="ebrd-agreement-1"))
    QApplication.processEvents()
    child(window.library, QPushButton, "letter-link-0").click()
    assert window.views.currentWidget() is window.letters
    qtbot.wait(0)


def test_undo_is_the_library_s_here_and_the_letter_s_there(window: MainWindow) -> None:
    window.desk.new_letter(AddresseeId("ebrd"))
    letter = window.desk.letter
    assert letter is not None
    window.desk.untick_asks(letter.asks[:1])
    window.show_view("library")
    assert not window.registry["undo"].isEnabled()
    window.library.add()
    assert window.registry["undo"].isEnabled()
    window.registry["undo"].trigger()
    assert window.desk.letter != letter
    window.show_view("letters")
    window.registry["undo"].trigger()
    assert window.desk.letter == letter
    assert not window.registry["new-record"].isEnabled()
    assert window.registry.why("new-record") == "Go to the library first."


def test_a_closed_window_leaves_none_of_the_lists_to_choose_from(
    qapp: QApplication, app_parts: App, look: Look
) -> None:
    before = set(QApplication.allWidgets())
    window = make_window(app_parts, qapp, look)
    window.start()
    window.show()
    window.show_view("library")
    for key in ("K1", "K2"):
        window.library.show_record(RecordKey(kind=Kind.RECOMMENDATION, id=key))
        form = window.library.record.form
        assert form is not None
        editor = form.field("source").widget
        assert isinstance(editor, RecordEditor)
        editor.show_list()
        editor.list.hide()
    window.jobs.wait_for_done()
    assert window.close()
    window.deleteLater()
    del window, form, editor
    flush_deletions()
    gc.collect()
    flush_deletions()
    assert set(QApplication.allWidgets()) - before == set()
