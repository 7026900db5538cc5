"""A template changed: each step of a person as a function to the next template."""

import datetime as dt
from collections.abc import Callable

from msgspec.structs import replace

from briefer.composing.parallel import primary
from briefer.domain.base import Translation
from briefer.domain.ids import BlockId
from briefer.domain.letter import moved
from briefer.domain.template import Block, BlockKind, Condition, Template


def block_of(template: Template, key: BlockId) -> Block | None:
    """Return the block with this id, or None."""
    return next((block for block in template.blocks if block.id == key), None)


def worded(template: Template, key: BlockId, text: str, language: str) -> Template:
    """Return the template with other words in a block, in one of its languages."""
    if primary(language) == primary(template.language):
        return _with(template, key, lambda block: replace(block, text=text))
    return _translated(template, f"blocks/{key}", text, language)


def conditioned(template: Template, key: BlockId, when: Condition) -> Template:
    """Return the template with a block that stands in letters only `when` this is so."""
    return _with(template, key, lambda block: replace(block, when=when))


def shifted(template: Template, key: BlockId, step: int) -> Template:
    """Return the template with a block moved past its neighbours: -1 up, 1 down."""
    keys = [block.id for block in template.blocks]
    return put_at(template, key, keys.index(key) + step)


def put_at(template: Template, key: BlockId, index: int) -> Template:
    """Return the template with a block at `index` (0 first) of its blocks."""
    block = next(block for block in template.blocks if block.id == key)
    return replace(template, blocks=moved(template.blocks, block, index))


def removed(template: Template, key: BlockId) -> Template:
    """Return the template without a block, and without its words in other languages."""
    return replace(
        template,
        blocks=tuple(block for block in template.blocks if block.id != key),
        translations=tuple(text for text in template.translations if text.part != f"blocks/{key}"),
    )


def added(template: Template, after: BlockId | None, kind: BlockKind) -> tuple[Template, BlockId]:
    """Return the template with an empty block behind another one or at the end, and its id."""
    block = Block(id=_free(template, str(kind)), kind=kind, when=_USUAL.get(kind, Condition.ALWAYS))
    return _behind(template, after, block), block.id


def doubled(template: Template, key: BlockId) -> tuple[Template, BlockId]:
    """Return the template with a copy of a block behind it, in all languages; and its id."""
    block = next(block for block in template.blocks if block.id == key)
    copy = replace(block, id=_free(template, str(block.kind)))
    same = (text for text in template.translations if text.part == f"blocks/{key}")
    texts = (replace(text, part=f"blocks/{copy.id}") for text in same)
    grown = _behind(template, key, copy)
    return replace(grown, translations=(*grown.translations, *texts)), copy.id


_USUAL = {
    BlockKind.REFERENCE: Condition.HAS_REFERENCE,
    BlockKind.LEGAL_BASIS: Condition.HAS_HOOKS,
    BlockKind.REPLY: Condition.HAS_REPLY_BY,
    BlockKind.ENCLOSURES: Condition.HAS_ANNEX,
    BlockKind.COPIES: Condition.HAS_COPIES,
    BlockKind.ANNEX: Condition.HAS_ANNEX,
}
"""When blocks of these kinds have anything to say."""


def _behind(template: Template, after: BlockId | None, block: Block) -> Template:
    keys = [known.id for known in template.blocks]
    place = keys.index(after) + 1 if after is not None and after in keys else len(keys)
    blocks = (*template.blocks[:place], block, *template.blocks[place:])
    return replace(template, blocks=blocks)


def _with(template: Template, key: BlockId, change: Callable[[Block], Block]) -> Template:
    blocks = (change(block) if block.id == key else block for block in template.blocks)
    return replace(template, blocks=tuple(blocks))


def _translated(template: Template, part: str, text: str, language: str) -> Template:
    """Return the template with a person's words in a language; without words there are none."""
    fresh = Translation(part=part, language=language, text=text)
    kept: list[Translation] = []
    found = False
    for known in template.translations:
        if known.part != part or primary(known.language) != primary(language):
            kept.append(known)
        elif not found:
            found = True
            kept.extend([replace(known, text=text)] if text.strip() else [])
    if not found and text.strip():
        kept.append(fresh)
    return replace(template, translations=tuple(kept))


def confirmed(template: Template, language: str, today: dt.date) -> Template:
    """Return the template with all its words in a language confirmed by a person `today`."""
    texts = (
        replace(text, checked=today)
        if text.checked is None and primary(text.language) == primary(language)
        else text
        for text in template.translations
    )
    return replace(template, translations=tuple(texts))


def _free(template: Template, stem: str) -> BlockId:
    taken = {block.id for block in template.blocks}
    names = (stem, *(f"{stem}-{n}" for n in range(2, len(taken) + 3)))
    return next(BlockId(name) for name in names if name not in taken)
