"""The reply ledger by mouse and by keys: sent, answered, undone, reopened and followed up."""

import datetime as dt

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QToolButton

from briefer.bootstrap import App, build
from briefer.domain.ids import AddresseeId
from briefer.domain.ledger import Answer, Sending, Verdict
from briefer.domain.letter import Letter, LetterStatus
from briefer.gui.app import make_window
from briefer.gui.ledger.ask_row import AnswerRow
from briefer.gui.ledger.fields import LedgerLine
from briefer.gui.ledger.pane import RepliesPane
from briefer.gui.letter.date_button import CalendarPopup, DateButton, as_qt
from briefer.gui.look.look import Look
from briefer.gui.window import MainWindow
from tests.gui.hands import child, click, press, type_words
from tests.rendering.pdf.reading import page_texts

TODAY = dt.date(2026, 11, 12)


def letter_of(window: MainWindow) -> Letter:
    assert window.desk.letter is not None
    return window.desk.letter


@pytest.fixture
def pane(window: MainWindow) -> RepliesPane:
    """Return the pane of a new letter to the Government of Kazakhstan, in front."""
    window.desk.new_letter(AddresseeId("kz-government"))
    window.registry["replies"].trigger()
    return window.letter_view.replies


@pytest.fixture
def sent(window: MainWindow, pane: RepliesPane) -> RepliesPane:
    """Return the pane of a letter that went out today."""
    window.registry["mark-sent"].trigger()
    return pane


def choose(shown: AnswerRow, verdict: Verdict | None) -> None:
    """Choose an answer by the keys, as somebody does who cannot see the list."""
    shown.verdict.setFocus()
    at = (None, *Verdict).index(verdict)
    while shown.verdict.currentIndex() != at:
        press(Qt.Key.Key_Down if shown.verdict.currentIndex() < at else Qt.Key.Key_Up)


def date_of(shown: AnswerRow) -> DateButton:
    assert shown.date is not None
    return shown.date


def note_of(shown: AnswerRow) -> LedgerLine:
    assert shown.note is not None
    return shown.note


def answers(window: MainWindow) -> list[tuple[str, Verdict]]:
    return [(answer.ask, answer.verdict) for answer in letter_of(window).answers]


def test_it_lies_over_the_outline_and_esc_goes_back_from_every_field(
    window: MainWindow, sent: RepliesPane
) -> None:
    row = sent.rows[0]
    choose(row, Verdict.EVADED)
    for part in (sent.sending.way, sent.sending.date, row.verdict, note_of(row), sent.foot.start):
        window.registry["replies"].trigger()
        assert sent.isVisible()
        part.setFocus()
        press(Qt.Key.Key_Escape)
        assert not sent.isVisible(), part.objectName()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert window.letter_view.outline.isAncestorOf(focused)


def test_a_letter_is_marked_as_sent_by_the_mouse(window: MainWindow, pane: RepliesPane) -> None:
    click(pane.mark)
    letter = letter_of(window)
    assert (letter.status, letter.sent) == (LetterStatus.SENT, Sending(date=TODAY))
    assert QApplication.focusWidget() is pane.sending.way
    click(pane.sending.unsend)
    assert (letter_of(window).status, letter_of(window).sent) == (LetterStatus.READY, None)
    assert QApplication.focusWidget() is pane.mark


def test_a_letter_is_marked_as_sent_by_keys(window: MainWindow, pane: RepliesPane) -> None:
    press(Qt.Key.Key_Space)
    assert letter_of(window).status is LetterStatus.SENT
    type_words("by courier")
    press(Qt.Key.Key_Tab)
    type_words("Ms Akhmetova")
    assert letter_of(window).sent == Sending(date=TODAY, way="by courier", to="Ms Akhmetova")
    # Each field is one step, and marking was one.
    assert window.desk.undo_stack.count() == 3
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert letter_of(window).sent == Sending(date=TODAY, way="by courier")
    assert pane.sending.to.text() == ""
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert letter_of(window).status is LetterStatus.DRAFT
    assert QApplication.focusWidget() is pane.mark


def test_the_status_menu_leads_to_the_ledger(window: MainWindow) -> None:
    window.desk.new_letter(AddresseeId("ebrd"))
    button = child(window, QToolButton, "status")
    menu = button.menu()
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    for action in menu.actions():
        if action.objectName() == "mark-sent":
            menu.setActiveAction(action)
    press(Qt.Key.Key_Return, widget=menu)
    assert letter_of(window).sent == Sending(date=TODAY)
    assert window.letter_view.replies.isVisible()


