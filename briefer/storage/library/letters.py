"""The LetterStore in the library file: letters as they are now, and as they were."""

import datetime as dt
import hashlib
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from briefer.domain.ids import AddresseeId, LetterId
from briefer.domain.letter import Letter
from briefer.domain.records import Kind, key_of
from briefer.domain.sender import Sender
from briefer.sentences import sentence, shown
from briefer.services.letters import KeptLetter, LetterChanged, LetterTitle, Snapshot
from briefer.storage.faults import UNDECODABLE
from briefer.storage.library.connection import Database
from briefer.storage.library.faults import damaged
from briefer.storage.library.letter_words import progress_of, teach
from briefer.storage.library.rows import encoded

_SNAPSHOT_EVERY = dt.timedelta(minutes=10)
_AUTOMATIC_KEPT = 50
"""Automatic snapshots of one letter; named ones are never thinned."""


class SqliteLetters:
    """The letters of one library file.

    It remembers the state in which each letter was last read or kept here; a letter that
    something else changed since is not overwritten.
    """

    def __init__(self, database: Database, now: Callable[[], dt.datetime]) -> None:
        """Keep letters in an open library; `now` dates their changes."""
        self._database = database
        self._now = now
        self._known: dict[str, bytes] = {}
        teach(database)

    @property
    def path(self) -> Path:
        """The library file."""
        return self._database.path

    def letters(self) -> Sequence[Letter]:
        """Return all kept letters, the last changed first. Raises LibraryUnreadable."""
        rows = self._database.rows(
            "SELECT id, body, digest FROM letter WHERE trashed = 0 ORDER BY +turn DESC"
        )
        letters: list[Letter] = []
        for key, body, digest in rows:
            letters.append(letter_from(key, body, digest, self.path))
            # A list is no licence to overwrite what something else has changed meanwhile.
            self._known.setdefault(key, digest)
        return tuple(letters)

    def titles(self) -> tuple[LetterTitle, ...]:
        """Return what all kept letters are called, the last changed first; none is opened."""
        # "+": by the index of turns, each letter's place would be looked up, through the bodies of
        # others.
        rows = self._database.rows(
            "SELECT id, title, addressee, date FROM letter WHERE trashed = 0 ORDER BY +turn DESC"
        )
        return tuple(
            LetterTitle(
                id=LetterId(key),
                title=title,
                addressee=addressee,
                date=dt.date.fromisoformat(date),
            )
            for key, title, addressee, date in rows
        )

    def entries(self, search: str = "", *, trashed: bool = False) -> tuple[KeptLetter, ...]:
        """Return what a list shows of each letter, the last changed first.

        What is searched, word by word, is the title, the addressee's names and the writer's own
        words, without regard to case and to marks on letters.
        """
        rows = self._database.rows(
            "SELECT id, title, addressee, date, changed_at, body FROM letter"
            " WHERE trashed = ?1 AND (?2 = '' OR letter_answers(?2, title, addressee, body))"
            " ORDER BY +turn DESC",
            *(int(trashed), search.strip()),
        )
        return tuple(_listed(*row) for row in rows)

    def latest(self, most: int) -> tuple[tuple[LetterId, str], ...]:
        """Return the letters that were changed last, each with the digest of its state."""
        rows = self._database.rows(
            "SELECT id, digest FROM letter WHERE trashed = 0 ORDER BY turn DESC LIMIT ?", most
        )
        return tuple((LetterId(key), digest) for key, digest in rows)

    def letter(self, key: LetterId) -> Letter | None:
        """Return one letter, in the trash or not, or None. Raises LibraryUnreadable."""
        row = self._database.row("SELECT body, digest FROM letter WHERE id = ?", key)
        return None if row is None else self._letter(key, *row)

    def peek(self, key: LetterId) -> Letter | None:
        """Return one letter to look at: no state of it becomes known here. Raises as `letter`."""
        row = self._database.row("SELECT body, digest FROM letter WHERE id = ?", key)
        if row is None:
            return None
        body, digest = row
        return letter_from(key, body, digest, self.path)

    def sender(self, addressee: AddresseeId | None = None) -> Sender | None:
        """Return the sender that was used last, in letters to `addressee` where there are any."""
        return self._sender_to(addressee) or self._last_sender()

    def _sender_to(self, addressee: AddresseeId | None) -> Sender | None:
        """Return who signed the letter to an addressee that was changed last."""
        row = self._database.row(
            "SELECT id, body, digest FROM letter WHERE addressee = ? AND trashed = 0"
            " ORDER BY turn DESC LIMIT 1",
            addressee,
        )
        if row is None:
            return None
        key, body, digest = row
        sender = letter_from(key, body, digest, self.path).sender
        return None if sender == Sender(id=sender.id) else sender

    def _last_sender(self) -> Sender | None:
        row = self._database.row("SELECT value FROM fact WHERE name = 'sender'")
        return None if row is None else msgspec.json.decode(row[0], type=Sender)

    def keep(self, letter: Letter) -> None:
        """Keep `letter` as the last changed one, in place of the state that was known here.

        Raises LetterChanged when something else has changed it since, LibraryReadOnly, and
        BrieferError when the disk refuses.
        """
        body = encoded(letter)
        digest = _digest(letter.id, body)
        with self._database.writing():
            row = self._database.row("SELECT body, digest FROM letter WHERE id = ?", letter.id)
            if row is not None and row[1] == digest:
                self._known[letter.id] = digest
                return
            if (None if row is None else row[1]) != self._known.get(letter.id):
                raise _changed(letter)
            if row is not None:
                self._snapshot_if_due(letter.id, row[0])
            self._write(letter, body, digest)
        self._known[letter.id] = digest

    @contextmanager
    def together(self) -> Generator[None]:
        """Keep all letters within, or none of them; what is known of them then stays true."""
        known = dict(self._known)
        try:
            with self._database.writing():
                yield
        except BaseException:
            self._known = known
            raise

    def discard(self, letter: Letter) -> None:
        """Move a letter to the trash, from where it can be restored."""
        self._set_trashed(letter.id, 1)

    def restore(self, key: LetterId) -> None:
        """Bring a letter back from the trash."""
        self._set_trashed(key, 0)

    def purge(self, key: LetterId) -> None:
        """Delete a letter in the trash for good, with its snapshots."""
        with self._database.writing():
            self._database.rows("DELETE FROM letter WHERE id = ? AND trashed = 1", key)
            for table in ("snapshot", "used"):
                self._database.rows(
                    f"DELETE FROM {table} WHERE letter = ?"  # noqa: S608 - our names
                    " AND NOT EXISTS (SELECT 1 FROM letter WHERE id = ?)",
                    *(key, key),
                )
            gone = self._database.row("SELECT 1 FROM letter WHERE id = ?", key) is None
        if gone:
            self._known.pop(key, None)

    # ------------------------------------------------------------ as they were

    def snapshots(self, key: LetterId) -> tuple[Snapshot, ...]:
        """Return a letter's earlier states, the latest first."""
        return tuple(
            Snapshot(number=number, name=name, at=dt.datetime.fromisoformat(at))
            for number, name, at in self._database.rows(
                "SELECT number, name, at FROM snapshot WHERE letter = ? ORDER BY number DESC", key
            )
        )

    def snapshot(self, number: int) -> Letter | None:
        """Return the letter as a snapshot has it, or None. Raises LibraryUnreadable."""
        row = self._database.row(
            "SELECT letter, body, digest FROM snapshot WHERE number = ?", number
        )
        if row is None:
            return None
        key, body, digest = row
        return letter_from(key, body, digest, self.path)

    def take_snapshot(self, letter: Letter, name: str = "") -> int:
        """Keep this state of a letter; return the snapshot's number.

        A named one stays for good. One without a name is automatic: it is not taken where the
        last snapshot has the same state, and goes when there are many later ones.
        """
        body = encoded(letter)
        with self._database.writing():
            last = self._database.row(
                "SELECT number, digest FROM snapshot WHERE letter = ? ORDER BY number DESC LIMIT 1",
                letter.id,
            )
            if not name and last is not None and last[1] == _digest(letter.id, body):
                return last[0]
            number = self._snapshot(letter.id, name, body)
            self._thin(letter.id)
            return number

    def _snapshot_if_due(self, key: str, body: bytes) -> None:
        last = self._database.row(
            "SELECT at FROM snapshot WHERE letter = ? ORDER BY number DESC LIMIT 1", key
        )
        # A clock that was set back must not keep snapshots from being taken.
        if last and abs(self._now() - dt.datetime.fromisoformat(last[0])) < _SNAPSHOT_EVERY:
            return
        self._snapshot(key, "", body)
        self._thin(key)

    def _thin(self, key: str) -> None:
        """Let the oldest automatic snapshots go where there are many."""
        self._database.rows(
            "DELETE FROM snapshot WHERE letter = ? AND name = '' AND number NOT IN (SELECT number"
            " FROM snapshot WHERE letter = ? AND name = '' ORDER BY number DESC LIMIT ?)",
            *(key, key, _AUTOMATIC_KEPT),
        )

    def _snapshot(self, key: str, name: str, body: bytes) -> int:
        self._database.rows(
            "INSERT INTO snapshot (letter, name, at, body, digest) VALUES (?, ?, ?, ?, ?)",
            *(key, name, self._now().isoformat(), body, _digest(key, body)),
        )
        return self._database.raw.last_insert_rowid()

    # ------------------------------------------------------------ rows

    def _write(self, letter: Letter, body: bytes, digest: bytes) -> None:
        database = self._database
        database.rows(
            "INSERT INTO letter (id, turn, changed_at, title, addressee, date, body, digest)"
            " VALUES (?, (SELECT coalesce(max(turn), 0) + 1 FROM letter), ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET turn = excluded.turn,"
            " changed_at = excluded.changed_at, title = excluded.title,"
            " addressee = excluded.addressee, date = excluded.date,"
            # What is written in is in use: it leaves the trash.
            " body = excluded.body, digest = excluded.digest, trashed = 0",
            *(letter.id, self._now().isoformat(), letter.title, letter.addressee),
            *(letter.date.isoformat(), body, digest),
        )
        database.rows("DELETE FROM used WHERE letter = ?", letter.id)
        database.many(
            "INSERT OR IGNORE INTO used (letter, kind, id) VALUES (?, ?, ?)",
            ((letter.id, kind, key) for kind, key in _uses(letter)),
        )
        if letter.sender != Sender(id=letter.sender.id):
            database.rows(
                "INSERT OR REPLACE INTO fact (name, value) VALUES ('sender', ?)",
                encoded(letter.sender).decode(),
            )

    def _set_trashed(self, key: LetterId, trashed: int) -> None:
        with self._database.writing():
            self._database.rows("UPDATE letter SET trashed = ? WHERE id = ?", trashed, key)

    def _letter(self, key: str, body: bytes, digest: bytes) -> Letter:
        letter = letter_from(key, body, digest, self.path)
        self._known[key] = digest
        return letter


