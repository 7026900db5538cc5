"""What a run is told as: the table of goals, what failed, what was left out."""

import getpass
import platform
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from msgspec.structs import replace

from bench.findings import Finding, Goal, Part, Skipped
from bench.goals import WANTED
from bench.page import BEGIN, END, renewed
from bench.report import lines
from bench.results import Ran, Results, read, written
from bench.running import PARTS, child, run
from bench.table import figure, goal_rows
from tests.bench.runs import RUNS, finding, run_of, whole_run

ROOT = Path(__file__).parents[2]
LEAST = Goal(bound="at least", at=1.4)


def _said(results: Results) -> str:
    return "\n".join(lines(results))


@pytest.mark.parametrize(
    ("value", "goal", "verdict"),
    [
        (1.4, LEAST, "reached"),
        (1.39, LEAST, "not reached"),
        (3.5, Goal(bound="at most", at=3.5), "reached"),
        (3.6, Goal(bound="at most", at=3.5), "not reached"),
    ],
)
def test_a_goal_is_reached_or_not(value: float, goal: Goal, verdict: str) -> None:
    assert next(goal_rows(run_of(finding(value, goal=goal)))).verdict == verdict


def test_every_goal_has_a_row_and_the_groups_keep_their_order() -> None:
    rows = list(goal_rows(whole_run()))
    assert [row.verdict for row in rows] == ["reached"] * (len(WANTED) - 1) + ["not reached"]
    groups = [row.group for row in rows]
    assert list(dict.fromkeys(groups)) == list(dict.fromkeys(it.group for it in WANTED))
    assert groups == sorted(groups, key=groups.index)


def test_no_two_goals_of_a_group_are_alike() -> None:
    assert len({(it.group, it.bound, it.unit) for it in WANTED}) == len(WANTED)


def test_a_goal_that_nothing_was_held_against_is_told_with_the_reason() -> None:
    skipped = (Skipped(name="typst, kept Compiler", reason="Not installed: typst."),)
    rows = list(goal_rows(run_of(finding(3, goal=LEAST, group="other"), skipped=skipped)))
    typst = next(row for row in rows if row.group == "PDF letter")
    assert typst.ending == "not measured: Not installed: typst."
    assert not [row for row in rows if row.goal == "at most 15 KB"]
    whole = replace(run_of(), ran=tuple(Ran(name=name, seconds=1) for name in PARTS))
    size = next(row for row in goal_rows(whole) if row.goal == "at most 15 KB")
    assert size.ending == "not measured: no part measures it"


def test_what_is_missed_is_explained_with_where_the_time_goes() -> None:
    missed = Finding(
        group="PDF letter",
        what="a letter",
        value=1,
        low=1,
        high=1,
        goal=LEAST,
        why="Pages would have to be kept.",
        profile=(("briefer.rendering.pdf.drawing", 0.34),),
    )
    said = _said(run_of(missed))
    assert "Pages would have to be kept." in said
    assert "34%  briefer.rendering.pdf.drawing" in said
    assert "Pages" not in _said(run_of(finding(2, goal=LEAST)))


def test_the_report_tells_growth_costs_peers_left_out_and_what_was_checked() -> None:
    said = _said(run_of(skipped=(Skipped(name="npm docx", reason="There is no node here."),)))
    for words in (
        "2: 1, 20: 9",
        "mean nothing on another machine",
        "npm docx. There is no node here.",
        "Every ask is found.",
        "It took 0.5 minutes: letters_pdf 30 s.",
    ):
        assert words in said


def test_no_line_of_the_report_is_wider_than_a_terminal() -> None:
    assert not [line for line in lines(whole_run()) if len(line) > 100]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (0.0341, "0.034"),
        (0, "0"),
        (1.234, "1.23"),
        (12.34, "12.3"),
        (123.4, "123"),
        (1234, "1,234"),
    ],
)
def test_figures_have_the_digits_that_are_worth_reading(value: float, told: str) -> None:
    assert figure(value) == told


@given(RUNS)
def test_results_are_read_back_as_they_were_written(results: Results) -> None:
    assert read(written(results)) == results


def test_results_hold_no_name_of_the_machine_or_its_user_and_no_path() -> None:
    results = run_of()
    own = (platform.node(), getpass.getuser(), str(Path.home()), str(ROOT), sys.prefix)
    values = [results.date, results.python, results.system, *results.versions.values()]
    assert not [(value, name) for value in values for name in own if name and name in value]
    _refuse_paths(written(results).decode())


def test_the_results_that_are_kept_are_a_whole_run_in_which_every_goal_has_its_row() -> None:
    file = ROOT / "bench" / "results.json"
    if not file.exists():
        pytest.skip("no whole run has been kept yet")
    results = read(file.read_bytes())
    assert [ran.name for ran in results.ran if not ran.failure] == list(PARTS)
    assert results.seconds < 15 * 60
    _refuse_paths(file.read_text("utf-8"))
    page = (ROOT / "docs" / "speed.md").read_text("utf-8")
    assert renewed(page, results) == page


def _refuse_paths(text: str) -> None:
    assert not re.findall(r'["\s](?:/[\w.-]+){2,}|[A-Z]:\\', text)


def test_the_table_of_the_page_is_written_between_its_lines_only() -> None:
    page = f"# Speed\n\n{BEGIN}\nold\n{END}\n\nMore.\n"
    made = renewed(page, whole_run())
    assert made.startswith(f"# Speed\n\n{BEGIN}\n")
    assert made.endswith(f"{END}\n\nMore.\n")
    assert "old" not in made
    assert renewed(made, whole_run()) == made
    with pytest.raises(ValueError, match="no lines"):
        renewed("# Speed\n", whole_run())


@given(RUNS)
def test_every_row_of_the_pages_table_has_four_cells(results: Results) -> None:
    table = renewed(f"{BEGIN}\n{END}", results).splitlines()
    rows = [line for line in table if line.startswith("|")]
    assert {line.replace("\\|", "").count("|") for line in rows} == {5}


def test_a_part_is_measured_by_a_process_of_its_own() -> None:
    found = child("window", Path("a.json"))
    assert found == (sys.executable, "-m", "bench.child", "window", "a.json")


def _commands(name: str, file: Path) -> Sequence[str]:
    """Return what stands in for the part of a name."""
    good = msgspec.json.encode(Part(title="Good"))
    programs = {
        "good": f"import pathlib, sys; pathlib.Path(sys.argv[1]).write_bytes({good!r})",
        "bad": "raise SystemExit(3)",
        "silent": "",
    }
    return (sys.executable, "-c", programs[name], str(file))


def test_a_part_that_fails_is_told_and_the_others_go_on() -> None:
    said: list[str] = []
    ran = list(run(["bad", "silent", "good"], said.append, _commands))
    assert [each.failure for each in ran] == ["failed (exit code 3)", "left no result", ""]
    assert ran[2].part == Part(title="Good")
    assert said[0] == "[1/3] bad …"
    assert "failed (exit code 3)" in said[1]


def test_the_report_names_a_part_that_failed() -> None:
    results = run_of(failure="failed (exit code 3)")
    assert "window failed (exit code 3)" in _said(results)
    assert "a part that failed: window" in " ".join(_said(results).split())
