"""Both gates can be named, reached, read and hit, at every text size."""

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea

from briefer.gui.gate.gate import Gate
from briefer.gui.look.look import Look
from briefer.gui.tab_order import tab_stops
from briefer.services.upkeep import Backup, Why
from tests.gui.shell.test_accessibility import described, name_of, visible

BACKUP = Backup(
    number=1,
    at=dt.datetime(2026, 11, 12, 12, tzinfo=dt.UTC),
    why=Why.AUTOMATIC,
    path="",
    size=1000,
    protected=True,
)


def locked(gate: Gate) -> None:
    gate.ask_passphrase("/home/example/library.briefer")


def wrong(gate: Gate) -> None:
    locked(gate)
    gate.locked.refuse("This passphrase does not open the library.")


def waiting(gate: Gate) -> None:
    gate.wait("/home/example/library.briefer")


def refused(gate: Gate) -> None:
    gate.refuse("The library file is empty.", "Bring back a backup.", "/home/example", [BACKUP] * 9)


def asking(gate: Gate) -> None:
    refused(gate)
    gate.refused.backups.rows[0].button.click()


@pytest.fixture(params=[locked, wrong, waiting, refused, asking])
def gate(request: pytest.FixtureRequest, look: Look) -> Iterator[Gate]:
    """Return the gate in each of its states."""
    made = Gate(look)
    made.show()
    show: Callable[[Gate], object] = request.param
    show(made)
    settle()
    yield made
    made.close()
    made.deleteLater()


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def test_everything_has_a_name_and_can_be_hit(gate: Gate) -> None:
    for part in visible(gate):
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert name_of(part) or part.accessibleName() or hasattr(part, "words"), described(part)
        if isinstance(part, QAbstractButton):
            assert part.width() >= 24, described(part)
            assert part.height() >= 24, described(part)


def test_tab_reaches_everything_as_it_is_read(gate: Gate) -> None:
    stops = list(tab_stops(gate))
    for stop in stops:
        assert stop.isVisible()
    if stops:
        stops[0].setFocus()
        for following in stops[1:]:
            QTest.keyClick(gate.focusWidget(), Qt.Key.Key_Tab)
            assert gate.focusWidget() is following


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_text_of_every_size_fits(gate: Gate, look: Look, scale: float) -> None:
    gate.resize(1280, 800)
    look.set_scale(scale)
    settle()
    for area in visible(gate):
        if isinstance(area, QScrollArea):
            content = area.widget()
            assert content is None or content.width() <= area.viewport().width()
    for part in visible(gate):
        if isinstance(part, QAbstractButton):
            assert part.width() >= part.sizeHint().width() - 1, described(part)
    look.set_scale(1)
