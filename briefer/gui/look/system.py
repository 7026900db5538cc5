"""What the desktop wishes: dark or light, and high contrast."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from briefer.services.settings import Theme


def is_dark() -> bool:
    """Return whether the desktop is dark."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def asks_for_contrast() -> bool:
    """Return whether the desktop asks for high contrast; Qt tells from 6.10 on."""
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def follow(changed: Callable[[], object]) -> None:
    """Call `changed` whenever the desktop turns dark or light, or asks for contrast or not."""
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(changed)
    if hasattr(hints, "accessibility"):
        hints.accessibility().contrastPreferenceChanged.connect(changed)


def hint_scheme(theme: Theme) -> None:
    """Let the desktop's own parts, such as the title bar and file dialogs, follow `theme`."""
    schemes = {Theme.LIGHT: Qt.ColorScheme.Light, Theme.DARK: Qt.ColorScheme.Dark}
    hints = QGuiApplication.styleHints()
    if theme in schemes:
        hints.setColorScheme(schemes[theme])
    else:
        hints.unsetColorScheme()
