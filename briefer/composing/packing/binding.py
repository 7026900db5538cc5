"""Letters into a pack: each with its words, which know where the others stand."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from briefer.composing.binding_letters import letters_with_sets, named_places
from briefer.composing.outlining import outline
from briefer.composing.own_library import OwnLibrary, live_of, own_library
from briefer.composing.packing.bound import BoundLetter, BoundPack
from briefer.composing.parallel import sender_in
from briefer.composing.phrases import Phrases
from briefer.composing.values import reference_to
from briefer.composing.voice import Voice
from briefer.domain.addressee import in_language
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.pack import Pack


def bind(
    pack: Pack,
    letters: Sequence[Letter],
    library: Library,
    phrases: Callable[[str], Phrases],
    today: dt.date,
) -> BoundPack:
    """Return `pack` with its `letters`, in this order, and their words.

    A pack without a date has that of its latest letter, and without any letter that of `today`.
    Raises UnknownRecord when a letter names a record that neither it nor the library holds.
    """
    words = phrases(pack.plan.language)
    date = pack.date or max((letter.date for letter in letters), default=today)
    sender = pack.sender or next((letter.sender for letter in letters), None)
    return BoundPack(
        pack=pack,
        letters=tuple(_Binder(letters, library, phrases, words.language, date).bound()),
        phrases=words,
        date=date,
        sender=None if sender is None else sender_in(sender, words.language),
    )


class _Binder:
    """Binds letters one by one."""

    def __init__(
        self,
        letters: Sequence[Letter],
        library: Library,
        phrases: Callable[[str], Phrases],
        language: str,
        date: dt.date,
    ) -> None:
        self._letters = letters
        self._library = library
        self._phrases = phrases
        self._language = language
        self._date = date
        self._numbers = letters_with_sets(letters, library, phrases(language))

    def bound(self) -> Iterator[BoundLetter]:
        for number, letter in enumerate(self._letters, start=1):
            yield self._bound(number, letter)

    def _bound(self, number: int, letter: Letter) -> BoundLetter:
        phrases = self._phrases(letter.language)
        elsewhere = named_places(self._numbers, phrases)
        own = own_library(letter, self._library)
        told = replace(letter, language=self._language, date=self._date)
        library = OwnLibrary(letter.copies, live_of(self._library), self._language, letter.updated)
        voice = Voice(in_language(own.addressee(letter.addressee), phrases.language), own, phrases)
        return BoundLetter(
            number=number,
            original=letter,
            words=outline(letter, own, phrases, elsewhere),
            phrases=phrases,
            letter=told,
            told=library,
            reader=in_language(library.addressee(letter.addressee), self._language),
            elsewhere=tuple(
                (reference_to(body, voice, name), f"letter-{self._numbers[body]}")
                for body, name in elsewhere.items()
                if voice.knows(body)
            ),
        )
