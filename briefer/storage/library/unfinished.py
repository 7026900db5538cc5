"""What was typed in records and could not be kept yet: it waits in the library file."""

from briefer.domain.records import Kind, RecordKey
from briefer.storage.library.connection import Database
from briefer.storage.library.rows import named

_MARK = "unfinished/"


class Unfinished:
    """The words that wait, by their record. They are facts of the file, not of its records."""

    def __init__(self, database: Database) -> None:
        """Work on an open library."""
        self._database = database

    def all(self) -> dict[RecordKey, str]:
        """Return everything that waits."""
        rows = self._database.rows(
            "SELECT name, value FROM fact WHERE substr(name, 1, ?) = ? ORDER BY name",
            *(len(_MARK), _MARK),
        )
        found: dict[RecordKey, str] = {}
        for name, words in rows:
            kind, _, key = name.removeprefix(_MARK).partition("/")
            if kind in tuple(Kind):
                found[RecordKey(kind=Kind(kind), id=key)] = words
        return found

    def keep(self, key: RecordKey, words: str) -> None:
        """Let `words` wait in a record; empty ones are forgotten."""
        with self._database.writing():
            if words:
                self._database.rows(
                    "INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)", _name(key), words
                )
            else:
                self._database.rows("DELETE FROM fact WHERE name = ?", _name(key))


def _name(key: RecordKey) -> str:
    return _MARK + "/".join(named(key))
