"""Changes to a letter that need the library or its blocks' meaning. All return a new letter."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import TypeVar

from msgspec.structs import replace

from briefer.composing.outline import Outline
from briefer.composing.own_library import own_library
from briefer.composing.starting import referred_asks
from briefer.domain.ids import AddresseeId, AskId, BlockId, HookId, Place
from briefer.domain.letter import HookChoice, Letter, moved
from briefer.domain.library import Library
from briefer.domain.template import Block, BlockKind, Condition

T = TypeVar("T")


def tick_asks(
    letter: Letter, library: Library, asks: Sequence[AskId], *, annex: bool = False
) -> Letter:
    """Return the letter with `asks`, each at its place in the report's order.

    A set of asks that one of them refers to comes along, unless some of it is there already.
    """
    library = own_library(letter, library)
    if annex:
        return letter.with_annex(_merged(letter.annex, asks, library))
    ticked = letter.with_asks(_merged(letter.asks, asks, library))
    brought = referred_asks(library, asks)
    if any(ask in letter.annex for ask in brought):
        return ticked
    return ticked.with_annex(_merged(letter.annex, brought, library))


def untick_asks(letter: Letter, asks: Sequence[AskId], *, annex: bool = False) -> Letter:
    """Return the letter without `asks`; their wordings are kept."""
    if annex:
        return letter.with_annex([ask for ask in letter.annex if ask not in asks])
    return letter.with_asks([ask for ask in letter.asks if ask not in asks])


def tick_hook(letter: Letter, hook: HookId, reason: str = "") -> Letter:
    """Return the letter with this provision, and why it is used where it does not bind."""
    return letter.with_hook(HookChoice(hook=hook, reason=reason))


def untick_hook(letter: Letter, hook: HookId) -> Letter:
    """Return the letter without this provision; the wording of its sentence is kept."""
    return letter.without_hook(hook)


def quote_hook(letter: Letter, hook: HookId, *, quoted: bool) -> Letter:
    """Return the letter with the provision's official words, or our own instead of them."""
    changed = (replace(c, quoted=quoted) if c.hook == hook else c for c in letter.hooks)
    return letter.with_hooks(tuple(changed))


def mark_checked(letter: Letter, hook: HookId, date: dt.date) -> Letter:
    """Return the letter with a note that its writer compared the wording on `date`."""
    changed = (replace(c, checked=date) if c.hook == hook else c for c in letter.hooks)
    return letter.with_hooks(tuple(changed))


def move_item(letter: Letter, place: Place, step: int) -> Letter:
    """Return the letter with the ask or provision at `place` moved by `step` in its list."""
    return _moved(letter, place, None, step)


def move_item_to(letter: Letter, place: Place, index: int) -> Letter:
    """Return the letter with the ask or provision at `place` at `index` (0 first) in its list."""
    return _moved(letter, place, index, 0)


def move_block(letter: Letter, block: BlockId, step: int) -> Letter:
    """Return the letter with a block moved past `step` of the blocks that are not left out."""
    standing = [known for known in letter.blocks if known.id not in letter.left_out]
    index = next((i for i, known in enumerate(standing) if known.id == block), None)
    if index is None:
        return letter
    neighbour = standing[max(0, min(index + step, len(standing) - 1))]
    return move_block_to(letter, block, letter.blocks.index(neighbour))


def move_block_to(letter: Letter, block: BlockId, index: int) -> Letter:
    """Return the letter with a block at `index` (0 first) among all its blocks."""
    found = next((known for known in letter.blocks if known.id == block), None)
    return letter if found is None else letter.with_blocks(moved(letter.blocks, found, index))


def add_paragraph(letter: Letter, after: BlockId | None, block: BlockId) -> Letter:
    """Return the letter with an empty paragraph after a block, or at the end of its body."""
    paragraph = Block(id=block, kind=BlockKind.PARAGRAPH)
    ids = [known.id for known in letter.blocks]
    end = next(
        (i for i, known in enumerate(letter.blocks) if known.kind is BlockKind.SIGNATURE), len(ids)
    )
    index = end if after is None or after not in ids else ids.index(after) + 1
    blocks = list(letter.blocks)
    blocks.insert(index, paragraph)
    return letter.with_blocks(blocks)


def insert_block(letter: Letter, after: BlockId | None, block: Block) -> tuple[Letter, Place]:
    """Return the letter with a block after another or at the end of its body, and its place.

    The block gets the next free id of a paragraph.
    """
    taken = {known.id for known in letter.blocks}
    names = (BlockId(f"paragraph-{number}") for number in range(1, len(taken) + 2))
    free = next(name for name in names if name not in taken)
    made = add_paragraph(letter, after, free)
    blocks = (replace(block, id=free) if known.id == free else known for known in made.blocks)
    return made.with_blocks(tuple(blocks)), Place(free)


def trace_block(letter: Letter) -> BlockId | None:
    """Return the block of the traceability table, unless the letter is without it."""
    blocks = (block.id for block in letter.blocks if block.kind is BlockKind.TRACE)
    return next((block for block in blocks if block not in letter.left_out), None)


