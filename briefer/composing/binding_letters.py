"""Letters that are bound together: where each finds what it refers to."""

from collections.abc import Mapping, Sequence

from briefer.composing.annexes import Elsewhere, annexes_of
from briefer.composing.own_library import own_library
from briefer.composing.phrases import Phrases
from briefer.domain.ids import AddresseeId
from briefer.domain.letter import Letter
from briefer.domain.library import Library


def named_places(numbers: Mapping[AddresseeId, int], phrases: Phrases) -> Elsewhere:
    """Return what letters of these numbers are called in another letter of the pack: "letter 3"."""
    return {body: phrases.letter_in_pack.format(number=number) for body, number in numbers.items()}


def letters_with_sets(
    letters: Sequence[Letter], library: Library, phrases: Phrases
) -> dict[AddresseeId, int]:
    """Return the numbers, from 1, of the letters that have the sets that others refer to.

    What is asked of a body stands in the letter to it, if the pack has one that asks all of it;
    all else stays with the letters as annexes.
    """
    wanted = {
        body
        for letter in letters
        for body in annexes_of(letter, own_library(letter, library), phrases)
    }
    places: dict[AddresseeId, int] = {}
    for number, letter in enumerate(letters, start=1):
        body = letter.addressee
        if body in wanted and body not in places and _asks_all(letter, body, library):
            places[body] = number
    return places


def _asks_all(letter: Letter, body: AddresseeId, library: Library) -> bool:
    own = own_library(letter, library)
    asked = {ask.id for item in own.made_to({body}) for ask in item.asks}
    return bool(asked) and asked <= set(letter.asks)
