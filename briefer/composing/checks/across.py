"""Letters that are bound together: what a reader of all of them would stumble over."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby

from briefer.composing.checks.around import Asked, asked_in
from briefer.composing.checks.coherence import oppose
from briefer.composing.checks.people import names_protected
from briefer.composing.checks.words import missing_character
from briefer.composing.own_library import own_library
from briefer.composing.packing.bound import LEAD, SUBTITLE, BoundLetter, BoundPack
from briefer.composing.packing.front import words_at
from briefer.document.placement import MissingCharacter
from briefer.domain.base import Value
from briefer.domain.finding import Finding, Severity
from briefer.domain.ids import LetterId, Place
from briefer.domain.library import Library
from briefer.sentences import sentence, shown

TITLE = Place("cover/title")


class PackFinding(Value, frozen=True, kw_only=True):
    """One thing to know about a pack; `letters` are those that it is about, in their order.

    The place of `finding` is one of the first of them, or of the pack where there is none.
    """

    finding: Finding
    letters: tuple[LetterId, ...] = ()


def findings_across(
    bound: BoundPack, library: Library, missing: Iterable[MissingCharacter] = ()
) -> Iterator[PackFinding]:
    """Yield what there is to know about the letters of a pack together, and about its own words.

    `missing` are the characters of its document that no face can show.
    """
    yield from _letters_gone(bound)
    yield from _contradictions(bound)
    yield from _same_readers(bound)
    yield from _different_days(bound)
    yield from _own_words(bound, library)
    yield from _missing_characters(missing)


def _letters_gone(bound: BoundPack) -> Iterator[PackFinding]:
    gone = len(bound.missing())
    if gone:
        yield _of_pack(
            "letters-gone",
            Severity.ERROR,
            sentence(
                "Letters of this pack that are in the trash or gone: {count}. They are left out.",
                count=gone,
            ),
        )
    elif not bound.letters:
        yield _of_pack("no-letters", Severity.ERROR, sentence("This pack holds no letter."))


def _contradictions(bound: BoundPack) -> Iterator[PackFinding]:
    """Yield the requests of two letters that say the opposite of each other.

    Only letters whose requests take a side are held against each other: in a large pack these are
    few, and pairs are many.
    """
    asked = [(letter, found) for letter in bound.letters if (found := _asked(letter))]
    for (one, ours), (other, theirs) in combinations(asked, 2):
        for (number, said), (again, opposed) in _opposed(ours, theirs):
            yield PackFinding(
                finding=Finding(
                    code="contradicting-letters",
                    severity=Severity.WARNING,
                    message=sentence(
                        "Two letters pull apart: request {one} to {reader} contradicts request "
                        "{other} to {second}.",
                        one=number,
                        reader=shown(one.reader.short_name),
                        other=again,
                        second=shown(other.reader.short_name),
                    ),
                    place=said.place,
                    words=opposed.text,
                ),
                letters=(one.original.id, other.original.id),
            )


_Numbered = tuple[int, Asked]


def _opposed(
    ours: Sequence[_Numbered], theirs: Sequence[_Numbered]
) -> Iterator[tuple[_Numbered, _Numbered]]:
    for one in ours:
        for other in theirs:
            if oppose(one[1], other[1]):
                yield one, other


def _asked(letter: BoundLetter) -> tuple[_Numbered, ...]:
    """Return the requests of a letter that take a side, with their numbers in it."""
    own = own_library(letter.original, letter.told)
    asked = asked_in(letter.words, own, letter.phrases.opposites)
    return tuple(known for known in enumerate(asked, start=1) if known[1].stances)


def _same_readers(bound: BoundPack) -> Iterator[PackFinding]:
    ordered = sorted(bound.letters, key=lambda letter: letter.original.addressee)
    for _, same in groupby(ordered, key=lambda letter: letter.original.addressee):
        letters = list(same)
        if len(letters) > 1:
            yield PackFinding(
                finding=Finding(
                    code="same-reader",
                    severity=Severity.ADVICE,
                    message=sentence(
                        "Several letters go to the same reader: {reader}.",
                        reader=shown(letters[0].reader.short_name),
                    ),
                    place=Place(""),
                ),
                letters=tuple(letter.original.id for letter in letters),
            )


def _different_days(bound: BoundPack) -> Iterator[PackFinding]:
    if len({letter.original.date for letter in bound.letters}) > 1:
        yield _of_pack(
            "different-dates",
            Severity.ADVICE,
            sentence("The letters have different dates."),
        )


def _own_words(bound: BoundPack, library: Library) -> Iterator[PackFinding]:
    """Yield the places of the pack's own words that name somebody whom no letter may name."""
    texts = {
        TITLE: bound.pack.title,
        SUBTITLE: words_at(SUBTITLE, bound),
        LEAD: words_at(LEAD, bound),
        Place("cover/classification"): bound.pack.plan.classification,
    }
    for place, text in texts.items():
        for name in names_protected(text, library):
            message = sentence("“{name}” is somebody whom no letter may name.", name=shown(name))
            yield PackFinding(
                finding=Finding(
                    code="protected-person",
                    severity=Severity.ERROR,
                    message=message,
                    place=place,
                    words=name,
                )
            )


def _missing_characters(missing: Iterable[MissingCharacter]) -> Iterator[PackFinding]:
    for found in missing:
        if not found.anchor.startswith("letter-"):
            yield PackFinding(finding=missing_character(found))


def _of_pack(code: str, severity: Severity, message: str) -> PackFinding:
    return PackFinding(
        finding=Finding(code=code, severity=severity, message=message, place=Place(""))
    )
