"""Which templates are offered first, and in which languages they have their words."""

import datetime as dt

import pytest
from msgspec.structs import replace

from briefer.composing.coverage import Coverage, coverage, languages_of, offered
from briefer.domain.base import Translation
from briefer.domain.ids import AddresseeId
from tests.content.letters import LIBRARY

TEMPLATES = LIBRARY.templates
FORMAL = next(template for template in TEMPLATES if template.id == "formal-letter")
NATIVE = replace(FORMAL, translations=())


def told(part: str, text: str, *, checked: bool = False) -> Translation:
    day = dt.date(2026, 11, 27) if checked else None
    return Translation(part=part, language="kk", text=text, checked=day)


def test_a_template_has_all_its_words_in_its_own_language() -> None:
    own = coverage(NATIVE, "en-GB")
    assert own.is_whole
    assert own.told == own.texts > 5
    assert languages_of(NATIVE) == (replace(own, language="en"),)


def test_each_text_in_another_language_counts_and_placeholders_alone_need_none() -> None:
    texts = (told("title", "Хат", checked=True), told("blocks/closing", "Рақмет."))
    found = coverage(replace(NATIVE, translations=texts), "kk")
    assert found == Coverage(language="kk", texts=coverage(NATIVE, "en").texts, told=2, unchecked=1)
    assert not found.is_whole
    languages = languages_of(replace(NATIVE, translations=texts))
    assert [known.language for known in languages] == ["en", "kk"]


@pytest.mark.parametrize(
    ("reader", "second"),
    [
        ("ebrd", "bank-strategy"),
        ("european-parliament", "committee-letter"),
        ("osce", "review-submission"),
    ],
)
def test_what_is_made_for_the_readers_sort_is_offered_after_the_ordinary_letter(
    reader: str, second: str
) -> None:
    found = [one.id for one in offered(TEMPLATES, LIBRARY.addressee(AddresseeId(reader)))]
    assert found[:2] == ["formal-letter", second]
    assert sorted(found) == sorted(template.id for template in TEMPLATES)
    # What is made for others comes last.
    assert set(found[-2:]) < {"bank-strategy", "committee-letter", "review-submission"}


def test_without_a_reader_what_suits_all_goes_first() -> None:
    found = [one.id for one in offered(TEMPLATES)]
    assert found[0] == "formal-letter"
    assert set(found[-3:]) == {"bank-strategy", "committee-letter", "review-submission"}
