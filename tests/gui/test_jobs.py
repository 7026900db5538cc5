"""Work leaves the GUI thread and its outcome comes back to it."""

import sys
import threading

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from briefer.errors import BrieferError
from briefer.gui.jobs import Jobs


def never(_: object) -> None:
    pytest.fail("this outcome was not to be reported")


def test_work_runs_elsewhere_and_its_outcome_arrives_in_the_gui_thread(
    jobs: Jobs, qtbot: QtBot
) -> None:
    here = threading.get_ident()
    seen: list[tuple[int, int]] = []

    def note(there: int) -> None:
        seen.append((there, threading.get_ident()))

    jobs.run("a", threading.get_ident, note, never)
    qtbot.waitUntil(lambda: bool(seen))
    [(worked, reported)] = seen
    assert worked != here
    assert reported == here


def test_only_the_latest_of_a_key_is_reported(jobs: Jobs) -> None:
    gate = threading.Event()
    reported: list[int] = []
    begun: list[int] = []

    def work(number: int) -> int:
        begun.append(number)
        gate.wait(10)
        return number

    jobs.run("page", lambda: work(1), reported.append, never)
    while not begun:
        QThread.yieldCurrentThread()
    jobs.run("page", lambda: work(2), reported.append, never)
    jobs.run("page", lambda: work(3), reported.append, never)
    gate.set()
    jobs.wait_for_done()
    assert reported == [3]
    assert begun == [1, 3], "an overtaken job that has not begun is not begun"


def test_keys_do_not_overtake_each_other(jobs: Jobs) -> None:
    reported: list[str] = []
    for key in ("a", "b", "c"):
        jobs.run(key, lambda key=key: key, reported.append, never)
    jobs.wait_for_done()
    assert reported == ["a", "b", "c"]


def test_a_problem_that_a_person_can_mend_is_reported_as_failure(jobs: Jobs) -> None:
    problems: list[BrieferError] = []

    def work() -> int:
        raise BrieferError("The disk is full.", "Choose another folder.")

    jobs.run("save", work, never, problems.append)
    jobs.wait_for_done()
    assert [(problem.message, problem.hint) for problem in problems] == [
        ("The disk is full.", "Choose another folder.")
    ]


def test_a_bug_is_raised_in_the_gui_thread(jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    raised: list[type[BaseException]] = []

    def note(kind: type[BaseException], *_: object) -> None:
        raised.append(kind)

    monkeypatch.setattr(sys, "excepthook", note)

    def work() -> int:
        raise ZeroDivisionError("a bug")

    jobs.run("bug", work, never, never)
    jobs.wait_for_done()
    assert raised == [ZeroDivisionError]


def test_a_dropped_job_is_never_reported(jobs: Jobs) -> None:
    jobs.run("gone", lambda: 1, never, never)
    jobs.drop("gone")
    jobs.wait_for_done()


def test_waiting_also_waits_for_what_an_outcome_set_going(jobs: Jobs) -> None:
    reported: list[str] = []

    def go_on(word: str) -> None:
        reported.append(word)
        jobs.run("next", lambda: "next", reported.append, never)

    jobs.run("first", lambda: "first", go_on, never)
    jobs.wait_for_done()
    assert reported == ["first", "next"]