def _listed(
    key: str, title: str, addressee: str, date: str, changed_at: str, body: bytes
) -> KeptLetter:
    progress = progress_of(body)
    return KeptLetter(
        id=LetterId(key),
        title=title,
        addressee=addressee,
        date=dt.date.fromisoformat(date),
        changed_at=dt.datetime.fromisoformat(changed_at),
        status=progress.status,
        standing=progress.standing,
    )


def letter_from(key: str, body: bytes, digest: bytes, path: Path) -> Letter:
    """Return a letter. Raises LibraryUnreadable when the bytes are not as written."""
    if digest != _digest(key, body):
        raise damaged(path, "a letter has changed by itself")
    try:
        return msgspec.json.decode(body, type=Letter)
    except UNDECODABLE as problem:
        raise damaged(path, "a letter cannot be read") from problem


def _digest(key: str, body: bytes) -> bytes:
    return hashlib.sha256(key.encode() + b"\0" + body).digest()


def _uses(letter: Letter) -> set[tuple[str, str]]:
    """Return the records that the letter names, and those that it has copies of."""
    copied = (key_of(copy) for copy in letter.copies)
    return {
        (str(Kind.ADDRESSEE), letter.addressee),
        (str(Kind.TEMPLATE), letter.template),
        *((str(Kind.HOOK), choice.hook) for choice in letter.hooks),
        *((str(key.kind), key.id) for key in copied),
    }


def _changed(letter: Letter) -> LetterChanged:
    return LetterChanged(
        sentence(
            "“{title}” was changed by something else, so this change was not kept.",
            title=shown(letter.title),
        ),
        sentence("Keep this letter as a copy, or open it again to see what changed."),
    )
