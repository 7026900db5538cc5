"""What is said about steps on a record: their labels, and what they mean for others."""

from PySide6.QtCore import QCoreApplication

from briefer.domain.records import key_of, label_of
from briefer.gui.library.shelf import Shelf
from briefer.services.records import Held

_MOST = 3


def name_of(held: Held) -> str:
    """Return what a record is called, or its id when it has no name yet."""
    return label_of(held.record) or held.record.id


def trashed_note(held: Held, shelf: Shelf) -> str:
    """Say that a record lies in the trash, and what still uses it."""
    translate = QCoreApplication.translate
    said = translate("Library", "Moved “{title}” to the trash.").format(title=name_of(held))
    return " ".join(filter(None, (said, users(held, shelf))))


def users(held: Held, shelf: Shelf) -> str:
    """Say which letters and records use a record; nothing when none does."""
    translate = QCoreApplication.translate
    key = key_of(held.record)
    letters = [title for _, title in shelf.letters_using(key)]
    records = [name_of(other) for other in shelf.referring(key)]
    said: list[str] = []
    if letters:
        pattern = translate("Library", "Letters that use it keep their own copy: {titles}.")
        said.append(pattern.format(titles=_listed(letters)))
    if records:
        pattern = translate("Library", "Records that refer to it: {titles}.")
        said.append(pattern.format(titles=_listed(records)))
    return " ".join(said)


def _listed(names: list[str]) -> str:
    shown = [f"“{name}”" for name in names[:_MOST]]
    more = len(names) - len(shown)
    if more:
        shown.append(QCoreApplication.translate("Library", "{count} more").format(count=more))
    return ", ".join(shown)
