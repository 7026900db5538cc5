"""What is typed in a form is in the library file, and every step can be taken back."""

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App, build
from briefer.domain.law import LegalHook
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind, Record, key_of
from briefer.gui.jobs import Jobs
from briefer.gui.library.field import Field
from briefer.gui.library.force_bar import ForceBar
from briefer.gui.library.record_editor import RecordEditor
from briefer.gui.library.rows_editor import RowsEditor
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import ToolButton
from briefer.services import editing
from briefer.services.editing import value_at
from briefer.services.records import Batch, Change, Query
from briefer.storage.atomic import AtomicFiles
from briefer.storage.content import library_digest, load_library
from briefer.storage.library.file import Content
from briefer.storage.library.opening import Opener
from tests.gui.hands import child, press, type_words
from tests.gui.library.conftest import Room

CTRL = Qt.KeyboardModifier.ControlModifier

CASES = [
    (Kind.RECOMMENDATION, "title", "Do as asked", "Do as asked"),
    (Kind.RECOMMENDATION, "text", "Other words", "Other words"),
    (Kind.RECOMMENDATION, "number", "7", 7),
    (Kind.RECOMMENDATION, "topics", "press", ("press",)),
    (Kind.HOOK, "instrument", "Another law", "Another law"),
    (Kind.HOOK, "in_force_until", "2025-02-01", dt.date(2025, 2, 1)),
    (Kind.HOOK, "in_force_until", "1 February 2025", dt.date(2025, 2, 1)),
    (Kind.HOOK, "quotation.checked", "2026-11-01", dt.date(2026, 11, 1)),
    (Kind.ADDRESSEE, "naming.third", "the Body", "the Body"),
    (Kind.ADDRESSEE, "address", "1 Road", ("1 Road",)),
    (Kind.SOURCE, "date", "1999-10", "1999-10"),
    (Kind.SENDER, "organisation", "League of Readers", "League of Readers"),
    (Kind.TEMPLATE, "description", "Another description", "Another description"),
]


def first(room: Room, kind: Kind) -> Record:
    room.view.side.show_kind(kind)
    return room.looked_at().record


def fill(field: Field, words: str) -> None:
    """Put the cursor in a field, and type over what is there."""
    field.widget.setFocus()
    press(Qt.Key.Key_A, CTRL)
    type_words(words)


def banner_button(room: Room) -> QPushButton:
    """Return what the banner offers to press."""
    return next(
        button
        for button in room.view.banner.findChildren(QPushButton)
        if button.text() == room.view.banner.button_text
    )


def leave(room: Room) -> None:
    room.view.browser.list.setFocus()


@pytest.mark.parametrize(("kind", "path", "typed", "value"), CASES)
def test_a_field_is_kept_on_leaving_undone_redone_and_read_again(
    room: Room, tmp_path: Path, kind: Kind, path: str, typed: str, value: object
) -> None:
    record = first(room, kind)
    key, before = key_of(record), value_at(record, path)
    field = room.form.field(path)
    fill(field, typed)
    leave(room)
    assert value_at(room.held(kind, key.id).record, path) == value
    room.actions["undo"].trigger()
    assert value_at(room.held(kind, key.id).record, path) == before
    assert field.value() == before
    room.actions["redo"].trigger()
    assert value_at(room.held(kind, key.id).record, path) == value
    again = build(tmp_path / "library.briefer").records.held(key)
    assert again is not None
    assert value_at(again.record, path) == value


def test_typing_is_kept_after_a_second_and_is_one_step(room: Room, qtbot: QtBot) -> None:
    key = key_of(first(room, Kind.RECOMMENDATION))
    fill(room.form.field("note"), "one")
    qtbot.waitUntil(lambda: value_at(room.held(key.kind, key.id).record, "note") == "one")
    type_words(" two")
    leave(room)
    assert value_at(room.held(key.kind, key.id).record, "note") == "one two"
    assert room.shelf.stack.count() == 1


@pytest.mark.parametrize(
    ("kind", "path", "typed", "sentence"),
    [
        (Kind.RECOMMENDATION, "title", "", "Give it a title."),
        (Kind.RECOMMENDATION, "number", "seven", "Write a whole number."),
        (Kind.HOOK, "in_force_from", "30 Februar", "This is no date."),
        (Kind.SOURCE, "date", "99", "Write 1999"),
        (Kind.SOURCE, "country", "ZZZ", "Write the two letters"),
        (Kind.ADDRESSEE, "language", "??", "Write a language tag"),
        (Kind.ADDRESSEE, "salutation", "Dear Chair,", "Leave the comma out"),
    ],
)
def test_what_is_wrong_is_said_under_the_field_and_stays_there(
    room: Room, kind: Kind, path: str, typed: str, sentence: str
) -> None:
    record = first(room, kind)
    field = room.form.field(path)
    fill(field, typed)
    if not typed:
        press(Qt.Key.Key_Delete)
    leave(room)
    assert field.hint.words.startswith(sentence)
    assert field.hint.isVisible()
    assert isinstance(field.widget, QLineEdit)
    assert field.widget.text() == typed
    assert room.held(kind, record.id).record == record
    room.actions["undo"].trigger()
    assert field.value() == value_at(record, path)


