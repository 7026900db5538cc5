"""Every language that letters are written in: its words are whole, fit, and make sound letters.

A language is found by its file in resources/phrases; nothing here needs to know it.
"""

import re
from pathlib import Path

import pytest

from briefer import resources
from briefer.composing.dates import is_right_to_left
from briefer.composing.edits import add_trace
from briefer.composing.phrases import PointsTo
from briefer.document.nodes import Direction
from briefer.domain.ids import AddresseeId, Place
from briefer.domain.law import LegalHook
from briefer.domain.recommendation import Recommendation
from briefer.domain.template import Template
from briefer.rendering.text import TextRenderer
from briefer.storage.content import load_phrases
from briefer.storage.content_words import phrase_problems
from tests.golden import TODAY, bundled, in_language

LIBRARY = bundled().library
READERS = [addressee.id for addressee in LIBRARY.addressees]
LANGUAGES = [Path(name).stem for name in resources.names("phrases")]
PARALLEL = [Path(name).stem for name in resources.names("parallel")]

SLIPS = {
    "fr": (
        r"\b(?:de|à) les? (?!\w+(?:er|ir|re)\b)",
        r"\b(?:de|que|le|la|ne|se) [aeiouéèêâîôû]",
        r"[^\s\u00a0\u202f0-9][:;?!»](?!\w)",
        r" [:;?!»]|« ",
    ),
    "es": (r"\b(?:a|de) el\b", r"\by h?i(?![aeou])", r" [,;:?!»]|« "),
    "ar": (r"[؀-ۿ] ?[,;?]", r" [،؛؟.:»]|« "),
    "ru": (
        r"(?i)\bв [вф][бвгджзклмнпрстфхцчшщ]",
        r"(?i)\bс [сзшж][бвгджзклмнпрстфхцчшщ]",
        r"(?i)\bо [аиоуэ]|\bоб [бвгджзклмнпрстфхцчшщеёюя]",
        r" [,;:?!.»]|« |\.\.",
    ),
    "kk": (
        r"(?i)[еәіөүэ][бвгғджзйкклмнңпрстфхшщ]{1,2}(?:ның|ға|қа|ды|да|дан|тан)\b",
        r" [,;:?!.»]|« |\.\.",
    ),
}
"""What nobody who writes a language well would write in it, as far as anyone has listed it."""


