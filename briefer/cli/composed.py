"""A letter with its words and its findings, and whether it may go out."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefer.bootstrap import App
from briefer.composing.laying import lay_out
from briefer.composing.outlining import outline
from briefer.document.nodes import Document
from briefer.domain.finding import Finding, Severity
from briefer.domain.letter import Letter
from briefer.errors import BrieferError
from briefer.services.checking import text_pages


@dataclass(frozen=True)
class Composed:
    """A letter as a document, and what its writer should know."""

    document: Document
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop the letter."""
        return tuple(found for found in self.findings if found.severity is Severity.ERROR)


def composed(app: App, letter: Letter) -> Composed:
    """Return the letter's document and findings, its pages counted."""
    phrases = app.phrases(letter.language)
    words = outline(letter, app.library, phrases)
    document = lay_out(letter, words, phrases)
    pages = text_pages(app.typesetter.typeset(document), letter)
    findings = app.checker.check(letter, words, document, app.library, pages)
    while not app.checker.is_complete:
        findings = app.checker.check(letter, words, document, app.library, pages)
    return Composed(document, findings)


def refuse_errors(letter: Composed, despite: str | None) -> None:
    """Raise BrieferError when errors stop the letter and `despite` is no reason to let it pass."""
    refuse_findings(letter.findings, despite)


def refuse_findings(findings: Sequence[Finding], despite: str | None) -> None:
    """Raise BrieferError when one of `findings` stops what is to be written."""
    errors = [found for found in findings if found.severity is Severity.ERROR]
    firm = [found for found in errors if found.firm]
    if firm:
        raise BrieferError(str(firm[0].message), "No reason lets that pass: reword it.")
    if errors and not (despite or "").strip():
        more = f" ({len(errors)} errors in all)" if len(errors) > 1 else ""
        raise BrieferError(
            f"{errors[0].message}{more}",
            "Nothing was written. “briefer check” lists all; --despite REASON writes it anyway, "
            "and --reason HOOK=WHY keeps why a provision is used.",
        )
