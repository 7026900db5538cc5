"""What the reports found, in brief, and what the requests rest on there."""

from collections.abc import Iterator

from briefer.composing.looks import lines
from briefer.composing.packing.bound import BoundPack
from briefer.composing.packing.report_names import report_titles
from briefer.composing.parallel import Parallel
from briefer.document.nodes import Block, Heading, ListItem, NumberedList, Paragraph, Text
from briefer.domain.recommendation import Recommendation
from briefer.domain.source import Source


def findings_of(bound: BoundPack) -> Iterator[Block]:
    """Yield what each report found, then what it says around the recommendations that are used."""
    for source, title in report_titles(bound):
        anchor = f"findings/{source.id}"
        yield Heading(anchor=anchor, level=2, inlines=(Text(text=title),))
        if source.summary.strip():
            yield Paragraph(anchor=f"{anchor}/summary", inlines=lines(source.summary))
        items = tuple(_contexts(source, bound))
        if items:
            yield NumberedList(anchor=f"{anchor}/items", items=items)


def _contexts(source: Source, bound: BoundPack) -> Iterator[ListItem]:
    """Yield what a report says around each recommendation, each text once."""
    seen: set[str] = set()
    for item in _items(source, bound):
        texts = Parallel(source.language, item.translations, bound.language)
        words, language, _ = texts.told("context", item.context)
        if words.strip() and words not in seen:
            seen.add(words)
            yield ListItem(
                anchor=f"findings/{source.id}/{item.id}",
                inlines=(Text(text=" ".join(words.split()), language=language or None),),
            )


def _items(source: Source, bound: BoundPack) -> Iterator[Recommendation]:
    """Yield the recommendations of a report that the letters use, each once."""
    found: set[str] = set()
    for letter in bound.letters:
        for row in letter.rows:
            item = letter.told.recommendation_of(row.ask)
            if item.source == source.id and item.id not in found:
                found.add(item.id)
                yield item
