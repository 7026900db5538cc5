"""Icons: our own line drawings, coloured and sized when they are drawn."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, QTemporaryDir
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from briefer import resources


def icon_names() -> tuple[str, ...]:
    """Return the names of all icons."""
    return tuple(Path(name).stem for name in resources.names("icons") if name.endswith(".svg"))


class Icons:
    """Draws the bundled SVG files in the colours and sizes that are asked for."""

    def __init__(self) -> None:
        """Start with nothing drawn."""
        self._sources: dict[str, str] = {}
        self._drawn: dict[tuple[str, str, int, int, float], QPixmap] = {}
        self._files = QTemporaryDir()

    def pixmap(self, name: str, colour: str, size: int, *, ratio: float = 1.0) -> QPixmap:
        """Return `name` drawn in `colour` ("#RRGGBB"), `size` pixels square."""
        return self._draw(name, colour, QSize(size, size), 0, ratio)

    def icon(
        self, name: str, colour: str, faint: str, size: int, *, gap: int = 0, before: bool = True
    ) -> QIcon:
        """Return an icon that turns `faint` when disabled.

        `gap` pixels are left free beside it, after it or (with `before` False) in front of it:
        the way to words in a button, which style sheets cannot widen.
        """
        made = QIcon()
        room = QSize(size + gap, size)
        offset = 0 if before else gap
        for ratio in {screen.devicePixelRatio() for screen in QGuiApplication.screens()}:
            made.addPixmap(self._draw(name, colour, room, offset, ratio))
            made.addPixmap(self._draw(name, faint, room, offset, ratio), QIcon.Mode.Disabled)
        return made

    def file(self, name: str, colour: str) -> str:
        """Return the path of `name` as a file in `colour`, for a style sheet."""
        path = Path(self._files.path()) / f"{name}-{colour.removeprefix('#')}.svg"
        if not path.exists():
            path.write_text(self._coloured(name, colour), encoding="utf-8")
        return path.as_posix()

    def _draw(self, name: str, colour: str, room: QSize, offset: int, ratio: float) -> QPixmap:
        key = (name, colour, room.width() * 10_000 + room.height(), offset, ratio)
        if key not in self._drawn:
            self._drawn[key] = self._fresh(name, colour, room, offset, ratio)
        return self._drawn[key]

    def _fresh(self, name: str, colour: str, room: QSize, offset: int, ratio: float) -> QPixmap:
        image = QImage(room * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        image.setDevicePixelRatio(ratio)
        painter = QPainter(image)
        side = room.height()
        source = QByteArray(self._coloured(name, colour).encode())
        QSvgRenderer(source).render(painter, QRectF(offset, 0, side, side))
        painter.end()
        return QPixmap.fromImage(image)

    def _coloured(self, name: str, colour: str) -> str:
        if name not in self._sources:
            self._sources[name] = resources.read_text("icons", f"{name}.svg")
        return self._sources[name].replace("currentColor", colour)
