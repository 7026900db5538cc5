"""What the reports found, in brief, and what has happened since."""

from collections.abc import Iterator

from briefer.composing.looks import lines
from briefer.composing.packing.bound import BoundPack
from briefer.composing.packing.report_names import report_titles
from briefer.document.nodes import Block, Heading, ListItem, NumberedList, Paragraph, Text
from briefer.domain.source import Source


def findings_of(bound: BoundPack) -> Iterator[Block]:
    """Yield what each report found, then the events that have overtaken what is asked."""
    for source, title in report_titles(bound):
        anchor = f"findings/{source.id}"
        yield Heading(anchor=anchor, level=2, inlines=(Text(text=title),))
        if source.summary.strip():
            yield Paragraph(anchor=f"{anchor}/summary", inlines=lines(source.summary))
        items = tuple(
            ListItem(anchor=f"{anchor}/since-{number}", inlines=(Text(text=what),))
            for number, what in enumerate(_since(source, bound), start=1)
        )
        if items:
            yield NumberedList(anchor=f"{anchor}/since", items=items)


def _since(source: Source, bound: BoundPack) -> Iterator[str]:
    """Yield what has happened since a report, each event once."""
    events = dict.fromkeys(
        row.overtaken.what
        for letter in bound.letters
        for row in letter.rows
        if row.source == source and row.overtaken is not None
    )
    yield from (bound.phrases.trace.since.replace("{what}", what) for what in events)
