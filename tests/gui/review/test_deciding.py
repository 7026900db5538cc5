"""Deciding about a report's items with mouse and keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from briefer.gui.review.asks_form import AsksForm
from briefer.gui.review.facts import Filter
from briefer.gui.review.match_form import MatchForm
from briefer.gui.review.notices import visible
from briefer.gui.review.split_form import SplitForm
from briefer.gui.window import MainWindow
from briefer.services.reviewing.review import Decision
from tests.gui.hands import CTRL, child, click, focused, press, type_words
from tests.gui.review.moves import bring, card, codes, current, settle


def test_the_keyboard_does_everything(window: MainWindow) -> None:
    view = bring(window)
    press(Qt.Key.Key_Return)
    assert view.bench is not None
    assert view.bench.accepted == 1
    assert focused() is card(view, "K2")
    press(Qt.Key.Key_Delete)
    assert current(view).decision is Decision.REJECTED
    press(Qt.Key.Key_Delete)
    assert current(view).decision is Decision.OPEN
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up)
    assert focused() is card(view, "K3")
    press(Qt.Key.Key_End)
    assert focused() is card(view, "B1")
    press(Qt.Key.Key_Home)
    assert focused() is card(view, "K1")
    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Z, CTRL)
    assert view.bench.accepted == 0
    press(Qt.Key.Key_Y, CTRL)
    assert view.bench.accepted == 1


def test_s_splits_at_the_cursor(window: MainWindow) -> None:
    view = bring(window)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_S)
    form = child(view, SplitForm, "split-form")
    assert focused() is form.words
    text = current(view).item.text
    assert text[form.place :].startswith("abolish restrictions")
    form.put_cursor(text.index("All currently"))
    press(Qt.Key.Key_Return)
    settle(window)
    assert len(codes(view)) == 17
    assert current(view).item.text.endswith("freedom of expression.")
    assert focused() is card(view, "K2")
    assert card(view, "K3").facts.text.startswith("All currently licensed")
    press(Qt.Key.Key_J)
    settle(window)
    assert len(codes(view)) == 16
    assert current(view).item.text == text


def test_a_split_that_gives_nothing_is_told(window: MainWindow) -> None:
    view = bring(window)
    press(Qt.Key.Key_S)
    form = child(view, SplitForm, "split-form")
    form.put_cursor(0)
    press(Qt.Key.Key_Return)
    assert view.toast.text == "Put the cursor between two words first."
    press(Qt.Key.Key_Escape)
    assert focused() is card(view, "K1")


def test_m_moves_to_another_addressee(window: MainWindow) -> None:
    view = bring(window)
    press(Qt.Key.Key_M)
    menu = view.proposal.menu
    assert menu is not None
    names = [action.text() for action in menu.actions()]
    assert names[1] == "OSCE"
    assert not menu.actions()[0].isEnabled()
    menu.actions()[1].trigger()
    settle(window)
    assert codes(view)[:11] == [*(f"K{n}" for n in range(1, 9)), "O1", "O2", "O3"]
    assert focused() is card(view, "O3")


def test_c_marks_as_context(window: MainWindow) -> None:
    view = bring(window)
    words = current(view).text
    press(Qt.Key.Key_C)
    settle(window)
    assert len(codes(view)) == 15
    assert card(view, "K1").facts.context == words
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_C)
    assert view.toast.text.startswith("The last item of an addressee has no next one")


def test_single_letters_can_be_switched_off(window: MainWindow) -> None:
    view = bring(window)
    window.settings.single_keys.click()
    window.show_view("review")
    for key in (Qt.Key.Key_C, Qt.Key.Key_J, Qt.Key.Key_S, Qt.Key.Key_E):
        press(key)
    settle(window)
    assert len(codes(view)) == 16
    assert view.findChild(SplitForm) is None
    assert "S splits" not in view.foot.keys.words
    press(Qt.Key.Key_Return)
    assert view.bench is not None
    assert view.bench.accepted == 1


def test_e_edits_the_asks(window: MainWindow) -> None:
    view = bring(window)
    press(Qt.Key.Key_Down)
    before = len(current(view).item.asks)
    press(Qt.Key.Key_E)
    form = child(view, AsksForm, "asks-form")
    first = form.clauses[0]
    assert focused() is first
    type_words(" now")
    click(child(form, QPushButton, "add-ask"))
    type_words("publish the list")
    press(Qt.Key.Key_Return, CTRL)
    settle(window)
    asks = current(view).item.asks
    assert len(asks) == before + 1
    assert asks[0].clause.endswith(" now")
    assert asks[-1].clause == "publish the list"
    assert focused() is card(view, "K2")
    press(Qt.Key.Key_F2)
    form = child(view, AsksForm, "asks-form")
    press(Qt.Key.Key_Escape)
    assert current(view).item.asks == asks


def test_asks_are_joined_and_removed(window: MainWindow) -> None:
    view = bring(window)
    press(Qt.Key.Key_Down)
    asks = current(view).item.asks
    assert len(asks) == 3
    press(Qt.Key.Key_E)
    form = child(view, AsksForm, "asks-form")
    form.join(0)
    form.remove(1)
    form.keep()
    assert [ask.clause for ask in current(view).item.asks] == [
        f"{asks[0].clause}; {asks[1].clause}"
    ]


def test_words_are_mended_or_left_by_button(window: MainWindow) -> None:
    view = bring(window)
    assert view.bench is not None
    item = card(view, "E1")
    assert "requestthat" in item.facts.text
    click(child(item, QPushButton, "mend"))
    settle(window)
    assert "should request that the" in card(view, "E1").facts.text
    assert card(view, "E1").facts.corrections == ()
    view.bench.undo()
    settle(window)
    click(child(card(view, "E1"), QPushButton, "leave"))
    settle(window)
    assert "requestthat" in card(view, "E1").facts.text
    assert not card(view, "E1").facts.look


def test_what_the_library_has_is_said(window: MainWindow) -> None:
    view = bring(window)
    item = card(view, "K5")
    assert item.facts.twin == "K5"
    click(child(item, QPushButton, "reject-twin"))
    settle(window)
    assert card(view, "K5").facts.decision is Decision.REJECTED


def test_words_that_point_at_nothing_lead_to_the_asks(window: MainWindow) -> None:
    view = bring(window)
    item = card(view, "U2")
    assert item.facts.pointing == ("these findings",)
    click(child(item, QPushButton, "reword"))
    form = child(view, AsksForm, "asks-form")
    assert any(clause.textCursor().selectedText() == "these findings" for clause in form.clauses)


def test_words_that_mean_the_report_lead_to_its_name(window: MainWindow) -> None:
    view = bring(window)
    click(child(card(view, "U2"), QPushButton, "name-report"))
    title = child(view.fields, QLineEdit, "source-title")
    assert title.hasFocus()
    assert title.selectedText() == title.text()


def test_a_reference_is_matched_dropped_or_new(window: MainWindow) -> None:
    view = bring(window)
    chip = child(card(view, "K5"), QPushButton, "reference")
    assert chip.text() == "Criminal Code, articles 318 and 320 · new?"
    click(chip)
    form = child(view, MatchForm, "match-form")
    type_words("iccpr")
    assert view.bench is not None
    form.record.show_value("iccpr-19")
    form.matched.emit("iccpr-19")
    settle(window)
    chip = child(card(view, "K5"), QPushButton, "reference")
    assert chip.text().endswith("· matched")
    click(chip)
    click(child(child(view, MatchForm, "match-form"), QPushButton, "match-drop"))
    settle(window)
    assert card(view, "K5").facts.references == ()


def test_a_body_is_matched_or_new(window: MainWindow) -> None:
    view = bring(window)
    head = view.proposal.listing.head(1)
    assert head is not None
    assert head.facts.known
    click(head.match)
    click(child(child(view, MatchForm, "match-form"), QPushButton, "match-new"))
    settle(window)
    assert not head.facts.known
    assert view.bench is not None
    view.bench.undo()
    settle(window)
    assert head.facts.known


def test_the_filter_lists_what_is_wanted(window: MainWindow) -> None:
    view = bring(window)
    press(Qt.Key.Key_Return)
    view.proposal.filter.setCurrentIndex(list(Filter).index(Filter.ACCEPTED))
    settle(window)
    assert codes(view) == ["K1"]
    view.proposal.filter.setCurrentIndex(list(Filter).index(Filter.TO_LOOK_AT))
    settle(window)
    assert codes(view) == ["K5", "E1", "C1", "U2", "B1"]
    view.proposal.filter.setCurrentIndex(list(Filter).index(Filter.REJECTED))
    settle(window)
    assert codes(view) == []
    assert view.proposal.listing.nothing.words == "Nothing is listed here."


def test_what_is_clear_is_accepted_before_the_rest(window: MainWindow) -> None:
    view = bring(window)
    assert view.proposal.rest.text() == "Accept what is clear"
    click(view.proposal.rest)
    assert view.bench is not None
    assert view.bench.accepted == 11
    assert view.proposal.rest.text() == "Accept the rest"
    click(view.proposal.rest)
    assert view.bench.accepted == 16
    assert not view.proposal.rest.isEnabled()


def test_the_source_follows_the_current_item_and_leads_to_it(window: MainWindow) -> None:
    view = bring(window)
    assert view.bench is not None
    marked = [mark.cursor.selectedText() for mark in view.source.text.extraSelections()]
    assert "requestthat" in marked
    assert "To the OSCE:" in marked
    view.bench.go_to(11)
    settle(window)
    assert view.source.place.words == "paragraph 22 of 30"
    text = view.source.text
    cursor = text.textCursor()
    assert text.toPlainText()[cursor.position() :].startswith("C The European Parliament")
    at = text.toPlainText().index("Postpone all")
    cursor.setPosition(at)
    text.setTextCursor(cursor)
    text.ensureCursorVisible()
    click(text.viewport(), text.cursorRect(cursor).center())
    assert current(view).item.text.startswith("Postpone all")


def test_f6_goes_from_pane_to_pane(window: MainWindow) -> None:
    view = bring(window)
    seen: list[str] = []
    for _ in range(4):
        press(Qt.Key.Key_F6)
        parts = {"head": view.header, "fields": view.fields}
        parts |= {"source": view.source, "proposal": view.proposal}
        seen += [name for name, part in parts.items() if part.isAncestorOf(focused())]
    assert seen == ["head", "fields", "source", "proposal"]


def test_spaces_in_a_correction_can_be_seen() -> None:
    assert visible("request that") == "request that"
    assert visible("- ") == "-␣"
    assert visible("no  door") == "no␣␣door"
    assert visible("co\u00adoperate") == "co‧operate"
