"""The header of the library view: what the library holds, its history, and a new record."""

import datetime as dt
from collections.abc import Mapping

from PySide6.QtWidgets import QFrame, QWidget

from briefer.domain.records import Kind
from briefer.gui.actions import Actions
from briefer.gui.dates import written_time
from briefer.gui.library.kinds import SHOWN, kind_words
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.labels import ElidedLabel, Label
from briefer.gui.parts.layouts import column, row
from briefer.services.editing import NEW

_HEIGHT = 60
_FACTS = SHOWN[:2]


class LibraryHeader(QFrame):
    """What concerns the library as a whole."""

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        """Offer what the actions do."""
        super().__init__(parent)
        self._look = look
        self._backup = ""
        self._counts: Mapping[Kind, int] = {}
        self.setObjectName("header")
        self.title = Label(self.tr("Library"), look, size=18, bold=True)
        self.facts = ElidedLabel("", look, size=12, tone="muted")
        self.facts.setObjectName("library-facts")
        self.undo = tool("undo", actions["undo"].text(), look)
        self.undo.setObjectName("library-undo")
        self.undo.follow_action(actions["undo"])
        self.redo = tool("redo", actions["redo"].text(), look)
        self.redo.setObjectName("library-redo")
        self.redo.follow_action(actions["redo"])
        self.bring = tool("import", actions["bring-in"].text(), look)
        self.bring.setObjectName("library-bring")
        self.bring.follow_action(actions["bring-in"])
        self.new = push("", look, kind="primary", icon="plus")
        self.new.setObjectName("library-new")
        self.new.clicked.connect(actions["new-record"].trigger)
        actions["new-record"].changed.connect(lambda: self._mirror(actions))
        words = column(look, self.title, self.facts, gap=2, margins=(0, 8, 0, 8))
        line = row(
            look,
            (words, 1),
            self.undo,
            self.redo,
            self.bring,
            4,
            self.new,
            gap=8,
            margins=(16, 0, 16, 0),
        )
        self.setLayout(line)
        self._mirror(actions)
        look.follow(self, self._dress)

    def show_kind(self, kind: Kind | None) -> None:
        """Offer a new record of the kind that is shown."""
        offered = kind in NEW
        self.new.setVisible(offered)
        if kind is not None and offered:
            self.new.setText(kind_words(kind).new)

    def show_counts(self, counts: Mapping[Kind, int]) -> None:
        """Say how many records there are."""
        self._counts = counts
        self._tell()

    def tell_backup(self, last: dt.datetime | None) -> None:
        """Say when the library was backed up last: "backed up 13:30"; None is never."""
        said = self.tr("backed up {time}")
        self._backup = "" if last is None else said.format(time=written_time(last))
        self._tell()

    def _tell(self) -> None:
        counts = (f"{kind_words(kind).many} {self._counts.get(kind, 0)}" for kind in _FACTS)
        self.facts.setText(" · ".join(filter(None, (self.tr("One file"), *counts, self._backup))))

    def _mirror(self, actions: Actions) -> None:
        action = actions["new-record"]
        self.new.setEnabled(action.isEnabled())
        self.new.setToolTip("" if action.isEnabled() else str(action.property("why")))

    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(_HEIGHT))
