"""Whether the letter is kept."""

import datetime as dt

from PySide6.QtWidgets import QFrame, QWidget

from briefer.gui.dates import written_time
from briefer.gui.desk.desk import Desk
from briefer.gui.gate.reading_desk import ReadingDesk
from briefer.gui.look.look import Look
from briefer.gui.look.tokens import Tone
from briefer.gui.parts.labels import Glyph, Label
from briefer.gui.parts.layouts import row


class SavedMark(QFrame):
    """Says “Saved 14:02”, or that it is being saved, or that it could not be."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        """Follow the letter on `desk`."""
        super().__init__(parent)
        self.setObjectName("saved")
        self._glyph = Glyph("check", look, "muted", 16)
        self._label = Label("", look, size=12, tone="muted")
        self._read_only = isinstance(desk, ReadingDesk)
        self.setLayout(row(look, self._glyph, self._label, gap=4))
        desk.opened.connect(self._opened)
        desk.saving.connect(self._saving)
        desk.saved.connect(self._saved)
        desk.save_failed.connect(self._failed)
        self._opened()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.words

    def _opened(self) -> None:
        if self._read_only:
            self._say("lock", "muted", self.tr("Read only"))
        else:
            self._say("check", "muted", self.tr("Saved"))

    def _saving(self) -> None:
        self._say("clock", "muted", self.tr("Saving …"))

    def _saved(self, moment: dt.datetime) -> None:
        self._say("check", "muted", self.tr("Saved {time}").format(time=written_time(moment)))

    def _failed(self) -> None:
        self._say("error", "err", self.tr("Not saved"))

    def _say(self, icon: str, tone: Tone, text: str) -> None:
        self._glyph.show_icon(icon, tone)
        self._label.setText(text)
        self._label.set_tone(tone)
