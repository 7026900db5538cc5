"""Reports made by hand for the tests of proposing."""

from pathlib import Path

from briefer.domain.library import Library
from briefer.domain.proposal import Proposal, ProposedItem
from briefer.domain.report_text import Line, ReportText
from briefer.reading.proposing.propose import propose
from briefer.storage.content import load_library

FIXTURES = Path(__file__).parents[2] / "fixtures" / "reports"


def report(*lines: Line | str, title: str = "") -> ReportText:
    """Return a report of these lines; a string is a line without a marker."""
    made = (line if isinstance(line, Line) else plain_line(line) for line in lines)
    numbered = tuple(_at(line, number) for number, line in enumerate(made, 1))
    return ReportText(format="text", lines=numbered, title=title)


def plain_line(text: str) -> Line:
    """Return a paragraph."""
    return Line(text=text, paragraph=1)


def bullet(text: str, marker: str = "•", level: int = 0) -> Line:
    """Return a list item."""
    return Line(text=text, paragraph=1, marker=marker, level=level)


def heading(text: str, level: int = 2) -> Line:
    """Return a heading."""
    return Line(text=text, paragraph=1, heading=level)


def proposed(*lines: Line | str, library: Library | None = None, title: str = "") -> Proposal:
    """Return what is proposed from these lines, with the bundled library."""
    return propose(report(*lines, title=title), library or load_library())


def all_items(proposal: Proposal) -> list[ProposedItem]:
    """Return the items of all bodies."""
    return [item for body in proposal.addressees for item in body.items]


def outline(proposal: Proposal) -> list[tuple[str, list[str]]]:
    """Return each body with the words of its items."""
    return [(body.name, [item.text for item in body.items]) for body in proposal.addressees]


def _at(line: Line, number: int) -> Line:
    return Line(
        **{name: getattr(line, name) for name in line.__struct_fields__ if name != "paragraph"},
        paragraph=number,
    )
