"""Checking a letter: what its writer should know before it goes out."""

from collections.abc import Callable, Iterator

from briefer.composing.checks.around import NOTHING, Around, Checked
from briefer.composing.checks.asks import ask_findings
from briefer.composing.checks.coherence import coherence_findings
from briefer.composing.checks.formalities import formality_findings
from briefer.composing.checks.languages import language_findings
from briefer.composing.checks.law import law_findings
from briefer.composing.checks.length import length_findings
from briefer.composing.checks.papers import paper_findings
from briefer.composing.checks.people import people_findings
from briefer.composing.checks.pointing import pointing_findings
from briefer.composing.checks.quotations import quotation_findings
from briefer.composing.checks.updated import updated_findings
from briefer.composing.checks.words import word_findings
from briefer.composing.outline import Outline
from briefer.composing.own_library import own_library
from briefer.composing.phrases import Phrases
from briefer.domain.finding import Finding, Severity
from briefer.domain.letter import Letter
from briefer.domain.library import Library

_CHECKS: tuple[Callable[[Checked], Iterator[Finding]], ...] = (
    ask_findings,
    pointing_findings,
    people_findings,
    word_findings,
    law_findings,
    quotation_findings,
    coherence_findings,
    formality_findings,
    length_findings,
    paper_findings,
    language_findings,
    updated_findings,
)

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}


def check(
    letter: Letter,
    outline: Outline,
    library: Library,
    phrases: Phrases,
    around: Around = NOTHING,
) -> tuple[Finding, ...]:
    """Return what there is to know about the letter, worst first, then check by check.

    `outline` is the letter's, `phrases` are those of its language, `around` is what is known
    beside its words.
    """
    checked = Checked(letter, outline, own_library(letter, library), phrases, around)
    found = (finding for one in _CHECKS for finding in one(checked))
    return tuple(sorted(dict.fromkeys(found), key=lambda finding: _ORDER[finding.severity]))
