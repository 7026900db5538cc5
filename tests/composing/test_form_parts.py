"""A letter goes into forms in parts: all of it, nothing else, and never more than a form takes."""

import re
from itertools import accumulate

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefer.composing.form_parts import SMALLEST, form_parts, size

_WORDS = st.text("abcdeß𝔸\u0301\u200d\u00a0\u2009.!?”é1٣ا", min_size=1, max_size=150)
_GAPS = st.sampled_from([" ", " ", " ", "\n", "\n\n", " \t ", "\n \n\n"])
_TEXTS = st.lists(st.tuples(_WORDS, _GAPS), max_size=60).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
_LIMITS = st.integers(SMALLEST, 400)
_MARK = re.compile(r"\((\d+)/(\d+)\) ")


def shape(text: str) -> str:
    """Return a text without the white space at which lines may end."""
    return re.sub("[ \t\n]", "", text)


@given(_TEXTS | st.text(), _LIMITS)
def test_nothing_is_lost_and_nothing_changed(text: str, limit: int) -> None:
    parts = form_parts(text, limit)
    assert "".join(map(shape, parts)) == shape(text)
    place = 0
    for part in parts:
        found = text.index(part, place)
        assert not shape(text[place:found])
        place = found + len(part)


@given(_TEXTS | st.text(max_size=2000), _LIMITS, st.booleans())
@example("word " * 1000, SMALLEST, True)
def test_every_part_is_one_that_the_form_takes(text: str, limit: int, marked: bool) -> None:
    for part in form_parts(text, limit, marked=marked):
        assert part == part.strip(" \t\n") != ""
        assert size(part) <= limit


@given(_TEXTS, _LIMITS)
def test_a_word_is_parted_only_if_no_form_would_take_it(text: str, limit: int) -> None:
    parts = form_parts(text, limit)
    ends = accumulate(len(shape(part)) for part in parts)
    words = re.findall("[^ \t\n]+", text)
    starts = dict(zip(accumulate(map(len, words), initial=0), words, strict=False))
    for end in ends:
        if end not in starts and end < len(shape(text)):
            within = starts[max(start for start in starts if start < end)]
            assert size(within) > limit


@given(_TEXTS, _LIMITS)
def test_marks_count_the_parts_and_leave_the_words_alone(text: str, limit: int) -> None:
    parts = form_parts(text, limit, marked=True)
    if len(parts) < 2:
        assert not parts or parts == (text.strip(" \t\n"),)
        return
    for number, part in enumerate(parts, start=1):
        found = _MARK.match(part)
        assert found is not None
        assert (int(found[1]), int(found[2])) == (number, len(parts))
    assert "".join(shape(_MARK.sub("", part, count=1)) for part in parts) == shape(text)


def paragraph(sentences: int) -> str:
    """Return a paragraph of sentences of 50 characters each."""
    return " ".join(["Forty-nine letters and marks make this sentence."] * sentences)


def test_parts_end_with_paragraphs_if_there_are_any_in_good_time() -> None:
    text = f"{paragraph(3)}\n\n{paragraph(2)}\n\n{paragraph(3)}"
    assert form_parts(text, 300) == (f"{paragraph(3)}\n\n{paragraph(2)}", paragraph(3))


def test_parts_end_with_items_of_a_list_where_a_paragraph_would_waste_half() -> None:
    items = "\n".join(f"{number}. {paragraph(1)}" for number in range(1, 7))
    first, second = form_parts(f"Dear Sir,\n\n{items}", 220)
    assert first.endswith(f"\n3. {paragraph(1)}")
    assert second.startswith("4. ")


def test_parts_end_with_sentences_within_a_long_paragraph() -> None:
    parts = form_parts(paragraph(9), 130)
    assert all(part.endswith(".") and size(part) <= 130 for part in parts)


def test_no_sentence_ends_before_a_number_or_a_small_letter() -> None:
    text = (
        "Sixty and more characters stand before the law that we mean here, Art. 19 of it and so on."
    )
    [first, second] = form_parts(f"{text} {'word ' * 8}", SMALLEST)
    assert first.endswith("so on.") or not first.endswith("Art.")
    assert second


def test_a_space_that_joins_does_not_part() -> None:
    text = f"{'x' * 97} a\u00a0b"
    assert form_parts(text, SMALLEST) == ("x" * 97, "a\u00a0b")


def test_a_letter_keeps_its_marks_even_within_an_endless_word() -> None:
    first, second = form_parts("e\u0301" * 75 + "x", 101)
    assert first == "e\u0301" * 50
    assert second == "e\u0301" * 25 + "x"


def test_ends_of_lines_and_rare_letters_count_twice() -> None:
    assert size("a\nb") == 4
    assert size("𝔸") == len("𝔸".encode("utf-16-le")) // 2 == 2


def test_without_a_limit_a_text_is_whole() -> None:
    assert form_parts(" one\n\ntwo ", None, marked=True) == ("one\n\ntwo",)
    assert form_parts(" \n ", None) == form_parts("", 1000) == ()


def test_a_limit_for_crumbs_is_refused() -> None:
    with pytest.raises(ValueError, match="99"):
        form_parts("word", SMALLEST - 1)
