"""The choosers: what each column of a sheet holds."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from briefer.domain.sheet import Sheet
from briefer.gui.look.look import Look
from briefer.gui.parts.labels import ElidedLabel
from briefer.gui.review.columns.preview import WIDEST
from briefer.gui.review.columns.sorted import Parts, Sorted
from briefer.gui.review.columns.words import column_words

_NAME = 200


def chooser(name: str, label: str, look: Look) -> QComboBox:
    """Return a chooser that no text in it makes wider than its room."""
    made = QComboBox()
    made.setObjectName(name)
    made.setAccessibleName(label)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(12)
    # The wheel scrolls the page; a value changes only by a choice.
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    look.follow(made, lambda: made.setFont(look.font(13)))
    return made


class Choosers(QWidget):
    """One line for each column: its name, and what it holds. `chosen` comes with both."""

    chosen = Signal(int, object)

    def __init__(self, parts: Parts, look: Look, escape: QObject) -> None:
        """Begin without a sheet, with `parts` to choose; `escape` watches for Esc everywhere."""
        super().__init__()
        self._parts, self._look, self._escape = parts, look, escape
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self.setLayout(self._grid)
        self.boxes: list[QComboBox] = []
        self._names: list[ElidedLabel] = []
        look.follow(self, self._dress)

    def show_sheet(self, sheet: Sheet, columns: Sorted) -> None:
        """Show the columns of a sheet, each with what it holds by now."""
        self._fit(min(WIDEST, sheet.width))
        # Only now do the choosers know their height, which the sheet of styles gives them.
        for box in self.boxes:
            box.ensurePolished()
            box.updateGeometry()
        for column, (box, name) in enumerate(zip(self.boxes, self._names, strict=True)):
            words = column_words(sheet, column, columns.head)
            name.setText(words)
            box.setAccessibleName(self.tr("What column {name} holds").format(name=words))
            box.setCurrentIndex(box.findData(columns.part(column)))

    def _fit(self, count: int) -> None:
        """Have as many choosers as there are columns; those that stay keep the focus."""
        while len(self.boxes) > count:
            for widget in (self.boxes.pop(), self._names.pop()):
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        while len(self.boxes) < count:
            self._add(len(self.boxes))

    def _add(self, column: int) -> None:
        name = ElidedLabel("", self._look)
        box = chooser(f"column-{column}", "", self._look)
        box.addItem(self.tr("Left out"), None)
        for part, words in self._parts.items():
            box.addItem(words, part)
        name.setBuddy(box)

        def choose() -> None:
            # Qt gives the word back, and not the part.
            word = box.currentData()
            part = next((known for known in self._parts if known == word), None)
            self.chosen.emit(column, part)

        box.activated.connect(choose)
        box.installEventFilter(self._escape)
        self._grid.addWidget(name, column, 0)
        self._grid.addWidget(box, column, 1)
        self.boxes.append(box)
        self._names.append(name)
        self._dress()

    def _dress(self) -> None:
        self._grid.setVerticalSpacing(self._look.px(6))
        self._grid.setHorizontalSpacing(self._look.px(12))
        self._grid.setColumnMinimumWidth(0, self._look.px(_NAME))
