"""DOCX: headings, lists with their printed markers, tables and notes.

Macros, links and embedded files are never looked at.
"""

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from briefer.domain.report_text import Line, ReportText
from briefer.reading import notices
from briefer.reading.assembling import Assembling
from briefer.reading.docx.body import Body, with_relative_sizes
from briefer.reading.docx.names import child, children, local, value
from briefer.reading.docx.numbering import Numbering
from briefer.reading.docx.package import Package
from briefer.reading.docx.styles import Styles
from briefer.reading.problems import Problem, ReportRefused
from briefer.reading.tree import Element
from briefer.reading.typed_markers import with_typed_markers
from briefer.sentences import Sentence, sentence

_APART: Final = frozenset(["separator", "continuationSeparator", "continuationNotice"])


def read_docx(data: bytes) -> ReportText:
    """Return the paragraphs of a Word document. Raises ReportRefused for what is none."""
    package = Package.open(data)
    root = package.part(package.main)
    content = child(root, "body")
    if content is None:
        raise ReportRefused(Problem.DAMAGED)
    styles = Styles(package.related("styles"))
    numbering = Numbering(package.related("numbering"), styles.lists())
    body = Body(styles, numbering)
    body.read(content)
    lines = with_relative_sizes([*body.lines, *_notes(package, body, styles, numbering)])
    assembling = Assembling()
    for line in with_typed_markers(lines):
        assembling.add(replace(line, text=line.text.replace("\t", " ").strip(" ")))
    return assembling.report(
        "docx", _warnings(body), title=_title(package, lines), language=styles.language
    )


def _notes(package: Package, body: Body, styles: Styles, numbering: Numbering) -> Iterable[Line]:
    """Give the notes in the order in which the text refers to them."""
    for kind in ("footnote", "endnote"):
        asked = [key for named, key in body.notes if named == kind]
        root = package.related(f"{kind}s") if asked else None
        found = {
            value(note, "id"): note
            for note in children(root, kind)
            if value(note, "type") not in _APART
        }
        for key in dict.fromkeys(asked):
            if key in found:
                notes = Body(styles, numbering, note=True)
                notes.read(found[key])
                yield from notes.lines


def _warnings(body: Body) -> tuple[Sentence, ...]:
    warnings: list[Sentence] = []
    if body.changed:
        warnings.append(sentence(notices.CHANGES))
    return tuple(warnings)


def _title(package: Package, lines: list[Line]) -> str:
    core = package.part("docProps/core.xml")
    inner = () if core is None else core
    named = _text(next((found for found in inner if local(found) == "title"), None))
    return named or next((line.text for line in lines if line.heading == 1), "")


def _text(element: Element | None) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())
