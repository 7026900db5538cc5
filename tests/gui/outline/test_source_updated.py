"""The chip "source updated", both texts, and the writer's choice."""

from collections.abc import Callable, Iterator
from dataclasses import replace as with_parts

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.domain.finding import Finding
from briefer.domain.ids import AddresseeId, Place
from briefer.domain.law import LegalHook
from briefer.domain.recommendation import Recommendation
from briefer.domain.records import Record
from briefer.domain.source import Source
from briefer.gui.actions import Actions
from briefer.gui.app import make_window
from briefer.gui.desk.desk import Desk
from briefer.gui.look.look import Look
from briefer.gui.outline.comparing import ComparisonForm
from briefer.gui.outline.pane import OutlinePane
from briefer.gui.parts.difference import Difference
from briefer.gui.parts.labels import Label
from tests.gui.changing import ChangingLibrary
from tests.gui.conftest import flush_deletions
from tests.gui.hands import child, click, focused, press, type_words
from tests.gui.outline.conftest import Writer

ASK, LAW = "asks/B1.1", "legal-basis/ebrd-agreement-1"


@pytest.fixture
def live(app_parts: App) -> ChangingLibrary:
    return ChangingLibrary(app_parts.library)


@pytest.fixture
def changing(
    qtbot: QtBot, app_parts: App, live: ChangingLibrary, actions: Actions, look: Look
) -> Iterator[Writer]:
    """Return a writer with a letter to the EBRD, over a library that changes."""
    desk = Desk(with_parts(app_parts, library=live))
    pane = OutlinePane(desk, actions, look)
    qtbot.addWidget(pane)
    pane.resize(455, 714)
    desk.new_letter(AddresseeId("ebrd"))
    with qtbot.waitActive(pane):
        pane.show()
        pane.activateWindow()
    yield Writer(pane, desk, actions)
    desk.keep_now()


def clause(text: str) -> Callable[[Record], Record]:
    def change(record: Record) -> Record:
        assert isinstance(record, Recommendation)
        first, *others = record.asks
        return replace(record, asks=(replace(first, clause=text), *others))

    return change


def renamed(record: Record) -> Record:
    assert isinstance(record, LegalHook)
    return replace(record, linking="It says:", citation="Treaty, Article 1")


def summarised(record: Record) -> Record:
    assert isinstance(record, Source)
    return replace(record, summary="All is well.")


def update(writer: Writer, live: ChangingLibrary, key: str, change: Callable[..., Record]) -> None:
    live.edit(key, change)
    writer.desk.note_library_changed()


def chip(spot: QWidget) -> QPushButton | None:
    found = spot.findChildren(QPushButton, "compare")
    return next((button for button in found if button.isVisible()), None)


def open_chip(spot: QWidget) -> None:
    button = chip(spot)
    assert button is not None
    assert button.text() == "source updated"
    click(button)


def form(writer: Writer, place: str) -> ComparisonForm:
    made = writer.card(place).form
    assert isinstance(made, ComparisonForm)
    return made


def told(shown: QWidget) -> list[str]:
    return [part.accessibleName() for part in shown.findChildren(Difference)]


def test_a_changed_ask_has_a_chip_that_opens_both_texts(
    changing: Writer, live: ChangingLibrary
) -> None:
    before = changing.text(ASK)
    assert chip(changing.row(ASK)) is None
    update(changing, live, "B1", clause("do it"))
    assert changing.text(ASK) == before
    assert "source updated" in changing.row(ASK).accessibleName()
    assert chip(changing.row("asks/B1.2")) is None
    open_chip(changing.row(ASK))
    shown = form(changing, ASK)
    (names,) = told(shown)
    assert names.startswith("was: ")
    assert names.endswith(", is: do it")
    assert any("Asks · B1.1 · Clause" in label.words for label in shown.findChildren(Label))
    assert focused() is child(shown, QPushButton, "compare-keep")