def test_an_ask_is_added_moved_and_removed(room: Room) -> None:
    record = first(room, Kind.RECOMMENDATION)
    assert isinstance(record, Recommendation)
    editor = room.form.field("asks").widget
    assert isinstance(editor, RowsEditor)
    editor.add_button.click()
    card = editor.cards[-1]
    clause = next(field for field in card.fields if field.spec.path == "clause")
    leave(room)
    assert room.held(Kind.RECOMMENDATION, record.id).record == record
    fill(clause, "answer within a month.")
    leave(room)
    assert clause.hint.words == "Leave the full stop out."
    press(Qt.Key.Key_Backspace, widget=clause.widget)
    clause.widget.setFocus()
    fill(clause, "answer within a month")
    leave(room)
    now = room.held(Kind.RECOMMENDATION, record.id).record
    assert isinstance(now, Recommendation)
    assert now.asks[-1].clause == "answer within a month"
    assert now.asks[:-1] == record.asks
    editor.cards[-1].up.click()
    moved = room.held(Kind.RECOMMENDATION, record.id).record
    assert isinstance(moved, Recommendation)
    assert moved.asks[0].clause == "answer within a month"
    editor.cards[0].remove.click()
    removed = room.held(Kind.RECOMMENDATION, record.id).record
    assert isinstance(removed, Recommendation)
    assert removed.asks == record.asks
    for expected in (moved, now):
        room.actions["undo"].trigger()
        assert room.held(Kind.RECOMMENDATION, record.id).record == expected


def editor_of(room: Room, path: str) -> RecordEditor:
    """Return the editor that chooses a record."""
    editor = room.form.field(path).widget
    assert isinstance(editor, RecordEditor)
    return editor


def offered(editor: RecordEditor) -> list[str]:
    """Return what the list offers."""
    model = editor.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_a_record_is_found_by_typing_and_kept_at_once(room: Room, qtbot: QtBot) -> None:
    record = first(room, Kind.RECOMMENDATION)
    editor = editor_of(room, "addressee")
    fill(room.form.field("addressee"), "reconstr")
    qtbot.waitUntil(editor.list.isVisible)
    assert offered(editor) == ["EBRD"]
    press(Qt.Key.Key_Return, widget=editor.list)
    assert editor.text() == "EBRD"
    assert value_at(room.held(Kind.RECOMMENDATION, record.id).record, "addressee") == "ebrd"


def test_tab_takes_what_is_marked_in_the_list_but_no_guess(room: Room, qtbot: QtBot) -> None:
    record = first(room, Kind.RECOMMENDATION)
    field, editor = room.form.field("addressee"), editor_of(room, "addressee")
    fill(field, "reconstr")
    qtbot.waitUntil(editor.list.isVisible)
    press(Qt.Key.Key_Tab, widget=editor.list)
    assert not editor.list.isVisible()
    assert value_at(room.held(Kind.RECOMMENDATION, record.id).record, "addressee") == "ebrd"
    fill(field, "paliament")
    qtbot.waitUntil(editor.list.isVisible)
    assert offered(editor)[0] == "European Parliament"
    press(Qt.Key.Key_Tab, widget=editor.list)
    # Where a list has been open, the window is not always the active one again.
    room.view.activateWindow()
    qtbot.waitUntil(room.view.isActiveWindow)
    editor.setFocus()
    leave(room)
    assert field.hint.words.startswith("Choose one from the list")
    assert value_at(room.held(Kind.RECOMMENDATION, record.id).record, "addressee") == "ebrd"


def test_a_record_is_chosen_from_the_list_with_the_arrows(room: Room, qtbot: QtBot) -> None:
    record = first(room, Kind.ADDRESSEE)
    editor = editor_of(room, "parent")
    editor.setFocus()
    press(Qt.Key.Key_Down)
    qtbot.waitUntil(editor.list.isVisible)
    names = offered(editor)
    assert names[0] == "None"
    press(Qt.Key.Key_Down, widget=editor.list)
    press(Qt.Key.Key_Return, widget=editor.list)
    assert editor.text() == names[1]
    parent = value_at(room.held(Kind.ADDRESSEE, record.id).record, "parent")
    assert room.shelf.name(Kind.ADDRESSEE, str(parent)) == names[1]


