"""Findings are shown worst first, mended by a click or key, and never get in the way."""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from briefer.domain.finding import FillIn, Finding, Severity
from briefer.domain.ids import AddresseeId, HookId
from briefer.gui.actions import Actions
from briefer.gui.desk.desk import Desk
from briefer.gui.findings import pane as pane_module
from briefer.gui.findings.pane import FindingsPane
from briefer.gui.findings.row import FindingRow
from briefer.gui.look.look import Look

EBRD = AddresseeId("ebrd")
FOREIGN = HookId("faa-498a")
"""A provision that does not bind the EBRD."""


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what screen readers are told; Qt lets nobody listen."""
    told: list[str] = []

    def note(widget: QWidget, text: str, *, at_once: bool = False) -> None:
        del widget, at_once
        told.append(text)

    monkeypatch.setattr(pane_module, "announce", note)
    return told


@pytest.fixture
def window(said: list[str], desk: Desk, actions: Actions, look: Look, qtbot: QtBot) -> QWidget:
    """Return a window with a field and the findings of a letter with an error."""
    said.clear()
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.addWidget(QLineEdit())
    layout.addStretch(1)
    desk.new_letter(EBRD)
    desk.tick_hook(FOREIGN)
    desk.check_now()
    layout.addWidget(FindingsPane(desk, actions, look))
    qtbot.addWidget(made)
    made.resize(446, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def pane(window: QWidget) -> FindingsPane:
    return child(window, FindingsPane)


Kind = TypeVar("Kind", bound=QWidget)


def child(parent: QWidget, kind: type[Kind], name: str = "") -> Kind:
    """Return the widget called `name` below `parent`."""
    found = parent.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def labels(parent: QWidget) -> list[str]:
    return [label.text() for label in parent.findChildren(QLabel) if label.isVisible()]


def rows(pane: FindingsPane) -> list[FindingRow]:
    """Return the rows as they stand one below the other."""
    return sorted(pane.findChildren(FindingRow), key=lambda row: row.y())


def press(parent: QWidget, words: str) -> None:
    """Click the visible button that says `words`, or is called so."""
    for button in parent.findChildren(QPushButton):
        if words in (button.text(), button.objectName()) and button.isVisible():
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            return
    pytest.fail(f"no button says {words}")


def severities(findings: tuple[Finding, ...]) -> list[Severity]:
    return [finding.severity for finding in findings]


# ---------------------------------------------------------------- the strip


def test_the_strip_counts_and_shows_the_worst(pane: FindingsPane, desk: Desk) -> None:
    found = severities(desk.findings)
    shown = labels(pane)
    assert "Errors 1" in shown
    assert f"Warnings {found.count(Severity.WARNING)}" in shown
    advice = [words for words in shown if words.startswith("Advice")]
    expected = [f"Advice {found.count(Severity.ADVICE)}"] if Severity.ADVICE in found else []
    assert advice == expected, "nothing is said of none"
    assert desk.findings[0].message in shown
    assert not pane.is_open


def test_the_strip_mends_the_worst_in_one_step(pane: FindingsPane, desk: Desk) -> None:
    before = desk.undo_stack.count()
    press(pane, "Take it out")
    assert FOREIGN not in [choice.hook for choice in desk.letter.hooks] if desk.letter else False
    assert desk.undo_stack.count() == before + 1
    assert not any(words.startswith("Errors") for words in labels(pane)), "it is told at once"
    desk.undo()
    desk.check_now()
    assert "Errors 1" in labels(pane)


def test_without_findings_the_strip_says_what_belongs_there(pane: FindingsPane, desk: Desk) -> None:
    mend_everything(desk)
    assert desk.findings == ()
    assert "No findings" in labels(pane)
    assert "What to mend before the letter goes out is shown here." in labels(pane)
    assert not any(button.isVisible() for button in pane.findChildren(QPushButton))


def mend_everything(desk: Desk) -> None:
    """Fill in, take out and leave out until nothing is found."""
    for _ in range(40):
        desk.check_now()
        if not desk.findings:
            return
        finding = desk.findings[0]
        if isinstance(finding.fix, FillIn):
            desk.word(finding.place, "Words.")
        elif finding.fix is not None:
            desk.apply_fix(finding)
        else:
            desk.leave_out(desk.outline.blocks[-1].id)


# ---------------------------------------------------------------- the panel


def test_the_panel_shows_all_worst_first_with_their_places(
    pane: FindingsPane, desk: Desk, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(pane.opened_changed):
        press(pane, "Show all")
    qtbot.waitUntil(lambda: rows(pane)[-1].y() > 0)
    assert [row.finding for row in rows(pane)] == list(desk.findings)
    first = rows(pane)[0]
    assert first.accessibleName() == f"Error: {desk.findings[0].message} In Legal basis, 2."


def test_the_panel_closes_again(pane: FindingsPane) -> None:
    press(pane, "Show all")
    QTest.mouseClick(child(pane, QToolButton, "hide-findings"), Qt.MouseButton.LeftButton)
    assert not pane.is_open
    assert QApplication.focusWidget() is child(pane, QPushButton, "fix")


def test_after_a_fix_the_focus_is_on_the_next_finding(pane: FindingsPane, desk: Desk) -> None:
    pane.set_open(True)
    second = desk.findings[1]
    first = rows(pane)[0]
    first.take_focus()
    QTest.keyClick(first.stops[0], Qt.Key.Key_Space)
    assert desk.findings[0] == second
    assert pane.current == second
    focused = QApplication.focusWidget()
    row = next(row for row in rows(pane) if row.finding == second)
    assert focused is row.stops[0]


def test_rows_that_stay_keep_the_focus(pane: FindingsPane, desk: Desk) -> None:
    pane.set_open(True)
    last = rows(pane)[-1]
    last.take_focus()
    focused = QApplication.focusWidget()
    assert focused is last.stops[0]
    desk.untick_hook(FOREIGN)
    desk.check_now()
    assert QApplication.focusWidget() is focused


def test_tab_goes_through_the_rows_as_they_stand(pane: FindingsPane, desk: Desk) -> None:
    desk.untick_hook(FOREIGN)
    desk.check_now()
    pane.set_open(True)
    desk.tick_hook(FOREIGN)
    desk.check_now()
    seen: list[QWidget | None] = []
    hide = child(pane, QToolButton, "hide-findings")
    hide.setFocus()
    stops = {row.finding: row.stops for row in rows(pane)}
    expected = [*stops[desk.findings[0]], *stops[desk.findings[1]]]
    for _ in expected:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == expected


def test_the_place_of_a_finding_shows_it_in_the_letter(pane: FindingsPane, desk: Desk) -> None:
    pane.set_open(True)
    shown: list[str] = []
    desk.place_shown.connect(shown.append)
    press(rows(pane)[2], desk.place_name(desk.findings[2].place))
    assert shown == [desk.findings[2].place]
    assert pane.current == desk.findings[2]


def test_places_are_told_anew_when_the_letter_changes(pane: FindingsPane, desk: Desk) -> None:
    pane.set_open(True)
    finding = next(found for found in desk.findings if found.code == "overtaken")
    row = next(row for row in rows(pane) if row.finding == finding)
    before = row.accessibleName()
    desk.move_item_to(finding.place, 4)
    assert row.accessibleName() != before
    assert row.accessibleName().endswith(f"In {desk.place_name(finding.place)}.")


# ---------------------------------------------------------------- keys


def test_the_next_finding_is_gone_to_and_after_the_last_the_first(
    pane: FindingsPane, desk: Desk, actions: Actions
) -> None:
    shown: list[str] = []
    desk.place_shown.connect(shown.append)
    count = len(desk.findings)
    for _ in range(count + 1):
        actions["next-finding"].trigger()
    assert pane.current == desk.findings[0]
    actions["previous-finding"].trigger()
    assert pane.current == desk.findings[-1]
    places = [finding.place for finding in desk.findings]
    assert shown == [*places, places[0], places[-1]]


def test_the_key_for_the_first_fix_mends_the_current_finding(
    pane: FindingsPane, desk: Desk, actions: Actions
) -> None:
    actions["next-finding"].trigger()
    actions["next-finding"].trigger()
    second, third = desk.findings[1], desk.findings[2]
    actions["fix-first"].trigger()
    assert second not in desk.findings
    assert pane.current == third


def test_filling_in_opens_the_place_for_the_writer(
    pane: FindingsPane, desk: Desk, actions: Actions
) -> None:
    wanted: list[str] = []
    desk.edit_requested.connect(wanted.append)
    unfilled = next(found for found in desk.findings if isinstance(found.fix, FillIn))
    while pane.current != unfilled:
        actions["next-finding"].trigger()
    actions["fix-first"].trigger()
    assert wanted == [unfilled.place]
    assert unfilled in desk.findings


def test_safe_fixes_are_one_step(pane: FindingsPane, desk: Desk, actions: Actions) -> None:
    before = desk.undo_stack.count()
    actions["safe-fixes"].trigger()
    assert Severity.ERROR not in severities(desk.findings)
    assert desk.undo_stack.count() == before + 1
    assert not actions["safe-fixes"].isEnabled()
    assert actions.why("safe-fixes")
    assert not pane.is_open


def test_the_panel_is_opened_and_closed_by_its_action(pane: FindingsPane, actions: Actions) -> None:
    actions["toggle-findings"].trigger()
    assert pane.is_open
    actions["toggle-findings"].trigger()
    assert not pane.is_open


# ---------------------------------------------------------------- keeping out of the way


def test_new_findings_neither_take_the_focus_nor_open_the_panel(
    window: QWidget, pane: FindingsPane, desk: Desk
) -> None:
    field = child(window, QLineEdit)
    field.setFocus()
    desk.untick_asks(desk.letter.asks if desk.letter else ())
    desk.check_now()
    assert desk.findings[0].code == "no-ask"
    assert QApplication.focusWidget() is field
    assert not pane.is_open
    actions_focus = QApplication.focusWidget()
    pane.go(1)
    assert QApplication.focusWidget() is actions_focus, "the keys work from where one writes"


def test_counts_are_told_when_they_change_and_not_too_often(
    pane: FindingsPane, desk: Desk, said: list[str], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(said) and said[-1].startswith("Errors 1"), timeout=10_000)
    said.clear()
    desk.untick_hook(FOREIGN)
    desk.check_now()
    desk.tick_hook(FOREIGN)
    desk.check_now()
    desk.untick_hook(FOREIGN)
    desk.check_now()
    assert said == [], "it was told a moment ago"
    qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    assert len(said) == 1
    assert said[0].startswith("Warnings")
    assert pane.accessibleName() == "Findings"


def test_a_finding_that_is_gone_to_is_read_out(
    pane: FindingsPane, desk: Desk, said: list[str]
) -> None:
    said.clear()
    pane.go(1)
    assert said == [f"Error: {desk.findings[0].message} Legal basis, 2"]


def test_everything_that_takes_focus_has_a_name(pane: FindingsPane) -> None:
    pane.set_open(True)
    for button in (*pane.findChildren(QPushButton), *pane.findChildren(QToolButton)):
        assert button.text() or button.accessibleName() or not button.isVisible()
