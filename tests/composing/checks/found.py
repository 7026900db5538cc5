"""The findings of a letter from the fictitious library, for the tests of single checks."""

from collections.abc import Sequence

from msgspec.structs import replace

from briefer.composing.checks import check
from briefer.composing.checks.around import NOTHING, Around
from briefer.composing.copying import with_copies
from briefer.composing.fixes import apply_fix
from briefer.composing.outline import Outline
from briefer.composing.outlining import outline
from briefer.composing.phrases import Phrases
from briefer.domain.finding import Finding
from briefer.domain.ids import Place
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.storage.content import load_phrases
from tests.ruritania import DATE, PHRASES, letter_to, library

WORDS = load_phrases("en")
"""The real pointing words and opposites, in the fictitious phrases."""

SPOKEN: Phrases = replace(PHRASES, pointing=WORDS.pointing, opposites=WORDS.opposites)


def findings(
    letter: Letter, around: Around = NOTHING, known: Library | None = None
) -> tuple[Finding, ...]:
    """Return what there is to know about `letter`."""
    known = known or library()
    return check(letter, words_of(letter, known), known, SPOKEN, around)


def found(
    letter: Letter, code: str, around: Around = NOTHING, known: Library | None = None
) -> Sequence[Finding]:
    """Return the findings of one code."""
    return [one for one in findings(letter, around, known) if one.code == code]


def words_of(letter: Letter, known: Library | None = None) -> Outline:
    """Return the letter's words."""
    return outline(letter, known or library(), SPOKEN)


def saying(words: str, place: str = "closing", to: str = "bank") -> Letter:
    """Return a letter whose writer has put `words` at a place."""
    letter = letter_to(to).with_wording(Place(place), words, "what was proposed")
    return with_copies(letter, library())


def mended(letter: Letter, finding: Finding, known: Library | None = None) -> Letter:
    """Return the letter after one click on the finding's fix."""
    known = known or library()
    assert finding.fix is not None
    after = apply_fix(letter, finding.fix, DATE, known, lambda one: words_of(one, known))
    return with_copies(after, known)


def text_at(letter: Letter, place: str, known: Library | None = None) -> str:
    """Return the words that stand at a place."""
    piece = words_of(letter, known).piece_at(Place(place))
    assert piece is not None
    return piece.text
