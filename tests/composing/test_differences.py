"""Differences of two texts, word by word."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from briefer.composing.differences import Change, Run, difference

SAME, REMOVED, ADDED = Change.SAME, Change.REMOVED, Change.ADDED
WORDS = st.lists(
    st.sampled_from(["law", "laws", "the", " ", "  ", "\n", ", ", ".", "“", "é", "читать"]),
    max_size=30,
).map("".join)
TEXTS = WORDS | st.text(max_size=40)


def runs(before: str, after: str) -> list[tuple[Change, str]]:
    return [(run.change, run.text) for run in difference(before, after)]


def joined(found: tuple[Run, ...], without: Change) -> str:
    return "".join(run.text for run in found if run.change is not without)


def test_a_word_that_was_replaced_stands_beside_the_new_one() -> None:
    assert runs("repeal the law.", "repeal the decree.") == [
        (SAME, "repeal the "),
        (REMOVED, "law"),
        (ADDED, "decree"),
        (SAME, "."),
    ]


def test_words_that_were_replaced_together_are_read_together() -> None:
    assert runs("see the old law", "see the new decree") == [
        (SAME, "see the "),
        (REMOVED, "old law"),
        (ADDED, "new decree"),
    ]


def test_equal_texts_are_one_run_and_nothing_is_none() -> None:
    assert runs("as it was", "as it was") == [(SAME, "as it was")]
    assert runs("", "") == []
    assert runs("", "new") == [(ADDED, "new")]
    assert runs("old", "") == [(REMOVED, "old")]


@given(TEXTS, TEXTS)
@example("a b", "c d")
@example("a b ", "a  b")
def test_the_runs_make_both_texts_again(before: str, after: str) -> None:
    found = difference(before, after)
    assert joined(found, ADDED) == before
    assert joined(found, REMOVED) == after
    assert all(run.text for run in found)
    assert all(one.change is not other.change for one, other in pairwise(found))


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert all(run.change is SAME for run in difference(text, text))
