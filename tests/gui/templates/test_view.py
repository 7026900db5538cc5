"""The Templates view in the window: blocks, conditions, findings, history."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from briefer.domain.ids import BlockId
from briefer.domain.records import Kind, RecordKey
from briefer.domain.template import Block, BlockKind, Condition, Template
from briefer.gui.templates.view import TemplatesView
from briefer.gui.window import MainWindow
from tests.gui.hands import CTRL, child, click, drag, focused, press, type_words

OPENING = BlockId("opening")


@pytest.fixture
def view(window: MainWindow) -> TemplatesView:
    press(Qt.Key.Key_3, CTRL, window)
    window.jobs.wait_for_done()
    window.templates.view.blocks.finish()
    return window.templates.view


def template(view: TemplatesView) -> Template:
    found = view.bench.template
    assert found is not None
    return found


def block(view: TemplatesView, key: str) -> Block:
    return next(known for known in template(view).blocks if known.id == key)


def order(view: TemplatesView) -> list[str]:
    return [known.id for known in template(view).blocks]


def choose(view: QWidget, name: str) -> None:
    """Choose an entry of the menu that is open."""
    for menu in view.findChildren(QMenu):
        for action in menu.actions():
            if action.objectName() == name and menu.isVisible():
                action.trigger()
                menu.close()
                return
    raise AssertionError(name)


def test_the_rail_and_ctrl_3_lead_to_all_templates(window: MainWindow, view: TemplatesView) -> None:
    assert window.views.currentWidget() is view
    rows = view.listing.list.rows
    assert rows[0].title == "Formal letter"
    assert len(rows) >= 9
    assert {row.second for row in rows} == {"not used yet"}
    assert focused() is view.listing.list
    assert view.header.facts.words == "Version 1 · not used yet"


def test_the_pages_follow_the_template_and_whom_it_is_tried_on(
    window: MainWindow, view: TemplatesView
) -> None:
    assert view.preview.view.page_count >= 1
    first = view.preview.chooser.text()
    click(view.preview.later)
    window.jobs.wait_for_done()
    assert view.preview.chooser.text() != first
    view.blocks.reveal(OPENING)
    type_words("Esteemed reader. ")
    view.blocks.settle()
    window.jobs.wait_for_done()
    pages = view.preview.view.proof.pages
    assert pages is not None
    assert "Esteemed reader." in str(pages.document)


def test_words_are_kept_undone_and_done_again(view: TemplatesView) -> None:
    before = block(view, OPENING).text
    view.blocks.reveal(OPENING)
    press(Qt.Key.Key_Home, CTRL)
    type_words("Now ")
    press(Qt.Key.Key_Z, CTRL)
    assert block(view, OPENING).text == before
    press(Qt.Key.Key_Y, CTRL)
    assert block(view, OPENING).text == f"Now {before}"
    assert view.header.saved.words == "Saved 12:00"
    card = view.blocks.current
    assert card is not None
    assert card.block_words == f"Now {before}"


def test_blocks_move_by_keys_buttons_and_the_grip(view: TemplatesView, qtbot: QtBot) -> None:
    view.blocks.reveal(BlockId("date"))
    press(Qt.Key.Key_Up, CTRL)
    assert order(view)[:2] == ["date", "letterhead"]
    card = view.blocks.current
    assert card is not None
    click(card.down)
    assert order(view)[:2] == ["letterhead", "date"]
    qtbot.wait(1)
    target = view.blocks.cards[3]
    drag(card.grip, target.mapToGlobal(QPoint(40, target.height() - 2)))
    assert order(view)[:4] == ["letterhead", "reference", "inside-address", "date"]


def test_a_block_is_added_doubled_and_removed(view: TemplatesView) -> None:
    view.blocks.reveal(OPENING)
    click(view.blocks.add)
    choose(view, "add-heading")
    assert order(view)[order(view).index(OPENING) + 1] == "heading"
    type_words("What we ask")
    view.blocks.settle()
    assert block(view, "heading").text == "What we ask"
    card = view.blocks.current
    assert card is not None
    click(card.more)
    choose(view, "duplicate")
    assert block(view, "heading-2").text == "What we ask"
    card = view.blocks.current
    assert card is not None
    card.setFocus()
    press(Qt.Key.Key_Delete)
    assert "heading-2" not in order(view)
    assert view.toast.text == "Removed “Heading”."
    press(Qt.Key.Key_Z, CTRL)
    assert "heading-2" in order(view)


def test_a_condition_is_a_chip_with_a_menu(view: TemplatesView) -> None:
    view.blocks.reveal(BlockId("legal-basis"))
    card = view.blocks.current
    assert card is not None
    assert card.when.text() == "only if there are hooks"
    click(card.when)
    choose(view, f"when-{Condition.IS_PARLIAMENT}")
    assert block(view, "legal-basis").when is Condition.IS_PARLIAMENT
    assert card.when.text() == "only to a parliament"


def test_a_placeholder_is_found_by_typing_and_put_where_the_cursor_is(
    window: MainWindow, view: TemplatesView
) -> None:
    view.blocks.reveal(OPENING)
    press(Qt.Key.Key_Home, CTRL)
    press(Qt.Key.Key_J, CTRL)
    assert window.templates.fields.isVisible()
    type_words("source tit")
    press(Qt.Key.Key_Return)
    view.blocks.settle()
    assert block(view, OPENING).text.startswith("{source.title}We write")
    type_words("{")
    assert window.templates.fields.isVisible()
    press(Qt.Key.Key_Escape)


def test_an_unknown_field_is_told_and_mended(window: MainWindow, view: TemplatesView) -> None:
    old = block(view, OPENING).text
    view.bench.word(OPENING, old + " It found that {finding in brief}.", "")
    window.jobs.wait_for_done()
    assert view.strip.words.words.startswith("No field is called “finding in brief”.")
    assert view.strip.mend.text().startswith("Use “")
    press(Qt.Key.Key_Period, CTRL, window)
    assert block(view, OPENING).text == old + " It found that {source.summary}."


def test_a_template_is_duplicated_thrown_away_and_brought_back(
    window: MainWindow, view: TemplatesView
) -> None:
    click(view.header.duplicate)
    assert template(view).name == "Formal letter (copy)"
    key = template(view).id
    click(view.header.more)
    choose(view, "trash-template")
    assert key not in [row.key for row in view.listing.list.rows]
    assert view.listing.trash.text() == "Trash (1)"
    click(view.listing.trash)
    assert template(view).id == key
    click(view.header.restore)
    held = window.shelf.held(RecordKey(kind=Kind.TEMPLATE, id=key))
    assert held is not None
    assert not held.trashed


def test_a_search_narrows_the_list(view: TemplatesView) -> None:
    press(Qt.Key.Key_F, CTRL, view)
    type_words("urgent")
    press(Qt.Key.Key_Return)
    assert template(view).name == "Urgent appeal"
    press(Qt.Key.Key_F, CTRL, view)
    type_words("xyzzyx")
    assert view.listing.nothing.isVisible()


def test_words_in_another_language_are_edited_beside_the_own_ones(view: TemplatesView) -> None:
    view.bench.show_language("fr")
    own = block(view, OPENING).text
    view.blocks.reveal(OPENING)
    press(Qt.Key.Key_Home, CTRL)
    type_words("Voici: ")
    view.blocks.settle()
    assert block(view, OPENING).text == own
    french = next(
        text.text
        for text in template(view).translations
        if text.part == "blocks/opening" and text.language == "fr"
    )
    assert french.startswith("Voici: ")


def test_a_template_is_used_for_a_letter(window: MainWindow, view: TemplatesView) -> None:
    view.bench.show("urgent-appeal")
    click(view.header.use)
    assert window.start_view.wish[0] == "urgent-appeal"
    click(child(window.start_view, QWidget, "tile-ebrd"))
    letter = window.desk.letter
    assert letter is not None
    assert letter.template == "urgent-appeal"
    window.desk.keep_now()
    press(Qt.Key.Key_3, CTRL, window)
    assert view.header.facts.words.startswith("Version 1 · used for 1 letter")


def test_a_template_is_shared_alone(window: MainWindow, view: TemplatesView) -> None:
    view.bench.show("urgent-appeal")
    click(view.header.more)
    choose(view, "share-template")
    assert window.views.currentWidget() is window.sharing.view
    page = window.sharing.view.share
    assert page.chosen.isChecked()
    assert page.choosing.records == (RecordKey(kind=Kind.TEMPLATE, id="urgent-appeal"),)


def test_a_template_of_a_thousand_blocks_shows_some_and_more_when_asked(
    view: TemplatesView,
) -> None:
    many = tuple(
        Block(id=BlockId(f"b{n}"), kind=BlockKind.PARAGRAPH, text="{country} {date}")
        for n in range(1000)
    )
    view.bench.set_fact("blocks", many, "Grow")
    view.blocks.finish()
    assert len(view.blocks.cards) == 40
    assert view.blocks.more.text() == "40 of 1000 blocks are shown. Show more"
    click(view.blocks.more)
    view.blocks.finish()
    assert len(view.blocks.cards) == 80
    assert template(view) == replace(template(view), blocks=many)
