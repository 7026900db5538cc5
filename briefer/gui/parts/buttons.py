"""Push buttons and tool buttons."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from briefer.gui.look.look import Look
from briefer.gui.look.tokens import Tone
from briefer.gui.parts.labels import isolated
from briefer.gui.parts.restyle import restyle

PushKind = Literal["", "primary", "fix", "link", "tile", "chip", "reference"]
ToolKind = Literal["", "small", "text", "meta", "primary", "rail", "swatch"]

_GAP = 4
_RADIUS = 6
_RING = 2.5
_DOT, _ASIDE, _ABOVE = 11, 12, 3
_INKS: dict[str, Tone] = {"primary": "on_accent", "fix": "accent", "link": "accent"}
_SIZES: dict[str, int] = {"small": 16, "text": 16, "meta": 14, "primary": 16}
_BESIDE = {"text", "meta", "primary"}
_LETTERS: dict[str, int] = {"meta": 12, "rail": 12}


class PushButton(QPushButton):
    """A button with words, and perhaps an icon before them."""

    def __init__(
        self,
        text: str,
        look: Look,
        *,
        kind: PushKind = "",
        icon: str = "",
        size: float = 13,
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show `text`; `kind` is how much it matters, `size` the height of its letters."""
        super().__init__(parent)
        self._look, self._icon, self._size, self._bold = look, icon, size, bold
        self._words = text
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        # Enter presses what has focus; no other button answers for it.
        self.setAutoDefault(False)
        look.follow(self, self._dress)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show `text` instead."""
        self._words = text
        super().setText(isolated(text, self._look))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and, on a fill, the inner line of its focus ring."""
        super().paintEvent(event)
        _ring(self, self._look)

    def set_kind(self, kind: PushKind) -> None:
        """Show that it matters more or less than before."""
        restyle(self, "kind", kind)
        self._dress()

    def _dress(self) -> None:
        self.setFont(self._look.font(self._size, bold=self._bold))
        self.setText(self._words)
        if self._icon:
            tone = _INKS.get(str(self.property("kind")), "text")
            self.setIcon(self._look.icon(self._icon, tone, 16, gap=_GAP))
            self.setIconSize(QSize(self._look.px(16) + self._look.px(_GAP), self._look.px(16)))


class ToolButton(QToolButton):
    """A button with an icon, and with words beside it if its kind has them."""

    def __init__(
        self,
        icon: str,
        name: str,
        look: Look,
        *,
        kind: ToolKind = "",
        keys: str = "",
        tone: Tone | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show `icon`; `name` is what screen readers say, `keys` ("Ctrl+Z") do the same."""
        super().__init__(parent)
        self._look, self._icon, self._kind = look, icon, kind
        self._tone: Tone = tone or _INKS.get(kind, "muted")
        self._keys, self._name, self._dot = keys, name, False
        self.setProperty("kind", kind)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if kind in _BESIDE:
            beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            self.setToolButtonStyle(beside if icon else Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setAccessibleName(name)
        self.setToolTip(with_keys(name, keys))
        look.follow(self, self._dress)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and, on a fill, the inner line of its focus ring."""
        super().paintEvent(event)
        _ring(self, self._look)
        if self._dot:
            _draw_dot(self, self._look)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show other words beside the icon, if its kind has words."""
        self._name = text
        super().setText(isolated(text, self._look))

    def set_name(self, name: str) -> None:
        """Say `name` in the tooltip, to screen readers and, if its kind has words, beside it."""
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(with_keys(name, self._keys))

    def set_icon(self, icon: str, tone: Tone | None = None) -> None:
        """Show another icon, or the same in another tone."""
        self._icon, self._tone = icon, tone or self._tone
        self._dress()

    def set_dot(self, *, dot: bool) -> None:
        """Put a dot at the icon's corner, or take it away; what it means is said elsewhere."""
        if dot != self._dot:
            self._dot = dot
            self.update()

    def follow_action(self, action: QAction) -> None:
        """Do what `action` does, and show whether and why it can be done."""
        action.changed.connect(lambda: self._mirror(action))
        self.clicked.connect(action.trigger)
        self._mirror(action)

    def _mirror(self, action: QAction) -> None:
        self.setEnabled(action.isEnabled())
        why = action.property("why")
        shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
        # A local action has no shortcut of its own; its pane listens for the keys.
        keys = shortcut or self._keys
        # A menu writes a local action's keys behind its name.
        name = action.toolTip().partition("\t")[0]
        self.setToolTip(with_keys(name, keys) if action.isEnabled() or not why else str(why))
        if self._kind not in _BESIDE:
            self.setAccessibleName(name)

    def _dress(self) -> None:
        size = _SIZES.get(self._kind, 20)
        gap = _GAP if self._kind in _BESIDE else 0
        self.setText(self._name)
        self.setFont(self._look.font(_LETTERS.get(self._kind, 13), bold=self._kind == "primary"))
        if self._icon:
            self.setIcon(self._look.icon(self._icon, self._tone, size, gap=gap))
            self.setIconSize(QSize(self._look.px(size) + self._look.px(gap), self._look.px(size)))


def _ring(button: QWidget, look: Look) -> None:
    """Part the focus ring from a fill that is nearly as dark, by a line inside it."""
    if button.property("kind") != "primary" or not button.hasFocus():
        return
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color("on_accent"), 1))
    radius = look.px(_RADIUS) - _RING
    place = QRectF(button.rect()).adjusted(_RING, _RING, -_RING, -_RING)
    painter.drawRoundedRect(place, radius, radius)
    painter.end()


def _draw_dot(button: QWidget, look: Look) -> None:
    """Draw a dot above the icon's end, with an edge that parts it from the icon."""
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color("canvas"), look.px(2)))
    painter.setBrush(look.color("accent"))
    side, away = look.px(_DOT), look.px(_ASIDE)
    middle = button.width() / 2 + (-away if look.mirrored else away)
    painter.drawEllipse(QRectF(middle - side / 2, look.px(_ABOVE), side, side))
    painter.end()


def with_keys(name: str, keys: str) -> str:
    """Return a tooltip: the name, and the keys as this system writes them."""
    if not keys:
        return name
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{name} ({native})"


def push(
    text: str, look: Look, *, kind: PushKind = "", icon: str = "", size: float = 13
) -> PushButton:
    """Return a button with words."""
    return PushButton(text, look, kind=kind, icon=icon, size=size)


def tool(
    icon: str,
    name: str,
    look: Look,
    *,
    kind: ToolKind = "",
    keys: str = "",
    tone: Tone | None = None,
) -> ToolButton:
    """Return a button with an icon."""
    return ToolButton(icon, name, look, kind=kind, keys=keys, tone=tone)
