"""Whom the letters of a pack go to, who sends them, and where all sign."""

from collections.abc import Iterator

from briefer.composing.looks import lines
from briefer.composing.packing.bound import BoundLetter, BoundPack
from briefer.document.nodes import (
    Block,
    Cell,
    Paragraph,
    ParagraphStyle,
    Reference,
    Table,
    Text,
)

_NAME_SHARES = (1.4, 1.4, 1.2)
_SIGNING_SHARES = (1.2, 1.4, 1.6, 0.9)


def contacts_of(bound: BoundPack) -> Iterator[Block]:
    """Yield the addressees with their addresses, then how the sender is reached."""
    words = bound.phrases.pack
    if bound.letters:
        heads = (words.addressee, words.address, words.office_holder)
        yield Table(
            anchor="contacts/table",
            header=_row("contacts/head", heads),
            rows=tuple(_contact(letter) for letter in bound.letters),
            widths=_NAME_SHARES,
        )
    sender = bound.sender
    if sender is None:
        return
    reached = "\n".join(filter(str.strip, (sender.organisation, *sender.address, sender.contact)))
    if reached:
        yield Paragraph(
            anchor="contacts/from",
            inlines=(Text(text=words.from_sender, bold=True),),
            style=ParagraphStyle.LEAD_IN,
        )
        yield Paragraph(
            anchor="contacts/sender", inlines=lines(reached), style=ParagraphStyle.ADDRESS
        )


def signatures_of(bound: BoundPack) -> Iterator[Block]:
    """Yield a row for everybody who signs, with room to do it."""
    sender, words = bound.sender, bound.phrases.pack
    if sender is None:
        return
    heads = (words.name, words.organisation, words.signature, words.date)
    yield Table(
        anchor="signatures/table",
        header=_row("signatures/head", heads),
        rows=tuple(
            _row(
                f"signatures/{number}",
                (
                    "\n".join(filter(str.strip, (one.name, one.title))),
                    one.organisation or sender.organisation,
                    "",
                    "",
                ),
            )
            for number, one in enumerate(sender.signatories, start=1)
        ),
        widths=_SIGNING_SHARES,
    )


def _contact(letter: BoundLetter) -> tuple[Cell, ...]:
    reader, anchor = letter.reader, f"contacts/{letter.number}"
    holder = reader.holder_on(letter.letter.date)
    name = f"{holder.style} {holder.name}".strip() if holder else ""
    office = (holder.office if holder else "") or reader.office
    return (
        Cell(
            anchor=f"{anchor}/name",
            inlines=(Reference(text=f"{letter.number}. {reader.name}", target=letter.key),),
        ),
        *_row(anchor, ("\n".join(reader.address), "\n".join(filter(None, (name, office))))),
    )


def _row(anchor: str, words: tuple[str, ...]) -> tuple[Cell, ...]:
    return tuple(
        Cell(anchor=f"{anchor}/{number}", inlines=lines(each) or (Text(text=""),))
        for number, each in enumerate(words, start=1)
    )
