"""A desk for a library that can only be read: letters are looked at, copied and exported."""

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from briefer.bootstrap import App
from briefer.domain.ids import AddresseeId, Place, TemplateId
from briefer.domain.letter import Letter
from briefer.gui.desk.autosave import Autosave
from briefer.gui.desk.desk import Desk
from briefer.services.records import LibraryReadOnly


class ReadingDesk(Desk):
    """Refuses every change; `refused` comes with a LibraryReadOnly that says why."""

    refused = Signal(object)

    def __init__(self, app: App, parent: QObject | None = None) -> None:
        """Begin with no letter."""
        super().__init__(app, parent)
        self._autosave = KeepsNothing(app.letters, app.clock, self)

    def new_letter(
        self, addressee: AddresseeId, template: TemplateId | None = None, language: str = ""
    ) -> None:
        """Begin no letter: it could not be kept. Raises LibraryReadOnly."""
        del addressee, template, language
        raise refusal()

    def follow_up(self, *, promised: bool = False) -> None:
        """Begin no letter. Raises LibraryReadOnly."""
        del promised
        raise refusal()

    def typing(self, place: Place, text: str) -> None:
        """Take no words."""
        del place, text
        self._refuse()

    def word(self, place: Place, text: str) -> None:
        """Keep no words; the panes show again what stands there."""
        piece = self.outline.piece_at(place)
        if piece is None or text.strip() != piece.text:
            self._refuse()

    def _push(
        self,
        after: Letter,
        label: str,
        place: Place | None = None,
        *,
        note: str = "",
        session: str = "",
    ) -> None:
        del label, place, note, session
        if after != self._before:
            self._refuse()

    def _refuse(self) -> None:
        self.refused.emit(refusal())
        # Panes that show what was clicked or typed look again, once they have told all of it.
        QTimer.singleShot(0, self, self.changed.emit)


class KeepsNothing(Autosave):
    """There is nothing to be kept."""

    def note(self, letter: Letter) -> None:
        """Leave the letter as it is in the library."""
        del letter


def refusal() -> LibraryReadOnly:
    """Return why nothing can be changed, in the window's language."""
    translate = QCoreApplication.translate
    return LibraryReadOnly(
        translate("ReadOnly", "The library can only be read here, so nothing was changed."),
        translate("ReadOnly", "The letter can be copied and exported."),
    )
