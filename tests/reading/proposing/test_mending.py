"""Words that a converter broke, and words that only look broken."""

from pathlib import Path

import pytest

from bench.reports import FIXTURES, read
from briefer.domain.proposal import Why
from briefer.domain.report_text import Line, ReportText
from briefer.reading.proposing.mending import Mending, mended
from briefer.reading.proposing.propose import propose
from briefer.storage.content import load_library


def _mended(text: str) -> str:
    report = ReportText(format="text", lines=(Line(text=text, paragraph=1),))
    return mended(text, Mending(report).of(text))


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Ensure therelease of prisoners", "Ensure the release of prisoners"),
        ("Parliament should requestthat it act", "Parliament should request that it act"),
        ("End the  re lease of names", "End the release of names"),
        ("Ask the govern ment to act", "Ask the government to act"),
        ("Respect inter- national law", "Respect international law"),
        ("Protect inter\u00adnational law", "Protect international law"),
        ("Act in accordance withthe law", "Act in accordance with the law"),
        ("The rights ofthe accused", "The rights of the accused"),
        ("Journalists shouldbe free", "Journalists should be free"),
        (
            "Laws of Kazakhstan and courts ofKazakhstan",
            "Laws of Kazakhstan and courts of Kazakhstan",
        ),
        (
            "Release all prisoners.The police should stop.",
            "Release all prisoners. The police should stop.",
        ),
        ("Improve the imple mentation of laws", "Improve the implementation of laws"),
        ("Respect the free dom of the press", "Respect the freedom of the press"),
    ],
)
def test_broken_and_joined_words_are_mended(broken: str, whole: str) -> None:
    assert _mended(broken) == whole


@pytest.mark.parametrize(
    "text",
    [
        "Release Nursultan Sarsen, Yerzhan Dosmukhamedov, Batyrkhan Darimbet and Aynur Kurmanov.",
        "Әділет, Қазақстан Республикасы, Алматы қаласы and Жанаөзен are names.",
        "Освободить Жовтиса, Айтхожину и Токаева; обеспечить независимость НПМ и КМБПЧ.",
        "Write to info@freedomofthepress.org or see https://www.thereport.org/onthe_record.html.",
        "The OSCE/ODIHR, BIRDHSO, KazTAG, KazMunayGas, YouTube, WhatsApp and iPhone.",
        "About 40 per cent of the web site was under way; no one can not see it on line.",
        "The theatre, the thesis and therapists; withstanding, therein and thereafter.",
        "Mr. Othello and Ms. Goethe bathe in the Lethe with Thea Mustbek.",
        "See Art.\u00a019 and the laws;\u00a0and then rest on 3\u00a0May.",
        "Publier le rapport en forme courte, con tacto y sin demora, un acte de la justice.",
        "Re elections: see pp. 3-4, fn. 12; e.g. A/HRC/44/10; i.e. U.S.A.; etc.",
        "The al Qaeda, de facto, ad hoc, in camera, pro bono and per se uses.",
        "The pre trial and anti corruption units; co ops; sub committees.",
        "The Uyghur, Dungan, Lyuli, Karakalpak, Meskhetian and Lithuanian peoples.",
    ],
)
def test_names_addresses_and_other_languages_are_left_alone(text: str) -> None:
    assert _mended(text) == text


@pytest.mark.parametrize(
    "path",
    sorted(path for path in FIXTURES.iterdir() if path.suffix != ".toml"),
    ids=lambda path: path.name,
)
def test_no_report_of_ours_has_its_words_parted_or_joined_wrongly(path: Path) -> None:
    proposal = propose(read(path), load_library())
    found = {
        (one.was, one.now)
        for body in proposal.addressees
        for item in body.items
        for one in item.corrections
        if one.why in (Why.JOINED, Why.BROKEN, Why.HYPHENATED)
    }
    assert {one for one in found if one not in _RIGHT} == set()


_RIGHT = {("requestthat", "request that")}
