"""The head of a record: its name, its chips, and what can be done with it as a whole."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.domain.records import key_of
from briefer.gui.library.rows import record_chips
from briefer.gui.library.sentences import name_of
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import tool
from briefer.gui.parts.chip import Chip
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.services.editing import NEW
from briefer.services.records import Held

_MOST_CHIPS = 2


class RecordHead(QFrame):
    """Name, chips and buttons."""

    duplicate_wanted = Signal()
    twins_wanted = Signal()
    trash_wanted = Signal()
    restore_wanted = Signal()
    purge_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait for a record."""
        super().__init__(parent)
        self.setObjectName("record-head")
        self.name = Label("", look, size=18, bold=True, wrap=True)
        self.name.setObjectName("record-name")
        self.chips = [Chip("", look) for _ in range(_MOST_CHIPS)]
        self.copy = tool("copy", self.tr("Duplicate"), look, kind="text")
        self.copy.setObjectName("record-duplicate")
        self.twins = tool("split", self.tr("Find duplicates"), look, kind="text")
        self.twins.setObjectName("record-twins")
        self.trash = tool("trash", self.tr("Move to trash"), look, kind="text")
        self.trash.setObjectName("record-trash")
        self.restore = tool("restore", self.tr("Restore"), look, kind="text")
        self.restore.setObjectName("record-restore")
        self.purge = tool("trash", self.tr("Delete for good"), look, kind="text")
        self.purge.setObjectName("record-purge")
        pairs = (
            (self.copy, self.duplicate_wanted),
            (self.twins, self.twins_wanted),
            (self.trash, self.trash_wanted),
            (self.restore, self.restore_wanted),
            (self.purge, self.purge_wanted),
        )
        for button, signal in pairs:
            button.clicked.connect(signal)
        chips = row(look, *self.chips, None, gap=6)
        buttons = row(look, *(button for button, _ in pairs), None, gap=2)
        lines = column(look, self.name, chips, buttons, gap=6)
        self.setLayout(lines)
        lines.setAlignment(self.name, Qt.AlignmentFlag.AlignTop)

    def show_held(self, held: Held, today: dt.date, *, read_only: bool) -> None:
        """Show a record's name and chips, and what can be done with it."""
        self.name.setText(name_of(held))
        chips = record_chips(held, today)[:_MOST_CHIPS]
        for number, chip in enumerate(self.chips):
            chip.setVisible(number < len(chips))
            if number < len(chips):
                chip.show_chip(chips[number].text, chips[number].kind)
        can = not read_only
        self.copy.setVisible(can and not held.trashed and key_of(held.record).kind in NEW)
        self.twins.setVisible(not held.trashed)
        self.trash.setVisible(can and not held.trashed)
        self.restore.setVisible(can and held.trashed)
        self.purge.setVisible(can and held.trashed)
