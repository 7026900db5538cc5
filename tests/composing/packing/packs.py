"""Packs of letters to the fictitious bodies, and what is looked at in their documents."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from briefer.composing.packing import bind, lay_out_pack
from briefer.composing.packing.bound import BoundPack
from briefer.document import walk
from briefer.document.nodes import Block, Document, Heading, Reference, Table
from briefer.domain.ids import LetterId, PackId
from briefer.domain.letter import Letter
from briefer.domain.library import Library
from briefer.domain.pack import Pack
from tests.ruritania import DATE, PHRASES, letter_to, library

READERS = ("ruritania", "bank", "union", "assembly")


def letters(readers: Sequence[str] = READERS) -> tuple[Letter, ...]:
    """Return a letter to each reader, each with an id of its own."""
    return tuple(
        replace(letter_to(reader), id=LetterId(f"{number}-{reader}"))
        for number, reader in enumerate(readers, start=1)
    )


def pack_of(letters: Sequence[Letter]) -> Pack:
    """Return a pack with these letters."""
    ids = tuple(letter.id for letter in letters)
    return Pack(id=PackId("pack"), title="Ruritania: closed books", letters=ids)


def bound(
    letters: Sequence[Letter], pack: Pack | None = None, known: Library | None = None
) -> BoundPack:
    """Return a bound pack of these letters."""
    return bind(pack or pack_of(letters), letters, known or library(), lambda _: PHRASES, DATE)


def document(letters: Sequence[Letter], pack: Pack | None = None) -> Document:
    """Return the document of a pack of these letters."""
    return lay_out_pack(bound(letters, pack), library())


def anchors(made: Document) -> Iterator[str]:
    """Yield the anchor of every block and of every part of one."""
    for block in made.blocks:
        if anchor := getattr(block, "anchor", ""):
            yield anchor
        yield from (anchor for anchor, _, _ in walk.parts(block))


def references(made: Document) -> Iterator[tuple[str, Reference]]:
    """Yield every reference with the anchor of the part that it stands in."""
    for anchor, run in walk.runs(made):
        if isinstance(run, Reference):
            yield anchor, run


def headings(made: Document, level: int = 1) -> list[str]:
    """Return the words of the headings of a level."""
    return [
        walk.plain(block.inlines)
        for block in made.blocks
        if isinstance(block, Heading) and block.level == level
    ]


def block_at(made: Document, anchor: str) -> Block:
    """Return the block with an anchor."""
    return next(block for block in made.blocks if getattr(block, "anchor", "") == anchor)


def table_at(made: Document, anchor: str) -> list[list[str]]:
    """Return the words of a table, its heads first."""
    table = block_at(made, anchor)
    assert isinstance(table, Table)
    return [[walk.plain(cell.inlines) for cell in row] for row in (table.header, *table.rows)]
