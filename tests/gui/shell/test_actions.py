"""Everything that can be done is named once, and says why when it cannot be done."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from briefer.gui.action_list import action_specs, menu_titles
from briefer.gui.actions import Actions
from briefer.gui.window import MainWindow


def test_only_what_somebody_handles_is_offered(actions: Actions) -> None:
    assert list(actions) == []
    assert not actions["print"].isVisible()
    actions.on("print", lambda: None)
    assert [spec.id for spec in actions] == ["print"]
    assert actions["print"].isVisible()


def test_all_who_handle_an_action_hear_of_it(actions: Actions, qtbot: QtBot) -> None:
    heard: list[str] = []
    actions.on("toggle-findings", lambda: heard.append("pane"))
    actions.on("toggle-findings", lambda: heard.append("view"))
    with qtbot.waitSignal(actions["toggle-findings"].triggered):
        actions["toggle-findings"].trigger()
    assert heard == ["pane", "view"]


def test_what_was_done_last_comes_first(actions: Actions) -> None:
    for name in ("print", "copy-text", "print"):
        actions[name].trigger()
    assert actions.recently_used == ("print", "copy-text")


def test_an_action_tells_why_it_cannot_be_done(actions: Actions) -> None:
    actions.on("undo", lambda: None)
    actions.set_available("undo", False, "There is nothing to undo.")
    assert not actions["undo"].isEnabled()
    assert actions.why("undo") == "There is nothing to undo."
    actions.set_available("undo", True)
    assert actions["undo"].isEnabled()
    assert actions.why("undo") == ""


def test_what_is_suspended_is_again_what_it_was(actions: Actions) -> None:
    actions.on("undo", lambda: None)
    actions.on("print", lambda: None)
    actions.set_available("undo", False, "There is nothing to undo.")
    actions.suspend(("undo", "print"), "Go to the letter first.")
    assert actions.why("undo") == actions.why("print") == "Go to the letter first."
    actions.set_available("print", True)
    assert not actions["print"].isEnabled()
    actions.suspend((), "")
    assert actions.why("undo") == "There is nothing to undo."
    assert actions["print"].isEnabled()


def test_no_two_actions_have_the_same_keys() -> None:
    specs = action_specs()
    # What its own pane listens for may mean something else in the pane of another menu.
    keys = Counter((keys, spec.menu if spec.local else "") for spec in specs for keys in spec.keys)
    assert [held for held, count in keys.items() if count > 1] == []
    everywhere = {keys for spec in specs if not spec.local for keys in spec.keys}
    assert not everywhere & {keys for spec in specs if spec.local for keys in spec.keys}


def test_ids_and_names_are_unique() -> None:
    specs = action_specs()
    assert len({spec.id for spec in specs}) == len(specs)
    assert len({spec.text for spec in specs}) == len(specs)


def test_keys_of_one_pane_do_not_work_elsewhere(actions: Actions) -> None:
    assert actions["tick"].shortcutContext() == Qt.ShortcutContext.WidgetShortcut
    assert actions["print"].shortcutContext() == Qt.ShortcutContext.WindowShortcut
    assert actions.keys("tick") == "Space"


def test_everything_in_the_list_works_in_the_window(window: MainWindow) -> None:
    handled = {spec.id for spec in window.registry}
    assert {spec.id for spec in action_specs()} == handled


def test_every_action_is_in_its_menu(window: MainWindow) -> None:
    shown = {
        menu.title(): [action.objectName() for action in menu.actions()]
        for menu in window.menuBar().findChildren(QMenu)
    }
    for menu, title in menu_titles().items():
        wanted = [spec.id for spec in action_specs() if spec.menu == menu]
        assert [name for name in shown[title] if name] == wanted
