"""All letters: found, opened, doubled, thrown away, brought back and deleted."""

import datetime as dt
from collections.abc import Iterator, Sequence

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.composing.starting import start_letter
from briefer.domain.ids import AddresseeId, LetterId, SenderId
from briefer.domain.ledger import Answer, Verdict
from briefer.domain.letter import LetterStatus
from briefer.domain.sender import Sender
from briefer.gui.jobs import Jobs
from briefer.gui.letters.view import LettersList
from briefer.gui.look.look import Look
from briefer.gui.window import MainWindow
from briefer.storage.library.letter_words import progress_of
from tests.gui.hands import click, press, type_words
from tests.machine import no_room


def keep(
    app: App,
    key: str,
    title: str,
    status: LetterStatus = LetterStatus.DRAFT,
    *,
    days: int = 42,
    verdicts: Sequence[Verdict] = (),
) -> None:
    letter = start_letter(
        app.library,
        AddresseeId("ebrd"),
        template=None,
        sender=Sender(id=SenderId("own")),
        date=app.clock.now().date(),
        letter_id=LetterId(key),
    )
    answers = [
        Answer(ask=ask, verdict=verdict)
        for ask, verdict in zip(letter.asks, verdicts, strict=False)
    ]
    app.letters.keep(
        replace(
            letter,
            title=title,
            status=status,
            reply_by=letter.date + dt.timedelta(days=days),
            answers=tuple(answers),
        )
    )


@pytest.fixture
def view(qtbot: QtBot, app_parts: App, look: Look, jobs: Jobs) -> Iterator[LettersList]:
    keep(app_parts, "one", "To Ana")
    keep(app_parts, "two", "Zürich", LetterStatus.SENT)
    keep(app_parts, "three", "Third", LetterStatus.READY)
    made = LettersList(app_parts.letters, app_parts.library, look, app_parts.clock, jobs)
    made.resize(900, 700)
    made.show_letters()
    made.show()
    with qtbot.waitExposed(made):
        jobs.wait_for_done()
    yield made
    jobs.wait_for_done()
    made.deleteLater()


def titles(view: LettersList, jobs: Jobs) -> list[str]:
    jobs.wait_for_done()
    return [words.title for words in view.list.rows]


def test_rows_say_title_addressee_date_status_and_change(view: LettersList) -> None:
    first = view.list.rows[0]
    assert (first.title, first.chip) == ("Third", "Ready")
    assert first.second == "EBRD · 12 November 2026 · changed 12:00"
    item = view.list.item(0)
    said = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Third, Ready, EBRD · 12 November 2026 · changed 12:00"


def chips(view: LettersList, jobs: Jobs) -> dict[str, tuple[str, str]]:
    jobs.wait_for_done()
    return {words.title: (words.more, words.more_kind) for words in view.list.rows}


