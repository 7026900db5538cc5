"""People whom no letter may name: written down in the library, and in no file that leaves it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from briefer.bootstrap import App
from briefer.domain.library import protected_names
from briefer.domain.person import Person
from briefer.domain.records import Kind, RecordKey, key_of
from briefer.gui.parts.labels import Label
from briefer.gui.sharing.words import kind_name
from briefer.gui.window import MainWindow
from briefer.services.records import Query
from briefer.services.sharing import Exchange
from briefer.storage.exchange import encode_exchange
from tests.gui.hands import child, click, focused, press, type_words
from tests.gui.sharing import conftest
from tests.storage.exchanges import good_with
from tests.storage.library.test_people import CANARY, FLAVIA, everything_in


@pytest.fixture
def window(sharing_window: MainWindow) -> MainWindow:
    return sharing_window


def settle(window: MainWindow) -> None:
    window.jobs.wait_for_done()
    QApplication.processEvents()


def write_down(window: MainWindow) -> RecordKey:
    """Write somebody down as a person does, by mouse and keys; return the record's key."""
    window.registry["view-library"].trigger()
    window.library.side.show_kind(Kind.PERSON)
    click(window.library.header.new)
    type_words(CANARY)
    press(Qt.Key.Key_Tab)
    type_words("Z. Q.")
    press(Qt.Key.Key_Return)
    type_words("Zinnia")
    press(Qt.Key.Key_Tab)
    type_words("In hiding.")
    window.library.leave()
    held = window.library.record.held
    assert held is not None
    return key_of(held.record)


def test_somebody_is_written_down_with_all_spellings(window: MainWindow, app_parts: App) -> None:
    key = write_down(window)
    held = app_parts.records.held(key)
    assert held is not None
    assert isinstance(held.record, Person)
    assert held.record.note == "In hiding."
    assert protected_names(app_parts.library) == ((CANARY, "Z. Q.", "Zinnia"),)
    form = window.library.record.form
    assert form is not None
    assert [field.spec.label for field in form.fields] == [
        "Name",
        "Other spellings, one a line",
        "Why nobody may read the name",
    ]
    names = [str(field.widget.accessibleName()) for field in form.fields]
    assert all(names)
    model = window.library.browser.model
    assert model.index(0).data() == CANARY
    assert window.library.header.new.text() == "New person"


def test_without_a_name_nobody_is_kept_and_that_is_said(window: MainWindow, app_parts: App) -> None:
    key = write_down(window)
    form = window.library.record.form
    assert form is not None
    field = form.fields[0].widget
    assert isinstance(field, QLineEdit | QTextEdit)
    field.setFocus()
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Delete)
    window.library.leave()
    assert any(label.words == "Write the name." for label in form.findChildren(Label))
    held = app_parts.records.held(key)
    assert held is not None
    assert isinstance(held.record, Person)
    assert held.record.name == CANARY


def test_every_step_can_be_undone_and_delete_puts_away(window: MainWindow, app_parts: App) -> None:
    key = write_down(window)
    window.library.focus_start()
    press(Qt.Key.Key_Delete)
    held = app_parts.records.held(key)
    assert held is not None
    assert held.trashed
    assert protected_names(app_parts.library) == ()
    window.registry["undo"].trigger()
    assert protected_names(app_parts.library) != ()


@pytest.mark.parametrize("passphrase", ["", "rose garden"])
def test_they_are_in_no_file_that_is_shared_and_the_page_says_so(
    window: MainWindow, person: conftest.Person, app_parts: App, passphrase: str
) -> None:
    write_down(window)
    window.registry["share"].trigger()
    settle(window)
    page = window.sharing.view.share
    said = child(page, Label, "share-private")
    assert said.isVisible()
    assert "Protected people are left out" in said.words
    for line in (page.passphrase.line, page.again.line):
        line.setText(passphrase)
    click(page.share)
    settle(window)
    (path,) = person.written
    data = path.read_bytes()
    exchange = app_parts.upkeep.read_shared(data, passphrase)
    assert exchange.records
    assert Kind.PERSON not in {key_of(record).kind for record in exchange.records}
    assert CANARY.encode() not in everything_in(encode_exchange(exchange))
    assert CANARY.encode() not in (data if passphrase else everything_in(data))


def test_they_cannot_be_chosen_to_be_shared(window: MainWindow) -> None:
    write_down(window)
    window.registry["share"].trigger()
    settle(window)
    page = window.sharing.view.share
    page.chosen.setChecked(True)
    settle(window)
    page.choosing.search.setText("Zinnia")
    page.choosing.refresh()
    assert page.choosing.list.tick_model.rowCount() == 0
    assert page.choosing.cut.words == "Nothing found for “Zinnia”."


def test_a_file_with_people_is_refused_with_a_sentence(
    window: MainWindow, person: conftest.Person, app_parts: App
) -> None:
    person.chosen = person.folder / "people.briefing"
    person.chosen.write_bytes(good_with(people=b"[]"))
    window.registry["take-in"].trigger()
    settle(window)
    assert "people whom no letter may name" in window.sharing.view.banner.text
    assert app_parts.records.page(Query(kind=Kind.PERSON)).rows == ()


def test_sly_people_in_a_file_are_not_written_into_it() -> None:
    data = encode_exchange(Exchange(name="Sly", records=(FLAVIA,)))
    assert CANARY.encode() not in everything_in(data)
    assert kind_name(Kind.PERSON) == "Protected people"


def test_focus_begins_in_the_name(window: MainWindow) -> None:
    window.registry["view-library"].trigger()
    window.library.side.show_kind(Kind.PERSON)
    click(window.library.header.new)
    form = window.library.record.form
    assert form is not None
    assert focused() is form.fields[0].widget
