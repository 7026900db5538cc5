"""The first pane of the Packs view: what the pack is made of."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from briefer.domain.ids import LetterId
from briefer.domain.pack import PartKind
from briefer.gui.look.look import Look
from briefer.gui.packs.binding import Ranges
from briefer.gui.packs.details import PackDetails
from briefer.gui.packs.listing import PartList
from briefer.gui.packs.rows import PartRow, part_rows
from briefer.gui.packs.workbench import PackBench
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.layouts import column, row
from briefer.services.packs import BoundUp

_LEAST, _FORM = 240, 420


class PartsPane(QFrame):
    """The parts, or the form of the cover and the look.

    `shown` carries the anchor of a part that one wants to see, `letter_wanted` the id of a letter
    that is to be opened, and `adding_wanted` asks for letters to be added.
    """

    shown = Signal(str)
    letter_wanted = Signal(str)
    adding_wanted = Signal()

    def __init__(
        self, bench: PackBench, details: PackDetails, look: Look, parent: QWidget | None = None
    ) -> None:
        """Show the pack on `bench`; `details` is the form that the cover has."""
        super().__init__(parent)
        self._bench, self._look, self.details = bench, look, details
        self._made: BoundUp | None = None
        self.ranges: Ranges = {}
        """On which pages the parts and letters stand that were bound last."""
        self._unfolded = False
        self.setObjectName("pack-parts-pane")
        self.setProperty("pane", "side")
        self._make()
        self._connect()
        self.refresh()

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which the parts, or the form, can be used."""
        width = _FORM if self.pages.currentWidget() is self.details else _LEAST
        return QSize(self._look.px(width), self._look.px(160))

    def refresh(self) -> None:
        """Show the pack as it is now, with the pages of what was bound last."""
        pack = self._bench.pack
        rows = part_rows(pack, self._made, self.ranges, unfolded=self._unfolded) if pack else ()
        self.list.show_rows(rows)
        self._offer()

    def show_bound(self, made: BoundUp | None) -> None:
        """Know the pack as it is bound now."""
        self._made = made
        self.details.show_bound(made)
        self.refresh()

    def show_ranges(self, ranges: Ranges) -> None:
        """Know on which pages the parts stand."""
        self.ranges = ranges
        self.refresh()

    def start_over(self) -> None:
        """Forget what was bound: another pack is coming."""
        self._made, self.ranges, self._unfolded = None, {}, False
        self.close_details()
        self.refresh()
        self.list.setCurrentIndex(self.list.rows_shown.index(0))

    def reveal_letter(self, letter: LetterId) -> None:
        """Make a letter the current row."""
        if not self._unfolded:
            self._turn()
        self.list.go_to(f"letter/{letter}")

    def focus_list(self) -> None:
        """Go to the parts."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_details(self) -> None:
        """Show the form, and go to its first field."""
        self.details.refresh()
        self.pages.setCurrentWidget(self.details)
        self._widen()
        self.details.focus_first()

    def close_details(self) -> None:
        """Keep what is typed in the form, and go back to the parts."""
        if self.pages.currentWidget() is self.details:
            self.details.settle()
            self.pages.setCurrentWidget(self._parts)
            self._widen()
            if self.isVisible():
                self.focus_list()

    def open_current(self) -> None:
        """Do with the current row what Enter does."""
        if self.list.current is not None:
            self._open(self.list.current)

    def remove_current(self) -> None:
        """Take the current letter out of the pack."""
        current = self.list.current
        if current is not None and current.letter is not None:
            self._bench.take_out((current.letter,))

    # ------------------------------------------------------------ inside

    def _make(self) -> None:
        look = self._look
        bar = PaneBar(self.tr("Parts"), look)
        self.up = tool("arrowup", self.tr("Move up"), look, kind="small", keys="Alt+Up")
        self.up.setObjectName("pack-move-up")
        self.down = tool("arrowdown", self.tr("Move down"), look, kind="small", keys="Alt+Down")
        self.down.setObjectName("pack-move-down")
        bar.add(None, self.up, self.down)
        self.list = PartList(look)
        self.open = push("", look, kind="link")
        self.open.setObjectName("pack-open")
        self.remove = push(self.tr("Take out"), look, kind="link")
        self.remove.setObjectName("pack-take-out")
        self.add = push(self.tr("Add letters…"), look, kind="link", icon="plus")
        self.add.setObjectName("pack-add")
        self.edit = push(self.tr("Cover, sender and look"), look, kind="link", icon="pencil")
        self.edit.setObjectName("pack-details")
        foot = column(
            look,
            row(look, self.open, None, self.remove, gap=4),
            row(look, self.add, None, gap=0),
            row(look, self.edit, None, gap=0),
            gap=0,
            margins=(8, 4, 8, 8),
        )
        self._parts = QFrame()
        self._parts.setProperty("pane", "side")
        self._parts.setLayout(column(look, bar, 8, (self.list, 1), foot, gap=0))
        self.pages = QStackedWidget()
        self.pages.addWidget(self._parts)
        self.pages.addWidget(self.details)
        self.setLayout(column(look, (self.pages, 1), gap=0))

    def _connect(self) -> None:
        bench, parts = self._bench, self.list
        bench.changed.connect(self.refresh)
        parts.chosen.connect(self._choose)
        parts.ticked.connect(self._tick)
        parts.turned.connect(self._turn)
        parts.opened.connect(self._open)
        parts.removed.connect(self.remove_current)
        parts.moved.connect(self._move)
        self.up.clicked.connect(lambda: parts.shift(-1))
        self.down.clicked.connect(lambda: parts.shift(1))
        self.open.clicked.connect(self.open_current)
        self.remove.clicked.connect(self.remove_current)
        self.add.clicked.connect(self.adding_wanted)
        self.edit.clicked.connect(self.open_details)
        self.details.left.connect(self.close_details)
        self._look.follow(self, self._widen)

    def _choose(self, chosen: PartRow) -> None:
        self._offer()
        if chosen.anchor:
            self.shown.emit(chosen.anchor)

    def _tick(self, ticked: PartRow) -> None:
        if ticked.kind is not None:
            self._bench.tick(ticked.kind, included=not ticked.ticked)

    def _turn(self) -> None:
        self._unfolded = not self._unfolded
        self.refresh()

    def _open(self, opened: PartRow) -> None:
        if opened.letter is not None:
            if not opened.missing:
                self.letter_wanted.emit(opened.letter)
        elif opened.kind is PartKind.LETTERS:
            self._turn()
        elif opened.kind in (PartKind.COVER, PartKind.SUMMARY):
            self.open_details()
        else:
            self.shown.emit(opened.anchor)

    def _move(self, moved: PartRow, index: int) -> None:
        if moved.letter is not None:
            self._bench.put_letter(moved.letter, index)
        elif moved.kind is not None:
            self._bench.put_part(moved.kind, index)
        self.list.go_to(moved.key)
        self._offer()

    def _offer(self) -> None:
        """Offer what can be done with the current row."""
        current, locked = self.list.current, self._bench.locked
        places = self.list.places(current) if current is not None else ()
        first = bool(places) and current == places[0]
        last = bool(places) and current == places[-1]
        self.up.setEnabled(current is not None and not locked and not first)
        self.down.setEnabled(current is not None and not locked and not last)
        letter = current is not None and current.letter is not None
        folds = current is not None and current.kind is PartKind.LETTERS
        words = self.tr("Hide the letters") if self._unfolded else self.tr("Show the letters")
        self.open.setText(self.tr("Open letter") if letter else words)
        self.open.setVisible(folds or (letter and current is not None and not current.missing))
        self.remove.setVisible(letter)
        self.remove.setEnabled(not locked)
        for button in (self.add, self.edit):
            button.setEnabled(not locked)

    def _widen(self) -> None:
        form = self.pages.currentWidget() is self.details
        self.setMinimumWidth(self._look.px(_FORM if form else _LEAST))
