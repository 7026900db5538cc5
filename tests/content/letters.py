"""Letters from the bundled library, to be read in tests."""

import datetime as dt

from briefer.composing.edits import tick_asks
from briefer.composing.outline import Outline
from briefer.domain.finding import Finding
from briefer.domain.ids import AddresseeId, AskId, HookId, Place, RecommendationId
from briefer.domain.law import LegalHook
from briefer.domain.letter import Letter
from briefer.domain.recommendation import Recommendation
from tests.golden import TODAY, bundled

SETTING = bundled()
LIBRARY = SETTING.library
THEN = dt.date(1999, 11, 1)


def item(key: str) -> Recommendation:
    """Return a recommendation."""
    return LIBRARY.recommendation(RecommendationId(key))


def hook(key: str) -> LegalHook:
    """Return a provision."""
    return LIBRARY.hook(HookId(key))


def letter(reader: str, day: dt.date = TODAY) -> Letter:
    """Return the letter that choosing a reader starts."""
    return SETTING.letter(AddresseeId(reader), day)


def said(written: Letter) -> str:
    """Return all words of a letter, a line for each place."""
    blocks = SETTING.outlined(written).blocks
    return "\n".join(piece.text for block in blocks for piece in block.pieces)


def asked(key: str, reader: str, day: dt.date = TODAY) -> str:
    """Return an ask as a letter to `reader` puts it."""
    with_it = tick_asks(letter(reader, day), LIBRARY, [AskId(key)])
    return text_at(SETTING.outlined(with_it), f"asks/{key}")


def text_at(words: Outline, place: str) -> str:
    """Return the words that stand at a place."""
    piece = words.piece_at(Place(place))
    assert piece is not None, place
    return piece.text


def found(written: Letter, code: str) -> list[Finding]:
    """Return a letter's findings of one kind."""
    return [finding for finding in SETTING.found(written) if finding.code == code]
