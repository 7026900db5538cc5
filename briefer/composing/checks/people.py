"""People: whom the letter must not name, in its words, its enclosures or its copies."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from briefer.composing.checks.around import Checked, write_at
from briefer.composing.outline import Piece
from briefer.domain.finding import Finding, Severity
from briefer.domain.library import Library, protected_names
from briefer.domain.template import BlockKind
from briefer.sentences import sentence, shown

_SPACE = re.compile(r"\s+")


def people_findings(checked: Checked) -> Iterator[Finding]:
    """Yield the places that name somebody whom no letter may name."""
    patterns = _patterns(checked.library)
    for block in checked.outline.blocks:
        for piece in block.pieces:
            for words in _found(piece.text, patterns):
                yield _named(words, piece, block.kind)


def names_protected(text: str, library: Library) -> Iterator[str]:
    """Yield the names in `text` of those whom no letter may name, as it writes them."""
    yield from _found(text, _patterns(library))


def _patterns(library: Library) -> list[re.Pattern[str]]:
    return [_pattern(spellings) for spellings in protected_names(library)]


def _found(written: str, patterns: Sequence[re.Pattern[str]]) -> Iterator[str]:
    if not patterns:
        return
    text, starts = _plain(written)
    for pattern in patterns:
        for match in pattern.finditer(text):
            yield written[starts[match.start()] : starts[match.end()]]


def _pattern(spellings: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds a name as a whole, without regard to case, marks and kinds of spaces."""
    names = (_SPACE.split(_plain(name.strip())[0]) for name in spellings if name.strip())
    either = "|".join(r"\W+".join(map(re.escape, parts)) for parts in names)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)" if either else r"(?!)")


def _plain(text: str) -> tuple[str, list[int]]:
    """Return `text` without case and marks, and where each of its characters stood."""
    signs: list[str] = []
    starts: list[int] = []
    for place, sign in enumerate(text):
        for part in unicodedata.normalize("NFKD", sign).casefold():
            if not unicodedata.combining(part):
                signs.append(part)
                starts.append(place)
    return "".join(signs), [*starts, len(text)]


def _named(words: str, piece: Piece, kind: BlockKind) -> Finding:
    message = sentence("“{name}” is somebody whom no letter may name.", name=shown(words))
    if kind is BlockKind.COPIES:
        message = sentence(
            "A copy to “{name}” would show the reader a person whom no letter may name.",
            name=shown(words),
        )
    elif kind is BlockKind.ENCLOSURES:
        message = sentence(
            "The enclosure line names “{name}”, whom no letter may name.", name=shown(words)
        )
    return Finding(
        code="protected-person",
        severity=Severity.ERROR,
        message=message,
        place=piece.place,
        words=words,
        fix=None if piece.locked else write_at(piece.place),
    )
