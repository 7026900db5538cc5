"""Every action of the window: its name, its keys and its menu."""

from PySide6.QtCore import QCoreApplication

from briefer.gui.action_ids import ActionId, ActionSpec, MenuId


def menu_titles() -> dict[MenuId, str]:
    """Return the menus and their titles, in their order."""
    translate = QCoreApplication.translate
    return {
        "file": translate("Menus", "&File"),
        "edit": translate("Menus", "&Edit"),
        "letter": translate("Menus", "&Letter"),
        "insert": translate("Menus", "&Insert"),
        "library": translate("Menus", "L&ibrary"),
        "view": translate("Menus", "&View"),
        "help": translate("Menus", "&Help"),
    }


def action_specs() -> tuple[ActionSpec, ...]:
    """Return all actions, in the order of their menus."""
    return (*_file(), *_edit(), *_letter(), *_library(), *_review(), *_view(), *_help())


def _file() -> tuple[ActionSpec, ...]:
    translate = QCoreApplication.translate
    spec = ActionSpec
    return (
        spec("new-letter", translate("Actions", "New letter"), "file", ("Ctrl+N",), "letter"),
        spec(
            "all-letters",
            translate("Actions", "All letters"),
            "file",
            ("Ctrl+Shift+O",),
            "letter",
        ),
        spec("export", translate("Actions", "Export"), "none", (), "export"),
        spec(
            "export-docx",
            translate("Actions", "Export as Word document…"),
            "file",
            ("Ctrl+E",),
            "export",
            1,
        ),
        spec(
            "export-pdf",
            translate("Actions", "Export as PDF…"),
            "file",
            ("Ctrl+Shift+E",),
            "export",
            1,
        ),
        spec("export-text", translate("Actions", "Export as plain text…"), "file", (), "export", 1),
        spec("export-html", translate("Actions", "Export as web page…"), "file", (), "export", 1),
        spec("export-eml", translate("Actions", "Save as e-mail draft…"), "file", (), "export", 1),
        spec(
            "copy-text", translate("Actions", "Copy as text"), "file", ("Ctrl+Shift+C",), "copy", 1
        ),
        spec("copy-form", translate("Actions", "Copy for a web form…"), "file", (), "copy", 1),
        spec("copy-mail", translate("Actions", "Copy for e-mail"), "file", (), "copy", 1),
        spec("print", translate("Actions", "Print…"), "file", ("Ctrl+P",), "print", 2),
        spec(
            "many-letters",
            translate("Actions", "One letter to many people"),
            "file",
            ("Ctrl+Shift+N",),
            "person",
            2,
        ),
        spec("share", translate("Actions", "Share…"), "file", (), "export", 3),
        spec(
            "bring-in",
            translate("Actions", "Bring in a report…"),
            "file",
            ("Ctrl+I",),
            "import",
            3,
        ),
        spec("take-in", translate("Actions", "Take in shared records…"), "file", (), "import", 3),
        spec(
            "library-history",
            translate("Actions", "History of the library"),
            "file",
            (),
            "clock",
            3,
        ),
        spec("lock", translate("Actions", "Lock"), "file", ("Ctrl+L",), "lock", 3),
        spec("quit", translate("Actions", "Quit"), "file", ("Ctrl+Q",), "", 4),
    )


def _edit() -> tuple[ActionSpec, ...]:
    translate = QCoreApplication.translate
    spec = ActionSpec
    return (
        spec("undo", translate("Actions", "Undo"), "edit", ("Ctrl+Z",), "undo"),
        spec("redo", translate("Actions", "Redo"), "edit", ("Ctrl+Y", "Ctrl+Shift+Z"), "redo"),
        spec("edit", translate("Actions", "Edit the words"), "edit", ("F2",), "pencil", 1),
        spec(
            "keep",
            translate("Actions", "Keep the words"),
            "none",
            ("Ctrl+Return", "Ctrl+Enter"),
            "check",
            1,
            local=True,
        ),
        spec("put-back", translate("Actions", "Put back"), "none", ("Esc",), "", 1, local=True),
        spec(
            "restore-original",
            translate("Actions", "Restore original"),
            "edit",
            ("Ctrl+R",),
            "restore",
            1,
        ),
        spec(
            "remove",
            translate("Actions", "Remove from letter"),
            "edit",
            ("Del",),
            "close",
            1,
            local=True,
        ),
        spec(
            "search", translate("Actions", "Search in this pane"), "edit", ("Ctrl+F",), "search", 2
        ),
        spec(
            "next-misspelling",
            translate("Actions", "Next word that may be misspelt"),
            "edit",
            ("F7",),
            "",
            2,
        ),
        spec(
            "toggle-spelling",
            translate("Actions", "Check spelling or do not"),
            "edit",
            (),
            "",
            2,
        ),
        spec(
            "bring-in-clipboard",
            translate("Actions", "Bring in from the clipboard"),
            "edit",
            ("Ctrl+Shift+V",),
            "import",
            3,
        ),
    )


