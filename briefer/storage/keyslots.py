"""The key of an encrypted library, and the slots that open it: a passphrase and a recovery code.

The library is encrypted with a random key. A file beside it holds that key, once in each slot:

    {"briefer": "keys", "version": 1, "library": "32 hex digits", "slots": [
        {"kind": "passphrase" or "recovery", "salt", "memory_kib", "passes", "lanes", "nonce",
         "wrapped"}, …]}

Bytes are in base64. What wraps a key is made by Argon2id from the secret and `salt`: for a
passphrase the UTF-8 of its NFKC form, for a recovery code its 20 bytes. `wrapped` is the key in
ChaCha20-Poly1305, with "briefer-keys-1/LIBRARY/KIND" as associated data. Without this file nobody
opens the library again, so it goes into every backup.
"""

import os
import secrets
import unicodedata
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from briefer.domain.base import Value
from briefer.errors import BrieferError
from briefer.sentences import sentence, shown
from briefer.services.upkeep import WrongPassphrase
from briefer.storage.faults import UNDECODABLE, read_or_told

ENDING = "-keys"
"""What the name of a library's keys adds to the name of the library."""

LARGEST = 64 * 1024
"""How many bytes the file may have; one with two slots has about 700."""

_VERSION = 1
_KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12
_MOST_SLOTS = 4
_MOST_MEMORY_KIB = 1024 * 1024
_MOST_PASSES = 20
_MOST_LANES = 16
_LEAST_MEMORY_KIB_PER_LANE = 8

_CODE_BYTES = 20
_CODE_SIGNS = 32
_CHECK_SIGNS = 2
_GROUP = 4
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("OIL", "011")
_CHECK_PRIME = 1021
"""The largest prime below 32 × 32. The powers of 32 by it repeat after 68, which is more than a
code has signs: so every wrong sign and every two signs that changed places are noticed."""


class KeysUnreadable(BrieferError):
    """The file with the keys is none, or is damaged."""


class KeysNewer(KeysUnreadable):
    """The file with the keys was written by a newer briefer."""


class KeysMissing(BrieferError):
    """There is no file with the keys beside the library."""


class NoPassphrase(WrongPassphrase):
    """The passphrase is empty."""

    hint = sentence("Type a passphrase: several words that nobody would guess.")


class MistypedRecoveryCode(WrongPassphrase):
    """A recovery code does not agree with its own last two signs."""

    hint = sentence("Compare each group with the code on paper, and correct the one that differs.")


class WrongRecoveryCode(WrongPassphrase):
    """A recovery code is rightly typed, and is not this library's."""

    hint = sentence(
        "Look for a later code: a new one makes the one before it useless, and each library has "
        "its own."
    )


class Key(Value, frozen=True, kw_only=True):
    """The 256 bits that a library is encrypted with. Never shown."""

    data: bytes

    def __post_init__(self) -> None:
        """Refuse what is no key."""
        if len(self.data) != _KEY_BYTES:
            raise ValueError("A key has 32 bytes.")

    def __repr__(self) -> str:
        return "Key(…)"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        return []


class RecoveryCode(Value, frozen=True, kw_only=True):
    """160 random bits that open the library when the passphrase is lost, kept on paper."""

    data: bytes

    def __post_init__(self) -> None:
        """Refuse what is no code."""
        if len(self.data) != _CODE_BYTES:
            raise ValueError("A recovery code has 20 bytes.")

    @property
    def text(self) -> str:
        """The code as it is printed and typed: 34 signs in groups of four."""
        number = int.from_bytes(self.data, "big")
        signs = _signs(number, _CODE_SIGNS) + _signs(number % _CHECK_PRIME, _CHECK_SIGNS)
        return "-".join(signs[start : start + _GROUP] for start in range(0, len(signs), _GROUP))

    def __repr__(self) -> str:
        return "RecoveryCode(…)"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        return []


class Cost(Value, frozen=True, kw_only=True):
    """What one try at a secret costs. More than the bounds would be an attack on the reader."""

    memory_kib: int = 256 * 1024
    passes: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        """Refuse what Argon2id cannot do, or could only do in minutes."""
        least = _LEAST_MEMORY_KIB_PER_LANE * self.lanes
        if not (
            1 <= self.lanes <= _MOST_LANES
            and 1 <= self.passes <= _MOST_PASSES
            and least <= self.memory_kib <= _MOST_MEMORY_KIB
        ):
            raise ValueError("the cost of a slot is out of bounds")


STANDARD_COST = Cost()
"""Most of a second on a computer of 2020."""


class SlotKind(StrEnum):
    """Which secret opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105 - a kind, not a secret
    RECOVERY = "recovery"


class Slot(Cost, frozen=True, kw_only=True):
    """The library's key, wrapped by one secret."""

    kind: SlotKind
    salt: Annotated[bytes, msgspec.Meta(min_length=_SALT_BYTES, max_length=_SALT_BYTES)]
    nonce: Annotated[bytes, msgspec.Meta(min_length=_NONCE_BYTES, max_length=_NONCE_BYTES)]
    wrapped: Annotated[bytes, msgspec.Meta(min_length=48, max_length=48)]