def test_letters_that_went_out_say_how_the_reply_stands(
    view: LettersList, jobs: Jobs, app_parts: App
) -> None:
    sent = LetterStatus.SENT
    keep(app_parts, "a", "Today", sent, days=0)
    keep(app_parts, "b", "Late", sent, days=-3)
    keep(app_parts, "c", "Came", sent, days=-3, verdicts=[Verdict.PROMISED, Verdict.EVADED])
    keep(app_parts, "d", "Silence", sent, days=-3, verdicts=[Verdict.NO_ANSWER] * 2)
    keep(app_parts, "e", "Answered, not sent", LetterStatus.READY, verdicts=[Verdict.ACCEPTED])
    view.refresh()
    assert chips(view, jobs) == {
        "Answered, not sent": ("", "plain"),
        "Silence": ("no answer", "plain"),
        "Came": ("answered 1 of 2", "accent"),
        "Late": ("overdue by 3 days", "warn"),
        "Today": ("reply due today", "warn"),
        "Third": ("", "plain"),
        "Zürich": ("reply due 24 December 2026", "line"),
        "To Ana": ("", "plain"),
    }
    said = [view.list.item(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(4)]
    assert said[3].startswith("Late, Sent, overdue by 3 days, EBRD")


def test_the_list_narrows_to_how_the_reply_stands(
    view: LettersList, jobs: Jobs, app_parts: App
) -> None:
    keep(app_parts, "b", "Late", LetterStatus.SENT, days=-3)
    keep(app_parts, "c", "Came", LetterStatus.SENT, verdicts=[Verdict.REFUSED])
    view.refresh()
    expected = {
        "Sent": ["Came", "Late", "Zürich"],
        "Sent, reply due": ["Zürich"],
        "Sent, reply overdue": ["Late"],
        "Sent, reply received": ["Came"],
        "Sent, no answer": [],
        "All": ["Came", "Late", "Third", "Zürich", "To Ana"],
    }
    jobs.wait_for_done()
    for name, shown in expected.items():
        view.status.setCurrentText(name)
        assert titles(view, jobs) == shown, name


def test_a_verdict_that_only_later_briefers_know_counts_as_none(app_parts: App) -> None:
    keep(app_parts, "b", "Late", LetterStatus.SENT, verdicts=[Verdict.REFUSED, Verdict.EVADED])
    letter = app_parts.letters.peek(LetterId("b"))
    assert letter is not None
    body = msgspec.json.encode(letter).replace(b'"refused"', b'"postponed"')
    found = progress_of(body).standing
    assert found is not None
    assert (found.answered, found.noted, found.asked) == (0, 1, 2)
    assert progress_of(b"{").status is LetterStatus.DRAFT


def test_search_and_status_narrow_the_list(view: LettersList, jobs: Jobs) -> None:
    view.focus_start()
    type_words("zurich")
    assert titles(view, jobs) == ["Zürich"]
    press(Qt.Key.Key_Escape)
    assert titles(view, jobs) == ["Third", "Zürich", "To Ana"]
    view.status.setCurrentIndex(2)
    assert titles(view, jobs) == ["Third"]
    type_words("zurich")
    assert titles(view, jobs) == []
    assert view.nothing.isVisible()
    assert view.nothing.words == "No letter here has this status."
    type_words("xxx")
    jobs.wait_for_done()
    assert view.nothing.words == "No letter has “zurichxxx” in it. Try a shorter word."
    assert not view.open.isVisible()


def test_a_letter_is_opened_by_keys(view: LettersList) -> None:
    view.focus_start()
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is view.list
    press(Qt.Key.Key_Down)
    chosen = list[str]()
    view.letter_chosen.connect(chosen.append)
    press(Qt.Key.Key_Return)
    click(view.open)
    assert chosen == ["two", "two"]


def test_a_copy_is_a_draft_and_can_be_undone(view: LettersList, jobs: Jobs, app_parts: App) -> None:
    view.list.go_to("two")
    click(view.double)
    assert titles(view, jobs) == ["Zürich (copy)", "Third", "Zürich", "To Ana"]
    assert app_parts.letters.entries()[0].status is LetterStatus.DRAFT
    assert view.list.current_key == "two"
    view.toast.findChildren(type(view.open))[0].click()
    assert "Zürich (copy)" not in titles(view, jobs)


def test_the_trash_is_undone_from_the_toast_and_by_restoring(view: LettersList, jobs: Jobs) -> None:
    view.list.setFocus()
    view.list.go_to("two")
    press(Qt.Key.Key_Delete)
    assert titles(view, jobs) == ["Third", "To Ana"]
    assert view.list.current_key == "one"
    assert view.list.hasFocus()
    assert view.toast.text == "Moved “Zürich” to the trash."
    view.toast.findChildren(type(view.open))[0].click()
    assert titles(view, jobs) == ["Third", "Zürich", "To Ana"]
    view.list.go_to("two")
    click(view.discard)
    view.tabs.setCurrentIndex(1)
    assert titles(view, jobs) == ["Zürich"]
    assert view.tabs.tabText(1) == "Trash 1"
    assert not view.open.isVisible()
    click(view.restore)
    assert titles(view, jobs) == []
    assert view.nothing.words.startswith("Nothing here.")
    view.tabs.setCurrentIndex(0)
    assert len(titles(view, jobs)) == 3


def test_deleting_for_good_asks_once_and_the_safe_answer_has_the_focus(
    view: LettersList, jobs: Jobs, app_parts: App
) -> None:
    view.list.go_to("two")
    click(view.discard)
    view.tabs.setCurrentIndex(1)
    jobs.wait_for_done()
    view.list.setFocus()
    press(Qt.Key.Key_Delete)
    assert QApplication.focusWidget() is view.deleting.keep
    assert "“Zürich”" in view.deleting.accessibleName()
    press(Qt.Key.Key_Escape)
    assert not view.deleting.isVisible()
    assert view.list.hasFocus()
    assert app_parts.letters.letter(LetterId("two")) is not None
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Tab)
    view.deleting.delete.setFocus()
    press(Qt.Key.Key_Space)
    assert titles(view, jobs) == []
    assert app_parts.letters.letter(LetterId("two")) is None
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()


def test_a_question_goes_with_its_letter(view: LettersList, jobs: Jobs) -> None:
    for key in ("one", "two"):
        view.list.go_to(key)
        click(view.discard)
        jobs.wait_for_done()
    view.tabs.setCurrentIndex(1)
    jobs.wait_for_done()
    click(view.purge)
    assert view.deleting.isVisible()
    view.list.setCurrentRow(1)
    assert not view.deleting.isVisible()


def test_what_goes_wrong_is_said(view: LettersList) -> None:
    with no_room():
        click(view.discard)
    assert view.banner.isVisible()
    assert view.banner.text


def test_the_list_is_a_page_of_the_window(window: MainWindow) -> None:
    window.registry["all-letters"].trigger()
    window.jobs.wait_for_done()
    assert window.letters.currentWidget() is window.all_letters
    assert QApplication.focusWidget() is window.all_letters.search
    assert window.all_letters.nothing.words.startswith("No letters yet.")
    assert not window.all_letters.back.isVisible()
    click(window.all_letters.new)
    assert window.letters.currentWidget() is window.start_view


def test_a_letter_is_opened_in_the_window_as_it_is_kept(window: MainWindow) -> None:
    desk = window.desk
    desk.new_letter(AddresseeId("osce"))
    first = desk.letter
    desk.new_letter(AddresseeId("ebrd"))
    window.registry["all-letters"].trigger()
    window.jobs.wait_for_done()
    assert first is not None
    assert window.all_letters.back.isVisible()
    window.all_letters.list.go_to(first.id)
    click(window.all_letters.open)
    assert desk.letter == first
    assert window.letters.currentWidget() is window.letter_view


def test_the_open_letter_is_kept_before_it_is_thrown_away(window: MainWindow) -> None:
    desk = window.desk
    desk.new_letter(AddresseeId("osce"))
    window.registry["all-letters"].trigger()
    window.jobs.wait_for_done()
    desk.set_title("Changed")
    click(window.all_letters.discard)
    window.jobs.wait_for_done()
    desk.keep_now()
    assert window.all_letters.list.rows == ()
    assert window.all_letters.toast.text == "Moved “Changed” to the trash."
