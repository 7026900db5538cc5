"""In a whole pack, every line of contents and every reference leads to what it names."""

import re

from briefer.document import walk
from briefer.document.nodes import Heading, Reference, SectionBreak
from briefer.rendering.pdf.characters import drawn
from briefer.rendering.pdf.renderer import PdfRenderer
from tests.documents import packs
from tests.rendering.pdf import reading
from tests.rendering.pdf.leading import led

PACK = packs.pack()
TYPESET = PdfRenderer().typeset(PACK)
LED = [(each.words, each.to, round(each.top)) for each in led(TYPESET.pdf)]


def _goals(anchor: str) -> tuple[int, int]:
    """Return the page and the height at which a part begins."""
    placements = [each for each in TYPESET.placements if each.anchor == anchor]
    first = min(placements, key=lambda each: (each.page, each.top))
    return first.page, round(first.top)


def test_every_line_of_contents_leads_to_its_heading() -> None:
    headings = [block for block in PACK.blocks if isinstance(block, Heading)]
    expected = [(drawn(walk.plain(each.inlines)), *_goals(each.anchor)) for each in headings]

    assert len(headings) > 25
    assert LED[: len(expected)] == expected


def test_every_reference_leads_to_its_part() -> None:
    containers = {"summary-table": "summary-table/header/0"}
    references = [run for _, run in walk.runs(PACK) if isinstance(run, Reference)]
    expected = {
        (drawn(each.text), *_goals(containers.get(each.target, each.target))) for each in references
    }

    assert len({each.target for each in references}) > 15
    assert expected <= set(LED)
    named = {drawn(each.text) for each in references}
    headed = {drawn(walk.plain(each.inlines)) for each in PACK.blocks if isinstance(each, Heading)}
    others = [each for each in LED if each[0] in named - headed]
    assert set(others) <= expected


def test_the_pack_s_pages_are_called_by_their_letters() -> None:
    labels = reading.page_labels(TYPESET.pdf)
    breaks = [block for block in PACK.blocks if isinstance(block, SectionBreak)]
    for section, pages in zip(breaks, TYPESET.sections[1:], strict=True):
        head, number, _ = section.page_label.partition("{page}")
        own = [f"{head}{page}" for page in range(1, pages.count + 1)]
        whole = [str(pages.first + page) for page in range(pages.count)]
        start = pages.first - 1
        assert labels[start : start + pages.count] == (own if number else whole)


def test_the_number_that_contents_name_is_on_the_page() -> None:
    for number, text in enumerate(reading.page_texts(TYPESET.pdf), start=1):
        assert re.search(rf"\b{number}\b", " ".join(text.split()[-12:]))
