"""The bars of the matrix: its date and table above, and which rows it shows below that."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QTabBar, QWidget

from briefer.gui.dates import written_date
from briefer.gui.letter.date_button import DateButton
from briefer.gui.look.look import Look
from briefer.gui.matrix.model import Side
from briefer.gui.parts.buttons import push
from briefer.gui.parts.fields import SearchField
from briefer.gui.parts.labels import ElidedLabel, Label
from briefer.gui.parts.layouts import column, row

_HEIGHT, _TOOLS = 60, 44
_SIDES: tuple[Side, ...] = ("addressees", "recommendations")


class MatrixHeader(QFrame):
    """What concerns the matrix as a whole: on which date it judges, and saving it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin without a date."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("header")
        self.title = Label(self.tr("Binding matrix"), look, size=18, bold=True)
        self.facts = ElidedLabel("", look, size=12, tone="muted")
        self.facts.setObjectName("matrix-facts")
        self.date = DateButton("calendar", self.tr("Date to judge by"), look)
        self.date.setObjectName("matrix-date")
        self.today = push(self.tr("Back to today"), look, kind="link")
        self.today.setObjectName("matrix-today")
        self.save = push(self.tr("Save as CSV…"), look, icon="export")
        self.save.setObjectName("matrix-save")
        words = column(look, self.title, self.facts, gap=2, margins=(0, 8, 0, 8))
        self.setLayout(
            row(
                look,
                (words, 1),
                self.date,
                self.today,
                self.save,
                gap=8,
                margins=(16, 0, 16, 0),
            )
        )
        self.today.hide()
        look.follow(self, self._dress)

    def show_date(self, date: dt.date, *, is_today: bool) -> None:
        """Say on which date the matrix judges."""
        words = self.tr("On {date}").format(date=written_date(date))
        self.date.show_date(date, words)
        self.today.setVisible(not is_today)

    def show_counts(self, rows: int, columns: int, *, more: bool) -> None:
        """Say how much there is."""
        pattern = self.tr("Rows {rows} or more · Legal hooks {columns}")
        if not more:
            pattern = self.tr("Rows {rows} · Legal hooks {columns}")
        self.facts.setText(pattern.format(rows=rows, columns=columns))

    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(_HEIGHT))


class MatrixTools(QFrame):
    """Which rows are shown. `turned` comes with the other side, `narrowed` with another body."""

    turned = Signal()
    narrowed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin with the addressees."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("bar")
        self.tabs = QTabBar()
        self.tabs.setObjectName("matrix-tabs")
        self.tabs.setAccessibleName(self.tr("Addressees or recommendations"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab(self.tr("Addressees"))
        self.tabs.addTab(self.tr("Recommendations"))
        self.search = SearchField("", look)
        self.search.setObjectName("matrix-search")
        self.body = QComboBox()
        self.body.setObjectName("matrix-made-to")
        self.body.setAccessibleName(self.tr("Made to"))
        adjust = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.body.setSizeAdjustPolicy(adjust)
        self.body.setMinimumContentsLength(12)
        self.setLayout(
            row(look, self.tabs, (self.search, 1), self.body, gap=8, margins=(16, 0, 16, 0))
        )
        self.tabs.currentChanged.connect(self._turn)
        self.body.activated.connect(self.narrowed)
        look.follow(self, self._dress)
        self._offer()

    @property
    def side(self) -> Side:
        """What the rows stand for."""
        return _SIDES[self.tabs.currentIndex()]

    @property
    def made_to(self) -> str:
        """The id of the body that recommendations are to be made to; empty for all."""
        return str(self.body.currentData() or "") if self.side == "recommendations" else ""

    def show_bodies(self, bodies: Sequence[tuple[str, str]]) -> None:
        """Offer the bodies that recommendations were made to, by id and name."""
        if self.side != "recommendations":
            return
        now = self.made_to
        self.body.clear()
        self.body.addItem(self.tr("All addressees"), "")
        for key, name in sorted(bodies, key=lambda pair: pair[1].casefold()):
            self.body.addItem(name, key)
        self.body.setCurrentIndex(max(0, self.body.findData(now)))

    def _turn(self) -> None:
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._offer()
        self.turned.emit()

    def _offer(self) -> None:
        words = {
            "addressees": self.tr("Find addressees"),
            "recommendations": self.tr("Find by words, report or topic"),
        }[self.side]
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(words)
        self.body.setVisible(self.side == "recommendations")

    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(_TOOLS))
        self.tabs.setFont(self._look.font(13))
        self.body.setFont(self._look.font(13))
