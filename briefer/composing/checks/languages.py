"""Languages: what is not told in the letter's language, and what only a machine has translated."""

from collections.abc import Iterator
from itertools import groupby

from briefer.composing.checks.around import Checked
from briefer.composing.dates import language_name
from briefer.composing.outline import Piece, PieceKind
from briefer.composing.parallel import Parallel, primary
from briefer.composing.values import sources_of
from briefer.domain.addressee import Addressee
from briefer.domain.base import Translation
from briefer.domain.finding import Finding, Severity
from briefer.domain.ids import Place
from briefer.domain.source import Source
from briefer.domain.template import BlockKind
from briefer.sentences import sentence, shown

_ADDRESSED = ("salutation", "valediction", "naming/second")
"""The forms that a letter has of its reader."""

_TOLD_OF = ("naming/third",)
"""The form that it has of others."""


def language_findings(checked: Checked) -> Iterator[Finding]:
    """Yield what stands in another language than the letter, and what nobody has confirmed."""
    yield from _untold(checked)
    yield from _summaries(checked)
    yield from _bodies(checked)
    yield from _machine_made(checked)
    yield from _fixed_words(checked)


def _untold(checked: Checked) -> Iterator[Finding]:
    """Yield each run of texts within a block that are in one other language."""
    for block in checked.outline.blocks:
        foreign = (piece for piece in block.pieces if piece.language and not _is_official(piece))
        for language, pieces in groupby(foreign, key=lambda piece: piece.language or ""):
            first, *others = pieces
            yield _untranslated(
                first.place,
                sentence(
                    "{count} texts are in {own} here: they have no words in {language} yet.",
                    count=1 + len(others),
                    own=language_name(language),
                    language=language_name(checked.letter.language),
                )
                if others
                else sentence(
                    "This text is in {own}: it has no words in {language} yet.",
                    own=language_name(language),
                    language=language_name(checked.letter.language),
                ),
            )


def _is_official(piece: Piece) -> bool:
    """Return whether the words are those of the law, which nobody translates."""
    return piece.kind is PieceKind.QUOTATION


def _untranslated(place: Place, message: str) -> Finding:
    return Finding(code="not-translated", severity=Severity.WARNING, message=message, place=place)


def _summaries(checked: Checked) -> Iterator[Finding]:
    """Yield what reports found, told in the reports' own language within the letter's."""
    language = checked.letter.language
    for source in sources_of(checked.letter, checked.library):
        record = checked.library.find(Source, source.id) or source
        told = Parallel(record.language, record.translations, language).told(
            "summary", record.summary
        )
        if not told.text.strip():
            continue
        place = _where(told.text, checked)
        if place is None:
            continue
        if told.language:
            yield _untranslated(
                place,
                sentence(
                    "What the report “{title}” found is told in {own}: it has no summary in "
                    "{language} yet.",
                    title=shown(source.title),
                    own=language_name(told.language),
                    language=language_name(language),
                ),
            )
        elif told.unchecked:
            yield _unconfirmed(
                place,
                sentence(
                    "A machine has translated what the report “{title}” found. Read it, and "
                    "confirm it in the library.",
                    title=shown(source.title),
                ),
            )


def _bodies(checked: Checked) -> Iterator[Finding]:
    """Yield the bodies named in another language, and all those in words to be confirmed."""
    unconfirmed: list[tuple[str, Place]] = []
    for body, forms, place in _in_letter(checked):
        known = _forms(body, checked.letter.language)
        name = shown(_named(body, checked.letter.language))
        if any(form not in known for form in forms):
            yield _untranslated(
                place,
                sentence(
                    "How {body} is named and addressed is not known in {language}; it stands in "
                    "{own}.",
                    body=name,
                    own=language_name(body.language),
                    language=language_name(checked.letter.language),
                ),
            )
        elif any(known[form].checked is None for form in forms):
            unconfirmed.append((name, place))
    if unconfirmed:
        yield _unconfirmed(
            unconfirmed[0][1],
            sentence(
                "A machine has put the names and forms of address of these bodies into "
                "{language}: {bodies}. Read them, and confirm them in the library.",
                bodies=", ".join(name for name, _ in unconfirmed),
                language=language_name(checked.letter.language),
            ),
        )


def _in_letter(checked: Checked) -> Iterator[tuple[Addressee, tuple[str, ...], Place]]:
    """Yield the bodies of another language, the forms that the letter has of each, and where."""
    language, reader = checked.letter.language, checked.reader
    if primary(reader.language) != primary(language):
        yield reader, _ADDRESSED, checked.first(BlockKind.SALUTATION)
    for body in checked.letter.copies.addressees:
        if body.id != reader.id and primary(body.language) != primary(language):
            place = _where(_named(body, language), checked)
            if place is not None:
                yield body, _TOLD_OF, place


def _forms(body: Addressee, language: str) -> dict[str, Translation]:
    return {
        text.part: text
        for text in body.translations
        if primary(text.language) == primary(language) and text.text.strip()
    }


def _named(body: Addressee, language: str) -> str:
    texts = Parallel(body.language, body.translations, language)
    return texts.words("naming/third", body.naming.third)


def _where(words: str, checked: Checked) -> Place | None:
    """Return the first place that holds these words."""
    return next((piece.place for piece in checked.pieces() if words in piece.text), None)


def _machine_made(checked: Checked) -> Iterator[Finding]:
    pieces = [piece for piece in checked.pieces() if piece.machine_made]
    if pieces:
        yield _unconfirmed(
            pieces[0].place,
            sentence(
                "A machine has translated {count} texts of this letter, the first of them here. "
                "Read them, and confirm them in the library.",
                count=len(pieces),
            )
            if len(pieces) > 1
            else sentence(
                "A machine has translated this text. Read it, and confirm it in the library."
            ),
        )


def _fixed_words(checked: Checked) -> Iterator[Finding]:
    if checked.phrases.checked is None:
        first = checked.outline.blocks[0].id if checked.outline.blocks else ""
        yield _unconfirmed(
            Place(first),
            sentence(
                "The fixed words of letters in {language} were written by a machine, and nobody "
                "who knows the language has confirmed them yet. Read the letter once as a whole.",
                language=language_name(checked.phrases.language),
            ),
        )


def _unconfirmed(place: Place, message: str) -> Finding:
    return Finding(code="machine-made", severity=Severity.WARNING, message=message, place=place)
