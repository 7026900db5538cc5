"""What points at nothing leaves the window in no form."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from briefer.domain.ids import Place
from briefer.gui.action_ids import ActionId
from briefer.gui.actions import Actions
from briefer.gui.delivery.delivery import Delivery
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs
from tests.gui.delivery.conftest import Person
from tests.gui.hands import click

WAYS: list[ActionId] = [
    "export-docx",
    "export-pdf",
    "export-text",
    "export-eml",
    "copy-text",
    "copy-form",
    "copy-mail",
    "print",
]


@pytest.mark.parametrize("way", WAYS)
def test_words_that_point_at_nothing_stop_every_way_out(
    way: ActionId,
    delivery: Delivery,
    actions: Actions,
    desk: Desk,
    feedback: Feedback,
    person: Person,
    jobs: Jobs,
) -> None:
    assert delivery.copying is not None
    QGuiApplication.clipboard().setText("what was there")
    desk.word(Place("closing"), "Act on the measures listed above.")
    wanted: list[bool] = []
    delivery.form_wanted.connect(lambda: wanted.append(True))
    actions[way].trigger()
    jobs.wait_for_done()
    assert not wanted
    assert not list(person.folder.iterdir())
    assert QGuiApplication.clipboard().text() == "what was there"
    assert feedback.bar.reason.isHidden()
    assert "“listed above” points at nothing" in feedback.banner.text
    shown: list[str] = []
    desk.place_shown.connect(shown.append)
    (button,) = (
        button for button in feedback.banner.findChildren(QPushButton) if button.text() == "Show it"
    )
    click(button)
    assert shown == ["closing"]


def test_once_it_is_reworded_the_letter_goes_out(
    delivery: Delivery, actions: Actions, desk: Desk, person: Person, jobs: Jobs
) -> None:
    assert delivery.copying is not None
    desk.word(Place("closing"), "Act on the measures listed above.")
    actions["export-text"].trigger()
    jobs.wait_for_done()
    desk.word(Place("closing"), "Act on these measures.")
    actions["export-text"].trigger()
    jobs.wait_for_done()
    (path,) = person.folder.iterdir()
    assert "listed above" not in path.read_text("utf-8")