class Keyring(Value, frozen=True, kw_only=True):
    """All that the file beside the library holds."""

    briefer: Literal["keys"] = "keys"
    version: Literal[1] = _VERSION
    library: Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{32}\Z")]
    slots: Annotated[tuple[Slot, ...], msgspec.Meta(min_length=1, max_length=_MOST_SLOTS)]


class _Header(msgspec.Struct):
    """What every version of the file begins with; the rest is not looked at."""

    briefer: Literal["keys"]
    version: int


def keys_path(library: Path) -> Path:
    """Return where the keys of a library are: beside the file that `library` may link to."""
    real = Path(os.path.realpath(library))
    return real.with_name(real.name + ENDING)


def new_keyring(passphrase: str, cost: Cost = STANDARD_COST) -> tuple[Keyring, Key, RecoveryCode]:
    """Make a key, and what opens it from now on. Raises NoPassphrase."""
    secret = _passphrase_bytes(passphrase)
    key = Key(data=secrets.token_bytes(_KEY_BYTES))
    code = _new_code()
    library = secrets.token_hex(16)
    slots = (
        _wrapped(library, key, SlotKind.PASSPHRASE, secret, cost),
        _wrapped(library, key, SlotKind.RECOVERY, code.data, cost),
    )
    return Keyring(library=library, slots=slots), key, code


def unlock(keyring: Keyring, secret: str) -> Key:
    """Return the key that a passphrase or a recovery code opens.

    A code may be typed in any case, with dashes and spaces or without, and with O for 0 and I or L
    for 1. Raises WrongPassphrase: MistypedRecoveryCode for a code with a typing error,
    WrongRecoveryCode for another library's, NoPassphrase for nothing; and BrieferError where the
    memory does not suffice.
    """
    passphrase = _passphrase_bytes(secret)
    try:
        code = read_code(secret)
    except MistypedRecoveryCode as mistyped:
        # It may be a passphrase that only looks like a code.
        return _opened(keyring, [(SlotKind.PASSPHRASE, passphrase)], mistyped)
    if code is None:
        return _opened(keyring, [(SlotKind.PASSPHRASE, passphrase)], _wrong_passphrase())
    tries = [(SlotKind.RECOVERY, code.data), (SlotKind.PASSPHRASE, passphrase)]
    return _opened(keyring, tries, _wrong_code())


def with_passphrase(
    keyring: Keyring, key: Key, passphrase: str, cost: Cost = STANDARD_COST
) -> Keyring:
    """Return the keyring with another passphrase in place of the one before.

    `key` is what `unlock` returned for this keyring. Raises NoPassphrase.
    """
    secret = _passphrase_bytes(passphrase)
    return _replaced(keyring, _wrapped(keyring.library, key, SlotKind.PASSPHRASE, secret, cost))


def with_new_recovery(
    keyring: Keyring, key: Key, cost: Cost = STANDARD_COST
) -> tuple[Keyring, RecoveryCode]:
    """Return the keyring with a new recovery code in place of the one before.

    `key` is what `unlock` returned for this keyring.
    """
    code = _new_code()
    slot = _wrapped(keyring.library, key, SlotKind.RECOVERY, code.data, cost)
    return _replaced(keyring, slot), code


def read_code(typed: str) -> RecoveryCode | None:
    """Return the recovery code that was typed, or None when it looks like something else.

    Raises MistypedRecoveryCode when it looks like a code, and cannot be one.
    """
    signs = _folded(typed)
    whole = _CODE_SIGNS + _CHECK_SIGNS
    if not signs or set(signs) - set(_ALPHABET) or abs(len(signs) - whole) > _GROUP:
        return None
    if not any(sign.isdecimal() for sign in typed):
        # A long passphrase: one code in 300,000 has no figure, and even that is read if right.
        return _checked(signs)
    code = _checked(signs)
    if code is None:
        raise MistypedRecoveryCode(
            sentence("This is not the passphrase, and as a recovery code it has a typing error.")
        )
    return code


def encode_keyring(keyring: Keyring) -> bytes:
    """Return what the file beside the library is to hold."""
    return msgspec.json.format(msgspec.json.encode(keyring), indent=2) + b"\n"


def decode_keyring(data: bytes, path: Path) -> Keyring:
    """Return what the file at `path` holds, which is `data`.

    Raises KeysUnreadable when it is damaged, and KeysNewer when it is of a newer briefer.
    """
    try:
        if len(data) > LARGEST:
            raise _damaged(path)
        header = msgspec.json.decode(data, type=_Header)
        if header.version > _VERSION:
            raise _newer(path)
        return msgspec.json.decode(data, type=Keyring)
    except UNDECODABLE as problem:
        raise _damaged(path) from problem


