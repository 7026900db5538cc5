"""Asks: whether there are any, not too many, and whether events have overtaken them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, groupby

from rapidfuzz import fuzz

from briefer.composing.checks.around import Checked
from briefer.domain.finding import Finding, LeaveOutAsks, Severity, UseUpdated
from briefer.domain.ids import AskId, Place
from briefer.domain.recommendation import Overtaken, Recommendation
from briefer.domain.template import BlockKind
from briefer.sentences import sentence, shown

_ALIKE = 90
"""From how much likeness (of 100) two requests say the same."""


def ask_findings(checked: Checked) -> Iterator[Finding]:
    """Yield what is wrong with what the letter asks."""
    yield from _nothing_asked(checked)
    yield from _twice(checked)
    yield from _overtaken(checked)
    yield from _too_many(checked)


def _nothing_asked(checked: Checked) -> Iterator[Finding]:
    if not any(piece.ask is not None for piece in checked.pieces(BlockKind.ASKS)):
        yield Finding(
            code="no-ask",
            severity=Severity.ERROR,
            message=sentence("The letter asks for nothing."),
            place=checked.first(BlockKind.ASKS),
        )


def _twice(checked: Checked) -> Iterator[Finding]:
    asked = checked.asked
    for (number, one), (again, other) in combinations(enumerate(asked, start=1), 2):
        if _are_alike(one.text, other.text):
            key = AskId(other.place.partition("/")[2])
            yield Finding(
                code="duplicate-ask",
                severity=Severity.WARNING,
                message=sentence(
                    "Requests {one} and {other} ask for the same.", one=number, other=again
                ),
                place=other.place,
                fix=LeaveOutAsks(asks=(key,)),
            )


@lru_cache(maxsize=4096)
def _are_alike(one: str, other: str) -> bool:
    return fuzz.ratio(one.casefold(), other.casefold()) >= _ALIKE


def _overtaken(checked: Checked) -> Iterator[Finding]:
    letter, library = checked.letter, checked.library
    lists = (BlockKind.ASKS, letter.asks), (BlockKind.ANNEX, letter.annex)
    for kind, asks in lists:
        printed = {piece.ask for piece in checked.pieces(kind)}
        standing = [ask for ask in asks if ask in printed]
        for item, of_item in groupby(standing, key=library.recommendation_of):
            group = tuple(ask for ask in of_item if ask not in letter.updated)
            if group and item.overtaken is not None and item.is_overtaken_on(letter.date):
                yield _past(item, item.overtaken, group, Place(f"{checked.first(kind)}/{group[0]}"))


def _past(
    item: Recommendation, overtaken: Overtaken, group: Sequence[AskId], place: Place
) -> Finding:
    now = tuple(ask for ask in group if item.updated(ask) is not None)
    leave = LeaveOutAsks(asks=tuple(group))
    return Finding(
        code="overtaken",
        severity=Severity.WARNING,
        message=_message(item, _what_happened(overtaken)),
        place=place,
        fix=UseUpdated(asks=now) if now else leave,
        other=leave if now else None,
    )


def _message(item: Recommendation, what: str) -> str:
    if item.code == item.id:
        return sentence("{id} is overtaken: {what}", id=item.id, what=what)
    return sentence("“{title}” is overtaken: {what}", title=shown(item.title), what=what)


def _what_happened(overtaken: Overtaken) -> str:
    """Return what happened with its source, and where a new law has the old one's articles."""
    parts = [shown(overtaken.what)]
    for known in overtaken.articles:
        words = (
            sentence("{old} may be {new} now; that is not confirmed.", old=known.old, new=known.new)
            if known.checked is None
            else sentence("{old} is {new} now.", old=known.old, new=known.new)
        )
        parts.append(words)
    if overtaken.source:
        parts.append(sentence("Source: {source}.", source=shown(overtaken.source.rstrip("."))))
    return " ".join(parts)


def _too_many(checked: Checked) -> Iterator[Finding]:
    profile = checked.profile
    count = len(checked.asked)
    if profile is None or profile.asks is None or count <= profile.asks:
        return
    yield Finding(
        code="too-many-asks",
        severity=Severity.WARNING if profile.strict else Severity.ADVICE,
        message=sentence(
            "The letter makes {count} requests; {most} are as many as a reader acts on.",
            count=count,
            most=profile.asks,
        ),
        place=checked.first(BlockKind.ASKS),
    )