def test_the_day_is_chosen_in_a_calendar_and_the_way_from_suggestions(
    window: MainWindow, sent: RepliesPane
) -> None:
    click(sent.sending.date)
    popup = child(sent, CalendarPopup, "calendar-popup")
    calendar = popup.findChild(QCalendarWidget)
    assert calendar is not None
    calendar.clicked.emit(as_qt(dt.date(2026, 11, 10)))
    sent.sending.way.setFocus()
    press(Qt.Key.Key_Down)
    suggested = sent.sending.way.completer().popup()
    assert suggested is not None
    assert suggested.isVisible()
    press(Qt.Key.Key_Down, widget=suggested)
    press(Qt.Key.Key_Return, widget=suggested)
    assert letter_of(window).sent == Sending(date=dt.date(2026, 11, 10), way="by post")


def test_each_ask_gets_its_answer_and_undo_takes_each_back(
    window: MainWindow, sent: RepliesPane
) -> None:
    asks = letter_of(window).asks
    assert [row.number.words for row in sent.rows] == [f"{n}." for n in range(1, len(asks) + 1)]
    steps = window.desk.undo_stack.count()
    for row, verdict in zip(sent.rows, Verdict, strict=False):
        window.desk.answer(row.ask, verdict)
    expected = list(zip(asks, Verdict, strict=False))
    assert answers(window) == expected
    assert window.desk.undo_stack.count() == steps + 5
    for left in range(4, -1, -1):
        window.registry["undo"].trigger()
        assert answers(window) == expected[:left]
        assert sent.rows[left].verdict.verdict is None
    for _ in Verdict:
        window.registry["redo"].trigger()
    assert [row.verdict.verdict for row in sent.rows[:5]] == list(Verdict)


def test_an_answer_has_a_date_and_a_note(window: MainWindow, sent: RepliesPane) -> None:
    row = sent.rows[1]
    assert (row.date, row.note) == (None, None)
    choose(row, Verdict.PROMISED)
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is date_of(row)
    date_of(row).chosen.emit(dt.date(2026, 11, 11))
    press(Qt.Key.Key_Tab)
    type_words("early next year")
    assert letter_of(window).answers == (
        Answer(
            ask=row.ask,
            verdict=Verdict.PROMISED,
            date=dt.date(2026, 11, 11),
            note="early next year",
        ),
    )
    # What is typed within one visit is one step.
    assert isinstance(letter_of(window).answers[0].verdict, Verdict)
    window.registry["undo"].trigger()
    assert letter_of(window).answers[0].note == ""
    choose(row, None)
    assert letter_of(window).answers == ()
    assert not note_of(row).isVisible()


@pytest.mark.parametrize(
    ("days", "words", "kind"),
    [
        (12, "due in 12 days", "line"),
        (1, "due tomorrow", "line"),
        (0, "reply due today", "warn"),
        (-1, "overdue since yesterday", "warn"),
        (-3, "overdue by 3 days", "warn"),
    ],
)
def test_it_says_how_long_there_is(
    window: MainWindow, sent: RepliesPane, days: int, words: str, kind: str
) -> None:
    window.desk.set_reply_by(TODAY + dt.timedelta(days=days))
    assert sent.sending.due.text() == words
    assert sent.sending.due.property("chip") == kind
    window.desk.answer(sent.rows[0].ask, Verdict.REFUSED)
    assert sent.sending.due.text() == f"answered 1 of {len(sent.rows)}"


def test_everything_is_there_when_the_letter_is_opened_again(
    window: MainWindow, sent: RepliesPane, app_parts: App, look: Look, qapp: QApplication
) -> None:
    window.desk.set_sending(Sending(date=TODAY, way="by hand", to="the Embassy"))
    window.desk.answer(sent.rows[0].ask, Verdict.EVADED)
    written = replace(letter_of(window).answers[0], date=TODAY, note="a pamphlet")
    window.desk.set_answer(written)
    assert window.desk.keep_now()
    path = app_parts.letters.path
    window.close()
    again = make_window(build(path), qapp, look)
    again.start()
    again.show()
    again.registry["replies"].trigger()
    shown = again.letter_view.replies
    assert shown.sending.way.text() == "by hand"
    assert shown.sending.to.text() == "the Embassy"
    assert shown.sending.date.text() == "12 November 2026"
    row = shown.rows[0]
    assert (row.verdict.verdict, note_of(row).text()) == (Verdict.EVADED, "a pamphlet")
    assert date_of(row).text() == "12 November 2026"
    again.jobs.wait_for_done()
    again.close()
    again.deleteLater()


