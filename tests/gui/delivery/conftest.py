"""A letter without errors on the desk, and the ways out of the window around it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from briefer.bootstrap import App
from briefer.domain.ids import AddresseeId
from briefer.gui.actions import Actions
from briefer.gui.delivery.bar import DeliveryBar
from briefer.gui.delivery.delivery import Delivery
from briefer.gui.delivery.feedback import Feedback
from briefer.gui.delivery.places import Target
from briefer.gui.desk.desk import Desk
from briefer.gui.jobs import Jobs
from briefer.gui.look.look import Look
from briefer.gui.parts.banner import Banner
from briefer.gui.parts.toast import Toast


@dataclass
class Person:
    """Answers the dialogs: which file, and whether it may be replaced."""

    folder: Path
    name: str = ""
    replace: bool = False
    asked: list[Path] = field(default_factory=list[Path])

    def choose_path(self, proposed: Path, suffix: str, chosen: Callable[[Target], object]) -> None:
        assert proposed.suffix == suffix
        self.asked.append(proposed)
        chosen(Target(self.folder / (self.name or proposed.name), self.replace))


@pytest.fixture
def person(tmp_path: Path) -> Person:
    folder = tmp_path / "out"
    folder.mkdir()
    return Person(folder)


@pytest.fixture
def view(qtbot: QtBot, look: Look, desk: Desk) -> QWidget:
    """Return the shown letter's view, as far as delivery knows it."""
    made = QWidget()
    qtbot.addWidget(made)
    made.setLayout(QVBoxLayout())
    made.resize(900, 500)
    desk.new_letter(AddresseeId("ebrd"))
    desk.check_now()
    del look
    return made


@pytest.fixture
def feedback(view: QWidget, look: Look) -> Feedback:
    made = Feedback(Banner(look), Toast(look, view), DeliveryBar(look), lambda: view)
    layout = view.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.addWidget(made.banner)
    layout.addWidget(made.bar)
    layout.addStretch(1)
    view.show()
    return made


@pytest.fixture
def delivery(
    desk: Desk,
    app_parts: App,
    jobs: Jobs,
    actions: Actions,
    feedback: Feedback,
    person: Person,
) -> Delivery:
    return Delivery(
        desk,
        app_parts,
        jobs,
        actions,
        feedback,
        person.choose_path,
    )
