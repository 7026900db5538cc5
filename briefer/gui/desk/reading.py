"""Everything that is computed of one letter, each part when it is first looked at."""

from functools import cached_property

from briefer.composing.laying import lay_out
from briefer.composing.offers import AskGroup, HookGroup, offer_asks, offer_hooks
from briefer.composing.outlining import outline
from briefer.composing.own_library import own_library
from briefer.composing.phrases import Phrases
from briefer.composing.showing import places_of
from briefer.composing.trace_table import TraceRow, trace_table
from briefer.composing.updates import Update, updates_of
from briefer.document.nodes import Document
from briefer.domain.ids import Place
from briefer.domain.letter import Letter
from briefer.domain.library import Library


class Reading:
    """One letter as the panes show it."""

    def __init__(self, letter: Letter, library: Library, phrases: Phrases) -> None:
        """Resolve the letter's words.

        Raises UnknownRecord when the library lacks a record that the letter has no copy of.
        """
        self.letter = letter
        self.phrases = phrases
        self.library = own_library(letter, library)
        self.outline = outline(letter, self.library, phrases)
        self.addressee = self.library.addressee(letter.addressee)

    @cached_property
    def document(self) -> Document:
        """The letter as the document that is drawn."""
        return lay_out(self.letter, self.outline, self.phrases)

    @cached_property
    def ask_groups(self) -> tuple[AskGroup, ...]:
        """What can be asked."""
        return offer_asks(self.letter, self.library, [body for body, _ in self.outline.annexes])

    @cached_property
    def hook_groups(self) -> tuple[HookGroup, ...]:
        """What law can be invoked."""
        return offer_hooks(self.letter, self.library)

    @cached_property
    def trace_rows(self) -> tuple[TraceRow, ...]:
        """Where each request comes from."""
        return trace_table(self.letter, self.outline, self.library)

    @cached_property
    def updates(self) -> tuple[Update, ...]:
        """The records that have changed since the letter copied them, the undecided ones."""
        return updates_of(self.letter, self.library)

    @cached_property
    def update_places(self) -> dict[Place, tuple[Update, ...]]:
        """The same, by the places where they show."""
        found: dict[Place, tuple[Update, ...]] = {}
        for update in self.updates:
            for place in places_of(update, self.letter, self.outline, self.library):
                found[place] = (*found.get(place, ()), update)
        return found
