"""An exported letter gets a name that says what it is and is safe on every system."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefer.services.names import LONGEST, propose_name, safe_name
from tests.ruritania import letter_to, library

SUFFIXES = st.sampled_from([".pdf", ".docx", ".txt"])
FORBIDDEN = set('<>:"/\\|?*')
DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$", "com1", "com¹", "lpt9", "lpt0"}


def test_a_letter_is_named_by_date_addressee_and_country() -> None:
    assert propose_name(letter_to("bank"), library(), ".pdf") == "2020-05-04 Reading Bank XR.pdf"


def test_a_country_that_the_addressees_name_holds_is_not_said_twice() -> None:
    bare = letter_to("bank")
    named = replace(bare, addressee=letter_to("ruritania").addressee)
    assert propose_name(named, library(), ".docx").startswith("2020-05-04 ")
    assert propose_name(bare.with_asks([]).with_annex([]), library(), ".txt") == (
        "2020-05-04 Reading Bank Letter to the Reading Bank on XR.txt"
    )


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("a/b\\c:d", "a b c d.pdf"),
        ("..", "Letter.pdf"),
        ("", "Letter.pdf"),
        ("-rf", "rf.pdf"),
        ("~$letter", "$letter.pdf"),
        (".hidden. ", "hidden.pdf"),
        ("CON", "_CON.pdf"),
        ("nul.tar", "_nul.tar.pdf"),
        ("CONIN$", "_CONIN$.pdf"),
        ("COM¹", "_COM¹.pdf"),
        ("console", "console.pdf"),
        ("e\u0301", "é.pdf"),
        ("e\u200d\u0301", "é.pdf"),
        ("gpj\u202efdp", "gpjfdp.pdf"),
        ("two\nlines\tand\u2028more", "two lines and more.pdf"),
        ("\ud800x\ufffe\0", "x.pdf"),
    ],
)
def test_a_dangerous_name_becomes_a_safe_one(stem: str, name: str) -> None:
    assert safe_name(stem, ".pdf") == name


@given(st.text(st.characters(), max_size=200), SUFFIXES)
@example("con\u200b" + "x" * 0, ".pdf")
@example("ё" * 200, ".docx")
@example("x" * 115 + " . y", ".pdf")
@example("𝒞" * 60 + "con", ".txt")
def test_every_name_is_safe(stem: str, suffix: str) -> None:
    name = safe_name(stem, suffix)
    body = name.removesuffix(suffix)
    assert name.endswith(suffix)
    assert body
    assert len(name.encode()) <= LONGEST
    assert FORBIDDEN.isdisjoint(name)
    assert all(unicodedata.category(sign)[0] != "C" for sign in name)
    assert body[0] not in ".-~ "
    assert body[-1] not in ". "
    assert unicodedata.is_normalized("NFC", name)
    assert body.casefold().partition(".")[0].rstrip() not in DEVICES
    assert safe_name(body, suffix) == name
