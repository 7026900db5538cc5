"""Records go from one library to another, are looked at first, and can be taken back."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from briefer.bootstrap import App
from briefer.domain.law import LegalHook
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Kind, RecordKey
from briefer.domain.source import Source
from briefer.gui.chooser.model import VALUE
from briefer.gui.chooser.rows import Tick, TickRow
from briefer.gui.chooser.ticklist import TickList
from briefer.gui.parts.difference import Difference
from briefer.gui.parts.labels import Label
from briefer.gui.parts.toast import Toast
from briefer.gui.sharing.keys import record_row
from briefer.gui.sharing.sharing import Sharing
from briefer.gui.sharing.view import SharingView
from briefer.gui.sharing.wish import Form
from briefer.gui.window import MainWindow
from briefer.services.records import Batch, Change, Query
from briefer.services.sharing import Exchange
from briefer.storage.exchange import encode_exchange
from tests.gui.hands import CTRL, child, click, press, type_words
from tests.gui.sharing import colleague
from tests.gui.sharing.conftest import Person, everything
from tests.storage.exchanges import good_with

SECRET = "rose garden"  # noqa: S105 - of a file that a test makes


@pytest.fixture
def window(sharing_window: MainWindow) -> MainWindow:
    return sharing_window


@pytest.fixture
def view(window: MainWindow) -> SharingView:
    return window.sharing.view


@pytest.fixture
def file(person: Person) -> Path:
    """Return a colleague's file, which the person chooses when asked."""
    person.chosen = person.folder / "colleague.briefing"
    person.chosen.write_bytes(colleague.file())
    return person.chosen


def ask(window: MainWindow, name: str) -> None:
    """Do what a menu offers, and wait for it."""
    for action in window.actions():
        if action.objectName() == name:
            action.trigger()
    window.jobs.wait_for_done()


def press_button(window: MainWindow, button: QWidget) -> None:
    click(button)
    window.jobs.wait_for_done()


def rows(of: TickList) -> dict[str, TickRow]:
    model, found = of.tick_model, dict[str, TickRow]()
    for number in range(model.rowCount()):
        group = model.index(number, 0)
        for place in range(model.rowCount(group)):
            row = model.index(place, 0, group).data(VALUE)
            assert isinstance(row, TickRow)
            found[row.key] = row
    return found


def tick(of: TickList, key: RecordKey) -> None:
    of.go_to(record_row(key))
    of.toggle_current()


def toast(view: SharingView) -> Toast:
    assert view.toast.isVisible()
    return view.toast


def take_in(window: MainWindow, *more: RecordKey) -> None:
    """Take in what the person chooses, and `more` of it than is ticked."""
    ask(window, "take-in")
    preview = window.sharing.view.preview
    for key in more:
        tick(preview.list, key)
    press_button(window, preview.take)


# ------------------------------------------------------------ from one library to the other


def test_a_selection_is_shared_taken_in_and_reverted_to_the_byte(
    window: MainWindow, view: SharingView, person: Person, other: App, app_parts: App
) -> None:
    held = other.records.held(colleague.UPDATED)
    assert held is not None
    assert isinstance(held.record, Recommendation)
    mine = app_parts.records.held(colleague.UPDATED)
    # This library has changed the title of a record that the other has unedited.
    assert mine is not None
    assert isinstance(mine.record, Recommendation)
    renamed = replace(mine, record=replace(mine.record, title="Another title"))
    app_parts.records.commit(
        Batch(
            label="Rename",
            changes=(Change(key=colleague.UPDATED, before=mine, after=renamed),),
        )
    )
    ask(window, "share")
    view.share.chosen.setChecked(True)
    tick(view.share.choosing.list, colleague.UPDATED)
    view.share.name_line.setText("To Astana")
    press_button(window, view.share.share)
    (path,) = person.written
    assert path.is_file()
    assert str(path) in toast(view).text
    # The colleague reads it: everything that the record refers to has come along.
    exchange = other.upkeep.read_shared(path.read_bytes())
    assert exchange.name == "To Astana"
    assert len(exchange.records) > 1
    before = everything(other)
    number = other.upkeep.take_in(exchange, {colleague.UPDATED}, exchange.name)
    assert number is not None
    assert everything(other) != before
    other.records.revert(number)
    assert everything(other) == before


