"""Faces: words as glyphs, and which face shows which character."""

import re

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.rendering.pdf import bidi
from briefer.rendering.pdf.fonts import BOX, load_face, load_family

SERIF = load_face("LiberationSerif-Regular")
ARABIC = load_face("Amiri-Regular")
REGULAR = load_family("Liberation Serif").regular


@given(text=st.text("AVWTYfilo.,-1’ ", min_size=1, max_size=20))
def test_a_word_is_as_wide_as_its_code_says(text: str) -> None:
    word = SERIF.word(text)

    moved = [int(number) for number in re.findall(r" (-?\d+)", word.code)]
    assert word.width == sum(SERIF.advance(glyph) for glyph in word.glyphs) - sum(moved)


@given(words=st.lists(st.text("AVWTo.,1", min_size=1, max_size=6), min_size=2, max_size=6))
def test_the_codes_of_words_that_meet_do_not_run_into_each_other(words: list[str]) -> None:
    parts = [SERIF.word(word).code for word in words]

    assert _numbers("".join(parts)) == [number for part in parts for number in _numbers(part)]


def _numbers(code: str) -> list[str]:
    """Return the numbers beside the strings of an array."""
    return re.findall(r"-?\d+", re.sub(r"\((?:[^\\)]|\\.)*\)", "()", code, flags=re.DOTALL))


@given(words=st.lists(st.text("'*EFyAVŋňŦ€", min_size=1), min_size=1, max_size=6))
def test_glyphs_are_read_back_whatever_bytes_they_are_written_with(words: list[str]) -> None:
    shaped = [SERIF.word(word) for word in words]
    code = "".join([word.code for word in shaped]).replace(")(", "")

    parts = pikepdf.Object.parse(f"[{code}]".encode("latin-1"))
    written = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
    glyphs = [glyph for word in shaped for glyph in word.glyphs]
    assert written == b"".join(glyph.to_bytes(2, "big") for glyph in glyphs)


def test_letters_that_would_gape_are_set_closer() -> None:
    assert SERIF.word("AV").width < SERIF.word("A").width + SERIF.word("V").width


def test_arabic_letters_join() -> None:
    joined, apart = ARABIC.word("سلام", True), [ARABIC.word(letter, True) for letter in "سلام"]

    assert joined.glyphs != tuple(word.glyphs[0] for word in reversed(apart))
    assert {text for _, text in joined.texts} <= set("سلام")


def test_brackets_are_mirrored_from_right_to_left() -> None:
    assert SERIF.word("(", True).glyphs == SERIF.word(")").glyphs


def test_metrics_are_those_of_the_file() -> None:
    metrics = load_face("LiberationSerif-BoldItalic").metrics

    assert (metrics.ascent, metrics.descent, metrics.cap_height) == (891, -216, 655)
    assert metrics.italic_angle == pytest.approx(-16.3333, abs=0.1)
    assert metrics.stem > SERIF.metrics.stem


@pytest.mark.parametrize(
    ("text", "faces"),
    [
        ("Қазақстан", ["LiberationSerif"]),
        ("שלום", ["LiberationSerif"]),
        ("سلام", ["Amiri-Regular"]),
        ("say سلام!", ["LiberationSerif", "Amiri-Regular", "LiberationSerif"]),
    ],
)
def test_each_character_is_in_the_first_face_that_has_it(text: str, faces: list[str]) -> None:
    split = REGULAR.split(text, bidi.levels(text, rtl=False))

    assert [font.face.name for font, _, _ in split] == faces


def test_signs_between_arabic_words_are_in_their_face() -> None:
    text = "نعم، لا."

    found = [(font.face.name, part) for font, part, _ in REGULAR.split(text, [1] * len(text))]
    assert found == [("Amiri-Regular", text)]


@given(text=st.text(st.characters(), max_size=20))
def test_whatever_no_face_shows_is_a_box(text: str) -> None:
    shown = "".join(part for _, part, _ in REGULAR.split(text, [0] * len(text)))

    assert shown == "".join(c if REGULAR.shows(c) else BOX for c in text)
