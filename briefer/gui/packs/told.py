"""Findings of a pack as lines of a list: all letters together first, then letter by letter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from briefer.composing.checks.across import PackFinding
from briefer.composing.packing.bound import BoundLetter
from briefer.domain.finding import Severity
from briefer.domain.ids import LetterId
from briefer.gui.desk.naming import place_name
from briefer.gui.findings.wording import severity_word
from briefer.gui.words import translated
from briefer.services.packs import BoundUp

CONTRADICTING = "contradicting-letters"

_WORST = (Severity.ERROR, Severity.WARNING, Severity.ADVICE)


@dataclass(frozen=True, kw_only=True)
class ToldLine:
    """A finding, or (without one) the head of those that follow."""

    words: str
    second: str = ""
    found: PackFinding | None = None

    @property
    def said(self) -> str:
        """The line as a screen reader says it."""
        if self.found is None:
            return self.words
        word = severity_word(self.found.finding.severity)
        return " ".join(part for part in (f"{word}: {self.words}", self.second) if part)


def told_lines(made: BoundUp, findings: Sequence[PackFinding]) -> tuple[ToldLine, ...]:
    """Return the findings in groups, those with the worst first, and the worst first in each.

    Meant for the worker: of hundreds of letters it takes a while.
    """
    groups: dict[LetterId | None, list[PackFinding]] = {}
    for found in findings:
        groups.setdefault(_group_of(found), []).append(found)
    letters = {letter.original.id: letter for letter in made.bound.letters}
    numbers = {key: letter.number for key, letter in letters.items()}

    def rank(key: LetterId | None) -> tuple[int, int]:
        worst = min(_WORST.index(found.finding.severity) for found in groups[key])
        return worst, numbers.get(key, 0) if key is not None else 0

    return tuple(
        line
        for key in sorted(groups, key=rank)
        for line in _group(letters.get(key) if key else None, groups[key])
    )


def first_of(findings: Sequence[PackFinding]) -> PackFinding | None:
    """Return the finding to mend first: the worst, and of equals one between letters."""
    return min(
        findings,
        key=lambda found: (
            _WORST.index(found.finding.severity),
            found.finding.code != CONTRADICTING,
        ),
        default=None,
    )


def _group_of(found: PackFinding) -> LetterId | None:
    """Return the letter that a finding is about alone."""
    return found.letters[0] if len(found.letters) == 1 else None


def _group(letter: BoundLetter | None, findings: list[PackFinding]) -> Iterator[ToldLine]:
    translate = QCoreApplication.translate
    if letter is None:
        yield ToldLine(words=translate("Packs", "All letters together"))
    else:
        head = translate("Packs", "Letter {number}: {title}")
        yield ToldLine(words=head.format(number=letter.number, title=letter.original.title))
    for found in findings:
        place = "" if letter is None else place_name(found.finding.place, letter.words)
        yield ToldLine(words=translated(found.finding.message), second=place, found=found)
