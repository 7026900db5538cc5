"""What holds of every proposal, whatever the lines are."""

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.domain.library import MemoryLibrary
from briefer.domain.proposal import LineKind, Proposal, ProposedItem, Stretch
from briefer.domain.report_text import Line, ReportText
from briefer.reading.proposing.mending import Mending, mended
from briefer.reading.proposing.propose import propose
from briefer.storage.content import load_library
from tests.reading.proposing.reports import all_items

_LIBRARY = load_library()
_TEXTS = st.sampled_from(
    [
        "Recommendations",
        "To the Government of Kazakhstan:",
        "To the OSCE",
        "Recommandations à l’attention du gouvernement du Kazakhstan",
        "Правительству Казахстана:",
        "Al Gobierno de Kazajistán:",
        "The European Union should:",
        "We call upon the federal government to release all prisoners; and to repeal the law.",
        "Repeal articles 318 and 320 of the criminal code; ensure that nobody is punished.",
        "Ratify the Convention against Torture (CAT) and article 19 of the ICCPR.",
        "C Release the journalists. • Drop the charges. C Amend the law.",
        "All prisoners should be “freed",
        "and the rest of it",
        "Notes",
        "III. Voluntary pledges",
        "Page 3 of 7",
        "Previous PageNext Page",
        "Freedom of expression",
        "requestthat the fam  ily\u00a0is heard-  ed",
        "1. Legislation",
    ]
)
_WORDS = st.one_of(_TEXTS, st.text(max_size=60))
_LINES = st.builds(
    Line,
    text=_WORDS,
    paragraph=st.integers(1, 50),
    marker=st.sampled_from(["", "", "•", "C", "1.", "2.", "(a)", "i.", "-", "III.", "3.6"]),
    level=st.integers(0, 3),
    heading=st.sampled_from([0, 0, 0, 1, 2, 3]),
    bold=st.booleans(),
    size=st.sampled_from([1.0, 1.0, 1.3]),
    cell=st.one_of(st.none(), st.none(), st.tuples(st.integers(0, 3), st.integers(0, 2))),
    link=st.sampled_from([False, False, False, True]),
    note=st.sampled_from([False, False, False, True]),
    after_gap=st.booleans(),
)
_REPORTS = st.builds(
    ReportText,
    format=st.just("text"),
    lines=st.lists(_LINES, max_size=14).map(tuple),
    title=st.sampled_from(["", "Universal Periodic Review of Slovenia"]),
)
_FEW = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def _held(report: ReportText, stretch: Stretch) -> str:
    """Return the words of a stretch, its lines joined by spaces."""
    parts: list[str] = []
    for number in range(stretch.first, stretch.last + 1):
        text = report.lines[number].text
        begin = stretch.start if number == stretch.first else 0
        end = stretch.end if number == stretch.last else len(text)
        parts.append(text[begin:end])
    return " ".join(parts)


def _place(item: ProposedItem) -> tuple[tuple[int, int], tuple[int, int]]:
    stretch = item.stretch
    return (stretch.first, stretch.start), (stretch.last, stretch.end)


def _in_order(words: str, parts: list[str]) -> bool:
    at = 0
    for part in parts:
        found = words.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return True


def _proposed(report: ReportText) -> Proposal:
    return propose(report, _LIBRARY)


@_FEW
@given(_REPORTS)
def test_every_stretch_holds_the_words_of_its_item(report: ReportText) -> None:
    for item in all_items(_proposed(report)):
        held = _held(report, item.stretch)
        assert held.startswith(item.text.split("  ")[0][:1])
        words = [word for text in (item.text, *item.sub_items) for word in text.split()]
        assert _in_order(held, words)


@_FEW
@given(_REPORTS)
def test_items_never_overlap(report: ReportText) -> None:
    places = sorted(_place(item) for item in all_items(_proposed(report)))
    for (_, end), (start, _) in pairwise(places):
        assert end <= start


@_FEW
@given(_REPORTS)
def test_no_line_between_the_first_item_and_the_last_of_a_body_is_lost(report: ReportText) -> None:
    proposal = _proposed(report)
    assert len(proposal.lines) == len(report.lines)
    for item in all_items(proposal):
        for number in range(item.stretch.first, item.stretch.last + 1):
            blank = not report.lines[number].text.strip(" \u00a0*_")
            told = proposal.lines[number] is not LineKind.OUTSIDE
            assert told or blank or not report.lines[number].text.split()


@_FEW
@given(_REPORTS)
def test_references_and_corrections_stand_where_they_say(report: ReportText) -> None:
    for item in all_items(_proposed(report)):
        for known in item.references:
            assert item.text[known.start : known.end] == known.words
        for known in item.context_references:
            assert item.context[known.start : known.end] == known.words
        joined = "\n".join(item.sub_items)
        for known in item.sub_references:
            assert joined[known.start : known.end] == known.words
        for fix in item.corrections:
            assert item.text[fix.start : fix.end] == fix.was


@_FEW
@given(_REPORTS)
def test_corrections_do_not_overlap_and_change_nothing_else(report: ReportText) -> None:
    for item in all_items(_proposed(report)):
        fixes = item.corrections
        for one, other in pairwise(fixes):
            assert one.end <= other.start
        changed = mended(item.text, fixes)
        for fix in reversed(fixes):
            moved = sum(len(one.now) - len(one.was) for one in fixes if one.start < fix.start)
            at = fix.start + moved
            changed = changed[:at] + fix.was + changed[at + len(fix.now) :]
        assert changed == item.text


@_FEW
@given(_REPORTS)
def test_every_item_has_an_ask_and_numbers_run_on(report: ReportText) -> None:
    for body in _proposed(report).addressees:
        assert [item.number for item in body.items] == list(range(1, len(body.items) + 1))
        assert all(item.asks for item in body.items)


@_FEW
@given(_REPORTS)
def test_an_empty_library_matches_nothing(report: ReportText) -> None:
    proposal = propose(report, MemoryLibrary())
    assert all(body.matched is None for body in proposal.addressees)


@_FEW
@given(st.text(max_size=200))
def test_mending_never_touches_words_that_it_does_not_name(text: str) -> None:
    report = ReportText(format="text", lines=(Line(text=text, paragraph=1),))
    fixes = Mending(report).of(text)
    assert mended(text, ()) == text
    assert all(text[fix.start : fix.end] == fix.was for fix in fixes)
