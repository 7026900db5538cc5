"""Packs: letters that are kept, bound and checked together."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefer.composing.checks.across import PackFinding, findings_across
from briefer.composing.laying import lay_out
from briefer.composing.packing import bind, lay_out_pack
from briefer.composing.packing.bound import BoundPack
from briefer.composing.phrases import Phrases
from briefer.document.nodes import Document
from briefer.domain.finding import Severity
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.pack import Pack
from briefer.services.checking import Checker
from briefer.services.ports import Clock, FaceCoverage, LetterStore

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}


@dataclass(frozen=True)
class BoundUp:
    """A pack as a document, with what is known of it."""

    bound: BoundPack
    document: Document


class Packing:
    """Binds packs of kept letters, and says what there is to know about them."""

    def __init__(
        self,
        letters: LetterStore,
        checker: Checker,
        coverage: FaceCoverage,
        phrases: Callable[[str], Phrases],
        clock: Clock,
    ) -> None:
        """Take where the letters are, and what they are checked against."""
        self._letters = letters
        self._checker = checker
        self._coverage = coverage
        self._phrases = phrases
        self._clock = clock

    @property
    def today(self) -> dt.date:
        """The day of a pack that has no other."""
        return self._clock.now().date()

    def letters_of(self, pack: Pack) -> tuple[Letter, ...]:
        """Return the letters of a pack that are kept and not in the trash.

        Raises BrieferError when one cannot be read.
        """
        kept = {entry.id for entry in self._letters.entries()}
        found = (self._letters.peek(key) for key in pack.letters if key in kept)
        return tuple(letter for letter in found if letter is not None)

    def bind(
        self, pack: Pack, library: Library, letters: Sequence[Letter] | None = None
    ) -> BoundUp:
        """Return the document of a pack of kept letters, or of these `letters`.

        Raises BrieferError when a letter cannot be read, or needs a record that is gone.
        """
        own = self.letters_of(pack) if letters is None else tuple(letters)
        bound = bind(pack, own, library, self._phrases, self.today)
        return BoundUp(bound, lay_out_pack(bound, library))

    def findings(self, made: BoundUp, library: Library) -> tuple[PackFinding, ...]:
        """Return what there is to know about a pack, worst first: all letters together, then each.

        What two letters have against each other is told once, of both.
        """
        across = findings_across(made.bound, library, self._coverage.missing(made.document))
        found = [*across, *self._of_letters(made.bound, library)]
        return tuple(sorted(found, key=lambda known: _ORDER[known.finding.severity]))

    def _of_letters(self, bound: BoundPack, library: Library) -> Sequence[PackFinding]:
        return [
            PackFinding(finding=finding, letters=(letter.original.id,))
            for letter in bound.letters
            for finding in self._checker.check_alone(
                letter.original,
                letter.words,
                lay_out(letter.original, letter.words, letter.phrases),
                library,
            )
        ]
