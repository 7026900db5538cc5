"""What names an action, and what is known of each."""

from dataclasses import dataclass
from typing import Literal

ActionId = Literal[
    "new-letter",
    "all-letters",
    "choose-addressee",
    "set-date",
    "set-reply-by",
    "choose-sender",
    "look",
    "export",
    "export-docx",
    "export-pdf",
    "export-text",
    "export-html",
    "print",
    "export-eml",
    "copy-text",
    "copy-form",
    "copy-mail",
    "share",
    "take-in",
    "bring-in",
    "bring-in-clipboard",
    "library-history",
    "lock",
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
    "cite-below",
    "cite-at-foot",
    "mark-draft",
    "mark-ready",
    "mark-sent",
    "replies",
    "follow-up",
    "versions",
    "name-version",
    "revert",
    "tick",
    "search",
    "why-here",
    "traceability",
    "add-paragraph",
    "add-trace",
    "insert-snippet",
    "keep-snippet",
    "next-misspelling",
    "toggle-spelling",
    "next-finding",
    "previous-finding",
    "fix-first",
    "safe-fixes",
    "toggle-findings",
    "palette",
    "view-letters",
    "view-library",
    "view-templates",
    "view-packs",
    "many-letters",
    "insert-placeholder",
    "save-as-template",
    "set-language",
    "paper-a4",
    "paper-letter",
    "cite-at-end",
    "new-record",
    "duplicate-record",
    "trash-record",
    "restore-record",
    "merge-records",
    "matrix",
    "accept-item",
    "reject-item",
    "edit-asks",
    "split-item",
    "join-items",
    "move-item",
    "mark-context",
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

MenuId = Literal["file", "edit", "letter", "insert", "library", "view", "help", "none"]


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
