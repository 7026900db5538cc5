"""The person's own words: spelling takes them as right. They are facts of the file, not records."""

from briefer.storage.library.connection import Database

_MARK = "word/"


class OwnWords:
    """The words of one library file, which no shared file holds."""

    def __init__(self, database: Database) -> None:
        """Work on an open library."""
        self._database = database

    def words(self) -> tuple[str, ...]:
        """Return the words in alphabetical order."""
        rows = self._database.rows(
            "SELECT value FROM fact WHERE substr(name, 1, ?) = ?", len(_MARK), _MARK
        )
        return tuple(sorted((word for (word,) in rows), key=lambda word: (word.casefold(), word)))

    def add(self, word: str) -> None:
        """Take a word in. Raises BrieferError when it cannot be kept."""
        with self._database.writing():
            self._database.rows(
                "INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)", _MARK + word, word
            )

    def remove(self, word: str) -> None:
        """Forget a word. Raises BrieferError when that cannot be kept."""
        with self._database.writing():
            self._database.rows("DELETE FROM fact WHERE name = ?", _MARK + word)