def test_take_theirs_changes_the_words_in_one_step(changing: Writer, live: ChangingLibrary) -> None:
    before = changing.text(ASK)
    update(changing, live, "B1", clause("do it"))
    open_chip(changing.row(ASK))
    click(child(form(changing, ASK), QPushButton, "compare-take"))
    assert changing.text(ASK) == "do it"
    assert changing.row(ASK).words.text == "do it"
    assert changing.card(ASK).form is None
    assert chip(changing.row(ASK)) is None
    assert focused() is changing.row(ASK)
    assert changing.desk.undo_stack.count() == 1
    changing.desk.undo()
    assert changing.text(ASK) == before
    assert chip(changing.row(ASK)) is not None


def test_keep_mine_takes_the_chip_away_in_one_step(changing: Writer, live: ChangingLibrary) -> None:
    before = changing.text(ASK)
    update(changing, live, "B1", clause("do it"))
    open_chip(changing.row(ASK))
    click(child(form(changing, ASK), QPushButton, "compare-keep"))
    assert changing.text(ASK) == before
    assert chip(changing.row(ASK)) is None
    assert changing.desk.undo_stack.count() == 1
    changing.desk.undo()
    assert chip(changing.row(ASK)) is not None


def test_all_of_it_is_done_by_keys(changing: Writer, live: ChangingLibrary) -> None:
    update(changing, live, "B1", clause("do it"))
    changing.go(ASK)
    press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert "compare" in changing.offers()
    changing.choose("compare")
    press(Qt.Key.Key_Escape)
    assert changing.card(ASK).form is None
    assert focused() is changing.row(ASK)
    assert chip(changing.row(ASK)) is not None
    changing.pane.doing.open_menu(changing.row(ASK), changing.row(ASK).pos())
    changing.choose("compare")
    press(Qt.Key.Key_Tab)
    assert focused() is child(form(changing, ASK), QPushButton, "compare-take")
    press(Qt.Key.Key_Space)
    assert changing.text(ASK) == "do it"


def test_the_menu_offers_it_only_where_something_was_updated(
    changing: Writer, live: ChangingLibrary
) -> None:
    update(changing, live, "B1", clause("do it"))
    for spot, there in ((changing.row("asks/B1.2"), False), (changing.card("asks"), True)):
        changing.pane.doing.open_menu(spot, spot.pos())
        assert ("compare" in changing.offers()) is there
        changing.menu().close()


def test_the_head_of_a_folded_block_has_the_chip_and_opens_the_block(
    changing: Writer, live: ChangingLibrary
) -> None:
    card = changing.card("legal-basis")
    changing.pane.doing.fold(card, True)
    update(changing, live, "ebrd-agreement-1", renamed)
    assert "source updated" in card.accessibleName()
    open_chip(card.head)
    assert not card.folded
    assert len(told(form(changing, LAW))) == 2
    click(child(form(changing, LAW), QPushButton, "compare-take"))
    assert changing.text(LAW) == "It says:"


def test_a_block_of_one_text_has_the_chip_in_its_head(
    changing: Writer, live: ChangingLibrary
) -> None:
    update(changing, live, live.now.sources[0].id, summarised)
    card = changing.card("concern")
    open_chip(card)
    assert told(form(changing, "concern"))[0].endswith("is: All is well.")
    click(child(form(changing, "concern"), QPushButton, "compare-take"))
    assert "All is well." in changing.text("concern")


def test_what_is_gone_can_be_kept_only(changing: Writer, live: ChangingLibrary) -> None:
    live.take_out("B1")
    changing.desk.note_library_changed()
    open_chip(changing.row(ASK))
    shown = form(changing, ASK)
    assert told(shown) == []
    assert any("no longer in the library" in label.words for label in shown.findChildren(Label))
    assert not child(shown, QPushButton, "compare-take").isVisible()
    click(child(shown, QPushButton, "compare-keep"))
    assert chip(changing.row(ASK)) is None


