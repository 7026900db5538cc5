"""Every action of the window: its name, its keys and its menu."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

ActionId = Literal[
    "new-letter",
    "choose-addressee",
    "export",
    "export-docx",
    "export-pdf",
    "export-text",
    "export-html",
    "print",
    "copy-text",
    "quit",
    "undo",
    "redo",
    "edit",
    "keep",
    "put-back",
    "restore-original",
    "remove",
    "move-up",
    "move-down",
    "tick",
    "search",
    "add-paragraph",
    "next-finding",
    "previous-finding",
    "fix-first",
    "safe-fixes",
    "toggle-findings",
    "palette",
    "view-letters",
    "view-settings",
    "next-pane",
    "previous-pane",
    "zoom-in",
    "zoom-out",
    "zoom-fit",
    "next-page",
    "previous-page",
    "text-larger",
    "text-smaller",
    "help",
]

MenuId = Literal["file", "edit", "letter", "insert", "view", "help", "none"]


@dataclass(frozen=True)
class ActionSpec:
    """One action.

    `keys` are portable key sequences, the first of them shown. With `local` they work only in
    the pane that the action belongs to, which listens for them itself: a space types a space
    elsewhere. `group` parts a menu by lines. `icon` names the picture on its buttons.
    """

    id: ActionId
    text: str
    menu: MenuId
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: int = 0
    local: bool = False


def menu_titles() -> dict[MenuId, str]:
    """Return the menus and their titles, in their order."""
    translate = QCoreApplication.translate
    return {
        "file": translate("Menus", "&File"),
        "edit": translate("Menus", "&Edit"),
        "letter": translate("Menus", "&Letter"),
        "insert": translate("Menus", "&Insert"),
        "view": translate("Menus", "&View"),
        "help": translate("Menus", "&Help"),
    }


def action_specs() -> tuple[ActionSpec, ...]:
    """Return all actions, in the order of their menus."""
    return (*_file(), *_edit(), *_letter(), *_view(), *_help())


def _file() -> tuple[ActionSpec, ...]:
    say = QCoreApplication.translate
    spec = ActionSpec
    return (
        spec("new-letter", say("Actions", "New letter"), "file", ("Ctrl+N",), "letter"),
        spec("export", say("Actions", "Export"), "none", (), "export"),
        spec(
            "export-docx",
            say("Actions", "Export as Word document…"),
            "file",
            ("Ctrl+E",),
            "export",
            1,
        ),
        spec(
            "export-pdf", say("Actions", "Export as PDF…"), "file", ("Ctrl+Shift+E",), "export", 1
        ),
        spec("export-text", say("Actions", "Export as plain text…"), "file", (), "export", 1),
        spec("export-html", say("Actions", "Export as web page…"), "file", (), "export", 1),
        spec("copy-text", say("Actions", "Copy as text"), "file", ("Ctrl+Shift+C",), "copy", 1),
        spec("print", say("Actions", "Print…"), "file", ("Ctrl+P",), "print", 2),
        spec("quit", say("Actions", "Quit"), "file", ("Ctrl+Q",), "", 3),
    )


def _edit() -> tuple[ActionSpec, ...]:
    say = QCoreApplication.translate
    spec = ActionSpec
    return (
        spec("undo", say("Actions", "Undo"), "edit", ("Ctrl+Z",), "undo"),
        spec("redo", say("Actions", "Redo"), "edit", ("Ctrl+Y", "Ctrl+Shift+Z"), "redo"),
        spec("edit", say("Actions", "Edit the words"), "edit", ("F2",), "pencil", 1),
        spec(
            "keep",
            say("Actions", "Keep the words"),
            "none",
            ("Ctrl+Return", "Ctrl+Enter"),
            "check",
            1,
            local=True,
        ),
        spec("put-back", say("Actions", "Put back"), "none", ("Esc",), "", 1, local=True),
        spec(
            "restore-original",
            say("Actions", "Restore original"),
            "edit",
            ("Ctrl+R",),
            "restore",
            1,
        ),
        spec(
            "remove",
            say("Actions", "Remove from letter"),
            "edit",
            ("Del",),
            "close",
            1,
            local=True,
        ),
        spec("search", say("Actions", "Search in this pane"), "edit", ("Ctrl+F",), "search", 2),
    )


def _letter() -> tuple[ActionSpec, ...]:
    say = QCoreApplication.translate
    spec = ActionSpec
    return (
        spec(
            "choose-addressee",
            say("Actions", "Choose addressee"),
            "letter",
            ("Ctrl+Shift+A",),
            "building",
        ),
        spec(
            "tick", say("Actions", "Tick or untick"), "letter", ("Space",), "check", 1, local=True
        ),
        spec("move-up", say("Actions", "Move up"), "letter", ("Ctrl+Up",), "arrowup", 1),
        spec("move-down", say("Actions", "Move down"), "letter", ("Ctrl+Down",), "arrowdown", 1),
        spec("next-finding", say("Actions", "Next finding"), "letter", ("F8",), "", 2),
        spec(
            "previous-finding", say("Actions", "Previous finding"), "letter", ("Shift+F8",), "", 2
        ),
        spec(
            "fix-first",
            say("Actions", "Apply the first fix of this finding"),
            "letter",
            ("Ctrl+.",),
            "",
            2,
        ),
        spec("safe-fixes", say("Actions", "Apply safe fixes"), "letter", ("Ctrl+Shift+F",), "", 2),
        spec("add-paragraph", say("Actions", "Paragraph"), "insert", (), "plus"),
    )


def _view() -> tuple[ActionSpec, ...]:
    say = QCoreApplication.translate
    spec = ActionSpec
    return (
        spec("palette", say("Actions", "Command palette"), "view", ("Ctrl+K",), "search"),
        spec("view-letters", say("Actions", "Go to Letters"), "view", ("Ctrl+1",), "letter", 1),
        spec("view-settings", say("Actions", "Go to Settings"), "view", (), "settings", 1),
        spec("next-pane", say("Actions", "Next pane"), "view", ("F6",), "", 2),
        spec("previous-pane", say("Actions", "Previous pane"), "view", ("Shift+F6",), "", 2),
        spec(
            "toggle-findings",
            say("Actions", "Show or hide findings"),
            "view",
            ("Ctrl+Shift+F8",),
            "warning",
            2,
        ),
        spec("zoom-in", say("Actions", "Zoom in"), "view", ("Ctrl++", "Ctrl+="), "plus", 3),
        spec("zoom-out", say("Actions", "Zoom out"), "view", ("Ctrl+-",), "minus", 3),
        spec("zoom-fit", say("Actions", "Fit the page’s width"), "view", ("Ctrl+0",), "", 3),
        spec("next-page", say("Actions", "Next page"), "view", ("PgDown",), "down", 3, local=True),
        spec(
            "previous-page",
            say("Actions", "Previous page"),
            "view",
            ("PgUp",),
            "up",
            3,
            local=True,
        ),
        spec(
            "text-larger",
            say("Actions", "Larger text"),
            "view",
            ("Ctrl+Shift++", "Ctrl+Shift+="),
            "text",
            4,
        ),
        spec(
            "text-smaller",
            say("Actions", "Smaller text"),
            "view",
            ("Ctrl+Shift+-", "Ctrl+_"),
            "text",
            4,
        ),
    )


def _help() -> tuple[ActionSpec, ...]:
    say = QCoreApplication.translate
    return (ActionSpec("help", say("Actions", "Keys and help"), "help", ("F1",), "help"),)
