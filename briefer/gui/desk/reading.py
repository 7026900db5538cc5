"""Everything that is computed of one letter, each part when it is first looked at."""

from functools import cached_property

from briefer.composing.laying import lay_out
from briefer.composing.offers import AskGroup, HookGroup, offer_asks, offer_hooks
from briefer.composing.outlining import outline
from briefer.composing.phrases import Phrases
from briefer.document.nodes import Document
from briefer.domain.letter import Letter
from briefer.domain.library import Library


class Reading:
    """One letter as the panes show it."""

    def __init__(self, letter: Letter, library: Library, phrases: Phrases) -> None:
        """Resolve the letter's words; raises UnknownRecord when the library lacks a record."""
        self.letter = letter
        self.phrases = phrases
        self._library = library
        self.outline = outline(letter, library, phrases)
        self.addressee = library.addressee(letter.addressee)

    @cached_property
    def document(self) -> Document:
        """The letter as the document that is drawn."""
        return lay_out(self.letter, self.outline, self.phrases)

    @cached_property
    def ask_groups(self) -> tuple[AskGroup, ...]:
        """What can be asked."""
        return offer_asks(self.letter, self._library, [body for body, _ in self.outline.annexes])

    @cached_property
    def hook_groups(self) -> tuple[HookGroup, ...]:
        """What law can be invoked."""
        return offer_hooks(self.letter, self._library)
