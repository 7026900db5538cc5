import hashlib
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer import resources
from briefer.spelling.dictionary import SpellingDictionary
from briefer.spelling.messages import LANGUAGES

pytestmark = pytest.mark.filterwarnings(
    # The library lets go of its files without closing them.
    "ignore::pytest.PytestUnraisableExceptionWarning"
)

RIGHT = {
    "en": "recommendation organisation organization colour programme labelled don’t fulfil "
    "Kazakhstan co-operation defence licence centre’s "
    "pre-election Procuracy re-organise",
    "fr": "recommandation l’homme aujourd’hui peut-être États qu’elle gouvernement",
    "es": "recomendación gobierno derechos también acción países",
    "ru": "рекомендация правительства прав человека ещё Казахстан",
}
WRONG = {
    "en": {"recomendation": "recommendation", "organisaton": "organisation", "Teh": "The"},
    "fr": {"recomandation": "recommandation", "gouvernment": "gouvernement"},
    "es": {"recomendasión": "recomendación", "govierno": "gobierno"},
    "ru": {"рекомендацыя": "рекомендация", "правителство": "правительство"},
}


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def dictionary(language: str) -> SpellingDictionary:
    return SpellingDictionary(language)


def test_right_words_are_right(dictionary: SpellingDictionary, language: str) -> None:
    assert [word for word in RIGHT[language].split() if not dictionary.is_right(word)] == []


def test_wrong_words_are_found_and_the_right_one_is_proposed(
    dictionary: SpellingDictionary, language: str
) -> None:
    for wrong, meant in WRONG[language].items():
        assert not dictionary.is_right(wrong)
        assert meant in dictionary.suggestions(wrong)


def test_every_proposal_is_right(dictionary: SpellingDictionary, language: str) -> None:
    for wrong in WRONG[language]:
        assert all(map(dictionary.is_right, dictionary.suggestions(wrong)))


def test_no_text_breaks_a_dictionary(dictionary: SpellingDictionary) -> None:
    @settings(deadline=None, max_examples=60)
    @given(st.text(min_size=1, max_size=20))
    def holds(word: str) -> None:
        assert dictionary.is_right(word) in {True, False}

    holds()


def test_the_files_are_those_that_their_origin_names() -> None:
    named = re.findall(
        r"\| `([0-9a-f]{64})` \| ([\w.]+) \|", resources.read_text("dictionaries", "ORIGIN.md")
    )
    assert {name for _, name in named} == {f"{x}.{y}" for x in LANGUAGES for y in ("aff", "dic")}
    for digest, name in named:
        data = resources.read_bytes("dictionaries", name)
        assert hashlib.sha256(data).hexdigest() == digest
