"""Updated: what has changed in the library since the letter copied it."""

from collections.abc import Iterator

from briefer.composing.checks.around import Checked
from briefer.composing.showing import places_of
from briefer.composing.updates import updates_of
from briefer.domain.finding import Finding, KeepOwn, Severity, TakeUpdate
from briefer.domain.ids import Place
from briefer.domain.records import label_of
from briefer.sentences import sentence, shown


def updated_findings(checked: Checked) -> Iterator[Finding]:
    """Yield the records whose newer version the writer has not decided about."""
    letter, library = checked.letter, checked.library
    for update in updates_of(letter, library):
        name, key = shown(label_of(update.mine)), update.key
        keep = KeepOwn(kind=key.kind, id=key.id)
        gone = update.theirs is None
        yield Finding(
            code="source-updated",
            severity=Severity.ADVICE,
            message=sentence(
                "“{name}” is no longer in the library; the letter keeps its own copy.", name=name
            )
            if gone
            else sentence(
                "“{name}” has changed in the library; the letter keeps its own copy.", name=name
            ),
            place=next(iter(places_of(update, letter, checked.outline, library)), Place("")),
            fix=keep if gone else TakeUpdate(kind=key.kind, id=key.id),
            other=None if gone else keep,
        )