def _letter() -> tuple[ActionSpec, ...]:
    translate = QCoreApplication.translate
    spec = ActionSpec
    return (
        spec(
            "choose-addressee",
            translate("Actions", "Choose addressee"),
            "letter",
            ("Ctrl+Shift+A",),
            "building",
        ),
        spec("set-date", translate("Actions", "Date of the letter"), "letter", (), "calendar"),
        spec("set-reply-by", translate("Actions", "Date to reply by"), "letter", (), "clock"),
        spec("choose-sender", translate("Actions", "Sender…"), "letter", (), "person"),
        spec(
            "look",
            translate("Actions", "Look of the letter…"),
            "letter",
            ("Ctrl+Shift+L",),
            "text",
        ),
        spec(
            "tick",
            translate("Actions", "Tick or untick"),
            "letter",
            ("Space",),
            "check",
            1,
            local=True,
        ),
        spec("move-up", translate("Actions", "Move up"), "letter", ("Ctrl+Up",), "arrowup", 1),
        spec(
            "move-down", translate("Actions", "Move down"), "letter", ("Ctrl+Down",), "arrowdown", 1
        ),
        spec("next-finding", translate("Actions", "Next finding"), "letter", ("F8",), "", 2),
        spec(
            "previous-finding",
            translate("Actions", "Previous finding"),
            "letter",
            ("Shift+F8",),
            "",
            2,
        ),
        spec(
            "fix-first",
            translate("Actions", "Apply the first fix of this finding"),
            "letter",
            ("Ctrl+.",),
            "",
            2,
        ),
        spec(
            "safe-fixes",
            translate("Actions", "Apply safe fixes"),
            "letter",
            ("Ctrl+Shift+F",),
            "",
            2,
        ),
        spec(
            "cite-below",
            translate("Actions", "Citations under the quotations"),
            "letter",
            (),
            "",
            3,
        ),
        spec(
            "cite-at-foot",
            translate("Actions", "Citations at the foot of the page"),
            "letter",
            (),
            "",
            3,
        ),
        spec(
            "cite-at-end",
            translate("Actions", "Citations in notes at the end"),
            "letter",
            (),
            "",
            3,
        ),
        spec(
            "set-language", translate("Actions", "Language of the letter"), "letter", (), "text", 3
        ),
        spec("paper-a4", translate("Actions", "Paper: A4"), "letter", (), "", 3),
        spec("paper-letter", translate("Actions", "Paper: Letter"), "letter", (), "", 3),
        spec(
            "save-as-template",
            translate("Actions", "Save this letter as a template…"),
            "letter",
            (),
            "template",
            5,
        ),
        spec("mark-draft", translate("Actions", "Mark as draft"), "letter", (), "", 4),
        spec("mark-ready", translate("Actions", "Mark as ready"), "letter", (), "", 4),
        spec("mark-sent", translate("Actions", "Mark as sent"), "letter", (), "", 4),
        spec("replies", translate("Actions", "Replies"), "letter", ("Ctrl+Shift+R",), "letter", 4),
        spec(
            "follow-up",
            translate("Actions", "Start a follow-up letter"),
            "letter",
            (),
            "letter",
            4,
        ),
        spec("versions", translate("Actions", "Earlier versions…"), "letter", (), "clock", 5),
        spec("name-version", translate("Actions", "Name this version…"), "letter", (), "tag", 5),
        spec(
            "revert",
            translate("Actions", "Revert to how it was when opened"),
            "letter",
            (),
            "restore",
            5,
        ),
        spec(
            "why-here",
            translate("Actions", "Why is this here?"),
            "letter",
            ("Ctrl+Shift+W",),
            "help",
            6,
        ),
        spec(
            "traceability",
            translate("Actions", "Traceability"),
            "letter",
            ("Ctrl+Shift+T",),
            "search",
            6,
        ),
        spec("add-paragraph", translate("Actions", "Paragraph"), "insert", (), "plus"),
        spec("add-trace", translate("Actions", "Traceability annex"), "insert", (), "plus"),
        spec(
            "insert-placeholder",
            translate("Actions", "Placeholder…"),
            "insert",
            ("Ctrl+J",),
            "plus",
            1,
        ),
        spec(
            "insert-snippet",
            translate("Actions", "Snippet…"),
            "insert",
            ("Ctrl+Shift+J",),
            "plus",
            1,
        ),
        spec("keep-snippet", translate("Actions", "Keep as snippet…"), "insert", (), "tag", 2),
    )


