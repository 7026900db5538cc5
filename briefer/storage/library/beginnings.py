"""The words of the full-text index that begin as a word that was typed, where they are a few."""

from briefer.storage.library.connection import Database

_FEW = 12
_HAS_AN_INDEX = 3
"""Letters up to which the index has the beginnings of words as words of their own."""
_AFTER = "\x01"
"""What no word of the index holds, and sorts before all that may follow a word."""


class Beginnings:
    """Looks words up in the index of one library file."""

    def __init__(self, database: Database) -> None:
        """Look in the full-text index of `database`."""
        self._database = database

    def words(self, beginning: str) -> list[str] | None:
        """Return all words that begin so, facets included, in order; None where it is not worth it.

        That is where they are many, and where the index might read what was typed in another way.
        """
        typed = beginning.lower()
        if len(typed) <= _HAS_AN_INDEX or not (typed.isascii() and typed.isalnum()):
            return None
        # Each time, because a transaction that only reads is rolled back, and this with it.
        self._database.rows(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.occurrence"
            " USING fts5vocab(main, words, instance)"
        )
        found: list[str] = []
        start = typed
        while len(found) <= _FEW:
            # One at a time: each is found by looking up, however often it occurs.
            row = self._database.row(
                "SELECT term FROM temp.occurrence WHERE term >= ? LIMIT 1", start
            )
            if row is None or not row[0].startswith(typed):
                return found or None
            found.append(row[0])
            start = row[0] + _AFTER
        return None
