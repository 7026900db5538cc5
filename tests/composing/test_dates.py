"""Dates and lists as a language has them, where Unicode's data alone would be wrong."""

import datetime as dt

import pytest

from briefer.composing.dates import listed, long_date, partial_date


@pytest.mark.parametrize(
    ("language", "date", "written"),
    [
        ("fr", dt.date(1999, 11, 1), "1er novembre 1999"),
        ("fr-CH", dt.date(1999, 5, 1), "1er mai 1999"),
        ("fr", dt.date(1999, 11, 11), "11 novembre 1999"),
        ("es", dt.date(1999, 11, 1), "1 de noviembre de 1999"),
        ("ar", dt.date(1999, 11, 1), "1 نوفمبر 1999"),
    ],
)
def test_a_date_is_written_as_the_language_writes_it(
    language: str, date: dt.date, written: str
) -> None:
    assert long_date(date, language) == written
    assert partial_date(date.isoformat(), language) == written


@pytest.mark.parametrize(
    ("last", "written"),
    [
        ("Irán", "Perú e Irán"),
        ("historia", "Perú e historia"),
        ("Hielo", "Perú y Hielo"),
        ("Iowa", "Perú y Iowa"),
        ("Kazajistán", "Perú y Kazajistán"),
    ],
)
def test_and_in_spanish_gives_way_before_its_own_sound(last: str, written: str) -> None:
    assert listed(["Perú", last], "es") == written
    assert listed(["Chile", "Perú", last], "es-MX") == f"Chile, {written}"


def test_a_list_of_one_or_none_needs_no_word() -> None:
    assert listed(["Irán"], "es") == "Irán"
    assert listed([], "es") == ""
    assert listed(["Kazakhstan", "Iran"], "fr") == "Kazakhstan et Iran"
