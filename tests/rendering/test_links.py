"""Only addresses of the web and of mail are followed, and they are written so that all can read."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.rendering.links import followed


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://a.example/report?a=1&b=2#p3", "https://a.example/report?a=1&b=2#p3"),
        (" HTTP://A.example:8080/ ", "http://A.example:8080/"),
        ("https://a.example/Қазақ “x”", "https://a.example/%D2%9A%D0%B0%D0%B7%D0%B0%D2%9B"),
        ("https://мысал.example/", "https://xn--"),
        ("https://a.example/100%/%41", "https://a.example/100%25/%41"),
        ("https://a.example/<b>[c]", "https://a.example/%3Cb%3E%5Bc%5D"),
        ("mailto:a.b@c.example?subject=Kazakhstan", "mailto:a.b@c.example?subject=Kazakhstan"),
    ],
)
def test_an_address_is_written_in_ascii(url: str, written: str) -> None:
    found = followed(url)
    assert found is not None
    assert found.startswith(written)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "a.example",
        "//evil.example/share",
        "\\\\evil\\share",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://a.example",
        "https://",
        "https:a.example",
        "https:///path",
        "https://[bad",
        "https://a b.example",
        "https://bank.example@evil.example/",
        "https://bank.example\\@evil.example/",
        "https://a..example/",
        "https://a.example/\x00",
        "https://a.example/\u0085b",
        "https://a.example:123456789/",
        "mailto:",
        "mailto:a@b@c",
        "mailto://a@b.example",
        "https://a.example/" + "long" * 1000,
    ],
)
def test_anything_else_is_words(url: str) -> None:
    assert followed(url) is None


@given(st.text() | st.text().map("https://a.example/{}".format) | st.text().map("http://{}".format))
def test_what_is_followed_is_plain_and_stays_the_same(url: str) -> None:
    written = followed(url)
    assert written is None or re.fullmatch(r"(https?://|mailto:)[!#-;=?-Z_a-z~%\[\]]+", written)
    assert written is None or followed(written) == written