def read_keyring(library: Path) -> Keyring:
    """Return the keyring beside a library.

    Raises KeysMissing, KeysUnreadable, KeysNewer, or BrieferError when the system does not let it
    be read.
    """
    path = keys_path(library)
    with read_or_told(path):
        if path.exists() and not path.is_file():
            raise _damaged(path)
        try:
            with path.open("rb") as file:
                data = file.read(LARGEST + 1)
        except FileNotFoundError as problem:
            raise _missing(library, path) from problem
    return decode_keyring(data, path)


def _new_code() -> RecoveryCode:
    return RecoveryCode(data=secrets.token_bytes(_CODE_BYTES))


def _passphrase_bytes(passphrase: str) -> bytes:
    """Return the passphrase as it is used: alike, however a keyboard puts signs together."""
    if not passphrase.strip():
        raise NoPassphrase(sentence("The passphrase is empty."))
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def _wrapped(library: str, key: Key, kind: SlotKind, secret: bytes, cost: Cost) -> Slot:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    salt = secrets.token_bytes(_SALT_BYTES)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    cipher = ChaCha20Poly1305(_derived(secret, salt, cost))
    return Slot(
        kind=kind,
        salt=salt,
        memory_kib=cost.memory_kib,
        passes=cost.passes,
        lanes=cost.lanes,
        nonce=nonce,
        wrapped=cipher.encrypt(nonce, key.data, _bound_to(library, kind)),
    )


def _opened(keyring: Keyring, tries: list[tuple[SlotKind, bytes]], wrong: WrongPassphrase) -> Key:
    """Return the key from the first slot that one of `tries` opens, or raise `wrong`."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    for kind, secret in tries:
        for slot in keyring.slots:
            if slot.kind is not kind:
                continue
            cipher = ChaCha20Poly1305(_derived(secret, slot.salt, slot))
            try:
                data = cipher.decrypt(slot.nonce, slot.wrapped, _bound_to(keyring.library, kind))
            except InvalidTag:
                continue
            return Key(data=data)
    raise wrong


def _replaced(keyring: Keyring, slot: Slot) -> Keyring:
    """Return the keyring with `slot` as the only one of its kind."""
    others = tuple(other for other in keyring.slots if other.kind is not slot.kind)
    return msgspec.structs.replace(keyring, slots=(*others, slot))


def _derived(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    try:
        return Argon2id(
            salt=salt,
            length=_KEY_BYTES,
            iterations=cost.passes,
            lanes=cost.lanes,
            memory_cost=cost.memory_kib,
        ).derive(secret)
    except MemoryError as problem:
        raise BrieferError(
            sentence("There is not enough memory to try a passphrase."),
            sentence("Close other programs, and try again."),
        ) from problem


def _bound_to(library: str, kind: SlotKind) -> bytes:
    """Return what keeps a slot from being moved to another library, or to another kind."""
    return f"briefer-keys-1/{library}/{kind.value}".encode()


def _folded(typed: str) -> str:
    """Return the signs of a code, without what divides them, in their one spelling."""
    plain = unicodedata.normalize("NFKC", typed)
    kept = (sign for sign in plain if not _divides(sign))
    return "".join(kept).upper().translate(_READ_AS)


def _divides(sign: str) -> bool:
    """Tell whether a sign is a space, a dash, or one that cannot be seen."""
    return sign == "\u2212" or sign.isspace() or unicodedata.category(sign) in {"Pd", "Cf", "Cc"}


def _checked(signs: str) -> RecoveryCode | None:
    """Return the code, or None when its length or its last two signs are not right."""
    number, check = _number(signs[:_CODE_SIGNS]), signs[_CODE_SIGNS:]
    if len(check) != _CHECK_SIGNS or _number(check) != number % _CHECK_PRIME:
        return None
    return RecoveryCode(data=number.to_bytes(_CODE_BYTES, "big"))


def _signs(number: int, count: int) -> str:
    places = range(count - 1, -1, -1)
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in places)


def _number(signs: str) -> int:
    number = 0
    for sign in signs:
        number = number << 5 | _ALPHABET.index(sign)
    return number


def _wrong_passphrase() -> WrongPassphrase:
    return WrongPassphrase(sentence("This passphrase does not open the library."))


def _wrong_code() -> WrongRecoveryCode:
    return WrongRecoveryCode(sentence("This recovery code does not open the library."))


def _damaged(path: Path) -> KeysUnreadable:
    return KeysUnreadable(
        sentence("The file with the library's keys, “{path}”, is damaged.", path=shown(path)),
        sentence("Nothing was changed. Put the file of this name from a backup in its place."),
    )


def _newer(path: Path) -> KeysNewer:
    return KeysNewer(
        sentence("“{path}” was written by a newer briefer.", path=shown(path)),
        sentence("It was left as it is: install the newest briefer to open the library."),
    )


def _missing(library: Path, path: Path) -> KeysMissing:
    return KeysMissing(
        sentence(
            "“{library}” is encrypted, and the file with its keys is missing.",
            library=shown(library),
        ),
        sentence(
            "Put “{name}” beside it, from the place where the library was copied or from a backup.",
            name=shown(path.name),
        ),
    )
