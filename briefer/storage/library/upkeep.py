"""Upkeep of one open library file: backups, verification, protection, sharing.

What opens keys and takes strangers' files apart is loaded when it is first used.
"""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.domain.ids import LetterId
from briefer.domain.pack import Pack
from briefer.domain.records import Kind, Record, RecordKey, digest_of, type_of
from briefer.errors import BrieferError
from briefer.sentences import sentence
from briefer.services.ports import Clock, FileStore
from briefer.services.sharing import Difference, Exchange, batch_of, compare, shareable, with_needed
from briefer.services.upkeep import Backup, Facts, Health, Progress, Tabled, Why
from briefer.storage.faults import read_or_told
from briefer.storage.library.backups import Backups
from briefer.storage.library.file import LibraryFile
from briefer.storage.library.schema import version_of
from briefer.storage.library.verifying import verify

if TYPE_CHECKING:
    from briefer.storage.keyslots import Keyring


class FileUpkeep:
    """The Upkeep of an open library; some of it closes the file, which must then be opened anew."""

    def __init__(
        self, library: LibraryFile, backups: Backups, files: FileStore, clock: Clock
    ) -> None:
        """Look after `library`; `files` are private."""
        self._library = library
        self._backups = backups
        self._files = files
        self._clock = clock

    @property
    def _path(self) -> Path:
        return self._library.path

    @property
    def _key(self) -> bytes | None:
        return self._library.database.key

    def facts(self) -> Facts:
        """Return what there is to know about the library."""
        library, backups = self._library, self._backups.list()
        with read_or_told(self._path):
            size = self._path.stat().st_size
        return Facts(
            path=str(self._path),
            size=size,
            version=version_of(library.database),
            protected=self._key is not None,
            read_only=library.database.read_only,
            counts={str(kind): count for kind, count in library.records.counts().items()},
            letters=len(library.letters.titles()),
            trashed=library.records.trashed(),
            last_backup=backups[0].at if backups else None,
        )

    def verify(self, progress: Progress | None = None) -> Health:
        """Read every byte of the library file and say what is wrong."""
        return verify(self._path, self._key, progress)

    # ------------------------------------------------------------ backups

    def backups(self) -> Sequence[Backup]:
        """Return the backups, the latest first."""
        return self._backups.list()

    def back_up(self, why: Why = Why.BY_HAND) -> Backup:
        """Make a verified backup. Raises BrieferError when it cannot be made."""
        return self._backups.make(self._path, self._key, why)

    def back_up_if_due(self) -> Backup | None:
        """Make a backup if something has changed since the last one, 30 minutes ago or more."""
        backups, last = self._backups, next(iter(self._backups.list()), None)
        if not backups.due(last, changed=backups.changed(self._path)):
            return None
        return self.back_up(Why.AUTOMATIC)

    # ------------------------------------------------------------ protection

    def encrypt(self, passphrase: str) -> str:
        """Protect the library, and return its recovery code; the application must be built anew."""
        if self._key is not None:
            raise BrieferError(
                sentence("The library has a passphrase already."),
                sentence("Change it instead, or take it away first."),
            )
        from briefer.storage import keyslots
        from briefer.storage.library.protecting import encrypt

        keyring, key, code = keyslots.new_keyring(passphrase)
        path = self._path
        self._library.close()
        encrypt(path, key.data, keyring, self._backups)
        return code.text

    def decrypt(self) -> None:
        """Take the protection away; the application must be built anew."""
        from briefer.storage.library.protecting import decrypt

        key, path = self._protected_key(), self._path
        self._library.close()
        decrypt(path, key, self._backups)

    def change_passphrase(self, passphrase: str) -> None:
        """Let another passphrase open the library from now on."""
        from briefer.storage import keyslots

        key = keyslots.Key(data=self._protected_key())
        self._keep_keys(
            keyslots.with_passphrase(keyslots.read_keyring(self._path), key, passphrase)
        )

    def new_recovery_code(self) -> str:
        """Make the earlier recovery code useless, and return a new one."""
        from briefer.storage import keyslots

        key = keyslots.Key(data=self._protected_key())
        keyring, code = keyslots.with_new_recovery(keyslots.read_keyring(self._path), key)
        self._keep_keys(keyring)
        return code.text

    def remove_plain_backups(self) -> int:
        """Delete the backups that were made before the library was protected; return how many."""
        from briefer.storage.library.protecting import remove_plain

        return len(remove_plain(self._path, self._protected_key(), self._backups))

    # ------------------------------------------------------------ sharing

    def share(
        self,
        name: str,
        keys: Collection[RecordKey] | None,
        letters: Collection[LetterId] | None,
        passphrase: str,
    ) -> bytes:
        """Return an exchange file of these records (None is all), with all that they refer to.

        A pack brings its letters. Protected people are left out, whoever chose them. An empty
        `passphrase` leaves the file unprotected; a protected library refuses that.
        """
        if not passphrase and self._key is not None:
            raise BrieferError(
                sentence("The library has a passphrase, so what you share needs one too."),
                sentence("Choose a passphrase, and tell it to the reader by another way."),
            )
        from briefer.storage.exchange import encode_exchange
        from briefer.storage.exchange.sealing import protect

        known = self._library.letters
        kept = [entry.id for entry in known.entries()]
        records = self._all() if keys is None else tuple(filter(None, map(self._find, keys)))
        bound = [key for pack in records if isinstance(pack, Pack) for key in pack.letters]
        chosen = dict.fromkeys([*(kept if letters is None else letters), *bound])
        found = [letter for key in chosen if (letter := known.letter(key)) is not None]
        needed = shareable(with_needed(records, self._find))
        exchange = Exchange(name=name, records=needed, letters=tuple(found))
        data = encode_exchange(exchange)
        return protect(data, passphrase) if passphrase else data

    def table(self, what: Tabled, suffix: str) -> bytes:
        """Return all recommendations or letters as a table (".csv") or as ".json"."""
        from briefer.storage import tables

        library, letters = self._library.library, self._library.letters.letters()
        match what, suffix:
            case "recommendations", ".csv":
                today = self._clock.now().date()
                return tables.recommendations_csv(library.recommendations, library, today)
            case "recommendations", _:
                return tables.recommendations_json(library.recommendations)
            case "letters", ".csv":
                return tables.letters_csv(letters, library)
            case _:
                return tables.letters_json(letters)

    def read_shared(self, data: bytes, passphrase: str = "") -> Exchange:
        """Return what an exchange file holds. Raises ExchangeUnreadable, WrongPassphrase."""
        from briefer.storage.exchange import decode_exchange
        from briefer.storage.exchange.sealing import is_protected, unprotect

        return decode_exchange(unprotect(data, passphrase) if is_protected(data) else data)

    def compare(self, exchange: Exchange) -> Sequence[Difference]:
        """Return what taking an exchange file in would change, record by record."""
        return compare(exchange, self._library.records.held, digest_of)

    def take_in(self, exchange: Exchange, chosen: Collection[RecordKey], name: str) -> int | None:
        """Take records in as one named batch, after a backup; return the batch's number.

        Letters that this library does not have come along; one that it has stays as it is. Where
        nothing differs there is no batch, and None is returned.
        """
        library = self._library
        batch = batch_of(self.compare(exchange), chosen, name, digest_of)
        news = any(library.letters.letter(letter.id) is None for letter in exchange.letters)
        if not batch.changes and not news:
            return None
        self.back_up(Why.BEFORE_IMPORT)
        with library.letters.together():
            batch = batch_of(self.compare(exchange), chosen, name, digest_of)
            number = library.records.commit(batch)
            for letter in exchange.letters:
                if library.letters.letter(letter.id) is None:
                    library.letters.keep(letter)
        return number

    def close(self) -> None:
        """Let go of the library file and forget its key."""
        self._library.close()

    def _all(self) -> list[Record]:
        return [record for kind in Kind for record in self._library.library.all_of(type_of(kind))]

    def _find(self, key: RecordKey) -> Record | None:
        return self._library.library.find(type_of(key.kind), key.id)

    def _protected_key(self) -> bytes:
        if self._key is None:
            raise BrieferError(
                sentence("The library has no passphrase."),
                sentence("Set one first, in Settings or by “briefer library encrypt”."),
            )
        return self._key

    def _keep_keys(self, keyring: "Keyring") -> None:
        from briefer.storage import keyslots

        self._files.write(
            keyslots.keys_path(self._path), keyslots.encode_keyring(keyring), replace=True
        )


class FileRestorer:
    """The Restorer: brings backups back where the library itself need not open."""

    def __init__(self, backups: Callable[[Path], Backups]) -> None:
        """Take what knows the backups of a library."""
        self._backups = backups

    def backups(self, path: Path) -> Sequence[Backup]:
        """Return the backups of the library at `path`, the latest first; it need not open."""
        return self._backups(path).list()

    def restore(self, path: Path, backup: Backup, secret: str = "") -> Path | None:
        """Put a verified backup in the library's place.

        What stood there is kept, and where is returned. `secret` opens a protected one. Raises
        BrieferError, and changes nothing then.
        """
        key = None
        if backup.protected:
            from briefer.storage import keyslots

            key = keyslots.unlock(keyslots.read_keyring(Path(backup.path)), secret).data
        return self._backups(path).restore(backup, path, key)
