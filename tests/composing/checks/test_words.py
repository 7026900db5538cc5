"""Characters that are not what they seem."""

from hypothesis import given
from hypothesis import strategies as st

from tests.composing.checks.found import found, mended, saying, text_at


def test_a_letter_of_another_alphabet_is_found_and_put_right() -> None:
    letter = saying("The Bаnk must act.")
    (finding,) = found(letter, "mixed-scripts")
    assert finding.words == "Bаnk"
    assert text_at(mended(letter, finding), "closing") == "The Bank must act."


def test_a_latin_letter_in_a_russian_word_is_put_right_too() -> None:
    letter = saying("Свобoда слова")  # a Latin o
    (finding,) = found(letter, "mixed-scripts")
    assert text_at(mended(letter, finding), "closing") == "Свобода слова"


def test_words_of_one_alphabet_each_are_no_mixture() -> None:
    assert not found(saying("The Свобода newspaper, Қазақстан, Ελλάδα."), "mixed-scripts")


def test_a_mixture_that_cannot_be_told_apart_is_left_to_the_writer() -> None:
    (finding,) = found(saying("Кzж"), "mixed-scripts")
    assert finding.fix is None


def test_a_mark_that_turns_the_writing_is_found_and_taken_out() -> None:
    letter = saying("pay \u202etfel\u202c today")
    first, second = found(letter, "hidden-mark")
    for finding in (first, second):
        letter = mended(letter, finding)
    assert text_at(letter, "closing") == "pay tfel today"


def test_a_mark_that_nobody_sees_is_found() -> None:
    letter = saying("Kazakh\u200bstan")
    (finding,) = found(letter, "hidden-mark")
    assert text_at(mended(letter, finding), "closing") == "Kazakhstan"


@given(st.text(alphabet="aаeеoоpрcсxх bБж{}\u202e\u200b", min_size=1, max_size=30))
def test_every_fix_of_a_word_removes_its_finding(typed: str) -> None:
    letter = saying(typed)
    for code in ("mixed-scripts", "hidden-mark"):
        for finding in found(letter, code):
            if finding.fix is not None:
                after = mended(letter, finding)
                assert finding not in found(after, code)