def letter_in(language: str, reader: AddresseeId) -> str:
    """Return the words of a letter that says where each request comes from."""
    setting = in_language(language)
    letter = add_trace(setting.letter(reader, TODAY))
    return TextRenderer().render(setting.document(letter)).decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fixed_words_are_whole_and_well_set(language: str) -> None:
    phrases = load_phrases(language)
    assert phrases.language == language
    assert phrase_problems(phrases) == []


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_to_each_body_says_all_that_it_should(language: str, reader: AddresseeId) -> None:
    setting = in_language(language)
    letter = setting.letter(reader, TODAY)
    assert not re.search(r"[{}]|  ", letter_in(language, reader))
    broken = {"unfilled", "unknown-placeholder", "missing-character", "hidden-mark", "no-annex"}
    assert not {found.code for found in setting.found(letter)} & broken
    right_to_left = setting.document(letter).direction is Direction.RTL
    assert right_to_left is is_right_to_left(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_point_at_nothing_are_found(language: str) -> None:
    setting = in_language(language)
    pointing = [words for known in load_phrases(language).pointing for words in known.words]
    letter = setting.letter(READERS[0], TODAY)
    said = letter.with_wording(Place("closing"), " – ".join(pointing), "")
    codes = {"pointing", "dangling"}
    assert {one.words for one in setting.found(said) if one.code in codes} == set(pointing)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_request_that_reaches_further_than_its_law_is_found(language: str) -> None:
    setting = in_language(language)
    letter = setting.letter(AddresseeId("us-government"), TODAY)
    found = (one.place for one in setting.found(letter) if one.code == "wider-than-hook")
    assert list(found) == ["asks/U2.1"]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("language", SLIPS)
def test_a_letter_has_no_slip_that_shows_a_stranger(language: str, reader: AddresseeId) -> None:
    others = re.compile(r"«[^»]*»|\S+@\S+")
    words = others.sub("X", letter_in(language, reader))
    for slip in SLIPS[language]:
        assert re.findall(slip, words) == []


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("language", PARALLEL)
def test_a_body_is_told_in_all_forms_that_a_letter_needs(
    language: str, reader: AddresseeId
) -> None:
    body = LIBRARY.addressee(reader)
    told = {text.part for text in body.translations if text.language == language}
    forms = ("third", "third_possessive", "second", "second_possessive")
    parts = {"name", "short_name", "office", "city", "salutation", "valediction", "subject"}
    assert parts | {f"naming/{form}" for form in forms} <= told
    cases = cases_of(language)
    assert {f"naming/{case}/{form}" for case in cases for form in ("third", "second")} <= told


def cases_of(language: str) -> set[str]:
    """Return the cases that the words of a language put bodies in: the fixed, and the others."""
    texts = [words for record in translated() for _, words in told_in(record, language)]
    fixed = resources.path("phrases", f"{language}.toml").read_text("utf-8")
    words = "\n".join([fixed, *texts])
    return set(re.findall(r"\{body(?::[a-z-]+)?\.([a-z]+)\}", words))


def translated() -> tuple[Recommendation | LegalHook, ...]:
    """Return the records whose words take placeholders."""
    return (*LIBRARY.recommendations, *LIBRARY.hooks)


def told_in(record: Recommendation | LegalHook | Template, language: str) -> list[tuple[str, str]]:
    """Return the parts of a record in a language with their words."""
    return [(text.part, text.text) for text in record.translations if text.language == language]


@pytest.mark.parametrize("language", PARALLEL)
def test_what_a_text_names_its_translation_names_too(language: str) -> None:
    missing = [
        (part, name)
        for record in translated()
        for part, words in told_in(record, language)
        for name in named(original(record, part)) - named(words)
    ]
    assert missing == []


def original(record: Recommendation | LegalHook, part: str) -> str:
    """Return the words that a part translates."""
    *path, field = part.split("/")
    match record:
        case Recommendation() if path == ["overtaken"]:
            return record.overtaken.what if record.overtaken else ""
        case Recommendation() if path[1:] == ["updated"]:
            found = (record.updated(ask.id) for ask in record.asks if ask.id == path[0])
            return str(getattr(next(found), field))
        case Recommendation() if path:
            return next(str(getattr(ask, field)) for ask in record.asks if ask.id == path[0])
        case LegalHook() if path:
            return record.quotation.text if record.quotation else ""
        case _:
            return str(getattr(record, field))


def named(words: str) -> set[str]:
    """Return what words name by placeholders, whatever the case."""
    return {re.sub(r"\.[a-z]+$|'s$", "", name) for name in re.findall(r"\{([^{}]*)\}", words)}


@pytest.mark.parametrize("language", PARALLEL)
def test_no_text_points_at_what_a_reader_has_not(language: str) -> None:
    known = load_phrases(language).pointing
    firm = [words for one in known if one.to is not PointsTo.EARLIER for words in one.words]
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, firm))})(?!\w)", re.IGNORECASE)
    for record in (*translated(), *LIBRARY.templates):
        for part, words in told_in(record, language):
            assert not pattern.search(words), (record.id, part)


@pytest.mark.parametrize("language", PARALLEL)
def test_a_clause_ends_without_a_stop_and_what_a_report_asks_with_one(language: str) -> None:
    for item in LIBRARY.recommendations:
        for part, words in told_in(item, language):
            if part.endswith("/clause"):
                assert words[-1] not in ".;:,!?؛،؟", part
            elif part == "text":
                assert words[-1] in ".»”", part


@pytest.mark.parametrize("language", PARALLEL)
def test_the_sentence_before_a_quotation_ends_in_a_colon(language: str) -> None:
    for hook in LIBRARY.hooks:
        told = dict(told_in(hook, language))
        if "linking" in told:
            assert told["linking"].endswith(":"), hook.id
            assert told["paraphrase"].endswith("."), hook.id
