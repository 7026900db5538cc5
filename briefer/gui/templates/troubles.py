"""What is amiss in a template: fields unknown or empty, and words that are not translated."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from briefer.composing.checks.plans import template_findings
from briefer.composing.outline import Unfilled
from briefer.composing.phrases import Phrases
from briefer.domain.finding import Finding, Severity, UseField
from briefer.domain.ids import BlockId
from briefer.domain.library import Library
from briefer.domain.template import Template
from briefer.errors import BrieferError
from briefer.gui.desk.naming import block_name
from briefer.gui.languages import own_language_name
from briefer.gui.templates.fields import nearest_field
from briefer.gui.templates.workbench import Workbench
from briefer.gui.words import translated

Findings = tuple[Finding, ...]


@dataclass(frozen=True, kw_only=True)
class Trouble:
    """One thing that is amiss in the block `block`.

    The words `unknown` name no field; `instead` is one that was perhaps meant, `called` its name.
    """

    block: BlockId
    words: str
    is_error: bool = False
    unknown: str = ""
    instead: str = ""
    called: str = ""


def troubles(
    bench: Workbench, found: Iterable[Finding], unfilled: Iterable[Unfilled] = ()
) -> tuple[Trouble, ...]:
    """Return what is amiss, errors first.

    `found` is what the template's own check told; `unfilled` is what a letter that was tried lacks.
    """
    told = [_told(bench, finding) for finding in found]
    told.sort(key=lambda one: not one.is_error)
    return tuple(dict.fromkeys((*told, *_untranslated(bench), *_empty(bench, unfilled))))


def check(template: Template, library: Library, phrases: Callable[[str], Phrases]) -> Findings:
    """Return what the template's own check tells; in any thread."""
    try:
        words = phrases(template.language)
    except BrieferError:
        # The template is in a language that letters are not written in.
        words = phrases("en")
    return template_findings(template, library, words)


def _told(bench: Workbench, finding: Finding) -> Trouble:
    block = BlockId(finding.place)
    text = next((known.text for known in bench.blocks if known.id == block), "")
    trouble = Trouble(
        block=block,
        words=translated(finding.message),
        is_error=finding.severity is Severity.ERROR,
    )
    fix = finding.fix
    # Words in another language than the one that is shown are mended when that one is.
    if not finding.words or finding.words not in text:
        return trouble
    if isinstance(fix, UseField):
        return replace(trouble, unknown=fix.words, instead=fix.name, called=fix.called)
    meant = nearest_field(finding.words.strip("{}"))
    called = bench.naming(meant).name
    return replace(trouble, unknown=finding.words, instead=meant, called=called)


def _untranslated(bench: Workbench) -> Iterator[Trouble]:
    said = QCoreApplication.translate("Templates", "“{block}” has no words in {language} yet.")
    language = own_language_name(bench.language)
    for block in bench.blocks:
        if block.language:
            words = said.format(block=block_name(block.kind), language=language)
            yield Trouble(block=block.id, words=words)


def _empty(bench: Workbench, unfilled: Iterable[Unfilled]) -> Iterator[Trouble]:
    said = QCoreApplication.translate("Templates", "Nothing fills “{name}” in this letter.")
    keys = {block.id for block in bench.blocks}
    for gap in unfilled:
        block = BlockId(gap.place.partition("/")[0])
        words = bench.naming(gap.name)
        # Who signs is the sender's matter, and the letter's own check tells of it.
        if block in keys and words.known and not gap.name.startswith("sender."):
            yield Trouble(block=block, words=said.format(name=words.name))