def add_trace(letter: Letter) -> Letter:
    """Return the letter with the traceability table as its last annex."""
    if trace_block(letter) is not None:
        return letter
    known = next((block.id for block in letter.blocks if block.kind is BlockKind.TRACE), None)
    if known is not None:
        return letter.bringing_back(known)
    taken = {block.id for block in letter.blocks}
    names = (BlockId(f"trace-{number}") for number in range(1, len(taken) + 2))
    block = Block(
        id=next(name for name in (BlockId("trace"), *names) if name not in taken),
        kind=BlockKind.TRACE,
        when=Condition.HAS_ASKS,
    )
    return letter.with_blocks((*letter.blocks, block))


def swap_hook(letter: Letter, hook: HookId, successor: HookId) -> Letter:
    """Return the letter with `successor` where `hook` stood; a reason given for it goes over."""
    if any(choice.hook == successor for choice in letter.hooks):
        return letter.without_hook(hook)
    changed = (
        replace(choice, hook=successor, checked=None) if choice.hook == hook else choice
        for choice in letter.hooks
    )
    return letter.with_hooks(tuple(changed))


def use_updated(letter: Letter, asks: Sequence[AskId]) -> Letter:
    """Return the letter with `asks` as events since have left them.

    Words of the writer's own stay, as ever; the outline shows that what they replace is new.
    """
    return replace(letter, updated=tuple(dict.fromkeys((*letter.updated, *asks))))


def updatable(letter: Letter, library: Library) -> tuple[AskId, ...]:
    """Return the asks that are overtaken by the letter's date and can still be put otherwise."""
    library = own_library(letter, library)
    asks = dict.fromkeys((*letter.asks, *letter.annex))
    items = {ask: library.recommendation_of(ask) for ask in asks}
    return tuple(
        ask
        for ask, item in items.items()
        if item.is_overtaken_on(letter.date) and item.updated(ask) is not None
    )


def use_original(letter: Letter, asks: Sequence[AskId]) -> Letter:
    """Return the letter with `asks` as the report has them."""
    return replace(letter, updated=tuple(ask for ask in letter.updated if ask not in asks))


def worded(letter: Letter, outline: Outline, place: Place, text: str) -> Letter:
    """Return the letter with the writer's `text` at a place where `outline` has other words.

    Where the text still has the words of a reference that was there, the reference stays one.
    """
    piece = outline.piece_at(place)
    if piece is None:
        return letter.with_wording(place, text, "")
    bound = text
    for placeholder, printed in outline.references:
        if placeholder in piece.raw:
            bound = bound.replace(printed, placeholder)
    if text == piece.generated:
        return letter.without_wording(place)
    return letter.with_wording(place, bound, piece.generated)


def reword(letter: Letter, outline: Outline, place: Place, words: str, instead: str) -> Letter:
    """Return the letter with `instead` for `words` in the text at `place`, the writer's now.

    Words are not looked for within other words.
    """
    piece = outline.piece_at(place)
    if piece is None or piece.locked:
        return letter
    begin = r"(?<!\w)" if re.match(r"\w", words) else ""
    end = r"(?!\w)" if re.search(r"\w\Z", words) else ""
    now = re.sub(f"{begin}{re.escape(words)}{end}", lambda _: instead, piece.raw)
    return letter.with_wording(place, now, piece.generated)


def refer_to(
    letter: Letter, outline: Outline, library: Library, place: Place, words: str, body: AddresseeId
) -> Letter:
    """Return the letter with a reference to what is asked of `body` for `words`, and its annex."""
    return bring_annex(reword(letter, outline, place, words, f"{{asks:{body}}}"), library, body)


def bring_annex(letter: Letter, library: Library, body: AddresseeId) -> Letter:
    """Return the letter with all that is asked of `body` in its annex, unless some of it is."""
    library = own_library(letter, library)
    asks = tuple(ask.id for item in library.made_to({body}) for ask in item.asks)
    if any(ask in letter.annex for ask in asks):
        return letter
    return letter.with_annex(_merged(letter.annex, asks, library))


def _merged(
    present: Sequence[AskId], added: Sequence[AskId], library: Library
) -> tuple[AskId, ...]:
    """Put each added ask before the first present one that comes later in the reports."""
    order = {ask: library.position(ask) for ask in (*present, *added)}
    merged = list(present)
    for ask in added:
        if ask not in merged:
            later = (i for i, known in enumerate(merged) if order[known] > order[ask])
            merged.insert(next(later, len(merged)), ask)
    return tuple(merged)


def _moved(letter: Letter, place: Place, index: int | None, step: int) -> Letter:
    block, _, key = place.partition("/")
    kinds = {known.id: known.kind for known in letter.blocks}
    match kinds.get(BlockId(block)):
        case BlockKind.ASKS:
            return letter.with_asks(_shifted(letter.asks, AskId(key), index, step))
        case BlockKind.ANNEX:
            return letter.with_annex(_shifted(letter.annex, AskId(key), index, step))
        case BlockKind.LEGAL_BASIS:
            hook = HookId(key.partition("/")[0])
            choices = {choice.hook: choice for choice in letter.hooks}
            order = _shifted(tuple(choices), hook, index, step)
            return letter.with_hooks([choices[known] for known in order])
        case _:
            return letter


def _shifted(items: tuple[T, ...], item: T, index: int | None, step: int) -> tuple[T, ...]:
    if item not in items:
        return items
    return moved(items, item, items.index(item) + step if index is None else index)
