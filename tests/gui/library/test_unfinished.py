"""What is typed and cannot be kept yet outlasts the record, the window and the lock."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from briefer.bootstrap import App, build
from briefer.domain.addressee import Addressee
from briefer.domain.law import LegalHook
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind, RecordKey
from briefer.errors import BrieferError
from briefer.gui.app import make_window
from briefer.gui.library.field import Field
from briefer.gui.library.rows_editor import RowsEditor
from briefer.gui.look.look import Look
from briefer.gui.window import MainWindow
from briefer.sentences import sentence
from tests.gui.conftest import flush_deletions
from tests.gui.hands import focused
from tests.gui.library.conftest import Room
from tests.gui.library.test_forms import fill, leave

K1 = RecordKey(kind=Kind.RECOMMENDATION, id="K1")
PCA = RecordKey(kind=Kind.HOOK, id="eu-kazakhstan-pca-2")


def rows(room: Room, path: str) -> RowsEditor:
    editor = room.form.field(path).widget
    assert isinstance(editor, RowsEditor)
    return editor


def inner(editor: RowsEditor, card: int, path: str) -> Field:
    return next(field for field in editor.cards[card].fields if field.spec.path == path)


def words(field: Field) -> str:
    assert isinstance(field.widget, QLineEdit)
    return field.widget.text()


def test_what_is_unfinished_is_there_when_the_window_is_opened_again(
    window: MainWindow, qapp: QApplication, look: Look, tmp_path: Path
) -> None:
    window.show_view("library")
    window.library.show_record(K1)
    form = window.library.record.form
    assert form is not None
    fill(form.field("number"), "seven")
    window.close()
    again = make_window(build(tmp_path / "library.briefer"), qapp, look)
    again.start()
    again.show()
    again.show_view("library")
    assert "Something unfinished waits in" in again.library.banner.text
    again.library.banner.press(0)
    now = again.library.record.form
    assert now is not None
    assert now.key == K1
    assert words(now.field("number")) == "seven"
    assert now.field("number").hint.words == "Write a whole number."
    again.registry["undo"].trigger()
    assert now.field("number").value() == 1
    assert again.shelf.store.unfinished() == {}
    again.close()
    again.deleteLater()
    flush_deletions()


def test_the_window_stays_open_while_what_is_typed_is_nowhere(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_view("library")
    window.library.show_record(K1)
    form = window.library.record.form
    assert form is not None

    def refuse(*_: object) -> None:
        raise BrieferError(sentence("The disk is full."), sentence("Make room."))

    monkeypatch.setattr(type(window.shelf.store), "keep_unfinished", refuse)
    fill(form.field("number"), "seven")
    assert not window.close()
    assert window.isVisible()
    assert "so briefer stays open" in window.banner.text
    window.banner.press(0)
    assert not window.isVisible()


def test_a_record_with_something_unfinished_is_marked_in_the_list(room: Room) -> None:
    room.go_to(K1.kind, K1.id)
    fill(room.form.field("number"), "seven")
    leave(room)
    spoken = room.view.browser.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "unfinished" in spoken
    fill(room.form.field("number"), "7")
    leave(room)
    spoken = room.view.browser.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "unfinished" not in spoken


def test_half_a_row_waits_and_is_gone_on_with(room: Room, app_parts: App) -> None:
    del app_parts
    room.go_to(Kind.ADDRESSEE, "ebrd")
    editor = rows(room, "holders")
    count = len(editor.cards)
    editor.add_button.click()
    fill(inner(editor, count, "name"), "Ana Lopez")
    room.go_to(Kind.ADDRESSEE, "osce")
    assert "Who holds the office" in room.view.banner.text
    room.view.banner.press(0)
    assert room.looked_at().record.id == "ebrd"
    editor = rows(room, "holders")
    assert words(inner(editor, count, "name")) == "Ana Lopez"
    salutation = inner(editor, count, "salutation")
    assert focused() is salutation.widget
    assert salutation.hint.words == "Write how a letter greets the person."
    fill(salutation, "Dear Ms Lopez")
    fill(inner(editor, count, "since"), "2026-01-01")
    leave(room)
    held = room.held(Kind.ADDRESSEE, "ebrd").record
    assert isinstance(held, Addressee)
    assert held.holders[-1].name == "Ana Lopez"
    assert room.store.unfinished() == {}


def test_a_new_row_in_which_nothing_is_typed_is_no_part(room: Room) -> None:
    room.go_to(K1.kind, K1.id)
    before = room.looked_at().record
    editor = rows(room, "asks")
    editor.add_button.click()
    assert len(editor.cards) == 2
    fill(inner(editor, 0, "title"), "Another title")
    room.go_to(K1.kind, "K2")
    assert not room.view.banner.isVisible()
    room.go_to(K1.kind, K1.id)
    assert len(rows(room, "asks").cards) == 1
    now = room.held(*(K1.kind, K1.id)).record
    assert isinstance(now, Recommendation)
    assert isinstance(before, Recommendation)
    assert now.asks[0].title == "Another title"
    assert now.asks[0].id == before.asks[0].id


def test_a_new_row_is_not_blamed_for_what_one_has_not_come_to(room: Room) -> None:
    room.go_to(Kind.ADDRESSEE, "ebrd")
    editor = rows(room, "holders")
    editor.add_button.click()
    card = len(editor.cards) - 1
    fill(inner(editor, card, "name"), "Ana Lopez")
    inner(editor, card, "salutation").widget.setFocus()
    assert not inner(editor, card, "since").hint.words
    inner(editor, card, "since").widget.setFocus()
    assert inner(editor, card, "salutation").hint.words
    assert not inner(editor, card, "since").hint.words
    leave(room)
    assert inner(editor, card, "since").hint.words == "Write the first day in office."


def test_a_day_that_comes_before_the_first_is_said(room: Room) -> None:
    hook = next(
        held.record
        for held in (room.held(Kind.HOOK, row.id) for row in _hooks(room))
        if isinstance(held.record, LegalHook) and held.record.in_force_until
    )
    room.go_to(Kind.HOOK, hook.id)
    until, since = room.form.field("in_force_until"), room.form.field("in_force_from")
    fill(until, "1900-05-01")
    leave(room)
    assert until.hint.words == "This is before the day in “In force from”."
    assert room.held(Kind.HOOK, hook.id).record == hook
    fill(since, "1899-01-01")
    leave(room)
    assert not until.hint.words
    now = room.held(Kind.HOOK, hook.id).record
    assert isinstance(now, LegalHook)
    assert (now.in_force_from.year, now.in_force_until.year) == (1899, 1900)  # type: ignore[union-attr]
    fill(since, "1950-01-01")
    leave(room)
    assert since.hint.words == "This is after the day in “In force until”."


def test_a_term_that_ends_before_it_begins_is_said(room: Room) -> None:
    room.go_to(Kind.ADDRESSEE, "ebrd")
    editor = rows(room, "holders")
    editor.add_button.click()
    card = len(editor.cards) - 1
    for path, typed in (
        ("name", "Ana Lopez"),
        ("salutation", "Dear Ms Lopez"),
        ("since", "2026-01-01"),
        ("until", "2025-01-01"),
    ):
        fill(inner(editor, card, path), typed)
    leave(room)
    assert inner(editor, card, "until").hint.words == "This is before the day in “Since”."
    fill(inner(editor, card, "until"), "2027-01-01")
    leave(room)
    assert not inner(editor, card, "until").hint.words
    held = room.held(Kind.ADDRESSEE, "ebrd").record
    assert isinstance(held, Addressee)
    assert held.holders[-1].until is not None


def test_a_record_cannot_come_after_itself(room: Room) -> None:
    room.go_to(Kind.ADDRESSEE, "ebrd")
    parent = room.form.field("parent")
    parent.take_up("ebrd")
    leave(room)
    room.view.record.leave()
    assert parent.hint.words == "Choose another record than this one."


def _hooks(room: Room) -> tuple[RecordKey, ...]:
    side = room.view.side
    side.show_kind(Kind.HOOK)
    model = room.view.browser.model
    held = (model.held_at(row) for row in range(model.rowCount()))
    return tuple(RecordKey(kind=Kind.HOOK, id=one.record.id) for one in held if one is not None)
