"""A frozen briefer has no Python beside it: it starts itself to read a report."""

import io
import subprocess
import sys

import pytest

from briefer.domain.report_text import ReportText
from briefer.reading import frames
from briefer.reading.answers import decoded
from briefer.reading.child import ChildReader
from briefer.reading.problems import Problem, ReportRefused

FROZEN = "import sys; sys.frozen = True; from briefer.__main__ import main; main()"


def test_the_program_itself_reads_when_it_is_asked_to() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FROZEN, frames.WORKER],
        input=frames.request("report.txt", b"Repeal the law."),
        capture_output=True,
        check=True,
    )
    frame = frames.read(io.BytesIO(done.stdout))
    assert frame is not None
    report = decoded(frame.body)
    assert isinstance(report, ReportText)
    assert [line.text for line in report.lines] == ["Repeal the law."]


class Missing(subprocess.Popen[bytes]):
    """A program that cannot be started; it says which one that was."""

    def __init__(self, command: list[str], **_: object) -> None:
        raise FileNotFoundError(command[1:])


def test_the_child_is_the_program_itself_where_that_is_frozen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(subprocess, "Popen", Missing)
    with pytest.raises(ReportRefused) as refused:
        ChildReader().read(b"x", "x", lambda _done, _of: None, lambda: False)
    assert refused.value.problem is Problem.NO_READER
    assert isinstance(refused.value.__cause__, FileNotFoundError)
    assert refused.value.__cause__.args == ([frames.WORKER],)
