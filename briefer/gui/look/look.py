"""Look: what every part of the window asks for its colours, sizes, faces and icons."""

from collections.abc import Callable, Generator
from contextlib import contextmanager

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from briefer.gui.look import faces
from briefer.gui.look.icons import Icons
from briefer.gui.look.sheet import sheet
from briefer.gui.look.style import ScaledFusion, palette
from briefer.gui.look.system import asks_for_contrast, follow, hint_scheme, is_dark
from briefer.gui.look.tokens import DARK, LIGHT, Tokens, Tone, strengthened
from briefer.services.settings import LARGEST_TEXT, SMALLEST_TEXT, Theme

_POINTING = {"forward": ("right", "left"), "back": ("left", "right")}
"""Icons that turn with the reading direction: left to right, right to left."""


class Look(QObject):
    """Colours, text scale and reading direction, and everything made from them.

    Parts that set fonts, icons or lengths themselves follow `changed`, or give a function to
    `follow`.
    """

    changed = Signal()

    def __init__(self, *, face: str = "", parent: QObject | None = None) -> None:
        """Follow the system; `face` overrides the system's own family."""
        super().__init__(parent)
        faces.load_faces()
        self._icons = Icons()
        self._face = face or faces.system_face()
        self._theme = Theme.SYSTEM
        self._wished_scale = 1.0
        self._system_scale = 1.0 if face else faces.system_scale()
        self._direction = QLocale().textDirection()
        self._less_motion = False
        self._tokens = LIGHT
        self._application: QApplication | None = None
        self._building = False
        self._style_scale = 0.0

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    @property
    def theme(self) -> Theme:
        """The theme that the user chose."""
        return self._theme

    @property
    def scale(self) -> float:
        """How many times larger than at 100 % text and lengths are, 1 to 2."""
        return min(LARGEST_TEXT, max(SMALLEST_TEXT, self._wished_scale * self._system_scale))

    @property
    def direction(self) -> Qt.LayoutDirection:
        """The direction in which the window is read."""
        return self._direction

    @property
    def mirrored(self) -> bool:
        """Whether the window is read from right to left."""
        return self._direction == Qt.LayoutDirection.RightToLeft

    @property
    def less_motion(self) -> bool:
        """Whether nothing may fade."""
        return self._less_motion

    def px(self, length: float) -> int:
        """Return `length`, given in pixels at 100 % text, in pixels."""
        return round(length * self.scale)

    def font(
        self, size: float = 13, *, bold: bool = False, serif: bool = False, italic: bool = False
    ) -> QFont:
        """Return the interface's face, or (with `serif`) that of the letter, `size` pixels high."""
        family = faces.SERIF if serif else self._face
        return faces.face(family, self.px(size), bold=bold, italic=italic)

    def color(self, tone: Tone) -> QColor:
        """Return a colour for a painter."""
        return QColor(self._tokens[tone])

    def icon(self, name: str, tone: Tone = "text", size: int = 20, *, gap: int = 0) -> QIcon:
        """Return an icon `size` pixels wide at 100 % text; "forward" and "back" point along.

        `gap` pixels are left free on the side where a button's words follow.
        """
        return self._icons.icon(
            self._pointed(name),
            self._tokens[tone],
            self._tokens.faint,
            self.px(size),
            gap=self.px(gap),
            before=not self.mirrored,
        )

    def pixmap(self, name: str, tone: Tone = "text", size: int = 20, dpr: float = 1.0) -> QPixmap:
        """Return an icon as a picture with `dpr` device pixels per pixel."""
        colour = self._tokens[tone]
        return self._icons.pixmap(self._pointed(name), colour, self.px(size), ratio=dpr)

    def follow(self, owner: QObject, dress: Callable[[], object]) -> None:
        """Call `dress` now and whenever the look changes, as long as `owner` lives."""
        dress()
        _Follower(dress, owner).watch(self)

    def apply(self, application: QApplication) -> None:
        """Dress the whole application, now and whenever something changes."""
        self._belong_to(application)
        self._refresh()

    @contextmanager
    def building(self, application: QApplication) -> Generator[None]:
        """Leave the application plain while a window is put together, and dress it at the end.

        Qt would match the sheet anew for everything that is put into something else.
        """
        self._belong_to(application)
        self._building = True
        application.setStyleSheet("")
        try:
            yield
        finally:
            self._building = False
            self._dress(application)

    def set_theme(self, theme: Theme | str) -> None:
        """Use the colours of `theme`."""
        self._theme = Theme(theme)
        hint_scheme(self._theme)
        self._refresh()

    def set_scale(self, scale: float) -> None:
        """Make text and lengths `scale` times (1 to 2) as large as the system's."""
        self._wished_scale = min(LARGEST_TEXT, max(SMALLEST_TEXT, scale))
        self._refresh()

    def set_direction(self, direction: Qt.LayoutDirection) -> None:
        """Read the window in `direction`."""
        self._direction = direction
        self._refresh()

    def set_less_motion(self, less: bool) -> None:
        """Stop fades, or allow them."""
        self._less_motion = less
        self.changed.emit()

    def _pointed(self, name: str) -> str:
        return _POINTING[name][self.mirrored] if name in _POINTING else name

    def _belong_to(self, application: QApplication) -> None:
        if self._application is None:
            follow(self._refresh)
        self._application = application

    def _refresh(self) -> None:
        self._tokens = self._wanted_tokens()
        if self._application is not None and not self._building:
            self._dress(self._application)
        self.changed.emit()

    def _wanted_tokens(self) -> Tokens:
        match self._theme:
            case Theme.LIGHT:
                return LIGHT
            case Theme.DARK:
                return DARK
            case Theme.SYSTEM | Theme.HIGH_CONTRAST:
                tokens = DARK if is_dark() else LIGHT
                high = self._theme is Theme.HIGH_CONTRAST or asks_for_contrast()
                return strengthened(tokens) if high else tokens

    def _dress(self, application: QApplication) -> None:
        # Qt takes a sheet off and puts another on five times faster than it changes one.
        application.setStyleSheet("")
        if self._style_scale != self.scale:
            self._style_scale = self.scale
            application.setStyle(ScaledFusion(self.scale))
        QGuiApplication.setLayoutDirection(self._direction)
        application.setPalette(palette(self._tokens))
        application.setFont(self.font())
        made = sheet(self._tokens, self.scale, self._direction, self._icons.file)
        application.setStyleSheet(made)


class _Follower(QObject):
    """Calls a function at each change of a look, until its owner is gone."""

    def __init__(self, dress: Callable[[], object], owner: QObject) -> None:
        super().__init__(owner)
        self._dress = dress

    def watch(self, look: Look) -> None:
        """Follow `look`."""
        look.changed.connect(self._again)

    def _again(self) -> None:
        self._dress()
