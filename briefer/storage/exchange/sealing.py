"""Exchange files under a passphrase, in the age format, which other programs open too."""

import re
import unicodedata
from typing import Protocol, cast

# It has no type stubs; `_Age` types what is used of it.
import pyrage  # pyright: ignore[reportMissingTypeStubs]

from briefer.errors import BrieferError
from briefer.sentences import sentence
from briefer.storage.exchange.limits import (
    MOST_BYTES,
    ExchangeUnreadable,
    WrongPassphrase,
    too_much,
)


class _Passphrases(Protocol):
    def encrypt(self, plaintext: bytes, passphrase: str, /) -> bytes: ...
    def decrypt(self, ciphertext: bytes, passphrase: str, /) -> bytes: ...


class _Age(Protocol):
    """What is used of pyrage."""

    passphrase: _Passphrases
    DecryptError: type[Exception]


_age = cast("_Age", pyrage)

_HEADER = b"age-encryption.org/v1\n"
_STANZA = re.compile(
    rb"age-encryption\.org/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)\n[A-Za-z0-9+/]{43}\n--- "
)
_HEAVIEST = 21
"""The highest work factor that is tried: it takes 2 GiB of memory; age itself writes 18."""

_OVERHEAD = 1_000_000
"""Bytes that the age format may add to a file of the largest size."""

_WRONG = "Decryption failed"
_EXCESSIVE = "Excessive work"


def is_protected(data: bytes) -> bool:
    """Return whether `data` is an age file, which only a passphrase opens."""
    return data.startswith(_HEADER)


def protect(data: bytes, passphrase: str) -> bytes:
    """Return `data` under a passphrase. Raises BrieferError for one that is empty or unreadable."""
    spoken = _spoken(passphrase)
    if not spoken:
        raise BrieferError(
            sentence("A passphrase must have at least one readable character."),
            sentence("Type a passphrase; nothing was written."),
        )
    return _age.passphrase.encrypt(data, spoken)


def unprotect(data: bytes, passphrase: str) -> bytes:
    """Return what a protected file holds. Raises WrongPassphrase and ExchangeUnreadable."""
    if len(data) > MOST_BYTES + _OVERHEAD:
        raise too_much(sentence("The file is larger than {most} MB.", most=MOST_BYTES // 1_000_000))
    stanza = _STANZA.match(data)
    if stanza is None:
        raise _damaged()
    if int(stanza[1]) > _HEAVIEST:
        raise _heavy()
    spoken = _spoken(passphrase)
    if not spoken:
        raise _wrong()
    try:
        return _age.passphrase.decrypt(data, spoken)
    except _age.DecryptError as fault:
        raise _told(str(fault)) from fault


def _spoken(passphrase: str) -> str:
    """Return a passphrase as every keyboard gives it, or nothing where it is no text."""
    try:
        passphrase.encode()
    except UnicodeEncodeError:
        return ""
    return unicodedata.normalize("NFC", passphrase)


def _told(reason: str) -> ExchangeUnreadable:
    if reason.startswith(_WRONG):
        return _wrong()
    return _heavy() if reason.startswith(_EXCESSIVE) else _damaged()


def _wrong() -> WrongPassphrase:
    return WrongPassphrase(sentence("The file does not open with this passphrase."))


def _heavy() -> ExchangeUnreadable:
    return ExchangeUnreadable(
        sentence("Opening the file would take more time or memory than a computer should give."),
        sentence("Nothing was taken over. Ask for a file that briefer itself protected."),
    )


def _damaged() -> ExchangeUnreadable:
    return ExchangeUnreadable(
        sentence("The protected file is damaged, or is not protected by a passphrase.")
    )
