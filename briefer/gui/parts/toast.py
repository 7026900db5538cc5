"""Toast: what has just been done, and how to undo it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPropertyAnimation, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QGraphicsOpacityEffect, QWidget

from briefer.gui.look.look import Look
from briefer.gui.parts.announce import announce
from briefer.gui.parts.buttons import PushButton
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import row

SHOWN_MS = 8000
_FADE_MS = 120
_ABOVE_EDGE = 16


class Toast(QFrame):
    """A sentence over the foot of its parent, for 8 seconds and while it is pointed at."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Wait, hidden, for something to say."""
        super().__init__(parent)
        self._look, self._ground = look, parent
        self._act: Callable[[], object] | None = None
        self.setObjectName("toast")
        self._label = Label("", look, wrap=True)
        self._button = PushButton("", look, bold=True)
        self._button.setObjectName("toast-button")
        self._button.clicked.connect(self._acted)
        self._button.installEventFilter(self)
        self._line = row(look, self._label, self._button, gap=12, margins=(16, 6, 8, 6))
        self.setLayout(self._line)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        parent.installEventFilter(self)
        look.follow(self, self._place)
        self.hide()

    @property
    def text(self) -> str:
        """What was said last."""
        return self._label.words

    def show_message(
        self, text: str, undo: Callable[[], object] | None = None, button_text: str = ""
    ) -> None:
        """Say `text` and offer `undo`, or what `button_text` calls it."""
        self._act = undo
        self._label.setText(text)
        self._button.setText(button_text or self.tr("Undo"))
        self._button.setVisible(undo is not None)
        self._label.setContentsMargins(0, *([0, 8, 0] if undo is None else [0, 0, 0]))
        self._appear()
        self._timer.start(SHOWN_MS)
        offer = f"{text} {self._button.text()}" if undo else text
        self.setAccessibleName(offer)
        announce(self, offer)

    def stand_on(self, ground: QWidget) -> None:
        """Stand over the foot of another widget from now on."""
        if ground is self._ground:
            return
        self._ground.removeEventFilter(self)
        self._ground = ground
        self.setParent(ground)
        ground.installEventFilter(self)

    def dismiss(self) -> None:
        """Go, and give focus back to where the letter is worked on."""
        self._timer.stop()
        if self._button.hasFocus():
            self._ground.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is over it."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        super().leaveEvent(event)
        self._timer.start(SHOWN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the parent is resized, and stay shown while the button has focus."""
        if watched is self._button:
            if event.type() == QEvent.Type.FocusIn:
                self._timer.stop()
            elif event.type() == QEvent.Type.FocusOut and self.isVisible():
                self._timer.start(SHOWN_MS)
        elif event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _acted(self) -> None:
        act, self._act = self._act, None
        self.dismiss()
        if act is not None:
            act()

    def _appear(self) -> None:
        self._place()
        self.show()
        self.raise_()
        if self._look.less_motion:
            return
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        fade = QPropertyAnimation(effect, b"opacity", effect)
        fade.setDuration(_FADE_MS)
        fade.setStartValue(0.0)
        fade.setEndValue(1.0)
        # An effect costs a picture at every repaint; it is over when the fade is.
        fade.finished.connect(self._solid)
        fade.start()

    def _solid(self) -> None:
        # PySide's stubs do not know that an effect is taken away with None.
        self.setGraphicsEffect(None)  # pyright: ignore[reportArgumentType]

    def _place(self) -> None:
        room, edge = self._ground.size(), self._look.px(_ABOVE_EDGE)
        margins = self._line.contentsMargins()
        around = self._label.contentsMargins()
        beside = margins.left() + margins.right() + around.left() + around.right() + 2
        if not self._button.isHidden():
            beside += self._line.spacing() + self._button.sizeHint().width()
        words = self._label.fontMetrics().horizontalAdvance(self._label.text()) + 1
        width = min(words + beside, room.width() - 2 * edge)
        self._label.setMinimumWidth(0)
        height = self._line.totalHeightForWidth(width - 2) + 2
        self.setGeometry((room.width() - width) // 2, room.height() - height - edge, width, height)
