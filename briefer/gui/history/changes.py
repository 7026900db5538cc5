"""What differs between an earlier version and the letter now, to be read."""

from PySide6.QtWidgets import QFrame, QWidget

from briefer.composing.comparing_letters import ChoiceChange
from briefer.gui.desk.history import Compared
from briefer.gui.history.words import change_heading, choice_heading, choice_value
from briefer.gui.look.look import Look
from briefer.gui.parts.difference import Difference
from briefer.gui.parts.labels import Label
from briefer.gui.parts.layouts import column


class Changes(QFrame):
    """Choices first, then the words, piece by piece."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin with nothing to show."""
        super().__init__(parent)
        self._look = look
        self._shown: Compared | None = None
        self._page: QWidget | None = None
        self._lines = column(look, gap=0, margins=(16, 8, 16, 16))
        self.setLayout(self._lines)
        self._lines.addStretch(1)

    @property
    def differs(self) -> bool:
        """Whether anything that is shown differs."""
        return self._shown is not None and bool(self._shown.difference)

    def show_nothing(self) -> None:
        """Show that no version is chosen."""
        self._shown = None
        self._put(QWidget())

    def show_compared(self, found: Compared) -> None:
        """Show what differs; nothing moves where that is shown already."""
        if found == self._shown:
            return
        self._shown = found
        look, page = self._look, QWidget()
        lines = column(look, gap=12)
        if not found.difference:
            same = self.tr("The letter is as it was in this version.")
            lines.add(Label(same, look, tone="muted", wrap=True))
        else:
            legend = self.tr("Struck through: in that version. Underlined: in the letter now.")
            lines.add(Label(legend, look, size=12, tone="muted", wrap=True))
        for change in found.difference.choices:
            lines.add(self._choice(change))
        for piece in found.difference.pieces:
            heading = change_heading(found.names[piece.place], piece.change)
            lines.add(self._texts(heading, piece.before, piece.after))
        page.setLayout(lines)
        self._put(page)

    def _choice(self, change: ChoiceChange) -> QWidget:
        was, now = (choice_value(change.choice, text) for text in (change.before, change.after))
        return self._texts(choice_heading(change), was, now)

    def _texts(self, heading: str, before: str, after: str) -> QWidget:
        look, part = self._look, QWidget()
        name = Label(heading, look, size=12, tone="muted", wrap=True)
        shown = Difference(before, after, look)
        shown.setAccessibleDescription(heading)
        name.setBuddy(shown)
        part.setLayout(column(look, name, shown, gap=2))
        return part

    def _put(self, page: QWidget) -> None:
        if self._page is not None:
            self._lines.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
        self._page = page
        self._lines.insertWidget(0, page)
