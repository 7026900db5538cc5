"""The letter's words go to the clipboard as a web form takes them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from briefer.bootstrap import App
from briefer.domain.ids import HookId, Place
from briefer.gui.actions import Actions
from briefer.gui.delivery.delivery import Delivery
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs
from tests.gui.hands import child, press, type_words


def test_the_clipboard_holds_what_a_text_file_would(
    delivery: Delivery,
    actions: Actions,
    desk: Desk,
    app_parts: App,
    feedback: Feedback,
    jobs: Jobs,
) -> None:
    assert delivery.copying is not None
    desk.typing(Place("opening"), "Words that were typed last.")
    actions["copy-text"].trigger()
    jobs.wait_for_done()
    text = QGuiApplication.clipboard().text()
    assert text.encode() == app_parts.exporter.render(desk.document, ".txt")
    assert "Words that were typed last." in text
    assert feedback.toast.text == "Copied the letter as text."


def test_a_mail_program_gets_the_letter_with_its_looks_and_without(
    delivery: Delivery,
    actions: Actions,
    desk: Desk,
    app_parts: App,
    feedback: Feedback,
    jobs: Jobs,
) -> None:
    assert delivery.copying is not None
    desk.typing(Place("opening"), "Words that were typed last.")
    actions["copy-mail"].trigger()
    jobs.wait_for_done()
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasHtml()
    assert (data.text(), data.html()) == app_parts.mail_words(desk.document)
    assert "Words that were typed last." in data.text()
    assert ">Words that were typed last.</p>" in data.html()
    assert feedback.toast.text == "Copied the letter. Paste it into a message."


def test_errors_keep_it_from_a_mail_until_a_reason_is_given(
    delivery: Delivery, actions: Actions, desk: Desk, feedback: Feedback, jobs: Jobs
) -> None:
    assert delivery.copying is not None
    QGuiApplication.clipboard().setText("what was there")
    desk.tick_hook(HookId("faa-498a"))
    actions["copy-mail"].trigger()
    jobs.wait_for_done()
    assert feedback.bar.reason.isVisible()
    assert QGuiApplication.clipboard().text() == "what was there"
    child(feedback.bar.reason, QLineEdit, "reason").setFocus()
    type_words("Counsel has agreed.")
    press(Qt.Key.Key_Return)
    jobs.wait_for_done()
    assert QGuiApplication.clipboard().mimeData().hasHtml()
    assert "Counsel" not in QGuiApplication.clipboard().text()
