"""Processes that make letters may end at any moment: nothing is lost, nothing is made twice."""

import multiprocessing
import os
import signal
from collections.abc import Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefer.bootstrap import App
from briefer.crews.processes import process_crew
from briefer.domain.recipient import Recipient
from briefer.errors import BrieferError
from briefer.services.merging.crew import Crew
from briefer.services.merging.manifest import RowStatus
from briefer.services.merging.progress import Going, Progress
from briefer.services.merging.report import MergeReport
from briefer.services.merging.running import MergeRun
from briefer.storage.atomic import AtomicFiles
from briefer.storage.merge_folder import DiskMergeFolders
from tests.services.merging import merges

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills processes by signals")

COUNT = 16


def run(app: App, those: Sequence[Recipient], folder: Path, crew: Crew) -> MergeReport:
    started = MergeRun(
        merges.plan(app, those),
        folder,
        crew=crew,
        make=merges.make_or_die,
        folders=DiskMergeFolders(AtomicFiles(), app.clock),
        tables=app.tables,
        seconds=lambda: 0.0,
    )
    return started.run(merges.silent)


def test_a_worker_that_ends_once_loses_nothing(app: App, tmp_path: Path) -> None:
    mark = tmp_path / "happened"
    those = [
        replace(one, family_name=merges.UNLUCKY, email=str(mark)) if one.row == 9 else one
        for one in merges.recipients(COUNT)
    ]
    report = run(app, those, tmp_path / "letters", process_crew(2))
    assert mark.exists()
    assert len(report.of(RowStatus.MADE)) == COUNT
    assert len(merges.files_in(tmp_path / "letters")) == 2 * COUNT


def test_a_letter_that_ends_its_process_twice_is_refused_and_holds_up_no_other(
    app: App, tmp_path: Path
) -> None:
    those = [
        merges.named(one, merges.DEADLY) if one.row == 5 else one
        for one in merges.recipients(COUNT)
    ]
    report = run(app, those, tmp_path / "letters", process_crew(2))
    assert [row.row for row in report.of(RowStatus.REFUSED)] == [5]
    assert "ended twice" in report.of(RowStatus.REFUSED)[0].reason
    assert len(report.of(RowStatus.MADE)) == COUNT - 1


def test_processes_that_never_make_a_letter_end_the_merge(app: App, tmp_path: Path) -> None:
    those = [merges.named(one, merges.DEADLY) for one in merges.recipients(COUNT)]
    report = run(app, those, tmp_path / "letters", process_crew(2))
    assert report.stopped is not None
    assert "before they have made one" in report.stopped.message
    assert len(report.of(RowStatus.REFUSED)) < COUNT / 2


def test_workers_killed_from_outside_again_and_again_lose_nothing(app: App, tmp_path: Path) -> None:
    killed: list[int] = []

    def tell(progress: Progress) -> None:
        if progress.going is Going.RUNNING and progress.made >= 4 * (len(killed) + 1):
            workers = multiprocessing.active_children()
            if workers and workers[0].pid is not None and len(killed) < 3:
                killed.append(workers[0].pid)
                os.kill(workers[0].pid, signal.SIGKILL)

    plan = merges.plan(app, merges.recipients(24))
    report = app.merging.begin(plan, tmp_path / "letters", jobs=2).run(tell)
    assert killed
    assert [row.reason for row in report.rows if row.reason] == []
    assert len(merges.files_in(tmp_path / "letters")) == 48


def test_an_executor_that_cannot_start_is_told_and_not_tried_for_ever(
    app: App, tmp_path: Path
) -> None:
    def opened() -> Executor:
        spawning = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(1, spawning, initializer=os._exit, initargs=(1,))

    report = run(app, merges.recipients(COUNT), tmp_path / "letters", Crew(opened, 1))
    assert isinstance(report.stopped, BrieferError)
    assert not report.of(RowStatus.MADE)
