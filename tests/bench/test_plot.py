"""The plot holds all that was found, and no words lie over others or leave the sheet."""

from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from PIL import ImageFont

from bench.findings import Goal
from bench.plot.scales import Scale, around
from bench.plot.sheet import drawn
from bench.plot.words import broken, width
from bench.results import Results
from bench.table import goal_rows, other_rows
from briefer import resources
from tests.bench.runs import RUNS, finding, run_of, whole_run

_SVG = "{http://www.w3.org/2000/svg}"
_FACE = ImageFont.truetype(str(resources.path("fonts/LiberationSans-Regular.ttf")), 100)
_BOLD = ImageFont.truetype(str(resources.path("fonts/LiberationSans-Bold.ttf")), 100)
Box = tuple[float, float, float, float]


def _sheet(results: Results) -> ET.Element:
    return ET.fromstring(drawn(results))  # noqa: S314 - we wrote it


def _texts(sheet: ET.Element) -> list[ET.Element]:
    return list(sheet.iter(f"{_SVG}text"))


def _box(text: ET.Element) -> Box:
    """Return what a line of words takes: left, top, right, bottom."""
    size = float(text.attrib["font-size"])
    face = _BOLD if "bold" in text.attrib["class"] else _FACE
    wide = face.getlength(text.text or "") / 100 * size
    x, y = float(text.attrib["x"]), float(text.attrib["y"])
    left = x - wide * {"start": 0, "middle": 0.5, "end": 1}[text.attrib["text-anchor"]]
    return left, y - size * 0.75, left + wide, y + size * 0.2


def _over(one: Box, other: Box) -> bool:
    beside = one[2] <= other[0] or other[2] <= one[0]
    return not beside and one[1] < other[3] and other[1] < one[3]


@given(RUNS)
def test_no_words_lie_over_others_or_leave_the_sheet(results: Results) -> None:
    sheet = _sheet(results)
    _, _, right, bottom = map(float, sheet.attrib["viewBox"].split())
    boxes = {text.text: _box(text) for text in _texts(sheet)}
    assert not [text for text, at in boxes.items() if at[0] < 0 or at[2] > right or at[3] > bottom]
    found = combinations([(text.text, _box(text)) for text in _texts(sheet)], 2)
    assert not [(one, other) for (one, a), (other, b) in found if _over(a, b)]


@given(RUNS)
def test_every_finding_is_told_in_words_and_those_with_a_ratio_are_marked(results: Results) -> None:
    sheet = _sheet(results)
    said = "".join("".join(text.text or "" for text in _texts(sheet)).split())
    for row in (*goal_rows(results), *other_rows(results)):
        for words in (row.what, row.goal, row.measured, row.ending):
            assert "".join(words.split()) in said
    spreads = [line for line in sheet.iter(f"{_SVG}line") if "spread" in line.attrib["class"]]
    found = [it for part in results.parts for it in part.findings]
    marked = [it for it in found if it.goal is not None or it.unit.startswith("×")]
    assert len(spreads) == len(marked)


def test_what_is_reached_differs_from_what_is_not_by_shape_and_by_word() -> None:
    sheet = _sheet(run_of(finding(2, goal=Goal(bound="at least", at=1))))
    short = _sheet(run_of(finding(0.5, goal=Goal(bound="at least", at=1))))

    def marks(of: ET.Element) -> tuple[int, int]:
        circles = [it for it in of.iter(f"{_SVG}circle") if "good" in it.attrib["class"]]
        diamonds = [it for it in of.iter(f"{_SVG}polygon") if "short" in it.attrib["class"]]
        return len(circles), len(diamonds)

    # The key has one of each, and the growth of ours circles of its own.
    assert (marks(sheet)[0] - marks(short)[0], marks(short)[1] - marks(sheet)[1]) == (1, 1)
    assert any((text.text or "").endswith(": reached") for text in _texts(sheet))
    assert any((text.text or "").endswith(": not reached") for text in _texts(short))


def test_the_plot_says_in_words_what_it_shows_and_is_read_by_day_and_by_night() -> None:
    sheet = _sheet(whole_run())
    named = sheet.attrib["aria-labelledby"].split()
    title, description = (sheet.find(f"*[@id='{name}']") for name in named)
    assert title is not None
    assert title.text
    assert description is not None
    assert (description.text or "").count(": ") >= len(list(goal_rows(whole_run())))
    style = sheet.findtext(f"{_SVG}style") or ""
    assert "prefers-color-scheme: dark" in style
    assert "font-family: sans-serif" in style


def test_the_goal_stands_on_one_line_for_all() -> None:
    at_goal = finding(40, goal=Goal(bound="at least", at=40))
    at_most = finding(3, goal=Goal(bound="at most", at=3), unit="KB")
    sheet = _sheet(run_of(at_goal, at_most))
    (line,) = (it for it in sheet.iter(f"{_SVG}line") if it.attrib["class"] == "goal")
    marks = [
        float(it.attrib["cx"]) for it in sheet.iter(f"{_SVG}circle") if "good" in it.attrib["class"]
    ]
    assert marks.count(float(line.attrib["x1"])) == 2


@pytest.mark.parametrize("most", [3, 8])
@pytest.mark.parametrize("high", [2.0, 50.0, 1e4, 1e12])
def test_ticks_are_within_in_order_and_not_too_many(high: float, most: int) -> None:
    scale = Scale(low=1.0, high=high, begin=0, end=100)
    ticks = scale.ticks(most)
    assert 0 < len(ticks) <= most
    assert ticks == sorted(ticks)
    assert 0 <= scale.at(ticks[0]) <= scale.at(ticks[-1]) <= 100


def test_what_hardly_grows_looks_as_if_it_hardly_grew() -> None:
    scale = around([40, 41], 0, 100, least=20)
    assert scale.high / scale.low == pytest.approx(20)


def test_words_are_broken_between_words_and_within_one_that_is_too_wide() -> None:
    lines = broken("a long line of words and thisoneisfarbeyondtheroom", 80, 13)
    assert "".join(lines).replace(" ", "") == "alonglineofwordsandthisoneisfarbeyondtheroom"
    assert all(width(line, 13) <= 80 for line in lines)
    assert all(width(f"{one} {other[0]}", 13) > 0 for one, other in pairwise(lines))