def test_a_record_that_is_nowhere_is_said_and_esc_puts_back(room: Room) -> None:
    record = first(room, Kind.RECOMMENDATION)
    field, editor = room.form.field("source"), editor_of(room, "source")
    before = editor.text()
    fill(field, "no such report")
    leave(room)
    assert field.hint.words == "Choose one from the list: nothing is called “no such report”."
    assert room.held(Kind.RECOMMENDATION, record.id).record == record
    editor.setFocus()
    press(Qt.Key.Key_Escape)
    assert editor.text() == before
    assert not field.dirty
    assert not field.hint.words


def test_a_name_that_is_typed_whole_is_enough(room: Room) -> None:
    record = first(room, Kind.RECOMMENDATION)
    fill(room.form.field("addressee"), "ebrd")
    leave(room)
    assert value_at(room.held(Kind.RECOMMENDATION, record.id).record, "addressee") == "ebrd"
    assert editor_of(room, "addressee").text() == "EBRD"


def test_a_name_with_spaces_that_do_not_break_is_chosen_and_typed(room: Room, qtbot: QtBot) -> None:
    name = "Pages blanches\u00a0: la presse"
    copy = editing.duplicate(first(room, Kind.SOURCE), "pages", name)
    room.store.commit(editing.added(copy, ""))
    record = first(room, Kind.RECOMMENDATION)
    field, editor = room.form.field("source"), editor_of(room, "source")
    fill(field, "blanches")
    qtbot.waitUntil(editor.list.isVisible)
    press(Qt.Key.Key_Return, widget=editor.list)
    assert editor.text() == name
    assert value_at(room.held(Kind.RECOMMENDATION, record.id).record, "source") == "pages"
    room.actions["undo"].trigger()
    fill(field, "pages blanches : la presse")
    editor.list.hide()
    leave(room)
    assert value_at(room.held(Kind.RECOMMENDATION, record.id).record, "source") == "pages"


def test_what_can_be_chosen_is_as_quick_in_a_large_library(room: Room, qtbot: QtBot) -> None:
    one = first(room, Kind.SOURCE)
    copies = [editing.duplicate(one, f"copy-{n}", f"Annual review {n:04}") for n in range(2500)]
    changes = [editing.added(copy, "").changes[0] for copy in copies]
    room.store.commit(Batch(label="Many", changes=tuple(changes)))
    first(room, Kind.RECOMMENDATION)
    editor = editor_of(room, "source")
    editor.setFocus()
    press(Qt.Key.Key_Down)
    qtbot.waitUntil(editor.list.isVisible)
    assert len(offered(editor)) == 201
    assert offered(editor)[-1] == "Type more letters to find the others."
    editor.list.hide()
    fill(room.form.field("source"), "review 2499")
    qtbot.waitUntil(lambda: offered(editor) == ["Annual review 2499"])


def test_a_translation_is_of_a_part_that_the_record_has(room: Room) -> None:
    record = first(room, Kind.RECOMMENDATION)
    assert isinstance(record, Recommendation)
    editor = room.form.field("translations").widget
    assert isinstance(editor, RowsEditor)
    child(room.view, ToolButton, "fold-translations").click()
    editor.add_button.click()
    part, language, text, _ = editor.cards[-1].fields
    assert isinstance(part.widget, QComboBox)
    names = [part.widget.itemText(row) for row in range(part.widget.count())]
    assert names[0] == "Title"
    assert any(record.asks[0].title in name for name in names)
    part.widget.setFocus()
    while part.widget.currentData() != "text":
        before = part.widget.currentIndex()
        press(Qt.Key.Key_Down)
        assert part.widget.currentIndex() == before + 1
    fill(language, "fr")
    fill(text, "Adherer au Pacte")
    leave(room)
    now = room.held(Kind.RECOMMENDATION, record.id).record
    assert isinstance(now, Recommendation)
    *before_it, added = now.translations
    assert tuple(before_it) == record.translations
    assert (added.part, added.language) == ("text", "fr")


def test_official_words_are_locked_until_they_are_to_be_edited(room: Room) -> None:
    room.go_to(Kind.HOOK, "ebrd-agreement-1")
    before = room.looked_at().record
    assert isinstance(before, LegalHook)
    assert before.quotation is not None
    field = room.form.field("quotation.text")
    assert isinstance(field.widget, QTextEdit)
    assert field.widget.isReadOnly()
    child(room.view, QPushButton, "unlock-quotation.text").click()
    assert not field.widget.isReadOnly()
    fill(field, "Other words.")
    leave(room)
    after = room.held(Kind.HOOK, before.id).record
    assert isinstance(after, LegalHook)
    assert after.quotation == replace(before.quotation, text="Other words.", checked=None)
    room.view.side.show_kind(Kind.SOURCE)
    room.go_to(Kind.HOOK, before.id)
    assert field.widget.isReadOnly()


