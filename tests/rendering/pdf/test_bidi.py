"""The order of letters on a line, by the Unicode bidirectional algorithm."""

# python-bidi's types are open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeStubs=false

from typing import Any, cast

import pytest
from bidi import algorithm
from hypothesis import given
from hypothesis import strategies as st

from briefer.rendering.pdf import bidi

WITHOUT_BRACKETS = st.text("aZБשب1٢ ,+%.-!:/$\u0301\u2028", max_size=20)
"""python-bidi is older than the rule for brackets."""


@given(text=WITHOUT_BRACKETS, rtl=st.booleans())
def test_levels_are_those_of_another_program(text: str, *, rtl: bool) -> None:
    storage = cast("dict[str, Any]", algorithm.get_empty_storage())  # Any: it is untyped
    storage["base_level"], storage["base_dir"] = (1, "R") if rtl else (0, "L")
    algorithm.get_embedding_levels(text, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)

    assert bidi.levels(text, rtl=rtl) == [letter["level"] for letter in storage["chars"]]


@pytest.mark.parametrize(
    ("text", "rtl", "levels"),
    [
        ("a (b) ש", True, [2, 2, 2, 2, 2, 1, 1]),
        ("ש (b) ג", True, [1, 1, 1, 2, 1, 1, 1]),
        ("a (ש) b", False, [0, 0, 0, 1, 0, 0, 0]),
        ("ש (ג) b", False, [1, 1, 1, 1, 1, 0, 0]),
        ("a) ש", True, [2, 1, 1, 1]),
        ("(" * 100 + "ש" + ")" * 100, False, [0] * 100 + [1] + [0] * 100),
    ],
)
def test_brackets_go_with_what_is_around_and_in_them(
    text: str, levels: list[int], *, rtl: bool
) -> None:
    assert bidi.levels(text, rtl=rtl) == levels


@given(text=st.text(st.characters(), max_size=40), rtl=st.booleans())
def test_every_character_has_a_level(text: str, *, rtl: bool) -> None:
    levels = bidi.levels(text, rtl=rtl)

    assert len(levels) == len(text)
    assert set(levels) <= ({1, 2} if rtl else {0, 1, 2})


@pytest.mark.parametrize(
    ("levels", "base", "order"),
    [
        ([0, 0, 0], 0, [0, 1, 2]),
        ([1, 1, 1], 1, [2, 1, 0]),
        ([0, 1, 1, 0], 0, [0, 2, 1, 3]),
        ([1, 2, 2, 1], 1, [3, 1, 2, 0]),
        ([], 1, []),
    ],
)
def test_a_line_is_turned_around_level_by_level(
    levels: list[int], base: int, order: list[int]
) -> None:
    assert bidi.visual_order(levels, base) == order


@given(levels=st.lists(st.integers(0, 4), max_size=12), base=st.integers(0, 1))
def test_no_piece_of_a_line_is_lost(levels: list[int], base: int) -> None:
    assert sorted(bidi.visual_order(levels, base)) == [*range(len(levels))]
