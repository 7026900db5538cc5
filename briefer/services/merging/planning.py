"""Planning a merge: which letters are made, and what their files are called. Nothing is written."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec
from msgspec.structs import replace

from briefer import __version__
from briefer.composing.phrases import Phrases
from briefer.composing.readdressing import readdress
from briefer.domain.ids import AddresseeId
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.merge import PATTERN
from briefer.domain.recipient import ReadRecipients, Recipient, Refusal, RefusedRow
from briefer.services.checking import Checker
from briefer.services.merging.manifest import MergeRow, RowStatus
from briefer.services.merging.naming import check_pattern, stems, values_of
from briefer.services.merging.orders import Kit, Order
from briefer.services.merging.refusals import why_refused
from briefer.services.merging.snapshots import Snapshot, snapshot
from briefer.services.ports import Clock


@dataclass(frozen=True)
class MergeWish:
    """What somebody wants made.

    `letters` are those to each body; `everyone` is the body of recipients who name none. `own` are
    letters that were changed for the recipient of one row alone. `unwritten` says of bodies why
    there is no letter to them. `suffixes` are the formats, each with its dot, `despite` is why
    letters with errors are made anyway.
    """

    read: ReadRecipients
    letters: Mapping[AddresseeId, Letter]
    everyone: AddresseeId | None = None
    own: Mapping[int, Letter] = field(default_factory=dict[int, Letter])
    unwritten: Mapping[AddresseeId, str] = field(default_factory=dict[AddresseeId, str])
    suffixes: Sequence[str] = (".pdf", ".docx")
    pattern: str = PATTERN
    despite: str = ""


@dataclass(frozen=True)
class Plan:
    """What a merge will do: a letter for each of `orders`, and none for the rows in `refused`.

    `kit` is what all orders share.
    """

    orders: tuple[Order, ...]
    refused: tuple[MergeRow, ...]
    kit: Kit

    def rows(self) -> tuple[MergeRow, ...]:
        """Return all rows, in their order, as they stand before anything is made."""
        planned = [MergeRow(row=order.row, name=order.recipient.name) for order in self.orders]
        return tuple(sorted((*planned, *self.refused), key=lambda row: row.row))


def letters_to(
    bodies: Sequence[AddresseeId],
    letter: Letter,
    library: Library,
    phrases: Callable[[str], Phrases],
) -> dict[AddresseeId, Letter]:
    """Return one letter as each of `bodies` is to have it. Raises UnknownRecord."""
    return {
        body: letter if body == letter.addressee else readdress(letter, body, library, phrases)
        for body in dict.fromkeys((letter.addressee, *bodies))
    }


class Planner:
    """Plans merges over a library."""

    def __init__(self, library: Library, checker: Checker, clock: Clock) -> None:
        """Take what letters need, and what they are checked against."""
        self._library, self._checker, self._clock = library, checker, clock

    def plan(self, wish: MergeWish) -> Plan:
        """Return what comes of a wish. Raises BrieferError for a pattern of names that is none."""
        check_pattern(wish.pattern)
        going, homeless = _with_bodies(wish)
        own = tuple(wish.own.values())
        hooks = [key for recipient, _ in going for key in recipient.hooks]
        needed = snapshot((*wish.letters.values(), *own), hooks, self._library)
        kit = Kit(
            version=__version__,
            letters=dict(wish.letters),
            others={
                body: self._checker.asked_elsewhere(letter, self._library)
                for body, letter in wish.letters.items()
            },
            library=needed,
            profiles=dict(self._checker.profiles),
            suffixes=tuple(wish.suffixes),
            today=self._clock.now().date(),
            despite=wish.despite.strip(),
        )
        refused = (_refused(row.row, row.words, why_refused(row)) for row in wish.read.refused)
        return Plan(
            orders=tuple(self._orders(going, wish, needed)),
            refused=(*refused, *homeless),
            kit=kit,
        )

    def _orders(
        self, going: Sequence[tuple[Recipient, AddresseeId]], wish: MergeWish, needed: Snapshot
    ) -> Iterator[Order]:
        fields = (
            values_of(
                recipient,
                wish.own.get(recipient.row, wish.letters[body]),
                self._library.addressee(body).short_name,
                number,
                len(going),
            )
            for number, (recipient, body) in enumerate(going, start=1)
        )
        named = stems(wish.pattern, fields, wish.suffixes)
        shared = {body: _digest(letter, needed) for body, letter in wish.letters.items()}
        for (recipient, body), stem in zip(going, named, strict=True):
            own = wish.own.get(recipient.row)
            order = Order(
                row=recipient.row,
                recipient=recipient,
                addressee=body,
                names=tuple(f"{stem}{suffix}" for suffix in wish.suffixes),
                date=(own or wish.letters[body]).date,
                own=own,
            )
            yield replace(order, digest=_digest(order, shared[body]))


def _with_bodies(
    wish: MergeWish,
) -> tuple[list[tuple[Recipient, AddresseeId]], list[MergeRow]]:
    """Return recipients with the body that they belong to, and those whose body gets no letter."""
    going: list[tuple[Recipient, AddresseeId]] = []
    homeless: list[MergeRow] = []
    for recipient in wish.read.recipients:
        body = recipient.addressee or wish.everyone
        if body is not None and body in wish.letters:
            going.append((recipient, body))
        else:
            nowhere = why_refused(RefusedRow(row=recipient.row, why=Refusal.NO_ADDRESSEE))
            why = wish.unwritten.get(body, nowhere) if body is not None else nowhere
            homeless.append(_refused(recipient.row, recipient.name, why))
    return going, homeless


def _refused(row: int, name: str, why: str) -> MergeRow:
    return MergeRow(row=row, name=name, status=RowStatus.REFUSED, reason=why)


def _digest(*parts: object) -> str:
    """Return what tells these parts, made by this version of briefer, from all others."""
    said = msgspec.msgpack.encode((__version__, *parts), order="deterministic")
    return hashlib.sha256(said).hexdigest()
