"""Markdown: its signs become hints, and its words stay."""

from hypothesis import given
from hypothesis import strategies as st

from briefer.domain.report_text import ReportText
from briefer.reading.markdown import is_markdown, read_markdown
from briefer.reading.problems import ReportRefused
from tests.reading.lines import headings, marked, texts


def read(text: str) -> ReportText:
    return read_markdown(text.encode())


def test_headings_of_both_kinds_are_read() -> None:
    report = read("A report\n========\n\n## To the *state* ##\n\n**To others**\n---\nWords.")
    assert headings(report) == [(1, "A report"), (2, "To the state"), (2, "To others")]
    assert report.title == "A report"


def test_lists_are_nested_and_wrapped_lines_joined() -> None:
    report = read("- One\n  wrapped\n  1. sub\n  2. sub\n\n     more\n- Two\n\nAfter.")
    assert marked(report) == [
        ("-", 0, "One wrapped"),
        ("1.", 1, "sub"),
        ("2.", 1, "sub"),
        ("", 1, "more"),
        ("-", 0, "Two"),
        ("", 0, "After."),
    ]


def test_emphasis_becomes_looks_and_other_signs_stay() -> None:
    report = read("**all of it**\n\n_leaning_\n\na **part** of snake_case and 2*3*4 \\*kept\\*")
    assert texts(report) == [
        "all of it",
        "leaning",
        "a part of snake_case and 2*3*4 *kept*",
    ]
    assert [(line.bold, line.italic) for line in report.lines] == [
        (True, False),
        (False, True),
        (False, False),
    ]


def test_links_are_their_words_and_note_marks_go() -> None:
    report = read("[Home](/) | [Next](b)\n\nRepeal it.[<sup>3</sup>](#notes)[^1]\n\n[^1]: A note.")
    assert [(line.link, line.note, line.text) for line in report.lines] == [
        (True, False, "Home | Next"),
        (False, False, "Repeal it."),
        (False, True, "A note."),
    ]


def test_tables_are_cells() -> None:
    report = read("| No | Ask |\n|----|:---:|\n| 1 | Repeal \\| end |\n\nAfter")
    assert [(line.cell, line.text) for line in report.lines] == [
        ((0, 0), "No"),
        ((0, 1), "Ask"),
        ((1, 0), "1"),
        ((1, 1), "Repeal \\| end".replace("\\", "")),
        (None, "After"),
    ]


def test_quotes_fences_html_and_escapes_lose_their_signs_only() -> None:
    report = read("> quoted\n> more\n\n```\ncode\n```\n\n<span style='x'>plain</span> &amp; `kept`")
    assert texts(report) == ["quoted more", "code", "plain & kept"]


def test_only_what_has_the_signs_of_markdown_is_taken_for_it() -> None:
    assert is_markdown("# Title\n\nWith **bold** words.")
    assert not is_markdown("Title\n\n* item\n* item\n\n1. number")


@given(st.text(st.sampled_from("ab *_#>|-=`[]()!<\\&;1.\n\t"), max_size=120))
def test_no_text_is_a_bug(text: str) -> None:
    try:
        read(text)
    except ReportRefused:
        return
