"""Taking files in for a sender's paper: away from the window's thread, and kept in the library."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from briefer.domain.ids import ImageId
from briefer.domain.image import Image
from briefer.domain.paper import Picture, ReadLetterhead
from briefer.domain.records import Record, RecordKey, key_of
from briefer.domain.sender import Sender
from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs
from briefer.gui.library.shelf import Shelf
from briefer.gui.paper.places import LETTERHEAD, PICTURE
from briefer.gui.sharing.places import AskFile
from briefer.gui.words import translated
from briefer.services import editing
from briefer.services.paper import image_of, name_of_file, take_letterhead
from briefer.services.ports import FileStore, PaperReader

_JOB = "paper"


class _Read(NamedTuple):
    """A file that was read: its name, its bytes, and what it holds."""

    name: str
    data: bytes
    found: Picture | ReadLetterhead


class Intake(QObject):
    """Lets a person choose a file, has it read where it can do no harm, and keeps what it is.

    `busy` says that a file is being read, or is not any more.
    """

    busy = Signal(bool)

    def __init__(
        self, reader: PaperReader, files: FileStore, jobs: Jobs, ask: AskFile, shelf: Shelf
    ) -> None:
        """Keep what is taken in on `shelf`."""
        super().__init__(shelf)
        self._reader, self._files, self._jobs = reader, files, jobs
        self._ask, self._shelf = ask, shelf

    def choose_picture(self, taken: Callable[[ImageId], object]) -> None:
        """Ask for a picture; call `taken` with its id when the library has it."""

        def keep(read: _Read) -> None:
            if isinstance(read.found, Picture):
                image = image_of(read.found, name_of_file(read.name))
                if self._keep(image):
                    taken(image.id)

        self._ask(PICTURE, lambda path: self._read(path, self._picture, keep))

    def choose_letterhead(self, key: RecordKey) -> None:
        """Ask for a Word letterhead; the sender with this key follows it then, as one step."""

        def keep(read: _Read) -> None:
            if isinstance(read.found, ReadLetterhead):
                self._follow(key, read.found, read)

        self._ask(LETTERHEAD, lambda path: self._read(path, self._letterhead, keep))

    def _picture(self, name: str, data: bytes) -> _Read:
        return _Read(name, data, self._reader.picture(data))

    def _letterhead(self, name: str, data: bytes) -> _Read:
        return _Read(name, data, self._reader.letterhead(data, name))

    def _read(
        self,
        path: Path,
        read: Callable[[str, bytes], _Read],
        keep: Callable[[_Read], object],
    ) -> None:
        def done(found: _Read) -> None:
            self.busy.emit(False)
            keep(found)

        def failed(problem: BrieferError) -> None:
            self.busy.emit(False)
            self._shelf.failed.emit(problem)

        self.busy.emit(True)
        self._jobs.run(_JOB, lambda: read(path.name, self._files.read(path)), done, failed)

    def _follow(self, key: RecordKey, found: ReadLetterhead, read: _Read) -> None:
        held = self._shelf.held(key)
        if held is None or not isinstance(held.record, Sender):
            return
        taken = take_letterhead(held.record, found, read.data, read.name, translated)
        parts = (taken.word, *((taken.logo,) if taken.logo else ()))
        if not all(self._keep(part) for part in parts):
            return
        label = self.tr("Take in the letterhead “{name}”").format(name=taken.word.name)
        if self._shelf.make(editing.edited(held, taken.sender, label)):
            note = self.tr("Took in “{name}”: logo, words and look follow it.")
            self._shelf.noted.emit(note.format(name=taken.word.name))

    def _keep(self, record: Record) -> bool:
        """Keep what a sender is about to use; it is no step, for alone it changes nothing."""
        held = self._shelf.held(key_of(record))
        if held is None:
            return self._shelf.keep(editing.added(record, self.tr("Take in a file")))
        if held.trashed:
            return self._shelf.keep(editing.restored([held], self.tr("Take in a file")))
        return True


def shown_name(image: Image) -> str:
    """Return what a picture is called where it is chosen."""
    return image.alt or image.name
