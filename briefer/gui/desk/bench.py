"""The letter on the desk: its history, what is computed of it, and its keeping."""

import uuid
from collections.abc import Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from briefer.bootstrap import App
from briefer.composing.copying import with_copies
from briefer.composing.offers import AskGroup, HookGroup
from briefer.composing.outline import Outline
from briefer.composing.phrases import Phrases
from briefer.composing.starting import start_letter
from briefer.composing.trace import Why, why
from briefer.composing.trace_table import TraceRow
from briefer.composing.updates import Update
from briefer.document.nodes import Document
from briefer.domain.addressee import Addressee
from briefer.domain.finding import Finding
from briefer.domain.ids import AddresseeId, LetterId, Place, SenderId, TemplateId
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.profile import Profile, ProfileId
from briefer.domain.sender import Sender
from briefer.gui.desk.autosave import Autosave
from briefer.gui.desk.checking import Checking
from briefer.gui.desk.naming import place_name
from briefer.gui.desk.reading import Reading
from briefer.gui.desk.step import Step
from briefer.services.letters import LetterTitle
from briefer.services.paper import current_sender

NOTHING = Outline(blocks=())

PATIENCE = 1000
"""Milliseconds that the other panes wait for the first pages at most."""


class Bench(QObject):
    """One open letter, every state of it that can be gone back to, and the panes' news.

    `opened` comes when another letter is there, `changed` whenever the letter or what is computed
    of it is new, `drawn` when the first pages are there that other panes have waited for, `noted`
    with a sentence when something happened that a writer may want to undo at once, `told` with one
    about something else. `place_shown` asks every pane to show a place, `edit_requested` the
    outline to open it for the writer. `saved` carries the time, `save_failed` the BrieferError.
    """

    opened = Signal()
    changed = Signal()
    drawn = Signal()
    noted = Signal(str)
    saving = Signal()
    saved = Signal(object)
    save_failed = Signal(object)
    findings_changed = Signal()
    place_shown = Signal(str)
    edit_requested = Signal(str)
    told = Signal(str)

    def __init__(self, app: App, parent: QObject | None = None) -> None:
        """Begin with no letter; nothing is read yet."""
        super().__init__(parent)
        self._app = app
        self._settled: Letter | None = None
        self._opened_as: Letter | None = None
        self._reading: Reading | None = None
        self._ahead: Reading | None = None
        self._typed: tuple[Place, str] | None = None
        self._live = False
        self._stack = QUndoStack(self)
        self._autosave = Autosave(app.letters, app.clock, self)
        self._autosave.saving.connect(self.saving)
        self._autosave.saved.connect(self.saved)
        self._autosave.failed.connect(self.save_failed)
        self._checking = Checking(app.checker, app.library, lambda: self._reading, self)
        self._checking.changed.connect(self.findings_changed)
        self._first_pages = QTimer(self, singleShot=True, interval=PATIENCE)
        self._first_pages.timeout.connect(self._go_on)

    # ------------------------------------------------------------ what there is

    @property
    def library(self) -> Library:
        """What the open letter is made from: its own copies, then what the library has now."""
        return self._reading.library if self._reading else self._app.library

    @property
    def letter(self) -> Letter | None:
        """The letter as it is shown: with the words that are being typed."""
        return self._reading.letter if self._reading else None

    @property
    def outline(self) -> Outline:
        """The letter's words; nothing when no letter is open."""
        return self._reading.outline if self._reading else NOTHING

    @property
    def document(self) -> Document:
        """The open letter as the document that is drawn."""
        return self._open.document

    @property
    def profiles(self) -> Mapping[ProfileId, Profile]:
        """What letters can keep to."""
        return self._app.checker.profiles

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that letters can be written in."""
        return self._app.languages

    @property
    def addressee(self) -> Addressee:
        """Whom the open letter is to."""
        return self._open.addressee

    @property
    def phrases(self) -> Phrases:
        """The fixed words of the open letter's language."""
        return self._open.phrases

    @property
    def ask_groups(self) -> tuple[AskGroup, ...]:
        """What can be asked of the reader; nothing when no letter is open."""
        return self._reading.ask_groups if self._reading else ()

    @property
    def hook_groups(self) -> tuple[HookGroup, ...]:
        """What law can be invoked; nothing when no letter is open."""
        return self._reading.hook_groups if self._reading else ()

    @property
    def trace_rows(self) -> tuple[TraceRow, ...]:
        """Where each request comes from; nothing when no letter is open."""
        return self._reading.trace_rows if self._reading else ()

    def why(self, place: Place) -> Why:
        """Return why a line or block is in the open letter."""
        now = self._open
        return why(place, now.letter, now.outline, now.library, now.phrases)

    @property
    def updates(self) -> tuple[Update, ...]:
        """The records that have changed since the letter copied them, the undecided ones."""
        return self._reading.updates if self._reading else ()

    def updates_at(self, place: Place) -> tuple[Update, ...]:
        """Return those of `updates` that show at a place."""
        return self._reading.update_places.get(place, ()) if self._reading else ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the last check found, worst first."""
        return self._checking.findings

    @property
    def undo_stack(self) -> QUndoStack:
        """The steps that can be undone. Undo by `undo`, which settles what is being typed."""
        return self._stack

    @property
    def typing_place(self) -> Place | None:
        """Where the writer is typing words that are not a step yet."""
        return self._typed[0] if self._typed else None

    def place_name(self, place: Place) -> str:
        """Return what the writer calls a place: "Opening", "Asks, 2"."""
        return place_name(place, self.outline)

    # ------------------------------------------------------------ letters

    def kept_letters(self) -> Sequence[LetterTitle]:
        """Return what all kept letters are called, the last changed first."""
        self._autosave.flush()
        return self._app.letters.titles()

    def open_letter(self, letter: Letter) -> None:
        """Put a letter on the desk; its history begins here.

        One that was kept before letters had copies gets them now. Raises UnknownRecord when
        neither the letter nor the library has a record that it names, and leaves the letter that
        was open on the desk.
        """
        kept, letter = letter, with_copies(letter, self._app.library)
        reading = self._read(letter)
        self.settle()
        self._autosave.flush()
        self._typed, self._live = None, False
        self._settled = self._opened_as = letter
        self._reading = reading
        self._stack.clear()
        self._autosave.begin_session(letter)
        if letter != kept:
            self._autosave.note(letter)
        self.opened.emit()
        self.changed.emit()
        if not self.waits:
            self._checking.check_now()

    def note_library_changed(self) -> None:
        """Look at the library anew: what it says now is offered, and the letter stays as it is."""
        if self._reading is not None:
            self._reading = self._read(self._reading.letter)
            self.changed.emit()
            self._checking.check_now()

    def new_letter(
        self, addressee: AddresseeId, template: TemplateId | None = None, language: str = ""
    ) -> None:
        """Put a finished letter to an addressee on the desk, signed by the last sender.

        It is made of the ordinary template and in the addressee's language, unless others are
        given. Raises BrieferError for a language without phrases, or a record that is gone.
        """
        letter = start_letter(
            self._app.library,
            addressee,
            template=template,
            sender=self._sender_to(addressee),
            date=self._app.clock.now().date(),
            letter_id=LetterId(uuid.uuid4().hex),
            language=language,
        )
        self.open_letter(letter)
        self._autosave.note(letter)

    def keep_now(self) -> bool:
        """Keep everything at once, as before closing; return whether that went well."""
        self.settle()
        return self._autosave.flush()

    # ------------------------------------------------------------ history

    def undo(self) -> None:
        """Take back the last step; words being typed are one."""
        self.settle()
        self._stack.undo()

    def redo(self) -> None:
        """Do again the step that was taken back last."""
        self.settle()
        self._stack.redo()

    def settle(self) -> None:
        """Make what is being typed a step."""
        if self._typed is not None:
            place, text = self._typed
            self._typed = None
            self.word(place, text)

    def word(self, place: Place, text: str) -> None:
        """Keep the writer's words at a place."""
        raise NotImplementedError

    def show_place(self, place: Place) -> None:
        """Ask every pane to show a place."""
        self.place_shown.emit(place)

    def note_pages(self, pages: int | None) -> None:
        """Take how many pages the letter has before its annexes, as it was drawn last."""
        self._checking.note_pages(pages)

    def note_spelling(self, findings: tuple[Finding, ...]) -> None:
        """Take what may be misspelt, which is looked up away from the window's thread."""
        self._checking.note_spelling(findings)

    @property
    def waits(self) -> bool:
        """Whether the first pages are to come before anything else: `drawn` tells when they are."""
        return self._first_pages.isActive()

    def wait_for_pages(self) -> None:
        """Let the letter that is opened next be drawn before anything else, or wait a little."""
        self._first_pages.start()

    def note_drawn(self) -> None:
        """Go on with what has waited for the first pages, when they are painted."""
        if self.waits:
            # What is to be painted comes before a timer.
            self._first_pages.start(0)

    def _go_on(self) -> None:
        self.drawn.emit()
        if self._reading is not None:
            self._checking.check_now()

    def check_now(self) -> None:
        """Bring the findings up to date, as before an export."""
        self._checking.check_now()

    # ------------------------------------------------------------ for the intents

    @property
    def _open(self) -> Reading:
        if self._reading is None:
            raise LookupError("no letter is open")
        return self._reading

    def _read(self, letter: Letter) -> Reading:
        """Read a letter, unless `_push` has just done that to see whether it can be read."""
        if self._ahead is not None and self._ahead.letter == letter:
            return self._ahead
        return Reading(letter, self._app.library, self._app.phrases(letter.language))

    def _push(
        self,
        after: Letter,
        label: str,
        place: Place | None = None,
        *,
        note: str = "",
        session: str = "",
    ) -> None:
        """Make `after` the letter by one step and say `note`, unless nothing changes.

        Steps that follow each other in the same `session` become one. The letter keeps copies of
        what it uses now. Raises UnknownRecord, and changes nothing, when a record that it newly
        uses names another that the library lacks.
        """
        before, after = self._before, with_copies(after, self._app.library)
        if after == before:
            self._show(before, None)
            return
        if after.copies != before.copies:
            self._ahead = self._read(replace(after, id=before.id))
        self._stack.push(Step(before, after, label, place, self._show, session))
        self._ahead = None
        if note:
            self.noted.emit(note)

    @property
    def _before(self) -> Letter:
        """The letter without what is being typed."""
        if self._settled is None:
            raise LookupError("no letter is open")
        return self._settled

    def _now(self) -> Letter:
        """Return the letter that the next step starts from; what is being typed becomes one."""
        self.settle()
        return self._before

    def _show(self, letter: Letter, place: Place | None) -> None:
        """Show a state of the letter: it stays the same letter, whatever the state is called."""
        letter = replace(letter, id=self._before.id)
        self._typed = None
        self._settled = letter
        live, self._live = self._live, False
        if letter != self._open.letter:
            self._present(letter)
        elif live:
            # The words are those that were typed, but now they are settled.
            self.changed.emit()
        if place is not None:
            self.place_shown.emit(place)

    def _present(self, letter: Letter) -> None:
        self._reading = self._read(letter)
        self._autosave.note(letter)
        # Who changes the letter sees that at once.
        self._first_pages.stop()
        self.changed.emit()
        self._checking.note()

    def _sender_to(self, addressee: AddresseeId) -> Sender:
        """Return who wrote to an addressee last, or wrote at all, as the library has them now."""
        # Whoever signs the letter that is open was used last.
        self._autosave.flush()
        # The bundled senders are samples: nobody's letter goes out in their name by accident.
        last = self._app.letters.sender(addressee) or Sender(id=SenderId("own"))
        return current_sender(last, self._app.library)
