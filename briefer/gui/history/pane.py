"""The history pane: earlier versions above, what differs from the chosen one below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QSplitter, QWidget

from briefer.errors import BrieferError
from briefer.gui.desk.desk import Desk
from briefer.gui.history.changes import Changes
from briefer.gui.history.words import row_of
from briefer.gui.look.look import Look
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.cards import scroller
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.leaving import Escape
from briefer.gui.parts.rows import RowList

_LIST, _CHANGES = 240, 420


class HistoryPane(QFrame):
    """What a letter was, and the ways back to it. Esc goes back to the outline.

    `failed` carries a BrieferError.
    """

    left = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        """Show the versions of the letter on `desk`, once asked to."""
        super().__init__(parent)
        self._desk, self._look = desk, look
        self._chosen = desk.letter
        """The version that is compared, or None."""
        self.setObjectName("history")
        self.setProperty("pane", "main")
        self._make()
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.name.textChanged.connect(self._offer)
        self.name.returnPressed.connect(self._name)
        self.give.clicked.connect(self._name)
        self.list.moved.connect(self._choose)
        self.restore.clicked.connect(self._restore)
        self.copy.clicked.connect(self._copy)
        Escape((self.list, self.name, self.restore, self.copy, self.give), self).pressed.connect(
            self.left
        )
        desk.changed.connect(self._renew)
        look.follow(self, self._dress)
        self._offer()

    def open_list(self) -> None:
        """Show the versions that there are now, and go to them."""
        self.refresh()
        target = self.list if self.list.isVisible() else self.name
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_name(self) -> None:
        """Go to where the present version is named."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show the versions that there are now."""
        now = self._desk.now()
        versions = self._desk.versions()
        self.list.show_rows([row_of(version, now) for version in versions])
        self._splitter.setVisible(bool(versions))
        self._empty.setVisible(not versions)
        self._choose()

    # ------------------------------------------------------------ building

    def _make(self) -> None:
        look = self._look
        self.back = tool("close", self.tr("Back to the outline"), look)
        self.back.setObjectName("history-close")
        self.name = QLineEdit()
        self.name.setObjectName("version-name")
        words = self.tr("Name for the letter as it is now")
        self.name.setPlaceholderText(words)
        self.name.setAccessibleName(words)
        self.give = push(self.tr("Name this version"), look, icon="tag")
        self.give.setObjectName("version-give")
        self.list = RowList(self.tr("Earlier versions"), look)
        self.list.setObjectName("versions")
        self.nothing = Label(
            self.tr(
                "No earlier versions yet. briefer keeps one before the first change of each "
                "session and every ten minutes; you can name one at any time."
            ),
            look,
            tone="muted",
            wrap=True,
        )
        self.restore = push(self.tr("Restore this version"), look, kind="primary", icon="restore")
        self.restore.setObjectName("version-restore")
        self.copy = push(self.tr("Open as a copy"), look, icon="copy")
        self.copy.setObjectName("version-copy")
        self.changes = Changes(look)
        self._area: QScrollArea = scroller(self.changes)
        self._splitter = QSplitter(Qt.Orientation.Vertical)

    def _lay_out(self) -> None:
        look = self._look
        bar = PaneBar(self.tr("Earlier versions"), look)
        bar.add(None, self.back)
        naming = row(look, (self.name, 1), self.give, gap=8, margins=(12, 8, 12, 8))
        below = QWidget()
        below.setLayout(
            column(
                look,
                row(look, self.restore, self.copy, None, gap=8, margins=(12, 8, 12, 8)),
                (self._area, 1),
                gap=0,
            )
        )
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(below)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._empty = QWidget()
        self._empty.setLayout(column(look, self.nothing, None, margins=(16, 8, 16, 8)))
        lines = column(look, bar, naming, (self._empty, 1), (self._splitter, 1), gap=0)
        self.setLayout(lines)

    def _dress(self) -> None:
        self.name.setFont(self._look.font(13))
        px = self._look.px
        self._splitter.setSizes([px(_LIST), px(_CHANGES)])

    # ------------------------------------------------------------ what is shown

    def _renew(self) -> None:
        if self.isVisible():
            self.refresh()

    def _choose(self) -> None:
        self._chosen = None
        key = self.list.current_key
        try:
            if key and self._desk.letter is not None:
                self._chosen = self._desk.version(int(key))
            if self._chosen is None:
                self.changes.show_nothing()
            else:
                self.changes.show_compared(self._desk.compared(self._chosen))
        except BrieferError as problem:
            self.changes.show_nothing()
            self.failed.emit(problem)
        self._offer()

    def _offer(self) -> None:
        self.give.setEnabled(bool(self.name.text().strip()))
        self.give.setToolTip("" if self.give.isEnabled() else self.tr("Type a name first."))
        self.restore.setEnabled(self._chosen is not None and self.changes.differs)
        same = self.tr("The letter is as it was in this version.")
        self.restore.setToolTip("" if self.restore.isEnabled() else same)
        self.copy.setEnabled(self._chosen is not None)

    # ------------------------------------------------------------ what is done

    def _name(self) -> None:
        name = self.name.text().strip()
        if not name:
            return
        try:
            self._desk.name_version(name)
        except BrieferError as problem:
            self.failed.emit(problem)
            return
        self.name.clear()
        self.refresh()
        if self.list.count():
            self.list.setCurrentRow(0)

    def _restore(self) -> None:
        if self._chosen is None:
            return
        try:
            self._desk.restore_version(self._chosen)
        except BrieferError as problem:
            self.failed.emit(problem)
            return
        self.refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy(self) -> None:
        if self._chosen is None:
            return
        try:
            self._desk.open_copy(self._chosen)
        except BrieferError as problem:
            self.failed.emit(problem)
