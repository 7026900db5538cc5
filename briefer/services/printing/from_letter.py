"""A letter as something to print: its enclosures, its address, and who gets copies of it."""

from collections.abc import Collection

from briefer.composing.outline import Outline, OutlineBlock
from briefer.composing.phrases import Phrases
from briefer.document.nodes import Document
from briefer.document.placement import Typeset
from briefer.domain.letter import Letter
from briefer.domain.template import BlockKind
from briefer.services.printing.choices import Printable

_ENCLOSED = frozenset({BlockKind.ANNEX, BlockKind.TRACE})


def printable_letter(
    letter: Letter, outline: Outline, document: Document, typeset: Typeset, phrases: Phrases
) -> Printable:
    """Return a letter that has been laid out and typeset, as it is printed."""
    enclosed = {block.id for block in outline.blocks if block.kind in _ENCLOSED}
    address = _block(outline, BlockKind.INSIDE_ADDRESS)
    return Printable(
        key=letter.id,
        document=document,
        typeset=typeset,
        words=phrases.print,
        enclosures=_pages_of(typeset, enclosed),
        addresses=(_lines(address),),
        sender=tuple(line for line in (letter.sender.organisation, *letter.sender.address) if line),
        informed=_lines(_block(outline, BlockKind.COPIES)),
        address_anchor=address.pieces[0].place if address and address.pieces else "",
    )


def _pages_of(typeset: Typeset, blocks: Collection[str]) -> frozenset[int]:
    """Return the pages that show parts of these blocks and of no others."""
    parts: dict[int, set[bool]] = {}
    for place in typeset.placements:
        is_theirs = place.anchor.partition("/")[0] in blocks
        parts.setdefault(place.page, set()).add(is_theirs)
    return frozenset(page for page, found in parts.items() if found == {True})


def _block(outline: Outline, kind: BlockKind) -> OutlineBlock | None:
    return next((block for block in outline.blocks if block.kind is kind), None)


def _lines(block: OutlineBlock | None) -> tuple[str, ...]:
    words = (piece.text for piece in block.pieces) if block else ()
    return tuple(line.strip() for text in words for line in text.splitlines() if line.strip())
