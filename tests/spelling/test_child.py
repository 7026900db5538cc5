from collections.abc import Iterator

import pytest

from briefer.spelling.child import ChildSpelling, SpellingStopped


@pytest.fixture
def spelling() -> Iterator[ChildSpelling]:
    made = ChildSpelling()
    yield made
    made.close()


def test_a_process_tells_wrong_words_and_what_was_meant(spelling: ChildSpelling) -> None:
    assert spelling.wrong("en", ["goverment", "government"]) == {"goverment"}
    assert "government" in spelling.meant("en", "goverment")


def test_words_of_a_language_without_a_dictionary_are_right(spelling: ChildSpelling) -> None:
    assert spelling.wrong("kk", ["құқық", "x"]) == frozenset()
    assert spelling.meant("kk", "құқық") == ()


def test_overlong_words_and_broken_ones_do_no_harm(spelling: ChildSpelling) -> None:
    assert spelling.wrong("en", ["x" * 100_000, "\ud800", "a\nb"]) <= {"a\nb"}
    assert spelling.meant("en", "\ud800") == ()
    assert spelling.wrong("en", ["goverment"]) == {"goverment"}


def test_an_answer_that_takes_too_long_is_told_and_the_next_one_comes(
    spelling: ChildSpelling,
) -> None:
    hasty = ChildSpelling(seconds=0.0)
    with pytest.raises(SpellingStopped):
        hasty.wrong("ru", ["право"])
    hasty.close()
    assert spelling.wrong("en", ["goverment"]) == {"goverment"}


def test_nothing_is_asked_after_the_end(spelling: ChildSpelling) -> None:
    spelling.close()
    with pytest.raises(SpellingStopped):
        spelling.wrong("en", ["goverment"])
