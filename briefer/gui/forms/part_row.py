"""One part of the text for a form, with what copies it."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from briefer.composing.form_parts import size
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.cards import Card
from briefer.gui.parts.labels import ElidedLabel, Glyph, Label
from briefer.gui.parts.layouts import column, row

_FIRST_WORDS = 200


class PartRow(Card):
    """A part: which one it is, how long, how it begins. `wanted` asks to have it copied."""

    wanted = Signal()

    def __init__(
        self, text: str, number: int, count: int, look: Look, parent: QWidget | None = None
    ) -> None:
        """Show part `number` of `count`, not copied yet."""
        super().__init__(look, "row", parent)
        self.text, self.copied = text, False
        self._name = (
            self.tr("Part {number} of {count}").format(number=number, count=count)
            if count > 1
            else self.tr("The whole text")
        )
        self._mark = Glyph("check", look, "accent", 16)
        room = self._mark.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self._mark.setSizePolicy(room)
        title = Label(self._name, look, bold=True)
        characters = self.tr("Characters: {count}").format(count=QLocale().toString(size(text)))
        self._length = Label(characters, look, size=12, tone="muted")
        begins = ElidedLabel(" ".join(text[:_FIRST_WORDS].split()), look, serif=True)
        self.button = push(self.tr("Copy"), look, icon="copy")
        self.button.clicked.connect(self.wanted)
        words = column(look, row(look, title, self._length, None, gap=8), begins, gap=2)
        line = row(look, self._mark, (words, 1), self.button, gap=12, margins=(12, 8, 12, 8))
        self.setLayout(line)
        self._mark.hide()
        self._tell()

    @property
    def name(self) -> str:
        """Which part it is, in words."""
        return self._name

    def note_copied(self) -> None:
        """Show that it has been copied."""
        self.copied = True
        self._mark.show()
        self.button.setText(self.tr("Copy again"))
        self._tell()

    def offer(self, now: bool) -> None:
        """Show that it is the next to copy, or not."""
        self.button.set_kind("primary" if now else "")

    def _tell(self) -> None:
        pattern = self.tr("Copied. Copy again: {part}") if self.copied else self.tr("Copy: {part}")
        self.button.setAccessibleName(pattern.format(part=self._name))
