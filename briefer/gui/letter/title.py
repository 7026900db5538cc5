"""The letter's title, edited where it stands."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from briefer.gui.look.look import Look

_NARROWEST = 160


class TitleField(QLineEdit):
    """A title that becomes a field when it is pointed at; Enter keeps, Esc puts back."""

    renamed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._look = look
        self._kept = ""
        self.setObjectName("title")
        self.setAccessibleName(self.tr("Title of the letter"))
        self.setToolTip(self.tr("The title is for you; it is not printed."))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)
        self.editingFinished.connect(self._keep)
        look.follow(self, self._dress)

    def show_title(self, title: str) -> None:
        """Show another title, unless one is being typed."""
        self._kept = title
        if not (self.hasFocus() and self.isModified()):
            self.setText(title)
            self.setCursorPosition(0)

    def sizeHint(self) -> QSize:
        """Return the room that the whole title takes."""
        return QSize(self.maximumWidth(), super().sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Take Esc before shortcuts do, while something is typed."""
        taken = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if taken and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the title back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._kept)
            self.setModified(False)
            self.selectAll()
            return
        super().keyPressEvent(event)

    def _keep(self) -> None:
        typed = self.text().strip()
        if not typed:
            self.setText(self._kept)
        elif typed != self._kept:
            self.setModified(False)
            self.renamed.emit(typed)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def _fit(self) -> None:
        text = self.fontMetrics().horizontalAdvance(self.text())
        self.setMaximumWidth(max(self._look.px(_NARROWEST), text + self._look.px(24)))
        self.updateGeometry()

    def _dress(self) -> None:
        self.setFont(self._look.font(18, bold=True))
        self.setMinimumWidth(self._look.px(_NARROWEST))
        self._fit()
