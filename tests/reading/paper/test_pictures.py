"""Pictures that are taken in show what they showed, and hold nothing else."""

import io
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from briefer.domain.paper import LONGEST_SIDE, PICTURE_BYTES, Picture
from briefer.reading.child import ChildPaper
from briefer.reading.paper.pictures import read_picture
from briefer.reading.paper.problems import PaperProblem, PaperRefused
from tests.reading.paper.making import logo, svg
from tests.rendering import pictures

CHILD = ChildPaper()


def problem_of(data: bytes) -> PaperProblem:
    with pytest.raises(PaperRefused) as refused:
        CHILD.picture(data)
    assert refused.value.message
    assert refused.value.hint
    return refused.value.problem


def opened(picture: Picture) -> Image.Image:
    image = Image.open(io.BytesIO(picture.data))
    image.load()
    assert (image.width, image.height) == (picture.width, picture.height)
    return image


@pytest.mark.parametrize("name", list(pictures.good()))
def test_a_picture_comes_through_without_what_a_camera_wrote(name: str) -> None:
    taken = CHILD.picture(pictures.good()[name])
    assert pictures.SECRET not in taken.data
    assert not opened(taken).getexif()


def test_a_photograph_for_the_press_is_seen_as_it_was() -> None:
    saved = io.BytesIO()
    Image.new("CMYK", (30, 20), (0, 255, 255, 0)).save(saved, "JPEG")
    image = opened(CHILD.picture(saved.getvalue()))
    assert image.mode == "RGB"
    red, green, blue = image.convert("RGB").getpixel((10, 10))  # pyright: ignore
    assert red > 150 > green
    assert blue < 100


def test_what_is_transparent_stays_so() -> None:
    assert opened(CHILD.picture(logo())).getpixel((5, 5)) == (20, 60, 120, 128)


def test_a_large_picture_becomes_smaller_and_keeps_its_shape() -> None:
    saved = io.BytesIO()
    Image.effect_noise((6000, 3000), 80).save(saved, "JPEG")
    taken = read_picture(saved.getvalue())
    assert max(taken.width, taken.height) <= LONGEST_SIDE
    assert len(taken.data) <= PICTURE_BYTES
    assert abs(taken.width / taken.height - 2) < 0.01


def test_noise_that_no_file_packs_well_is_made_to_fit() -> None:
    saved = io.BytesIO()
    Image.effect_noise((2000, 2000), 80).convert("RGB").save(saved, "PNG")
    assert len(read_picture(saved.getvalue()).data) <= PICTURE_BYTES


def test_what_is_absurd_is_refused_by_its_limits() -> None:
    assert problem_of(bytes(20_000_001)) is PaperProblem.PICTURE_TOO_LARGE
    assert problem_of(pictures.bad()["900 megapixels"]) is PaperProblem.TOO_MANY_PIXELS
    with pytest.raises(PaperRefused, match="20 MB"):
        CHILD.picture(bytes(20_000_001))
    with pytest.raises(PaperRefused, match="50 million pixels"):
        CHILD.picture(pictures.bad()["900 megapixels"])


def test_a_bomb_of_pixels_within_the_header_is_not_unpacked_beyond_what_it_says() -> None:
    """The header says 10 by 10; the data would be 400 MB."""
    header = struct.pack(">IIBBBBB", 10, 10, 8, 2, 0, 0, 0)
    packed = zlib.compress(bytes(50_000_000), 9)
    made = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in ((b"IHDR", header), (b"IDAT", packed), (b"IEND", b""))
    )
    picture = CHILD.picture(made)
    assert (picture.width, picture.height) == (10, 10)


@pytest.mark.parametrize("name", sorted(pictures.bad().keys() - {"svg", "900 megapixels"}))
def test_what_is_no_picture_is_refused(name: str) -> None:
    wanted = {
        PaperProblem.NO_PICTURE,
        PaperProblem.PICTURE_DAMAGED,
        PaperProblem.TOO_MANY_PIXELS,
    }
    assert problem_of(pictures.bad()[name]) in wanted


def test_a_drawing_is_made_into_pixels_with_its_words() -> None:
    shapes = '<rect width="150" height="130" fill="#0000ff"/>'
    words = '<text x="160" y="80" font-size="60" font-family="Garamond">MM</text>'
    doctype = (
        '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://x/y.dtd">'
    )
    image = opened(CHILD.picture(svg(shapes + words, before=doctype)))
    assert image.width == 1600
    assert image.getpixel((100, 300)) == (0, 0, 255, 255)
    right = image.crop((840, 0, 1600, image.height)).getchannel("A")
    assert right.getextrema()[1] == 255, "the words are not drawn"
    assert image.getpixel((image.width - 1, 0)) == (0, 0, 0, 0)


HOSTILE = {
    "script": ("<script>1</script>", PaperProblem.SCRIPT),
    "handler": ('<rect onload="x()"/>', PaperProblem.SCRIPT),
    "web page": ("<foreignObject><p>x</p></foreignObject>", PaperProblem.SCRIPT),
    "file": ('<image width="9" height="9" href="/etc/passwd"/>', PaperProblem.OUTSIDE),
    "old link": ('<image width="9" height="9" xlink:href="logo.png"/>', PaperProblem.OUTSIDE),
    "network": ('<use href="https://example.org/a.svg#b"/>', PaperProblem.OUTSIDE),
    "share": (r'<image href="\\server\share\a.png"/>', PaperProblem.OUTSIDE),
    "inner drawing": ('<image href="data:image/svg+xml;base64,AA"/>', PaperProblem.OUTSIDE),
    "style": ("<style>rect{fill:url(http://example.org/a)}</style>", PaperProblem.OUTSIDE),
    "import": ("<style>@import 'a.css';</style>", PaperProblem.OUTSIDE),
    "attribute": ('<rect fill="url(file:///etc/passwd#a)"/>', PaperProblem.OUTSIDE),
    "hidden": (r'<rect style="fill:\75 rl(a)"/>', PaperProblem.OUTSIDE),
}


@pytest.mark.parametrize("name", list(HOSTILE))
def test_a_drawing_that_wants_more_than_to_be_seen_is_refused(name: str) -> None:
    inside, problem = HOSTILE[name]
    assert problem_of(svg(inside)) is problem


def test_entities_are_refused() -> None:
    laughs = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    assert problem_of(svg("<text>&b;</text>", before=laughs)) is PaperProblem.ENTITIES


def test_a_drawing_that_repeats_itself_without_end_is_stopped() -> None:
    """Ten to the tenth rectangles, by reference."""
    rows = ['<g id="a0"><rect width="1" height="1"/></g>']
    rows += [
        f'<g id="a{row}">' + f'<use href="#a{row - 1}"/>' * 10 + "</g>" for row in range(1, 11)
    ]
    with pytest.raises(PaperRefused) as refused:
        ChildPaper(seconds=5).picture(svg("<defs>" + "".join(rows) + '</defs><use href="#a10"/>'))
    assert refused.value.problem in {
        PaperProblem.OUT_OF_TIME,
        PaperProblem.OUT_OF_MEMORY,
        PaperProblem.PICTURE_DAMAGED,
    }


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.integers(0, 300), st.sampled_from(["png", "jpeg", "svg"]))
def test_no_bytes_do_more_than_be_refused(noise: bytes, at: int, kind: str) -> None:
    whole = svg('<rect width="9" height="9"/>') if kind == "svg" else pictures.good()[kind]
    try:
        taken = read_picture(whole[:at] + noise + whole[at + len(noise) :])
    except PaperRefused:
        return
    assert max(taken.width, taken.height) <= LONGEST_SIDE
