"""Checking letters: all that is known beside a letter's words, brought together."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefer.composing.checks import check
from briefer.composing.checks.around import Around, OtherLetter, asked_in
from briefer.composing.outline import Outline
from briefer.composing.outlining import outline
from briefer.composing.own_library import own_library
from briefer.composing.phrases import Phrases
from briefer.document.nodes import Document
from briefer.document.placement import Typeset
from briefer.domain.finding import Finding
from briefer.domain.ids import AddresseeId, LetterId
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.profile import Profile, ProfileId
from briefer.domain.template import ANNEXES
from briefer.errors import BrieferError
from briefer.services.ports import Clock, FaceCoverage, LetterStore

MOST_OTHERS = 40
"""How many of the writer's letters, the last changed first, are looked at for contradictions."""

AT_ONCE = 8
"""How many of them one check reads, so that it takes a moment only."""


class Checker:
    """Finds out what a writer should know before a letter goes out."""

    def __init__(
        self,
        letters: LetterStore,
        coverage: FaceCoverage,
        phrases: Callable[[str], Phrases],
        profiles: Mapping[ProfileId, Profile],
        clock: Clock,
    ) -> None:
        """Take what letters are checked against."""
        self._letters = letters
        self._coverage = coverage
        self._phrases = phrases
        self.profiles = profiles
        self._clock = clock
        self._others: dict[tuple[LetterId, str], tuple[AddresseeId, OtherLetter] | None] = {}
        self._unread = False

    @property
    def is_complete(self) -> bool:
        """Whether the last check had seen all that a letter is compared with.

        Where it had not, the next check goes on from there.
        """
        return not self._unread

    def check(
        self,
        letter: Letter,
        outlined: Outline,
        document: Document,
        library: Library,
        pages: int | None = None,
    ) -> tuple[Finding, ...]:
        """Return what there is to know about a letter with these words, worst first.

        `pages` is how many pages it has before its annexes, if that is known.
        """
        around = replace(
            self._around(document), pages=pages, others=self._letters_to_others(letter, library)
        )
        return check(letter, outlined, library, self._phrases(letter.language), around)

    def check_alone(
        self, letter: Letter, outlined: Outline, document: Document, library: Library
    ) -> tuple[Finding, ...]:
        """Return the same, but for what the writer's other letters have against it."""
        phrases = self._phrases(letter.language)
        return check(letter, outlined, library, phrases, self._around(document))

    def _around(self, document: Document) -> Around:
        return Around(
            missing=self._coverage.missing(document),
            today=self._clock.now().date(),
            profiles=self.profiles,
        )

    def asked_elsewhere(self, letter: Letter, library: Library) -> tuple[OtherLetter, ...]:
        """Return what the writer's last letters to other readers ask, all of them read."""
        others = tuple(self._letters_to_others(letter, library))
        while not self.is_complete:
            others = tuple(self._letters_to_others(letter, library))
        return others

    def _letters_to_others(self, letter: Letter, library: Library) -> Sequence[OtherLetter]:
        """Return the writer's last letters to other readers."""
        try:
            return tuple(self._read_others(letter, library))
        except BrieferError:
            # A letter that cannot be read is told of where letters are listed and opened.
            return ()

    def _read_others(self, letter: Letter, library: Library) -> Iterator[OtherLetter]:
        latest = self._letters.latest(MOST_OTHERS)
        self._others = {entry: self._others[entry] for entry in latest if entry in self._others}
        unread = [entry for entry in latest if entry not in self._others and entry[0] != letter.id]
        self._unread = len(unread) > AT_ONCE
        for entry in unread[:AT_ONCE]:
            self._others[entry] = self._read(entry[0], library)
        for entry in latest:
            known = self._others.get(entry) if entry[0] != letter.id else None
            if known is not None and known[0] != letter.addressee:
                yield known[1]

    def _read(self, key: LetterId, library: Library) -> tuple[AddresseeId, OtherLetter] | None:
        letter = self._letters.peek(key)
        if letter is None:
            return None
        own = own_library(letter, library)
        phrases = self._phrases(letter.language)
        words = outline(letter, own, phrases)
        title, reader = letter.title, own.addressee(letter.addressee).short_name
        return letter.addressee, OtherLetter(title, reader, asked_in(words, own, phrases.opposites))


def text_pages(typeset: Typeset, letter: Letter) -> int:
    """Return how many pages a letter has before its annexes, each of which begins a new page."""
    blocks = {block.id for block in letter.blocks if block.kind in ANNEXES}
    annexed = [
        placement.page
        for placement in typeset.placements
        if placement.anchor.partition("/")[0] in blocks
    ]
    return min(annexed, default=typeset.pages)
