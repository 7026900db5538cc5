"""The preview: what a file of shared records would change, and which of it is to be taken in."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QSplitter, QWidget

from briefer.domain.records import Kind, RecordKey, label_of
from briefer.gui.chooser.rows import Tick as Ticked
from briefer.gui.chooser.rows import TickGroup, TickRow
from briefer.gui.chooser.ticklist import TickList
from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import ground
from briefer.gui.parts.fields import LabelledField
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.secret import Tick
from briefer.gui.sharing.detail import Detail
from briefer.gui.sharing.keys import record_of, record_row
from briefer.gui.sharing.words import counts_words, difference_words, kind_name, standing_chip
from briefer.services.sharing import Difference, Exchange, Standing

_LIST, _DETAIL = 420, 720
_TICKED = (Standing.NEW, Standing.UPDATE)


class Preview(QFrame):
    """Lists the records of a file by kind.

    `taken` carries the keys of the ticked records and the batch's name; nothing is changed before.
    """

    taken = Signal(object, str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Wait for a file."""
        super().__init__(parent)
        self._look = look
        self._differences: tuple[Difference, ...] = ()
        self._letters = 0
        self._ticked: set[RecordKey] = set()
        self.setProperty("pane", "main")
        self.setObjectName("take-in-preview")
        self._make()
        self._lay_out()
        self._connect()

    def show_exchange(self, exchange: Exchange, differences: Sequence[Difference]) -> None:
        """Show what `exchange` would change."""
        self._differences, self._letters = tuple(differences), len(exchange.letters)
        self._ticked = {known.key for known in differences if known.kind in _TICKED}
        self.name.setText(exchange.name)
        self.counts.setText(self._counts())
        same = any(known.kind is Standing.SAME for known in differences)
        self.same.setVisible(same)
        self.same.setChecked(
            bool(differences) and all(known.kind is Standing.SAME for known in differences)
        )
        self.list.start_over()
        self._list_rows()
        self._show_current()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """Let nothing be asked for while work goes on."""
        self.take.setEnabled(not busy)

    # ------------------------------------------------------------ inside

    def _make(self) -> None:
        look = self._look
        self.counts = Label("", look, wrap=True, bold=True)
        self.counts.setObjectName("take-in-counts")
        self.name = QLineEdit()
        self.name.setObjectName("take-in-name")
        self.named = LabelledField(self.tr("Name of the batch"), look, field=self.name)
        self.same = Tick(self.tr("Show what is the same"), look)
        self.same.setObjectName("take-in-same")
        self.list = TickList(self.tr("Records in the file"), look)
        self.list.setObjectName("take-in-list")
        self.detail = Detail(look)
        self.take = push(self.tr("Take in"), look, kind="primary", icon="import")
        self.take.setObjectName("take-in-go")
        self.cancel = push(self.tr("Cancel"), look, kind="link")
        self.cancel.setObjectName("take-in-cancel")
        self.chosen = Label("", look, tone="muted", wrap=True)
        self.chosen.setObjectName("take-in-chosen")

    def _lay_out(self) -> None:
        look = self._look
        head = column(look, self.counts, self.named, self.same, gap=8, margins=(16, 12, 16, 8))
        side = ground(column(look, head, (self.list, 1), gap=0), "side")
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(side)
        split.addWidget(self.detail)
        split.setSizes([_LIST, _DETAIL])
        split.setStretchFactor(1, 1)
        foot = ground(
            row(look, self.take, self.cancel, (self.chosen, 1), gap=8, margins=(16, 8, 16, 8)),
            "side",
            "footer",
        )
        self.setLayout(column(look, (split, 1), foot, gap=0))

    def _connect(self) -> None:
        self.list.tick_requested.connect(self._tick)
        self.list.shown.connect(self.list.go_to)
        self.list.selectionModel().currentChanged.connect(self._turn)
        self.same.toggled.connect(self._list_rows)
        self.take.clicked.connect(self._take)
        self.name.returnPressed.connect(self._take)
        self.cancel.clicked.connect(self.left)

    def _counts(self) -> str:
        words = counts_words(self._differences) or self.tr("No records")
        if self._differences and all(known.kind is Standing.SAME for known in self._differences):
            words = self.tr("Nothing differs: your library has all of this already")
        if not self._letters:
            return words + "."
        return self.tr("{records}. Letters {count}; those that you have stay as they are.").format(
            records=words, count=self._letters
        )

    def _list_rows(self) -> None:
        self.list.show_groups(tuple(self._groups()))
        self.chosen.setText(
            self.tr("Ticked: {count}. Nothing is changed before you take it in.").format(
                count=len(self._ticked)
            )
        )

    def _groups(self) -> Iterator[TickGroup]:
        shown = [
            known
            for known in self._differences
            if known.kind is not Standing.SAME or self.same.isChecked()
        ]
        for kind in Kind:
            rows = tuple(self._row(known) for known in shown if known.key.kind is kind)
            if rows:
                yield TickGroup(key=str(kind), title=kind_name(kind), rows=rows)

    def _row(self, known: Difference) -> TickRow:
        ticked = known.key in self._ticked
        return TickRow(
            key=record_row(known.key),
            title=label_of(known.theirs) or known.key.id,
            reason=difference_words(known),
            tick=Ticked.ALL if ticked else Ticked.NONE,
            badge=standing_chip(known.kind),
            muted=known.kind is Standing.SAME,
        )

    def _tick(self, row: str, ticked: bool) -> None:
        key = record_of(row)
        if key is None:
            return
        if ticked:
            self._ticked.add(key)
        else:
            self._ticked.discard(key)
        self._list_rows()

    def _turn(self, _: QModelIndex) -> None:
        self._show_current()

    def _show_current(self) -> None:
        key = record_of(self.list.current_key)
        found = (known for known in self._differences if known.key == key)
        self.detail.show_difference(next(found, None))

    def _take(self) -> None:
        if not self._ticked and not self._letters:
            said = self.tr("Tick what you want to take in first.")
            self.chosen.setText(said)
            announce(self, said)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.take.isEnabled():
            self.taken.emit(frozenset(self._ticked), self.name.text().strip())