def _library() -> tuple[ActionSpec, ...]:
    translate = QCoreApplication.translate
    spec = ActionSpec
    return (
        spec("new-record", translate("Actions", "New record"), "library", (), "plus"),
        spec("duplicate-record", translate("Actions", "Duplicate"), "library", (), "copy", 1),
        spec(
            "merge-records",
            translate("Actions", "Find duplicates"),
            "library",
            (),
            "split",
            1,
        ),
        spec(
            "trash-record",
            translate("Actions", "Move to trash"),
            "library",
            ("Del",),
            "trash",
            2,
            local=True,
        ),
        spec("restore-record", translate("Actions", "Restore"), "library", (), "restore", 2),
        spec(
            "matrix",
            translate("Actions", "Binding matrix"),
            "library",
            ("Ctrl+Shift+M",),
            "library",
            3,
        ),
    )


def _review() -> tuple[ActionSpec, ...]:
    """Return what is done with the items of a report; the item's own menu has them."""
    translate = QCoreApplication.translate
    listed: tuple[tuple[ActionId, str, str, str], ...] = (
        ("accept-item", translate("Actions", "Accept the item"), "Return", "check"),
        ("reject-item", translate("Actions", "Reject the item"), "Del", "trash"),
        ("edit-asks", translate("Actions", "Edit the asks of the item"), "E", "pencil"),
        ("split-item", translate("Actions", "Split the item"), "S", "split"),
        ("join-items", translate("Actions", "Join with the next item"), "J", "arrowdown"),
        ("move-item", translate("Actions", "Move to another addressee"), "M", "building"),
        ("mark-context", translate("Actions", "Mark as context"), "C", "tag"),
    )
    return tuple(
        ActionSpec(name, text, "none", (keys,), icon, 3, local=True)
        for name, text, keys, icon in listed
    )


def _view() -> tuple[ActionSpec, ...]:
    translate = QCoreApplication.translate
    spec = ActionSpec
    return (
        spec("palette", translate("Actions", "Command palette"), "view", ("Ctrl+K",), "search"),
        spec(
            "view-letters", translate("Actions", "Go to Letters"), "view", ("Ctrl+1",), "letter", 1
        ),
        spec(
            "view-library", translate("Actions", "Go to Library"), "view", ("Ctrl+2",), "library", 1
        ),
        spec(
            "view-templates",
            translate("Actions", "Go to Templates"),
            "view",
            ("Ctrl+3",),
            "template",
            1,
        ),
        spec("view-packs", translate("Actions", "Go to Packs"), "view", ("Ctrl+4",), "pack", 1),
        spec("view-settings", translate("Actions", "Go to Settings"), "view", (), "settings", 1),
        spec("next-pane", translate("Actions", "Next pane"), "view", ("F6",), "", 2),
        spec("previous-pane", translate("Actions", "Previous pane"), "view", ("Shift+F6",), "", 2),
        spec(
            "toggle-findings",
            translate("Actions", "Show or hide findings"),
            "view",
            ("Ctrl+Shift+F8",),
            "warning",
            2,
        ),
        spec("zoom-in", translate("Actions", "Zoom in"), "view", ("Ctrl++", "Ctrl+="), "plus", 3),
        spec("zoom-out", translate("Actions", "Zoom out"), "view", ("Ctrl+-",), "minus", 3),
        spec("zoom-fit", translate("Actions", "Fit the page’s width"), "view", ("Ctrl+0",), "", 3),
        spec(
            "next-page",
            translate("Actions", "Next page"),
            "view",
            ("PgDown",),
            "down",
            3,
            local=True,
        ),
        spec(
            "previous-page",
            translate("Actions", "Previous page"),
            "view",
            ("PgUp",),
            "up",
            3,
            local=True,
        ),
        spec(
            "text-larger",
            translate("Actions", "Larger text"),
            "view",
            ("Ctrl+Shift++", "Ctrl+Shift+="),
            "text",
            4,
        ),
        spec(
            "text-smaller",
            translate("Actions", "Smaller text"),
            "view",
            ("Ctrl+Shift+-", "Ctrl+_"),
            "text",
            4,
        ),
    )


def _help() -> tuple[ActionSpec, ...]:
    translate = QCoreApplication.translate
    return (ActionSpec("help", translate("Actions", "Keys and help"), "help", ("F1",), "help"),)