def test_words_over_a_proposal_that_has_changed_are_compared_likewise(writer: Writer) -> None:
    mine = "Write soon."
    for button, text in (("compare-keep", mine), ("compare-take", None)):
        writer.desk.word(Place("reply"), mine)
        reply_by = writer.letter.reply_by
        assert reply_by is not None
        writer.desk.set_reply_by(reply_by.replace(day=reply_by.day % 27 + 1))
        open_chip(writer.card("reply"))
        (names,) = told(form(writer, "reply"))
        assert names.startswith(f"was: {mine}, is: ")
        steps = writer.desk.undo_stack.count()
        click(child(form(writer, "reply"), QPushButton, button))
        assert writer.desk.undo_stack.count() == steps + 1
        piece = writer.desk.outline.piece_at(Place("reply"))
        assert piece is not None
        assert writer.text("reply") == (text or piece.generated)
        assert chip(writer.card("reply")) is None
        writer.desk.restore(Place("reply"))


def test_a_comparison_closes_when_there_is_nothing_to_compare_any_more(
    changing: Writer, live: ChangingLibrary
) -> None:
    kept = live.now
    update(changing, live, "B1", clause("do it"))
    open_chip(changing.row(ASK))
    live.now = kept
    changing.desk.note_library_changed()
    assert changing.card(ASK).form is None
    assert chip(changing.row(ASK)) is None


def test_an_open_editor_is_left_alone(changing: Writer, live: ChangingLibrary) -> None:
    editor = changing.edit(ASK)
    editor.put_cursor(3)
    update(changing, live, "B1", clause("do it"))
    assert changing.editor is editor
    assert editor.hasFocus()
    assert editor.textCursor().position() == 3
    type_words("x")
    update(changing, live, "B1", clause("do it now"))
    assert changing.editor is editor
    assert editor.textCursor().position() == 4
    assert changing.desk.undo_stack.count() == 0


def test_what_differs_is_marked_by_more_than_colour(look: Look, qtbot: QtBot) -> None:
    shown = Difference("repeal the <b>law</b>", "repeal the <b>decree</b>", look)
    qtbot.addWidget(shown)
    shown.show()
    marks: dict[str, tuple[bool, bool]] = {}
    for word in ("law", "decree", "repeal"):
        found = shown.document().find(word)
        ink = found.charFormat()
        marks[word] = (ink.fontStrikeOut(), ink.fontUnderline())
    assert marks == {"law": (True, False), "decree": (False, True), "repeal": (False, False)}
    assert shown.toPlainText() == "repeal the <b>lawdecree</b>"
    assert shown.isReadOnly()
    shown.show_texts("", "new")
    assert shown.accessibleName() == "was: nothing, is: new"
    assert shown.toPlainText() == "new"


def test_a_difference_is_as_high_as_its_words_and_follows_the_look(
    look: Look, qtbot: QtBot
) -> None:
    shown = Difference("word " * 80, "words " * 80, look)
    qtbot.addWidget(shown)
    shown.resize(300, 20)
    shown.show()
    high = shown.height()
    assert high > look.px(100)
    assert not shown.verticalScrollBar().isVisible()
    look.set_scale(1.5)
    assert shown.height() > high
    shown.moveCursor(QTextCursor.MoveOperation.Start)


def test_the_whole_window_tells_and_mends_it(
    qtbot: QtBot, qapp: QApplication, app_parts: App, live: ChangingLibrary, look: Look
) -> None:
    window = make_window(with_parts(app_parts, library=live), qapp, look)
    window.start()
    window.show()
    with qtbot.waitExposed(window):
        pass
    desk = window.desk
    desk.new_letter(AddresseeId("ebrd"))
    live.edit("B1", clause("do it"))
    desk.note_library_changed()
    finding = next(found for found in desk.findings if found.code == "source-updated")
    assert "has changed in the library" in finding.message
    opener = next(b for b in window.findChildren(QPushButton, "compare") if b.isVisible())
    click(opener)
    click(child(window, QPushButton, "compare-take"))
    assert all(found.code != "source-updated" for found in _checked(desk))
    desk.keep_now()
    window.jobs.wait_for_done()
    window.close()
    window.deleteLater()
    flush_deletions()


def _checked(desk: Desk) -> tuple[Finding, ...]:
    desk.check_now()
    return desk.findings
