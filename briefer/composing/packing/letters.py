"""The letters of a pack, each a section of its own, with links to what they point at."""

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from briefer.composing.dates import is_right_to_left
from briefer.composing.laying import lay_out
from briefer.composing.looks import lines
from briefer.composing.packing.bound import CONTENTS, BoundLetter, BoundPack
from briefer.composing.voice import capitalised
from briefer.document.mapping import mapped
from briefer.document.nodes import (
    Block,
    Direction,
    Footnote,
    Furniture,
    Heading,
    Inline,
    LineBreak,
    Link,
    Reference,
    SectionBreak,
    Text,
)
from briefer.domain.pack import PartKind

Linked = Callable[[tuple[Inline, ...]], tuple[Inline, ...]]


def letters_of(bound: BoundPack) -> Iterator[Block]:
    """Yield every letter as it goes out, below a heading with its number."""
    for letter in bound.letters:
        yield from _letter(letter, bound)


def _letter(letter: BoundLetter, bound: BoundPack) -> Iterator[Block]:
    document = lay_out(letter.original, letter.words, letter.phrases)
    words = bound.phrases.pack
    label = words.page.replace("{number}", str(letter.number))
    title = words.letter.format(number=letter.number, reader=letter.reader.name)
    right_to_left = is_right_to_left(letter.original.language)
    yield SectionBreak(
        title="",
        page_label=label,
        language=letter.original.language,
        direction=Direction.RTL if right_to_left else Direction.LTR,
        furniture=_furniture(document.furniture, bound.pack.plan.classification),
    )
    yield Heading(
        anchor=letter.key,
        level=1,
        inlines=(Reference(text=title, target=CONTENTS, language=bound.language),),
    )
    linking = _Linking(letter, bound)
    for block in document.blocks:
        lower = replace(block, level=block.level + 1) if isinstance(block, Heading) else block
        yield mapped(lower, letter.anchor, linking.written)


def _furniture(own: Furniture, classification: str) -> Furniture:
    """Return a letter's paper with the pack's classification at the foot of its pages."""
    mark = lines(classification)
    return replace(
        own, first_footer=_below(own.first_footer, mark), footer=_below(own.footer, mark)
    )


def _below(upper: Sequence[Inline], lower: Sequence[Inline]) -> tuple[Inline, ...]:
    between = (LineBreak(),) if upper and lower else ()
    return (*upper, *between, *lower)


class _Linking:
    """Makes links of the words of one letter that point at another part of the pack."""

    def __init__(self, letter: BoundLetter, bound: BoundPack) -> None:
        annexes = (
            (words, letter.anchor(f"{block.id}/{body}/title"))
            for (body, _), (_, words) in zip(
                letter.words.annexes, letter.words.references, strict=True
            )
            for block in letter.words.blocks
            if any(piece.place == f"{block.id}/{body}/title" for piece in block.pieces)
        )
        self._pointing = tuple(
            (said, target)
            for words, target in (*letter.elsewhere, *annexes)
            for said in (words, capitalised(words))
        )
        self._cited = (
            {
                piece.place.removesuffix("/citation"): bound.law_anchor(piece.hook)
                for block in letter.words.blocks
                for piece in block.pieces
                if piece.hook is not None and piece.place.endswith("/citation")
            }
            if bound.pack.plan.has(PartKind.LAW)
            else {}
        )

    def written(self, anchor: str, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """Return the inlines of a part: its citation leads to the annex, its pointers elsewhere."""
        if anchor.endswith("/citation"):
            return tuple(self._citing(anchor.removesuffix("/citation"), inlines))
        return tuple(
            linked
            for inline in inlines
            for linked in self._linked(anchor.removesuffix("/quotation"), inline)
        )

    def _linked(self, place: str, inline: Inline) -> Iterator[Inline]:
        match inline:
            case Footnote() if place in self._cited:
                cited = tuple(self._citing(place, inline.inlines))
                yield Footnote(inlines=tuple(e for e in cited if not isinstance(e, Footnote)))
            case Text(text=text) if not (inline.bold or inline.italic):
                yield from self._parted(text, inline.language)
            case _:
                yield inline

    def _citing(self, place: str, inlines: Sequence[Inline]) -> Iterator[Inline]:
        target = self._cited.get(place)
        for inline in inlines:
            if isinstance(inline, Text) and target is not None:
                yield Reference(text=inline.text, target=target, language=inline.language)
            else:
                yield inline

    def _parted(self, text: str, language: str | None) -> Iterator[Text | Reference | Link]:
        """Yield the words of a text, those that point at something as references."""
        for words, target in self._pointing:
            before, found, after = text.partition(words)
            if found:
                yield from self._parted(before, language)
                yield Reference(text=words, target=target, language=language)
                yield from self._parted(after, language)
                return
        if text:
            yield Text(text=text, language=language)
