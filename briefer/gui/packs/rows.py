"""What the list of a pack's parts says: a row for each part and, unfolded, for each letter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from briefer.composing.packing.bound import BoundLetter
from briefer.domain.ids import LetterId
from briefer.domain.pack import Pack, PartKind
from briefer.gui.packs.binding import Ranges
from briefer.gui.packs.words import letters_words, part_name, range_words
from briefer.services.packs import BoundUp


@dataclass(frozen=True, kw_only=True)
class PartRow:
    """A part of the pack, or a letter of it.

    `anchor` is what the pages on which it stands are known by. Only parts can be ticked; only the
    letters' part is `unfolded` or not. A `missing` letter is in the trash, or gone.
    """

    key: str
    title: str
    anchor: str
    second: str = ""
    pages: str = ""
    kind: PartKind | None = None
    letter: LetterId | None = None
    ticked: bool | None = None
    unfolded: bool | None = None
    missing: bool = False

    @property
    def said(self) -> str:
        """The row as a screen reader says it; the tick is said by itself."""
        translate = QCoreApplication.translate
        pages = translate("Packs", "pages {range}").format(range=self.pages)
        where = translate("Packs", "not bound in") if self.pages == "—" else pages
        return ", ".join(part for part in (self.title, self.second, where) if part)


def part_rows(
    pack: Pack, made: BoundUp | None, ranges: Ranges, *, unfolded: bool
) -> tuple[PartRow, ...]:
    """Return the rows of a pack; `made` and `ranges` are of the state that was bound last."""
    letters = _letter_rows(pack, made, ranges) if unfolded else ()
    return tuple(
        row
        for part in pack.plan.parts
        for row in (
            _part_row(pack, part.kind, made, ranges, unfolded=unfolded),
            *(letters if part.kind is PartKind.LETTERS else ()),
        )
    )


def _part_row(
    pack: Pack, kind: PartKind, made: BoundUp | None, ranges: Ranges, *, unfolded: bool
) -> PartRow:
    included = pack.plan.has(kind)
    is_letters = kind is PartKind.LETTERS
    first, last = _letters_range(ranges) if is_letters else ranges.get(kind.value, (0, 0))
    return PartRow(
        key=f"part/{kind}",
        title=part_name(kind),
        anchor="letter-1" if is_letters else kind.value,
        second=_second(pack, kind, made),
        pages=range_words(first, last) if included else range_words(0, 0),
        kind=kind,
        ticked=included,
        unfolded=unfolded if is_letters else None,
    )


def _second(pack: Pack, kind: PartKind, made: BoundUp | None) -> str:
    translate = QCoreApplication.translate
    if kind is PartKind.LETTERS:
        counted = letters_words(len(pack.letters))
        bound = made.bound.letters if made else ()
        if len(bound) < 2:
            return counted
        first = translate("Packs", "{letters}, {reader} first")
        return first.format(letters=counted, reader=bound[0].reader.short_name)
    # Only where the annex is bound in has the worker looked the provisions up already.
    if kind is PartKind.LAW and made is not None and made.bound.pack.plan.has(kind):
        return translate("Packs", "%n provisions, each once", None, len(made.bound.law))
    return ""


def _letter_rows(pack: Pack, made: BoundUp | None, ranges: Ranges) -> Sequence[PartRow]:
    known = {letter.original.id: letter for letter in made.bound.letters} if made else {}
    return [*_each_letter(pack, known, ranges, settled=made is not None)]


def _each_letter(
    pack: Pack, known: dict[LetterId, BoundLetter], ranges: Ranges, *, settled: bool
) -> Iterator[PartRow]:
    translate = QCoreApplication.translate
    number = 0
    for key in pack.letters:
        letter = known.get(key)
        if letter is None:
            gone = translate("Packs", "A letter that is in the trash, or gone")
            out = translate("Packs", "It is left out")
            yield PartRow(
                key=f"letter/{key}",
                title=gone if settled else "…",
                second=out if settled else "",
                anchor="",
                pages=range_words(0, 0),
                letter=key,
                missing=settled,
            )
            continue
        number += 1
        pages = ranges.get(letter.key, (0, 0))
        yield PartRow(
            key=f"letter/{key}",
            title=f"{number}. {letter.reader.short_name}",
            second=letter.original.title,
            anchor=letter.key,
            pages=range_words(*pages),
            letter=key,
        )


def _letters_range(ranges: Ranges) -> tuple[int, int]:
    found = [pages for key, pages in ranges.items() if key.startswith("letter-")]
    if not found:
        return 0, 0
    return min(first for first, _ in found), max(last for _, last in found)
