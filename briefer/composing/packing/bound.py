"""A pack with its letters at hand, and what is said of them in the pack's language."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from briefer.composing.bearing import Bearing, bearing_of
from briefer.composing.outline import Outline
from briefer.composing.own_library import OwnLibrary
from briefer.composing.phrases import Phrases
from briefer.composing.trace_table import TraceRow, trace_table
from briefer.domain.addressee import Addressee
from briefer.domain.ids import HookId, LetterId, Place
from briefer.domain.law import LegalHook
from briefer.domain.letter import Letter
from briefer.domain.pack import Pack
from briefer.domain.sender import Sender
from briefer.domain.source import Source
from briefer.domain.template import BlockKind

CONTENTS = "contents"
"""The anchor of the table of contents."""

SUBTITLE = Place("cover/subtitle")
LEAD = Place("summary/lead")
"""Where the writer can put own words in place of those that briefer proposes."""


@dataclass(frozen=True)
class BoundLetter:
    """One letter of a pack, and what is said of it around it.

    `number` counts from 1. `words` are the letter's own, `phrases` those of its language. `letter`
    and `told` say the same in the pack's language, and as of the pack's date; so does `reader`.
    `elsewhere` are words of the letter that point at other letters of the pack, each with the
    anchor that they lead to.
    """

    number: int
    original: Letter
    words: Outline
    phrases: Phrases
    letter: Letter
    told: OwnLibrary
    reader: Addressee
    elsewhere: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> str:
        """The anchor of the letter."""
        return f"letter-{self.number}"

    def anchor(self, place: str) -> str:
        """Return the anchor of what stands at a place of the letter."""
        return f"{self.key}/{place}"

    @cached_property
    def rows(self) -> tuple[TraceRow, ...]:
        """Every request of the letter and of its annexes, followed to where it comes from."""
        return trace_table(self.letter, self.words, self.told)

    @cached_property
    def invoked(self) -> dict[HookId, str]:
        """The provisions that the letter invokes, with the anchor at which it first does."""
        found: dict[HookId, str] = {}
        for block in self.words.blocks:
            for piece in block.pieces if block.kind is BlockKind.LEGAL_BASIS else ():
                if piece.hook is not None:
                    found.setdefault(piece.hook, self.anchor(piece.place))
        return found

    def bearings(self) -> dict[HookId, Bearing]:
        """Return how each provision bears that the letter invokes or that its requests need."""
        found = (self.told.find(LegalHook, choice.hook) for choice in self.letter.hooks)
        invoked = {
            hook.id: bearing_of(self.told.hook(hook.id), self.letter, self.told)
            for hook in found
            if hook is not None
        }
        needed = {known.hook.id: known for row in self.rows for known in row.provisions}
        return invoked | {key: known for key, known in needed.items() if key not in invoked}


@dataclass(frozen=True)
class BoundPack:
    """A pack with its letters in their order, in the phrases of its language."""

    pack: Pack
    letters: tuple[BoundLetter, ...]
    phrases: Phrases
    date: dt.date
    sender: Sender | None = None

    @property
    def language(self) -> str:
        """The language of all that is not a letter."""
        return self.phrases.language

    @cached_property
    def readers(self) -> tuple[str, ...]:
        """Those that the letters are to, as running text names them, each once."""
        return tuple(dict.fromkeys(letter.reader.naming.third for letter in self.letters))

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The reports that the letters rest on, each once."""
        rows = (row for letter in self.letters for row in letter.rows)
        return tuple(dict.fromkeys(row.source for row in rows if row.source is not None))

    @cached_property
    def law(self) -> dict[HookId, Bearing]:
        """Every provision of the letters, once, as its first letter has it."""
        found: dict[HookId, Bearing] = {}
        for letter in self.letters:
            found = letter.bearings() | found
        invoked = [key for letter in self.letters for key in letter.invoked]
        order = dict.fromkeys([key for key in invoked if key in found])
        return {key: found[key] for key in (*order, *(key for key in found if key not in order))}

    def missing(self) -> tuple[LetterId, ...]:
        """Return the letters that the pack names and that are not at hand."""
        known = {letter.original.id for letter in self.letters}
        return tuple(key for key in self.pack.letters if key not in known)

    def law_anchor(self, key: HookId) -> str:
        """Return the anchor of a provision in the legal annex."""
        return f"law/{key}"
