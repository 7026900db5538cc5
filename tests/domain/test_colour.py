"""Colours are read as people write them, and judged by whether they can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.domain.colour import contrast_on_white, is_readable, plain_colour


@pytest.mark.parametrize(
    ("typed", "colour"),
    [
        ("#1F4E79", "#1f4e79"),
        (" 1f4e79 ", "#1f4e79"),
        ("#abc", "#aabbcc"),
        ("", None),
        ("red", None),
        ("#12345", None),
        ("##123456", None),
        ("#1234567", None),
        ("١٢٣٤٥٦", None),
    ],
)
def test_a_colour_is_read_as_a_person_writes_it(typed: str, colour: str | None) -> None:
    assert plain_colour(typed) == colour


@pytest.mark.parametrize(
    ("colour", "ratio"), [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#777777", 4.48)]
)
def test_contrast_is_that_of_the_guidelines(colour: str, ratio: float) -> None:
    assert abs(contrast_on_white(colour) - ratio) < 0.01
    assert is_readable(colour) is (ratio >= 4.5)


@given(st.text())
def test_whatever_is_typed_is_a_colour_or_none(typed: str) -> None:
    colour = plain_colour(typed)
    assert colour is None or 1.0 <= contrast_on_white(colour) <= 21.0
