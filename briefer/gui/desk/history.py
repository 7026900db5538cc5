"""The letter's earlier states, and what becomes of it when something else changes it too."""

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from briefer.composing.comparing_letters import LetterDifference, State, compare
from briefer.composing.copying import with_copies
from briefer.composing.ledger import without_ledger
from briefer.composing.outlining import outline
from briefer.composing.own_library import own_library
from briefer.domain.ids import LetterId, Place
from briefer.domain.letter import Letter
from briefer.errors import BrieferError
from briefer.gui.desk.bench import Bench
from briefer.gui.desk.naming import place_name
from briefer.sentences import sentence
from briefer.services.letters import Snapshot


@dataclass(frozen=True)
class Compared:
    """What differs, and what the writer calls the places where it does."""

    difference: LetterDifference
    names: Mapping[Place, str]


class HistoryDesk(Bench):
    """A bench from which no state of a letter is lost."""

    # ------------------------------------------------------------ kept letters

    def open_kept(self, key: LetterId) -> None:
        """Put a letter on the desk as it is kept now. Raises as `open_letter` does."""
        self.settle()
        self._autosave.flush()
        letter = self._app.letters.letter(key)
        if letter is None:
            raise BrieferError(
                sentence("This letter is no longer in the library."),
                sentence("Choose another letter."),
            )
        self.open_letter(letter)

    def open_letter(self, letter: Letter) -> None:
        """Put a letter on the desk; of one that is left in conflict, a copy is kept."""
        self.settle()
        self._autosave.flush()
        left = self._autosave.conflict
        super().open_letter(letter)
        if left is not None:
            copy = self._copy_of(left)
            self._autosave.let_go()
            self._autosave.note(copy)
            words = self.tr("What you wrote before is kept as “{title}”.")
            self.told.emit(words.format(title=copy.title))

    def open_copy(self, letter: Letter) -> None:
        """Put a copy of a letter on the desk, as a letter of its own. Raises as keeping does."""
        copy = without_ledger(self._copy_of(letter))
        self._app.letters.keep(copy)
        self.open_letter(copy)

    # ------------------------------------------------------------ conflicts

    @property
    def in_conflict(self) -> bool:
        """Whether something else has changed the letter that is to be kept."""
        return self._autosave.conflict is not None

    def keep_as_copy(self) -> None:
        """Go on with the letter on the desk as a copy; the other version stays as it is kept."""
        copy = self._copy_of(self._now())
        self._autosave.let_go()
        # Every step that can be undone is one of the copy from now on.
        self._settled = replace(self._before, id=copy.id)
        self._autosave.begin_session(self._settled)
        self._push(copy, self.tr("Keep as a copy"))

    def open_other(self) -> None:
        """Take over what something else made of the letter, by one step.

        Mine stays among the earlier versions. Raises BrieferError when the other is gone.
        """
        mine = self._now()
        theirs = self._app.letters.letter(mine.id)
        if theirs is None:
            raise BrieferError(
                sentence("The other version has been deleted."),
                sentence("Keep yours as a copy."),
            )
        self._app.letters.take_snapshot(mine, self.tr("Mine, before opening the other version"))
        self._push(theirs, self.tr("Open the other version"))
        self._autosave.let_go()
        self._autosave.note(self._before)

    # ------------------------------------------------------------ earlier versions

    def now(self) -> dt.datetime:
        """Return the time, by which versions are dated."""
        return self._app.clock.now()

    def versions(self) -> Sequence[Snapshot]:
        """Return the letter's earlier states, the latest first; none when no letter is open."""
        letter = self.letter
        if letter is None:
            return ()
        self.settle()
        self._autosave.flush()
        return self._app.letters.snapshots(letter.id)

    def version(self, number: int) -> Letter | None:
        """Return an earlier state, or None when it is gone."""
        return self._app.letters.snapshot(number)

    def compared(self, earlier: Letter) -> Compared:
        """Return what differs between an earlier state and the letter as it is now.

        Raises UnknownRecord when the library lacks what the earlier state is made of.
        """
        before, after = self._state(earlier), self._state(self._now())
        difference = compare(before, after)
        names = {
            piece.place: place_name(piece.place, before.outline if piece.gone else after.outline)
            for piece in difference.pieces
        }
        return Compared(difference, names)

    def name_version(self, name: str) -> None:
        """Keep the letter as it is now under a name."""
        self._app.letters.take_snapshot(self._now(), name.strip())

    def restore_version(self, earlier: Letter) -> None:
        """Make the letter what it was, by one step; what it is now can be gone back to."""
        now = self._now()
        self._app.letters.take_snapshot(now)
        self._push(
            replace(earlier, id=now.id),
            self.tr("Restore an earlier version"),
            note=self.tr("Restored the earlier version."),
        )

    @property
    def can_revert(self) -> bool:
        """Whether the letter has changed since it was opened."""
        opened, now = self._opened_as, self.letter
        return opened is not None and now is not None and replace(opened, id=now.id) != now

    def revert_to_opened(self) -> None:
        """Make the letter what it was when it was opened, by one step."""
        now, opened = self._now(), self._opened_as
        if opened is not None:
            self._push(
                replace(opened, id=now.id),
                self.tr("Revert to how it was when opened"),
                note=self.tr("The letter is as it was when opened."),
            )

    def _state(self, letter: Letter) -> State:
        whole = with_copies(letter, self._app.library)
        known = own_library(whole, self._app.library)
        phrases = self._app.phrases(whole.language)
        return State(letter=whole, outline=outline(whole, known, phrases), library=known)

    def _copy_of(self, letter: Letter) -> Letter:
        title = self.tr("{title} (copy)").format(title=letter.title)
        return replace(letter, id=LetterId(uuid.uuid4().hex), title=title)
