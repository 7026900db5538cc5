"""Type faces: the letter's own, bundled; and the system's for the words of the program."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from briefer import resources

SERIF = "Liberation Serif"
"""The face of all words that will be printed."""

SANS = "Liberation Sans"
"""The face of the program's words where the system has none."""

_ORDINARY = 15
"""Systems set their words 12 to 15 pixels high; more is a wish for larger text."""

_LOADED = "_briefer_faces"


def load_faces() -> None:
    """Make the bundled faces known to Qt, once for each application."""
    application = QCoreApplication.instance()
    if application is None or application.property(_LOADED):
        return
    for name in resources.names("fonts"):
        if name.startswith("Liberation") and name.endswith(".ttf"):
            QFontDatabase.addApplicationFont(str(resources.path("fonts", name)))
    application.setProperty(_LOADED, True)


def system_face() -> str:
    """Return the family that the system writes its own windows in."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return QFontInfo(system).family() or SANS


def system_scale() -> float:
    """Return how much larger than usual the system's text is set, 1 at least."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return max(1.0, QFontInfo(system).pixelSize() / _ORDINARY)


def face(family: str, pixels: int, *, bold: bool, italic: bool) -> QFont:
    """Return a font of `family`, `pixels` high; what it lacks is taken from the bundled faces."""
    made = QFont()
    made.setFamilies([family, SERIF if family == SERIF else SANS])
    made.setPixelSize(pixels)
    made.setBold(bold)
    made.setItalic(italic)
    made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return made
