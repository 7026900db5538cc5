"""Fields that a text names: which there are none of, and which were meant."""

from collections.abc import Iterator

from rapidfuzz import fuzz, process

from briefer.composing.checks.around import write_at
from briefer.composing.phrases import Phrases
from briefer.composing.placeholders import NAMES, AskSet, Body, Name, parse
from briefer.domain.addressee import Addressee
from briefer.domain.finding import Finding, Severity, UseField
from briefer.domain.ids import AddresseeId, Place
from briefer.domain.library import Library
from briefer.sentences import sentence, shown

_NEAR = 60
"""How alike a name and a field must be, of 100, for the field to be proposed."""

_ON_PAPER = "sender/"
"""Places at the head and foot of pages: those words are the sender's, and are mended there."""

_LONGEST = 80
"""Names that are longer are not compared with fields: they are sentences."""


def nearest(name: str, phrases: Phrases) -> str | None:
    """Return the field that a name was meant to be, by its own name or by what people call it."""
    if not 0 < len(name) <= _LONGEST:
        return None
    sought = name.replace("_", " ").replace(".", " ").casefold()
    known = {field: field.replace("_", " ").replace(".", " ") for field in sorted(NAMES)}
    called = {field: words.casefold() for field, words in phrases.names.items() if field in NAMES}
    found = [
        best
        for choices in (known, called)
        if (best := process.extractOne(sought, choices, scorer=fuzz.ratio, score_cutoff=_NEAR))
    ]
    # extractOne gives the words, how alike they are, and the key that they have.
    return max(found, key=lambda best: best[1])[2] if found else None


def field_findings(
    place: Place, printed: str, inside: str, phrases: Phrases, library: Library
) -> Iterator[Finding]:
    """Yield what is wrong with a name in braces (`inside`), for which `printed` stands there.

    A name of the closed list, and a body that the library has, are well.
    """
    match parse(inside):
        case Body(id=body) | AskSet(body=body):
            if library.find(Addressee, body) is None:
                yield _unknown_body(place, printed, body)
        case Name(name=name) if name not in NAMES:
            yield _unknown_field(place, printed, name, phrases)
        case Name():
            pass


def _unknown_field(place: Place, printed: str, name: str, phrases: Phrases) -> Finding:
    meant = nearest(name, phrases)
    called = phrases.names.get(meant, meant) if meant else ""
    use = None
    if meant and not place.startswith(_ON_PAPER):
        use = UseField(place=place, words=printed, name=meant, called=called)
    return Finding(
        code="unknown-placeholder",
        severity=Severity.ERROR,
        message=sentence(
            "No field is called “{name}”. Perhaps “{meant}” was meant.",
            name=shown(name),
            meant=shown(called),
        )
        if meant
        else sentence("No field is called “{name}”.", name=shown(name)),
        place=place,
        words=printed,
        fix=use or write_at(place),
        # What was meant is a guess: only the writer says that it is right.
        other=write_at(place) if use else None,
        firm=True,
    )


def _unknown_body(place: Place, printed: str, body: AddresseeId) -> Finding:
    return Finding(
        code="unknown-placeholder",
        severity=Severity.ERROR,
        message=sentence(
            "The text names the addressee “{body}”, which is not in the library.", body=shown(body)
        ),
        place=place,
        words=printed,
        fix=write_at(place),
        firm=True,
    )
