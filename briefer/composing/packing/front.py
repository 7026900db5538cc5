"""What stands before the letters: the cover, the contents, and the summary on one page."""

from collections.abc import Iterator, Sequence
from itertools import islice

from briefer.composing.dates import listed, long_date
from briefer.composing.law_words import named
from briefer.composing.looks import lines
from briefer.composing.packing.bound import CONTENTS, LEAD, SUBTITLE, BoundLetter, BoundPack
from briefer.composing.packing.report_names import report_names
from briefer.document.nodes import (
    Block,
    Contents,
    Paragraph,
    ParagraphStyle,
    Reference,
    Text,
)
from briefer.domain.ids import Place

_READERS = 12
"""How many readers are named in running text."""

_LETTERS = 10
"""How many letters are summed up on the page, one by one."""

_ASKS = 3
"""How many requests of a letter the summary names."""

_LAWS = 4
_MORE = "…"


def proposed(place: Place, bound: BoundPack) -> str:
    """Return the words that briefer proposes on the cover or in the summary."""
    readers = listed(_few(bound.readers, _READERS), bound.language)
    if place == SUBTITLE:
        return bound.phrases.pack.subtitle.format(readers=readers) if bound.letters else ""
    return bound.phrases.pack.summary_lead.format(
        readers=readers,
        count=sum(len(letter.original.asks) for letter in bound.letters),
        report=listed(report_names(bound), bound.language),
    )


def words_at(place: Place, bound: BoundPack) -> str:
    """Return the words that stand on the cover or in the summary: the writer's, or those proposed.

    A pack without letters says nothing of them.
    """
    own = bound.pack.wording_at(place)
    if own is not None:
        return own.text
    return proposed(place, bound) if bound.letters else ""


def cover_of(bound: BoundPack) -> Iterator[Block]:
    """Yield who hands the pack over, its title, what it is, and its date."""
    if bound.sender is not None:
        organisation = bound.sender.organisation
        yield from _paragraph("cover/sender", organisation, ParagraphStyle.ORGANISATION)
    yield from _paragraph("cover/title", bound.pack.title, ParagraphStyle.TITLE)
    yield from _paragraph(SUBTITLE, words_at(SUBTITLE, bound), ParagraphStyle.SUBTITLE)
    day = long_date(bound.date, bound.language)
    yield from _paragraph("cover/date", day, ParagraphStyle.COVER_LINE)


def contents_of(bound: BoundPack) -> Iterator[Block]:
    """Yield the table of contents, which has a line for each part and each letter."""
    del bound
    yield Contents(anchor=CONTENTS, depth=1)


def summary_of(bound: BoundPack) -> Iterator[Block]:
    """Yield what the pack is for, and what each letter asks and rests on."""
    for paragraph in words_at(LEAD, bound).split("\n\n"):
        yield from _paragraph(LEAD, paragraph, ParagraphStyle.BODY)
    for letter in bound.letters[:_LETTERS]:
        yield from _summed_up(letter, bound)


def _summed_up(letter: BoundLetter, bound: BoundPack) -> Iterator[Block]:
    words = bound.phrases.pack
    title = words.letter.format(number=letter.number, reader=letter.reader.name)
    name = Reference(text=f"{title}.", target=letter.key)
    asked = [row.named for row in letter.rows if not row.annexed]
    said = [""]
    if asked:
        few = "; ".join(asked[:_ASKS])
        more = len(asked) - _ASKS
        shown = words.summary_more.format(asks=few, count=more) if more > 0 else few
        said.append(words.summary_asks.format(asks=shown))
    laws = [
        named(known.hook, bound.phrases.trace)
        for key, known in letter.bearings().items()
        if key in letter.invoked
    ]
    if laws:
        said.append(words.summary_law.format(provisions="; ".join(_few(laws, _LAWS))))
    yield Paragraph(
        anchor=f"summary/{letter.key}",
        inlines=(name, Text(text=" ".join(said))) if len(said) > 1 else (name,),
    )


def _few(items: Sequence[str], most: int) -> list[str]:
    """Return the first items, and that there are more."""
    found = [*islice(items, most)]
    return [*found, _MORE] if len(items) > most else found


def _paragraph(anchor: str, words: str, style: ParagraphStyle) -> Iterator[Block]:
    if words.strip():
        yield Paragraph(anchor=anchor, inlines=lines(words), style=style)
