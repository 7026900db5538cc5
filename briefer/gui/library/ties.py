"""Where a record comes from, and what it is tied to: letters that use it, records that name it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from briefer.domain.records import RecordKey, digest_of, key_of
from briefer.gui.library.shelf import Shelf, short_label
from briefer.gui.look.look import Look
from briefer.gui.parts.buttons import push
from briefer.gui.parts.labels import Glyph, Label
from briefer.gui.parts.layouts import Line, column, row
from briefer.services.records import BUNDLED, OWN, Held
from briefer.services.sharing import is_edited

_MOST = 12


class Ties(QFrame):
    """The foot of a record."""

    letter_wanted = Signal(str)
    record_wanted = Signal(object)

    def __init__(self, shelf: Shelf, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._shelf, self._look = shelf, look
        self._shown: tuple[object, ...] = ()
        self._body = QWidget()
        self._lines = column(look, self._body, gap=0)
        self.setLayout(self._lines)

    def show_held(self, held: Held) -> None:
        """Show what a record is tied to; what is the same is left alone."""
        key = key_of(held.record)
        letters = self._shelf.letters_using(key)
        referring = self._shelf.referring(key)
        named = tuple((key_of(other.record), short_label(other.record)) for other in referring)
        now = (key, self._origin(held), letters, named)
        if now == self._shown:
            return
        self._shown = now
        old, self._body = self._body, self._made(held, letters, named)
        self._lines.replaceWidget(old, self._body)
        old.hide()
        old.deleteLater()

    def _made(
        self,
        held: Held,
        letters: tuple[tuple[str, str], ...],
        named: tuple[tuple[RecordKey, str], ...],
    ) -> QWidget:
        body, look = QWidget(), self._look
        origin = Label(self._origin(held), look, size=12, tone="muted", wrap=True)
        body.setLayout(
            column(
                look,
                self._line("library", origin),
                self._letters(letters),
                self._records(named),
                gap=6,
            )
        )
        return body

    def _origin(self, held: Held) -> str:
        if held.origin == OWN:
            return self.tr("Written in this library.")
        said = self.tr("Imported with “{batch}”.").format(batch=held.origin)
        if held.origin == BUNDLED:
            said = self.tr("Came with briefer.")
        if is_edited(held, digest_of):
            edited = self.tr("Edited here since: the history of the library has what it said.")
            said = f"{said} {edited}"
        return said

    def _letters(self, letters: tuple[tuple[str, str], ...]) -> Line:
        look = self._look
        if not letters:
            none = Label(self.tr("No letter uses it."), look, size=12, tone="muted")
            return self._line("letter", none)
        lines = column(look, gap=2)
        head = self.tr("Used in letters: {count}").format(count=len(letters))
        lines.add(Label(head, look, size=12, tone="muted"))
        for number, (letter, title) in enumerate(letters[:_MOST]):
            link = push(title, look, kind="link")
            link.setObjectName(f"letter-link-{number}")
            link.setAccessibleName(self.tr("Open the letter “{title}”").format(title=title))
            link.clicked.connect(lambda _=False, letter=letter: self.letter_wanted.emit(letter))
            lines.add(row(look, link, None))
        return self._line("letter", lines)

    def _records(self, named: tuple[tuple[RecordKey, str], ...]) -> Line:
        look = self._look
        lines = column(look, gap=2)
        if not named:
            return lines
        head = self.tr("Referred to by: {count}").format(count=len(named))
        lines.add(Label(head, look, size=12, tone="muted"))
        for number, (key, name) in enumerate(named[:_MOST]):
            link = push(_short(name), look, kind="link")
            link.setObjectName(f"record-link-{number}")
            link.setAccessibleName(self.tr("Look at “{title}”").format(title=name))
            link.clicked.connect(lambda _=False, key=key: self.record_wanted.emit(key))
            lines.add(row(look, link, None))
        return self._line("split", lines)

    def _line(self, icon: str, words: Label | Line) -> Line:
        glyph = Glyph(icon, self._look, "muted", 16)
        line = row(self._look, glyph, (words, 1), gap=8)
        line.setAlignment(glyph, Qt.AlignmentFlag.AlignTop)
        return line


def _short(name: str) -> str:
    return name if len(name) <= 60 else f"{name[:59].rstrip()}…"