def test_what_was_taken_in_is_a_batch_that_is_reverted_to_the_byte(
    window: MainWindow, view: SharingView, app_parts: App, file: Path
) -> None:
    before = everything(app_parts)
    take_in(window)
    assert app_parts.records.held(colleague.NEW) is not None
    assert everything(app_parts) != before
    batch = app_parts.records.batches()[0]
    assert (batch.label, batch.imported) == (colleague.NAME, True)
    assert view.batches.isVisible()
    assert toast(view).text == f"Taken in: {colleague.NAME}."
    press_button(window, child(view.batches, QWidget, f"revert-{batch.number}"))
    assert everything(app_parts) == before
    assert toast(view).text == f"Reverted: {colleague.NAME}."
    assert file.is_file()


def test_the_toast_takes_it_back(
    window: MainWindow, view: SharingView, app_parts: App, file: Path
) -> None:
    before = everything(app_parts)
    take_in(window)
    button = toast(view).findChildren(QWidget)[1]
    press_button(window, button)
    assert everything(app_parts) == before
    assert file.is_file()


def test_what_was_edited_since_is_left_and_named(
    window: MainWindow, view: SharingView, app_parts: App, file: Path
) -> None:
    take_in(window)
    held = app_parts.records.held(colleague.NEW)
    assert held is not None
    assert isinstance(held.record, Recommendation)
    edited = replace(held, record=replace(held.record, title="Publish every judgment"))
    change = Change(key=colleague.NEW, before=held, after=edited)
    app_parts.records.commit(Batch(label="Edit", changes=(change,)))
    number = next(batch.number for batch in app_parts.records.batches() if batch.imported)
    press_button(window, child(view.batches, QWidget, f"revert-{number}"))
    assert app_parts.records.held(colleague.NEW) == edited
    assert "Records left as they are: 1." in view.banner.text
    assert "Publish every judgment" in view.banner.accessibleName()
    assert file.is_file()


# ------------------------------------------------------------ looking before taking


def test_the_preview_counts_in_words_and_hides_what_is_the_same(
    window: MainWindow, view: SharingView, app_parts: App, file: Path
) -> None:
    colleague.edit_hook(app_parts)
    before = everything(app_parts)
    ask(window, "take-in")
    preview = view.preview
    assert preview.counts.words.startswith("New 1, updated 1, edited here 1, same ")
    shown = rows(preview.list)
    ticks = {key: row.tick for key, row in shown.items()}
    assert ticks == {
        record_row(colleague.NEW): Tick.ALL,
        record_row(colleague.UPDATED): Tick.ALL,
        record_row(colleague.HOOK): Tick.NONE,
    }
    preview.same.click()
    assert len(rows(preview.list)) == len(colleague.exchange().records)
    assert everything(app_parts) == before
    assert file.is_file()


def test_an_altered_quotation_is_marked_and_only_offered(
    window: MainWindow, view: SharingView, app_parts: App, file: Path
) -> None:
    mine = colleague.edit_hook(app_parts)
    ask(window, "take-in")
    view.preview.list.go_to(record_row(colleague.HOOK))
    marked = view.preview.detail.findChildren(Difference)
    assert any("multiparty" in one.accessibleName() for one in marked)
    texts = [label.words for label in view.preview.detail.findChildren(Label)]
    assert any("multiparty democracy" in text for text in texts)
    assert any("one-party democracy" in text for text in texts)
    view.preview.list.toggle_current()
    press_button(window, view.preview.take)
    held = app_parts.records.held(colleague.HOOK)
    assert held is not None
    assert held.record == mine
    assert isinstance(held.offered, LegalHook)
    assert held.offered.quotation is not None
    assert "one-party democracy" in held.offered.quotation.text
    assert file.is_file()


