"""An editor for the words at the head or foot of pages, with placeholders as chips."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QMenu

from briefer.composing.placeholders import NAMES
from briefer.gui.library.fields import FieldSpec
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.layouts import column, row
from briefer.gui.parts.restyle import restyle
from briefer.gui.templates.chips import ChipWords
from briefer.gui.templates.fields import known_fields
from briefer.gui.templates.text import TemplateText

OFFERED = (
    "sender.organisation",
    "sender.organisations",
    "sender.address",
    "sender.contact",
    "sender.local_contact",
    "sender.signatory",
    "sender.title",
    "subject",
    "reference",
    "date",
    "addressee.name",
)
"""What the head and foot of pages are filled with."""


class PlacedEditor(QFrame):
    """Words, and a menu of what can stand among them."""

    typed = Signal()
    left = Signal()

    def __init__(self, spec: FieldSpec, look: Look) -> None:
        """Edit the field of `spec`."""
        super().__init__()
        self._spec, self._look = spec, look
        self.words = TemplateText(_naming, look)
        self.words.setObjectName("words")
        self.insert = push(self.tr("Insert…"), look, kind="link", icon="plus", size=12)
        self.insert.setObjectName(f"insert-{spec.path}")
        self.setLayout(column(look, self.words, row(look, self.insert, None), gap=2))
        self.setFocusProxy(self.words)
        self.words.typed.connect(self.typed)
        self.words.left.connect(self.left)
        self.words.field_wanted.connect(self.open_menu)
        self.insert.clicked.connect(self.open_menu)

    def show_value(self, value: object) -> None:
        """Show words."""
        self.words.show_text(str(value or ""))

    def value(self) -> object:
        """Return the words, with placeholders in braces."""
        return self.words.text.strip()

    def draft(self) -> object:
        """Return the words as they are typed."""
        return self.words.text

    def take_up(self, draft: object) -> None:
        """Go on with what was typed once."""
        self.show_value(draft)

    def set_locked(self, locked: bool) -> None:
        """Let the words be read only, or changed again."""
        self.words.setReadOnly(locked)
        restyle(self.words, "locked", "true" if locked else "")
        self.insert.setVisible(not locked)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Name the words, and the button by what it is for."""
        super().setAccessibleName(name)
        self.words.setAccessibleName(name)
        self.insert.setAccessibleName(f"{name}: {self.insert.text()}")

    def open_menu(self) -> QMenu:
        """Open the menu of placeholders, and return it."""
        menu = QMenu(self)
        menu.setObjectName("placeholders")
        names = known_fields()
        for inside in OFFERED:
            action = menu.addAction(names.get(inside, (inside, ""))[0])
            action.setObjectName(inside)
            action.triggered.connect(lambda _=False, inside=inside: self._put(inside))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.insert.mapToGlobal(self.insert.rect().bottomLeft()))
        return menu

    def _put(self, inside: str) -> None:
        self.words.insert_field(inside)
        self.words.setFocus()


def _naming(inside: str) -> ChipWords:
    name = known_fields().get(inside, (inside, ""))[0]
    return ChipWords(name=name, known=inside in NAMES)