def test_the_in_force_bar_says_what_it_shows(room: Room) -> None:
    hooks = (found.record for found in room.store.page(Query(kind=Kind.HOOK)).rows)
    pca = next(h for h in hooks if isinstance(h, LegalHook) and h.superseded_by)
    room.go_to(Kind.HOOK, pca.id)
    bar = child(room.view, ForceBar, "force-bar")
    said = bar.accessibleName()
    assert pca.label in said
    assert "until" in said
    assert "Today is 12 November 2026." in said


def test_a_field_with_the_focus_is_never_reset(room: Room) -> None:
    record = first(room, Kind.RECOMMENDATION)
    field = room.form.field("note")
    fill(field, "half a sent")
    held = room.held(Kind.RECOMMENDATION, record.id)
    other = replace(held, record=replace(record, place="page 99"))
    room.store.commit(
        Batch(
            label="Elsewhere",
            changes=(Change(key=key_of(record), before=held, after=other),),
        )
    )
    room.view.record.refresh()
    assert isinstance(field.widget, QTextEdit)
    assert field.widget.toPlainText() == "half a sent"
    assert room.form.field("place").value() == "page 99"
    leave(room)
    kept = room.held(Kind.RECOMMENDATION, record.id).record
    assert value_at(kept, "note") == "half a sent"
    assert value_at(kept, "place") == "page 99"


def test_a_step_that_cannot_be_taken_back_any_more_is_said(room: Room) -> None:
    record = first(room, Kind.RECOMMENDATION)
    fill(room.form.field("note"), "mine")
    leave(room)
    held = room.held(Kind.RECOMMENDATION, record.id)
    other = replace(held, record=replace(record, note="theirs"))
    room.store.commit(
        Batch(label="Elsewhere", changes=(Change(key=key_of(record), before=held, after=other),))
    )
    room.actions["undo"].trigger()
    assert room.view.banner.isVisible()
    assert value_at(room.held(Kind.RECOMMENDATION, record.id).record, "note") == "theirs"


def test_a_library_that_cannot_be_written_is_shown_and_says_so(
    tmp_path: Path, jobs: Jobs, look: Look, app_parts: App
) -> None:
    del app_parts
    content = Content(library_digest(), load_library)
    now = dt.datetime(2026, 11, 12, tzinfo=dt.UTC)
    opened = Opener(content, lambda: now, AtomicFiles()).open(
        tmp_path / "library.briefer", read_only=True
    )
    room = Room(opened.records, jobs, look)
    assert "can only be read" in room.view.record.reason.words
    assert room.view.record.reason.isVisible()
    title = room.form.field("title").widget
    assert isinstance(title, QLineEdit)
    assert title.isReadOnly()
    assert room.actions.why("new-record") == "This library can only be read."
    press(Qt.Key.Key_Delete, widget=room.view.browser.list)
    assert room.store.trashed() == 0
    room.view.close()
    room.view.deleteLater()
    opened.close()


def test_what_cannot_be_kept_waits_until_one_comes_back(room: Room) -> None:
    one, two = "K1", "K2"
    room.go_to(Kind.RECOMMENDATION, one)
    number = room.form.field("number")
    fill(number, "seven")
    room.go_to(Kind.RECOMMENDATION, two)
    assert "Number" in room.view.banner.text
    assert number.dirty is False
    assert number.value() == 2
    banner_button(room).click()
    assert room.looked_at().record.id == one
    assert number.dirty
    assert isinstance(number.widget, QLineEdit)
    assert number.widget.text() == "seven"
    assert number.hint.words == "Write a whole number."
    assert not room.view.banner.isVisible()
    fill(number, "7")
    leave(room)
    held = room.held(Kind.RECOMMENDATION, one).record
    assert isinstance(held, Recommendation)
    assert held.number == 7
    assert room.store.unfinished() == {}


def test_many_parts_wait_until_they_are_looked_at_and_are_kept_all_the_same(room: Room) -> None:
    record = first(room, Kind.RECOMMENDATION)
    assert isinstance(record, Recommendation)
    editor = room.form.field("translations").widget
    assert isinstance(editor, RowsEditor)
    assert len(record.translations) > 12
    assert not editor.cards
    fill(room.form.field("title"), "Another title")
    leave(room)
    now = room.held(Kind.RECOMMENDATION, record.id).record
    assert isinstance(now, Recommendation)
    assert now.title == "Another title"
    assert now.translations == record.translations
    child(room.view, ToolButton, "fold-translations").click()
    assert len(editor.cards) == len(record.translations)