def test_cancelling_changes_nothing(
    window: MainWindow, view: SharingView, app_parts: App, file: Path
) -> None:
    before = everything(app_parts)
    ask(window, "take-in")
    press_button(window, view.preview.cancel)
    assert not view.isVisible()
    assert everything(app_parts) == before
    assert file.is_file()


def test_a_file_dropped_on_the_window_is_looked_at(
    window: MainWindow, view: SharingView, file: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(300, 300), copy, data, left, plain)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, data, left, plain))
    window.jobs.wait_for_done()
    assert view.preview.isVisible()


def test_the_letter_and_the_library_view_hear_of_it(window: MainWindow, file: Path) -> None:
    heard: list[str] = []
    window.shelf.changed.connect(lambda: heard.append("library"))
    window.sharing.doing.library_changed.connect(lambda: heard.append("sharing"))
    take_in(window)
    assert sorted(heard) == ["library", "sharing"]
    assert file.is_file()


# ------------------------------------------------------------ passphrases and trouble


def test_a_protected_file_opens_with_its_passphrase_only(
    window: MainWindow, view: SharingView, person: Person, other: App
) -> None:
    person.chosen = person.folder / "secret.briefing"
    person.chosen.write_bytes(other.upkeep.share("Secret", [colleague.UPDATED], [], SECRET))
    ask(window, "take-in")
    form = view.open
    assert form.secret.isVisible()
    assert form.secret.hint.words == ""
    type_words("rose gardens")
    press(Qt.Key.Key_Return)
    window.jobs.wait_for_done()
    assert "does not open with this passphrase" in form.secret.hint.words
    assert form.secret.text == "rose gardens"
    form.secret.line.setText(SECRET)
    press_button(window, form.open)
    assert view.preview.isVisible()
    assert view.preview.name.text() == "Secret"
    assert form.secret.text == ""


def test_what_is_shared_with_a_passphrase_needs_it_twice(
    window: MainWindow, view: SharingView, person: Person, other: App
) -> None:
    ask(window, "share")
    view.share.passphrase.line.setText(SECRET)
    view.share.again.line.setText("rose gardens")
    press_button(window, view.share.share)
    assert not person.written
    assert "not the same" in view.share.again.hint.words
    view.share.again.line.setText(SECRET)
    press_button(window, view.share.share)
    (path,) = person.written
    assert other.upkeep.read_shared(path.read_bytes(), SECRET).records
    assert view.share.passphrase.text == ""


def test_a_protected_library_says_why_it_needs_a_passphrase(
    window: MainWindow, view: SharingView, person: Person
) -> None:
    ask(window, "share")
    view.share.begin(protected=True)
    assert "Your library has a passphrase" in view.share.passphrase_hint.words
    press_button(window, view.share.share)
    assert not person.written
    assert view.share.passphrase.hint.words == "Choose a passphrase."


@pytest.mark.parametrize("data", [b"", b"PK", good_with(senders=b"[{}]"), bytes(2000)])
def test_a_hostile_file_is_refused_with_a_sentence(
    window: MainWindow, view: SharingView, person: Person, app_parts: App, data: bytes
) -> None:
    before = everything(app_parts)
    person.chosen = person.folder / "hostile.briefing"
    person.chosen.write_bytes(data)
    ask(window, "take-in")
    assert view.banner.isVisible()
    assert view.banner.text
    assert view.banner.button_text == "Choose another file"
    assert everything(app_parts) == before


def test_a_file_that_is_there_is_not_overwritten_unasked(
    window: MainWindow, view: SharingView, person: Person
) -> None:
    ask(window, "share")
    view.share.name_line.setText("To Astana")
    person.answers = False
    press_button(window, view.share.share)
    person.written[0].write_bytes(b"precious")
    person.answers = True
    press_button(window, view.share.share)
    assert person.written[0].read_bytes() == b"precious"
    assert view.banner.isVisible()
    assert view.banner.button_text == "Choose another place"
    assert view.share.name_line.text() == "To Astana"


