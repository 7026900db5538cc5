"""An editor for a picture: what it shows, also in words for those who cannot see it."""

import uuid

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel

from briefer.domain.ids import ImageId
from briefer.domain.image import Image
from briefer.domain.records import Kind, RecordKey
from briefer.gui.library.fields import FieldSpec
from briefer.gui.library.shelf import Shelf
from briefer.gui.look.look import Look
from briefer.gui.paper.boxes import WordsBox, named
from briefer.gui.parts.buttons import push
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.restyle import restyle

_ROOM = QSize(240, 72)


class PictureEditor(QFrame):
    """The picture, buttons to choose another one and to remove it, and its words."""

    typed = Signal()
    left = Signal()

    def __init__(self, spec: FieldSpec, shelf: Shelf, look: Look) -> None:
        """Edit the field of `spec`, which holds the id of a picture."""
        super().__init__()
        self._spec, self._shelf, self._look = spec, shelf, look
        self._key = ""
        self._locked = False
        self._session = ""
        self.picture = QLabel()
        self.picture.setObjectName("picture")
        self.choose = push("", look, icon="import")
        self.choose.setObjectName(f"choose-{spec.path}")
        self.remove = push(self.tr("Remove"), look, kind="link", icon="trash")
        self.remove.setObjectName(f"remove-{spec.path}")
        self.alt = WordsBox(self.tr("What the picture shows"), look)
        self.alt.setObjectName(f"alt-{spec.path}")
        self.missing = Label("", look, size=12, tone="muted", wrap=True)
        self._alt = QFrame()
        words = named(self.tr("What it shows, for those who cannot see it"), self.alt, look)
        self._alt.setLayout(column(look, words, self.missing, gap=4))
        buttons = row(look, self.choose, self.remove, None)
        self.setLayout(column(look, self.picture, buttons, self._alt, gap=6))
        self.setFocusProxy(self.choose)
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(lambda: self._take(""))
        self.alt.editingFinished.connect(self._keep_alt)
        shelf.changed.connect(self._show)
        look.follow(self, self._show)

    def show_value(self, value: object) -> None:
        """Show a picture by its id, or none."""
        self._key = str(value or "")
        self._session = uuid.uuid4().hex
        self._show()

    def value(self) -> object:
        """Return the id of the picture, None for none."""
        return ImageId(self._key) if self._key else None

    def draft(self) -> object:
        """Return the id of the picture."""
        return self._key

    def take_up(self, draft: object) -> None:
        """Go on with what was chosen once."""
        self.show_value(draft)

    def set_locked(self, locked: bool) -> None:
        """Let the picture be looked at only, or changed again."""
        self._locked = locked
        self._show()

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Tell the buttons of several pictures apart."""
        super().setAccessibleName(name)
        self.choose.setAccessibleName(f"{name}: {self.choose.text()}")
        self.remove.setAccessibleName(f"{name}: {self.remove.text()}")
        self.alt.setAccessibleName(f"{name}: {self.tr('what it shows')}")

    def _image(self) -> Image | None:
        if not self._key:
            return None
        held = self._shelf.held(RecordKey(kind=Kind.IMAGE, id=self._key))
        return held.record if held is not None and isinstance(held.record, Image) else None

    def _show(self) -> None:
        image = self._image()
        self._show_picture(image)
        intake = self._shelf.intake
        self.choose.setText(
            self.tr("Choose a picture…") if image is None else self.tr("Choose another…")
        )
        self.choose.setVisible(not self._locked)
        self.choose.setEnabled(intake is not None)
        self.remove.setVisible(bool(self._key) and not self._locked)
        self._alt.setVisible(image is not None)
        self.alt.setReadOnly(self._locked)
        if image is not None and not self.alt.hasFocus():
            self.alt.setText(image.alt)
        empty = image is not None and not image.alt
        self.missing.setText(
            self.tr("Say what it shows: screen readers read it aloud.") if empty else ""
        )
        self.missing.setVisible(empty)
        restyle(self.alt, "error", "true" if empty else "")
        self.setAccessibleName(self.accessibleName() or self._spec.label)

    def _show_picture(self, image: Image | None) -> None:
        room = _ROOM * (self._look.px(100) / 100)
        pixels = QPixmap()
        kind = "PNG" if image is None or image.media_type == "image/png" else "JPEG"
        if image is not None and pixels.loadFromData(image.data, kind):
            ratio = self.devicePixelRatioF()
            fits = pixels.size().scaled(room * ratio, Qt.AspectRatioMode.KeepAspectRatio)
            smooth = Qt.TransformationMode.SmoothTransformation
            shown = pixels.scaled(
                fits.boundedTo(pixels.size()), Qt.AspectRatioMode.KeepAspectRatio, smooth
            )
            shown.setDevicePixelRatio(ratio)
            self.picture.setPixmap(shown)
            self.picture.setAccessibleName(image.alt or image.name)
        elif self._key:
            self.picture.setText(self.tr("This picture is no longer in the library."))
        self.picture.setVisible(bool(self._key))

    def _choose(self) -> None:
        if self._shelf.intake is not None:
            self._shelf.intake.choose_picture(self._take)

    def _take(self, key: str) -> None:
        self.show_value(key)
        self.typed.emit()
        self.left.emit()
        image = self._image()
        if image is not None and not image.alt:
            self.alt.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_alt(self) -> None:
        image = self._image()
        words = self.alt.text().strip()
        if image is not None and not self._locked and words != image.alt:
            key = RecordKey(kind=Kind.IMAGE, id=self._key)
            self._shelf.word(key, "alt", words, self.tr("Say what the picture shows"), "")
