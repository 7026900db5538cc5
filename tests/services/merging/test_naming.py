"""What the files of a merge are called."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.errors import BrieferError
from briefer.services.merging.naming import FIELDS, check_pattern, stems
from briefer.services.names import LONGEST

SUFFIXES = (".pdf", ".docx")


def named(pattern: str, *families: str) -> list[str]:
    fields = [
        dict.fromkeys(FIELDS, "") | {"number": f"{n:03d}", "family_name": family}
        for n, family in enumerate(families, 1)
    ]
    return list(stems(pattern, fields, SUFFIXES))


def test_a_name_is_what_the_pattern_says() -> None:
    assert named("{number}-{family_name}", "Folio", "Noor") == ["001-Folio", "002-Noor"]


def test_the_second_of_the_same_has_a_number() -> None:
    assert named("{family_name}", "Folio", "Folio", "Folio") == ["Folio", "Folio (2)", "Folio (3)"]


@pytest.mark.parametrize(
    ("one", "other"), [("Folio", "FOLIO"), ("Straße", "STRASSE"), ("Jānis", "Ja\u0304nis")]
)
def test_names_that_some_system_takes_for_the_same_are_the_same(one: str, other: str) -> None:
    assert named("{family_name}", one, other)[1].endswith(" (2)")


def test_a_number_is_never_cut_off() -> None:
    long = "x" * 500
    assert named("{family_name}", long, long)[1].endswith(" (2)")


def test_a_name_that_looks_numbered_already_is_not_taken_twice() -> None:
    assert len(set(named("{family_name}", "Folio", "Folio (2)", "Folio"))) == 3


@pytest.mark.parametrize(
    "family", ["../../etc/passwd", "..\\up", "/root", "\u202egpj.Folio", "CON"]
)
def test_no_name_leads_out_of_the_folder_or_hides_what_it_is(family: str) -> None:
    (stem,) = named("{family_name}", family)
    assert Path("folder", f"{stem}.pdf").resolve().parent == Path("folder").resolve()
    assert "\u202e" not in stem
    assert stem.upper() != "CON"


@given(st.lists(st.text(max_size=80), max_size=12), st.sampled_from(["{family_name}", "a{name}"]))
def test_names_are_apart_short_and_safe_whatever_people_are_called(
    families: list[str], pattern: str
) -> None:
    found = named(pattern, *families)
    folded = {unicodedata.normalize("NFKC", stem).casefold() for stem in found}
    assert len(folded) == len(families)
    for stem in found:
        for suffix in SUFFIXES:
            assert len(f"{stem}{suffix}".encode()) <= LONGEST
        assert stem.strip(". ") == stem
        assert not set(stem) & set('<>:"/\\|?*\0\n')


@pytest.mark.parametrize("pattern", ["{nobody}", "{number", "number}", " ", "{}", "{number.real}"])
def test_a_pattern_that_is_none_is_refused(pattern: str) -> None:
    with pytest.raises(BrieferError) as raised:
        check_pattern(pattern)
    assert "{family_name}" in raised.value.hint


@given(st.text(max_size=40))
def test_a_pattern_is_refused_or_used_and_nothing_else(pattern: str) -> None:
    try:
        check_pattern(pattern)
    except BrieferError:
        return
    assert named(pattern, "Folio")
