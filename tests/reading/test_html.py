"""Web pages: what is text, what is around it, and how lists and tables are told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.domain.report_text import ReportText
from briefer.errors import BrieferError
from briefer.reading.html import read_html
from briefer.reading.problems import Problem, ReportRefused
from tests.reading.lines import headings, marked, texts

PAGE = """\
<html lang="en"><head><title>A
report</title></head><body><h1>A report</h1><p>{}</p></body></html>"""


def read(body: str) -> ReportText:
    return read_html(f"<meta charset=utf-8><body>{body}".encode())


def test_the_title_and_the_language_are_kept() -> None:
    report = read_html(PAGE.format("Words.").encode())
    assert (report.title, report.language) == ("A report", "en")
    assert headings(report) == [(1, "A report")]


@pytest.mark.parametrize(
    ("head", "encoding", "shown"),
    [
        ('<meta charset="windows-1251">', "cp1251", "windows-1251"),
        (
            "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=koi8-r'>",
            "koi8-r",
            "koi8-r",
        ),
        ('<?xml version="1.0" encoding="iso-8859-5"?>', "iso8859-5", "iso-8859-5"),
        ("<meta charset=koi8-r>", "utf-16", "utf-16-le"),
        ("", "cp1251", "windows-1251"),
    ],
)
def test_the_encoding_is_the_mark_then_the_declared_then_the_guess(
    head: str, encoding: str, shown: str
) -> None:
    words = "Правительству Казахстана: немедленно прекратить преследование независимой печати."
    report = read_html(f"{head}<html><body><p>{words}</p>".encode(encoding))
    assert (texts(report), report.encoding) == ([words], shown)


def test_latin_1_means_what_browsers_read_under_that_name() -> None:
    report = read_html("<meta charset=iso-8859-1><p>“Liberté”".encode("cp1252"))
    assert texts(report) == ["“Liberté”"]


def test_a_wrong_declaration_is_told() -> None:
    report = read_html("<meta charset=utf-8><p>Sécurité, liberté, égalité".encode("cp1252"))
    assert texts(report) == ["Sécurité, liberté, égalité"]
    assert "utf-8" in report.warnings[0]


def test_what_is_around_the_text_is_left_out() -> None:
    report = read(
        "<header>Banner</header><nav><a href=/>Home</a></nav><div role=search>Find</div>"
        "<script>alert('x')</script><style>p{}</style><article><header><h1>Title</h1></header>"
        "<p>The words of the report, which are many more than those around it.</p></article>"
        "<aside>Related</aside><footer>© 2020</footer>"
    )
    assert texts(report) == [
        "Title",
        "The words of the report, which are many more than those around it.",
    ]


def test_a_form_around_the_whole_page_hides_nothing() -> None:
    assert texts(read("<form><p>All of the report.</p><input value=Search></form>")) == [
        "All of the report."
    ]


def test_lines_of_nothing_but_links_are_marked() -> None:
    report = read("<p><a href=a>Previous</a> | <a href=b>Next</a></p><p>See <a href=c>this</a>.")
    assert [line.link for line in report.lines] == [True, False]


def test_lists_have_the_markers_that_a_browser_shows() -> None:
    report = read(
        "<ul><li>One<ul><li>Deep</ul><li><p>Two<p>more</ul>"
        "<ol type=a start=3><li>c<li value=7>g</ol><ol style='list-style-type:upper-roman'>"
        "<li>first</ol><ol type=1><li>one"
    )
    assert marked(report) == [
        ("•", 0, "One"),
        ("•", 1, "Deep"),
        ("•", 0, "Two"),
        ("", 0, "more"),
        ("c.", 0, "c"),
        ("g.", 0, "g"),
        ("I.", 0, "first"),
        ("1.", 0, "one"),
    ]


def test_breaks_part_paragraphs_where_there_are_two_or_a_marker_follows() -> None:
    report = read("<b>To the state:</b><br>one<br>line<br><br>Two<br>&#149; item<br>&bull; last")
    assert marked(report) == [
        ("", 0, "To the state:"),
        ("", 0, "one line"),
        ("", 0, "Two"),
        ("•", 0, "item"),
        ("•", 0, "last"),
    ]
    assert [line.bold for line in report.lines] == [True, False, False, False, False]


def test_a_table_is_layout_unless_it_holds_data() -> None:
    report = read(
        "<table><tr><td><a href=x>Menu</a></td><td><p>Words of the report.</p>"
        "<table border=1><tr><th>No</th><th>Ask</th></tr><tr><td>1</td><td>Repeal it</td></tr>"
        "</table><table><tr><td>•</td><td>an item</td></tr><tr><td>•</td><td>another</td></tr>"
        "</table></td></tr></table>"
    )
    assert [(line.cell, line.marker, line.text) for line in report.lines] == [
        (None, "", "Menu"),
        (None, "", "Words of the report."),
        ((0, 0), "", "No"),
        ((0, 1), "", "Ask"),
        ((1, 0), "", "1"),
        ((1, 1), "", "Repeal it"),
        (None, "•", "an item"),
        (None, "•", "another"),
    ]


def test_notes_and_their_marks_are_told_from_the_text() -> None:
    report = read(
        "<p>Repeal the law.<sup>3</sup> It covers 5 km<sup>2</sup>"
        "<a href='#_ftn1'>[1]</a>.<div id=ftn1><p>See the act.</div>"
    )
    assert [(line.note, line.text) for line in report.lines] == [
        (False, "Repeal the law. It covers 5 km2."),
        (True, "See the act."),
    ]


def test_preformatted_text_is_read_as_plain_text() -> None:
    assert marked(read("<pre>\n 1. One\n 2. Two\n</pre>")) == [("1.", 0, "One"), ("2.", 0, "Two")]


def test_definitions_entities_and_sizes_are_read() -> None:
    report = read("<dl><dt>Term<dd>Meaning &amp;&nbsp;more&shy;</dl><font size=5>Big</font>")
    assert texts(report) == ["Term", "Meaning &\xa0more\xad", "Big"]
    assert [line.size for line in report.lines] == [1.0, 1.0, 1.5]


@pytest.mark.parametrize("tag", ["div", "ul><li", "table><tr><td", "blockquote", "b"])
def test_what_is_nested_too_deep_is_refused(tag: str) -> None:
    with pytest.raises(ReportRefused) as refused:
        read(f"<{tag}>" * 100_000 + "words")
    assert refused.value.problem in {Problem.TOO_DEEP, Problem.NO_WORDS}


@given(st.binary(max_size=300))
def test_no_bytes_are_a_bug(data: bytes) -> None:
    try:
        read_html(b"<p>" + data)
    except BrieferError:
        return


_TAGS = "p div b a ul ol li table tr td th br h1 pre dl dd form nav sup font".split()  # noqa: SIM905


@settings(max_examples=200)
@given(
    st.lists(
        st.sampled_from(
            [*(f"<{tag}>" for tag in _TAGS), *(f"</{tag}>" for tag in _TAGS), "x", " 1. "]
        )
    )
)
def test_no_mixture_of_tags_is_a_bug(pieces: list[str]) -> None:
    try:
        read("".join(pieces))
    except BrieferError:
        return
