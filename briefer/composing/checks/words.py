"""Words: what is still to be filled in, and characters that are not what they seem."""

import re
import unicodedata
from collections.abc import Iterator
from types import MappingProxyType

from briefer.composing.checks.around import Checked, write_at
from briefer.composing.checks.fields import field_findings
from briefer.composing.outline import Piece
from briefer.composing.placeholders import LOOKS_LIKE_ONE
from briefer.document.placement import MissingCharacter
from briefer.domain.finding import Finding, Reword, Severity
from briefer.domain.ids import Place
from briefer.sentences import sentence, shown

_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""What embeds, isolates or overrides a direction (UAX 9, 2.1 to 2.4); plain marks only hint."""

_UNSEEN = re.compile("[\u200b\u2060\ufeff\u00ad\u180e]")
"""What takes no room: zero-width spaces and joiners, soft hyphens. ZWJ and ZWNJ shape letters."""

_WORD = re.compile(r"[^\W\d_]+")

_LOOK_ALIKES = MappingProxyType(
    dict(zip("АВЕКМНОРСТУХаеорсухіѕјһԁԛԝ", "ABEKMHOPCTYXaeopcyxisjhdqw", strict=True))
)
"""Cyrillic letters that look like Latin ones (UTS 39, confusables)."""

_LATIN = MappingProxyType({latin: cyrillic for cyrillic, latin in _LOOK_ALIKES.items()})


def word_findings(checked: Checked) -> Iterator[Finding]:
    """Yield what is wrong with single words and characters."""
    yield from map(missing_character, checked.around.missing)
    yield from _unfilled(checked)
    for piece in checked.pieces():
        yield from _hidden_marks(piece)
        if not piece.locked:
            yield from _mixed_scripts(piece)
            yield from _unknown_placeholders(piece, checked)


def missing_character(found: MissingCharacter) -> Finding:
    """Return what there is to know about a character that no face can show."""
    return Finding(
        code="missing-character",
        severity=Severity.ERROR,
        message=sentence(
            "No typeface can show the character “{character}” ({code}).",
            character=shown(found.character),
            code=f"U+{ord(found.character):04X}",
        ),
        place=Place(found.anchor),
        words=found.character,
    )


def _unfilled(checked: Checked) -> Iterator[Finding]:
    for found in checked.outline.unfilled:
        at_fault = tuple(
            field_findings(found.place, found.words, found.name, checked.phrases, checked.library)
        )
        if at_fault:
            yield from at_fault
            continue
        yield Finding(
            code="unfilled",
            severity=Severity.WARNING,
            message=sentence("“{words}” is still to be filled in.", words=shown(found.words)),
            place=found.place,
            words=found.words,
            fix=write_at(found.place),
        )


def _unknown_placeholders(piece: Piece, checked: Checked) -> Iterator[Finding]:
    for words in dict.fromkeys(LOOKS_LIKE_ONE.findall(piece.text)):
        inside = words[1:-1]
        unknown = tuple(
            field_findings(piece.place, words, inside, checked.phrases, checked.library)
        )
        yield from unknown or (_unfilled_field(piece.place, words),)


def _unfilled_field(place: Place, words: str) -> Finding:
    """Return that a field stands as it is, because it came in with the words of another."""
    return Finding(
        code="unknown-placeholder",
        severity=Severity.ERROR,
        message=sentence("“{words}” is printed as it stands here.", words=words),
        place=place,
        words=words,
        fix=write_at(place),
        firm=True,
    )


def _hidden_marks(piece: Piece) -> Iterator[Finding]:
    for mark in dict.fromkeys(_TURNS.findall(piece.text)):
        yield Finding(
            code="hidden-mark",
            severity=Severity.WARNING,
            message=sentence(
                "A hidden mark ({code}) turns the direction of writing, so that words may "
                "be read in another order than they stand in.",
                code=f"U+{ord(mark):04X}",
            ),
            place=piece.place,
            words=mark,
            fix=_without(mark, piece),
        )
    for mark in dict.fromkeys(_UNSEEN.findall(piece.text)):
        yield Finding(
            code="hidden-mark",
            severity=Severity.ADVICE,
            message=sentence(
                "A mark that nobody sees ({code}) parts a word, so that a search does not find it.",
                code=f"U+{ord(mark):04X}",
            ),
            place=piece.place,
            words=mark,
            fix=_without(mark, piece),
        )


def _without(mark: str, piece: Piece) -> Reword | None:
    """Return what takes a mark out of words that are not official."""
    if piece.locked or mark not in piece.raw:
        return None
    return Reword(place=piece.place, words=mark, instead="")


def _mixed_scripts(piece: Piece) -> Iterator[Finding]:
    for word in dict.fromkeys(_WORD.findall(piece.text)):
        if word.isascii():
            continue
        scripts = {_script(letter) for letter in word}
        if len(scripts & {"LATIN", "CYRILLIC", "GREEK"}) < 2:
            continue
        plain = _in_one_script(word)
        yield Finding(
            code="mixed-scripts",
            severity=Severity.WARNING,
            message=sentence(
                "“{word}” mixes letters of several alphabets that look alike.", word=shown(word)
            ),
            place=piece.place,
            words=word,
            fix=None
            if plain is None or word not in piece.raw
            else Reword(place=piece.place, words=word, instead=plain),
        )


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _in_one_script(word: str) -> str | None:
    """Return a word with its look-alikes in the script that most of it is in, if that is whole."""
    latin = sum(_script(letter) == "LATIN" for letter in word)
    table = _LOOK_ALIKES if 2 * latin >= len(word) else _LATIN
    plain = "".join(table.get(letter, letter) for letter in word)
    return plain if len({_script(letter) for letter in plain}) == 1 else None
