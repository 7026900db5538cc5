"""Legal references, in sentences as reports have them, against what a person found in them.

A line of a fixture is a sentence, "||", and what it names: "instrument @ provision; …". "?" is an
instrument that the sentence leaves open.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from briefer.domain.proposal import LegalReference
from briefer.domain.report_text import Line, ReportText
from briefer.reading.proposing.hooks import Hooks
from briefer.reading.proposing.plain import words_of
from briefer.reading.proposing.references import References
from briefer.storage.content import load_library

_FOLDER = Path(__file__).parents[2] / "fixtures" / "references"


class Named(NamedTuple):
    """What a person found."""

    instrument: str
    provision: str


def _sentences(language: str) -> Iterator[tuple[str, list[Named]]]:
    for line in (_FOLDER / f"{language}.txt").read_text("utf-8").splitlines():
        sentence, _, named = line.partition("||")
        pairs = (one.partition("@") for one in named.split(";") if one.strip())
        yield sentence.strip(), [Named(law.strip(), place.strip()) for law, _, place in pairs]


def _found(sentence: str) -> tuple[LegalReference, ...]:
    report = ReportText(format="text", lines=(Line(text=sentence, paragraph=1),))
    return References(report, Hooks(load_library(), frozenset())).of(sentence)


def _is_named(found: LegalReference, named: Named) -> bool:
    mine, theirs = "".join(words_of(found.instrument)), "".join(words_of(named.instrument))
    printed = "".join(words_of(found.words))
    return found.provision.casefold() == named.provision.casefold() and (
        named.instrument == "?" or theirs in mine or mine in theirs or theirs in printed
    )


@pytest.mark.parametrize("language", ["en", "fr", "ru", "es"])
def test_the_law_that_sentences_name_is_found_and_hardly_any_is_made_up(language: str) -> None:
    wrong: list[str] = []
    right = found = wanted = 0
    for sentence, named in _sentences(language):
        mine = list(_found(sentence))
        found, wanted = found + len(mine), wanted + len(named)
        for law in named:
            hit = next((one for one in mine if _is_named(one, law)), None)
            if hit:
                mine.remove(hit)
                right += 1
            else:
                wrong.append(f"missed {law} in {sentence!r}")
        wrong += [f"made up {one.instrument!r} {one.provision!r} in {sentence!r}" for one in mine]
    assert min(right / wanted, right / found) >= 0.95, "\n".join(wrong)


@pytest.mark.parametrize(
    "sentence",
    [
        "Article 19 said in a statement that the law was vague.",
        "According to Article 19, an organization defending speech, 12 sites are blocked.",
        "As described in section 4 of this report, journalists were beaten.",
        "Amendment 3 to the draft resolution was withdrawn.",
        "In an article of 12 May the newspaper described the raid.",
        "The case was put to the CEDAW Committee.",
        "Establish a mission under the Moscow Mechanism.",
    ],
)
def test_what_only_looks_like_law_is_none(sentence: str) -> None:
    assert _found(sentence) == ()


def test_the_covenant_is_no_protocol_to_it() -> None:
    lines = (
        "Ratify the Second Optional Protocol to the International Covenant on Civil and Political "
        "Rights.",
        "Apply article 7 of the Covenant.",
    )
    report = ReportText(
        format="text", lines=tuple(Line(text=text, paragraph=n) for n, text in enumerate(lines, 1))
    )
    (known,) = References(report, Hooks(load_library(), frozenset())).of(lines[1])
    assert (known.instrument, known.provision) == ("ICCPR", "Article 7")
