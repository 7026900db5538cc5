"""The Packs view in the window: new packs, their parts, their order, their words."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from briefer.bootstrap import App
from briefer.domain.ids import AddresseeId
from briefer.domain.pack import PartKind
from briefer.domain.records import Kind
from briefer.gui.look.look import Look
from briefer.gui.packs.delegate import spots_of
from briefer.gui.packs.rows import PartRow
from briefer.gui.packs.view import PacksView
from briefer.gui.window import MainWindow
from briefer.services.records import Query
from tests.gui.hands import CTRL, LEFT, PLAIN, child, click, focused, press, type_words
from tests.gui.packs.conftest import choose, pack_of, row, words_of

ALT = Qt.KeyboardModifier.AltModifier


def place(view: PacksView, of: PartRow) -> QRect:
    parts = view.parts.list
    return parts.visualRect(parts.rows_shown.index(parts.rows_shown.row_of(of.key)))


def bound(view: PacksView) -> list[PartKind]:
    return list(pack_of(view).plan.bound)


def test_without_packs_it_says_what_a_pack_is(window: MainWindow, first: PacksView) -> None:
    assert window.views.currentWidget() is first
    assert first.pages.currentWidget() is first.welcome
    assert focused() is first.welcome.everybody
    assert not first.header.isVisible()
    assert window.registry.why("export-pdf") == "Make a pack first."


def test_one_button_binds_a_letter_to_each_addressee(
    window: MainWindow, view: PacksView, app_parts: App
) -> None:
    bodies = [body for body in app_parts.library.addressees if app_parts.library.asks_of(body.id)]
    pack = pack_of(view)
    assert len(pack.letters) == len(bodies)
    assert {entry.id for entry in app_parts.letters.entries()} == set(pack.letters)
    assert view.header.title.text() == "Kazakhstan: briefing pack"
    pages = view.preview.page_count
    assert pages > 2 * len(bodies)
    assert str(pages) in view.header.facts.words
    assert view.preview.page.words == f"Page 1 of {pages}"
    assert focused() is view.parts.list
    assert row(view, PartKind.COVER).pages == "1"
    assert row(view, PartKind.LETTERS).pages.startswith("4–")
    assert row(view, PartKind.SIGNATURES).pages == "—"
    assert window.registry["undo"].isEnabled()


def test_addressees_and_letters_are_chosen_for_a_pack(
    window: MainWindow, first: PacksView, app_parts: App
) -> None:
    window.desk.new_letter(AddresseeId("osce"))
    kept = window.desk.letter
    assert kept is not None
    press(Qt.Key.Key_4, CTRL, window)
    click(first.welcome.choose)
    window.jobs.wait_for_done()
    choosing = first.choosing
    assert not choosing.go.isEnabled()
    for key in ("body/ebrd", f"letter/{kept.id}"):
        choosing.list.go_to(key)
        press(Qt.Key.Key_Space, widget=choosing.list)
    click(choosing.go)
    window.jobs.wait_for_done()
    letters = pack_of(first).letters
    assert letters[1] == kept.id
    made = app_parts.letters.peek(letters[0])
    assert made is not None
    assert made.addressee == "ebrd"
    assert made.asks


def test_esc_leaves_the_choice_and_nothing_is_made(
    window: MainWindow, first: PacksView, app_parts: App
) -> None:
    click(first.welcome.choose)
    window.jobs.wait_for_done()
    press(Qt.Key.Key_Escape)
    assert first.pages.currentWidget() is first.welcome
    assert not app_parts.letters.entries()


def test_parts_are_left_out_and_bound_in_by_mouse_and_space(
    window: MainWindow, view: PacksView, look: Look
) -> None:
    parts = view.parts.list
    summary = row(view, PartKind.SUMMARY)
    box = spots_of(summary, look, place(view, summary)).box
    QTest.mouseClick(parts.viewport(), LEFT, PLAIN, box.center())
    assert PartKind.SUMMARY not in bound(view)
    window.jobs.wait_for_done()
    assert row(view, PartKind.SUMMARY).pages == "—"
    assert "summary/lead" not in words_of(view)
    parts.go_to("part/summary")
    press(Qt.Key.Key_Space, widget=parts)
    window.jobs.wait_for_done()
    assert row(view, PartKind.SUMMARY).pages == "3"
    assert "summary/lead" in words_of(view)


def test_a_part_that_is_chosen_is_scrolled_to(window: MainWindow, view: PacksView) -> None:
    contacts = row(view, PartKind.CONTACTS)
    view.parts.list.go_to(contacts.key)
    assert view.preview.view.page == int(contacts.pages) - 1
    assert focused() is view.parts.list
    del window


def test_parts_are_put_in_order_by_keys_and_buttons(window: MainWindow, view: PacksView) -> None:
    parts = view.parts.list
    parts.go_to("part/law")
    press(Qt.Key.Key_Up, ALT, parts)
    assert [part.kind for part in pack_of(view).plan.parts][5:7] == [PartKind.LAW, PartKind.MATRIX]
    assert parts.current is not None
    assert parts.current.kind is PartKind.LAW
    click(view.parts.up)
    click(view.parts.down)
    press(Qt.Key.Key_Down, CTRL, parts)
    assert [part.kind for part in pack_of(view).plan.parts][5:7] == [PartKind.MATRIX, PartKind.LAW]
    parts.go_to("part/cover")
    assert not view.parts.up.isEnabled()
    window.jobs.wait_for_done()


def test_a_part_is_dragged_by_its_grip(window: MainWindow, view: PacksView, look: Look) -> None:
    parts = view.parts.list
    window.jobs.wait_for_done()
    contacts = row(view, PartKind.CONTACTS)
    grip = spots_of(contacts, look, place(view, contacts)).grip.center()
    to = place(view, row(view, PartKind.SUMMARY)).topLeft() + QPoint(60, 2)
    port = parts.viewport()
    QTest.mousePress(port, LEFT, PLAIN, grip)
    for step in range(1, 6):
        QTest.mouseMove(port, grip + (to - grip) * step / 5)
    QTest.mouseRelease(port, LEFT, PLAIN, to)
    assert bound(view)[:4] == [
        PartKind.COVER,
        PartKind.CONTENTS,
        PartKind.CONTACTS,
        PartKind.SUMMARY,
    ]
    window.jobs.wait_for_done()
    assert row(view, PartKind.CONTACTS).pages == "3"


def test_letters_are_unfolded_moved_taken_out_and_opened(
    window: MainWindow, view: PacksView, app_parts: App
) -> None:
    parts, before = view.parts.list, pack_of(view).letters
    parts.go_to("part/letters")
    press(Qt.Key.Key_Right, widget=parts)
    second = row(view, "2. ")
    assert second.letter == before[1]
    parts.go_to(second.key)
    assert view.preview.view.page == int(second.pages.partition("–")[0]) - 1
    press(Qt.Key.Key_Up, ALT, parts)
    assert pack_of(view).letters[:2] == (before[1], before[0])
    assert parts.current is not None
    assert parts.current.letter == before[1]
    window.jobs.wait_for_done()
    press(Qt.Key.Key_Delete, widget=parts)
    assert before[1] not in pack_of(view).letters
    assert app_parts.letters.peek(before[1]) is not None
    parts.go_to(f"letter/{before[2]}")
    press(Qt.Key.Key_Return, widget=parts)
    assert window.views.currentWidget() is window.letters
    assert window.desk.letter is not None
    assert window.desk.letter.id == before[2]


def test_letters_are_added_to_a_pack(window: MainWindow, view: PacksView) -> None:
    gone = pack_of(view).letters[0]
    view.bench.take_out((gone,))
    click(view.parts.add)
    window.jobs.wait_for_done()
    view.choosing.list.go_to(f"letter/{gone}")
    press(Qt.Key.Key_Space, widget=view.choosing.list)
    click(view.choosing.go)
    window.jobs.wait_for_done()
    assert pack_of(view).letters[-1] == gone
    assert view.pages.currentWidget() is view.panes


def test_the_cover_has_the_writer_s_own_words_and_those_proposed(
    window: MainWindow, view: PacksView
) -> None:
    view.parts.list.go_to("part/cover")
    press(Qt.Key.Key_Return, widget=view.parts.list)
    details = view.details
    assert focused() is details.subtitle
    proposed = details.subtitle.toPlainText()
    assert "OSCE" in proposed
    details.subtitle.selectAll()
    type_words("For the desk officers")
    click(details.classification)
    details.classification.setFocus()
    type_words("Not confidential")
    press(Qt.Key.Key_Escape)
    assert focused() is view.parts.list
    window.jobs.wait_for_done()
    assert "For the desk officers" in words_of(view)
    assert pack_of(view).plan.classification == "Not confidential"
    view.parts.open_details()
    click(details.back)
    view.parts.open_details()
    click(child(details, QPushButton, "pack-subtitle-reset"))
    window.jobs.wait_for_done()
    assert pack_of(view).wordings == ()
    assert details.subtitle.toPlainText() == proposed


def test_every_step_is_undone_and_done_again(window: MainWindow, view: PacksView) -> None:
    view.bench.tick(PartKind.LAW, included=False)
    press(Qt.Key.Key_Z, CTRL, window)
    assert PartKind.LAW in bound(view)
    press(Qt.Key.Key_Y, CTRL, window)
    assert PartKind.LAW not in bound(view)
    view.header.title.setFocus()
    view.header.title.selectAll()
    type_words("What we ask\r")
    assert pack_of(view).title == "What we ask"
    assert view.header.saved.words.startswith("Saved ")
    for _ in range(3):
        window.registry["undo"].trigger()
    assert view.bench.pack is None
    assert view.pages.currentWidget() is view.welcome
    window.registry["redo"].trigger()
    assert pack_of(view).title == "Kazakhstan: briefing pack"
    window.jobs.wait_for_done()


def test_a_plan_is_kept_as_a_template_and_used(window: MainWindow, view: PacksView) -> None:
    view.bench.tick(PartKind.TRACE, included=False)
    view.bench.put_part(PartKind.LAW, 1)
    plan = pack_of(view).plan
    choose(view, "keep-template")
    view.naming.line.selectAll()
    type_words("Short\r")
    (template,) = view.bench.templates()
    assert template.name == "Short"
    choose(view, "new-pack")
    window.jobs.wait_for_done()
    click(view.choosing.everybody)
    click(view.choosing.go)
    window.jobs.wait_for_done()
    assert pack_of(view).plan != plan
    choose(view, f"use-{template.id}")
    assert pack_of(view).plan == plan
    window.registry["undo"].trigger()
    assert pack_of(view).plan != plan
    window.jobs.wait_for_done()


def test_packs_are_doubled_thrown_away_and_brought_back(
    window: MainWindow, view: PacksView, app_parts: App
) -> None:
    first = pack_of(view)
    choose(view, "duplicate-pack")
    copy = pack_of(view)
    assert copy.letters == first.letters
    assert copy.title == "Kazakhstan: briefing pack (copy)"
    choose(view, "trash-pack")
    assert pack_of(view).id == first.id
    assert len(app_parts.letters.entries()) == len(first.letters)
    choose(view, f"pack-{copy.id}")
    window.jobs.wait_for_done()
    assert view.header.restore.isVisible()
    assert row(view, PartKind.COVER).pages == "1"
    assert window.registry.why("print") == "Take the pack out of the trash first."
    click(view.header.restore)
    assert not view.bench.trashed
    assert pack_of(view).id == copy.id
    assert len(app_parts.records.page(Query(kind=Kind.PACK)).rows) == 2
    window.jobs.wait_for_done()


def test_the_pack_follows_its_letters(window: MainWindow, view: PacksView, app_parts: App) -> None:
    key = pack_of(view).letters[0]
    letter = app_parts.letters.peek(key)
    assert letter is not None
    window.open_kept(key)
    window.desk.set_title("Another title")
    press(Qt.Key.Key_4, CTRL, window)
    window.jobs.wait_for_done()
    view.parts.reveal_letter(key)
    assert row(view, "1. ").second == "Another title"
    # Looking elsewhere and coming back is no step of the pack.
    assert pack_of(view).wordings == ()
