"""Coherence: requests that contradict each other, in one letter or in letters to several bodies."""

from collections.abc import Iterator
from itertools import combinations

from briefer.composing.checks.around import Asked, Checked
from briefer.domain.finding import Finding, Severity
from briefer.sentences import sentence, shown


def coherence_findings(checked: Checked) -> Iterator[Finding]:
    """Yield the requests that say the opposite of another one."""
    asked = checked.asked
    for (number, one), (again, other) in combinations(enumerate(asked, start=1), 2):
        if oppose(one, other):
            yield Finding(
                code="contradicting-asks",
                severity=Severity.WARNING,
                message=sentence(
                    "Requests {one} and {other} contradict each other.", one=number, other=again
                ),
                place=other.place,
            )
    for letter in checked.around.others:
        for number, one in enumerate(asked, start=1):
            for again, other in enumerate(letter.asked, start=1):
                if oppose(one, other):
                    yield Finding(
                        code="contradicting-letters",
                        severity=Severity.WARNING,
                        message=sentence(
                            "Request {one} contradicts request {other} of your letter “{title}” to "
                            "{reader}.",
                            one=number,
                            other=again,
                            title=shown(letter.title),
                            reader=shown(letter.reader),
                        ),
                        place=one.place,
                    )


def oppose(one: Asked, other: Asked) -> bool:
    """Return whether two requests cannot both be meant."""
    return any(stance.opposite in other.stances for stance in one.stances)
