"""The letter's words go to the clipboard as a web form takes them."""

from PySide6.QtGui import QGuiApplication

from briefer.bootstrap import App
from briefer.domain.ids import Place
from briefer.gui.actions import Actions
from briefer.gui.delivery.delivery import Delivery
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs


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
