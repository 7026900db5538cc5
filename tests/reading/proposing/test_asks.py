"""What sentences ask, and of whom, against what a person understood.

A line of a fixture is a sentence, "||", and its asks: "[who] clause / clause". Whoever is not named
is the body that the item is made to.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefer.reading.proposing.asks import Asks
from briefer.reading.proposing.headings import Headings
from briefer.reading.proposing.naming import Naming
from briefer.storage.content import load_library

_FOLDER = Path(__file__).parents[2] / "fixtures" / "asks"
_ENOUGH = {"en": 0.88, "fr": 0.95, "es": 0.95, "ru": 0.95}


@pytest.fixture(scope="module")
def asks() -> Asks:
    naming = Naming(load_library())
    return Asks(naming, Headings(naming))


def _sentences(language: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for line in (_FOLDER / f"{language}.txt").read_text("utf-8").splitlines():
        sentence, _, said = line.partition("||")
        yield sentence.strip(), [_ask(part.strip()) for part in said.split(" / ")]


def _ask(words: str) -> tuple[str, str]:
    who, _, clause = words.rpartition("]")
    return _bare(who.removeprefix("[")), clause.strip()


def _bare(who: str) -> str:
    return who.casefold().removeprefix("the ").removeprefix("l'")


def _found(asks: Asks, sentence: str) -> list[tuple[str, str]]:
    return [(_bare(ask.subject_words), ask.clause) for ask in asks.of(sentence, (), None)]


@pytest.mark.parametrize("language", sorted(_ENOUGH))
def test_most_sentences_are_cut_into_what_they_ask(asks: Asks, language: str) -> None:
    said = list(_sentences(language))
    wrong = [
        f"{sentence!r}: {found}, not {wanted}"
        for sentence, wanted in said
        if (found := _found(asks, sentence)) != wanted
    ]
    assert len(wrong) <= len(said) * (1 - _ENOUGH[language]), "\n".join(wrong)


@pytest.mark.parametrize(
    "sentence",
    [
        "Guarantee freedom of expression, association and assembly.",
        "Investigate, prosecute and punish those responsible.",
        'Call for the release of "all who were jailed; and of their lawyers" in talks.',
        "Former la police, les juges et les procureurs.",
        "Garantir le droit de manifester et de s'exprimer librement.",
        "Proteger a líderes, lideresas y comunidades.",
        "Exigir la liberación de «quienes protestaron; y de sus abogados» sin demora.",
        "Обучить полицейских, судей и прокуроров.",
        "Принять меры, чтобы предотвратить и расследовать пытки.",
    ],
)
def test_lists_purposes_and_quotations_are_never_cut(asks: Asks, sentence: str) -> None:
    assert len(_found(asks, sentence)) == 1
