"""What a letter is checked with: its words, its library, and what is known beside them."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from briefer.composing.checks.stances import Stance, stances_of
from briefer.composing.dates import long_date
from briefer.composing.outline import Outline, Piece
from briefer.composing.phrases import Opposites, Phrases
from briefer.document.placement import MissingCharacter
from briefer.domain.addressee import Addressee
from briefer.domain.finding import FillIn
from briefer.domain.ids import BlockId, Place
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.profile import Profile, ProfileId
from briefer.domain.template import BlockKind


@dataclass(frozen=True)
class Asked:
    """What a letter asks at one place: the words, and which sides they take."""

    place: Place
    text: str
    stances: frozenset[Stance] = frozenset()


@dataclass(frozen=True)
class OtherLetter:
    """Another letter of the same writer: its title, its reader, and what it asks."""

    title: str
    reader: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True)
class Around:
    """What is known beside the letter's words.

    `missing` are the characters that no face can show, `pages` how many pages the letter has
    before its annexes, `profiles` what readers expect, `others` the writer's letters to other
    readers. What is None or empty is not checked.
    """

    missing: Sequence[MissingCharacter] = ()
    pages: int | None = None
    today: dt.date | None = None
    profiles: Mapping[ProfileId, Profile] = field(default_factory=dict[ProfileId, Profile])
    others: Sequence[OtherLetter] = ()


NOTHING = Around()


@dataclass(frozen=True)
class Checked:
    """A letter to be checked, with its words and the library as the letter sees it."""

    letter: Letter
    outline: Outline
    library: Library
    phrases: Phrases
    around: Around

    @property
    def reader(self) -> Addressee:
        """Whom the letter is to."""
        return self.library.addressee(self.letter.addressee)

    @property
    def profile(self) -> Profile | None:
        """What the letter should keep to."""
        return self.around.profiles.get(self.letter.profile or self.reader.profile)

    def pieces(self, *kinds: BlockKind) -> Iterator[Piece]:
        """Yield the letter's pieces in order: all, or those of blocks of some kinds."""
        for block in self.outline.blocks:
            if not kinds or block.kind in kinds:
                yield from block.pieces

    def own_words(self) -> Iterator[Piece]:
        """Yield the pieces that are not official words."""
        return (piece for piece in self.pieces() if not piece.locked)

    def first(self, kind: BlockKind) -> Place:
        """Return the place of the letter's first block of a kind."""
        blocks = (block.id for block in self.letter.blocks if block.kind is kind)
        return Place(next(blocks, kind.value))

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        """What the letter asks in its numbered list."""
        return asked_in(self.outline, self.library, self.phrases.opposites)

    def day(self, date: dt.date | None) -> str:
        """Return a date as findings write it."""
        return "–" if date is None else long_date(date, "en")


def write_at(place: Place) -> FillIn:
    """Return the fix that leads the writer to the block of a place, to find other words."""
    return FillIn(block=BlockId(place.partition("/")[0]))


def asked_in(
    outline: Outline, library: Library, opposites: Sequence[Opposites]
) -> tuple[Asked, ...]:
    """Return what a letter asks in its numbered list, as it is printed."""
    return tuple(
        Asked(
            piece.place,
            piece.text,
            stances_of(piece.text, library.ask(piece.ask).targets, opposites),
        )
        for block in outline.blocks
        if block.kind is BlockKind.ASKS
        for piece in block.pieces
        if piece.ask is not None
    )
