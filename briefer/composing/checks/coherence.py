"""Coherence: requests that contradict each other, in one letter or in letters to several bodies."""

import re
from collections.abc import Iterator
from itertools import combinations

from briefer.composing.checks.around import Asked, Checked, asked_in
from briefer.composing.phrases import Opposites
from briefer.domain.finding import Finding, Severity
from briefer.sentences import sentence, shown

_NEAR = 80
"""Letters between a verb and what it is about, at most."""


def coherence_findings(checked: Checked) -> Iterator[Finding]:
    """Yield the requests that say the opposite of another one."""
    asked = asked_in(checked.outline, checked.library)
    opposites = checked.phrases.opposites
    for (number, one), (again, other) in combinations(enumerate(asked, start=1), 2):
        if any(_oppose(one, other, known) for known in opposites):
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
                if any(_oppose(one, other, known) for known in opposites):
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


def _oppose(one: Asked, other: Asked, known: Opposites) -> bool:
    if not known.about:
        shared = one.targets & other.targets
        return bool(shared) and any(
            _begins(first, known.one) and _begins(second, known.other)
            for first, second in ((one, other), (other, one))
        )
    return any(
        _does(first, known.one, about) and _does(second, known.other, about)
        for about in known.about
        for first, second in ((one, other), (other, one))
    )


def _begins(asked: Asked, verbs: tuple[str, ...]) -> bool:
    """Return whether a request is to do one of these things."""
    return re.match(_any_of(verbs), asked.text, re.IGNORECASE) is not None


def _does(asked: Asked, verbs: tuple[str, ...], about: str) -> bool:
    """Return whether a request has one of these words near what they are about."""
    does, thing = _any_of(verbs), rf"\b{re.escape(about)}"
    near = rf"(?:{does}.{{0,{_NEAR}}}?{thing}|{thing}.{{0,{_NEAR}}}?{does})"
    return re.search(near, asked.text, re.IGNORECASE | re.DOTALL) is not None


def _any_of(words: tuple[str, ...]) -> str:
    return rf"\b(?:{'|'.join(map(re.escape, words))})"