def test_a_follow_up_opens_with_what_is_open_and_cites_the_letter(
    window: MainWindow, sent: RepliesPane, app_parts: App
) -> None:
    first = letter_of(window)
    count = len(first.asks)
    window.desk.answer(first.asks[0], Verdict.ACCEPTED)
    window.desk.answer(first.asks[1], Verdict.PROMISED)
    window.desk.set_answer(Answer(ask=first.asks[2], verdict=Verdict.EVADED, date=TODAY))
    assert sent.foot.says.words == f"It would ask again: 3–{count}"
    assert sent.foot.start.property("kind") == "primary"
    click(sent.foot.promised)
    assert sent.foot.says.words == f"It would ask again: 2–{count}"
    click(sent.foot.promised)
    click(sent.foot.start)
    second = letter_of(window)
    assert second.follows == first.id
    assert second.asks == first.asks[2:]
    assert window.letter_view.outline.isVisible()
    words = [piece.text for block in window.desk.outline.blocks for piece in block.pieces]
    cited = (
        "We refer to our letter of 12 November 2026 to your Government. "
        "We have received your reply of 12 November 2026. "
        f"We find no answer there to requests 3–{count} of our letter, and therefore ask again."
    )
    assert cited in words
    printed = page_texts(app_parts.typesetter.typeset(window.desk.document).pdf)
    assert cited in " ".join(" ".join(printed).split())
    assert window.desk.keep_now()
    assert app_parts.letters.peek(second.id) == second
    # The first is as it was, answers and all.
    assert [a.verdict for a in _kept(app_parts, first).answers] == [
        Verdict.ACCEPTED,
        Verdict.PROMISED,
        Verdict.EVADED,
    ]


def _kept(app: App, letter: Letter) -> Letter:
    found = app.letters.peek(letter.id)
    assert found is not None
    return found


def test_nothing_is_followed_up_where_everything_is_answered(
    window: MainWindow, sent: RepliesPane
) -> None:
    for row in sent.rows:
        window.desk.answer(row.ask, Verdict.REFUSED)
    assert not sent.foot.start.isEnabled()
    assert "there is nothing to ask again" in sent.foot.start.toolTip()
    assert not window.registry["follow-up"].isEnabled()
    window.desk.mark_unsent()
    assert window.registry.why("follow-up") == "This letter has not been marked as sent."


def test_the_earlier_letter_is_one_step_away_while_it_is_there(
    window: MainWindow, sent: RepliesPane, app_parts: App
) -> None:
    first = letter_of(window)
    window.registry["follow-up"].trigger()
    second = letter_of(window)
    window.registry["replies"].trigger()
    assert sent.follows.words == f"This letter follows up “{first.title}”."
    click(sent.earlier)
    assert letter_of(window).id == first.id
    window.desk.open_kept(second.id)
    app_parts.letters.discard(first)
    app_parts.letters.purge(first.id)
    window.desk.open_kept(second.id)
    window.registry["replies"].trigger()
    assert "no longer in the library" in sent.follows.words
    assert not sent.earlier.isVisible()


def test_a_letter_that_asks_for_nothing_has_nothing_to_note(
    window: MainWindow, sent: RepliesPane
) -> None:
    window.desk.untick_asks(letter_of(window).asks)
    assert sent.rows == ()
    assert sent.no_asks.isVisible()
    assert not sent.foot.isVisible()
    window.registry["undo"].trigger()
    assert len(sent.rows) == len(letter_of(window).asks)


def test_a_copy_of_a_sent_letter_is_a_draft(window: MainWindow, sent: RepliesPane) -> None:
    window.desk.answer(sent.rows[0].ask, Verdict.ACCEPTED)
    window.desk.open_copy(letter_of(window))
    copy = letter_of(window)
    assert (copy.status, copy.sent, copy.answers) == (LetterStatus.DRAFT, None, ())
