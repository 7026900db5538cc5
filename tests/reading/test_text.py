"""Plain text: paragraphs, list markers, page breaks."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.reading.problems import ReportRefused
from briefer.reading.text import read_text
from tests.reading.lines import headings, marked, texts

REPORTS = Path(__file__).parents[1] / "fixtures" / "reports"
WRAPPED = """\
The authorities should review every sentence that was handed down under the
article, release those who were held for what they said, and report on it to
the public within a year.

A second paragraph follows.
"""


def read(text: str) -> list[tuple[str, int, str]]:
    return marked(read_text(text.encode()))


def test_a_letter_that_a_converter_left_for_a_bullet_is_a_marker() -> None:
    report = read_text((REPORTS / "000_273e69f19933c4db.txt").read_bytes())
    assert [line.marker for line in report.lines].count("C") == 15
    assert not any(line.text.startswith("C ") for line in report.lines)
    assert "The parliament should requestthat the E.U.- Kazakhstan" in "".join(texts(report))
    assert len(report.lines) == 30


def test_wrapped_lines_are_one_paragraph() -> None:
    first, second = texts(read_text(WRAPPED.encode()))
    assert first.endswith("report on it to the public within a year.")
    assert second == "A second paragraph follows."


def test_short_lines_under_each_other_stay_apart() -> None:
    assert texts(read_text(b"Home\nAbout us\nContact\n\n" + b"word " * 60)) == [
        "Home",
        "About us",
        "Contact",
        ("word " * 60).strip(),
    ]


@pytest.mark.parametrize("glyph", ["•", "·", "-", "–", "*", "▪", "\uf0b7", "➢", "§"])
def test_any_glyph_is_a_bullet(glyph: str) -> None:
    assert read(f"To X:\n\n{glyph} Repeal the law\n\n{glyph}\u00a0End it") == [
        ("", 0, "To X:"),
        (glyph, 0, "Repeal the law"),
        (glyph, 0, "End it"),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1.", "2."),
        ("1)", "2)"),
        ("(1)", "(2)"),
        ("1.2.3", "1.2.4"),
        ("3.6", "3.7"),
        ("a)", "b)"),
        ("(a)", "(b)"),
        ("A.", "B."),
        ("i.", "ii."),
        ("(iv)", "(v)"),
        ("IV.", "V."),
        ("o\u00a0", "o\u00a0"),
    ],
)
def test_any_count_is_a_marker(first: str, second: str) -> None:
    found = read(f"{first} Repeal the law.\n\n{second} End the practice.")
    assert found == [
        (first.strip(), 0, "Repeal the law."),
        (second.strip(), 0, "End the practice."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A. Smith was heard.\n\nThe court closed.\n\nA. Smith appealed.",
        "C Programme funds were cut.\n\nC Programme staff left.\n\nC Programme offices closed.",
        "J Smith spoke.\n\nC Jones spoke.\n\nB Brown spoke.",
        "A report came out.\n\nA court sat.\n\nA law passed.",
        "I saw him.\n\nI knew him.\n\nI wrote it down.",
        "1999 was a year of elections.\n\n2.5 million people voted.",
        "§ 12 of the act applies.",
        "В стране нет свободы.\n\nВ суде нет света.\n\nВ школе нет книг.",
        "v. Smith is a case.",
    ],
)
def test_words_and_initials_are_no_markers(text: str) -> None:
    assert [marker for marker, _, _ in read(text)] == [""] * len(text.split("\n\n"))


def test_lists_are_nested_by_indent() -> None:
    text = "1. One:\n   - first\n   - second\n     * deep\n   - third\n2. Two"
    assert [(marker, level) for marker, level, _ in read(text)] == [
        ("1.", 0),
        ("-", 1),
        ("-", 1),
        ("*", 2),
        ("-", 1),
        ("2.", 0),
    ]


def test_lists_are_nested_by_their_markers_where_there_is_no_indent() -> None:
    text = "1. One:\n\n(a) first\n\n(b) second\n\n2. Two:\n\n(a) first"
    assert [level for _, level, _ in read(text)] == [0, 1, 1, 0, 1]


def test_a_number_within_a_wrapped_sentence_starts_no_item() -> None:
    text = (
        "The law was adopted in the parliament's last session before the recess, on\n"
        "12. May of the same year, and it has been used against many people since it\n"
        "was signed."
    )
    assert len(read(text)) == 1


def test_hyphens_at_line_ends_are_mended_where_the_word_is_plainly_broken() -> None:
    text = (
        "The authorities should end discrimination of every kind against all same-\n"
        "sex couples, and report to the committee on each step of the implemen-\n"
        "tation of this paragraph. Implementation is of the same importance as sex\n"
        "education."
    )
    (line,) = texts(read_text(text.encode()))
    assert "same-sex couples" in line
    assert "the implementation of" in line


def test_no_break_spaces_and_soft_hyphens_are_kept() -> None:
    assert texts(read_text("art.\u00a019 of the Co\u00advenant".encode())) == [
        "art.\u00a019 of the Co\u00advenant"
    ]


def test_underlined_lines_are_headings() -> None:
    report = read_text(b"Recommendations\n===============\nTo the state\n------------\nRepeal it.")
    assert headings(report) == [(1, "Recommendations"), (2, "To the state")]


def test_running_lines_are_left_out_and_paragraphs_go_on_over_the_page() -> None:
    pages = [
        f"A/HRC/14/15\n\n{sentence}\n\n      {number}"
        for number, sentence in enumerate(
            ["First page; it goes on with the", "next page.", "The third."], 3
        )
    ]
    report = read_text("\f".join(pages).encode())
    assert [(line.page, line.text) for line in report.lines] == [
        (1, "First page; it goes on with the next page."),
        (3, "The third."),
    ]
    assert report.pages == 3


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("cp1251", "windows-1251"),
        ("koi8-r", "koi8-r"),
        ("utf-16", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-8-sig", "utf-8"),
        ("utf-32", "utf-32-le"),
        ("cp866", "cp866"),
    ],
)
def test_the_encoding_is_found_and_told(encoding: str, shown: str) -> None:
    text = (
        "Правительству: немедленно присоединиться к Пакту о гражданских и политических правах, "
        "прекратить преследование независимой печати и отменить статьи уголовного кодекса."
    )
    report = read_text(text.encode(encoding))
    assert (texts(report), report.encoding) == ([text], shown)
    assert bool(report.warnings) is (encoding in {"cp1251", "koi8-r", "cp866"})


def test_french_in_latin_1_is_read_as_such() -> None:
    text = "Au gouvernement : abroger les dispositions de la loi sur la sécurité d'État à l'œuvre"
    report = read_text(text.encode("cp1252"))
    assert (texts(report), report.encoding) == ([text], "windows-1252")


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"----\n\n***"])
def test_a_text_without_words_is_refused(data: bytes) -> None:
    with pytest.raises(ReportRefused):
        read_text(data)


def _words(text: str) -> str:
    return "".join(re.findall(r"[^\W_]+", text))


@given(
    st.lists(
        st.text(st.sampled_from("abcABC1 .,;)(-•\u00a0éж\n\t"), min_size=1, max_size=90),
        max_size=40,
    )
)
def test_every_letter_of_a_text_is_there_in_its_order(paragraphs: list[str]) -> None:
    text = "start\n\n" + "\n".join(paragraphs)
    found = "".join(line.marker + line.text for line in read_text(text.encode()).lines)
    assert _words(found) == _words(text)


@given(st.sampled_from("BDFGHJKLMNPQRSTVXZ"), st.sampled_from([". ", " "]))
def test_an_initial_is_never_taken_for_a_marker(letter: str, after: str) -> None:
    text = "\n\n".join(f"{letter}{after}Smith {what}." for what in ("wrote", "spoke", "left"))
    assert {marker for marker, _, _ in read(text)} == {""}


@given(st.binary(max_size=400))
def test_no_bytes_are_a_bug(data: bytes) -> None:
    try:
        read_text(data)
    except ReportRefused:
        return
