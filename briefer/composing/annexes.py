"""Which sets of asks a letter brings along as annexes, and what the annexes are called."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from briefer.composing.phrases import Phrases
from briefer.composing.placeholders import ask_sets
from briefer.domain.addressee import Addressee
from briefer.domain.ids import AddresseeId, AskId, Place
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.template import BlockKind

Elsewhere = Mapping[AddresseeId, str]
"""Where the sets of asks of some bodies stand, outside of a letter: "letter 3"."""

NOWHERE: Elsewhere = MappingProxyType({})


def annexes_of(
    letter: Letter, library: Library, phrases: Phrases, elsewhere: Elsewhere = NOWHERE
) -> dict[AddresseeId, str]:
    """Return the bodies whose sets of asks the letter refers to, with their annexes' names.

    What stands `elsewhere` needs no annex. The writer's own words refer to a set by its
    placeholder, or by the annex's name where it was there before they were reworded.
    """
    named: dict[AddresseeId, str] = {}
    for place, text in _texts(letter, library):
        wording = letter.wording_at(place)
        own = ask_sets(wording.text) if wording else ()
        for body in dict.fromkeys((*own, *ask_sets(text))):
            if body in elsewhere or library.find(Addressee, body) is None:
                continue
            name = named.get(body) or annex_name(len(named), phrases)
            if wording is None or body in own or name in wording.text:
                named[body] = name
    return named


def annex_name(index: int, phrases: Phrases) -> str:
    """Return what the annex at `index` (from 0) is called: A to Z, then AA and on."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, len(phrases.letters))
        letters = phrases.letters[rest] + letters
    return phrases.annex.format(letter=letters)


def annexed_asks(letter: Letter, library: Library, body: AddresseeId) -> tuple[AskId, ...]:
    """Return the asks of the letter's annex that were made to `body`, in the letter's order."""
    return tuple(ask for ask in letter.annex if library.recommendation_of(ask).addressee == body)


def _texts(letter: Letter, library: Library) -> Iterator[tuple[Place, str]]:
    """Yield every place that can refer to a set, with the words that are proposed there."""
    for block in letter.blocks:
        if block.id in letter.left_out:
            continue
        yield Place(block.id), block.text
        if block.kind is BlockKind.LEGAL_BASIS:
            for choice in letter.hooks:
                yield Place(f"{block.id}/{choice.hook}"), ""
        if block.kind is BlockKind.ASKS:
            for ask in letter.asks:
                yield Place(f"{block.id}/{ask}"), library.ask(ask).clause
