"""Every part in every state, drawn by the real parts."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QCursor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QFrame, QLineEdit, QRadioButton, QWidget

from briefer.gui.letter.export_button import ExportButton
from briefer.gui.look.icons import icon_names
from briefer.gui.look.tokens import Tone
from briefer.gui.parts.buttons import push, tool
from briefer.gui.parts.chip import ChipKind, draw_chip
from briefer.gui.parts.restyle import restyle
from tests.gallery.stage import Stage

_STATES = ("normal", "hover", "focus", "pressed", "disabled", "error")
_CHIPS: tuple[tuple[str, ChipKind], ...] = (
    ("verbatim", "plain"),
    ("edited", "accent"),
    ("being edited", "accentline"),
    ("source updated", "warn"),
    ("leverage", "accent"),
    ("target", "line"),
    ("does not bind", "err"),
)
_TONES: tuple[Tone, ...] = (
    "canvas",
    "pane",
    "card",
    "desk",
    "hover",
    "line",
    "edge",
    "text",
    "muted",
    "faint",
    "accent",
    "accent_hover",
    "accent_soft",
    "on_accent",
    "err",
    "err_soft",
    "warn",
    "warn_soft",
)
_LEFT, _ACROSS, _DOWN, _TOP = 176, 176, 46, 88


def picture_of_states(stage: Stage) -> QPixmap:
    """Return the sheet of parts and states."""
    # The pointer is to be over the parts, not over the window.
    stage.window.hide()
    sheet = QPixmap(1280, 800)
    sheet.fill(stage.look.color("pane"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sketch = _Sketch(stage, painter)
    sketch.write(24, 40, "Components and states", size=18, bold=True, tone="text")
    for number, state in enumerate(_STATES):
        sketch.write(_LEFT + _ACROSS * number, 72, state, bold=True)
    for number, (name, make, states) in enumerate(sketch.parts()):
        sketch.row(number, name, make, states)
    sketch.chips(560)
    sketch.icons(608)
    sketch.colours(700)
    painter.end()
    return sheet


class _Sketch:
    """Puts parts on a sheet."""

    def __init__(self, stage: Stage, painter: QPainter) -> None:
        self._stage, self._look, self._painter = stage, stage.look, painter
        self._host = QFrame()
        self._host.setProperty("pane", "side")
        self._host.resize(600, 300)
        self._host.show()

    def parts(self) -> tuple[tuple[str, Callable[[], QWidget], tuple[str, ...]], ...]:
        """Return each part with the states that it has."""
        look, actions = self._look, self._stage.window.registry
        usual = _STATES[:5]
        return (
            ("Primary button", lambda: push("Apply 2 safe fixes", look, kind="primary"), usual),
            ("Button", lambda: push("Print", look, icon="print"), usual),
            ("One-click fix", lambda: push("Name the report", look, kind="fix"), usual),
            ("Link button", lambda: push("Restore original", look, kind="link"), usual),
            ("Icon button", lambda: tool("undo", "Undo", look), usual),
            ("Field", self._field, ("normal", "hover", "focus", "disabled", "error")),
            ("Check box", lambda: self._ticked(QCheckBox("Less motion")), usual),
            ("Radio button", lambda: self._ticked(QRadioButton("Like the system")), usual),
            ("Export", lambda: ExportButton(actions, look), _STATES[:4]),
        )

    def row(
        self, number: int, name: str, make: Callable[[], QWidget], states: tuple[str, ...]
    ) -> None:
        """Draw a part in its states."""
        top = _TOP + _DOWN * number
        self.write(24, top + 20, name, size=13, tone="text")
        for column, state in enumerate(_STATES):
            if state in states:
                self._painter.drawPixmap(_LEFT + _ACROSS * column, top, self._shot(make(), state))

    def chips(self, top: int) -> None:
        """Draw the chips."""
        self.write(24, top, "Chips", size=13, tone="text")
        left = _LEFT
        for text, kind in _CHIPS:
            corner = QPoint(left, top - 15)
            place = draw_chip(self._painter, self._look, corner, text, kind, at_end=False)
            left = place.right() + 12

    def icons(self, top: int) -> None:
        """Draw the icons."""
        self.write(24, top, "Icons", size=13, tone="text")
        for number, name in enumerate(icon_names()):
            left, down = _LEFT + 34 * (number % 31), top - 15 + 34 * (number // 31)
            self._painter.drawPixmap(left, down, self._look.pixmap(name))

    def colours(self, top: int) -> None:
        """Draw the colours."""
        self.write(24, top, "Colours", size=13, tone="text")
        for number, tone in enumerate(_TONES):
            place = QRectF(_LEFT + 60 * number, top - 20, 52, 32)
            self._painter.setPen(QPen(self._look.color("edge"), 1))
            self._painter.setBrush(self._look.color(tone))
            self._painter.drawRoundedRect(place, 4, 4)
            self.write(_LEFT + 60 * number, top + 28 + 16 * (number % 2), tone)

    def write(
        self,
        left: int,
        top: int,
        text: str,
        *,
        size: int = 12,
        bold: bool = False,
        tone: Tone = "muted",
    ) -> None:
        """Write a line that stands on `top`."""
        self._painter.setFont(self._look.font(size, bold=bold))
        self._painter.setPen(self._look.color(tone))
        self._painter.drawText(left, top, text)

    def _shot(self, part: QWidget, state: str) -> QPixmap:
        part.setParent(self._host)
        part.adjustSize()
        part.move(200, 100)
        if isinstance(part, QLineEdit):
            part.resize(148, 32)
            restyle(part, "error", "true" if state == "error" else "")
        part.setEnabled(state != "disabled")
        part.show()
        self._host.activateWindow()
        self._host.setFocus()
        self._stage.application.processEvents()
        if state == "focus":
            part.setFocus(Qt.FocusReason.TabFocusReason)
        over = self._host.mapToGlobal(part.geometry().center())
        QCursor.setPos(over if state == "hover" else QPoint(0, 0))
        part.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, state == "hover")
        if isinstance(part, QAbstractButton):
            part.setDown(state == "pressed")
        self._stage.application.processEvents()
        picture = self._host.grab(part.geometry())
        part.hide()
        part.deleteLater()
        return picture

    def _field(self) -> QLineEdit:
        field = QLineEdit("12 January 2027")
        field.setFont(self._look.font(13))
        return field

    def _ticked(self, part: QCheckBox | QRadioButton) -> QWidget:
        part.setFont(self._look.font(13))
        part.setChecked(True)
        return part
