"""How a pack names the reports that its letters rest on."""

from collections.abc import Iterator

from briefer.composing.dates import partial_date
from briefer.composing.packing.bound import BoundPack
from briefer.domain.source import Source


def report_names(bound: BoundPack) -> tuple[str, ...]:
    """Return the reports as running text names them."""
    return tuple(_named(bound.phrases.report, source, bound) for source in bound.sources)


def report_titles(bound: BoundPack) -> Iterator[tuple[Source, str]]:
    """Yield each report with the line that stands above what it found."""
    for source in bound.sources:
        yield source, _named(bound.phrases.pack.finding, source, bound)


def _named(pattern: str, source: Source, bound: BoundPack) -> str:
    return pattern.format(
        publisher=source.publisher,
        title=source.title,
        date=partial_date(source.date, bound.language),
    )
