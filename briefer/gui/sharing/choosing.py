"""Choosing records and letters to share: a searchable list by kind."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.domain.ids import LetterId
from briefer.domain.records import Kind, RecordKey, key_of, label_of
from briefer.errors import BrieferError
from briefer.gui.chooser.rows import Tick, TickGroup, TickRow
from briefer.gui.chooser.ticklist import TickList
from briefer.gui.dates import written_date
from briefer.gui.look.look import Look
from briefer.gui.parts.fields import SearchField
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column
from briefer.gui.sharing.keys import letter_of, letter_row, record_of, record_row
from briefer.gui.sharing.words import kind_name, letters_name, origin_words
from briefer.services.ports import LetterStore
from briefer.services.records import Query, RecordStore

_MOST = 100
_REST_MS = 150
_KINDS = (
    Kind.RECOMMENDATION,
    Kind.HOOK,
    Kind.ADDRESSEE,
    Kind.SOURCE,
    Kind.SENDER,
    Kind.TEMPLATE,
    Kind.PACK,
    Kind.IMAGE,
)


class Choosing(QFrame):
    """What the library holds, to be ticked. What is ticked stays so while one searches on."""

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        records: RecordStore,
        letters: LetterStore,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """List what `records` and `letters` hold; `refresh` asks them."""
        super().__init__(parent)
        self._records, self._letters = records, letters
        self._ticked: dict[str, None] = {}
        self.setProperty("pane", "side")
        self.setObjectName("share-choosing")
        self.search = SearchField(self.tr("Search records and letters"), look)
        self.search.setObjectName("share-search")
        self.list = TickList(self.tr("Records and letters to share"), look)
        self.list.setObjectName("share-list")
        self.cut = Label("", look, size=12, tone="muted", wrap=True)
        head = column(look, self.search, self.cut, gap=8, margins=(16, 12, 16, 8))
        self.setLayout(column(look, head, (self.list, 1), gap=0))
        self.cut.hide()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.refresh)
        self.search.textChanged.connect(self._rest.start)
        self.search.returnPressed.connect(self._to_list)
        self.list.tick_requested.connect(self._tick)
        self.list.shown.connect(self._toggle)

    @property
    def records(self) -> tuple[RecordKey, ...]:
        """The records that are ticked."""
        return tuple(key for row in self._ticked if (key := record_of(row)) is not None)

    @property
    def letters(self) -> tuple[LetterId, ...]:
        """The letters that are ticked."""
        return tuple(key for row in self._ticked if (key := letter_of(row)) is not None)

    def tick_only(self, key: RecordKey) -> None:
        """Tick one record and nothing else."""
        self._ticked = {record_row(key): None}
        self.search.clear()
        self.refresh()
        self.changed.emit()

    def refresh(self) -> None:
        """Ask the library anew."""
        self._rest.stop()
        words = self.search.text().strip()
        try:
            groups = [*self._letter_groups(words), *self._record_groups(words)]
        except BrieferError as problem:
            self.failed.emit(problem)
            return
        cut = any(len(group.rows) >= _MOST for group in groups)
        if groups:
            said = self.tr("Of each kind the first {most} are listed. Search for the others.")
            self.cut.setText(said.format(most=_MOST))
        else:
            self.cut.setText(self.tr("Nothing found for “{words}”.").format(words=words))
        self.cut.setVisible(cut or not groups)
        self.list.show_groups(groups)

    def _letter_groups(self, words: str) -> Iterator[TickGroup]:
        rows = tuple(
            TickRow(
                key=letter_row(kept.id),
                title=kept.title,
                reason=written_date(kept.date),
                tick=self._state(letter_row(kept.id)),
            )
            for kept in self._letters.entries(words)[:_MOST]
        )
        if rows:
            yield TickGroup(key="letters", title=letters_name(), rows=rows)

    def _record_groups(self, words: str) -> Iterator[TickGroup]:
        for kind in _KINDS:
            held = self._records.page(Query(kind=kind, words=words), 0, _MOST).rows
            rows: Sequence[TickRow] = tuple(
                TickRow(
                    key=record_row(key),
                    title=label_of(one.record) or key.id,
                    reason=origin_words(one),
                    tick=self._state(record_row(key)),
                )
                for one in held
                for key in (key_of(one.record),)
            )
            if rows:
                folded = kind is not Kind.RECOMMENDATION and not words
                yield TickGroup(
                    key=str(kind), title=kind_name(kind), rows=tuple(rows), folded=folded
                )

    def _state(self, row: str) -> Tick:
        return Tick.ALL if row in self._ticked else Tick.NONE

    def _toggle(self, row: str) -> None:
        self._tick(row, row not in self._ticked)

    def _tick(self, row: str, ticked: bool) -> None:
        if ticked:
            self._ticked[row] = None
        else:
            self._ticked.pop(row, None)
        self.refresh()
        self.changed.emit()

    def _to_list(self) -> None:
        self.refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
