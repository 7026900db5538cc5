"""A pack as one document: part after part, each a section of its own."""

from collections.abc import Iterator
from typing import assert_never

from briefer.composing.dates import is_right_to_left
from briefer.composing.laying import page_size
from briefer.composing.letterheads import laid_letterhead
from briefer.composing.looks import furniture_of, lines, look_of
from briefer.composing.packing.annex import law_of
from briefer.composing.packing.bound import CONTENTS, BoundPack
from briefer.composing.packing.front import contents_of, cover_of, summary_of
from briefer.composing.packing.letters import letters_of
from briefer.composing.packing.matrix import matrix_of
from briefer.composing.packing.people import contacts_of, signatures_of
from briefer.composing.packing.reported import findings_of
from briefer.composing.packing.tracing import trace_of
from briefer.document.nodes import (
    Block,
    Direction,
    Document,
    Furniture,
    Heading,
    Reference,
    SectionBreak,
)
from briefer.domain.library import Library
from briefer.domain.pack import PartKind


def lay_out_pack(bound: BoundPack, library: Library) -> Document:
    """Return the document of a pack; `library` has the pictures of its sender."""
    plan = bound.pack.plan
    right_to_left = is_right_to_left(bound.language)
    return Document(
        title=bound.pack.title,
        language=bound.language,
        page_size=page_size(plan.paper),
        blocks=tuple(block for kind in plan.bound for block in _part(kind, bound)),
        date=bound.date,
        direction=Direction.RTL if right_to_left else Direction.LTR,
        page_label=bound.phrases.page,
        look=look_of(plan.style),
        furniture=_furniture(bound, library),
    )


def part_anchor(kind: PartKind) -> str:
    """Return the anchor of the heading of a part; letters have one each."""
    return f"part/{kind}"


def _part(kind: PartKind, bound: BoundPack) -> Iterator[Block]:
    """Yield a part below its heading; one that has nothing to say is left out."""
    blocks = tuple(_blocks(kind, bound))
    if not blocks:
        return
    if kind is PartKind.LETTERS:
        yield from blocks
        return
    yield SectionBreak(title="", labelled=kind is not PartKind.COVER)
    title = _title(kind, bound)
    if title:
        yield Heading(
            anchor=part_anchor(kind),
            level=1,
            inlines=(Reference(text=title, target=CONTENTS),),
            listed=kind is not PartKind.CONTENTS,
        )
    yield from blocks


def _blocks(kind: PartKind, bound: BoundPack) -> Iterator[Block]:  # noqa: C901 - one arm a kind
    match kind:
        case PartKind.COVER:
            yield from cover_of(bound)
        case PartKind.CONTENTS:
            yield from contents_of(bound)
        case PartKind.SUMMARY:
            yield from summary_of(bound)
        case PartKind.LETTERS:
            yield from letters_of(bound)
        case PartKind.FINDINGS:
            yield from findings_of(bound)
        case PartKind.MATRIX:
            yield from matrix_of(bound)
        case PartKind.LAW:
            yield from law_of(bound)
        case PartKind.TRACE:
            yield from trace_of(bound)
        case PartKind.CONTACTS:
            yield from contacts_of(bound)
        case PartKind.SIGNATURES:
            yield from signatures_of(bound)
        case _:
            assert_never(kind)


def _title(kind: PartKind, bound: BoundPack) -> str:
    """Return the heading of a part; the cover has none, and each letter its own."""
    words = bound.phrases.pack
    titles = {
        PartKind.CONTENTS: words.contents,
        PartKind.SUMMARY: words.summary,
        PartKind.FINDINGS: words.findings,
        PartKind.MATRIX: words.matrix,
        PartKind.LAW: words.law,
        PartKind.TRACE: words.trace,
        PartKind.CONTACTS: words.contacts,
        PartKind.SIGNATURES: words.signatures,
    }
    return titles.get(kind, "")


def _furniture(bound: BoundPack, library: Library) -> Furniture:
    """Return the logo for the cover, and the line that says who may read the pack."""
    mark = lines(bound.pack.plan.classification)
    logo = None
    if bound.sender is not None and bound.pack.plan.has(PartKind.COVER):
        paper = laid_letterhead(bound.sender, library, lambda _, text: text)
        logo = furniture_of(paper).logo
    return Furniture(logo=logo, first_footer=mark, footer=mark)
