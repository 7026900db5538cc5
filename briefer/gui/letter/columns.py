"""Three columns side by side, or fewer with tabs where the window is narrow for its text."""

from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QSplitter, QTabBar, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.bars import PaneBar
from briefer.gui.parts.layouts import column
from briefer.gui.tab_order import tab_stops

_THREE_FROM, _TWO_FROM = 1000, 700
_CHOOSER, _OUTLINE = 300, 455
_LEAST = (272, 380, 320)


class Folding(Enum):
    """How many columns there is room for."""

    THREE = 3
    TWO = 2
    ONE = 1


class Columns(QFrame):
    """Chooser, outline and preview.

    Widths are divided by the text scale: below 1000 the preview is a tab beside the outline,
    below 700 there is one column at a time. `wanted` comes when one of them is to be shown.
    """

    folded = Signal(object)
    wanted = Signal()

    def __init__(
        self,
        chooser: QWidget,
        outline: QWidget,
        preview: QWidget,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Put the three beside one another."""
        super().__init__(parent)
        self._look = look
        self.parts = (chooser, outline, preview)
        self._folding: Folding | None = None
        self._widths: tuple[int, ...] = ()
        self._current = outline
        self._trouble = ""
        self._make_tabs()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("columns")
        for part in self.parts:
            self._splitter.addWidget(part)
        for number in range(3):
            self._splitter.setCollapsible(number, False)
            self._splitter.setStretchFactor(number, int(number > 0))
        self._splitter.setHandleWidth(1)
        self._splitter.splitterMoved.connect(self._remember)
        self.setLayout(column(look, self._bar, (self._splitter, 1), gap=0))
        look.follow(self, self._dress)

    @property
    def folding(self) -> Folding:
        """How many columns there are now."""
        return self._folding or Folding.THREE

    @property
    def current(self) -> QWidget:
        """The column that shows where not all do."""
        return self._current

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths that the user chose, in pixels at 100 % text; empty when none."""
        return self._widths

    def set_widths(self, widths: tuple[int, ...]) -> None:
        """Give the columns the widths of another session."""
        if len(widths) == len(self.parts):
            self._widths = widths
            self._spread()

    def bring(self, part: QWidget) -> None:
        """Show a column that is hidden behind a tab, or all of them by something else."""
        self.wanted.emit()
        self._turn_to(part)

    def _turn_to(self, part: QWidget) -> None:
        for number in range(self.tabs.count()):
            if self.tabs.tabData(number) == self.parts.index(part):
                self.tabs.setCurrentIndex(number)

    def say_trouble(self, words: str) -> None:
        """Show beside the preview's tab what its findings say: "Errors 2"."""
        self._trouble = words
        self._name_tabs()

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which one column can be used."""
        return QSize(self._look.px(360), self._look.px(240))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        self._fold()
        if not self._widths:
            self._spread()

    def _make_tabs(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setObjectName("column-tabs")
        self.tabs.setAccessibleName(self.tr("Parts of the letter view"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.currentChanged.connect(self._turn)
        self._bar = PaneBar("", self._look)
        self._bar.add(self.tabs, None)

    def _fold(self) -> None:
        wide = self.width() / self._look.scale
        folding = (
            Folding.THREE
            if wide >= _THREE_FROM
            else Folding.TWO
            if wide >= _TWO_FROM
            else Folding.ONE
        )
        if folding is not self._folding:
            self._folding = folding
            self._renew_tabs()
            self._show_parts()
            self.folded.emit(folding)

    def _renew_tabs(self) -> None:
        first = {Folding.THREE: 3, Folding.TWO: 1, Folding.ONE: 0}[self.folding]
        wanted = self._current if self.parts.index(self._current) >= first else self.parts[1]
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for number in range(first, 3):
            self.tabs.setTabData(self.tabs.addTab(""), number)
        self.tabs.blockSignals(False)
        self._name_tabs()
        if first == len(self.parts) and self.tabs.hasFocus():
            self._enter(self._current)
        self._bar.setVisible(first < len(self.parts))
        self._current = wanted
        self._turn_to(wanted)

    def _enter(self, part: QWidget) -> None:
        part.show()
        stop = next(tab_stops(part), None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_tabs(self) -> None:
        names = (self.tr("Choose"), self.tr("Outline"), self.tr("Preview"))
        for at in range(self.tabs.count()):
            number = int(self.tabs.tabData(at))
            trouble = f" · {self._trouble}" if number == 2 and self._trouble else ""
            self.tabs.setTabText(at, names[number] + trouble)

    def _turn(self, tab: int) -> None:
        if tab >= 0:
            self._current = self.parts[int(self.tabs.tabData(tab))]
            self._show_parts()

    def _show_parts(self) -> None:
        always = {Folding.THREE: 3, Folding.TWO: 1, Folding.ONE: 0}[self.folding]
        focused = QApplication.focusWidget()
        shown = [
            part
            for number, part in enumerate(self.parts)
            if number < always or part is self._current
        ]
        goes = [part for part in self.parts if part not in shown]
        if focused is not None and any(part.isAncestorOf(focused) for part in goes):
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in self.parts:
            part.setVisible(part in shown)
        self._spread()

    def _spread(self) -> None:
        """Give each column its width."""
        px = self._look.px
        if self._widths:
            self._splitter.setSizes([px(width) for width in self._widths])
            return
        whole = self.width()
        chooser = min(px(360), max(px(_CHOOSER), round(whole * 0.19)))
        rest = whole - chooser
        outline = max(px(_OUTLINE), round(rest * 0.505))
        if self.folding is not Folding.THREE:
            outline = rest
        self._splitter.setSizes([chooser, outline, max(1, whole - chooser - outline)])

    def _remember(self) -> None:
        if self.folding is Folding.THREE:
            self._widths = tuple(
                round(width / self._look.scale) for width in self._splitter.sizes()
            )

    def _dress(self) -> None:
        for part, least in zip(self.parts, _LEAST, strict=True):
            part.setMinimumWidth(self._look.px(least))
        self.tabs.setFont(self._look.font(13))
        self._folding = None
        self._fold()
