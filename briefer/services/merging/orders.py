"""Orders: what goes to whoever makes letters, and what comes back. All of it can be sent."""

import datetime as dt
import zlib

import msgspec

from briefer.composing.checks.around import OtherLetter
from briefer.domain.base import Value
from briefer.domain.ids import AddresseeId
from briefer.domain.letter import Letter
from briefer.domain.profile import Profile, ProfileId
from briefer.domain.recipient import Recipient
from briefer.services.merging.snapshots import Snapshot


class Order(Value, frozen=True, kw_only=True):
    """One letter to make.

    `own` is a letter that was changed for this recipient alone; without one, it is made from the
    letter to `addressee`. `names` are those of its files, one for each format, `date` is the
    letter's. `digest` tells this order from every other: the same one gives the same bytes.
    """

    row: int
    recipient: Recipient
    addressee: AddresseeId
    names: tuple[str, ...]
    digest: str = ""
    date: dt.date | None = None
    own: Letter | None = None


class Kit(Value, frozen=True, kw_only=True):
    """What all orders of a merge share.

    `letters` are those to each body, `others` what the writer's letters to other readers than that
    body ask. `despite` is why letters with errors are made anyway, `today` the day of the merge.
    `version` is briefer's own, since another one makes other bytes.
    """

    version: str
    letters: dict[AddresseeId, Letter]
    others: dict[AddresseeId, tuple[OtherLetter, ...]]
    library: Snapshot
    profiles: dict[ProfileId, Profile]
    suffixes: tuple[str, ...]
    today: dt.date
    despite: str = ""


class MadeLetter(Value, frozen=True, kw_only=True):
    """The finished files of one order, in the order of its names, each opened again."""

    row: int
    files: tuple[bytes, ...]


class RefusedLetter(Value, frozen=True, kw_only=True):
    """An order that no letter was made for, and why: a sentence."""

    row: int
    reason: str


Outcome = MadeLetter | RefusedLetter


def packed(kit: Kit) -> bytes:
    """Return a kit as bytes, as few as it is sent along with every few orders."""
    return zlib.compress(msgspec.msgpack.encode(kit), 1)


def unpacked(data: bytes) -> Kit:
    """Return the kit that `packed` made bytes of."""
    return msgspec.msgpack.decode(zlib.decompress(data), type=Kit)
