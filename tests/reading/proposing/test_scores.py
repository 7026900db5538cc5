"""The reports that we made ourselves are read as a person reads them."""

import pytest

from bench.reports import Scores, reaches_goals, scored


@pytest.fixture(scope="module")
def all_scores() -> dict[str, Scores]:
    return dict(scored())


def test_there_are_reports_of_every_format(all_scores: dict[str, Scores]) -> None:
    assert len(all_scores) >= 20
    endings = {name.partition(".")[2] for name in all_scores}
    assert endings >= {"txt", "md", "html", "docx.md", "pdf.md"}


def test_the_goals_are_kept(all_scores: dict[str, Scores]) -> None:
    whole = Scores()
    for scores in all_scores.values():
        whole = whole.plus(scores)
    assert reaches_goals(whole), whole.wrong


def test_no_single_report_is_read_badly(all_scores: dict[str, Scores]) -> None:
    assert not {name: known.wrong for name, known in all_scores.items() if known.items.f1 < 0.8}