def test_nothing_is_shared_when_nothing_is_ticked(
    window: MainWindow, view: SharingView, person: Person
) -> None:
    ask(window, "share")
    view.share.chosen.setChecked(True)
    press_button(window, view.share.share)
    assert not person.written
    assert view.share.count.words == "Tick what you want to share first."


@pytest.mark.parametrize("form", [form for form in Form if form is not Form.SHARED])
def test_tables_are_written(
    window: MainWindow, view: SharingView, person: Person, form: Form
) -> None:
    ask(window, "share")
    view.share.form.setCurrentIndex(list(Form).index(form))
    assert not view.share.passphrase.isVisible()
    press_button(window, view.share.share)
    assert person.written[0].suffix == form.suffix
    assert person.written[0].stat().st_size


# ------------------------------------------------------------ by keys alone


def test_everything_is_done_by_keys(
    window: MainWindow, view: SharingView, app_parts: App, file: Path
) -> None:
    before = everything(app_parts)
    window.open_palette("Take in shared")
    press(Qt.Key.Key_Return)
    window.jobs.wait_for_done()
    assert view.preview.list.hasFocus()
    view.preview.list.go_to(record_row(colleague.NEW))
    press(Qt.Key.Key_Space)
    assert rows(view.preview.list)[record_row(colleague.NEW)].tick is Tick.NONE
    press(Qt.Key.Key_Space)
    while not view.preview.take.hasFocus():
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    window.jobs.wait_for_done()
    assert everything(app_parts) != before
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Space)
    window.jobs.wait_for_done()
    assert everything(app_parts) == before
    assert file.is_file()
    press(Qt.Key.Key_K, CTRL)


def test_what_is_ticked_stays_ticked_while_one_searches_on(
    window: MainWindow, view: SharingView
) -> None:
    ask(window, "share")
    view.share.chosen.setChecked(True)
    choosing = view.share.choosing
    tick(choosing.list, colleague.UPDATED)
    choosing.search.setText("zzzz")
    choosing.refresh()
    assert not rows(choosing.list)
    assert choosing.records == (colleague.UPDATED,)
    choosing.search.clear()
    choosing.refresh()
    assert rows(choosing.list)[record_row(colleague.UPDATED)].tick is Tick.ALL


def test_what_decides_is_no_widget() -> None:
    assert not issubclass(Sharing, QWidget)


def test_a_file_in_which_nothing_differs_makes_no_batch(
    window: MainWindow, view: SharingView, app_parts: App, file: Path
) -> None:
    take_in(window)
    count = len(app_parts.records.batches())
    backups = len(app_parts.upkeep.backups())
    ask(window, "take-in")
    view.preview.list.go_to(record_row(colleague.NEW))
    assert "Nothing differs" in view.preview.counts.words
    press_button(window, view.preview.take)
    assert view.preview.chosen.words == "Tick what you want to take in first."
    tick(view.preview.list, colleague.NEW)
    press_button(window, view.preview.take)
    assert view.banner.text == "Nothing differs: your library has all of this already."
    assert len(app_parts.records.batches()) == count
    assert len(app_parts.upkeep.backups()) == backups
    assert file.is_file()


def test_names_in_the_library_view_follow_what_is_taken_in(
    window: MainWindow, app_parts: App, person: Person
) -> None:
    source = app_parts.records.page(Query(kind=Kind.SOURCE)).rows[0].record
    assert isinstance(source, Source)
    window.show_view("library")
    window.library.show_record(RecordKey(kind=Kind.RECOMMENDATION, id="K1"))
    assert window.shelf.name(Kind.SOURCE, source.id) == source.title
    renamed = replace(source, title="The same report, renamed")
    person.chosen = person.folder / "renamed.briefing"
    person.chosen.write_bytes(encode_exchange(Exchange(name="Renamed", records=(renamed,))))
    take_in(window)
    window.show_view("library")
    assert window.shelf.name(Kind.SOURCE, source.id) == renamed.title
    form = window.library.record.form
    assert form is not None
    editor = form.field("source").widget
    assert isinstance(editor, QLineEdit)
    assert editor.text() == renamed.title
