"""Bundled files are found, are what they were, and nothing else is reachable."""

import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer import resources

_CHECKSUM = re.compile(r"^\| `([0-9a-f]{64})` \| `([^`]+)` \|$", re.MULTILINE)


def test_a_bundled_file_is_found_whichever_way_it_is_named() -> None:
    by_parts = resources.path("fonts", "LiberationSerif-Regular.ttf")
    assert by_parts == resources.path("fonts/LiberationSerif-Regular.ttf")
    assert resources.read_bytes("fonts/LiberationSerif-Regular.ttf") == by_parts.read_bytes()


def test_text_is_read_as_utf8() -> None:
    assert "Liberation" in resources.read_text("fonts", "ORIGIN.md")


def test_names_are_sorted_and_leave_out_hidden_files() -> None:
    found = resources.names("fonts")
    assert list(found) == sorted(found)
    assert "ORIGIN.md" in found
    assert not [name for name in found if name.startswith(".")]


def test_a_missing_file_is_named_with_a_next_step() -> None:
    with pytest.raises(resources.ResourceMissing) as raised:
        resources.path("fonts", "Comic.ttf")
    assert raised.value.message == "The bundled file “fonts/Comic.ttf” is missing."
    assert "Install briefer again" in raised.value.hint


@pytest.mark.parametrize(
    "part",
    ["..", "fonts/../..", "/etc/passwd", "C:/Windows", "C:x", "\\\\host\\share", "..\\x", ""],
)
def test_a_name_that_climbs_out_is_refused(part: str) -> None:
    with pytest.raises(resources.ResourceRefused):
        resources.path(part)


@given(st.lists(st.sampled_from(["..", "fonts", "/", ".", "a", "\\"]), min_size=1))
def test_no_name_leads_outside(pieces: list[str]) -> None:
    try:
        found = resources.path("/".join(pieces))
    except (resources.ResourceRefused, resources.ResourceMissing):
        return
    assert found.resolve().is_relative_to(resources.root())


def test_every_font_is_the_unchanged_file_of_its_origin() -> None:
    listed = {
        name: digest for digest, name in _CHECKSUM.findall(resources.read_text("fonts/ORIGIN.md"))
    }
    actual = {
        name: hashlib.sha256(resources.read_bytes("fonts", name)).hexdigest()
        for name in resources.names("fonts")
        if name.endswith((".ttf", ".otf"))
    }
    assert actual == listed
    assert len(actual) >= 8
