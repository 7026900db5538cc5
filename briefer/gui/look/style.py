"""Fusion with the few measures that a style sheet cannot set."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

from briefer.gui.look.tokens import Tokens, Tone

_ICONS = (QStyle.PixelMetric.PM_SmallIconSize, QStyle.PixelMetric.PM_LineEditIconSize)
_ICON = 16

_ROLES: tuple[tuple[QPalette.ColorRole, Tone], ...] = (
    (QPalette.ColorRole.Window, "canvas"),
    (QPalette.ColorRole.Base, "card"),
    (QPalette.ColorRole.AlternateBase, "pane"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.Button, "card"),
    (QPalette.ColorRole.ToolTipBase, "card"),
    (QPalette.ColorRole.ToolTipText, "text"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Accent, "accent"),
)
_WRITTEN = (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText)


class ScaledFusion(QProxyStyle):
    """Fusion whose icons in fields and menus grow with the text."""

    def __init__(self, scale: float) -> None:
        """Draw icons for a text scale of `scale`."""
        super().__init__("Fusion")
        self._icon = round(_ICON * scale)

    def pixelMetric(  # noqa: N802 - Qt's name
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Return a measure in pixels."""
        if metric in _ICONS:
            return self._icon
        return super().pixelMetric(metric, option, widget)


def palette(tokens: Tokens) -> QPalette:
    """Return Qt's palette in our colours, for what the style sheet does not reach."""
    made = QPalette()
    for role, tone in _ROLES:
        made.setColor(role, QColor(tokens[tone]))
    for role in _WRITTEN:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.faint))
    return made
